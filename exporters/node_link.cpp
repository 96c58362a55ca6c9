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
    json.field("key", edge.id);
    json.fields(edge, graph.edge_attributes);
    json.EndObject();
  });
  json.EndArray();
}

}  // namespace

void write_node_link(const PropertyGraph& graph, const ExportOptions&, std::ostream& out) {
  JsonStream json(out);
  json.StartObject();
  json.value("directed", graph.directed);
  json.value("multigraph", true);
  json.key("graph");
  json.facts(graph);
  json.key("nodes");
  json.StartArray();
  graph.for_each_node([&](const NodeRow& node) {
    json.new_line();
    json.StartObject();
    json.field("id", node.id);
    json.fields(node, graph.node_attributes);
    json.EndObject();
  });
  json.EndArray();
  write_edges(graph, json, "edges");
  write_edges(graph, json, "links");
  json.EndObject();
  json.new_line();
}

}  // namespace claimgraph
