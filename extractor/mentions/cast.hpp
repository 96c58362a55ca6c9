#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "gazetteer.hpp"

namespace claimgraph {

/// The actors of one document by key. Refers to both of its arguments.
class Cast {
 public:
  Cast(const Gazetteer& gazetteer, std::vector<Actor>& actors);

  /// kNone when nobody of that key has come up.
  Index find(std::string_view key) const;
  /// The gazetteer's actor, with the state or body it is part of.
  Index listed(Index actor);
  Index add(std::string_view key, std::string_view name, ActorKind kind);
  /// The gazetteer's actor of that key, else one of that name and kind.
  Index named(std::string_view key, std::string_view name, ActorKind kind);
  Actor& operator[](Index actor) { return actors_[actor]; }

 private:
  /// Where the actor of a key stands in slots_ or would.
  std::size_t slot_of(std::string_view key) const;
  void insert(Index actor);

  const Gazetteer& gazetteer_;
  std::vector<Actor>& actors_;
  std::vector<Index> slots_;  ///< by key, open addressing: a power of two, at most half in use
};

/// Gives `person` the role in `where` (kNone: role alone is dropped) and, where it has none, its
/// codes.
void affiliate(std::vector<Actor>& actors, Index person, Index where, std::string role);

}  // namespace claimgraph
