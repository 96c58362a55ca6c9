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
      case Designation::kInstitution:
        institution(mention);
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
      default:
        break;
    }
  }
  name(mention);
}

/// Makes the mention's actors antecedents of what follows.
void Antecedents::name(Index mention) {
  const Mention& m = extraction_.mentions[mention];
  const Reference& reference = analysis_.references[mention];
  if (m.actors.empty() || m.place) return;
  Named& slot = ring_[count_++ % kReach];
  slot.actors = m.actors;
  slot.token = m.tokens.begin;
  slot.sentence = sentence_of_[mention];
  slot.gender = reference.gender;
  if (kind(m.actors.front()) != ActorKind::kPerson)
    slot.gender = 'n';
  else if (slot.gender == 'n')
    slot.gender = 0;
  slot.plural = reference.plural || m.actors.size() > 1;
  slot.subject = is_subject(reference.head);
  slot.quoted = extraction_.document.tokens[reference.head].quote_depth > 0;
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
  const Named* named = nullptr;
  if ((word & (kHe | kShe)) != 0) {
    named = best(mention, [&](const Named& n) {
      return !excluded(n) && n.actors.size() == 1 && kind(n.actors.front()) == ActorKind::kPerson &&
             !n.plural && (n.gender == reference.gender || n.gender == 0);
    });
  } else if ((word & kIt) != 0) {
    const bool possessive = form == "its";
    named = best(mention, [&](const Named& n) {
      if (excluded(n) || n.actors.size() != 1 || n.gender != 'n' || n.plural) return false;
      const std::uint32_t distance = sentence_of_[mention] - n.sentence;
      return possessive ? distance <= 2 : (n.subject && distance <= 1);
    });
  } else if ((word & kThey) != 0) {
    named = best(mention, [&](const Named& n) {
      return !excluded(n) && sentence_of_[mention] - n.sentence <= 2 &&
             (n.plural || n.actors.size() > 1 || (n.subject && n.gender == 'n'));
    });
  }
  if (named != nullptr) refer(mention, named->actors, "pronoun");
}

void Antecedents::role(Index mention) {
  const Index own = owner(mention);
  if (own == kNone) return;
  const ActorKind whose = kind(own);
  if (whose == ActorKind::kPerson || whose == ActorKind::kGroup) return;
  refer(mention, {own}, "role");
}

void Antecedents::institution(Index mention) {
  const Index own = owner(mention);
  if (own == kNone || kind(own) == ActorKind::kPerson) return;
  const Reference& reference = analysis_.references[mention];
  const Mention& m = extraction_.mentions[mention];
  std::uint32_t begin = m.tokens.begin;
  const Index owner_mention = reference.owner;
  if (extraction_.mentions[owner_mention].tokens.end > begin &&
      extraction_.mentions[owner_mention].tokens.end <= reference.head)
    begin = extraction_.mentions[owner_mention].tokens.end;
  const Document& document = extraction_.document;
  const std::string_view noun = document.view(document.bytes_of({begin, reference.head + 1}));
  const Index actor = cast_.named(cast_[own].key + "-" + slug(noun), document.view(m.bytes),
                                  ActorKind::kOrganization);
  if (cast_[actor].part_of == kNone) cast_[actor].part_of = own;
  if (cast_[actor].iso3.empty()) cast_[actor].iso3 = cast_[own].iso3;
  refer(mention, {actor}, "institution");
}

/// "the foreign minister": a person with that role; of a country its own, else the country.
void Antecedents::office(Index mention) {
  const Reference& reference = analysis_.references[mention];
  const Index own = owner(mention);
  const std::string_view head = lemma(reference.head);
  const auto has_role = [&](Index actor) {
    for (const Affiliation& a : extraction_.actors[actor].affiliations)
      if ((own == kNone || a.actor == own) && a.role.size() >= head.size() &&
          a.role.find(head) != std::string::npos)
        return true;
    return false;
  };
  const Named* named = best(mention, [&](const Named& n) {
    return n.actors.size() == 1 && kind(n.actors.front()) == ActorKind::kPerson &&
           has_role(n.actors.front()) &&
           (reference.gender == 0 || n.gender == 0 || reference.gender == n.gender);
  });
  if (named != nullptr) return refer(mention, named->actors, "office");
  for (Index actor = 0; actor < extraction_.actors.size() && actor < 256; ++actor)
    if (kind(actor) == ActorKind::kPerson && has_role(actor))
      return refer(mention, {actor}, "office");
  if (own != kNone && kind(own) != ActorKind::kPerson && (bits(reference.head) & kOfficial) != 0)
    refer(mention, {own}, "role");
}

void Antecedents::sides(Index mention) {
  const Reference& reference = analysis_.references[mention];
  const std::string_view head = lemma(reference.head);
  const bool people = head == "leader" || head == "man" || head == "woman" || head == "president" ||
                      head == "minister" || head == "candidate";
  std::size_t wanted = 2;
  for (std::uint32_t at = extraction_.mentions[mention].tokens.begin; at < reference.head; ++at)
    if (lemma(at) == "three") wanted = 3;
  std::vector<Index> actors;
  for (std::size_t back = 0; back < reach() && actors.size() < wanted; ++back) {
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
  std::reverse(actors.begin(), actors.end());
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
    if (named == nullptr && noun != "court" && noun != "party" && noun != "council")
      named = nearest([](const Actor& a) { return a.kind == ActorKind::kOrganization; });
  }
  if (named != nullptr) refer(mention, named->actors, "description");
}

}  // namespace claimgraph
