#include <fmt/format.h>
#include <fmt/ostream.h>

#include <algorithm>
#include <cmath>

#include "dot_text.hpp"
#include "formats.hpp"
#include "utf8_text.hpp"

/// Any graph of rows for Graphviz: edges as wide as they weigh, coloured by their sign.

namespace claimgraph {
namespace {

/// "2" or, in a series, "2, 2025-01".
std::string label_of(const PropertyGraph& graph, const EdgeRow& edge) {
  std::string label = fmt::format("{:.3g}", edge.weight);
  const Value* const period = value_of(graph.edge_attributes, edge.values, "period");
  if (period != nullptr) label += ", " + text_of(*period);
  return label;
}

}  // namespace

void write_network_dot(const PropertyGraph& graph, const ExportOptions&, std::ostream& out) {
  double heaviest = 1e-9;
  graph.for_each_edge([&](const EdgeRow& edge) { heaviest = std::max(heaviest, edge.weight); });
  fmt::print(out,
             "{} {} {{\n"
             "  graph [rankdir=LR overlap=false splines=true bgcolor=white];\n"
             "  node [fontname=\"Helvetica\" fontsize=13 penwidth=1.3];\n"
             "  edge [fontname=\"Helvetica\" fontsize=10 arrowsize=0.8];\n",
             graph.directed ? "digraph" : "graph", dot_quoted(graph.name));
  for (const auto& [name, value] : graph.facts)
    fmt::print(out, "  {}={};\n", name, dot_quoted(text_of(value)));
  graph.for_each_node([&](const NodeRow& node) {
    ActorKind kind = ActorKind::kOther;
    if (const Value* const value = value_of(graph.node_attributes, node.values, "kind"))
      parse(text_of(*value), &kind);
    fmt::print(out, "  {} [label={} {}", dot_quoted(node.id),
               dot_quoted(shortened(one_line(node.label), 40)), actor_style(kind));
    for (std::size_t i = 0; i < node.values.size(); ++i)
      if (const std::string text = text_of(node.values[i]); !text.empty())
        fmt::print(out, " {}={}", graph.node_attributes[i].name, dot_quoted(text));
    out << "];\n";
  });
  graph.for_each_edge([&](const EdgeRow& edge) {
    const std::string_view color =
        stance_color(stance_of_sign(value_of(graph.edge_attributes, edge.values, "sign")));
    fmt::print(out, "  {} {} {} [id={} label={} color=\"{}\" fontcolor=\"{}\" penwidth={:.2f}",
               dot_quoted(edge.source), graph.directed ? "->" : "--", dot_quoted(edge.target),
               dot_quoted(edge.id), dot_quoted(label_of(graph, edge)), color, color,
               1 + 5 * std::sqrt(edge.weight / heaviest));
    for (std::size_t i = 0; i < edge.values.size(); ++i)
      if (const std::string text = text_of(edge.values[i]); !text.empty())
        fmt::print(out, " {}={}", graph.edge_attributes[i].name, dot_quoted(text));
    out << "];\n";
  });
  out << "}\n";
}

}  // namespace claimgraph
