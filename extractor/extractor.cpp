#include "claimgraph/extractor.hpp"

#include "analysis.hpp"
#include "stages.hpp"

namespace claimgraph {
namespace {

/// Leaves out claims below a confidence; what stood in one of them now stands in what that stood
/// in.
void drop_uncertain(float min_confidence, std::vector<Claim>& claims, Analysis& analysis) {
  std::vector<Index> place(claims.size());  // after dropping; kNone: dropped
  Index kept = 0;
  for (std::size_t i = 0; i < claims.size(); ++i)
    place[i] = claims[i].confidence < min_confidence ? kNone : kept++;
  if (kept == claims.size()) return;
  const auto place_of = [&](Index claim) { return claim == kNone ? kNone : place[claim]; };
  const auto holder_of = [&](Index claim) {
    std::size_t steps = claims.size();  // a circle would be a fault of an earlier stage
    while (claim != kNone && place[claim] == kNone && steps-- > 0) claim = claims[claim].within;
    return place_of(claim);
  };
  std::vector<Claim> rest;
  rest.reserve(kept);
  for (std::size_t i = 0; i < claims.size(); ++i) {
    if (place[i] == kNone) continue;
    Claim& claim = rest.emplace_back(claims[i]);
    claim.within = holder_of(claim.within);
    for (Claim::Answered& answered : claim.answers) answered.claim = place_of(answered.claim);
    std::erase_if(claim.answers,
                  [](const Claim::Answered& answered) { return answered.claim == kNone; });
  }
  claims = std::move(rest);
  for (Trial& trial : analysis.trials) trial.claim = place_of(trial.claim);
}

}  // namespace

Extractor::Extractor(const RuleSet& rules, ExtractOptions options)
    : rules_(rules), options_(options), analysis_(std::make_unique<Analysis>()) {
  analysis_->keep_trials = options.keep_trials;
}

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
  split_blocks(rules_, document);
  split_tokens(rules_.lexicon(), document);
  split_sentences(rules_.lexicon(), document);
  tag(rules_, document);
  pair_quotes(document, *analysis_);
  chunk(rules_, document, *analysis_);
  find_clauses(rules_, document, *analysis_);
  find_mentions(rules_, result_, *analysis_);
  find_claims(rules_, result_, *analysis_);
  resolve(rules_, result_, *analysis_);
  judge(rules_, result_, *analysis_);
  score_confidence(rules_, result_, *analysis_);
  if (options_.min_confidence > 0)
    drop_uncertain(options_.min_confidence, result_.claims, *analysis_);
  return result_;
}

}  // namespace claimgraph
