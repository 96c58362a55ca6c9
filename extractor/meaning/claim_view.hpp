#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "analysis.hpp"
#include "claimgraph/extractor.hpp"
#include "claimgraph/model.hpp"
#include "lexicon.hpp"
#include "meaning/meaning_table.hpp"

namespace claimgraph {

/// What the parts of judge() share: the document as read so far.
struct Reading {
  const RuleSet& rules;
  const MeaningTable& table;
  const Extraction& extraction;
  const Analysis& analysis;

  const Document& document() const { return extraction.document; }
  const Token& token(std::uint32_t at) const { return extraction.document.tokens[at]; }
  /// Lower-cased; empty for a word that the lexicon does not know.
  std::string_view form(std::uint32_t at) const { return rules.lexicon().form(token(at).word); }
  std::string_view lemma(std::uint32_t at) const;
};

/// A claim in tokens, with what its cue means. Spans are token ranges. Reused from claim to claim.
struct ClaimView {
  const Claim* claim = nullptr;
  Spans source, cue, content;
  Span sentence;  ///< of the cue
  std::uint32_t cue_head = 0;
  std::string_view frame;  ///< "object-that"
  Meaning meaning;
  Modifier modifier = Modifier::kPlain;  ///< what governs the cue
  bool passive = false;
  bool phrase = false;  ///< the cue's rule has several words: "took issue with"
  /// The outermost clause in the content that is neither a condition nor a relative clause, with
  /// its verb there; null for contents without one.
  const Clause* main = nullptr;

  bool denied() const { return modifier == Modifier::kDeny || modifier == Modifier::kNegator; }
};

/// The parts of a claim of the extraction, its frame, and the row of acts.tsv that speaks for its
/// cue.
void view_claim(const Reading& reading, const Claim& claim, ClaimView* view);

/// Sets the view's meaning (and frame and head, where a phrase decides).  cue_meaning.cpp
void find_meaning(const Reading& reading, const CueRule& rule, ClaimView* view);

/// Longest stretch that the searches of judge() look through, in tokens: a sentence is never read
/// as longer than this, so that no text makes them quadratic.
inline constexpr std::uint32_t kReach = 200;

/// Whether `actor` is `whole`, an institution of it, or affiliated with it.
bool is_or_belongs_to(const Reading& reading, Index actor, Index whole);

/// Whether the clause speaks of the claim's source ("said it would"), its state or its people.
bool speaks_of_source(const Reading& reading, const ClaimView& view, const Clause& clause);

/// Whether `token` stands in one of the spans.
bool lies_in(const Spans& spans, std::uint32_t token);

}  // namespace claimgraph
