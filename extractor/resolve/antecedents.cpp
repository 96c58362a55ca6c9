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
  if (has_salutation()) signatures_ = persons_signing();
  learn_genders();
  for (const Draft& draft : analysis.drafts)
    if (draft.frame->frame == Frame::kLabel && !draft.postposed && !draft.content.empty())
      turns_.push_back({draft.content.front(), draft.source.end - 1});
}

/// What each person's names say: "Ann Cole", "Mr. Cole".
void Antecedents::learn_genders() {
  gender_of_.assign(extraction_.actors.size(), 0);
  for (Index i = 0; i < extraction_.mentions.size(); ++i) {
    const char gender = analysis_.references[i].gender;
    const Indices& actors = extraction_.mentions[i].actors;
    if ((gender == 'm' || gender == 'f') && actors.size() == 1 && gender_of_[actors.front()] == 0)
      gender_of_[actors.front()] = gender;
  }
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
    const Span line = document.sentences[sentence_of_[i]].tokens;
    const BlockKind kind = document.blocks[document.sentences[sentence_of_[i]].block].kind;
    const bool credited = mention.tokens.begin > line.begin && mention.tokens.end == line.end &&
                          lemma(mention.tokens.begin - 1) == "by";  // Interview by |Tom Hill|
    if (kind != BlockKind::kByline && !credited &&
        analysis_.references[i].designation == Designation::kPerson && mention.actors.size() == 1)
      return mention.actors.front();
  }
  return kNone;
}

void Antecedents::walk(bool quoted) {
  count_ = 0;
  named_states_.assign(extraction_.actors.size(), 0);
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
  if (clause.subject_head == token) return true;
  if (!clause.subject.contains(token) || clause.subject_head == kNone) return false;
  const Index head = mention_at(analysis_, clause.subject_head);
  if (head != kNone && head == mention_at(analysis_, token)) return true;
  if (head != kNone && analysis_.references[head].plural &&
      analysis_.references[head].designation == Designation::kRole)
    return false;  // |U.S.| officials
  if (token >= clause.subject_head + 4) return false;
  const bool people = head != kNone && extraction_.mentions[head].actors.empty() &&
                      analysis_.references[head].designation == Designation::kGroup &&
                      (bits(clause.subject_head) & kDocument) == 0;
  return !people || extraction_.document.tokens[clause.subject_head + 1].pos !=
                        Pos::kAdp;  // analysts at |Norvax|
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
  if (named.actors.size() == 1 && kind(named.actors.front()) == ActorKind::kPerson) return false;
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
        if (!speaks_for_body(mention)) office(mention);
        break;
      case Designation::kSides:
        sides(mention);
        break;
      case Designation::kBody:
        body(mention);
        break;
      case Designation::kGroup:
        if (describes_name(mention) || speaks_for_body(mention)) break;
        officials(mention);
        described(mention);
        break;
      default:
        break;
    }
  }
  name(mention);
}

/// The gender of what a mention means; 0: it does not tell.
char Antecedents::gender_meant(Index mention, bool spokesman) const {
  const Indices& actors = extraction_.mentions[mention].actors;
  const Reference& reference = analysis_.references[mention];
  if (actors.empty() && (bits(reference.head) & (kDocument | kBlocNoun | kInstitutionWord)) != 0)
    return 'n';
  const bool one_person = reference.designation == Designation::kPronoun &&
                          (reference.gender == 'm' || reference.gender == 'f');
  if (!actors.empty() && !one_person && !spokesman && kind(actors.front()) != ActorKind::kPerson)
    return 'n';
  if (reference.gender != 'n' && reference.gender != 0) return reference.gender;
  const bool known = actors.size() == 1 && actors.front() < gender_of_.size();
  return known ? gender_of_[actors.front()] : char{0};
}

constexpr bool describes_person(Designation designation) {
  return designation == Designation::kRole || designation == Designation::kGroup ||
         designation == Designation::kOffice;
}

/// Makes the mention's actors, or unnamed people, antecedents of what follows.
void Antecedents::name(Index mention) {
  const Mention& m = extraction_.mentions[mention];
  const Reference& reference = analysis_.references[mention];
  const Document& document = extraction_.document;
  if (document.blocks[document.sentences[sentence_of_[mention]].block].kind == BlockKind::kByline)
    return;  // who writes is not who is written of
  const bool unnamed = m.actors.empty();
  if (const Index state = m.actors.size() == 1 ? state_of(m.actors.front()) : kNone; state != kNone)
    ++named_states_[state];
  const bool spokesman =
      !reference.plural && describes_person(reference.designation) &&
      ((bits(reference.head) & kSpokesperson) != 0 ||
       ((bits(reference.head) & kOfficial) != 0 &&
        (document.tokens[reference.head].classes & (kPersonNoun | kRoleNoun)) != 0));
  const bool several = reference.designation == Designation::kRole && reference.plural &&
                       (bits(reference.head) & kDocument) == 0;
  if (m.place || m.reason == "author" ||
      (unnamed && !spokesman && !several && reference.designation != Designation::kGroup &&
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
  slot.gender = gender_meant(mention, spokesman);
  slot.plural = reference.plural || m.actors.size() > 1;
  const bool owner_behind =
      !unnamed && kind(m.actors.front()) == ActorKind::kPerson && m.tokens.begin > 0 &&
      (extraction_.document.tokens[m.tokens.begin - 1].lemma_grammar & kWordOf) != 0;
  slot.subject = !owner_behind && is_subject(reference.head);  // the government of |Kolar|
  slot.owner = is_possessor(mention);
  const Index clause =
      reference.head < analysis_.clause_of.size() ? analysis_.clause_of[reference.head] : kNone;
  slot.main = slot.subject && clause != kNone && analysis_.clauses[clause].parent == kNone;
  slot.quoted = extraction_.document.tokens[reference.head].quote_depth > 0;
  if (!unnamed && !spokesman && reference.designation == Designation::kRole &&
      (bits(reference.head) & kOfficial) != 0)
    officials_ = m.actors;
}

/// The state that the actor is, or is of; kNone: none known. Only states that the text names.
Index Antecedents::state_of(Index actor) const {
  for (int depth = 0; depth < 2 && actor < named_states_.size(); ++depth) {
    const Actor& a = extraction_.actors[actor];
    if (a.kind == ActorKind::kCountry) return actor;
    const Index whole = a.part_of != kNone             ? a.part_of
                        : a.affiliations.size() == 1 ? a.affiliations.front().actor
                                                       : kNone;
    if (whole == kNone) return kNone;
    actor = whole;
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
    if (const Index state = state_meant(mention); state != kNone)
      return refer(mention, state, "country-of");
  }
  if (whose == ActorKind::kPerson && (head & kSpokesperson) != 0)
    return refer(mention, own, "role");
  if (whose == ActorKind::kPerson || whose == ActorKind::kGroup) return;
  const bool people = (head & (kOfficial | kSpokesperson | kCountryNoun)) != 0;
  const bool state = whose == ActorKind::kCountry || whose == ActorKind::kIgo;
  // "U.N. resolutions", "a Pentagon report", not "a Gallup poll"; "the Hamas movement", not "a
  // Saudi company"
  if (!people && (head & kDocument) != 0 && !state && cast_[own].part_of == kNone) return;
  if (!people && (head & kDocument) == 0 && whose == ActorKind::kCountry) return;
  if (const Index named = analysis_.references[mention].owner;
      analysis_.references[mention].plural && named > mention)
    return refer(mention, joined(named), "role");  // the leaders of |Peru and Chile|
  refer(mention, own, "role");
}

}  // namespace claimgraph
