#pragma once

#include <vector>

#include "claimgraph/graph.hpp"

namespace claimgraph {

/// A graph of `claims` alone with their documents, all actors that they name, the institutions,
/// bodies and states that these belong to, and the mentions in those documents. The claims, each
/// once, keep the order given; ids are given anew.
/// Links to claims that are not there are left out.
ClaimGraph subgraph(const ClaimGraph& graph, const std::vector<ClaimGraph::Vertex>& claims);

/// A graph of one document: its claims and all actors that it mentions.
ClaimGraph document_graph(const ClaimGraph& graph, ClaimGraph::Vertex document);

}  // namespace claimgraph
