#include "resolve/antecedents.hpp"
#include "../interviews.hpp"

#include <algorithm>

#include "cues.hpp"
#include "gazetteer.hpp"
#include "grammar.hpp"
#include "lexicon.hpp"
#include "resolve.hpp"
#include "short_word.hpp"

// Who is meant by "he", "the minister", "the two countries": among the last couple of dozen actors
// named before, those that agree in gender, number and kind; of these the subject of the same
// sentence, then the subject of the one before, then whoever stands nearest (salience as in Lappin
// & Leass 1994 and Hobbs 1978, without a parse tree). In a quotation "I" and "we" are its speaker,
// "he" is somebody else.
//
// Takes "Iran said |it| was ready", "The two leaders", "|Its| envoy", "the minister" after "Foreign
// Minister Hana Kolar". Leaves "it is clear that", and "he" when nobody fits.
// Limits: no world knowledge; a person of unknown gender fits both.

namespace claimgraph {
Antecedents::Antecedents(const RuleSet& rules, Extraction& extraction, Analysis& analysis,
                         Cast& cast)
    : rules_(rules), extraction_(extraction), analysis_(analysis), cast_(cast) {
  std::uint32_t sentence = 0;
  sentence_of_.reserve(extraction.mentions.size());
  for (const Mention& mention : extraction.mentions) {
    while (extraction.document.sentences[sentence].tokens.end <= mention.tokens.begin) ++sentence;
    sentence_of_.push_back(sentence);
  }
  speaker_of_.assign(extraction.document.tokens.size(), kNone);
  interviewee_ = person_before_questions();
  byline_ = persons_of_byline();
  for (const Draft& draft : analysis.drafts)
    if (draft.frame->frame == Frame::kLabel && !draft.postposed && !draft.content.empty())
      turns_.push_back({draft.content.front(), draft.source.end - 1});
}

/// Those whom the bylines above the text name.
std::vector<Index> Antecedents::persons_of_byline() const {
  const Document& document = extraction_.document;
  std::vector<Index> persons;
  for (Index i = 0; i < extraction_.mentions.size(); ++i) {
    const BlockKind kind = document.blocks[document.sentences[sentence_of_[i]].block].kind;
    if (kind == BlockKind::kParagraph) break;
    const Indices& actors = extraction_.mentions[i].actors;
    if (kind == BlockKind::kByline && actors.size() == 1 &&
        analysis_.references[i].designation == Designation::kPerson)
      persons.push_back(actors.front());
  }
  return persons;
}

/// Who says "I" and "we" outside quotations: the person of the byline, or "author".
std::vector<Index> Antecedents::authors(bool several) {
  if (byline_.size() == 1 || (several && !byline_.empty())) return byline_;
  return {cast_.add("author", "author", ActorKind::kPerson)};
}

/// The actors whose label stands before the token, "COLE: I |disagree|"; nullptr: none or nobody
/// known.
const Indices* Antecedents::labelled_speaker(std::uint32_t token) const {
  const auto after = std::upper_bound(
      turns_.begin(), turns_.end(), token,
      [](std::uint32_t at, const SpokenTurn& turn) { return at < turn.tokens.begin; });
  if (after == turns_.begin() || !std::prev(after)->tokens.contains(token)) return nullptr;
  const Index speaker = mention_at(analysis_, std::prev(after)->speaker);
  if (speaker == kNone || extraction_.mentions[speaker].actors.empty()) return nullptr;
  return &extraction_.mentions[speaker].actors;
}

Index Antecedents::person_before_questions() const {
  const Document& document = extraction_.document;
  std::uint32_t block = 0;
  while (block < document.blocks.size() && turn_of(document, block) != Turn::kQuestion) ++block;
  if (block == document.blocks.size()) return kNone;
  const std::uint32_t question =
      document.sentences[document.blocks[block].sentences.begin].tokens.begin;
  for (Index i = 0; i < extraction_.mentions.size(); ++i) {
    const Mention& mention = extraction_.mentions[i];
    if (mention.tokens.begin >= question) break;
    const BlockKind kind = document.blocks[document.sentences[sentence_of_[i]].block].kind;
    if (kind != BlockKind::kByline && analysis_.references[i].designation == Designation::kPerson &&
        mention.actors.size() == 1)
      return mention.actors.front();
  }
  return kNone;
}

void Antecedents::walk(bool quoted) {
  count_ = 0;
  for (Index mention = 0; mention < extraction_.mentions.size(); ++mention) step(mention, quoted);
}

void Antecedents::speak(Index claim) {
  if (extraction_.claims[claim].sources.empty()) return;
  for (const Span tokens : analysis_.drafts[claim].content)
    std::fill(speaker_of_.begin() + tokens.begin, speaker_of_.begin() + tokens.end, claim);
}

std::uint32_t Antecedents::bits(std::uint32_t token) const {
  return rules_.gazetteer().word(extraction_.document.tokens[token].word);
}

std::string_view Antecedents::lemma(std::uint32_t token) const {
  const Token& t = extraction_.document.tokens[token];
  return rules_.lexicon().form(t.lemma != kUnknownWord ? t.lemma : t.word);
}

bool Antecedents::is_subject(std::uint32_t token) const {
  if (token >= analysis_.clause_of.size() || analysis_.clause_of[token] == kNone) {
    const Token& t = extraction_.document.tokens[token];
    return (t.shape & kSentenceStart) != 0;
  }
  const Clause& clause = analysis_.clauses[analysis_.clause_of[token]];
  return clause.subject_head == token ||
         (clause.subject.contains(token) && clause.subject_head != kNone &&
          token < clause.subject_head + 4);
}

/// "an |ambassador|'s job"
bool Antecedents::is_possessor(Index mention) const {
  const std::uint32_t head = analysis_.references[mention].head;
  const Index chunk = head < analysis_.chunk_of.size() ? analysis_.chunk_of[head] : kNone;
  return chunk != kNone && analysis_.chunks[chunk].is(kPossessive);
}

/// "Peru's |foreign minister|", who is nobody known: "he" acts for Peru as well.
bool Antecedents::speaks_for_actor(const Named& named) const {
  if (!named.subject ||
      (named.designation != Designation::kRole && named.designation != Designation::kOffice))
    return false;
  const Reference& reference = analysis_.references[named.mention];
  return !reference.plural && (bits(reference.head) & (kOffice | kOfficial | kSpokesperson)) != 0;
}

/// "the |builders'| union", whose union is another than the one named before
bool Antecedents::is_owned_by_noun(Index mention) const {
  const std::uint32_t head = analysis_.references[mention].head;
  const Index chunk = head < analysis_.chunk_of.size() ? analysis_.chunk_of[head] : kNone;
  if (chunk == kNone || chunk == 0) return false;
  const Chunk& before = analysis_.chunks[chunk - 1];
  return before.is(kPossessive) && !before.is(kPronounHead) &&
         before.tokens.end == analysis_.chunks[chunk].tokens.begin;
}

Index Antecedents::owner(Index mention) const {
  const Index own = analysis_.references[mention].owner;
  if (own == kNone || extraction_.mentions[own].actors.size() != 1) return kNone;
  return extraction_.mentions[own].actors.front();
}

void Antecedents::refer(Index mention, std::span<const Index> actors, std::string_view reason) {
  extraction_.mentions[mention].actors.assign(actors.begin(), actors.end());
  extraction_.mentions[mention].reason = reason;
}

void Antecedents::step(Index mention, bool quoted) {
  const Reference& reference = analysis_.references[mention];
  const bool inside = extraction_.document.tokens[reference.head].quote_depth > 0;
  if (extraction_.mentions[mention].via == Via::kDemonym && (!inside || quoted))
    compatriot(mention);
  if (extraction_.mentions[mention].actors.empty() && (!inside || quoted)) {
    switch (reference.designation) {
      case Designation::kPronoun:
        pronoun(mention);
        break;
      case Designation::kRole:
        role(mention);
        break;
      case Designation::kOffice:
        office(mention);
        break;
      case Designation::kSides:
        sides(mention);
        break;
      case Designation::kBody:
        body(mention);
        break;
      case Designation::kGroup:
        if (describes_name(mention)) break;
        officials(mention);
        described(mention);
        break;
      default:
        break;
    }
  }
  name(mention);
}

/// Makes the mention's actors, or unnamed people, antecedents of what follows.
void Antecedents::name(Index mention) {
  const Mention& m = extraction_.mentions[mention];
  const Reference& reference = analysis_.references[mention];
  const bool unnamed = m.actors.empty();
  if (m.place || m.reason == "author" ||
      (unnamed && reference.designation != Designation::kGroup &&
       reference.designation != Designation::kOffice &&
       reference.designation != Designation::kInstitution &&
       reference.designation != Designation::kBody))
    return;
  Named& slot = ring_[count_++ % kRing];
  slot.actors = {m.actors.data(), m.actors.size()};
  slot.mention = mention;
  slot.designation = reference.designation;
  slot.token = m.tokens.begin;
  slot.sentence = sentence_of_[mention];
  slot.gender = reference.gender;
  const bool one_person = reference.designation == Designation::kPronoun &&
                          (reference.gender == 'm' || reference.gender == 'f');
  if (!unnamed && !one_person && kind(m.actors.front()) != ActorKind::kPerson)
    slot.gender = 'n';
  else if (slot.gender == 'n')
    slot.gender = 0;
  if (unnamed && (bits(reference.head) & (kDocument | kBlocNoun | kInstitutionWord)) != 0)
    slot.gender = 'n';
  slot.plural = reference.plural || m.actors.size() > 1;
  const bool owner_behind =
      !unnamed && kind(m.actors.front()) == ActorKind::kPerson && m.tokens.begin > 0 &&
      (extraction_.document.tokens[m.tokens.begin - 1].lemma_grammar & kWordOf) != 0;
  slot.subject = !owner_behind && is_subject(reference.head);  // the government of |Kolar|
  const Index clause =
      reference.head < analysis_.clause_of.size() ? analysis_.clause_of[reference.head] : kNone;
  slot.main = slot.subject && clause != kNone && analysis_.clauses[clause].parent == kNone;
  slot.quoted = extraction_.document.tokens[reference.head].quote_depth > 0;
  if (!unnamed && reference.designation == Designation::kRole &&
      (bits(reference.head) & kOfficial) != 0)
    officials_ = m.actors;
}

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
      refer(mention, authors(several), "author");
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
  const bool object = form.is_any({"him", "them"}) ||
                      (form == "her" && !(token + 1 < document.tokens.size() &&
                                          document.tokens[token + 1].pos == Pos::kNoun));
  const Index clause = token < analysis_.clause_of.size() ? analysis_.clause_of[token] : kNone;
  if (object && clause != kNone) excluded.subject = analysis_.clauses[clause].subject;
  return excluded;
}

