/// Verbs that come after what they report, or stand inside it: passives ("was told that …", "is
/// believed to …"), relatives ("the answers, which Cole released") and reporting clauses.
///
///   takes:  The plan, Cole said, would fail.   The plan was rejected by the board.
///   leaves: The plan was filed by noon.
///
/// Limits: a by-phrase is looked for right after the verb group and its complement only.

#include <algorithm>

#include "verb_reader.hpp"

namespace claimgraph::claims {

/// What fills the gap of a relative clause whose object is missing: its pronoun ("the levy, |which|
/// Cole denounced"), or the noun before a clause without one ("|a charge| Cole denies").
Span VerbReader::gap_filler() const {
  const Clause* clause = passive() ? nullptr : r.clause_of_verb(index);
  if (clause == nullptr || clause->kind != ClauseKind::kRelative ||
      clause->subject.end > verb.tokens.begin)
    return {};
  if (clause->marker.size() == 1)
    return clause->subject.begin > clause->marker.begin ? clause->marker : Span{};
  const std::uint32_t begin = clause->tokens.begin;
  if (!clause->marker.empty() || clause->subject.begin != begin || begin <= r.tokens().begin)
    return {};
  const Index before = r.chunk_index(begin - 1);
  if (before == kNone) return {};
  const Chunk& noun = r.chunk(before);
  const bool fits = noun.kind == ChunkKind::kNounGroup && noun.tokens.end == begin &&
                    !noun.is(kTimeGroup) && !noun.is(kPronounHead) && !noun.is(kPossessive);
  return fits ? noun.tokens : Span{};
}

/// The clause "what Cole said" that the verb stands in; nullptr for none.
const Clause* VerbReader::clause_of_what() const {
  const Clause* clause = passive() ? nullptr : r.clause_of_verb(index);
  const bool what = clause != nullptr && clause->marker.size() == 1 &&
                    r.is(clause->marker.begin, r.words.what) &&
                    clause->subject.begin > clause->marker.begin;
  return what ? clause : nullptr;
}

/// "the levy, |which Cole calls a joke|", "|a levy Cole calls a joke|"; "what Cole calls |a joke|".
std::optional<Draft> VerbReader::named_gap() const {
  const CueFrame* f = frame(Frame::kObjectPredicate);
  if (f == nullptr || !opens_predicate(cue_end)) return std::nullopt;
  const Span filler = gap_filler();
  if (filler.empty() && clause_of_what() == nullptr) return std::nullopt;
  Draft d = draft(f, cue_end, filler);
  const std::uint32_t end = std::min(content_end(r, cue_end, Frame::kObjectPredicate),
                                     r.clause_of_verb(index)->tokens.end);
  d.content.push_back(trimmed(r, {cue_end, with_open_quotation(r, cue_end, end)}));
  return d;
}

/// "the answers, which Cole released", "a charge Cole denies": what fills the gap is all the
/// content there is; "what Cole described as [a threat]".
std::optional<Draft> VerbReader::object_gap() const {
  if (clause_of_what() != nullptr) {
    for (const Tail& tail : tails())
      if (frame(tail.frame) != nullptr && r.is(cue_end, tail.preposition))
        return until_end(frame(tail.frame), cue_end + 1, cue_end + 1);
    return std::nullopt;
  }
  const CueFrame* f = frame(Frame::kObject);
  const Span filler = f != nullptr ? gap_filler() : Span{};
  if (filler.empty()) return std::nullopt;
  Draft d = draft(f, cue_end, filler);
  for (const Tail& tail : tails()) {  // "whom he describes as brave"
    if (frame(tail.frame) == nullptr || !r.is(cue_end, tail.preposition)) continue;
    d.frame = frame(tail.frame);
    const std::uint32_t end =
        std::min(content_end(r, cue_end, tail.frame), r.clause_of_verb(index)->tokens.end);
    const Span rest = trimmed(r, {cue_end, end});
    if (!rest.empty()) d.content.push_back(rest);
    break;
  }
  return keep(std::move(d));
}

/// "Minister |accused| of lying", "Mayor |told| to quit": headings leave "is" out. The verb takes
/// an object, and none follows.
bool VerbReader::passive_of_heading() const {
  if (!is_heading(r.block().kind) || verb.tokens.size() != 1) return false;
  constexpr std::uint8_t kEither = kPast | kPastParticiple;
  if ((r.token(verb.head).lexical_forms & kEither) != kEither) return false;
  if (opens_infinitive(r, cue_end))
    return frame(Frame::kObjectInfinitive) != nullptr && frame(Frame::kInfinitive) == nullptr;
  const Chunk* next = r.chunk_at(cue_end);
  const bool to_preposition = next != nullptr && next->kind == ChunkKind::kPreposition;
  return to_preposition && frame(Frame::kObject) != nullptr &&
         std::none_of(frames.begin(), frames.end(),
                      [&](const CueFrame& f) { return r.is(cue_end, f.preposition); });
}

/// Who acts behind a passive: "was rejected by |the board|".
VerbReader::Agent VerbReader::agent() const {
  if (r.is(cue_end, r.words.by)) {
    std::uint32_t end = noun_phrase_end(r, cue_end + 1, true);
    for (std::uint32_t at = cue_end + 1; at < end; ++at)  // by critics |as weak|
      if (r.is(at, r.words.as) && frame(Frame::kObjectAs) != nullptr) end = at;
    if (end > cue_end + 1) return {{cue_end + 1, end}, cue_end + 1, end};
  }
  return {{}, cue_end, cue_end};
}

/// "was told |that …|", "it was reported on Friday |that …|"
std::optional<Draft> VerbReader::passive_clause(std::uint32_t at) const {
  if (auto found = clause_complement(at, true)) return found;
  if (!expletive(r, source)) return std::nullopt;
  for (const std::uint32_t behind : adjunct_ends(r, at, /*phrases=*/3))
    if (opens_that_clause(r, behind)) return clause_complement(behind, true);
  return std::nullopt;
}

/// "[the plan] is believed |to work|", "[the plan] was described as |weak|", "[the plan] was called
/// |a joke|"
std::optional<Draft> VerbReader::passive_predicate(Agent& by) const {
  std::optional<Draft> found;
  if (opens_infinitive(r, by.behind)) {  // kThat: the plan is said to work
    for (const Frame kind : {Frame::kObjectInfinitive, Frame::kInfinitive, Frame::kThat})
      if (const CueFrame* f = found ? nullptr : frame(kind))
        found = until_end(f, by.cue_end, by.behind);
  }
  for (const Tail& tail : tails()) {
    const CueFrame* f = found ? nullptr : frame(tail.frame);
    if (f == nullptr || !r.is(by.behind, tail.preposition)) continue;
    if (by.source.empty()) by.cue_end = by.behind + 1;
    found = until_end(f, by.cue_end, by.behind + 1);
  }
  const CueFrame* predicate = found ? nullptr : frame(Frame::kObjectPredicate);
  if (predicate != nullptr && opens_predicate(by.behind))
    found = until_end(predicate, by.cue_end, by.behind);
  const bool hearer = found && found->frame->frame == Frame::kObjectAbout;  // she was asked about
  if (found && !hearer && !source.empty() && source.end <= verb.tokens.begin &&
      !expletive(r, source))
    found->content.insert(found->content.begin(), source);
  return found;
}

/// "[the plan] was rejected"
std::optional<Draft> VerbReader::passive_subject(const Agent& by) const {
  const bool named = !by.source.empty();
  if (!named && (!verb.is(kFinite) || r.is(source.begin, r.words.no))) return std::nullopt;
  if (source.empty() || expletive(r, source) || source.end > verb.tokens.begin) return std::nullopt;
  const CueFrame* f = frame(Frame::kObject);
  if (f == nullptr && named) f = frame(Frame::kObjectPredicate);
  return f != nullptr ? keep(draft(f, by.cue_end, source)) : std::nullopt;
}

/// "is seen as weak |by voters|": an agent that ends the content is its source.
void VerbReader::take_agent_behind(Draft& d) const {
  Span& rest = d.content.back();
  for (std::uint32_t at = rest.end; at-- > rest.begin + 1;) {
    if (!r.is(at, r.words.by)) continue;
    const Span agent{at + 1, noun_phrase_end(r, at + 1, true)};
    const Index head = agent.empty() ? kNone : r.chunk_index(agent.begin);
    const Index before = r.chunk_index(at - 1);
    const bool modifies = before == kNone || r.chunk(before).kind == ChunkKind::kVerbGroup;
    if (agent.end != rest.end || head == kNone || modifies) return;
    const Chunk& group = r.chunk(head);
    if (!group.is(kProper) && !group.is(kPronounHead) && !speaks(r, group.head)) return;
    d.source = agent;
    rest.end = at;
    return;
  }
}

/// "is believed to be …", "was told that …", "was rejected by …", "known as …".
std::optional<Draft> VerbReader::read_passive() const {
  Agent by = agent();
  auto found = passive_clause(by.behind);
  if (!found) found = passive_predicate(by);
  if (!found) found = passive_subject(by);
  if (!found) return std::nullopt;
  found->source = by.source;
  found->cue.end = by.cue_end;
  const Frame kind = found->frame->frame;
  if (by.source.empty() && (kind == Frame::kObjectAs || kind == Frame::kObjectPredicate))
    take_agent_behind(*found);
  return found;
}

/// "The dam, which is old, will break, |said| Ann Cole." — whatever was read before the comma,
/// "said" takes no person as object.
bool VerbReader::precedes_speaker() const {
  const std::uint32_t at = verb.tokens.begin;
  if (passive() || at <= r.tokens().begin || !r.is_comma(at - 1)) return false;
  if (frame(Frame::kQuote) == nullptr || source.empty() || source.end + 1 < at) return false;
  const Chunk* speaker = r.chunk_at(cue_end);
  return speaker != nullptr && speaker->kind == ChunkKind::kNounGroup && speaker->is(kProper) &&
         !speaker->is(kTimeGroup) && r.lemma(verb.head) == r.words.say &&
         !opens_bare_clause(r, cue_end);  // "Cole, a clerk, said Hill left"
}

/// "…," Cole said.   The plan, Cole said, would fail.   As Cole put it, …
std::optional<Draft> VerbReader::postposed() const {
  const CueFrame* f = frame(Frame::kQuote);
  if (f == nullptr) f = frame(Frame::kBare);
  if (f == nullptr) f = frame(Frame::kObjectQuote);
  if (f == nullptr || !(verb.is(kFinite) || verb.is(kIngForm))) return std::nullopt;
  const bool inverted = follows_speech() || precedes_speaker();
  if (source.empty() && !inverted) return std::nullopt;
  const std::uint32_t begin = inverted ? verb.tokens.begin : reporting_begin(r, verb, source);
  if (begin == kNone) return std::nullopt;
  std::uint32_t end = inverted ? inverted_source_end(r, cue_end) : cue_end;
  if (inverted && end == cue_end) return std::nullopt;
  const Span speaker = inverted ? trimmed(r, {cue_end, end}) : source;
  const std::uint32_t cue_stop = inverted ? verb.tokens.end : cue_with_occasion(r, cue_end);
  if (!inverted && frame(Frame::kObjectQuote) != nullptr) end = noun_phrase_end(r, end, true);
  end = reporting_end(r, end);
  if (end == kNone) return std::nullopt;
  Draft d = draft(f, cue_stop, {begin, begin});
  d.source = speaker;
  d.postposed = true;
  if (!content_around(r, {begin, end}, d)) return std::nullopt;
  return d;
}

}  // namespace claimgraph::claims
