#include <catch2/catch.hpp>
#include <cmath>
#include <map>
#include <set>
#include <sstream>
#include <tuple>

#include "claimgraph/error.hpp"
#include "claimgraph/networks.hpp"
#include "random_news.hpp"

using namespace claimgraph;

namespace {

using Id = std::string;
using PairOfIds = std::pair<Id, Id>;

/// Obvious and slow: sources, targets and concepts of a claim by id.
std::set<Id> ends(const ClaimGraph& graph, Vertex claim, bool speakers,
                  const std::vector<Vertex>& speaks_for) {
  std::set<Id> ids;
  const auto add = [&](const std::vector<Vertex>& vertices) {
    for (const Vertex v : vertices) ids.insert(graph.id(speaks_for[v]));
  };
  if (speakers) {
    add(graph.sources(claim, EdgeKind::kSays));
  } else {
    add(graph.targets(claim, EdgeKind::kTo));
    add(graph.targets(claim, EdgeKind::kAbout));
    for (const Id& own : ends(graph, claim, true, speaks_for)) ids.erase(own);
  }
  return ids;
}

std::vector<Vertex> everybody_for(const ClaimGraph& graph, bool roll_up) {
  if (roll_up) return rolled_up(graph);
  std::vector<Vertex> same(boost::num_vertices(graph.graph()));
  for (Vertex v = 0; v < same.size(); ++v) same[v] = v;
  return same;
}

/// What a claim is on: ids of actors, and topics behind a mark.
std::set<Id> concepts_of(const ClaimGraph& graph, Vertex claim, Concepts concepts,
                         const std::vector<Vertex>& speaks_for) {
  std::set<Id> all;
  if (concepts != Concepts::kTopics) all = ends(graph, claim, false, speaks_for);
  if (concepts == Concepts::kActors) return all;
  std::istringstream topics(graph.claim(claim).topics.str());
  for (std::string topic; topics >> topic;) all.insert("topic " + topic);
  return all;
}

/// x(i, k, q) of networks.hpp.
using X = std::map<Id, std::map<Id, std::array<double, 2>>>;

X positions_of(const ClaimGraph& graph, const NetworkOptions& options) {
  X x;
  const auto speaks_for = everybody_for(graph, options.roll_up);
  for (const Vertex claim : graph.claims()) {
    const Stance stance = graph.claim(claim).stance;
    for (const Id& i : ends(graph, claim, true, speaks_for)) {
      for (const Id& k : concepts_of(graph, claim, options.concepts, speaks_for)) {
        auto& cell = x[i][k];
        if (stance == Stance::kNeutral) continue;
        double& value = cell[stance == Stance::kOppose];
        value = options.count_repeats ? value + 1 : 1;
      }
    }
  }
  return x;
}

double phi(Normalization normalization, const std::map<Id, std::array<double, 2>>& i,
           const std::map<Id, std::array<double, 2>>& j) {
  std::set<Id> of_i, of_j, both;
  double norm_i = 0, norm_j = 0;
  const auto read = [](const auto& x, std::set<Id>& concepts, double& norm) {
    for (const auto& [k, cell] : x) {
      if (cell[0] + cell[1] > 0) concepts.insert(k);
      norm += cell[0] * cell[0] + cell[1] * cell[1];
    }
  };
  read(i, of_i, norm_i);
  read(j, of_j, norm_j);
  both = of_i;
  both.insert(of_j.begin(), of_j.end());
  switch (normalization) {
    case Normalization::kAverage:
      return 1 / ((static_cast<double>(of_i.size()) + static_cast<double>(of_j.size())) / 2);
    case Normalization::kJaccard:
      return 1 / static_cast<double>(both.size());
    case Normalization::kCosine:
      return 1 / (std::sqrt(norm_i) * std::sqrt(norm_j));
    default:
      return 1;
  }
}

std::map<PairOfIds, double> agreement(const X& x, NetworkKind kind, Normalization normalization) {
  std::map<PairOfIds, double> weights;
  for (const auto& [i, of_i] : x) {
    for (const auto& [j, of_j] : x) {
      if (i == j) continue;
      double congruence = 0, conflict = 0;
      for (const auto& [k, cell] : of_i) {
        const auto other = of_j.find(k);
        if (other == of_j.end()) continue;
        for (int q = 0; q < 2; ++q) {
          congruence += cell[q] * other->second[q];
          conflict += cell[q] * other->second[1 - q];
        }
      }
      const double sum = kind == NetworkKind::kCongruence ? congruence
                         : kind == NetworkKind::kConflict ? -conflict
                                                          : congruence - conflict;
      if (sum != 0) weights[{i, j}] = sum * phi(normalization, of_i, of_j);
    }
  }
  return weights;
}

/// Signed weights by pair, both ways where there is no direction.
std::map<PairOfIds, double> weights_of(const Network& network) {
  std::map<PairOfIds, double> weights;
  for (const NetworkEdge& edge : network.edges) {
    CHECK(edge.weight > 0);
    const double weight = network.directed ? edge.weight : edge.sign * edge.weight;
    weights[{network.nodes[edge.from].id, network.nodes[edge.to].id}] = weight;
    if (!network.directed) {
      weights[{network.nodes[edge.to].id, network.nodes[edge.from].id}] = weight;
    }
  }
  return weights;
}

void check_same(const std::map<PairOfIds, double>& got,
                const std::map<PairOfIds, double>& expected) {
  REQUIRE(got.size() == expected.size());
  for (const auto& [pair, weight] : expected) {
    REQUIRE(got.count(pair) == 1);
    CHECK(std::abs(got.at(pair) - weight) <= 1e-9 * std::abs(weight));
  }
}

RandomNewsSizes sizes_for(std::uint64_t seed) {
  return {.documents = 1 + static_cast<std::uint32_t>(seed % 12),
          .claims_each = 8,
          .actors = 5 + static_cast<std::uint32_t>(seed % 17)};
}

}  // namespace

