#pragma once

#include <algorithm>
#include <bit>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <new>
#include <type_traits>

#include "claimgraph/document.hpp"

namespace claimgraph {

/// One value a word, zero for words of which nothing has been said. Its memory comes zeroed from
/// the system, so that making one costs the pages of the words that get a value, not of all words.
template <typename T>
class WordTable {
  static_assert(std::is_trivially_copyable_v<T>);

 public:
  T operator[](WordId word) const { return word < size_ ? values_[word] : T{}; }
  /// To be set; valid until the next call.
  T& at(WordId word) {
    if (word >= size_) grow(std::max(kUsualWords, std::bit_ceil(std::size_t{word} + 1)));
    return values_[word];
  }

 private:
  static constexpr std::size_t kUsualWords = 1 << 18;  // more than the lexicon has

  void grow(std::size_t size) {
    T* const values = static_cast<T*>(std::calloc(size, sizeof(T)));
    if (values == nullptr) throw std::bad_alloc();
    if (size_ > 0) std::memcpy(values, values_.get(), size_ * sizeof(T));
    values_.reset(values);
    size_ = size;
  }

  struct Free {
    void operator()(T* values) const { std::free(values); }
  };
  std::unique_ptr<T[], Free> values_;
  std::size_t size_ = 0;
};

}  // namespace claimgraph
