#pragma once

#include <CLI/CLI.hpp>

/// The commands, one file each: every one declares its options on `app` and runs when it is parsed.

namespace claimgraph::cli {

void add_extract(CLI::App& app);
void add_explain(CLI::App& app);
void add_query(CLI::App& app);
void add_lint(CLI::App& app);
void add_merge(CLI::App& app);
void add_network(CLI::App& app);
void add_convert(CLI::App& app);
void add_actors(CLI::App& app);
void add_timeline(CLI::App& app);
void add_formats(CLI::App& app);

}  // namespace claimgraph::cli
