#include "claimgraph/graph.hpp"

namespace claimgraph {

void ClaimGraph::add(const Extraction&, bool) {}

}  // namespace claimgraph
