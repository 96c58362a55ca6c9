#include <catch2/catch.hpp>
#include <random>
#include <string>

#include "stages.hpp"

using namespace claimgraph;

namespace {

std::string normalized(std::string_view bytes) {
  Document document;
  normalize(bytes, document);
  return document.text;
}

/// The slow oracle: one byte after the other, by the table of the Unicode standard (3-7).
std::string normalized_slowly(const std::string& bytes) {
  std::string out;
  std::size_t at = 0;
  const auto in = [&](std::size_t i, int low, int high) {
    return i < bytes.size() && static_cast<unsigned char>(bytes[i]) >= low &&
           static_cast<unsigned char>(bytes[i]) <= high;
  };
  while (at < bytes.size()) {
    const int lead = static_cast<unsigned char>(bytes[at]);
    std::size_t need = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    bool valid = lead < 0x80 || (lead >= 0xC2 && lead <= 0xF4);
    std::size_t have = 1;
    for (; valid && have < need; ++have) {
      int low = 0x80, high = 0xBF;
      if (have == 1 && lead == 0xE0) low = 0xA0;
      if (have == 1 && lead == 0xED) high = 0x9F;
      if (have == 1 && lead == 0xF0) low = 0x90;
      if (have == 1 && lead == 0xF4) high = 0x8F;
      if (!in(at + have, low, high)) break;
    }
    valid = valid && have == need;
    out += valid ? bytes.substr(at, need) : "\xEF\xBF\xBD";
    at += have;
  }
  return out;
}

}  // namespace

TEST_CASE("valid text stays as it is") {
  using namespace std::string_literals;
  const std::string text =
      "\xEF\xBB\xBF"
      "Zürich\r\n\t“Nein”\0 東京 🙂"s;
  CHECK(normalized(text) == text);
  CHECK(normalized(std::string_view("a\0b", 3)) == std::string_view("a\0b", 3));
  CHECK(normalized("").empty());
}

TEST_CASE("each broken sequence becomes one replacement character") {
  CHECK(normalized("a\xFF"
                   "b") == "a\uFFFDb");
  CHECK(normalized("\xE2\x82") == "\uFFFD");  // cut short
  CHECK(normalized("\xE2\x82"
                   "A") == "\uFFFDA");
  CHECK(normalized("\xC0\xAF") == "\uFFFD\uFFFD");            // overlong
  CHECK(normalized("\xED\xA0\x80") == "\uFFFD\uFFFD\uFFFD");  // half of a surrogate pair
}

TEST_CASE("any bytes are normalized as by the slow oracle") {
  const unsigned seed = 20240611;
  CAPTURE(seed);
  std::mt19937 random(seed);
  const std::string_view pieces[] = {"abc",
                                     " ",
                                     "é",
                                     "\xE2",
                                     "\x82",
                                     "\xAC",
                                     "€",
                                     "\xF0\x9F",
                                     "🙂",
                                     "\xFF",
                                     "\xC0",
                                     "\xED\xA0\x80",
                                     "a long run of plain text"};
  for (int round = 0; round < 2000; ++round) {
    std::string bytes;
    for (auto count = random() % 12; count > 0; --count)
      bytes += pieces[random() % std::size(pieces)];
    REQUIRE(normalized(bytes) == normalized_slowly(bytes));
  }
}
