#include <algorithm>
#include <string>

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
      if ((word & kHonorific) && !(word & kOffice)) continue;
      if (!role.empty() && !(document().tokens[at].shape & kJoined)) role += ' ';
      for (const char c : text(at)) role += static_cast<char>(c >= 'A' && c <= 'Z' ? c | 0x20 : c);
    }
    return role;
  }

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

void Reader::before(Index mention, Index person) const {
  const Reference& reference = analysis.references[mention];
  if (reference.role.empty()) return;
  std::string role = role_text(reference.role);
  if (role.empty()) return;
  const Index left = ending_before(*this, mention, reference.role.begin);
  const Index where = left == kNone ? kNone : actor_at(left);
  if (where != kNone)
    affiliate(extraction.actors, person, where, std::move(role));
  else if (extraction.actors[person].affiliations.empty())
    extraction.actors[person].affiliations.push_back({kNone, std::move(role), {}, {}});
}

/// ", the Czech foreign minister," and " of the Danube Centre"; false when nothing of the kind
/// follows.
bool Reader::behind(Index mention, Index person) const {
  const auto& tokens = document().tokens;
  std::uint32_t at = extraction.mentions[mention].tokens.end;
  const auto size = static_cast<std::uint32_t>(tokens.size());
  if (at + 1 >= size) return false;
  const bool comma = text(at) == "," || text(at) == "(";
  if (!comma && text(at) != "of" && text(at) != "from" && text(at) != "with") return false;
  const std::uint32_t limit = std::min(size, at + kMostTokens);
  std::uint32_t office = kNone, role_begin = at + 1;
  Index where = kNone;
  Index next = mention + 1;
  for (++at; at < limit; ++at) {
    while (next < extraction.mentions.size() && extraction.mentions[next].tokens.begin < at) ++next;
    if (next < extraction.mentions.size() && extraction.mentions[next].tokens.begin == at) {
      if (const Index actor = actor_at(next); actor != kNone && where == kNone) {
        where = actor;
        if (office == kNone) role_begin = extraction.mentions[next].tokens.end;
        at = extraction.mentions[next].tokens.end - 1;
        if (office != kNone || !comma) break;
        continue;
      }
      if (extraction.mentions[next].actors.size() == 1 &&
          extraction.actors[extraction.mentions[next].actors.front()].kind == ActorKind::kPerson)
        break;
    }
    const Pos pos = tokens[at].pos;
    if (office == kNone && (bits(at) & (kOffice | kSpokesperson))) {
      office = at;
      while (at + 1 < limit && (bits(at + 1) & kOffice) && tokens[at + 1].pos == Pos::kNoun)
        office = ++at;
      continue;
    }
    if (pos == Pos::kVerb || pos == Pos::kAux || pos == Pos::kPron || pos == Pos::kSconj ||
        text(at) == ",")
      break;
    if (office != kNone && pos == Pos::kCconj) break;
    if (office == kNone && pos == Pos::kDet) role_begin = at + 1;
  }
  if (comma && office == kNone) return false;
  if (where == kNone && office == kNone) return false;
  std::string role =
      office == kNone || role_begin > office ? std::string() : role_text({role_begin, office + 1});
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
