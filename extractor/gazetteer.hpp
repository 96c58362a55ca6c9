#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "claimgraph/model.hpp"
#include "table_archive.hpp"
#include "text_table.hpp"
#include "word_table.hpp"

namespace claimgraph {

class Lexicon;

/// An actor of the gazetteer, or a place that is none; `part_of`, `based_in`, `member_of` hold
/// keys. Views live as long as the rule set.
struct GazetteerActor {
  std::string_view key, name;
  ActorKind kind = ActorKind::kOther;
  bool place = false;  ///< a city, region or sea: names something, but holds no position
  char gender = 0;     ///< of a person: 'm', 'f', or 0 for unknown
  std::string_view iso3, cameo, wikidata;
  std::string_view part_of;
  std::string_view based_in;  ///< its country, where it is no institution of it
  std::string_view role;      ///< of a person, in `based_in`
  std::vector<std::string_view> member_of;
  Index whole = kNone, base = kNone;  ///< the actors of `part_of` and `based_in`, once finished

  template <typename Archive>
  void fields(Archive& archive) {
    archive(key, name, kind, place, gender, iso3, cameo, wikidata, part_of, based_in, role,
            member_of, whole, base);
  }
};

enum class NameKind : std::uint8_t {
  kName,
  kAlias,
  kAcronym,
  kAdjective,
  kInhabitant,
  kSeat,
  kSurname
};

/// One meaning of a name.
struct GazetteerName {
  Index actor = kNone;  ///< into Gazetteer::actors()
  NameKind kind = NameKind::kName;
  bool needs_the = false;  ///< counts only after "the": the Hague, the North
};

/// What a word does in names and descriptions of actors, or-ed (extractor/data/persons/*.tsv).
enum ActorWord : std::uint32_t {
  kMaleName = 1 << 0,  ///< given names
  kFemaleName = 1 << 1,
  kHonorific = 1 << 2,  ///< Mr., Sheikh: before a name only
  kOffice = 1 << 3,     ///< minister, senator, president: before a name, after it, or alone
  kOfficial = 1 << 4,   ///< official, diplomat: speaks for the state or body whose it is
  kSpokesperson = 1 << 5,
  kInstitutionWord = 1 << 6,   ///< ministry, army, parliament: institution of the state whose it is
  kOrganizationHead = 1 << 7,  ///< Party, Institute, Bank: last word of an organization's name, or
                               ///< first before "of", "for"
  kOrganizationTail = 1 << 8,  ///< Inc., Ltd: closes a company's name
  kParticle = 1 << 9,          ///< van, bin, al: inside a person's name
  kNameSuffix = 1 << 10,       ///< Jr., III
  kMaleWord = 1 << 11,         ///< Mr., king, spokesman
  kFemaleWord = 1 << 12,
  kMediaWord = 1 << 13,     ///< Times, News, Radio: as kOrganizationHead, of news media
  kCampaignWord = 1 << 14,  ///< campaign, administration: after a surname makes an organization
  kDocument = 1 << 15,      ///< poll, report, resolution: a source that is no person
  kSide = 1 << 16,      ///< country, side, leader: what "both …" and "the two …" may stand for
  kModifier = 1 << 17,  ///< foreign, prime, deputy: stands before an office, belongs to it
  kBlocNoun = 1 << 18,  ///< bloc, alliance, agency, company, party: definite description of a body
  kCountryNoun = 1 << 19,  ///< country, nation, government, regime, kingdom
  kNotName = 1 << 20,      ///< capitalized often, but no part of a person's name: Monday, Street
  kPartitive = 1 << 21,    ///< many, majority, group: "of" leads on to who is meant
  kRelation = 1 << 22,     ///< partnership, rivalry: of the two named before
  kNational = 1 << 23,     ///< president, rebels, ministry: always of some state
  kEpithet = 1 << 24,      ///< businessman, veteran, maverick: what a person is besides the office
  kI = 1 << 25,            ///< this and the next: pronouns in all their forms
  kWe = 1 << 26,
  kYou = 1 << 27,
  kHe = 1 << 28,
  kShe = 1 << 29,
  kIt = 1 << 30,
  kThey = 1u << 31,
};

inline constexpr std::uint32_t kPronouns = kI | kWe | kYou | kHe | kShe | kIt | kThey;

/// Known actors and their names (extractor/data/actors, extractor/data/persons), matched over
/// tokens by one trie. Immutable once the RuleSet is made.
class Gazetteer {
 public:
  struct Match {
    std::uint32_t length = 0;  ///< tokens; 0: none
    /// In order of the files and rows: the first is the default.
    std::span<const GazetteerName> names;
  };
  Gazetteer();
  ~Gazetteer();

