#include <algorithm>
#include <unordered_map>

#include "mentions/cast.hpp"
#include "mentions/namesakes.hpp"
#include "mentions/reader.hpp"

// Which name is whose, over the whole document, so that a headline's "Kolar" is the Hana Kolar of
// the third paragraph. Full names first, the longest first; then names of one word by surname (or
// given name), kept apart by the gender that a title tells and by who was named last; acronyms
// introduced in brackets. A capitalized word that is nobody's is no mention.
//
// Takes "Kemal Arslan … Mr. Arslan … ARSLAN", "Xi Jinping … Mr. Xi", "Harbour Relief Fund (HRF) …
// HRF". Keeps "Mr. Reyes" and "Mrs. Reyes" apart. Leaves "Reyes" open before either has been named.

namespace claimgraph {
namespace {

constexpr std::uint32_t kMostFirmWords = 4;  // without the suffix
constexpr std::uint32_t kMostNoSuffix = 3;   // words of a name without one

class Identifier {
 public:
  Identifier(const RuleSet& rules, Extraction& extraction, Analysis& analysis)
      : rules_(rules),
        lexicon_(rules.lexicon()),
        gazetteer_(rules.gazetteer()),
        document_(extraction.document),
        extraction_(extraction),
        analysis_(analysis),
        cast_(gazetteer_, extraction.actors),
        words_(document_, gazetteer_),
        namesakes_(words_) {}

  void run() {
    const auto mentions = static_cast<Index>(extraction_.mentions.size());
    std::vector<Index> persons, organizations;
    for (Index i = 0; i < mentions; ++i) {
      const Designation designation = analysis_.references[i].designation;
      if (designation == Designation::kPerson) persons.push_back(i);
      if (designation == Designation::kOrganization) organizations.push_back(i);
      if (designation == Designation::kSurname && extraction_.mentions[i].place)
        places_.push_back(words_.hash(extraction_.mentions[i].tokens.begin));
    }
    for (const std::uint32_t least : {3u, 2u})
      for (const Index person : persons)
        if (!is_born(person)) full_name(person, least);
    for (const Index person : persons) birth_name(person);
    for (const Index organization : organizations) know_firm(organization);
    for (Index i = 0; i < mentions; ++i)
      if (is_unlisted_body(i)) know_firm(i);
    for (Index i = 0; i < mentions; ++i) other(i);
    drop_nobodies();
  }

 private:
  void full_name(Index mention, std::uint32_t least);
  bool is_born(Index mention) const;
  void birth_name(Index mention);
  void other(Index mention);
  void surname(Index mention);
  void unknown_acronym(Index mention);
  void organization(Index mention);
  bool is_only_name(std::uint32_t at) const;
  void know_firm(Index mention);
  bool is_unlisted_body(Index mention);
  Index state_before(Index mention) const;
  bool of_another_state(Index mention);
  bool people_within(Index mention);
  bool is_surname(Index mention);
  void introduce_acronym(Index mention);
  void refer(Index mention, Index actor, std::string_view reason) {
    extraction_.mentions[mention].actors.assign(1, actor);
    extraction_.mentions[mention].reason = reason;
  }
  void drop_nobodies();

