#include <algorithm>
#include <string>
#include <utility>

#include "mentions/cast.hpp"
#include "mentions/reader.hpp"

// Who holds which office where, from the words beside a name: before it ("|Czech| |Foreign
// Minister| Hana Kolar", "|Leeds Council| |president| …"), behind it between commas ("Hana Kolar,
// the |Czech| |foreign minister|,", "Farid Noori, an |analyst| at the |Danube Centre|"), or with a
// bare preposition ("Hana Kolar of the |Danube Centre|").
//
// Leaves "Hana Kolar, the Czech foreign minister's aide said" and lists of names.

namespace claimgraph {
namespace {

constexpr std::uint32_t kMostTokens = 14;

/// The office that a title before a name is short for; empty: none.
std::string_view office_of(std::string_view title) {
  constexpr std::pair<std::string_view, std::string_view> kOffices[] = {
      {"Sen.", "senator"}, {"Gov.", "governor"}, {"Rep.", "representative"},
      {"Gen.", "general"}, {"Col.", "colonel"},  {"Prof.", "professor"}};
  const auto found =
      std::ranges::find(kOffices, title, [](const auto& office) { return office.first; });
  return found == std::end(kOffices) ? std::string_view() : found->second;
}

struct Reader {
  const RuleSet& rules;
  Extraction& extraction;
  const Analysis& analysis;

  const Document& document() const { return extraction.document; }
  std::uint32_t bits(std::uint32_t at) const {
    return rules.gazetteer().word(document().tokens[at].word);
  }
  std::string_view text(std::uint32_t at) const { return document().view(document().tokens[at]); }

  Index actor_at(Index mention) const {
    const Mention& m = extraction.mentions[mention];
    if (m.actors.size() != 1) return kNone;
    return extraction.actors[m.actors.front()].kind == ActorKind::kPerson ? kNone
                                                                          : m.actors.front();
  }
  /// The role's words in lower case, honorifics left out.
  std::string role_text(Span tokens) const {
    std::string role;
    for (std::uint32_t at = tokens.begin; at < tokens.end; ++at) {
      const std::uint32_t word = bits(at);
      const std::string_view office = office_of(text(at));
      if ((word & kHonorific) && !(word & kOffice) && office.empty()) continue;
      if (!role.empty() && !(document().tokens[at].shape & kJoined)) role += ' ';
      for (const char c : office.empty() ? text(at) : office)
        role += static_cast<char>(c >= 'A' && c <= 'Z' ? c | 0x20 : c);
    }
    return role;
  }

