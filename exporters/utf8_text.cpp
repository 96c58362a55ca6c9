#include "utf8_text.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

namespace claimgraph {
namespace {

using Range = std::pair<char32_t, char32_t>;

bool is_first(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }

std::size_t length_of(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(text, is_first));
}

/// Bytes of the first `points` code points.
std::size_t bytes_of(std::string_view text, std::size_t points) {
  std::size_t at = 0;
  for (; at < text.size(); ++at)
    if (is_first(text[at]) && points-- == 0) break;
  return at;
}

/// The code point at `at`, which moves behind it. The text is valid UTF-8.
char32_t next_point(std::string_view text, std::size_t& at) {
  const auto first = static_cast<unsigned char>(text[at++]);
  char32_t point = first < 0x80   ? first
                   : first < 0xE0 ? first & 0x1F
                   : first < 0xF0 ? first & 0x0F
                                  : first & 0x07;
  for (; at < text.size() && !is_first(text[at]); ++at)
    point = point << 6 | (static_cast<unsigned char>(text[at]) & 0x3F);
  return point;
}

bool is_in(char32_t point, const auto& ranges) {
  const auto after = std::ranges::upper_bound(ranges, point, {}, &Range::first);
  return after != ranges.begin() && point <= std::prev(after)->second;
}

bool is_bidi_control(char32_t point) {
  static constexpr std::array<Range, 4> kRanges = {
      Range{0x061C, 0x061C}, {0x200E, 0x200F}, {0x202A, 0x202E}, {0x2066, 0x2069}};
  return is_in(point, kRanges);
}

}  // namespace

std::string one_line(std::string_view text) {
  std::string line;
  line.reserve(text.size());
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte > ' ' && byte != 0x7F)
      line += c;
    else if (!line.empty() && line.back() != ' ')
      line += ' ';
  }
  if (!line.empty() && line.back() == ' ') line.pop_back();
  return line;
}

std::string printable(std::string_view text) {
  std::string line = one_line(text);
  std::string kept;
  kept.reserve(line.size());
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t begin = at;
    const char32_t point = next_point(line, at);
    if ((point >= 0x80 && point < 0xA0) || is_bidi_control(point)) continue;
    kept.append(line, begin, at - begin);
  }
  return kept;
}

std::string shortened(std::string_view text, std::size_t columns) {
  if (text.size() <= columns || length_of(text) <= columns) return std::string(text);
  std::string_view kept = text.substr(0, bytes_of(text, columns > 0 ? columns - 1 : 0));
  const auto space = kept.rfind(' ');
  if (space != std::string_view::npos && space > kept.size() * 2 / 3) kept = kept.substr(0, space);
  return std::string(kept) + "…";
}

std::vector<std::string> wrapped(std::string_view text, std::size_t columns) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    std::size_t cut = bytes_of(text, columns);
    if (cut < text.size() && text[cut] != ' ') {
      const auto space = text.substr(0, cut).rfind(' ');
      if (space != std::string_view::npos && space > 0) cut = space;
    }
    lines.emplace_back(text.substr(0, cut));
    while (cut < text.size() && text[cut] == ' ') ++cut;
    text.remove_prefix(cut);
  }
  return lines;
}

std::size_t display_width(std::string_view text) {
  static constexpr std::array<Range, 7> kNone = {
      Range{0x0300, 0x036F}, {0x0483, 0x0489}, {0x0591, 0x05BD}, {0x200B, 0x200F},
      {0x202A, 0x202E},      {0x2060, 0x2069}, {0xFE00, 0xFE0F}};
  static constexpr std::array<Range, 11> kWide = {
      Range{0x1100, 0x115F}, {0x2E80, 0x303E},   {0x3041, 0xA4CF},  {0xAC00, 0xD7A3},
      {0xF900, 0xFAFF},      {0xFE30, 0xFE6F},   {0xFF00, 0xFF60},  {0xFFE0, 0xFFE6},
      {0x1F300, 0x1F64F},    {0x1F680, 0x1FAFF}, {0x20000, 0x3FFFD}};
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t point = next_point(text, at);
    width += is_in(point, kNone) ? 0 : is_in(point, kWide) ? 2 : 1;
  }
  return width;
}

}  // namespace claimgraph
