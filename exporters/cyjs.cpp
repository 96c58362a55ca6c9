#include "formats.hpp"
#include "json_stream.hpp"

/// Cytoscape.js and Cytoscape's own JSON (.cyjs). Ids of nodes and edges are one name space there.

namespace claimgraph {
namespace {

/// {"data": {…}} on a line of its own.
template <typename Fields>
void write_element(JsonStream& json, Fields fields) {
  json.new_line();
  json.StartObject();
  json.key("data");
  json.StartObject();
  fields();
  json.EndObject();
  json.EndObject();
}

}  // namespace

void write_cyjs(const PropertyGraph& graph, const ExportOptions&, std::ostream& out) {
  JsonStream json(out);
  json.StartObject();
  json.field("format_version", "1.0");
  json.field("generated_by", "claimgraph");
  json.field("target_cytoscapejs_version", "~3.0");
  json.key("data");
  json.facts(graph);
  json.value("directed", graph.directed);
  json.value("multigraph", true);
  json.key("elements");
  json.StartObject();
  json.key("nodes");
  json.StartArray();
  graph.for_each_node([&](const NodeRow& node) {
    write_element(json, [&] {
      json.field("id", node.id);
      json.field("name", node.label);
      json.field("value", node.label);
      json.fields(node, graph.node_attributes);
    });
  });
  json.EndArray();
  json.key("edges");
  json.StartArray();
  graph.for_each_edge([&](const EdgeRow& edge) {
    write_element(json, [&] {
      json.field("interaction", edge.type);
      json.fields(edge, graph.edge_attributes);
    });
  });
  json.EndArray();
  json.EndObject();
  json.EndObject();
  json.new_line();
}

}  // namespace claimgraph
