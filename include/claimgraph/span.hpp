#pragma once

#include <boost/container/small_vector.hpp>
#include <cstdint>

namespace claimgraph {

/// A stretch of a text or of a list: half-open, `begin <= end`. What it counts (UTF-8 bytes,
/// tokens) is said where it is used; inside the program offsets into text are always bytes.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  constexpr std::uint32_t size() const { return end - begin; }
  constexpr bool empty() const { return begin == end; }
  constexpr bool contains(std::uint32_t at) const { return begin <= at && at < end; }
  constexpr bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  constexpr bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
  friend constexpr bool operator==(Span, Span) = default;
  friend constexpr auto operator<=>(Span, Span) = default;
};

/// One stretch, or the pieces of a discontinuous one in text order, disjoint, none empty. One, the
/// usual case, takes no memory of its own.
using Spans = boost::container::small_vector<Span, 1>;

}  // namespace claimgraph
