#include "graph_input.hpp"

#include <algorithm>

#include "claimgraph/graph_io.hpp"
#include "claimgraph/merge.hpp"
#include "input.hpp"

namespace claimgraph::cli {
namespace {

bool is_graph(const std::string& path) {
  return path.ends_with(".json") || path.ends_with(".json.gz") || holds_graph_lines(path);
}

/// The graphs of one file: one, or one a line.
void add_graphs(const std::string& path, std::vector<ClaimGraph>& graphs) {
  std::string bytes = read_file(path);
  if (!holds_graph_lines(path)) {
    graphs.push_back(read_graph(bytes, path));
    return;
  }
  Batch lines{path, path, std::move(bytes), true, 1};
  for_each_line(lines, [&](char* line, std::size_t number) {
    graphs.push_back(read_graph(line, path, static_cast<std::uint32_t>(number)));
  });
}

std::vector<const ClaimGraph*> pointers_to(const std::vector<ClaimGraph>& graphs) {
  std::vector<const ClaimGraph*> pointers(graphs.size());
  std::ranges::transform(graphs, pointers.begin(), [](const ClaimGraph& graph) { return &graph; });
  return pointers;
}

}  // namespace

void GraphInput::add_to(CLI::App& command) {
  command
      .add_option(
          "INPUT", reading.inputs,
          "Graphs that extract wrote (NAME.json, NAME.jsonl), or texts, folders and JSON lines")
      ->required();
  command.add_option("--data", reading.data, "Folder of rule files that add to or replace ours");
  command.add_option("-j,--jobs", reading.jobs, "Threads (default: one a core)")
      ->check(CLI::Range(1, 1024));
  command.add_flag("-q,--quiet", reading.quiet, "No progress line");
}

ClaimGraph load_graphs(const std::vector<std::string>& paths) {
  std::vector<ClaimGraph> graphs;
  for (const std::string& path : paths) add_graphs(path, graphs);
  if (graphs.size() == 1) return std::move(graphs.front());
  return merge(pointers_to(graphs));
}

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
  ClaimGraph graph = documents == 1 ? std::move(graphs.front()) : merge(pointers_to(graphs));
  graph.set_generator({"claimgraph", CLAIMGRAPH_VERSION, std::string(rules.digest())});
  return graph;
}

ClaimGraph GraphInput::load() const {
  const auto graphs = std::ranges::count_if(reading.inputs, is_graph);
  if (graphs == std::ssize(reading.inputs)) return load_graphs(reading.inputs);
  if (graphs > 0)
    throw Error("graphs or texts, not both: make graphs of the texts first (extract)");
  const RuleSet rules(reading.data);
  return read_into_graph(rules, reading, true);
}

}  // namespace claimgraph::cli
