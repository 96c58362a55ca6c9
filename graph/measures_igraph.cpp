// Measures that Boost.Graph does not have, or not with weights, by igraph's C library.

#include <igraph/igraph.h>

#include <new>

#include "claimgraph/measures.hpp"
#include "neighbours.hpp"

namespace claimgraph {
namespace {

void check(igraph_error_t error) {
  // What we give is well formed, so that memory is all that can run out.
  if (error != IGRAPH_SUCCESS) throw std::bad_alloc();
}

/// igraph's own way with errors is to abort.
class ReturningErrors {
 public:
  ReturningErrors() : before_(igraph_set_error_handler(igraph_error_handler_ignore)) {}
  ~ReturningErrors() { igraph_set_error_handler(before_); }
  ReturningErrors(const ReturningErrors&) = delete;
  ReturningErrors& operator=(const ReturningErrors&) = delete;

 private:
  igraph_error_handler_t* before_;
};

struct Reals {
  igraph_vector_t vector;
  Reals() { check(igraph_vector_init(&vector, 0)); }
  ~Reals() { igraph_vector_destroy(&vector); }
  Reals(const Reals&) = delete;
  Reals& operator=(const Reals&) = delete;
};

struct Ints {
  igraph_vector_int_t vector;
  Ints() { check(igraph_vector_int_init(&vector, 0)); }
  ~Ints() { igraph_vector_int_destroy(&vector); }
  Ints(const Ints&) = delete;
  Ints& operator=(const Ints&) = delete;
};

/// A weighted copy of a network for igraph.
struct Copy {
  igraph_t graph;
  Reals weights;
  Copy(const std::vector<Tie>& edges, std::size_t nodes, bool directed) {
    Ints ends;
    for (const Tie& edge : edges) {
      check(igraph_vector_int_push_back(&ends.vector, edge.from));
      check(igraph_vector_int_push_back(&ends.vector, edge.to));
      check(igraph_vector_push_back(&weights.vector, edge.weight));
    }
    check(igraph_create(&graph, &ends.vector, static_cast<igraph_integer_t>(nodes), directed));
  }
  ~Copy() { igraph_destroy(&graph); }
  Copy(const Copy&) = delete;
  Copy& operator=(const Copy&) = delete;
};

}  // namespace

std::vector<double> page_rank(const Network& network) {
  if (network.nodes.empty()) return {};
  const ReturningErrors returning;
  std::vector<Tie> edges;
  for (const NetworkEdge& edge : network.edges) edges.push_back({edge.from, edge.to, edge.weight});
  const Copy copy(edges, network.nodes.size(), network.directed);
  Reals ranks;
  check(igraph_pagerank(&copy.graph, IGRAPH_PAGERANK_ALGO_PRPACK, &ranks.vector, nullptr,
                        igraph_vss_all(), network.directed, 0.85, &copy.weights.vector, nullptr));
  const double* first = VECTOR(ranks.vector);
  return std::vector<double>(first, first + igraph_vector_size(&ranks.vector));
}

Communities communities(const Network& network) {
  Communities result{std::vector<std::uint32_t>(network.nodes.size()), 0};
  if (network.nodes.empty()) return result;
  const ReturningErrors returning;
  check(igraph_rng_seed(igraph_rng_default(), 1));  // it visits nodes in random order
  const Copy copy(ties_of(network), network.nodes.size(), false);
  Ints membership;
  Reals modularity;
  check(igraph_community_multilevel(&copy.graph, &copy.weights.vector, 1, &membership.vector,
                                    nullptr, &modularity.vector));
  std::vector<std::uint32_t> number(network.nodes.size(), 0xFFFFFFFFu);
  std::uint32_t next = 0;
  for (std::size_t v = 0; v < network.nodes.size(); ++v) {
    std::uint32_t& known = number[static_cast<std::size_t>(VECTOR(membership.vector)[v])];
    if (known == 0xFFFFFFFFu) known = next++;
    result.of_node[v] = known;
  }
  if (igraph_vector_size(&modularity.vector) > 0 && igraph_ecount(&copy.graph) > 0) {
    result.modularity = igraph_vector_tail(&modularity.vector);
  }
  return result;
}

}  // namespace claimgraph
