// Actors of one key are one, persons only if they share an affiliation. "Ann Roe of Northland's
// ministry" and "Ann Roe, a Northland diplomat" are one, for the ministry is part of Northland;
// "Ann Roe of Southland" is another; and a bare "Ann Roe" is the only one that there is, or else a
// third. So that grouping does not matter, an actor keeps the documents that name it without an
// affiliation: they may turn out to be another's when more is known.

#include "merge_actors.hpp"

#include <algorithm>

#include "disjoint_sets.hpp"

namespace claimgraph {
namespace {

/// Stands in keys between a name and what tells it from its namesakes.
constexpr char kMark = '~';
/// No chain of institutions is longer; a file's may run in a circle.
constexpr int kLongestChain = 8;

}  // namespace

std::string_view MergedActors::base_of(std::string_view key) {
  return key.substr(0, key.find(kMark));
}

MergedActors::MergedActors(const GraphList& graphs, const MergedDocuments& documents,
                           const std::vector<std::vector<bool>>& first_claims)
    : graphs_(graphs), documents_(documents), first_claims_(first_claims) {
  read_entries();
  std::map<std::string_view, std::vector<std::uint32_t>> of_base;
  for (std::uint32_t i = 0; i < entries_.size(); ++i) of_base[entries_[i].base].push_back(i);
  for (const auto& [base, entries] : of_base) group_base(base, entries);
  find_affiliations();
  collect_mentions();
  sort_groups();
}

void MergedActors::read_entries() {
  for (std::size_t g = 0; g < graphs_.size(); ++g) {
    const ClaimGraph& graph = *graphs_[g];
    entry_of_.emplace_back();
    for (const Vertex v : graph.actors()) {
      const ActorNode& node = graph.actor(v);
      Entry entry{g, v, base_of(node.key), node.kind == ActorKind::kPerson, false, {}, 0};
      graph.for_each_target(v, EdgeKind::kAffiliatedWith,
                            [&](Vertex, const EdgeLabel&) { entry.affiliated = true; });
      graph.for_each_target(v, EdgeKind::kUnaffiliated, [&](Vertex document, const EdgeLabel&) {
        entry.unaffiliated.insert(documents_.rank(graphs_, g, document));
      });
      graph.for_each_target(v, EdgeKind::kPartOf, [&](Vertex whole, const EdgeLabel&) {
        const std::string_view key = base_of(graph.actor(whole).key);
        const auto [at, is_new] = part_of_.emplace(entry.base, key);
        if (!is_new) at->second = std::min(at->second, key);
      });
      entry_of_.back().push_back(static_cast<std::uint32_t>(entries_.size()));
      entries_.push_back(std::move(entry));
    }
  }
}

std::uint32_t MergedActors::add_group(std::string key, bool is_person) {
  groups_.emplace_back();
  groups_.back().key = std::move(key);
  groups_.back().is_person = is_person;
  return static_cast<std::uint32_t>(groups_.size() - 1);
}

void MergedActors::group_base(std::string_view base, const std::vector<std::uint32_t>& entries) {
  std::vector<std::uint32_t> persons, others;
  for (const std::uint32_t i : entries) (entries_[i].is_person ? persons : others).push_back(i);
  if (!others.empty()) {
    const std::uint32_t group = add_group(std::string(base), false);
    for (const std::uint32_t i : others) entries_[i].group = group;
    groups_[group].entries = others;
  }
  if (!persons.empty()) group_persons(base, persons, !others.empty());
}

/// Keys of the bodies an affiliation is with, and of all that these are part of.
std::set<std::string_view> MergedActors::bodies_of(const Entry& entry) const {
  std::set<std::string_view> bodies;
  const ClaimGraph& graph = *graphs_[entry.graph];
  graph.for_each_target(entry.vertex, EdgeKind::kAffiliatedWith, [&](Vertex v, const EdgeLabel&) {
    std::string_view key = base_of(graph.actor(v).key);
    for (int steps = 0; steps < kLongestChain && bodies.insert(key).second; ++steps) {
      const auto whole = part_of_.find(key);
      if (whole == part_of_.end()) break;
      key = whole->second;
    }
  });
  return bodies;
}

void MergedActors::group_persons(std::string_view base, const std::vector<std::uint32_t>& persons,
                                 bool clash) {
  DisjointSets sets(persons.size());
  std::map<std::string_view, std::uint32_t> first_of;
  std::vector<std::string_view> least(persons.size());  // body of each person, then of each set
  for (std::uint32_t i = 0; i < persons.size(); ++i) {
    if (!entries_[persons[i]].affiliated) continue;
    const auto bodies = bodies_of(entries_[persons[i]]);
    for (const std::string_view body : bodies)
      sets.unite(first_of.emplace(body, i).first->second, i);
    least[i] = *bodies.begin();
  }
  std::map<std::string_view, std::vector<std::uint32_t>> parts;  // by least body
  for (std::uint32_t i = 0; i < persons.size(); ++i) {
    if (!entries_[persons[i]].affiliated) continue;
    const std::uint32_t set = sets.find(i);
    least[set] = std::min(least[set], least[i]);
  }
  std::vector<std::uint32_t> bare;
  for (std::uint32_t i = 0; i < persons.size(); ++i) {
    if (entries_[persons[i]].affiliated) {
      parts[least[sets.find(i)]].push_back(persons[i]);
    } else {
      bare.push_back(persons[i]);
    }
  }
  Namesakes& namesakes = namesakes_[base];
  const bool told_apart = clash || parts.size() > 1;
  for (const auto& [body, members] : parts) {
    std::string key(base);
    if (told_apart) key.append(1, kMark).append(body);
    namesakes.without = add_group(std::move(key), true);
    for (const std::uint32_t i : members) entries_[i].group = namesakes.without;
    groups_.back().entries = members;
  }
  if (parts.size() == 1) return;
  namesakes.without = add_group(std::string(base) + (clash ? "~person" : ""), true);
  groups_.back().entries = bare;
  groups_.back().bare = !parts.empty();
}

std::uint32_t MergedActors::group_of(std::size_t graph, Vertex actor,
                                     std::uint32_t document) const {
  const Entry& entry = entries_[entry_of_[graph][graphs_[graph]->ordinal(actor)]];
  const bool known = !entry.is_person || (entry.affiliated && !entry.unaffiliated.count(document));
  if (known) return entry.group;
  const Namesakes& namesakes = namesakes_.find(entry.base)->second;
  const auto at = namesakes.known_in.find(document);
  return at == namesakes.known_in.end() ? namesakes.without : at->second;
}

/// Calls `f(entry, document)` for each mention of an actor and each first claim that names it.
template <typename F>
void MergedActors::for_each_occurrence(F&& f) const {
  for (std::size_t g = 0; g < graphs_.size(); ++g) {
    const ClaimGraph& graph = *graphs_[g];
    const auto entry = [&](Vertex v) -> const Entry& {
      return entries_[entry_of_[g][graph.ordinal(v)]];
    };
    for (const Vertex v : graph.actors()) {
      graph.for_each_target(v, EdgeKind::kFoundIn, [&](Vertex document, const EdgeLabel&) {
        f(entry(v), documents_.rank(graphs_, g, document));
      });
    }
    for (const Vertex claim : graph.claims()) {
      if (!first_claims_[g][graph.ordinal(claim)]) continue;
      const std::uint32_t document = documents_.rank(graphs_, g, graph.document_of(claim));
      const auto visit = [&](Vertex v, const EdgeLabel&) { f(entry(v), document); };
      graph.for_each_source(claim, EdgeKind::kSays, visit);
      graph.for_each_target(claim, EdgeKind::kTo, visit);
      graph.for_each_target(claim, EdgeKind::kAbout, visit);
    }
  }
}

/// Which documents tell a person's affiliation: they decide about bare names in them.
void MergedActors::find_affiliations() {
  for_each_occurrence([&](const Entry& entry, std::uint32_t document) {
    if (!entry.is_person || !entry.affiliated || entry.unaffiliated.count(document)) return;
    auto& known_in = namesakes_.find(entry.base)->second.known_in;
    const auto [at, is_new] = known_in.emplace(document, entry.group);
    if (!is_new) at->second = std::min(at->second, entry.group);
  });
  for_each_occurrence([&](const Entry& entry, std::uint32_t document) {
    if (!entry.is_person) return;
    Group& group = groups_[group_of(entry.graph, entry.vertex, document)];
    group.occurs = true;
    const bool joins = !group.bare && entries_[group.entries.front()].affiliated;
    const auto& known_in = namesakes_.find(entry.base)->second.known_in;
    if (joins && known_in.count(document) == 0) group.unaffiliated.insert(document);
  });
}

void MergedActors::collect_mentions() {
  for (const Entry& entry : entries_) {
    graphs_[entry.graph]->for_each_target(
        entry.vertex, EdgeKind::kFoundIn, [&](Vertex v, const EdgeLabel& label) {
          const std::uint32_t document = documents_.rank(graphs_, entry.graph, v);
          groups_[group_of(entry.graph, entry.vertex, document)].mentions.push_back(
              {document, label.span, label.via, label.text});
        });
  }
  for (Group& group : groups_) {
    const auto before = [](const Mention& a, const Mention& b) { return a.key() < b.key(); };
    const auto same = [](const Mention& a, const Mention& b) { return a.key() == b.key(); };
    std::sort(group.mentions.begin(), group.mentions.end(), before);
    group.mentions.erase(std::unique(group.mentions.begin(), group.mentions.end(), same),
                         group.mentions.end());
  }
}

/// By first mention, those without one behind; and a group of namesakes that is empty goes.
void MergedActors::sort_groups() {
  std::vector<std::uint32_t> order;
  for (std::uint32_t i = 0; i < groups_.size(); ++i) {
    if (!groups_[i].bare || groups_[i].occurs) order.push_back(i);
  }
  const auto place = [&](std::uint32_t i) {
    const Group& group = groups_[i];
    const bool none = group.mentions.empty();
    return std::tuple(none, none ? 0 : group.mentions[0].document,
                      none ? Span() : group.mentions[0].span, std::string_view(group.key));
  };
  std::sort(order.begin(), order.end(),
            [&](std::uint32_t a, std::uint32_t b) { return place(a) < place(b); });
  std::vector<std::uint32_t> number(groups_.size());
  std::vector<Group> sorted;
  for (const std::uint32_t i : order) {
    number[i] = static_cast<std::uint32_t>(sorted.size());
    sorted.push_back(std::move(groups_[i]));
  }
  groups_ = std::move(sorted);
  for (Entry& entry : entries_) entry.group = number[entry.group];
  for (auto& [base, namesakes] : namesakes_) {
    namesakes.without = number[namesakes.without];
    for (auto& [document, group] : namesakes.known_in) group = number[group];
  }
}

}  // namespace claimgraph
