#include "resolve/home.hpp"

#include <algorithm>
#include <vector>

#include "gazetteer.hpp"
#include "lexicon.hpp"
#include "resolve.hpp"

// Where people, groups and institutions belong that no list knows. First by the words beside them:
// an adjective or a possessor before the head, a place behind it. Failing that, offices and trades
// that are always those of some state take the only state of the sentence or of the document.
//
// Takes |Rwandan| rebels, a group based in |Lagos|, President Ruiz told |Peruvians|.
// Leaves "President Ruiz warned Peru and Chile" and "analysts in a hurry".
// Limits: a president abroad, when nothing but the country that he visits is named.

namespace claimgraph {
namespace {

constexpr std::uint32_t kMostBehind = 9;  // tokens from a head to its place

bool is_state(const Actor& actor) {
  return actor.kind == ActorKind::kCountry || actor.kind == ActorKind::kIgo;
}

/// The one state or body that the mention at `token` names, also as a mere place.
Index state_at(const RuleSet& rules, const Extraction& extraction, const Analysis& analysis,
               Cast& cast, std::uint32_t token) {
  const Index mention = mention_at(analysis, token);
  if (mention == kNone) return kNone;
  const Indices& actors = extraction.mentions[mention].actors;
  if (!actors.empty() && extraction.mentions[mention].place &&
      extraction.mentions[mention].via == Via::kDemonym)
    return kNone;  // pro-Russian
  if (actors.size() == 1 && extraction.actors[actors.front()].kind != ActorKind::kPerson)
    return is_state(extraction.actors[actors.front()]) ||
                   !extraction.actors[actors.front()].iso3.empty()
               ? actors.front()
               : kNone;
  const Index listed = analysis.references[mention].listed;
  if (listed == kNone || !rules.gazetteer().actors()[listed].place) return kNone;
  const Index entry = rules.gazetteer().actors()[listed].whole;
  return entry == kNone || rules.gazetteer().actors()[entry].place ? kNone : cast.listed(entry);
}

bool leads_home(std::string_view form) {
  return form == "in" || form == "of" || form == "from" || form == "for" || form == "at" ||
         form == "based" || form == "living" || form == "headquartered" || form == "fighting" ||
         form == "operating";
}

class Homes {
 public:
  Homes(const RuleSet& rules, Extraction& extraction, const Analysis& analysis)
      : rules_(rules), extraction_(extraction), analysis_(analysis) {}

  void settle() {
    std::vector<bool> seen(extraction_.actors.size());
    std::uint32_t sentence = 0;
    for (const Mention& mention : extraction_.mentions) {
      const auto& sentences = extraction_.document.sentences;
      while (sentences[sentence].tokens.end <= mention.tokens.begin) ++sentence;
      if (mention.actors.size() != 1 || seen[mention.actors.front()]) continue;
      const Index actor = mention.actors.front();
      seen[actor] = true;
      if (!is_homeless(actor) || !is_national(actor, mention)) continue;
      const Index home = only_state(sentences[sentence].tokens);
      if (home != kNone) affiliate(extraction_.actors, actor, home, role_of(actor));
    }
  }

 private:
  bool is_homeless(Index actor) const {
    const Actor& a = extraction_.actors[actor];
    return !is_state(a) && a.iso3.empty() && a.cameo.empty() && a.part_of == kNone &&
           std::none_of(a.affiliations.begin(), a.affiliations.end(),
                        [](const Affiliation& known) { return known.actor != kNone; });
  }
  std::string role_of(Index actor) const {
    const Actor& a = extraction_.actors[actor];
    return a.affiliations.empty() ? std::string() : a.affiliations.front().role;
  }
  /// Whether a word of the mention, or of the title before a name, is of some state.
  bool is_national(Index actor, const Mention& mention) const {
    const Span role =
        analysis_.references[static_cast<std::size_t>(&mention - extraction_.mentions.data())].role;
    const bool named = extraction_.actors[actor].kind == ActorKind::kPerson;
    const Span words = named ? role : mention.tokens;
    for (std::uint32_t at = words.begin; at < words.end; ++at)
      if ((rules_.gazetteer().word(extraction_.document.tokens[at].word) & kNational) != 0)
        return true;
    return false;
  }
  /// The only state that is mentioned in the sentence, else in the document; kNone for several.
  Index only_state(Span tokens) {
    bool several = false;
    const Index near = only_among(tokens, &several);
    if (near != kNone || several) return near;
    if (!counted_) of_document_ = only_among({0, kNone}, &several);
    counted_ = true;
    return of_document_;
  }
  Index only_among(Span tokens, bool* several) const {
    const auto& mentions = extraction_.mentions;
    auto at = std::lower_bound(
        mentions.begin(), mentions.end(), tokens.begin,
        [](const Mention& m, std::uint32_t begin) { return m.tokens.begin < begin; });
    Index only = kNone;
    for (; at != mentions.end() && at->tokens.begin < tokens.end; ++at)
      for (const Index actor : at->actors) {
        if (extraction_.actors[actor].kind != ActorKind::kCountry) continue;
        *several = *several || (only != kNone && only != actor);
        only = actor;
      }
    return *several ? kNone : only;
  }

  const RuleSet& rules_;
  Extraction& extraction_;
  const Analysis& analysis_;
  Index of_document_ = kNone;
  bool counted_ = false;
};

}  // namespace

Index home_beside(const RuleSet& rules, const Extraction& extraction, const Analysis& analysis,
                  Cast& cast, std::uint32_t head) {
  const auto state = [&](std::uint32_t token) {
    return state_at(rules, extraction, analysis, cast, token);
  };
  const Index index = head < analysis.chunk_of.size() ? analysis.chunk_of[head] : kNone;
  if (index == kNone) return kNone;
  const Chunk& chunk = analysis.chunks[index];
  for (std::uint32_t at = head; at-- > chunk.tokens.begin;)
    if (const Index home = state(at); home != kNone) return home;
  if (index > 0) {
    const Chunk& owner = analysis.chunks[index - 1];
    if (owner.is(kPossessive) && owner.tokens.end == chunk.tokens.begin)
      if (const Index home = state(owner.head); home != kNone) return home;
  }
  const Document& document = extraction.document;
  const std::uint32_t end = std::min<std::uint32_t>(
      head + kMostBehind, static_cast<std::uint32_t>(analysis.chunk_of.size()));
  bool led = false;
  for (std::uint32_t at = head + 1; at < end; ++at) {
    const Token& token = document.tokens[at];
    if (leads_home(rules.lexicon().form(token.word))) {
      led = true;
      continue;
    }
    if (!led) return kNone;
    if (const Index home = state(at); home != kNone) return home;
    if (token.pos == Pos::kVerb || token.pos == Pos::kAux || token.pos == Pos::kPunct ||
        token.pos == Pos::kCconj || token.pos == Pos::kPron)
      return kNone;
  }
  return kNone;
}

void settle_homes(const RuleSet& rules, Extraction& extraction, const Analysis& analysis) {
  Homes(rules, extraction, analysis).settle();
}

}  // namespace claimgraph
