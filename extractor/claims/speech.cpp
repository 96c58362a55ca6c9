/// Direct speech whose reporting clause stands after it, or in its middle.
///
/// Right after a quotation a speaker and a verb of saying, in either order, make all of the
/// quotation their content: cues inside it are what the speaker says, not what the writer does.
/// What the writer quotes of the same speaker after the reporting clause, to the end of the
/// paragraph, belongs to it as well; so do the paragraphs that carry on a quotation left open.
///
///   takes:  “We are late. I think we know,” said Ann Hill, an aide. “Come on Monday.”
///   leaves: She called it “a mess” and he agreed.   “No deal.” The talks go on, he said.
///
/// Limits: a second speaker named only by a noun without a verb ("this from an aide") is not seen.

#include "constructions.hpp"

namespace claimgraph::claims {
namespace {

constexpr std::uint32_t kLongestReport = 60;  ///< tokens from the quotation to the verb of saying

/// A reporting clause: who, with which words, and where it ends.
struct Report {
  Span source, cue;
  std::uint32_t head = 0;
  std::uint32_t end = 0;
  const CueFrame* frame = nullptr;
};

/// Where the writer's sentence goes on to a stop or a quotation that may be the speaker's too: past
/// what it names in quotation marks ("said on “Today”"), and up to a verb that reports on its own
/// ("said, |adding| that it was “late”").
std::uint32_t end_of_report(const Reading& r, std::uint32_t at) {
  std::uint32_t other = kNone;
  const auto stops = [&](std::uint32_t t) {
    return !r.inside(t) || (r.is_mark(t, ".") && !r.inside(t + 1)) || r.is_mark(t, "?") ||
           r.is_mark(t, "!");
  };
  while (!stops(at)) {
    if (const Quotation* quote = r.quotation_at(at)) {
      const bool named = quote->scare && !r.is_punctuation(at - 1);
      if (!named && other != kNone) return other;
      if (r.is_punctuation(at - 1)) return at;
      at = quote->tokens.end;
      if (!r.inside(at) || r.is_mark(at - 2, ".")) return at;
      continue;
    }
    if (r.is_quote(at)) return at;
    const Chunk* verb = r.chunk_at(at);
    std::uint32_t end = 0;
    if (verb != nullptr && speech_frame(r, *verb, &end) != nullptr) other = std::min(other, at);
    ++at;
  }
  return at;
}

/// "said Ann Hill, an aide who …": verb first.
std::optional<Report> inverted_report(const Reading& r, std::uint32_t at) {
  const Chunk* verb = r.chunk_at(at);
  if (verb == nullptr) return std::nullopt;
  Report report;
  report.frame = speech_frame(r, *verb, &report.cue.end);
  if (report.frame == nullptr || !verb->is(kFinite)) return std::nullopt;
  const Chunk* speaker = r.chunk_at(report.cue.end);
  if (speaker == nullptr || speaker->kind != ChunkKind::kNounGroup || speaker->is(kTimeGroup))
    return std::nullopt;
  const Clause* clause = r.clause_of_verb(r.chunk_index(verb->head));
  if (clause != nullptr && !clause->subject.empty() && clause->subject.end <= at &&
      opens_bare_clause(r, report.cue.end))
    return std::nullopt;  // Cole, citing “rules,” said Hill had left
  report.cue.begin = verb->tokens.begin;
  report.head = verb->head;
  const std::uint32_t end = inverted_source_end(r, report.cue.end);
  report.source = trimmed(r, {report.cue.end, end});
  report.end = end_of_report(r, end);
  return report;
}

/// "When she felt “ill”, he called |it| a joke": the verb has an object of its own.
bool takes_object(const Reading& r, std::uint32_t at) {
  const Chunk* object = r.chunk_at(at);
  return object != nullptr && object->kind == ChunkKind::kNounGroup && !object->is(kTimeGroup);
}

/// "Ann Hill, an aide who runs the office, said on Monday": speaker first.
std::optional<Report> straight_report(const Reading& r, std::uint32_t at) {
  const Chunk* speaker = r.chunk_at(at);
  if (speaker == nullptr || speaker->kind != ChunkKind::kNounGroup) return std::nullopt;
  const std::uint32_t limit = std::min(r.tokens().end, at + kLongestReport);
  bool relative = false;
  for (std::uint32_t t = speaker->tokens.end; t < limit; ++t) {
    if (ends_clause(r, t) && !(r.is_mark(t, ".") && t + 1 < r.tokens().end)) return std::nullopt;
    const Chunk* chunk = r.chunk_at(t);
    if (chunk == nullptr) continue;
    if (chunk->kind == ChunkKind::kRelative) relative = true;
    if (chunk->kind == ChunkKind::kSubordinator || chunk->kind == ChunkKind::kConjunction) {
      if (!relative && chunk->kind == ChunkKind::kSubordinator) return std::nullopt;
      continue;
    }
    if (chunk->kind != ChunkKind::kVerbGroup || !chunk->is(kFinite)) continue;
    const Index before = r.chunk_index(t - 1);  // it was “late” on Monday |but| said
    if (before != kNone && r.chunk(before).kind == ChunkKind::kConjunction) return std::nullopt;
    if (relative) {  // its own verb; a comma after it gives the word back to the speaker
      relative = false;
      continue;
    }
    Report report;
    report.frame = speech_frame(r, *chunk, &report.cue.end);
    if (report.frame == nullptr) return std::nullopt;
    const bool tells = (r.token(chunk->head).lemma_grammar & kTakesObjectThat) != 0;
    if (takes_object(r, report.cue.end) && !tells) return std::nullopt;
    report.cue = with_adverbs(r, {chunk->tokens.begin, report.cue.end});  // he later said
    report.source = trimmed(r, {at, std::max(report.cue.begin, speaker->tokens.end)});
    report.head = chunk->head;
    report.end = end_of_report(r, report.cue.end);
    report.cue.end = cue_with_occasion(r, report.cue.end);
    return report;
  }
  return std::nullopt;
}

/// The words before the quotation in its sentence that it completes ("It was “a mess,” he said").
std::uint32_t content_begin(const Reading& r, const Quotation& quote) {
  const std::uint32_t begin = quote.tokens.begin;
  if (begin <= r.tokens().begin) return begin;
  if (r.is_dash(begin - 1) && !quote.inner.empty() &&
      (r.token(quote.inner.begin).shape & kCapitalized) != 0)
    return begin;  // He left the town – “I had to,” he said
  std::uint32_t from = begin;
  while (from > r.tokens().begin && !r.is_quote(from - 1) && !r.is_mark(from - 1, ":") &&
         !r.is_mark(from - 1, ";"))
    --from;
  if (from > r.tokens().begin && r.is_quote(from - 1)) {
    if (const Quotation* before = r.quotation_over(from - 1); before != nullptr && before->scare)
      return content_begin(r, *before);
  }
  while (from < begin && (r.token(from).shape & kPunctuation) != 0) ++from;
  return from;
}

/// Whether the quotation's own sentence is over: “It is late.”
bool is_complete(const Reading& r, const Quotation& quote) {
  const std::uint32_t last = quote.tokens.end - 1;
  for (std::uint32_t t = last; t > quote.tokens.begin && t + 2 > last; --t)
    if (r.document.view(r.token(t)) == ".") return true;
  return false;
}

/// The reporting clause right after a quotation of which the sentence holds the end.
std::optional<Report> report_after(const Reading& r, const Quotation& quote) {
  std::uint32_t at = quote.tokens.end;
  if (!r.inside(at)) return std::nullopt;
  if (r.is_comma(at) || r.is_dash(at)) ++at;
  if (const Chunk* adverb = r.chunk_at(at); adverb != nullptr && adverb->kind == ChunkKind::kAdverb)
    at = adverb->tokens.end;
  if (auto report = inverted_report(r, at)) return report;
  auto report = straight_report(r, at);
  const Index verb = report ? r.chunk_index(report->head) : kNone;
  if (verb != kNone && quote.tokens.end == r.tokens().begin && r.chunk(verb).is(kNegatedGroup))
    return std::nullopt;  // “It is late.” He did not elaborate.
  // “It is late.” Cole claims he won: a sentence of its own.
  if (report && is_complete(r, quote) &&
      (r.is_mark(report->cue.end, ":") || !ends_clause(r, report->cue.end)))
    return std::nullopt;
  return report;
}

/// Quotations after the reporting clause that the speaker goes on with, to the paragraph's end.
void add_continuations(const Reading& r, std::uint32_t from, Draft& draft) {
  const Document& document = r.document;
  const std::uint32_t end = document.sentences[r.block().sentences.end - 1].tokens.end;
  for (std::uint32_t at = from; at < end;) {
    if ((document.tokens[at].shape & kPunctuation) == 0) return;  // the writer speaks
    const Quotation* quote = r.quotation_over(at);
    if (quote == nullptr) {
      ++at;
      continue;
    }
    if (quote->tokens.begin != at) return;
    const std::uint32_t after = quote->tokens.end;
    const bool own_sentence = quote->tokens.begin < r.tokens().end && r.is_comma(at - 1);
    const bool writer_goes_on = !own_sentence && after < end &&
                                (document.tokens[after].shape & kPunctuation) == 0 &&
                                (document.tokens[after].shape & kSentenceStart) == 0;
    if (writer_goes_on) return;
    draft.content.push_back(quote->tokens);
    at = after;
  }
}

}  // namespace

const CueFrame* speech_frame(const Reading& r, const Chunk& verb, std::uint32_t* cue_end) {
  if (verb.kind != ChunkKind::kVerbGroup || verb.is(kPassive) || verb.is(kToInfinitive))
    return nullptr;
  const CueFrame* best = nullptr;
  for (const CueFrame& frame : possible_frames(r, verb)) {
    if (frame.frame != Frame::kQuote && frame.frame != Frame::kObjectQuote) continue;
    if (!stands_behind(r, verb.head, frame.before)) continue;
    const std::uint32_t end = particles_end(r, verb.head + 1, frame.particles);
    if (end == kNone || (best != nullptr && end <= *cue_end)) continue;
    best = &frame;
    *cue_end = std::max(end, verb.tokens.end);
  }
  return best;
}

bool names_something(const Reading& r, const Quotation& quote) {
  if (quote.tokens.begin <= r.tokens().begin) return false;
  for (std::uint32_t t = quote.inner.begin; t < quote.inner.end; ++t) {
    if (r.token(t).pos == Pos::kVerb || r.token(t).pos == Pos::kAux) return false;
  }
  const Index before = r.chunk_index(quote.tokens.begin - 1);
  return before != kNone && (r.chunk(before).kind == ChunkKind::kPreposition ||
                             r.chunk(before).kind == ChunkKind::kNounGroup);
}

bool read_speech(const Reading& r, const Quotation& quote, std::vector<Draft>& drafts) {
  if (names_something(r, quote)) return false;
  const auto report = report_after(r, quote);
  if (!report) return false;
  Draft draft = drafted(r, report->frame, report->cue, {});
  draft.source = report->source;
  draft.head = report->head;
  draft.direct = draft.postposed = draft.speech = true;
  draft.content = {{content_begin(r, quote), quote.tokens.end}};
  add_continuations(r, report->end, draft);
  drafts.push_back(std::move(draft));
  return true;
}

}  // namespace claimgraph::claims
