#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon_table.hpp"

namespace claimgraph {

/// A row of data/words/*.tsv:
///   form      the word; several, separated by spaces, share the row
///   readings  its parts of speech, likeliest first; they replace what other sources say, which
///             keep their lemmas and forms. The first row of a form replaces, later ones add
///   lemma     of all its readings; empty: as known, or the form itself
///   forms     base s past part ing plural comp sup
///   classes   WordClass names: "person" is kPersonNoun
struct WordRow {
  std::vector<std::string_view> words;
  std::vector<Pos> readings;
  std::string_view lemma;
  std::uint8_t forms = 0;
  std::uint32_t classes = 0;
};

/// Throws Error. Views into `tsv`.
std::vector<WordRow> read_word_rows(std::string file, std::string_view tsv);

/// A weight for the reading that stands at `rank` in a row: each is well behind the one before it.
constexpr std::uint8_t weight_of_rank(std::size_t rank) {
  return static_cast<std::uint8_t>(rank < 4 ? 200 - 50 * rank : 40);
}

}  // namespace claimgraph
