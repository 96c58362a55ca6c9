#include <cstring>

#include "tokens/tokenizer.hpp"

/// Nine words in ten: ASCII letters, only the first perhaps a capital, and then nothing that could
/// belong to a word.
///   takes:  "officials ", "Lima,";   leaves: "re-elected", "U.S.", "don't", "cannot"

namespace claimgraph {

/// Whether what stands at `at` can belong to no word that begins with the letters from `begin`.
bool Tokenizer::ends_plain_word(std::uint32_t begin, std::uint32_t at) const {
  if (at == end_) return true;
  const char next = text_[at];
  switch (class_of(next)) {
    case CharClass::kSpace:
      return true;
    case CharClass::kMark:
      // Of "http:", of an abbreviation.
      if (next == '.') return at - begin > kLongestAbbreviation && !is_word_byte(at + 1);
      return std::string_view("-&_@'`:").find(next) == std::string_view::npos;
    default:
      return false;
  }
}

/// The way of most words: ASCII letters, only the first may be a capital, then white space or a
/// mark that cannot belong to a word. Eight bytes are looked at together, and what is left of them
/// in lower case is what the lexicon looks a short word up by.
bool Tokenizer::plain_word() {
  const std::uint32_t begin = at_;
  if (begin + sizeof(std::uint64_t) >= text_.size()) return false;
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, text_.data() + begin, sizeof bytes);
  const unsigned size = leading_letters(bytes);
  if (size == 0) return false;
  constexpr std::uint64_t kCaseBits = 0x2020'2020'2020'2020u;
  const std::uint64_t mask = ~std::uint64_t{0} >> (64 - 8 * size);
  const std::uint64_t capitals = ~bytes & kCaseBits & mask;
  if ((capitals & ~std::uint64_t{0x20}) != 0) return false;
  const unsigned shape = capitals != 0 ? kCapitalized : 0;
  if (size == sizeof bytes) return long_plain_word(shape);
  const std::uint32_t end = begin + size;
  if (end > end_) return false;
  const bool before_space = end < end_ && text_[end] == ' ';
  if (!before_space && !ends_plain_word(begin, end)) return false;
  const LexiconKey key{(bytes | kCaseBits) & mask, size};
  bool fused = false;
  for (const std::uint64_t one : kFusedKeys) fused |= key.bits == one;
  if (fused) return false;
  emit_later(begin, end, shape, key);
  return at_ = end + before_space, true;
}

bool Tokenizer::long_plain_word(unsigned shape) {
  const std::uint32_t begin = at_;
  std::uint32_t at = begin + 8;
  while (at < end_ && class_of(text_[at]) == CharClass::kLower) ++at;
  if (at > end_ || !ends_plain_word(begin, at)) return false;
  emit_later(begin, at, shape, key_of(text_.substr(begin, at - begin)));
  return at_ = at, true;
}

}  // namespace claimgraph
