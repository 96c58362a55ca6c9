#include "stages.hpp"

namespace claimgraph {

void chunk(const Lexicon&, const Document&, Analysis&) {}

}  // namespace claimgraph
