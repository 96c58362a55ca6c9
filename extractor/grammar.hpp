#pragma once

#include <bitset>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "claimgraph/document.hpp"
#include "word_table.hpp"

namespace claimgraph {

class Lexicon;

/// What the grammar of English says of a single word, or-ed: closed classes by form, and by lemma
/// the complements that a verb, noun or adjective takes (extractor/data/grammar/words.tsv,
/// verbs.tsv, senses.tsv).
enum GrammarClass : std::uint64_t {
  // by form
  kFormOfBe = 1ull << 0,
  kFormOfHave = 1ull << 1,
  kFormOfDo = 1ull << 2,
  kModalVerb = 1ull << 3,
  kFiniteAuxiliary = 1ull << 4,  ///< is, had, does … and modals
  kNegation = 1ull << 5,
  kNominative = 1ull << 6,  ///< I, he, they: a subject and nothing else
  kAccusative = 1ull << 7,  ///< me, him, them: never a subject
  kPossessivePronoun = 1ull << 8,
  kRelativizer = 1ull << 9,  ///< who, whom, whose, which, that, where
  kWhWord = 1ull << 10,      ///< opens an indirect question: what, how, why, whether …
  /// Opens an adverbial clause whatever follows: if, because, although.
  kSubordinating = 1ull << 11,
  /// Does so when a clause follows, else a preposition: after, as, since.
  kMaySubordinate = 1ull << 12,
  kCoordinating = 1ull << 13,
  kWeekday = 1ull << 14,
  kMonth = 1ull << 15,
  kTimeWord = 1ull << 16,         ///< head of a noun group that says when
  kTimePreposition = 1ull << 17,  ///< on Monday, in 2012, during, since
  kApproximator = 1ull << 18,     ///< about, nearly, roughly before a number
  kPredeterminer = 1ull << 19,    ///< all, both, half, such
  kAttributiveName = 1ull << 20,  ///< U.S., U.N., EU: stands before a noun like an adjective
  kTimeAdverb = 1ull << 21,       ///< today, yesterday, recently, later
  kDegree = 1ull << 22,           ///< very, more, most, so, too: before an adjective
  kCopular = 1ull << 23,          ///< by lemma: seem, become, remain
  kQuantifier = 1ull << 24,       ///< many, most, several: a noun group by themselves
  kPronominal = 1ull << 25,       ///< some, those, all: may stand in the place of a noun
  kPrepositionHead = 1ull << 26,  ///< according, due, thanks: a preposition with "to"
  kOpensSentence = 1ull << 27,    ///< with a capital inside a line: another line was joined there
  kOutcome = 1ull << 29,  ///< move, setback: "…, |a setback| for the mayor" looks back on an event
  kConnective = 1ull << 28,  ///< but, however: the writer links a sentence with what was before
  kPlacePreposition = 1ull << 30,  ///< in, near, through: before a capital, the place is meant
  kSurvey = 1ull << 31,            ///< poll, study: a time behind it tells which, not when
  // by lemma
  kTakesThat = 1ull << 32,        ///< a clause, with or without "that"
  kTakesObjectThat = 1ull << 33,  ///< tell sb (that) …
  kTakesWh = 1ull << 34,
  kTakesInfinitive = 1ull << 35,
  kTakesObjectInfinitive = 1ull << 36,
  kTakesBareInfinitive = 1ull << 37,  ///< make, let, see sb do
  kTakesGerund = 1ull << 38,
  kReports = 1ull << 39,  ///< may stand in or after what it reports, inverted or not: ", said X"
  kTakesTwoObjects = 1ull << 40,  ///< give sb sth
  kNeverPassive = 1ull << 41,     ///< arrive, die: an -ed form after a noun is its past tense
  kAddsComment = 1ull << 42,      ///< ", adding …", ", citing …": goes with the reporter
  // by lemma: what single words mean where a reading hangs on them (senses.tsv)
  kSection = 1ull << 43,       ///< analysis, video: before a colon a kind of text, nobody's label
  kContest = 1ull << 44,       ///< "the race for |the White House|"
  kContending = 1ull << 45,    ///< "win |the White House|": what is won is a prize
  kFirmNoun = 1ull << 46,      ///< company, bank: not said of a public body
  kPublicBody = 1ull << 47,    ///< party, court, council: ends the names of such bodies
  kAllianceNoun = 1ull << 48,  ///< bloc, alliance: said of a body of several states
  kNeedsObject = 1ull << 50,   ///< accuse, blame: without an object an -ed form is a participle
  kOwnName = 1ull << 52,       ///< court, church: said only of what is called so
  kAttributiveParticiple = 1ull << 51,  ///< growing, mounting: say what the noun behind them does
  kNameBearer = 1ull << 49,             ///< group, website: may stand right before its name
  kSalutation = 1ull << 55,             ///< dear, sir: opens a letter, which its writer signs below
  kImpersonal = 1ull << 54,             ///< premature, clear: "it is |clear| that" speaks of nobody
  kTravel = 1ull << 62,                 ///< fly, trip: "to" behind it leads to a place
  kCorporate = 1ull << 53,  ///< chairman, shares: whatever has one by a name of one word is a body
  // by form, each of a single word, but the last
  kWordTo = 1ull << 56,
  kWordOf = 1ull << 57,
  kWordThat = 1ull << 58,
  kWordThere = 1ull << 59,
  kWordAs = 1ull << 60,
  kWordThan = 1ull << 61,
  kOpensPhrase = 1ull << 63,  ///< first word of a fixed phrase
};

/// What a fixed run of words amounts to.
enum class PhraseKind : std::uint8_t {
  kPreposition,
  kSubordinator,
  kConjunction,
  kAdverb,
  kApproximator
};

/// Closed classes, complement frames and fixed phrases, read once from TSV. Immutable when rules
/// are made.
class Grammar {
 public:
  std::uint64_t classes(WordId word) const { return sets_[set_of_[word]]; }
  bool has(WordId word, std::uint64_t any_of) const { return (classes(word) & any_of) != 0; }

