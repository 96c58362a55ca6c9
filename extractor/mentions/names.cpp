#include <algorithm>
#include <string>

#include "mentions/reader.hpp"

// The names of a sentence, left to right, each the longest that some reader finds at its first
// word: the gazetteer's, a person's, an organization's by its form. Seats of government are told
// apart from the cities that they are.
//
// Takes |Washington| warned, talks with |Paris|, |Moscow|'s view.
// Leaves (as places) in Washington, Washington-based, Washington, D.C., Paris attacks, VIENNA,
// May 22.

namespace claimgraph {
namespace {

bool is_one_of(std::string_view form, std::initializer_list<std::string_view> forms) {
  return std::find(forms.begin(), forms.end(), form) != forms.end();
}

/// "the |Republican| presidential nominee": a party's word in somebody's title.
bool is_party_label(const SentenceView& s, std::uint32_t after, const GazetteerName& name) {
  if (s.gazetteer.actors()[name.actor].kind != ActorKind::kOrganization) return false;
  while (s.is(after, kModifier) && !s.is(after, kOffice)) ++after;
  return s.is(after, kOffice) && !s.text(after).ends_with('s');
}

/// "|Spanish|-language", "|Arabic|-speaking", "speaks |French|", "wrote in |English| that": a
/// tongue, not its people.
bool is_tongue(const SentenceView& s, std::uint32_t at, std::uint32_t after) {
  if (s.text_is(after, "-") && s.joined(after))
    return is_one_of(s.text(after + 1), {"language", "speaking", "speaker", "speakers"});
  if (at == s.tokens.begin) return false;
  const bool goes_on = after < s.tokens.end &&
                       (s.token(after).pos == Pos::kNoun || s.token(after).pos == Pos::kPropn ||
                        s.token(after).pos == Pos::kAdj || s.text_is(after, "-"));
  return !goes_on && is_one_of(s.text(at - 1),
                               {"in", "into", "speak", "speaks", "spoke", "speaking", "fluent"});
}

/// The names' meaning that counts here: "the" where it is needed, no acronym that is a word in
/// capitals.
const GazetteerName* meaning_of(const SentenceView& s, std::uint32_t at,
                                const Gazetteer::Match& match) {
  const bool the = at > s.tokens.begin && (s.text_is(at - 1, "the") || s.text_is(at - 1, "The"));
  for (const GazetteerName& name : match.names) {
    if (name.needs_the && !the) continue;
    if (name.kind == NameKind::kAdjective && is_tongue(s, at, at + match.length)) continue;
    if (name.kind == NameKind::kInhabitant && is_party_label(s, at + match.length, name)) continue;
    if (name.kind == NameKind::kAcronym && match.length == 1 && s.all_caps &&
        s.lexicon.entry(s.token(at).word).readings != 0 &&
        s.text(at).find('.') == std::string_view::npos)
      continue;
    return &name;
  }
  return nullptr;
}

struct Choice {
  Gazetteer::Match match;
  const GazetteerName* name = nullptr;
  PersonName person;
  Span organization;
};

/// Whether another actor than the first has the name.
bool is_shared(const Gazetteer::Match& match) {
  return std::any_of(match.names.begin(), match.names.end(), [&](const GazetteerName& name) {
    return name.actor != match.names.front().actor;
  });
}

/// "win |the White House|", "the race for |the White House|": what is run for does nothing.
bool is_prize(const SentenceView& s, Span tokens) {
  if (tokens.size() != 2 || !s.text_is(tokens.begin, "White") ||
      !s.text_is(tokens.begin - 1, "the"))
    return false;
  const std::uint32_t before = tokens.begin - 2;
  if (!s.has(before)) return false;
  const auto is = [&](std::uint32_t at, GrammarClass sense) {
    if (!s.has(at)) return false;
    const Token& token = s.token(at);
    return s.grammar.has(token.lemma != kUnknownWord ? token.lemma : token.word, sense);
  };
  return s.text_is(before, "for") ? is(before - 1, kContest) : is(before, kContending);
}

/// "in |the Oval Office|", "at |the White House|": the house, not who works there.
bool is_building(const SentenceView& s, Span tokens) {
  if (tokens.size() != 2 || !s.has(tokens.begin - 2) || !s.text_is(tokens.begin - 1, "the"))
    return false;
  const bool oval = s.text_is(tokens.begin, "Oval");
  if (!oval && !s.text_is(tokens.begin, "White")) return false;
  const std::string_view before = s.lexicon.form(s.token(tokens.begin - 2).word);
  return is_one_of(before, {"in", "at", "inside", "outside", "into"}) ||
         (oval && is_one_of(before, {"from", "to"}));
}

/// "in |Rome|", "fly to |Rome|", "visit |Rome|".
bool is_place_by_words_before(const SentenceView& s, Span tokens) {
  if (tokens.begin == s.tokens.begin) return false;
  std::uint32_t before = tokens.begin - 1;
  if (s.is(before, kModifier) || s.token(before).pos == Pos::kAdj)
    before -= before > s.tokens.begin;
  if ((s.token(before).grammar & kPlacePreposition) != 0) return true;
  if (s.text_is(before, "to") && before > s.tokens.begin &&
      (s.token(before - 1).lemma_grammar & kTravel) != 0)
    return true;
  return is_one_of(s.lexicon.form(s.token(before).lemma), {"visit", "leave", "reach"}) ||
         (s.text_is(before, "from") && before > s.tokens.begin &&
          s.token(before - 1).pos == Pos::kVerb);
}

/// "VIENNA, May 22", "ODESA — ", "MOSCOW (Wire)".
bool is_dateline(const SentenceView& s, Span tokens) {
  const std::uint32_t after = tokens.end;
  if (tokens.begin != s.tokens.begin) return false;
  return (s.text_is(after, ",") && s.capital(after + 1) && s.token(after + 1).pos == Pos::kPropn) ||
         s.text_is(after, "—") || s.text_is(after, "–") || s.text_is(after, "(") ||
         s.text_is(after, "--");
}

/// A word before another's head, "the |Paris| attacks", unless it is whose official or army that
/// is.
bool is_modifier(const SentenceView& s, Span tokens) {
  const std::uint32_t after = tokens.end;
  const Index chunk =
      tokens.begin < s.analysis.chunk_of.size() ? s.analysis.chunk_of[tokens.begin] : kNone;
  const bool within_group = chunk != kNone &&
                            s.analysis.chunks[chunk].kind == ChunkKind::kNounGroup &&
                            s.analysis.chunks[chunk].head >= after;
  const bool after_article =
      tokens.begin > s.tokens.begin && s.token(tokens.begin - 1).pos == Pos::kDet;
  return (within_group || after_article || s.token(after).pos == Pos::kNoun) &&
         !s.is(after, kOfficial | kInstitutionWord | kCountryNoun | kOffice | kDocument);
}

/// Whether the seat of government at `tokens` is a mere place here.
bool is_place(const SentenceView& s, Span tokens) {
  const std::uint32_t after = tokens.end;
  if (is_place_by_words_before(s, tokens)) return true;
  if (tokens.begin > s.tokens.begin && s.is(tokens.begin - 1, kHonorific)) return false;
  if (!s.has(after)) return false;
  const bool area = s.joined(after) && s.text_is(after, "-") &&
                    (s.text_is(after + 1, "based") || s.text_is(after + 1, "area"));
  return area || is_dateline(s, tokens) || is_modifier(s, tokens);
}

Via via_of(NameKind kind) {
  switch (kind) {
    case NameKind::kAlias:
      return Via::kAlias;
    case NameKind::kAcronym:
      return Via::kAcronym;
    case NameKind::kAdjective:
    case NameKind::kInhabitant:
      return Via::kDemonym;
    case NameKind::kSeat:
      return Via::kMetonym;
    default:
      return Via::kName;
  }
}

/// "|U.S. military| aid": aid of the state, as "military" may be an adjective.
bool is_military_adjective(const SentenceView& s, Span tokens) {
  return s.text_is(tokens.end - 1, "military") && s.has(tokens.end) &&
         (s.token(tokens.end).pos == Pos::kNoun || s.token(tokens.end).pos == Pos::kAdj) &&
         !s.is(tokens.end, kOfficial | kSpokesperson | kOffice);
}

Found listed(const SentenceView& s, Span tokens, const Choice& choice) {
  const GazetteerName& name = *choice.name;
  Found found;
  found.tokens = tokens;
  Reference& reference = found.reference;
  reference.head = tokens.end - 1;
  reference.listed = name.actor;
  reference.shared = is_shared(choice.match);
  const GazetteerActor& actor = s.gazetteer.actors()[name.actor];
  if (actor.whole != kNone && is_military_adjective(s, tokens)) reference.listed = actor.whole;
  reference.gender = actor.kind == ActorKind::kPerson ? actor.gender : 'n';
  found.via = via_of(name.kind);
  if (name.kind == NameKind::kSurname) reference.designation = Designation::kSurname;
  if (actor.kind == ActorKind::kPerson) {
    reference.name = tokens;
    if (name.kind != NameKind::kSurname) reference.designation = Designation::kPerson;
    reference.role = role_before(s, tokens.begin);
  }
  if (name.kind == NameKind::kInhabitant)
    reference.plural =
        s.text(tokens.end - 1).ends_with('s') || s.text(tokens.end - 1).ends_with("men");
  found.place = actor.place || is_prize(s, tokens) || is_building(s, tokens) ||
                (name.kind == NameKind::kSeat && is_place(s, tokens)) ||
              (name.kind == NameKind::kSurname && is_place_by_words_before(s, tokens));
  reference.shared = reference.shared && actor.kind != ActorKind::kPerson;
  return found;
}

Found person(const PersonName& name) {
  Found found;
  found.tokens = name.tokens;
  found.reference.head = name.tokens.end - 1;
  found.reference.designation = Designation::kPerson;
  found.reference.gender = name.gender;
  found.reference.name = name.tokens;
  found.reference.role = name.role;
  return found;
}

/// A capitalized word that may be a surname used alone.
bool may_be_surname(const SentenceView& s, std::uint32_t at) {
  if (!s.capital(at) || (s.token(at).shape & kHasDigit) != 0) return false;
  if (s.is(at, kNotName | kHonorific | kOffice | kPronouns)) return false;
  if (s.is(at, kBlocNoun | kInstitutionWord | kCountryNoun) &&
      (s.text_is(at - 1, "the") || s.text_is(at - 1, "The")))
    return false;  // the Committee
  switch (s.token(at).pos) {
    case Pos::kPropn:
    case Pos::kNoun:
    case Pos::kAdj:
    case Pos::kX:
    case Pos::kVerb:
      return true;
    default:
      return s.token(at).word == kUnknownWord;
  }
}

/// "|North| and South Korea", "|East| or West Timor": the actor whose second word comes later.
Found shortened(const SentenceView& s, std::uint32_t at) {
  constexpr std::uint32_t kJoint = 2;  // "North" and "and"
  if (!s.text_is(at + 1, "and") && !s.text_is(at + 1, "or")) return {};
  const std::uint32_t whole = at + kJoint;
  const Gazetteer::Match match = s.gazetteer.longest(s.document, whole, s.tokens.end);
  if (match.length != 2 || !s.capital(whole + 1)) return {};
  const std::string key = slug(s.text(at)) + "-" + slug(s.text(whole + 1));
  const Index actor = s.gazetteer.find(key);
  if (actor == kNone || actor == match.names.front().actor) return {};
  Found found;
  found.tokens = {at, at + 1};
  found.reference.head = at;
  found.reference.listed = actor;
  found.reference.gender = 'n';
  found.place = s.gazetteer.actors()[actor].place;
  return found;
}

/// "both |Koreas|", "the two |Sudans|": states that share a name, which resolve finds.
Found namesakes(const SentenceView& s, std::uint32_t at) {
  const std::string_view plural = s.text(at);
  if (!plural.ends_with('s') || s.token(at).pos != Pos::kPropn ||
      !is_one_of(s.lexicon.form(s.token(at - 1).word), {"two", "both"}))
    return {};
  if (s.gazetteer.find("south-" + slug(plural.substr(0, plural.size() - 1))) == kNone) return {};
  Found found;
  found.tokens = {at, at + 1};
  found.via = Via::kGroup;
  found.reference.head = at;
  found.reference.designation = Designation::kSides;
  found.reference.plural = true;
  return found;
}

/// "|anti-Mexican| feeling", "|pro-Russian|": whom the word behind the prefix means, who owns and
/// does nothing there.
Found prefixed(const SentenceView& s, std::uint32_t at) {
  const std::size_t begin = name_behind_prefix(s.text(at));
  if (begin == 0) return {};
  const std::string_view name = s.text(at).substr(begin);
  const Gazetteer::Match match = s.gazetteer.of_word(s.lexicon.find(name), name);
  if (match.length == 0 || match.names.front().needs_the) return {};
  Found found;
  found.tokens = {at, at + 1};
  found.reference.head = at;
  found.reference.listed = match.names.front().actor;
  found.via = Via::kDemonym;
  found.place = true;
  return found;
}

/// "company", "start-up", "think tank"
bool ends_firm_noun(const SentenceView& s, std::uint32_t at) {
  if (s.is(at, kBlocNoun)) return true;
  const std::uint32_t first = at - (s.text_is(at - 1, "-") ? 2 : 1);
  if (s.text_is(at, "tank")) return is_one_of(s.text(first), {"think", "Think"});
  return s.text_is(at, "up") && first + 2 == at && is_one_of(s.text(first), {"start", "Start"});
}

/// "drugmaker |Norvax|", "the daily |Nova Vest|": an organization because of the noun before it.
Found named_by_kind(const SentenceView& s, std::uint32_t at) {
  constexpr std::uint32_t kMostWords = 3;
  if (!ends_firm_noun(s, at - 1) || s.token(at).pos != Pos::kPropn) return {};
  const bool starts = (s.token(at - 1).shape & kSentenceStart) != 0;
  if (s.capital(at - 1) && !(starts && !s.capital(at - 2))) return {};
  std::uint32_t end = at + 1;
  while (end < at + kMostWords && s.capital(end) && s.token(end).pos == Pos::kPropn &&
         !s.title_case)
    ++end;
  Found found;
  found.tokens = {at, end};
  found.reference.head = end - 1;
  found.reference.designation = Designation::kOrganization;
  found.reference.gender = 'n';
  return found;
}

/// "|Veridra|, a chip start-up, said", "|John Lewis|, the retailer, said": an organization because
/// of the noun that follows its `words` words.
Found named_by_apposition(const SentenceView& s, std::uint32_t at, std::uint32_t words) {
  const std::uint32_t article = at + words + 1;
  if (s.title_case || s.token(at).pos != Pos::kPropn || !s.text_is(article - 1, ",") ||
      !s.has(article) || s.token(article).pos != Pos::kDet || article >= s.analysis.chunk_of.size())
    return {};
  const Index index = s.analysis.chunk_of[article];
  if (index == kNone || s.analysis.chunks[index].kind != ChunkKind::kNounGroup) return {};
  const Chunk& group = s.analysis.chunks[index];
  if (group.tokens.begin != article || group.is(kPossessive) || group.is(kPluralHead) ||
      !ends_firm_noun(s, group.head))
    return {};
  Found found;
  found.tokens = {at, at + words};
  found.reference.head = at + words - 1;
  found.reference.designation = Designation::kOrganization;
  found.reference.gender = 'n';
  return found;
}

/// The mention that begins at `at`; empty: none.
Found choose(const SentenceView& s, std::uint32_t at) {
  if (Found found = prefixed(s, at); !found.tokens.empty()) return found;
  Choice choice;
  choice.match = s.gazetteer.longest(s.document, at, s.tokens.end);
  if (choice.match.length > 0) choice.name = meaning_of(s, at, choice.match);
  const std::uint32_t known = choice.name == nullptr ? 0 : choice.match.length;
  if (!s.capital(at)) return known > 0 ? listed(s, {at, at + known}, choice) : Found{};
  if (known == 0 && at > s.tokens.begin)
    if (Found found = namesakes(s, at); !found.tokens.empty()) return found;
  if (known == 0)
    if (Found found = shortened(s, at); !found.tokens.empty()) return found;
  choice.organization = read_organization(s, at);
  choice.person = read_person(s, at);
  const std::uint32_t person_length = choice.person.tokens.size();
  if (choice.organization.size() > std::max(known, person_length) ||
      (choice.organization.size() == person_length && person_length > known &&
       s.is(at + person_length - 1, kOrganizationHead | kCampaignWord))) {
    Found found;
    found.tokens = choice.organization;
    found.reference.head = choice.organization.end - 1;
    found.reference.designation = Designation::kOrganization;
    found.reference.gender = 'n';
    return found;
  }
  const bool honored = !choice.person.role.empty() && s.is(choice.person.role.end - 1, kHonorific);
  if (known == 0 && person_length > 1 && !s.is(at, kMaleName | kFemaleName))
    if (Found found = named_by_kind(s, at); !found.tokens.empty()) return found;
  if (known == 0 && person_length > 1)
    if (Found found = named_by_apposition(s, at, person_length); !found.tokens.empty())
      return found;
  const bool surname = known == 1 && choice.name->kind == NameKind::kSurname &&
                       !s.text_is(at + 1, "-");  // |Moussa| Kone
  if (person_length > known && (choice.person.sure || known == 0 || surname))
    return person(choice.person);
  if (known > 0 && !(honored && known == person_length && known == 1 &&
                     s.gazetteer.actors()[choice.name->actor].kind != ActorKind::kPerson))
    return listed(s, {at, at + known}, choice);
  if (person_length > 0) return person(choice.person);
  if (!may_be_surname(s, at)) return {};
  if (Found found = named_by_kind(s, at); !found.tokens.empty()) return found;
  if (Found found = named_by_apposition(s, at, 1); !found.tokens.empty()) return found;
  Found found = person({{at, at + 1}, {at, at}, 0, false});
  found.reference.designation = Designation::kSurname;
  return found;
}

}  // namespace

void read_names(const SentenceView& s, std::span<const std::uint32_t> openings,
                std::vector<Found>* found) {
  std::uint32_t end = s.tokens.begin;  // of the last name
  for (const std::uint32_t at : openings) {
    if (at < end) continue;
    Found next = choose(s, at);
    if (next.tokens.empty()) continue;
    end = next.tokens.end;
    found->push_back(std::move(next));
  }
}

}  // namespace claimgraph
