// Who speaks behind or inside what is reported, however far from the verb of saying: behind a
// quotation, or with an aside in between.
//
//   takes:  “It is late,” [Ana Cole, a nurse who lives here,] said.   It is late, [Cole, who leads
//           the union,] said.
//   leaves: the man who met [the president] said …

#include "reader.hpp"

namespace claimgraph {

/// `"…," Ana Cole, a nurse who lives here, said`: whatever stands between, the speaker begins where
/// the quotation ends.
bool ClauseReader::read_after_speech(Index at) {
  const Index first = reports(at) && !flagged(at, kPassive) ? speaker_after_speech(at) : kNone;
  if (first == kNone) return false;
  open_report(first, at);
  return true;
}

/// A reporting clause of its own from its speaker on.
void ClauseReader::open_report(Index first, Index at) {
  const std::size_t host = host_level();
  close_to(host, first);
  if (!top().has_verb() && top().subject.valid() && top().subject.begin >= first)
    top().subject = {};
  top().run = top().outer_run = {};
  const NounPhrase speaker = begin_phrase(first);
  Frame& frame = open(ClauseKind::kInserted, first);
  set_subject(frame, speaker, at);
  give_verb(frame, at);
}

/// "It is late, Ana Cole, who leads the union, |said|": the relative clause is over, and what it
/// stands behind is no part of the clause before.
bool ClauseReader::speaks_behind_aside(Index at) const {
  if (stack_.size() < 2 || !comma(before(at)) || !reads_as_inserted(at)) return false;
  const Frame& relative = top();
  const Frame& outer = stack_[stack_.size() - 2];
  const NounPhrase& run = outer.run;
  return relative.kind == ClauseKind::kRelative && relative.after_comma && relative.has_verb() &&
         outer.has_verb() && run.valid() && !run.direct && run.boundary < run.begin &&
         relative.first <= run.end + 1 && (flagged(run.head, kProper) || names_person(run.head));
}

bool ClauseReader::read_after_aside(Index at) {
  if (!reports(at) || flagged(at, kPassive) || !speaks_behind_aside(at)) return false;
  open_report(stack_[stack_.size() - 2].run.begin, at);
  return true;
}

/// "After |the vote|, Lowe and Cole left": a thing heads no list of people.
bool ClauseReader::parts_from_people(Index thing, Index end) const {
  const auto person = [&](Index at) { return flagged(at, kProper) || names_person(at); };
  return comma(end) && noun(end + 1) && person(end + 1) && !person(thing) &&
         !flagged(thing, kPronounHead);
}

/// "As the mayor |explained|, it is late"
bool ClauseReader::cites(Index subject, Index verb) const {
  return subject > chunks_.begin && text_is(subject - 1, "as") && reports(verb) && comma(verb + 1);
}

/// "Cole, a lawyer, |argued| the plan would fail", "Cole (R-Lima) |told| the crowd …": a participle
/// has no object.
bool ClauseReader::acts_behind_aside(Index at) const {
  const std::uint32_t commas = top().subject.commas;
  if (!mark(before(at), ")") && (commas == 0 || commas % 2 != 0)) return false;
  const Index next = after(at);
  if (text_is(next, "what")) return reports(at);
  return noun(next) && !time_group(next) &&
         (lemma_is(at, kTakesObjectThat) || !lemma_is(at, kTakesTwoObjects));
}

/// "Cole, who leads the union, said |the rules|, drafted in May, are weak": not the rules say it.
bool ClauseReader::speaker_waits(Index noun) const {
  const Frame& frame = stack_.front();
  const auto may_speak = [&](Index at) { return flagged(at, kProper) || names_person(at); };
  return !frame.has_verb() && frame.subject.valid() && may_speak(frame.subject.head) &&
         !may_speak(noun) && !surveys(noun);
}

/// "It is late, |warned| Ray Cole.": all that is left of the sentence can only be who did.
bool ClauseReader::closes_report(Index at) const {
  if (!top().has_verb() || !comma(at - 1) || lemma_is(at, kTakesTwoObjects) ||
      speaks_behind_aside(at) || !(flagged(at + 1, kProper) || names_person(at + 1)))
    return false;
  const Index end = end_of_following_subject(at + 1);
  return end + 1 == chunks_.end && mark(end, ".");
}

}  // namespace claimgraph
