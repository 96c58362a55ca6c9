#include "positions.hpp"

#include <algorithm>

namespace claimgraph {
namespace {

constexpr std::uint64_t kTopic = std::uint64_t{1} << 40;

/// Actor, concept and stance of each statement, packed: the same actor and concept become one cell.
std::vector<Positions::Cell> add_up(std::vector<std::uint64_t> keys) {
  std::sort(keys.begin(), keys.end());
  std::vector<Positions::Cell> cells;
  for (const std::uint64_t key : keys) {
    const auto actor = static_cast<std::uint32_t>(key >> 34);
    const auto about = static_cast<std::uint32_t>(key >> 2);
    if (cells.empty() || cells.back().actor != actor || cells.back().concept_ != about) {
      cells.push_back({actor, about, {}});
    }
    ++cells.back().stances.by_stance[key & 3];
  }
  return cells;
}

}  // namespace

PositionReader::PositionReader(const ClaimGraph& graph, const NetworkOptions& options)
    : graph_(graph), options_(options), topics_(options.topics) {
  if (options.roll_up) speaks_for_ = rolled_up(graph);
}

void PositionReader::add(Vertex actor, std::vector<Vertex>& to) const {
  const Vertex v = speaks_for_.empty() ? actor : speaks_for_[actor];
  if (std::find(to.begin(), to.end(), v) == to.end()) to.push_back(v);
}

void PositionReader::read_sources(Vertex claim, std::vector<Vertex>& sources) const {
  sources.clear();
  graph_.for_each_source(claim, EdgeKind::kSays,
                         [&](Vertex v, const EdgeLabel&) { add(v, sources); });
}

void PositionReader::read_targets(Vertex claim, const std::vector<Vertex>& sources,
                                  std::vector<Vertex>& targets) const {
  targets.clear();
  const auto take = [&](Vertex v, const EdgeLabel&) { add(v, targets); };
  graph_.for_each_target(claim, EdgeKind::kTo, take);
  graph_.for_each_target(claim, EdgeKind::kAbout, take);
  std::erase_if(targets, [&](Vertex v) {
    return std::find(sources.begin(), sources.end(), v) != sources.end();
  });
}

NetworkNode PositionReader::node_of(Vertex actor) const {
  const ActorNode& node = graph_.actor(actor);
  return {graph_.id(actor), node.name.empty() ? node.key.str() : node.name.str(),
          std::string(name_of(node.kind)), actor};
}

/// All statements of the claims; topics are numbered as they come, by their place in `topic_names`.
std::vector<Statement> PositionReader::read_statements(
    const std::vector<Vertex>& claims, std::vector<std::string_view>& topic_names) const {
  std::vector<Statement> statements;
  std::vector<Vertex> sources, targets;
  std::vector<std::string_view> topics;
  std::unordered_map<std::string_view, std::uint64_t> topic_numbers;
  for (const Vertex claim : claims) {
    const ClaimNode& node = graph_.claim(claim);
    read_sources(claim, sources);
    if (sources.empty()) continue;
    read_targets(claim, sources, targets);
    if (options_.concepts == Concepts::kTopics) targets.clear();
    if (options_.concepts != Concepts::kActors) topics_.read(node, topics);
    for (const Vertex source : sources) {
      for (const Vertex target : targets) statements.push_back({source, target, node.stance});
      for (const std::string_view topic : topics) {
        const auto [at, is_new] = topic_numbers.emplace(topic, topic_names.size());
        if (is_new) topic_names.push_back(topic);
        statements.push_back({source, kTopic + at->second, node.stance});
      }
    }
  }
  return statements;
}

/// Nodes of the actors, in the graph's order, each once; and the number of each.
std::unordered_map<Vertex, std::uint32_t> PositionReader::number_actors(
    std::vector<Vertex> actors, std::vector<NetworkNode>& nodes) const {
  std::sort(actors.begin(), actors.end(),
            [&](Vertex a, Vertex b) { return graph_.ordinal(a) < graph_.ordinal(b); });
  actors.erase(std::unique(actors.begin(), actors.end()), actors.end());
  std::unordered_map<Vertex, std::uint32_t> number;
  for (const Vertex v : actors) {
    number.emplace(v, static_cast<std::uint32_t>(nodes.size()));
    nodes.push_back(node_of(v));
  }
  return number;
}

Positions PositionReader::read(const std::vector<Vertex>& claims) const {
  std::vector<std::string_view> topic_names;
  const std::vector<Statement> statements = read_statements(claims, topic_names);
  std::vector<Vertex> actors, concept_actors;
  for (const Statement& statement : statements) {
    actors.push_back(statement.actor);
    if (statement.concept_ < kTopic) concept_actors.push_back(statement.concept_);
  }
  Positions positions;
  const auto actor_number = number_actors(std::move(actors), positions.actors);
  const auto concept_number = number_actors(std::move(concept_actors), positions.concepts);
  const auto first_topic = static_cast<std::uint32_t>(positions.concepts.size());
  std::vector<std::string_view> sorted_topics = topic_names;
  std::sort(sorted_topics.begin(), sorted_topics.end());
  for (std::size_t i = 0; i < sorted_topics.size(); ++i) {
    positions.concepts.push_back(
        {"t" + std::to_string(i + 1), std::string(sorted_topics[i]), "topic"});
  }
  std::vector<std::uint32_t> topic_rank;
  for (const std::string_view name : topic_names) {
    const auto at = std::lower_bound(sorted_topics.begin(), sorted_topics.end(), name);
    topic_rank.push_back(first_topic + static_cast<std::uint32_t>(at - sorted_topics.begin()));
  }
  std::vector<std::uint64_t> keys;
  keys.reserve(statements.size());
  for (const Statement& statement : statements) {
    const std::uint64_t about = statement.concept_ < kTopic
                                    ? concept_number.find(statement.concept_)->second
                                    : topic_rank[statement.concept_ - kTopic];
    keys.push_back(std::uint64_t{actor_number.find(statement.actor)->second} << 34 | about << 2 |
                   static_cast<std::uint64_t>(statement.stance));
  }
  positions.cells = add_up(std::move(keys));
  return positions;
}

}  // namespace claimgraph
