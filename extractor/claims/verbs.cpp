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

#include <algorithm>

#include "verb_reader.hpp"

namespace claimgraph::claims {
namespace {

/// A noun group, as clauses without "that" begin with.
bool opens_subject(const Reading& r, std::uint32_t at) {
  const Chunk* chunk = r.chunk_at(at);
  return chunk != nullptr && chunk->kind == ChunkKind::kNounGroup;
}

}  // namespace

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

/// "said [so] in May", "said [yes]"; not "said so much"
bool VerbReader::answers_briefly(std::uint32_t at) const {
  if (!r.is(at, r.words.so) && !r.is(at, r.words.yes)) return false;
  const Chunk* next = r.chunk_at(at + 1);
  return next == nullptr || next->kind == ChunkKind::kPunctuation ||
         next->kind == ChunkKind::kPreposition || next->kind == ChunkKind::kAdverb ||
         next->kind == ChunkKind::kConjunction ||
         (next->kind == ChunkKind::kNounGroup && next->is(kTimeGroup));
}

/// "[which] he said [was late]": what is said has the relative pronoun as its subject.
Draft VerbReader::with_gap(Draft d) const {
  const Clause* clause = r.clause_of_verb(index);
  if (clause == nullptr || clause->marker.size() != 1 || clause->marker.end > verb.tokens.begin ||
      r.is(clause->marker.begin, r.words.who) ||
      !opens_rest_of_relative(r, index, d.content.front().begin))
    return d;
  d.content.insert(d.content.begin(), clause->marker);
  return d;
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
    if (at + 1 >= r.tokens().end) return block_below(at);
    if (f == nullptr) return std::nullopt;
    return quotation(f, at + 1, at + 1);
  }
  if (r.quotation_at(at) != nullptr || (r.is_comma(at) && r.quotation_at(at + 1) != nullptr)) {
    const CueFrame* f = either(quote, addressed ? Frame::kQuote : Frame::kObjectQuote);
    if (f != nullptr) return quotation(f, at, r.is_comma(at) ? at + 1 : at);
    if (r.is_comma(at)) return std::nullopt;
  }
  if (r.is_comma(at) && opens_that_clause(r, at + 1)) ++at;  // "He added, that …"
  if (opens_that_clause(r, at)) {
    const CueFrame* f = either(that, addressed ? Frame::kThat : Frame::kObjectThat);
    return f != nullptr ? until_end(f, at, at) : std::nullopt;
  }
  if (answers_briefly(at)) {
    const CueFrame* f = either(that, Frame::kBare);
    return f != nullptr ? keep(draft(f, at, {at, at + 1})) : std::nullopt;
  }
  if (opens_question(r, at)) {
    const CueFrame* f = frame(wh);
    return f != nullptr ? until_end(f, at, at) : std::nullopt;
  }
  if (const Chunk* first = r.chunk_at(at);
      !addressed && first != nullptr && first->kind == ChunkKind::kPreposition) {
    if (auto found = prepositional(at)) return found;
  }
  return bare_clause(at, addressed);
}

/// "asked |Peru to pay| for a war it did not start": somebody acts, and no clause has begun.
bool VerbReader::opens_object_infinitive(std::uint32_t at) const {
  if (frame(Frame::kObjectInfinitive) == nullptr ||
      !opens_infinitive(r, noun_phrase_end(r, at, false)))
    return false;
  const Index index = r.analysis.clause_of[at];
  return index == kNone || r.analysis.clauses[index].tokens.begin != at;
}

/// A clause without "that", or what is left of one in a relative: "(which he said) was late".
std::optional<Draft> VerbReader::bare_clause(std::uint32_t at, bool addressed) const {
  const bool dated = opens_dated_clause(r, at) ||  // "said |on Sunday| its troops had left"
                     (addressed && r.is(at, r.words.of));
  if (const CueFrame* f = addressed ? frame(Frame::kObjectThat) : frame(Frame::kBare);
      f != nullptr && !dated && !opens_object_infinitive(at) &&
      (opens_bare_clause(r, at) || opens_fronted_clause(r, at) ||
       opens_rest_of_relative(r, index, at))) {
    auto found = until_end(f, at, at);
    if (found && asserts(r, found->content.front())) return with_gap(std::move(*found));
  }
  return std::nullopt;
}

/// "wrote |on Telegram| that it was late", "admitted |to the paper| that …": where or to whom it was
/// said.
bool VerbReader::says_where(std::uint32_t at) const {
  if (!(r.is(at, r.words.on) || r.is(at, r.words.to)) || frame(Frame::kThat) == nullptr)
    return false;
  const std::uint32_t end = noun_phrase_end(r, at + 1, false);
  const Index last = end > at + 1 ? r.chunk_index(end - 1) : kNone;
  return last != kNone && opens_that_clause(r, end) && !opens_own_relative(r, end) &&
         frames_of_noun(r, r.chunk(last).head, Pos::kNoun).empty();
}

