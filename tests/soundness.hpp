#pragma once

#include <string>

#include "claimgraph/model.hpp"

namespace claimgraph {

/// The first thing wrong with an extraction of any text at all (a span out of bounds or through the
/// middle of a character, an index that leads nowhere, lists out of order); empty when it is sound.
std::string unsound(const Extraction& extraction);

}  // namespace claimgraph
