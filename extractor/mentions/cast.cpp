#include "mentions/cast.hpp"

#include <algorithm>

namespace claimgraph {

Cast::Cast(const Gazetteer& gazetteer, std::vector<Actor>& actors)
    : gazetteer_(gazetteer), actors_(actors) {
  for (Index index = 0; index < actors.size(); ++index) by_key_.emplace(actors[index].key, index);
}

Index Cast::find(const std::string& key) const {
  const auto found = by_key_.find(key);
  return found == by_key_.end() ? kNone : found->second;
}

Index Cast::add(std::string key, std::string_view name, ActorKind kind) {
  if (key.empty()) key = "unnamed";  // "Mr. —": a name of marks alone
  const auto [known, fresh] =
      by_key_.try_emplace(std::move(key), static_cast<Index>(actors_.size()));
  if (fresh) {
    actors_.emplace_back();
    actors_.back().key = known->first;
    actors_.back().name = name;
    actors_.back().kind = kind;
  }
  return known->second;
}

Index Cast::listed(Index actor) {
  const GazetteerActor& entry = gazetteer_.actors()[actor];
  if (const Index known = find(entry.key); known != kNone) return known;
  const Index index = add(entry.key, entry.name, entry.kind);
  const Index part_of = entry.whole == kNone || entry.whole == actor ? kNone : listed(entry.whole);
  Actor& added = actors_[index];
  added.iso3 = entry.iso3;
  added.cameo = entry.cameo;
  added.wikidata = entry.wikidata;
  added.part_of = part_of;
  if (part_of != kNone && added.iso3.empty()) added.iso3 = actors_[part_of].iso3;
  if (entry.base != kNone) {
    if (added.iso3.empty()) added.iso3 = gazetteer_.actors()[entry.base].iso3;
    if (entry.kind == ActorKind::kPerson) affiliate(actors_, index, listed(entry.base), entry.role);
  }
  return index;
}

Index Cast::named(const std::string& key, std::string_view name, ActorKind kind) {
  const Index entry = gazetteer_.find(key);
  if (entry != kNone && !gazetteer_.actors()[entry].place) {
    const bool person = gazetteer_.actors()[entry].kind == ActorKind::kPerson;
    if (person == (kind == ActorKind::kPerson)) return listed(entry);
    return add("mr-" + key, name, kind);  // somebody called like a state: Mr. Ireland
  }
  return add(key, name, kind);
}

void affiliate(std::vector<Actor>& actors, Index person, Index where, std::string role) {
  if (where == kNone || where == person) return;
  Actor& actor = actors[person];
  if (actor.iso3.empty()) actor.iso3 = actors[where].iso3;
  if (actor.cameo.empty() &&
      (actors[where].kind == ActorKind::kCountry || actors[where].kind == ActorKind::kIgo))
    actor.cameo = actors[where].cameo;
  for (Affiliation& known : actor.affiliations) {
    if (known.actor != where) continue;
    if (known.role.empty()) known.role = std::move(role);
    if (known.role == role || role.empty()) return;
  }
  if (actor.affiliations.size() < 8) actor.affiliations.push_back({where, std::move(role), {}, {}});
}

}  // namespace claimgraph
