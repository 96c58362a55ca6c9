/// Which kind of complement begins at a place: a clause with or without "that", a question, an
/// infinitive.
///
///   takes:  said |the costs, among them rent, rose|   asked |whether it rose|
///   leaves: said |a few words|
///
/// Limits: a clause without "that" shows its verb within 24 chunks; an object that is followed by
/// a relative clause without a pronoun ("saw the man she met") looks like one.

#include <algorithm>

#include "constructions.hpp"

namespace claimgraph::claims {
namespace {

constexpr int kLongestClauseOpening = 24;  // chunks from its first to its verb

/// A complement clause with its own subject begins at `at`: "(said) the costs, among them rent,
/// rose".
bool content_clause_at(const Reading& r, std::uint32_t at) {
  Index index = r.analysis.clause_of[at];
  for (int depth = 0; index != kNone && depth < 4; ++depth) {
    const Clause& clause = r.analysis.clauses[index];
    if (clause.tokens.begin < at) return false;
    if (clause.kind == ClauseKind::kComplement && clause.subject.begin == at &&
        clause.tokens.begin == at && r.chunk(clause.verb).is(kFinite))
      return true;
    index = clause.parent;
  }
  return false;
}

/// The search for the verb of a clause without "that", chunk by chunk.
struct ClauseOpening {
  const Reading& r;
  bool subject = false;
  int relatives = 0;            ///< relative clauses that have no verb yet
  bool relative_ended = false;  ///< the comma after one stands right before the predicate

