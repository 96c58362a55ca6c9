#pragma once

#include <cstdint>
#include <vector>

#include "claimgraph/graph.hpp"

namespace claimgraph {

using GraphList = std::vector<const ClaimGraph*>;

/// The documents of several graphs, each once, by date and name.
struct MergedDocuments {
  std::vector<const DocumentNode*> documents;
  std::vector<Text> texts;                        ///< of each, where a graph has it
  std::vector<std::vector<std::uint32_t>> ranks;  ///< by graph and ordinal: index into `documents`

  std::uint32_t rank(const GraphList& graphs, std::size_t graph, ClaimGraph::Vertex v) const {
    return ranks[graph][graphs[graph]->ordinal(v)];
  }
};

MergedDocuments merge_documents(const GraphList& graphs);

}  // namespace claimgraph
