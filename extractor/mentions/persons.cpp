#include <algorithm>

#include "mentions/reader.hpp"

// A person's name: a given name, or a title before, and capitalized words after it, with initials,
// particles and hyphens among them ("Foreign Minister |Hana van der Kolar-Reyes|"). Two capitalized
// words of no other known sense make one as well, less surely ("|Lou Jiwei|, the finance
// minister").
//
// Leaves "Northern Ireland", "Foreign Minister" alone, "Prime Minister's Office".
// Limits: headlines capitalize every word; there a name ends at the first word that may be a verb.

namespace claimgraph {
namespace {

constexpr std::uint32_t kMostNameTokens = 8;
constexpr std::uint32_t kMostRoleTokens = 8;

bool is_initial(const SentenceView& s, std::uint32_t at) {
  const std::string_view text = s.text(at);
  if (text == "A") return false;  // "A Saudi banker"
  return s.capital(at) && (text.size() == 1 || (text.size() == 2 && text[1] == '.') ||
                           (text.size() == 4 && text[1] == '.' && text[3] == '.'));
}

bool is_given(const SentenceView& s, std::uint32_t at) {
  return s.capital(at) && s.is(at, kMaleName | kFemaleName);
}

bool only_propn(const SentenceView& s, std::uint32_t at) {
  const WordId word = s.token(at).word;
  if (word == kUnknownWord) return true;
  const std::uint32_t common =
      s.lexicon.entry(word).readings & ~(1u << static_cast<int>(Pos::kPropn));
  return common == 0;
}

bool is_month(const SentenceView& s, std::uint32_t at) {
  return s.capital(at) && (s.token(at).grammar & kMonth) != 0;
}

bool is_direction(const SentenceView& s, std::uint32_t at) {
  return s.text_is(at, "North") || s.text_is(at, "South") || s.text_is(at, "East") ||
         s.text_is(at, "West");
}

/// Whether a capitalized word can go on a name.
bool is_name_word(const SentenceView& s, std::uint32_t at) {
  if (!s.capital(at)) return false;
  if (is_given(s, at)) return true;
  if (s.is(at, kBlocNoun) && (s.token(at).shape & kSentenceStart) != 0) return false;  // Drugmaker
  if (s.is(at, kNotName | kOrganizationTail | kPronouns)) return false;
  const Token& token = s.token(at);
  if ((token.shape & kHasDigit) != 0) return false;
  if (only_propn(s, at)) return true;
  if (s.title_case || (token.shape & kSentenceStart) != 0) {
    constexpr std::uint32_t kNever =
        1u << static_cast<int>(Pos::kVerb) | 1u << static_cast<int>(Pos::kAux) |
        1u << static_cast<int>(Pos::kAdp) | 1u << static_cast<int>(Pos::kDet) |
        1u << static_cast<int>(Pos::kSconj) | 1u << static_cast<int>(Pos::kAdv) |
        1u << static_cast<int>(Pos::kPron) | 1u << static_cast<int>(Pos::kCconj);
    return (s.lexicon.entry(token.word).readings & kNever) == 0 && token.pos == Pos::kPropn;
  }
  return token.pos == Pos::kPropn || token.pos == Pos::kNoun || token.pos == Pos::kAdj ||
         token.pos == Pos::kVerb || token.pos == Pos::kAux || token.pos == Pos::kX;
}

/// Past particles and a capitalized word at `at`: "van der Bellen", "al-Sisi"; `at` itself if none.
std::uint32_t past_particles(const SentenceView& s, std::uint32_t at) {
  std::uint32_t end = at;
  for (int i = 0; i < 3 && s.is(end, kParticle) && s.text(end).size() < 4; ++i) {
    ++end;
    if (s.text_is(end, "-")) ++end;
  }
  return end > at && is_name_word(s, end) ? end + 1 : at;
}

/// The small second half of an East Asian given name: "Ji|-won", not "Berlin|-led".
bool is_syllable(const SentenceView& s, std::uint32_t at) {
  constexpr std::size_t kLongest = 5;
  const std::string_view text = s.text(at);
  if (text.size() > kLongest || text.size() < 2) return false;
  if (text == "led" || text == "run" || text == "born" || text == "made" || text == "era")
    return false;
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; }) &&
         s.text(at - 2).size() <= kLongest;
}

