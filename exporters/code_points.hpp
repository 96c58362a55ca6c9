#pragma once

#include <cstdint>
#include <string_view>

namespace claimgraph {

/// Turns byte offsets of a UTF-8 text into code points. Cheap for offsets near the last one asked
/// for, so asking in text order costs one pass in all. Keeps a view of the text.
class CodePoints {
 public:
  explicit CodePoints(std::string_view text) : text_(text) {}

  /// `byte` at most the text's size.
  std::uint32_t of_byte(std::uint32_t byte) {
    for (; byte_ < byte; ++byte_) point_ += is_first(text_[byte_]);
    for (; byte_ > byte; --byte_) point_ -= is_first(text_[byte_ - 1]);
    return point_;
  }

 private:
  static bool is_first(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }

  std::string_view text_;
  std::uint32_t byte_ = 0;
  std::uint32_t point_ = 0;
};

}  // namespace claimgraph
