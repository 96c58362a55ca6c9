#pragma once

#include <vector>

#include "analysis.hpp"
#include "claimgraph/extractor.hpp"
#include "claimgraph/model.hpp"

namespace claimgraph {

/// Which mentions of a stretch of text count.
enum class Take : std::uint8_t {
  kHeads,  ///< the head of the noun phrase and heads joined to it; no possessor, of-phrase,
           ///< relative clause, apposition
  kAll,
};

/// Appends the actors mentioned inside `tokens`, in text order, each once; places are left out.
/// O(mentions inside + log mentions).
void actors_in(const Extraction& extraction, const Analysis& analysis, Span tokens, Take take,
               Indices& out);

/// The innermost mention that covers `token`, or kNone.
Index mention_at(const Analysis& analysis, std::uint32_t token);

/// "many of Leeds's |voters|", "a group of |leaders|": the head of whoever the quantity at `head`
/// is of; `head` itself where it is none.
std::uint32_t past_partitive(const RuleSet& rules, const Extraction& extraction,
                             const Analysis& analysis, std::uint32_t head);

/// "a spokesman for |the county council|": the head of the body that nobody has named; `head`
/// itself where there is none.
std::uint32_t spoken_for(const RuleSet& rules, const Extraction& extraction,
                         const Analysis& analysis, std::uint32_t head);

}  // namespace claimgraph
