#include "fold.hpp"

#include <cstdint>

namespace claimgraph {
namespace {

/// The lower case of a letter of a two-byte sequence, itself if it has none of that length.
std::uint32_t lower_two_byte(std::uint32_t c) {
  if (c >= 0xC0 && c <= 0xDE && c != 0xD7) return c + 0x20;  // Latin-1
  if (c >= 0x100 && c <= 0x137 && c != 0x130) return c | 1;  // Latin Extended-A
  if (c >= 0x139 && c <= 0x148) return (c & 1) ? c + 1 : c;
  if (c >= 0x14A && c <= 0x177) return c | 1;
  if (c == 0x178) return 0xFF;
  if (c >= 0x179 && c <= 0x17E) return (c & 1) ? c + 1 : c;
  if (c >= 0x391 && c <= 0x3A9) return c + 0x20;  // Greek
  if (c >= 0x400 && c <= 0x40F) return c + 0x50;  // Cyrillic
  if (c >= 0x410 && c <= 0x42F) return c + 0x20;
  return c;
}

/// "‘" or "’", which differ in a bit.
bool is_apostrophe(std::string_view bytes) {
  return bytes.size() == 3 && bytes[1] == '\x80' && (bytes[2] | 1) == '\x99';
}

}  // namespace

std::size_t fold(std::string_view form, char* out) {
  const char* const begin = out;
  for (std::size_t at = 0; at < form.size(); ++at) {
    const auto byte = static_cast<unsigned char>(form[at]);
    if (byte < 0x80) {
      const bool upper = byte >= 'A' && byte <= 'Z';
      *out++ = byte == '`' ? '\'' : static_cast<char>(upper ? byte | 0x20 : byte);
    } else if (byte >= 0xC0 && byte < 0xE0 && at + 1 < form.size()) {
      const std::uint32_t second = static_cast<unsigned char>(form[++at]);
      const std::uint32_t lower = lower_two_byte((byte & 0x1Fu) << 6 | (second & 0x3Fu));
      *out++ = static_cast<char>(0xC0 | lower >> 6);
      *out++ = static_cast<char>(0x80 | (lower & 0x3F));
    } else if (byte == 0xE2 && is_apostrophe(form.substr(at, 3))) {
      *out++ = '\'';
      at += 2;
    } else {
      *out++ = static_cast<char>(byte);
    }
  }
  return static_cast<std::size_t>(out - begin);
}

std::string folded(std::string_view form) {
  std::string out(form.size(), '\0');
  out.resize(fold(form, out.data()));
  return out;
}

}  // namespace claimgraph
