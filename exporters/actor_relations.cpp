#include "actor_relations.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace claimgraph {
namespace {

using Vertex = ClaimGraph::Vertex;

Stance stance_of_most(const ClaimGraph& graph, const std::vector<Vertex>& claims) {
  int balance = 0;
  for (const Vertex claim : claims) {
    const Stance stance = graph.claim(claim).stance;
    balance += stance == Stance::kSupport ? 1 : stance == Stance::kOppose ? -1 : 0;
  }
  return balance > 0 ? Stance::kSupport : balance < 0 ? Stance::kOppose : Stance::kNeutral;
}

/// Whom a claim is about, or else at whom it is directed, without its own sources unless they are
/// all.
std::vector<Vertex> targets_of(const ClaimGraph& graph, Vertex claim) {
  std::vector<Vertex> targets = graph.targets(claim, EdgeKind::kAbout);
  for (const Vertex to : graph.targets(claim, EdgeKind::kTo))
    if (std::ranges::find(targets, to) == targets.end()) targets.push_back(to);
  const std::vector<Vertex> sources = graph.sources(claim, EdgeKind::kSays);
  const auto is_source = [&](Vertex v) { return std::ranges::find(sources, v) != sources.end(); };
  if (!std::ranges::all_of(targets, is_source)) std::erase_if(targets, is_source);
  return targets;
}

}  // namespace

std::vector<Relation> relations_of(const ClaimGraph& graph) {
  constexpr Vertex kNobody = static_cast<Vertex>(-1);
  std::vector<Relation> relations;
  std::map<std::tuple<Vertex, Vertex, Act>, std::size_t> place;
  for (const Vertex claim : graph.claims()) {
    std::vector<Vertex> sources = graph.sources(claim, EdgeKind::kSays);
    std::vector<Vertex> targets = targets_of(graph, claim);
    if (sources.empty()) sources.push_back(kNobody);
    if (targets.empty()) targets.push_back(kNobody);
    const Act act = graph.claim(claim).act;
    for (const Vertex source : sources)
      for (const Vertex target : targets) {
        const auto [known, is_new] = place.try_emplace({source, target, act}, relations.size());
        if (is_new)
          relations.push_back(
              {source, target, source != kNobody, target != kNobody, act, Stance::kNeutral, {}});
        relations[known->second].claims.push_back(claim);
      }
  }
  for (Relation& relation : relations) relation.stance = stance_of_most(graph, relation.claims);
  return relations;
}

}  // namespace claimgraph
