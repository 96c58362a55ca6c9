#include "cues.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>
#include <numeric>
#include <utility>

#include "claimgraph/error.hpp"
#include "lexicon.hpp"
#include "stages.hpp"
#include "tsv.hpp"

/// The cue table: TSV rows "cue <tab> frames" become one CueFrame a frame, found by lemma in one
/// step. A frame's weight is the share of claims among the places where it matched in annotated
/// news (cues/counts.tsv), drawn towards the usual share of all cues with its frame and part of
/// speech where the counts are small.

namespace claimgraph {
namespace {

constexpr std::pair<std::string_view, Frame> kFrames[] = {
    {"that", Frame::kThat},
    {"bare", Frame::kBare},
    {"quote", Frame::kQuote},
    {"wh", Frame::kWh},
    {"infinitive", Frame::kInfinitive},
    {"object", Frame::kObject},
    {"object-that", Frame::kObjectThat},
    {"object-quote", Frame::kObjectQuote},
    {"object-wh", Frame::kObjectWh},
    {"object-infinitive", Frame::kObjectInfinitive},
    {"object-as", Frame::kObjectAs},
    {"object-predicate", Frame::kObjectPredicate},
    {"object-of", Frame::kObjectOf},
    {"object-for", Frame::kObjectFor},
    {"object-about", Frame::kObjectAbout},
    {"object-with", Frame::kObjectWith},
    {"object-on", Frame::kObjectOn},
    {"object-over", Frame::kObjectOver},
    {"object-against", Frame::kObjectAgainst},
    {"object-from", Frame::kObjectFrom},
    {"raising", Frame::kRaising},
    {"gerund", Frame::kGerund},
    {"of", Frame::kOf},
    {"for", Frame::kFor},
    {"about", Frame::kAbout},
    {"on", Frame::kOn},
    {"upon", Frame::kUpon},
    {"over", Frame::kOver},
    {"against", Frame::kAgainst},
    {"to", Frame::kTo},
    {"with", Frame::kWith},
    {"in", Frame::kIn},
    {"at", Frame::kAt},
    {"from", Frame::kFrom},
    {"into", Frame::kInto},
    {"by", Frame::kBy},
    {"like", Frame::kLike},
    {"toward", Frame::kToward},
    {"label", Frame::kLabel},
    {"according", Frame::kAccording},
    {"adverb", Frame::kAdverb},
    {"light", Frame::kLight},
    {"received", Frame::kReceived},
    {"presented", Frame::kPresented},
};

constexpr bool in_order_of_enum() {
  for (std::size_t i = 0; i < std::size(kFrames); ++i)
    if (kFrames[i].second != static_cast<Frame>(i)) return false;
  return std::size(kFrames) == kFrameCount;
}
static_assert(in_order_of_enum());

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
  return a.lemma == b.lemma && a.pos == b.pos && a.before == b.before && a.particles == b.particles;
}

/// The tokens of a cue, split as in a text: "second", "-", "guess"; but "one's" is one.
std::vector<std::string> tokens_of(std::string_view cue, const Lexicon& lexicon) {
  std::vector<std::string> tokens;
  Document word;
  for (const std::string_view written : split_list(cue, ' ')) {
    if (written.find('-') == std::string_view::npos) {
      tokens.emplace_back(written);
      continue;
    }
    split_phrase(lexicon, written, word);
    for (const Token& token : word.tokens) tokens.emplace_back(word.view(token));
  }
  return tokens;
}

/// Which of the tokens inflects: the last of a noun, of other cues that of the first word.
std::size_t head_of(std::span<const std::string> tokens, Pos pos) {
  if (pos == Pos::kNoun || pos == Pos::kPropn) return tokens.size() - 1;
  std::size_t head = 0;
  while (head + 2 < tokens.size() && tokens[head + 1] == "-") head += 2;
  return head;
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

std::string_view name_of(Frame frame) { return kFrames[static_cast<std::size_t>(frame)].first; }

bool parse(std::string_view name, Frame* frame) {
  const auto* found = std::ranges::find(kFrames, name, &std::pair<std::string_view, Frame>::first);
  if (found == std::end(kFrames)) return false;
  *frame = found->second;
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
  const bool plain = kind->pos == Pos::kVerb || kind->pos == Pos::kAdp || kind->pos == Pos::kAdv;
  const std::string part = plain ? "" : "(" + std::string(stem.substr(0, 4)) + ")";
  const TsvTable table(std::move(file), tsv, kColumns);
  const std::size_t known =  // frames that a row may replace
      std::ranges::find(frames_, kind->pos, &CueFrame::pos) == frames_.end() ? 0 : frames_.size();
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const auto tokens = tokens_of(table.at(row, 0).text, lexicon);
    if (tokens.empty()) table.fail(table.at(row, 0), "a cue has at least one word");
    CueFrame entry;
    entry.pos = kind->pos;
    const std::size_t head = head_of(tokens, entry.pos);
    entry.lemma = lexicon.intern(tokens[head]);
    for (std::size_t i = 0; i < head; ++i) entry.before.push_back(lexicon.intern(tokens[i]));
    for (std::size_t i = head + 1; i < tokens.size(); ++i)
      entry.particles.push_back(lexicon.intern(tokens[i]));
    for (CueFrame& old : std::span(frames_).first(known))
      if (same_cue(old, entry)) old.lemma = kUnknownWord;
    add_frames(table, row, part, entry);
  }
}

void CueTable::add_frames(const TsvTable& table, std::size_t row, const std::string& part,
                          CueFrame entry) {
  std::string phrase(table.at(row, 0).text);
  std::replace(phrase.begin(), phrase.end(), ' ', '-');
  for (const std::string_view name : split_list(table.at(row, 1).text)) {
    entry.frame = table.meaning_of(table.at(row, 1), "frame", name, kFrames);
    const auto id = [&](const std::string& of_part) {
      return std::string_view(ids_.emplace_back(phrase + of_part + "." + std::string(name)));
    };
    entry.id = id(part);
    if (entry.pos == Pos::kNoun || entry.pos == Pos::kPropn) entry.light_id = id("(light)");
    frames_.push_back(entry);
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
    if (a.particles.size() != b.particles.size()) return a.particles.size() > b.particles.size();
    return a.before.size() > b.before.size();
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

namespace {

/// A rule's id with its first word as Americans spell it: "criticise.object" is "criticize.object",
/// "honour.object" is "honor.object".
std::string with_american_spelling(std::string_view id) {
  constexpr std::pair<std::string_view, std::string_view> kEndings[] = {
      {"ise", "ize"}, {"yse", "yze"}, {"our", "or"}, {"ence", "ense"}};
  const std::size_t end = std::min(id.find_first_of(".-("), id.size());
  for (const auto& [british, american] : kEndings)
    if (id.substr(0, end).ends_with(british))
      return std::string(id.substr(0, end - british.size()))
          .append(american)
          .append(id.substr(end));
  return std::string(id);
}

}  // namespace

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
  const auto spelled_otherwise = [&](const Count* count, std::string_view id) {
    return count == &none ? count_of(with_american_spelling(id)) : count;
  };
  const auto weigh = [&](const Count& count, float share) {
    return (count.claims + kPriorCounts * share) / (count.seen + kPriorCounts);
  };
  for (std::size_t i = 0; i < frames_.size(); ++i) {
    CueFrame& frame = frames_[i];
    const Count* own = spelled_otherwise(counts[i].own, frame.id);
    const Count* light = spelled_otherwise(counts[i].light, frame.light_id);
    frame.weight = weigh(*own, usual.of(frame.pos, frame.frame));
    frame.light_weight = weigh(*light, usual.of(Pos::kAux, frame.frame));
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
    const WordId next = frame.particles.empty() ? kUnknownWord : frame.particles.front();
    first_particles_.push_back(next);
    if (frame.pos == Pos::kVerb && next != kUnknownWord) {
      const std::uint32_t bit = onward_bit(frame.lemma, next);
      onward_[bit / 64] |= std::uint64_t{1} << (bit % 64);
    }
  }
}

}  // namespace claimgraph
