#include "claimgraph/networks.hpp"

#include <algorithm>
#include <array>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "agreement.hpp"
#include "positions.hpp"

namespace claimgraph {
namespace {

constexpr std::array<std::string_view, 6> kKinds = {"actors",   "concepts", "congruence",
                                                    "conflict", "subtract", "affiliation"};
constexpr std::array<std::string_view, 4> kNormalizations = {"none", "average", "jaccard",
                                                             "cosine"};
constexpr std::array<std::string_view, 3> kConcepts = {"actors", "topics", "both"};

template <typename Enum, std::size_t N>
bool parse_in(const std::array<std::string_view, N>& names, std::string_view name, Enum* value) {
  const auto at = std::find(names.begin(), names.end(), name);
  if (at == names.end()) return false;
  *value = static_cast<Enum>(at - names.begin());
  return true;
}

int sign_of(const StanceCounts& stances) {
  const auto support = stances.by_stance[static_cast<std::size_t>(Stance::kSupport)];
  const auto oppose = stances.by_stance[static_cast<std::size_t>(Stance::kOppose)];
  return support > oppose ? 1 : support < oppose ? -1 : 0;
}

struct Said {
  ClaimGraph::Vertex from = 0, to = 0;
  Stance stance = Stance::kNeutral;
};

/// An edge for each pair of nodes, from those of its claims: who (30 bits), about whom (32), how
/// (2).
std::vector<NetworkEdge> count_by_stance(std::vector<std::uint64_t> keys) {
  std::sort(keys.begin(), keys.end());
  std::vector<NetworkEdge> edges;
  for (const std::uint64_t key : keys) {
    const auto from = static_cast<std::uint32_t>(key >> 34);
    const auto to = static_cast<std::uint32_t>(key >> 2);
    if (edges.empty() || edges.back().from != from || edges.back().to != to)
      edges.push_back({from, to});
    ++edges.back().stances.by_stance[key & 3];
  }
  for (NetworkEdge& edge : edges) {
    edge.weight = edge.stances.total();
    edge.sign = sign_of(edge.stances);
  }
  return edges;
}

Network concepts_network(Positions positions) {
  Network network{NetworkKind::kConcepts, true, std::move(positions.actors), {}};
  // An actor that is also a concept is one node.
  std::unordered_map<std::string, std::uint32_t> node_of_id;
  for (std::uint32_t i = 0; i < network.nodes.size(); ++i) {
    node_of_id.emplace(network.nodes[i].id, i);
  }
  std::vector<std::uint32_t> node_of_concept;
  for (NetworkNode& node : positions.concepts) {
    const auto next = static_cast<std::uint32_t>(network.nodes.size());
    const auto [at, is_new] = node_of_id.emplace(node.id, next);
    if (is_new) network.nodes.push_back(std::move(node));
    node_of_concept.push_back(at->second);
  }
  for (const Positions::Cell& cell : positions.cells) {
    network.edges.push_back({cell.actor, node_of_concept[cell.concept_],
                             static_cast<double>(cell.stances.total()), sign_of(cell.stances),
                             cell.stances});
  }
  return network;
}

}  // namespace

std::string_view name_of(NetworkKind kind) { return kKinds[static_cast<std::size_t>(kind)]; }
std::string_view name_of(Normalization value) {
  return kNormalizations[static_cast<std::size_t>(value)];
}
std::string_view name_of(Concepts value) { return kConcepts[static_cast<std::size_t>(value)]; }
bool parse(std::string_view name, NetworkKind* kind) { return parse_in(kKinds, name, kind); }
bool parse(std::string_view name, Normalization* value) {
  return parse_in(kNormalizations, name, value);
}
bool parse(std::string_view name, Concepts* value) { return parse_in(kConcepts, name, value); }

class Projection::Impl {
 public:
  Impl(const ClaimGraph& graph, NetworkOptions options)
      : graph_(graph), options_(std::move(options)), reader_(graph_, options_) {}

  Network project(const std::vector<Vertex>& claims) const;

 private:
  Network actors(const std::vector<Vertex>& claims) const;
  Network affiliation(const std::vector<Vertex>& claims) const;
  /// The actors as nodes, in the graph's order, and `number` of each.
  std::vector<NetworkNode> nodes_of(std::vector<Vertex>& actors,
                                    std::unordered_map<Vertex, std::uint32_t>& number) const;

