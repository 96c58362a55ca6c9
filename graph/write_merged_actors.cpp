// What the actors of several graphs become when they are one. Each field is chosen by an order of
// its values, never by the order of the graphs.

#include <algorithm>

#include "merge_actors.hpp"

namespace claimgraph {
namespace {

using Vertex = ClaimGraph::Vertex;

bool longer(std::string_view a, std::string_view b) {
  return a.size() != b.size() ? a.size() > b.size() : a > b;
}

bool names_it(Via via) { return via == Via::kName || via == Via::kAlias || via == Via::kAcronym; }

}  // namespace

/// A person's aliases are those of its mentions, for it may yet be told apart from a namesake.
ActorNode MergedActors::node_of(const Group& group, TextPool& pool) const {
  std::string_view name, iso3, cameo, wikidata;
  std::set<std::string_view> names;
  ActorNode node;
  node.kind = group.is_person ? ActorKind::kPerson : ActorKind::kOther;
  for (const std::uint32_t i : group.entries) {
    if (group.bare) break;
    const ActorNode& from = graphs_[entries_[i].graph]->actor(entries_[i].vertex);
    if (longer(from.name, name)) name = from.name;
    node.kind = std::min(node.kind, from.kind);
    iso3 = std::max(iso3, from.iso3.view());
    cameo = std::max(cameo, from.cameo.view());
    wikidata = std::max(wikidata, from.wikidata.view());
    if (group.is_person) continue;
    names.insert(from.name);
    names.insert(from.aliases.begin(), from.aliases.end());
  }
  for (const Mention& mention : group.mentions) {
    if (!group.is_person || !names_it(mention.via)) continue;
    names.insert(mention.text);
    if (group.bare && longer(mention.text, name)) name = mention.text;
  }
  node.key = pool.intern(group.key);
  node.name = pool.intern(name);
  node.iso3 = pool.intern(iso3);
  node.cameo = pool.intern(cameo);
  node.wikidata = pool.intern(wikidata);
  for (const std::string_view other : names) {
    if (!other.empty() && other != name) node.aliases.push_back(pool.intern(other));
  }
  return node;
}

void MergedActors::write_relations(const Group& group, Vertex v, const std::vector<Vertex>& actors,
                                   ClaimGraph& to) const {
  struct Relation {
    EdgeKind kind;
    std::string_view key;
    std::string_view role;
    Span dates;
    std::uint32_t group;
    auto order() const { return std::tuple(kind, key, role, dates); }
    bool operator<(const Relation& other) const { return order() < other.order(); }
  };
  std::set<Relation> relations;
  for (const std::uint32_t i : group.entries) {
    if (group.bare) break;
    const Entry& entry = entries_[i];
    for (const EdgeKind kind :
         {EdgeKind::kPartOf, EdgeKind::kMemberOf, EdgeKind::kAffiliatedWith}) {
      graphs_[entry.graph]->for_each_target(
          entry.vertex, kind, [&](Vertex end, const EdgeLabel& e) {
            const std::uint32_t other = group_of(entry.graph, end, kNoDocument);
            relations.insert({kind, groups_[other].key, e.text, e.span, other});
          });
    }
  }
  bool is_part = false;
  for (const Relation& relation : relations) {
    if (actors[relation.group] == v) continue;
    if (relation.kind == EdgeKind::kPartOf && is_part) continue;
    is_part |= relation.kind == EdgeKind::kPartOf;
    to.link(v, actors[relation.group],
            {to.pool().intern(relation.role), relation.dates, relation.kind});
  }
}

std::vector<Vertex> MergedActors::write(ClaimGraph& to,
                                        const std::vector<Vertex>& documents) const {
  std::vector<Vertex> actors;
  for (const Group& group : groups_) actors.push_back(to.add(node_of(group, to.pool())));
  for (std::size_t i = 0; i < groups_.size(); ++i) {
    write_relations(groups_[i], actors[i], actors, to);
    for (const std::uint32_t document : groups_[i].unaffiliated) {
      to.link(actors[i], documents[document], EdgeKind::kUnaffiliated);
    }
    for (const Mention& mention : groups_[i].mentions) {
      to.link(actors[i], documents[mention.document],
              {to.pool().intern(mention.text), mention.span, EdgeKind::kFoundIn, {}, mention.via});
    }
  }
  return actors;
}

}  // namespace claimgraph
