#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "claimgraph/model.hpp"
#include "meaning/phrase_list.hpp"
#include "text_table.hpp"

namespace claimgraph {

class CueTable;
struct CueFrame;
class Lexicon;
struct TsvCell;

/// Where the actor stands at whom an act is directed; acts.tsv says what each matches.
enum class Target : std::uint8_t { kNobody, kHearer, kObject, kSubject, kContent, kPassive };

/// PLOVER type and CAMEO code; empty where none fits. Views live as long as the MeaningTable.
struct EventCode {
  std::string_view plover, cameo;

  template <typename Archive>
  void fields(Archive& archive) {
    archive(plover, cameo);
  }
};

/// What a cue means in one of its frames.
struct Meaning {
  Act act = Act::kState;
  Stance stance = Stance::kNeutral;
  Target to = Target::kNobody;
  EventCode event;
  EventCode denied;  ///< when the act is denied ("did not agree")

  template <typename Archive>
  void fields(Archive& archive) {
    archive(act, stance, to, event, denied);
  }
};

/// What governs a cue, or stands before an evaluation.
enum class Modifier : std::uint8_t { kPlain, kNegator, kRefuse, kDeny };

/// Which side of its object a wished-for action takes.
enum class Toward : std::uint8_t { kNeither, kAgainst, kFor, kRemedy };

/// A rule id ("point-out.that", "concern(noun).about") taken apart, with what it means.
struct CueRule {
  std::string_view cue;  ///< "point out"
  Pos pos = Pos::kVerb;
  bool opens_phrases = false;  ///< some row begins with its words ("take swipe")
  std::string_view frame;
  Index active = kNone;   ///< MeaningTable::meaning(); kNone: no row of acts.tsv speaks for it
  Index passive = kNone;  ///< of a passive cue

  template <typename Archive>
  void fields(Archive& archive) {
    archive(cue, pos, opens_phrases, frame, active, passive);
  }
};

/// The rules of extractor/data/meaning/. Immutable after finish(), so threads share one.
class MeaningTable {
 public:
  /// Of the frames of `cues`, which are to be finished before finish() and to stay.
  explicit MeaningTable(const CueTable& cues) : cues_of_(cues) {}

  /// Reads one of "meaning/act_defaults.tsv" (before acts.tsv), acts, evaluation, actions, hedges
  /// and modifiers; other files are left alone. Throws Error with file, line and column.
  void add(const std::string& file, std::string_view tsv, Lexicon& lexicon);
  /// To be called once after the last add().
  void finish();

  /// The rule of a frame of the cue table, lent by a light verb or not. One look-up.
  const CueRule& rule(const CueFrame& frame, bool light) const;

  /// The meaning of a cue ("rule out") as a part of speech in a frame ("object-that"): of the
  /// frame, else of its last part ("that"), else of any frame; null when no row knows the cue.
  const Meaning* find(std::string_view cue, Pos pos, std::string_view frame) const {
    return meaning(find_index(cue, pos, frame));
  }
  /// Of an index of a CueRule; null for kNone.
  const Meaning* meaning(Index index) const { return index == kNone ? nullptr : &meanings_[index]; }
  /// A cue as acts.tsv files it: its words without articles ("take-a-swipe-at" -> "take swipe at").
  static std::string words_of(std::string_view cue, char separator);
  /// What a bare act means, whatever its cue.
  const Meaning& of(Act act) const { return defaults_[static_cast<std::size_t>(act)]; }

  const PhraseList& evaluations() const { return evaluations_; }  ///< values: weights
  const PhraseList& actions() const { return actions_; }          ///< values: Toward
  const PhraseList& hedges() const { return hedges_; }            ///< values: Certainty
  const PhraseList& modifiers() const { return modifiers_; }      ///< values: Modifier

  template <typename Archive>
  void fields(Archive& archive) {
    archive(defaults_, meanings_, keys_, meaning_of_, rules_, evaluations_, actions_, hedges_,
            modifiers_);
  }

 private:
  void add_defaults(const std::string& file, std::string_view tsv);
  void add_acts(const std::string& file, std::string_view tsv);
  CueRule read_rule(std::string_view id);
  Index find_index(std::string_view cue, Pos pos, std::string_view frame) const;
  Index find_any(const CueRule& rule, std::string_view frame) const;
  std::string_view keep(std::string_view text);
  std::string_view keep_code(const TsvCell& cell);

  const CueTable& cues_of_;
  std::vector<Meaning> defaults_ = std::vector<Meaning>(kActCount);
  std::vector<Meaning> meanings_;  // a row each
  TextTable keys_;
  std::vector<Index> meaning_of_;  // for each of keys_, into meanings_
  std::vector<CueRule> rules_;     // two for each frame of the cues: plain, light
  PhraseList evaluations_, actions_, hedges_, modifiers_;
  // While rows are read:
  std::unordered_set<std::string> cues_;  // of any row, as words_of() writes them
  std::unordered_set<std::string> phrase_openers_;
  std::unordered_set<std::string> texts_;  // that rules and meanings view
};

}  // namespace claimgraph
