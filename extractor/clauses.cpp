#include "stages.hpp"

namespace claimgraph {

void find_clauses(const RuleSet&, const Document&, Analysis&) {}

}  // namespace claimgraph
