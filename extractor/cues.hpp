#pragma once

#include <array>
#include <boost/container/small_vector.hpp>
#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "claimgraph/model.hpp"
#include "word_table.hpp"

namespace claimgraph {

class Lexicon;
class TsvTable;

/// How a cue takes its content (and addressee).
enum class Frame : std::uint8_t {
  kThat,   ///< said that …; the claim that …; confident that …
  kBare,   ///< said he would …
  kQuote,  ///< said "…", "…" said X; also the run of a quotation that stands beside the cue
  kWh,     ///< asked whether / what / how …
  kInfinitive,        ///< vowed to …; a call to …
  kObject,            ///< rejected the plan
  kObjectThat,        ///< told reporters that …
  kObjectQuote,       ///< told reporters, "…"
  kObjectWh,          ///< asked him whether …
  kObjectInfinitive,  ///< urged Japan to …
  kObjectAs,          ///< described it as …
  kObjectPredicate,   ///< called him a liar
  kObjectOf,          ///< accused Iran of …
  kObjectFor,         ///< thanked / criticized X for …
  kObjectAbout,       ///< asked him about …
  kObjectWith,        ///< charged him with …
  kObjectOn,          ///< pressed him on …
  kObjectOver,        ///< attacked him over …
  kObjectAgainst,     ///< warned Japan against …
  kObjectFrom,        ///< discouraged them from …
  kRaising,           ///< X seems / appears to …: no source, the subject belongs to the content
  kGerund,            ///< denied helping …, suggested waiting
  kOf,  ///< this and the next: a preposition with its phrase ("warned of …", "call for …")
  kFor,
  kAbout,
  kOn,
  kUpon,
  kOver,
  kAgainst,
  kTo,
  kWith,
  kIn,
  kAt,
  kFrom,
  kInto,
  kBy,
  kLike,
  kToward,
  kLabel,      ///< "X: …"
  kAccording,  ///< according to X, …; in X's view
  kAdverb,     ///< reportedly, allegedly: no source
  kLight,      ///< lends a cue noun its subject: issued (a warning)
  kReceived,   ///< its subject is what the noun is about: drew (criticism) from X
  kPresented,  ///< its subject is the noun: (fears) grew that it would fail
};
inline constexpr int kFrameCount = static_cast<int>(Frame::kPresented) + 1;

/// "object-that", as the rule files spell it. Static storage.
std::string_view name_of(Frame frame);
/// False, and `*frame` untouched, when `name` is none of the names.
bool parse(std::string_view name, Frame* frame);
/// The preposition that a frame from kOf to kToward wants; empty for the others.
std::string_view preposition_of(Frame frame);

/// The words of a phrase on one side of its head.
using Particles = boost::container::small_vector<WordId, 2>;

/// One way in which a cue word introduces its content: a cell of extractor/data/cues/*.tsv. Views
/// live as long as the rule set.
struct CueFrame {
  std::string_view id;          ///< "say.that", "point-out.that"; a claim's rule
  WordId lemma = kUnknownWord;  ///< the (head) word: "guess" of "second-guess"
  Particles before;             ///< words that must stand before it: "second-", "battle" of a cry
  Particles particles;          ///< words that must follow: "point out", "take issue"
  Pos pos = Pos::kVerb;  ///< kVerb, kNoun, kAdj, kAdp, kAdv; kPart for possessed nouns ("in X's
                         ///< view"), kPropn for agents ("a critic of"), kAux for light verbs
  Frame frame = Frame::kThat;
  std::string_view
      light_id;  ///< of a noun that a light verb lends its subject: "concern(light).about"
  float light_weight = 0.5f;  ///< `weight` of that
  float weight = 0.5f;        ///< how often this cue with this frame introduced a claim, smoothed
  WordId preposition = kUnknownWord;  ///< that the frame wants, for those from kOf to kToward

