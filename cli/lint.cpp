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
    rows_of(file);
    for (const Identity& identity : kIdentities)
      if (identity.folder == file.folder && (identity.file.empty() || identity.file == file.stem))
        repeats(file, identity);
    if (file.folder == "cues") readable_cues(file);
  }
  std::size_t findings() const { return findings_; }

 private:
  using Row = std::map<std::string, TsvCell, std::less<>>;

  /// Every row by the names of its columns.
  void rows_of(const RuleFile& file) {
    rows_.clear();
    std::vector<std::string> header;
    std::uint32_t number = 0;
    const std::string_view text = file.text;
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t end = std::min(text.find('\n', begin), text.size());
      std::string_view line = text.substr(begin, end - begin);
      begin = end + 1;
      ++number;
      if (line.ends_with('\r')) line.remove_suffix(1);
      if (line.empty() || line.front() == '#') continue;
      const bool is_header = header.empty();
      Row row;
      std::size_t column = 0;
      for (std::size_t at = 0; at <= line.size(); ++column) {
        const std::size_t tab = std::min(line.find('\t', at), line.size());
        const std::string_view cell = line.substr(at, tab - at);
        if (is_header)
          header.emplace_back(cell);
        else if (column < header.size())
          row[header[column]] = {cell, number, static_cast<std::uint32_t>(at + 1)};
        at = tab + 1;
      }
      if (!is_header) rows_.push_back(std::move(row));
    }
  }

  static std::string cell_of(const Row& row, std::string_view column) {
    const auto found = row.find(column);
    return found == row.end() ? std::string() : std::string(found->second.text);
  }

  void report(const RuleFile& file, const TsvCell& cell, const std::string& what) {
    ++findings_;
    out_ << fmt::format("{}:{}:{}: {}\n", file.path, cell.line, cell.column, what);
  }

  void repeats(const RuleFile& file, const Identity& identity) {
    for (const Row& row : rows_) {
      const auto found = row.find(identity.list);
      if (found == row.end()) continue;
      std::string key = fmt::format("{}/{}/{}|", identity.folder, identity.file, identity.list);
      for (const std::string_view column : identity.beside) key += cell_of(row, column) + "|";
      for (const std::string_view value : split_list(found->second.text, identity.separator)) {
        const std::string place = fmt::format("{}:{}", file.path, found->second.line);
        const auto [first, is_new] = first_at_.try_emplace(key + std::string(value), place);
        if (!is_new)
          report(file, found->second,
                 fmt::format("\"{}\" stands in {} already: one of them is shadowed", value,
                             first->second));
      }
    }
  }

  void readable_cues(const RuleFile& file) {
    const Pos pos = file.stem == "verbs" || file.stem == "light_verbs" ? Pos::kVerb
                    : file.stem == "nouns" || file.stem == "possessed" ? Pos::kNoun
                    : file.stem == "adjectives"                        ? Pos::kAdj
                                                                       : Pos::kX;
    if (pos == Pos::kX) return;
    constexpr std::uint32_t kAdjectives =  // participles too: resigned to
        1u << static_cast<int>(Pos::kAdj) | 1u << static_cast<int>(Pos::kVerb);
    for (const Row& row : rows_) {
      const auto found = row.find("cue");
      if (found == row.end()) continue;
      const std::string_view head = found->second.text.substr(0, found->second.text.find(' '));
      const WordId word = lexicon_.find(head);
      const std::uint32_t readings =
          word == kUnknownWord ? 0
                               : lexicon_.entry(word).readings &
                                     (pos == Pos::kAdj ? kAdjectives : 1u << static_cast<int>(pos));
      if (readings != 0) continue;
      if (head.find('-') != std::string_view::npos) continue;  // several tokens
      report(file, found->second,
             fmt::format("never matches: the lexicon has no \"{}\" as {}", head, name_of(pos)));
    }
  }

  const Lexicon& lexicon_;
  std::ostream& out_;
  std::vector<Row> rows_;
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
