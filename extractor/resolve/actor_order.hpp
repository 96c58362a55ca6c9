#pragma once

#include "claimgraph/extractor.hpp"
#include "mentions/cast.hpp"

namespace claimgraph {

/// Puts the actors in order of first mention, leaves out those that nobody refers to, and adds
/// memberships and aliases. All their indices change: `cast` is of no use thereafter. Linear in the
/// document.
void order_actors(const RuleSet& rules, Extraction& extraction, const Cast& cast);

}  // namespace claimgraph
