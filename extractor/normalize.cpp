#include "stages.hpp"

namespace claimgraph {

void normalize(std::string_view bytes, Document& document) { document.text = bytes; }

}  // namespace claimgraph
