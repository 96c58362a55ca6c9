// Noun groups and prepositions: which noun phrase they prolong or begin.

#include "reader.hpp"

namespace claimgraph {

NounPhrase ClauseReader::begin_phrase(Index at) const {
  NounPhrase phrase;
  phrase.begin = phrase.head = at;
  phrase.end = at + 1;
  Index edge = at;
  while (edge > chunks_.begin && (quote(edge - 1) || is(edge - 1, ChunkKind::kAdverb))) {
    if (opens_quotation(edge - 1))
      phrase.opens_quote = true;
    else if (quote(edge - 1))
      phrase.after_quote = true;
    --edge;
  }
  phrase.boundary = edge;
  while (edge > chunks_.begin &&
         (is(edge - 1, ChunkKind::kPunctuation) || is(edge - 1, ChunkKind::kConjunction) ||
          is(edge - 1, ChunkKind::kAdverb) || quote(edge - 1))) {
    if (mark(edge - 1, ":")) phrase.after_colon = true;
    if (quote(edge - 1) && !opens_quotation(edge - 1)) phrase.after_quote = true;
    --edge;
    if (!is(edge, ChunkKind::kAdverb)) phrase.boundary = edge;
  }
  return phrase;
}

void ClauseReader::read_noun_group(Index at) {
  Frame& frame = top();
  const Index previous = before(at);
  const bool age = head(at).pos == Pos::kNum && chunk(at).tokens.size() == 1 && comma(at - 1) &&
                   (comma(at + 1) || mark(at + 1, ".")) && noun(at - 2) && flagged(at - 2, kProper);
  if (age) return;  // Ann Cole, 54, who …
  if (noun(at - 1) && flagged(at - 1, kPronounHead) && form_is(at, kPredeterminer) &&
      chunk(at).tokens.size() == 1)
    return;  // they all, you both
  if (previous != kNone && noun(previous) && flagged(previous, kPossessive) &&
      frame.last_noun == previous) {
    for (NounPhrase* phrase : {&frame.subject, &frame.run}) {
      if (!phrase->valid() || phrase->end != previous + 1) continue;
      phrase->end = at + 1;
      if (phrase->head == previous) phrase->head = at;
    }
    if (frame.object == previous) frame.object = at;
  } else if (frame.has_verb()) {
    add_after_verb(frame, at, previous);
  } else {
    add_to_verbless(frame, at, previous);
  }
  frame.last_noun = at;
}

/// "in Springfield, |Illinois|, (on Monday,) Ann Cole …"; not "in May, |Ann Cole|, 44, …", "in a
/// letter, |Cole|, a nurse, …".
bool ClauseReader::ends_place(Index at) const {
  if (!flagged(at, kProper) || !comma(at - 1) || !comma(at + 1)) return false;
  const Index place = at - 2;
  if (!flagged(place, kProper) || time_group(place)) return false;
  if ((document_.tokens[chunk(at).tokens.begin].classes & (kGivenName | kTitle)) != 0) return false;
  Index next = at + 2;
  if (is(next, ChunkKind::kPreposition) && time_group(next + 1) && comma(next + 2)) next += 3;
  if (!noun(next) || head(next).pos == Pos::kNum) return false;
  const Index end = skip_noun_phrase(next);  // "in Lima, Cole, the mayor, said"
  return flagged(next, kProper) || !comma(end) || !verb(after(end));
}

/// "In Lima, |the old town| where mills stand, owners say": what is said of the place.
bool ClauseReader::describes_place(Index at) const {
  return comma(at - 1) && flagged(at - 2, kProper) && !time_group(at - 2) &&
         !flagged(at, kProper) && is(at + 1, ChunkKind::kRelative) && text_is(at + 1, "where");
}

void ClauseReader::add_to_verbless(Frame& frame, Index at, Index previous) {
  if (is(previous, ChunkKind::kPreposition)) {
    const bool temporal = time_group(at) && form_is(previous, kTimePreposition);
    NounPhrase& phrase = frame.run.valid() ? frame.run : frame.subject;
    if (phrase.valid() && !temporal) phrase.end = at + 1;
    return;
  }
  if (!frame.subject.valid() ||
      (time_group(frame.subject.head) && !is(previous, ChunkKind::kConjunction))) {
    if (frame.last_noun != kNone && is(previous, ChunkKind::kConjunction) && !frame.subject.valid())
      return;  // in Iran and Iraq
    if (frame.last_noun != kNone && frame.last_noun + 2 == at &&
        (ends_place(at) || describes_place(at)))
      return;
    if (time_group(at) && frame.subject.valid()) return;
    frame.subject = begin_phrase(at);
    return;
  }
  if (time_group(at) && !is(previous, ChunkKind::kConjunction) && !flagged(at, kPossessive)) return;
  if (is(previous, ChunkKind::kConjunction)) {
    frame.subject.end = at + 1;
    frame.subject.commas = 0;
    if (frame.run.valid() && frame.run.end == previous && !frame.run.contact)
      frame.run.end = at + 1;  // The vote, [aides and voters] say, was close
    else
      frame.run = {};
    return;
  }
  const bool contact = previous != kNone && noun(previous);
  frame.run = begin_phrase(at);
  frame.run.contact = contact;
  if (!contact) frame.subject.end = at + 1;
}

/// "senior counsel |Ann Cole|", not "a man |Ann Cole| met": a bare noun for a person before a name.
bool ClauseReader::names_bearer(Index noun, Index name) const {
  const Chunk& bearer = chunk(noun);
  return flagged(name, kProper) && names_person(noun) && !flagged(noun, kPluralHead) &&
         !flagged(noun, kProper) && !flagged(noun, kPronounHead) &&
         document_.tokens[bearer.tokens.begin].pos != Pos::kDet && !flagged(noun, kPossessive);
}

void ClauseReader::add_after_verb(Frame& frame, Index at, Index previous) {
  if (is(previous, ChunkKind::kPreposition)) {
    const bool temporal = time_group(at) && form_is(previous, kTimePreposition);
    if (frame.run.valid() && !temporal) frame.run.end = at + 1;
    return;
  }
  if (is(previous, ChunkKind::kConjunction)) {
    const NounPhrase earlier = frame.run;
    frame.run = begin_phrase(at);
    const bool joined = earlier.valid() && earlier.end + 2 >= previous && earlier.commas < 2 &&
                        !text_is(previous, "but") && !(comma(previous - 1) && earlier.commas < 2);
    if (joined) {
      frame.run.coordination = earlier.coordination != kNone ? earlier.coordination : earlier.begin;
      frame.run.direct = earlier.direct;
      frame.run.after_colon = earlier.after_colon;
      if (earlier.after_colon) frame.run.boundary = earlier.boundary;
    }
    return;
  }
  if (time_group(at) && !flagged(at, kPossessive) && previous != frame.verb) return;
  if (is(previous, ChunkKind::kPunctuation)) {
    const NounPhrase earlier = frame.run;
    frame.run = begin_phrase(at);
    if (earlier.valid()) frame.outer_run = earlier;
    return;
  }
  if (previous == frame.verb && frame.object == kNone && !time_group(at)) frame.object = at;
  const bool contact = previous != kNone && noun(previous) && !time_group(previous);
  if (time_group(at) && !flagged(at, kPossessive)) return;
  const NounPhrase earlier = frame.run;
  if (contact && earlier.valid() && earlier.end == at && names_bearer(previous, at)) {
    frame.run.end = at + 1;
    frame.run.head = at;
    return;
  }
  frame.run = begin_phrase(at);
  frame.run.direct = true;
  frame.run.contact = contact;
  if (contact && earlier.valid() && earlier.end == at) frame.outer_run = earlier;
}

void ClauseReader::read_preposition(Index at) {
  if (form_is(at, kMaySubordinate) &&
      (clause_follows(at + 1) || (!verb(at - 1) && clause_with_insertion_follows(at + 1)) ||
       (verb(at + 1) && flagged(at + 1, kParticiple))))
    return read_subordinator(at);
  chunk(at).kind = ChunkKind::kPreposition;
  Frame& frame = top();
  // "Hill, according to two aides, said": what follows is not the subject's
  if (!frame.has_verb() && frame.subject.valid() && frame.limit == kNone &&
      is(before(at), ChunkKind::kPunctuation) && !text_is(at, "of") && !text_is(at, "from") &&
      !text_is(at, "including") && !text_is(at, "like") && !text_is(at, "as") &&
      !text_is_token(chunk(at).tokens.begin, "along") &&
      !text_is_token(chunk(at).tokens.begin, "such"))
    frame.limit = before(at);
  frame.last = at;
}

}  // namespace claimgraph
