#pragma once

#include "claimgraph/extractor.hpp"

namespace claimgraph {

/// Gives people and institutions of a state its CAMEO code with that of their sector ("KENGOV",
/// "RWAREB"), where they have none of their own. Linear in the actors.
void code_roles(const RuleSet& rules, Extraction& extraction);

}  // namespace claimgraph
