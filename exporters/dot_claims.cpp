#include <fmt/format.h>
#include <fmt/ostream.h>

#include <string>
#include <unordered_map>

#include "dot_text.hpp"
#include "formats.hpp"
#include "utf8_text.hpp"

/// The whole graph for Graphviz: every claim a box with its words, between who says it and whom it
/// concerns. Nodes and edges carry all their attributes under the names of docs/formats.md, which
/// Graphviz passes through and its readers get.

namespace claimgraph {
namespace {

constexpr std::size_t kWordsWidth = 34;
constexpr std::size_t kMostWords = 240;

std::string claim_label(const ClaimNode& claim) {
  std::string text(third_person(claim.act));
  if (claim.negated) text = "does not: " + text;
  if (claim.certainty != Certainty::kCertain)
    text += fmt::format(" ({})", name_of(claim.certainty));
  for (const std::string& line :
       wrapped(shortened(one_line(claim.content.text), kMostWords), kWordsWidth))
    text += "\n" + line;
  return text;
}

std::string_view edge_style(std::string_view type) {
  if (type == "TO") return "style=dashed";
  if (type == "ANSWERS")
    return "style=bold color=\"#6b55a3\" fontcolor=\"#6b55a3\" constraint=false";
  if (type == "WITHIN") return "style=dotted label=\"within\" constraint=false";
  if (type == "SAYS") return "arrowhead=none";
  return "";
}

void write_attributes(std::ostream& out, const std::vector<Attribute>& attributes,
                      const std::vector<Value>& values) {
  for (std::size_t i = 0; i < attributes.size(); ++i)
    if (const std::string text = text_of(values[i]); !text.empty())
      fmt::print(out, " {}={}", attributes[i].name, dot_quoted(text));
}

/// Writes the rows of a graph's nodes, and then of its edges, in their order.
class Drawing {
 public:
  Drawing(const ClaimGraph& graph, std::ostream& out)
      : graph_(graph), rows_(properties_of(graph)), out_(out) {}

  void write() {
    rows_.for_each_node([this](const NodeRow& row) { write_node(row); });
    rows_.for_each_edge([this](const EdgeRow& row) { write_edge(row); });
  }

 private:
  void write_node(const NodeRow& row);
  void write_edge(const EdgeRow& row);

  const ClaimGraph& graph_;
  const PropertyGraph rows_;
  std::ostream& out_;
  std::size_t actors_ = 0, claims_ = 0;                ///< written
  std::unordered_map<std::string, Stance> stance_of_;  ///< by a claim's id
};

void Drawing::write_node(const NodeRow& row) {
  if (row.type == "document") return;
  if (row.type == "actor") {
    const ActorNode& node = graph_.actor(graph_.actors()[actors_++]);
    fmt::print(out_, "  {} [label={} {}", dot_quoted(row.id), dot_quoted(row.label),
               actor_style(node.kind));
  } else {
    const ClaimNode& node = graph_.claim(graph_.claims()[claims_++]);
    stance_of_[row.id] = node.stance;
    fmt::print(
        out_,
        "  {} [label={} shape=box style=filled fillcolor=\"#fffef5\" color=\"{}\" fontsize=10",
        dot_quoted(row.id), dot_quoted(claim_label(node)), stance_color(node.stance));
  }
  fmt::print(out_, " type={}", dot_quoted(row.type));
  write_attributes(out_, rows_.node_attributes, row.values);
  out_ << "];\n";
}

void Drawing::write_edge(const EdgeRow& row) {
  if (row.type == "FOUND_IN" || row.type == "MENTIONED_IN") return;
  fmt::print(out_, "  {} -> {} [id={} type={} {}", dot_quoted(row.source), dot_quoted(row.target),
             dot_quoted(row.id), dot_quoted(row.type), edge_style(row.type));
  if (row.type == "ABOUT" || row.type == "TO")
    fmt::print(out_, " color=\"{}\"", stance_color(stance_of_[row.source]));
  if (row.type == "ANSWERS") fmt::print(out_, " label={}", dot_quoted(text_of(row.values[0])));
  if (row.type == "AFFILIATED_WITH" || row.type == "PART_OF" || row.type == "MEMBER_OF")
    out_ << " style=dotted";
  write_attributes(out_, rows_.edge_attributes, row.values);
  out_ << "];\n";
}

}  // namespace

void write_claims_dot(const ClaimGraph& graph, std::ostream& out) {
  out << "digraph claimgraph {\n"
         "  graph [rankdir=LR nodesep=0.2 ranksep=0.7 pad=0.3 bgcolor=white];\n"
         "  node [fontname=\"Helvetica\" fontsize=12];\n"
         "  edge [fontname=\"Helvetica\" fontsize=9 color=\"#757575\" arrowsize=0.7];\n";
  Drawing(graph, out).write();
  out << "}\n";
}

}  // namespace claimgraph
