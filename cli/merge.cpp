#include "claimgraph/merge.hpp"

#include <memory>

#include "commands.hpp"
#include "format_options.hpp"
#include "graph_input.hpp"

namespace claimgraph::cli {

void add_merge(CLI::App& app) {
  struct Merge {
    std::vector<std::string> inputs;
    FormatOptions format;
  };
  auto command = std::make_shared<Merge>();
  CLI::App* sub = app.add_subcommand(
      "merge", "Unite graphs: their actors by key, repeated quotations by words");
  sub->add_option("GRAPH", command->inputs, "Graphs as extract writes them (NAME.json, NAME.jsonl)")
      ->required();
  command->format.add_to(*sub);
  sub->footer(
      "Examples:\n"
      "  claimgraph merge monday.json tuesday.json -o week.json\n"
      "  claimgraph merge graphs/*.json -f gexf -o all.gexf");
  sub->callback([command] {
    static_cast<void>(command->format.exporter());
    ClaimGraph graph = load_graphs(command->inputs);
    if (command->inputs.size() == 1) graph = unite(graph);
    command->format.write(graph);
  });
}

}  // namespace claimgraph::cli
