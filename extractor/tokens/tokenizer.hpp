#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "characters.hpp"
#include "claimgraph/document.hpp"
#include "claimgraph/model.hpp"
#include "lexicon.hpp"
#include "lexicon_table.hpp"

namespace claimgraph {

/// Letters before the full stop of an abbreviation, at most.
inline constexpr std::uint32_t kLongestAbbreviation = 6;

/// Two words written as one, of which the first has three letters.
inline constexpr std::array<std::string_view, 4> kFused = {"cannot", "gonna", "wanna", "gotta"};

inline constexpr std::array<std::uint64_t, kFused.size()> kFusedKeys = [] {  // as LexiconKey::bits
  std::array<std::uint64_t, kFused.size()> keys{};
  for (std::size_t i = 0; i < keys.size(); ++i)
    for (std::size_t at = 0; at < kFused[i].size(); ++at)
      keys[i] |= static_cast<std::uint64_t>(kFused[i][at]) << 8 * at;
  return keys;
}();

/// Splits the blocks of one document; see tokens.cpp for the idea. All positions are bytes of its
/// text.
class Tokenizer {
 public:
  Tokenizer(const Lexicon& lexicon, Document& document)
      : lexicon_(lexicon), document_(document), text_(document.text) {}

  /// Adds the tokens of a block to the document.
  void split(Span bytes);

 private:
  bool is_word_byte(std::uint32_t at) const {
    if (at >= end_) return false;
    const CharClass c = class_of(text_[at]);
    if (c == CharClass::kLower || c == CharClass::kUpper || c == CharClass::kDigit) return true;
    return c == CharClass::kLead && is_wide_letter(at);
  }
  bool is_wide_letter(std::uint32_t at) const {
    const std::uint32_t c = decode(text_, at).value;
    return !is_wide_mark(c) && !is_wide_space(c);
  }
  bool is_letter(std::uint32_t at) const {
    return is_word_byte(at) && class_of(text_[at]) != CharClass::kDigit;
  }
  bool is_upper(std::uint32_t at) const {
    return at < end_ && class_of(text_[at]) == CharClass::kUpper;
  }
  bool is_digit(std::uint32_t at) const {
    return at < end_ && class_of(text_[at]) == CharClass::kDigit;
  }
  /// Bytes of an apostrophe at `at`, 0 if there is none.
  std::uint32_t apostrophe(std::uint32_t at) const {
    if (at >= end_) return 0;
    if (text_[at] == '\'' || text_[at] == '`') return 1;
    return text_.substr(at, 3) == "’" ? 3 : 0;
  }

  /// Past the letters and digits at `at`.
  std::uint32_t run(std::uint32_t at) const {
    for (;;) {
      while (is_word_byte(at))
        at += class_of(text_[at]) == CharClass::kLead ? decode(text_, at).size : 1;
      if (!is_misread_letter(at)) return at;
      at += decode(text_, at).size;
    }
  }
  /// The second half of a letter whose UTF-8 was taken for Latin-1: "Ã±", also with the tilde
  /// apart.
  bool is_misread_letter(std::uint32_t at) const;

  void emit(std::uint32_t begin, std::uint32_t end, unsigned shape) {
    const std::string_view form = text_.substr(begin, end - begin);
    if (folds_as_ascii(form))
      emit_later(begin, end, shape, key_of(form));
    else
      emit_folded(begin, end, shape);
  }
  void emit_folded(std::uint32_t begin, std::uint32_t end, unsigned shape);
  /// A word that its key tells, or of ASCII: its place in the lexicon is fetched from memory while
  /// others are split.
  void emit_later(std::uint32_t begin, std::uint32_t end, unsigned shape, const LexiconKey& key) {
    waiting_[waiting_count_++] = {key, static_cast<std::uint32_t>(lexicon_.fetch(key)),
                                  static_cast<std::uint32_t>(document_.tokens.size())};
    add(begin, end, shape, kUnknownWord);
    if (waiting_count_ == kWaiting) look_up();
  }
  static constexpr std::size_t kWaiting = 32;
  struct Waiting {
    LexiconKey key;
    std::uint32_t slot = 0;
    std::uint32_t token = 0;
  };
  /// Finds the words that wait.
  void look_up();
  void add(std::uint32_t begin, std::uint32_t end, unsigned shape, WordId word) {
    Token& token = document_.tokens.emplace_back();
    token.bytes = {begin, end};
    token.word = word;
    token.shape = static_cast<std::uint16_t>(begin == last_end_ ? shape | kJoined : shape);
    last_end_ = end;
  }

  std::uint16_t shape_of(std::uint32_t begin, std::uint32_t end) const;
  void emit_word(std::uint32_t begin, std::uint32_t end) { emit(begin, end, shape_of(begin, end)); }

  // words of letters and nothing else (plain_words.cpp)
  bool ends_plain_word(std::uint32_t begin, std::uint32_t at) const;
  bool plain_word();
  bool long_plain_word(unsigned shape);

  // all other words (words.cpp)
  bool short_year(std::uint32_t begin, std::uint32_t digits);
  void word();
  std::uint32_t extend_number(std::uint32_t at) const;
  std::uint32_t extend_periods(std::uint32_t begin, std::uint32_t at) const;
  std::uint32_t unit_at_end(std::uint32_t begin, std::uint32_t at) const;
  bool joins_hyphen(std::uint32_t begin, std::uint32_t at) const;
  bool contraction(std::uint32_t begin, std::uint32_t at);
  void fused(std::uint32_t begin, std::uint32_t end);
  bool address(std::uint32_t begin);

  // marks (tokens.cpp)
  void mark();
  void wide();

  const Lexicon& lexicon_;
  Document& document_;
  std::string_view text_;
  std::uint32_t at_ = 0;
  std::uint32_t end_ = 0;
  std::uint32_t last_end_ = kNone;
  std::array<Waiting, kWaiting> waiting_;
  std::size_t waiting_count_ = 0;
};

}  // namespace claimgraph
