#include <algorithm>
#include <array>

#include "claimgraph/error.hpp"
#include "formats.hpp"

namespace claimgraph {
namespace {

constexpr Exporter of_documents(std::string_view name, std::string_view suffix,
                                std::string_view summary,
                                void (*append)(const Extraction&, const ExportOptions&,
                                               std::string&)) {
  return {name, suffix, summary, append, nullptr, nullptr, nullptr};
}
constexpr Exporter of_graphs(std::string_view name, std::string_view suffix,
                             std::string_view summary,
                             void (*write)(const ClaimGraph&, const ExportOptions&,
                                           std::ostream&)) {
  return {name, suffix, summary, nullptr, write, nullptr, nullptr};
}
constexpr Exporter of_rows(std::string_view name, std::string_view suffix, std::string_view summary,
                           void (*write)(const PropertyGraph&, const ExportOptions&,
                                         std::ostream&)) {
  return {name, suffix, summary, nullptr, nullptr, write, nullptr};
}

constexpr Exporter of_claims(std::string_view name, std::string_view suffix,
                             std::string_view summary,
                             void (*write)(const ClaimGraph&,
                                           const std::vector<ClaimGraph::Vertex>&,
                                           const ExportOptions&, std::ostream&)) {
  return {name, suffix, summary, nullptr, nullptr, nullptr, write};
}

constexpr std::array kExporters = {
    of_claims("table", ".txt", "who, act, stance, what, about whom, for a terminal", write_table),
    of_graphs("json", ".json", "everything, as docs/formats.md says; what the other commands read",
              write_json),
    Exporter{"jsonl", ".jsonl", "the same, one document a line", append_jsonl, write_json_lines,
             nullptr, nullptr},
    Exporter{"dot", ".dot", "the picture, for Graphviz: actors, or every claim with --view claims",
             nullptr, write_dot, write_network_dot, nullptr},
    of_graphs("mermaid", ".mmd", "the picture of actors, for Markdown pages", write_mermaid),
    of_claims("csv", ".csv", "one row a claim, for spreadsheets", write_claims_csv),
    of_rows("graphml", ".graphml", "GraphML, for yEd, Cytoscape, igraph, networkx", write_graphml),
    of_rows("gexf", ".gexf", "GEXF 1.3 with dates, for Gephi's timeline", write_gexf),
    of_rows("node-link", ".nl.json", "node-link JSON, for networkx and D3", write_node_link),
    of_rows("cyjs", ".cyjs", "Cytoscape and Cytoscape.js JSON", write_cyjs),
    of_graphs("json-ld", ".jsonld", "linked data: schema.org, Web Annotation, PROV", write_json_ld),
    of_rows("gephi-nodes", ".nodes.csv", "CSV of nodes, for Gephi", write_gephi_nodes),
    of_rows("gephi-edges", ".edges.csv", "CSV of edges, for Gephi", write_gephi_edges),
    of_rows("neo4j-nodes", ".neo4j-nodes.csv", "CSV of nodes, for neo4j-admin import",
            write_neo4j_nodes),
    of_rows("neo4j-edges", ".neo4j-edges.csv", "CSV of relations, for neo4j-admin import",
            write_neo4j_edges),
    of_documents("brat", ".ann",
                 "brat standoff: source, cue, content, attribution; one document a file",
                 append_brat),
    of_documents("conllu", ".conllu", "CoNLL-U: sentences, words, lemmas, parts of speech",
                 append_conllu),
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
  const Exporter* longest = nullptr;  // ".cy.json" before ".json"
  for (const Exporter& exporter : kExporters)
    if (!exporter.suffix.empty() && path.ends_with(exporter.suffix) &&
        (longest == nullptr || exporter.suffix.size() > longest->suffix.size()))
      longest = &exporter;
  return longest;
}

}  // namespace claimgraph
