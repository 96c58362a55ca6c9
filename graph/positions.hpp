#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "claimgraph/networks.hpp"
#include "word_search.hpp"

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
  struct Pattern {
    std::uint32_t topic = 0;
    std::vector<WordSearch> words;
  };
  void add(Vertex actor, std::vector<Vertex>& to) const;
  void read_topics(const ClaimNode& claim, std::vector<std::string_view>& topics) const;

  const ClaimGraph& graph_;
  const NetworkOptions& options_;
  std::vector<Vertex> speaks_for_;  ///< empty: everybody for himself
  std::vector<Pattern> patterns_;
};

}  // namespace claimgraph
