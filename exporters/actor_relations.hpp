#pragma once

#include <string>
#include <vector>

#include "claimgraph/graph.hpp"

namespace claimgraph {

/// Who does what to whom, as the picture and the table show it: all claims of one source, target
/// and act.
struct Relation {
  ClaimGraph::Vertex source = 0, target = 0;
  bool named_source = true;  ///< false: nobody is named who says it
  bool named_target = true;  ///< false: about nobody named
  Act act = Act::kState;
  Stance stance =
      Stance::kNeutral;  ///< that of most of the claims; of as many on both sides, neutral
  std::vector<ClaimGraph::Vertex> claims;
};

/// Whom a claim is about, or else at whom it is directed, without its own sources unless they are
/// all.
std::vector<ClaimGraph::Vertex> targets_of(const ClaimGraph& graph, ClaimGraph::Vertex claim);

/// In the order of their first claims.
std::vector<Relation> relations_of(const ClaimGraph& graph);

}  // namespace claimgraph
