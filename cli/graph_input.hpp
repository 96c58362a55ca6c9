#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "claimgraph/graph.hpp"
#include "reading.hpp"

namespace claimgraph::cli {

/// The inputs of commands that ask a graph: one that `extract` wrote (NAME.json), or texts to read.
struct GraphInput {
  ReadingOptions reading;

  void add_to(CLI::App& command);
  /// Texts are kept in the graph when it is made here. Throws Error.
  ClaimGraph load() const;
};

/// All documents of the texts in one graph, its actors united.
ClaimGraph read_into_graph(const RuleSet& rules, const ReadingOptions& options, bool keep_text);

/// A graph of one file. Throws Error.
ClaimGraph load_graph(const std::string& path);

}  // namespace claimgraph::cli
