#include "claimgraph/graph.hpp"

#include <algorithm>
#include <array>

namespace claimgraph {

std::string_view name_of(EdgeKind kind) {
  static constexpr std::array<std::string_view, 10> kNames = {
      "says",    "to",        "about",    "answers",     "within", "affiliated-with",
      "part-of", "member-of", "found-in", "unaffiliated"};
  return kNames[static_cast<std::size_t>(kind)];
}

ClaimGraph::ClaimGraph() : pool_(std::make_unique<TextPool>()), graph_(std::make_unique<Graph>()) {}

std::string ClaimGraph::id(Vertex v) const {
  static constexpr char kLetters[] = {'d', 'a', 'c'};
  return kLetters[(*graph_)[v].index()] + std::to_string(ordinals_[v] + 1);
}

std::vector<ClaimGraph::Vertex> ClaimGraph::targets(Vertex v, EdgeKind kind) const {
  std::vector<Vertex> found;
  for_each_target(v, kind, [&](Vertex end, const EdgeLabel&) { found.push_back(end); });
  return found;
}

std::vector<ClaimGraph::Vertex> ClaimGraph::sources(Vertex v, EdgeKind kind) const {
  std::vector<Vertex> found;
  for_each_source(v, kind, [&](Vertex end, const EdgeLabel&) { found.push_back(end); });
  return found;
}

ClaimGraph::Vertex ClaimGraph::document_of(Vertex claim) const {
  for (auto [edge, end] = boost::out_edges(claim, *graph_); edge != end; ++edge) {
    if ((*graph_)[*edge].kind == EdgeKind::kFoundIn) return boost::target(*edge, *graph_);
  }
  return Graph::null_vertex();
}

void ClaimGraph::define(Vertex v, Node node) {
  std::vector<Vertex>* const lists[] = {&documents_, &actors_, &claims_};
  std::vector<Vertex>& list = *lists[node.index()];
  if (ordinals_.size() <= v) ordinals_.resize(boost::num_vertices(*graph_));
  ordinals_[v] = static_cast<std::uint32_t>(list.size());
  list.push_back(v);
  (*graph_)[v] = std::move(node);
}

ClaimGraph::Vertex ClaimGraph::add(Node node) {
  const Vertex v = declare();
  define(v, std::move(node));
  return v;
}

void ClaimGraph::add_repeat(Vertex claim, Occurrence occurrence) {
  link(claim, occurrence.document, EdgeLabel{{}, occurrence.sentence, EdgeKind::kFoundIn});
  std::get_if<ClaimNode>(&(*graph_)[claim])->repeats.push_back(occurrence);
}

void ClaimGraph::add_alias(Vertex actor, std::string_view alias) {
  ActorNode& node = *std::get_if<ActorNode>(&(*graph_)[actor]);
  if (alias.empty() || alias == node.name.view()) return;
  const auto at = std::lower_bound(node.aliases.begin(), node.aliases.end(), alias,
                                   [](Text a, std::string_view b) { return a.view() < b; });
  if (at == node.aliases.end() || at->view() != alias) {
    node.aliases.insert(at, pool_->intern(alias));
  }
}

void ClaimGraph::reserve(std::size_t vertices) {
  graph_->m_vertices.reserve(vertices);
  ordinals_.reserve(vertices);
}

void ClaimGraph::expect_edges(Vertex v, std::size_t out, std::size_t in) {
  graph_->m_vertices[v].m_out_edges.reserve(out);
  graph_->m_vertices[v].m_in_edges.reserve(in);
}

}  // namespace claimgraph
