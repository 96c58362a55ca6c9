#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "claimgraph/graph.hpp"

/// A graph as rows of nodes and edges with typed attributes: what formats of general graph tools
/// hold. Claim graphs and networks are both written through it.

namespace claimgraph {

enum class ValueType : std::uint8_t { kString, kInteger, kReal, kBoolean, kStrings };

struct Attribute {
  std::string_view name;  ///< static; none is `id`, `label`, `source`, `target` or `parent`
  ValueType type = ValueType::kString;
};

/// monostate: this row has no such attribute.
using Value =
    std::variant<std::monostate, std::string, std::int64_t, double, bool, std::vector<std::string>>;

struct NodeRow {
  std::string id;             ///< opaque ASCII, unique among nodes and edges
  std::string label;          ///< for people: a name, the beginning of a claim's words
  std::string_view type;      ///< "actor", "claim", "document", …
  std::vector<Value> values;  ///< one for each of PropertyGraph::node_attributes
  std::string begin, end;     ///< first and last day, ISO 8601; empty: always there
};

struct EdgeRow {
  std::string id, source, target;
  std::string_view type;  ///< "SAYS", "ABOUT", …
  double weight = 1;      ///< above 0; a sign is an attribute
  std::vector<Value> values;
  std::string begin, end;
};

/// Rows are made while they are visited, and are there for the call only. Keeps a reference to what
/// it was made of.
struct PropertyGraph {
  std::string name;
  bool directed = true;
  /// What holds of the whole, by name: after the name in formats that have attributes of graphs, in
  /// a description or a comment elsewhere. None is `name`.
  std::vector<std::pair<std::string_view, Value>> facts{};
  std::vector<Attribute> node_attributes, edge_attributes;
  std::function<void(const std::function<void(const NodeRow&)>&)> for_each_node;
  std::function<void(const std::function<void(const EdgeRow&)>&)> for_each_edge;
};

/// Actors, claims and documents as nodes. Mentions of an actor in a document, and places of a claim
/// in one, are one edge with all their spans.
PropertyGraph properties_of(const ClaimGraph& graph);

/// The value of an attribute; null where there is no such attribute.
const Value* value_of(const std::vector<Attribute>& attributes, const std::vector<Value>& values,
                      std::string_view name);

/// The name and the facts in one line: "conflict; modularity 0.31".
std::string description_of(const PropertyGraph& graph);

/// For formats that have no lists: the parts of one joined by `separator`, numbers in their
/// shortest form, "" for what is not there.
std::string text_of(const Value& value, std::string_view separator = "; ");

}  // namespace claimgraph
