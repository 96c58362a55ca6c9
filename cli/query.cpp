#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "claimgraph/subgraph.hpp"
#include "commands.hpp"
#include "contexts.hpp"
#include "cross_table.hpp"
#include "filter_options.hpp"
#include "format_options.hpp"
#include "graph_input.hpp"
#include "output.hpp"

namespace claimgraph::cli {
namespace {

struct Query {
  GraphInput input;
  FilterOptions filter;
  FormatOptions format;
  std::string sort, count_by;
  bool descending = false;
  std::size_t limit = 0;
  int context = -1;

  void run() const;
  std::vector<Column> counted() const;
  void write_counts(const ClaimGraph& graph, const std::vector<Vertex>& claims,
                    const Filter& chosen) const;
  void write_contexts(const ClaimGraph& graph, const std::vector<Vertex>& claims) const;
};

Column column_of(const std::string& name) {
  Column column{};
  if (parse(name, &column)) return column;
  std::string names;
  for (int i = 0; i < kColumnCount; ++i)
    names += fmt::format("{}{}", i == 0 ? "" : ", ", name_of(static_cast<Column>(i)));
  throw CLI::ValidationError(fmt::format("column \"{}\" is none of {}", name, names));
}

/// The columns of `--count-by`: none, one or two.
std::vector<Column> Query::counted() const {
  std::vector<Column> columns;
  for (std::size_t at = 0; at < count_by.size();) {
    const std::size_t end = std::min(count_by.find(',', at), count_by.size());
    columns.push_back(column_of(count_by.substr(at, end - at)));
    if (columns.back() == Column::kConfidence)
      throw CLI::ValidationError("--count-by: confidence is for sorting only");
    at = end + 1;
  }
  if (columns.size() > 2)
    throw CLI::ValidationError("--count-by takes one column, or two for a cross table");
  return columns;
}

void Query::run() const {
  const std::vector<Column> columns = counted();
  // What is wrong is to be said before a long reading.
  static_cast<void>(columns.empty() ? std::string(format.exporter().name) : cell_format(format));
  if (!sort.empty()) static_cast<void>(column_of(sort));
  Filter chosen = filter.filter();
  chosen.on_topics = !chosen.topics.empty() && std::ranges::count(columns, Column::kTopic) == 0;
  const ClaimGraph graph = input.load();
  std::vector<Vertex> claims = select(graph, chosen);
  if (!columns.empty()) return write_counts(graph, claims, chosen);
  if (!sort.empty()) sort_claims(graph, claims, column_of(sort), descending);
  if (limit > 0 && claims.size() > limit) claims.resize(limit);
  if (context >= 0) return write_contexts(graph, claims);
  const Exporter& exporter = format.exporter();
  if (exporter.write_listed == nullptr) return format.write(subgraph(graph, claims));
  Output out(format.output);
  exporter.write_listed(graph, claims, format.export_options(), out.stream());
  out.commit();
}

void Query::write_counts(const ClaimGraph& graph, const std::vector<Vertex>& claims,
                         const Filter& chosen) const {
  const std::vector<Column> columns = counted();
  const CrossTable counts =
      columns.size() == 1
          ? claimgraph::count_by(graph, claims, columns[0], chosen.roll_up, chosen.topics)
          : claimgraph::count_by(graph, claims, columns[0], columns[1], chosen.roll_up,
                                 chosen.topics);
  Output out(format.output);
  write_cross_table(counts, count_by, limit, format, out.stream());
  out.commit();
}

void Query::write_contexts(const ClaimGraph& graph, const std::vector<Vertex>& claims) const {
  const RuleSet rules(input.reading.data);
  Contexts contexts(graph, rules, static_cast<std::uint32_t>(context),
                    format.export_options().color);
  Output out(format.output);
  for (const Vertex claim : claims) contexts.write(claim, out.stream());
  out.commit();
}

}  // namespace

void add_query(CLI::App& app) {
  auto command = std::make_shared<Query>();
  CLI::App* sub = app.add_subcommand("query", "Choose claims of a graph or of texts");
  command->input.add_to(*sub);
  command->filter.add_to(*sub);
  command->format.add_to(*sub);
  sub->add_option("--sort", command->sort,
                  "who, to, about, act, stance, certainty, kind, rule, document, day, topic, "
                  "confidence");
  sub->add_flag("--descending", command->descending, "Greatest first");
  sub->add_option("--limit", command->limit, "At most so many claims, or rows of counts; 0: all")
      ->check(CLI::Range(0, 1000000000));
  sub->add_option("--count-by", command->count_by,
                  "Count instead of listing: who, to, about, act, stance, certainty, kind, rule, "
                  "document, day, week, month, year, topic; two with a comma make a cross table "
                  "(-f table, csv, json)");
  sub->add_option("--context", command->context,
                  "Show each claim's sentence with so many sentences around it: [source] {cue} "
                  "<content>")
      ->check(CLI::Range(0, 100));
  sub->footer(
      "Examples:\n"
      "  claimgraph query graph.json --who russia --about 'united states' --act '!state'\n"
      "  claimgraph query articles/ --stance oppose --count-by who,month");
  sub->callback([command] { command->run(); });
}

}  // namespace claimgraph::cli
