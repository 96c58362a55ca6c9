#include "stages.hpp"

namespace claimgraph {

void find_claims(const RuleSet&, Extraction&, Analysis&) {}

}  // namespace claimgraph
