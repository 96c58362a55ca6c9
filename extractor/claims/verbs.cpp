/// Verbs that attribute: "said that …", "told reporters …", "…, Cole said", "was asked whether …".
///
/// The complement is looked for to the right of the verb group: what stands there (that, a
/// quotation, whether, to + verb, a preposition, a noun phrase that is or is not followed by a
/// finite verb) picks the frame, if the cue has it. Failing that, a verb of saying with nothing
/// after it may follow, or stand inside, what it reports. Passives make the subject content or
/// addressee and take their source from the by-phrase.
///
///   takes:  The ministry said on Monday that talks had failed.   Talks, Cole said, had failed.
///   leaves: She said a few words.   The report that he wrote last year is out of print.
///
/// Limits: of two complements only the first is read ("said it was late and that he would go").

#include <array>

#include "constructions.hpp"

namespace claimgraph::claims {
namespace {

/// One verb group being read.
struct VerbReader {
  const Reading& r;
  Index index;
  const Chunk& verb;
  std::span<const CueFrame> frames;  ///< with the same particles
  std::uint32_t cue_end;
  Span source;
  std::uint64_t kinds = Reading::kinds_of(frames);

  /// What may follow an object: "accused the bank of fraud".
  struct Tail {
    Frame frame;
    WordId preposition;
  };
  std::array<Tail, 5> tails() const {
    return {{{Frame::kObjectAs, r.words.as},
             {Frame::kObjectOf, r.words.of},
             {Frame::kObjectFor, r.words.for_},
             {Frame::kObjectAbout, r.words.about},
             {Frame::kObjectWith, r.words.with}}};
  }

  const CueFrame* frame(Frame kind) const {
    return (kinds >> static_cast<unsigned>(kind) & 1) != 0 ? Reading::find(frames, kind) : nullptr;
  }
  bool passive() const { return verb.is(kPassive) || verb.is(kParticiple); }

  std::optional<Draft> read() const {
    if (inverted_subject() || tells_inserted() ||
        stands_after_as()) {  // The dam will hold, said Ann Cole: no object
      if (auto found = postposed()) return found;
    }
    if (auto found = passive() ? read_passive() : complement(cue_end, /*addressed=*/false))
      return found;
    if (auto found = postposed()) return found;
    return object_gap();
  }

  bool inverted_subject() const {
    return !passive() && !source.empty() && source.begin >= verb.tokens.end;
  }
  /// "As Ann Cole reported in May, the dam failed."
  bool stands_after_as() const {
    const Clause* clause = frame(Frame::kQuote) != nullptr ? r.clause_of_verb(index) : nullptr;
    if (clause == nullptr || clause->kind != ClauseKind::kAdverbial) return false;
    const std::uint32_t as = clause->tokens.begin;
    return r.is(as, r.words.as) && (as == r.tokens().begin || r.token(as - 1).pos == Pos::kCconj);
  }
  /// "told [him] she would go"
  bool tells_pronoun(std::uint32_t at) const {
    const Chunk* him = frame(Frame::kObjectThat) != nullptr ? r.chunk_at(at) : nullptr;
    if (him == nullptr || !him->is(kPronounHead) || him->is(kPossessive)) return false;
    const Chunk* next = r.chunk_at(him->tokens.end);
    return next != nullptr && next->kind == ChunkKind::kNounGroup;
  }
  /// "The dam will hold, Ann Cole told reporters."
  bool tells_inserted() const {
    const Clause* clause = frame(Frame::kObjectThat) != nullptr ? r.clause_of_verb(index) : nullptr;
    return clause != nullptr && clause->kind == ClauseKind::kInserted;
  }
  /// "…," said …: a quotation or comma stands right before the verb, and no subject does.
  bool follows_speech() const {
    const std::uint32_t at = verb.tokens.begin;
    const Quotation* quote = at > r.tokens().begin ? r.quotation_over(at - 1) : nullptr;
    if (quote != nullptr && names_something(r, *quote)) return false;
    if (source.begin >= verb.tokens.end && !source.empty()) return true;
    return at > r.tokens().begin && r.is_quote(at - 1) && !passive() &&
           r.chunk_at(cue_end) != nullptr && r.chunk_at(cue_end)->kind == ChunkKind::kNounGroup;
  }
  Draft draft(const CueFrame* f, std::uint32_t end, Span content) const {
    Draft d;
    d.frame = f;
    d.cue = {verb.tokens.begin, end};
    d.source = source;
    d.head = verb.head;
    d.sentence = r.sentence();
    content = trimmed(r, content);
    if (!content.empty()) d.content.push_back(content);
    return d;
  }
  std::optional<Draft> keep(Draft d) const {
    if (d.content.empty()) return std::nullopt;
    return d;
  }
  std::optional<Draft> until_end(const CueFrame* f, std::uint32_t end, std::uint32_t begin) const {
    const std::uint32_t stop = std::min(complement_end(r, begin, f->frame),
                                        clause_limit(r, r.analysis.clause_of[verb.head], begin));
    return keep(draft(f, end, {begin, with_open_quotation(r, begin, stop)}));
  }