std::optional<Draft> VerbReader::prepositional(std::uint32_t at) const {
  if (says_where(at)) return std::nullopt;
  for (const CueFrame& f : frames) {
    if (!r.is(at, f.preposition)) continue;
    const bool of_noun = at > cue_end && f.preposition == r.words.of;
    if (of_noun && r.token(at - 1).pos == Pos::kNoun) continue;  // on condition |of anonymity|
    const Chunk* next = r.chunk_at(at + 1);
    if (next == nullptr && r.quotation_at(at + 1) == nullptr) continue;
    if (next != nullptr && next->kind == ChunkKind::kNounGroup && next->is(kTimeGroup)) continue;
    return until_end(&f, at + 1, at + 1);
  }
  return std::nullopt;
}

/// "The letter says:" with the items of a list below it, or a paragraph that it brings in.
std::optional<Draft> VerbReader::block_below(std::uint32_t at) const {
  constexpr std::uint32_t kMostItems = 12;
  const CueFrame* f = frame(Frame::kQuote) != nullptr ? frame(Frame::kQuote) : frame(Frame::kThat);
  if (f == nullptr || !r.is_mark(at, ":") || at + 1 != r.tokens().end || source.empty())
    return std::nullopt;
  const Document& document = r.document;
  const std::uint32_t own = document.sentences[r.sentence()].block;
  Draft d = draft(f, at + 1, {});
  for (std::uint32_t b = own + 1; b < document.blocks.size() && b <= own + kMostItems; ++b) {
    const Block& block = document.blocks[b];
    if (block.kind != BlockKind::kListItem || block.sentences.empty()) break;
    d.content.push_back({document.sentences[block.sentences.begin].tokens.begin,
                         document.sentences[block.sentences.end - 1].tokens.end});
  }
  if (d.content.empty() && f->frame == Frame::kQuote && own + 1 < document.blocks.size()) {
    const Block& block = document.blocks[own + 1];
    const bool text = block.kind == BlockKind::kParagraph || block.kind == BlockKind::kQuoteBlock;
    if (!text || block.sentences.empty()) return std::nullopt;
    d.content = {{document.sentences[block.sentences.begin].tokens.begin,
                  document.sentences[block.sentences.end - 1].tokens.end}};
    d.direct = block.kind == BlockKind::kQuoteBlock;
  }
  return keep(std::move(d));
}

/// "told [him] she would go", "told [reporters] in Leeds the plan would go", "told [the Post] the
/// plan would go"
bool VerbReader::tells_hearer(std::uint32_t at) const {
  const Chunk* hearer = frame(Frame::kObjectThat) != nullptr ? r.chunk_at(at) : nullptr;
  if (hearer == nullptr || hearer->kind != ChunkKind::kNounGroup) return false;
  // "told [a crowd in Lima] (on Monday) she would go": whoever stands before a pronoun and its verb
  const auto told_at = [&](std::uint32_t end) {
    if (const Chunk* time = r.chunk_at(end); time != nullptr && time->is(kTimeGroup))
      end = time->tokens.end;
    const Chunk* subject = r.chunk_at(end);
    return (subject != nullptr && subject->is(kPronounHead) && opens_bare_clause(r, end)) ||
           r.quotation_at(end) != nullptr;
  };
  const std::uint32_t shortest = noun_phrase_end(r, at, false);
  const std::uint32_t longest = noun_phrase_end(r, at, true);
  if (told_at(shortest) || told_at(longest)) return true;
  if (hearer->is(kPossessive)) return false;
  const bool people =
      hearer->is(kPluralHead) && r.has_class(hearer->head, kPersonNoun | kGroupNoun | kRoleNoun);
  const bool named = hearer->is(kProper) || r.has_class(hearer->head, kPersonNoun | kRoleNoun);
  const bool meeting = r.has_class(hearer->head, kCommunicationNoun | kGroupNoun) &&
                       (longest > shortest || r.lemma(at) == r.words.a ||
                        hearer->tokens.size() == 1);        // a briefing in Geneva, parliament
  const bool body = r.has_class(hearer->head, kGroupNoun);  // the crowd
  if (!hearer->is(kPronounHead) && !named && !people && !meeting && !body) return false;
  const std::uint32_t end = people || meeting ? longest : shortest;
  const Chunk* next = r.chunk_at(end);
  if (next == nullptr || next->kind != ChunkKind::kPreposition)
    return next != nullptr && next->kind == ChunkKind::kNounGroup;
  const Chunk* time = r.chunk_at(next->tokens.end);  // told the Post |on Monday| the plan would go
  return time != nullptr && time->is(kTimeGroup) && opens_subject(r, time->tokens.end) &&
         opens_bare_clause(r, time->tokens.end);
}

