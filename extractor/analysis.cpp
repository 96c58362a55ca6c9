#include "analysis.hpp"

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

const std::string& Draft::rule() const { return light ? frame->light_id : frame->id; }

}  // namespace claimgraph
