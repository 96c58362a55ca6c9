#include "mentions/reader.hpp"

// Organizations that no list has, by the shape of their names: capitalized words that end in one of
// the words such names end in ("the Danube Centre", "Acme Holdings Ltd."), or that begin with one
// and go on with "of" or "for" ("Institute for Harbour Studies", "Ministry of Public Works"); a
// surname with "campaign" or "administration".
//
// Leaves "The Party", "a bank", "President Cole" and "Council President Cole".
// Limits: headlines; a name whose last word is common and that begins a sentence.

namespace claimgraph {
namespace {

constexpr std::uint32_t kMostTokens = 12;
constexpr std::uint32_t kHeads = kOrganizationHead | kOrganizationTail | kMediaWord;

bool is_part(const SentenceView& s, std::uint32_t at) {
  if (!s.capital(at) || s.is(at, kHonorific | kPronouns)) return false;
  const Token& token = s.token(at);
  switch (token.pos) {
    case Pos::kPropn:
    case Pos::kNoun:
    case Pos::kAdj:
    case Pos::kX:
      return true;
    case Pos::kVerb:
      return !s.title_case && (token.shape & kSentenceStart) == 0;
    case Pos::kNum:
      return (token.shape & kSentenceStart) == 0;
    default:
      return false;
  }
}

/// "National Farmers|'| Union", "Women|'s| League", not "the Philippines|'| Central Bank".
bool owns_rest(const SentenceView& s, std::uint32_t begin, std::uint32_t mark) {
  if (mark <= begin || !s.joined(mark) || !is_part(s, mark + 1)) return false;
  const std::string_view owner = s.text(mark - 1);
  if (s.text_is(mark, "'s") || s.text_is(mark, "’s"))
    return owner == "Women" || owner == "Children" || owner == "Men" || owner == "People";
  if (!s.text_is(mark, "'") && !s.text_is(mark, "’")) return false;
  return owner.ends_with('s') && (s.token(mark - 1).forms & kPlural) != 0 &&
         s.gazetteer.longest(s.document, begin, mark).length != mark - begin;
}

/// "Bank of Japan |Governor| Kazuo Ueda", "Bank of England |Deputy Governor| Ann Cole"
bool opens_title(const SentenceView& s, std::uint32_t at) {
  const std::uint32_t office = s.is(at, kModifier) && s.is(at + 1, kOffice) ? at + 1 : at;
  return s.is(office, kOffice) && s.capital(office) && s.capital(office + 1) &&
         s.token(office + 1).pos == Pos::kPropn && !s.is(office + 1, kHeads);
}

/// Past "of the Public Works and Transport" behind a head; `at` if it is not there.
std::uint32_t past_complement(const SentenceView& s, std::uint32_t at, std::uint32_t limit) {
  if (!s.text_is(at, "of") && !s.text_is(at, "for") && !s.text_is(at, "on")) return at;
  std::uint32_t end = at, next = at + 1;
  while (next < limit) {
    if (s.token(next).pos != Pos::kAdp && s.is(next, kNotName) && end == at) break;
    if (end > at && opens_title(s, next)) break;
    if (is_part(s, next)) {
      end = ++next;
    } else if (s.text_is(next, "of") || s.text_is(next, "and") || s.text_is(next, "the") ||
               s.text_is(next, "&") || s.text_is(next, "for") ||
               (end > at && s.text_is(next, "-") && s.joined(next))) {
      // "and" joins only what belongs to one name: not a second head
      if (s.text_is(next, "and") && (end == at || s.is(next + 1, kHonorific | kOffice))) break;
      ++next;
    } else if (s.text_is(next, ",") && end > at && s.capital(next + 1) &&
               s.text_is(next + 2, "and") && is_part(s, next + 3)) {
      end = next += 2;  // Justice: a title elsewhere
    } else {
      break;
    }
  }
  return end;
}

/// "Coffee |and| Cocoa Council": what a body deals with, in common words; not "Treasury and Health
/// Ministry".
bool joins_subjects(const SentenceView& s, std::uint32_t at, std::uint32_t next) {
  if (next != at + 1 || !s.text_is(next, "and") || s.title_case || !is_part(s, next + 1) ||
      s.is(at, kHeads | kInstitutionWord | kOffice | kModifier) || !s.capital(at))
    return false;
  const WordId word = s.token(at).word;
  const bool common =
      word != kUnknownWord &&
      (s.lexicon.entry(word).readings & (reading(Pos::kNoun) | reading(Pos::kAdj))) != 0;
  const std::uint32_t head = s.is(next + 1, kHeads) ? next + 1 : next + 2;
  return common && s.is(head, kHeads) && s.capital(head) &&
         s.gazetteer.longest(s.document, at, s.tokens.end).length == 0;
}

}  // namespace

Span read_organization(const SentenceView& s, std::uint32_t at) {
  const std::uint32_t limit = std::min(s.tokens.end, at + kMostTokens);
  if (!is_part(s, at)) return {};
  std::uint32_t end = at, next = at;
  bool tail = false;
  while (next < limit &&
         (is_part(s, next) || joins_subjects(s, at, next) ||
          (next > at && (s.text_is(next, "&") || (s.text_is(next, "-") && s.joined(next)))) ||
          owns_rest(s, at, next))) {
    if (next > at && s.is(next, kOffice) && !s.is(next, kHeads)) break;
    if (s.is(next, kHeads)) {
      end = next + 1;
      tail = tail || s.is(next, kOrganizationTail);
    }
    ++next;
  }
  if (next > at && s.is(next, kCampaignWord) && !s.is(at, kModifier | kOffice) &&
      s.capital(next - 1) && next - at <= 3)
    return {at, next + 1};
  if (end == at && s.text_is(at + 1, "&") && is_part(s, at + 2) &&
      s.token(at).pos == Pos::kPropn) {  // Goldstein & Marsh
    end = at + 3;
    while (end < next && s.token(end).pos == Pos::kPropn) ++end;
    return {at, end};
  }
  if (end == at) return {};
  if (s.text_is(end, ",") && s.is(end + 1, kOrganizationTail) && s.capital(end + 1)) end += 2;
  const std::uint32_t complete =
      s.is(end - 1, kOrganizationHead) ? past_complement(s, end, limit) : end;
  if (complete == end && end - at < 2) return {};
  if (s.title_case && complete == end && !tail && end - at < 3) return {};
  return {at, complete};
}

}  // namespace claimgraph
