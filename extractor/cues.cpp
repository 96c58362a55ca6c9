#include "cues.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <numeric>

#include "claimgraph/error.hpp"
#include "lexicon.hpp"
#include "tsv.hpp"

/// The cue table: TSV rows "cue <tab> frames" become one CueFrame a frame, found by lemma in one
/// step. A frame's weight is the share of claims among the places where it matched in annotated
/// news (cues/counts.tsv), drawn towards the usual share of all cues with its frame and part of
/// speech where the counts are small.

namespace claimgraph {
namespace {

constexpr std::array<std::string_view, kFrameCount> kFrameNames = {"that",
                                                                   "bare",
                                                                   "quote",
                                                                   "wh",
                                                                   "infinitive",
                                                                   "object",
                                                                   "object-that",
                                                                   "object-quote",
                                                                   "object-wh",
                                                                   "object-infinitive",
                                                                   "object-as",
                                                                   "object-predicate",
                                                                   "object-of",
                                                                   "object-for",
                                                                   "object-about",
                                                                   "object-with",
                                                                   "object-on",
                                                                   "object-over",
                                                                   "object-against",
                                                                   "object-from",
                                                                   "raising",
                                                                   "gerund",
                                                                   "of",
                                                                   "for",
                                                                   "about",
                                                                   "on",
                                                                   "upon",
                                                                   "over",
                                                                   "against",
                                                                   "to",
                                                                   "with",
                                                                   "in",
                                                                   "at",
                                                                   "from",
                                                                   "into",
                                                                   "by",
                                                                   "like",
                                                                   "toward",
                                                                   "label",
                                                                   "according",
                                                                   "adverb",
                                                                   "light",
                                                                   "received"};

/// What a frame is worth before any count. That-clauses and quotations seldom mislead, bare objects
/// often do, nouns more than verbs.
float prior(Pos pos, Frame frame) {
  if (frame == Frame::kAccording) return 0.8f;
  if (pos == Pos::kAux || frame == Frame::kReceived) return 0.5f;
  if (pos == Pos::kNoun || pos == Pos::kPropn)
    return frame == Frame::kThat || frame == Frame::kWh ? 0.3f : 0.16f;
  if (pos == Pos::kAdj) return frame == Frame::kInfinitive ? 0.16f : 0.4f;
  switch (frame) {
    case Frame::kQuote:
      return 0.8f;
    case Frame::kThat:
      return 0.65f;
    case Frame::kObjectThat:
    case Frame::kObjectQuote:
    case Frame::kLabel:
      return 0.6f;
    case Frame::kBare:
    case Frame::kObjectWh:
    case Frame::kObjectOf:
    case Frame::kObjectFor:
    case Frame::kObjectOver:
    case Frame::kObjectAgainst:
      return 0.5f;
    case Frame::kObjectAs:
    case Frame::kObjectInfinitive:
    case Frame::kWh:
    case Frame::kInfinitive:
    case Frame::kRaising:
      return 0.4f;
    case Frame::kObject:
      return 0.27f;
    default:
      return 0.33f;
  }
}

/// The share of claims among all places of a part of speech and frame, whatever the cue.
class UsualShares {
 public:
  void add(Pos pos, Frame frame, float seen, float claims) {
    seen_[index(pos, frame)] += seen;
    claims_[index(pos, frame)] += claims;
  }
  float of(Pos pos, Frame frame) const {
    constexpr float kPriorCounts = 20;
    const std::size_t at = index(pos, frame);
    const float share =
        (claims_[at] + kPriorCounts * prior(pos, frame)) / (seen_[at] + kPriorCounts);
    return std::clamp(share, 0.05f, 0.95f);
  }

