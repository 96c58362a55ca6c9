#include "word_search.hpp"

#include <cstring>

namespace claimgraph {

std::string fold(std::string_view text) {
  std::string folded(text);
  for (char& c : folded) c = fold(c);
  return folded;
}

WordSearch::WordSearch(std::string_view word) {
  prefix_ = word.size() > 1 && word.back() == '*';
  if (prefix_) word.remove_suffix(1);
  word_ = fold(word);
  lower_ = word_.empty() ? '\0' : word_.front();
  upper_ = lower_ >= 'a' && lower_ <= 'z' ? static_cast<char>(lower_ - 32) : lower_;
}

bool WordSearch::found_in(std::string_view text) const {
  if (word_.empty()) return true;
  if (text.size() < word_.size()) return false;
  const std::size_t last = text.size() - word_.size();
  for (std::size_t at = 0; at <= last; ++at) {
    if (text[at] != lower_ && text[at] != upper_) continue;
    if (at > 0 && is_word_byte(text[at - 1]) && is_word_byte(lower_)) continue;
    std::size_t same = 1;
    while (same < word_.size() && fold(text[at + same]) == word_[same]) ++same;
    if (same < word_.size()) continue;
    const std::size_t end = at + word_.size();
    if (prefix_ || end == text.size() || !is_word_byte(text[end]) || !is_word_byte(word_.back())) {
      return true;
    }
  }
  return false;
}

}  // namespace claimgraph
