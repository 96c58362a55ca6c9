#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "claimgraph/graph.hpp"

namespace claimgraph {

struct RandomNewsSizes {
  std::uint32_t documents = 10;
  std::uint32_t claims_each = 10;  ///< a document, on average
  std::uint32_t actors = 30;
  std::uint32_t content_words = 12;  ///< on average
  std::uint32_t days = 400;          ///< documents are dated within so many days
  double repeated = 0.1;  ///< share of claims that repeat a quotation of another document
};

/// Readings of news that nobody wrote, as extraction would give them: states, bodies, institutions,
/// persons (some of one name), dated documents, claims that answer and hold others, words beyond
/// ASCII. Seed and sizes alone decide, on every machine.
class RandomNews {
 public:
  RandomNews(std::uint64_t seed, RandomNewsSizes sizes);

  std::uint32_t size() const { return sizes_.documents; }
  /// Document `number`, always the same one. Holds until the next call.
  const Extraction& document(std::uint32_t number);
  /// All of them in one graph.
  ClaimGraph graph(bool keep_text = false);

 private:
  std::uint64_t draw();
  std::uint32_t below(std::uint32_t bound);
  bool chance(double share);
  void make_world();
  Index local(Index world);
  Index some_actor();
  Span append(std::string_view words);
  Span append_words(std::uint32_t count);
  void append_claim();
  void give_meaning(Claim& claim);

  RandomNewsSizes sizes_;
  std::uint64_t seed_, state_ = 0;
  std::vector<Actor> world_;  ///< indices in it lead into itself
  std::vector<std::string> vocabulary_;
  std::vector<Index> local_;  ///< of world actors, in the current document
  Extraction reading_;
};

}  // namespace claimgraph
