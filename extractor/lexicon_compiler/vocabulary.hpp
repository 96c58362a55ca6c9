#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <unordered_map>

#include "lexicon_table.hpp"

namespace claimgraph {

/// A word while the lexicon is being put together.
struct Word {
  std::uint32_t readings = 0;
  std::uint32_t classes = 0;
  std::uint8_t forms = 0;
  std::array<std::uint8_t, 4> weight = {};
  std::array<std::string, kLemmaKinds> lemma;
  Pos first = Pos::kX;  ///< likeliest by a hand-written row; kX: none
  bool by_hand = false;
};

/// Sorted by nothing: whoever walks it sorts.
using Vocabulary = std::unordered_map<std::string, Word>;

}  // namespace claimgraph
