#pragma once

#include <cstdint>

#include "claimgraph/document.hpp"
#include "lexicon.hpp"

/// What surrounds a word, as sets of features; data/tagging/*.tsv names them "<det", ">noun",
/// "=ing". Left of it stand decided words, right of it possible readings.
///
/// The order is that of the tables of TagRules, which have a part for each eight features: what
/// rows of the same parts of speech ask for lies together, so that these rows need few parts.

namespace claimgraph::feature {

/// `<`: the word before, past quotation marks, and past adverbs (kAdverb says that there are some).
/// `=`: the word itself. `~`: its clause so far and its sentence.

// `<`, asked by rows of every part of speech:
inline constexpr std::uint64_t kAdp = 1ull << 0;
inline constexpr std::uint64_t kBe = 1ull << 1;
inline constexpr std::uint64_t kDet = 1ull << 2;
inline constexpr std::uint64_t kHyphen = 1ull << 3;     ///< joined to the word
inline constexpr std::uint64_t kPossessor = 1ull << 4;  ///< his, 's
inline constexpr std::uint64_t kName = 1ull << 5;
inline constexpr std::uint64_t kVerb = 1ull << 6;  ///< not an -ing form
inline constexpr std::uint64_t kStart = 1ull << 7;
// `<`, asked by rows of verbs:
inline constexpr std::uint64_t kAdj = 1ull << 8;
inline constexpr std::uint64_t kHave = 1ull << 9;
inline constexpr std::uint64_t kModal = 1ull << 10;     ///< and do
inline constexpr std::uint64_t kSingular = 1ull << 11;  ///< common noun
inline constexpr std::uint64_t kPlural = 1ull << 12;
inline constexpr std::uint64_t kNum = 1ull << 13;
inline constexpr std::uint64_t kAccusative = 1ull << 14;
inline constexpr std::uint64_t kPronoun = 1ull << 15;   ///< any other
inline constexpr std::uint64_t kQuantity = 1ull << 16;  ///< some, many, few, most, others
inline constexpr std::uint64_t kRelative = 1ull << 17;  ///< who, which, that
inline constexpr std::uint64_t kNominative = 1ull << 18;
inline constexpr std::uint64_t kTo = 1ull << 19;  ///< of the infinitive
inline constexpr std::uint64_t kGerund = 1ull << 20;
inline constexpr std::uint64_t kCoordinator = 1ull << 21;
inline constexpr std::uint64_t kSubordinator = 1ull << 22;
inline constexpr std::uint64_t kComma = 1ull << 23;
// `<`, asked by rows of the others:
inline constexpr std::uint64_t kAdverb = 1ull << 24;
inline constexpr std::uint64_t kCapital = 1ull << 25;     ///< the very word before has one
inline constexpr std::uint64_t kDegreeWord = 1ull << 26;  ///< "so", "very" between
inline constexpr std::uint64_t kTitleWord = 1ull << 27;
inline constexpr std::uint64_t kMark = 1ull << 28;  ///< other punctuation
inline constexpr std::uint64_t kQuoteMark = 1ull << 29;
inline constexpr std::uint64_t kThere = 1ull << 30;
inline constexpr std::uint64_t kPrepositionHead = 1ull << 31;  ///< according, due, thanks (to)
// `=`: its forms, in the order of WordForm, and what it mainly is:
inline constexpr std::uint64_t kBase = 1ull << 32;
inline constexpr std::uint64_t kThird = 1ull << 33;
inline constexpr std::uint64_t kPast = 1ull << 34;
inline constexpr std::uint64_t kParticiple = 1ull << 35;
inline constexpr std::uint64_t kIng = 1ull << 36;
inline constexpr std::uint64_t kPluralForm = 1ull << 37;
inline constexpr std::uint64_t kMainlyVerb = 1ull << 38;
inline constexpr std::uint64_t kMainlyNoun = 1ull << 39;
// `=`, asked by rows of the others:
inline constexpr std::uint64_t kMainlyAdj = 1ull << 40;  ///< the commonest reading of the form
inline constexpr std::uint64_t kCapitalized = 1ull << 41;
inline constexpr std::uint64_t kAllCapitals = 1ull << 42;
inline constexpr std::uint64_t kDemonym =
    1ull << 43;  ///< an adjective that is always written with a capital
inline constexpr std::uint64_t kFirst = 1ull << 44;  ///< of its sentence
inline constexpr std::uint64_t kHeadline =
    1ull << 45;  ///< nearly all words of the sentence have capitals
inline constexpr std::uint64_t kSeenLower = 1ull << 46;
inline constexpr std::uint64_t kSeenAsName =
    1ull << 47;  ///< elsewhere in the document, inside a sentence, with a capital
inline constexpr std::uint64_t kNamePart = 1ull << 48;  ///< WordNet has it as a name too
inline constexpr std::uint64_t kRare = 1ull << 49;      ///< never seen in tagged text
inline constexpr std::uint64_t kMainlyAdv = 1ull << 50;
inline constexpr std::uint64_t kUnknown = 1ull << 51;
inline constexpr std::uint64_t kTimeWord = 1ull << 52;
inline constexpr std::uint64_t kPersonWord = 1ull << 53;
// `<`, asked by few:
inline constexpr std::uint64_t kInfinitiveTaker = 1ull << 54;  ///< the word before: "able", "plan"
inline constexpr std::uint64_t kThatTaker = 1ull << 55;        ///< the word before: "say", "claim"
// `~`:
inline constexpr std::uint64_t kVerbSeen = 1ull << 56;
inline constexpr std::uint64_t kSubjectSeen = 1ull << 57;
inline constexpr std::uint64_t kVerbAhead = 1ull << 58;     ///< before the clause can end
inline constexpr std::uint64_t kAfterNounAnd = 1ull << 59;  ///< noun + coordinator + word
inline constexpr std::uint64_t kAfterVerbAnd = 1ull << 60;
inline constexpr std::uint64_t kBlockHead = 1ull << 61;  ///< in a title or heading
inline constexpr std::uint64_t kAfterSpeech = 1ull << 62;  ///< “…,” + nouns and what goes with them
inline constexpr std::uint64_t kNewSubject = 1ull << 63;   ///< "said", or a comma + the same

/// `>`: the word after, past quotation marks.

// Those of its readings that rows ask for, each at the place of its Pos:
inline constexpr std::uint64_t kNextAdj = reading(Pos::kAdj);
inline constexpr std::uint64_t kNextAdv = reading(Pos::kAdv);
inline constexpr std::uint64_t kNextCoordinator = reading(Pos::kCconj);
inline constexpr std::uint64_t kNextNum = reading(Pos::kNum);
inline constexpr std::uint64_t kNextName = reading(Pos::kPropn);
inline constexpr std::uint64_t kNextSubordinator = reading(Pos::kSconj);
inline constexpr std::uint64_t kNextVerb = reading(Pos::kVerb);  ///< can be a verb
// Others:
inline constexpr std::uint64_t kNextNoun = 1ull << 17;      ///< can be a noun
inline constexpr std::uint64_t kNextSureNoun = 1ull << 18;  ///< cannot be anything else
inline constexpr std::uint64_t kNextHyphen = 1ull << 19;
inline constexpr std::uint64_t kNextComma = 1ull << 20;
inline constexpr std::uint64_t kNextDet = 1ull << 21;
inline constexpr std::uint64_t kNextAdp =
    1ull << 22;  ///< cannot be anything but a preposition or particle
inline constexpr std::uint64_t kNextAux = 1ull << 23;     ///< nothing else
inline constexpr std::uint64_t kNextFinite = 1ull << 24;  ///< a verb that is surely finite
inline constexpr std::uint64_t kNextIng = 1ull << 25;
inline constexpr std::uint64_t kNextParticiple = 1ull << 26;
inline constexpr std::uint64_t kNextOf = 1ull << 27;
inline constexpr std::uint64_t kNextTo = 1ull << 28;
inline constexpr std::uint64_t kNextThat = 1ull << 29;
inline constexpr std::uint64_t kNextPossessiveMark = 1ull << 30;
inline constexpr std::uint64_t kNextCapital = 1ull << 31;
inline constexpr std::uint64_t kNextPossessor = 1ull << 32;
inline constexpr std::uint64_t kNextAccusative = 1ull << 33;
inline constexpr std::uint64_t kNextNominative = 1ull << 34;
inline constexpr std::uint64_t kNextPronoun = 1ull << 35;
inline constexpr std::uint64_t kEnd = 1ull << 36;
inline constexpr std::uint64_t kNextMark = 1ull << 37;
inline constexpr std::uint64_t kNextBase = 1ull << 38;  ///< can be a base form
inline constexpr std::uint64_t kNextBe = 1ull << 39;
inline constexpr std::uint64_t kNextNot = 1ull << 40;
inline constexpr std::uint64_t kClause =
    1ull << 41;  ///< subject and verb follow, only for words with a row of their own
inline constexpr std::uint64_t kNextClosed = 1ull << 42;  ///< a word of a closed class
inline constexpr std::uint64_t kNextPlural = 1ull << 43;
inline constexpr std::uint64_t kNextHave = 1ull << 44;
inline constexpr std::uint64_t kVerbAfterNext =
    1ull << 45;  ///< the word after the next can be a verb or auxiliary
inline constexpr std::uint64_t kNextWh = 1ull << 46;
inline constexpr std::uint64_t kNextThere = 1ull << 47;
inline constexpr std::uint64_t kNextAs = 1ull << 48;
inline constexpr std::uint64_t kNextThan = 1ull << 49;
inline constexpr std::uint64_t kNextLower = 1ull << 50;  ///< a word without a capital
inline constexpr std::uint64_t kNextTime = 1ull << 51;   ///< "year", "Monday"
inline constexpr std::uint64_t kDetAfterNext = 1ull
                                               << 52;  ///< or a pronoun: an object begins there
inline constexpr std::uint64_t kNextMainlyNoun = 1ull << 53;
inline constexpr std::uint64_t kAndLater = 1ull
                                           << 54;  ///< "and", "or" a few words on, no verb before

/// `feature` if `there`, without a jump.
constexpr std::uint64_t if_any(std::uint64_t there, std::uint64_t feature) {
  return there != 0 ? feature : 0;
}

/// All that rows for words of open classes may ask for: the others need a look further ahead.
inline constexpr std::uint64_t kOfOpenClasses = ~(kClause | kAndLater);
/// All of `<`, and all of `=` and `~`.
inline constexpr std::uint64_t kOfLeft = 0xFFFF'FFFFull | kInfinitiveTaker | kThatTaker;
inline constexpr std::uint64_t kOfWord = ~kOfLeft;

}  // namespace claimgraph::feature

namespace claimgraph {

/// The `>` features of a word, no mark, that can be `readings` and whose tables say what `known`
/// and `token` hold. `possessive`: it is "'s".
std::uint64_t features_on_right(const WordEntry& known, const Token& token, std::uint32_t readings,
                                bool possessive);

}  // namespace claimgraph
