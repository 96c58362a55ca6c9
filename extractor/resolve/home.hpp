#pragma once

#include "analysis.hpp"
#include "claimgraph/extractor.hpp"
#include "mentions/cast.hpp"

namespace claimgraph {

/// The state or body that the noun group with `head` names as its own: "|Rwandan| rebels",
/// "|Israel|'s traders", "rebels in |Mali|", "a group based in |Lagos|". kNone: none. Looks at a
/// fixed number of tokens.
Index home_beside(const RuleSet& rules, const Extraction& extraction, const Analysis& analysis,
                  Cast& cast, std::uint32_t head);

/// Gives persons, parties and groups whose office or trade is one of a state ("President Ruiz",
/// "the rebels", "the Unity Party") the only state that their sentence names, else the only one of
/// the document. Linear in the document's mentions.
void settle_homes(const RuleSet& rules, Extraction& extraction, const Analysis& analysis);

}  // namespace claimgraph
