/// Objects of verbs that attribute, and what is said of them: "rejected the plan", "urged Japan to
/// leave", "accused Chile of fraud", "called him a liar".
///
/// A predicate behind the object tells naming from the act alone: "called him a liar", "called a
/// vote".
///
///   takes:  Falk called the levy a joke.   Falk dismissed as a lie the report that he left.
///   leaves: Falk called on Monday.
///
/// Limits: an object joined to its predicate in one group ("called the Saudis free riders").

#include "verb_reader.hpp"

namespace claimgraph::claims {
namespace {

/// "[what] it called a threat", "[what] it described as a threat": a thing by what it is named.
bool names_something_as(const Reading& r, std::uint32_t at) {
  if (!r.is(at, r.words.what) || r.analysis.clause_of[at] == kNone) return false;
  const Clause& clause = r.analysis.clauses[r.analysis.clause_of[at]];
  if (clause.marker.begin != at || clause.verb == kNone) return false;
  const auto frames = frames_of_verb(r, r.chunk(clause.verb));
  return Reading::find(frames, Frame::kObjectAs) != nullptr ||
         Reading::find(frames, Frame::kObjectPredicate) != nullptr;
}

/// "ordered the firm|, a maker of dams,| to pay": past an apposition; `at` itself where none stands.
std::uint32_t past_apposition(const Reading& r, std::uint32_t at) {
  constexpr std::uint32_t kLongest = 20;
  const Chunk* noun = r.is_comma(at) ? r.chunk_at(at + 1) : nullptr;
  if (noun == nullptr || noun->kind != ChunkKind::kNounGroup || noun->is(kTimeGroup)) return at;
  for (std::uint32_t t = noun->tokens.end; t < at + kLongest && r.inside(t); ++t)
    if (r.is_comma(t)) return opens_infinitive(r, t + 1) ? t + 1 : at;
  return at;
}

/// "ordered the firm|, which has its seat in Lima,| to pay": past a relative clause between commas;
/// `at` itself where none stands.
std::uint32_t past_relative(const Reading& r, std::uint32_t at) {
  const Chunk* pronoun = r.is_comma(at) ? r.chunk_at(at + 1) : nullptr;
  const Index index = pronoun != nullptr ? r.analysis.clause_of[at + 1] : kNone;
  if (index == kNone || pronoun->kind != ChunkKind::kRelative) return at;
  const std::uint32_t end = r.analysis.clauses[index].tokens.end;
  return r.is_comma(end) ? end + 1 : at;
}

/// Where the object begins that a verb whose words end at `at` shares with one behind it: "Peru
/// welcomed, and Chile condemned, |the ruling|"; kNone where it shares none.
std::uint32_t shared_object_begin(const Reading& r, std::uint32_t at) {
  if (r.is_comma(at)) ++at;
  const Chunk* conjunction = r.chunk_at(at);
  if (conjunction == nullptr || conjunction->kind != ChunkKind::kConjunction) return kNone;
  const std::uint32_t subject = conjunction->tokens.end;
  const std::uint32_t end = noun_phrase_end(r, subject, true);
  const Chunk* verb = end != subject ? r.chunk_past_adverbs(end) : nullptr;
  if (verb == nullptr || verb->kind != ChunkKind::kVerbGroup || !verb->is(kFinite)) return kNone;
  const std::uint32_t object = verb->tokens.end + 1;
  const Chunk* group = r.is_comma(object - 1) ? r.chunk_at(object) : nullptr;
  return group != nullptr && group->kind == ChunkKind::kNounGroup ? object : kNone;
}

/// "mentions him |as| she speaks"
bool opens_clause_of_its_own(const Reading& r, std::uint32_t at) {
  const Chunk* marker = r.chunk_at(at);
  const Chunk* subject = r.chunk_at(at + 1);
  return marker != nullptr && marker->kind == ChunkKind::kSubordinator && subject != nullptr &&
         subject->kind == ChunkKind::kNounGroup;
}

}  // namespace

std::optional<Draft> VerbReader::shared_object() const {
  if (frame(Frame::kObject) == nullptr || passive()) return std::nullopt;
  std::uint32_t at = shared_object_begin(r, cue_end);
  const Clause* clause = r.is_comma(cue_end) ? r.clause_of_verb(index) : nullptr;
  if (clause != nullptr && clause->kind == ClauseKind::kCoordinate && clause->parent != kNone) {
    const Index joined = r.analysis.clauses[clause->parent].verb;  // the first of the two
    if (joined != kNone && shared_object_begin(r, r.chunk(joined).tokens.end) == cue_end + 1)
      at = cue_end + 1;
  }
  auto found = at != kNone ? object(at) : std::nullopt;
  if (found) found->cue.end = cue_end;
  return found;
}

std::optional<Draft> VerbReader::object(std::uint32_t at) const {
  const auto either = [&](Frame first, Frame second) {
    const CueFrame* f = frame(first) != nullptr ? frame(first) : frame(second);
    return f != nullptr ? until_end(f, at, at) : std::nullopt;
  };
  if (r.quotation_at(at) != nullptr)  // condemned “such an attack”
    return either(Frame::kObject, Frame::kObjectPredicate);
  const Chunk* group = r.chunk_at(at);
  if (names_something_as(r, at)) {
    const CueFrame* f = frame(Frame::kObject);
    return f != nullptr ? until_end(f, at, at) : std::nullopt;
  }
  if (group == nullptr || group->kind != ChunkKind::kNounGroup || is_time_adjunct(r, *group))
    return std::nullopt;
  const std::uint32_t end = noun_phrase_end(r, at, false);
  const std::uint32_t longest = noun_phrase_end(r, at, true);
  if (const CueFrame* f = frame(Frame::kObjectInfinitive)) {
    for (const std::uint32_t stop : {end, longest}) {
      const Chunk* next = r.chunk_at(stop);
      if (next != nullptr && next->kind == ChunkKind::kPreposition)  // ordered Peru |in 2023| to pay
        next = r.chunk_at(next->tokens.end);
      const bool dated =
          next != nullptr && next->kind == ChunkKind::kNounGroup && next->is(kTimeGroup);
      if (opens_infinitive(r, dated ? next->tokens.end : stop)) return until_end(f, at, at);
    }
    std::uint32_t behind = past_relative(r, end);
    if (behind == end) behind = past_apposition(r, end);
    if (behind != end && opens_infinitive(r, behind)) {
      auto found = until_end(f, at, behind);
      if (found) found->content.front().begin = at;
      return found;
    }
  }
  for (const Tail& tail : tails()) {
    const CueFrame* f = frame(tail.frame);
    if (f == nullptr) continue;
    for (std::uint32_t t = end; t < std::min(end + 12, r.tokens().end) && !r.is_comma(t); ++t) {
      if (r.is(t, tail.preposition) && !opens_clause_of_its_own(r, t)) return until_end(f, at, at);
    }
  }
  const bool named = opens_predicate(end) || (longest != end && opens_predicate(longest));
  return named ? either(Frame::kObjectPredicate, Frame::kObject)
               : either(Frame::kObject, Frame::kObjectPredicate);
}

/// "called him |a liar|", "|brave|", "|“unfit”|", "|politically motivated|"
bool VerbReader::opens_predicate(std::uint32_t at) const {
  if (r.quotation_at(at) != nullptr) return true;
  if (r.inside(at) && r.token(at).pos == Pos::kDet && r.quotation_at(at + 1) != nullptr)
    return true;
  const Chunk* name = r.chunk_past_adverbs(at);
  if (name == nullptr) return false;
  switch (name->kind) {
    case ChunkKind::kAdjective:
      return true;
    case ChunkKind::kNounGroup:
      return (!name->is(kPronounHead) || name->is(kPossessive)) && !name->is(kTimeGroup);
    case ChunkKind::kVerbGroup:
      return name->tokens.size() == 1 && !name->is(kFinite) &&
             (name->is(kParticiple) || r.is_punctuation(name->tokens.end));
    default:
      return false;
  }
}

/// "dismissed |as a lie| the report that …": a heavy object stands behind its predicate.
std::optional<Draft> VerbReader::shifted_object(std::uint32_t at) const {
  const CueFrame* f = frame(Frame::kObjectAs);
  if (f == nullptr) f = frame(Frame::kObject);
  if (f == nullptr || !r.is(at, r.words.as)) return std::nullopt;
  const Quotation* quoted = r.quotation_at(at + 1);
  const Chunk* adjective = r.chunk_at(at + 1);
  std::uint32_t end = noun_phrase_end(r, at + 1, false);
  if (quoted != nullptr)
    end = quoted->tokens.end;
  else if (adjective != nullptr && adjective->kind == ChunkKind::kAdjective)
    end = adjective->tokens.end;
  const Chunk* heavy = end > at + 1 ? r.chunk_at(end) : nullptr;
  if (heavy == nullptr || heavy->kind != ChunkKind::kNounGroup || heavy->is(kTimeGroup))
    return std::nullopt;
  return until_end(f, at, at);
}

}  // namespace claimgraph::claims
