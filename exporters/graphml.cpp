#include <fmt/format.h>
#include <fmt/ostream.h>

#include "formats.hpp"
#include "xml_text.hpp"

/// GraphML (http://graphml.graphdrawing.org): every attribute declared once for nodes and once for
/// edges, nothing written for what is not there. `name` and `interaction` repeat label and type for
/// Cytoscape.

namespace claimgraph {
namespace {

void write_key(std::ostream& out, std::string_view owner, std::string_view name, ValueType type) {
  fmt::print(out, "  <key id=\"{}_{}\" for=\"{}\" attr.name=\"{}\" attr.type=\"{}\"/>\n", owner,
             name, owner, name, xml_type(type));
}

void write_data(std::ostream& out, std::string_view owner, std::string_view name,
                std::string_view text) {
  if (!text.empty())
    fmt::print(out, "      <data key=\"{}_{}\">{}</data>\n", owner, name, xml(text));
}

void write_values(std::ostream& out, std::string_view owner,
                  const std::vector<Attribute>& attributes, const std::vector<Value>& values) {
  for (std::size_t i = 0; i < attributes.size(); ++i)
    write_data(out, owner, attributes[i].name, text_of(values[i]));
}

}  // namespace

void write_graphml(const PropertyGraph& graph, const ExportOptions&, std::ostream& out) {
  out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
         "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n";
  for (const std::string_view name : {"label", "name", "type", "begin", "end"})
    write_key(out, "node", name, ValueType::kString);
  for (const Attribute& attribute : graph.node_attributes)
    write_key(out, "node", attribute.name, attribute.type);
  for (const std::string_view name : {"label", "type", "interaction", "begin", "end"})
    write_key(out, "edge", name, ValueType::kString);
  write_key(out, "edge", "weight", ValueType::kReal);
  for (const Attribute& attribute : graph.edge_attributes)
    write_key(out, "edge", attribute.name, attribute.type);
  fmt::print(out, "  <graph id=\"{}\" edgedefault=\"{}\">\n", xml(graph.name),
             graph.directed ? "directed" : "undirected");
  if (!graph.facts.empty()) fmt::print(out, "    <desc>{}</desc>\n", xml(description_of(graph)));
  graph.for_each_node([&](const NodeRow& node) {
    fmt::print(out, "    <node id=\"{}\">\n", xml(node.id));
    write_data(out, "node", "label", node.label);
    write_data(out, "node", "name", node.label);
    write_data(out, "node", "type", node.type);
    write_data(out, "node", "begin", node.begin);
    write_data(out, "node", "end", node.end);
    write_values(out, "node", graph.node_attributes, node.values);
    out << "    </node>\n";
  });
  graph.for_each_edge([&](const EdgeRow& edge) {
    fmt::print(out, "    <edge id=\"{}\" source=\"{}\" target=\"{}\">\n", xml(edge.id),
               xml(edge.source), xml(edge.target));
    write_data(out, "edge", "label", edge.type);
    write_data(out, "edge", "type", edge.type);
    write_data(out, "edge", "interaction", edge.type);
    write_data(out, "edge", "begin", edge.begin);
    write_data(out, "edge", "end", edge.end);
    write_data(out, "edge", "weight", fmt::format("{}", edge.weight));
    write_values(out, "edge", graph.edge_attributes, edge.values);
    out << "    </edge>\n";
  });
  out << "  </graph>\n</graphml>\n";
}

}  // namespace claimgraph
