#include "format_options.hpp"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>

#include "output.hpp"

namespace claimgraph::cli {

namespace {

/// Columns of the terminal that standard output is, or 100.
unsigned terminal_width() {
  constexpr unsigned kDefault = 100;
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return kDefault;
  return std::clamp<unsigned>(size.ws_col, 60, 240);
}

}  // namespace

void FormatOptions::add_to(CLI::App& command) {
  command.add_option("-f,--format", format, "Output format; else by the output's suffix, or table");
  command.add_option("-o,--output", output, "Output file, - for standard output");
  command.add_option("--view", view, "dot: a picture of the actors, or one of every claim")
      ->check(CLI::IsMember({"actors", "claims"}));
}

const Exporter& FormatOptions::exporter() const {
  const Exporter* const found = !format.empty() ? find_exporter(format)
                                : output == "-" ? find_exporter("table")
                                                : exporter_of_path(output);
  if (found != nullptr) return *found;
  throw CLI::ValidationError(
      format.empty()
          ? fmt::format("no format for \"{}\": name it with -f", output)
          : fmt::format("unknown format \"{}\" (claimgraph formats lists them)", format));
}

ExportOptions FormatOptions::export_options() const {
  ExportOptions options;
  options.view = view == "claims" ? View::kClaims : View::kActors;
  options.color = output == "-" && isatty(STDOUT_FILENO) == 1;
  options.width = terminal_width();
  return options;
}

unsigned FormatOptions::width() const {
  return output == "-" && isatty(STDOUT_FILENO) == 1 ? terminal_width() : 0;
}

void FormatOptions::write(const ClaimGraph& graph) const {
  const Exporter& chosen = exporter();
  Output out(output);
  ExportOptions options = export_options();
  options.with_text = true;
  claimgraph::write(chosen, graph, options, out.stream());
  out.commit();
}

}  // namespace claimgraph::cli
