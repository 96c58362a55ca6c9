/// Small tests and makers that several constructions share.

#include "constructions.hpp"

namespace claimgraph::claims {

Draft drafted(const Reading& r, const CueFrame* frame, Span cue, Span content) {
  Draft d;
  d.frame = frame;
  d.cue = cue;
  d.head = cue.begin;
  d.sentence = r.sentence();
  content = trimmed(r, content);
  if (!content.empty()) d.content.push_back(content);
  return d;
}

const CueFrame* label_frame(const Reading& r) {
  return Reading::find(r.cues.frames(r.words.say, Pos::kVerb), Frame::kLabel);
}

bool expletive(const Reading& r, Span subject) {
  return subject.size() == 1 &&
         (r.is(subject.begin, r.words.it) || r.is(subject.begin, r.words.there));
}

bool is_light(const Reading& r, const Chunk& verb) {
  return Reading::find(r.cues.frames(r.lemma(verb.head), Pos::kAux), Frame::kLight) != nullptr;
}

std::uint32_t presentation_end(const Reading& r, const Chunk& verb) {
  if (verb.is(kPassive) && !is_light(r, verb)) return kNone;
  for (const CueFrame& f : r.cues.frames(r.lemma(verb.head), Pos::kAux)) {
    const std::uint32_t end =
        f.frame == Frame::kPresented ? particles_end(r, verb.tokens.end, f.particles) : kNone;
    if (end == kNone) continue;
    const Chunk* object = verb.is(kPassive) ? nullptr : r.chunk_at(end);
    const bool takes_object = object != nullptr && object->kind == ChunkKind::kNounGroup &&
                              !object->is(kTimeGroup);  // "the warning raised fears that"
    return takes_object ? kNone : end;
  }
  return kNone;
}

std::optional<Draft> raised(const Reading& r, Draft d) {
  if (d.content.empty()) return std::nullopt;
  if (!d.source.empty() && d.source.end <= d.cue.begin && !expletive(r, d.source)) {
    d.content.insert(d.content.begin(), d.source);
  }
  d.source = {};
  return d;
}

}  // namespace claimgraph::claims
