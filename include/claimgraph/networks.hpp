#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "claimgraph/graph.hpp"
#include "claimgraph/query.hpp"

/// Weighted networks projected from claims, as discourse network analysis makes them of coded
/// statements: P. Leifeld, "Discourse Network Analysis: Policy Debates as Dynamic Networks", in The
/// Oxford Handbook of Political Networks (2017).
///
/// Let x(i,k,q) be how often actor i takes stance q (support or oppose) on concept k: 0 or 1, or
/// with `count_repeats` the number of claims. Neutral claims take no stance. C(i) are the concepts
/// on which i takes any. For actors i and j
///
///   congruence(i,j) = phi(i,j) * sum over k and q of x(i,k,q) x(j,k,q)
///   conflict(i,j)   = phi(i,j) * sum over k and q of x(i,k,q) x(j,k,other q)
///   subtract(i,j)   = congruence(i,j) - conflict(i,j)
///
/// with phi(i,j)
///
///   none      1
///   average   1 / ((|C(i)| + |C(j)|) / 2)     average activity
///   jaccard   1 / |C(i) united with C(j)|
///   cosine    1 / (|x(i)| |x(j)|)             Euclidean norms over all k and q

namespace claimgraph {

enum class NetworkKind : std::uint8_t {
  kActors,       ///< actor -> actor: who speaks how of whom
  kConcepts,     ///< actor -> concept: who takes which stance on what
  kCongruence,   ///< actor - actor: agreement
  kConflict,     ///< actor - actor: disagreement
  kSubtract,     ///< actor - actor: agreement less disagreement
  kAffiliation,  ///< actor -> actor: institutions, states, bodies
};
enum class Normalization : std::uint8_t { kRaw, kAverage, kJaccard, kCosine };
/// What counts as a concept: whom a claim is to or about, what its content's nouns are, or both.
enum class Concepts : std::uint8_t { kActors, kTopics, kBoth };

std::string_view name_of(NetworkKind kind);
std::string_view name_of(Normalization normalization);
std::string_view name_of(Concepts concepts);
bool parse(std::string_view name, NetworkKind* kind);
bool parse(std::string_view name, Normalization* normalization);
bool parse(std::string_view name, Concepts* concepts);

struct NetworkOptions {
  NetworkKind kind = NetworkKind::kActors;
  Normalization normalization = Normalization::kRaw;
  Concepts concepts = Concepts::kBoth;
  std::vector<TopicPattern> topics{};  ///< empty: the claims' own
  bool count_repeats = false;
  bool roll_up = false;   ///< persons and institutions as their state
  double min_weight = 0;  ///< edges lighter than this are left out
};

struct NetworkNode {
  std::string id;  ///< the graph's id of an actor ("a3"); "t1"… for topics
  std::string label;
  std::string kind;                                 ///< the actor's kind, or "topic"
  Vertex actor = ClaimGraph::Graph::null_vertex();  ///< of the graph; null_vertex() for a topic
};

/// Weights are positive; what is signed has its sign apart.
struct NetworkEdge {
  std::uint32_t from = 0, to = 0;  ///< into Network::nodes; `from` < `to` when it is not directed
  double weight = 0;
  int sign = 0;                         ///< -1, 0 or 1
  StanceCounts stances{};               ///< of the claims behind it: actors and concepts networks
  EdgeKind relation = EdgeKind::kSays;  ///< of an affiliation network
};

/// Nodes are in the graph's order, topics behind them by name; edges by their ends. Actors that
/// speak or are spoken of are there even when they have no edge.
struct Network {
  NetworkKind kind = NetworkKind::kActors;
  bool directed = true;
  std::vector<NetworkNode> nodes;
  std::vector<NetworkEdge> edges;
};

/// Makes networks of sets of claims of one graph, which must outlive it. What options cost is paid
/// once, so that a series of networks over time is cheap.
class Projection {
 public:
  Projection(const ClaimGraph& graph, NetworkOptions options);
  ~Projection();
  /// Linear in the claims; congruence and its kin also in the pairs of actors that share a concept.
  Network project(const std::vector<Vertex>& claims) const;

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace claimgraph
