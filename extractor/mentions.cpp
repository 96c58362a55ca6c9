#include "stages.hpp"

namespace claimgraph {

void find_mentions(const RuleSet&, Extraction&, Analysis&) {}

}  // namespace claimgraph
