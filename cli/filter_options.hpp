#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "claimgraph/query.hpp"

namespace claimgraph::cli {

/// The options that choose claims. Each of a claim's own fields may be repeated; `!VALUE` excludes.
struct FilterOptions {
  void add_to(CLI::App& command);
  /// Throws Error for a file of topics that cannot be read.
  Filter filter() const;

 private:
  std::vector<std::string> who_, to_, about_, act_, stance_, certainty_, kind_, rule_, text_,
      document_;
  std::vector<std::string> topic_;
  std::string from_, until_, roll_up_, topics_;
  float min_confidence_ = 0;
};

}  // namespace claimgraph::cli
