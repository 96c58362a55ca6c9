#include "network_rows.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <memory>
#include <set>

#include "utf8_text.hpp"

namespace claimgraph {
namespace {

std::string_view edge_type(const Network& network, const NetworkEdge& edge) {
  if (network.kind == NetworkKind::kAffiliation) return name_of(edge.relation);
  return name_of(network.kind);
}

/// A measure of nodes as a column; what tells directions apart is for directed networks only.
struct MeasureColumn {
  Attribute attribute;
  enum { kEvery, kDirected, kMutual } networks;
  Value (*value)(const NetworkMeasures&, std::size_t node);
};

Value whole(std::uint32_t number) { return std::int64_t{number}; }

constexpr MeasureColumn kMeasures[] = {
    {{"degree", ValueType::kInteger},
     MeasureColumn::kMutual,
     [](const NetworkMeasures& m, std::size_t i) { return whole(m.degrees.in[i]); }},
    {{"degree_in", ValueType::kInteger},
     MeasureColumn::kDirected,
     [](const NetworkMeasures& m, std::size_t i) { return whole(m.degrees.in[i]); }},
    {{"degree_out", ValueType::kInteger},
     MeasureColumn::kDirected,
     [](const NetworkMeasures& m, std::size_t i) { return whole(m.degrees.out[i]); }},
    {{"strength", ValueType::kReal},
     MeasureColumn::kMutual,
     [](const NetworkMeasures& m, std::size_t i) { return Value(m.degrees.in_strength[i]); }},
    {{"strength_in", ValueType::kReal},
     MeasureColumn::kDirected,
     [](const NetworkMeasures& m, std::size_t i) { return Value(m.degrees.in_strength[i]); }},
    {{"strength_out", ValueType::kReal},
     MeasureColumn::kDirected,
     [](const NetworkMeasures& m, std::size_t i) { return Value(m.degrees.out_strength[i]); }},
    {{"betweenness", ValueType::kReal},
     MeasureColumn::kEvery,
     [](const NetworkMeasures& m, std::size_t i) { return Value(m.betweenness.values[i]); }},
    {{"page_rank", ValueType::kReal},
     MeasureColumn::kEvery,
     [](const NetworkMeasures& m, std::size_t i) { return Value(m.page_rank[i]); }},
    {{"component", ValueType::kInteger},
     MeasureColumn::kEvery,
     [](const NetworkMeasures& m, std::size_t i) { return whole(m.components[i]); }},
    {{"core", ValueType::kInteger},
     MeasureColumn::kEvery,
     [](const NetworkMeasures& m, std::size_t i) { return whole(m.cores[i]); }},
    {{"community", ValueType::kInteger},
     MeasureColumn::kEvery,
     [](const NetworkMeasures& m, std::size_t i) { return whole(m.communities.of_node[i]); }},
};

std::vector<MeasureColumn> measures_of(const std::vector<NetworkSlice>& series) {
  const bool is_mutual = !series.empty() && !series.front().network.directed;
  std::vector<MeasureColumn> columns;
  for (const MeasureColumn& column : kMeasures)
    if (column.networks == MeasureColumn::kEvery ||
        (column.networks == MeasureColumn::kMutual) == is_mutual)
      columns.push_back(column);
  return columns;
}

bool takes_stances(NetworkKind kind) {
  return kind == NetworkKind::kActors || kind == NetworkKind::kConcepts;
}

class NetworkRows {
 public:
  NetworkRows(const std::vector<NetworkSlice>& series, const NetworkMeasures* measures,
              const Path* path)
      : series_(series), measures_(measures), path_(path), columns_(measures_of(series)) {
    if (measures != nullptr)
      for (std::size_t i = 0; i < measures->ids.size(); ++i) measured_.emplace(measures->ids[i], i);
    if (path != nullptr)
      for (std::size_t i = 0; i < path->size(); ++i) step_.emplace((*path)[i], i);
  }

  /// Each node once, by its id, in the order of the slices.
  void visit_nodes(const std::function<void(const NodeRow&)>& visit) const {
    std::set<std::string_view> seen;
    for (const NetworkSlice& slice : series_)
      for (const NetworkNode& node : slice.network.nodes) {
        if (!seen.insert(node.id).second) continue;
        NodeRow row;
        row.id = node.id;
        row.label = node.label;
        row.type = node.kind == "topic" ? "topic" : "actor";
        row.values = {node.kind};
        add_measures(node.id, row.values);
        if (path_ != nullptr) row.values.emplace_back();
        if (const auto step = step_.find(node.id); step != step_.end())
          row.values.back() = static_cast<std::int64_t>(step->second);
        visit(row);
      }
  }

