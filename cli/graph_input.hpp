#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "claimgraph/graph.hpp"
#include "reading.hpp"

namespace claimgraph::cli {

/// The inputs of commands that ask a graph: graphs that `extract` wrote, or texts to read.
struct GraphInput {
  ReadingOptions reading;

  void add_to(CLI::App& command);
  /// Texts are kept in the graph when it is made here. Throws Error.
  ClaimGraph load() const;
};

/// All documents of the texts in one graph, its actors united.
ClaimGraph read_into_graph(const RuleSet& rules, const ReadingOptions& options, bool keep_text);

/// The graphs of all files, JSON or JSON lines, as one. A single graph stays as it is. Throws
/// Error.
ClaimGraph load_graphs(const std::vector<std::string>& paths);

}  // namespace claimgraph::cli
