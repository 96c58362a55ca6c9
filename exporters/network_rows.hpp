#pragma once

#include <string>
#include <vector>

#include "claimgraph/measures.hpp"
#include "claimgraph/networks.hpp"
#include "claimgraph/property_graph.hpp"

namespace claimgraph {

/// A network of one stretch of time; `label` is empty when there is no series.
struct NetworkSlice {
  Network network;
  std::string label, begin, end;
};

/// Measures of the network of all claims, by the ids of its nodes.
struct NetworkMeasures {
  std::vector<std::string> ids;
  Degrees degrees;
  Betweenness betweenness;
  std::vector<double> page_rank;
  std::vector<std::uint32_t> components, cores;
  Communities communities;
  Triads triads;
};
NetworkMeasures measure(const Network& network);

/// A shortest path as the ids of its nodes; empty where there is none.
using Path = std::vector<std::string>;

/// The networks of a series as one graph: a node once, its edges with the days they stand for. What
/// is not asked for may be null; keeps references to all. The path gives its nodes their places on
/// it.
PropertyGraph properties_of(const std::vector<NetworkSlice>& series,
                            const NetworkMeasures* measures, const Path* path = nullptr);

}  // namespace claimgraph
