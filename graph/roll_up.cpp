// Whom an actor speaks for. "Ann Roe, envoy of Northland" and "Northland's foreign ministry" speak
// for Northland; "analysts" for nobody but themselves. Known limit: of several affiliations the
// first that leads to a state counts, whatever their dates.

#include "claimgraph/query.hpp"

namespace claimgraph {
namespace {

/// No chain of institutions is longer; a file's may run in a circle.
constexpr int kLongestChain = 8;

bool is_state(const ClaimGraph& graph, Vertex v) {
  return graph.actor(v).kind == ActorKind::kCountry;
}

Vertex outermost(const ClaimGraph& graph, Vertex v) {
  for (int steps = 0; steps < kLongestChain && !is_state(graph, v); ++steps) {
    const auto wholes = graph.targets(v, EdgeKind::kPartOf);
    if (wholes.empty()) break;
    v = wholes.front();
  }
  return v;
}

Vertex speaks_for(const ClaimGraph& graph, Vertex v) {
  const Vertex whole = outermost(graph, v);
  if (whole != v) return whole;
  Vertex first = v;
  for (const Vertex body : graph.targets(v, EdgeKind::kAffiliatedWith)) {
    const Vertex at = outermost(graph, body);
    if (is_state(graph, at)) return at;
    if (first == v) first = at;
  }
  return first;
}

}  // namespace

std::vector<Vertex> rolled_up(const ClaimGraph& graph) {
  std::vector<Vertex> to(boost::num_vertices(graph.graph()));
  for (Vertex v = 0; v < to.size(); ++v) to[v] = v;
  for (const Vertex v : graph.actors()) to[v] = is_state(graph, v) ? v : speaks_for(graph, v);
  return to;
}

}  // namespace claimgraph
