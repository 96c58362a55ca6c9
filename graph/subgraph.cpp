// Copies part of a graph. Actors come with all that they belong to, so that roll-up gives the same
// in the part as in the whole.

#include "claimgraph/subgraph.hpp"

#include <algorithm>

namespace claimgraph {
namespace {

using Vertex = ClaimGraph::Vertex;
constexpr Vertex kAbsent = static_cast<Vertex>(-1);

class Copying {
 public:
  /// `claims` are those that are to be there, in their new order.
  Copying(const ClaimGraph& from, const std::vector<Vertex>& claims)
      : from_(from), claims_(claims), copies_(boost::num_vertices(from.graph()), kAbsent) {
    for (const Vertex claim : claims) take_claim(claim);
  }

  /// Marks what is to be there.
  void take(Vertex v) { copies_[v] = 0; }
  void take_actor(Vertex actor);
  ClaimGraph copy();

 private:
  void take_claim(Vertex claim);
  Text text(Text text) { return to_.pool().intern(text); }
  TextPart part(const TextPart& part) {
    return {text(part.text), to_.pool().add(part.spans.begin(), part.spans.size())};
  }
  DocumentNode node(const DocumentNode& from);
  ActorNode node(const ActorNode& from);
  ClaimNode node(const ClaimNode& from);
  void copy_edges(Vertex v);
  void copy_occurrences(Vertex claim);

  const ClaimGraph& from_;
  const std::vector<Vertex>& claims_;
  ClaimGraph to_;
  std::vector<Vertex> copies_;
};

void Copying::take_actor(Vertex actor) {
  std::vector<Vertex> left = {actor};
  while (!left.empty()) {
    const Vertex v = left.back();
    left.pop_back();
    if (copies_[v] != kAbsent) continue;
    take(v);
    for (const EdgeKind kind :
         {EdgeKind::kPartOf, EdgeKind::kMemberOf, EdgeKind::kAffiliatedWith}) {
      from_.for_each_target(v, kind,
                            [&](Vertex other, const EdgeLabel&) { left.push_back(other); });
    }
  }
}

void Copying::take_claim(Vertex claim) {
  take(claim);
  const auto take_end = [&](Vertex actor, const EdgeLabel&) { take_actor(actor); };
  from_.for_each_source(claim, EdgeKind::kSays, take_end);
  from_.for_each_target(claim, EdgeKind::kTo, take_end);
  from_.for_each_target(claim, EdgeKind::kAbout, take_end);
}

DocumentNode Copying::node(const DocumentNode& from) {
  TextPool& pool = to_.pool();
  return {pool.add(from.name),  pool.add(from.title), text(from.date),    pool.add(from.url),
          text(from.publisher), from.length,          pool.add(from.text)};
}

ActorNode Copying::node(const ActorNode& from) {
  ActorNode node{text(from.key),   text(from.name),     from.kind, text(from.iso3),
                 text(from.cameo), text(from.wikidata), {}};
  for (const Text alias : from.aliases) node.aliases.push_back(text(alias));
  return node;
}

ClaimNode Copying::node(const ClaimNode& from) {
  ClaimNode node = from;
  node.repeats.clear();
  node.source = part(from.source);
  node.cue = part(from.cue);
  node.content = part(from.content);
  for (Text* field : {&node.cue_lemma, &node.plover, &node.cameo, &node.rule, &node.topics}) {
    *field = text(*field);
  }
  return node;
}

/// The first occurrence in a document that is there becomes the claim's own.
void Copying::copy_occurrences(Vertex claim) {
  const ClaimNode& whole = from_.claim(claim);
  ClaimNode own = node(whole);
  const Vertex first = from_.document_of(claim);
  std::vector<const Occurrence*> repeats;
  for (const Occurrence& repeat : whole.repeats) {
    if (copies_[repeat.document] != kAbsent) repeats.push_back(&repeat);
  }
  Vertex document = first;
  if (copies_[first] == kAbsent && !repeats.empty()) {
    const Occurrence& repeat = *repeats.front();
    document = repeat.document;
    own.source = part(repeat.source);
    own.cue = part(repeat.cue);
    own.content = part(repeat.content);
    own.sentence = repeat.sentence;
    repeats.erase(repeats.begin());
  }
  const Span sentence = own.sentence;
  to_.define(copies_[claim], std::move(own));
  to_.link(copies_[claim], copies_[document], {{}, sentence, EdgeKind::kFoundIn});
  for (const Occurrence* repeat : repeats) {
    to_.add_repeat(copies_[claim], {copies_[repeat->document], part(repeat->source),
                                    part(repeat->cue), part(repeat->content), repeat->sentence});
  }
}

void Copying::copy_edges(Vertex v) {
  const auto& graph = from_.graph();
  const bool is_claim = std::holds_alternative<ClaimNode>(graph[v]);
  if (is_claim) {
    from_.for_each_source(v, EdgeKind::kSays, [&](Vertex actor, const EdgeLabel& label) {
      to_.link(copies_[actor], copies_[v], label);
    });
  }
  for (auto [edge, end] = boost::out_edges(v, graph); edge != end; ++edge) {
    EdgeLabel label = graph[*edge];
    const Vertex other = copies_[boost::target(*edge, graph)];
    const bool done =
        label.kind == EdgeKind::kSays || (is_claim && label.kind == EdgeKind::kFoundIn);
    if (done || other == kAbsent) continue;
    label.text = text(label.text);
    to_.link(copies_[v], other, label);
  }
}

ClaimGraph Copying::copy() {
  to_.set_generator(from_.generator());
  for (const auto* list : {&from_.documents(), &from_.actors(), &claims_}) {
    for (const Vertex v : *list) {
      if (copies_[v] != kAbsent) copies_[v] = to_.declare();
    }
  }
  for (const Vertex v : from_.documents()) {
    if (copies_[v] != kAbsent) to_.define(copies_[v], node(from_.document(v)));
  }
  for (const Vertex v : from_.actors()) {
    if (copies_[v] != kAbsent) to_.define(copies_[v], node(from_.actor(v)));
  }
  for (const Vertex v : claims_) copy_occurrences(v);
  for (const auto* list : {&from_.actors(), &claims_}) {
    for (const Vertex v : *list) {
      if (copies_[v] != kAbsent) copy_edges(v);
    }
  }
  return std::move(to_);
}

}  // namespace

ClaimGraph subgraph(const ClaimGraph& graph, const std::vector<Vertex>& claims) {
  Copying copying(graph, claims);
  for (const Vertex claim : claims) {
    graph.for_each_target(claim, EdgeKind::kFoundIn,
                          [&](Vertex document, const EdgeLabel&) { copying.take(document); });
  }
  return copying.copy();
}

ClaimGraph document_graph(const ClaimGraph& graph, Vertex document) {
  std::vector<Vertex> claims, actors;
  graph.for_each_source(document, EdgeKind::kFoundIn, [&](Vertex v, const EdgeLabel&) {
    (std::holds_alternative<ClaimNode>(graph.graph()[v]) ? claims : actors).push_back(v);
  });
  std::sort(claims.begin(), claims.end(),
            [&](Vertex a, Vertex b) { return graph.ordinal(a) < graph.ordinal(b); });
  claims.erase(std::unique(claims.begin(), claims.end()), claims.end());
  Copying copying(graph, claims);
  copying.take(document);
  for (const Vertex actor : actors) copying.take_actor(actor);
  return copying.copy();
}

}  // namespace claimgraph
