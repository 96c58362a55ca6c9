// The graph of several graphs is a function of what is in them, not of how they are put together:
// each choice is made by an order of documents, spans, keys or values. A claim's attributes are
// those of its first occurrence; the others keep their words and places only, but are never first
// again.

#include "claimgraph/merge.hpp"

#include <algorithm>

#include "merge_actors.hpp"
#include "merge_claims.hpp"
#include "merge_documents.hpp"

namespace claimgraph {
namespace {

using Vertex = ClaimGraph::Vertex;

/// What all graphs say; where they differ in rules, nothing can be said.
Generator merge_generators(const GraphList& graphs) {
  if (graphs.empty()) return {};
  Generator merged = graphs.front()->generator();
  for (const ClaimGraph* graph : graphs) {
    merged.name = std::max(merged.name, graph->generator().name);
    merged.version = std::max(merged.version, graph->generator().version);
    if (graph->generator().rules != merged.rules) merged.rules.clear();
  }
  return merged;
}

}  // namespace

ClaimGraph merge(const std::vector<const ClaimGraph*>& graphs) {
  ClaimGraph merged;
  merged.set_generator(merge_generators(graphs));
  const MergedDocuments documents = merge_documents(graphs);
  TextPool& pool = merged.pool();
  std::vector<Vertex> document_vertices;
  for (std::size_t i = 0; i < documents.documents.size(); ++i) {
    const DocumentNode& from = *documents.documents[i];
    document_vertices.push_back(merged.add(DocumentNode{
        pool.add(from.name), pool.add(from.title), pool.intern(from.date), pool.add(from.url),
        pool.intern(from.publisher), from.length, pool.add(documents.texts[i])}));
  }
  MergedClaims claims(graphs, documents);
  const MergedActors actors(graphs, documents, claims.first_claims());
  claims.write(merged, actors, document_vertices, actors.write(merged, document_vertices));
  return merged;
}

ClaimGraph unite(const ClaimGraph& graph) { return merge({&graph}); }

}  // namespace claimgraph
