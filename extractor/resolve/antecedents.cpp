#include "resolve/antecedents.hpp"

#include <algorithm>

#include "gazetteer.hpp"
#include "lexicon.hpp"
#include "resolve.hpp"

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
namespace {

constexpr std::uint32_t kFarthestSentence = 6;

}  // namespace

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
}

void Antecedents::walk(bool quoted) {
  count_ = 0;
  for (Index mention = 0; mention < extraction_.mentions.size(); ++mention) step(mention, quoted);
}

void Antecedents::speak(Span tokens, const std::vector<Index>& sources) {
  if (sources.empty()) return;
  speakers_.push_back(sources);
  for (std::uint32_t at = tokens.begin; at < tokens.end; ++at)
    speaker_of_[at] = static_cast<Index>(speakers_.size() - 1);
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

Index Antecedents::owner(Index mention) const {
  const Index own = analysis_.references[mention].owner;
  if (own == kNone || extraction_.mentions[own].actors.size() != 1) return kNone;
  return extraction_.mentions[own].actors.front();
}

void Antecedents::refer(Index mention, std::vector<Index> actors, std::string_view reason) {
  extraction_.mentions[mention].actors = std::move(actors);
  extraction_.mentions[mention].reason = reason;
}

void Antecedents::step(Index mention, bool quoted) {
  const Reference& reference = analysis_.references[mention];
  const bool inside = extraction_.document.tokens[reference.head].quote_depth > 0;
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
        if (!describes_name(mention)) officials(mention);
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
  if (m.place || (unnamed && reference.designation != Designation::kGroup &&
                  reference.designation != Designation::kOffice &&
                  reference.designation != Designation::kBody))
    return;
  Named& slot = ring_[count_++ % kReach];
  slot.actors = m.actors;
  slot.mention = mention;
  slot.designation = reference.designation;
  slot.token = m.tokens.begin;
  slot.sentence = sentence_of_[mention];
  slot.gender = reference.gender;
  if (!unnamed && kind(m.actors.front()) != ActorKind::kPerson)
    slot.gender = 'n';
  else if (slot.gender == 'n')
    slot.gender = 0;
  if (unnamed && (bits(reference.head) & (kDocument | kBlocNoun)) != 0) slot.gender = 'n';
  slot.plural = reference.plural || m.actors.size() > 1;
  slot.subject = is_subject(reference.head);
  const Index clause =
      reference.head < analysis_.clause_of.size() ? analysis_.clause_of[reference.head] : kNone;
  slot.main = slot.subject && clause != kNone && analysis_.clauses[clause].parent == kNone;
  slot.quoted = extraction_.document.tokens[reference.head].quote_depth > 0;
  if (!unnamed && reference.designation == Designation::kRole &&
      (bits(reference.head) & kOfficial) != 0)
    officials_ = m.actors;
}

/// The best of the antecedents that fit: the same sentence's subject, the one before's, the
/// nearest.
template <typename Fits>
const Antecedents::Named* Antecedents::best(Index mention, Fits fits) const {
  const std::uint32_t here = sentence_of_[mention];
  const Named* found = nullptr;
  int found_score = -1;
  for (std::size_t back = 0; back < reach(); ++back) {
    const Named& named = recent(back);
    const std::uint32_t distance = here - named.sentence;
    if (distance > kFarthestSentence) break;
    if (!fits(named)) continue;
    int score = 60 - 10 * static_cast<int>(distance) - static_cast<int>(back);
    if (named.subject) score += 14;
    if (named.main) score += 5;
    if (named.actors.empty()) score -= 16;
    if (named.quoted) score -= 12;
    if (score > found_score) {
      found = &named;
      found_score = score;
    }
  }
  return found;
}

void Antecedents::first_person(Index mention) {
  const std::uint32_t token = analysis_.references[mention].head;
  const Index speaker = speaker_of_[token];
  if (speaker == kNone || extraction_.document.tokens[token].quote_depth == 0) return;
  refer(mention, speakers_[speaker], "speaker");
}

void Antecedents::pronoun(Index mention) {
  const Reference& reference = analysis_.references[mention];
  const std::uint32_t token = reference.head;
  const std::uint32_t word = bits(token);
  if ((word & (kI | kWe)) != 0) return first_person(mention);
  if ((word & kYou) != 0) return;
  const Index speaker = speaker_of_[token];
  const std::vector<Index>* not_me = speaker == kNone ? nullptr : &speakers_[speaker];
  const std::string_view form = rules_.lexicon().form(extraction_.document.tokens[token].word);
  const bool object =
      form == "him" || form == "them" ||
      (form == "her" && !(token + 1 < extraction_.document.tokens.size() &&
                          extraction_.document.tokens[token + 1].pos == Pos::kNoun));
  const Index clause = token < analysis_.clause_of.size() ? analysis_.clause_of[token] : kNone;
  const auto excluded = [&](const Named& named) {
    if (not_me != nullptr && named.actors == *not_me) return true;
    return object && clause != kNone && analysis_.clauses[clause].subject.contains(named.token);
  };
  if (const Index to_come = subject_to_come(mention); to_come != kNone)
    return refer(mention, extraction_.mentions[to_come].actors, "cataphora");
  const Named* named = nullptr;
  const auto distance = [&](const Named& n) { return sentence_of_[mention] - n.sentence; };
  if ((word & (kHe | kShe)) != 0) {
    named = best(mention, [&](const Named& n) {
      if (excluded(n) || n.plural || (n.gender != reference.gender && n.gender != 0)) return false;
      if (n.actors.empty())
        return n.subject && distance(n) <= 1 && n.designation != Designation::kBody &&
               n.gender != 'n' &&
               (bits(analysis_.references[n.mention].head) &
                (kOffice | kOfficial | kSpokesperson)) != 0;
      return n.actors.size() == 1 && kind(n.actors.front()) == ActorKind::kPerson;
    });
  } else if ((word & kIt) != 0) {
    const std::uint32_t reach = form == "its" ? 2 : 1;
    named = best(mention, [&](const Named& n) {
      if (excluded(n) || n.actors.size() > 1 || n.gender != 'n' || n.plural) return false;
      return distance(n) <= reach && (form == "its" || n.subject);
    });
  } else if ((word & kThey) != 0) {
    named = best(mention, [&](const Named& n) {
      return !excluded(n) && distance(n) <= 2 &&
             (n.plural || n.actors.size() > 1 || (n.subject && n.gender == 'n'));
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
  const Index own = owner(mention);
  if (own == kNone) return;
  const ActorKind whose = kind(own);
  if (whose == ActorKind::kPerson && (head & kCountryNoun) != 0) {
    // "our country" said by somebody with an office in one
    for (const Affiliation& a : extraction_.actors[own].affiliations)
      if (a.actor != kNone && kind(a.actor) == ActorKind::kCountry)
        return refer(mention, {a.actor}, "country-of");
  }
  if (whose == ActorKind::kPerson || whose == ActorKind::kGroup) return;
  const bool people = (head & (kOfficial | kSpokesperson | kCountryNoun)) != 0;
  const bool state = whose == ActorKind::kCountry || whose == ActorKind::kIgo;
  // "U.N. resolutions", "a Pentagon report", not "a Gallup poll"; "the Hamas movement", not "a
  // Saudi company"
  if (!people && (head & kDocument) != 0 && !state && cast_[own].part_of == kNone) return;
  if (!people && (head & kDocument) == 0 && whose == ActorKind::kCountry) return;
  refer(mention, {own}, "role");
}

/// "Carol Ruiz, |a fellow| at the Harbour Fund": in apposition to a name.
bool Antecedents::describes_name(Index mention) {
  const Document& document = extraction_.document;
  std::uint32_t at = extraction_.mentions[mention].tokens.begin;
  const std::uint32_t least = document.sentences[sentence_of_[mention]].tokens.begin;
  if (analysis_.references[mention].plural ||
      (bits(analysis_.references[mention].head) & kDocument) != 0)
    return false;
  while (at > least &&
         (document.tokens[at - 1].pos == Pos::kDet || document.tokens[at - 1].pos == Pos::kAdj))
    --at;
  if (at < least + 2 || document.view(document.tokens[at - 1]) != ",") return false;
  const Index before = mention_at(analysis_, at - 2);
  if (before == kNone || analysis_.references[before].designation != Designation::kPerson ||
      extraction_.mentions[before].actors.size() != 1)
    return false;
  refer(mention, extraction_.mentions[before].actors, "apposition");
  return true;
}

/// "the officials" of whoever's officials were spoken of last.
void Antecedents::officials(Index mention) {
  const Reference& reference = analysis_.references[mention];
  if (!reference.definite || officials_.empty() || reference.owner_token != kNone ||
      (bits(reference.head) & kOfficial) == 0)
    return;
  refer(mention, officials_, "officials");
}

/// Whether the actor holds an office called like `head`, for `owner` if there is one, and of no
/// other party than `words` tell.
bool Antecedents::has_role(Index actor, Index owner, std::uint32_t head, Span words) const {
  constexpr std::string_view kRunning[] = {"candidate",    "nominee",     "contender",
                                           "front-runner", "frontrunner", "hopeful"};
  const std::string_view office = lemma(head);
  const bool running =
      std::find(std::begin(kRunning), std::end(kRunning), office) != std::end(kRunning) ||
      office == "runner";
  std::string_view party;
  for (std::uint32_t at = words.begin; at < words.end; ++at)
    if (const std::string_view word = lemma(at); word == "republican" || word == "democratic")
      party = word;
  for (const Affiliation& a : extraction_.actors[actor].affiliations) {
    if (owner != kNone && a.actor != kNone && a.actor != owner && party.empty()) continue;
    if (owner != kNone && a.actor == kNone && party.empty()) continue;
    const std::string_view role = a.role;
    bool called = !office.empty() && role.find(office) != std::string_view::npos;
    for (const std::string_view other : kRunning)
      called = called || (running && role.find(other) != std::string_view::npos);
    const bool other_party = !party.empty() &&
                             (role.find("republican") != std::string_view::npos ||
                              role.find("democratic") != std::string_view::npos) &&
                             role.find(party) == std::string_view::npos;
    if (called && !other_party) return true;
  }
  return false;
}

/// "the mayor of Leeds, |Carol Ruiz|": the name in apposition.
Index Antecedents::named_behind(Index mention) const {
  const Document& document = extraction_.document;
  const std::uint32_t end = extraction_.mentions[mention].tokens.end;
  const std::uint32_t limit =
      std::min<std::uint32_t>(end + 8, document.sentences[sentence_of_[mention]].tokens.end);
  std::uint32_t comma = end;
  while (comma < limit && document.view(document.tokens[comma]) != "," &&
         document.tokens[comma].pos != Pos::kVerb)
    ++comma;
  if (comma + 1 >= limit || document.view(document.tokens[comma]) != ",") return kNone;
  if (comma != end && document.tokens[end].pos != Pos::kAdp) return kNone;
  const Index next = mention_at(analysis_, comma + 1);
  if (next == kNone || analysis_.references[next].designation != Designation::kPerson ||
      extraction_.mentions[next].actors.size() != 1)
    return kNone;
  const std::uint32_t after = extraction_.mentions[next].tokens.end;
  if (after < document.tokens.size() && document.view(document.tokens[after]) == "and")
    return kNone;
  return next;
}

/// "the foreign minister": a person with that role; of a country its own, else the country.
void Antecedents::office(Index mention) {
  const Reference& reference = analysis_.references[mention];
  const Index own = owner(mention);
  const Span words = extraction_.mentions[mention].tokens;
  if (describes_name(mention)) return;
  if (const Index next = named_behind(mention); next != kNone) {
    const Index person = extraction_.mentions[next].actors.front();
    affiliate(extraction_.actors, person, own,
              std::string(extraction_.document.view(
                  extraction_.document.bytes_of({reference.head, reference.head + 1}))));
    return refer(mention, {person}, "apposition");
  }
  const Named* named = best(mention, [&](const Named& n) {
    return n.actors.size() == 1 && kind(n.actors.front()) == ActorKind::kPerson &&
           has_role(n.actors.front(), own, reference.head, words) &&
           (reference.gender == 0 || n.gender == 0 || reference.gender == n.gender);
  });
  if (named != nullptr) return refer(mention, named->actors, "office");
  const bool running = lemma(reference.head) == "candidate" || lemma(reference.head) == "nominee";
  for (Index actor = 0; !running && actor < extraction_.actors.size() && actor < 256; ++actor)
    if (kind(actor) == ActorKind::kPerson && has_role(actor, own, reference.head, words))
      return refer(mention, {actor}, "office");
  if (own != kNone && kind(own) != ActorKind::kPerson &&
      (bits(reference.head) & (kOfficial | kSpokesperson)) != 0)
    return refer(mention, {own}, "role");
  if (own == kNone) officials(mention);
}

/// The last two states named in one breath: "between Lima and Quito", "Lima–Quito", "both A and B";
/// empty: none.
std::vector<Index> Antecedents::last_pair() const {
  constexpr std::uint32_t kJoint = 1;  // a conjunction or a dash between them
  for (std::size_t back = 0; back + 1 < reach(); ++back) {
    const Named& second = recent(back);
    const Named& first = recent(back + 1);
    if (first.mention == kNone || second.mention == kNone || first.sentence != second.sentence)
      continue;
    const Span gap{extraction_.mentions[first.mention].tokens.end,
                   extraction_.mentions[second.mention].tokens.begin};
    if (gap.begin >= gap.end || gap.size() > kJoint) continue;
    if (first.actors.size() != 1 || second.actors.size() != 1) continue;
    if (kind(first.actors[0]) != ActorKind::kCountry ||
        kind(second.actors[0]) != ActorKind::kCountry)
      continue;
    if (first.actors[0] != second.actors[0]) return {first.actors[0], second.actors[0]};
  }
  return {};
}

void Antecedents::sides(Index mention) {
  const Reference& reference = analysis_.references[mention];
  const std::string_view head = lemma(reference.head);
  const bool people = head == "leader" || head == "man" || head == "woman" || head == "president" ||
                      head == "minister" || head == "candidate";
  std::size_t wanted = 2;
  for (std::uint32_t at = extraction_.mentions[mention].tokens.begin; at < reference.head; ++at)
    if (lemma(at) == "three") wanted = 3;
  const bool relation = (bits(reference.head) & kRelation) != 0;
  std::vector<Index> actors;
  if (!people && wanted == 2) actors = last_pair();
  const bool joint = !actors.empty();
  for (std::size_t back = 0; back < reach() && actors.size() < wanted; ++back) {
    if (relation && sentence_of_[mention] - recent(back).sentence > 2) break;
    const Named& named = recent(back);
    if (named.sentence == sentence_of_[mention] && named.subject && named.actors.size() == 1)
      continue;
    for (const Index actor : named.actors) {
      const bool fits = people ? kind(actor) == ActorKind::kPerson
                               : kind(actor) == ActorKind::kCountry ||
                                     (head == "side" && kind(actor) != ActorKind::kPerson);
      if (fits && actors.size() < wanted &&
          std::find(actors.begin(), actors.end(), actor) == actors.end())
        actors.push_back(actor);
    }
  }
  if (actors.size() != wanted) return;
  if (!joint) std::reverse(actors.begin(), actors.end());
  refer(mention, std::move(actors), "sides");
}

/// "the agency", "the country", "the government", "the company".
void Antecedents::body(Index mention) {
  const Reference& reference = analysis_.references[mention];
  const bool country = (bits(reference.head) & kCountryNoun) != 0;
  if (!reference.definite) return;
  const std::string noun = slug(lemma(reference.head));
  const auto nearest = [&](auto fits) {
    return best(mention, [&](const Named& n) {
      return n.actors.size() == 1 && !n.plural && fits(extraction_.actors[n.actors.front()]);
    });
  };
  const Named* named = nullptr;
  if (country) {
    named = nearest([](const Actor& a) { return a.kind == ActorKind::kCountry; });
  } else {
    named = nearest([&](const Actor& a) {
      return a.kind != ActorKind::kPerson && a.kind != ActorKind::kCountry && a.key.ends_with(noun);
    });
    if (named == nullptr)
      named = nearest([&](const Actor& a) {
        return a.kind != ActorKind::kPerson && a.key.find(noun) != std::string::npos;
      });
    if (named == nullptr &&
        (noun == "bloc" || noun == "alliance" || noun == "union" || noun == "body"))
      named = nearest([](const Actor& a) { return a.kind == ActorKind::kIgo; });
    const bool written = (bits(reference.head) & kDocument) != 0;
    if (named == nullptr && !written && noun != "court" && noun != "party" && noun != "council")
      named = nearest([](const Actor& a) { return a.kind == ActorKind::kOrganization; });
  }
  if (named != nullptr) refer(mention, named->actors, "description");
}

}  // namespace claimgraph
