#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "claimgraph/document.hpp"
#include "word_table.hpp"

namespace claimgraph {

class Lexicon;

/// Words and phrases with a value each, found by lemma or form. Immutable after finish().
class PhraseList {
 public:
  struct Match {
    std::uint32_t length = 0;  ///< tokens; 0: none
    int value = 0;
  };

  /// Adds a phrase of lemmas joined by spaces. `readings` are the parts of speech that its first
  /// word may have (bit i is Pos(i)); 0: any.
  void add(std::string_view phrase, std::uint32_t readings, int value, Lexicon& lexicon);
  void finish();

  /// The longest phrase that begins at token `at` and ends before `end`. Costs a table look-up
  /// where no phrase begins with the word.
  Match longest(const Document& document, std::uint32_t at, std::uint32_t end) const {
    const Token& token = document.tokens[at];
    return opens(token.lemma) || opens(token.word) ? longest_from(document, at, end) : Match{};
  }

  template <typename Archive>
  void fields(Archive& archive) {
    archive(words_, phrases_, first_);
  }

 private:
  struct Phrase {
    std::uint32_t begin = 0, length = 0;  ///< of words_
    std::uint32_t readings = 0;
    int value = 0;
  };
  WordId first_word(const Phrase& phrase) const { return words_[phrase.begin]; }
  bool opens(WordId word) const { return first_[word] != 0; }
  Match longest_from(const Document& document, std::uint32_t at, std::uint32_t end) const;
  void try_word(const Document& document, std::uint32_t at, std::uint32_t end, WordId word,
                Match* best) const;

  std::vector<WordId> words_;
  std::vector<Phrase> phrases_;     // by first word
  WordTable<std::uint32_t> first_;  // for each word, 1 + the first of its phrases; 0: none
};

}  // namespace claimgraph
