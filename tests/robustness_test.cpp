// Any bytes are a text: ten thousand of them, and megabytes made to be slow. Run under the
// sanitizers too.

#include <algorithm>
#include <catch2/catch.hpp>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "claimgraph/extractor.hpp"
#include "cues.hpp"
#include "lexicon.hpp"
#include "shared_rules.hpp"
#include "soundness.hpp"

namespace claimgraph {
namespace {

std::vector<std::string> fixtures() {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(CLAIMGRAPH_FIXTURES)) {
    if (entry.path().extension() == ".txt") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> texts;
  for (const auto& path : paths) {
    std::ifstream file(path, std::ios::binary);
    texts.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  }
  REQUIRE(texts.size() >= 6);
  return texts;
}

std::string repeated(std::string_view piece, std::size_t size) {
  std::string text;
  text.reserve(size + piece.size());
  while (text.size() < size) text += piece;
  return text;
}

using Random = std::mt19937;

std::size_t below(Random& random, std::size_t bound) { return random() % bound; }

std::string random_bytes(Random& random) {
  std::string text(below(random, 400), '\0');
  for (char& c : text) c = static_cast<char>(random() & 0xFF);
  return text;
}

/// All cues of the rules: "say", "take issue with".
std::vector<std::string> cues() {
  const RuleSet& rules = tests::rules();
  std::vector<std::string> phrases;
  for (const CueFrame& frame : rules.cues().all()) {
    std::string phrase(rules.lexicon().form(frame.lemma));
    for (const WordId word : frame.particles) {
      phrase += ' ';
      phrase += rules.lexicon().form(word);
    }
    phrases.push_back(std::move(phrase));
  }
  return phrases;
}

/// The words of a line.
std::vector<std::string> words(const char* line) {
  std::istringstream in(line);
  return {std::istream_iterator<std::string>(in), std::istream_iterator<std::string>()};
}

/// Words, marks and names that mean something to the rules, in an order that means nothing.
std::string random_words(Random& random) {
  static const std::vector<std::string> phrases = cues();
  static const std::vector<std::string> known = words(
      "said that Russia he she is was have a the which of Mr. not to U.S. and both but while "
      "countries who told reporters WARNS Moscow 's view in over from for by as what few each "
      "according statement United States Jan. Friday 2025 345 Q. A: € 😠 •");
  constexpr std::string_view kMarks[] = {"\"", "“", "”",  "‘",    "’",    "'",  ",",       ",", ".",
                                         "-",  "—", "(",  ")",    ":",    ";",  "…",       "?", "!",
                                         "[",  "]", "\n", "\n\n", "\r\n", "\t", "\xC2\xA0"};
  constexpr std::string_view kEndings[] = {"", "s", "ed", "ing"};
  std::string text;
  for (std::size_t n = below(random, 120); n > 0; --n) {
    switch (below(random, 4)) {
      case 0:
        text += phrases[below(random, phrases.size())];
        text += kEndings[below(random, std::size(kEndings))];
        break;
      case 1:
        text += kMarks[below(random, std::size(kMarks))];
        break;
      default:
        text += known[below(random, known.size())];
        break;
    }
    if (below(random, 8) != 0) text += ' ';
  }
  return text;
}

/// A stretch of real text, cut anywhere (through characters too), with some bytes overwritten.
std::string damaged(Random& random, const std::vector<std::string>& texts) {
  const std::string& whole = texts[below(random, texts.size())];
  std::string text = whole.substr(below(random, whole.size()), below(random, 600));
  for (std::size_t n = below(random, 6); n > 0 && !text.empty(); --n) {
    text[below(random, text.size())] = static_cast<char>(random() & 0xFF);
  }
  return text;
}

/// Processor seconds, so that other work on the machine does not count.
double seconds_to_read(Extractor& extractor, const std::string& text) {
  const std::clock_t begin = std::clock();
  const Extraction& extraction = extractor.extract(text);
  const double seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
  CHECK(unsound(extraction) == "");
  return seconds;
}

}  // namespace

TEST_CASE("ten thousand random texts are read and read soundly", "[slow][robustness]") {
  const std::vector<std::string> texts = fixtures();
  Extractor extractor(tests::rules());
  for (std::uint32_t seed = 0; seed < 10000; ++seed) {
    Random random(seed);
    const std::string text = seed % 3 == 0   ? random_bytes(random)
                             : seed % 3 == 1 ? random_words(random)
                                             : damaged(random, texts);
    const std::string wrong = unsound(extractor.extract(text));
    INFO("seed " << seed << "\n" << text);
    REQUIRE(wrong == "");
  }
}

TEST_CASE("any one byte of a text may be missing", "[slow][robustness]") {
  Extractor extractor(tests::rules());
  for (const std::string& whole : fixtures()) {
    const std::string head = whole.substr(0, 1024);
    for (std::size_t i = 0; i < head.size(); ++i) {
      std::string text = head;
      text.erase(i, 1);
      const std::string wrong = unsound(extractor.extract(text));
      INFO("without byte " << i << " of " << head.substr(0, 40));
      REQUIRE(wrong == "");
    }
  }
}

TEST_CASE("a text read twice says the same", "[slow][robustness]") {
  Extractor used(tests::rules());
  for (const std::string& text : fixtures()) used.extract(text);
  for (const std::string& text : fixtures()) {
    Extractor fresh(tests::rules());
    const Extraction& first = fresh.extract(text);
    const Extraction& again = used.extract(text);
    REQUIRE(first.claims.size() == again.claims.size());
    for (std::size_t i = 0; i < first.claims.size(); ++i) {
      CHECK(first.claims[i].content == again.claims[i].content);
      CHECK(first.claims[i].sources == again.claims[i].sources);
      CHECK(first.claims[i].confidence == again.claims[i].confidence);
    }
  }
}

TEST_CASE("megabytes of one thing take no longer a byte than ten times news",
          "[slow][robustness]") {
  constexpr std::size_t kMegabyte = 1 << 20;
  Extractor extractor(tests::rules());
  std::string news;
  while (news.size() < kMegabyte) {
    for (const std::string& text : fixtures()) news += text + "\n\n";
  }
  extractor.extract(news);
  const double normal = seconds_to_read(extractor, news) / static_cast<double>(news.size());

  struct Row {
    const char* name;
    std::string_view piece;
    std::size_t megabytes;
  };
  const Row rows[] = {
      {"one letter", "a", 5},
      {"capitals", "A", 5},
      {"quotation marks", "\"", 5},
      {"spaces", " ", 5},
      {"line ends", "\n", 5},
      {"no bytes but NUL", std::string_view("\0", 1), 1},
      {"broken characters", "\xE2\x80", 1},
      {"opened quotations", "“He said ", 1},
      {"straight quotations", "\"yes ", 1},
      {"single quotes", "'tis ", 1},
      {"commas", ",", 1},
      {"words and commas", "Russia, ", 1},
      {"said that", "said that ", 1},
      {"he said that she said that", "he said that she said that ", 1},
      {"nested parentheses", "(", 1},
      {"nested parentheses with words", "(Japan ", 1},
      {"closed parentheses", ")", 1},
      {"according to", "according to ", 1},
      {"who", "the man who ", 1},
      {"and", "Russia and ", 1},
      {"of the", "the head of ", 1},
      {"full stops", ". ", 1},
      {"initials", "U.S.", 1},
      {"dashes", "—", 1},
      {"headings", "Russia Warns Japan\n", 1},
      {"bullets", "-\n", 1},
      {"both countries", "Both countries said so. ", 1},
      {"pronouns", "He said he knew they told him. ", 1},
      {"new names", "Mr. Axel Bergo said it. ", 1},
      {"hyphens", "a-", 1},
      {"apostrophes", "’s ", 1},
      {"emoji", "😠", 1},
      {"speakers", "A: no\nQ: yes\n", 1},
      {"said", "said ", 1},
      {"to be", "to be ", 1},
      {"accused of accusing", "Russia accused Japan of accusing ", 1},
  };
  for (const Row& row : rows) {
    for (const std::size_t size : {kMegabyte / 16, row.megabytes * kMegabyte}) {
      const std::string text = repeated(row.piece, size);
      const double each = seconds_to_read(extractor, text) / static_cast<double>(text.size());
      INFO(row.name << ", " << size << " bytes: " << each * 1e9 << " ns a byte, news "
                    << normal * 1e9);
      CHECK(each <= 10 * normal);
      if (each > 10 * normal) break;  // what is slow when small would take hours
    }
  }
}

}  // namespace claimgraph
