#include <fmt/format.h>
#include <fmt/ostream.h>

#include <algorithm>

#include "csv_text.hpp"
#include "formats.hpp"

/// Comma-separated values as RFC 4180 has them, with a header line: nodes and edges under the names
/// that Gephi and Neo4j look for.

namespace claimgraph {
namespace {

/// Neo4j's import stops at a line break within quotes unless told otherwise.
std::string one_line_cell(std::string_view cell) {
  std::string flat(cell);
  std::ranges::replace_if(
      flat, [](char c) { return c == '\n' || c == '\r'; }, ' ');
  return csv_cell(flat);
}

/// Neo4j parts lists at every semicolon, and knows no way to keep one.
std::string neo4j_text(const Value& value) {
  const auto* const list = std::get_if<std::vector<std::string>>(&value);
  if (list == nullptr) return text_of(value);
  std::vector<std::string> parts = *list;
  for (std::string& part : parts) std::ranges::replace(part, ';', ',');
  return text_of(Value(std::move(parts)), ";");
}

std::string_view neo4j_type(ValueType type) {
  switch (type) {
    case ValueType::kInteger:
      return ":long";
    case ValueType::kReal:
      return ":double";
    case ValueType::kBoolean:
      return ":boolean";
    case ValueType::kStrings:
      return ":string[]";
    default:
      return "";
  }
}

void write_header(std::ostream& out, const std::vector<Attribute>& attributes, bool typed) {
  for (const Attribute& attribute : attributes)
    fmt::print(out, ",{}{}", attribute.name, typed ? neo4j_type(attribute.type) : "");
  out << '\n';
}

/// "actor" -> "Actor", as Neo4j's labels are written.
std::string neo4j_label(std::string_view type) {
  std::string label(type);
  if (!label.empty() && label[0] >= 'a' && label[0] <= 'z')
    label[0] = static_cast<char>(label[0] - 'a' + 'A');
  return label;
}

}  // namespace

void write_gephi_nodes(const PropertyGraph& graph, const ExportOptions&, std::ostream& out) {
  out << "Id,Label,type,begin,end";
  write_header(out, graph.node_attributes, false);
  graph.for_each_node([&](const NodeRow& node) {
    fmt::print(out, "{},{},{},{},{}", csv_cell(node.id), csv_cell(node.label), node.type,
               node.begin, node.end);
    for (const Value& value : node.values) fmt::print(out, ",{}", csv_cell(text_of(value)));
    out << '\n';
  });
}

void write_gephi_edges(const PropertyGraph& graph, const ExportOptions&, std::ostream& out) {
  out << "Id,Source,Target,Type,Label,Weight,begin,end";
  write_header(out, graph.edge_attributes, false);
  graph.for_each_edge([&](const EdgeRow& edge) {
    fmt::print(out, "{},{},{},{},{},{},{},{}", csv_cell(edge.id), csv_cell(edge.source),
               csv_cell(edge.target), graph.directed ? "Directed" : "Undirected", edge.type,
               edge.weight, edge.begin, edge.end);
    for (const Value& value : edge.values) fmt::print(out, ",{}", csv_cell(text_of(value)));
    out << '\n';
  });
}

void write_neo4j_nodes(const PropertyGraph& graph, const ExportOptions&, std::ostream& out) {
  out << "id:ID,:LABEL,name,begin,end";
  write_header(out, graph.node_attributes, true);
  graph.for_each_node([&](const NodeRow& node) {
    fmt::print(out, "{},{},{},{},{}", csv_cell(node.id), neo4j_label(node.type),
               one_line_cell(node.label), node.begin, node.end);
    for (const Value& value : node.values) fmt::print(out, ",{}", one_line_cell(neo4j_text(value)));
    out << '\n';
  });
}

void write_neo4j_edges(const PropertyGraph& graph, const ExportOptions&, std::ostream& out) {
  out << ":START_ID,:END_ID,:TYPE,id,weight:double,begin,end";
  write_header(out, graph.edge_attributes, true);
  graph.for_each_edge([&](const EdgeRow& edge) {
    fmt::print(out, "{},{},{},{},{},{},{}", csv_cell(edge.source), csv_cell(edge.target), edge.type,
               csv_cell(edge.id), edge.weight, edge.begin, edge.end);
    for (const Value& value : edge.values) fmt::print(out, ",{}", one_line_cell(neo4j_text(value)));
    out << '\n';
  });
}

}  // namespace claimgraph