/// Past joined pieces: "Kelleher|-|Vergantini", "Chun|-|ying".
std::uint32_t past_hyphens(const SentenceView& s, std::uint32_t at) {
  while (s.joined(at) && s.text_is(at, "-") && s.joined(at + 1) && s.has(at + 1) &&
         (s.capital(at + 1) || (only_propn(s, at + 1) && !s.is(at + 1, kOffice | kOfficial))))
    at += 2;
  return at;
}

bool other_name_begins(const SentenceView& s, std::uint32_t at) {
  if (is_given(s, at)) return false;
  const Gazetteer::Match match = s.gazetteer.longest(s.document, at, s.tokens.end);
  if (match.length == 0) return false;
  const NameKind kind = match.names.front().kind;
  if (kind == NameKind::kSurname) return false;
  return match.length > 1 || kind == NameKind::kAcronym;
}

std::uint32_t name_end(const SentenceView& s, std::uint32_t at) {
  std::uint32_t end = past_hyphens(s, at + 1);
  while (end - at < kMostNameTokens && s.has(end)) {
    std::uint32_t next = end;
    if (is_initial(s, end))
      next = end + 1;
    else if (s.is(end, kNameSuffix) && s.capital(end))
      next = end + 1;
    else if (end == at + 1 && is_month(s, end) && is_given(s, at) && !is_month(s, at))
      return end + 1;  // Theresa May
    else if (end == at + 1 && is_direction(s, end) && is_given(s, at) && !s.capital(end + 1))
      return end + 1;  // Sophie West
    else if (is_name_word(s, end) && !s.is(end, kOffice | kHonorific | kCampaignWord) &&
             !other_name_begins(s, end)) {
      next = past_hyphens(s, end + 1);
      if (s.joined(next) && s.text_is(next, "-") && s.joined(next + 1) && s.has(next + 1) &&
          is_syllable(s, next + 1))
        next += 2;
    } else
      next = past_particles(s, end);
    if (next == end) break;
    end = next;
  }
  return end;
}

/// A noun for one person in small letters: "the striker |Bent Holm|".
bool is_person_noun(const SentenceView& s, std::uint32_t at) {
  if (!s.has(at) || s.capital(at) || s.token(at).pos != Pos::kNoun) return false;
  return s.is(at, kOffice | kOfficial | kSpokesperson) ||
         (s.lexicon.entry(s.token(at).word).classes & kPersonNoun) != 0;
}

/// "|Bent Holm|, the head of", "|Bent Holm|, a former aide": an office behind the name.
bool is_described(const SentenceView& s, std::uint32_t at) {
  constexpr std::uint32_t kLongest = 4;  // tokens from the article to the noun
  if (!s.has(at) || s.token(at).pos != Pos::kDet) return false;
  for (std::uint32_t noun = at + 1; noun < at + kLongest && s.has(noun); ++noun) {
    if (s.is(noun, kOffice | kSpokesperson) && s.token(noun).pos == Pos::kNoun)
      return !s.capital(noun) && !s.text(noun).ends_with('s');
    if (s.token(noun).pos != Pos::kAdj && s.token(noun).pos != Pos::kNoun) return false;
  }
  return false;
}

