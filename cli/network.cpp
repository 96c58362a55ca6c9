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
#include "input.hpp"
#include "network_rows.hpp"
#include "output.hpp"

namespace claimgraph::cli {
namespace {

std::string rounded(const Value& value) {
  const auto* real = std::get_if<double>(&value);
  return real != nullptr ? fmt::format("{:.4g}", *real) : text_of(value);
}

/// Edges by weight, then nodes with their measures.
void write_lists(const PropertyGraph& rows, const NetworkMeasures* measures, std::ostream& out) {
  std::map<std::string, std::string> label_of;
  std::vector<std::vector<std::string>> nodes = {{"node", "type"}};
  for (const Attribute& attribute : rows.node_attributes) nodes[0].emplace_back(attribute.name);
  rows.for_each_node([&](const NodeRow& row) {
    label_of.emplace(row.id, row.label);
    auto& cells = nodes.emplace_back(std::vector<std::string>{row.label, std::string(row.type)});
    for (const Value& value : row.values) cells.push_back(rounded(value));
  });
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
  write_aligned(lines, out);
  if (measures == nullptr) return;
  out << '\n';
  write_aligned(nodes, out);
  out << fmt::format(
      "\n{} of {} closed triads are balanced; modularity {:.3f}{}\n", measures->triads.balanced,
      measures->triads.closed, measures->communities.modularity,
      measures->betweenness.sampled
          ? fmt::format("; betweenness estimated from {} sources", measures->betweenness.sources)
          : "");
}

struct NetworkCommand {
  GraphInput input;
  FilterOptions filter;
  std::string kind = "actors", normalization = "none", concepts = "both", topics, by, window;
  std::string format = "table", output = "-";
  double min_weight = 0;
  bool count_repeats = false, measures = false;

  void run() const;
  NetworkOptions options() const;
  std::vector<TimeSlice> slices(const ClaimGraph& graph, const std::vector<Vertex>& claims) const;
};

NetworkOptions NetworkCommand::options() const {
  NetworkOptions options;
  parse(kind, &options.kind);
  parse(normalization, &options.normalization);
  parse(concepts, &options.concepts);
  if (!topics.empty()) options.topics = read_topics(read_file(topics), topics);
  options.count_repeats = count_repeats;
  options.roll_up = filter.filter().roll_up;
  options.min_weight = min_weight;
  return options;
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
  const bool is_list = format == "table";
  const Exporter* const exporter =
      is_list ? nullptr : find_exporter(format == "json" ? "node-link" : format);
  if (!is_list && (exporter == nullptr || exporter->write_rows == nullptr))
    throw CLI::ValidationError(fmt::format("\"{}\" is no format of networks", format));
  const ClaimGraph graph = input.load();
  const std::vector<Vertex> claims = select(graph, filter.filter());
  const Projection projection(graph, options());
  std::vector<NetworkSlice> series;
  for (const TimeSlice& slice : slices(graph, claims))
    series.push_back({projection.project(slice.claims), slice.label,
                      slice.label.empty() ? "" : Date::of_day(slice.first).str(),
                      slice.label.empty() ? "" : Date::of_day(slice.last).str()});
  std::optional<NetworkMeasures> measured;
  if (measures)
    measured =
        measure(by.empty() && window.empty() ? series.front().network : projection.project(claims));
  const PropertyGraph rows = properties_of(series, measured ? &*measured : nullptr);
  Output out(output);
  if (is_list)
    write_lists(rows, measured ? &*measured : nullptr, out.stream());
  else
    exporter->write_rows(rows, ExportOptions(), out.stream());
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
  sub->add_option("--topics", command->topics, "TSV of your own topics: topic, pattern");
  sub->add_flag("--count-repeats", command->count_repeats,
                "Each claim counts, not each stance once");
  sub->add_option("--min-weight", command->min_weight, "Leave out lighter edges");
  sub->add_option("--by", command->by, "A network for each day, week, month or year")
      ->check(CLI::IsMember({"day", "week", "month", "year"}));
  sub->add_option("--window", command->window,
                  "A network for each window of days: 90d, or 90d/30d");
  sub->add_flag("--measures", command->measures,
                "Degree, strength, betweenness, PageRank, components, cores, communities, triads");
  sub->add_option("-f,--format", command->format,
                  "table, dot, or a format of graph tools (claimgraph formats)");
  sub->add_option("-o,--output", command->output, "Output file, - for standard output");
  sub->footer(
      "Examples:\n"
      "  claimgraph network actors graph.json --measures\n"
      "  claimgraph network conflict articles/ --by month -f gexf -o conflict.gexf");
  sub->callback([command] { command->run(); });
}

}  // namespace claimgraph::cli
