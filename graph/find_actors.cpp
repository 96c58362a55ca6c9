// Actors by what people call them, and the nearest names when there is none of that name.

#include <algorithm>
#include <numeric>

#include "claimgraph/query.hpp"
#include "fold.hpp"
#include "word_search.hpp"

namespace claimgraph {
namespace {

/// Longer names are compared by their beginnings.
constexpr std::size_t kLongestCompared = 64;

/// Calls `f` with each name of an actor until it returns true; whether it did.
template <typename F>
bool any_name(const ActorNode& actor, F&& f) {
  for (const Text name : {actor.key, actor.name, actor.iso3, actor.cameo, actor.wikidata}) {
    if (!name.empty() && f(name.view())) return true;
  }
  return std::any_of(actor.aliases.begin(), actor.aliases.end(),
                     [&](Text alias) { return f(alias.view()); });
}

bool equal_folded(std::string_view name, std::string_view wanted) {
  return name.size() >= wanted.size() && folded(name) == wanted;
}

/// Edits (a letter put in, left out, changed, or two swapped) between two folded names.
std::size_t edit_distance(std::string_view a, std::string_view b) {
  a = a.substr(0, kLongestCompared);
  b = b.substr(0, kLongestCompared);
  std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
  std::iota(last.begin(), last.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] != b[j - 1])});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    before.swap(last);
    last.swap(row);
  }
  return last[b.size()];
}

/// A name that holds the other as its beginning or as a later word is near whatever its length.
std::size_t distance(std::string_view wanted, std::string_view name) {
  const std::size_t edits = edit_distance(wanted, name);
  const std::size_t at = wanted.size() < 3 ? name.npos : name.find(wanted);
  const bool part = at != name.npos && !is_word_before(name, at);
  return part ? std::min<std::size_t>(edits, 1) : edits;
}

}  // namespace

std::vector<Vertex> find_actors(const ClaimGraph& graph, std::string_view name) {
  const std::string wanted = folded(name);
  std::vector<Vertex> found;
  for (const Vertex v : graph.actors()) {
    const bool named = any_name(
        graph.actor(v), [&](std::string_view other) { return equal_folded(other, wanted); });
    if (named || (name.starts_with('a') && graph.id(v) == name)) found.push_back(v);
  }
  return found;
}

Error unknown_actor(const ClaimGraph& graph, std::string_view name) {
  std::string what = "actor \"" + std::string(name) + "\" is not in the graph";
  const std::vector<std::string> near = nearest_names(graph, name);
  for (std::size_t i = 0; i < near.size(); ++i) {
    what.append(i == 0 ? "; near: " : ", ").append(near[i]);
  }
  return Error(std::move(what));
}

std::vector<std::string> nearest_names(const ClaimGraph& graph, std::string_view name,
                                       std::size_t limit) {
  const std::string wanted = folded(name);
  std::vector<std::pair<std::size_t, std::string_view>> near;
  for (const Vertex v : graph.actors()) {
    const ActorNode& actor = graph.actor(v);
    std::size_t best = wanted.size() / 2 + 1;
    any_name(actor, [&](std::string_view other) {
      best = std::min(best, distance(wanted, folded(other)));
      return false;
    });
    if (best <= wanted.size() / 2) {
      near.emplace_back(best, actor.name.empty() ? actor.key.view() : actor.name.view());
    }
  }
  std::sort(near.begin(), near.end());
  near.erase(std::unique(near.begin(), near.end()), near.end());
  std::vector<std::string> names;
  for (std::size_t i = 0; i < near.size() && i < limit; ++i) names.emplace_back(near[i].second);
  return names;
}

}  // namespace claimgraph
