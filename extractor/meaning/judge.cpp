// What each claim means: act, stance, certainty, event and targets from the row of acts.tsv that
// its cue and frame select, corrected by what governs the cue and by what its content says.
// "Declined to condemn" is a rejection; "did not accuse" keeps its act but takes no side. Limits:
// see the parts.
//
// Many claims are too uncertain to be told (Analysis::min_confidence): these are not
// judged, unless it must be known whether a claim that is told answers them.

#include "meaning/parts.hpp"
#include "stages.hpp"

namespace claimgraph {
namespace {

/// "REPORTER: Will you resign?": all that a label's speaker says is one question.
bool is_question(const Reading& reading, const ClaimView& view) {
  if (view.frame != "label" || view.content.size() != 1) return false;
  const Span content = view.content.front();
  const Document& document = reading.document();
  const auto asks = [&](std::uint32_t at) {
    return at < document.tokens.size() && document.view(document.tokens[at]) == "?";
  };
  if (!asks(content.end) && !asks(content.end - 1)) return false;
  const std::uint32_t stop = std::max(content.begin, content.end - std::min(content.end, kReach));
  for (std::uint32_t at = content.end - 1; at-- > stop;)
    if (document.view(document.tokens[at]) == ".") return false;
  return true;
}

/// One claim after the other; a claim that is left out only when another may answer it.
class Judge {
 public:
  Judge(const RuleSet& rules, Extraction& extraction, const Analysis& analysis)
      : reading_{rules, rules.meanings(), extraction, analysis},
        claims_(extraction.claims),
        judged_(claims_.size()) {}

  void run() {
    for (Index i = 0; i < claims_.size(); ++i)
      if (kept(i)) judge_claim(i);
    for (Index i = 0; i < claims_.size(); ++i)
      if (kept(i)) link_answer(reading_, claims_, i, [&](Index other) { judge_claim(other); });
  }

 private:
  /// Whether the claim is told, or may be once it is known what it means.
  bool kept(Index claim) const {
    return claims_[claim].confidence >= reading_.analysis.min_confidence ||
           reading_.analysis.drafts[claim].plain;
  }
  void judge_claim(Index claim);

  const Reading reading_;
  std::vector<Claim>& claims_;
  std::vector<bool> judged_;
  ClaimView view_;
};

void Judge::judge_claim(Index index) {
  if (judged_[index]) return;
  judged_[index] = true;
  Claim& claim = claims_[index];
  ClaimView& view = view_;
  const Reading& reading = reading_;
  view_claim(reading, claim, &view);
  view.modifier = modifier_of(reading, view);
  claim.act = view.modifier == Modifier::kRefuse ? Act::kReject : view.meaning.act;
  if (claim.act == Act::kState && is_question(reading, view)) claim.act = Act::kQuestion;
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
  Judge(rules, extraction, analysis).run();
}

}  // namespace claimgraph
