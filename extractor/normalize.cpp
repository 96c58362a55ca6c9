#include <cstring>

#include "stages.hpp"

/// Copies the bytes and makes them valid UTF-8: each maximal part of a broken sequence becomes
/// U+FFFD, as Unicode recommends (and so do decoders that later read the offsets). Nothing else is
/// changed: byte order mark, CR, tabs and NUL stay, so that offsets are those of the text as read.

namespace claimgraph {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
constexpr std::size_t kMaxBytes = 0xFFFF'FFFE;

struct Sequence {
  std::size_t size;  ///< bytes consumed
  bool valid;
};

/// The sequence at `at` (Unicode 15, table 3-7).
Sequence read_sequence(std::string_view bytes, std::size_t at) {
  const auto byte = [&](std::size_t i) -> unsigned {
    return at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0u;
  };
  const unsigned lead = byte(0);
  if (lead < 0x80) return {1, true};
  if (lead < 0xC2 || lead > 0xF4) return {1, false};
  const std::size_t size = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  unsigned low = 0x80, high = 0xBF;
  if (lead == 0xE0) low = 0xA0;
  if (lead == 0xED) high = 0x9F;
  if (lead == 0xF0) low = 0x90;
  if (lead == 0xF4) high = 0x8F;
  for (std::size_t i = 1; i < size; ++i) {
    if (byte(i) < low || byte(i) > high) return {i, false};
    low = 0x80;
    high = 0xBF;
  }
  return {size, true};
}

/// Bytes from `at` on that are certainly valid.
std::size_t valid_run(std::string_view bytes, std::size_t at) {
  const std::size_t begin = at;
  while (at < bytes.size()) {
    for (std::uint64_t part; at + 8 <= bytes.size(); at += 8) {
      std::memcpy(&part, bytes.data() + at, 8);
      if ((part & 0x8080'8080'8080'8080u) != 0) break;
    }
    const Sequence sequence = at < bytes.size() ? read_sequence(bytes, at) : Sequence{0, false};
    if (!sequence.valid) break;
    at += sequence.size;
  }
  return at - begin;
}

}  // namespace

void normalize(std::string_view bytes, Document& document) {
  bytes = bytes.substr(0, kMaxBytes);
  std::string& text = document.text;
  text.clear();
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t valid = valid_run(bytes, at);
    text.append(bytes.substr(at, valid));
    at += valid;
    if (at == bytes.size()) break;
    text.append(kReplacement);
    at += read_sequence(bytes, at).size;
  }
  // Replacing grows a text: one that would pass the limit loses its end.
  if (text.size() > kMaxBytes) {
    std::size_t end = kMaxBytes;
    while ((static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
    text.resize(end);
  }
}

}  // namespace claimgraph