  const RuleSet& rules_;
  const Lexicon& lexicon_;
  const Gazetteer& gazetteer_;
  const Document& document_;
  Extraction& extraction_;
  Analysis& analysis_;
  Cast cast_;
  NameWords words_;
  Namesakes namesakes_;
  std::vector<std::uint64_t> places_;  ///< surnames used for places: "around |Masisi|"
  std::unordered_map<std::uint64_t, Index> acronyms_;  ///< by NameWords::hash
};

void Identifier::full_name(Index mention, std::uint32_t least) {
  const Reference& reference = analysis_.references[mention];
  if (!extraction_.mentions[mention].actors.empty()) return;
  const Span name = reference.name;
  const std::uint32_t count = words_.count(name);
  if (count < 2 || (least == 3 ? count < 3 : false)) return;
  Index actor = kNone;
  std::string_view reason = "full-name";
  char gender = reference.gender;
  if (reference.listed != kNone) {
    actor = cast_.listed(reference.listed);
    reason = "gazetteer";
  } else {
    actor = namesakes_.by_fuller_name(name);
    if (actor == kNone)
      actor = cast_.named(words_.key(name), words_.text(name), ActorKind::kPerson);
    if (const Index entry = gazetteer_.find(extraction_.actors[actor].key);
        entry != kNone && gender == 0)
      gender = gazetteer_.actors()[entry].gender;
  }
  refer(mention, actor, reason);
  namesakes_.know(name, actor, gender);
}

/// "|Ruth Ada Kolar| was born".
bool Identifier::is_born(Index mention) const {
  const std::uint32_t end = analysis_.references[mention].name.end;
  return end + 1 < document_.tokens.size() && words_.text(end) == "was" &&
         words_.text(end + 1) == "born";
}

/// A life told of Ruth Hale says that "|Ruth Ada Kolar| was born": the given name tells whose name
/// it was.
void Identifier::birth_name(Index mention) {
  if (!extraction_.mentions[mention].actors.empty() || !is_born(mention)) return;
  const Span name = analysis_.references[mention].name;
  if (words_.count(name) >= 2 && namesakes_.by_fuller_name(name) == kNone) {
    const Namesakes::Person* person =
        namesakes_.find({name.begin, name.begin + 1}, analysis_.references[mention].gender);
    if (person != nullptr && words_.count(person->name) >= 2 &&
        words_.hash(person->name.begin) == words_.hash(name.begin))
      return refer(mention, person->actor, "birth-name");
  }
  full_name(mention, 2);
}

/// "the |RMT|": letters that are no word name a body.
void Identifier::unknown_acronym(Index mention) {
  constexpr std::size_t kLongest = 6;
  const std::uint32_t at = extraction_.mentions[mention].tokens.begin;
  const Token& token = document_.tokens[at];
  const std::string_view letters = words_.text(at);
  const bool the = at > 0 && (words_.text(at - 1) == "the" || words_.text(at - 1) == "The");
  const bool modifier = at + 1 < document_.tokens.size() &&
                        (document_.tokens[at + 1].pos == Pos::kNoun ||
                         document_.tokens[at + 1].pos == Pos::kPropn || words_.text(at + 1) == "-");
  if (!the || modifier || (token.shape & kAllCaps) == 0 || letters.size() < 2 ||
      letters.size() > kLongest || !is_only_name(at))
    return;
  const Index actor = cast_.named(slug(letters), letters, ActorKind::kOrganization);
  acronyms_.try_emplace(words_.hash(at), actor);
  refer(mention, actor, "acronym");
  extraction_.mentions[mention].via = Via::kAcronym;
  analysis_.references[mention].gender = 'n';
  analysis_.references[mention].designation = Designation::kOrganization;
}

void Identifier::surname(Index mention) {
  Reference& reference = analysis_.references[mention];
  const Span name = reference.name;
  if (Namesakes::Person* person = namesakes_.find(name, reference.gender)) {
    person->seen = name.begin;
    if (reference.gender == 0 || reference.gender == 'n') reference.gender = person->gender;
    if (person->gender == 0) person->gender = reference.gender;
    refer(mention, person->actor, "surname");
    reference.designation = Designation::kPerson;
    return;
  }
  if (const auto acronym = acronyms_.find(words_.hash(name.begin));
      acronym != acronyms_.end() && name.size() == 1) {
    refer(mention, acronym->second, "acronym");
    extraction_.mentions[mention].via = Via::kAcronym;
    reference.gender = 'n';
    reference.designation = Designation::kOrganization;
    return;
  }
  if (reference.listed != kNone &&
      std::ranges::find(places_, words_.hash(name.begin)) != places_.end())
    return;
  if (reference.listed != kNone) {
    refer(mention, cast_.listed(reference.listed), "gazetteer-surname");
    reference.designation = Designation::kPerson;
  } else if (reference.designation == Designation::kPerson) {
    refer(mention, cast_.named(words_.key(name), words_.text(name), ActorKind::kPerson), "title");
  } else {
    return unknown_acronym(mention);
  }
  const Index actor = extraction_.mentions[mention].actors.front();
  namesakes_.know(name, actor, reference.gender);
  namesakes_.see(name, actor);
}

/// Whether the word is no common one.
bool Identifier::is_only_name(std::uint32_t at) const {
  const Token& token = document_.tokens[at];
  if (token.word == kUnknownWord) return true;
  return (gazetteer_.word(token.word) & kModifier) == 0 &&
         (lexicon_.entry(token.word).readings & ~reading(Pos::kPropn)) == 0;
}

/// "a |Norvax| spokeswoman", where nobody is called Norvax.
bool Identifier::is_unlisted_body(Index mention) {
  const Reference& reference = analysis_.references[mention];
  return reference.designation == Designation::kSurname && reference.listed == kNone &&
         is_body_by_context(rules_, extraction_, analysis_, mention) &&
         namesakes_.find(reference.name, 0) == nullptr;
}

/// Firms that a suffix gives away are known by their one word in all of the document, those of more
/// words by the first if it is a name's: "Veridian" of "Veridian Pharma AG".
void Identifier::know_firm(Index mention) {
  const Span name = extraction_.mentions[mention].tokens, core = words_.without_suffix(name);
  if (name.size() == 1) {  // drugmaker Norvax
    const std::string_view word = words_.text(name);
    acronyms_.try_emplace(words_.hash(name.begin),
                          cast_.named(slug(word), word, ActorKind::kOrganization));
    return;
  }
  const bool short_name =
      core.size() == 1 || (core.size() <= kMostFirmWords && is_only_name(core.begin));
  if (core.size() == name.size()) {  // Norvax Health, thereafter Norvax
    const std::uint32_t last = gazetteer_.word(document_.tokens[name.end - 1].word);
    const bool by_context = (last & kOrganizationHead) == 0;  // not "Harbour Trust"
    if (name.size() > kMostNoSuffix || !(by_context || is_only_name(name.begin)) ||
        gazetteer_.word(document_.tokens[name.begin].word) != 0)
      return;
  } else if (!short_name) {
    return;
  }
  const Index actor =
      cast_.named(slug(words_.text(core)), words_.text(name), ActorKind::kOrganization);
  acronyms_.try_emplace(words_.hash(core.begin), actor);
}

void Identifier::organization(Index mention) {
  const Span tokens = extraction_.mentions[mention].tokens;
  const Gazetteer::Match match = gazetteer_.longest(document_, tokens.begin, tokens.end);
  Index state = kNone;
  Span rest = tokens;
  const bool direction = match.length > 0 && match.names.front().needs_the;  // |South| Wales Police
  if (match.length > 0 && match.length < tokens.size() && !direction) {
    const GazetteerActor& entry = gazetteer_.actors()[match.names.front().actor];
    if (entry.kind == ActorKind::kCountry || entry.kind == ActorKind::kIgo) {
      state = cast_.listed(match.names.front().actor);
      rest.begin += match.length;
    }
  }
  const std::string_view name = words_.text(tokens);
  if (state == kNone && !direction) state = state_before(mention);
  const bool institution =
      state != kNone &&
      ((gazetteer_.word(document_.tokens[tokens.end - 1].word) & kInstitutionWord) != 0 ||
       words_.text(rest.begin) == "Central");  // Kenya's Central Bank
  std::string key = institution ? extraction_.actors[state].key + "-" + slug(words_.text(rest))
                                : slug(words_.text(words_.without_suffix(tokens)));
  if (key.empty()) return;
  // "Clinton campaign": of whoever is called so
  if (gazetteer_.word(document_.tokens[tokens.end - 1].word) & kCampaignWord && tokens.size() > 2) {
    const Span surname{words_.surname({tokens.begin, tokens.end - 1}), tokens.end};
    key = slug(words_.text(surname));
  }
  const Index actor = cast_.named(key, name, ActorKind::kOrganization);
  if (state != kNone) {
    Actor& made = extraction_.actors[actor];
    if (institution && made.part_of == kNone) made.part_of = state;
    if (made.iso3.empty()) made.iso3 = extraction_.actors[state].iso3;
  }
  refer(mention, actor, "form");
}

/// The state that stands right before the mention, as its possessor or without a mark; kNone: none.
Index Identifier::state_before(Index mention) const {
  if (mention == 0) return kNone;
  const Mention& before = extraction_.mentions[mention - 1];
  const std::uint32_t end = before.tokens.end, begin = extraction_.mentions[mention].tokens.begin;
  const bool mark = begin == end + 1 && (words_.text(end) == "'s" || words_.text(end) == "’s" ||
                                         words_.text(end) == "'" || words_.text(end) == "’");
  if ((begin != end && !mark) || before.actors.size() != 1) return kNone;
  const Index state = before.actors.front();
  return extraction_.actors[state].kind == ActorKind::kCountry ? state : kNone;
}

/// "the Ivory Coast's |Supreme Court|" is not the one that the name alone means.
bool Identifier::of_another_state(Index mention) {
  const GazetteerActor& entry = gazetteer_.actors()[analysis_.references[mention].listed];
  const Span tokens = extraction_.mentions[mention].tokens;
  if (mention == 0 || entry.kind != ActorKind::kOrganization || entry.part_of.empty() ||
      analysis_.references[mention].designation != Designation::kListed)
    return false;
  if (!(gazetteer_.word(document_.tokens[tokens.end - 1].word) &
        (kInstitutionWord | kOrganizationHead)))
    return false;
  const Index state = state_before(mention);
  if (state == kNone || extraction_.actors[state].key == entry.part_of) return false;
  const std::string_view noun = words_.text(tokens);
  const std::string name = extraction_.actors[state].name + " " + std::string(noun);
  const Index actor =
      cast_.add(extraction_.actors[state].key + "-" + slug(noun), name, ActorKind::kOrganization);
  extraction_.actors[actor].part_of = state;
  extraction_.actors[actor].iso3 = extraction_.actors[state].iso3;
  refer(mention, actor, "institution");
  return true;
}

/// "Bosnian |Serbs|", "Iraqi |Kurds|": a people of the first state, not the second itself.
bool Identifier::people_within(Index mention) {
  const GazetteerActor& entry = gazetteer_.actors()[analysis_.references[mention].listed];
  const Mention& m = extraction_.mentions[mention];
  const bool people = entry.kind == ActorKind::kGroup ||
                      (m.via == Via::kDemonym && analysis_.references[mention].plural);
  if (mention == 0 || !people) return false;
  const Mention& before = extraction_.mentions[mention - 1];
  if (before.tokens.end != m.tokens.begin || before.via != Via::kDemonym ||
      before.actors.size() != 1)
    return false;
  const Index state = before.actors.front();
  const Actor& owner = extraction_.actors[state];
  if (owner.kind != ActorKind::kCountry || owner.key == entry.key) return false;
  const std::string_view name = words_.text({before.tokens.begin, m.tokens.end});
  const Index actor = cast_.add(slug(name), name, ActorKind::kGroup);
  affiliate(extraction_.actors, actor, state, {});
  refer(mention, actor, "people");
  return true;
}

/// "|Paris| said" where Valeska Paris is spoken of; not "in Paris".
bool Identifier::is_surname(Index mention) {
  Mention& m = extraction_.mentions[mention];
  if (m.tokens.size() != 1 || (m.via != Via::kName && m.via != Via::kMetonym)) return false;
  const std::uint32_t at = m.tokens.begin;
  const Index person = namesakes_.by_surname(at);
  if (person == kNone) return false;
  if (at > 0 && document_.tokens[at - 1].pos == Pos::kAdp) {
    constexpr std::string_view kOfPersons[] = {"of", "by", "with", "for", "against", "about", "to"};
    if (std::ranges::find(kOfPersons, words_.text(at - 1)) == std::end(kOfPersons)) return false;
  }
  refer(mention, person, "surname");
  m.via = Via::kName;
  m.place = false;
  analysis_.references[mention].designation = Designation::kPerson;
  return true;
}

/// "Harbour Relief Fund (|HRF|)".
void Identifier::introduce_acronym(Index mention) {
  const Mention& m = extraction_.mentions[mention];
  const std::uint32_t open = m.tokens.end;
  if (m.actors.empty() || open + 2 >= document_.tokens.size() || words_.text(open) != "(" ||
      words_.text(open + 2) != ")")
    return;
  if (document_.tokens[open + 1].shape & kAllCaps)
    acronyms_.try_emplace(words_.hash(open + 1), m.actors.front());
}

void Identifier::other(Index mention) {
  const Reference& reference = analysis_.references[mention];
  Mention& m = extraction_.mentions[mention];
  switch (reference.designation) {
    case Designation::kListed:
      if (is_surname(mention)) break;
      if (reference.listed == kNone || gazetteer_.actors()[reference.listed].place) break;
      if (of_another_state(mention) || people_within(mention)) break;
      refer(mention, cast_.listed(reference.listed), "gazetteer");
      introduce_acronym(mention);
      break;
    case Designation::kOrganization:
      organization(mention);
      introduce_acronym(mention);
      break;
    case Designation::kPerson:
      if (m.actors.empty()) {
        surname(mention);
      } else {
        namesakes_.see(reference.name, m.actors.front());
      }
      break;
    case Designation::kSurname:
      surname(mention);
      break;
    default:
      break;
  }
}

void Identifier::drop_nobodies() {
  std::vector<Mention>& mentions = extraction_.mentions;
  std::vector<Reference>& references = analysis_.references;
  Index kept = 0;
  for (Index i = 0; i < mentions.size(); ++i) {
    if (references[i].designation == Designation::kSurname) continue;
    if (kept > 0 && mentions[i].via == Via::kDescription &&
        mentions[kept - 1].tokens.contains(mentions[i].tokens) &&
        mentions[kept - 1].tokens.size() == 1)
      continue;  // a surname that is a common noun elsewhere
    if (kept != i) {
      mentions[kept] = std::move(mentions[i]);
      references[kept] = references[i];
    }
    ++kept;
  }
  mentions.resize(kept);
  references.resize(kept);
}

}  // namespace

void identify(const RuleSet& rules, Extraction& extraction, Analysis& analysis) {
  Identifier(rules, extraction, analysis).run();
}

}  // namespace claimgraph
