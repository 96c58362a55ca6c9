// A filter is resolved once, into sets of vertices and values, and then each claim is looked at
// once.

#include <algorithm>

#include "claimgraph/error.hpp"
#include "claimgraph/periods.hpp"
#include "claimgraph/query.hpp"
#include "fold.hpp"
#include "topic_reader.hpp"

namespace claimgraph {
namespace {

/// Which members of a small or dense set a claim must, and must not, have.
struct Sets {
  std::vector<bool> wanted, unwanted;  ///< both empty: no condition
  bool any() const { return !wanted.empty() || !unwanted.empty(); }
  void insert(std::size_t member, bool negated, std::size_t size) {
    std::vector<bool>& set = negated ? unwanted : wanted;
    if (set.empty()) set.resize(size);
    set[member] = true;
  }
  bool passes(std::size_t member) const {
    return (wanted.empty() || wanted[member]) && (unwanted.empty() || !unwanted[member]);
  }
};

Sets resolve_actors(const ClaimGraph& graph, const Terms& terms, bool roll_up) {
  Sets sets;
  if (terms.empty()) return sets;
  const std::size_t size = boost::num_vertices(graph.graph());
  const std::vector<Vertex> speaks_for = roll_up ? rolled_up(graph) : std::vector<Vertex>();
  for (const Term& term : terms) {
    const std::vector<Vertex> found = find_actors(graph, term.value);
    if (found.empty()) throw unknown_actor(graph, term.value);
    for (const Vertex v : found) sets.insert(v, term.negated, size);
    if (!roll_up) continue;
    for (const Vertex v : graph.actors()) {
      const bool member = std::find(found.begin(), found.end(), speaks_for[v]) != found.end();
      if (member) sets.insert(v, term.negated, size);
    }
  }
  return sets;
}

template <typename Enum>
Sets resolve_names(const char* what, const Terms& terms, int count) {
  Sets sets;
  for (const Term& term : terms) {
    Enum value{};
    if (!parse(fold(term.value), &value)) {
      std::string message = std::string(what).append(" \"").append(term.value);
      message += "\" is none of";
      for (int i = 0; i < count; ++i) message.append(" ").append(name_of(static_cast<Enum>(i)));
      throw Error(std::move(message));
    }
    sets.insert(static_cast<std::size_t>(value), term.negated, static_cast<std::size_t>(count));
  }
  return sets;
}

Sets resolve_documents(const ClaimGraph& graph, const Terms& terms) {
  Sets sets;
  for (const Term& term : terms) {
    bool found = false;
    for (const Vertex v : graph.documents()) {
      const DocumentNode& node = graph.document(v);
      const bool named = node.name == term.value || node.title == term.value ||
                         (term.value.starts_with('d') && graph.id(v) == term.value);
      if (!named) continue;
      sets.insert(v, term.negated, boost::num_vertices(graph.graph()));
      found = true;
    }
    if (!found) throw Error("document \"" + term.value + "\" is not in the graph");
  }
  return sets;
}

/// All words of one term.
struct Words {
  WordsSearch words;
  bool negated = false;
};

std::vector<Words> resolve_words(const Terms& terms) {
  std::vector<Words> all;
  for (const Term& term : terms) all.push_back({WordsSearch(term.value), term.negated});
  return all;
}

/// With capitals folded. Topics of a user's own are known beforehand.
Terms resolve_topics(const Terms& terms, const std::vector<TopicPattern>& topics) {
  Terms resolved;
  for (const Term& term : terms) {
    resolved.push_back({folded(term.value), term.negated});
    const auto is_meant = [&](const TopicPattern& known) {
      return folded(known.topic) == resolved.back().value;
    };
    if (topics.empty() || std::any_of(topics.begin(), topics.end(), is_meant)) continue;
    std::string message = "topic \"" + term.value + "\" is none of";
    for (std::size_t i = 0; i < topics.size(); ++i)
      if (i == 0 || topics[i].topic != topics[i - 1].topic)
        message.append(i == 0 ? " " : ", ").append(topics[i].topic);
    throw Error(std::move(message));
  }
  return resolved;
}

class Selection {
 public:
  Selection(const ClaimGraph& graph, const Filter& filter);
  bool passes(Vertex claim) const;

 private:
  bool passes_documents(Vertex claim) const;
  bool passes_rule(std::string_view rule) const;
  bool passes_words(std::string_view content) const;
  bool passes_topics(const ClaimNode& claim) const;
  template <typename ForEach>
  static bool passes_actors(const Sets& sets, ForEach&& for_each);