  /// An office and where it is held, as words behind a name tell them.
  struct Office {
    Index where = kNone;           ///< the actor
    std::uint32_t noun = kNone;    ///< the token that names the office
    std::uint32_t role_begin = 0;  ///< where the office's words begin
  };
  Office office_from(std::uint32_t at, Index next, bool comma) const;
  void of_state(Index mention, Index person) const;
  void before(Index mention, Index person) const;
  bool behind(Index mention, Index person) const;
};

/// The mention that ends right before `token`, past a possessive mark.
Index ending_before(const Reader& r, Index mention, std::uint32_t token) {
  if (token > 0 && (r.text(token - 1) == "'s" || r.text(token - 1) == "’s" ||
                    r.text(token - 1) == "'" || r.text(token - 1) == "’"))
    --token;
  for (Index i = mention; i-- > 0 && mention - i <= 4;)
    if (r.extraction.mentions[i].tokens.end == token) return i;
  return kNone;
}

/// "|Hungary|'s Viktor Nagy"
void Reader::of_state(Index mention, Index person) const {
  const std::uint32_t begin = extraction.mentions[mention].tokens.begin;
  const Index left = ending_before(*this, mention, begin);
  const Index state = left == kNone ? kNone : actor_at(left);
  if (state == kNone || extraction.mentions[left].tokens.end == begin ||
      extraction.actors[state].kind != ActorKind::kCountry ||
      !extraction.actors[person].affiliations.empty())
    return;
  affiliate(extraction.actors, person, state, {});
}

void Reader::before(Index mention, Index person) const {
  const Reference& reference = analysis.references[mention];
  if (reference.role.empty()) return of_state(mention, person);
  std::string role = role_text(reference.role);
  if (role.empty()) return;
  const Index left = ending_before(*this, mention, reference.role.begin);
  const Index where = left == kNone ? kNone : actor_at(left);
  if (where != kNone)
    affiliate(extraction.actors, person, where, std::move(role));
  else if (extraction.actors[person].affiliations.empty())
    extraction.actors[person].affiliations.push_back({kNone, std::move(role), {}, {}});
}

/// Reads from behind a name to the end of the office or of the place.
Reader::Office Reader::office_from(std::uint32_t at, Index next, bool comma) const {
  const auto& tokens = document().tokens;
  const std::uint32_t limit = std::min(static_cast<std::uint32_t>(tokens.size()), at + kMostTokens);
  Office office;
  office.role_begin = at + 1;
  for (++at; at < limit; ++at) {
    while (next < extraction.mentions.size() && extraction.mentions[next].tokens.begin < at) ++next;
    if (next < extraction.mentions.size() && extraction.mentions[next].tokens.begin == at) {
      const Mention& mention = extraction.mentions[next];
      if (const Index actor = actor_at(next); actor != kNone && office.where == kNone) {
        office.where = actor;
        if (office.noun == kNone) office.role_begin = mention.tokens.end;
        at = mention.tokens.end - 1;
        if (office.noun != kNone || !comma) break;
        continue;
      }
      if (mention.actors.size() == 1 &&
          extraction.actors[mention.actors.front()].kind == ActorKind::kPerson)
        break;
    }
    if (office.noun == kNone && (bits(at) & (kOffice | kSpokesperson))) {
      while (at + 1 < limit && (bits(at + 1) & kOffice) && tokens[at + 1].pos == Pos::kNoun) ++at;
      office.noun = at;
      continue;
    }
    const Pos pos = tokens[at].pos;
    if (pos == Pos::kVerb || pos == Pos::kAux || pos == Pos::kPron || pos == Pos::kSconj ||
        text(at) == "," || (office.noun != kNone && pos == Pos::kCconj))
      break;
    if (office.noun == kNone && pos == Pos::kDet) office.role_begin = at + 1;
  }
  return office;
}

/// ", the Czech foreign minister," and " of the Danube Centre"; false when nothing of the kind
/// follows.
bool Reader::behind(Index mention, Index person) const {
  const std::uint32_t at = extraction.mentions[mention].tokens.end;
  if (at + 1 >= document().tokens.size()) return false;
  const bool comma = text(at) == "," || text(at) == "(";
  if (!comma && text(at) != "of" && text(at) != "from" && text(at) != "with") return false;
  const auto [where, noun, role_begin] = office_from(at, mention + 1, comma);
  if (noun == kNone && (comma || where == kNone)) return false;
  std::string role =
      noun == kNone || role_begin > noun ? std::string() : role_text({role_begin, noun + 1});
  if (where != kNone)
    affiliate(extraction.actors, person, where, std::move(role));
  else if (!role.empty() && extraction.actors[person].affiliations.empty())
    extraction.actors[person].affiliations.push_back({kNone, std::move(role), {}, {}});
  return true;
}

}  // namespace

void find_affiliations(const RuleSet& rules, Extraction& extraction, const Analysis& analysis) {
  const Reader reader{rules, extraction, analysis};
  for (Index i = 0; i < extraction.mentions.size(); ++i) {
    const Mention& mention = extraction.mentions[i];
    if (analysis.references[i].designation != Designation::kPerson || mention.actors.size() != 1)
      continue;
    reader.before(i, mention.actors.front());
    reader.behind(i, mention.actors.front());
  }
}

}  // namespace claimgraph
