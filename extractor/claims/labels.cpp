/// Speaker labels: "Cruz: I will not yield", "Poll: Most want repeal", "COLE: Well, …" in
/// transcripts.
///
///   takes:  (headline) Minister: Talks must resume
///   leaves: Monday: rain.   There are two reasons: cost and time.
///
/// A label is a short noun phrase at the very beginning of a headline, or, in capitals or before a
/// quotation, of a paragraph. The cue is the colon.

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

bool speaks(const Reading& r, std::uint32_t head) {
  return r.analysis.mention_of[head] != kNone ||
         r.has_class(head, kPersonNoun | kGroupNoun | kRoleNoun | kDocumentNoun);
}

}  // namespace

void read_label(const Reading& r, std::vector<Draft>& drafts) {
  const Sentence& sentence = r.document.sentences[r.sentence()];
  const Block& block = r.document.blocks[sentence.block];
  if (block.sentences.begin != r.sentence()) return;
  const Span tokens = r.tokens();
  std::uint32_t colon = tokens.begin;
  while (colon < tokens.end && colon <= tokens.begin + kLongestLabel && !r.is_mark(colon, ":"))
    ++colon;
  if (!r.is_mark(colon, ":") || colon == tokens.begin || colon + 2 >= tokens.end) return;
  const Span label{tokens.begin, colon};
  const Chunk& last = r.chunk(r.chunk_index(colon - 1));
  for (Index i = r.chunk_index(tokens.begin); i <= r.chunk_index(colon - 1); ++i) {
    if (r.chunk(i).kind == ChunkKind::kVerbGroup) return;
  }
  const bool headline = block.kind == BlockKind::kTitle || block.kind == BlockKind::kHeading;
  const bool quoted = r.quotation_at(colon + 1) != nullptr;
  if (!(headline || quoted || all_capitals(r, label))) return;
  if (last.kind != ChunkKind::kNounGroup || last.is(kTimeGroup) || !speaks(r, last.head)) return;
  const auto frames = r.cues.frames(r.lexicon.find("say"), Pos::kVerb);
  const CueFrame* frame = Reading::find(frames, Frame::kLabel);
  if (frame == nullptr) return;
  Draft d;
  d.frame = frame;
  d.cue = {colon, colon + 1};
  d.source = label;
  d.head = colon;
  d.sentence = r.sentence();
  d.content = {trimmed(r, {colon + 1, tokens.end})};
  d.direct = quoted;
  if (!d.content[0].empty()) drafts.push_back(std::move(d));
}

}  // namespace claimgraph::claims
