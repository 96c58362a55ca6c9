#pragma once

#include <CLI/CLI.hpp>

/// The commands, one file each: every one declares its options on `app` and runs when it is parsed.

namespace claimgraph::cli {

void add_extract(CLI::App& app);
void add_explain(CLI::App& app);
void add_formats(CLI::App& app);

}  // namespace claimgraph::cli
