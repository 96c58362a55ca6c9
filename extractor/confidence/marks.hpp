#pragma once

#include "analysis.hpp"
#include "claimgraph/extractor.hpp"
#include "confidence/scorecard.hpp"

namespace claimgraph {

/// What a resolved claim, found as `draft`, bears for and against it. Its confidence and meaning
/// are not asked.
Marks marks_of(const RuleSet& rules, const Extraction& extraction, const Analysis& analysis,
               const Claim& claim, const Draft& draft);

}  // namespace claimgraph
