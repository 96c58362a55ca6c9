// PLOVER and CAMEO codes. Most come with the cue. What is merely said can be an event as well:
// "said it would meet the mediator" agrees, "said it would not accept" rejects, "said it would
// boycott" threatens, "said Karvia must return the ship" demands. Not: "said Karvia would fall" (a
// forecast about another).

#include <algorithm>

#include "meaning/parts.hpp"

namespace claimgraph {
namespace {

enum class Outlook { kOther, kWill, kMust, kReady };

bool is_any(std::string_view form, std::initializer_list<std::string_view> forms) {
  return std::find(forms.begin(), forms.end(), form) != forms.end();
}

Outlook outlook_of(const Reading& reading, const Chunk& verb, std::uint32_t end) {
  for (std::uint32_t at = verb.tokens.begin; at < verb.tokens.end; ++at) {
    const std::string_view form = reading.form(at);
    if (is_any(form, {"will", "would", "'ll", "shall"})) return Outlook::kWill;
    if (is_any(form, {"must", "should", "ought"})) return Outlook::kMust;
  }
  for (const std::uint32_t at : {verb.head, verb.tokens.end})
    if (at < end &&
        is_any(reading.form(at), {"ready", "willing", "prepared", "committed", "determined"}))
      return Outlook::kReady;
  return Outlook::kOther;
}

bool is_hostile(const Reading& reading, const Chunk& verb, std::uint32_t end) {
  const auto match = reading.table.actions().longest(reading.document(), verb.head, end);
  return match.length != 0 && static_cast<Toward>(match.value) == Toward::kAgainst;
}

EventCode said_event(const Reading& reading, const ClaimView& view) {
  const Clause* clause = view.main;
  if (clause == nullptr) return {};
  const Chunk& verb = reading.analysis.chunks[clause->verb];
  const Outlook outlook = outlook_of(reading, verb, clause->tokens.end);
  const bool own = speaks_of_source(reading, view, *clause);
  if (outlook == Outlook::kMust && !own) return reading.table.of(Act::kRequest).event;
  if (!own || outlook == Outlook::kOther || outlook == Outlook::kMust) return {};
  if (verb.is(kNegatedGroup)) return reading.table.of(Act::kReject).event;
  if (outlook == Outlook::kWill && is_hostile(reading, verb, clause->tokens.end))
    return reading.table.of(Act::kThreaten).event;
  return reading.table.of(Act::kPromise).event;
}

}  // namespace

EventCode event_of(const Reading& reading, const ClaimView& view, Stance stance) {
  if (view.modifier == Modifier::kRefuse) return reading.table.of(Act::kReject).event;
  if (view.denied()) return view.meaning.denied;
  switch (view.meaning.act) {
    case Act::kState:
    case Act::kBelieve: {
      const EventCode said = said_event(reading, view);
      return said.plover.empty() ? view.meaning.event : said;
    }
    case Act::kPromise:
      if (stance == Stance::kOppose) return reading.table.of(Act::kThreaten).event;
      return view.meaning.event;
    default:
      return view.meaning.event;
  }
}

}  // namespace claimgraph
