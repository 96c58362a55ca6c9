#include "resolve/actor_order.hpp"

#include <algorithm>

#include "gazetteer.hpp"

namespace claimgraph {
namespace {

constexpr std::size_t kMostAliases = 16;

struct Order {
  std::vector<Index> actors;    ///< by their new places
  std::vector<Index> place_of;  ///< of each actor; kNone: left out
};

/// First those who are mentioned or speak, then whom these belong to.
Order order_of(const Extraction& extraction) {
  const std::vector<Actor>& actors = extraction.actors;
  Order order{{}, std::vector<Index>(actors.size(), kNone)};
  const auto keep = [&](Index actor) {
    if (actor == kNone || order.place_of[actor] != kNone) return;
    order.place_of[actor] = static_cast<Index>(order.actors.size());
    order.actors.push_back(actor);
  };
  for (const Mention& mention : extraction.mentions)
    for (const Index actor : mention.actors) keep(actor);
  for (const Claim& claim : extraction.claims)
    for (const Index actor : claim.sources) keep(actor);
  for (std::size_t i = 0; i < order.actors.size(); ++i) {
    const Actor& actor = actors[order.actors[i]];
    keep(actor.part_of);
    for (const Affiliation& affiliation : actor.affiliations) keep(affiliation.actor);
  }
  return order;
}

/// Those of the gazetteer's in bodies that are kept; by their new places.
void add_memberships(const Gazetteer& gazetteer, const Cast& cast, const Order& order,
                     std::vector<Actor>& actors) {
  for (const Index index : order.actors) {
    Actor& actor = actors[index];
    const Index entry = gazetteer.find(actor.key);
    if (entry == kNone) continue;
    for (const std::string_view body : gazetteer.actors()[entry].member_of)
      if (const Index known = cast.find(body); known != kNone && order.place_of[known] != kNone)
        actor.member_of.push_back(order.place_of[known]);
  }
}

void sort(const Order& order, Extraction& extraction) {
  std::vector<Actor> sorted;
  sorted.reserve(order.actors.size());
  for (const Index index : order.actors) {
    Actor& actor = sorted.emplace_back(std::move(extraction.actors[index]));
    if (actor.part_of != kNone) actor.part_of = order.place_of[actor.part_of];
    std::erase_if(actor.affiliations, [](const Affiliation& a) { return a.actor == kNone; });
    for (Affiliation& affiliation : actor.affiliations)
      affiliation.actor = order.place_of[affiliation.actor];
  }
  extraction.actors = std::move(sorted);
  for (Mention& mention : extraction.mentions)
    for (Index& actor : mention.actors) actor = order.place_of[actor];
  for (Claim& claim : extraction.claims)
    for (Index& actor : claim.sources) actor = order.place_of[actor];
}

/// The names by which mentions call actors, besides their own.
void add_aliases(Extraction& extraction) {
  for (const Mention& mention : extraction.mentions) {
    if (mention.actors.size() != 1 || mention.via == Via::kPronoun ||
        mention.via == Via::kDescription)
      continue;
    Actor& actor = extraction.actors[mention.actors.front()];
    const std::string_view text = extraction.document.view(mention.bytes);
    if (text == actor.name || actor.aliases.size() >= kMostAliases) continue;
    const auto at = std::lower_bound(actor.aliases.begin(), actor.aliases.end(), text);
    if (at == actor.aliases.end() || *at != text) actor.aliases.emplace(at, text);
  }
}

}  // namespace

void order_actors(const RuleSet& rules, Extraction& extraction, const Cast& cast) {
  const Order order = order_of(extraction);
  add_memberships(rules.gazetteer(), cast, order, extraction.actors);
  sort(order, extraction);
  add_aliases(extraction);
}

}  // namespace claimgraph
