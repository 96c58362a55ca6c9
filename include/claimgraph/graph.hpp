#pragma once

#include <boost/graph/adjacency_list.hpp>
#include <cstdint>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

#include "claimgraph/date.hpp"
#include "claimgraph/model.hpp"
#include "claimgraph/text.hpp"

/// The claim graph: what many documents say, as one Boost.Graph graph. All offsets in it are
/// Unicode code points of the document's text, half-open. Strings are Text handles into the graph's
/// pool.

namespace claimgraph {

/// Typed edges of the claim graph and what they join.
enum class EdgeKind : std::uint8_t {
  kSays,            ///< actor -> claim
  kTo,              ///< claim -> actor
  kAbout,           ///< claim -> actor
  kAnswers,         ///< claim -> claim, with an Answer
  kWithin,          ///< claim -> claim
  kAffiliatedWith,  ///< actor -> actor, with role and dates
  kPartOf,          ///< actor -> actor
  kMemberOf,        ///< actor -> actor
  kFoundIn,         ///< claim -> document (its sentence), actor -> document (a mention)
  kUnaffiliated,    ///< person -> document that names it without an affiliation (see `unite`)
};
std::string_view name_of(EdgeKind kind);

/// A stretch of text: its words and where they stand.
struct TextPart {
  Text text;
  SpanList spans;
  friend bool operator==(const TextPart&, const TextPart&) = default;
};

struct DocumentNode {
  Text name, title, date, url, publisher;
  std::uint32_t length = 0;  ///< code points
  Text text;                 ///< only when the graph is to keep it (`--with-text`)
};

struct ActorNode {
  Text key, name;
  ActorKind kind = ActorKind::kOther;
  Text iso3, cameo, wikidata;
  std::vector<Text> aliases;
};

/// The same claim once more, in another document.
struct Occurrence {
  std::size_t document = 0;  ///< vertex
  TextPart source, cue, content;
  Span sentence;
};

struct ClaimNode {
  TextPart source, cue, content;
  Span sentence;
  Text cue_lemma, plover, cameo, rule;
  Text topics;  ///< lemmas of the nouns that head its content's noun groups, a space between two
  ClaimKind kind = ClaimKind::kIndirect;
  Act act = Act::kState;
  Stance stance = Stance::kNeutral;
  Certainty certainty = Certainty::kCertain;
  bool negated = false;
  float confidence = 0;
  std::vector<Occurrence> repeats;  ///< beyond the one above, in document order
};

using Node = std::variant<DocumentNode, ActorNode, ClaimNode>;

/// Edges are the bulk of a graph's memory, so an edge's label is as small as can be.
struct EdgeLabel {
  Text text;  ///< of a mention: its words; of kAffiliatedWith: the role
  Span span;  ///< of kFoundIn: where
  EdgeKind kind = EdgeKind::kSays;
  Answer answer = Answer::kRejects;  ///< of kAnswers
  Via via = Via::kName;              ///< of an actor's kFoundIn

  /// When an affiliation held; kept in the place of `span`.
  Date from() const { return Date::unpack(span.begin); }
  Date until() const { return Date::unpack(span.end); }
};

/// What made a graph; written into files and kept when they are read. Empty: unknown.
struct Generator {
  std::string name = "claimgraph";
  std::string version;
  std::string rules;  ///< RuleSet::digest()
};

/// Claims, actors and documents and how they hang together. Append-only: vertices, Text and
/// SpanList stay valid, also when it is moved. It owns all its text, so it outlives the documents
/// it was made of. Reading from several threads is safe while none adds.
class ClaimGraph {
 public:
  using Graph =
      boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS, Node, EdgeLabel>;
  using Vertex = Graph::vertex_descriptor;

  ClaimGraph();

  /// Adds a document's findings. Actors are united by key with those already here, but persons only
  /// within their document: after the last of several documents, `unite` (merge.hpp) tells persons
  /// of one name apart and unites repeated quotations. Linear in the extraction.
  void add(const Extraction& extraction, bool keep_text = false);