  void visit_edges(const std::function<void(const EdgeRow&)>& visit) const {
    std::size_t number = 0;
    for (const NetworkSlice& slice : series_)
      for (const NetworkEdge& edge : slice.network.edges) {
        EdgeRow row;
        row.id = fmt::format("e{}", ++number);
        row.source = slice.network.nodes[edge.from].id;
        row.target = slice.network.nodes[edge.to].id;
        row.type = edge_type(slice.network, edge);
        row.weight = edge.weight;
        row.begin = slice.begin;
        row.end = slice.end;
        if (slice.network.kind != NetworkKind::kAffiliation)
          row.values.emplace_back(std::int64_t{edge.sign});
        if (takes_stances(slice.network.kind))
          for (const Stance stance : {Stance::kSupport, Stance::kOppose, Stance::kNeutral})
            row.values.push_back(whole(edge.stances.by_stance[static_cast<std::size_t>(stance)]));
        if (!slice.label.empty()) row.values.emplace_back(slice.label);
        visit(row);
      }
  }

 private:
  void add_measures(const std::string& id, std::vector<Value>& values) const {
    if (measures_ == nullptr) return;
    const auto found = measured_.find(id);
    for (const MeasureColumn& column : columns_) {
      values.emplace_back();
      if (found != measured_.end()) values.back() = column.value(*measures_, found->second);
    }
  }

  const std::vector<NetworkSlice>& series_;
  const NetworkMeasures* measures_;
  const Path* path_;
  std::vector<MeasureColumn> columns_;
  std::map<std::string_view, std::size_t> measured_, step_;
};

std::vector<Attribute> node_attributes(const std::vector<NetworkSlice>& series,
                                       const NetworkMeasures* measures, const Path* path) {
  std::vector<Attribute> attributes = {{"kind"}};
  if (measures != nullptr)
    for (const MeasureColumn& column : measures_of(series)) {
      attributes.push_back(column.attribute);
      // An estimate is to be seen as one in every format.
      if (measures->betweenness.sampled && column.attribute.name == "betweenness")
        attributes.back().name = "betweenness_estimate";
    }
  if (path != nullptr) attributes.push_back({"path_step", ValueType::kInteger});
  return attributes;
}

std::vector<Attribute> edge_attributes(const std::vector<NetworkSlice>& series) {
  std::vector<Attribute> attributes;
  const NetworkKind kind = series.empty() ? NetworkKind::kActors : series.front().network.kind;
  if (kind != NetworkKind::kAffiliation) attributes.push_back({"sign", ValueType::kInteger});
  if (takes_stances(kind))
    for (const std::string_view stance : {"support", "oppose", "neutral"})
      attributes.push_back({stance, ValueType::kInteger});
  if (!series.empty() && !series.front().label.empty()) attributes.push_back({"period"});
  return attributes;
}

std::vector<std::pair<std::string_view, Value>> facts_of(const NetworkMeasures& measures) {
  std::vector<std::pair<std::string_view, Value>> facts;
  const auto count = [&](std::string_view name, std::uint64_t number) {
    facts.emplace_back(name, static_cast<std::int64_t>(number));
  };
  count("triads", measures.triads.closed);
  count("balanced_triads", measures.triads.balanced);
  if (measures.triads.closed > 0) facts.emplace_back("balanced_share", measures.triads.share());
  facts.emplace_back("modularity", measures.communities.modularity);
  if (measures.betweenness.sampled)
    count("betweenness_estimated_from_sources", measures.betweenness.sources);
  return facts;
}

}  // namespace

NetworkMeasures measure(const Network& network) {
  NetworkMeasures measures;
  for (const NetworkNode& node : network.nodes) measures.ids.push_back(node.id);
  measures.degrees = degrees(network);
  measures.betweenness = betweenness(network);
  measures.page_rank = page_rank(network);
  measures.components = components(network);
  measures.cores = core_numbers(network);
  measures.communities = communities(network);
  measures.triads = triads(network);
  return measures;
}

PropertyGraph properties_of(const std::vector<NetworkSlice>& series,
                            const NetworkMeasures* measures, const Path* path) {
  const auto networks = std::make_shared<NetworkRows>(series, measures, path);
  PropertyGraph rows;
  rows.name = series.empty() ? "network" : std::string(name_of(series.front().network.kind));
  rows.directed = series.empty() || series.front().network.directed;
  if (measures != nullptr) rows.facts = facts_of(*measures);
  if (path != nullptr) rows.facts.emplace_back("path", *path);
  rows.node_attributes = node_attributes(series, measures, path);
  rows.edge_attributes = edge_attributes(series);
  rows.for_each_node = [networks](const auto& visit) { networks->visit_nodes(visit); };
  rows.for_each_edge = [networks](const auto& visit) { networks->visit_edges(visit); };
  return rows;
}

}  // namespace claimgraph
