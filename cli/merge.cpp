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
  sub->add_option("GRAPH", command->inputs, "Graphs as extract writes them (NAME.json)")
      ->required();
  command->format.add_to(*sub);
  sub->footer(
      "Examples:\n"
      "  claimgraph merge monday.json tuesday.json -o week.json\n"
      "  claimgraph merge graphs/*.json -f gexf -o all.gexf");
  sub->callback([command] {
    static_cast<void>(command->format.exporter());
    std::vector<ClaimGraph> graphs;
    std::vector<const ClaimGraph*> all;
    for (const std::string& path : command->inputs) graphs.push_back(load_graph(path));
    for (const ClaimGraph& graph : graphs) all.push_back(&graph);
    command->format.write(merge(all));
  });
}

}  // namespace claimgraph::cli
