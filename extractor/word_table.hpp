#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <new>
#include <type_traits>

#include "claimgraph/document.hpp"

namespace claimgraph {

/// One value a word, zero for words of which nothing has been said. Its memory comes zeroed from
/// the system, so that making one costs the pages of the words that get a value, not of all words.
/// A bit a word tells which those are: all bits together fit a near cache, and a rare word of a
/// text, of which no rule speaks, waits for no value to come from memory.
template <typename T>
class WordTable {
  static_assert(std::is_trivially_copyable_v<T>);

 public:
  T operator[](WordId word) const { return has(word) ? values_[word] : T{}; }
  /// Whether something has been said of the word.
  bool has(WordId word) const { return word < size_ && (marks_[word / 64] >> word % 64 & 1) != 0; }
  /// To be set; valid until the next call.
  T& at(WordId word) {
    if (word >= size_) grow(std::max(kUsualWords, std::bit_ceil(std::size_t{word} + 1)));
    marks_[word / 64] |= std::uint64_t{1} << word % 64;
    return values_[word];
  }

 private:
  static constexpr std::size_t kUsualWords = 1 << 18;  // more than the lexicon has

  struct Free {
    void operator()(void* values) const { std::free(values); }
  };
  template <typename Value>
  using Zeroed = std::unique_ptr<Value[], Free>;

  template <typename Value>
  static Zeroed<Value> grown(const Zeroed<Value>& old, std::size_t old_size, std::size_t size) {
    Zeroed<Value> values(static_cast<Value*>(std::calloc(size, sizeof(Value))));
    if (values == nullptr) throw std::bad_alloc();
    if (old_size > 0) std::memcpy(values.get(), old.get(), old_size * sizeof(Value));
    return values;
  }
  void grow(std::size_t size) {
    values_ = grown(values_, size_, size);
    marks_ = grown(marks_, size_ / 64, size / 64);
    size_ = size;
  }

  Zeroed<T> values_;
  Zeroed<std::uint64_t> marks_;
  std::size_t size_ = 0;
};

}  // namespace claimgraph
