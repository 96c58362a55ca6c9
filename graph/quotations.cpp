#include "quotations.hpp"

#include "word_search.hpp"

namespace claimgraph {
namespace {

constexpr std::size_t kLeastWords = 5;
constexpr std::size_t kComparedWords = 8;

/// Bytes of the punctuation beyond ASCII at the front of `text`: general punctuation (curly quotes,
/// dashes, ellipses), no-break space, guillemets; 0 if there is none.
std::size_t punctuation(std::string_view text) {
  if (text.size() >= 3 && text[0] == '\xE2' && (text[1] == '\x80' || text[1] == '\x81')) return 3;
  const bool latin = text.size() >= 2 && text[0] == '\xC2' &&
                     (text[1] == '\xA0' || text[1] == '\xAB' || text[1] == '\xBB');
  return latin ? 2 : 0;
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  bool inside = false;
  while (!text.empty()) {
    const std::size_t mark = punctuation(text);
    const bool apostrophe = text[0] == '\'' || text.substr(0, 3) == "\u2019";
    if (mark == 0 && is_word_byte(text[0])) {
      if (!inside) words.emplace_back();
      inside = true;
      words.back() += fold(text[0]);
    } else if (!apostrophe) {  // "don't" is one word however it is written
      inside = false;
    }
    text.remove_prefix(mark > 0 ? mark : 1);
  }
  return words;
}

std::string joined(const std::vector<std::string>& words, std::size_t begin, std::size_t end) {
  std::string all;
  for (; begin < end; ++begin) all.append(words[begin]).append(" ");
  return all;
}

}  // namespace

std::vector<std::string> quotation_keys(std::string_view content) {
  const std::vector<std::string> words = words_of(content);
  const std::size_t size = words.size();
  if (size < kLeastWords) return {};
  if (size <= kComparedWords) return {joined(words, 0, size)};
  return {joined(words, 0, kComparedWords), joined(words, size - kComparedWords, size)};
}

}  // namespace claimgraph
