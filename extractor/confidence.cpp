#include "stages.hpp"

namespace claimgraph {

void score_confidence(const RuleSet&, Extraction&, Analysis&) {}

}  // namespace claimgraph
