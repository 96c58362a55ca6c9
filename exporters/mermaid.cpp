#include <fmt/format.h>
#include <fmt/ostream.h>

#include <algorithm>
#include <map>

#include "actor_relations.hpp"
#include "dot_text.hpp"
#include "formats.hpp"
#include "utf8_text.hpp"

/// The picture of actors as a Mermaid flowchart, for Markdown pages. Mermaid draws at most 500
/// edges and 50,000 characters: of more, those with most claims are written, and a comment says so.

namespace claimgraph {
namespace {

constexpr std::size_t kMostEdges = 450;
constexpr std::size_t kMostBytes = 45000;

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : one_line(text)) {
    switch (c) {
      case '"':
        out += "#quot;";
        break;
      case '#':
        out += "#35;";
        break;
      case '<':
        out += "#lt;";
        break;
      case '>':
        out += "#gt;";
        break;
      case '&':
        out += "#amp;";
        break;
      case '`':
        out += "#96;";
        break;
      case '\\':
        out += "#92;";
        break;
      default:
        out += c;
    }
  }
  return out + '"';
}

/// Nodes and edges as they are drawn, until there are as many as Mermaid takes.
class Flowchart {
 public:
  bool is_full() const {
    return drawn_ == kMostEdges || nodes_.size() + edges_.size() > kMostBytes;
  }

  std::string node(const std::string& id, std::string_view label) {
    const auto [known, is_new] = number_.try_emplace(id, number_.size());
    if (is_new) nodes_ += fmt::format("  n{}[{}]\n", known->second, quoted(shortened(label, 80)));
    return fmt::format("n{}", known->second);
  }

  void edge(const std::string& from, std::string_view line, std::string_view label,
            const std::string& to, Stance stance, std::size_t width) {
    edges_ += fmt::format("  {} {}|{}| {}\n", from, line, quoted(label), to);
    styles_ += fmt::format("  linkStyle {} stroke:{},stroke-width:{}px\n", drawn_++,
                           stance_color(stance), width);
  }

  /// `most` says what the edges drawn have most of.
  void write(std::size_t edges, std::string_view most, std::ostream& out) const {
    out << "flowchart LR\n";
    if (drawn_ < edges)
      fmt::print(out, "%% the {} edges with most {} of {}\n", drawn_, most, edges);
    out << nodes_ << edges_ << styles_;
  }

 private:
  std::map<std::string, std::size_t> number_;
  std::string nodes_, edges_, styles_;
  std::size_t drawn_ = 0;
};

}  // namespace

void write_mermaid(const ClaimGraph& graph, const ExportOptions&, std::ostream& out) {
  std::vector<Relation> relations = relations_of(graph);
  std::erase_if(relations, [](const Relation& r) { return !r.named_source || !r.named_target; });
  std::ranges::stable_sort(relations, std::greater<>(),
                           [](const Relation& r) { return r.claims.size(); });
  Flowchart chart;
  for (const Relation& relation : relations) {
    if (chart.is_full()) break;
    const std::size_t count = relation.claims.size();
    const std::string from =
        chart.node(graph.id(relation.source), graph.actor(relation.source).name);
    const std::string to = chart.node(graph.id(relation.target), graph.actor(relation.target).name);
    chart.edge(from, "-->",
               count == 1 ? std::string(third_person(relation.act))
                          : fmt::format("{} ×{}", third_person(relation.act), count),
               to, relation.stance, std::min<std::size_t>(1 + count, 8));
  }
  chart.write(relations.size(), "claims", out);
}

void write_network_mermaid(const PropertyGraph& graph, const ExportOptions&, std::ostream& out) {
  std::map<std::string, std::string> label_of;
  graph.for_each_node([&](const NodeRow& node) { label_of.emplace(node.id, node.label); });
  std::vector<EdgeRow> edges;
  graph.for_each_edge([&](const EdgeRow& edge) { edges.push_back(edge); });
  std::ranges::stable_sort(edges, std::greater<>(), &EdgeRow::weight);
  const double heaviest = edges.empty() ? 1 : edges.front().weight;
  Flowchart chart;
  for (const EdgeRow& edge : edges) {
    if (chart.is_full()) break;
    const std::string from = chart.node(edge.source, label_of[edge.source]);
    const std::string to = chart.node(edge.target, label_of[edge.target]);
    const Value* const period = value_of(graph.edge_attributes, edge.values, "period");
    chart.edge(from, graph.directed ? "-->" : "---",
               fmt::format("{:.3g}{}{}", edge.weight, period == nullptr ? "" : ", ",
                           period == nullptr ? std::string() : text_of(*period)),
               to, stance_of_sign(value_of(graph.edge_attributes, edge.values, "sign")),
               1 + static_cast<std::size_t>(7 * edge.weight / heaviest));
  }
  chart.write(edges.size(), "weight", out);
  fmt::print(out, "%% {}\n", one_line(description_of(graph)));
}

}  // namespace claimgraph