/// Past a relative clause that begins at `at` and ends before "that"; `at` itself where none does.
std::uint32_t past_own_relative(const Reading& r, std::uint32_t at) {
  const Index index = r.inside(at) ? r.analysis.clause_of[at] : kNone;
  if (index == kNone) return at;
  const Clause& clause = r.analysis.clauses[index];
  if (!r.is(at, r.words.who) || clause.marker.begin != at) return at;
  for (std::uint32_t t = at + 1; t < clause.tokens.end; ++t)
    if (opens_that_clause(r, t) && !opens_own_relative(r, t)) return t;
  return opens_that_clause(r, clause.tokens.end) ? clause.tokens.end : at;
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
  if (const std::uint32_t end = past_own_relative(r, longest); end != longest) {
    if (auto found = clause_complement(end, true)) {  // told the men who live there |that …|
      found->cue.end = cue_end;
      return found;
    }
  }
  const Chunk* after = r.chunk_at(shortest);
  const bool phrase = after != nullptr && after->kind == ChunkKind::kPreposition;
  for (const std::uint32_t end : {phrase ? longest : shortest, phrase ? shortest : longest}) {
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

/// "said on Monday that", "wrote in a statement: …": adverbs, times and phrases before a sure
/// complement.
std::optional<Draft> VerbReader::after_adjuncts(std::uint32_t at, bool addressed) const {
  std::uint32_t in_cue = at;
  for (const std::uint32_t end : adjunct_ends(r, at, /*phrases=*/6)) {
    if (r.token(end - 1).pos == Pos::kAdv || occasion(r, in_cue) == end)
      in_cue = in_cue == at || end > in_cue ? end : in_cue;
    const bool sure = r.is_mark(end, ":") || r.is_comma(end) || r.quotation_at(end) != nullptr ||
                      opens_that_clause(r, end) || opens_question(r, end) ||
                      (occasion(r, at) != 0 && opens_subject(r, end) && opens_bare_clause(r, end));
    const bool light = end - at <= 2 || (r.is_comma(at) && r.is_comma(end - 1));
    if (!sure && !light && !opens_infinitive(r, end)) continue;
    auto found = clause_complement(end, addressed);
    if (!found && light) found = prepositional(end);
    const bool of_hearer = addressed && frame(Frame::kObjectInfinitive) != nullptr;
    const bool dated = occasion(r, at) != 0;  // vowed on Friday at a rally to go
    if (!found && (light || dated) && !of_hearer && opens_infinitive(r, end)) {
      if (const CueFrame* f = frame(Frame::kInfinitive)) found = until_end(f, end, end);
    }
    if (!found && light && !addressed) found = object(end);
    if (!found) continue;
    if (!addressed)
      found->cue.end = std::max(cue_end_with(r, cue_end, in_cue, found->cue.end), cue_end);
    return found;
  }
  return std::nullopt;
}

/// What "for", "over" or a last preposition of the particles brings in: "to task |over its fees|",
/// "responsible for |the leak|"; empty: nothing.
Span VerbReader::behind_particles(std::uint32_t at) const {
  const bool open = r.token(at - 1).pos == Pos::kAdp && frames[0].particles.size() > 1 &&
                    r.chunk_at(at) != nullptr;
  const auto takes = [&](const Tail& tail) {
    return frame(tail.frame) != nullptr && r.is(at, tail.preposition);
  };
  if (!open && std::ranges::none_of(tails(), takes)) return {};
  return trimmed(r, {at, std::min(content_end(r, at, Frame::kObject),
                                  clause_limit(r, r.analysis.clause_of[verb.head], at))});
}

/// "made the case |that holds the violin|": a relative clause of the cue's own noun.
bool VerbReader::relative_of_noun(std::uint32_t at) const {
  return !frames[0].particles.empty() && r.token(at - 1).pos == Pos::kNoun &&
         opens_own_relative(r, at);
}

/// "seems |quite calm|", "seems |fixated on the vote|", "seems |like a mistake|", "it seems |the
/// dam held|"
bool VerbReader::opens_raised(std::uint32_t at) const {
  const Chunk* next = r.chunk_past_adverbs(at);
  if (next == nullptr) return false;
  if (r.is(at, r.words.like) && next->kind == ChunkKind::kPreposition) {
    const Chunk* group = r.chunk_at(at + 1);
    return group != nullptr && group->kind == ChunkKind::kNounGroup;
  }
  return next->kind == ChunkKind::kAdjective ||
         (next->kind == ChunkKind::kVerbGroup && next->is(kParticiple) && !next->is(kFinite)) ||
         (expletive(r, source) && (opens_that_clause(r, at) || opens_bare_clause(r, at)));
}

std::optional<Draft> VerbReader::complement(std::uint32_t at, bool addressed) const {
  if (relative_of_noun(at)) return std::nullopt;
  if (auto found = block_below(at)) return found;
  if (!addressed && tells_hearer(at)) {
    if (auto found = addressed_complement(at)) return found;
  }
  if (auto found = clause_complement(at, addressed)) return found;
  if (opens_infinitive(r, at)) {
    if (const CueFrame* f = frame(Frame::kInfinitive)) return until_end(f, at, at);
    if (const CueFrame* f = frame(Frame::kRaising))
      return raised(r, draft(f, at, {at, complement_end(r, at, f->frame)}));
  }
  if (auto found = shifted_object(at)) return found;
  if (auto found = prepositional(at)) return found;
  if (auto found = addressed_complement(at)) return found;
  const Chunk* next = r.chunk_at(at);
  const bool gerund =
      next != nullptr &&
      (next->kind == ChunkKind::kVerbGroup
           ? next->is(kIngForm)
           : next->kind == ChunkKind::kAdjective &&  // "denied |meddling| in the vote"
                 (r.token(next->head).lexical_forms & kGerund) != 0);
  if (gerund) {
    if (const CueFrame* f = frame(Frame::kGerund)) return until_end(f, at, at);
  }
  if (const CueFrame* f = frame(Frame::kRaising); f != nullptr && opens_raised(at))
    return raised(r, draft(f, at, {at, complement_end(r, at, f->frame)}));
  if (auto found = object(at)) return found;
  return after_adjuncts(at, addressed);
}

namespace {

/// "ruled |that| out", "turned |the offer| down", "took |the bank| to task |over its fees|".
std::optional<Draft> parted_particles(const Reading& r, Index index, const Chunk& verb,
                                      std::span<const CueFrame> frames, std::uint32_t object_end) {
  const CueFrame* object = Reading::find(frames, Frame::kObject);
  const std::uint32_t begin = verb.tokens.end;
  if (object == nullptr || object_end <= begin || verb.is(kPassive)) return std::nullopt;
  const std::uint32_t end = particles_end(r, object_end, frames[0].particles);
  if (end == kNone) return std::nullopt;
  const Chunk* next = r.chunk_at(end);
  const bool single = frames[0].particles.size() == 1;
  if (single && next != nullptr && next->kind == ChunkKind::kNounGroup && !next->is(kTimeGroup))
    return std::nullopt;  // "called a friend |on Monday|", "turned the car |down| the road"
  const VerbReader reader{r, index, verb, frames, begin, source_of_verb(r, index)};
  Draft d = reader.draft(object, begin, {begin, object_end});
  if (const Span rest = reader.behind_particles(end); !rest.empty()) d.content.push_back(rest);
  return reader.keep(std::move(d));
}

}  // namespace

void read_verb(const Reading& r, Index index, std::vector<Draft>& drafts,
               std::vector<Trial>* trials) {
  const Chunk& verb = r.chunk(index);
  const auto all = possible_frames(r, verb);
  if (all.empty()) return;
  const auto openings = r.cues.first_particles(all);
  const auto behind = openings.front() == kUnknownWord ? WordsBehind{} : WordsBehind{r, verb};
  for (std::size_t first = 0; first < all.size();) {
    std::size_t last = first;
    if (!behind.may_begin(openings[first]) || !stands_behind(r, verb.head, all[first].before)) {
      ++first;
      continue;
    }
    while (last < all.size() && same_words(all[last], all[first])) ++last;
    const auto frames = all.subspan(first, last - first);
    first = last;
    const std::uint32_t end = particles_end(r, verb.head + 1, frames[0].particles);
    if (end == kNone) {
      if (auto found = parted_particles(r, index, verb, frames, behind.object_end())) {
        drafts.push_back(std::move(*found));
        return;
      }
      continue;
    }
    const Span subject = source_of_verb(r, index);
    const bool nobodys = verb.is(kToInfinitive) && expletive(r, subject);  // it is fair |to say|
    const VerbReader reader{
        r, index, verb, frames, std::max(end, verb.tokens.end), nobodys ? Span{} : subject};
    auto found = reader.read();
    if (!found) {
      if (trials != nullptr)
        trials->push_back({{verb.tokens.begin, reader.cue_end}, frames[0].id, "no content", kNone});
      continue;
    }
    if (found->source.end <= found->cue.begin) found->cue = with_adverbs(r, found->cue);
    if (!found->source.empty() && found->source.begin == reader.source.begin)
      found->pronoun = relative_pronoun(r, index);
    drafts.push_back(std::move(*found));
    return;
  }
}

}  // namespace claimgraph::claims
