/// Predicative adjectives that attribute: "is confident that …", "was critical of …", "remains
/// worried about …".
///
///   takes:  The mayor is wary of the offer.
///   leaves: a wary man; The offer is critical.
///
/// The cue is the verb group with the adjective and its preposition; the source is the subject.

#include "constructions.hpp"

namespace claimgraph::claims {
namespace {

std::optional<Draft> read(const Reading& r, Index verb, std::uint32_t at,
                          std::span<const CueFrame> frames) {
  // "was sure it works"; "made sure it works" says nothing
  const std::uint32_t head = r.chunk(verb).head;
  const bool copular = head == at || r.grammar.has(r.lemma(head), kCopular);
  for (const CueFrame& f : frames) {
    std::uint32_t begin = at + 1;
    bool fits = false;
    switch (f.frame) {
      case Frame::kThat:
        fits = opens_that_clause(r, begin) || (copular && opens_bare_clause(r, begin));
        break;
      case Frame::kBare:
        fits = opens_bare_clause(r, begin);
        break;
      case Frame::kWh:
        fits = opens_question(r, begin);
        break;
      case Frame::kInfinitive:
        fits = opens_infinitive(r, begin);
        break;
      default:
        fits = r.is(begin, f.preposition);
        ++begin;
        break;
    }
    if (!fits || begin >= r.tokens().end) continue;
    const bool own_token = f.preposition == kUnknownWord;
    const std::uint32_t cue_end = own_token ? at + 1 : begin;
    const std::uint32_t end = std::min(complement_end(r, begin, f.frame),
                                       clause_limit(r, r.analysis.clause_of[at], begin));
    Draft d = drafted(r, &f, with_adverbs(r, {r.chunk(verb).tokens.begin, cue_end}), {begin, end});
    if (d.content.empty()) continue;
    d.head = at;
    d.source = source_of_verb(r, verb);
    if (expletive(r, d.source)) d.source = {};
    return d;
  }
  return std::nullopt;
}

}  // namespace

void read_adjective(const Reading& r, std::uint32_t at, std::vector<Draft>& drafts,
                    std::vector<Trial>* trials) {
  auto frames = r.cues.frames(r.lemma(at), Pos::kAdj);
  if (frames.empty()) frames = r.cues.frames(r.token(at).word, Pos::kAdj);
  if (frames.empty()) return;
  Index index = r.chunk_index(at);
  if (index == kNone) return;
  if (r.chunk(index).kind != ChunkKind::kVerbGroup) {  // "was concerned" may be one group or two
    if (index == r.chunks().begin) return;
    --index;
    if (r.chunk(index).kind == ChunkKind::kAdverb && index > r.chunks().begin) --index;
  }
  const Chunk& verb = r.chunk(index);
  const bool alone = verb.tokens.begin == at;  // "partners | willing to …"
  if (verb.kind != ChunkKind::kVerbGroup || alone ||
      !(verb.is(kFinite) || verb.is(kIngForm) || verb.is(kToInfinitive)))
    return;
  if (auto found = read(r, index, at, frames))
    drafts.push_back(std::move(*found));
  else if (trials != nullptr)
    trials->push_back({{at, at + 1}, frames[0].id, "no content", kNone});
}

}  // namespace claimgraph::claims
