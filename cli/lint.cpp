#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <memory>
#include <string>

#include "claimgraph/error.hpp"
#include "claimgraph/extractor.hpp"
#include "commands.hpp"
#include "embedded.hpp"
#include "input.hpp"
#include "lexicon.hpp"
#include "output.hpp"
#include "tsv.hpp"

/// What is wrong with rules and no error: a row that repeats another, a name that two actors share,
/// a cue that no word of the lexicon can be. Unknown columns and values are errors of reading them.

namespace claimgraph::cli {
namespace {

namespace fs = std::filesystem;

struct RuleFile {
  std::string path, text;
  std::string folder, stem;  ///< "cues", "verbs"
};

/// Which cells of a file may not come twice. `list` holds the values, parted by `separator`; rows
/// that differ in a column of `beside` do not clash. Across files when `file` is empty.
struct Identity {
  std::string_view folder, file, list;
  char separator;
  std::array<std::string_view, 2> beside;
};
constexpr Identity kIdentities[] = {
    {"actors", "", "name", '\t', {"key", ""}},  // aliases may be shared
    {"cues", "verbs", "cue", '\t', {}},
    {"cues", "nouns", "cue", '\t', {}},
    {"cues", "adjectives", "cue", '\t', {}},
    {"cues", "adverbs", "cue", '\t', {}},
    {"cues", "prepositions", "cue", '\t', {}},
    {"cues", "light_verbs", "cue", '\t', {}},
    {"cues", "possessed", "cue", '\t', {}},
    {"cues", "counts", "rule", '\t', {}},
    {"confidence", "points", "mark", '\t', {}},
    {"grammar", "phrases", "phrase", '\t', {}},
    {"tagging", "words", "id", '\t', {}},
    {"tagging", "open_classes", "id", '\t', {}},
    {"meaning", "acts", "cues", ';', {"pos", "frame"}},
    {"meaning", "hedges", "words", ';', {"pos", ""}},
    {"meaning", "evaluation", "words", ';', {"pos", ""}},
    {"meaning", "actions", "words", ';', {"pos", ""}},
};

class Lint {
 public:
  Lint(const Lexicon& lexicon, std::ostream& out) : lexicon_(lexicon), out_(out) {}

  void check(const RuleFile& file) {
    const TsvTable table(file.path, file.text);
    for (const Identity& identity : kIdentities)
      if (identity.folder == file.folder && (identity.file.empty() || identity.file == file.stem))
        repeats(table, identity);
    if (file.folder == "cues") readable_cues(file.stem, table);
  }
  std::size_t findings() const { return findings_; }

 private:
  void report(const TsvTable& table, const TsvCell& cell, const std::string& what) {
    ++findings_;
    out_ << fmt::format("{}:{}:{}: {}\n", table.file(), cell.line, cell.column, what);
  }

  void repeats(const TsvTable& table, const Identity& identity) {
    const std::size_t list = table.column(identity.list);
    if (list == TsvTable::kNoColumn) return;
    for (std::size_t row = 0; row < table.rows(); ++row) {
      const TsvCell& values = table.at(row, list);
      std::string key = fmt::format("{}/{}/{}|", identity.folder, identity.file, identity.list);
      for (const std::string_view name : identity.beside) {
        if (const std::size_t column = table.column(name); column != TsvTable::kNoColumn)
          key += table.at(row, column).text;
        key += '|';
      }
      for (const std::string_view value : split_list(values.text, identity.separator)) {
        const std::string place = fmt::format("{}:{}", table.file(), values.line);
        const auto [first, is_new] = first_at_.try_emplace(key + std::string(value), place);
        if (!is_new)
          report(table, values,
                 fmt::format("\"{}\" stands in {} already: one of them is shadowed", value,
                             first->second));
      }
    }
  }

  void readable_cues(std::string_view stem, const TsvTable& table) {
    const Pos pos = stem == "verbs" || stem == "light_verbs" ? Pos::kVerb
                    : stem == "nouns" || stem == "possessed" ? Pos::kNoun
                    : stem == "adjectives"                   ? Pos::kAdj
                                                             : Pos::kX;
    if (pos == Pos::kX) return;
    constexpr std::uint32_t kAdjectives =  // participles too: resigned to
        reading(Pos::kAdj) | reading(Pos::kVerb);
    const std::size_t cues = table.column("cue");
    for (std::size_t row = 0; row < table.rows(); ++row) {
      const TsvCell& cue = table.at(row, cues);
      const std::string_view head = cue.text.substr(0, cue.text.find(' '));
      const WordId word = lexicon_.find(head);
      const std::uint32_t readings =
          word == kUnknownWord
              ? 0
              : lexicon_.entry(word).readings & (pos == Pos::kAdj ? kAdjectives : reading(pos));
      const bool parted = head.find('-') != std::string_view::npos;  // several tokens
      if (readings == 0 && !parted)
        report(table, cue,
               fmt::format("never matches: the lexicon has no \"{}\" as {}", head, name_of(pos)));
      if (readings != 0 && pos == Pos::kNoun && lexicon_.lemma(word, pos) != word)
        report(table, cue,
               fmt::format("never matches: cues are looked up by their lemma, \"{}\"",
                           lexicon_.form(lexicon_.lemma(word, pos))));
    }
  }

  const Lexicon& lexicon_;
  std::ostream& out_;
  std::map<std::string, std::string> first_at_;
  std::size_t findings_ = 0;
};

std::vector<RuleFile> files_of(const std::string& directory) {
  std::vector<RuleFile> files;
  const auto add = [&](const std::string& path, const fs::path& name, std::string text) {
    const std::string folder =
        name.has_parent_path() ? name.begin()->string() : name.stem().string();
    files.push_back({path, std::move(text), folder, name.stem().string()});
  };
  if (directory.empty()) {
    for (const EmbeddedFile& file : embedded_files())
      add(std::string(file.name), fs::path(file.name), std::string(file.text));
    return files;
  }
  for (const auto& entry : fs::recursive_directory_iterator(directory))
    if (entry.path().extension() == ".tsv" && entry.is_regular_file())
      add(entry.path().string(), entry.path().lexically_relative(directory),
          read_file(entry.path().string()));
  std::ranges::sort(files, {}, &RuleFile::path);
  return files;
}

void lint(const std::string& directory) {
  const RuleSet rules(directory);  // what cannot be read is an error with its place
  Output out("-");
  Lint lint(rules.lexicon(), out.stream());
  for (const RuleFile& file : files_of(directory)) lint.check(file);
  out.commit();
  if (lint.findings() > 0)
    throw Error(
        fmt::format("{} finding{} in the rules", lint.findings(), lint.findings() == 1 ? "" : "s"));
}

}  // namespace

void add_lint(CLI::App& app) {
  auto directory = std::make_shared<std::string>();
  CLI::App* sub = app.add_subcommand("lint", "Check rule files: ours, or a folder of yours");
  sub->add_option("DIR", *directory, "Folder as for --data; without it the rules in the program");
  sub->footer(
      "Examples:\n"
      "  claimgraph lint\n"
      "  claimgraph lint my-rules/");
  sub->callback([directory] { lint(*directory); });
}

}  // namespace claimgraph::cli
