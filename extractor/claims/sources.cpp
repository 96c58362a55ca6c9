/// Where sources and cues end.
///
/// A source is the subject of the cue's clause, or of one around it that lends its own; after the
/// verb it runs over appositions and relative clauses, up to a time or an occasion that places the
/// saying. A relative clause that only adds to somebody known is left out.
///
///   takes:  said [Ann Cole, a nurse who lives in Leeds,] in a statement
///   leaves: said [Ann Cole] on Monday; [Cole], who backs the plan, said
///
/// Limits: an occasion is known by its noun alone ("in a letter").

#include <algorithm>

#include "reading.hpp"

namespace claimgraph::claims {
namespace {

constexpr int kLongestSearch = 24;             // chunks; bounds every search to the right
constexpr std::uint32_t kLongestSource = 120;  // tokens that are searched for asides

/// A time or an occasion that places the saying, not what was said: "on Monday", "in an interview".
bool dates_the_saying(const Reading& r, std::uint32_t at) {
  const Chunk* preposition = r.chunk_at(at);
  if (preposition == nullptr) return false;
  if (preposition->kind == ChunkKind::kNounGroup) return preposition->is(kTimeGroup);
  if (preposition->kind != ChunkKind::kPreposition) return false;
  if (!(r.is(at, r.words.on) || r.is(at, r.words.in) || r.is(at, r.words.at) ||
        r.is(at, r.words.during))) {
    return false;
  }
  const Chunk* group = r.chunk_at(preposition->tokens.end);
  if (group == nullptr || group->kind != ChunkKind::kNounGroup) return false;
  if (group->is(kTimeGroup)) return !r.is(at, r.words.in);
  return r.has_class(group->head, kCommunicationNoun) && !r.is(at, r.words.at) &&
         !r.is(at, r.words.on);
}

/// A relative pronoun as source, with what counts it: "who", "all of whom".
Span relative_source(const Reading& r, Span marker) {
  if (!r.is(marker.begin, r.words.whom) || !r.is(marker.begin - 1, r.words.of)) return marker;
  const Index counted =
      marker.begin > r.tokens().begin + 1 ? r.chunk_index(marker.begin - 2) : kNone;
  if (counted == kNone || r.chunk(counted).kind != ChunkKind::kNounGroup) return marker;
  return {r.chunk(counted).tokens.begin, marker.end};
}

/// Whether the relative clause at `at` adds to who is known anyway: "Hill, [who backs the plan,]
/// said". After a dash it does; before the cue also where it holds a claim of its own, or hangs on
/// a bare surname or a common noun; "Ann Cole, who leads the party, said" tells who she is.
bool adds_aside(const Reading& r, const Draft& draft, std::uint32_t at,
                std::span<const Draft> others) {
  if (r.is_dash(at - 1)) return true;
  if (!r.is_comma(at - 1) || draft.cue.begin < at) return false;
  const Span aside{at, draft.source.end};
  if (std::any_of(others.begin(), others.end(),
                  [&](const Draft& other) { return aside.contains(other.cue); }))
    return true;
  const Chunk* group = r.chunk_at(draft.source.begin);
  if (group == nullptr || group->tokens.end != at - 1) return false;
  return !group->is(kProper) || group->tokens.size() == 1;
}

/// A subject without the speaker's label before it: "COLE: |The union| says".
Span without_label(const Reading& r, Span subject) {
  constexpr std::uint32_t kLongestLabel = 6;
  if (subject.begin != r.tokens().begin) return subject;
  const std::uint32_t limit = std::min(subject.end, subject.begin + kLongestLabel + 1);
  for (std::uint32_t t = subject.begin; t + 1 < limit; ++t) {
    if (r.is_mark(t, "(")) return subject;  // Cole Ltd (NYSE: CLE)
    if (r.is_mark(t, ":")) return {t + 1, subject.end};
  }
  return subject;
}

/// "The court |had last week| ruled": an auxiliary and a time stand before their verb.
Span without_auxiliary(const Reading& r, Span subject, const Chunk& verb) {
  if (subject.end != verb.tokens.begin || subject.size() < 3) return subject;
  const Chunk& time = r.chunk(r.chunk_index(subject.end - 1));
  if (!time.is(kTimeGroup) || time.tokens.begin <= subject.begin + 1) return subject;
  const std::uint32_t before = time.tokens.begin - 1;
  return r.lemma(before) == r.words.have ? Span{subject.begin, before} : subject;
}

/// "Cole, who leads the party, |on Monday| said": the time of saying after the subject's comma.
Span without_date(const Reading& r, Span subject) {
  if (subject.size() < 4) return subject;
  const Chunk* time = r.chunk_at(subject.end - 1);
  if (time == nullptr || !time->is(kTimeGroup)) return subject;
  std::uint32_t at = time->tokens.begin;
  const Chunk* preposition = r.chunk_at(at - 1);
  if (preposition != nullptr && preposition->kind == ChunkKind::kPreposition)
    at = preposition->tokens.begin;
  return at > subject.begin + 1 && r.is_comma(at - 1) ? Span{subject.begin, at - 1} : subject;
}

/// The clause ("said Mr. Cole, who leads the party") whose subject begins at `at`.
const Clause* clause_with_inverted_subject(const Reading& r, std::uint32_t at) {
  const Index index = r.analysis.clause_of[at - 1];
  if (index == kNone) return nullptr;
  const Clause& clause = r.analysis.clauses[index];
  return clause.inverted && clause.subject.begin == at ? &clause : nullptr;
}

}  // namespace

std::uint32_t noun_phrase_end(const Reading& r, std::uint32_t at, bool with_phrases) {
  const Chunk* group = r.chunk_at(at);
  if (group != nullptr && with_phrases && group->kind == ChunkKind::kConjunction)
    group = r.chunk_at(group->tokens.end);  // by |both| the mayor and the union
  if (group == nullptr || group->kind != ChunkKind::kNounGroup) return at;
  std::uint32_t end = group->tokens.end;
  for (int i = 0; i < kLongestSearch; ++i) {
    const Chunk* next = r.chunk_at(end);
    if (next == nullptr) break;
    if (group->is(kPossessive) && next->kind == ChunkKind::kNounGroup) {
      group = next;
      end = next->tokens.end;
      continue;
    }
    if (const Quotation* title = group->is(kPossessive) ? r.quotation_at(end) : nullptr;
        title != nullptr && title->tokens.end < r.tokens().end)
      return title->tokens.end;  // ABC's "This Week"
    const bool joins =
        with_phrases && (next->kind == ChunkKind::kPreposition ||
                         (next->kind == ChunkKind::kConjunction && !r.is(end, r.words.but)));
    if (!joins) break;
    const Chunk* after = r.chunk_at(next->tokens.end);
    if (after == nullptr || after->kind != ChunkKind::kNounGroup || after->is(kTimeGroup)) break;
    group = after;
    end = after->tokens.end;
  }
  return end;
}

Span with_adverbs(const Reading& r, Span cue) {
  for (int i = 0; i < 2 && cue.begin > r.tokens().begin; ++i) {
    const Index index = r.chunk_index(cue.begin - 1);
    if (index == kNone || r.chunk(index).kind != ChunkKind::kAdverb) break;
    if (r.chunk(index).tokens.begin == r.tokens().begin)
      break;  // "Later said …" opens the sentence
    cue.begin = r.chunk(index).tokens.begin;
  }
  return cue;
}

namespace {

/// "According to |Falk|, citing a letter, …": whose the participle behind the comma is; empty:
/// nobody's.
Span cited_before(const Reading& r, std::uint32_t at) {
  constexpr std::uint32_t kLongest = 14;
  if (!r.inside(at) || !r.is_comma(at - 1)) return {};
  const std::uint32_t limit = std::max(r.tokens().begin + kLongest, at) - kLongest;
  for (std::uint32_t t = at - 1; t-- > limit && !r.is_comma(t);)
    if (r.is(t, r.words.according)) return trimmed(r, {t + 2, at - 1});
  return {};
}

}  // namespace

Span source_of_verb(const Reading& r, Index verb) {
  if (r.chunk(verb).is(kIngForm))
    if (const Span cited = cited_before(r, r.chunk(verb).tokens.begin); !cited.empty())
      return cited;
  const Clause* clause = r.clause_of_verb(verb);
  for (int depth = 0; clause != nullptr && depth < 4; ++depth) {
    const bool relative = clause->kind == ClauseKind::kRelative && !clause->marker.empty() &&
                          !r.is(clause->marker.begin, r.words.that);
    if (relative && clause->subject.begin <= clause->marker.begin)
      return relative_source(r, clause->marker);
    if (relative && r.is(clause->marker.begin, r.words.whose) &&
        clause->subject.begin == clause->marker.end)
      return trimmed(r, {clause->marker.begin, clause->subject.end});
    if (clause->kind == ClauseKind::kComplement && clause->subject == clause->marker &&
        (r.token(clause->marker.begin).grammar & kWhWord) != 0)
      return {};  // asked |who| ordered it
    const bool time = !clause->subject.empty() && r.chunk_index(clause->subject.end - 1) != kNone &&
                      r.chunk(r.chunk_index(clause->subject.end - 1)).is(kTimeGroup) &&
                      clause->kind == ClauseKind::kParticiple;         // "spent Monday discussing"
    const bool within = clause->subject.contains(r.chunk(verb).head);  // "citing costs" as subject
    const Chunk& group = r.chunk(verb);
    if (within && depth == 0 && group.is(kParticiple) && r.is_comma(group.tokens.begin - 1))
      return trimmed(r, {clause->subject.begin, group.tokens.begin});  // the bill, opposed by Cole
    if (!clause->subject.empty() && !time && !within)
      return trimmed(r, without_auxiliary(r, without_date(r, without_label(r, clause->subject)),
                                          r.chunk(verb)));
    if (clause->parent == kNone) break;
    clause = &r.analysis.clauses[clause->parent];
  }
  return {};
}

Span relative_pronoun(const Reading& r, Index verb) {
  const Clause* clause = r.clause_of_verb(verb);
  for (int depth = 0; clause != nullptr && depth < 4; ++depth) {
    if (clause->kind == ClauseKind::kRelative)
      return clause->marker.size() == 1 && clause->subject.begin < clause->marker.begin
                 ? clause->marker
                 : Span{};
    const bool shared = clause->subject.begin < clause->tokens.begin;
    if (!shared || clause->kind == ClauseKind::kInfinitive || clause->parent == kNone) return {};
    clause = &r.analysis.clauses[clause->parent];
  }
  return {};
}

Span without_aside(const Reading& r, const Draft& draft, std::span<const Draft> others) {
  const std::uint32_t end =
      std::min<std::uint32_t>(draft.source.end, draft.source.begin + kLongestSource);
  const std::uint32_t begin = draft.source.begin + (r.is(draft.source.begin, r.words.even) ? 1 : 0);
  for (std::uint32_t at = begin + 2; at < end; ++at) {
    const Chunk* chunk = r.chunk_at(at);
    if (chunk != nullptr && chunk->kind == ChunkKind::kRelative && adds_aside(r, draft, at, others))
      return {begin, at - 1};
  }
  return {begin, draft.source.end};
}

std::uint32_t inverted_source_end(const Reading& r, std::uint32_t at) {
  if (const Clause* clause = at > 0 ? clause_with_inverted_subject(r, at) : nullptr)
    return clause->subject.end;
  std::uint32_t end = noun_phrase_end(r, at, false);
  if (end == at) return at;
  for (; r.inside(end); ++end) {
    if (r.is_quote(end) || r.is_mark(end, ";") || r.is_mark(end, ":") || r.is_dash(end)) break;
    if (r.is_mark(end, ".") && end + 1 >= r.tokens().end) break;
    const Chunk* chunk = r.chunk_at(end);
    if (chunk == nullptr) continue;
    if (dates_the_saying(r, end)) break;
    if (r.is_comma(end)) {
      const Chunk* next = r.chunk_past_adverbs(end + 1);
      if (next == nullptr) break;
      if (next->kind == ChunkKind::kVerbGroup && !next->is(kParticiple)) break;
      if (next->kind == ChunkKind::kSubordinator || next->kind == ChunkKind::kConjunction) break;
      if (dates_the_saying(r, end + 1)) break;
      continue;
    }
    if (chunk->kind == ChunkKind::kSubordinator || chunk->kind == ChunkKind::kAdverb) break;
  }
  return end;
}

}  // namespace claimgraph::claims
