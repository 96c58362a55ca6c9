#include <filesystem>
#include <fstream>
#include <iterator>

#include "block_rules.hpp"
#include "claimgraph/error.hpp"
#include "claimgraph/extractor.hpp"
#include "cues.hpp"
#include "embedded.hpp"
#include "gazetteer.hpp"
#include "grammar.hpp"
#include "lexicon.hpp"
#include "meaning/meaning_table.hpp"
#include "tag_rules.hpp"

namespace claimgraph {

RuleSet::RuleSet(const std::filesystem::path&)
    : lexicon_(std::make_unique<Lexicon>()),
      gazetteer_(std::make_unique<Gazetteer>()),
      cues_(std::make_unique<CueTable>()),
      grammar_(std::make_unique<Grammar>()),
      meanings_(std::make_unique<MeaningTable>()),
      block_rules_(std::make_unique<BlockRules>()),
      tag_rules_(std::make_unique<TagRules>()) {
  for (const EmbeddedFile& file : embedded_files()) {
    if (file.name.starts_with("actors/") || file.name.starts_with("persons/"))
      gazetteer_->add(std::string(file.name), file.text, *lexicon_);
    if (file.name.starts_with("cues/")) cues_->add(std::string(file.name), file.text, *lexicon_);
    if (file.name.starts_with("blocks/")) block_rules_->add(std::string(file.name), file.text);
    if (file.name.starts_with("tagging/"))
      tag_rules_->add(std::string(file.name), file.text, *lexicon_);
    if (file.name.starts_with("grammar/")) grammar_->add(std::string(file.name), file.text, *lexicon_);
    if (file.name.starts_with("meaning/")) meanings_->add(std::string(file.name), file.text, *lexicon_);
  }
  cues_->finish(*lexicon_);
  meanings_->finish();
}

RuleSet::~RuleSet() = default;

}  // namespace claimgraph
