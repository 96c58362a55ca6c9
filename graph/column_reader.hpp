#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "claimgraph/query.hpp"
#include "topic_reader.hpp"

namespace claimgraph {

/// A claim's values in a column as numbers: vertices, enumerators, first days, numbers of rules and
/// topics.
class ColumnReader {
 public:
  /// `speaks_for` may be null. Keeps references to all.
  ColumnReader(const ClaimGraph& graph, Column column, const std::vector<Vertex>* speaks_for,
               const std::vector<TopicPattern>& topics)
      : graph_(graph), column_(column), speaks_for_(speaks_for), topic_reader_(topics) {}

  /// Replaces `values` by the claim's, each once.
  void read(Vertex claim, std::vector<std::int64_t>& values);
  std::string label(std::int64_t value) const;
  /// Whether values are to be shown by their size; actors, rules and topics are not.
  bool has_order() const;

 private:
  void read_actors(Vertex claim, std::vector<std::int64_t>& values) const;

  const ClaimGraph& graph_;
  Column column_;
  const std::vector<Vertex>* speaks_for_;
  std::int64_t number_of(std::string_view name);

  TopicReader topic_reader_;
  std::vector<std::string_view> topics_;                        ///< of the claim last read
  std::unordered_map<std::string_view, std::int64_t> numbers_;  ///< of rules or topics
  std::vector<std::string_view> names_;
};

}  // namespace claimgraph
