#include "stages.hpp"

namespace claimgraph {

void tag(const Lexicon&, Document&) {}

}  // namespace claimgraph
