// What each claim means: act, stance, certainty, event and targets from the row of acts.tsv that
// its cue and frame select, corrected by what governs the cue and by what its content says.
// "Declined to condemn" is a rejection; "did not accuse" keeps its act but takes no side. Limits:
// see the parts.

#include "meaning/parts.hpp"
#include "stages.hpp"

namespace claimgraph {
namespace {

void judge_claim(const Reading& reading, Claim& claim, ClaimView& view) {
  view_claim(reading, claim, &view);
  view.modifier = modifier_of(reading, view);
  claim.act = view.modifier == Modifier::kRefuse ? Act::kReject : view.meaning.act;
  claim.negated = view.denied();
  claim.certainty = certainty_of(reading, view);
  claim.stance = stance_of(reading, view);
  claim.about = about_of(reading, view);
  claim.to = addressees_of(reading, view);
  const EventCode event = event_of(reading, view, claim.stance);
  claim.plover = event.plover;
  claim.cameo = event.cameo;
}

}  // namespace

void judge(const RuleSet& rules, Extraction& extraction, Analysis& analysis) {
  const Reading reading{rules, rules.meanings(), extraction, analysis};
  ClaimView view;
  for (Claim& claim : extraction.claims) judge_claim(reading, claim, view);
  link_answers(reading, extraction.claims);
}

}  // namespace claimgraph
