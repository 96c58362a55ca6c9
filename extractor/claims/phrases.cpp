/// Phrases beside a clause: "according to the ministry, …", "…, in Cole's view, …", "reportedly";
/// and before one: "For many voters, …", "In a poll of nurses, …".
///
///   takes:  Exports fell, according to the ministry.   The plan will, in her view, fail.
///   leaves: seated according to rank (no clause but this one: still read, a limit)
///
/// The content is the sentence without the phrase; where it stands inside, both parts of it.

#include "constructions.hpp"

namespace claimgraph::claims {
namespace {

/// The clause-like stretch around `phrase` that a comma phrase comments on.
/// "According to Falk, |citing a letter,| the dam leaks": where the clause begins; `at` itself
/// where no such participle stands.
std::uint32_t past_own_participle(const Reading& r, std::uint32_t at) {
  constexpr std::uint32_t kLongest = 20;
  const Chunk* participle = r.chunk_at(at);
  if (participle == nullptr || participle->kind != ChunkKind::kVerbGroup ||
      !participle->is(kIngForm))
    return at;
  const std::uint32_t limit = std::min(at + kLongest, r.tokens().end);
  for (std::uint32_t t = participle->tokens.end; t < limit; ++t)
    if (r.is_comma(t) && opens_bare_clause(r, t + 1)) return t + 1;
  return at;
}

Spans around(const Reading& r, Span phrase) {
  Spans content;
  std::uint32_t begin = r.tokens().begin;
  for (std::uint32_t t = phrase.begin; t-- > begin;) {
    if (r.is_mark(t, ")")) break;
    if (r.is_mark(t, "(") || (r.is_mark(t, ";") && r.quotation_over(t) == nullptr)) begin = t + 1;
  }
  const Span before = without_connective(r, trimmed(r, {begin, phrase.begin}));
  if (!before.empty()) content.push_back(before);
  std::uint32_t at = phrase.end;
  const bool leading = content.empty();
  if (at < r.tokens().end && (leading || r.is_comma(at) || r.is_dash(at))) {
    if (r.is_comma(at) || r.is_dash(at)) ++at;
    if (leading) at = past_own_participle(r, at);
    const Span after = trimmed(r, {at, content_end(r, at, Frame::kBare)});
    const Chunk* chunk = r.chunk_at(at);
    const bool writers =
        !leading && chunk != nullptr &&
        (chunk->kind == ChunkKind::kRelative || chunk->kind == ChunkKind::kSubordinator ||
         chunk->kind == ChunkKind::kConjunction ||
         (chunk->kind == ChunkKind::kVerbGroup && !chunk->is(kFinite)));
    if (!after.empty() && !writers) content.push_back(after);
  }
  return content;
}

constexpr std::uint32_t kLongestTitle = 20;      // tokens
constexpr std::uint32_t kLongestModifier = 120;  // tokens; bounds every search to the right

bool ends_phrase(const Reading& r, std::uint32_t at) {
  return !r.inside(at) || r.is_comma(at) || r.is_dash(at) || r.is_quote(at) || r.is_mark(at, ".") ||
         r.is_mark(at, ";") || r.is_mark(at, ":") || r.is_mark(at, "(") || r.is_mark(at, ")");
}

/// "a poll [conducted] for the party", read as its predicate for want of another.
bool may_modify(const Reading& r, const Chunk& verb) {
  if (verb.tokens.size() > 1 || verb.is(kCopula) ||
      (r.token(verb.head).forms & kPastParticiple) == 0)
    return false;
  const Chunk* next = r.chunk_at(verb.tokens.end);
  return next == nullptr || next->kind != ChunkKind::kNounGroup || next->is(kTimeGroup);
}

/// The end of the noun phrase at `at` with its phrases and relative clauses without comma; a plain
/// past form ends an `apposition`, which may be a clause of its own ("…, the guards left").
std::uint32_t modified_end(const Reading& r, std::uint32_t at, bool apposition) {
  std::uint32_t end = noun_phrase_end(r, at, true);
  if (end == at) return at;
  if (const Quotation* title = r.quotation_at(end);
      title != nullptr && title->tokens.size() <= kLongestTitle &&
      (r.token(title->inner.begin).shape & kCapitalized) != 0)
    return title->tokens.end;  // according to her book “Old Mills”
  const std::uint32_t limit = end + kLongestModifier;
  for (bool relative = false; end < limit && !ends_phrase(r, end); ++end) {
    const Chunk* chunk = r.chunk_at(end);
    if (chunk == nullptr) continue;
    if (chunk->kind == ChunkKind::kSubordinator) break;
    if (chunk->kind == ChunkKind::kRelative) relative = true;
    if (chunk->kind != ChunkKind::kVerbGroup || !chunk->is(kFinite)) continue;
    if (!relative && (apposition || !may_modify(r, *chunk))) break;
    relative = false;
  }
  return end;
}

/// The end of the clause that begins at `at`, or `at` itself.
std::uint32_t clause_end(const Reading& r, std::uint32_t at) {
  const Index index = r.analysis.clause_of[at];
  if (index == kNone || r.analysis.clauses[index].tokens.begin != at) return at;
  return r.analysis.clauses[index].tokens.end;
}

/// The end of the source after "according to"; ", an analyst at the fund," is still the source.
std::uint32_t source_end(const Reading& r, std::uint32_t at) {
  const std::uint32_t end = modified_end(r, at, false);
  const Chunk* apposed = r.is_comma(end) ? r.chunk_at(end + 1) : nullptr;
  if (apposed != nullptr && apposed->kind == ChunkKind::kRelative) {
    // "According to Cole, who leads the party, |it| failed"
    const std::uint32_t relative_end = clause_end(r, end + 1);
    return r.is_comma(relative_end) && opens_bare_clause(r, relative_end + 1) ? relative_end : end;
  }
  if (apposed == nullptr || apposed->kind != ChunkKind::kNounGroup || apposed->is(kTimeGroup))
    return end;
  const bool article = r.token(end + 1).pos == Pos::kDet;
  const bool actor = r.has_class(apposed->head, kPersonNoun | kRoleNoun | kGroupNoun);
  const std::uint32_t apposed_end = modified_end(r, end + 1, true);
  const bool name = apposed->is(kProper) && is_somebody(r, apposed->head) &&
                    r.has_class(end - 1, kRoleNoun | kPersonNoun);  // its head, Ann Cole
  if (name && (r.is_comma(apposed_end) || ends_clause(r, apposed_end))) return apposed_end;
  const bool last = !r.inside(apposed_end + 1) && r.is_mark(apposed_end, ".");
  // ", director of the fund"
  const bool title = !article && r.has_class(apposed->head, kRoleNoun | kPersonNoun) &&
                     r.is(apposed->tokens.end, r.words.of);
  return (article || title) && ((actor && r.is_comma(apposed_end)) || last) ? apposed_end : end;
}

/// "According to |police| a man died": the end of a source that no comma parts from the clause
/// behind it; `at` itself where none follows.
std::uint32_t end_before_clause(const Reading& r, std::uint32_t at) {
  std::uint32_t end = noun_phrase_end(r, at, true);
  for (std::uint32_t t = at + 1; t < end; ++t) {  // the ministry | over 300 people
    const Chunk* chunk = r.chunk_at(t);
    if (chunk != nullptr && chunk->kind == ChunkKind::kPreposition && r.is(t, r.words.over) &&
        r.token(t + 1).pos == Pos::kNum)
      end = t;
  }
  const Chunk* subject = r.chunk_at(end);
  const bool counted = subject != nullptr && subject->kind == ChunkKind::kPreposition;
  return subject != nullptr && (counted || subject->kind == ChunkKind::kNounGroup) &&
                 opens_bare_clause(r, counted ? end + 1 : end)
             ? end
             : at;
}

void according(const Reading& r, const CueFrame& f, Span cue, std::vector<Draft>& drafts) {
  Draft d = drafted(r, &f, cue, {});
  std::uint32_t end = source_end(r, cue.end);
  if (cue.begin == r.tokens().begin && !ends_phrase(r, end)) {
    if (const std::uint32_t parted = end_before_clause(r, cue.end); parted != cue.end) end = parted;
  }
  d.source = trimmed(r, {cue.end, end});
  if (d.source.empty()) return;
  d.content = around(r, {cue.begin, d.source.end});
  d.postposed = cue.begin != r.tokens().begin;
  if (d.content.empty()) return;
  const Quotation* quote = r.quotation_over(d.content.front().begin);
  d.direct = quote != nullptr && quote->tokens.end >= d.content.front().end;
  drafts.push_back(std::move(d));
}

/// "in X's view", "by her account".
void possessed(const Reading& r, std::uint32_t at, std::vector<Draft>& drafts) {
  const Chunk* preposition = r.chunk_at(at);
  if (preposition == nullptr || preposition->kind != ChunkKind::kPreposition) return;
  const Chunk* owner = r.chunk_at(at + 1);
  if (owner == nullptr || owner->kind != ChunkKind::kNounGroup || !owner->is(kPossessive)) return;
  const Chunk* owned = r.chunk_at(owner->tokens.end);
  if (owned == nullptr || owned->kind != ChunkKind::kNounGroup) return;
  for (std::uint32_t t = owned->tokens.begin; t < owned->head; ++t)
    if (r.token(t).pos == Pos::kNoun) return;  // by Falk's |bank| account
  for (const CueFrame& f : r.cues.frames(r.lemma(owned->head), Pos::kPart)) {
    if (f.frame != Frame::kAccording) continue;
    const std::uint32_t end = particles_end(r, owned->head + 1, f.particles);
    if (end == kNone || !(end == r.tokens().end || r.is_comma(end) || r.is_mark(end, ".")))
      continue;
    Draft d = drafted(r, &f, {owned->tokens.begin, end}, {});
    d.head = owned->head;
    d.source = owner->tokens;
    if (d.source.size() > 1) --d.source.end;
    d.content = around(r, {at, end});
    d.postposed = true;
    if (!d.content.empty()) drafts.push_back(std::move(d));
    return;
  }
}

/// The cue by which a phrase that opens a sentence says whose view its clause is: "For | many
/// voters, …", "In | a poll of nurses, …"; nullptr when it says something else ("For years, …").
const CueFrame* viewpoint_cue(const Reading& r, const Chunk& holder) {
  const std::uint32_t at = r.tokens().begin;
  if (r.is(at, r.words.in)) {
    const auto frames = r.cues.frames(r.lemma(holder.head), Pos::kPart);
    return Reading::find(frames, Frame::kAdverb);
  }
  if (r.is(holder.head, r.words.that)) return nullptr;  // To that, Cole added: …
  const bool person = holder.is(kPronounHead) || is_somebody(r, holder.head);
  if (!person || r.has_class(holder.head, kPlaceNoun | kTimeNoun)) return nullptr;
  return Reading::find(r.cues.frames(r.token(at).word, Pos::kAdp), Frame::kAdverb);
}

/// "reportedly": the clause is claimed, by nobody named.
void adverb(const Reading& r, const CueFrame& f, std::uint32_t at, std::vector<Draft>& drafts) {
  Draft d = drafted(r, &f, {at, at + 1}, {r.tokens().begin, at});
  const Span after =
      trimmed(r, {at + 1, content_end(r, at + 1 < r.tokens().end ? at + 1 : at, Frame::kBare)});
  if (!after.empty() && after.begin > at) d.content.push_back(after);
  if (!d.content.empty()) drafts.push_back(std::move(d));
}

}  // namespace

void read_viewpoint(const Reading& r, std::vector<Draft>& drafts) {
  const std::uint32_t at = r.tokens().begin;
  const Chunk* preposition = r.chunk_at(at);
  const Chunk* holder = r.chunk_at(at + 1);
  if (preposition == nullptr || preposition->kind != ChunkKind::kPreposition ||
      preposition->tokens.size() != 1 || holder == nullptr ||
      holder->kind != ChunkKind::kNounGroup || holder->is(kTimeGroup) || holder->is(kPossessive))
    return;
  const CueFrame* frame = viewpoint_cue(r, *holder);
  if (frame == nullptr) return;
  const std::uint32_t end = source_end(r, at + 1);
  if (!r.is_comma(end) || !opens_bare_clause(r, end + 1)) return;
  Draft d = drafted(r, frame, {at, at + 1}, {end + 1, content_end(r, end + 1, Frame::kBare)});
  d.source = trimmed(r, {at + 1, end});
  if (!d.source.empty() && !d.content.empty()) drafts.push_back(std::move(d));
}

void read_phrase(const Reading& r, std::uint32_t at, std::vector<Draft>& drafts,
                 std::vector<Trial>* trials) {
  const WordId word = r.token(at).word;
  const bool possession = r.words.opens_possession(word);
  const std::size_t before = drafts.size();
  const auto frames = r.cues.frames(word, Pos::kAdp);
  const auto behind = frames.empty() ? WordsBehind{} : WordsBehind{r, at};
  const auto openings = r.cues.first_particles(frames);
  for (std::size_t i = 0; i < frames.size(); ++i) {
    const CueFrame& f = frames[i];
    if (f.frame != Frame::kAccording || !behind.may_begin(openings[i])) continue;
    const std::uint32_t end = particles_end(r, at + 1, f.particles);
    if (end == kNone) continue;
    according(r, f, {at, end}, drafts);
    if (drafts.size() == before && trials != nullptr)
      trials->push_back({{at, end}, f.id, "no content", kNone});
    break;
  }
  if (drafts.size() == before && possession) possessed(r, at, drafts);
  if (drafts.size() == before) {
    for (const CueFrame& f : r.cues.frames(word, Pos::kAdv)) adverb(r, f, at, drafts);
  }
}

}  // namespace claimgraph::claims
