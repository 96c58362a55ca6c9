#pragma once

#include <boost/graph/adjacency_list.hpp>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <variant>
#include <vector>

#include "claimgraph/model.hpp"

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
};
std::string_view name_of(EdgeKind kind);

/// Offsets of what leaves the extractor are Unicode code points of the document's text, half-open.
struct TextPart {
  std::string text;
  Spans spans;
  friend bool operator==(const TextPart&, const TextPart&) = default;
};

struct DocumentNode {
  DocumentInfo info;
  std::uint32_t length = 0;  ///< code points
  std::string text;          ///< only when the graph is to keep it (`--with-text`)
};

struct ActorNode {
  std::string key, name;
  ActorKind kind = ActorKind::kOther;
  std::string iso3, cameo, wikidata;
  std::vector<std::string> aliases;
};

struct ClaimNode {
  TextPart source, cue, content;
  Span sentence;
  std::string cue_lemma, plover, cameo, rule;
  ClaimKind kind = ClaimKind::kIndirect;
  Act act = Act::kState;
  Stance stance = Stance::kNeutral;
  Certainty certainty = Certainty::kCertain;
  bool negated = false;
  float confidence = 0;
};

using Node = std::variant<DocumentNode, ActorNode, ClaimNode>;

struct EdgeLabel {
  EdgeKind kind = EdgeKind::kSays;
  Answer answer = Answer::kRejects;  ///< of kAnswers
  Via via = Via::kName;              ///< of an actor's kFoundIn
  Span span;                         ///< of kFoundIn: where, in code points
  std::string text;                  ///< of a mention: its words; of kAffiliatedWith: the role
  std::string from, until;           ///< of kAffiliatedWith
};

/// Claims, actors and documents and how they hang together. Append-only: descriptors stay valid. It owns
/// all its text, so it outlives the documents it was made of.
class ClaimGraph {
 public:
  using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS, Node, EdgeLabel>;
  using Vertex = Graph::vertex_descriptor;

  /// Adds a document's findings, uniting its actors by key with those already here.
  void add(const Extraction& extraction, bool keep_text = false);

  const Graph& graph() const { return graph_; }
  const std::vector<Vertex>& documents() const { return documents_; }
  const std::vector<Vertex>& actors() const { return actors_; }
  const std::vector<Vertex>& claims() const { return claims_; }
  const ActorNode& actor(Vertex v) const { return std::get<ActorNode>(graph_[v]); }
  const ClaimNode& claim(Vertex v) const { return std::get<ClaimNode>(graph_[v]); }
  const DocumentNode& document(Vertex v) const { return std::get<DocumentNode>(graph_[v]); }

  /// Ends of the edges of one kind out of `v` (into it: `sources_of`), in the order they were added.
  std::vector<Vertex> targets(Vertex v, EdgeKind kind) const;
  std::vector<Vertex> sources(Vertex v, EdgeKind kind) const;

 private:
  Graph graph_;
  std::vector<Vertex> documents_, actors_, claims_;
  std::unordered_map<std::string, Vertex> actor_of_key_;
};

}  // namespace claimgraph
