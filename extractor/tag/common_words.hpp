#pragma once

#include <cstdint>
#include <vector>

#include "claimgraph/document.hpp"

namespace claimgraph {

class Grammar;
class Lexicon;

/// What the tables say of the commonest words, in lower case, gathered in one record each: two of
/// three words of a text are among them. Immutable once made.
class CommonWords {
 public:
  struct Record {
    std::uint64_t grammar = 0;
    std::uint64_t on_right = 0;  ///< its features for the word before; 0: none of the commonest
    std::uint32_t classes = 0;
    std::uint32_t readings = 0;
    Pos pos = Pos::kX;
    std::uint8_t forms = 0;
    bool has_lemmas = false;  ///< others than itself
  };

  /// To be called when all rules have been read. Makes a record of each of some two thousand words.
  void fill(const Lexicon& lexicon, const Grammar& grammar);

  /// nullptr when the token is no common word or is not written as one. The token needs no more
  /// than its word and shape.
  const Record* find(const Token& token) const {
    constexpr unsigned kUncommon = kCapitalized | kHasDigit | kPunctuation;
    if ((token.shape & kUncommon) != 0 || token.word >= records_.size()) return nullptr;
    const Record& record = records_[token.word];
    return record.on_right != 0 ? &record : nullptr;
  }

 private:
  std::vector<Record> records_;  ///< by word
};

}  // namespace claimgraph
