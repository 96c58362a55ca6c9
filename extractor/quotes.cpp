#include "stages.hpp"

namespace claimgraph {

void pair_quotes(Document&, Analysis&) {}

}  // namespace claimgraph