  const ClaimGraph& graph_;
  const Filter& filter_;
  Sets who_, to_, about_, act_, stance_, certainty_, kind_, document_;
  std::vector<Words> words_;
  TopicReader topic_reader_;
  Terms topics_;
  std::vector<bool> in_time_;  ///< by vertex; empty: no condition
};

Selection::Selection(const ClaimGraph& graph, const Filter& filter)
    : graph_(graph),
      filter_(filter),
      who_(resolve_actors(graph, filter.who, filter.roll_up)),
      to_(resolve_actors(graph, filter.to, filter.roll_up)),
      about_(resolve_actors(graph, filter.about, filter.roll_up)),
      act_(resolve_names<Act>("act", filter.act, kActCount)),
      stance_(resolve_names<Stance>("stance", filter.stance, 3)),
      certainty_(resolve_names<Certainty>("certainty", filter.certainty, 3)),
      kind_(resolve_names<ClaimKind>("kind", filter.kind, 3)),
      document_(resolve_documents(graph, filter.document)),
      words_(resolve_words(filter.text)),
      topic_reader_(filter.topics),
      topics_(resolve_topics(filter.topic, filter.topics)) {
  if (!filter.from.known() && !filter.until.known()) return;
  in_time_.resize(boost::num_vertices(graph.graph()));
  for (const Vertex v : graph.documents()) {
    Date date;
    if (!parse(graph.document(v).date, &date)) continue;
    in_time_[v] = (!filter.from.known() || date.first_day() >= filter.from.first_day()) &&
                  (!filter.until.known() || date.first_day() <= filter.until.last_day());
  }
}

template <typename ForEach>
bool Selection::passes_actors(const Sets& sets, ForEach&& for_each) {
  if (!sets.any()) return true;
  bool wanted = sets.wanted.empty(), unwanted = false;
  for_each([&](Vertex actor, const EdgeLabel&) {
    if (!wanted) wanted = sets.wanted[actor];
    if (!sets.unwanted.empty()) unwanted |= sets.unwanted[actor];
  });
  return wanted && !unwanted;
}

/// Whether one of the terms that are not negated holds, if there are any, and none that is.
template <typename AllTerms, typename Holds>
bool met(const AllTerms& terms, Holds holds) {
  bool wanted = false, asked = false;
  for (const auto& term : terms) {
    if (wanted && !term.negated) continue;
    const bool held = holds(term);
    if (held && term.negated) return false;
    asked |= !term.negated;
    wanted |= held;
  }
  return wanted || !asked;
}

bool Selection::passes_rule(std::string_view rule) const {
  return met(filter_.rule, [&](const Term& term) { return term.value == rule; });
}

bool Selection::passes_words(std::string_view content) const {
  return met(words_, [&](const Words& words) { return words.words.found_in(content); });
}

bool Selection::passes_topics(const ClaimNode& claim) const {
  if (topics_.empty() && !filter_.on_topics) return true;
  std::vector<std::string_view> topics;
  topic_reader_.read(claim, topics);
  if (topics_.empty()) return !topics.empty();
  return met(topics_, [&](const Term& term) {
    return std::any_of(topics.begin(), topics.end(),
                       [&](std::string_view topic) { return folded(topic) == term.value; });
  });
}

/// A repeated claim is in all its documents, and dated by the first.
bool Selection::passes_documents(Vertex claim) const {
  if (!in_time_.empty() && !in_time_[graph_.document_of(claim)]) return false;
  return passes_actors(document_,
                       [&](auto&& f) { graph_.for_each_target(claim, EdgeKind::kFoundIn, f); });
}

bool Selection::passes(Vertex claim) const {
  const ClaimNode& node = graph_.claim(claim);
  return node.confidence >= filter_.min_confidence &&
         act_.passes(static_cast<std::size_t>(node.act)) &&
         stance_.passes(static_cast<std::size_t>(node.stance)) &&
         certainty_.passes(static_cast<std::size_t>(node.certainty)) &&
         kind_.passes(static_cast<std::size_t>(node.kind)) && passes_rule(node.rule) &&
         ((in_time_.empty() && !document_.any()) || passes_documents(claim)) &&
         passes_actors(who_,
                       [&](auto&& f) { graph_.for_each_source(claim, EdgeKind::kSays, f); }) &&
         passes_actors(to_, [&](auto&& f) { graph_.for_each_target(claim, EdgeKind::kTo, f); }) &&
         passes_actors(about_,
                       [&](auto&& f) { graph_.for_each_target(claim, EdgeKind::kAbout, f); }) &&
         (words_.empty() || passes_words(node.content.text)) && passes_topics(node);
}

}  // namespace

Term parse_term(std::string_view text) {
  const bool negated = text.starts_with('!');
  return {std::string(text.substr(negated ? 1 : 0)), negated};
}

std::vector<Vertex> select(const ClaimGraph& graph, const Filter& filter) {
  const Selection selection(graph, filter);
  std::vector<Vertex> passed;
  for (const Vertex claim : graph.claims()) {
    if (selection.passes(claim)) passed.push_back(claim);
  }
  return passed;
}

}  // namespace claimgraph
