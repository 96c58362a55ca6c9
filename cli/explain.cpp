#include "explain.hpp"

#include <unistd.h>

#include <memory>

#include "commands.hpp"
#include "input.hpp"
#include "output.hpp"

namespace claimgraph::cli {
namespace {

struct ExplainCommand {
  std::vector<std::string> inputs;
  std::string data, format = "text", output = "-";

  void run() const {
    const RuleSet rules(data);
    Extractor extractor(rules, ExtractOptions{0, true});
    InputReader input(find_inputs(inputs));
    Output out(output);
    const bool color = output == "-" && isatty(STDOUT_FILENO) == 1;
    const auto explain = [&](std::string_view text, DocumentInfo info) {
      const Extraction& extraction = extractor.extract(text, std::move(info));
      if (format == "json")
        explain_as_json(rules, extractor, extraction, out.stream());
      else
        explain_as_text(rules, extractor, extraction, color, out.stream());
    };
    while (std::optional<Batch> batch = input.next()) {
      if (batch->records) {
        for_each_line(*batch, [&](char* line, std::size_t number) {
          Record record = parse_record(line, batch->path, number);
          explain(record.text, std::move(record.info));
        });
      } else {
        DocumentInfo info;
        info.name = batch->name;
        explain(batch->bytes, std::move(info));
      }
    }
    out.commit();
  }
};

}  // namespace

void add_explain(CLI::App& app) {
  auto command = std::make_shared<ExplainCommand>();
  CLI::App* sub = app.add_subcommand(
      "explain",
      "Show what every stage found in a text, and which rule decided each claim and near miss");
  sub->add_option("INPUT", command->inputs, "Text file, folder, JSON lines, or -")->required();
  sub->add_option("-f,--format", command->format, "text or json (one object a document and line)")
      ->check(CLI::IsMember({"text", "json"}));
  sub->add_option("-o,--output", command->output, "Output file, - for standard output");
  sub->add_option("--data", command->data, "Folder of rule files that add to or replace ours");
  sub->footer(
      "Examples:\n"
      "  claimgraph explain article.txt | less\n"
      "  echo 'Japan warned that talks must resume.' | claimgraph explain -");
  sub->callback([command] { command->run(); });
}

}  // namespace claimgraph::cli
