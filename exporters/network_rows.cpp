#include "network_rows.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "utf8_text.hpp"

namespace claimgraph {
namespace {

std::string_view edge_type(const Network& network, const NetworkEdge& edge) {
  if (network.kind == NetworkKind::kAffiliation) return name_of(edge.relation);
  return name_of(network.kind);
}

/// Each node once, by its id, in the order of the slices.
void visit_nodes(const std::vector<NetworkSlice>& series, const NetworkMeasures* measures,
                 const std::function<void(const NodeRow&)>& visit) {
  std::map<std::string, std::size_t> measured;
  if (measures != nullptr)
    for (std::size_t i = 0; i < measures->ids.size(); ++i) measured.emplace(measures->ids[i], i);
  std::map<std::string, bool> seen;
  for (const NetworkSlice& slice : series)
    for (const NetworkNode& node : slice.network.nodes) {
      if (!seen.emplace(node.id, true).second) continue;
      NodeRow row;
      row.id = node.id;
      row.label = node.label;
      row.type = node.kind == "topic" ? "topic" : "actor";
      row.values = {node.kind};
      if (const auto found = measured.find(node.id); found != measured.end()) {
        const std::size_t i = found->second;
        const auto whole = [](std::uint32_t number) { return Value(std::int64_t{number}); };
        row.values.insert(row.values.end(),
                          {whole(measures->degrees.in[i]), whole(measures->degrees.out[i]),
                           measures->degrees.in_strength[i], measures->degrees.out_strength[i],
                           measures->betweenness.values[i], measures->page_rank[i],
                           whole(measures->components[i]), whole(measures->cores[i]),
                           whole(measures->communities.of_node[i])});
      } else if (measures != nullptr) {
        row.values.resize(10);
      }
      visit(row);
    }
}

void visit_edges(const std::vector<NetworkSlice>& series,
                 const std::function<void(const EdgeRow&)>& visit) {
  std::size_t number = 0;
  for (const NetworkSlice& slice : series)
    for (const NetworkEdge& edge : slice.network.edges) {
      const auto count = [&](Stance stance) {
        return Value(std::int64_t{edge.stances.by_stance[static_cast<std::size_t>(stance)]});
      };
      EdgeRow row;
      row.id = fmt::format("e{}", ++number);
      row.source = slice.network.nodes[edge.from].id;
      row.target = slice.network.nodes[edge.to].id;
      row.type = edge_type(slice.network, edge);
      row.weight = edge.weight;
      row.begin = slice.begin;
      row.end = slice.end;
      row.values = {std::int64_t{edge.sign},
                    count(Stance::kSupport),
                    count(Stance::kOppose),
                    count(Stance::kNeutral),
                    slice.label.empty() ? Value() : Value(slice.label),
                    slice.network.directed};
      visit(row);
    }
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
                            const NetworkMeasures* measures) {
  PropertyGraph rows;
  rows.name = series.empty() ? "network" : std::string(name_of(series.front().network.kind));
  rows.node_attributes = {{"kind"}};
  if (measures != nullptr)
    for (const Attribute& attribute : {Attribute{"degree_in", ValueType::kInteger},
                                       {"degree_out", ValueType::kInteger},
                                       {"strength_in", ValueType::kReal},
                                       {"strength_out", ValueType::kReal},
                                       {"betweenness", ValueType::kReal},
                                       {"page_rank", ValueType::kReal},
                                       {"component", ValueType::kInteger},
                                       {"core", ValueType::kInteger},
                                       {"community", ValueType::kInteger}})
      rows.node_attributes.push_back(attribute);
  rows.edge_attributes = {{"sign", ValueType::kInteger},   {"support", ValueType::kInteger},
                          {"oppose", ValueType::kInteger}, {"neutral", ValueType::kInteger},
                          {"period", ValueType::kString},  {"directed", ValueType::kBoolean}};
  rows.for_each_node = [&series, measures](const auto& visit) {
    visit_nodes(series, measures, visit);
  };
  rows.for_each_edge = [&series](const auto& visit) { visit_edges(series, visit); };
  return rows;
}

}  // namespace claimgraph
