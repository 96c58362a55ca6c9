#pragma once

#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "merge_documents.hpp"

namespace claimgraph {

/// Which actors of several graphs are one.
class MergedActors {
 public:
  using Vertex = ClaimGraph::Vertex;
  static constexpr std::uint32_t kNoDocument = 0xFFFFFFFFu;

  /// Of the claims, only those marked in `first_claims`, by graph and ordinal, tell who is where.
  MergedActors(const GraphList& graphs, const MergedDocuments& documents,
               const std::vector<std::vector<bool>>& first_claims);

  std::size_t size() const { return groups_.size(); }
  /// The one that an actor is where `document` (a rank) names it; groups are numbered in their
  /// order.
  std::uint32_t group_of(std::size_t graph, Vertex actor, std::uint32_t document) const;
  /// A key without what tells its actor from namesakes.
  static std::string_view base_of(std::string_view key);
  /// Adds all of them to `to`, whose documents are `documents`.
  std::vector<Vertex> write(ClaimGraph& to, const std::vector<Vertex>& documents) const;

 private:
  /// One actor of one graph.
  struct Entry {
    std::size_t graph = 0;
    Vertex vertex = 0;
    std::string_view base;
    bool is_person = false, affiliated = false;
    std::set<std::uint32_t> unaffiliated;  ///< documents, of an affiliated person
    std::uint32_t group = 0;               ///< but where a document names it without affiliation
  };
  /// Persons of one key.
  struct Namesakes {
    std::uint32_t without = 0;  ///< group of those without an affiliation
    /// Documents that tell the affiliation: group.
    std::map<std::uint32_t, std::uint32_t> known_in;
  };
  struct Mention {
    std::uint32_t document = 0;
    Span span;
    Via via = Via::kName;
    Text text;
    auto key() const { return std::tuple(document, span, via, text.view()); }
  };
  struct Group {
    std::string key;
    bool is_person = false;
    bool occurs = false;                 ///< of persons: is mentioned or named by a claim
    bool bare = false;                   ///< told apart from affiliated namesakes by having none
    std::vector<std::uint32_t> entries;  ///< that give its name, codes and relations
    std::vector<Mention> mentions;
    std::set<std::uint32_t> unaffiliated;
  };

  void read_entries();
  void group_base(std::string_view base, const std::vector<std::uint32_t>& entries);
  void group_persons(std::string_view base, const std::vector<std::uint32_t>& persons, bool clash);
  std::set<std::string_view> bodies_of(const Entry& entry) const;
  std::uint32_t add_group(std::string key, bool is_person);
  template <typename F>
  void for_each_occurrence(F&& f) const;
  void find_affiliations();
  void collect_mentions();
  void sort_groups();
  ActorNode node_of(const Group& group, TextPool& pool) const;
  void write_relations(const Group& group, Vertex v, const std::vector<Vertex>& actors,
                       ClaimGraph& to) const;

  const GraphList& graphs_;
  const MergedDocuments& documents_;
  const std::vector<std::vector<bool>>& first_claims_;
  std::vector<Entry> entries_;
  std::vector<std::vector<std::uint32_t>> entry_of_;      ///< by graph and ordinal
  std::map<std::string_view, std::string_view> part_of_;  ///< by base key
  std::map<std::string_view, Namesakes> namesakes_;
  std::vector<Group> groups_;
};

}  // namespace claimgraph
