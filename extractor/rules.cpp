#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

#include "block_rules.hpp"
#include "claimgraph/error.hpp"
#include "claimgraph/extractor.hpp"
#include "confidence/scorecard.hpp"
#include "cues.hpp"
#include "embedded.hpp"
#include "gazetteer.hpp"
#include "grammar.hpp"
#include "lexicon.hpp"
#include "meaning/meaning_table.hpp"
#include "sha256.hpp"
#include "table_archive.hpp"
#include "tag/rules.hpp"

/// A rule file's folder says what its rows are: actors/, blocks/, confidence/, cues/, grammar/,
/// meaning/, persons/, tagging/, words/. A user's files are read after ours, so that their rows add
/// to or replace ours. Without any, the large tables are those that the build has laid out, and
/// only the small files are read.

namespace claimgraph {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> rule_files(const fs::path& directory) {
  std::vector<fs::path> files;
  std::error_code error;
  fs::recursive_directory_iterator walk(directory, error);
  for (; !error && walk != fs::recursive_directory_iterator(); walk.increment(error))
    if (walk->path().extension() == ".tsv" && walk->is_regular_file())
      files.push_back(walk->path());
  if (error) throw Error(directory.string(), 0, 0, "cannot read: " + error.message());
  if (files.empty()) throw Error(directory.string(), 0, 0, "holds no .tsv file");
  std::ranges::sort(files);
  return files;
}

std::string bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::string bytes(std::istreambuf_iterator<char>(file), {});
  if (!file.is_open() || file.bad()) throw Error(path.string(), 0, 0, "cannot read");
  return bytes;
}

/// "cues" of "cues/verbs.tsv" and of "cues.tsv".
std::string_view folder_of(std::string_view name) {
  return name.substr(0, name.find_first_of("/."));
}

/// Whether the rows of a folder are among the laid-out tables.
bool is_laid_out(std::string_view folder) {
  constexpr std::string_view kLaidOut[] = {"actors", "cues", "meaning", "persons"};
  return std::ranges::find(kLaidOut, folder) != std::end(kLaidOut);
}

}  // namespace

RuleSet::RuleSet(const fs::path& directory)
    : lexicon_(std::make_unique<Lexicon>()),
      gazetteer_(std::make_unique<Gazetteer>()),
      cues_(std::make_unique<CueTable>()),
      grammar_(std::make_unique<Grammar>()),
      meanings_(std::make_unique<MeaningTable>(*cues_)),
      block_rules_(std::make_unique<BlockRules>()),
      tag_rules_(std::make_unique<TagRules>()),
      scorecard_(std::make_unique<Scorecard>()) {
  const std::string_view tables = directory.empty() ? laid_out_tables() : std::string_view();
  if (!tables.empty()) {
    TableReader reader(tables);
    fields(reader);
  }
  std::string sums;  // as `sha256sum` lists them
  for (const EmbeddedFile& file : embedded_files()) {
    sums.append(file.sha256).append("  ").append(file.name).append("\n");
    const std::string_view folder = folder_of(file.name);
    const bool is_compiled_in = folder == "words" || (!tables.empty() && is_laid_out(folder));
    if (!is_compiled_in) add(file.name, std::string(file.name), file.text);
  }
  if (!directory.empty()) add_directory(directory, &sums);
  if (tables.empty()) {
    gazetteer_->finish();
    cues_->finish(*lexicon_);
    meanings_->finish();
  }
  tag_rules_->finish(*lexicon_, *grammar_);
  digest_ = "sha256:" + sha256(sums);
}

RuleSet::~RuleSet() = default;

template <typename Archive>
void RuleSet::fields(Archive& archive) {
  archive(*lexicon_, *gazetteer_, *cues_, *meanings_);
}

std::string RuleSet::lay_out() {
  TableWriter writer;
  fields(writer);
  return writer.bytes();
}

void RuleSet::add_directory(const fs::path& directory, std::string* sums) {
  for (const fs::path& path : rule_files(directory)) {
    const std::string& text = texts_.emplace_back(bytes_of(path));
    const std::string name = path.lexically_relative(directory).generic_string();
    sums->append(sha256(text)).append("  ").append(name).append("\n");
    if (!add(name, path.string(), text))
      throw Error(path.string(), 0, 0,
                  "not in a folder of rules: actors, blocks, confidence, cues, grammar, meaning, "
                  "persons, tagging or words");
  }
}

bool RuleSet::add(std::string_view name, std::string file, std::string_view text) {
  const std::string_view folder = folder_of(name);
  if (folder == "actors" || folder == "persons")
    gazetteer_->add(std::move(file), text, *lexicon_);
  else if (folder == "cues")
    cues_->add(std::move(file), text, *lexicon_);
  else if (folder == "grammar")
    grammar_->add(std::move(file), text, *lexicon_);
  else if (folder == "meaning")
    meanings_->add(std::move(file), text, *lexicon_);
  else if (folder == "blocks")
    block_rules_->add(std::move(file), text);
  else if (folder == "tagging")
    tag_rules_->add(std::move(file), text, *lexicon_);
  else if (folder == "confidence")
    scorecard_->add(std::move(file), text);
  else if (folder == "words")
    lexicon_->add(std::move(file), text);
  else
    return false;
  return true;
}

}  // namespace claimgraph
