#include "claimgraph/extractor.hpp"

#include <utility>

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
  // What is left out points straight at its holder afterwards, so that a chain is walked only once.
  const auto holder_of = [&](Index first) {
    std::size_t steps = claims.size();  // a circle would be a fault of an earlier stage
    const auto left_out = [&](Index claim) { return claim != kNone && place[claim] == kNone; };
    Index holder = first;
    while (left_out(holder) && steps-- > 0) holder = claims[holder].within;
    if (left_out(holder)) holder = kNone;
    for (Index claim = first; left_out(claim);) {
      claim = std::exchange(claims[claim].within, holder);
    }
    return place_of(holder);
  };
  std::vector<Index> holders(claims.size());
  for (std::size_t i = 0; i < claims.size(); ++i) holders[i] = holder_of(claims[i].within);
  for (std::size_t i = 0; i < claims.size(); ++i) {
    if (place[i] == kNone) continue;
    if (place[i] != i) claims[place[i]] = std::move(claims[i]);
    Claim& claim = claims[place[i]];
    claim.within = holders[i];
    for (Claim::Answered& answered : claim.answers) answered.claim = place_of(answered.claim);
    std::erase_if(claim.answers,
                  [](const Claim::Answered& answered) { return answered.claim == kNone; });
  }
  claims.resize(kept);
  for (Trial& trial : analysis.trials) trial.claim = place_of(trial.claim);
}

constexpr Stage kStages[] = {
    {"blocks", [](const RuleSet& r, Extraction& e, Analysis&) { split_blocks(r, e.document); }},
    {"datelines", [](const RuleSet&, Extraction& e, Analysis&) { part_datelines(e.document); }},
    {"tokens",
     [](const RuleSet& r, Extraction& e, Analysis&) { split_tokens(r.lexicon(), e.document); }},
    {"sentences",
     [](const RuleSet& r, Extraction& e, Analysis&) { split_sentences(r, e.document); }},
    {"tag", [](const RuleSet& r, Extraction& e, Analysis&) { tag(r, e.document); }},
    {"quotes", [](const RuleSet&, Extraction& e, Analysis& a) { pair_quotes(e.document, a); }},
    {"chunk", [](const RuleSet& r, Extraction& e, Analysis& a) { chunk(r, e.document, a); }},
    {"clauses", [](const RuleSet&, Extraction& e, Analysis& a) { find_clauses(e.document, a); }},
    {"mentions", find_mentions},
    {"claims", find_claims},
    {"resolve", resolve},
    {"confidence", score_confidence},
    {"meaning", judge},
    {"acts", [](const RuleSet&, Extraction& e, Analysis& a) { raise_acts(e, a); }},
};

}  // namespace

std::span<const Stage> stages() { return kStages; }

Extractor::Extractor(const RuleSet& rules, ExtractOptions options)
    : rules_(rules), options_(options), analysis_(std::make_unique<Analysis>()) {
  analysis_->keep_trials = options.keep_trials;
  analysis_->min_confidence = options.min_confidence;
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
  for (const Stage& stage : stages()) stage.run(rules_, result_, *analysis_);
  if (options_.min_confidence > 0)
    drop_uncertain(options_.min_confidence, result_.claims, *analysis_);
  return result_;
}

}  // namespace claimgraph
