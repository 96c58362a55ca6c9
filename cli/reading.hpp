#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "claimgraph/error.hpp"
#include "claimgraph/extractor.hpp"
#include "claimgraph/graph.hpp"

namespace claimgraph::cli {

/// What was made of one batch of documents, on its way back into input order.
struct Findings {
  std::string text;  ///< of a format whose documents follow each other
  std::vector<std::pair<std::string, std::string>> files;  ///< `--each`: document name, bytes
  std::optional<ClaimGraph> graph;                         ///< for a graph of all
  std::vector<Error> errors;                               ///< records that could not be read
  std::size_t documents = 0;
};

struct ReadingOptions {
  std::vector<std::string> inputs;
  std::string data;     ///< rule directory, empty: none
  unsigned jobs = 0;    ///< 0: one a core
  bool strict = false;  ///< the first broken record ends the run
  bool quiet = false;   ///< no progress line
  float min_confidence = ExtractOptions{}.min_confidence;
};

/// Reads all inputs on `jobs` threads with a bounded number of batches in flight: `prepare` is
/// called on any of the threads for each document, `take` on one at a time and in input order. The
/// first `skip` documents are passed over. Broken records go to standard error. Throws Error.
void read_documents(const RuleSet& rules, const ReadingOptions& options, std::size_t skip,
                    const std::function<void(const Extraction&, Findings&)>& prepare,
                    const std::function<void(Findings&&)>& take);

}  // namespace claimgraph::cli
