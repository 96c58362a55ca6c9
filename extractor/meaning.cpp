#include "stages.hpp"

namespace claimgraph {

void judge(const RuleSet&, Extraction&, Analysis&) {}

}  // namespace claimgraph
