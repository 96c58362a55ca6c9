#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "claimgraph/document.hpp"
#include "word_table.hpp"

namespace claimgraph {

class Lexicon;

/// What surrounds a word, as sets of features; data/tagging/*.tsv names them "<det", ">noun",
/// "=ing". Left of it stand decided words, right of it possible readings.
namespace feature {

/// `<`: the word before, past quotation marks, and past adverbs (kAdverb says that there are some).
/// `=`: the word itself. `~`: its clause so far and its sentence.
// Left:
inline constexpr std::uint64_t kStart = 1ull << 0;
inline constexpr std::uint64_t kDet = 1ull << 1;
inline constexpr std::uint64_t kPossessor = 1ull << 2;  ///< his, 's
inline constexpr std::uint64_t kAdj = 1ull << 3;
inline constexpr std::uint64_t kNum = 1ull << 4;
inline constexpr std::uint64_t kAdp = 1ull << 5;
inline constexpr std::uint64_t kTo = 1ull << 6;     ///< of the infinitive
inline constexpr std::uint64_t kModal = 1ull << 7;  ///< and do
inline constexpr std::uint64_t kBe = 1ull << 8;
inline constexpr std::uint64_t kHave = 1ull << 9;
inline constexpr std::uint64_t kNominative = 1ull << 10;
inline constexpr std::uint64_t kAccusative = 1ull << 11;
inline constexpr std::uint64_t kPronoun = 1ull << 12;   ///< any other
inline constexpr std::uint64_t kSingular = 1ull << 13;  ///< common noun
inline constexpr std::uint64_t kPlural = 1ull << 14;
inline constexpr std::uint64_t kName = 1ull << 15;
inline constexpr std::uint64_t kVerb = 1ull << 16;  ///< not an -ing form
inline constexpr std::uint64_t kGerund = 1ull << 17;
inline constexpr std::uint64_t kCoordinator = 1ull << 18;
inline constexpr std::uint64_t kSubordinator = 1ull << 19;
inline constexpr std::uint64_t kComma = 1ull << 20;
inline constexpr std::uint64_t kMark = 1ull << 21;    ///< other punctuation
inline constexpr std::uint64_t kHyphen = 1ull << 22;  ///< joined to the word
inline constexpr std::uint64_t kAdverb = 1ull << 23;
inline constexpr std::uint64_t kRelative = 1ull << 24;  ///< who, which, that
inline constexpr std::uint64_t kTitleWord = 1ull << 25;
inline constexpr std::uint64_t kCapital = 1ull << 26;  ///< the very word before has one
inline constexpr std::uint64_t kQuoteMark = 1ull << 27;
inline constexpr std::uint64_t kQuantity = 1ull << 28;         ///< some, many, few, most, others
inline constexpr std::uint64_t kPrepositionHead = 1ull << 29;  ///< according, due, thanks (to)
inline constexpr std::uint64_t kBase = 1ull << 32;
inline constexpr std::uint64_t kThird = 1ull << 33;
inline constexpr std::uint64_t kPast = 1ull << 34;
inline constexpr std::uint64_t kParticiple = 1ull << 35;
inline constexpr std::uint64_t kIng = 1ull << 36;
inline constexpr std::uint64_t kPluralForm = 1ull << 37;
inline constexpr std::uint64_t kCapitalized = 1ull << 38;
inline constexpr std::uint64_t kFirst = 1ull << 39;  ///< of its sentence
inline constexpr std::uint64_t kAllCapitals = 1ull << 40;
inline constexpr std::uint64_t kSeenAsName =
    1ull << 41;  ///< elsewhere in the document, inside a sentence, with a capital
inline constexpr std::uint64_t kSeenLower = 1ull << 42;
inline constexpr std::uint64_t kHeadline =
    1ull << 43;  ///< nearly all words of the sentence have capitals
inline constexpr std::uint64_t kUnknown = 1ull << 44;
inline constexpr std::uint64_t kDemonym =
    1ull << 45;  ///< an adjective that is always written with a capital
inline constexpr std::uint64_t kTimeWord = 1ull << 46;
inline constexpr std::uint64_t kPersonWord = 1ull << 47;
inline constexpr std::uint64_t kVerbSeen = 1ull << 48;
inline constexpr std::uint64_t kSubjectSeen = 1ull << 49;
inline constexpr std::uint64_t kVerbAhead = 1ull << 50;     ///< before the clause can end
inline constexpr std::uint64_t kAfterNounAnd = 1ull << 51;  ///< noun + coordinator + word
inline constexpr std::uint64_t kAfterVerbAnd = 1ull << 52;
inline constexpr std::uint64_t kBlockHead = 1ull << 53;  ///< in a title or heading
inline constexpr std::uint64_t kThere = 1ull << 55;
inline constexpr std::uint64_t kDegreeWord = 1ull << 60;       ///< "so", "very" between
inline constexpr std::uint64_t kInfinitiveTaker = 1ull << 61;  ///< the word before: "able", "plan"
inline constexpr std::uint64_t kThatTaker = 1ull << 62;        ///< the word before: "say", "claim"
inline constexpr std::uint64_t kRare = 1ull << 63;             ///< never seen in tagged text
inline constexpr std::uint64_t kMainlyAdj = 1ull << 56;  ///< the commonest reading of the form
inline constexpr std::uint64_t kMainlyNoun = 1ull << 57;
inline constexpr std::uint64_t kMainlyVerb = 1ull << 58;
inline constexpr std::uint64_t kMainlyAdv = 1ull << 59;
inline constexpr std::uint64_t kNamePart = 1ull << 54;  ///< WordNet has it as a name too

/// `>`: the word after, past quotation marks.
// Right:
inline constexpr std::uint64_t kEnd = 1ull << 0;
inline constexpr std::uint64_t kNextComma = 1ull << 1;
inline constexpr std::uint64_t kNextMark = 1ull << 2;
inline constexpr std::uint64_t kNextDet = 1ull << 3;
inline constexpr std::uint64_t kNextPossessor = 1ull << 4;
inline constexpr std::uint64_t kNextNominative = 1ull << 5;
inline constexpr std::uint64_t kNextAccusative = 1ull << 6;
inline constexpr std::uint64_t kNextPronoun = 1ull << 7;
inline constexpr std::uint64_t kNextNoun = 1ull << 8;      ///< can be a noun
inline constexpr std::uint64_t kNextSureNoun = 1ull << 9;  ///< cannot be anything else
inline constexpr std::uint64_t kNextAdj = 1ull << 10;
inline constexpr std::uint64_t kNextName = 1ull << 11;
inline constexpr std::uint64_t kNextAdp =
    1ull << 12;  ///< cannot be anything but a preposition or particle
inline constexpr std::uint64_t kNextOf = 1ull << 13;
inline constexpr std::uint64_t kNextTo = 1ull << 14;
inline constexpr std::uint64_t kNextThat = 1ull << 15;
inline constexpr std::uint64_t kNextAux = 1ull << 16;     ///< nothing else
inline constexpr std::uint64_t kNextFinite = 1ull << 17;  ///< a verb that is surely finite
inline constexpr std::uint64_t kNextVerb = 1ull << 18;    ///< can be a verb
inline constexpr std::uint64_t kNextBase = 1ull << 19;    ///< can be a base form
inline constexpr std::uint64_t kNextAdv = 1ull << 20;
inline constexpr std::uint64_t kNextNum = 1ull << 21;
inline constexpr std::uint64_t kNextCoordinator = 1ull << 22;
inline constexpr std::uint64_t kNextSubordinator = 1ull << 23;
inline constexpr std::uint64_t kNextIng = 1ull << 24;
inline constexpr std::uint64_t kNextParticiple = 1ull << 25;
inline constexpr std::uint64_t kNextHyphen = 1ull << 26;
inline constexpr std::uint64_t kNextCapital = 1ull << 27;
inline constexpr std::uint64_t kNextPossessiveMark = 1ull << 28;
inline constexpr std::uint64_t kNextBe = 1ull << 29;
inline constexpr std::uint64_t kNextNot = 1ull << 30;
inline constexpr std::uint64_t kClause =
    1ull << 31;  ///< subject and verb follow, only for words with a row of their own
inline constexpr std::uint64_t kNextClosed = 1ull << 32;  ///< a word of a closed class
inline constexpr std::uint64_t kNextPlural = 1ull << 33;
inline constexpr std::uint64_t kNextHave = 1ull << 34;
inline constexpr std::uint64_t kVerbAfterNext =
    1ull << 35;  ///< the word after the next can be a verb or auxiliary
inline constexpr std::uint64_t kNextWh = 1ull << 36;
inline constexpr std::uint64_t kNextTime = 1ull << 41;  ///< "year", "Monday"
inline constexpr std::uint64_t kDetAfterNext = 1ull
                                               << 42;  ///< or a pronoun: an object begins there
inline constexpr std::uint64_t kNextMainlyNoun = 1ull << 43;
inline constexpr std::uint64_t kAndLater = 1ull
                                           << 44;  ///< "and", "or" a few words on, no verb before
inline constexpr std::uint64_t kNextThere = 1ull << 37;
inline constexpr std::uint64_t kNextAs = 1ull << 38;
inline constexpr std::uint64_t kNextThan = 1ull << 39;
inline constexpr std::uint64_t kNextLower = 1ull << 40;  ///< a word without a capital

}  // namespace feature

struct TagContext {
  std::uint64_t left = 0;   ///< `<`, `=`, `~`
  std::uint64_t right = 0;  ///< `>`
};

/// A row of data/tagging: in a context, what speaks for or against a reading.
struct TagVote {
  TagContext asked;  ///< features that must hold or must not
  TagContext held;   ///< those of them that must
  Pos pos = Pos::kX;
  std::uint8_t alternatives = 0;  ///< how many of `any` are in use
  std::int16_t votes = 0;
  std::uint32_t row = 0;
  std::array<TagContext, 3> any;  ///< one feature of each must hold

