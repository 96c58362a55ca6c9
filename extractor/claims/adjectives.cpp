/// Predicative adjectives that attribute: "is confident that …", "was critical of …", "remains
/// worried about …", and free ones: "Confident that …, Falk left", "Falk, wary of the offer, left".
///
///   takes:  The mayor is wary of the offer.
///   leaves: a wary man; The offer is critical.
///
/// The cue is the verb group with the adjective and its preposition; the source is the subject.

#include "constructions.hpp"

namespace claimgraph::claims {
namespace {

/// Whose the adjective at a token is, and where its cue begins.
struct Predication {
  std::uint32_t begin = 0;
  Span subject;
  Span pronoun{};               ///< the relative one that stands for it
  bool copular = true;          ///< "was sure it works"; "made sure it works" says nothing
  std::uint32_t limit = kNone;  ///< of one without a verb, where content ends at the latest
  bool free() const { return limit != kNone; }
};

/// "was hopeful |Tuesday| that it holds": where the complement begins behind a time.
std::uint32_t past_time(const Reading& r, std::uint32_t at) {
  const Chunk* time = r.chunk_at(at);
  return time != nullptr && is_time_adjunct(r, *time) ? time->tokens.end : at;
}

/// Where the content of a frame begins, whose words end at `at`; kNone where it does not stand.
std::uint32_t content_begin(const Reading& r, const Predication& predication, const CueFrame& f,
                            std::uint32_t at) {
  bool fits = false;
  switch (f.frame) {
    case Frame::kThat:
      fits = opens_that_clause(r, at) || (predication.copular && opens_bare_clause(r, at));
      break;
    case Frame::kBare:
      fits = !predication.free() && opens_bare_clause(r, at);
      break;
    case Frame::kWh:
      fits = opens_question(r, at);
      break;
    case Frame::kInfinitive:
      fits = !predication.free() && opens_infinitive(r, at);
      break;
    default:
      fits = r.is(at, f.preposition);
      ++at;
      break;
  }
  return fits && at < r.tokens().end ? at : kNone;
}

std::optional<Draft> read(const Reading& r, const Predication& predication, std::uint32_t at,
                          std::span<const CueFrame> frames) {
  for (const CueFrame& f : frames) {
    const std::uint32_t particles = particles_end(r, at + 1, f.particles);
    if (particles == kNone || !stands_behind(r, at, f.before)) continue;
    const std::uint32_t words_end = past_time(r, particles);
    const std::uint32_t begin = content_begin(r, predication, f, words_end);
    if (begin == kNone) continue;
    const bool own_token = f.preposition == kUnknownWord;
    const std::uint32_t cue_end = own_token ? words_end : begin;
    const std::uint32_t limit =
        predication.free() ? predication.limit : clause_limit(r, r.analysis.clause_of[at], begin);
    const std::uint32_t end = std::min(complement_end(r, begin, f.frame), limit);
    Draft d = drafted(r, &f, with_adverbs(r, {predication.begin, cue_end}), {begin, end});
    if (d.content.empty()) continue;
    d.head = at;
    d.source = predication.subject;
    if (expletive(r, d.source)) d.source = {};
    if (!d.source.empty()) d.pronoun = predication.pronoun;
    return d;
  }
  return std::nullopt;
}

/// "|Confident that it holds|, [Falk] left", "[Falk], |wary of it|, left", "[Falk] left, |sure that
/// it holds|": an adjective without a verb belongs to the subject beside its comma.
std::optional<Predication> free_predication(const Reading& r, std::uint32_t at) {
  const Index index = r.analysis.clause_of[at];
  if (index == kNone || r.chunk_at(at) == nullptr) return std::nullopt;
  const Clause& own = r.analysis.clauses[index];
  const bool shared = own.kind == ClauseKind::kParticiple && own.tokens.begin == at;  // "worried"
  if (shared && own.parent == kNone) return std::nullopt;
  const Clause& clause = shared ? r.analysis.clauses[own.parent] : own;
  if (clause.verb == kNone || clause.subject.empty() || expletive(r, clause.subject))
    return std::nullopt;
  Span subject = clause.subject;
  std::uint32_t limit = clause.tokens.end;
  if (at == r.tokens().begin) {
    if (subject.begin <= at || !r.is_comma(subject.begin - 1)) return std::nullopt;
    limit = subject.begin - 1;
  } else {
    if (!r.is_comma(at - 1) || subject.begin + 1 >= at) return std::nullopt;
    subject.end = std::min(subject.end, at - 1);
  }
  return Predication{at, trimmed(r, subject), {}, /*copular=*/false, limit};
}

/// The verb group behind which the adjective at `at` stands, perhaps an adverb between: "was
/// |wary|", "remained |worried|"; kNone: none does.
Index governing_verb(const Reading& r, std::uint32_t at) {
  Index index = r.chunk_index(at);
  const Chunk& own = r.chunk(index);
  const bool within = own.kind == ChunkKind::kVerbGroup && own.tokens.begin != at;
  if (within) return index;  // "was concerned" may be one group or two
  if (index == r.chunks().begin) return kNone;
  --index;
  if (r.chunk(index).kind == ChunkKind::kAdverb && index > r.chunks().begin) --index;
  const Chunk& verb = r.chunk(index);
  if (verb.kind != ChunkKind::kVerbGroup) return kNone;
  const bool participle = own.kind == ChunkKind::kVerbGroup;  // "officials met worried about"
  return !participle || r.grammar.has(r.lemma(verb.head), kCopular) ? index : kNone;
}

std::optional<Predication> predication(const Reading& r, std::uint32_t at) {
  const Index index = governing_verb(r, at);
  if (index == kNone) return std::nullopt;
  const Chunk& verb = r.chunk(index);
  if (!(verb.is(kFinite) || verb.is(kIngForm) || verb.is(kToInfinitive))) return std::nullopt;
  const bool copular = verb.head == at || r.grammar.has(r.lemma(verb.head), kCopular);
  return Predication{verb.tokens.begin, source_of_verb(r, index), relative_pronoun(r, index),
                     copular};
}

}  // namespace

void read_adjective(const Reading& r, std::uint32_t at, std::vector<Draft>& drafts,
                    std::vector<Trial>* trials) {
  auto frames = r.cues.frames(r.lemma(at), Pos::kAdj);
  if (frames.empty()) frames = r.cues.frames(r.token(at).word, Pos::kAdj);
  if (frames.empty() || r.chunk_index(at) == kNone) return;
  auto of_subject = predication(r, at);
  if (!of_subject) of_subject = free_predication(r, at);
  if (!of_subject) return;
  if (auto found = read(r, *of_subject, at, frames))
    drafts.push_back(std::move(*found));
  else if (trials != nullptr)
    trials->push_back({{at, at + 1}, frames[0].id, "no content", kNone});
}

}  // namespace claimgraph::claims
