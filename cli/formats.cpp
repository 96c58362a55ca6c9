#include <fmt/format.h>

#include "claimgraph/exporters.hpp"
#include "commands.hpp"
#include "output.hpp"

namespace claimgraph::cli {

void add_formats(CLI::App& app) {
  CLI::App* command = app.add_subcommand("formats", "List the output formats");
  command->footer("Examples:\n  claimgraph formats\n  claimgraph formats | grep json");
  command->callback([] {
    Output output("-");
    for (const Exporter& exporter : exporters())
      output.stream() << fmt::format("{:<14}{:<18}{}\n", exporter.name, exporter.suffix,
                                     exporter.summary);
    output.commit();
  });
}

}  // namespace claimgraph::cli
