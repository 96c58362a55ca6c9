#pragma once

#include <compare>
#include <string>
#include <string_view>
#include <vector>

#include "disjoint_sets.hpp"
#include "merge_actors.hpp"
#include "merge_documents.hpp"

namespace claimgraph {

/// Which claims of several graphs are one: those at the same place, and repeated quotations.
class MergedClaims {
 public:
  using Vertex = ClaimGraph::Vertex;

  MergedClaims(const GraphList& graphs, const MergedDocuments& documents);

  /// By graph and ordinal: whether the claim is the first of those that are one with it. Only these
  /// say whom they name; the others keep their words and places.
  std::vector<std::vector<bool>> first_claims() const;
  /// Adds all of them to `to`, which has their documents and actors.
  void write(ClaimGraph& to, const MergedActors& actors,
             const std::vector<Vertex>& document_vertices,
             const std::vector<Vertex>& actor_vertices);

 private:
  /// A claim in one document of one graph; `parts` are there for a repeat, else they are the
  /// claim's own.
  struct Place {
    std::uint32_t claim = 0;  ///< number over all graphs
    std::uint32_t document = 0;
    const TextPart *source = nullptr, *cue = nullptr, *content = nullptr;
    Span sentence;
  };
  struct Claim {
    std::size_t graph = 0;
    Vertex vertex = 0;
  };
  const ClaimGraph& graph(const Claim& claim) const { return *graphs_[claim.graph]; }
  const ClaimNode& node(const Claim& claim) const { return graph(claim).claim(claim.vertex); }
  static std::strong_ordering compare(const Place& a, const Place& b);
  void read_places();
  void unite_same_places();
  void unite_quotations();
  std::string attributes(const Claim& claim) const;
  std::vector<std::string_view> keys_of(const Claim& claim, EdgeKind kind) const;
  std::string speakers_of(const Claim& claim) const;
  std::uint32_t number_of(const Claim& claim, Vertex other) const {
    return first_number_[claim.graph] + graph(claim).ordinal(other);
  }
  ClaimNode copy(const Place& place, TextPool& pool) const;
  void write_actors(const Claim& claim, Vertex v, const MergedActors& actors,
                    const std::vector<Vertex>& actor_vertices, ClaimGraph& to) const;
  void write_links(const Claim& claim, Vertex v, ClaimGraph& to);

  const GraphList& graphs_;
  const MergedDocuments& documents_;
  std::vector<Claim> claims_;
  std::vector<std::uint32_t> first_number_;  ///< by graph
  std::vector<Place> places_;                ///< sorted
  DisjointSets sets_{0};
  std::vector<Vertex> written_;  ///< by number of a set
};

}  // namespace claimgraph
