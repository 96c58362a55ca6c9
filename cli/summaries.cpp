#include <fmt/format.h>

#include <memory>

#include "claimgraph/periods.hpp"
#include "commands.hpp"
#include "cross_table.hpp"
#include "filter_options.hpp"
#include "format_options.hpp"
#include "graph_input.hpp"
#include "output.hpp"

/// `actors` and `timeline`: who says how much, and how a stance moves.

namespace claimgraph::cli {
namespace {

struct Summary {
  GraphInput input;
  FilterOptions filter;
  FormatOptions format;
  std::string period = "month";

  void add_to(CLI::App& command) {
    input.add_to(command);
    filter.add_to(command);
    command.add_option("-f,--format", format.format, "table, csv or json; else by the suffix")
        ->check(CLI::IsMember({"table", "csv", "json"}));
    command.add_option("-o,--output", format.output, "Output file, - for standard output");
  }

  Filter claims() const {
    Filter claims = filter.filter();
    claims.on_topics = !claims.topics.empty();
    return claims;
  }
};

void list_actors(const Summary& command) {
  const ClaimGraph graph = command.input.load();
  const Filter filter = command.claims();
  std::vector<std::vector<std::string>> rows = {{"actor", "key", "kind", "mentions", "says",
                                                 "supports", "opposes", "spoken_of", "supported",
                                                 "opposed", "balance"}};
  for (const ActorSummary& summary :
       summarize_actors(graph, select(graph, filter), filter.roll_up)) {
    const ActorNode& actor = graph.actor(summary.actor);
    const auto of = [](const StanceCounts& counts, Stance stance) {
      return fmt::format("{}", counts.by_stance[static_cast<std::size_t>(stance)]);
    };
    rows.push_back({actor.name.str(), actor.key.str(), std::string(name_of(actor.kind)),
                    fmt::format("{}", summary.mentions), fmt::format("{}", summary.says.total()),
                    of(summary.says, Stance::kSupport), of(summary.says, Stance::kOppose),
                    fmt::format("{}", summary.spoken_of.total()),
                    of(summary.spoken_of, Stance::kSupport), of(summary.spoken_of, Stance::kOppose),
                    fmt::format("{:.2f}", summary.spoken_of.balance())});
  }
  std::vector<bool> numbers(rows[0].size(), true);
  numbers[0] = numbers[1] = numbers[2] = false;
  Output out(command.format.output);
  write_cells(rows, numbers, command.format, out.stream());
  out.commit();
}

void show_timeline(const Summary& command) {
  const ClaimGraph graph = command.input.load();
  Period period{};
  parse(command.period, &period);
  std::vector<std::vector<std::string>> rows = {
      {"period", "claims", "support", "neutral", "oppose", "balance"}};
  for (const TimelinePoint& point : timeline(graph, select(graph, command.claims()), period)) {
    const auto of = [&](Stance stance) {
      return fmt::format("{}", point.stances.by_stance[static_cast<std::size_t>(stance)]);
    };
    rows.push_back({point.label, fmt::format("{}", point.stances.total()), of(Stance::kSupport),
                    of(Stance::kNeutral), of(Stance::kOppose),
                    fmt::format("{:.2f}", point.stances.balance())});
  }
  std::vector<bool> numbers(rows[0].size(), true);
  numbers[0] = false;
  Output out(command.format.output);
  write_cells(rows, numbers, command.format, out.stream());
  out.commit();
}

}  // namespace

void add_actors(CLI::App& app) {
  auto command = std::make_shared<Summary>();
  CLI::App* sub =
      app.add_subcommand("actors", "List actors with what they say and how they are spoken of");
  command->add_to(*sub);
  sub->footer(
      "Examples:\n"
      "  claimgraph actors graph.json\n"
      "  claimgraph actors articles/ --roll-up country -f csv -o actors.csv");
  sub->callback([command] { list_actors(*command); });
}

void add_timeline(CLI::App& app) {
  auto command = std::make_shared<Summary>();
  CLI::App* sub = app.add_subcommand("timeline", "Show how a stance moves over time");
  command->add_to(*sub);
  sub->add_option("--by", command->period, "day, week, month or year")
      ->check(CLI::IsMember({"day", "week", "month", "year"}));
  sub->footer(
      "Examples:\n"
      "  claimgraph timeline graph.json --who russia --about 'united states'\n"
      "  claimgraph timeline articles/ --about nato --by week -f csv");
  sub->callback([command] { show_timeline(*command); });
}

}  // namespace claimgraph::cli
