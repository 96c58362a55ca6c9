// Noun groups, from determiner to head; each take_… decides whether one kind of word goes on with
// it.

#include <algorithm>

#include "chunker.hpp"

namespace claimgraph {

std::uint32_t Chunker::read_noun_group(std::uint32_t at) {
  if (at < end_ && has(at, kApproximator) &&
      (amount_follows(at + 1) || (pos(at) == Pos::kAdv && measure_follows(at + 1))))
    return read_noun_group_from(at, at + 1);
  return read_noun_group_from(at, at);
}

/// Reads a group whose approximator ("more than") spans [begin, at).
std::uint32_t Chunker::read_noun_group_from(std::uint32_t begin, std::uint32_t at) {
  if (at >= end_) return begin;
  if (pos(at) == Pos::kPron &&
      !(has(at, kQuantifier) && pos(at + 1) != Pos::kVerb && noun_ahead(at + 1)))
    return read_pronoun(begin, at);
  Group group{begin, at, kNone, false, false, false, false};
  group.determined = previous() && previous()->is(kPossessive);
  while (group.end < end_ && take(group)) {
  }
  if (group.end == at) return begin;
  if (group.end < end_ && is_possessive_mark(group.end) && group.noun != kNone) {
    ++group.end;
    return finish(group, kPossessive);
  }
  if (group.noun == kNone) {
    const std::uint32_t quantity = quantity_alone(group);
    if (quantity != kNone)
      return emit(ChunkKind::kNounGroup, {begin, quantity + 1}, quantity,
                  kPronounHead | kPluralHead);
    const bool determined = group.determined && pos(at) == Pos::kDet;
    if (!determined && !group.numeral) return finish_adjective(group);
  }
  return finish(group, 0);
}

/// The word that stands for a noun in "nearly all (of)", "even some (involved in)", "those (accused
/// of)"; kNone: none.
std::uint32_t Chunker::quantity_alone(const Group& group) const {
  std::uint32_t at = group.end - 1;
  const bool modified = pos(at) == Pos::kVerb || (forms(at) & kPastParticiple) != 0;
  if (modified && at > group.begin && pos(at + 1) == Pos::kAdp) --at;
  return has(at, kPronominal) ? at : kNone;
}

std::uint32_t Chunker::read_pronoun(std::uint32_t begin, std::uint32_t at) {
  std::uint16_t flags = kPronounHead;
  if (has(at, kPossessivePronoun) && noun_ahead(at + 1)) {
    return emit(ChunkKind::kNounGroup, {begin, at + 1}, at, flags | kPossessive);
  }
  if ((forms(at) & kPlural) != 0) flags |= kPluralHead;
  std::uint32_t end = at + 1;
  if (end < end_ && is_possessive_mark(end)) {
    flags |= kPossessive;
    ++end;
  }
  return emit(ChunkKind::kNounGroup, {begin, end}, at, flags);
}

/// May a noun (after adjectives and the like) follow at once?
bool Chunker::noun_ahead(std::uint32_t at) const {
  for (std::uint32_t limit = at + kLongestReach; at < limit && at < end_; ++at) {
    if (pos(at) == Pos::kDet) return false;
    if (is_mark(at, ',')) {
      if (!parts_adjectives(at)) return false;
      continue;
    }
    if (nominal(at) || pos(at) == Pos::kNum || amount_follows(at)) return true;
    const bool premodifier = pos(at) == Pos::kAdj || pos(at) == Pos::kAdv ||
                             pos(at) == Pos::kVerb || pos(at) == Pos::kCconj ||
                             shape(at, kJoined) || shape(at, kOpenQuote);
    if (!premodifier) return false;
  }
  return false;
}

/// in-flight, then-President, well-known: what kind its first part is does not matter
bool Chunker::hyphenated(std::uint32_t at) const {
  return at + 2 < end_ && shape(at + 1, kJoined) && shape(at + 2, kJoined) && is_hyphen(at + 1) &&
         !shape(at + 2, kPunctuation) && !shape(at, kPunctuation) && pos(at) != Pos::kPron;
}

/// "well-known", "would-be mayor", "break-in"
bool Chunker::take_hyphenated(Group& group) {
  const std::uint32_t last = group.end + 2;
  if (!nominal(last))
    group.adjective = true;
  else if (!noun_ahead(last + 1))
    group.noun = last;
  return advance(group, 3);
}

bool Chunker::take(Group& group) {
  const std::uint32_t at = group.end;
  if (group.noun == kNone && !nominal(at) && pos(at) != Pos::kNum && hyphenated(at))
    return take_hyphenated(group);
  if (group.noun != kNone && shape(at + 1, kJoined) && hyphenated_verb(at)) return false;
  if (has(at, kQuantifier) && group.noun == kNone) {
    const bool predicate =
        pos(at + 1) == Pos::kVerb && pos(at + 2) != Pos::kNoun;  // many said Monday
    if (!predicate && noun_ahead(at + 1)) {
      group.adjective = true;
      return advance(group, 1);
    }
  }
  switch (pos(at)) {
    case Pos::kDet:
      return take_determiner(group);
    case Pos::kNum:
      return take_number(group);
    case Pos::kAdj:
      return take_adjective(group);
    case Pos::kNoun:
    case Pos::kPropn:
      return take_noun(group);
    case Pos::kSym:
      return take_symbol(group);
    case Pos::kVerb:
      return take_participle(group);
    case Pos::kAdv:
      return take_adverb(group);
    case Pos::kCconj:
      return take_conjunction(group);
    case Pos::kAdp:  // 5 to 10 percent, four in 10 voters, 71 per cent
      if (text(at) == "per" && text(at + 1) == "cent" && pos(at - 1) == Pos::kNum &&
          group.end > group.begin) {
        group.noun = at + 1;
        return advance(group, 2);
      }
      return group.end > group.begin && pos(at - 1) == Pos::kNum && pos(at + 1) == Pos::kNum &&
             (is_to(at) || (text(at) == "in" && !is_year(at + 1))) && advance(group, 2);
    case Pos::kPunct:
      return take_mark(group);
    default:
      return false;
  }
}

bool Chunker::advance(Group& group, std::uint32_t tokens) {
  group.end += tokens;
  return true;
}

bool Chunker::take_determiner(Group& group) {
  const bool first = group.end == group.begin || (group.noun == kNone && !group.adjective);
  if (!first) return false;
  if (group.numeral && pos(group.end - 1) == Pos::kNum) return false;  // in 2019 |the city|
  if (group.determined && !has(group.end - 1, kPredeterminer) && pos(group.end - 1) == Pos::kDet)
    return false;
  group.determined = true;
  return advance(group, 1);
}

bool Chunker::take_number(Group& group) {
  const std::uint32_t at = group.end;
  if (group.noun != kNone) {
    // Aug. 12, Article 5, Boeing 737, the Lima 2019 Games; not "gave officials 12 days"
    const bool year_of_name = group.determined && is_year(at) && pos(at + 1) == Pos::kPropn;
    const bool named = (pos(group.noun) == Pos::kPropn && (!nominal(at + 1) || year_of_name)) ||
                       has(group.noun, kMonth) || (!group.determined && !nominal(at + 1));
    if (!named) return false;
  }
  group.numeral = true;
  return advance(group, 1);
}

bool Chunker::take_adjective(Group& group) {
  const std::uint32_t at = group.end;
  if (group.noun != kNone) {
    // U.S. military officials, White House foreign policy; not "made Congress responsible"
    const bool bears_name = (token(group.noun).lemma_grammar & kNameBearer) != 0 &&
                            shape(at, kCapitalized) && pos(at + 1) == Pos::kPropn;
    const bool name_before =  // "the opposition Conservative Party"
        bears_name || pos(at - 1) == Pos::kPropn || shape(at, kJoined) ||
        (token(group.noun).classes & (kRoleNoun | kTitle)) != 0 ||
        (group.determined && previous() &&
         (previous()->kind == ChunkKind::kPunctuation || previous()->is(kPossessive)) &&
         (token(group.noun).classes & kPersonNoun) !=
             0);  // a chief national …, her deputy foreign …
    if (!name_before || has(at - 1, kWeekday)) return false;
    if (has(at + 1, kTimeWord) && !shape(at, kJoined)) return false;  // Cole last week invited
    if (!nominal(at + 1) && !(pos(at + 1) == Pos::kAdj && nominal(at + 2))) return false;
  }
  group.adjective = true;
  return advance(group, 1);
}

/// "a claim |Cole's office| called false": a contact clause begins with a possessor.
bool Chunker::opens_contact_clause(const Group& group) const {
  const std::uint32_t at = group.end;
  return group.noun != kNone && pos(at) == Pos::kPropn && pos(group.noun) == Pos::kNoun &&
         (token(group.noun).classes & (kCommunicationNoun | kCognitionNoun)) != 0 &&
         (text(group.begin) == "a" || text(group.begin) == "an") && at + 1 < end_ &&
         (text(at + 1) == "'s" || text(at + 1) == "’s");
}

bool Chunker::take_noun(Group& group) {
  const std::uint32_t at = group.end;
  if (opens_contact_clause(group)) return false;
  if (group.noun != kNone && !shape(at, kJoined)) {
    if (has(at, kWeekday)) return false;  // said the president Monday
    if (has(at, kTimeWord) && !has(group.noun, kTimeWord | kMonth | kWeekday) &&
        pos(at) == Pos::kNoun && token(at).lexical_forms == 0 && has(at, kTimeAdverb))
      return false;  // officials today
    if (is_contact(group)) return false;
    if (is_time(group.noun) && !has(at, kTimeWord) && time_is_complete(group)) return false;
  }
  if (has(at, kWeekday) && group.noun == kNone && is_predicate(group)) return false;
  group.noun = at;
  return advance(group, 1);
}

/// "was |hopeful| Monday that", not "was |next| Monday"
bool Chunker::is_predicate(const Group& group) const {
  const std::uint32_t last = group.end - 1;
  return group.adjective && previous() != nullptr && previous()->is(kCopula) &&
         pos(last) == Pos::kAdj && (token(last).readings & reading(Pos::kAdv)) == 0;
}

/// "the fine Congress can levy": a name after a thing begins a group of its own; after a person's
/// role it is that person's. "told |reporters| Washington had failed": nor are plurals who hear it.
bool Chunker::is_contact(const Group& group) const {
  const std::uint32_t at = group.end;
  if (pos(at) != Pos::kPropn || pos(group.noun) != Pos::kNoun) return false;
  const bool hearers = (forms(group.noun) & kPlural) != 0 && previous() != nullptr &&
                       previous()->kind == ChunkKind::kVerbGroup &&
                       (token(previous()->head).lemma_grammar & kTakesObjectThat) != 0;
  if (!group.determined && !hearers) return false;
  constexpr std::uint32_t kNameable = kPersonNoun | kRoleNoun | kTitle | kGroupNoun;
  if (!hearers && ((token(group.noun).classes & kNameable) != 0 ||
                   (token(group.noun).lemma_grammar & kNameBearer) != 0))
    return false;
  std::uint32_t next = at + 1;
  while (next < at + kLongestReach && pos(next) == Pos::kPropn) ++next;
  const bool names_group = next > at + 1 && (token(next - 1).classes & kGroupNoun) != 0;
  return verbal(next) && !names_group;  // "the ruling Harbour Party said"
}

/// "last week", "Monday" are whole; "the Monday meeting", "May 5" are not.
bool Chunker::time_is_complete(const Group& group) const {
  if (has(group.noun, kMonth)) return false;
  if (has(group.noun, kWeekday)) return !group.determined || pos(group.end) == Pos::kPropn;
  return has(group.noun, kTimeAdverb) || (group.adjective && pos(group.end) == Pos::kPropn) ||
         (group.determined && pos(group.end) == Pos::kPropn);
}

bool Chunker::take_symbol(Group& group) {
  const std::uint32_t at = group.end;
  const bool money = pos(at + 1) == Pos::kNum;
  if (!money && group.end == group.begin) return false;
  if (!money) group.noun = at;
  return advance(group, 1);
}

/// the proposed plan, a growing number
bool Chunker::take_participle(Group& group) {
  const std::uint32_t at = group.end;
  if (shape(at, kJoined) && group.end > group.begin) return advance(group, 1);
  const bool opened =
      group.determined || group.adjective || group.numeral || modifies_bare_noun(at);
  if (!opened || group.noun != kNone || has(at + 1, kWeekday)) return false;  // many said Monday
  if (text(at) == "said") return false;  // one in four said Hill was right
  const std::uint8_t all = forms(at);
  const bool participle = all == 0 || (all & (kPastParticiple | kGerund)) != 0;
  if (!participle || !noun_ahead(at + 1)) return take_misread_noun(group);
  group.adjective = true;
  return advance(group, 1);
}

/// No verb follows an article: "the judge", whatever its tag.
bool Chunker::take_misread_noun(Group& group) {
  const std::uint32_t at = group.end;
  const bool possessed = previous() && previous()->is(kPossessive);
  if (pos(at - 1) == Pos::kDet ? !is_article(at - 1) : pos(at - 1) != Pos::kAdj) return false;
  if ((lexicon_.entry(token(at).word).readings & (1u << static_cast<int>(Pos::kNoun))) == 0)
    return false;
  if (pos(at - 1) == Pos::kAdj && !is_article(group.begin) && !possessed) return false;
  group.noun = at;
  return advance(group, 1);
}

bool Chunker::is_article(std::uint32_t at) const {
  const std::string_view word = text(at);
  return word == "the" || word == "a" || word == "an" || word == "The" || word == "A" ||
         word == "An" || word == "every" || word == "no";
}

/// a very large man, the then president; not "the deal now includes"
bool Chunker::take_adverb(Group& group) {
  const std::uint32_t at = group.end;
  if (group.noun != kNone) return false;
  const bool owned = previous() && previous()->is(kPossessive);
  if (group.end == group.begin && !owned && !has(at, kDegree | kApproximator)) return false;
  std::uint32_t next = at + 1;
  while (next < at + kLongestReach && pos(next) == Pos::kAdv) ++next;
  const bool amount = pos(next) == Pos::kNum;
  const bool modifier = pos(next) == Pos::kAdj || (pos(next) == Pos::kVerb && group.determined);
  if (!amount && !(modifier && noun_ahead(next))) return false;
  return advance(group, next - at);
}

/// political and economic ties; U.S. and allied policies; two or three
bool Chunker::take_conjunction(Group& group) {
  const std::uint32_t at = group.end;
  if (group.end == group.begin) return false;
  const Pos before = pos(at - 1), after = pos(at + 1);
  if (before == Pos::kNum && after == Pos::kNum && group.noun == kNone) return advance(group, 1);
  if (text(at) == "&" && nominal(at - 1) && nominal(at + 1)) return advance(group, 1);
  const bool tells = (token(at + 1).lemma_grammar & kTakesObjectThat) != 0;  // and warned miners
  const bool predicate = !group.determined && previous() != nullptr &&  // called it bad and left
                         previous()->kind == ChunkKind::kNounGroup && !previous()->is(kPossessive);
  const bool acts = tells || (predicate && (forms(at + 1) & kPast) != 0);
  const bool modifier_after = after == Pos::kAdj || (after == Pos::kVerb && !acts);
  if (group.noun != kNone) {
    const bool name = has(group.noun, kAttributiveName) && group.end - group.begin == 1;
    if (!name || after != Pos::kAdj || !noun_ahead(at + 1) || has(at + 1, kPredeterminer) ||
        has(at + 1, kQuantifier))
      return false;
    group.noun = kNone;
    return advance(group, 1);
  }
  return before == Pos::kAdj && modifier_after && noun_ahead(at + 1) && advance(group, 1);
}

bool Chunker::take_mark(Group& group) {
  const std::uint32_t at = group.end;
  if (group.end == group.begin || at + 1 >= end_) return false;
  if (shape(at, kOpenQuote | kCloseQuote)) return take_quote_mark(group);
  const bool hyphen = text(at) == "-" || text(at) == "/" || text(at) == "–" || text(at) == "‑";
  if (hyphen && shape(at, kJoined) && shape(at + 1, kJoined) && !shape(at + 1, kPunctuation)) {
    const bool office = group.noun == at - 1 && (text(at + 1) == "general" ||  // director-general
                                                 text(at + 1) == "elect" ||
                                                 text(at + 1) == "designate");
    if (nominal(at + 1) || office)
      group.noun = at + 1;
    else if (group.noun == at - 1)
      group.noun = kNone;  // U.S.-led coalition
    if (group.noun == kNone) group.adjective = true;
    return advance(group, 2);
  }
  if (!is_mark(at, ',')) return false;
  if (group.noun != kNone) {  // Aug. 12, 2015
    const bool date = has(group.noun, kMonth) && pos(at - 1) == Pos::kNum &&
                      pos(at + 1) == Pos::kNum && token(at + 1).bytes.size() == 4;
    return date && advance(group, 2);
  }
  const bool name_begins = shape(at + 1, kCapitalized) && !shape(at - 1, kCapitalized);
  const bool participle = group.determined && pos(at - 1) == Pos::kAdj &&
                          pos(at + 1) == Pos::kVerb && nominal(at + 2) &&
                          (forms(at + 1) & (kPastParticiple | kGerund)) != 0;
  return (parts_adjectives(at) || participle) && !name_begins && noun_ahead(at + 1) &&
         advance(group, 1);
}

/// "an old|,| new plan", "an important|,| oil-rich ally"
bool Chunker::parts_adjectives(std::uint32_t comma) const {
  const bool compound = hyphenated(comma + 1) &&
                        (pos(comma + 3) == Pos::kAdj || pos(comma + 3) == Pos::kVerb);
  return pos(comma - 1) == Pos::kAdj && (pos(comma + 1) == Pos::kAdj || compound);
}

/// the "recent events"; the quotation closes within the group or opens no group
bool Chunker::take_quote_mark(Group& group) {
  const std::uint32_t at = group.end;
  if (group.quoted) {
    if (group.noun == kNone && !noun_ahead(at + 1)) return false;
    group.quoted = false;
    return advance(group, 1);
  }
  if (group.noun != kNone || !group.determined || !noun_ahead(at + 1)) return false;
  std::uint32_t close = at + 1;
  while (close < at + kLongestReach && close < end_ && !shape(close, kOpenQuote | kCloseQuote)) {
    const Pos inside = pos(close);
    if (inside == Pos::kAux || inside == Pos::kAdp || inside == Pos::kPron) return false;
    ++close;
  }
  if (close >= end_ || close == at + kLongestReach) return false;
  group.quoted = true;
  return advance(group, 1);
}

std::uint32_t Chunker::finish_adjective(const Group& group) {
  return emit(ChunkKind::kAdjective, {group.begin, group.end}, group.end - 1);
}

/// Whether a group says when that a word of time heads: not "the Times", "USA Today", "the minutes
/// of the meeting".
bool Chunker::is_time_head(const Group& group, std::uint32_t head) const {
  if (pos(head) == Pos::kPropn && !has(head, kWeekday | kMonth) && !shape(head, kSentenceStart))
    return false;
  const bool protocol = text(head) == "minutes" &&
                        (text(group.begin) == "the" || (head + 1 < end_ && text(head + 1) == "of"));
  const bool drop = text(head) == "fall" &&  // a fall, the fall in prices
                    (text(group.begin) == "a" || (head + 1 < end_ && pos(head + 1) == Pos::kAdp));
  const bool surname = has(head, kMonth) && head > group.begin &&  // Theresa May
                       pos(head - 1) == Pos::kPropn && !has(head - 1, kMonth | kTimePreposition);
  return !protocol && !drop && !surname;
}

std::uint32_t Chunker::finish(const Group& group, std::uint16_t flags) {
  std::uint32_t head = group.noun;
  if (head == kNone) head = group.end - 1;
  if (pos(head) == Pos::kPropn) flags |= kProper;
  if ((forms(head) & kPlural) != 0) flags |= kPluralHead;
  if (head == group.begin && pos(head) == Pos::kDet) flags |= kPronounHead;
  const bool day = shape(head, kHasDigit) && text(head + 1 < end_ ? head + 1 : head) == "of" &&
                   has(head + 2, kMonth);  // the 3rd of May
  if (day || (is_time(head) && is_time_head(group, head)) ||
      (pos(head) == Pos::kNum && is_year(head)))
    flags |= kTimeGroup;
  return emit(ChunkKind::kNounGroup, {group.begin, group.end}, head, flags);
}

bool Chunker::is_year(std::uint32_t at) const {
  const std::string_view digits = text(at);
  return digits.size() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
}

}  // namespace claimgraph
