#include <algorithm>

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

/// The names' meaning that counts here: "the" where it is needed, no acronym that is a word in
/// capitals.
const GazetteerName* meaning_of(const SentenceView& s, std::uint32_t at,
                                const Gazetteer::Match& match) {
  const bool the = at > s.tokens.begin && (s.text_is(at - 1, "the") || s.text_is(at - 1, "The"));
  for (const GazetteerName& name : match.names) {
    if (name.needs_the && !the) continue;
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

/// "in |Rome|", "fly to |Rome|", "visit |Rome|".
bool is_place_by_words_before(const SentenceView& s, Span tokens) {
  if (tokens.begin == s.tokens.begin) return false;
  std::uint32_t before = tokens.begin - 1;
  if (s.is(before, kModifier) || s.token(before).pos == Pos::kAdj)
    before -= before > s.tokens.begin;
  if (is_one_of(
          s.lexicon.form(s.token(before).word),
          {"in", "at", "near", "around", "outside", "inside", "through", "via", "across", "into",
           "throughout", "toward", "towards", "above", "beyond", "downtown", "central"}))
    return true;
  if (s.text_is(before, "to") && before > s.tokens.begin &&
      is_one_of(s.lexicon.form(s.token(before - 1).lemma),
                {"fly", "travel", "go", "return", "visit", "trip", "come", "flight", "move",
                 "drive", "send", "head", "journey", "arrive", "back", "tour"}))
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

Found listed(const SentenceView& s, Span tokens, const Choice& choice) {
  const GazetteerName& name = *choice.name;
  Found found;
  found.tokens = tokens;
  Reference& reference = found.reference;
  reference.head = tokens.end - 1;
  reference.listed = name.actor;
  reference.shared = is_shared(choice.match);
  const GazetteerActor& actor = s.gazetteer.actors()[name.actor];
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
  found.place =
      actor.place || is_prize(s, tokens) || (name.kind == NameKind::kSeat && is_place(s, tokens));
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

/// The mention that begins at `at`; empty: none.
Found choose(const SentenceView& s, std::uint32_t at) {
  Choice choice;
  choice.match = s.gazetteer.longest(s.document, at, s.tokens.end);
  if (choice.match.length > 0) choice.name = meaning_of(s, at, choice.match);
  const std::uint32_t known = choice.name == nullptr ? 0 : choice.match.length;
  if (!s.capital(at)) return known > 0 ? listed(s, {at, at + known}, choice) : Found{};
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
  if (person_length > known && (choice.person.sure || known == 0)) return person(choice.person);
  if (known > 0 && !(honored && known == person_length && known == 1 &&
                     s.gazetteer.actors()[choice.name->actor].kind != ActorKind::kPerson))
    return listed(s, {at, at + known}, choice);
  if (person_length > 0) return person(choice.person);
  if (!may_be_surname(s, at)) return {};
  Found found = person({{at, at + 1}, {at, at}, 0, false});
  // "drugmaker |Norvax|"
  if (s.is(at - 1, kBlocNoun) && !s.capital(at - 2) && s.token(at).pos == Pos::kPropn &&
      (!s.capital(at - 1) || (s.token(at - 1).shape & kSentenceStart) != 0)) {
    found.reference = {};
    found.reference.head = at;
    found.reference.designation = Designation::kOrganization;
    found.reference.gender = 'n';
    return found;
  }
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
