#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace claimgraph {

/// ASCII letters to lower case; all other bytes stay.
constexpr char fold(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
std::string fold(std::string_view text);

/// Letters, digits and every byte beyond ASCII may belong to words.
constexpr bool is_word_byte(char c) {
  const char f = fold(c);
  return (f >= 'a' && f <= 'z') || (c >= '0' && c <= '9') ||
         (static_cast<unsigned char>(c) >= 0x80);
}

/// Bytes of the punctuation beyond ASCII at the front of `text`: general punctuation (curly quotes,
/// dashes, ellipses), no-break space, guillemets; 0 if there is none.
std::size_t punctuation_size(std::string_view text);
/// Whether the character that ends before `at` belongs to a word.
bool is_word_before(std::string_view text, std::size_t at);

/// Finds one word in texts, whole and in any case of Latin, Greek and Cyrillic letters. A `*` at
/// its end stands for any rest. Time is linear in the text, but for words that repeat their own
/// beginning.
class WordSearch {
 public:
  explicit WordSearch(std::string_view word);
  bool found_in(std::string_view text) const;

 private:
  bool found_in_folded(std::string_view text) const;

  std::string word_;
  bool prefix_ = false;
  bool is_plain_ = false;       ///< ASCII without an apostrophe: found in texts as they are
  char lower_ = 0, upper_ = 0;  ///< its first byte
};

/// Calls `f` with each stretch between spaces that is not empty.
template <typename F>
void for_each_word(std::string_view text, F&& f) {
  while (!text.empty()) {
    const std::size_t size = std::min(text.find(' '), text.size());
    if (size > 0) f(text.substr(0, size));
    text.remove_prefix(std::min(size + 1, text.size()));
  }
}

/// Finds several words in texts, all of them, in any order.
class WordsSearch {
 public:
  explicit WordsSearch(std::string_view words) {
    for_each_word(words, [&](std::string_view word) { words_.emplace_back(word); });
  }
  bool found_in(std::string_view text) const {
    return std::all_of(words_.begin(), words_.end(),
                       [&](const WordSearch& word) { return word.found_in(text); });
  }

 private:
  std::vector<WordSearch> words_;
};

}  // namespace claimgraph
