#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "claimgraph/model.hpp"

namespace claimgraph {

class Lexicon;

/// An actor of the gazetteer; `part_of`, `member_of` hold keys.
struct GazetteerActor {
  std::string key, name;
  ActorKind kind = ActorKind::kOther;
  std::string iso3, cameo, wikidata;
  std::string part_of;
  std::vector<std::string> member_of;
};

enum class NameKind : std::uint8_t { kName, kAlias, kAcronym, kAdjective, kInhabitant, kSeat };

/// Known actors and their names (extractor/data/actors/*.tsv), matched over tokens by one trie.
class Gazetteer {
 public:
  struct Match {
    std::uint32_t length = 0;  ///< tokens; 0: none
    Index actor = kNone;       ///< into actors(); the first, when the name is ambiguous
    NameKind kind = NameKind::kName;
    bool ambiguous = false;
  };
  Gazetteer();
  ~Gazetteer();

  /// Longest name that begins at token `at` and ends before `end`.
  Match longest(const Document& document, std::uint32_t at, std::uint32_t end) const;
  const std::vector<GazetteerActor>& actors() const { return actors_; }
  /// kNone when there is none of that key.
  Index find(std::string_view key) const;

  /// Adds the rows of one file; a row whose key is known replaces that actor. Throws Error.
  void add(std::string file, std::string_view tsv, Lexicon& lexicon);

 private:
  std::vector<GazetteerActor> actors_;
  struct Trie;
  Trie* trie_;
};

}  // namespace claimgraph
