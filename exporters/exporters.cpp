#include <algorithm>
#include <array>

#include "claimgraph/error.hpp"
#include "formats.hpp"

namespace claimgraph {
namespace {

using Append = void (*)(const Extraction&, const ExportOptions&, std::string&);
using WriteGraph = void (*)(const ClaimGraph&, const ExportOptions&, std::ostream&);
using WriteRows = void (*)(const PropertyGraph&, const ExportOptions&, std::ostream&);
using WriteListed = void (*)(const ClaimGraph&, const std::vector<ClaimGraph::Vertex>&,
                             const ExportOptions&, std::ostream&);

struct Functions {
  Append append_document = nullptr;
  WriteGraph write_graph = nullptr;
  WriteRows write_rows = nullptr;
  WriteListed write_listed = nullptr;
};

constexpr Exporter format(std::string_view name, std::string_view suffix, std::string_view summary,
                          Functions functions) {
  return {name,
          suffix,
          summary,
          functions.append_document,
          functions.write_graph,
          functions.write_rows,
          functions.write_listed};
}

constexpr std::array kExporters = {
    format("table", ".txt", "who, act, stance, what, about whom, for a terminal",
           {.write_listed = write_table}),
    format("json", ".json", "everything, as docs/formats.md says; what the other commands read",
           {.write_graph = write_json, .write_rows = write_node_link}),
    format("jsonl", ".jsonl", "the same, one document a line",
           {.append_document = append_jsonl, .write_graph = write_json_lines}),
    format("dot", ".dot", "the picture, for Graphviz: actors, or every claim with --view claims",
           {.write_graph = write_dot, .write_rows = write_network_dot}),
    format("mermaid", ".mmd", "the picture of actors, for Markdown pages",
           {.write_graph = write_mermaid, .write_rows = write_network_mermaid}),
    format("csv", ".csv", "one row a claim, or an edge of a network, for spreadsheets",
           {.write_rows = write_gephi_edges, .write_listed = write_claims_csv}),
    format("graphml", ".graphml", "GraphML, for yEd, Cytoscape, igraph, networkx",
           {.write_rows = write_graphml}),
    format("gexf", ".gexf", "GEXF 1.3 with dates, for Gephi's timeline",
           {.write_rows = write_gexf}),
    format("node-link", ".nl.json", "node-link JSON, for networkx and D3",
           {.write_rows = write_node_link}),
    format("cyjs", ".cyjs", "Cytoscape and Cytoscape.js JSON", {.write_rows = write_cyjs}),
    format("json-ld", ".jsonld", "linked data: schema.org, Web Annotation, PROV",
           {.write_graph = write_json_ld}),
    format("gephi-nodes", ".nodes.csv", "CSV of nodes, for Gephi",
           {.write_rows = write_gephi_nodes}),
    format("gephi-edges", ".edges.csv", "CSV of edges, for Gephi",
           {.write_rows = write_gephi_edges}),
    format("neo4j-nodes", ".neo4j-nodes.csv", "CSV of nodes, for neo4j-admin import",
           {.write_rows = write_neo4j_nodes}),
    format("neo4j-edges", ".neo4j-edges.csv", "CSV of relations, for neo4j-admin import",
           {.write_rows = write_neo4j_edges}),
    format("brat", ".ann", "brat standoff: source, cue, content, attribution; one document a file",
           {.append_document = append_brat, .write_graph = write_brat}),
    format("conllu", ".conllu", "CoNLL-U: sentences, words, lemmas, parts of speech",
           {.append_document = append_conllu}),
};

}  // namespace

void write(const Exporter& exporter, const ClaimGraph& graph, const ExportOptions& options,
           std::ostream& out) {
  if (exporter.write_graph != nullptr)
    exporter.write_graph(graph, options, out);
  else if (exporter.write_listed != nullptr)
    exporter.write_listed(graph, graph.claims(), options, out);
  else if (exporter.write_rows != nullptr)
    exporter.write_rows(properties_of(graph), options, out);
  else
    throw Error(std::string(exporter.name) + " is written of texts, not of a graph");
}

std::span<const Exporter> exporters() { return kExporters; }

const Exporter* find_exporter(std::string_view name) {
  const auto found = std::ranges::find(kExporters, name, &Exporter::name);
  return found == kExporters.end() ? nullptr : &*found;
}

const Exporter* exporter_of_path(std::string_view path) {
  const Exporter* longest = nullptr;  // ".nl.json" before ".json"
  for (const Exporter& exporter : kExporters)
    if (!exporter.suffix.empty() && path.ends_with(exporter.suffix) &&
        (longest == nullptr || exporter.suffix.size() > longest->suffix.size()))
      longest = &exporter;
  return longest;
}

}  // namespace claimgraph
