#pragma once

#include <array>
#include <cstdint>

#include "claimgraph/document.hpp"

namespace claimgraph {

class Lexicon;

/// Which words the document writes with a capital inside sentences, and which in lower case. A few
/// thousand counters by a hash of the word: a collision costs a reading, never more.
class CaseMemory {
 public:
  static constexpr std::uint8_t kName = 1, kLower = 2;
  void clear() { seen_.fill(0); }
  void see(WordId word, std::uint8_t what) {
    std::uint8_t& cell = seen_[word % seen_.size()];
    cell = static_cast<std::uint8_t>(cell | what);
  }
  std::uint8_t seen(WordId word) const { return seen_[word % seen_.size()]; }

 private:
  std::array<std::uint8_t, 4096> seen_ = {};
};

/// Whether a sentence is written as a headline: its words with a capital, but for short ones and
/// those of closed classes.
bool is_headline_case(const Lexicon& lexicon, const Document& document, Span tokens);

/// The parts of speech that a token's form allows, before its context is looked at: those of the
/// lexicon; of a word that is not in it, by its shape and ending. Sets readings, forms and the
/// likeliest pos.
void read_form(const Lexicon& lexicon, const Document& document, bool headline, Token& token);

}  // namespace claimgraph
