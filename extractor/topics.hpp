#pragma once

#include <string>

#include "claimgraph/model.hpp"

namespace claimgraph {

/// What a claim's content is about: lemmas of the nouns that head its noun groups, in order, each
/// once, a space between two. "new sanctions on North Korean banks": "sanction bank" is written
/// over `*topics`.
void find_topics(const Document& document, const Claim& claim, std::string* topics);

}  // namespace claimgraph