  bool holds(const TagContext& context) const {
    return (context.left & asked.left) == held.left &&
           (context.right & asked.right) == held.right && any_holds(context);
  }
  bool any_holds(const TagContext& context) const {
    for (std::uint8_t i = 0; i < alternatives; ++i)
      if (((any[i].left & context.left) | (any[i].right & context.right)) == 0) return false;
    return true;
  }
};

/// The votes of contexts, in the spirit of constraint grammar (Karlsson 1990) and of Brill's (1995)
/// contextual rules, but additive: a reading wins by its frequency and by what surrounds it. A vote
/// of 16 outweighs a reading that is twice as frequent.
class TagRules {
 public:
  using Score = std::array<int, kPosCount>;
  struct WordVotes {
    std::vector<TagVote> votes;
    std::uint64_t asks = 0;  ///< the features of feature::Right that any of the rows looks at
  };

  /// Adds to `score` what the rows for words of open classes say of `readings`. Some twenty
  /// operations for 64 rows, and a few more for each that holds.
  void add_votes(std::uint32_t readings, const TagContext& context, Score* score) const;
  /// The rows that name the word; empty for most words.
  const WordVotes& of_word(WordId word) const { return lists_[list_of_[word]]; }
  std::string_view id(std::uint32_t row) const { return ids_[row]; }

  /// Adds the rows of a file. Throws Error with file, line and column.
  void add(std::string file, std::string_view tsv, Lexicon& lexicon);

 private:
  static constexpr std::size_t kContextBytes = 14;  ///< all of `left`, then those in use of `right`
  static std::size_t byte_of(const TagContext& context, std::size_t i) {
    return (i < 8 ? context.left >> 8 * i : context.right >> 8 * (i - 8)) & 0xFF;
  }
  /// 64 votes side by side: bit i of each word stands for the block's i-th vote.
  struct VoteBlock {
    std::array<std::uint64_t, kPosCount> of_pos{};
    /// For each byte of a context and each value of it, the votes whose `asked` features among
    /// these eight are as they want them.
    std::array<std::array<std::uint64_t, 256>, kContextBytes> met{};
  };
  void fill_blocks();

  std::vector<TagVote> votes_;  ///< of words of open classes
  std::vector<VoteBlock> blocks_;
  std::vector<WordVotes> lists_ = std::vector<WordVotes>(1);
  WordTable<std::uint16_t> list_of_;
  std::vector<std::string> ids_;
};

}  // namespace claimgraph
