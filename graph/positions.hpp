#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "claimgraph/networks.hpp"
#include "topic_reader.hpp"

namespace claimgraph {

/// Who takes which stance on what, in some claims.
struct Positions {
  /// One actor and concept; sorted by both. Neutral claims are counted, but are no stance.
  struct Cell {
    std::uint32_t actor = 0, concept_ = 0;
    StanceCounts stances{};
  };
  std::vector<NetworkNode> actors, concepts;
  std::vector<Cell> cells;
};

/// A claim on a concept, before claims on the same are added up.
struct Statement {
  Vertex actor = 0;
  std::uint64_t concept_ = 0;  ///< an actor's vertex, or the number of a topic behind all of these
  Stance stance = Stance::kNeutral;
};

/// Finds the actors and concepts of claims, by the options of a network.
class PositionReader {
 public:
  PositionReader(const ClaimGraph& graph, const NetworkOptions& options);

  Positions read(const std::vector<Vertex>& claims) const;

  /// The claim's sources (targets: to and about, without its sources), rolled up, each once.
  void read_sources(Vertex claim, std::vector<Vertex>& sources) const;
  void read_targets(Vertex claim, const std::vector<Vertex>& sources,
                    std::vector<Vertex>& targets) const;
  NetworkNode node_of(Vertex actor) const;

 private:
  std::vector<Statement> read_statements(const std::vector<Vertex>& claims,
                                         std::vector<std::string_view>& topic_names) const;
  std::unordered_map<Vertex, std::uint32_t> number_actors(std::vector<Vertex> actors,
                                                          std::vector<NetworkNode>& nodes) const;
  void add(Vertex actor, std::vector<Vertex>& to) const;

  const ClaimGraph& graph_;
  const NetworkOptions& options_;
  std::vector<Vertex> speaks_for_;  ///< empty: everybody for himself
  TopicReader topics_;
};

}  // namespace claimgraph
