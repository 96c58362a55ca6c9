// Verb groups: whether an -ed form is a past tense, and the clauses of verbs without tense.
//
//   a past tense:  the ministry released [a report]; officials told reporters that …
//   a participle:  a report released by the ministry said …; …, accompanied by aides
//
// An object right after the form makes it a past tense, a by-phrase or a later verb without subject
// a participle. Limits: of two such forms without objects ("the goods shipped rose") the first
// wins.

#include "reader.hpp"

namespace claimgraph {

void ClauseReader::read_verb_group(Index at) {
  if (flagged(at, kToInfinitive)) return read_infinitive(at);
  if (read_question(at) || completes_auxiliary(at)) return;
  if (ambiguous_past(at))
    resolve_past(at);
  else
    resolve_base(at);
  if (flagged(at, kFinite)) return read_finite(at);
  if (flagged(at, kIngForm)) return read_ing(at);
  if (flagged(at, kParticiple)) return read_participle(at);
  read_infinitive(at);
}

void ClauseReader::resolve_past(Index at) {
  Chunk& group = chunk(at);
  const bool finite = past_is_finite(at);
  group.flags = static_cast<std::uint16_t>(group.flags & ~(finite ? kParticiple : kFinite));
}

/// Whether a form like "said" is finite by what it reports: no participle stands before a clause.
bool ClauseReader::surely_reports(Index at, Index previous) const {
  if (text_is(at, "said") && !flagged(after(at), kToInfinitive) &&
      !is(previous, ChunkKind::kSubordinator))
    return true;  // never "the plan said by Cole to …"
  if (!lemma_is(at, kTakesThat) || !reports(at)) return false;
  if ((noun(previous) || is(previous, ChunkKind::kAdverb)) && surely_clause(at + 1))
    return true;  // Hill strongly suggested they should go
  return noun(previous) && !lemma_is(at, kTakesObjectThat) && text_is(at + 1, "that") &&
         is(at + 1, ChunkKind::kSubordinator);  // papers found in May suggested that …
}

bool ClauseReader::past_is_finite(Index at) const {
  const Index previous = before(at);
  const Frame& frame = top();
  if (previous == kNone) {  // "Asked about it, …"; "Said Mr. Cole:"
    return reports(at) && noun(after(at)) && !verb_to_come(at + 1);
  }
  if (surely_reports(at, previous)) return true;
  switch (chunk(previous).kind) {
    case ChunkKind::kRelative:
      return true;
    case ChunkKind::kSubordinator:
      return false;
    case ChunkKind::kVerbGroup:
      if (previous != frame.verb) return true;
      if ((frame.kind == ClauseKind::kRelative || is_noun_clause(frame)) &&
          lemma_is(previous, kTakesThat))
        return true;  // the letter he said arrived; the letter he wrote said
      return waiting_below(stack_.size() - 1) &&
             ((reports(at) && noun(at + 1)) || complement_follows(at) || !verb_to_come(at + 1));
    case ChunkKind::kPreposition:
      return false;
    case ChunkKind::kNounGroup:
      if (form_is(previous, kNominative)) return true;
      if (form_is(previous, kAccusative) && !is(previous - 1, ChunkKind::kPreposition))
        return waiting_below(stack_.size());
      return past_after_noun(at);
    case ChunkKind::kConjunction:
      if (complement_follows(at)) return true;  // wanted the ban lifted and added that …
      if (!frame.has_verb()) return frame.subject.valid();
      return flagged(frame.verb, kFinite) || !flagged(frame.verb, kParticiple);
    case ChunkKind::kPunctuation:
      return past_after_mark(at);
    default:
      if (!frame.has_verb())  // "areas hardest |hit| by the storm were …"
        return frame.subject.valid() && !(text_is(at + 1, "by") && verb_to_come(at + 1));
      return waiting_below(stack_.size() - 1);
  }
}

/// "…, and |Hill|, in turn, (accused)", "…, and |the mayor|, Ann Cole, (accused)": a subject with
/// something between commas behind it.
bool ClauseReader::begins_conjunct(const NounPhrase& phrase) const {
  if (!phrase.valid() || phrase.commas != 2 || phrase.boundary >= phrase.begin) return false;
  const Index conjunction = before(phrase.begin);
  if (comma(conjunction) && !mark(conjunction, ",")) return true;  // it was late — Cole, a clerk,
  if (!is(conjunction, ChunkKind::kConjunction)) return false;
  const Index edge = conjunction - 1;
  return comma(edge) || (quote(edge) && comma(edge - 1));
}

/// "said |the talks|, which began in May, (remained) useful": what is reported has its subject, and
/// a modifier between commas behind it.
bool ClauseReader::awaits_verb_behind_aside(Index at) const {
  if (stack_.size() < 2) return false;
  const Frame& modifier = top();
  const Frame& host = stack_[stack_.size() - 2];
  return (modifier.kind == ClauseKind::kRelative || modifier.kind == ClauseKind::kParticiple) &&
         modifier.after_comma && host.has_verb() && host.run.valid() && host.run.direct &&
         host.run.commas == 2 && modifier.first == host.run.end + 1 && comma(at - 1) &&
         takes_clause(host, host.run) && (lemma_is(at, kNeverPassive) || !verb_to_come(at + 1));
}

/// "Cole, a lawyer, said …" against "the plan, proposed by Cole, failed".
bool ClauseReader::past_after_mark(Index at) const {
  const Frame& frame = top();
  if (quote(at - 1) && !opens_quotation(at - 1) && reports(at)) return true;
  if (frame.has_verb() && conjunction_before(at) != kNone && noun(at + 1) && !time_group(at + 1))
    return flagged(frame.verb, kFinite);  // moved tanks and, aides say, told Peru that …
  if (reports(at) && (speaker_after_speech(at) != kNone || speaks_behind_aside(at))) return true;
  if (!frame.has_verb()) {
    if (!frame.subject.valid()) return false;
    const Index next = after(at);
    const bool says_gerund = reports(at) && lemma_is(at, kTakesThat) && frame.subject.commas >= 2 &&
                             frame.subject.commas % 2 == 0 && verb(next) &&
                             flagged(next, kIngForm);  // Cole, a lawyer, said raising it is late
    const bool inverted =
        text_is(at, "said") && noun(at + 1) && (flagged(at + 1, kProper) || names_person(at + 1));
    return says_gerund || inverted || acts_behind_aside(at) || complement_follows(at) ||
           clause_behind_phrases(at) || !verb_to_come(at + 1);
  }
  if (mark(before(at), ")")) return past_after_noun(at);  // the Fund (HRF) said
  if (mark(before(at), ";"))  // was late; rejected the plan; and left
    return flagged(frame.verb, kFinite) && (noun(at + 1) || complement_follows(at));
  const NounPhrase& speaker = frame.outer_run;
  if (reports(at) && lemma_is(at, kTakesThat) && mark(at + 1, ".") && speaker.valid() &&
      speaker.commas >= 2 && (flagged(speaker.head, kProper) || names_person(speaker.head)))
    return true;  // it is late, Cole, a clerk, noted.
  if (waiting_below(stack_.size() - 1))
    return (lemma_is(at, kTakesObjectThat) && noun(at + 1) && !time_group(at + 1)) ||
           !verb_to_come(at + 1);
  if (awaits_verb_behind_aside(at)) return true;
  if (frame.outer_run.valid() && frame.outer_run.commas == 2 && frame.outer_run.direct &&
      takes_clause(frame, frame.outer_run))
    return true;
  const bool object = noun(at + 1) && !time_group(at + 1);
  if (object && (begins_conjunct(frame.run) || begins_conjunct(frame.outer_run))) return true;
  if (flagged(frame.verb, kFinite) && tense(frame.verb) == Tense::kPast &&
      (object || lemma_is(at, kNeverPassive)) && series_goes_on(at + 2))
    return true;  // criticized Hill, denounced her record and said …
  return reports(at) && noun(at + 1) && reads_as_inserted(at + 1);
}

/// Is it a that-clause that a noun takes: "the claim that critics called it wrong"?
bool ClauseReader::is_noun_clause(const Frame& frame) const {
  if (!text_is(frame.first, "that") || frame.first == chunks_.begin || !noun(frame.first - 1))
    return false;
  const Frame& host = stack_[stack_.size() > 1 ? stack_.size() - 2 : 0];
  return !host.has_verb() || !lemma_is(host.verb, kTakesThat | kTakesObjectThat);
}

/// "Voters, Cole suggested, (know)", "…, the union announced on Monday, …" against "the men, both
/// accused, (fled)".
bool ClauseReader::says_in_passing(Index at) const {
  const NounPhrase& run = top().run;
  Index end = at + 1;
  if (is(end, ChunkKind::kPreposition) && time_group(end + 1)) ++end;
  if (time_group(end)) ++end;
  return run.valid() && run.end == at && run.boundary < run.begin && run.commas == 0 &&
         (flagged(run.head, kProper) || names_person(run.head)) && comma(end) && reports(at) &&
         lemma_is(at, kTakesThat);
}

/// "Cole described|, in blunt terms,| the plan"
bool ClauseReader::object_behind_insertion(Index at) const {
  constexpr Index kLongest = 8;  // chunks
  if (!comma(at + 1) || !is(at + 2, ChunkKind::kPreposition)) return false;
  for (Index i = at + 3; i < at + kLongest && inside(i) && !verb(i); ++i) {
    if (!comma(i)) continue;
    const Index behind = skip_noun_phrase(i + 1);
    return noun(i + 1) && !time_group(i + 1) && !(verb(behind) && reports(behind));
  }
  return false;
}

/// "a nurse |accused| of theft": the verb needs an object, and a preposition follows.
bool ClauseReader::lacks_object(Index at) const {
  if (!lemma_is(at, kNeedsObject) || text_is(top().first, "what")) return false;
  return is(at + 1, ChunkKind::kPreposition) ||
         (is(at + 1, ChunkKind::kSubordinator) && flagged(after(at + 1), kIngForm));
}

/// "a report released Monday" against "the ministry released a report".
bool ClauseReader::past_after_noun(Index at) const {
  const Frame& frame = top();
  const bool never_passive = lemma_is(at, kNeverPassive);
  const bool by_follows = text_is(at + 1, "by") && noun(at + 2) && !time_group(at + 2);
  const bool object_follows =
      (verb(after(at)) && flagged(after(at), kIngForm) && lemma_is(at, kTakesGerund)) ||
      (noun(after(at)) && !time_group(after(at)) &&
       (!lemma_is(at, kTakesTwoObjects) || flagged(after(at), kPronounHead)));
  if (lemma_is(at, kTakesObjectThat) && noun(after(at)) && !time_group(after(at)) && !by_follows &&
      !frame.has_verb())
    return true;  // told reporters that …
  if (!frame.has_verb()) {
    const bool contact = (frame.kind == ClauseKind::kRelative || is_noun_clause(frame)) &&
                         frame.subject.valid() && frame.subject.begin == after(frame.first);
    if (contact) return true;  // the group that Hill founded
    if (frame.kind == ClauseKind::kAdverbial && cites(frame.subject.begin, at)) return true;
    if (lacks_object(at)) return false;
    if (never_passive || object_follows || says_in_passing(at) || object_behind_insertion(at))
      return true;
    if (!verb_to_come(at + 1)) return true;
    return !by_follows && (text_is(after(at), "that") || complement_follows(at) ||
                           (lemma_is(at, kTakesWh) && form_is(after(at), kWhWord)));
  }
  if (waiting_below(stack_.size() - 1) && (!verb_to_come(at + 1) || says_in_passing(at)))
    return true;
  const Index noun_before = before(at);  // "but in an interview said …"
  if (reports(at) && noun_before > chunks_.begin && is(noun_before - 1, ChunkKind::kPreposition) &&
      is(before(noun_before - 1), ChunkKind::kConjunction))
    return true;
  if (!frame.run.valid() || !touches(frame.run, at)) return false;
  if (by_follows && !never_passive) return false;
  if (frame.run.after_quote && lemma_is(at, kTakesObjectThat)) return true;  // “…,” Cole told Fox
  if (never_passive || text_is(after(at), "that")) return true;
  if (comma(before(frame.run.begin)) && says_in_passing(at)) return true;
  if (!object_follows && verb_to_come(at + 1)) return false;
  const bool summed_up = frame.run.contact && frame.outer_run.end == frame.run.begin &&
                         sums_up(frame.outer_run);  // ", a charge Cole denied"
  if (summed_up) return true;
  if (frame.run.direct)
    return takes_clause(frame, frame.run) && (object_follows || reports(frame.verb));
  return !frame.run.contact;
}

/// A plain form has a subject, or it is an infinitive without "to": "let him go".
void ClauseReader::resolve_base(Index at) {
  Chunk& group = chunk(at);
  if (!group.is(kFinite) || group.is(kModal) || group.tokens.size() > 1) return;
  const std::uint8_t forms = document_.tokens[group.head].lexical_forms;
  if ((forms & kBaseForm) == 0 || (forms & (kThirdSingular | kPast)) != 0) return;
  const Frame& frame = top();
  if (!frame.has_verb() || !lemma_is(frame.verb, kTakesBareInfinitive)) return;
  if (before(at) == frame.verb && text_is(frame.verb, "help")) {
    group.flags = static_cast<std::uint16_t>(group.flags & ~kFinite);
    return;
  }
  if (before(at) == kNone || !noun(before(at)) || form_is(before(at), kNominative)) return;
  const Index edge = before(before(at));
  if (is(edge, ChunkKind::kPunctuation)) return;  // have any plans, aides say
  if (is(edge, ChunkKind::kConjunction) && comma(edge - 1)) return;  // see it, and aides say
  if (before(at) != frame.object && waiting_below(stack_.size() - 1)) return;
  group.flags = static_cast<std::uint16_t>(group.flags & ~kFinite);
}

/// Joins a verb after "and" to the innermost open clause of the kind; false: there is none.
bool ClauseReader::join_to_conjunct(ClauseKind kind, Index at, Index conjunction) {
  if (!is(conjunction, ChunkKind::kConjunction)) return false;
  for (std::size_t level = stack_.size(); level-- > 1;) {
    if (stack_[level].kind != kind) continue;
    close_to(level, conjunction);
    open_joined(at, at);
    return true;
  }
  return false;
}

/// Opens a clause that shares the subject of the one on top.
void ClauseReader::open_joined(Index first, Index at) {
  Frame& frame = open(ClauseKind::kCoordinate, first);
  share_subject(frame, stack_[stack_.size() - 2]);
  give_verb(frame, at);
}

/// "Ann Cole |to back| the levy": all the verb that a headline has.
bool ClauseReader::announces(Index at) const {
  const Frame& frame = top();
  return stack_.size() == 1 && !frame.has_verb() && frame.subject.valid() &&
         frame.subject.begin == chunks_.begin && frame.subject.end == at &&
         flagged(frame.subject.head, kProper) && flagged(at, kToInfinitive) &&
         !verb_to_come(at + 1);
}

void ClauseReader::read_infinitive(Index at) {
  const Index previous = before(at);
  if (join_to_conjunct(ClauseKind::kInfinitive, at, previous)) return;
  if (comma(previous) && top().kind == ClauseKind::kRelative && top().after_comma &&
      top().has_verb() && stack_.size() > 1) {  // "ordered the firm, whose …, |to pay|"
    const Frame& outer = stack_[stack_.size() - 2];
    if (outer.object != kNone && lemma_is(outer.verb, kTakesObjectInfinitive))
      close_to(stack_.size() - 2, previous);
  }
  if (!top().has_verb() && top().kind == ClauseKind::kComplement && !top().subject.valid() &&
      previous == top().first && stack_.size() > 1 &&
      !text_is(previous, "that")) {  // whether to go, how to vote
    share_subject(top(), stack_[stack_.size() - 2]);
    give_verb(top(), at);
    return;
  }
  if (announces(at)) {
    set_subject(top(), top().subject, at);
    give_verb(top(), at);
    return;
  }
  Frame& frame = open(ClauseKind::kInfinitive, at);
  const Frame& host = stack_[stack_.size() - (stack_.size() > 1 ? 2 : 1)];
  if (flagged(at, kToInfinitive)) {
    const std::uint32_t to = chunk(at).tokens.begin;
    clause_of(frame).marker = {to, to + 1};
  }
  if (host.has_verb()) {
    const bool object_controls = host.object != kNone && noun(previous) &&
                                 !flagged(host.verb, kPassive) &&
                                 lemma_is(host.verb, kTakesObjectInfinitive | kTakesBareInfinitive);
    if (object_controls && text_is(before(previous), "for"))
      set_subject_to_noun(frame, previous);  // makes it easy for |people| to report
    else if (object_controls && host.run.valid())
      set_subject(frame, host.run, at);
    else
      share_subject(frame, host);
  }
  give_verb(frame, at);
}

/// "while speaking", "when asked": the verb of an adverbial clause without a subject.
bool ClauseReader::complete_adverbial(Index at) {
  Frame& frame = top();
  if (frame.has_verb() || frame.kind != ClauseKind::kAdverbial || frame.subject.valid())
    return false;
  give_verb(frame, at);
  if (stack_.size() > 1) share_or_take_object(frame, stack_[stack_.size() - 2], frame.first);
  return true;
}

/// "accused [Japan] of lying", "thanked [the mayor] for coming": the person before the preposition
/// acts; not "took the step of accusing".
bool ClauseReader::object_acts(const Frame& host, Index preposition) const {
  const Index object = before(preposition);
  if (!host.has_verb() || flagged(host.verb, kPassive) || host.object == kNone ||
      !host.run.valid() || !noun(object) || object < host.object)
    return false;
  const bool acts_on_somebody = text_is(preposition, "of") || text_is(preposition, "from") ||
                                text_is(preposition, "for") || text_is(preposition, "as");
  return acts_on_somebody && !reflexive(object) &&
         (flagged(object, kProper) || flagged(object, kPronounHead) || names_person(object));
}

/// The subject of a clause of a preposition and a gerund in `host`.
void ClauseReader::share_or_take_object(Frame& frame, const Frame& host, Index preposition) {
  if (object_acts(host, preposition))
    set_subject(frame, host.run, preposition);
  else
    share_subject(frame, host);
}

void ClauseReader::read_ing(Index at) {
  if (complete_adverbial(at)) return;
  const Index previous = before(at);
  if (is(previous, ChunkKind::kPunctuation) && !top().bracket) {
    if (lemma_is(at, kAddsComment) || text_is(after(at), "that"))  // ", ruling that …"
      close_to(comment_level());
    else
      while (stack_.size() > 1 && top().after_comma && top().has_verb() &&
             top().kind == ClauseKind::kRelative)
        close_to(stack_.size() - 2);
  }
  open_participle(at, previous);
}

void ClauseReader::read_participle(Index at) {
  if (!complete_adverbial(at)) open_participle(at, before(at));
}

bool ClauseReader::is_progressive(Index at) const {
  const Chunk& group = chunk(at);
  return group.tokens.size() > 1 && (document_.tokens[group.head].forms & kGerund) != 0;
}

/// "marched through |Lima| (chanting)", "met in |Lima|"
bool ClauseReader::stands_in_place(Index at) const { return form_is(at - 1, kPlacePreposition); }

/// "wrote to |the minister| asking him", "a letter to |the king| urging him": not who is told
/// speaks.
bool ClauseReader::is_hearer(const Frame& host, Index at) const {
  const Index to = before(at);
  if (!text_is(to, "to")) return false;
  const Index word = before(to);
  return lemma_is(host.verb, kReports) ||
         (noun(word) && (head(word).classes & (kCommunicationNoun | kDocumentNoun)) != 0);
}

/// "reporters asking" against "issued a statement asking": a thing that is an object does not act.
bool ClauseReader::may_act(const Frame& host, Index at, Index participle) const {
  if (!host.has_verb() || !flagged(participle, kIngForm)) return true;
  if (lemma_is(participle, kTakesThat | kReports | kTakesObjectInfinitive) && is_hearer(host, at))
    return false;
  if (flagged(at, kProper)) return !stands_in_place(at);
  if (!lemma_is(participle, kAddsComment | kReports | kTakesThat)) return true;
  if (lemma_is(host.verb, kFormOfBe)) return true;
  return flagged(at, kPronounHead) || names_person(at);
}

void ClauseReader::open_participle(Index at, Index previous) {
  const bool preposition = is(previous, ChunkKind::kPreposition);
  if (join_to_conjunct(ClauseKind::kParticiple, at, previous)) return;
  if (is(previous, ChunkKind::kConjunction) && flagged(at, kIngForm) && top().has_verb() &&
      flagged(top().verb, kFinite) && is_progressive(top().verb))
    return open_joined(at, at);  // is acting and showing
  const bool comma_before = is(previous, ChunkKind::kPunctuation);
  const bool aside = flagged(at, kIngForm) ? !text_is(at, "including") : text_is(at, "asked");
  if (comma_before && aside && !top().has_verb() && top().subject.valid() && top().limit == kNone)
    top().limit = previous;  // "Hill, writing for the court, said"
  Frame& frame = open(ClauseKind::kParticiple, preposition ? previous : at, comma_before);
  if (preposition) clause_of(frame).marker = chunk(previous).tokens;
  if (stack_.size() > 1) {
    const Frame& host = stack_[stack_.size() - 2];
    if (noun(previous) && (!host.has_verb() || !comma_before) && may_act(host, previous, at))
      set_subject_to_noun(frame, previous);
    else if (preposition)
      share_or_take_object(frame, host, previous);
    else
      share_subject(frame, host);
  }
  give_verb(frame, at);
}

}  // namespace claimgraph
