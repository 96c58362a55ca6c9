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
    archive(words_, phrases_, ranges_, first_, seconds_);
  }

 private:
  struct Phrase {
    std::uint32_t begin = 0, length = 0;  ///< of words_
    WordId second = kUnknownWord;
    std::uint32_t readings = 0;
    int value = 0;
  };
  /// The phrases with one first word, by their second; single words before `longer`.
  struct Range {
    std::uint32_t begin = 0, longer = 0, end = 0;
  };
  /// The two tokens behind one, of which either may go on a phrase.
  struct Onward;
  WordId first_word(const Phrase& phrase) const { return words_[phrase.begin]; }
  bool opens(WordId word) const { return first_.has(word); }
  std::uint32_t length_of(const Phrase& phrase, const Document& document, std::uint32_t at,
                          std::uint32_t end) const;
  Match longest_from(const Document& document, std::uint32_t at, std::uint32_t end) const;
  void try_phrase(const Document& document, std::uint32_t at, std::uint32_t end,
                  const Phrase& phrase, Match* best) const;
  void try_word(const Document& document, std::uint32_t at, std::uint32_t end, WordId word,
                Match* best) const;

  std::vector<WordId> words_;
  std::vector<Phrase> phrases_;  // by first word, length > 1, second word
  std::vector<Range> ranges_;
  WordTable<std::uint64_t> seconds_;  // for each word, bits of the words that follow it in phrases
  WordTable<std::uint32_t> first_;    // for each word, 1 + its place in ranges_; 0: none
};

}  // namespace claimgraph
