#pragma once

#include <cstdint>
#include <initializer_list>
#include <string_view>

#include "lexicon_table.hpp"

namespace claimgraph {

/// An English word of at most eight letters as the number that its bytes in lower case make. The
/// form of a token is read from the text, where it is at hand, not from the lexicon, and is then
/// compared with any number of words at an instruction each.
class ShortWord {
 public:
  /// `letters` in lower case.
  consteval ShortWord(const char* letters) {
    for (int at = 0; letters[at] != '\0'; ++at)
      bytes_ |= std::uint64_t{static_cast<unsigned char>(letters[at])} << 8 * at;
  }
  /// Of a form in any case; a longer one equals no word.
  static ShortWord of(std::string_view form) {
    return ShortWord(form.size() <= sizeof bytes_ ? key_of(form).bits : ~std::uint64_t{0});
  }

  bool operator==(const ShortWord&) const = default;
  bool is_any(std::initializer_list<ShortWord> words) const {
    for (const ShortWord word : words)
      if (*this == word) return true;
    return false;
  }

 private:
  explicit ShortWord(std::uint64_t bytes) : bytes_(bytes) {}

  std::uint64_t bytes_ = 0;
};

}  // namespace claimgraph
