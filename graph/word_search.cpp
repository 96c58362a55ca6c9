#include "word_search.hpp"

#include <algorithm>

#include "fold.hpp"

namespace claimgraph {

std::string fold(std::string_view text) {
  std::string folded(text);
  for (char& c : folded) c = fold(c);
  return folded;
}

std::size_t punctuation_size(std::string_view text) {
  if (text.size() >= 3 && text[0] == '\xE2' && (text[1] == '\x80' || text[1] == '\x81')) return 3;
  const bool latin = text.size() >= 2 && text[0] == '\xC2' &&
                     (text[1] == '\xA0' || text[1] == '\xAB' || text[1] == '\xBB');
  return latin ? 2 : 0;
}

namespace {

/// Whether the character that begins at `at` belongs to a word.
bool is_word_at(std::string_view text, std::size_t at) {
  return at < text.size() && is_word_byte(text[at]) && punctuation_size(text.substr(at)) == 0;
}

}  // namespace

bool is_word_before(std::string_view text, std::size_t at) {
  if (at == 0) return false;
  std::size_t begin = at - 1;
  while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) --begin;
  return is_word_at(text, begin);
}

WordSearch::WordSearch(std::string_view word) {
  prefix_ = word.size() > 1 && word.back() == '*';
  if (prefix_) word.remove_suffix(1);
  word_ = folded(word);
  is_plain_ = std::ranges::all_of(
      word_, [](char c) { return static_cast<unsigned char>(c) < 0x80 && c != '\''; });
  lower_ = word_.empty() ? '\0' : word_.front();
  upper_ = lower_ >= 'a' && lower_ <= 'z' ? static_cast<char>(lower_ - 32) : lower_;
}

bool WordSearch::found_in(std::string_view text) const {
  return is_plain_ ? found_in_folded(text) : found_in_folded(folded(text));
}

/// `text` may have ASCII capitals still.
bool WordSearch::found_in_folded(std::string_view text) const {
  if (word_.empty()) return true;
  if (text.size() < word_.size()) return false;
  const std::size_t last = text.size() - word_.size();
  for (std::size_t at = 0; at <= last; ++at) {
    if (text[at] != lower_ && text[at] != upper_) continue;
    if (is_word_byte(lower_) && is_word_before(text, at)) continue;
    std::size_t same = 1;
    while (same < word_.size() && fold(text[at + same]) == word_[same]) ++same;
    if (same < word_.size()) continue;
    const std::size_t end = at + word_.size();
    if (prefix_ || !is_word_byte(word_.back()) || !is_word_at(text, end)) return true;
  }
  return false;
}

}  // namespace claimgraph