  const ClaimGraph& graph_;
  NetworkOptions options_;
  PositionReader reader_;
};

std::vector<NetworkNode> Projection::Impl::nodes_of(
    std::vector<Vertex>& actors, std::unordered_map<Vertex, std::uint32_t>& number) const {
  const auto before = [&](Vertex a, Vertex b) { return graph_.ordinal(a) < graph_.ordinal(b); };
  std::sort(actors.begin(), actors.end(), before);
  actors.erase(std::unique(actors.begin(), actors.end()), actors.end());
  std::vector<NetworkNode> nodes;
  for (const Vertex v : actors) {
    number.emplace(v, static_cast<std::uint32_t>(nodes.size()));
    nodes.push_back(reader_.node_of(v));
  }
  return nodes;
}

Network Projection::Impl::actors(const std::vector<Vertex>& claims) const {
  std::vector<Said> all;
  std::vector<Vertex> sources, targets, actors;
  for (const Vertex claim : claims) {
    reader_.read_sources(claim, sources);
    reader_.read_targets(claim, sources, targets);
    actors.insert(actors.end(), sources.begin(), sources.end());
    actors.insert(actors.end(), targets.begin(), targets.end());
    for (const Vertex from : sources) {
      for (const Vertex to : targets) all.push_back({from, to, graph_.claim(claim).stance});
    }
  }
  Network network{NetworkKind::kActors, true, {}, {}};
  std::unordered_map<Vertex, std::uint32_t> number;
  network.nodes = nodes_of(actors, number);
  std::vector<std::uint64_t> keys;
  keys.reserve(all.size());
  for (const Said& said : all) {
    keys.push_back(std::uint64_t{number[said.from]} << 34 | std::uint64_t{number[said.to]} << 2 |
                   static_cast<std::uint64_t>(said.stance));
  }
  network.edges = count_by_stance(std::move(keys));
  return network;
}

/// Of the actors in the claims and of all that they belong to, directly or not.
Network Projection::Impl::affiliation(const std::vector<Vertex>& claims) const {
  constexpr EdgeKind kRelations[] = {EdgeKind::kAffiliatedWith, EdgeKind::kPartOf,
                                     EdgeKind::kMemberOf};
  std::vector<Vertex> left, actors;
  std::vector<bool> seen(boost::num_vertices(graph_.graph()));
  const auto meet = [&](Vertex v, const EdgeLabel&) {
    if (!seen[v]) left.push_back(v);
    seen[v] = true;
  };
  for (const Vertex claim : claims) {
    graph_.for_each_source(claim, EdgeKind::kSays, meet);
    graph_.for_each_target(claim, EdgeKind::kTo, meet);
    graph_.for_each_target(claim, EdgeKind::kAbout, meet);
  }
  while (!left.empty()) {
    actors.push_back(left.back());
    left.pop_back();
    for (const EdgeKind kind : kRelations) graph_.for_each_target(actors.back(), kind, meet);
  }
  Network network{NetworkKind::kAffiliation, true, {}, {}};
  std::unordered_map<Vertex, std::uint32_t> number;
  network.nodes = nodes_of(actors, number);
  for (const Vertex v : actors) {
    for (const EdgeKind kind : kRelations) {
      std::vector<Vertex> ends = graph_.targets(v, kind);
      std::sort(ends.begin(), ends.end());
      ends.erase(std::unique(ends.begin(), ends.end()), ends.end());
      for (const Vertex end : ends)
        network.edges.push_back({number[v], number[end], 1, 1, {}, kind});
    }
  }
  return network;
}

Network Projection::Impl::project(const std::vector<Vertex>& claims) const {
  Network network;
  if (options_.kind == NetworkKind::kActors) {
    network = actors(claims);
  } else if (options_.kind == NetworkKind::kAffiliation) {
    network = affiliation(claims);
  } else {
    Positions positions = reader_.read(claims);
    network = options_.kind == NetworkKind::kConcepts
                  ? concepts_network(std::move(positions))
                  : agreement_network(std::move(positions), options_);
  }
  std::erase_if(network.edges,
                [&](const NetworkEdge& edge) { return edge.weight < options_.min_weight; });
  const auto before = [](const NetworkEdge& a, const NetworkEdge& b) {
    return std::tie(a.from, a.to, a.relation) < std::tie(b.from, b.to, b.relation);
  };
  if (!std::is_sorted(network.edges.begin(), network.edges.end(), before)) {
    std::sort(network.edges.begin(), network.edges.end(), before);
  }
  return network;
}

Projection::Projection(const ClaimGraph& graph, NetworkOptions options)
    : impl_(std::make_unique<Impl>(graph, std::move(options))) {}
Projection::~Projection() = default;
Network Projection::project(const std::vector<Vertex>& claims) const {
  return impl_->project(claims);
}

}  // namespace claimgraph
