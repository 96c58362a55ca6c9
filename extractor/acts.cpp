#include <algorithm>

#include "stages.hpp"

/// What one actor does to another by words, "sued Karvia", "lodged a protest with Karvia", is a
/// fact of the network, however seldom its cue reports a content: such a claim is told in any case,
/// if nothing about its source and cue makes it doubtful ("may sue", "the right to sue").

namespace claimgraph {
namespace {

constexpr float kLeastConfidence = ExtractOptions{}.min_confidence;

bool is_act_between_actors(const Extraction& extraction, const Claim& claim) {
  if (claim.act == Act::kState || claim.act == Act::kBelieve || claim.act == Act::kPredict ||
      claim.rule.find('(') != std::string::npos)
    return false;
  const auto known = [&](Index actor) {
    const Actor& a = extraction.actors[actor];
    return (a.kind != ActorKind::kGroup && a.kind != ActorKind::kOther) || !a.affiliations.empty();
  };
  if (!std::any_of(claim.sources.begin(), claim.sources.end(), known)) return false;
  const auto other = [&](Index actor) {
    return known(actor) &&
           std::find(claim.sources.begin(), claim.sources.end(), actor) == claim.sources.end();
  };
  return std::any_of(claim.to.begin(), claim.to.end(), other) ||
         std::any_of(claim.about.begin(), claim.about.end(), other);
}

}  // namespace

void raise_acts(Extraction& extraction, const Analysis& analysis) {
  for (Index i = 0; i < extraction.claims.size(); ++i) {
    Claim& claim = extraction.claims[i];
    if (analysis.drafts[i].plain && is_act_between_actors(extraction, claim))
      claim.confidence = std::max(claim.confidence, kLeastConfidence);
  }
}

}  // namespace claimgraph
