#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "claimgraph/exporters.hpp"

namespace claimgraph::cli {

/// `-f` and `-o` of the commands that write a graph, and what the formats ask for.
struct FormatOptions {
  std::string format, output = "-", view = "actors";

  void add_to(CLI::App& command);
  /// By `-f`, or else the suffix of `-o`, or else the table. Throws CLI::ValidationError.
  const Exporter& exporter() const;
  ExportOptions export_options() const;
  /// Columns of the terminal that the output goes to; 0 when it goes elsewhere.
  unsigned width() const;
  /// The graph in a format that is not one of documents. Throws Error.
  void write(const ClaimGraph& graph) const;
};

}  // namespace claimgraph::cli
