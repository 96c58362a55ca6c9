#include <algorithm>
#include <limits>

#include "claimgraph/text.hpp"

namespace claimgraph {
namespace {

/// Chunks grow with the pool, so that the many small graphs of a run stay small.
constexpr std::size_t kFirstChunk = 1 << 12, kLargestChunk = 1 << 18;
/// Longer strings are rarely the same as another, and hashing them costs more than it saves.
constexpr std::size_t kLongestInterned = 40;

}  // namespace

bool operator==(const SpanList& a, const SpanList& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end());
}

char* TextPool::allocate(std::size_t size, std::size_t alignment) {
  const std::size_t padding = left_ % alignment;  // chunks end aligned, so what is left tells
  if (size + padding > left_) {
    // A large string gets a chunk of its own, and the current one goes on being filled.
    const std::size_t usual = std::clamp(memory_, kFirstChunk, kLargestChunk) & ~std::size_t{15};
    const bool is_large = size > usual / 4;
    const std::size_t chunk = is_large ? size : usual;
    chunks_.push_back(std::make_unique_for_overwrite<char[]>(chunk));
    memory_ += chunk;
    char* start = chunks_.back().get();
    if (is_large) return start;
    free_ = start + size;
    left_ = chunk - size;
    return start;
  }
  char* at = free_ + padding;
  free_ = at + size;
  left_ -= padding + size;
  return at;
}

Text TextPool::add(std::string_view bytes) {
  if (bytes.empty()) return {};
  const auto size = static_cast<std::uint32_t>(
      std::min<std::size_t>(bytes.size(), std::numeric_limits<std::uint32_t>::max()));
  char* at = allocate(sizeof size + size, 1);
  std::memcpy(at, &size, sizeof size);
  std::memcpy(at + sizeof size, bytes.data(), size);
  return Text(at + sizeof size);
}

Text TextPool::intern(std::string_view bytes) {
  if (bytes.empty()) return {};
  if (bytes.size() > kLongestInterned) return add(bytes);
  if (const auto found = interned_.find(bytes); found != interned_.end()) {
    return Text(found->data());
  }
  const Text text = add(bytes);
  interned_.insert(text.view());
  return text;
}

SpanList TextPool::add(const Span* spans, std::size_t count) {
  if (count == 0) return {};
  if (count == 1) return SpanList(spans[0]);
  char* at = allocate(count * sizeof(Span), alignof(Span));
  std::memcpy(at, spans, count * sizeof(Span));
  SpanList list;
  list.at_.many = reinterpret_cast<const Span*>(at);
  list.size_ = static_cast<std::uint32_t>(count);
  return list;
}

}  // namespace claimgraph
