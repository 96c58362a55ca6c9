#include "stages.hpp"

namespace claimgraph {

void split_tokens(const Lexicon&, Document&) {}

}  // namespace claimgraph
