#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "claimgraph/span.hpp"

namespace claimgraph {

/// Turns byte offsets of a UTF-8 text into code points and back. Made in one pass over the text;
/// `of_byte` then takes the same time anywhere, `to_byte` looks at 64 bytes at most. Keeps a view
/// of the text.
class CodePoints {
 public:
  explicit CodePoints(std::string_view text);

  /// Code points before byte `at`; an `at` within a character or behind the text counts as behind
  /// it.
  std::uint32_t of_byte(std::uint32_t at) const;
  /// The byte at which code point `at` begins; the text's size for one behind it.
  std::uint32_t to_byte(std::uint32_t at) const;
  Span of_bytes(Span bytes) const { return {of_byte(bytes.begin), of_byte(bytes.end)}; }
  Span to_bytes(Span points) const { return {to_byte(points.begin), to_byte(points.end)}; }
  /// Of the whole text.
  std::uint32_t length() const { return length_; }

 private:
  /// 64 bytes of the text.
  struct Block {
    std::uint32_t before = 0;  ///< code points before them
    std::uint64_t begins = 0;  ///< bit i: byte i begins a character
  };

  std::string_view text_;
  std::vector<Block> blocks_;  ///< empty for ASCII
  std::uint32_t length_ = 0;
};

}  // namespace claimgraph
