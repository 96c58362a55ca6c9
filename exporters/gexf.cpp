#include <fmt/format.h>
#include <fmt/ostream.h>

#include "formats.hpp"
#include "xml_text.hpp"

/// GEXF 1.3 (https://gexf.net) for Gephi. What has a date lives from its first day to its last,
/// which moves Gephi's timeline; a graph without dates is static. Edges between the same two nodes
/// need different kinds there, so an edge's kind is its type with whatever else tells it from
/// others.

namespace claimgraph {
namespace {

bool has_dates(const PropertyGraph& graph) {
  bool found = false;
  graph.for_each_node([&](const NodeRow& node) { found = found || !node.begin.empty(); });
  if (!found)
    graph.for_each_edge([&](const EdgeRow& edge) { found = found || !edge.begin.empty(); });
  return found;
}

void declare(std::ostream& out, std::string_view owner, std::string_view first,
             const std::vector<Attribute>& attributes) {
  fmt::print(out, "    <attributes class=\"{}\" mode=\"static\">\n", owner);
  fmt::print(out, "      <attribute id=\"{0}\" title=\"{0}\" type=\"string\"/>\n", first);
  for (const Attribute& attribute : attributes)
    fmt::print(out, "      <attribute id=\"{0}\" title=\"{0}\" type=\"{1}\"/>\n", attribute.name,
               xml_type(attribute.type));
  out << "    </attributes>\n";
}

void write_values(std::ostream& out, std::string_view first, std::string_view first_value,
                  const std::vector<Attribute>& attributes, const std::vector<Value>& values) {
  out << "        <attvalues>\n";
  fmt::print(out, "          <attvalue for=\"{}\" value=\"{}\"/>\n", first, xml(first_value));
  for (std::size_t i = 0; i < attributes.size(); ++i)
    if (const std::string text = text_of(values[i]); !text.empty())
      fmt::print(out, "          <attvalue for=\"{}\" value=\"{}\"/>\n", attributes[i].name,
                 xml(text));
  out << "        </attvalues>\n";
}

template <typename Row>
std::string life_of(const Row& row) {
  if (row.begin.empty()) return {};
  return fmt::format(" start=\"{}\" end=\"{}\"", xml(row.begin), xml(row.end));
}

std::string kind_of(const EdgeRow& edge) {
  std::string kind(edge.type);
  for (const Value& value : edge.values)
    if (const auto* text = std::get_if<std::string>(&value);
        text != nullptr && edge.type != "FOUND_IN" && edge.type != "MENTIONED_IN")
      kind += fmt::format(" {}", *text);
  return kind;
}

}  // namespace

void write_gexf(const PropertyGraph& graph, const ExportOptions&, std::ostream& out) {
  out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
         "<gexf xmlns=\"http://gexf.net/1.3\" xmlns:viz=\"http://gexf.net/1.3/viz\" "
         "version=\"1.3\">\n";
  fmt::print(out, "  <meta><creator>claimgraph</creator><description>{}</description></meta>\n",
             xml(description_of(graph)));
  fmt::print(
      out, "  <graph defaultedgetype=\"{}\" {}>\n", graph.directed ? "directed" : "undirected",
      has_dates(graph) ? "mode=\"dynamic\" timeformat=\"date\" timerepresentation=\"interval\""
                       : "mode=\"static\"");
  declare(out, "node", "type", graph.node_attributes);
  declare(out, "edge", "kind", graph.edge_attributes);
  out << "    <nodes>\n";
  graph.for_each_node([&](const NodeRow& node) {
    fmt::print(out, "      <node id=\"{}\" label=\"{}\"{}>\n", xml(node.id), xml(node.label),
               life_of(node));
    write_values(out, "type", node.type, graph.node_attributes, node.values);
    out << "      </node>\n";
  });
  out << "    </nodes>\n    <edges>\n";
  graph.for_each_edge([&](const EdgeRow& edge) {
    fmt::print(out,
               "      <edge id=\"{}\" source=\"{}\" target=\"{}\" label=\"{}\" kind=\"{}\" "
               "weight=\"{}\"{}>\n",
               xml(edge.id), xml(edge.source), xml(edge.target), xml(edge.type), xml(kind_of(edge)),
               edge.weight, life_of(edge));
    write_values(out, "kind", kind_of(edge), graph.edge_attributes, edge.values);
    out << "      </edge>\n";
  });
  out << "    </edges>\n  </graph>\n</gexf>\n";
}

}  // namespace claimgraph
