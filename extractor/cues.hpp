#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "claimgraph/model.hpp"

namespace claimgraph {

class Lexicon;

/// How a cue takes its content (and addressee).
enum class Frame : std::uint8_t {
  kThat,       ///< said that …; the claim that …; confident that …
  kBare,       ///< said he would …
  kQuote,      ///< said "…", "…" said X; also the run of a quotation that stands beside the cue
  kWh,         ///< asked whether / what / how …
  kInfinitive, ///< vowed to …; a call to …
  kObject,     ///< rejected the plan
  kObjectThat, ///< told reporters that …
  kObjectInfinitive,  ///< urged Japan to …
  kObjectAs,   ///< described it as …
  kObjectPredicate,   ///< called him a liar
  kGerund,     ///< denied helping …, suggested waiting
  kOf, kFor, kAbout, kOn, kOver, kAgainst, kTo, kWith, kIn, kAt, kFrom, kInto,  ///< preposition + phrase
  kAs,         ///< sees … as
  kObjectOf,   ///< accused Iran of …
  kObjectFor,  ///< thanked / criticized X for …
  kObjectOn, kObjectAbout, kObjectAgainst,
  kLabel,      ///< "Poll: …", "X: …"
  kAccording,  ///< according to X, …; in X's view
  kAdverb,     ///< reportedly, allegedly: sourceless
};

/// Where the addressee of a frame stands.
enum class Addressee : std::uint8_t { kNone, kObject, kToPhrase, kOfPhrase, kContent };

/// One row of cues.tsv: a cue word with one way of introducing content.
struct CueFrame {
  std::string id;       ///< "say.that"; a claim's rule
  WordId lemma = kUnknownWord;  ///< the (head) word; the rest of a phrase is in `particles`
  std::vector<WordId> particles;  ///< further words that must follow: "point out", "take issue"
  Pos pos = Pos::kVerb;  ///< kVerb, kNoun, kAdj, kAdp, kAdv
  Frame frame = Frame::kThat;
  Act act = Act::kState;
  Stance stance = Stance::kNeutral;
  Addressee to = Addressee::kNone;
  std::string plover, cameo;
  float weight = 0.5f;  ///< how often this cue with this frame introduced a claim, smoothed
};

/// The cues and their frames (extractor/data/cues/*.tsv).
class CueTable {
 public:
  CueTable();
  ~CueTable();
  /// The frames of a lemma as a part of speech, best first; empty when it is no cue. O(1).
  std::span<const CueFrame> frames(WordId lemma, Pos pos) const;
  std::span<const CueFrame> all() const { return frames_; }

  void add(std::string file, std::string_view tsv, Lexicon& lexicon);
  /// Sorts and indexes; to be called once after the last add().
  void finish(const Lexicon& lexicon);

 private:
  std::vector<CueFrame> frames_;
  struct Table;
  Table* table_;
};

}  // namespace claimgraph