  struct Phrase {
    std::uint32_t length = 0;  ///< tokens; 0: none
    PhraseKind kind = PhraseKind::kPreposition;
  };
  /// The longest fixed phrase that begins at token `at` of a tagged document and ends by `end`. One
  /// look at the token where it opens none, else a few comparisons.
  Phrase longest_phrase(const Document& document, std::uint32_t at, std::uint32_t end) const {
    return (document.tokens[at].grammar & kOpensPhrase) != 0 ? phrase_at(document, at, end)
                                                             : Phrase{};
  }

  /// Adds the rows of a file below data/grammar. Throws Error with file, line and column.
  void add(std::string file, std::string_view tsv, Lexicon& lexicon);

 private:
  struct PhraseRow {
    std::vector<WordId> words;
    PhraseKind kind;
  };
  void add_words(std::string file, std::string_view tsv, Lexicon& lexicon);
  void add_phrases(std::string file, std::string_view tsv, Lexicon& lexicon);
  void set(WordId word, std::uint64_t classes);
  /// Of what a phrase begins with, among opens_.
  static std::size_t place_of(WordId first, WordId second) {
    return (first * 0x9E3779B97F4A7C15ull ^ second * 0xD6E8FEB86659FD93ull) >> 52;
  }
  Phrase phrase_at(const Document& document, std::uint32_t at, std::uint32_t end) const;

  std::vector<std::uint64_t> sets_ = {0};  ///< distinct sets of classes
  WordTable<std::uint16_t> set_of_;        ///< of each word: keeps the hot table small
  std::vector<PhraseRow> phrases_;         ///< sorted by first word, longest first
  std::bitset<4096> opens_;                ///< whether a phrase may begin with two words
};

}  // namespace claimgraph
