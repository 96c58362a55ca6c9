/// Speaker labels: "Cruz: I will not yield", "Poll: Most want repeal", "COLE: Well, …" in
/// transcripts, "A." in interviews.
///
///   takes:  (headline) Minister: Talks must resume
///   leaves: Monday: rain.   There are two reasons: cost and time.
///
/// A label is a short noun phrase at the very beginning of a headline, or, in capitals, before a
/// quotation or where it names a person, of a paragraph. The cue is the colon. What a transcript's
/// speaker says is the whole paragraph.

#include <algorithm>

#include "../interviews.hpp"
#include "constructions.hpp"

namespace claimgraph::claims {
namespace {

constexpr std::uint32_t kLongestLabel = 6;

bool all_capitals(const Reading& r, Span tokens) {
  for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) {
    const std::uint16_t shape = r.token(t).shape;
    if ((shape & (kAllCaps | kPunctuation)) == 0) return false;
  }
  return true;
}

/// What a page puts before a colon of its own accord: "Analysis: Why the talks failed".
bool names_section(const Reading& r, std::uint32_t head) {
  return r.grammar.has(r.lemma(head), kSection);
}

/// "NEW DELHI: The talks …" is a dateline; a listed name in capitals does not speak there.
bool names_place(const Reading& r, std::uint32_t head) {
  const Index mention = r.analysis.mention_of[head];
  return mention != kNone && r.analysis.references[mention].designation == Designation::kListed;
}

/// "Ann Cole: No, I will not." in an interview
bool names_person(const Reading& r, std::uint32_t head) {
  const Index mention = r.analysis.mention_of[head];
  if (mention == kNone) return false;
  const Designation designation = r.analysis.references[mention].designation;
  return designation == Designation::kPerson || designation == Designation::kSurname;
}

/// Whether the lexicon knows a word as a common noun, "MENU".
bool common_noun(const Reading& r, std::uint32_t at) {
  return (r.lexicon.entry(r.token(at).word).readings & reading(Pos::kNoun)) != 0;
}

/// Keeps what follows a label's mark up to `end`; nothing where nothing is left of it.
void keep_labelled(const Reading& r, Span label, Span mark, std::uint32_t end, bool direct,
                   std::vector<Draft>& drafts) {
  const CueFrame* frame = label_frame(r);
  if (frame == nullptr || mark.end >= end) return;
  Draft d = drafted(r, frame, mark, {mark.end, end});
  d.source = label;
  d.direct = direct;
  if (!d.content.empty()) drafts.push_back(std::move(d));
}

}  // namespace

bool speaks(const Reading& r, std::uint32_t head) {
  if (names_section(r, head)) return false;
  const Index mention = r.analysis.mention_of[head];
  if (mention != kNone && r.analysis.references[mention].designation == Designation::kPronoun)
    return false;
  return mention != kNone ||
         r.has_class(head, kPersonNoun | kGroupNoun | kRoleNoun | kDocumentNoun) ||
         Reading::find(r.cues.frames(r.lemma(head), Pos::kPart), Frame::kAdverb) != nullptr;
}

void read_label(const Reading& r, std::vector<Draft>& drafts) {
  const Block& block = r.block();
  if (block.sentences.begin != r.sentence()) return;
  const Span tokens = r.tokens();
  const std::uint32_t paragraph_end = r.document.sentences[block.sentences.end - 1].tokens.end;
  std::uint32_t colon = tokens.begin;
  while (colon < tokens.end && colon <= tokens.begin + kLongestLabel && !r.is_mark(colon, ":"))
    ++colon;
  if (!r.is_mark(colon, ":") || colon == tokens.begin || colon + 2 >= tokens.end) return;
  const Span label{tokens.begin, colon};
  const Chunk& last = r.chunk(r.chunk_index(colon - 1));
  for (Index i = r.chunk_index(tokens.begin); i <= r.chunk_index(colon - 1); ++i) {
    if (r.chunk(i).kind == ChunkKind::kVerbGroup) return;
  }
  const bool headline = is_heading(block.kind);
  const bool quoted = r.quotation_at(colon + 1) != nullptr;
  const bool transcript = !headline && !quoted && all_capitals(r, label);
  const bool line =
      (stands_as_headline(r) || names_person(r, last.head)) && asserts(r, {colon + 1, tokens.end});
  if (!(headline || quoted || transcript || line)) return;
  if (last.kind != ChunkKind::kNounGroup || last.is(kTimeGroup) ||
      (transcript && !stands_as_headline(r) && names_place(r, last.head)) ||
      !(speaks(r, last.head) || (transcript && !common_noun(r, last.head))))
    return;
  keep_labelled(r, label, {colon, colon + 1}, transcript ? paragraph_end : tokens.end, quoted,
                drafts);
}

void read_answer(const Reading& r, std::vector<Draft>& drafts) {
  const std::uint32_t block = r.document.sentences[r.sentence()].block;
  if (r.document.blocks[block].sentences.begin != r.sentence() ||
      turn_of(r.document, block) != Turn::kAnswer)
    return;
  const Span label = turn_label(r.document, block);
  const std::uint32_t letter_end = label.begin + 1;
  keep_labelled(r, {label.begin, letter_end}, {label.end - 1, label.end}, r.tokens().end,
                /*direct=*/false, drafts);
}

}  // namespace claimgraph::claims