  template <typename Archive>
  void fields(Archive& archive) {
    archive(id, lemma, before, particles, pos, frame, light_id, light_weight, weight, preposition);
  }
};

/// Whether two frames of one lemma are of the same phrase.
inline bool same_words(const CueFrame& a, const CueFrame& b) {
  return a.particles == b.particles && a.before == b.before;
}

/// A bit for each part of speech that cues come in; 0 for the others.
constexpr std::uint8_t cue_part(Pos pos) {
  constexpr Pos kParts[] = {Pos::kVerb, Pos::kNoun, Pos::kPropn, Pos::kAdj,
                            Pos::kAdp,  Pos::kAdv,  Pos::kPart,  Pos::kAux};
  unsigned bit = 1;
  for (const Pos part : kParts) {
    if (part == pos) return static_cast<std::uint8_t>(bit);
    bit <<= 1;
  }
  return 0;
}

/// The cues and their frames. Immutable once finished; spans it gives live as long as it does.
class CueTable {
 public:
  CueTable();
  ~CueTable();
  /// The frames of a lemma as a part of speech, longest phrase first, then in the file's order;
  /// empty when it is no cue. O(1).
  std::span<const CueFrame> frames(WordId lemma, Pos pos) const {
    return (parts(lemma) & cue_part(pos)) != 0 ? frames_of(lemma, pos)
                                               : std::span<const CueFrame>();
  }
  /// The parts of speech (`cue_part`) as which a lemma begins cues, or-ed; 0 when it begins none.
  std::uint8_t parts(WordId lemma) const { return parts_[lemma]; }
  /// Whether a phrase that begins with the verb `lemma` may go on with `next`: false is sure, true
  /// seldom wrong. O(1).
  bool may_go_on(WordId lemma, WordId next) const {
    const std::uint32_t bit = onward_bit(lemma, next);
    return (onward_[bit / 64] >> (bit % 64) & 1) != 0;
  }
  /// For each of some frames that frames() gave the first of its particles; kUnknownWord: it has
  /// none. They lie close together, for of common verbs all phrases are gone through.
  std::span<const WordId> first_particles(std::span<const CueFrame> frames) const {
    if (frames.empty()) return {};
    const auto begin = static_cast<std::size_t>(frames.data() - frames_.data());
    return std::span(first_particles_).subspan(begin, frames.size());
  }
  std::span<const CueFrame> all() const { return frames_; }

  /// Adds the rows of one file; its name tells the part of speech ("cues/verbs.tsv"). A row whose
  /// cue is known replaces that cue's frames. Throws Error with file, line and column.
  void add(std::string file, std::string_view tsv, Lexicon& lexicon);
  /// Sorts, weighs and indexes; to be called once after the last add().
  void finish(const Lexicon& lexicon);

  template <typename Archive>
  void fields(Archive& archive) {
    archive(frames_, first_particles_, ranges_, parts_, first_, onward_);
  }

 private:
  struct Count {
    std::string id;
    float seen = 0, claims = 0;
  };
  /// One a frame in the row; `entry` is what they share, `part` what their ids say of its kind.
  void add_frames(const TsvTable& table, std::size_t row, const std::string& part, CueFrame entry);
  void add_counts(std::string file, std::string_view tsv);
  static std::uint32_t onward_bit(WordId lemma, WordId next) {
    return (lemma * 0x9e3779b1u ^ next * 0x85ebca6bu) >> 18;
  }
  void sort_frames();
  void weigh_frames();
  void index_frames();
  std::span<const CueFrame> frames_of(WordId lemma, Pos pos) const;

  std::vector<CueFrame> frames_;
  std::vector<WordId> first_particles_;  ///< of frames_
  std::deque<std::string> ids_;          ///< of frames_
  std::vector<Count> counts_;
  /// The frames of one lemma as one part of speech.
  struct Range {
    std::uint32_t begin = 0, end = 0;  ///< into frames_
    Pos pos = Pos::kX;
  };
  std::vector<Range> ranges_;       ///< as frames_ are sorted
  WordTable<std::uint8_t> parts_;   ///< by lemma: small, for it is asked of every token
  WordTable<std::uint32_t> first_;  ///< by lemma: index of its first range
  /// A bit for each hash of a verb with the second word of one of its phrases.
  std::array<std::uint64_t, 256> onward_{};
};

}  // namespace claimgraph
