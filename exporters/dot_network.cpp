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

/// The value of an attribute, null where the graph or the row has none.
const Value* find(const std::vector<Attribute>& attributes, const std::vector<Value>& values,
                  std::string_view name) {
  const auto found = std::ranges::find(attributes, name, &Attribute::name);
  return found == attributes.end() ? nullptr
                                   : &values[static_cast<std::size_t>(found - attributes.begin())];
}

Stance stance_of_sign(const Value* sign) {
  const auto* number = sign == nullptr ? nullptr : std::get_if<std::int64_t>(sign);
  if (number == nullptr || *number == 0) return Stance::kNeutral;
  return *number > 0 ? Stance::kSupport : Stance::kOppose;
}

}  // namespace

void write_network_dot(const PropertyGraph& graph, const ExportOptions&, std::ostream& out) {
  double heaviest = 1e-9;
  graph.for_each_edge([&](const EdgeRow& edge) { heaviest = std::max(heaviest, edge.weight); });
  fmt::print(out,
             "digraph {} {{\n"
             "  graph [rankdir=LR overlap=false splines=true bgcolor=white];\n"
             "  node [fontname=\"Helvetica\" fontsize=13 penwidth=1.3];\n"
             "  edge [fontname=\"Helvetica\" fontsize=10 arrowsize=0.8];\n",
             dot_quoted(graph.name));
  graph.for_each_node([&](const NodeRow& node) {
    ActorKind kind = ActorKind::kOther;
    if (const Value* const value = find(graph.node_attributes, node.values, "kind"))
      parse(text_of(*value), &kind);
    fmt::print(out, "  {} [label={} {}", dot_quoted(node.id),
               dot_quoted(shortened(one_line(node.label), 40)), actor_style(kind));
    for (std::size_t i = 0; i < node.values.size(); ++i)
      if (const std::string text = text_of(node.values[i]); !text.empty())
        fmt::print(out, " {}={}", graph.node_attributes[i].name, dot_quoted(text));
    out << "];\n";
  });
  graph.for_each_edge([&](const EdgeRow& edge) {
    const Value* const directed = find(graph.edge_attributes, edge.values, "directed");
    const bool is_mutual = directed != nullptr && *directed == Value(false);
    const std::string_view color =
        stance_color(stance_of_sign(find(graph.edge_attributes, edge.values, "sign")));
    fmt::print(out, "  {} -> {} [id={} label={} color=\"{}\" fontcolor=\"{}\" penwidth={:.2f}{}",
               dot_quoted(edge.source), dot_quoted(edge.target), dot_quoted(edge.id),
               dot_quoted(fmt::format("{:.3g}", edge.weight)), color, color,
               1 + 5 * std::sqrt(edge.weight / heaviest), is_mutual ? " dir=none" : "");
    for (std::size_t i = 0; i < edge.values.size(); ++i)
      if (const std::string text = text_of(edge.values[i]); !text.empty())
        fmt::print(out, " {}={}", graph.edge_attributes[i].name, dot_quoted(text));
    out << "];\n";
  });
  out << "}\n";
}

}  // namespace claimgraph
