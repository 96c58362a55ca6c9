#include "stages.hpp"

namespace claimgraph {

void find_mentions(const RuleSet&, Extraction& extraction, Analysis& analysis) {
  analysis.mention_of.assign(extraction.document.tokens.size(), kNone);
}

}  // namespace claimgraph
