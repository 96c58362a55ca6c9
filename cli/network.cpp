#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <map>
#include <memory>
#include <optional>

#include "claimgraph/measures.hpp"
#include "claimgraph/networks.hpp"
#include "claimgraph/periods.hpp"
#include "commands.hpp"
#include "cross_table.hpp"
#include "filter_options.hpp"
#include "format_options.hpp"
#include "graph_input.hpp"
#include "network_rows.hpp"
#include "output.hpp"
#include "utf8_text.hpp"

namespace claimgraph::cli {
namespace {

std::string rounded(const Value& value) {
  const auto* real = std::get_if<double>(&value);
  return real != nullptr ? fmt::format("{:.4g}", *real) : text_of(value);
}

void write_nodes(const PropertyGraph& rows, unsigned width, std::ostream& out) {
  std::vector<std::vector<std::string>> lines = {{"node", "type"}};
  for (const Attribute& attribute : rows.node_attributes) lines[0].emplace_back(attribute.name);
  rows.for_each_node([&](const NodeRow& row) {
    auto& cells = lines.emplace_back(std::vector<std::string>{row.label, std::string(row.type)});
    for (const Value& value : row.values) cells.push_back(rounded(value));
  });
  write_aligned(lines, width, out);
}

/// By weight.
void write_edges(const PropertyGraph& rows, unsigned width, std::ostream& out) {
  std::map<std::string, std::string> label_of;
  rows.for_each_node([&](const NodeRow& row) { label_of.emplace(row.id, row.label); });
  std::vector<std::pair<double, std::vector<std::string>>> edges;
  rows.for_each_edge([&](const EdgeRow& row) {
    auto& [weight, cells] = edges.emplace_back(
        row.weight,
        std::vector<std::string>{label_of[row.source], label_of[row.target], std::string(row.type),
                                 fmt::format("{:.4g}", row.weight)});
    for (const Value& value : row.values) cells.push_back(rounded(value));
  });
  std::ranges::stable_sort(edges, std::greater<>(), [](const auto& edge) { return edge.first; });
  std::vector<std::vector<std::string>> lines = {{"from", "to", "type", "weight"}};
  for (const Attribute& attribute : rows.edge_attributes) lines[0].emplace_back(attribute.name);
  for (auto& [weight, cells] : edges) lines.push_back(std::move(cells));
  write_aligned(lines, width, out);
}

struct NetworkCommand {
  GraphInput input;
  FilterOptions filter;
  FormatOptions format;
  std::string kind = "actors", normalization = "none", concepts = "both", by, window;
  std::vector<std::string> ends;  ///< of the path asked for
  double min_weight = 0;
  bool count_repeats = false, measures = false;