TEST_CASE("congruence, conflict and subtract are as their formulas say, on a thousand graphs") {
  for (std::uint64_t seed = 0; seed < 1000; ++seed) {
    CAPTURE(seed);
    RandomNews news(seed, sizes_for(seed));
    const ClaimGraph graph = news.graph();
    NetworkOptions options{.concepts = static_cast<Concepts>(seed % 3),
                           .count_repeats = seed % 2 == 0,
                           .roll_up = seed % 5 == 0};
    const X x = positions_of(graph, options);
    for (const NetworkKind kind :
         {NetworkKind::kCongruence, NetworkKind::kConflict, NetworkKind::kSubtract}) {
      for (const Normalization normalization : {Normalization::kRaw, Normalization::kAverage,
                                                Normalization::kJaccard, Normalization::kCosine}) {
        options.kind = kind;
        options.normalization = normalization;
        const Projection projection(graph, options);
        check_same(weights_of(projection.project(graph.claims())),
                   agreement(x, kind, normalization));
      }
    }
  }
}

TEST_CASE("concept networks count who is on what, on a thousand graphs") {
  for (std::uint64_t seed = 0; seed < 1000; ++seed) {
    CAPTURE(seed);
    RandomNews news(seed, sizes_for(seed));
    const ClaimGraph graph = news.graph();
    const NetworkOptions options{.kind = NetworkKind::kConcepts,
                                 .concepts = static_cast<Concepts>(seed % 3),
                                 .roll_up = seed % 2 == 0};
    const auto speaks_for = everybody_for(graph, options.roll_up);
    std::map<PairOfIds, double> counts, balances;
    for (const Vertex claim : graph.claims()) {
      const Stance stance = graph.claim(claim).stance;
      for (const Id& i : ends(graph, claim, true, speaks_for)) {
        for (const Id& k : concepts_of(graph, claim, options.concepts, speaks_for)) {
          ++counts[{i, k}];
          balances[{i, k}] += stance == Stance::kSupport ? 1 : stance == Stance::kOppose ? -1 : 0;
        }
      }
    }
    Network network = Projection(graph, options).project(graph.claims());
    for (NetworkNode& node : network.nodes) {
      if (node.kind == "topic") node.id = "topic " + node.label;
    }
    check_same(weights_of(network), counts);
    for (const NetworkEdge& edge : network.edges) {
      const double balance = balances[{network.nodes[edge.from].id, network.nodes[edge.to].id}];
      CHECK(edge.sign == (balance > 0) - (balance < 0));
    }
  }
}

