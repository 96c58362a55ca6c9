#include <fmt/format.h>
#include <fmt/ostream.h>

#include <algorithm>

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

}  // namespace

void write_claims_dot(const ClaimGraph& graph, std::ostream& out) {
  out << "digraph claimgraph {\n"
         "  graph [rankdir=LR nodesep=0.2 ranksep=0.7 pad=0.3 bgcolor=white];\n"
         "  node [fontname=\"Helvetica\" fontsize=12];\n"
         "  edge [fontname=\"Helvetica\" fontsize=9 color=\"#757575\" arrowsize=0.7];\n";
  const PropertyGraph rows = properties_of(graph);
  const auto stance_of = [&](std::string_view id) {
    return graph
        .claim(graph.claims()[static_cast<std::size_t>(std::stoul(std::string(id.substr(1)))) - 1])
        .stance;
  };
  std::size_t claim = 0;
  std::size_t actor = 0;
  rows.for_each_node([&](const NodeRow& row) {
    if (row.type == "document") return;
    if (row.type == "actor") {
      const ActorNode& node = graph.actor(graph.actors()[actor++]);
      fmt::print(out, "  {} [label={} {}", dot_quoted(row.id), dot_quoted(row.label),
                 actor_style(node.kind));
    } else {
      const ClaimNode& node = graph.claim(graph.claims()[claim++]);
      fmt::print(
          out,
          "  {} [label={} shape=box style=filled fillcolor=\"#fffef5\" color=\"{}\" fontsize=10",
          dot_quoted(row.id), dot_quoted(claim_label(node)), stance_color(node.stance));
    }
    fmt::print(out, " type={}", dot_quoted(row.type));
    write_attributes(out, rows.node_attributes, row.values);
    out << "];\n";
  });
  rows.for_each_edge([&](const EdgeRow& row) {
    if (row.type == "FOUND_IN" || row.type == "MENTIONED_IN") return;
    fmt::print(out, "  {} -> {} [id={} type={} {}", dot_quoted(row.source), dot_quoted(row.target),
               dot_quoted(row.id), dot_quoted(row.type), edge_style(row.type));
    if (row.type == "ABOUT" || row.type == "TO")
      fmt::print(out, " color=\"{}\"", stance_color(stance_of(row.source)));
    if (row.type == "ANSWERS") fmt::print(out, " label={}", dot_quoted(text_of(row.values[0])));
    if (row.type == "AFFILIATED_WITH" || row.type == "PART_OF" || row.type == "MEMBER_OF")
      out << " style=dotted";
    write_attributes(out, rows.edge_attributes, row.values);
    out << "];\n";
  });
  out << "}\n";
}

}  // namespace claimgraph
