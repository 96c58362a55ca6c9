#pragma once

#include <string_view>
#include <vector>

#include "claimgraph/query.hpp"
#include "word_search.hpp"

namespace claimgraph {

/// Finds the topics of claims: by the patterns given, or else the claims' own.
class TopicReader {
 public:
  /// Keeps a reference to `patterns`.
  explicit TopicReader(const std::vector<TopicPattern>& patterns);
  /// Replaces `topics` by the claim's, each once.
  void read(const ClaimNode& claim, std::vector<std::string_view>& topics) const;

 private:
  struct Pattern {
    std::string_view topic;
    WordsSearch words;
  };
  std::vector<Pattern> patterns_;
};

}  // namespace claimgraph
