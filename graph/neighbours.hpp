#pragma once

#include <cstdint>
#include <vector>

#include "claimgraph/networks.hpp"

namespace claimgraph {

/// A pair of nodes joined by an edge, whatever its direction; `from` < `to`.
struct Tie {
  std::uint32_t from = 0, to = 0;
  double weight = 0;  ///< of the edges between them
  double signed_weight = 0;
};
/// Sorted by ends, each pair once; an edge from a node to itself is no tie.
std::vector<Tie> ties_of(const Network& network);

/// Where one can go from each node: sorted, each once.
struct Neighbours {
  std::vector<std::uint32_t> begin;  ///< of each node's in `ends`, and one more
  std::vector<std::uint32_t> ends;
};
/// Along directions, or, where there are none, both ways.
Neighbours neighbours_of(const Network& network);

}  // namespace claimgraph