bool Antecedents::Excluded::operator()(const Named& named) const {
  if (speaker != nullptr && std::ranges::equal(named.actors, *speaker)) return true;
  if (interviewee != kNone && named.actors.size() == 1 && named.actors.front() == interviewee)
    return true;
  return subject.contains(named.token);
}

/// Whom "he" and "she" mean: a person, somebody's spokesman, or one without a name.
const Antecedents::Named* Antecedents::person_meant(Index mention, const Excluded& excluded) const {
  return best(mention, kFarthestSentence, [&](const Named& n) {
    const Reference& other = analysis_.references[n.mention];
    const bool spokesman = speaks_for_actor(n);
    const char gender = spokesman ? other.gender : n.gender;
    if (n.plural || (gender != analysis_.references[mention].gender && gender != 0) || excluded(n))
      return false;
    if (n.actors.empty())
      return n.subject && sentence_of_[mention] - n.sentence <= 1 && !is_possessor(n.mention) &&
             n.designation != Designation::kBody && n.gender != 'n' &&
             (bits(other.head) & (kOffice | kOfficial | kSpokesperson)) != 0;
    return n.actors.size() == 1 && (kind(n.actors.front()) == ActorKind::kPerson || spokesman);
  });
}

/// What "it" and "its" mean: a state, a body, a document.
const Antecedents::Named* Antecedents::thing_meant(Index mention, const Excluded& excluded) const {
  const std::uint32_t token = analysis_.references[mention].head;
  const bool its =
      ShortWord::of(extraction_.document.view(extraction_.document.tokens[token])) == "its";
  return best(mention, its ? 2 : 1, [&](const Named& n) {
    return n.gender == 'n' && n.actors.size() <= 1 && !n.plural && (its || n.subject) &&
           !excluded(n);
  });
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
  const Excluded excluded = excluded_by(mention);
  const Named* named = nullptr;
  if ((word & (kHe | kShe)) != 0) {
    named = person_meant(mention, excluded);
  } else if ((word & kIt) != 0) {
    named = thing_meant(mention, excluded);
  } else if ((word & kThey) != 0) {
    named = best(mention, 2, [&](const Named& n) {
      return (n.plural || n.actors.size() > 1 || (n.subject && n.gender == 'n')) && !excluded(n);
    });
  }
  if (named == nullptr) return;
  if (named->actors.empty())
    analysis_.references[mention].owner = named->mention;
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

void Antecedents::role(Index mention) {
  const std::uint32_t head = bits(analysis_.references[mention].head);
  if (const Index several = analysis_.references[mention].owner;
      several != kNone && extraction_.mentions[several].actors.size() > 1)
    return refer(mention, extraction_.mentions[several].actors, "role");
  if (const Index later = analysis_.references[mention].owner;
      later != kNone && later > mention && extraction_.mentions[later].actors.empty() &&
      analysis_.references[later].designation == Designation::kBody)
    body(later);  // officials of |the socialist government|
  const Index own = owner(mention);
  if (own == kNone) return;
  const ActorKind whose = kind(own);
  if (whose == ActorKind::kPerson && (head & kCountryNoun) != 0) {
    // "our country" said by somebody with an office in one
    for (const Affiliation& a : extraction_.actors[own].affiliations)
      if (a.actor != kNone && kind(a.actor) == ActorKind::kCountry)
        return refer(mention, a.actor, "country-of");
  }
  if (whose == ActorKind::kPerson || whose == ActorKind::kGroup) return;
  const bool people = (head & (kOfficial | kSpokesperson | kCountryNoun)) != 0;
  const bool state = whose == ActorKind::kCountry || whose == ActorKind::kIgo;
  // "U.N. resolutions", "a Pentagon report", not "a Gallup poll"; "the Hamas movement", not "a
  // Saudi company"
  if (!people && (head & kDocument) != 0 && !state && cast_[own].part_of == kNone) return;
  if (!people && (head & kDocument) == 0 && whose == ActorKind::kCountry) return;
  refer(mention, own, "role");
}

}  // namespace claimgraph
