#include <fmt/format.h>

#include <cstdio>
#include <exception>
#include <string>
#include <string_view>

#include "claimgraph/error.hpp"
#include "commands.hpp"
#include "output.hpp"

namespace {

constexpr int kFailed = 1;
constexpr int kUsage = 2;

std::string first_line(std::string_view text) {
  return std::string(text.substr(0, text.find('\n')));
}

int run(int argc, char** argv) {
  CLI::App app(
      "Who said what about whom: reads news text into a graph of actors and their positions.");
  app.name("claimgraph");
  app.set_version_flag("--version", "claimgraph " CLAIMGRAPH_VERSION);
  app.require_subcommand(1);
  app.footer(
      "Examples:\n"
      "  claimgraph extract article.txt\n"
      "  claimgraph extract articles/ -o graph.json\n\n"
      "Each command has its own --help.");
  claimgraph::cli::add_extract(app);
  claimgraph::cli::add_explain(app);
  claimgraph::cli::add_query(app);
  claimgraph::cli::add_convert(app);
  claimgraph::cli::add_actors(app);
  claimgraph::cli::add_timeline(app);
  claimgraph::cli::add_network(app);
  claimgraph::cli::add_merge(app);
  claimgraph::cli::add_lint(app);
  claimgraph::cli::add_formats(app);
  try {
    app.parse(argc, argv);
    return 0;
  } catch (const CLI::Success& asked) {  // --help, --version
    return app.exit(asked);
  } catch (const CLI::ParseError& error) {
    // The first word that is no command says more than that a command is missing.
    const bool is_unknown = app.get_subcommands().empty() && argc > 1;
    fmt::print(stderr, "claimgraph: {}\n",
               is_unknown
                   ? fmt::format("unknown command or option \"{}\" (claimgraph --help)", argv[1])
                   : first_line(error.what()));
    return kUsage;
  }
}

}  // namespace

int main(int argc, char** argv) {
  claimgraph::cli::install_signal_handlers();
  try {
    return run(argc, argv);
  } catch (const claimgraph::Error& error) {
    fmt::print(stderr, "claimgraph: {}\n", error.where_and_what());
  } catch (const std::bad_alloc&) {
    fmt::print(stderr, "claimgraph: out of memory\n");
  } catch (const std::exception& error) {
    fmt::print(stderr, "claimgraph: {}\n", error.what());
  }
  return kFailed;
}
