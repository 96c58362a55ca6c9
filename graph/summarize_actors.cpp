#include <algorithm>

#include "claimgraph/query.hpp"

namespace claimgraph {

double StanceCounts::balance() const {
  const double support = by_stance[static_cast<std::size_t>(Stance::kSupport)];
  const double oppose = by_stance[static_cast<std::size_t>(Stance::kOppose)];
  return support + oppose > 0 ? (support - oppose) / (support + oppose) : 0;
}

std::vector<ActorSummary> summarize_actors(const ClaimGraph& graph,
                                           const std::vector<Vertex>& claims, bool roll_up) {
  const std::vector<Vertex> speaks_for = roll_up ? rolled_up(graph) : std::vector<Vertex>();
  const auto speaker = [&](Vertex actor) { return roll_up ? speaks_for[actor] : actor; };
  std::vector<ActorSummary> of_vertex(boost::num_vertices(graph.graph()));
  std::vector<Vertex> sources, targets;
  for (const Vertex claim : claims) {
    sources.clear();
    targets.clear();
    const auto collect = [&](std::vector<Vertex>& into) {
      return [&](Vertex actor, const EdgeLabel&) {
        const Vertex v = speaker(actor);
        if (std::find(into.begin(), into.end(), v) == into.end()) into.push_back(v);
      };
    };
    graph.for_each_source(claim, EdgeKind::kSays, collect(sources));
    graph.for_each_target(claim, EdgeKind::kTo, collect(targets));
    graph.for_each_target(claim, EdgeKind::kAbout, collect(targets));
    const auto stance = static_cast<std::size_t>(graph.claim(claim).stance);
    for (const Vertex v : sources) ++of_vertex[v].says.by_stance[stance];
    for (const Vertex v : targets) {
      const bool own = std::find(sources.begin(), sources.end(), v) != sources.end();
      if (!own) ++of_vertex[v].spoken_of.by_stance[stance];
    }
  }
  for (const Vertex v : graph.actors()) {
    graph.for_each_target(v, EdgeKind::kFoundIn,
                          [&](Vertex, const EdgeLabel&) { ++of_vertex[speaker(v)].mentions; });
  }
  std::vector<ActorSummary> summaries;
  for (const Vertex v : graph.actors()) {
    if (of_vertex[v].says.total() + of_vertex[v].spoken_of.total() == 0) continue;
    summaries.push_back(of_vertex[v]);
    summaries.back().actor = v;
  }
  std::stable_sort(summaries.begin(), summaries.end(), [](const auto& a, const auto& b) {
    if (a.says.total() != b.says.total()) return a.says.total() > b.says.total();
    return a.spoken_of.total() > b.spoken_of.total();
  });
  return summaries;
}

}  // namespace claimgraph
