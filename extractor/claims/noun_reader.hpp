#pragma once

#include <optional>
#include <span>

#include "constructions.hpp"

namespace claimgraph::claims {

/// One noun group whose head is a cue.
struct NounReader {
  const Reading& r;
  const Chunk& group;
  std::span<const CueFrame> frames;
  bool agent;  ///< a noun for a person: supporter, critic

  std::optional<Draft> read() const;
  std::optional<Draft> read_owned() const;
  bool lends(Index index) const;
  bool answers_author(Index index) const;

  const CueFrame* frame(Frame kind) const { return Reading::find(frames, kind); }
  bool opens_full_clause(std::uint32_t at) const;
  Span of_somebody() const;
  std::optional<Draft> complement_at(std::uint32_t at) const;
  std::optional<Draft> content_at(std::uint32_t at) const;
  std::optional<Draft> predicated(std::uint32_t at) const;
  Index receiving_verb() const;
  std::optional<Draft> received() const;
  bool holds_views(Span place) const;
  const Chunk* presenting_verb() const;
  std::optional<Draft> presented() const;
  std::uint32_t limited(std::uint32_t at, std::uint32_t end) const;
  std::optional<Draft> prepositional(std::uint32_t at) const;
  Span accompanied() const;
  void find_source(Draft& d) const;
  Span possessor() const;
};

}  // namespace claimgraph::claims