 private:
  static std::size_t index(Pos pos, Frame frame) {
    return static_cast<std::size_t>(pos) * kFrameCount + static_cast<std::size_t>(frame);
  }
  std::array<float, std::size_t{kPosCount} * kFrameCount> seen_{}, claims_{};
};

struct FileKind {
  std::string_view stem;
  Pos pos;
};
constexpr std::array<FileKind, 8> kFileKinds = {{{"verbs", Pos::kVerb},
                                                 {"nouns", Pos::kNoun},
                                                 {"agents", Pos::kPropn},
                                                 {"adjectives", Pos::kAdj},
                                                 {"prepositions", Pos::kAdp},
                                                 {"adverbs", Pos::kAdv},
                                                 {"possessed", Pos::kPart},
                                                 {"light_verbs", Pos::kAux}}};

std::string_view stem_of(std::string_view file) {
  if (const auto slash = file.find_last_of('/'); slash != std::string_view::npos)
    file.remove_prefix(slash + 1);
  return file.substr(0, file.find('.'));
}

bool same_cue(const CueFrame& a, const CueFrame& b) {
  return a.lemma == b.lemma && a.pos == b.pos && a.particles == b.particles;
}

float number_of(const TsvTable& table, const TsvCell& cell) {
  int value = 0;
  const auto [end, error] =
      std::from_chars(cell.text.data(), cell.text.data() + cell.text.size(), value);
  if (error != std::errc() || end != cell.text.data() + cell.text.size() || value < 0) {
    table.fail(cell, "a count is a whole number");
  }
  return static_cast<float>(value);
}

}  // namespace

std::string_view name_of(Frame frame) { return kFrameNames[static_cast<std::size_t>(frame)]; }

bool parse(std::string_view name, Frame* frame) {
  const auto found = std::find(kFrameNames.begin(), kFrameNames.end(), name);
  if (found == kFrameNames.end()) return false;
  *frame = static_cast<Frame>(found - kFrameNames.begin());
  return true;
}

std::string_view preposition_of(Frame frame) {
  return frame >= Frame::kOf && frame <= Frame::kToward ? name_of(frame) : std::string_view();
}

CueTable::CueTable() = default;
CueTable::~CueTable() = default;

std::span<const CueFrame> CueTable::frames_of(WordId lemma, Pos pos) const {
  const Range* range = &ranges_[first_[lemma]];
  while (range->pos != pos) ++range;
  return std::span(frames_).subspan(range->begin, range->end - range->begin);
}

void CueTable::add(std::string file, std::string_view tsv, Lexicon& lexicon) {
  const std::string_view stem = stem_of(file);
  if (stem == "counts") return add_counts(std::move(file), tsv);
  const auto kind = std::find_if(kFileKinds.begin(), kFileKinds.end(),
                                 [&](const FileKind& k) { return k.stem == stem; });
  if (kind == kFileKinds.end())
    throw Error(file, 0, 0, "no rule file of cues is called \"" + std::string(stem) + "\"");
  constexpr std::array<std::string_view, 2> kColumns = {"cue", "frames"};
  const TsvTable table(std::move(file), tsv, kColumns);
  const std::size_t known =  // frames that a row may replace
      std::ranges::find(frames_, kind->pos, &CueFrame::pos) == frames_.end() ? 0 : frames_.size();
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const auto words = split_list(table.at(row, 0).text, ' ');
    if (words.empty()) table.fail(table.at(row, 0), "a cue has at least one word");
    CueFrame entry;
    entry.pos = kind->pos;
    entry.lemma = lexicon.intern(words[0]);
    for (std::size_t i = 1; i < words.size(); ++i)
      entry.particles.push_back(lexicon.intern(words[i]));
    std::string phrase(table.at(row, 0).text);
    std::replace(phrase.begin(), phrase.end(), ' ', '-');
    for (CueFrame& old : std::span(frames_).first(known)) {
      if (same_cue(old, entry)) old.lemma = kUnknownWord;
    }
    for (const std::string_view name : split_list(table.at(row, 1).text)) {
      if (!parse(name, &entry.frame))
        table.fail_unknown(table.at(row, 1), "frame", name, kFrameNames);
      const bool plain =
          entry.pos == Pos::kVerb || entry.pos == Pos::kAdp || entry.pos == Pos::kAdv;
      const std::string part = plain ? "" : "(" + std::string(stem.substr(0, 4)) + ")";
      const auto id = [&](const std::string& of_part) {
        return std::string_view(ids_.emplace_back(phrase + of_part + "." + std::string(name)));
      };
      entry.id = id(part);
      if (entry.pos == Pos::kNoun || entry.pos == Pos::kPropn) entry.light_id = id("(light)");
      frames_.push_back(entry);
    }
  }
}

