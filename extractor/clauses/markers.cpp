// Subordinators, relatives, conjunctions and punctuation: where clauses open and close.

#include "reader.hpp"

namespace claimgraph {

void ClauseReader::read_subordinator(Index at) {
  if (text_is(at, "that") && chunk(at).tokens.size() == 1) return read_that(at);
  const Index previous = before(at);
  const bool participle = verb(after(at)) && !flagged(after(at), kToInfinitive);
  const bool question =
      form_is(at, kWhWord) && previous != kNone &&
      ((verb(previous) && lemma_is(previous, kTakesWh)) ||
       (previous == top().object && top().has_verb() && lemma_is(top().verb, kTakesWh)));
  const bool whether = text_is(at, "whether");
  if (question || whether) {
    open(ClauseKind::kComplement, at);
    top().last = at;
    return;
  }
  const bool placed = is(after(at), ChunkKind::kPreposition) && noun(after(at) + 1) &&
                      clause_follows(after(at) + 2);  // although in May she said
  const bool fronted =
      previous == kNone && form_is(at, kSubordinating) && (noun(after(at)) || placed);
  if (!clause_follows(at + 1) && !clause_with_insertion_follows(at + 1) && !participle &&
      !fronted) {
    top().last = at;
    return;
  }
  chunk(at).kind = ChunkKind::kSubordinator;
  const bool after_comma = is(previous, ChunkKind::kPunctuation);
  if (after_comma) {
    while (stack_.size() > 1 && top().kind == ClauseKind::kInserted) close_to(stack_.size() - 2);
  }
  const bool meanwhile = text_is(at, "while") || text_is(at, "before") || text_is(at, "after");
  if (participle && meanwhile && flagged(after(at), kIngForm) && lemma_is(after(at), kAddsComment))
    close_to(comment_level());  // "said it was late while adding that …"
  else if (after_comma && top().has_verb())
    close_to(finite_level());
  else if (after_comma && top().subject.valid() && top().limit == kNone)
    top().limit = previous;  // "Hill, when asked, said"
  open(ClauseKind::kAdverbial, at, after_comma);
  top().last = at;
}

void ClauseReader::read_that(Index at) {
  const Index previous = before(at);
  if (is(previous, ChunkKind::kConjunction) || comma(previous)) {  // that …, that … and that …
    for (std::size_t level = stack_.size(); level-- > 1;) {
      const Frame& frame = stack_[level];
      const Span marker = clauses_[frame.clause].clause.marker;
      const bool outermost = level == 1 || stack_[level - 1].kind == ClauseKind::kMain;
      const bool that_clause = frame.kind == ClauseKind::kComplement && frame.has_verb() &&
                               (!marker.empty() || (outermost && !comma(previous)));
      if (!that_clause) continue;
      close_to(level, previous);
      open(ClauseKind::kCoordinate, at);
      top().last = at;
      return;
    }
  }
  const bool governed = previous != kNone && !is(previous, ChunkKind::kPunctuation) &&
                        !is(previous, ChunkKind::kPreposition);
  if (!governed || !top().has_verb()) {
    for (std::size_t level = stack_.size(); level-- > 0;) {
      const Frame& frame = stack_[level];
      if (!frame.has_verb() || !lemma_is(frame.verb, kTakesThat | kTakesObjectThat)) continue;
      if (!governed) close_to(level);
      break;
    }
  }
  open(ClauseKind::kComplement, at);
  top().last = at;
}

/// Does a question open at `at`, right behind `anchor`: "asked who …", "what happened"; not "the
/// man who …"?
bool ClauseReader::opens_question(Index at, Index anchor) const {
  if (verb(anchor) || asks(at)) return true;
  if (anchor == top().object && top().has_verb() && lemma_is(top().verb, kTakesWh) &&
      !text_is(at, "that") && lemma_is(top().verb, kTakesObjectThat))
    return true;
  return !noun(anchor) && !(is(anchor, ChunkKind::kPunctuation) && top().last_noun != kNone);
}

/// A word that never takes up a noun.
bool ClauseReader::asks(Index at) const {
  return text_is(at, "what") || text_is(at, "how") || text_is(at, "why") || text_is(at, "whatever");
}

/// The noun that a relative pronoun takes up in the clause around it: the last, but "officials in
/// Paris who" means people.
Index ClauseReader::antecedent_in(const Frame& host, Index pronoun) const {
  const Index last = host.last_noun;
  const NounPhrase& phrase = host.run.valid() ? host.run : host.subject;
  if (last == kNone || !phrase.valid() || phrase.end <= last || phrase.head >= last) return last;
  const bool person_meant =
      text_is(pronoun, "who") && !names_person(last) && names_person(phrase.head);
  return person_meant ? phrase.head : last;
}

void ClauseReader::read_relative(Index at) {
  const Index previous = before(at);
  const bool pied = is(previous, ChunkKind::kPreposition) && previous + 1 == at;  // "with whom"
  const Index anchor = before(pied ? previous : at);
  if (anchor == kNone && stack_.size() == 1 && !top().has_verb()) {
    if (!asks(at) && !text_is(at, "who")) return;
    const bool past_follows =  // "What Cole urged was …"
        asks(at) && noun(at + 1) && ambiguous_past(skip_noun_phrase(at + 1));
    if (verb(after(at)) || !(clause_follows(at + 1) || past_follows)) {  // Who won?
      top().subject = begin_phrase(at);
      top().last = at;
      return;
    }
  }
  const bool question = opens_question(at, anchor);
  Frame& frame = open(question ? ClauseKind::kComplement : ClauseKind::kRelative,
                      pied && !question ? previous : at, is(anchor, ChunkKind::kPunctuation));
  clause_of(frame).marker = chunk(at).tokens;
  frame.last = at;
  if (!question)
    frame.antecedent = antecedent_in(stack_[stack_.size() - 2], at);
  else if (verb(after(at)) && !flagged(after(at), kToInfinitive))
    frame.subject = begin_phrase(at);
}

void ClauseReader::read_conjunction(Index at) {
  // a subject's "and" keeps its frame; what is decided waits for the verb
  if (text_is(at, "but") && comma(at - 1)) {
    Frame& frame = top();
    if (frame.kind == ClauseKind::kInserted) close_to(stack_.size() - 2);
  }
}

void ClauseReader::read_mark(Index at) {
  if (mark(at, "(")) {
    const Index close = closing_bracket(at, std::min<Index>(chunks_.end, at + kFarthest));
    if (close != kNone && close > at + 1 && stack_.size() < kDeepest) {
      open(ClauseKind::kFragment, at).bracket = true;
      top().last = at;
    }
    return;
  }
  if (mark(at, ")")) {
    for (std::size_t level = stack_.size(); level-- > 1;) {
      if (!stack_[level].bracket) continue;
      stack_[level].last = at;
      close_to(level - 1);
      NounPhrase& phrase = top().run.valid() ? top().run : top().subject;
      if (phrase.valid() && !top().has_verb()) phrase.end = at + 1;
      break;
    }
    top().last = at;
    return;
  }
  if (mark(at, ";")) {
    close_to(0, at);
    top().run = top().outer_run = {};
    return;
  }
  if (mark(at, ":") && !top().has_verb() && clause_follows(at + 1)) {  // The Latest: Hill says …
    top().subject = top().run = {};
    top().last_noun = kNone;
  } else if (mark(at, ":") && ends_at_colon(at)) {
    close_to(0, at);
    top().run = top().outer_run = {};
    return;
  }
  if (comma(at)) read_comma(at);
}

/// "It was late: (in May) the union left": a clause of its own, unless somebody reports it.
bool ClauseReader::ends_at_colon(Index at) const {
  for (const Frame& frame : stack_)
    if (frame.has_verb() && reports(frame.verb)) return false;
  Index next = at + 1;
  if (is(next, ChunkKind::kPreposition) && time_group(next + 1)) next += 2;
  if (comma(next)) ++next;
  const Index aside = skip_noun_phrase(next);  // He was late: Ann Cole, who …, said no
  const bool parted = noun(next) && comma(aside) && is(aside + 1, ChunkKind::kRelative);
  return top().has_verb() && (clause_follows(next) || parted);
}

/// A quotation that ends with a mark of its own ends the clauses that began in it.
void ClauseReader::read_quote_mark(Index at) {
  if (opens_quotation(at)) {
    quote_opened_ = at;
    return;
  }
  top().last = at;
  if (quote_opened_ == kNone || !mark(at - 1, ",.?!")) return;
  std::size_t level = stack_.size();
  while (level > 1 && stack_[level - 1].first >= quote_opened_ &&
         stack_[level - 1].kind != ClauseKind::kInserted)
    --level;
  if (level < stack_.size() && stack_[level - 1].has_verb()) close_to(level - 1);
  quote_opened_ = kNone;
}

/// A comma ends what stands before the subject, and counts in the noun phrases that are being read.
void ClauseReader::read_comma(Index at) {
  for (Frame& frame : stack_) {
    ++frame.subject.commas;
    ++frame.run.commas;
    ++frame.outer_run.commas;
  }
  const Index next = after(at);
  if (next == kNone) return;
  const bool may_be_subject = noun(next) || is(next, ChunkKind::kOther) ||
                              is(next, ChunkKind::kPreposition) || opens_quotation(at + 1);
  if (!may_be_subject) return;
  for (std::size_t level = 1; level < stack_.size(); ++level) {
    if (!stack_[level].fronted) continue;
    if (noun(next) && !main_clause_begins(next)) return;
    if (!stack_[level].has_verb() && stack_[level].subject.valid()) return;
    close_to(level - 1);
    top().run = {};
    top().subject = {};
    return;
  }
  if (top().kind == ClauseKind::kAdverbial && text_is(top().first, "as") && reports(top().verb) &&
      top().last == top().verb)
    close_to(stack_.size() - 2);  // "and, as Hill noted, (voters knew)"
}

}  // namespace claimgraph
