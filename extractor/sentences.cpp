#include "stages.hpp"

namespace claimgraph {

void split_sentences(const Lexicon&, Document&) {}

}  // namespace claimgraph
