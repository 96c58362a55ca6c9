#pragma once

#include <vector>

#include "analysis.hpp"

namespace claimgraph {

/// Appends the head tokens of the noun phrase `tokens` and of those joined to it: "Ruiz" and
/// "aides" of "Carol Ruiz, the mayor of Leeds, and two aides". Linear in `tokens`.
void heads_of(const Extraction& extraction, const Analysis& analysis, Span tokens,
              std::vector<std::uint32_t>& heads);

}  // namespace claimgraph
