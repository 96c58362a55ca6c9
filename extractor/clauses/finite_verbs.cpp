// Finite verbs: the clause that each belongs to, or opens, and its subject.
//
// The open clauses are asked from the innermost out. One that has no verb yet takes this one; one
// that has may have read a noun phrase since that wants a clause of its own: content after a verb
// that takes it, an insertion, a relative clause without pronoun, or another main clause.
//
//   takes:  said [the plan] would fail (content); the plan, [officials] said, … (insertion)
//   leaves: the man who met [the president] said … (the verb is the man's)
//
// Limits: whether an outer subject still waits for a verb is judged by the next forty chunks.

#include "reader.hpp"

namespace claimgraph {

/// "Did the minister say": the auxiliary's clause gets its main verb and its subject.
bool ClauseReader::read_question(Index at) {
  Frame& frame = top();
  if (!frame.has_verb() || flagged(at, kModal)) return false;
  const Token& auxiliary = document_.tokens[chunk(frame.verb).head];
  if (auxiliary.pos != Pos::kAux || !frame.run.valid() || frame.run.end != at) return false;
  if (frame.subject.valid() || !clause_of(frame).subject.empty()) return false;
  const Index first = before(frame.verb);
  const bool fronted = first == kNone || is(first, ChunkKind::kRelative) ||
                       is(first, ChunkKind::kConjunction) || is(first, ChunkKind::kAdverb) ||
                       is(first, ChunkKind::kPunctuation);
  if (!fronted) return false;
  const NounPhrase subject = frame.run;
  chunk(at).flags =
      static_cast<std::uint16_t>((chunk(at).flags & ~(kParticiple | kIngForm)) | kFinite);
  set_subject(frame, subject, at);
  give_verb(frame, at);
  return true;
}

/// "has in the past |described|", "had on Monday |said|": phrases part an auxiliary from its verb.
bool ClauseReader::completes_auxiliary(Index at) {
  Frame& frame = top();
  if (!frame.has_verb() || (head(at).forms & kPastParticiple) == 0 || flagged(at, kIngForm) ||
      chunk(at).tokens.size() > 1 || chunk(frame.verb).tokens.size() > 1 ||
      (head(frame.verb).grammar & kFormOfHave) == 0 || frame.verb + 1 == at)
    return false;
  Index between = frame.verb + 1;
  while (is(between, ChunkKind::kPreposition) && noun(between + 1)) between += 2;
  if (between != at) return false;
  chunk(at).flags = static_cast<std::uint16_t>((chunk(at).flags & ~kParticiple) | kFinite);
  give_verb(frame, at);
  return true;
}

void ClauseReader::read_finite(Index at) {
  if (read_inverted(at) || read_after_speech(at) || read_after_aside(at)) return;
  if (take_gerund_subject(at)) return;
  turn_into_relative(at);
  if (fills_gap(at)) return;
  const bool conjoined = conjunction_before(at) != kNone;
  for (std::size_t level = stack_.size(); level-- > 0;) {
    Frame& frame = stack_[level];
    if (!frame.has_verb()) {
      if (take_as_verb(level, at)) return;
      continue;
    }
    const bool on_top = level + 1 == stack_.size();
    const bool joins = !on_top && stack_[level + 1].after_comma && comma(at - 1) &&
                       begins_conjunct(frame.run);  // …, and Cole, though he is ill, (said)
    if (!on_top && !joins && !(frame.run.direct && takes_clause(frame, frame.run)) &&
        !waiting_below(level + 1))
      continue;
    if (frame.run.valid() && !conjoined && touches(frame.run, at)) {
      if (take_with_subject(level, at, frame.run)) return;
    } else if (frame.outer_run.valid() && frame.outer_run.commas >= 2 && !conjoined) {
      if (take_with_subject(level, at, frame.outer_run)) return;
    }
    if (conjoined && on_top && !frame.bracket && take_coordinated(at)) return;
    if (frame.bracket) break;
  }
  // no subject in sight: joined to the clause before it all the same
  close_to(coordination_level(at, false), at);
  open_joined(at, at);
}

/// `", said Mr. Cole, who …"`: the subject follows.
bool ClauseReader::read_inverted(Index at) {
  if (!reports(at) || flagged(at, kPassive) || !noun(at + 1) || time_group(at + 1)) return false;
  if (lemma_is(at, kTakesObjectThat) && !text_is(at, "said") && !closes_report(at))
    return false;  // told reporters
  if (form_is(at + 1, kAccusative | kPossessivePronoun) && !flagged(at + 1, kPossessive))
    return false;
  const Index edge = at - 1;
  const bool after_quote = at > chunks_.begin && quote(edge) && !opens_quotation(edge);
  const bool after_comma = at > chunks_.begin && (comma(edge) || mark(edge, "?!"));
  const bool first = at == chunks_.begin;
  if (!after_quote && !after_comma && !first) return false;
  if (!after_quote && !text_is(at, "said") && !text_is(at, "says") && !flagged(at + 1, kProper) &&
      !names_person(at + 1))
    return false;  // he, once again, pledged reform
  const Index end = skip_noun_phrase(at + 1);
  if (end < chunks_.end && !after_quote) {
    const Index next = opens_quotation(end) ? end + 1 : end;  // said the mayor “was gone”
    if (noun(end) && (!time_group(end) || (verb(end + 1) && flagged(end + 1, kFinite))))
      return false;
    if (verb(next) && (!flagged(next, kIngForm) || verb_to_come(next))) return false;
    if (text_is(end, "that") || is(end, ChunkKind::kAdverb)) return false;
  }
  if (end < chunks_.end && verb(end) && flagged(end, kFinite) && !ambiguous_past(end)) return false;
  if (!after_quote && !first && speaker_waits(at + 1)) return false;
  if (!after_quote && !first && waiting_below(stack_.size()) && !verb_to_come(end) &&
      !verb_to_come(end_of_following_subject(at + 1)))
    return false;
  if (!first) {
    const std::size_t host = host_level();
    close_to(host, at);
    if (!top().has_verb() && top().limit == kNone) top().limit = edge;
    open(ClauseKind::kInserted, at);
  }
  Frame& frame = top();
  clause_of(frame).inverted = true;
  give_verb(frame, at);
  const Index subject_end = end_of_following_subject(at + 1);
  clause_of(frame).subject = {chunk(at + 1).tokens.begin, chunk(subject_end - 1).tokens.end};
  clause_of(frame).subject_head = chunk(at + 1).head;
  return true;
}

/// "information that officials said would harm them": the gap after the inner verb makes the clause
/// of a noun a relative one.
void ClauseReader::turn_into_relative(Index at) {
  Frame& frame = top();
  const bool of_noun = frame.kind == ClauseKind::kComplement && text_is(frame.first, "that") &&
                       frame.first > chunks_.begin && noun(frame.first - 1);
  if (!of_noun || !frame.has_verb() || before(at) != frame.verb ||
      !lemma_is(frame.verb, kTakesThat))
    return;
  frame.kind = clause_of(frame).kind = ClauseKind::kRelative;
  frame.antecedent = frame.first - 1;
}

/// "a decision they say [allowed fraud]": what a relative clause's verb of saying reports has the
/// antecedent as its subject.
bool ClauseReader::fills_gap(Index at) {
  const Frame& relative = top();
  if (relative.kind != ClauseKind::kRelative || !relative.has_verb() ||
      before(at) != relative.verb || !lemma_is(relative.verb, kTakesThat) ||
      relative.antecedent == kNone)
    return false;
  if (waiting_below(stack_.size() - 1) && !within_open_relative(stack_.size() - 1, at) &&
      !verb_to_come(at + 1))
    return false;  // "the letter he wrote said"
  const Index antecedent = relative.antecedent;
  Frame& frame = open(ClauseKind::kComplement, at);
  set_subject_to_noun(frame, antecedent);
  give_verb(frame, at);
  return true;
}

/// "Cole, who said the plan (was late)": no comma has closed the relative clause that stack_[level]
/// is, or stands in.
bool ClauseReader::within_open_relative(std::size_t level, Index at) const {
  for (; level > 0 && stack_[level].has_verb(); --level) {
    const Frame& frame = stack_[level];
    if (frame.kind != ClauseKind::kRelative) continue;
    if (!frame.after_comma || at - frame.first > kFarthest) return false;
    for (Index i = frame.first; i < at; ++i)
      if (comma(i)) return false;
    return true;
  }
  return false;
}

/// The clause has waited for its verb, unless the verb is an insertion's or a contact relative's.
bool ClauseReader::take_as_verb(std::size_t level, Index at) {
  Frame& frame = stack_[level];
  if (level > 0 && frame.bracket && !frame.subject.valid()) return false;
  const NounPhrase run = frame.run;
  if (run.valid() && run.end == at && level + 1 == stack_.size()) {
    if (run.contact && frame.subject.valid() && verb_to_come(at + 1)) {
      Frame& relative = open(ClauseKind::kRelative, run.begin);
      relative.antecedent = run.begin - 1;
      set_subject(relative, run, at);
      give_verb(relative, at);
      return true;
    }
    const bool parted = run.boundary < run.begin && run.commas == 0 && !run.contact;
    const bool aside = flagged(run.head, kPronounHead) && comma(at + 1);  // the criticism, he said,
    const bool inserted =
        reports(at) && reads_as_inserted(at) && (run.after_quote || aside || verb_to_come(at + 1));
    if (parted && (inserted || closes_sentence(run, at))) {
      if (frame.limit == kNone) frame.limit = run.boundary;
      frame.run = {};
      Frame& report = open(ClauseKind::kInserted, run.begin);
      set_subject(report, run, at);
      give_verb(report, at);
      return true;
    }
  }
  close_to(level);
  const bool parted = run.valid() && run.boundary < run.begin;
  const bool named = flagged(run.head, kProper) && run.end == at && run.commas == 0 &&
                     frame.subject.commas == 1 && !flagged(frame.subject.head, kProper);
  if (parted && (form_is(run.head, kNominative) || named))  // "A keen guitarist, he …"
    set_subject(frame, run, at);
  else if (frame.subject.valid())
    set_subject(frame, frame.subject, at);
  else if (frame.kind == ClauseKind::kRelative && frame.antecedent != kNone)
    set_subject_to_noun(frame, frame.antecedent);
  else
    set_clausal_or_inverted_subject(frame, at);
  give_verb(frame, at);
  return true;
}

/// "Raising taxes would help"; "In the corner is a girl".
void ClauseReader::set_clausal_or_inverted_subject(Frame& frame, Index at) {
  const Index previous = before(at);
  if (previous != kNone && frame.fronted_clause != kNone &&
      clauses_[frame.fronted_clause].clause.tokens.end == chunk(previous).tokens.end) {
    const Clause& fronted = clauses_[frame.fronted_clause].clause;
    clause_of(frame).subject = fronted.tokens;
    clause_of(frame).subject_head = chunk(fronted.verb).head;
  } else if (flagged(at, kCopula) && noun(after(at))) {
    NounPhrase phrase;
    phrase.begin = phrase.head = after(at);
    phrase.end = skip_noun_phrase(phrase.begin);
    set_subject(frame, phrase, at);
    clause_of(frame).inverted = true;
  }
}

/// Whether the verb after a noun phrase in stack_[level] is an outer clause's, or has the whole of
/// that clause as its subject.
bool ClauseReader::belongs_outside(std::size_t level, Index at, const NounPhrase& phrase) const {
  const Frame& frame = stack_[level];
  const bool taken = takes_clause(frame, phrase);
  const bool reported = phrase.direct && taken && within_open_relative(level, at);
  const bool speaks = closes_sentence(phrase, at);
  if (waiting_below(level) && !form_is(phrase.head, kNominative) && !reported && !speaks &&
      !verb_to_come(at + 1))
    return true;
  return frame.fronted && phrase.direct && !taken &&  // "Leaving the union would hurt"
         (frame.kind == ClauseKind::kParticiple || frame.kind == ClauseKind::kInfinitive);
}

/// "…, |a charge| the company rejects": an apposition to what was said before its comma.
bool ClauseReader::sums_up(const NounPhrase& phrase) const {
  if (!phrase.valid() || phrase.boundary >= phrase.begin || !comma(phrase.boundary)) return false;
  const std::uint32_t first = chunk(phrase.begin).tokens.begin;
  const bool indefinite =
      text_is_token(first, "a") || text_is_token(first, "an") || text_is_token(first, "something");
  return indefinite && !names_person(phrase.head);
}

/// The clause that a noun phrase and the verb after it make.
struct ClauseReader::NewClause {
  ClauseKind kind = ClauseKind::kCoordinate;
  std::size_t host = 0;  ///< level of the clause that it stands in
  NounPhrase subject;
  Index cut = kNone;      ///< the comma that ends the clauses inside the host; kNone: none does
  bool modifies = false;  ///< the noun phrase before its subject, which goes on after it
  bool none = false;      ///< the verb is an outer clause's
};

/// "…, |aides and critics said|"
ClauseReader::NewClause ClauseReader::report_at_end(const NounPhrase& speaker) const {
  NewClause made;
  made.kind = ClauseKind::kInserted;
  made.host = host_level();
  made.subject = speaker;
  if (speaker.coordination != kNone) {
    made.subject.begin = speaker.coordination;
    made.subject.boundary = speaker.coordination - 1;
  }
  return made;
}

ClauseReader::NewClause ClauseReader::clause_with(std::size_t level, Index at,
                                                  const NounPhrase& phrase) const {
  const Frame& frame = stack_[level];
  NewClause made;
  made.host = level;
  made.subject = phrase;
  const NounPhrase& earlier = frame.outer_run;
  const bool touches = phrase.contact && earlier.valid() && earlier.end == phrase.begin;
  const bool hearer = form_is(phrase.head, kNominative) && lemma_is(frame.verb, kTakesObjectThat);
  made.modifies = touches && !hearer && verb_to_come(at + 1);
  const bool speech = reports(frame.verb) && (phrase.opens_quote || phrase.after_colon) &&
                      phrase.coordination == kNone;
  if (closes_sentence(phrase, at)) return report_at_end(phrase);
  if (made.modifies) {  // said the plan they made would fail
    made.kind = ClauseKind::kRelative;
  } else if (touches && sums_up(earlier)) {
    made.kind = ClauseKind::kRelative;
    made.host = std::min(level, comment_level());
    made.cut = earlier.boundary;
  } else if (phrase.direct && flagged(frame.verb, kIngForm) && !reports(frame.verb) &&
             !form_is(phrase.head, kNominative) && content_waits_below(level) &&
             !verb_to_come(at + 1)) {
    made.none = true;  // said the job of holding talks would be hard
  } else if (speech || (phrase.direct && takes_clause(frame, phrase))) {
    made.kind = ClauseKind::kComplement;
    if (phrase.coordination != kNone) made.subject.begin = phrase.coordination;
  } else if (phrase.direct && content_waits_below(level)) {
    made.none = true;
  } else if (phrase.direct && phrase.contact) {
    made.kind = ClauseKind::kRelative;
  } else if (!phrase.direct && phrase.boundary < phrase.begin &&
             !is(before(phrase.begin), ChunkKind::kConjunction) && reports(at) &&
             reads_as_inserted(at)) {
    made.kind = ClauseKind::kInserted;
    made.host = host_level();
  } else if (phrase.boundary < phrase.begin) {
    made.host = coordination_level(at, true);
  }
  if (phrase.coordination != kNone && phrase.after_colon) made.subject.begin = phrase.coordination;
  return made;
}

/// A verb after a noun phrase in a clause that has its own verb: content, insertion, contact
/// relative or another main clause. False: it belongs to an outer clause.
bool ClauseReader::take_with_subject(std::size_t level, Index at, const NounPhrase& phrase) {
  if (belongs_outside(level, at, phrase)) return false;
  const NewClause made = clause_with(level, at, phrase);
  if (made.none) return false;
  const bool inside = made.kind == ClauseKind::kComplement || made.kind == ClauseKind::kRelative;
  const NounPhrase earlier = stack_[level].outer_run;
  close_to(made.host, inside ? made.cut : made.subject.boundary);
  top().run = made.modifies ? earlier : NounPhrase{};
  top().outer_run = {};
  Frame& opened = open(made.kind, made.subject.begin);
  if (made.kind == ClauseKind::kRelative) opened.antecedent = made.subject.begin - 1;
  set_subject(opened, made.subject, at);
  give_verb(opened, at);
  return true;
}

/// "said the date for cutting steel would slip": an outer verb still wants its content.
bool ClauseReader::content_waits_below(std::size_t level) const {
  while (level-- > 0) {
    const Frame& frame = stack_[level];
    if (!frame.has_verb() || frame.bracket) return false;
    const bool acts = stack_[level + 1].kind == ClauseKind::kInfinitive &&
                      lemma_is(frame.verb, kTakesObjectInfinitive);  // asked |Peru| to pay
    if (frame.run.valid() && frame.run.direct && !acts && takes_clause(frame, frame.run))
      return true;
    if (stack_[level + 1].kind == ClauseKind::kComplement) return false;
  }
  return false;
}

/// "say raising taxes may help"
bool ClauseReader::take_gerund_subject(Index at) {
  const Frame gerund = top();
  if (stack_.size() < 2 || gerund.kind != ClauseKind::kParticiple ||
      !flagged(gerund.verb, kIngForm))
    return false;
  if (gerund.run.contact && sums_up(gerund.outer_run)) return false;  // …, an idea Cole opposes
  if (gerund.run.valid() && gerund.run.boundary < gerund.run.begin && gerund.run.end == at)
    return false;  // "finished laying cable, she said"
  if (stack_[stack_.size() - 2].after_comma && comma(before(at)))
    return false;  // Cole, who proposed raising it, said
  const Frame& host = stack_[stack_.size() - 2];
  if (!host.has_verb() || before(gerund.first) != host.verb || !lemma_is(host.verb, kTakesThat))
    return false;
  close_to(stack_.size() - 2);
  Frame& frame = open(ClauseKind::kComplement, gerund.first);
  clause_of(frame).subject = clauses_[gerund.clause].clause.tokens;
  clause_of(frame).subject_head = chunk(gerund.verb).head;
  give_verb(frame, at);
  return true;
}

/// "X said A and added B"
bool ClauseReader::take_coordinated(Index at) {
  const Index conjunction = conjunction_before(at);
  const std::size_t level = coordination_level(at, false);
  if (!stack_[level].has_verb()) return false;
  Index cut = conjunction;
  while (cut > chunks_.begin && is(cut - 1, ChunkKind::kPunctuation)) --cut;
  close_to(level, cut);
  const bool agent = text_is(at + 1, "by") && noun(at + 2) && !time_group(at + 2) &&
                     chunk(at).tokens.size() == 1;  // was condemned and mocked by critics
  if (flagged(stack_[level].verb, kPassive) && (ambiguous_past(at) || agent))
    chunk(at).flags |= kPassive;
  open_joined(conjunction + 1, at);
  return true;
}

}  // namespace claimgraph
