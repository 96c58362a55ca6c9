#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <set>
#include <sstream>

#include "claimgraph/exporters.hpp"
#include "commands.hpp"
#include "format_options.hpp"
#include "graph_input.hpp"
#include "output.hpp"
#include "reading.hpp"

namespace claimgraph::cli {
namespace {

namespace fs = std::filesystem;

struct ExtractCommand {
  ReadingOptions reading;
  FormatOptions format;
  bool each = false, with_text = false, resume = false;

  const Exporter& exporter() const;
  void run() const;
  void write_each(const RuleSet& rules, const Exporter& exporter,
                  const ExportOptions& options) const;
  void write_documents(const RuleSet& rules, const Exporter& exporter,
                       const ExportOptions& options) const;
  void write_graph(const RuleSet& rules, const Exporter& exporter,
                   const ExportOptions& options) const;
};

const Exporter& ExtractCommand::exporter() const {
  if (!each) return format.exporter();
  if (format.output == "-") throw CLI::ValidationError("--each needs a folder (-o DIR)");
  if (format.format.empty()) throw CLI::ValidationError("--each needs a format (-f)");
  return format.exporter();
}

/// A file name that stays below the folder whatever a record's id is ("../x", "https://…").
fs::path file_name_of(const std::string& document_name) {
  fs::path path;
  for (const fs::path& part : fs::path(document_name).relative_path())
    if (part != "." && part != ".." && !part.empty()) path /= part;
  if (path.extension() == ".txt") path.replace_extension();
  return path.empty() ? fs::path("unnamed") : path;
}

void ExtractCommand::write_each(const RuleSet& rules, const Exporter& exporter,
                                const ExportOptions& options) const {
  std::set<fs::path> written;
  const auto prepare = [&](const Extraction& extraction, Findings& findings) {
    std::string bytes;
    if (exporter.append_document != nullptr) {
      exporter.append_document(extraction, options, bytes);
    } else {
      ClaimGraph graph;
      graph.add(extraction, with_text);
      graph.set_generator({"claimgraph", CLAIMGRAPH_VERSION, std::string(rules.digest())});
      std::ostringstream stream;
      claimgraph::write(exporter, graph, options, stream);
      bytes = std::move(stream).str();
    }
    findings.files.emplace_back(extraction.document.info.name, std::move(bytes));
  };
  const std::string suffix(exporter.suffix.empty() ? fmt::format(".{}", exporter.name)
                                                   : exporter.suffix);
  read_documents(rules, reading, 0, prepare, [&](Findings&& findings) {
    for (const auto& [name, bytes] : findings.files) {
      const fs::path path = fs::path(format.output) / (file_name_of(name) += suffix);
      if (!written.insert(path).second)
        throw Error(path.string(), 0, 0,
                    fmt::format("two documents would be written here: \"{}\"", name));
      write_file(path, bytes);
    }
  });
}

void ExtractCommand::write_documents(const RuleSet& rules, const Exporter& exporter,
                                     const ExportOptions& options) const {
  Output out(format.output,
             exporter.name == "jsonl" ? Output::Mode::kResumable : Output::Mode::kWhole);
  std::size_t documents = 0;
  read_documents(
      rules, reading, out.lines_there(),
      [&](const Extraction& extraction, Findings& findings) {
        exporter.append_document(extraction, options, findings.text);
      },
      [&](Findings&& findings) {
        documents += findings.documents;
        if (exporter.name == "brat" && documents > 1)
          throw Error("brat holds one document a file: write a folder with --each -o DIR");
        out.stream().write(findings.text.data(),
                           static_cast<std::streamsize>(findings.text.size()));
      });
  out.commit();
}

void ExtractCommand::write_graph(const RuleSet& rules, const Exporter& exporter,
                                 const ExportOptions& options) const {
  Output out(format.output);
  claimgraph::write(exporter, read_into_graph(rules, reading, with_text), options, out.stream());
  out.commit();
}

void ExtractCommand::run() const {
  const Exporter& chosen = exporter();
  if (resume && (each || chosen.name != "jsonl"))
    throw CLI::ValidationError("--resume goes on with a jsonl output only");
  const RuleSet rules(reading.data);
  ExportOptions options = format.export_options();
  options.with_text = with_text;
  options.rules = rules.digest();
  if (each)
    write_each(rules, chosen, options);
  else if (chosen.append_document != nullptr)
    write_documents(rules, chosen, options);
  else
    write_graph(rules, chosen, options);
}

}  // namespace

void add_extract(CLI::App& app) {
  auto command = std::make_shared<ExtractCommand>();
  CLI::App* sub = app.add_subcommand("extract", "Read texts and write who said what about whom");
  sub->add_option("INPUT", command->reading.inputs,
                  "Text file, folder (*.txt and *.jsonl below it), JSON lines (also .gz), or - ")
      ->required();
  command->format.add_to(*sub);
  sub->add_flag("--each", command->each, "One output file a document, in the folder of -o");
  sub->add_option("--data", command->reading.data,
                  "Folder of rule files that add to or replace ours");
  sub->add_option("--min-confidence", command->reading.min_confidence, "Leave out claims below it")
      ->check(CLI::Range(0.0, 1.0));
  sub->add_flag("--with-text", command->with_text, "Keep the documents' text in json and jsonl");
  sub->add_option("-j,--jobs", command->reading.jobs, "Threads (default: one a core)")
      ->check(CLI::Range(1, 1024));
  sub->add_flag("--resume", command->resume, "Go on with a jsonl output that was cut short");
  sub->add_flag("--strict", command->reading.strict, "Stop at the first broken record");
  sub->add_flag("-q,--quiet", command->reading.quiet, "No progress line");
  sub->footer(
      "Examples:\n"
      "  claimgraph extract article.txt -o graph.dot\n"
      "  claimgraph extract corpus.jsonl.gz -o claims.jsonl --jobs 4");
  sub->callback([command] { command->run(); });
}

}  // namespace claimgraph::cli
