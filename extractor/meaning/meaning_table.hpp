#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "claimgraph/model.hpp"
#include "meaning/phrase_list.hpp"

namespace claimgraph {

class CueTable;
struct CueFrame;
class Lexicon;

/// Where the actor stands at whom an act is directed; acts.tsv says what each matches.
enum class Target : std::uint8_t { kNobody, kHearer, kObject, kSubject, kContent, kPassive };

/// PLOVER type and CAMEO code; empty where none fits. Views live as long as the MeaningTable.
struct EventCode {
  std::string_view plover, cameo;
};

/// What a cue means in one of its frames.
struct Meaning {
  Act act = Act::kState;
  Stance stance = Stance::kNeutral;
  Target to = Target::kNobody;
  EventCode event;
  EventCode denied;  ///< when the act is denied ("did not agree")
};

/// What governs a cue, or stands before an evaluation.
enum class Modifier : std::uint8_t { kPlain, kNegator, kRefuse, kDeny };

/// Which side of its object a wished-for action takes.
enum class Toward : std::uint8_t { kNeither, kAgainst, kFor };

/// A rule id ("point-out.that", "concern(noun).about") taken apart, with what it means.
struct CueRule {
  std::string cue;  ///< "point out"
  Pos pos = Pos::kVerb;
  std::string_view frame;            ///< into the id
  const Meaning* active = nullptr;   ///< null: no row of acts.tsv speaks for it
  const Meaning* passive = nullptr;  ///< of a passive cue
  bool may_name = false;             ///< its object may be named by a predicate ("called X a liar")
  bool opens_phrases = false;        ///< some row begins with its words ("take swipe")
};

/// The rules of extractor/data/meaning/. Immutable after finish(), so threads share one.
class MeaningTable {
 public:
  /// Reads one of "meaning/act_defaults.tsv" (before acts.tsv), acts, evaluation, actions, hedges
  /// and modifiers; other files are left alone. Throws Error with file, line and column.
  void add(const std::string& file, std::string_view tsv, Lexicon& lexicon);
  /// To be called once after the last add(). Keeps a view of `cues`, whose rules are then known.
  void finish(const CueTable& cues);

  /// The rule of a frame of the cue table, lent by a light verb or not. One look-up.
  const CueRule& rule(const CueFrame& frame, bool light) const;

  /// The meaning of a cue ("rule out") as a part of speech in a frame ("object-that"): of the
  /// frame, else of its last part ("that"), else of any frame; null when no row knows the cue.
  const Meaning* find(std::string_view cue, Pos pos, std::string_view frame) const;
  /// A cue as acts.tsv files it: its words without articles ("take-a-swipe-at" -> "take swipe at").
  static std::string words_of(std::string_view cue, char separator);
  /// What a bare act means, whatever its cue.
  const Meaning& of(Act act) const { return defaults_[static_cast<std::size_t>(act)]; }

  const PhraseList& evaluations() const { return evaluations_; }  ///< values: weights
  const PhraseList& actions() const { return actions_; }          ///< values: Toward
  const PhraseList& hedges() const { return hedges_; }            ///< values: Certainty
  const PhraseList& modifiers() const { return modifiers_; }      ///< values: Modifier

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>{}(text);
    }
  };
  void add_defaults(const std::string& file, std::string_view tsv);
  void add_acts(const std::string& file, std::string_view tsv);
  const Meaning* find_any(const CueRule& rule, std::string_view frame) const;
  std::string_view keep(std::string_view text);

  std::array<Meaning, kActCount> defaults_{};
  std::unordered_map<std::string, Meaning, Hash, std::equal_to<>> meanings_;
  std::unordered_set<std::string> cues_;  // of any row, as words_of() writes them
  CueRule read_rule(std::string_view id) const;
  std::span<const CueFrame> frames_;
  std::vector<CueRule> rules_;  // two for each of frames_: plain, light
  std::unordered_set<std::string> phrase_openers_;
  std::unordered_set<std::string> codes_;
  PhraseList evaluations_, actions_, hedges_, modifiers_;
};

}  // namespace claimgraph
