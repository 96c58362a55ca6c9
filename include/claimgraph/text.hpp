#pragma once

#include <cstdint>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "claimgraph/span.hpp"

/// Strings and span lists of a graph, small enough for millions of claims. Both are trivially
/// copyable handles into a TextPool and live as long as it does.

namespace claimgraph {

/// An immutable UTF-8 string in a TextPool: one pointer, its length stands before its bytes.
class Text {
 public:
  constexpr Text() = default;

  std::string_view view() const {
    if (data_ == nullptr) return {};
    std::uint32_t size;
    std::memcpy(&size, data_ - sizeof size, sizeof size);
    return {data_, size};
  }
  operator std::string_view() const { return view(); }
  std::string str() const { return std::string(view()); }
  bool empty() const { return data_ == nullptr; }

  friend bool operator==(Text a, Text b) { return a.data_ == b.data_ || a.view() == b.view(); }
  friend bool operator==(Text a, std::string_view b) { return a.view() == b; }

 private:
  friend class TextPool;
  explicit Text(const char* data) : data_(data) {}
  const char* data_ = nullptr;
};

/// A range of spans in text order; one span, the usual case, is held in place.
class SpanList {
 public:
  SpanList() = default;
  explicit SpanList(Span one) : size_(1) { at_.one = one; }

  const Span* begin() const { return size_ == 1 ? &at_.one : at_.many; }
  const Span* end() const { return begin() + size_; }
  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  Span front() const { return *begin(); }
  Span back() const { return *(end() - 1); }

  friend bool operator==(const SpanList& a, const SpanList& b);

 private:
  friend class TextPool;
  union At {
    Span one;
    const Span* many;
    At() : many(nullptr) {}
  } at_;
  std::uint32_t size_ = 0;
};

/// Append-only memory for Text and SpanList. Handles stay valid until the pool dies, also when the
/// pool is moved.
class TextPool {
 public:
  TextPool() = default;
  TextPool(TextPool&&) = default;
  TextPool& operator=(TextPool&&) = default;

  /// A copy of `bytes` (the first 4 GiB - 1 of them); nothing is allocated for an empty one.
  Text add(std::string_view bytes);
  /// The same, but equal short strings share one copy: for names, lemmas, rule ids.
  Text intern(std::string_view bytes);
  SpanList add(const Span* spans, std::size_t count);
  SpanList add(const Spans& spans) { return add(spans.data(), spans.size()); }

  /// Bytes taken from the system.
  std::size_t memory() const { return memory_; }

 private:
  char* allocate(std::size_t size, std::size_t alignment);

  std::vector<std::unique_ptr<char[]>> chunks_;
  char* free_ = nullptr;
  std::size_t left_ = 0;
  std::size_t memory_ = 0;
  std::unordered_set<std::string_view> interned_;
};

}  // namespace claimgraph
