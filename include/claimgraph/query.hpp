#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "claimgraph/error.hpp"
#include "claimgraph/graph.hpp"

/// Questions to a graph: which claims, how many of each, who are the actors. Nothing here changes
/// it.

namespace claimgraph {

using Vertex = ClaimGraph::Vertex;

/// One value that a claim must have or, negated, must not have.
struct Term {
  std::string value;
  bool negated = false;
};
/// "!russia" is a negated "russia".
Term parse_term(std::string_view text);
using Terms = std::vector<Term>;

/// Topics of a user's own. A content that holds all words of a pattern ("*" ends a word's
/// beginning) is about the pattern's topic.
struct TopicPattern {
  std::string topic, pattern;
};
/// Reads TSV with the columns `topic` and `pattern`. Throws Error with `file`, line and column.
std::vector<TopicPattern> read_topics(std::string_view tsv, const std::string& file);

/// Which claims. Of one field's terms a claim must meet one that is not negated (if there are any)
/// and none that is; it must pass all fields. Empty: every claim.
struct Filter {
  /// Actors by key, name, alias, code or id ("a3"), in any case of letters.
  Terms who{}, to{}, about{};
  Terms act{}, stance{}, certainty{}, kind{};  ///< as `name_of` spells them
  Terms rule{};
  Terms text{};   ///< words that the content holds, all of them, whole, in any case and order
  Terms topic{};  ///< by `topics`, or else lemmas of the nouns that head the content's noun groups
  std::vector<TopicPattern> topics{};
  bool on_topics = false;  ///< only claims on one of `topics`, whichever
  Terms document{};        ///< by name, title or id ("d3")
  /// Of the claim's document, both included; one without a date does not pass.
  Date from{}, until{};
  float min_confidence = 0;
  bool roll_up = false;  ///< persons and institutions speak, and are spoken of, for their state
};

/// The claims that pass, in the graph's order. Throws Error for an actor, document or name of an
/// enumeration that is not there; its message names the nearest that are. Linear in the graph; on a
/// million claims no field takes longer than 0.2 s (docs/speed.md).
std::vector<Vertex> select(const ClaimGraph& graph, const Filter& filter);

/// Actors by key, name, alias, code or id, in any case of letters.
std::vector<Vertex> find_actors(const ClaimGraph& graph, std::string_view name);
/// Names of actors that look like `name`, nearest first (edit distance; a part counts as near).
std::vector<std::string> nearest_names(const ClaimGraph& graph, std::string_view name,
                                       std::size_t limit = 5);

/// What to say of an actor that is not there, with the nearest names.
Error unknown_actor(const ClaimGraph& graph, std::string_view name);

/// For each vertex of an actor, whom it speaks for: its state, by `part_of` and affiliations, or
/// else the outermost actor it is part of; itself where there is none. Other vertices: themselves.
std::vector<Vertex> rolled_up(const ClaimGraph& graph);

/// What claims can be counted and sorted by.
enum class Column : std::uint8_t {
  kWho,
  kTo,
  kAbout,
  kAct,
  kStance,
  kCertainty,
  kKind,
  kRule,
  kDocument,
  kDay,
  kWeek,
  kMonth,
  kYear,
  kTopic,
  kConfidence,  ///< sorting only
};
inline constexpr int kColumnCount = 15;
std::string_view name_of(Column column);
bool parse(std::string_view name, Column* column);

/// The claim's values in a column: actors' names, "2025-11", "2025-W45"; none where unknown.
std::vector<std::string> values_of(const ClaimGraph& graph, Vertex claim, Column column);

/// Sorts by a column, ties in the order given; the unknown come last.
void sort_claims(const ClaimGraph& graph, std::vector<Vertex>& claims, Column by,
                 bool descending = false);

/// How many claims have each pair of values. A claim with two values in a column counts under each;
/// one with none under "". Labels are in order of acts, stances, dates…, actors and rules the most
/// frequent first.
struct CrossTable {
  std::vector<std::string> rows, columns;  ///< one column, "", when counted by one thing
  std::vector<std::uint32_t> counts;       ///< row by row
  std::uint32_t at(std::size_t row, std::size_t column) const {
    return counts[row * columns.size() + column];
  }
};
/// `topics` are for the column of topics; without them it has the claims' own.
CrossTable count_by(const ClaimGraph& graph, const std::vector<Vertex>& claims, Column rows,
                    bool roll_up = false, const std::vector<TopicPattern>& topics = {});
CrossTable count_by(const ClaimGraph& graph, const std::vector<Vertex>& claims, Column rows,
                    Column columns, bool roll_up = false,
                    const std::vector<TopicPattern>& topics = {});

/// How often, by stance: indexed by Stance.
struct StanceCounts {
  std::uint32_t by_stance[3] = {};
  std::uint32_t total() const { return by_stance[0] + by_stance[1] + by_stance[2]; }
  /// (support − oppose) / (support + oppose); 0 where there is neither.
  double balance() const;
};

/// What an actor says and how it is spoken of in some claims.
struct ActorSummary {
  Vertex actor = 0;
  std::uint32_t mentions = 0;  ///< in the whole graph
  StanceCounts says;           ///< claims it holds
  StanceCounts spoken_of;      ///< claims of others to or about it
};
/// Of every actor that says or is spoken of, most claims first.
std::vector<ActorSummary> summarize_actors(const ClaimGraph& graph,
                                           const std::vector<Vertex>& claims, bool roll_up = false);

}  // namespace claimgraph
