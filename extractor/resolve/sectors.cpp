#include "resolve/sectors.hpp"

#include <algorithm>

#include "gazetteer.hpp"
#include "lexicon.hpp"

// CAMEO codes of people and institutions: a state's code and the role code of the sector that a
// word of their office or name belongs to (data/persons/sectors.tsv).
//
// Takes "Kenya's foreign minister" (KENGOV) and "Rwandan rebels" (RWAREB). Leaves who has a code of
// the gazetteer's, and who belongs to a body that is no state.

namespace claimgraph {
namespace {

/// The sector of the first word (of an office) or the last (of a group's key) that has one.
std::string_view sector_in(const RuleSet& rules, std::string_view words, char separator,
                           bool first) {
  std::string_view found;
  for (std::size_t begin = 0; begin < words.size();) {
    const std::size_t end = std::min(words.find(separator, begin), words.size());
    const WordId word = rules.lexicon().find(words.substr(begin, end - begin));
    const std::string_view sector =
        word == kUnknownWord ? std::string_view() : rules.gazetteer().sector(word);
    if (!sector.empty()) {
      if (first) return sector;
      found = sector;
    }
    begin = end + 1;
  }
  return found;
}

}  // namespace

void code_roles(const RuleSet& rules, Extraction& extraction) {
  constexpr std::size_t kStateCode = 3;
  for (Actor& actor : extraction.actors) {
    if (actor.kind == ActorKind::kCountry || actor.kind == ActorKind::kIgo) continue;
    Index state = actor.part_of;
    std::string_view office;
    for (const Affiliation& affiliation : actor.affiliations) {
      if (affiliation.actor == kNone || state != kNone) continue;
      state = affiliation.actor;
      office = affiliation.role;
    }
    if (state == kNone || extraction.actors[state].kind != ActorKind::kCountry) continue;
    const std::string& code = extraction.actors[state].cameo;
    if (code.size() != kStateCode || !(actor.cameo.empty() || actor.cameo == code)) continue;
    std::string_view sector;
    if (actor.kind != ActorKind::kPerson) sector = sector_in(rules, actor.key, '-', false);
    if (sector.empty()) sector = sector_in(rules, office, ' ', true);
    actor.cameo = code + std::string(sector);
  }
}

}  // namespace claimgraph
