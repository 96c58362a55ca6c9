// Each measure against the slowest way to say what it is, on a thousand random networks.

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <numeric>
#include <random>

#include "claimgraph/measures.hpp"

using namespace claimgraph;

namespace {

constexpr int kFar = 1 << 20;
using Matrix = std::vector<std::vector<double>>;

Network random_network(std::uint64_t seed) {
  std::mt19937_64 random(seed);
  const auto below = [&](std::uint64_t bound) {
    return static_cast<std::uint32_t>(random() % bound);
  };
  Network network;
  network.directed = seed % 2 == 0;
  const std::uint32_t size = 1 + below(14);
  for (std::uint32_t i = 0; i < size; ++i)
    network.nodes.push_back({"a" + std::to_string(i), "", ""});
  const std::uint32_t share = 1 + below(8);
  for (std::uint32_t i = 0; i < size; ++i) {
    for (std::uint32_t j = network.directed ? 0 : i + 1; j < size; ++j) {
      if (i == j || below(10) >= share) continue;
      network.edges.push_back({i, j, 0.5 + below(9), static_cast<int>(below(3)) - 1});
    }
  }
  return network;
}

Matrix weights(const Network& network, bool directed, bool signs) {
  Matrix w(network.nodes.size(), std::vector<double>(network.nodes.size()));
  for (const NetworkEdge& edge : network.edges) {
    const double weight = edge.weight * (signs ? edge.sign : 1);
    w[edge.from][edge.to] += weight;
    if (!directed) w[edge.to][edge.from] += weight;
  }
  return w;
}

/// Floyd and Warshall: steps between all nodes.
std::vector<std::vector<int>> distances(const Matrix& w) {
  const std::size_t n = w.size();
  std::vector<std::vector<int>> d(n, std::vector<int>(n, kFar));
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j < n; ++j) d[i][j] = i == j ? 0 : w[i][j] != 0 ? 1 : kFar;
  }
  for (std::size_t k = 0; k < n; ++k) {
    for (std::size_t i = 0; i < n; ++i) {
      for (std::size_t j = 0; j < n; ++j) d[i][j] = std::min(d[i][j], d[i][k] + d[k][j]);
    }
  }
  return d;
}

/// Shortest paths from each node to each, by counting along distances.
Matrix path_counts(const Matrix& w, const std::vector<std::vector<int>>& d) {
  const std::size_t n = w.size();
  Matrix count(n, std::vector<double>(n));
  for (std::size_t s = 0; s < n; ++s) {
    count[s][s] = 1;
    for (int steps = 1; steps < static_cast<int>(n); ++steps) {
      for (std::size_t t = 0; t < n; ++t) {
        if (d[s][t] != steps) continue;
        for (std::size_t v = 0; v < n; ++v) {
          if (d[s][v] == steps - 1 && w[v][t] != 0) count[s][t] += count[s][v];
        }
      }
    }
  }
  return count;
}

std::vector<double> slow_betweenness(const Network& network) {
  const Matrix w = weights(network, network.directed, false);
  const auto d = distances(w);
  const Matrix count = path_counts(w, d);
  std::vector<double> values(w.size());
  for (std::size_t v = 0; v < w.size(); ++v) {
    for (std::size_t s = 0; s < w.size(); ++s) {
      for (std::size_t t = 0; t < w.size(); ++t) {
        if (s == v || t == v || s == t || d[s][t] >= kFar) continue;
        if (d[s][v] + d[v][t] == d[s][t]) values[v] += count[s][v] * count[v][t] / count[s][t];
      }
    }
    if (!network.directed) values[v] /= 2;
  }
  return values;
}

std::vector<double> slow_page_rank(const Network& network) {
  const Matrix w = weights(network, network.directed, false);
  const std::size_t n = w.size();
  std::vector<double> rank(n, 1.0 / static_cast<double>(n));
  for (int step = 0; step < 400; ++step) {
    std::vector<double> next(n, 0.15 / static_cast<double>(n));
    for (std::size_t i = 0; i < n; ++i) {
      const double out = std::accumulate(w[i].begin(), w[i].end(), 0.0);
      for (std::size_t j = 0; j < n; ++j) {
        next[j] += 0.85 * rank[i] * (out > 0 ? w[i][j] / out : 1.0 / static_cast<double>(n));
      }
    }
    rank = next;
  }
  return rank;
}

/// Takes away nodes of fewer than k neighbours until none is left to be taken.
std::vector<std::uint32_t> slow_cores(const Network& network) {
  const Matrix w = weights(network, false, false);
  std::vector<std::uint32_t> core(w.size());
  for (std::uint32_t k = 1; k < w.size(); ++k) {
    std::vector<bool> in(w.size(), true);
    for (bool changed = true; changed;) {
      changed = false;
      for (std::size_t v = 0; v < w.size(); ++v) {
        std::uint32_t neighbours = 0;
        for (std::size_t u = 0; u < w.size(); ++u) neighbours += in[u] && w[v][u] != 0;
        if (in[v] && neighbours < k) changed = true, in[v] = false;
      }
    }
    for (std::size_t v = 0; v < w.size(); ++v) {
      if (in[v]) core[v] = k;
    }
  }
  return core;
}

double slow_modularity(const Network& network, const std::vector<std::uint32_t>& community) {
  const Matrix w = weights(network, false, false);
  std::vector<double> degree;
  for (const auto& row : w) degree.push_back(std::accumulate(row.begin(), row.end(), 0.0));
  const double total = std::accumulate(degree.begin(), degree.end(), 0.0);
  double q = 0;
  for (std::size_t i = 0; i < w.size() && total > 0; ++i) {
    for (std::size_t j = 0; j < w.size(); ++j) {
      if (community[i] == community[j])
        q += w[i][j] / total - degree[i] * degree[j] / total / total;
    }
  }
  return q;
}

}  // namespace

