#include "analysis.hpp"

#include <algorithm>

#include "cues.hpp"

namespace claimgraph {

void Analysis::clear() {
  chunks.clear();
  sentence_chunks.clear();
  clauses.clear();
  sentence_clauses.clear();
  quotations.clear();
  chunk_of.clear();
  clause_of.clear();
  mention_of.clear();
  references.clear();
  drafts.clear();
  trials.clear();
}

bool Draft::covers(Span tokens) const {
  return std::any_of(content.begin(), content.end(),
                     [tokens](Span piece) { return piece.contains(tokens); });
}

std::string_view Draft::rule() const { return light ? frame->light_id : frame->id; }

}  // namespace claimgraph
