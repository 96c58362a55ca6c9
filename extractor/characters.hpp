#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace claimgraph {

enum class CharClass : std::uint8_t { kSpace, kLower, kUpper, kDigit, kMark, kLead };

namespace detail {
constexpr std::array<CharClass, 256> make_char_classes() {
  std::array<CharClass, 256> classes{};
  for (int c = 0; c < 256; ++c) {
    auto& of = classes[static_cast<std::size_t>(c)];
    if (c <= ' ' || c == 0x7F)
      of = CharClass::kSpace;
    else if (c >= 'a' && c <= 'z')
      of = CharClass::kLower;
    else if (c >= 'A' && c <= 'Z')
      of = CharClass::kUpper;
    else if (c >= '0' && c <= '9')
      of = CharClass::kDigit;
    else
      of = c < 0x80 ? CharClass::kMark : CharClass::kLead;
  }
  return classes;
}
}  // namespace detail

inline constexpr std::array<CharClass, 256> kCharClasses = detail::make_char_classes();

/// The class of a byte; bytes of longer UTF-8 sequences are kLead. Control characters are white
/// space.
constexpr CharClass class_of(char c) { return kCharClasses[static_cast<unsigned char>(c)]; }

struct CodePoint {
  std::uint32_t value;
  std::uint32_t size;  ///< bytes
};

/// The code point at `at`, which must be the first byte of one. `text` is valid UTF-8.
constexpr CodePoint decode(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) {
    return static_cast<std::uint32_t>(static_cast<unsigned char>(text[at + i]));
  };
  const std::uint32_t lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  if (lead < 0xE0) return {(lead & 0x1F) << 6 | (byte(1) & 0x3F), 2};
  if (lead < 0xF0) return {(lead & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F), 3};
  return {(lead & 0x07) << 18 | (byte(1) & 0x3F) << 12 | (byte(2) & 0x3F) << 6 | (byte(3) & 0x3F),
          4};
}

/// Of a code point beyond ASCII.
constexpr bool is_wide_space(std::uint32_t c) {
  return c == 0xA0 || c == 0x85 || (c >= 0x2000 && c <= 0x200F) || c == 0x2028 || c == 0x2029 ||
         c == 0x202F || c == 0x205F || c == 0x2060 || c == 0x3000 || c == 0xFEFF;
}
constexpr bool is_wide_mark(std::uint32_t c) {
  return (c >= 0xA1 && c <= 0xBF && c != 0xAA && c != 0xB5 && c != 0xBA) || c == 0xD7 ||
         c == 0xF7 || (c >= 0x2010 && c <= 0x2070) || (c >= 0x20A0 && c <= 0x20CF) ||
         (c >= 0x2100 && c <= 0x2BFF) || (c >= 0x3001 && c <= 0x3030) ||
         (c >= 0xFE10 && c <= 0xFE6F) || (c >= 0xFF01 && c <= 0xFF0F) || c == 0xFFFD ||
         c >= 0x1F000;
}
constexpr bool is_wide_upper(std::uint32_t c) {
  return (c >= 0xC0 && c <= 0xDE && c != 0xD7) || (c >= 0x100 && c <= 0x137 && c % 2 == 0) ||
         (c >= 0x139 && c <= 0x148 && c % 2 == 1) || (c >= 0x14A && c <= 0x177 && c % 2 == 0) ||
         c == 0x178 || c == 0x179 || c == 0x17B || c == 0x17D || (c >= 0x391 && c <= 0x3A9) ||
         (c >= 0x400 && c <= 0x42F);
}

}  // namespace claimgraph
