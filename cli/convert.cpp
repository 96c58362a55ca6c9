#include <memory>

#include "commands.hpp"
#include "format_options.hpp"
#include "graph_input.hpp"

namespace claimgraph::cli {

void add_convert(CLI::App& app) {
  struct Convert {
    std::string input;
    FormatOptions format;
  };
  auto command = std::make_shared<Convert>();
  CLI::App* sub = app.add_subcommand("convert", "Write a graph in another format");
  sub->add_option("GRAPH", command->input,
                  "A graph as extract writes it (NAME.json, NAME.jsonl), or -")
      ->required();
  command->format.add_to(*sub);
  sub->footer(
      "Examples:\n"
      "  claimgraph convert graph.json -o graph.dot\n"
      "  claimgraph convert graph.json -f gexf -o graph.gexf");
  sub->callback([command] {
    static_cast<void>(command->format.exporter());  // a wrong format before a long reading
    command->format.write(load_graphs({command->input}));
  });
}

}  // namespace claimgraph::cli
