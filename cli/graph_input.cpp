#include "graph_input.hpp"

#include <algorithm>

#include "claimgraph/graph_io.hpp"
#include "claimgraph/merge.hpp"
#include "input.hpp"

namespace claimgraph::cli {
namespace {

bool is_graph(const std::string& path) { return path.ends_with(".json"); }

}  // namespace

void GraphInput::add_to(CLI::App& command) {
  command
      .add_option("INPUT", reading.inputs, "A graph (NAME.json), or texts, folders and JSON lines")
      ->required();
  command.add_option("--data", reading.data, "Folder of rule files that add to or replace ours");
  command.add_option("-j,--jobs", reading.jobs, "Threads (default: one a core)")
      ->check(CLI::Range(1, 1024));
  command.add_flag("-q,--quiet", reading.quiet, "No progress line");
}

ClaimGraph load_graph(const std::string& path) { return read_graph(read_file(path), path); }

ClaimGraph read_into_graph(const RuleSet& rules, const ReadingOptions& options, bool keep_text) {
  std::vector<ClaimGraph> graphs;  // one a batch, so that all threads build
  std::size_t documents = 0;
  read_documents(
      rules, options, 0,
      [&](const Extraction& extraction, Findings& findings) {
        if (!findings.graph) findings.graph.emplace();
        findings.graph->add(extraction, keep_text);
      },
      [&](Findings&& findings) {
        documents += findings.documents;
        if (findings.graph) graphs.push_back(*std::move(findings.graph));
      });
  std::vector<const ClaimGraph*> all;
  for (const ClaimGraph& one : graphs) all.push_back(&one);
  ClaimGraph graph = documents == 1 ? std::move(graphs.front()) : merge(all);
  graph.set_generator({"claimgraph", CLAIMGRAPH_VERSION, std::string(rules.digest())});
  return graph;
}

ClaimGraph GraphInput::load() const {
  if (reading.inputs.size() == 1 && is_graph(reading.inputs.front()))
    return load_graph(reading.inputs.front());
  if (std::ranges::any_of(reading.inputs, is_graph))
    throw Error(
        "one graph at a time, and no texts beside it: unite graphs first (claimgraph merge)");
  const RuleSet rules(reading.data);
  return read_into_graph(rules, reading, true);
}

}  // namespace claimgraph::cli