  enum class Verdict : std::uint8_t { kGoesOn, kClause, kNone };
  Verdict pass(const Chunk& chunk);
  Verdict pass_verb(const Chunk& verb);
  Verdict pass_comma(const Chunk& mark) const;
};

ClauseOpening::Verdict ClauseOpening::pass(const Chunk& chunk) {
  switch (chunk.kind) {
    case ChunkKind::kNounGroup:
      subject = true;
      return Verdict::kGoesOn;
    case ChunkKind::kRelative:
      ++relatives;
      return subject ? Verdict::kGoesOn : Verdict::kNone;
    case ChunkKind::kVerbGroup:
      return pass_verb(chunk);
    case ChunkKind::kSubordinator: {  // the time |for being late| is over
      const Chunk* next = r.chunk_at(chunk.tokens.end);
      const bool gerund = r.is(chunk.tokens.begin, r.words.for_) && next != nullptr &&
                          next->kind == ChunkKind::kVerbGroup && next->is(kIngForm);
      return gerund && subject ? Verdict::kGoesOn : Verdict::kNone;
    }
    case ChunkKind::kConjunction: {  // accused the court of haste |and vowed| to appeal
      const Chunk* next = r.chunk_past_adverbs(chunk.tokens.end);
      const bool predicate = relatives == 0 && next != nullptr &&
                             next->kind == ChunkKind::kVerbGroup && next->is(kFinite);
      return predicate || r.is(chunk.tokens.begin, r.words.but) ? Verdict::kNone : Verdict::kGoesOn;
    }
    case ChunkKind::kPunctuation:
      return pass_comma(chunk);
    default:
      return Verdict::kGoesOn;
  }
}

ClauseOpening::Verdict ClauseOpening::pass_verb(const Chunk& verb) {
  if (verb.is(kFinite)) {
    if (relatives == 0) return subject ? Verdict::kClause : Verdict::kNone;
    --relatives;
    relative_ended = true;
    return Verdict::kGoesOn;
  }
  const bool adds = verb.is(kIngForm) && r.is_comma(verb.tokens.begin - 1);
  return subject && !adds ? Verdict::kGoesOn : Verdict::kNone;
}

ClauseOpening::Verdict ClauseOpening::pass_comma(const Chunk& mark) const {
  const Chunk* next = r.chunk_at(mark.tokens.end);
  if (!r.is_comma(mark.tokens.begin) || !subject || next == nullptr) return Verdict::kNone;
  if (relative_ended && relatives == 0 && next->kind == ChunkKind::kVerbGroup && next->is(kFinite))
    return Verdict::kClause;
  const bool goes_on =
      next->kind == ChunkKind::kNounGroup || next->kind == ChunkKind::kRelative || relatives > 0;
  return goes_on ? Verdict::kGoesOn : Verdict::kNone;
}

}  // namespace

bool opens_bare_clause(const Reading& r, std::uint32_t at) {
  if (r.chunk_at(at) == nullptr) return false;
  if (content_clause_at(r, at)) return true;
  ClauseOpening opening{r};
  Index index = r.chunk_index(at);
  const Index limit = std::min<Index>(r.chunks().end, index + kLongestClauseOpening);
  for (; index < limit; ++index) {
    const auto verdict = opening.pass(r.chunk(index));
    if (verdict != ClauseOpening::Verdict::kGoesOn)
      return verdict == ClauseOpening::Verdict::kClause;
  }
  return false;
}

bool opens_fronted_clause(const Reading& r, std::uint32_t at) {
  constexpr std::uint32_t kLongest = 24;  // tokens up to the comma
  const Chunk* marker = r.chunk_at(at);
  if (marker == nullptr || marker->kind != ChunkKind::kSubordinator || r.is(at, r.words.that) ||
      (r.token(at).grammar & kMaySubordinate) != 0)
    return false;
  for (std::uint32_t t = at + 1; t < at + kLongest && r.inside(t) && !r.is_quote(t); ++t)
    if (r.is_comma(t)) return opens_bare_clause(r, t + 1);
  return false;
}

bool opens_that_clause(const Reading& r, std::uint32_t at) {
  if (!r.is(at, r.words.that)) return false;
  const Chunk* chunk = r.chunk_at(at);
  if (chunk != nullptr &&
      (chunk->kind == ChunkKind::kSubordinator || chunk->kind == ChunkKind::kRelative))
    return true;
  const bool name_follows = r.inside(at + 1) && r.token(at + 1).pos == Pos::kPropn;
  return r.token(at).pos == Pos::kSconj || name_follows;  // names take no "that" of their own
}

bool opens_own_relative(const Reading& r, std::uint32_t at) {
  if (!r.is(at, r.words.that)) return false;
  if (const Index index = r.analysis.clause_of[at]; index != kNone) {
    const Clause& clause = r.analysis.clauses[index];  // a plan |that Cole calls unfair|
    if (clause.marker.begin == at && clause.object != kNone &&
        r.chunk(clause.object).tokens.end == at)
      return true;
  }
  const Chunk* next = r.chunk_past_adverbs(at + 1);
  if (next == nullptr || next->kind != ChunkKind::kVerbGroup || !next->is(kFinite)) return false;
  // "that sanctions work" has a noun that looks like a verb
  const std::uint32_t after = next->tokens.end;
  const bool noun_like =
      (r.lexicon.entry(r.token(next->head).word).readings & reading(Pos::kNoun)) != 0;
  return !noun_like || (r.inside(after) && r.token(after).pos == Pos::kDet);
}

bool opens_question(const Reading& r, std::uint32_t at) {
  const GrammarWords& w = r.words;
  for (const WordId word :
       {w.whether, w.how, w.what, w.why, w.if_, w.who, w.where, w.when, w.which}) {
    if (r.is(at, word)) return true;
  }
  return false;
}

bool opens_relative(const Reading& r, std::uint32_t at) {
  const Chunk* chunk = r.chunk_at(at);
  const Index before = chunk != nullptr && at > r.tokens().begin ? r.chunk_index(at - 1) : kNone;
  const Index own = r.inside(at) ? r.analysis.clause_of[at] : kNone;
  return before != kNone && r.chunk(before).kind == ChunkKind::kNounGroup && own != kNone &&
         r.analysis.clauses[own].kind == ClauseKind::kRelative;
}

bool opens_rest_of_relative(const Reading& r, Index verb, std::uint32_t at) {
  const Chunk* chunk = r.chunk_at(at);
  if (chunk == nullptr || chunk->kind != ChunkKind::kVerbGroup || !chunk->is(kFinite)) return false;
  const Clause* clause = r.clause_of_verb(verb);
  if (clause == nullptr) return false;
  const bool gap = clause->kind == ClauseKind::kComplement && clause->marker.size() == 1 &&
                   r.is(clause->marker.begin, r.words.what) &&
                   clause->subject.begin > clause->marker.begin;
  return gap || clause->kind == ClauseKind::kRelative;
}

bool opens_infinitive(const Reading& r, std::uint32_t at) {
  if (r.is(at, r.words.not_)) ++at;
  const Chunk* chunk = r.chunk_at(at);
  if (chunk == nullptr) {
    if (!r.inside(at) || r.analysis.chunk_of[at] == kNone) return false;
    chunk = &r.chunk(r.analysis.chunk_of[at]);  // "not" may be part of the group
  }
  return chunk->kind == ChunkKind::kVerbGroup && chunk->is(kToInfinitive);
}

bool opens_dated_clause(const Reading& r, std::uint32_t at) {
  const Chunk* first = r.chunk_at(at);
  if (first == nullptr) return false;
  if (first->kind == ChunkKind::kNounGroup) {
    const Chunk* subject = r.chunk_at(first->tokens.end);
    return is_time_adjunct(r, *first) && !first->is(kPossessive) && first->tokens.size() <= 2 &&
           subject != nullptr && subject->kind == ChunkKind::kNounGroup &&
           opens_bare_clause(r, first->tokens.end);
  }
  if (first->kind != ChunkKind::kPreposition || !(r.is(at, r.words.on) || r.is(at, r.words.in)))
    return false;
  if (const std::uint32_t end = occasion(r, at); end != 0 && opens_bare_clause(r, end)) return true;
  const Chunk* group = r.chunk_at(first->tokens.end);
  return group != nullptr && group->is(kTimeGroup) && group->tokens.size() == 1;
}

}  // namespace claimgraph::claims
