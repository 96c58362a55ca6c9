#pragma once

#include <string>

#include "vocabulary.hpp"

namespace claimgraph {

/// Adds WordNet's one-word lemmas (index.*, data.*), how often each was tagged (cntlist.rev), their
/// irregular forms (*.exc) and their regular ones. `directory` is /usr/share/wordnet. Throws Error.
void add_wordnet(const std::string& directory, Vocabulary& vocabulary);

}  // namespace claimgraph
