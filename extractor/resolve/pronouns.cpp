#include <algorithm>

#include "../interviews.hpp"
#include "cues.hpp"
#include "gazetteer.hpp"
#include "grammar.hpp"
#include "lexicon.hpp"
#include "resolve.hpp"
#include "resolve/antecedents.hpp"
#include "short_word.hpp"

// Whom a pronoun means among those named before. Whoever speaks is "I", never "he"; the subject of
// a clause is not its object's "him", in any of his names; "it" as an object may be what was spoken
// of, as a subject what acted; "they" may be two that were named in one breath.
//
// Takes "Cole met Bell. Cole told |her|", "Russia and Ukraine met. |They|", "loves China; accuses
// |it|". Leaves "it is clear that". Limits: see antecedents.cpp.

namespace claimgraph {

/// Outside quotations "I" is who answers, "you" in a question too.
bool Antecedents::in_interview(Index mention, Turn turn) {
  const std::uint32_t token = analysis_.references[mention].head;
  if (interviewee_ == kNone || extraction_.document.tokens[token].quote_depth > 0 ||
      turn_at(extraction_.document, sentence_of_[mention]) != turn)
    return false;
  refer(mention, interviewee_, "interview");
  return true;
}

void Antecedents::first_person(Index mention) {
  if (in_interview(mention, Turn::kAnswer)) return;
  const std::uint32_t token = analysis_.references[mention].head;
  if (extraction_.document.tokens[token].quote_depth == 0) {
    const bool several = (bits(token) & kWe) != 0;
    if (const Indices* speaker = labelled_speaker(token))
      refer(mention, *speaker, "speaker");
    else if (turn_at(extraction_.document, sentence_of_[mention]) == Turn::kNoTurn &&
             turns_.empty() && (!several || is_subject(token)))
      refer(mention, authors(token, several), "author");
    return;
  }
  if (const Index speaker = speaker_of_[token]; speaker != kNone)
    refer(mention, extraction_.claims[speaker].sources, "speaker");
}

Antecedents::Excluded Antecedents::excluded_by(Index mention) const {
  const std::uint32_t token = analysis_.references[mention].head;
  const Document& document = extraction_.document;
  Excluded excluded;
  // "Cole said he …" may be Cole
  const Index speaker = document.tokens[token].quote_depth > 0 ? speaker_of_[token] : kNone;
  excluded.speaker =
      speaker == kNone ? labelled_speaker(token) : &extraction_.claims[speaker].sources;
  if (turn_at(document, sentence_of_[mention]) == Turn::kAnswer)
    excluded.interviewee = interviewee_;
  const ShortWord form = ShortWord::of(document.view(document.tokens[token]));
  const Index group = token < analysis_.chunk_of.size() ? analysis_.chunk_of[token] : kNone;
  const bool hers = group != kNone && analysis_.chunks[group].is(kPossessive);
  const bool object = form.is_any({"him", "them"}) || (form == "her" && !hers);
  const Index clause = token < analysis_.clause_of.size() ? analysis_.clause_of[token] : kNone;
  if (!object || clause == kNone) return excluded;
  const std::uint32_t head = analysis_.clauses[clause].subject_head;
  if (head == kNone) return excluded;
  // not the rest of "|Cole|'s allies", "an ally of |Cole|", who do it to Cole
  excluded.subject = {head, analysis_.clauses[clause].subject.end};
  for (std::uint32_t at = head; at < excluded.subject.end; ++at)
    if (document.tokens[at].pos == Pos::kAdp) excluded.subject.end = at;
  const Index subject = mention_at(analysis_, head);
  if (subject != kNone) excluded.acting = &extraction_.mentions[subject].actors;
  return excluded;
}

bool Antecedents::Excluded::operator()(const Named& named) const {
  if (speaker != nullptr && std::ranges::equal(named.actors, *speaker)) return true;
  if (interviewee != kNone && named.actors.size() == 1 && named.actors.front() == interviewee)
    return true;
  if (acting != nullptr && !acting->empty() && std::ranges::equal(named.actors, *acting))
    return true;
  return subject.contains(named.token) && !named.owner;  // Falk's critics accuse |him|
}

/// Whom "he" and "she" mean: a person, somebody's spokesman, or one without a name.
const Antecedents::Named* Antecedents::person_meant(Index mention, const Excluded& excluded) const {
  return best(mention, kFarthestSentence, [&](const Named& n) {
    const Reference& other = analysis_.references[n.mention];
    const bool spokesman = speaks_for_actor(n);
    const char gender = spokesman ? other.gender : n.gender;
    if (n.plural || (gender != analysis_.references[mention].gender && gender != 0) || excluded(n))
      return false;
    const bool unnamed = n.actors.empty() || (n.actors.size() == 1 && !spokesman &&
                                              kind(n.actors.front()) == ActorKind::kGroup);
    if (unnamed)
      return n.subject && sentence_of_[mention] - n.sentence <= 1 && !is_possessor(n.mention) &&
             n.designation != Designation::kBody && n.gender != 'n' &&
             (bits(other.head) & (kOffice | kOfficial | kSpokesperson)) != 0;
    return n.actors.size() == 1 && (kind(n.actors.front()) == ActorKind::kPerson || spokesman);
  });
}

/// "accused |Falk| of lying and told |him| to go": the object of the predicate before; kNone: none.
const Antecedents::Named* Antecedents::object_before(Index mention,
                                                     const Excluded& excluded) const {
  const std::uint32_t token = analysis_.references[mention].head;
  const Index clause = token < analysis_.clause_of.size() ? analysis_.clause_of[token] : kNone;
  const ShortWord form =
      ShortWord::of(extraction_.document.view(extraction_.document.tokens[token]));
  const Index group = token < analysis_.chunk_of.size() ? analysis_.chunk_of[token] : kNone;
  if (clause == kNone || group == kNone || analysis_.chunks[group].is(kPossessive) ||
      !form.is_any({"him", "her"}) || analysis_.clauses[clause].kind != ClauseKind::kCoordinate)
    return nullptr;
  for (std::size_t back = 0; back < reach(); ++back) {
    const Named& n = recent(back);
    if (n.sentence != sentence_of_[mention]) break;
    const char gender = n.gender;
    if (!n.subject && !n.owner && !n.plural && n.actors.size() == 1 && !excluded(n) &&
        kind(n.actors.front()) == ActorKind::kPerson &&
        (gender == 0 || gender == analysis_.references[mention].gender))
      return &n;
  }
  return nullptr;
}

/// "|it| says": the pronoun is the subject of a verb of saying.
bool Antecedents::is_speaker(std::uint32_t token) const {
  if (token >= analysis_.clause_of.size() || !is_subject(token)) return false;
  const Index index = analysis_.clause_of[token];
  const Index verb = index != kNone ? analysis_.clauses[index].verb : kNone;
  if (verb == kNone) return false;
  const Token& head = extraction_.document.tokens[analysis_.chunks[verb].head];
  const auto frames = rules_.cues().frames(head.lemma, Pos::kVerb);
  return std::ranges::any_of(frames, [](const CueFrame& f) { return f.frame == Frame::kQuote; });
}

/// "The bank is late. |That hurts.| It says …": the sentence names no subject of its own.
bool Antecedents::has_pronoun_subject(std::uint32_t sentence) const {
  if (sentence >= analysis_.sentence_clauses.size()) return false;
  const Span clauses = analysis_.sentence_clauses[sentence];
  for (Index i = clauses.begin; i < clauses.end; ++i) {
    const Clause& clause = analysis_.clauses[i];
    if (clause.parent != kNone || clause.subject_head == kNone) continue;
    return analysis_.chunks[analysis_.chunk_of[clause.subject_head]].is(kPronounHead);
  }
  return false;
}

/// Whether the token is the object of a verb that is done to actors: "accused |it|", "told |it|".
bool Antecedents::is_addressed(std::uint32_t token) const {
  const Document& document = extraction_.document;
  return token > 0 && document.tokens[token].quote_depth == 0 &&
         (document.tokens[token - 1].lemma_grammar & (kNeedsObject | kTakesObjectThat)) != 0;
}

/// What "it" and "its" mean: a state, a body, a document.
const Antecedents::Named* Antecedents::thing_meant(Index mention, const Excluded& excluded) const {
  const std::uint32_t token = analysis_.references[mention].head;
  const bool its =
      ShortWord::of(extraction_.document.view(extraction_.document.tokens[token])) == "its";
  const std::uint32_t own = sentence_of_[mention];
  const bool far = its || (own > 0 && is_speaker(token) && has_pronoun_subject(own - 1));
  const auto fits = [&](const Named& n) {
    return n.gender == 'n' && n.actors.size() <= 1 && !n.plural && !excluded(n);
  };
  const Named* acting =
      best(mention, far ? 2 : 1, [&](const Named& n) { return (its || n.subject) && fits(n); });
  if (acting != nullptr || !is_addressed(token)) return acting;
  // "loves China; accuses |it|": what was spoken of, if that is one
  const Named* spoken_of = nullptr;
  for (std::size_t back = 0; back < reach() && own - recent(back).sentence <= 1; ++back) {
    const Named& n = recent(back);
    if (n.actors.size() != 1 || !fits(n)) continue;
    if (spoken_of != nullptr && spoken_of->actors.front() != n.actors.front()) return nullptr;
    spoken_of = &n;
  }
  return spoken_of;
}

/// Those named in one breath with the mention's actor, "Russia and Ukraine", and that actor; only
/// it where it was named alone.
std::vector<Index> Antecedents::joined(Index mention) const {
  constexpr Index kMost = 4;
  const std::vector<Mention>& mentions = extraction_.mentions;
  const auto one = [&](Index m) { return mentions[m].actors.size() == 1; };
  const Indices& own = mentions[mention].actors;
  if (!one(mention)) return {own.begin(), own.end()};
  Index first = mention, last = mention;
  bool paired = false;
  const auto goes_on = [&](Index left, Index right) {
    return one(left) && one(right) && mentions[left].actors[0] != mentions[right].actors[0] &&
           pair(left, right, &paired);
  };
  while (first > 0 && mention - first < kMost && goes_on(first - 1, first)) --first;
  while (last + 1 < mentions.size() && last - mention < kMost && goes_on(last, last + 1)) ++last;
  std::vector<Index> actors;
  for (Index m = paired ? first : mention; m <= (paired ? last : mention); ++m)
    actors.push_back(mentions[m].actors[0]);
  return actors;
}

/// "|Peru|, |Chile|", "|Peru| and the |EU|": members of a list that are persons both, or neither.
/// Sets `*paired` where "and" stands between them.
bool Antecedents::pair(Index left, Index right, bool* paired) const {
  const std::vector<Mention>& mentions = extraction_.mentions;
  const auto person = [&](Index m) { return kind(mentions[m].actors[0]) == ActorKind::kPerson; };
  if (person(left) != person(right)) return false;
  std::uint32_t at = mentions[left].tokens.end;
  const std::uint32_t end = mentions[right].tokens.begin;
  if (at >= end || end - at > 2) return false;
  const bool with_and = lemma(at) == "and";
  if (!with_and && lemma(at) != ",") return false;
  if (++at < end && lemma(at) != "the") return false;
  *paired |= with_and;
  return true;
}

/// "said |Moscow| had broken its word", "urged |Moscow| to keep its word": the subject of a
/// possessive's own clause, if it agrees; kNone: none.
Index Antecedents::owner_in_clause(Index mention) const {
  const Reference& reference = analysis_.references[mention];
  const std::uint32_t token = reference.head;
  const Index clause = token < analysis_.clause_of.size() ? analysis_.clause_of[token] : kNone;
  if (clause == kNone || (extraction_.document.tokens[token].grammar & kPossessivePronoun) == 0)
    return kNone;
  const Clause& own = analysis_.clauses[clause];
  const std::uint32_t head = own.subject_head;
  if ((own.kind != ClauseKind::kComplement && own.kind != ClauseKind::kInfinitive) ||
      head == kNone || head >= token || own.subject.contains(token))
    return kNone;
  const Index subject = mention_at(analysis_, head);
  if (subject == kNone || extraction_.mentions[subject].actors.size() != 1) return kNone;
  const Reference& other = analysis_.references[subject];
  const bool person = kind(extraction_.mentions[subject].actors.front()) == ActorKind::kPerson;
  const bool agrees = reference.gender == 'n'
                          ? !person && !other.plural
                          : person && reference.gender != 0 && other.gender == reference.gender;
  return agrees && !reference.plural ? subject : kNone;
}

void Antecedents::pronoun(Index mention) {
  const std::uint32_t token = analysis_.references[mention].head;
  const std::uint32_t word = bits(token);
  if ((word & (kI | kWe)) != 0) return first_person(mention);
  if ((word & kYou) != 0) {
    in_interview(mention, Turn::kQuestion);
    return;
  }
  if (const Index to_come = subject_to_come(mention); to_come != kNone)
    return refer(mention, extraction_.mentions[to_come].actors, "cataphora");
  if (const Index own = owner_in_clause(mention); own != kNone)
    return refer(mention, extraction_.mentions[own].actors, "clause");
  const Excluded excluded = excluded_by(mention);
  const Named* named = nullptr;
  if ((word & (kHe | kShe)) != 0) {
    named = object_before(mention, excluded);
    if (named == nullptr) named = person_meant(mention, excluded);
  } else if ((word & kIt) != 0) {
    if (is_expletive(token)) return;
    named = thing_meant(mention, excluded);
  } else if ((word & kThey) != 0) {
    named = best(mention, 2, [&](const Named& n) {
      return (n.plural || n.actors.size() > 1 || (n.subject && n.gender == 'n' && !n.owner)) &&
             !excluded(n);
    });
  }
  if (named == nullptr) return;
  if (named->actors.empty())
    analysis_.references[mention].owner = named->mention;
  else if ((word & kThey) != 0)
    refer(mention, joined(named->mention), "pronoun");
  else
    refer(mention, named->actors, "pronoun");
}

/// "In |her| statement, Hana Kolar said": the subject still to come.
Index Antecedents::subject_to_come(Index mention) const {
  const Reference& reference = analysis_.references[mention];
  const std::uint32_t sentence = sentence_of_[mention];
  const Span tokens = extraction_.document.sentences[sentence].tokens;
  if (sentence >= analysis_.sentence_clauses.size() || reference.head > tokens.begin + 6)
    return kNone;
  const Token& first = extraction_.document.tokens[tokens.begin];
  if (first.pos != Pos::kAdp && first.pos != Pos::kSconj) return kNone;
  const Span clauses = analysis_.sentence_clauses[sentence];
  for (Index i = clauses.begin; i < clauses.end; ++i) {
    const Clause& clause = analysis_.clauses[i];
    if (clause.parent != kNone || clause.subject_head == kNone ||
        clause.subject_head <= reference.head)
      continue;
    const Index subject = mention_at(analysis_, clause.subject_head);
    if (subject == kNone || extraction_.mentions[subject].actors.size() != 1) return kNone;
    const Reference& other = analysis_.references[subject];
    const bool person = kind(extraction_.mentions[subject].actors.front()) == ActorKind::kPerson;
    const bool fits = reference.gender == 'n'
                          ? !person
                          : person && (other.gender == 0 || other.gender == reference.gender);
    return fits && !reference.plural && other.designation != Designation::kPronoun ? subject
                                                                                   : kNone;
  }
  return kNone;
}

}  // namespace claimgraph
