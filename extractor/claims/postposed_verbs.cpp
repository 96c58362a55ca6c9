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
                    !noun.is(kTimeGroup) && !noun.is(kPossessive) &&
                    (!noun.is(kPronounHead) || r.is(noun.head, r.words.something));
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

/// "What Cole said is |that it leaks|", "what she wants is |to leave|", "what they want is
/// |peace|".
std::optional<Draft> VerbReader::cleft() const {
  const Clause* what = clause_of_what();
  const Chunk* copula = what != nullptr ? r.chunk_at(what->tokens.end) : nullptr;
  if (copula == nullptr || copula->kind != ChunkKind::kVerbGroup || !copula->is(kCopula) ||
      !copula->is(kFinite) || what->tokens.end != cue_end)
    return std::nullopt;
  const std::uint32_t at = copula->tokens.end;
  const Chunk* next = r.chunk_at(at);
  const bool thing =
      next != nullptr && next->kind == ChunkKind::kNounGroup && !next->is(kTimeGroup);
  const CueFrame* f = nullptr;
  if (opens_that_clause(r, at) || opens_bare_clause(r, at))
    f = frame(Frame::kThat) != nullptr ? frame(Frame::kThat) : frame(Frame::kBare);
  else if (opens_infinitive(r, at))
    f = frame(Frame::kInfinitive);
  else if (r.quotation_at(at) != nullptr)
    f = frame(Frame::kQuote);
  else if (thing)
    f = frame(Frame::kObject);
  if (f == nullptr) return std::nullopt;
  Draft d = draft(f, cue_end, {});
  const Span content = trimmed(r, {at, content_end(r, at, f->frame)});
  if (!content.empty()) d.content = {content};
  return keep(std::move(d));
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
  const bool pronoun = filler == r.clause_of_verb(index)->marker;  // a charge |that| Cole denies
  const Index antecedent = pronoun ? r.chunk_index(filler.begin - 1) : kNone;
  const std::uint32_t noun =
      antecedent != kNone ? r.chunk(antecedent).tokens.begin : filler.begin;
  d.answers = noun > r.tokens().begin && r.is_comma(noun - 1) &&
              (r.token(noun).lemma == r.words.a || r.is(noun, r.words.something));
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

/// "She was brought in and |told| that …": a verb that tells a hearer, and has none behind it.
bool VerbReader::shares_passive() const {
  if (frame(Frame::kObjectThat) == nullptr || verb.tokens.size() != 1 ||
      (r.token(verb.head).lexical_forms & kPastParticiple) == 0)
    return false;
  const Clause* clause = r.clause_of_verb(index);
  if (clause == nullptr || clause->kind != ClauseKind::kCoordinate || clause->parent == kNone)
    return false;
  const Index joined = r.analysis.clauses[clause->parent].verb;
  return joined != kNone && r.chunk(joined).is(kPassive) &&
         (opens_that_clause(r, cue_end) || opens_infinitive(r, cue_end) ||
          opens_question(r, cue_end));
}

/// Who acts behind a passive: "was rejected by |the board|".
VerbReader::Agent VerbReader::agent() const {
  const Chunk* adverb = r.chunk_at(cue_end);  // was rejected |even| by the board
  const bool limited = adverb != nullptr && adverb->kind == ChunkKind::kAdverb;
  const bool dated = adverb != nullptr && is_time_adjunct(r, *adverb);  // floated |last week| by
  const std::uint32_t by = limited || dated ? adverb->tokens.end : cue_end;
  if (r.is(by, r.words.by)) {
    std::uint32_t end = noun_phrase_end(r, by + 1, true);
    for (std::uint32_t at = by + 1; at < end; ++at)  // by critics |as weak|, |for its haste|
      if ((r.is(at, r.words.as) && frame(Frame::kObjectAs) != nullptr) ||
          (r.is(at, r.words.for_) && frame(Frame::kObjectFor) != nullptr))
        end = at;
    if (end > by + 1) return {{by + 1, end}, by + 1, end};
  }
  return {{}, cue_end, cue_end};
}

/// "was told |that …|", "it was reported on Friday |that …|", "asked on Friday |whether …|"
std::optional<Draft> VerbReader::passive_clause(std::uint32_t at) const {
  if (auto found = clause_complement(at, true)) return found;
  const bool asked = frame(Frame::kObjectWh) != nullptr, nobody = expletive(r, source);
  if (!nobody && !asked) return std::nullopt;
  if (const CueFrame* f = nobody ? frame(Frame::kThat) : nullptr;
      f != nullptr && opens_bare_clause(r, at))
    return until_end(f, at, at);  // it is feared |dozens have died|
  for (const std::uint32_t behind : adjunct_ends(r, at, /*phrases=*/3))
    if ((asked && opens_question(r, behind) && !opens_relative(r, behind)) ||
        (opens_that_clause(r, behind) && !opens_own_relative(r, behind)))
      return clause_complement(behind, true);
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

/// "[doubts about the deal] were voiced by Lima": the noun's claim.
bool VerbReader::presents_claim() const {
  const Chunk* noun = presentation_end(r, verb) != kNone ? r.chunk_at(source.begin) : nullptr;
  return noun != nullptr && noun->kind == ChunkKind::kNounGroup && noun->tokens.end < source.end &&
         !frames_of_noun(r, noun->head, Pos::kNoun).empty();
}

/// "[the plan] was rejected"
std::optional<Draft> VerbReader::passive_subject(const Agent& by) const {
  const bool named = !by.source.empty();
  if (!named && (!verb.is(kFinite) || r.is(source.begin, r.words.no))) return std::nullopt;
  if (source.empty() || expletive(r, source) || source.end > verb.tokens.begin) return std::nullopt;
  if (named && presents_claim()) return std::nullopt;
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
    const Frame kind = d.frame->frame;  // "urged to go |by voters|", not "urged to be led by Cole"
    const bool modifies =
        before == kNone || (r.chunk(before).kind == ChunkKind::kVerbGroup &&
                            (kind != Frame::kObjectInfinitive || r.chunk(before).is(kPassive)));
    if (agent.end != rest.end || head == kNone || modifies) return;
    const Chunk& group = r.chunk(head);
    if (group.is(kTimeGroup) ||
        (!group.is(kProper) && !group.is(kPronounHead) && !speaks(r, group.head)))
      return;
    d.source = agent;
    rest.end = at;
    return;
  }
}

/// "As reported |by the Herald|, …", "…, as first reported |by the Herald|": who reports what
/// stands around it.
std::optional<Draft> VerbReader::reported_around(const Agent& by) const {
  const CueFrame* f = frame(Frame::kQuote) != nullptr ? frame(Frame::kQuote) : frame(Frame::kBare);
  const Clause* clause = f == nullptr || by.source.empty() ? nullptr : r.clause_of_verb(index);
  if (clause == nullptr || !r.is(clause->tokens.begin, r.words.as)) return std::nullopt;
  const std::uint32_t end = reporting_end(r, by.behind);
  Draft d = draft(f, by.cue_end, {});
  d.postposed = true;
  const bool around = end != kNone && content_around(r, {clause->tokens.begin, end}, d);
  return around ? std::optional(std::move(d)) : std::nullopt;
}

/// "is believed to be …", "was told that …", "was rejected by …", "known as …".
std::optional<Draft> VerbReader::read_passive() const {
  Agent by = agent();
  auto found = reported_around(by);
  const bool named = frame(Frame::kObjectPredicate) != nullptr &&  // was called “a liar” by miners
                     r.quotation_at(by.behind) != nullptr;
  if (!found && !named) found = passive_clause(by.behind);
  if (!found) found = passive_predicate(by);
  if (!found) found = passive_subject(by);
  if (!found) return std::nullopt;
  found->source = by.source;
  found->cue.end = by.cue_end;
  const Frame kind = found->frame->frame;
  const bool before_agent = kind == Frame::kObjectAs || kind == Frame::kObjectPredicate ||
                            kind == Frame::kObjectOf || kind == Frame::kObjectFor ||
                            kind == Frame::kObjectInfinitive;
  if (by.source.empty() && before_agent) take_agent_behind(*found);
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

namespace {

/// The mark that ends a speaker whose apposition was not read: "said Ann Cole, an Iowa operative
/// working for Hill|.|"; `at` itself where it is far.
std::uint32_t stop_behind(const Reading& r, std::uint32_t at) {
  constexpr std::uint32_t kLongest = 20;
  for (std::uint32_t t = at; t < at + kLongest; ++t)
    if (ends_clause(r, t) || r.is_comma(t)) return t;
  return at;
}

}  // namespace

/// "Said Ann Cole: “…”", "Added the minister, “…”"
std::optional<Draft> VerbReader::inverted_opening() const {
  if (!inverted_subject() || verb.tokens.begin != r.tokens().begin) return std::nullopt;
  const std::uint32_t end = inverted_source_end(r, cue_end);
  auto found = end != cue_end ? clause_complement(end, false) : std::nullopt;
  if (!found || !found->direct) return std::nullopt;
  found->cue.end = cue_end;
  found->source = trimmed(r, {cue_end, end});
  return found;
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
  const Clause* clause = r.clause_of_verb(index);  // the council, |which advises on bills|, could
  const bool relative =
      clause != nullptr && clause->kind == ClauseKind::kRelative && clause->marker.begin == begin;
  if (begin == kNone || (!inverted && relative)) return std::nullopt;
  std::uint32_t end = inverted ? inverted_source_end(r, cue_end) : cue_end;
  if (inverted && end == cue_end) return std::nullopt;
  if (inverted && reporting_end(r, end) == kNone) end = stop_behind(r, end);
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