TEST_CASE("measures are what they are said to be, on a thousand networks") {
  for (std::uint64_t seed = 0; seed < 1000; ++seed) {
    CAPTURE(seed);
    const Network network = random_network(seed);
    const std::size_t n = network.nodes.size();
    const Matrix w = weights(network, network.directed, false);
    const auto d = distances(w);

    const Degrees degree = degrees(network);
    for (std::size_t v = 0; v < n; ++v) {
      double in = 0, out = 0, in_strength = 0, out_strength = 0;
      for (std::size_t u = 0; u < n; ++u) {
        in += w[u][v] != 0;
        out += w[v][u] != 0;
        in_strength += w[u][v];
        out_strength += w[v][u];
      }
      CHECK(degree.in[v] == in);
      CHECK(degree.out[v] == out);
      CHECK(degree.in_strength[v] == Approx(in_strength).epsilon(1e-9));
      CHECK(degree.out_strength[v] == Approx(out_strength).epsilon(1e-9));
    }

    const auto between = slow_betweenness(network);
    const Betweenness fast = betweenness(network);
    const Betweenness all_sampled = betweenness(network, 0, static_cast<std::uint32_t>(n) - 1);
    CHECK_FALSE(fast.sampled);
    CHECK(all_sampled.sampled == (n > 1));
    for (std::size_t v = 0; v < n; ++v) CHECK(fast.values[v] == Approx(between[v]).margin(1e-9));

    const auto rank = slow_page_rank(network);
    const auto fast_rank = page_rank(network);
    for (std::size_t v = 0; v < n; ++v) CHECK(fast_rank[v] == Approx(rank[v]).epsilon(1e-9));

    const auto both_ways = distances(weights(network, false, false));
    const auto part = components(network);
    for (std::size_t v = 0; v < n; ++v) {
      for (std::size_t u = 0; u < n; ++u) CHECK((part[v] == part[u]) == (both_ways[v][u] < kFar));
    }
    CHECK(core_numbers(network) == slow_cores(network));

    for (std::uint32_t v = 0; v < n; ++v) {
      const std::uint32_t u = static_cast<std::uint32_t>(seed % n);
      const auto path = shortest_path(network, u, v);
      REQUIRE(path.size() == (d[u][v] < kFar ? static_cast<std::size_t>(d[u][v]) + 1 : 0));
      for (std::size_t i = 1; i < path.size(); ++i) CHECK(w[path[i - 1]][path[i]] != 0);
    }
  }
}

TEST_CASE("triads and communities, on a thousand networks") {
  for (std::uint64_t seed = 0; seed < 1000; ++seed) {
    CAPTURE(seed);
    const Network network = random_network(seed);
    const Matrix w = weights(network, false, true);
    std::uint64_t closed = 0, balanced = 0;
    for (std::size_t i = 0; i < w.size(); ++i) {
      for (std::size_t j = i + 1; j < w.size(); ++j) {
        for (std::size_t k = j + 1; k < w.size(); ++k) {
          const double product = w[i][j] * w[j][k] * w[i][k];
          closed += product != 0;
          balanced += product > 0;
        }
      }
    }
    const Triads counted = triads(network);
    CHECK(counted.closed == closed);
    CHECK(counted.balanced == balanced);

    const Communities found = communities(network);
    CHECK(found.modularity == Approx(slow_modularity(network, found.of_node)).margin(1e-9));
    // No worse than everybody alone or all together, and no part of two components.
    std::vector<std::uint32_t> alone(network.nodes.size());
    std::iota(alone.begin(), alone.end(), 0u);
    CHECK(found.modularity >= slow_modularity(network, alone) - 1e-9);
    CHECK(found.modularity >= -1e-9);
    const auto part = components(network);
    for (std::size_t v = 0; v < part.size(); ++v) {
      for (std::size_t u = 0; u < v; ++u) {
        if (found.of_node[u] == found.of_node[v]) CHECK(part[u] == part[v]);
      }
    }
    CHECK(communities(network).of_node == found.of_node);
  }
}

TEST_CASE("sampled betweenness comes near the exact") {
  Network network;
  std::mt19937_64 random(7);
  network.directed = false;
  for (int i = 0; i < 400; ++i) network.nodes.push_back({"a" + std::to_string(i), "", ""});
  for (std::uint32_t i = 1; i < 400; ++i) {
    network.edges.push_back({static_cast<std::uint32_t>(random() % ((i + 3) / 4)), i, 1, 1});
  }
  const Betweenness exact = betweenness(network), sampled = betweenness(network, 100, 200);
  CHECK(sampled.sampled);
  CHECK(sampled.sources == 200);
  const auto top =
      std::max_element(exact.values.begin(), exact.values.end()) - exact.values.begin();
  const auto at = static_cast<std::size_t>(top);
  CHECK(sampled.values[at] == Approx(exact.values[at]).epsilon(0.15));
}

TEST_CASE("an empty network has no measures") {
  const Network network;
  CHECK(betweenness(network).values.empty());
  CHECK(page_rank(network).empty());
  CHECK(components(network).empty());
  CHECK(core_numbers(network).empty());
  CHECK(communities(network).of_node.empty());
  CHECK(shortest_path(network, 0, 0).empty());
  CHECK(triads(network).closed == 0);
}
