#include "confidence/marks.hpp"
#include "stages.hpp"

/// Confidence is a scorecard in log-odds, as in the weighing of evidence (Good 1950): the cue with
/// its frame gives the odds to start from (cues.hpp: the share of places where it introduced a
/// claim in annotated news), and each mark that a claim bears adds its points. The points are those
/// that explain annotated news best when each document is judged by the counts of the others,
/// rounded (scripts/fit_scorecard.py); docs/quality.md has the curve of precision and recall over
/// the threshold.

namespace claimgraph {
namespace {

// Of an act between two actors that is told whatever its confidence (acts.cpp):
constexpr float kLeastShare = 0.15f;
constexpr Marks kDoubts = kNoSource | kHollow | kRelativeThat | kFar | kQuotedCue | kInfinitive |
                          kBelieved | kModalCue | kIngCue | kInRelative;

}  // namespace

void score_confidence(const RuleSet& rules, Extraction& extraction, Analysis& analysis) {
  for (Index i = 0; i < extraction.claims.size(); ++i) {
    Claim& claim = extraction.claims[i];
    Draft& draft = analysis.drafts[i];
    draft.marks = marks_of(rules, extraction, analysis, claim, draft);
    draft.plain = (draft.marks & kDoubts) == 0 && draft.share >= kLeastShare;
    claim.confidence = rules.scorecard().confidence(draft.share, draft.marks);
  }
}

}  // namespace claimgraph