void CueTable::add_counts(std::string file, std::string_view tsv) {
  constexpr std::array<std::string_view, 3> kColumns = {"rule", "seen", "claims"};
  const TsvTable table(std::move(file), tsv, kColumns);
  for (std::size_t row = 0; row < table.rows(); ++row) {
    counts_.push_back({std::string(table.at(row, 0).text), number_of(table, table.at(row, 1)),
                       number_of(table, table.at(row, 2))});
  }
}

/// By lemma and part of speech, longest phrase first. A frame is large, so it moves once.
void CueTable::sort_frames() {
  std::vector<std::uint32_t> order(frames_.size());
  std::iota(order.begin(), order.end(), 0u);
  std::ranges::stable_sort(order, [&](std::uint32_t left, std::uint32_t right) {
    const CueFrame &a = frames_[left], &b = frames_[right];
    if (a.lemma != b.lemma) return a.lemma < b.lemma;
    if (a.pos != b.pos) return a.pos < b.pos;
    return a.particles.size() > b.particles.size();
  });
  std::vector<CueFrame> sorted;
  sorted.reserve(frames_.size());
  for (const std::uint32_t i : order) sorted.push_back(std::move(frames_[i]));
  frames_ = std::move(sorted);
}

void CueTable::finish(const Lexicon& lexicon) {
  std::erase_if(frames_, [](const CueFrame& f) { return f.lemma == kUnknownWord; });
  sort_frames();
  weigh_frames();
  index_frames();
  for (CueFrame& frame : frames_) frame.preposition = lexicon.find(preposition_of(frame.frame));
}

void CueTable::weigh_frames() {
  constexpr float kPriorCounts = 4;  // a frame's usual share is worth as much as four places seen
  std::ranges::sort(counts_, {}, &Count::id);
  const Count none;
  const auto count_of = [&](std::string_view id) {
    const auto count = std::ranges::lower_bound(counts_, id, {}, &Count::id);
    return count != counts_.end() && count->id == id ? &*count : &none;
  };
  struct Counts {
    const Count* own;
    const Count* light;
  };
  std::vector<Counts> counts;  // of each frame
  counts.reserve(frames_.size());
  UsualShares usual;
  for (const CueFrame& frame : frames_) {
    const bool lends = !frame.light_id.empty();
    const auto [own, light] =
        counts.emplace_back(Counts{count_of(frame.id), lends ? count_of(frame.light_id) : &none});
    usual.add(frame.pos, frame.frame, own->seen, own->claims);
    if (lends) usual.add(Pos::kAux, frame.frame, light->seen, light->claims);
  }
  const auto weigh = [&](const Count& count, float share) {
    return (count.claims + kPriorCounts * share) / (count.seen + kPriorCounts);
  };
  for (std::size_t i = 0; i < frames_.size(); ++i) {
    CueFrame& frame = frames_[i];
    frame.weight = weigh(*counts[i].own, usual.of(frame.pos, frame.frame));
    frame.light_weight = weigh(*counts[i].light, usual.of(Pos::kAux, frame.frame));
  }
}

void CueTable::index_frames() {
  for (std::uint32_t i = 0; i < frames_.size(); ++i) {
    const CueFrame& frame = frames_[i];
    const std::uint8_t known = parts_[frame.lemma];
    if (known == 0) first_.at(frame.lemma) = static_cast<std::uint32_t>(ranges_.size());
    if ((known & cue_part(frame.pos)) == 0) ranges_.push_back({i, i, frame.pos});
    parts_.at(frame.lemma) = known | cue_part(frame.pos);
    ranges_.back().end = i + 1;
    if (frame.pos == Pos::kVerb && !frame.particles.empty()) {
      const std::uint32_t bit = onward_bit(frame.lemma, frame.particles[0]);
      onward_[bit / 64] |= std::uint64_t{1} << (bit % 64);
    }
  }
}

}  // namespace claimgraph
