#include "stages.hpp"

namespace claimgraph {

void resolve(const RuleSet&, Extraction&, Analysis&) {}

}  // namespace claimgraph
