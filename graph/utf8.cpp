#include "utf8.hpp"

#include <cstdint>
#include <cstring>

namespace claimgraph {

std::size_t utf8_character(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned lead = byte(0);
  if (lead < 0x80) return 1;
  if (lead < 0xC2 || lead > 0xF4) return 0;
  const std::size_t size = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  if (size > text.size()) return 0;
  for (std::size_t i = 1; i < size; ++i) {
    if ((byte(i) & 0xC0) != 0x80) return 0;
  }
  const bool too_long = (lead == 0xE0 && byte(1) < 0xA0) || (lead == 0xF0 && byte(1) < 0x90);
  const bool surrogate = lead == 0xED && byte(1) > 0x9F;
  const bool too_large = lead == 0xF4 && byte(1) > 0x8F;
  return too_long || surrogate || too_large ? 0 : size;
}

std::size_t find_bad_utf8(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    std::uint64_t eight = 0;
    if (at + sizeof eight <= text.size()) {
      std::memcpy(&eight, text.data() + at, sizeof eight);
      if ((eight & 0x8080808080808080u) == 0) {
        at += sizeof eight;
        continue;
      }
    }
    const std::size_t size = utf8_character(text.substr(at));
    if (size == 0) return at;
    at += size;
  }
  return text.npos;
}

std::string as_utf8(std::string_view bytes) {
  std::string out;
  for (std::size_t bad; (bad = find_bad_utf8(bytes)) != bytes.npos;) {
    out += bytes.substr(0, bad);
    out += "\uFFFD";
    bytes.remove_prefix(bad + 1);
  }
  return out += bytes;
}

}  // namespace claimgraph
