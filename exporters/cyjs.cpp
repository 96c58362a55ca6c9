#include "formats.hpp"
#include "json_stream.hpp"

/// Cytoscape.js and Cytoscape's own JSON (.cyjs). Ids of nodes and edges are one name space there.

namespace claimgraph {

void write_cyjs(const PropertyGraph& graph, const ExportOptions&, std::ostream& out) {
  JsonStream json(out);
  json.StartObject();
  json.field("format_version", "1.0");
  json.field("generated_by", "claimgraph");
  json.field("target_cytoscapejs_version", "~3.0");
  json.key("data");
  json.StartObject();
  json.field("name", graph.name);
  json.EndObject();
  json.value("directed", true);
  json.value("multigraph", true);
  json.key("elements");
  json.StartObject();
  json.key("nodes");
  json.StartArray();
  graph.for_each_node([&](const NodeRow& node) {
    json.new_line();
    json.StartObject();
    json.key("data");
    json.StartObject();
    json.field("id", node.id);
    json.field("name", node.label);
    json.field("value", node.label);
    json.field("label", node.label);
    json.field("type", node.type);
    json.field("begin", node.begin);
    json.field("end", node.end);
    json.fields(graph.node_attributes, node.values);
    json.EndObject();
    json.EndObject();
  });
  json.EndArray();
  json.key("edges");
  json.StartArray();
  graph.for_each_edge([&](const EdgeRow& edge) {
    json.new_line();
    json.StartObject();
    json.key("data");
    json.StartObject();
    json.field("id", edge.id);
    json.field("source", edge.source);
    json.field("target", edge.target);
    json.field("interaction", edge.type);
    json.field("type", edge.type);
    json.value("weight", edge.weight);
    json.field("begin", edge.begin);
    json.field("end", edge.end);
    json.fields(graph.edge_attributes, edge.values);
    json.EndObject();
    json.EndObject();
  });
  json.EndArray();
  json.EndObject();
  json.EndObject();
  json.new_line();
}

}  // namespace claimgraph