  bool ends_with_mark(const Quotation& quote) const;
  std::optional<Draft> quotation(const CueFrame* f, std::uint32_t end, std::uint32_t begin) const;
  std::optional<Draft> complement(std::uint32_t at, bool addressed) const;
  std::optional<Draft> clause_complement(std::uint32_t at, bool addressed) const;
  std::optional<Draft> prepositional(std::uint32_t at) const;
  std::optional<Draft> object(std::uint32_t at) const;
  std::optional<Draft> addressed_complement(std::uint32_t at) const;
  std::optional<Draft> after_adjuncts(std::uint32_t at, bool addressed) const;
  std::optional<Draft> read_passive() const;
  std::optional<Draft> postposed() const;
  std::optional<Draft> object_gap() const;
};

/// “We will see,” when asked …: the mark inside ends what was said.
bool VerbReader::ends_with_mark(const Quotation& quote) const {
  const std::uint32_t last = quote.inner.end - 1;
  return quote.closed && !quote.inner.empty() &&
         (r.is_comma(last) || r.is_mark(last, ".") || r.is_mark(last, "!") || r.is_mark(last, "?"));
}

/// A quotation, or what a colon announces.
std::optional<Draft> VerbReader::quotation(const CueFrame* f, std::uint32_t end,
                                           std::uint32_t begin) const {
  const Quotation* quote = r.quotation_at(begin);
  Draft d = draft(f, end, {begin, begin});
  d.direct = quote != nullptr;
  std::uint32_t stop = std::min(content_end(r, begin, Frame::kQuote),
                                clause_limit(r, r.analysis.clause_of[verb.head], begin));
  if (quote != nullptr && (quote->tokens.end > stop || ends_with_mark(*quote)))
    stop = quote->tokens.end;
  if (begin < stop) d.content = {trimmed(r, {begin, stop})};
  return keep(std::move(d));
}

/// that, whether, a quotation, a colon, a clause without "that": what needs no addressee to be
/// sure.
std::optional<Draft> VerbReader::clause_complement(std::uint32_t at, bool addressed) const {
  const Frame that = addressed ? Frame::kObjectThat : Frame::kThat;
  const Frame quote = addressed ? Frame::kObjectQuote : Frame::kQuote;
  const Frame wh = addressed ? Frame::kObjectWh : Frame::kWh;
  const auto either = [&](Frame a, Frame b) { return frame(a) != nullptr ? frame(a) : frame(b); };
  if (r.is_mark(at, ":")) {
    const CueFrame* f = either(quote, addressed ? Frame::kQuote : Frame::kLabel);
    if (f == nullptr || at + 1 >= r.tokens().end) return std::nullopt;
    return quotation(f, at + 1, at + 1);
  }
  if (r.quotation_at(at) != nullptr || (r.is_comma(at) && r.quotation_at(at + 1) != nullptr)) {
    const CueFrame* f = either(quote, addressed ? Frame::kQuote : Frame::kObjectQuote);
    if (f != nullptr) return quotation(f, at, r.is_comma(at) ? at + 1 : at);
    if (r.is_comma(at)) return std::nullopt;
  }
  if (opens_that_clause(r, at)) {
    const CueFrame* f = either(that, addressed ? Frame::kThat : Frame::kObjectThat);
    return f != nullptr ? until_end(f, at, at) : std::nullopt;
  }
  if (opens_question(r, at)) {
    const CueFrame* f = frame(wh);
    return f != nullptr ? until_end(f, at, at) : std::nullopt;
  }
  if (const Chunk* first = r.chunk_at(at);
      !addressed && first != nullptr && first->kind == ChunkKind::kPreposition) {
    if (auto found = prepositional(at)) return found;
  }
  if (const CueFrame* f = addressed ? frame(Frame::kObjectThat) : frame(Frame::kBare);
      f != nullptr && (opens_bare_clause(r, at) || opens_rest_of_relative(r, index, at))) {
    return until_end(f, at, at);
  }
  return std::nullopt;
}

std::optional<Draft> VerbReader::prepositional(std::uint32_t at) const {
  for (const CueFrame& f : frames) {
    if (!r.is(at, f.preposition)) continue;
    const Chunk* next = r.chunk_at(at + 1);
    if (next == nullptr && r.quotation_at(at + 1) == nullptr) continue;
    if (next != nullptr && next->kind == ChunkKind::kNounGroup && next->is(kTimeGroup)) continue;
    return until_end(&f, at + 1, at + 1);
  }
  return std::nullopt;
}

/// Addressee, then its complement: "told reporters that", "asked the minister on Monday whether".
std::optional<Draft> VerbReader::addressed_complement(std::uint32_t at) const {
  if (frame(Frame::kObjectThat) == nullptr && frame(Frame::kObjectQuote) == nullptr &&
      frame(Frame::kObjectWh) == nullptr) {
    return std::nullopt;
  }
  const std::uint32_t shortest = noun_phrase_end(r, at, false);
  if (shortest == at) return std::nullopt;
  const std::uint32_t longest = noun_phrase_end(r, at, true);
  for (const std::uint32_t end : {shortest, longest}) {
    if (auto found = clause_complement(end, true)) {
      found->cue.end = cue_end;
      if (found->frame->frame == Frame::kObjectQuote && frame(Frame::kObjectPredicate) != nullptr)
        found->content.front().begin = at;  // called [the plan "a joke"]
      return found;
    }
  }
  for (const std::uint32_t end : {shortest, longest}) {
    if (auto found = after_adjuncts(end, true)) {
      found->cue.end = cue_end;
      return found;
    }
  }
  return std::nullopt;
}

std::optional<Draft> VerbReader::object(std::uint32_t at) const {
  if (r.quotation_at(at) != nullptr) {  // condemned “such an attack”
    for (const Frame kind : {Frame::kObject, Frame::kObjectPredicate}) {
      if (const CueFrame* f = frame(kind)) return until_end(f, at, at);
    }
    return std::nullopt;
  }
  const Chunk* group = r.chunk_at(at);
  if (group == nullptr || group->kind != ChunkKind::kNounGroup || group->is(kTimeGroup))
    return std::nullopt;
  const std::uint32_t end = noun_phrase_end(r, at, false);
  const std::uint32_t longest = noun_phrase_end(r, at, true);
  if (const CueFrame* f = frame(Frame::kObjectInfinitive)) {
    for (const std::uint32_t stop : {end, longest}) {
      if (opens_infinitive(r, stop)) return until_end(f, at, at);
    }
  }
  for (const Tail& tail : tails()) {
    const CueFrame* f = frame(tail.frame);
    if (f == nullptr) continue;
    for (std::uint32_t t = end; t < std::min(end + 12, r.tokens().end) && !r.is_comma(t); ++t) {
      if (r.is(t, tail.preposition)) return until_end(f, at, at);
    }
  }
  for (const Frame kind : {Frame::kObject, Frame::kObjectPredicate}) {
    if (const CueFrame* f = frame(kind)) return until_end(f, at, at);
  }
  return std::nullopt;
}

/// "said on Monday that", "wrote in a statement: …": adverbs, times and phrases before a sure
/// complement.
std::optional<Draft> VerbReader::after_adjuncts(std::uint32_t at, bool addressed) const {
  std::uint32_t in_cue = at;
  for (const std::uint32_t end : adjunct_ends(r, at, /*phrases=*/6)) {
    if (r.token(end - 1).pos == Pos::kAdv || occasion(r, in_cue) == end)
      in_cue = in_cue == at || end > in_cue ? end : in_cue;
    const bool sure = r.is_mark(end, ":") || r.is_comma(end) || r.quotation_at(end) != nullptr ||
                      opens_that_clause(r, end) || opens_question(r, end);
    const bool light = end - at <= 2;
    if (!sure && !light) continue;
    auto found = clause_complement(end, addressed);
    if (!found && light) found = prepositional(end);
    if (!found && light && opens_infinitive(r, end)) {
      if (const CueFrame* f = frame(Frame::kInfinitive)) found = until_end(f, end, end);
    }
    if (!found && light) found = object(end);
    if (!found) continue;
    if (!addressed)
      found->cue.end = std::max(cue_end_with(r, cue_end, in_cue, found->cue.end), cue_end);
    return found;
  }
  return std::nullopt;
}

std::optional<Draft> VerbReader::complement(std::uint32_t at, bool addressed) const {
  if (!addressed && tells_pronoun(at)) {
    if (auto found = addressed_complement(at)) return found;
  }
  if (auto found = clause_complement(at, addressed)) return found;
  if (opens_infinitive(r, at)) {
    if (const CueFrame* f = frame(Frame::kInfinitive)) return until_end(f, at, at);
    if (const CueFrame* f = frame(Frame::kRaising))
      return raised(r, draft(f, at, {at, complement_end(r, at, f->frame)}));
  }
  if (auto found = prepositional(at)) return found;
  if (auto found = addressed_complement(at)) return found;
  const Chunk* next = r.chunk_at(at);
  if (next != nullptr && next->kind == ChunkKind::kVerbGroup && next->is(kIngForm)) {
    if (const CueFrame* f = frame(Frame::kGerund)) return until_end(f, at, at);
  }
  if (next != nullptr && next->kind == ChunkKind::kAdjective) {
    if (const CueFrame* f = frame(Frame::kRaising))
      return raised(r, draft(f, at, {at, complement_end(r, at, f->frame)}));
  }
  if (auto found = object(at)) return found;
  return after_adjuncts(at, addressed);
}

/// "the answers, which Cole released": the relative pronoun is all the content there is.
std::optional<Draft> VerbReader::object_gap() const {
  const CueFrame* f = frame(Frame::kObject);
  const Clause* clause = f != nullptr && !passive() ? r.clause_of_verb(index) : nullptr;
  if (clause == nullptr || clause->kind != ClauseKind::kRelative || clause->marker.size() != 1)
    return std::nullopt;
  if (clause->subject.begin <= clause->marker.begin || clause->subject.end > verb.tokens.begin)
    return std::nullopt;
  Draft d = draft(f, cue_end, clause->marker);
  for (const Tail& tail : tails()) {  // "whom he describes as brave"
    if (frame(tail.frame) == nullptr || !r.is(cue_end, tail.preposition)) continue;
    d.frame = frame(tail.frame);
    const std::uint32_t end = std::min(content_end(r, cue_end, tail.frame), clause->tokens.end);
    const Span rest = trimmed(r, {cue_end, end});
    if (!rest.empty()) d.content.push_back(rest);
    break;
  }
  return keep(std::move(d));
}

/// "is believed to be …", "was told that …", "was rejected by …", "known as …".
std::optional<Draft> VerbReader::read_passive() const {
  std::uint32_t at = cue_end;
  Span agent;
  std::uint32_t end = cue_end;
  if (r.is(at, r.words.by)) {
    const std::uint32_t stop = noun_phrase_end(r, at + 1, true);
    if (stop > at + 1) {
      agent = {at + 1, stop};
      end = at + 1;
      at = stop;
    }
  }
  const Span subject = source;
  const auto with_agent = [&](std::optional<Draft> d) {
    if (d) {
      d->source = agent;
      d->cue.end = end;
    }
    return d;
  };
  const auto with_subject = [&](std::optional<Draft> d) {
    if (d && !subject.empty() && subject.end <= verb.tokens.begin && !expletive(r, subject)) {
      d->content.insert(d->content.begin(), subject);
    }
    return with_agent(std::move(d));
  };
  if (auto found = clause_complement(at, true)) return with_agent(std::move(found));
  if (opens_infinitive(r, at)) {
    for (const Frame kind : {Frame::kObjectInfinitive, Frame::kInfinitive}) {
      if (const CueFrame* f = frame(kind)) return with_subject(until_end(f, end, at));
    }
  }
  const struct {
    Frame frame;
    WordId preposition;
  } tails[] = {{Frame::kObjectAs, r.words.as},
               {Frame::kObjectAbout, r.words.about},
               {Frame::kObjectOf, r.words.of},
               {Frame::kObjectFor, r.words.for_},
               {Frame::kObjectWith, r.words.with}};
  for (const auto& tail : tails) {
    const CueFrame* f = frame(tail.frame);
    if (f == nullptr || !r.is(at, tail.preposition)) continue;
    if (agent.empty()) end = at + 1;
    return with_subject(until_end(f, end, at + 1));
  }
  if (!verb.is(kFinite) && agent.empty()) return std::nullopt;
  for (const Frame kind : {Frame::kObject, Frame::kObjectPredicate}) {
    const CueFrame* f = frame(kind);
    if (f == nullptr || subject.empty() || expletive(r, subject) || subject.end > verb.tokens.begin)
      continue;
    if (agent.empty() && kind == Frame::kObjectPredicate) continue;
    if (agent.empty() && r.is(subject.begin, r.words.no)) continue;  // nobody said it
    return with_agent(keep(draft(f, end, subject)));
  }
  return std::nullopt;
}

/// "…," Cole said.   The plan, Cole said, would fail.   As Cole put it, …
std::optional<Draft> VerbReader::postposed() const {
  const CueFrame* f = frame(Frame::kQuote);
  if (f == nullptr) f = frame(Frame::kBare);
  if (f == nullptr) f = frame(Frame::kObjectQuote);
  if (f == nullptr || !(verb.is(kFinite) || verb.is(kIngForm))) return std::nullopt;
  const bool inverted = follows_speech();
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

}  // namespace

void read_verb(const Reading& r, Index index, std::vector<Draft>& drafts,
               std::vector<Trial>* trials) {
  const Chunk& verb = r.chunk(index);
  const auto all = r.cues.frames(r.lemma(verb.head), Pos::kVerb);
  for (std::size_t first = 0; first < all.size();) {
    std::size_t last = first;
    while (last < all.size() && all[last].particles == all[first].particles) ++last;
    const auto frames = all.subspan(first, last - first);
    first = last;
    const std::uint32_t end = particles_end(r, verb.head + 1, frames[0].particles);
    if (end == kNone) continue;
    const VerbReader reader{
        r, index, verb, frames, std::max(end, verb.tokens.end), source_of_verb(r, index)};
    auto found = reader.read();
    const Span cue{verb.tokens.begin, reader.cue_end};
    if (trials != nullptr) {
      trials->push_back({found ? found->cue : cue, found ? found->frame->id : frames[0].id,
                         found ? "claim" : "no content", kNone});
    }
    if (!found) continue;
    if (found->source.end <= found->cue.begin) found->cue = with_adverbs(r, found->cue);
    drafts.push_back(std::move(*found));
    return;
  }
}

}  // namespace claimgraph::claims
