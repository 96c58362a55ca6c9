#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "claimgraph/query.hpp"

namespace claimgraph {

/// A claim's values in a column as numbers: vertices, enumerators, first days, addresses of rules.
class ColumnReader {
 public:
  ColumnReader(const ClaimGraph& graph, Column column, const std::vector<Vertex>* speaks_for)
      : graph_(graph), column_(column), speaks_for_(speaks_for) {}

  /// Replaces `values` by the claim's, each once.
  void read(Vertex claim, std::vector<std::int64_t>& values);
  std::string label(std::int64_t value) const;
  /// Whether values are to be shown by their size; actors and rules are not.
  bool has_order() const;

 private:
  void read_actors(Vertex claim, std::vector<std::int64_t>& values) const;

  const ClaimGraph& graph_;
  Column column_;
  const std::vector<Vertex>* speaks_for_;
  std::unordered_map<std::string_view, std::int64_t> rule_numbers_;
  std::vector<std::string_view> rules_;
};

}  // namespace claimgraph
