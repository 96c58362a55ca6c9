#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "claimgraph/document.hpp"

namespace claimgraph {

/// Semantic classes of a word, or-ed. From WordNet's lexicographer files (Fellbaum 1998), corrected
/// and completed by extractor/data/words/*.tsv.
enum WordClass : std::uint32_t {
  kPersonNoun = 1 << 0,         ///< official, voter, analyst
  kGroupNoun = 1 << 1,          ///< government, committee, team
  kCommunicationNoun = 1 << 2,  ///< report, statement, claim
  kCognitionNoun = 1 << 3,
  kTimeNoun = 1 << 4,  ///< Monday, week, year
  kPlaceNoun = 1 << 5,
  kMeasureNoun = 1 << 6,
  kGivenName = 1 << 7,
  kTitle = 1 << 8,          ///< Mr., Sen., President
  kRoleNoun = 1 << 9,       ///< what a person speaks as: minister, spokeswoman, leader
  kDocumentNoun = 1 << 10,  ///< what speaks in writing: report, poll, memo, law
  kFeminine = 1 << 11,      ///< of a given name or person noun
  kMasculine = 1 << 12,
  kAbbreviation = 1 << 13,  ///< its full stop does not end a sentence ("Mr.", "Gov.")
  kDemonymWord = 1 << 14,   ///< an adjective always written with a capital ("Russian")
};

/// What the lexicon knows of one form.
struct WordEntry {
  std::uint32_t readings = 0;  ///< possible parts of speech, bit i is Pos(i)
  std::uint32_t classes = 0;   ///< WordClass
  Pos likeliest = Pos::kX;  ///< of the readings, by WordNet's tag counts and the hand-written list
  std::uint8_t forms = 0;   ///< WordForm bits
  /// How common the word is as noun, verb, adjective, adverb (`weight_index`): 16 log2 of its tag
  /// count in WordNet, 0 where it is none.
  std::uint8_t weight[4] = {};
  std::uint8_t lemmas = 0;  ///< bit i: its lemma of lemma_kind i is another word
};

/// Which of WordEntry::weight belongs to a part of speech; -1: none.
constexpr int weight_index(Pos pos) {
  switch (pos) {
    case Pos::kNoun:
      return 0;
    case Pos::kVerb:
      return 1;
    case Pos::kAdj:
      return 2;
    case Pos::kAdv:
      return 3;
    default:
      return -1;
  }
}
/// Which lemma of a word a part of speech asks for: that of its open class, names as nouns and
/// auxiliaries as verbs, or one for all closed classes.
inline constexpr int kLemmaKinds = 5;
constexpr int lemma_kind(Pos pos) {
  if (pos == Pos::kPropn) pos = Pos::kNoun;
  if (pos == Pos::kAux) pos = Pos::kVerb;
  const int open_class = weight_index(pos);
  return open_class >= 0 ? open_class : kLemmaKinds - 1;
}
constexpr std::uint32_t reading(Pos pos) { return 1u << static_cast<unsigned>(pos); }

enum WordForm : std::uint8_t {
  kBaseForm = 1 << 0,        ///< go, and the plain present
  kThirdSingular = 1 << 1,   ///< goes
  kPast = 1 << 2,            ///< went
  kPastParticiple = 1 << 3,  ///< gone
  kGerund = 1 << 4,          ///< going
  kPlural = 1 << 5,          ///< of a noun or pronoun
  kComparative = 1 << 6,
  kSuperlative = 1 << 7,
};

struct LexiconKey;
struct LexiconSlot;
struct WordLemmas;
struct WordRow;

/// The words of English: WordNet's and the hand-written lists, laid out at build time as one static
/// table, plus the words that rule files bring along. Immutable after the RuleSet is made.
class Lexicon {
 public:
  Lexicon();
  ~Lexicon();

  /// The word of a form in any case; kUnknownWord when there is none. O(1), no allocation.
  WordId find(std::string_view form) const;
  /// The same, faster, for a form of ASCII without a backquote, by its key (lexicon_table.hpp) and
  /// the slot that fetch(key) gave. Of a key of at most eight bytes the form may be any.
  WordId find_ascii(const LexiconKey& key, std::size_t slot, std::string_view form) const;
  /// Where the search for a key begins; has memory fetch what is there.
  std::size_t fetch(const LexiconKey& key) const;
  /// To be called between fetch() and find_ascii(), when the slot has come: has memory fetch what
  /// else the search will look at.
  void fetch_rest(const LexiconKey& key, std::size_t slot) const;
  /// Has memory fetch what lemma() will look at, of a word that has other lemmas.
  void fetch_lemmas(WordId word) const;  // lexicon_table.hpp
  void prefetch(WordId word) const { __builtin_prefetch(&entry(word)); }
  /// The word of one ASCII character.
  WordId of_byte(char c) const { return of_byte_[static_cast<unsigned char>(c)]; }
  const WordEntry& entry(WordId word) const {
    return word < static_words_ ? entries_[word] : added_[word - static_words_];
  }
  /// Lower-cased. Lives as long as the Lexicon.
  std::string_view form(WordId word) const;
  /// The base form of `word` read as `pos`; `word` itself where it is one.
  WordId lemma(WordId word, Pos pos) const {
    return (entry(word).lemmas >> lemma_kind(pos) & 1) == 0 ? word : other_lemma(word, pos);
  }
  std::uint32_t size() const;  ///< ids are below it

  /// The word of `form` (stored lower-cased), new if need be. Only while rules are being read.
  WordId intern(std::string_view form);
  /// Adds to and replaces words by the rows of a file as those of data/words. Throws Error.
  void add(std::string file, std::string_view tsv);

  /// The words that rules brought along, and those alone.
  template <typename Archive>
  void fields(Archive& archive);

 private:
  WordId other_lemma(WordId word, Pos pos) const;
  void fetch_elsewhere(const LexiconKey& key, WordId word) const;
  WordId search_ascii(const LexiconKey& key, std::string_view form) const;
  void add_row(const WordRow& row, std::string_view form);
  /// The entry of a word, to be changed.
  WordEntry& change(WordId word);

  struct Additions;
  std::unique_ptr<Additions> additions_;
  const LexiconSlot* slots_;  ///< of the words known at build time
  std::size_t slot_count_;
  const WordLemmas* lemmas_;
  std::array<WordId, 128> of_byte_{};
  const WordEntry* entries_;  ///< of the words known at build time
  const WordEntry* added_;    ///< of those that rules brought along, whose ids follow
  std::uint32_t static_words_;
};

}  // namespace claimgraph
