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
  /// That of most of the claims; of as many on both sides, neutral.
  Stance stance = Stance::kNeutral;
  std::vector<ClaimGraph::Vertex> claims;
};

/// In the order of their first claims.
std::vector<Relation> relations_of(const ClaimGraph& graph);

}  // namespace claimgraph
