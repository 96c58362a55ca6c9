#pragma once

#include <vector>

#include "analysis.hpp"
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

}  // namespace claimgraph
