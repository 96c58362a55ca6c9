/// Who speaks at the end of a headline, of a line of a list that stands like one, or behind a
/// quotation.
///
/// Headlines leave out articles and forms of "be", so that what is said may be no clause at all;
/// what tells the report from it is its place: a speaker behind the last colon or dash, or a comma,
/// a verb of saying and its speaker, in either order, with nothing after them.
///
///   takes:  Talks collapsed: sources   Ban ‘illegal’, says court   Rates to fall, bank says
///           “It is late.” — Ann Cole, a clerk
///   leaves: Two ways out: talks and war   Rain in the north, sun in the south
///
/// Limits: a tail of six words; "Deal off – minister away" is not read.

#include <algorithm>

#include "constructions.hpp"

namespace claimgraph::claims {
namespace {

constexpr std::uint32_t kLongestTail = 7;  // tokens
constexpr std::uint32_t kLongestLine = 30;

/// Where the search for a tail ends.
std::uint32_t tail_begin(const Reading& r) {
  const Span tokens = r.tokens();
  return tokens.begin + std::max(tokens.size(), kLongestTail + 1) - kLongestTail;
}

Draft report(const Reading& r, const CueFrame* frame, Span content, Span cue, Span source) {
  Draft d = drafted(r, frame, cue, content);
  d.source = source;
  d.postposed = d.speech = true;
  return d;
}

/// Whether the writer has a finite verb there, outside quotation marks.
bool has_own_verb(const Reading& r, Span tokens) {
  for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) {
    const Chunk* chunk = r.chunk_at(t);
    if (chunk != nullptr && chunk->kind == ChunkKind::kVerbGroup && chunk->is(kFinite) &&
        r.quotation_over(t) == nullptr)
      return true;
  }
  return false;
}

/// The whole of a noun phrase from `begin` to `end` that can speak.
bool is_speaker(const Reading& r, std::uint32_t begin, std::uint32_t end) {
  if (begin >= end || noun_phrase_end(r, begin, true) != end) return false;
  const Chunk* group = r.chunk_at(begin);
  while (group->tokens.end < end && group->is(kPossessive)) group = r.chunk_at(group->tokens.end);
  return !group->is(kTimeGroup) && speaks(r, group->head);
}

/// "Talks collapsed: sources", "Minister ‘knew of leak’ - report".
bool read_tail_label(const Reading& r, std::vector<Draft>& drafts, std::size_t first) {
  const Span tokens = r.tokens();
  const std::uint32_t first_mark = tail_begin(r);
  for (std::uint32_t mark = tokens.end - 1; mark-- > first_mark;) {
    const bool dash = r.is_dash(mark) && (r.token(mark).shape & kJoined) == 0;
    if (!dash && !r.is_mark(mark, ":")) continue;
    if (r.is(mark + 1, r.words.a) || !is_speaker(r, mark + 1, tokens.end) ||
        !asserts(r, {tokens.begin, mark}))
      return false;
    const CueFrame* frame = label_frame(r);
    if (frame == nullptr) return false;
    for (std::size_t i = first; i < drafts.size(); ++i)  // the speaker is no part of what is said
      for (Span& piece : drafts[i].content)
        piece.end = std::max(piece.begin, std::min(piece.end, mark));
    drafts.push_back(
        report(r, frame, {tokens.begin, mark}, {mark, mark + 1}, {mark + 1, tokens.end}));
    return true;
  }
  return false;
}

/// "“Dam leaks” — Harbour Times, August 15": an entry in a list of sources.
bool names_month(const Reading& r, Span tokens) {
  for (std::uint32_t t = tokens.begin; t < tokens.end; ++t)
    if ((r.token(t).grammar & kMonth) != 0 && (r.token(t).shape & kCapitalized) != 0) return true;
  return false;
}

/// "“It is late.” — Ann Cole, a clerk": who signs a quotation that is a paragraph of its own.
bool read_signature(const Reading& r, std::vector<Draft>& drafts) {
  const Span tokens = r.tokens();
  const std::uint32_t begin = r.document.sentences[r.block().sentences.begin].tokens.begin;
  const Quotation* quote = r.quotation_over(begin);  // the dash may open a sentence of its own
  const std::uint32_t mark = quote == nullptr ? tokens.end : quote->tokens.end;
  if (mark + 1 >= tokens.end || !r.is_dash(mark)) return false;
  const Chunk* name = r.chunk_at(mark + 1);
  const CueFrame* frame = label_frame(r);
  if (frame == nullptr || quote->tokens.begin != begin || name == nullptr ||
      name->kind != ChunkKind::kNounGroup || !name->is(kProper) || name->is(kTimeGroup) ||
      has_own_verb(r, {mark, tokens.end}) || names_month(r, {mark, tokens.end}))
    return false;
  constexpr std::size_t kWindow = 4;
  for (std::size_t i = drafts.size(); i-- > 0 && drafts.size() - i <= kWindow;) {
    Spans& before = drafts[i].content;  // it does not go on with what another said
    if (before.size() > 1 && before.back() == quote->tokens) before.pop_back();
  }
  drafts.push_back(
      report(r, frame, quote->tokens, {mark, mark + 1}, trimmed(r, {mark + 1, tokens.end})));
  drafts.back().direct = true;
  return true;
}

/// "Ban ‘illegal’, says court", "Rates to fall, central bank says".
bool read_tail_report(const Reading& r, std::vector<Draft>& drafts) {
  const Span tokens = r.tokens();
  std::uint32_t comma = tokens.end - 1;
  while (comma > tail_begin(r) && !r.is_comma(comma)) --comma;
  if (!r.is_comma(comma) || !asserts(r, {tokens.begin, comma})) return false;
  const Chunk* next = r.chunk_at(comma + 1);
  const Chunk& last = r.chunk(r.chunk_index(tokens.end - 1));
  const bool inverted = next != nullptr && next->kind == ChunkKind::kVerbGroup;
  const Chunk* verb = inverted ? next : &last;
  if (next == nullptr || verb->kind != ChunkKind::kVerbGroup || !verb->is(kFinite)) return false;
  std::uint32_t cue_end = verb->tokens.end;
  const CueFrame* frame = speech_frame(r, *verb, &cue_end);
  if (frame == nullptr) return false;
  // "Rwanda backs Kenya, urges talks" has two verbs of one subject.
  if (inverted && r.lemma(verb->head) != r.words.say && has_own_verb(r, {tokens.begin, comma}))
    return false;
  const Span source = inverted ? Span{cue_end, tokens.end} : Span{comma + 1, verb->tokens.begin};
  if (!is_speaker(r, source.begin, source.end)) return false;
  drafts.push_back(report(r, frame, {tokens.begin, comma}, {verb->tokens.begin, cue_end}, source));
  drafts.back().head = verb->head;
  return true;
}

}  // namespace

bool stands_as_headline(const Reading& r) {
  const Block& block = r.block();
  if (is_heading(block.kind)) return true;
  const Span tokens = r.tokens();
  if (block.sentences.size() != 1 || tokens.size() > kLongestLine) return false;
  const std::uint32_t last = tokens.end - 1;
  return !r.is_punctuation(last) || r.is_quote(last);
}

bool asserts(const Reading& r, Span tokens) {
  for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) {
    if (r.quotation_at(t) != nullptr) return true;
    const Chunk* chunk = r.chunk_at(t);
    if (chunk != nullptr && chunk->kind == ChunkKind::kVerbGroup &&
        (chunk->is(kFinite) || chunk->is(kToInfinitive) || chunk->is(kParticiple)))
      return true;
  }
  return false;
}

void read_headline(const Reading& r, std::size_t first, std::vector<Draft>& drafts) {
  if (read_signature(r, drafts) || r.tokens().size() < 4 || !stands_as_headline(r)) return;
  if (!read_tail_label(r, drafts, first)) read_tail_report(r, drafts);
}

}  // namespace claimgraph::claims
