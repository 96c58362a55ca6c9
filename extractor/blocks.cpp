#include "stages.hpp"

namespace claimgraph {

void split_blocks(Document&) {}

}  // namespace claimgraph
