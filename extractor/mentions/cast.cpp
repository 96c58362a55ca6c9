#include "mentions/cast.hpp"

#include <algorithm>
#include <bit>

#include "lexicon_table.hpp"

namespace claimgraph {
namespace {

constexpr std::size_t kFewestSlots = 64;

}  // namespace

Cast::Cast(const Gazetteer& gazetteer, std::vector<Actor>& actors)
    : gazetteer_(gazetteer),
      actors_(actors),
      slots_(std::bit_ceil(std::max(kFewestSlots, 2 * actors.size())), kNone) {
  for (Index actor = 0; actor < actors.size(); ++actor) insert(actor);
}

std::size_t Cast::slot_of(std::string_view key) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = first_slot(key_of(key), slots_.size());
  while (slots_[at] != kNone && actors_[slots_[at]].key != key) at = (at + 1) & mask;
  return at;
}

void Cast::insert(Index actor) {
  if (2 * actors_.size() > slots_.size()) {
    slots_.assign(2 * slots_.size(), kNone);
    for (Index before = 0; before < actor; ++before) slots_[slot_of(actors_[before].key)] = before;
  }
  slots_[slot_of(actors_[actor].key)] = actor;
}

Index Cast::find(std::string_view key) const { return slots_[slot_of(key)]; }

Index Cast::add(std::string_view key, std::string_view name, ActorKind kind) {
  if (key.empty()) key = "unnamed";  // "Mr. —": a name of marks alone
  if (const Index known = find(key); known != kNone) return known;
  const auto added = static_cast<Index>(actors_.size());
  Actor actor;  // made first: key and name may be another actor's
  actor.key = key;
  actor.name = name;
  actor.kind = kind;
  actors_.push_back(std::move(actor));
  insert(added);
  return added;
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
    if (entry.kind == ActorKind::kPerson)
      affiliate(actors_, index, listed(entry.base), std::string(entry.role));
  }
  return index;
}

Index Cast::named(std::string_view key, std::string_view name, ActorKind kind) {
  const Index entry = gazetteer_.find(key);
  if (entry != kNone && !gazetteer_.actors()[entry].place) {
    const bool person = gazetteer_.actors()[entry].kind == ActorKind::kPerson;
    if (person == (kind == ActorKind::kPerson)) return listed(entry);
    return add("mr-" + std::string(key), name, kind);  // somebody called like a state: Mr. Ireland
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
