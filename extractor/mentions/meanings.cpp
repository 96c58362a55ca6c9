#include <algorithm>
#include <vector>

#include "mentions/reader.hpp"

// Names that several actors or places share: which of them a document means is told by who else is
// named in it without doubt: Brazzaville for one Congo, Kinshasa for the other; Pyongyang or Seoul
// for a Korea; Tbilisi for Georgia, Alabama for the state of that name. Without any such word the
// first row of the gazetteer stays.
//
// Takes "Brazzaville said |Congo| was calm". Leaves persons, whose surnames identity.cpp tells
// apart.
// Limits: a document about both Koreas takes "Korea" as the gazetteer's first.

namespace claimgraph {
namespace {

class Meanings {
 public:
  Meanings(const Gazetteer& gazetteer, Extraction& extraction, Analysis& analysis)
      : gazetteer_(gazetteer), extraction_(extraction), analysis_(analysis) {}

  void settle() {
    const std::vector<Reference>& references = analysis_.references;
    if (std::none_of(references.begin(), references.end(),
                     [](const Reference& reference) { return reference.shared; }))
      return;
    collect();
    for (Index i = 0; i < references.size(); ++i)
      if (references[i].shared) choose(i);
  }

 private:
  const GazetteerActor& entry(Index actor) const { return gazetteer_.actors()[actor]; }

  /// Those named without doubt, and the states whose places are.
  void collect() {
    for (const Reference& reference : analysis_.references) {
      if (reference.listed == kNone || reference.shared) continue;
      sure_.push_back(reference.listed);
      const GazetteerActor& named = entry(reference.listed);
      if (named.place && named.whole != kNone) settled_.push_back(named.whole);
    }
    for (std::vector<Index>* actors : {&sure_, &settled_}) {
      std::sort(actors->begin(), actors->end());
      actors->erase(std::unique(actors->begin(), actors->end()), actors->end());
    }
  }

  static bool holds(const std::vector<Index>& actors, Index actor) {
    return actor != kNone && std::binary_search(actors.begin(), actors.end(), actor);
  }

  int evidence(Index actor) const {
    const GazetteerActor& candidate = entry(actor);
    int score = holds(sure_, actor) ? 4 : 0;
    if (candidate.place) return score + 2 * holds(settled_, candidate.whole);
    return score + holds(sure_, candidate.whole) + holds(sure_, candidate.base) +
           holds(settled_, actor);
  }

  void choose(Index mention) {
    Reference& reference = analysis_.references[mention];
    Mention& m = extraction_.mentions[mention];
    const Gazetteer::Match match =
        gazetteer_.longest(extraction_.document, m.tokens.begin, m.tokens.end);
    Index best = reference.listed;
    int most = evidence(best);
    for (const GazetteerName& name : match.names) {
      if (name.needs_the || entry(name.actor).kind == ActorKind::kPerson) continue;
      if (const int score = evidence(name.actor); score > most) {
        best = name.actor;
        most = score;
      }
    }
    reference.listed = best;
    m.place = m.place || entry(best).place;
  }

  const Gazetteer& gazetteer_;
  Extraction& extraction_;
  Analysis& analysis_;
  std::vector<Index> sure_, settled_;
};

}  // namespace

void settle_meanings(const RuleSet& rules, Extraction& extraction, Analysis& analysis) {
  Meanings(rules.gazetteer(), extraction, analysis).settle();
}

}  // namespace claimgraph
