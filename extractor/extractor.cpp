#include "claimgraph/extractor.hpp"

#include "analysis.hpp"
#include "stages.hpp"

namespace claimgraph {

Extractor::Extractor(const RuleSet& rules, ExtractOptions options)
    : rules_(rules), options_(options), analysis_(std::make_unique<Analysis>()) {}

Extractor::~Extractor() = default;

const Extraction& Extractor::extract(std::string_view bytes, DocumentInfo info) {
  Document& document = result_.document;
  document.clear();
  result_.actors.clear();
  result_.mentions.clear();
  result_.claims.clear();
  analysis_->clear();
  document.info = std::move(info);

  normalize(bytes, document);
  split_blocks(document);
  split_tokens(rules_.lexicon(), document);
  split_sentences(rules_.lexicon(), document);
  tag(rules_.lexicon(), document);
  pair_quotes(document, *analysis_);
  chunk(rules_, document, *analysis_);
  find_clauses(rules_, document, *analysis_);
  find_mentions(rules_, result_, *analysis_);
  find_claims(rules_, result_, *analysis_);
  resolve(rules_, result_, *analysis_);
  judge(rules_, result_, *analysis_);
  score_confidence(rules_, result_, *analysis_);
  std::erase_if(result_.claims, [&](const Claim& c) { return c.confidence < options_.min_confidence; });
  return result_;
}

}  // namespace claimgraph
