#include "claimgraph/document.hpp"

#include <array>

namespace claimgraph {

std::string_view name_of(Pos pos) {
  static constexpr std::array<std::string_view, kPosCount> kNames = {
      "ADJ",  "ADP",  "ADV",   "AUX",   "CCONJ", "DET", "INTJ", "NOUN", "NUM",
      "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"};
  return kNames[static_cast<std::size_t>(pos)];
}

void Document::clear() {
  info = {};
  text.clear();
  blocks.clear();
  sentences.clear();
  tokens.clear();
}

}  // namespace claimgraph
