#include <sstream>

#include "claimgraph/graph_io.hpp"
#include "claimgraph/subgraph.hpp"
#include "formats.hpp"

/// claimgraph's own JSON, of a graph and as JSON lines. The writing itself is in json.cpp.

namespace claimgraph {

void write_json(const ClaimGraph& graph, const ExportOptions& options, std::ostream& out) {
  write_json(graph, out, JsonOptions{options.with_text, false});
}

void write_json_lines(const ClaimGraph& graph, const ExportOptions& options, std::ostream& out) {
  for (const ClaimGraph::Vertex document : graph.documents())
    write_json(document_graph(graph, document), out, JsonOptions{options.with_text, true});
}

void append_jsonl(const Extraction& extraction, const ExportOptions& options, std::string& out) {
  ClaimGraph graph;
  graph.add(extraction, options.with_text);
  Generator generator = graph.generator();
  generator.rules = options.rules;
  graph.set_generator(std::move(generator));
  std::ostringstream line;
  write_json(graph, line, JsonOptions{options.with_text, true});
  out += line.view();
}

}  // namespace claimgraph
