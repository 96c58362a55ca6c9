#include "quotations.hpp"

#include <string>
#include <utility>

#include "fold.hpp"
#include "word_search.hpp"

namespace claimgraph {
namespace {

constexpr std::size_t kLeastWords = 5;
constexpr std::size_t kComparedWords = 8;

/// FNV-1a; runs of words are told apart by 64 bits of it alone.
class Hash {
 public:
  void add(std::uint64_t byte) { value_ = (value_ ^ byte) * 0x100000001B3u; }
  std::uint64_t value() const { return value_; }

 private:
  std::uint64_t value_ = 0xCBF29CE484222325u;
};

std::uint64_t hash_of(std::string_view text) {
  Hash hash;
  for (const char c : text) hash.add(static_cast<unsigned char>(c));
  return hash.value();
}

/// A number for each word; "don't" is one word however it is written.
std::vector<std::uint64_t> words_of(std::string_view content) {
  const std::string lower = folded(content);
  std::string_view text = lower;
  std::vector<std::uint64_t> words;
  Hash word;
  bool inside = false;
  while (!text.empty()) {
    const std::size_t mark = punctuation_size(text);
    const bool is_letter = mark == 0 && is_word_byte(text[0]);
    if (is_letter) {
      word.add(static_cast<unsigned char>(text[0]));
      inside = true;
    } else if (inside && text[0] != '\'') {
      words.push_back(std::exchange(word, Hash()).value());
      inside = false;
    }
    text.remove_prefix(mark > 0 ? mark : 1);
  }
  if (inside) words.push_back(word.value());
  return words;
}

std::uint64_t key_of(std::uint64_t who, const std::uint64_t* words, std::size_t count) {
  std::uint64_t key = who + count;
  for (std::size_t i = 0; i < count; ++i)
    key = key * 0x9E3779B97F4A7C15u + (words[i] ^ words[i] >> 29);
  return key ^ key >> 32;
}

}  // namespace

void Quotations::note(std::string_view who, std::string_view content) {
  const std::vector<std::uint64_t> words = words_of(content);
  if (words.size() >= kLeastWords && words.size() < kComparedWords)
    short_ones_.insert(key_of(hash_of(who), words.data(), words.size()));
}

std::vector<std::uint64_t> Quotations::keys(std::string_view who, std::string_view content) const {
  const std::vector<std::uint64_t> words = words_of(content);
  const std::uint64_t speakers = hash_of(who);
  std::vector<std::uint64_t> keys;
  for (std::size_t size = kLeastWords; size <= kComparedWords; ++size) {
    for (std::size_t at = 0; at + size <= words.size(); ++at) {
      const std::uint64_t key = key_of(speakers, words.data() + at, size);
      if (size == kComparedWords || short_ones_.count(key) != 0) keys.push_back(key);
    }
  }
  return keys;
}

}  // namespace claimgraph