  void run() const;
  const Exporter& exporter() const;
  NetworkOptions options(const Filter& chosen) const;
  std::vector<TimeSlice> slices(const ClaimGraph& graph, const std::vector<Vertex>& claims) const;
  std::vector<std::uint32_t> path(const ClaimGraph& graph, const Network& network,
                                  bool roll_up) const;
};

const Exporter& NetworkCommand::exporter() const {
  const Exporter& chosen = format.exporter();
  if (chosen.write_rows != nullptr || chosen.name == "table") return chosen;
  std::string names = "table";
  for (const Exporter& other : exporters())
    if (other.write_rows != nullptr) names += fmt::format(", {}", other.name);
  throw CLI::ValidationError(
      fmt::format("\"{}\" is no format of networks: {}", chosen.name, names));
}

NetworkOptions NetworkCommand::options(const Filter& chosen) const {
  NetworkOptions options;
  parse(kind, &options.kind);
  parse(normalization, &options.normalization);
  parse(concepts, &options.concepts);
  options.topics = chosen.topics;
  options.count_repeats = count_repeats;
  options.roll_up = chosen.roll_up;
  options.min_weight = min_weight;
  return options;
}

/// The nodes of actors of that name; a rolled-up one is found by those it speaks for.
std::vector<std::uint32_t> nodes_named(const ClaimGraph& graph, const Network& network,
                                       const std::string& name, bool roll_up) {
  std::vector<Vertex> actors = find_actors(graph, name);
  if (actors.empty()) throw unknown_actor(graph, name);
  if (roll_up) {
    const std::vector<Vertex> speaks_for = rolled_up(graph);
    for (Vertex& actor : actors) actor = speaks_for[actor];
  }
  std::vector<std::uint32_t> nodes;
  for (std::uint32_t i = 0; i < network.nodes.size(); ++i)
    if (std::ranges::find(actors, network.nodes[i].actor) != actors.end()) nodes.push_back(i);
  return nodes;
}

std::vector<std::uint32_t> NetworkCommand::path(const ClaimGraph& graph, const Network& network,
                                                bool roll_up) const {
  std::vector<std::uint32_t> shortest;
  for (const std::uint32_t from : nodes_named(graph, network, ends[0], roll_up))
    for (const std::uint32_t to : nodes_named(graph, network, ends[1], roll_up)) {
      std::vector<std::uint32_t> found = shortest_path(network, from, to);
      if (!found.empty() && (shortest.empty() || found.size() < shortest.size()))
        shortest = std::move(found);
    }
  return shortest;
}

void write_path(const Network& network, const std::vector<std::uint32_t>& path, std::ostream& out) {
  std::string names;
  for (const std::uint32_t node : path)
    names += (names.empty() ? "" : " → ") + network.nodes[node].label;
  out << fmt::format("path: {}\n", names.empty() ? "none" : printable(names));
}

void write_lists(const PropertyGraph& rows, bool with_nodes, unsigned width, std::ostream& out) {
  write_edges(rows, width, out);
  if (with_nodes) {
    out << '\n';
    write_nodes(rows, width, out);
  }
  if (!rows.facts.empty()) out << '\n';
  for (const auto& [name, value] : rows.facts)
    if (name != "path") out << fmt::format("{}: {}\n", name, rounded(value));
}

/// "90d" and "90d/30d": windows of 90 days, each 30 (or as many) behind the one before.
std::pair<std::int32_t, std::int32_t> days_of(const std::string& window) {
  int days = 0;
  int step = 0;
  char end = 0;
  const int read = std::sscanf(window.c_str(), "%dd/%dd%c", &days, &step, &end);
  if (read == 1) step = days;
  if (read < 1 || read > 2 || days < 1 || step < 1 || window.back() != 'd')
    throw CLI::ValidationError(fmt::format("--window: \"{}\" is not like 90d or 90d/30d", window));
  return {days, step};
}

std::vector<TimeSlice> NetworkCommand::slices(const ClaimGraph& graph,
                                              const std::vector<Vertex>& claims) const {
  if (!window.empty()) {
    const auto [days, step] = days_of(window);
    return slide_window(graph, claims, days, step);
  }
  Period period{};
  if (parse(by, &period)) return slice_by(graph, claims, period);
  return {{0, 0, "", claims}};
}

void NetworkCommand::run() const {
  const Exporter& chosen = exporter();
  const Filter which = filter.filter();
  const ClaimGraph graph = input.load();
  const std::vector<Vertex> claims = select(graph, which);
  const Projection projection(graph, options(which));
  std::vector<NetworkSlice> series;
  for (const TimeSlice& slice : slices(graph, claims))
    series.push_back({projection.project(slice.claims), slice.label,
                      slice.label.empty() ? "" : Date::of_day(slice.first).str(),
                      slice.label.empty() ? "" : Date::of_day(slice.last).str()});
  std::optional<NetworkMeasures> measured;
  Network whole;
  std::vector<std::uint32_t> way;
  if (measures || !ends.empty()) {
    const bool is_series = !by.empty() || !window.empty();
    whole = is_series ? projection.project(claims) : series.front().network;
    if (measures) measured = measure(whole);
    if (!ends.empty()) way = path(graph, whole, which.roll_up);
  }
  Path ids;
  for (const std::uint32_t node : way) ids.push_back(whole.nodes[node].id);
  const PropertyGraph rows =
      properties_of(series, measured ? &*measured : nullptr, ends.empty() ? nullptr : &ids);
  Output out(format.output);
  if (chosen.write_rows != nullptr) {
    chosen.write_rows(rows, ExportOptions(), out.stream());
  } else {
    write_lists(rows, measures, format.width(), out.stream());
    if (!ends.empty()) write_path(whole, way, out.stream());
  }
  out.commit();
}

}  // namespace

void add_network(CLI::App& app) {
  auto command = std::make_shared<NetworkCommand>();
  CLI::App* sub = app.add_subcommand("network", "Project a weighted network from the claims");
  sub->add_option("KIND", command->kind,
                  "actors, concepts, congruence, conflict, subtract, affiliation")
      ->required()
      ->check(CLI::IsMember(
          {"actors", "concepts", "congruence", "conflict", "subtract", "affiliation"}));
  command->input.add_to(*sub);
  command->filter.add_to(*sub);
  sub->add_option("--normalize", command->normalization, "none, average, jaccard, cosine")
      ->check(CLI::IsMember({"none", "average", "jaccard", "cosine"}));
  sub->add_option("--concepts", command->concepts, "actors, topics, both")
      ->check(CLI::IsMember({"actors", "topics", "both"}));
  sub->add_flag("--count-repeats", command->count_repeats,
                "Each claim counts, not each stance once");
  sub->add_option("--min-weight", command->min_weight, "Leave out lighter edges")
      ->check(CLI::Range(0.0, 1e9));
  sub->add_option("--by", command->by, "A network for each day, week, month or year")
      ->check(CLI::IsMember({"day", "week", "month", "year"}));
  sub->add_option("--window", command->window,
                  "A network for each window of days: 90d, or 90d/30d");
  sub->add_flag("--measures", command->measures,
                "Degree, strength, betweenness, PageRank, components, cores, communities, triads");
  sub->add_option("--path", command->ends,
                  "A shortest path from one actor to another (--path A B), by steps")
      ->expected(2);
  sub->add_option("-f,--format", command->format.format,
                  "table, dot, or a format of graph tools; else by the output's suffix, or table");
  sub->add_option("-o,--output", command->format.output, "Output file, - for standard output");
  sub->footer(
      "Examples:\n"
      "  claimgraph network actors graph.json --measures\n"
      "  claimgraph network actors graph.json --path 'North Korea' Japan\n"
      "  claimgraph network conflict articles/ --by month -o conflict.gexf");
  sub->callback([command] { command->run(); });
}

}  // namespace claimgraph::cli
