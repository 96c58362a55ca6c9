#include "formats.hpp"
#include "json_stream.hpp"

/// Node-link JSON: what networkx.node_link_graph reads. networkx from 3.4 looks for "edges", older
/// ones and D3 for "links", so the list stands there under both names.

namespace claimgraph {
namespace {

void write_edges(const PropertyGraph& graph, JsonStream& json, std::string_view name) {
  json.key(name);
  json.StartArray();
  graph.for_each_edge([&](const EdgeRow& edge) {
    json.new_line();
    json.StartObject();
    json.field("source", edge.source);
    json.field("target", edge.target);
    json.field("key", edge.id);
    json.field("id", edge.id);
    json.field("type", edge.type);
    json.value("weight", edge.weight);
    json.field("begin", edge.begin);
    json.field("end", edge.end);
    json.fields(graph.edge_attributes, edge.values);
    json.EndObject();
  });
  json.EndArray();
}

}  // namespace

void write_node_link(const PropertyGraph& graph, const ExportOptions&, std::ostream& out) {
  JsonStream json(out);
  json.StartObject();
  json.value("directed", true);
  json.value("multigraph", true);
  json.key("graph");
  json.StartObject();
  json.field("name", graph.name);
  json.EndObject();
  json.key("nodes");
  json.StartArray();
  graph.for_each_node([&](const NodeRow& node) {
    json.new_line();
    json.StartObject();
    json.field("id", node.id);
    json.field("label", node.label);
    json.field("type", node.type);
    json.field("begin", node.begin);
    json.field("end", node.end);
    json.fields(graph.node_attributes, node.values);
    json.EndObject();
  });
  json.EndArray();
  write_edges(graph, json, "edges");
  write_edges(graph, json, "links");
  json.EndObject();
  json.new_line();
}

}  // namespace claimgraph
