#pragma once

#include <cstdint>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "claimgraph/code_points.hpp"
#include "claimgraph/extractor.hpp"
#include "claimgraph/query.hpp"

namespace claimgraph::cli {

/// Shows claims in their sentences, with as many sentences around them as asked for: the source in
/// brackets, the cue in braces, the content in angle brackets, or each in a colour of its own. The
/// graph must hold its documents' text.
class Contexts {
 public:
  Contexts(const ClaimGraph& graph, const RuleSet& rules, std::uint32_t around, bool color)
      : graph_(graph), extractor_(rules), around_(around), color_(color) {}

  /// A line and an empty one. Throws Error when the claim's document has no text. Documents are
  /// split into sentences when they change from one claim to the next.
  void write(Vertex claim, std::ostream& out);

 private:
  void read(Vertex document);
  Span span_around(Span sentence) const;
  std::string marked(const ClaimNode& claim, Span shown) const;

  const ClaimGraph& graph_;
  Extractor extractor_;
  std::uint32_t around_;
  bool color_;
  Vertex document_ = ClaimGraph::Graph::null_vertex();
  std::string_view text_;
  CodePoints points_{std::string_view()};
  std::vector<Span> sentences_;  ///< code points
};

}  // namespace claimgraph::cli
