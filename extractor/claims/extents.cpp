/// Where contents end.
///
/// Content is the complement clause or phrase with all its modifiers, up to the end of the sentence
/// or to where the writer speaks again: another reporting participle ("…, adding that"), a "but"
/// clause, the next predicate of the reporting clause's own subject ("… and urged"), "according
/// to". What hangs on a verb of object rather than of saying ends earlier, before adverbial clauses
/// ("after the vote").
///
///   takes:  said [the talks, which began in May, would fail], adding …
///   leaves: criticized [the plan] after the vote
///
/// Limits: "in Rome" after an object ("praised the deal in Rome") is read as part of it.

#include <algorithm>
#include <iterator>

#include "constructions.hpp"

namespace claimgraph::claims {
namespace {

/// Whether the content is a noun phrase rather than a clause or infinitive of its own.
bool nominal(Frame frame) {
  return !clausal(frame) && frame != Frame::kInfinitive && frame != Frame::kObjectInfinitive;
}

bool reports(const Reading& r, const Chunk& verb) {
  const auto frames = frames_of_verb(r, verb);
  return Reading::find(frames, Frame::kThat) != nullptr ||
         Reading::find(frames, Frame::kQuote) != nullptr;
}

/// Whether a participle after a comma says or does something to somebody in words: adding,
/// accusing, citing.
bool comments(const Reading& r, const Chunk& verb) {
  constexpr Frame kSaying[] = {
      Frame::kThat,     Frame::kQuote,     Frame::kObjectThat,      Frame::kObjectAs,
      Frame::kObjectOf, Frame::kObjectFor, Frame::kObjectInfinitive};
  const auto frames = frames_of_verb(r, verb);
  return std::any_of(std::begin(kSaying), std::end(kSaying),
                     [&](Frame frame) { return Reading::find(frames, frame) != nullptr; });
}

/// The finite verb of the clause whose subject begins at `at`, if no mark stands between; nullptr
/// for none.
const Chunk* verb_of_clause(const Reading& r, std::uint32_t at) {
  for (int i = 0; i < 12; ++i) {
    const Chunk* chunk = r.chunk_at(at);
    if (chunk == nullptr || chunk->kind == ChunkKind::kPunctuation) return nullptr;
    if (chunk->kind == ChunkKind::kVerbGroup) return chunk->is(kFinite) ? chunk : nullptr;
    at = chunk->tokens.end;
  }
  return nullptr;
}

/// Whether more of the frame follows the object: "accused Chile (on Tuesday) of fraud".
bool has_tail(Frame frame) {
  switch (frame) {
    case Frame::kObjectOf:
    case Frame::kObjectFor:
    case Frame::kObjectAs:
    case Frame::kObjectAbout:
    case Frame::kObjectWith:
    case Frame::kObjectOver:
    case Frame::kObjectAgainst:
      return true;
    default:
      return false;
  }
}

/// "to cut costs, [raise] wages and …": a plain form goes on with the infinitive.
bool shares_to(const Reading& r, const Chunk& verb, Frame frame) {
  constexpr std::uint8_t kOther = kThirdSingular | kPast;
  const std::uint8_t forms = r.lexicon.entry(r.token(verb.head).word).forms;
  return !clausal(frame) && !nominal(frame) && verb.tokens.size() == 1 &&
         (forms & kBaseForm) != 0 && (forms & kOther) == 0;
}

/// "Falk, the mayor, |said| it leaked" within content from `begin` on: the verb has its subject
/// there.
bool has_subject_since(const Reading& r, std::uint32_t begin, const Chunk& verb) {
  const Clause* clause = r.clause_of_verb(r.chunk_index(verb.head));
  return clause != nullptr && clause->kind != ClauseKind::kInserted && !clause->inverted &&
         clause->subject.begin >= begin && !clause->subject.empty() &&
         clause->subject.end <= verb.tokens.begin;
}

/// Whether the writer's own words begin after a comma at `at` - 1, in content from `begin` on.
bool writer_resumes_after_comma(const Reading& r, std::uint32_t begin, std::uint32_t at,
                                Frame frame) {
  const GrammarWords& w = r.words;
  if (r.is(at, w.but)) return !r.is(at + 1, w.that);
  if (looks_back(r, at)) return true;
  if (r.is(at, w.while_) || r.is(at, w.although) || r.is(at, w.though))
    return opens_bare_clause(r, at + 1);
  const Chunk* opener = r.chunk_at(at);
  if (opener != nullptr && opener->kind == ChunkKind::kPreposition) {  // in which
    const Chunk* pronoun = r.chunk_at(opener->tokens.end);
    if (pronoun != nullptr && pronoun->kind == ChunkKind::kRelative) opener = pronoun;
  }
  if (!clausal(frame) && opener != nullptr &&
      (opener->kind == ChunkKind::kSubordinator || opener->kind == ChunkKind::kRelative ||
       r.is(at, w.after) || r.is(at, w.since)))
    return true;
  const Chunk* next = r.chunk_past_adverbs(at);
  if (next == nullptr) return false;
  if (next->kind == ChunkKind::kVerbGroup && next->is(kIngForm))
    return comments(r, *next) || ((nominal(frame) || r.is_quote(at - 2)) &&  // “a joke”, comparing
                                  !r.is(next->tokens.begin, r.words.including));
  if (next->kind == ChunkKind::kVerbGroup && next->is(kFinite))
    return clausal(frame) ? reports(r, *next) && !has_subject_since(r, begin, *next)
                          : !shares_to(r, *next, frame);
  return false;
}

/// The head of the verb that the predicate of `verb` is joined to by "and"; kNone: to none.
std::uint32_t joined_verb(const Reading& r, const Chunk& verb) {
  const Clause* clause = r.clause_of_verb(r.chunk_index(verb.head));
  if (clause == nullptr || clause->kind != ClauseKind::kCoordinate || clause->parent == kNone)
    return kNone;
  const Index joined = r.analysis.clauses[clause->parent].verb;
  return joined == kNone ? kNone : r.chunk(joined).head;
}

/// Whether a clause with a subject of its own, and a verb with tense, begins at `at`.
bool opens_clause(const Reading& r, std::uint32_t at) {
  Index index = r.inside(at) ? r.analysis.clause_of[at] : kNone;
  for (int depth = 0; index != kNone && depth < 3; ++depth) {
    const Clause& clause = r.analysis.clauses[index];
    if (clause.tokens.begin < at) return false;
    if (clause.kind == ClauseKind::kCoordinate && clause.subject.begin == at)
      return r.chunk(clause.verb).is(kFinite);
    index = clause.parent;
  }
  return false;
}

/// Whether "and", "or" at `at` joins a predicate or clause of the writer's to content from `begin`
/// on.
bool writer_resumes_after_and(const Reading& r, std::uint32_t begin, std::uint32_t at,
                              Frame frame) {
  const Chunk* next = r.chunk_past_adverbs(at + 1);
  if (next == nullptr) return false;
  if (next->kind == ChunkKind::kVerbGroup && next->is(kFinite)) {
    const std::uint32_t joined = joined_verb(r, *next);
    if (!clausal(frame)) return joined == kNone || joined < begin;
    if (frame == Frame::kBare && joined != kNone && joined >= begin) return false;
    return !next->is(kModal) && reports(r, *next);
  }
  if (next->kind == ChunkKind::kVerbGroup && next->is(kIngForm))
    return reports(r, *next) || joined_verb(r, *next) < begin;
  if (next->kind != ChunkKind::kNounGroup) return false;
  if (nominal(frame) && opens_clause(r, at + 1)) return true;
  const Chunk* verb = follows_comma(r, at) ? verb_of_clause(r, at + 1) : nullptr;
  return verb != nullptr && (!clausal(frame) || reports(r, *verb));
}

/// A reporting clause inside or after what it reports begins at `at`: "…, Cole said".
bool opens_inserted_clause(const Reading& r, std::uint32_t at) {
  if (!r.inside(at)) return false;
  Index index = r.analysis.clause_of[at];
  for (int depth = 0; index != kNone && depth < 3;
       ++depth, index = r.analysis.clauses[index].parent) {
    const Clause& clause = r.analysis.clauses[index];
    if (clause.tokens.begin == at && clause.kind == ClauseKind::kInserted) return true;
  }
  return false;
}

/// A clause of time or contrast with a subject of its own begins at `at`: "as he left", "until it
/// fell"; those of cause and condition belong to what is meant.
bool opens_adverbial(const Reading& r, std::uint32_t at) {
  const GrammarWords& w = r.words;
  const auto is_opener = [&] {
    const WordId openers[] = {w.as,     w.until, w.when,   w.while_,  w.after,
                              w.before, w.since, w.though, w.although};
    return std::any_of(std::begin(openers), std::end(openers),
                       [&](WordId word) { return r.is(at, word); });
  };
  Index index = r.inside(at) ? r.analysis.clause_of[at] : kNone;
  for (int depth = 0; index != kNone && depth < 3; ++depth) {
    const Clause& clause = r.analysis.clauses[index];
    if (clause.tokens.begin < at) return false;
    if (clause.kind == ClauseKind::kAdverbial && clause.tokens.begin == at &&
        clause.subject.begin > at && r.chunk(clause.verb).is(kFinite) && !clause.subject.empty())
      return is_opener();
    index = clause.parent;
  }
  return false;
}

/// "(attacked Cole) by saying …", "(backed the plan) before leaving": how or when the source did
/// it.
bool tells_manner(const Reading& r, std::uint32_t at) {
  const GrammarWords& w = r.words;
  const bool time = r.is(at, w.while_) || r.is(at, w.before) || r.is(at, w.after);
  if (!time && !r.is(at, w.by) && !r.is(at, w.in)) return false;
  const Chunk* verb = r.chunk_past_adverbs(at + 1);
  if (verb == nullptr || verb->kind != ChunkKind::kVerbGroup || !verb->is(kIngForm)) return false;
  return time || comments(r, *verb);
}

/// Whether what begins at `at` after an object that begins at `object` says when, where or how that
/// was said: "criticized the bill [in an interview]", "endorsed Hill [at a rally]".
bool hangs_on_the_verb(const Reading& r, std::uint32_t object, std::uint32_t at) {
  const GrammarWords& w = r.words;
  const bool direct = r.chunk_at(object) != nullptr && r.chunk_at(object)->tokens.end == at;
  if (r.is(at, w.when) ? noun_phrase_end(r, object, true) == at : opens_adverbial(r, at))
    return true;
  if (tells_manner(r, at)) return true;
  const Chunk* preposition = r.chunk_at(at);
  if (direct && preposition != nullptr && is_time_adjunct(r, *preposition) &&
      !r.chunk_at(object)->is(kPossessive) && r.lemma(at) != r.words.a &&
      ends_clause(r, preposition->tokens.end))
    return true;  // endorsed Hill |last week|.
  if (preposition == nullptr || preposition->kind != ChunkKind::kPreposition) return false;
  const Chunk* group = r.chunk_at(preposition->tokens.end);
  if (group == nullptr || group->kind != ChunkKind::kNounGroup) return false;
  const bool indefinite = r.token(group->tokens.begin).lemma == w.a;
  if (r.is(at, w.during) && (direct || indefinite || r.has_class(group->head, kCommunicationNoun)))
    return true;
  if (r.is(at, w.in) && indefinite && r.has_class(group->head, kCommunicationNoun)) return true;
  const Chunk* named = r.chunk_at(object);  // a name or pronoun takes no modifier
  if (named == nullptr || named->tokens.end != at || named->is(kPossessive) ||
      !(named->is(kPronounHead) || named->is(kProper)))
    return false;
  return r.is(at, w.after) || r.is(at, w.before) || r.is(at, w.since) ||
         (group->is(kTimeGroup) && (r.is(at, w.in) || r.is(at, w.on))) ||
         (r.is(at, w.on) && group->is(kProper)) || (r.is(at, w.at) && indefinite);
}

/// "…, |a major setback| for the mayor", "…, |a move| that …"
bool sums_up_event(const Reading& r, const Chunk& noun) {
  const std::uint32_t end = noun.tokens.end;
  const Chunk* next = r.chunk_at(end);
  return r.token(noun.tokens.begin).lemma == r.words.a &&
         r.grammar.has(r.lemma(noun.head), kOutcome) && next != nullptr &&
         (next->kind == ChunkKind::kRelative || next->kind == ChunkKind::kSubordinator ||
          next->kind == ChunkKind::kNounGroup || r.is(end, r.words.for_) || r.is(end, r.words.to) ||
          r.is(end, r.words.from));
}

/// "backed Hill|, the mayor of Leeds|.", "said it is Leeds|, a town that …|.": the writer tells the
/// reader who or what that is. Not "backed Hill, the board and the union", "the law, the Mill Act".
bool is_final_apposition(const Reading& r, const Chunk& noun) {
  const std::uint32_t at = noun.tokens.begin;
  const Index before = at >= 2 ? r.chunk_index(at - 2) : kNone;
  if (noun.is(kTimeGroup) || before == kNone || r.chunk(before).kind != ChunkKind::kNounGroup ||
      r.chunk(before).is(kTimeGroup) || r.quotation_over(at) != nullptr)
    return false;
  if (r.lemma(at) != r.words.a && !(r.is(at, r.words.the) && !noun.is(kProper))) return false;
  const std::uint32_t end = noun_phrase_end(r, at, true);
  for (std::uint32_t t = at; t < end; ++t)
    if (r.token(t).pos == Pos::kCconj) return false;
  if (ends_clause(r, end)) return true;
  const Chunk* next = r.chunk_at(end);
  if (next == nullptr) return false;
  if (next->kind == ChunkKind::kNounGroup)  // a remark |traders took| as a sign
    return !next->is(kTimeGroup);
  return next->kind == ChunkKind::kRelative || next->kind == ChunkKind::kSubordinator ||
         (next->kind == ChunkKind::kVerbGroup && !next->is(kFinite));
}

}  // namespace

bool clausal(Frame frame) {
  switch (frame) {
    case Frame::kThat:
    case Frame::kBare:
    case Frame::kWh:
    case Frame::kQuote:
    case Frame::kObjectThat:
    case Frame::kObjectQuote:
    case Frame::kObjectWh:
      return true;
    default:
      return false;
  }
}

bool contrasts(const Reading& r, std::uint32_t dash) {
  const GrammarWords& w = r.words;
  const std::uint32_t at = dash + 1;
  if (!r.is_dash(dash) || !(r.is(at, w.although) || r.is(at, w.though) || r.is(at, w.but)))
    return false;
  constexpr std::uint32_t kLongest = 40;  // tokens
  for (std::uint32_t t = at; t < at + kLongest && r.inside(t); ++t)
    if (r.is_dash(t)) return false;  // the plan — although late — works
  return opens_bare_clause(r, at + 1);
}

bool follows_comma(const Reading& r, std::uint32_t at) {
  return r.is_comma(at - 1) || (r.is_quote(at - 1) && r.is_comma(at - 2));
}

bool looks_back(const Reading& r, std::uint32_t at) {
  if (r.is(at, r.words.according) || r.is(at, r.words.compared)) return true;
  const Chunk* noun = r.chunk_at(at);
  if (noun == nullptr || noun->kind != ChunkKind::kNounGroup) return false;
  const bool said = r.token(at).lemma == r.words.a &&
                    r.has_class(noun->head, kCommunicationNoun | kCognitionNoun) &&
                    !frames_of_noun(r, noun->head, Pos::kNoun).empty();
  if (sums_up_event(r, *noun) || is_final_apposition(r, *noun)) return true;
  if (!said && !r.is(at, r.words.something)) return false;
  const Chunk* next = r.chunk_past_adverbs(noun->tokens.end);
  if (next == nullptr) return false;
  switch (next->kind) {
    case ChunkKind::kRelative:
      return true;
    case ChunkKind::kVerbGroup:
      return next->is(kParticiple);
    case ChunkKind::kNounGroup:
      return !next->is(kTimeGroup);  // a claim |Cole| disputes
    case ChunkKind::kSubordinator: {  // a gap shows: "a claim that Cole disputes."
      const Chunk* verb = verb_of_clause(r, next->tokens.begin);
      return verb != nullptr && (r.is_punctuation(verb->tokens.end) || !r.inside(verb->tokens.end));
    }
    default:
      return false;
  }
}

Span trimmed(const Reading& r, Span tokens) {
  if (tokens.end < tokens.begin) return {};
  const auto droppable = [&](std::uint32_t at) {
    return (r.token(at).shape & kPunctuation) != 0 &&
           (r.token(at).shape & (kOpenQuote | kCloseQuote)) == 0 &&
           r.document.view(r.token(at)) != "$" && r.document.view(r.token(at)) != "%";
  };
  while (!tokens.empty() && droppable(tokens.begin)) ++tokens.begin;
  while (!tokens.empty() && droppable(tokens.end - 1)) --tokens.end;
  // "the Harbour Relief Fund (HRF|)|", "Gov. Ann Cole (R-Ohio|)|"
  constexpr std::uint32_t kLongestNote = 5;
  if (r.is_mark(tokens.end, ")") && !tokens.empty()) {
    const std::uint32_t limit = tokens.end - std::min(tokens.size() - 1, kLongestNote);
    for (std::uint32_t t = tokens.end; t-- > limit && !r.is_mark(t, ")");)
      if (r.is_mark(t, "(")) return {tokens.begin, tokens.end + 1};
  }
  return tokens;
}

std::uint32_t content_end(const Reading& r, std::uint32_t at, Frame frame) {
  std::uint32_t limit = r.tokens().end;
  if (const Quotation* quote = r.quotation_over(at); quote != nullptr && quote->tokens.begin < at) {
    limit =
        std::min(limit, quote->inner.end);  // what somebody says in quotation marks ends with them
  }
  for (std::uint32_t t = at; t < limit; ++t) {
    if (const Quotation* quote = r.quotation_at(t)) {
      if (quote->tokens.end >= limit) return limit;
      t = quote->tokens.end - 1;
      if (r.is_comma(t - 1) && writer_resumes_after_comma(r, at, t + 1, frame)) return t + 1;
      continue;
    }
    if (t == at) continue;
    if (r.is_punctuation(t)) {
      if (r.is_mark(t, ";")) return t;
      if (r.is_comma(t) &&
          (writer_resumes_after_comma(r, at, t + 1, frame) || opens_inserted_clause(r, t + 1)))
        return t;
      if (r.is_dash(t) && (!clausal(frame) || contrasts(r, t))) return t;
      if (nominal(frame) && r.is_mark(t, ":") && opens_clause(r, t + 1)) return t;
    }
    const Chunk* chunk = r.chunk_at(t);
    if (chunk == nullptr) continue;
    if (chunk->kind == ChunkKind::kConjunction) {
      if (r.is(t, r.words.but)) {
        const Chunk* next = r.chunk_past_adverbs(t + 1);
        const bool clause =
            next != nullptr && (next->kind == ChunkKind::kVerbGroup || opens_bare_clause(r, t + 1));
        if (clause) return t;
      } else if (writer_resumes_after_and(r, at, t, frame)) {
        return t;
      }
    }
    if (nominal(frame) && !has_tail(frame) && hangs_on_the_verb(r, at, t)) return t;
  }
  return limit;
}

std::uint32_t with_open_quotation(const Reading& r, std::uint32_t begin, std::uint32_t end) {
  constexpr std::uint32_t kLongest = 400;  // tokens; a longer one is more likely a lost mark
  if (end <= begin) return end;
  const Quotation* quote = r.quotation_over(end - 1);
  const bool opened_inside = quote != nullptr && quote->closed && quote->tokens.begin >= begin;
  return opened_inside && quote->tokens.size() < kLongest ? std::max(end, quote->tokens.end) : end;
}

}  // namespace claimgraph::claims
