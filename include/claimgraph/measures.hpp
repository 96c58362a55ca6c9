#pragma once

#include <cstdint>
#include <vector>

#include "claimgraph/networks.hpp"

/// Measures of networks. Where a measure has no use for directions, edges both ways between two
/// nodes are one, of their weights' sum and of the sign of their signed weights' sum. Signs count
/// only for triads; weights for strength, PageRank and communities.

namespace claimgraph {

struct Degrees {
  std::vector<std::uint32_t> in, out;  ///< edges; the same for a network that is not directed
  std::vector<double> in_strength, out_strength;  ///< weights
};
Degrees degrees(const Network& network);

struct Betweenness {
  std::vector<double> values;  ///< shortest paths by steps, along directions, not normalized
  bool sampled = false;        ///< estimated from `sources` nodes chosen at random
  std::uint32_t sources = 0;
};
/// U. Brandes, "A faster algorithm for betweenness centrality" (2001). Networks of more than
/// `exact_up_to` nodes are sampled (Brandes and Pich 2007), always the same nodes for a `seed`.
Betweenness betweenness(const Network& network, std::uint32_t exact_up_to = 2000,
                        std::uint32_t samples = 500, std::uint64_t seed = 1);

/// Weighted, damping 0.85, ranks sum to 1; a node without an edge out spreads over all (igraph's
/// PRPACK).
std::vector<double> page_rank(const Network& network);

/// The weakly connected part that each node is in, numbered from 0 by their first nodes.
std::vector<std::uint32_t> components(const Network& network);

/// The greatest k for which each node is in the k-core (Batagelj and Zaversnik 2003), by
/// neighbours.
std::vector<std::uint32_t> core_numbers(const Network& network);

struct Communities {
  std::vector<std::uint32_t> of_node;  ///< numbered from 0 by their first nodes
  double modularity = 0;
};
/// Louvain (Blondel et al. 2008, igraph's), by weights without signs; the same network always gives
/// the same ones.
Communities communities(const Network& network);

/// The nodes from `from` to `to` on a shortest path by steps, along directions; of several, the one
/// through the first nodes. Empty where there is none.
std::vector<std::uint32_t> shortest_path(const Network& network, std::uint32_t from,
                                         std::uint32_t to);

/// Triads of which each pair of nodes is joined by an edge with a sign. They are balanced when the
/// signs' product is positive (Heider 1946; Cartwright and Harary 1956).
struct Triads {
  std::uint64_t closed = 0, balanced = 0;
  double share() const {
    return closed > 0 ? static_cast<double>(balanced) / static_cast<double>(closed) : 0;
  }
};
Triads triads(const Network& network);

}  // namespace claimgraph
