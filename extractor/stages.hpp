#pragma once

#include <span>
#include <string_view>

#include "analysis.hpp"
#include "claimgraph/extractor.hpp"
#include "claimgraph/model.hpp"

/// The way from bytes to claims, in this order; each stage reads what the ones before it wrote and
/// never reaches back. All are linear in the document and allocate nothing for each token.

namespace claimgraph {

/// normalize.cpp: valid UTF-8.
void normalize(std::string_view bytes, Document& document);
/// blocks.cpp
void split_blocks(const RuleSet& rules, Document& document);
/// datelines.cpp
void part_datelines(Document& document);
/// tokens/
void split_tokens(const Lexicon& lexicon, Document& document);
/// Makes `document` the tokens of a phrase of the rules, split as it would be in a text.
void split_phrase(const Lexicon& lexicon, std::string_view phrase, Document& document);
/// sentences.cpp
void split_sentences(const RuleSet& rules, Document& document);
/// tag/
void tag(const RuleSet& rules, Document& document);
/// quotes.cpp
void pair_quotes(Document& document, Analysis& analysis);
/// chunk/
void chunk(const RuleSet& rules, const Document& document, Analysis& analysis);
/// clauses/
void find_clauses(const Document& document, Analysis& analysis);
/// mentions/
void find_mentions(const RuleSet& rules, Extraction& extraction, Analysis& analysis);
/// claims/
void find_claims(const RuleSet& rules, Extraction& extraction, Analysis& analysis);
/// resolve/
void resolve(const RuleSet& rules, Extraction& extraction, Analysis& analysis);
/// confidence/
void score_confidence(const RuleSet& rules, Extraction& extraction, Analysis& analysis);
/// meaning/
void judge(const RuleSet& rules, Extraction& extraction, Analysis& analysis);
/// acts.cpp
void raise_acts(Extraction& extraction, const Analysis& analysis);

/// The stages after normalize(), in their order.
struct Stage {
  std::string_view name;
  void (*run)(const RuleSet& rules, Extraction& extraction, Analysis& analysis);
};
std::span<const Stage> stages();  // extractor.cpp

}  // namespace claimgraph
