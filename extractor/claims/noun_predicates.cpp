/// Predicates around nouns that attribute: what is said of a claim, a fear, a call tells what it is
/// and whose.
///
///   takes:  His fear is |that it fails|.   |The levy| drew criticism from miners.
///           Doubts were voiced by Lima |over the deal|.   Fears are growing in Paris |that it
///           fails|.
///   leaves: The calls were long.   His fear is well known.
///
/// Limits: a verb that presents its subject must follow it at once.

#include <algorithm>

#include "noun_reader.hpp"

namespace claimgraph::claims {

namespace {

/// Where a predicate goes on behind a few words between commas: "His fear|, of course,| is that …".
std::uint32_t past_insertion(const Reading& r, std::uint32_t at) {
  constexpr std::uint32_t kLongest = 5;  // tokens with both commas
  if (!r.is_comma(at)) return at;
  for (std::uint32_t t = at + 2; t < at + kLongest; ++t)
    if (r.is_comma(t)) return t + 1;
  return at;
}

}  // namespace

/// "his concern is |that it fails|", "the question is |whether it holds|", "her message was clear:
/// |pay or leave|"
std::optional<Draft> NounReader::predicated(std::uint32_t at) const {
  const std::uint32_t predicate = past_insertion(r, at);
  const Chunk* copula = r.chunk_at(predicate);
  if (copula == nullptr || copula->kind != ChunkKind::kVerbGroup || !copula->is(kCopula) ||
      !copula->is(kFinite))
    return std::nullopt;
  const std::uint32_t after = copula->tokens.end;
  const Chunk* adjective = r.chunk_at(after);
  const bool clear = adjective != nullptr && adjective->kind == ChunkKind::kAdjective &&
                     r.is_mark(adjective->tokens.end, ":");
  const CueFrame* f = opens_that_clause(r, after) || clear ? frame(Frame::kThat)
                      : opens_infinitive(r, after)         ? frame(Frame::kInfinitive)
                      : opens_question(r, after)           ? frame(Frame::kWh)
                                                           : nullptr;
  if (clear && f == nullptr) f = frame(Frame::kQuote);
  if (f == nullptr) return std::nullopt;
  const std::uint32_t cue_end = clear ? adjective->tokens.end + 1 : after;
  const std::uint32_t end = clear ? r.tokens().end : complement_end(r, after, f->frame);
  const Span cue = predicate == at ? Span{group.tokens.begin, cue_end} : group.tokens;
  return drafted(r, f, cue, {cue_end, end});
}

/// "|drew| criticism", "|came| under criticism": the verb whose subject meets with what the noun
/// says; kNone for none.
Index NounReader::receiving_verb() const {
  constexpr Index kLongest = 2;  // "come in for"
  const Index noun = r.chunk_index(group.tokens.begin);
  for (Index index = noun; index > r.chunks().begin && noun - index <= kLongest;) {
    const Chunk& verb = r.chunk(--index);
    if (verb.kind == ChunkKind::kPreposition) continue;
    if (verb.kind != ChunkKind::kVerbGroup) return kNone;
    for (const CueFrame& f : r.cues.frames(r.lemma(verb.head), Pos::kAux)) {
      if (f.frame == Frame::kReceived && verb.is(kPassive) <= !f.particles.empty() &&
          particles_end(r, verb.tokens.end, f.particles) == group.tokens.begin)
        return index;
    }
    return kNone;
  }
  return kNone;
}

/// "|The levy| drew criticism [from miners] |over its cost|".
std::optional<Draft> NounReader::received() const {
  const CueFrame* f = frame(Frame::kReceived);
  const Index verb = f != nullptr ? receiving_verb() : kNone;
  const Span subject = verb != kNone ? source_of_verb(r, verb) : Span{};
  if (subject.empty() || expletive(r, subject)) return std::nullopt;
  Draft d = drafted(r, f, with_adverbs(r, {r.chunk(verb).tokens.begin, group.tokens.end}), subject);
  const auto gives_reason = [&](std::uint32_t at) {
    return r.is(at, r.words.for_) || r.is(at, r.words.over) || r.is(at, r.words.about);
  };
  std::uint32_t at = group.tokens.end;
  const bool owned = r.is(group.tokens.begin, r.words.the) && r.is(at, r.words.of);
  if (!owned && r.is(at, frames[0].preposition)) return std::nullopt;  // won support |for the levy|
  if (owned || r.is(at, r.words.from) || r.is(at, r.words.by) || r.is(at, r.words.among)) {
    const std::uint32_t begin = at + 1;
    const std::uint32_t end = noun_phrase_end(r, begin, true);
    for (at = begin; at < end && !gives_reason(at);) ++at;
    d.source = trimmed(r, {begin, at});
  }
  if (gives_reason(at)) {
    const Span reason = trimmed(r, {at, limited(at, content_end(r, at, f->frame))});
    if (!reason.empty()) d.content.push_back(reason);
  }
  d.head = group.head;
  return d;
}

/// The verb group that presents the cue: "Fears |have grown|"; nullptr for none.
const Chunk* NounReader::presenting_verb() const {
  const Index index = r.analysis.clause_of[group.head];
  if (index == kNone) return nullptr;
  const Clause& clause = r.analysis.clauses[index];
  if (clause.verb == kNone || clause.subject.begin != group.tokens.begin) return nullptr;
  const Chunk& verb = r.chunk(clause.verb);
  return verb.is(kFinite) && verb.tokens.begin >= group.tokens.end ? &verb : nullptr;
}

/// concern in |Lima|, |the ministry|; not in |May|, |the plan|
bool NounReader::holds_views(Span place) const {
  if (place.empty()) return false;
  const Chunk& last = r.chunk(r.chunk_index(place.end - 1));
  return !last.is(kTimeGroup) && (last.is(kProper) || speaks(r, last.head));
}

/// "Doubts were voiced [by Lima] |over the deal|", "Fears are growing [in Paris] |that it fails|",
/// "Calls |for a vote| came [from the unions]".
std::optional<Draft> NounReader::presented() const {
  const Chunk* verb = presenting_verb();
  std::uint32_t at = verb != nullptr ? presentation_end(r, *verb) : kNone;
  if (at == kNone) return std::nullopt;
  std::uint32_t cue_end = at;
  Span source;
  const bool owned =
      verb->is(kPassive) ? r.is(at, r.words.by) : r.is(at, r.words.from) || r.is(at, r.words.among);
  if (owned || r.is(at, r.words.in)) {
    source = {at + 1, noun_phrase_end(r, at + 1, false)};
    if (owned) cue_end = at + 1;
    at = source.end;
    if (!owned && !holds_views(source)) source = {};
  }
  auto found = complement_at(at);
  if (found)
    found->cue = {group.tokens.begin, at == cue_end ? found->cue.end : cue_end};
  else if (!source.empty())
    found = complement_at(group.tokens.end);
  if (!found || found->content.empty()) return std::nullopt;
  found->head = group.head;
  found->source = source;
  found->light = !source.empty();
  return found;
}

}  // namespace claimgraph::claims
