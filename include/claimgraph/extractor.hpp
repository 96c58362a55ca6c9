#pragma once

#include <deque>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "claimgraph/model.hpp"

namespace claimgraph {

class Lexicon;
class Gazetteer;
class CueTable;
class Grammar;
class MeaningTable;
class BlockRules;
class TagRules;
class Scorecard;
struct Analysis;

/// Lexicon, gazetteer, cues and word lists: everything that is data, compiled for matching.
/// Immutable once made, so threads share one. Costs a few milliseconds to make.
class RuleSet {
 public:
  /// The rules in the binary; with `directory`, its TSV files add to or replace rows of theirs.
  /// Throws Error with file, line and column for a row that cannot be read.
  explicit RuleSet(const std::filesystem::path& directory = {});
  ~RuleSet();
  RuleSet(const RuleSet&) = delete;
  RuleSet& operator=(const RuleSet&) = delete;

  const Lexicon& lexicon() const { return *lexicon_; }
  const Gazetteer& gazetteer() const { return *gazetteer_; }
  const CueTable& cues() const { return *cues_; }
  const Grammar& grammar() const { return *grammar_; }
  const MeaningTable& meanings() const { return *meanings_; }
  const BlockRules& block_rules() const { return *block_rules_; }
  const TagRules& tag_rules() const { return *tag_rules_; }
  const Scorecard& scorecard() const { return *scorecard_; }
  /// "sha256:…" of all rule texts: names in the output what made it.
  std::string_view digest() const { return digest_; }

  /// The tables as bytes, for the build to put into the program.
  std::string lay_out();

 private:
  template <typename Archive>
  void fields(Archive& archive);
  void add_directory(const std::filesystem::path& directory, std::string* sums);
  /// By the folder in `name`; false when it is none of ours.
  bool add(std::string_view name, std::string file, std::string_view text);

  std::deque<std::string> texts_;  ///< of the directory: rows are views into them
  std::unique_ptr<Lexicon> lexicon_;
  std::unique_ptr<Gazetteer> gazetteer_;
  std::unique_ptr<CueTable> cues_;
  std::unique_ptr<Grammar> grammar_;
  std::unique_ptr<MeaningTable> meanings_;
  std::unique_ptr<BlockRules> block_rules_;
  std::unique_ptr<TagRules> tag_rules_;
  std::unique_ptr<Scorecard> scorecard_;
  std::string digest_;
};

struct ExtractOptions {
  float min_confidence =
      0.35f;                 ///< claims below it are left out; PolNeAR's best F1 (docs/quality.md)
  bool keep_trials = false;  ///< Analysis::trials says of every cue what became of it; costs time
};

/// Reads documents. Not thread-safe: one a thread, over one shared RuleSet, which must outlive it
/// and what it returns. Keeps its working memory from one document to the next.
class Extractor {
 public:
  explicit Extractor(const RuleSet& rules, ExtractOptions options = {});
  ~Extractor();

  /// Any bytes are a text; never throws but std::bad_alloc. Time and memory are linear in `bytes`.
  /// At most 4 GiB - 1 are read. The reference holds until the next call.
  const Extraction& extract(std::string_view bytes, DocumentInfo info = {});

  /// The stages' own findings for the document last read (`claimgraph explain`).
  const Analysis& analysis() const { return *analysis_; }

 private:
  const RuleSet& rules_;
  ExtractOptions options_;
  std::unique_ptr<Analysis> analysis_;
  Extraction result_;
};

}  // namespace claimgraph