TEST_CASE("actor networks count who speaks of whom, on a thousand graphs") {
  for (std::uint64_t seed = 0; seed < 1000; ++seed) {
    CAPTURE(seed);
    RandomNews news(seed, sizes_for(seed));
    const ClaimGraph graph = news.graph();
    const bool roll_up = seed % 2 == 0;
    const auto speaks_for = everybody_for(graph, roll_up);
    std::map<PairOfIds, double> counts, balances;
    for (const Vertex claim : graph.claims()) {
      for (const Id& i : ends(graph, claim, true, speaks_for)) {
        for (const Id& j : ends(graph, claim, false, speaks_for)) {
          const Stance stance = graph.claim(claim).stance;
          ++counts[{i, j}];
          balances[{i, j}] += stance == Stance::kSupport ? 1 : stance == Stance::kOppose ? -1 : 0;
        }
      }
    }
    const Network network = Projection(graph, {.kind = NetworkKind::kActors, .roll_up = roll_up})
                                .project(graph.claims());
    check_same(weights_of(network), counts);
    for (const NetworkEdge& edge : network.edges) {
      const double balance = balances[{network.nodes[edge.from].id, network.nodes[edge.to].id}];
      CHECK(edge.sign == (balance > 0) - (balance < 0));
      CHECK(edge.weight == edge.stances.total());
    }
  }
}

TEST_CASE("affiliation networks hold what actors belong to, on a thousand graphs") {
  for (std::uint64_t seed = 0; seed < 1000; ++seed) {
    CAPTURE(seed);
    RandomNews news(seed, sizes_for(seed));
    const ClaimGraph graph = news.graph();
    std::set<Vertex> members;
    for (const Vertex claim : graph.claims()) {
      for (const EdgeKind kind : {EdgeKind::kTo, EdgeKind::kAbout}) {
        for (const Vertex v : graph.targets(claim, kind)) members.insert(v);
      }
      for (const Vertex v : graph.sources(claim, EdgeKind::kSays)) members.insert(v);
    }
    std::set<std::tuple<Vertex, Vertex, EdgeKind>> expected, found;
    for (std::size_t before = 0; before != members.size();) {  // until nothing is added
      before = members.size();
      for (const Vertex member : std::set<Vertex>(members)) {
        for (const EdgeKind kind :
             {EdgeKind::kPartOf, EdgeKind::kMemberOf, EdgeKind::kAffiliatedWith}) {
          for (const Vertex body : graph.targets(member, kind)) {
            members.insert(body);
            expected.emplace(member, body, kind);
          }
        }
      }
    }
    const Network network =
        Projection(graph, {.kind = NetworkKind::kAffiliation}).project(graph.claims());
    CHECK(network.nodes.size() == members.size());
    for (const NetworkEdge& edge : network.edges) {
      found.emplace(network.nodes[edge.from].actor, network.nodes[edge.to].actor, edge.relation);
    }
    CHECK(found.size() == network.edges.size());
    CHECK(found == expected);
  }
}

TEST_CASE("topics are the user's own, or the claims'") {
  ClaimGraph graph;
  RandomNews news(1, {.documents = 3});
  graph = news.graph();
  const std::string word = [&] {
    const std::string_view content = graph.claim(graph.claims().front()).content.text;
    return std::string(content.substr(0, content.find(' ')));
  }();
  const auto topics = read_topics("topic\tpattern\nfirst\t" + word + "\nnever\tzzz zzz\n", "t.tsv");
  REQUIRE(topics.size() == 2);
  const Network network =
      Projection(graph,
                 {.kind = NetworkKind::kConcepts, .concepts = Concepts::kTopics, .topics = topics})
          .project(graph.claims());
  std::set<std::string> labels;
  for (const NetworkNode& node : network.nodes) {
    if (node.kind == "topic") labels.insert(node.label);
  }
  CHECK(labels == std::set<std::string>{"first"});
  CHECK_THROWS_AS(read_topics("topic\tpattern\nfirst\t\n", "t.tsv"), Error);
}
