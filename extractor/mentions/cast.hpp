#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "gazetteer.hpp"

namespace claimgraph {

/// The actors of one document by key. Refers to both of its arguments.
class Cast {
 public:
  Cast(const Gazetteer& gazetteer, std::vector<Actor>& actors);

  /// kNone when nobody of that key has come up.
  Index find(const std::string& key) const;
  /// The gazetteer's actor, with the state or body it is part of.
  Index listed(Index actor);
  Index add(std::string key, std::string_view name, ActorKind kind);
  /// The gazetteer's actor of that key, else one of that name and kind.
  Index named(const std::string& key, std::string_view name, ActorKind kind);
  Actor& operator[](Index actor) { return actors_[actor]; }

 private:
  const Gazetteer& gazetteer_;
  std::vector<Actor>& actors_;
  std::unordered_map<std::string, Index> by_key_;
};

/// Gives `person` the role in `where` (kNone: role alone is dropped) and, where it has none, its
/// codes.
void affiliate(std::vector<Actor>& actors, Index person, Index where, std::string role);

}  // namespace claimgraph
