#pragma once

#include <cstdint>
#include <vector>

#include "claimgraph/document.hpp"
#include "grammar.hpp"
#include "lexicon.hpp"

namespace claimgraph {

inline constexpr std::uint32_t kClosedClasses =
    reading(Pos::kAdp) | reading(Pos::kSconj) | reading(Pos::kDet) | reading(Pos::kPron) |
    reading(Pos::kAux) | reading(Pos::kPart) | reading(Pos::kCconj);

/// Which words the document writes with a capital inside sentences, and which in lower case. A hash
/// table that grows with the words seen; 8 KiB do for most documents.
class CaseMemory {
 public:
  static constexpr std::uint8_t kName = 1, kLower = 2;
  void see(WordId word, std::uint8_t what) {
    std::uint32_t& cell = cells_[place_of(word)];
    const bool is_new = cell == 0;
    cell |= word << kSeenBits | what;
    if (is_new && ++used_ * 2 > mask_) grow();
  }
  /// kName, kLower, both or neither.
  std::uint8_t seen(WordId word) const {
    return static_cast<std::uint8_t>(cells_[place_of(word)] & (kName | kLower));
  }

 private:
  static constexpr int kSeenBits = 2;

  /// Of the word's cell, or of the free one that it would take.
  std::size_t place_of(WordId word) const {
    std::size_t at = (word * 0x9E3779B97F4A7C15ull >> 40) & mask_;
    while ((cells_[at] != 0) & (cells_[at] >> kSeenBits != word)) at = (at + 1) & mask_;
    return at;
  }
  void grow();

  std::vector<std::uint32_t> cells_ = std::vector<std::uint32_t>(2048);  ///< word, what; 0: free
  std::size_t mask_ = cells_.size() - 1;
  std::size_t used_ = 0;
};

/// Whether a sentence is written as a headline: its words with a capital, but for short ones and
/// those of closed classes.
bool is_headline_case(const Lexicon& lexicon, const Document& document, Span tokens);

/// The parts of speech that a token's form allows, before its context is looked at: those of the
/// lexicon; of a word that is not in it, by its shape and ending. Sets readings, forms and the
/// likeliest pos, and what the tables know of the word.
void read_form(const Lexicon& lexicon, const Grammar& grammar, const Document& document,
               bool headline, Token& token);

/// Whether it is a finite verb whatever stands around it. `possessive`: it is "'s".
inline bool is_surely_finite(const Token& token, bool possessive) {
  if ((token.grammar & kFiniteAuxiliary) != 0) return !possessive;
  return token.readings == reading(Pos::kVerb) && (token.forms & (kPast | kThirdSingular)) != 0;
}

}  // namespace claimgraph
