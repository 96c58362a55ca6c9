/// Nouns that attribute: "the claim that …", "Japan's call for …", "allegations by the ministry of
/// …", "expressed concern about …", "his hope is that …".
///
/// The noun must take one of its frames to the right. Its source is, in this order, the subject of
/// a verb that only lends itself to the noun (light_verbs.tsv), the possessor, or the phrase with
/// "by", "from", "among".
///
///   takes:  Union leaders voiced doubts about the plan.   Tokyo's demand that the fleet withdraw
///   leaves: The plan was filed.   a claim adjuster
///
/// Limits: a source named earlier in the sentence than the possessor is not looked for.

#include <algorithm>

#include "noun_reader.hpp"

namespace claimgraph::claims {
namespace {

/// Where the predicate begins of whose subject a word is part: "the warning about the plan | marks
/// …"; the sentence's end where it is part of none.
std::uint32_t predicate_begin(const Reading& r, std::uint32_t at) {
  Index index = r.analysis.clause_of[at];
  for (int depth = 0; index != kNone && depth < 4; ++depth) {
    const Clause& clause = r.analysis.clauses[index];
    if (clause.verb != kNone && clause.subject.contains(at) &&
        clause.subject.begin >= clause.tokens.begin && r.chunk(clause.verb).tokens.begin > at)
      return r.chunk(clause.verb).tokens.begin;
    index = clause.parent;
  }
  return r.tokens().end;
}

}  // namespace

/// The noun groups before this one that own it: "the foreign ministry 's", "his".
Span NounReader::possessor() const {
  const Index index = r.chunk_index(group.tokens.begin);
  if (index == r.chunks().begin) return {};
  const Chunk& before = r.chunk(index - 1);
  if (before.kind != ChunkKind::kNounGroup || !before.is(kPossessive)) return {};
  Span owner = before.tokens;
  for (Index i = index - 1; i > r.chunks().begin; --i) {
    const Chunk& earlier = r.chunk(i - 1);
    if (earlier.kind != ChunkKind::kNounGroup || !earlier.is(kPossessive)) break;
    owner.begin = earlier.tokens.begin;
  }
  const std::string_view last = r.document.view(r.token(owner.end - 1));
  if (owner.size() > 1 && (last == "'s" || last == "’s" || last == "'" || last == "’")) --owner.end;
  return owner;
}

/// `end`, or where the noun's own clause or its predicate goes on.
std::uint32_t NounReader::limited(std::uint32_t at, std::uint32_t end) const {
  const Index index = r.analysis.clause_of[group.head];
  if (index == kNone) return end;
  const Clause& clause = r.analysis.clauses[index];
  if (clause.subject.begin > at && !clause.subject.empty() && !clause.inverted)
    end = std::min(end, clause.subject.begin);  // "As for his attacks on the process, Mr. Hill …"
  const std::uint32_t predicate = predicate_begin(r, group.head);
  if (predicate >= at) end = std::min(end, predicate);
  return std::min(end, clause_limit(r, index, at));
}

std::optional<Draft> NounReader::prepositional(std::uint32_t at) const {
  for (const CueFrame& f : frames) {
    if (!r.is(at, f.preposition)) continue;
    const Chunk* next = r.chunk_at(at + 1);
    if (next == nullptr && r.quotation_at(at + 1) == nullptr) continue;
    if (next != nullptr && next->is(kTimeGroup)) continue;  // a statement |on Tuesday|
    return drafted(r, &f, {group.tokens.begin, at + 1},
                   {at + 1, limited(at + 1, content_end(r, at + 1, f.frame))});
  }
  return std::nullopt;
}

/// "allegations |he beat her|", "fears |the dam will fail|"; not "the claims |he made| (in May)",
/// where the verb has no object of its own.
bool NounReader::opens_full_clause(std::uint32_t at) const {
  const Chunk* subject = r.chunk_at(at);
  if (subject == nullptr || subject->kind != ChunkKind::kNounGroup || subject->is(kTimeGroup) ||
      !group.is(kPluralHead))
    return false;
  if (subject->is(kPronounHead) && !r.grammar.has(r.token(subject->head).word, kNominative))
    return false;
  const Chunk* verb = r.chunk_past_adverbs(noun_phrase_end(r, at, true));
  if (verb == nullptr || verb->kind != ChunkKind::kVerbGroup || !verb->is(kFinite)) return false;
  if (verb->is(kCopula) || verb->is(kPassive) ||
      (r.token(verb->head).lemma_grammar & kNeverPassive) != 0)
    return true;
  const Chunk* object = r.chunk_at(verb->tokens.end);
  return object != nullptr && object->kind == ChunkKind::kNounGroup && !object->is(kTimeGroup);
}

/// "the determination of |Cole's voters| to win": whose it is, if anybody's; empty: nobody's.
Span NounReader::of_somebody() const {
  const std::uint32_t at = group.tokens.end;
  if (!r.is(at, r.words.of)) return {};
  const Span owner{at + 1, noun_phrase_end(r, at + 1, false)};
  if (owner.empty()) return {};
  const Chunk& last = r.chunk(r.chunk_index(owner.end - 1));
  return last.is(kProper) || speaks(r, last.head) ? owner : Span{};
}

std::optional<Draft> NounReader::complement_at(std::uint32_t at) const {
  const Span cue = group.tokens;
  if (const CueFrame* f = frame(Frame::kThat);
      f != nullptr && opens_that_clause(r, at) && !opens_own_relative(r, at)) {
    return drafted(r, f, cue, {at, limited(at, complement_end(r, at, Frame::kThat))});
  }
  if (const CueFrame* f = frame(Frame::kThat); f != nullptr && opens_full_clause(at)) {
    return drafted(r, f, cue, {at, limited(at, content_end(r, at, Frame::kBare))});
  }
  if (const CueFrame* f = frame(Frame::kInfinitive); f != nullptr && opens_infinitive(r, at)) {
    return drafted(r, f, cue, {at, limited(at, complement_end(r, at, Frame::kInfinitive))});
  }
  if (const CueFrame* f = frame(Frame::kWh); f != nullptr && opens_question(r, at)) {
    return drafted(r, f, cue, {at, limited(at, complement_end(r, at, Frame::kWh))});
  }
  return prepositional(at);
}

std::optional<Draft> NounReader::content_at(std::uint32_t at) const {
  if (auto found = complement_at(at)) return found;
  if (r.is_mark(at, ":") && (frame(Frame::kQuote) != nullptr || frame(Frame::kThat) != nullptr)) {
    const CueFrame* f =
        frame(Frame::kQuote) != nullptr ? frame(Frame::kQuote) : frame(Frame::kThat);
    const Span owner = possessor();
    const bool headed = frame(Frame::kQuote) != nullptr && !owner.empty() &&
                        owner.begin == r.tokens().begin && asserts(r, {at + 1, r.tokens().end});
    const Quotation* quote = r.quotation_at(at + 1);
    if (quote == nullptr && !headed) return std::nullopt;
    const std::uint32_t end = content_end(r, at + 1, Frame::kQuote);
    return drafted(r, f, {group.tokens.begin, at + 1},
                   {at + 1, quote != nullptr ? std::max(end, quote->tokens.end) : end});
  }
  return predicated(at);
}

/// The verb group before `index` that lends its subject: a light verb, or be with a noun for a
/// person.
bool NounReader::lends(Index index) const {
  const Chunk& before = r.chunk(index);
  if (before.kind != ChunkKind::kVerbGroup || before.is(kPassive)) return false;
  if (agent)
    return before.is(kCopula) || r.is(before.head, r.words.become) ||
           r.is(before.head, r.words.became);
  return is_light(r, before);
}

/// "rejected calls by Lima for talks": the verb has a claim of its own, the noun's is Lima's.
bool NounReader::answers_author(Index index) const {
  const std::uint32_t at = group.tokens.end;
  if (!(r.is(at, r.words.by) || r.is(at, r.words.from))) return false;
  const Chunk* author = r.chunk_at(at + 1);
  if (author == nullptr || author->kind != ChunkKind::kNounGroup || author->is(kTimeGroup))
    return false;
  return Reading::find(frames_of_verb(r, r.chunk(index)), Frame::kObject) != nullptr;
}

/// "[Falk] left |with| plans to return": who did what the noun goes with; empty: not so.
Span NounReader::accompanied() const {
  const std::uint32_t at = group.tokens.begin;
  if (agent || at == r.tokens().begin || !r.is(at - 1, r.words.with)) return {};
  const Index index = r.analysis.clause_of[at];
  if (index == kNone) return {};
  const Clause& clause = r.analysis.clauses[index];
  if (clause.verb == kNone || clause.subject.empty() || clause.subject.contains(at) ||
      r.chunk(clause.verb).is(kPassive) || expletive(r, clause.subject))
    return {};
  return trimmed(r, clause.subject);
}

void NounReader::find_source(Draft& d) const {
  const Span owner = possessor();
  const Index index = r.chunk_index(owner.empty() ? group.tokens.begin : owner.begin);
  const bool pronoun = owner.size() == 1 && r.token(owner.begin).pos == Pos::kPron;
  if ((owner.empty() || pronoun) && index > r.chunks().begin && lends(index - 1) &&
      !(owner.empty() && answers_author(index - 1))) {
    const Chunk& before = r.chunk(index - 1);
    d.source = source_of_verb(r, index - 1);
    if (expletive(r, d.source)) d.source = {};
    if (!d.source.empty()) d.pronoun = relative_pronoun(r, index - 1);
    d.cue.begin = before.tokens.begin;
    d.light = true;
    d.cue = with_adverbs(r, d.cue);
    return;
  }
  if (!owner.empty()) {
    d.source = owner;
    return;
  }
  if (const Span company = accompanied(); !company.empty()) {
    d.source = company;
    return;
  }
  const std::uint32_t at = group.tokens.end;
  if (r.is(at, r.words.by) || r.is(at, r.words.from) || r.is(at, r.words.among)) {
    d.source = {at + 1, noun_phrase_end(r, at + 1, false)};
  }
}

/// "the determination of Cole's voters |to win|"
std::optional<Draft> NounReader::read_owned() const {
  const Span owner = frame(Frame::kInfinitive) != nullptr ? of_somebody() : Span{};
  if (owner.empty() || !opens_infinitive(r, owner.end)) return std::nullopt;
  auto found = content_at(owner.end);
  if (!found || found->content.empty()) return std::nullopt;
  found->head = group.head;
  found->source = owner;
  return found;
}

std::optional<Draft> NounReader::read() const {
  if (auto found = received()) return found;
  if (auto found = presented()) return found;
  std::uint32_t at = group.tokens.end;
  auto found = content_at(at);
  if (!found && (r.is(at, r.words.by) || r.is(at, r.words.from) || r.is(at, r.words.among))) {
    const std::uint32_t end = noun_phrase_end(r, at + 1, false);
    if (end > at + 1) {
      found = content_at(end);
      if (found) found->cue = group.tokens;
    }
  }
  Span place;
  if (!found && r.is(at, r.words.in)) {  // the view in |Brussels| is that, concern in |Lima| about
    place = {at + 1, noun_phrase_end(r, at + 1, false)};
    if (!holds_views(place)) place = {};
  }
  if (const std::uint32_t end = noun_phrase_end(r, group.tokens.begin, true);
      !found && end > at) {  // his question for the crowd: “…”, his advice to them is to leave
    found = r.is_mark(end, ":") ? content_at(end) : predicated(end);
    if (found) found->cue = group.tokens;
  }
  if (!found && !place.empty()) {
    found = complement_at(place.end);
    if (found) found->cue = group.tokens;
  }
  if (!found) return read_owned();
  if (found->content.empty()) return std::nullopt;
  found->head = group.head;
  find_source(*found);
  if (found->source.empty()) found->source = place;
  return found;
}

void read_noun(const Reading& r, std::uint32_t at, std::vector<Draft>& drafts,
               std::vector<Trial>* trials) {
  const Index index = r.chunk_index(at);
  if (index == kNone) return;
  const Chunk& group = r.chunk(index);
  if (group.kind != ChunkKind::kNounGroup || group.head != at) return;
  auto frames = frames_of_noun(r, at, Pos::kNoun);
  const bool agent = frames.empty();
  if (agent) frames = frames_of_noun(r, at, Pos::kPropn);
  if (frames.empty()) return;
  if (auto found = NounReader{r, group, frames, agent}.read())
    drafts.push_back(std::move(*found));
  else if (trials != nullptr)
    trials->push_back({group.tokens, frames[0].id, "no content", kNone});
}

}  // namespace claimgraph::claims
