#include <algorithm>
#include <string_view>

#include "stages.hpp"

/// Confidence is a scorecard: the weight of the cue with its frame (cues.hpp: the share of places
/// where it introduced a claim in annotated news) and a few figures added for what else is seen.
/// They were set by the share of right claims with and without each mark on the tuning part of
/// PolNeAR; docs/quality.md has the curve of precision and recall over the threshold.

namespace claimgraph {
namespace {

struct Scorecard {
  float named = 0.05f;           ///< the source is a resolved actor
  float no_source = -0.12f;      ///< nobody is named
  float direct = 0.10f;          ///< all of the content is in quotation marks
  float mixed = 0.05f;           ///< some of it
  float short_content = -0.10f;  ///< one word: "denied it"
  float in_quotation = -0.25f;   ///< the cue itself is quoted speech: "I think …"
};
constexpr Scorecard kScores;

bool one_word(const Document& document, const Spans& content) {
  if (content.size() != 1) return false;
  return document.view(content[0]).find(' ') == std::string_view::npos;
}

/// Whether a cue stands in quotation marks. `token` runs along with the claims, which are nearly in
/// order.
bool quoted(const Document& document, Span bytes) {
  const auto token =
      std::lower_bound(document.tokens.begin(), document.tokens.end(), bytes.begin,
                       [](const Token& t, std::uint32_t at) { return t.bytes.begin < at; });
  return token != document.tokens.end() && token->quote_depth > 0;
}

}  // namespace

void score_confidence(const RuleSet&, Extraction& extraction, Analysis&) {
  for (Claim& claim : extraction.claims) {
    float score = claim.confidence;  // the cue's weight
    if (!claim.sources.empty()) score += kScores.named;
    if (claim.source.empty()) score += kScores.no_source;
    if (claim.kind == ClaimKind::kDirect) score += kScores.direct;
    if (claim.kind == ClaimKind::kMixed) score += kScores.mixed;
    if (one_word(extraction.document, claim.content)) score += kScores.short_content;
    if (quoted(extraction.document, claim.cue.front())) score += kScores.in_quotation;
    claim.confidence = std::clamp(score, 0.01f, 0.99f);
  }
}

}  // namespace claimgraph
