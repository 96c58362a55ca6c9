#include <charconv>
#include <cstdint>
#include <string>
#include <string_view>

#include "characters.hpp"
#include "gazetteer.hpp"

// "Enrique Peña Nieto" -> "enrique-pena-nieto", "U.S. Geological Survey" -> "us-geological-survey",
// "Sana'a" -> "sanaa". Letters with marks of Latin-1 and Latin Extended-A lose them; letters of
// other scripts are spelled by their code points ("Ђ" -> "u402").

namespace claimgraph {
namespace {

// U+00C0 … U+017F, one ASCII letter each; "." is none, the few digraphs are spelled below.
constexpr std::string_view kLatin =
    "aaaaaaaceeeeiiii"
    "dnooooo.ouuuuyts"
    "aaaaaaaceeeeiiii"
    "dnooooo.ouuuuyty"
    "aaaaaaccccccccdd"
    "ddeeeeeeeeeegggg"
    "gggghhhhiiiiiiii"
    "iiiijjkkklllllll"
    "lllnnnnnnnnnoooo"
    "oooorrrrrrssssss"
    "ssttttttuuuuuuuu"
    "uuuuwwyyyzzzzzzs";
static_assert(kLatin.size() == 0x180 - 0xC0);

/// Reads one code point of valid UTF-8 and moves on.
std::uint32_t next_code_point(std::string_view text, std::size_t* at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = byte((*at)++);
  const int more = lead < 0x80 ? 0 : lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
  std::uint32_t point = more == 0 ? lead : lead & (0x3F >> more);
  for (int i = 0; i < more && *at < text.size(); ++i) point = point << 6 | (byte((*at)++) & 0x3F);
  return point;
}

/// The same with the combining marks behind a letter taken off, but for the two capitals that
/// wrongly decoded text is full of ("A" + tilde).
std::uint32_t next_composed(std::string_view text, std::size_t* at) {
  std::uint32_t point = next_code_point(text, at);
  while (*at < text.size()) {
    std::size_t after = *at;
    const std::uint32_t mark = next_code_point(text, &after);
    if (mark < 0x300 || mark > 0x36F) break;
    if (point == 'A' && (mark == 0x302 || mark == 0x303)) point = mark == 0x302 ? 0xC2 : 0xC3;
    *at = after;
  }
  return point;
}

/// The code point at `at`, read again where UTF-8 was taken for Latin-1 and encoded once more
/// ("Ã±").
std::uint32_t next_letter(std::string_view text, std::size_t* at) {
  std::uint32_t point = next_composed(text, at);
  while (point >= 0xC2 && point <= 0xC5 && *at < text.size()) {
    std::size_t after = *at;
    const std::uint32_t next = next_letter(text, &after);
    if (next < 0x80 || next > 0xBF) break;
    *at = after;
    point = (point & 0x1F) << 6 | (next & 0x3F);
  }
  return point;
}

}  // namespace

std::string slug(std::string_view name) {
  std::string key;
  bool gap = false;
  const auto put = [&](char letter) {
    if (gap && !key.empty()) key += '-';
    gap = false;
    key += letter;
  };
  for (std::size_t at = 0; at < name.size();) {
    const std::uint32_t point = next_letter(name, &at);
    if (point >= 'A' && point <= 'Z') {
      put(static_cast<char>(point | 0x20));
    } else if ((point >= 'a' && point <= 'z') || (point >= '0' && point <= '9')) {
      put(static_cast<char>(point));
    } else if (point == '.' || point == '\'' || point == 0x2019) {
      continue;
    } else if (point == '&') {
      gap = true;
      for (char letter : std::string_view("and")) put(letter);
      gap = true;
    } else if (point == '+') {
      gap = true;
      for (char letter : std::string_view("plus")) put(letter);
    } else if (point >= 0xC0 && point < 0x180 && kLatin[point - 0xC0] != '.') {
      put(kLatin[point - 0xC0]);
    } else if (point >= 0x180 && !is_wide_mark(point) && !is_wide_space(point)) {
      put('u');
      char digits[8];
      const auto end = std::to_chars(digits, digits + sizeof digits, point, 16).ptr;
      for (const char* digit = digits; digit != end; ++digit) put(*digit);
    } else {
      gap = true;
    }
  }
  return key.starts_with("the-") ? key.substr(4) : key;
}

}  // namespace claimgraph
