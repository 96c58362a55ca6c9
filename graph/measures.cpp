// Boost.Graph's algorithms on copies of the network, and igraph's where Boost has none
// (measures_igraph.cpp).

#include "claimgraph/measures.hpp"

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/connected_components.hpp>
#include <boost/graph/core_numbers.hpp>
#include <deque>
#include <tuple>

#include "neighbours.hpp"

namespace claimgraph {
namespace {

using Directed = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS>;
using Pairs = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

/// With an edge both ways where directions do not count.
Directed directed(const Network& network) {
  const Neighbours neighbours = neighbours_of(network);
  Pairs pairs;
  for (std::uint32_t v = 0; v < network.nodes.size(); ++v) {
    for (std::uint32_t i = neighbours.begin[v]; i < neighbours.begin[v + 1]; ++i) {
      pairs.emplace_back(v, neighbours.ends[i]);
    }
  }
  return Directed(pairs.begin(), pairs.end(), network.nodes.size());
}

using Undirected = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS>;

Undirected undirected(const Network& network) {
  Pairs pairs;
  for (const Tie& tie : ties_of(network)) pairs.emplace_back(tie.from, tie.to);
  return Undirected(pairs.begin(), pairs.end(), network.nodes.size());
}

/// `count` of `size` numbers, by the first steps of a shuffle.
std::vector<std::uint32_t> sample(std::uint32_t size, std::uint32_t count, std::uint64_t seed) {
  std::vector<std::uint32_t> all(size);
  for (std::uint32_t i = 0; i < size; ++i) all[i] = i;
  for (std::uint32_t i = 0; i < count; ++i) {
    seed = seed * 6364136223846793005u + 1442695040888963407u;  // Knuth's MMIX
    std::swap(all[i], all[i + (seed >> 33) % (size - i)]);
  }
  all.resize(count);
  return all;
}

/// Brandes' accumulation from one source, added to `sums`.
class Accumulation {
 public:
  explicit Accumulation(const Neighbours& neighbours)
      : neighbours_(neighbours), state_(neighbours.begin.size() - 1) {}

  void add_from(std::uint32_t source, std::vector<double>& sums);