  const Graph& graph() const { return *graph_; }
  /// In the order in which they were added; files number them so.
  const std::vector<Vertex>& documents() const { return documents_; }
  const std::vector<Vertex>& actors() const { return actors_; }
  const std::vector<Vertex>& claims() const { return claims_; }
  const ActorNode& actor(Vertex v) const { return *std::get_if<ActorNode>(&(*graph_)[v]); }
  const ClaimNode& claim(Vertex v) const { return *std::get_if<ClaimNode>(&(*graph_)[v]); }
  const DocumentNode& document(Vertex v) const { return *std::get_if<DocumentNode>(&(*graph_)[v]); }

  /// Place of `v` in documents(), actors() or claims().
  std::uint32_t ordinal(Vertex v) const { return ordinals_[v]; }
  /// "d1", "a12", "c7": the id that files give it.
  std::string id(Vertex v) const;

  /// Calls `f(end, label)` for each edge of one kind out of `v` (into it: `for_each_source`), in
  /// the order they were added.
  template <typename F>
  void for_each_target(Vertex v, EdgeKind kind, F&& f) const;
  template <typename F>
  void for_each_source(Vertex v, EdgeKind kind, F&& f) const;
  std::vector<Vertex> targets(Vertex v, EdgeKind kind) const;
  std::vector<Vertex> sources(Vertex v, EdgeKind kind) const;
  /// The document in which a claim was found (first).
  Vertex document_of(Vertex claim) const;

  /// Building by hand: readers and generators. A vertex has no place in the lists until it is
  /// defined.
  TextPool& pool() { return *pool_; }
  Vertex declare() { return boost::add_vertex(*graph_); }
  void define(Vertex v, Node node);
  Vertex add(Node node);
  void link(Vertex from, Vertex to, EdgeLabel label) { boost::add_edge(from, to, label, *graph_); }
  void link(Vertex from, Vertex to, EdgeKind kind) { link(from, to, EdgeLabel{{}, {}, kind}); }
  void add_repeat(Vertex claim, Occurrence occurrence);
  void add_alias(Vertex actor, std::string_view alias);
  /// Makes room for so many vertices, or edges out of and into one.
  void reserve(std::size_t vertices);
  void expect_edges(Vertex v, std::size_t out, std::size_t in);

  const Generator& generator() const { return generator_; }
  void set_generator(Generator generator) { generator_ = std::move(generator); }

 private:
  std::unique_ptr<TextPool> pool_;
  std::unique_ptr<Graph> graph_;
  std::vector<Vertex> documents_, actors_, claims_;
  std::vector<std::uint32_t> ordinals_;
  /// What is here already, so that `add` takes time by the document, not by the graph.
  struct Known {
    std::unordered_map<std::string_view, Vertex> actor_of_key;  ///< not persons
    /// From, kind, to, role, from and until: edges between actors.
    std::set<std::tuple<Vertex, EdgeKind, Vertex, std::string_view, Span>> relations;
  };
  class Adding;
  Known known_;
  Generator generator_;
};

template <typename F>
void ClaimGraph::for_each_target(Vertex v, EdgeKind kind, F&& f) const {
  for (auto [edge, end] = boost::out_edges(v, *graph_); edge != end; ++edge) {
    const EdgeLabel& label = (*graph_)[*edge];
    if (label.kind == kind) f(boost::target(*edge, *graph_), label);
  }
}

template <typename F>
void ClaimGraph::for_each_source(Vertex v, EdgeKind kind, F&& f) const {
  for (auto [edge, end] = boost::in_edges(v, *graph_); edge != end; ++edge) {
    const EdgeLabel& label = (*graph_)[*edge];
    if (label.kind == kind) f(boost::source(*edge, *graph_), label);
  }
}

}  // namespace claimgraph
