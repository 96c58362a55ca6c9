// Which of the open clauses a verb without a subject of its own goes with.
//
// A verb of saying goes with a clause that reports, or whose subject can speak; any other with the
// innermost clause of its tense.
//
//   takes:  [Cole] rejected the idea that change was near and [said] …, [adding] that …
//   leaves: Cole said [the plan] was late and [cost] too much
//
// Limits: of two such clauses of equal tense nothing but the verb tells which is meant.

#include <algorithm>

#include "reader.hpp"

namespace claimgraph {

/// Does a clause below stack_[level] still want a verb for the subject it has?
bool ClauseReader::waiting_below(std::size_t level) const {
  while (level > 0) {
    const Frame& frame = stack_[--level];
    if (!frame.has_verb()) return frame.subject.valid();
    if (frame.bracket) return false;
  }
  return false;
}

bool ClauseReader::takes_clause(const Frame& frame, const NounPhrase& phrase) const {
  const bool pronoun = form_is(phrase.head, kNominative);
  const Index before_phrase = before(phrase.begin);
  if (is(before_phrase, ChunkKind::kAdjective)) return lemma_is(frame.verb, kCopular | kFormOfBe);
  if (lemma_is(frame.verb, kTakesObjectThat) && frame.object != kNone &&
      frame.object != phrase.head)
    return true;
  if (lemma_is(frame.verb, kTakesThat)) return true;
  return pronoun && flagged(frame.verb, kCopula);
}

/// Nothing but adverbs, times and brackets stand between the phrase and the verb.
bool ClauseReader::touches(const NounPhrase& phrase, Index at) const {
  if (phrase.commas % 2 != 0) return false;
  const Index limit = std::min<Index>(at, phrase.end + kFarthest);
  for (Index i = phrase.end; i < limit; ++i) {
    const ChunkKind kind = chunk(i).kind;
    // a closed apposition, or clauses of its own
    if (phrase.commas > 0 || kind == ChunkKind::kVerbGroup || kind == ChunkKind::kRelative)
      return true;
    if (kind == ChunkKind::kConjunction) return false;
  }
  return limit == at;
}

/// "said he did not recall it, but [said] …": the level whose verb comes again; none: their number.
std::size_t ClauseReader::level_of_same_verb(Index at) const {
  for (std::size_t level = stack_.size(); level-- > 0;) {
    const Frame& frame = stack_[level];
    if (frame.bracket || !frame.has_verb()) break;
    if (head(frame.verb).lemma == head(at).lemma && tense(frame.verb) == tense(at)) return level;
  }
  return stack_.size();
}

/// "(rejected) a vote that monitors [said] was flawed, and vowed …": somebody around the relative
/// clause at stack_[level] takes a stand.
bool ClauseReader::comments_below(std::size_t level, Index at) const {
  while (level-- > 0) {
    const Frame& frame = stack_[level];
    if (frame.bracket || !frame.has_verb()) return false;
    if (lemma_is(frame.verb, kAddsComment | kReports) && tense(frame.verb) == tense(at) &&
        may_speak(frame))
      return true;
  }
  return false;
}

/// "said it was late, and [accused] …": the level of the reporting verb that a verb of saying
/// behind a comma goes with, of the same verb first; none: their number.
std::size_t ClauseReader::reporting_level(Index at) const {
  if (const std::size_t same = level_of_same_verb(at); same != stack_.size()) return same;
  for (std::size_t level = stack_.size(); level-- > 0;) {
    const Frame& frame = stack_[level];
    if (frame.bracket || !frame.has_verb()) break;
    if (level > 0 && frame.kind == ClauseKind::kRelative && comments_below(level, at)) continue;
    if (reports(frame.verb) && flagged(frame.verb, kFinite) && tense(frame.verb) == tense(at) &&
        !shares_auxiliary(frame, at))
      return level;
  }
  return stack_.size();
}

/// The level of the clause that a verb after "and" is joined to.
std::size_t ClauseReader::coordination_level(Index at, bool own_subject) const {
  Index edge = at;
  while (edge > chunks_.begin && !is(edge, ChunkKind::kConjunction) && at - edge < kFarthest)
    --edge;
  const bool after_comma = edge > chunks_.begin && comma(edge - 1);
  const bool comment = reports(at) || lemma_is(at, kAddsComment);
  if (comment && after_comma && !own_subject)
    if (const std::size_t reporting = reporting_level(at); reporting != stack_.size())
      return reporting;
  std::size_t nearest = stack_.size(), agreeing = stack_.size(), actual = stack_.size();
  for (std::size_t level = stack_.size(); level-- > 0;) {
    const Frame& frame = stack_[level];
    if (frame.has_verb() && shares_auxiliary(frame, at)) return level;
    if (frame.bracket) {
      if (nearest == stack_.size()) nearest = level;
      break;
    }
    if (!frame.has_verb()) break;
    if (after_comma && frame.kind == ClauseKind::kRelative &&
        (frame.after_comma || (comment && !own_subject && comments_below(level, at))))
      continue;
    if (!flagged(frame.verb, kFinite)) continue;
    if (comment && !own_subject && level > 0 && cannot_speak(frame))
      continue;  // rejected the idea [that change was near] and said
    if (nearest == stack_.size()) nearest = level;
    const bool same_tense = tense(frame.verb) == tense(at) || (!comment && shares_had(frame, at));
    // "said Peru |backed| the plan and hoped …": what is felt goes with the nearest who can feel
    if (comment && !lemma_is(at, kAddsComment) && !after_comma && !own_subject && same_tense &&
        frame.kind == ClauseKind::kComplement && may_speak(frame))
      return level;
    // "said it was late, while Peru |raised doubts| and urged"
    if (comment && same_tense && !after_comma && !own_subject && frame.after_comma &&
        frame.kind == ClauseKind::kAdverbial && may_speak(frame))
      return level;
    if (comment && same_tense && reports(frame.verb) && (!own_subject || after_comma)) return level;
    if (after_comma && !own_subject && same_tense && nearest != level) return level;
    if (agreeing == stack_.size() && same_tense) agreeing = level;
    if (actual == stack_.size() && tense(frame.verb) != Tense::kModal) actual = level;
  }
  if (nearest == stack_.size()) return 0;
  if (own_subject) return nearest;
  if (agreeing != stack_.size()) return agreeing;
  // "insists it must go, and has …": not what must be
  return after_comma && actual != stack_.size() && tense(at) != Tense::kModal ? actual : nearest;
}

/// "had panicked and made …": a participle behind "and" may share the auxiliary.
bool ClauseReader::shares_had(const Frame& frame, Index at) const {
  return tense(frame.verb) == Tense::kPluperfect && chunk(at).tokens.size() == 1 &&
         (head(at).lexical_forms & kPastParticiple) != 0;
}

/// "must heed the call and make him", "to write and show": a plain form after "and" goes with the
/// nearest modal or infinitive.
bool ClauseReader::shares_auxiliary(const Frame& frame, Index at) const {
  const Chunk& group = chunk(at);
  if (group.is(kModal) || group.tokens.size() > 2) return false;
  const Token& head = document_.tokens[group.head];
  if (head.pos == Pos::kAux && group.tokens.size() > 1) return false;
  const std::uint8_t forms = head.lexical_forms;
  if ((forms & kBaseForm) == 0 || (forms & (kThirdSingular | kPast)) != 0) return false;
  return flagged(frame.verb, kModal) || flagged(frame.verb, kToInfinitive) ||
         form_is_do(frame.verb);
}

bool ClauseReader::form_is_do(Index at) const {
  const Chunk& group = chunk(at);
  return group.tokens.size() > 1 && (document_.tokens[group.tokens.begin].grammar & kFormOfDo) != 0;
}

/// The level whose clause ", adding that …" belongs to: the innermost that reports, or else the
/// outermost whose subject can speak: "Cole set a goal [that serves us], arguing …".
std::size_t ClauseReader::comment_level() const {
  std::size_t speaker = stack_.size();
  for (std::size_t level = stack_.size(); level-- > 0;) {
    const Frame& frame = stack_[level];
    if (frame.bracket || !frame.has_verb()) break;
    if (!flagged(frame.verb, kFinite)) continue;
    if (reports(frame.verb)) return level;
    const bool aside = frame.after_comma && frame.kind == ClauseKind::kRelative;
    if (!aside && may_speak(frame)) speaker = level;
  }
  return speaker != stack_.size() ? speaker : finite_level();
}

/// Whether the subject of a clause is a name, a pronoun for people or a noun for them.
bool ClauseReader::may_speak(const Frame& frame) const {
  const Index subject = frame.kind == ClauseKind::kRelative && !frame.subject.valid()
                            ? frame.antecedent
                            : frame.subject.head;
  if (!noun(subject)) return false;
  return flagged(subject, kProper) || names_person(subject) ||
         (flagged(subject, kPronounHead) && form_is(subject, kNominative) &&
          !text_is(subject, "it"));
}

/// Whether the subject of a clause is a noun for no person: "said [the plan failed] and urged".
bool ClauseReader::cannot_speak(const Frame& frame) const {
  const std::uint32_t head = clauses_[frame.clause].clause.subject_head;
  const Index subject = frame.subject.valid() ? frame.subject.head
                        : head != kNone       ? analysis_.chunk_of[head]
                                              : kNone;
  if (!noun(subject)) return false;
  return !flagged(subject, kProper) && !names_person(subject) &&
         !(flagged(subject, kPronounHead) && form_is(subject, kNominative) &&
           !text_is(subject, "it"));
}

/// The innermost clause with tense: what follows a comma rarely belongs to an infinitive before it.
std::size_t ClauseReader::finite_level() const {
  for (std::size_t level = stack_.size(); level-- > 0;) {
    const Frame& frame = stack_[level];
    if (frame.bracket || !frame.has_verb() || flagged(frame.verb, kFinite)) return level;
    if (frame.kind != ClauseKind::kInfinitive && frame.kind != ClauseKind::kCoordinate &&
        frame.kind != ClauseKind::kAdverbial)
      break;
  }
  return stack_.size() - 1;
}

/// The level that an inserted reporting clause interrupts: the outermost that can be content.
std::size_t ClauseReader::host_level() const {
  for (std::size_t level = stack_.size(); level-- > 1;)
    if (stack_[level].bracket) return level;
  return 0;
}

}  // namespace claimgraph