 private:
  struct State {
    double paths = 0, dependency = 0;
    std::int32_t distance = -1;
  };
  const Neighbours& neighbours_;
  std::vector<State> state_;
  std::vector<std::uint32_t> order_;
};

void Accumulation::add_from(std::uint32_t source, std::vector<double>& sums) {
  state_.assign(state_.size(), {});
  order_.assign(1, source);
  state_[source] = {1, 0, 0};
  for (std::size_t at = 0; at < order_.size(); ++at) {
    const std::uint32_t v = order_[at];
    for (std::uint32_t i = neighbours_.begin[v]; i < neighbours_.begin[v + 1]; ++i) {
      State& next = state_[neighbours_.ends[i]];
      if (next.distance < 0) {
        next.distance = state_[v].distance + 1;
        order_.push_back(neighbours_.ends[i]);
      }
      if (next.distance == state_[v].distance + 1) next.paths += state_[v].paths;
    }
  }
  for (std::size_t at = order_.size(); at-- > 0;) {
    State& v = state_[order_[at]];
    const std::uint32_t node = order_[at];
    for (std::uint32_t i = neighbours_.begin[node]; i < neighbours_.begin[node + 1]; ++i) {
      const State& next = state_[neighbours_.ends[i]];
      if (next.distance == v.distance + 1) {
        v.dependency += v.paths / next.paths * (1 + next.dependency);
      }
    }
    if (node != source) sums[node] += v.dependency;
  }
}

/// Parts numbered anew in the order of their first nodes.
template <typename Part>
std::vector<std::uint32_t> renumbered(const std::vector<Part>& of_node) {
  std::vector<std::uint32_t> number(of_node.size(), 0xFFFFFFFFu), result;
  std::uint32_t next = 0;
  for (const Part part : of_node) {
    std::uint32_t& known = number[static_cast<std::size_t>(part)];
    if (known == 0xFFFFFFFFu) known = next++;
    result.push_back(known);
  }
  return result;
}

}  // namespace

std::vector<Tie> ties_of(const Network& network) {
  std::vector<Tie> ties;
  for (const NetworkEdge& edge : network.edges) {
    if (edge.from == edge.to) continue;
    ties.push_back({std::min(edge.from, edge.to), std::max(edge.from, edge.to), edge.weight,
                    edge.sign * edge.weight});
  }
  std::sort(ties.begin(), ties.end(), [](const Tie& a, const Tie& b) {
    return std::tie(a.from, a.to) < std::tie(b.from, b.to);
  });
  std::size_t kept = 0;
  for (const Tie& tie : ties) {
    const bool same = kept > 0 && ties[kept - 1].from == tie.from && ties[kept - 1].to == tie.to;
    if (!same) {
      ties[kept++] = tie;
      continue;
    }
    ties[kept - 1].weight += tie.weight;
    ties[kept - 1].signed_weight += tie.signed_weight;
  }
  ties.resize(kept);
  return ties;
}

Neighbours neighbours_of(const Network& network) {
  Pairs pairs;
  for (const NetworkEdge& edge : network.edges) {
    if (edge.from == edge.to) continue;
    pairs.emplace_back(edge.from, edge.to);
    if (!network.directed) pairs.emplace_back(edge.to, edge.from);
  }
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  Neighbours neighbours{std::vector<std::uint32_t>(network.nodes.size() + 1), {}};
  for (const auto& [from, to] : pairs) {
    ++neighbours.begin[from + 1];
    neighbours.ends.push_back(to);
  }
  for (std::size_t v = 0; v < network.nodes.size(); ++v) {
    neighbours.begin[v + 1] += neighbours.begin[v];
  }
  return neighbours;
}

Degrees degrees(const Network& network) {
  const std::size_t size = network.nodes.size();
  Degrees degrees{std::vector<std::uint32_t>(size), std::vector<std::uint32_t>(size),
                  std::vector<double>(size), std::vector<double>(size)};
  const auto add = [&](std::uint32_t from, std::uint32_t to, double weight) {
    ++degrees.out[from];
    ++degrees.in[to];
    degrees.out_strength[from] += weight;
    degrees.in_strength[to] += weight;
  };
  for (const NetworkEdge& edge : network.edges) {
    add(edge.from, edge.to, edge.weight);
    if (!network.directed) add(edge.to, edge.from, edge.weight);
  }
  return degrees;
}

Betweenness betweenness(const Network& network, std::uint32_t exact_up_to, std::uint32_t samples,
                        std::uint64_t seed) {
  const auto size = static_cast<std::uint32_t>(network.nodes.size());
  Betweenness result{std::vector<double>(size), false, size};
  const double both_ways = network.directed ? 1 : 0.5;
  samples = std::max(samples, 1u);
  if (size <= exact_up_to || samples >= size) {
    const Directed graph = directed(network);
    boost::brandes_betweenness_centrality(
        graph, boost::make_iterator_property_map(result.values.begin(),
                                                 boost::get(boost::vertex_index, graph)));
    for (double& value : result.values) value *= both_ways;
    return result;
  }
  const Neighbours neighbours = neighbours_of(network);
  Accumulation accumulation(neighbours);
  for (const std::uint32_t source : sample(size, samples, seed)) {
    accumulation.add_from(source, result.values);
  }
  for (double& value : result.values) value *= both_ways * size / samples;
  result.sampled = true;
  result.sources = samples;
  return result;
}

std::vector<std::uint32_t> components(const Network& network) {
  std::vector<std::uint32_t> part(network.nodes.size());
  boost::connected_components(undirected(network), part.data());
  return renumbered(part);
}

std::vector<std::uint32_t> core_numbers(const Network& network) {
  const Undirected graph = undirected(network);
  std::vector<std::size_t> cores(network.nodes.size());
  boost::core_numbers(graph, boost::make_iterator_property_map(
                                 cores.begin(), boost::get(boost::vertex_index, graph)));
  return std::vector<std::uint32_t>(cores.begin(), cores.end());
}

std::vector<std::uint32_t> shortest_path(const Network& network, std::uint32_t from,
                                         std::uint32_t to) {
  constexpr std::uint32_t kUnseen = 0xFFFFFFFFu;
  if (from >= network.nodes.size() || to >= network.nodes.size()) return {};
  const Neighbours neighbours = neighbours_of(network);
  std::vector<std::uint32_t> before(network.nodes.size(), kUnseen);
  std::deque<std::uint32_t> queue = {from};
  before[from] = from;
  while (!queue.empty() && before[to] == kUnseen) {
    const std::uint32_t v = queue.front();
    queue.pop_front();
    for (std::uint32_t i = neighbours.begin[v]; i < neighbours.begin[v + 1]; ++i) {
      const std::uint32_t next = neighbours.ends[i];
      if (before[next] != kUnseen) continue;
      before[next] = v;
      queue.push_back(next);
    }
  }
  if (before[to] == kUnseen) return {};
  std::vector<std::uint32_t> path = {to};
  while (path.back() != from) path.push_back(before[path.back()]);
  std::reverse(path.begin(), path.end());
  return path;
}

/// Each pair's common neighbours, looked up from the node with fewer: O(m^1.5) in all.
Triads triads(const Network& network) {
  struct Out {
    std::uint32_t to = 0;
    bool positive = false;
  };
  const std::vector<Tie> ties = ties_of(network);
  std::vector<std::uint32_t> degree(network.nodes.size());
  for (const Tie& tie : ties) ++degree[tie.from], ++degree[tie.to];
  const auto lower = [&](std::uint32_t a, std::uint32_t b) {
    return std::tie(degree[a], a) < std::tie(degree[b], b);
  };
  std::vector<std::vector<Out>> out(network.nodes.size());
  for (const Tie& tie : ties) {
    if (tie.signed_weight == 0) continue;
    const bool up = lower(tie.from, tie.to);
    out[up ? tie.from : tie.to].push_back({up ? tie.to : tie.from, tie.signed_weight > 0});
  }
  Triads triads;
  std::vector<std::int8_t> sign(network.nodes.size());
  for (std::uint32_t v = 0; v < out.size(); ++v) {
    for (const Out& tie : out[v]) sign[tie.to] = tie.positive ? 1 : -1;
    for (const Out& first : out[v]) {
      for (const Out& second : out[first.to]) {
        if (sign[second.to] == 0) continue;
        ++triads.closed;
        const int product = sign[first.to] * sign[second.to] * (second.positive ? 1 : -1);
        triads.balanced += product > 0;
      }
    }
    for (const Out& tie : out[v]) sign[tie.to] = 0;
  }
  return triads;
}

}  // namespace claimgraph
