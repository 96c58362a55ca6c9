#include "stages.hpp"

namespace claimgraph {

void chunk(const RuleSet&, const Document&, Analysis&) {}

}  // namespace claimgraph