  /// Longest name that begins at token `at` and ends before `end`: words that are capitalized in
  /// the name must be so in the text, acronyms must be spelled alike. O(length of the longest
  /// name).
  Match longest(const Document& document, std::uint32_t at, std::uint32_t end) const;
  /// The names that are one word, which `text` spells ("Mexican" of "anti-Mexican").
  Match of_word(WordId word, std::string_view text) const;
  /// Has memory fetch what longest() will look at, of names that begin with the word.
  void prefetch(WordId word) const;
  const std::vector<GazetteerActor>& actors() const { return actors_; }
  /// kNone when there is none of that key.
  Index find(std::string_view key) const;
  /// ActorWord bits of a word.
  std::uint32_t word(WordId word) const { return words_[word]; }

  /// The sector of a state that a word names (CAMEO's role code: "GOV", "REB"); empty: none.
  std::string_view sector(WordId word) const { return sectors_[sector_of_[word]]; }

  /// Adds the rows of one file: "persons/words…" and "persons/given…" hold words, "persons/sectors"
  /// sectors, the others actors. An actor whose key is known replaces it. The text must stay.
  /// Throws Error.
  void add(std::string file, std::string_view tsv, Lexicon& lexicon);
  /// Leads from actors to those they belong to; to be called once after the last add().
  void finish();

  template <typename Archive>
  void fields(Archive& archive) {
    archive(actors_, keys_, words_, sectors_, sector_of_, edges_, openings_, meanings_, names_,
            acronyms_, letters_);
  }

 private:
  /// Of the trie, whose root is node 0; it holds all that is known of the node it leads to.
  struct Edge {
    std::uint32_t from = 0;
    WordId word = kUnknownWord;
    std::uint32_t meanings = kNone;  ///< into meanings_
    std::uint32_t to : 30 = 0;       ///< 0: the slot is free
    bool upper : 1 = false;          ///< the word is capitalized in every name that passes here
    bool leads_on : 1 = false;       ///< longer names pass here
  };
  struct Range {
    std::uint32_t begin = 0, end = 0;
  };
  enum Opening : std::uint8_t { kCapitalizedOpening = 1, kLowerOpening = 2 };
  class NameReader;

  Match spelled(const Edge& edge, std::uint32_t length, std::string_view text) const;
  static std::size_t first_slot(std::uint32_t from, WordId word) {
    const std::uint64_t key = static_cast<std::uint64_t>(from) << 32 | word;
    return (key * 0x9E3779B97F4A7C15ull) >> 20;
  }
  static std::size_t slot(std::span<const Edge> edges, std::uint32_t from, WordId word);
  bool opens(const Token& token) const;
  void add_actors(std::string file, std::string_view tsv, Lexicon& lexicon);
  void add_words(std::string file, std::string_view tsv, Lexicon& lexicon);
  void add_sectors(std::string file, std::string_view tsv, Lexicon& lexicon);

  std::vector<GazetteerActor> actors_;
  TextTable keys_;  ///< numbered as actors_ are
  WordTable<std::uint32_t> words_;
  std::vector<std::string> sectors_ = std::vector<std::string>(1);  ///< the first is none
  WordTable<std::uint8_t> sector_of_;                               ///< into sectors_
  FrozenArray<Edge> edges_;           ///< open addressing; a power of two
  WordTable<std::uint8_t> openings_;  ///< Opening bits: how names begin with the word
  FrozenArray<Range> meanings_;       ///< of a name: into names_ and acronyms_
  FrozenArray<GazetteerName> names_;
  FrozenArray<Range>
      acronyms_;  ///< into letters_: as the text must spell the name; empty: in any way
  FrozenArray<char> letters_;
  std::deque<std::string> slugs_;            ///< keys that no row spells
  std::unique_ptr<NameReader> name_reader_;  ///< until finish()
};

/// The key of a name: its ASCII words in lower case joined by '-', accents dropped, no leading
/// "the".
std::string slug(std::string_view name);

}  // namespace claimgraph
