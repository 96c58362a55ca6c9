#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <new>
#include <span>
#include <type_traits>
#include <utility>

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
  T operator[](WordId word) const {
    if (word >= values_.size()) return T{};
    // No jump: whether anything is said of a word is hard to foretell. The unknown word's is zero.
    return values_[has_mark(word) ? word : kUnknownWord];
  }
  /// Whether something has been said of the word.
  bool has(WordId word) const { return word < values_.size() && has_mark(word); }
  /// To be set; valid until the next call. Nothing can be said of the unknown word.
  T& at(WordId word) {
    if (word == kUnknownWord) return ignored_ = T{};
    if (word >= values_.size() || values_.data() != own_values_.get())
      grow(std::max(kUsualWords, std::bit_ceil(std::size_t{word} + 1)));
    own_marks_[word / 64] |= std::uint64_t{1} << word % 64;
    return own_values_[word];
  }

  /// Laid out up to the last word of which something has been said.
  template <typename Archive>
  void fields(Archive& archive) {
    while (!marks_.empty() && marks_.back() == 0) marks_ = marks_.first(marks_.size() - 1);
    values_ = values_.first(64 * marks_.size());
    archive(marks_, values_);
  }

 private:
  bool has_mark(WordId word) const { return (marks_[word / 64] >> word % 64 & 1) != 0; }

  static constexpr std::size_t kUsualWords = 1 << 18;  // more than the lexicon has

  struct Free {
    void operator()(void* values) const { std::free(values); }
  };
  template <typename Value>
  using Zeroed = std::unique_ptr<Value[], Free>;

  template <typename Value>
  static std::span<const Value> grow(std::span<const Value> old, std::size_t size,
                                     Zeroed<Value>* own) {
    Zeroed<Value> values(static_cast<Value*>(std::calloc(size, sizeof(Value))));
    if (values == nullptr) throw std::bad_alloc();
    if (!old.empty()) std::memcpy(values.get(), old.data(), old.size_bytes());
    *own = std::move(values);
    return {own->get(), size};
  }
  void grow(std::size_t size) {
    values_ = grow(values_, size, &own_values_);
    marks_ = grow(marks_, size / 64, &own_marks_);
  }

  std::span<const T> values_;  ///< of `own_values_` or of laid-out tables
  std::span<const std::uint64_t> marks_;
  Zeroed<T> own_values_;
  Zeroed<std::uint64_t> own_marks_;
  T ignored_{};
};

}  // namespace claimgraph
