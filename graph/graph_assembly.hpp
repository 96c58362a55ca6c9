#pragma once

#include <string>
#include <vector>

#include "claimgraph/graph.hpp"
#include "id_table.hpp"
#include "json_shape.hpp"

namespace claimgraph {

/// What is wrong with a file, and the byte where.
struct JsonFault {
  std::size_t offset = 0;
  std::string message;
};

inline std::string quoted(std::string_view text) {
  return std::string(1, '"').append(text).append("\"");
}

/// Puts the values of a `claimgraph` file, each with its place in the shape, into a graph. Types
/// and required fields have been checked; throws JsonFault for what is wrong with the values
/// themselves.
class GraphAssembly {
 public:
  /// `file_size` bounds how many ids there can be; room is made for `elements` at once.
  GraphAssembly(std::size_t file_size, std::size_t elements) : ids_(file_size / 8 + 1) {
    graph_.reserve(elements);
  }

  /// An object or array begins, or ends that began `at`.
  void begin(Place place);
  void end(Place place, std::size_t at);
  void string(Place place, std::string_view text, std::size_t at);
  void count(Place place, std::uint32_t number, std::size_t at);
  void number(Place place, double number, std::size_t at);
  void boolean(Place place, bool value);

  /// The graph, when the file has ended.
  ClaimGraph finish();

 private:
  using Vertex = ClaimGraph::Vertex;
  struct Link {
    Vertex to = 0;
    EdgeLabel label;
  };
  struct SpanCheck {
    Vertex document = 0;
    std::uint32_t end = 0;
    std::size_t at = 0;
  };
  /// The object of a document, actor or claim while it is read.
  struct Element {
    Vertex vertex = 0;
    DocumentNode document;
    ActorNode actor;
    ClaimNode claim;
    Occurrence first;                 ///< of a claim
    std::vector<Link> links;          ///< from it, but for a claim's `within`
    std::vector<Vertex> speakers;     ///< of a claim
    std::vector<Occurrence> repeats;  ///< of a claim
  };

  void generator_string(Place place, std::string_view text);
  void document_string(Place place, std::string_view text, std::size_t at);
  void actor_string(Place place, std::string_view text, std::size_t at);
  void affiliation_string(Place place, std::string_view text, std::size_t at);
  void claim_string(Place place, std::string_view text, std::size_t at);
  void meaning_string(Place place, std::string_view text, std::size_t at);
  void link_string(Place place, std::string_view text, std::size_t at);
  void clear_element();
  void end_span(std::size_t at);
  void end_sentence(std::size_t at);
  void end_mention(std::size_t at);
  void end_claim();
  TextPart& part_of(Place place);
  void link(Vertex to, EdgeKind kind) { element_.links.push_back({to, {{}, {}, kind}}); }

  Vertex define(std::string_view id, IdTable::Kind kind, std::size_t at);
  Vertex refer(std::string_view id, IdTable::Kind kind, std::size_t at);
  void check_end(Vertex document, std::uint32_t end, std::size_t at);

  ClaimGraph graph_;
  IdTable ids_;
  Element element_;
  Occurrence* occurrence_ = &element_.first;  ///< the one being read
  TextPart* part_ = nullptr;
  std::string topics_;
  Link link_;                                     ///< mention, affiliation or answer being read
  std::vector<std::uint32_t> offsets_;            ///< of the span being read
  Spans spans_;                                   ///< of the part being read
  std::uint32_t first_end_ = 0, repeat_end_ = 0;  ///< last offsets of a claim and its repeat
  std::uint32_t* end_ = &first_end_;              ///< of the one being read
  std::vector<SpanCheck> unchecked_;              ///< spans of documents not read yet
  Generator generator_{{}, {}, {}};
};

}  // namespace claimgraph