/// "their striker |Bent Holm|", "its chair, |Bent Holm|, …", "|Bent Holm|, who …", "|Bent Holm|,
/// 62, …": the words around say that a person is named.
bool is_introduced(const SentenceView& s, Span name) {
  const std::uint32_t at = name.begin;
  if (at > s.tokens.begin) {
    if (is_person_noun(s, at - 1) && !s.text(at - 1).ends_with('s')) return true;
    if (at > s.tokens.begin + 1 && s.text_is(at - 1, ",") && s.text_is(name.end, ",") &&
        is_person_noun(s, at - 2) && !s.text(at - 2).ends_with('s'))
      return true;
  }
  if (!s.text_is(name.end, ",") || !s.has(name.end + 2)) return false;
  const std::string_view next = s.text(name.end + 1);
  const bool age = next.size() == 2 && (s.token(name.end + 1).shape & kHasDigit) != 0 &&
                   s.text_is(name.end + 2, ",");
  return age || next == "who" || next == "whose" || is_described(s, name.end + 1);
}

char gender_of(const SentenceView& s, Span role, std::uint32_t given) {
  for (std::uint32_t at = role.begin; at < role.end; ++at) {
    if (s.is(at, kMaleWord) && s.is(at, kHonorific | kOffice)) return 'm';
    if (s.is(at, kFemaleWord) && s.is(at, kHonorific | kOffice)) return 'f';
  }
  const std::uint32_t bits = s.bits(given);
  if ((bits & kMaleName) != 0 && (bits & kFemaleName) == 0) return 'm';
  if ((bits & kFemaleName) != 0 && (bits & kMaleName) == 0) return 'f';
  return 0;
}

}  // namespace

Span role_before(const SentenceView& s, std::uint32_t at) {
  std::uint32_t begin = at;
  bool office = false;
  while (begin > s.tokens.begin && at - begin < kMostRoleTokens) {
    const std::uint32_t last = begin - 1;
    if (s.text_is(last, "-") && begin - 2 >= s.tokens.begin &&
        s.is(begin - 2, kModifier | kOffice)) {
      --begin;
    } else if (s.is(last, kHonorific | kOffice) && !(s.is(last, kHe | kI))) {
      office = true;
      --begin;
    } else if (office && s.is(last, kModifier)) {
      --begin;
    } else if (!office && last >= s.tokens.begin + 2 && s.capital(last) &&
               (s.text_is(last - 1, "of") ||
                (s.text_is(last - 1, "the") && s.text_is(last - 2, "of")))) {
      // "Secretary of State", "Secretary of the Treasury"
      const std::uint32_t noun = s.text_is(last - 1, "of") ? last - 2 : last - 3;
      if (!s.has(noun) || !s.is(noun, kOffice) || !s.is(last, kModifier)) break;
      office = true;
      begin = noun;
    } else {
      break;
    }
  }
  return office ? Span{begin, at} : Span{at, at};
}

PersonName read_person(const SentenceView& s, std::uint32_t at) {
  PersonName name;
  if (!s.capital(at) || s.is(at, kHonorific | kOffice | kModifier)) {
    if (!is_given(s, at)) return name;
  }
  const bool initial = is_initial(s, at) && s.has(at + 1) && s.capital(at + 1);
  const bool addressed = at > s.tokens.begin && s.is(at - 1, kHonorific);  // Mrs. May
  if (!initial && !addressed && !is_name_word(s, at)) return name;
  const Span role = role_before(s, at);
  const std::uint32_t end = name_end(s, at);
  const bool titled = !role.empty();
  std::uint32_t words = 0;
  bool unknown = true;
  for (std::uint32_t i = at; i < end; ++i) {
    if (!s.capital(i)) continue;
    ++words;
    unknown = unknown && only_propn(s, i);
  }
  name.sure = titled || (words >= 2 && (is_given(s, at) || initial || is_initial(s, at + 1)));
  const bool likely = words >= 2 && words <= 4 && unknown && !s.title_case && !s.all_caps;
  const bool introduced = !name.sure && !likely && (words >= 2 || is_given(s, at)) && words <= 3 &&
                          !s.title_case && !s.all_caps && is_introduced(s, {at, end});
  if (!name.sure && !likely && !introduced) return name;
  name.tokens = {at, end};
  name.role = role;
  name.gender = gender_of(s, role, at);
  return name;
}

}  // namespace claimgraph
