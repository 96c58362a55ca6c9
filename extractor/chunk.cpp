// Noun groups, verb groups and the small words between them, left to right, one look at each token.
//
// A noun group runs from its determiner to its head and takes what stands before the head:
// adjectives (joined by "and" or a comma too), participles, nouns, numbers, names with their
// titles, hyphenated words. A possessor closes a group of its own. A verb group runs from its first
// auxiliary (or "to") to the main verb with the adverbs and negators between.
//
//   [U.S. and allied policies] [have repeatedly been condemned] [by] [Foreign Minister Hana Kolar]
//   not: [Mexico and other countries] as one group (a coordination of two)
//
// An -ed form that can be past tense or participle leaves here with both kFinite and kParticiple;
// the clause stage decides. Limits: a gerund before a noun without determiner ("rising prices") is
// read as the tagger has it; two objects side by side may melt where the second has no determiner.

#include <algorithm>

#include "grammar.hpp"
#include "lexicon.hpp"
#include "stages.hpp"

namespace claimgraph {
namespace {

constexpr std::uint32_t kLongestGap = 4;  // adverbs between two words of a verb group
constexpr std::uint32_t kLongestReach =
    6;  // tokens looked ahead for the noun that an adjective needs

class Chunker {
 public:
  Chunker(const RuleSet& rules, const Document& document, Analysis& analysis)
      : lexicon_(rules.lexicon()),
        grammar_(rules.grammar()),
        document_(document),
        analysis_(analysis) {}

  void read_sentence(Span tokens) {
    end_ = tokens.end;
    const auto first = static_cast<std::uint32_t>(analysis_.chunks.size());
    sentence_begin_ = first;
    for (std::uint32_t at = tokens.begin; at < end_;) at = read_chunk(at);
    analysis_.sentence_chunks.push_back(
        {first, static_cast<std::uint32_t>(analysis_.chunks.size())});
  }

 private:
  // ---- tokens
  const Token& token(std::uint32_t at) const { return document_.tokens[at]; }
  Pos pos(std::uint32_t at) const { return at < end_ ? token(at).pos : Pos::kX; }
  bool shape(std::uint32_t at, std::uint16_t bits) const {
    return at < end_ && (token(at).shape & bits) != 0;
  }
  bool has(std::uint32_t at, std::uint64_t classes) const {
    return at < end_ && grammar_.has(token(at).word, classes);
  }
  std::uint8_t forms(std::uint32_t at) const { return token(at).forms; }
  /// All forms of the word, whatever the tagger made of them.
  std::uint8_t lexical_forms(std::uint32_t at) const {
    return static_cast<std::uint8_t>(lexicon_.entry(token(at).word).forms | token(at).forms);
  }
  std::string_view text(std::uint32_t at) const { return document_.view(token(at)); }
  bool is_mark(std::uint32_t at, char mark) const {
    return at < end_ && text(at).size() == 1 && text(at).front() == mark;
  }
  bool nominal(std::uint32_t at) const { return pos(at) == Pos::kNoun || pos(at) == Pos::kPropn; }

  // ---- chunks
  std::uint32_t emit(ChunkKind kind, Span tokens, std::uint32_t head, std::uint16_t flags = 0) {
    const auto index = static_cast<Index>(analysis_.chunks.size());
    analysis_.chunks.push_back({tokens, head, kind, flags});
    for (std::uint32_t at = tokens.begin; at < tokens.end; ++at) analysis_.chunk_of[at] = index;
    return tokens.end;
  }
  std::uint32_t emit_one(ChunkKind kind, std::uint32_t at, std::uint16_t flags = 0) {
    return emit(kind, {at, at + 1}, at, flags);
  }
  const Chunk* previous() const {
    return analysis_.chunks.size() > sentence_begin_ ? &analysis_.chunks.back() : nullptr;
  }

  std::uint32_t read_chunk(std::uint32_t at) {
    const Token& first = token(at);
    if ((first.shape & (kOpenQuote | kCloseQuote)) != 0 && first.pos == Pos::kPunct)
      return emit_one(ChunkKind::kQuoteMark, at);
    if (first.pos == Pos::kPunct) return emit_one(ChunkKind::kPunctuation, at);
    if (hyphenated(at))
      if (const std::uint32_t end = read_noun_group(at); end > at) return end;
    if (const auto phrase = grammar_.longest_phrase(document_, at, end_); phrase.length > 0)
      if (const std::uint32_t end = read_phrase(at, phrase); end > at) return end;
    if (const std::uint32_t end = read_verb_group(at); end > at) return end;
    if (const std::uint32_t end = read_relative(at); end > at) return end;
    if (const std::uint32_t end = read_noun_group(at); end > at) return end;
    return read_small_word(at);
  }

  std::uint32_t read_phrase(std::uint32_t at, Grammar::Phrase phrase) {
    const Span span{at, at + phrase.length};
    switch (phrase.kind) {
      case PhraseKind::kPreposition:
        return emit(ChunkKind::kPreposition, span, span.end - 1);
      case PhraseKind::kSubordinator:
        return emit(ChunkKind::kSubordinator, span, at);
      case PhraseKind::kConjunction:
        return emit(ChunkKind::kConjunction, span, at);
      case PhraseKind::kAdverb:
        return emit(ChunkKind::kAdverb, span, at);
      case PhraseKind::kApproximator:
        if (!amount_follows(span.end)) return at;
        return read_noun_group_from(at, span.end);
    }
    return at;
  }
  bool amount_follows(std::uint32_t at) const {
    return pos(at) == Pos::kNum || (is_mark(at, '$') && pos(at + 1) == Pos::kNum) ||
           has(at, kPredeterminer) ||
           (pos(at) == Pos::kDet && (pos(at + 1) == Pos::kNum || has(at, kPredeterminer)));
  }

  std::uint32_t read_small_word(std::uint32_t at) {
    switch (pos(at)) {
      case Pos::kAdp:
        return emit_one(ChunkKind::kPreposition, at);
      case Pos::kSconj:
        return emit_one(ChunkKind::kSubordinator, at);
      case Pos::kCconj:
        return emit_one(ChunkKind::kConjunction, at);
      case Pos::kAdv:
        return read_adverb(at);
      case Pos::kAdj:
        return emit_one(ChunkKind::kAdjective, at);
      case Pos::kPart:
        return emit_one(ChunkKind::kAdverb, at, has(at, kNegation) ? kNegatedGroup : 0);
      default:
        return emit_one(ChunkKind::kOther, at);
    }
  }

  std::uint32_t read_adverb(std::uint32_t at) {
    if (has(at, kSubordinating)) return emit_one(ChunkKind::kSubordinator, at);
    std::uint32_t end = at;
    while (end < at + kLongestGap && pos(end) == Pos::kAdv) ++end;
    if (pos(end) == Pos::kAdj && has(end - 1, kDegree)) {  // very worried
      while (pos(end) == Pos::kAdj) ++end;
      return emit(ChunkKind::kAdjective, {at, end}, end - 1);
    }
    return emit_one(ChunkKind::kAdverb, at, has(at, kTimeAdverb) ? kTimeGroup : 0);
  }

  // ---- that, who, which, what …
  std::uint32_t read_relative(std::uint32_t at) {
    if (is_that(at)) return read_that(at);
    if (has(at, kSubordinating)) {
      // "as if he knew", "if": never a noun
      return pos(at) == Pos::kNoun ? at : emit_one(ChunkKind::kSubordinator, at);
    }
    if (!has(at, kRelativizer | kWhWord)) return at;
    if (has(at, kMaySubordinate)) {  // when, where
      const bool after_noun = previous() && (previous()->kind == ChunkKind::kNounGroup ||
                                             (is_mark(at - 1, ',') && is_place_relative(at)));
      return emit_one(after_noun ? ChunkKind::kRelative : ChunkKind::kSubordinator, at);
    }
    return emit_one(ChunkKind::kRelative, at);
  }
  /// ", where": of a place just named
  bool is_place_relative(std::uint32_t at) const {
    const std::size_t size = analysis_.chunks.size();
    return text(at) == "where" && size >= sentence_begin_ + 2 &&
           analysis_.chunks[size - 2].kind == ChunkKind::kNounGroup;
  }
  bool is_that(std::uint32_t at) const {
    return at < end_ && token(at).bytes.size() == 4 && (text(at)[0] | 0x20) == 't' &&
           text(at).substr(1) == "hat";
  }
  std::uint32_t read_that(std::uint32_t at) {
    const Chunk* before = previous();
    const bool after_noun = before && before->kind == ChunkKind::kNounGroup;
    const bool verb_next = verb_follows(at + 1);
    if (pos(at) == Pos::kDet && !verb_next) return read_noun_group(at);
    if (verb_next && !after_noun && noun_like_verb(at + 1) && before_takes_that(before))
      return emit_one(ChunkKind::kSubordinator, at);
    if (verb_next)
      return emit_one(after_noun ? ChunkKind::kRelative : ChunkKind::kNounGroup, at,
                      after_noun ? 0 : kPronounHead);
    if (at + 1 >= end_ || pos(at + 1) == Pos::kPunct) {
      const bool opens = at + 1 < end_ && (is_mark(at + 1, ',') || shape(at + 1, kOpenQuote));
      if (opens && before && before->kind != ChunkKind::kPreposition)
        return emit_one(ChunkKind::kSubordinator, at);
      return emit_one(ChunkKind::kNounGroup, at, kPronounHead);
    }
    if (!after_noun)
      return before && before->kind == ChunkKind::kPreposition
                 ? emit_one(ChunkKind::kNounGroup, at, kPronounHead)
                 : emit_one(ChunkKind::kSubordinator, at);
    return emit_one(noun_takes_clause(*before) ? ChunkKind::kSubordinator : ChunkKind::kRelative,
                    at);
  }
  /// "(showed) that worries …": a plural noun that the tagger took for a verb
  bool noun_like_verb(std::uint32_t at) const {
    return pos(at) == Pos::kVerb && (forms(at) & kThirdSingular) != 0 &&
           (lexicon_.entry(token(at).word).readings & (1u << static_cast<int>(Pos::kNoun))) != 0;
  }
  bool before_takes_that(const Chunk* before) const {
    return before && before->kind == ChunkKind::kVerbGroup &&
           grammar_.has(token(before->head).lemma, kTakesThat);
  }
  bool verb_follows(std::uint32_t at) const {
    at = skip_adverbs(at);
    return pos(at) == Pos::kVerb || pos(at) == Pos::kAux;
  }
  /// "the claim that …" against "the plan that they made"; after "told reporters that" too.
  bool noun_takes_clause(const Chunk& group) const {
    const auto classes = lexicon_.entry(token(group.head).word).classes;
    if ((classes & (kCommunicationNoun | kCognitionNoun)) != 0) return true;
    const std::size_t size = analysis_.chunks.size();
    if (size < sentence_begin_ + 2) return false;
    const Chunk& verb = analysis_.chunks[size - 2];
    if (verb.kind == ChunkKind::kVerbGroup)
      return grammar_.has(token(verb.head).lemma, kTakesObjectThat) ||
             (grammar_.has(token(verb.head).lemma, kTakesThat) && group.is(kTimeGroup));
    return group.is(kTimeGroup) || group.is(kPronounHead);
  }

  // ---- verb groups
  bool verbal(std::uint32_t at) const { return pos(at) == Pos::kVerb || pos(at) == Pos::kAux; }
  bool adverbial(std::uint32_t at) const {
    return pos(at) == Pos::kAdv || (pos(at) == Pos::kPart && has(at, kNegation)) ||
           has(at, kNegation);
  }

  std::uint32_t read_verb_group(std::uint32_t at) {
    std::uint32_t first = at;
    std::uint16_t flags = 0;
    if (is_to(at)) {
      first = skip_adverbs(at + 1);
      if (first + 1 < end_ && is_open_quote(first)) ++first;  // to “dismantle” it
      if (first >= end_ || !verbal(first) || !(base_form(first) || pos(first) == Pos::kAux))
        return at;
      if (pos(at) != Pos::kPart && !base_form(first)) return at;
      flags = kToInfinitive;
    } else if (has(at, kNegation) && pos(at) != Pos::kDet) {  // "not to say", "never said"
      first = skip_adverbs(at);
      if (is_to(first)) {
        const std::uint32_t verb = skip_adverbs(first + 1);
        if (verb >= end_ || !verbal(verb) || !base_form(verb)) return at;
        first = verb;
        flags = kToInfinitive;
      }
      flags |= kNegatedGroup;
    }
    if (first >= end_ || !verbal(first)) return at;
    return extend_verb_group(at, first, flags);
  }
  bool is_to(std::uint32_t at) const {
    return at < end_ && token(at).bytes.size() == 2 && (text(at)[0] | 0x20) == 't' &&
           (text(at)[1] | 0x20) == 'o';
  }
  std::uint32_t skip_adverbs(std::uint32_t at) const {
    for (std::uint32_t limit = at + kLongestGap; at < limit && at < end_ && adverbial(at);) ++at;
    return at;
  }
  bool is_open_quote(std::uint32_t at) const {
    return shape(at, kOpenQuote) && at + 1 < end_ && shape(at + 1, kJoined);
  }
  bool base_form(std::uint32_t at) const {
    const std::uint8_t all = forms(at);
    return all == 0 || (all & kBaseForm) != 0;
  }

  std::uint32_t extend_verb_group(std::uint32_t begin, std::uint32_t first, std::uint16_t flags) {
    std::uint32_t main = first, end = first + 1;
    while (pos(main) == Pos::kAux) {
      std::uint32_t next = skip_adverbs(end);
      if (next + 1 < end_ && (text(next) == "since" || is_open_quote(next)) &&
          pos(next + 1) == Pos::kVerb)
        ++next;
      if (next >= end_ || !verbal(next) || !continues_group(main, next)) break;
      for (std::uint32_t i = end; i < next; ++i)
        if (has(i, kNegation)) flags |= kNegatedGroup;
      main = next;
      end = next + 1;
    }
    if (pos(main) == Pos::kAux && end < end_ && has(end, kNegation)) {  // is not a doctor, did n't
      flags |= kNegatedGroup;
      ++end;
    }
    flags |= tense(first, main, (flags & kToInfinitive) != 0);
    if (has(main, kFormOfBe)) flags |= kCopula;
    if (main > first && is_passive(first, main)) flags |= kPassive;
    return emit(ChunkKind::kVerbGroup, {begin, end}, main, flags);
  }
  /// After an auxiliary only a non-finite form goes on with the group.
  bool continues_group(std::uint32_t auxiliary, std::uint32_t next) const {
    if (pos(next) == Pos::kAux && has(auxiliary, kModalVerb | kFormOfDo) && base_form(next))
      return true;
    if (pos(next) == Pos::kAux)
      return !has(next, kFiniteAuxiliary) || (has(auxiliary, kModalVerb) && has(next, kFormOfHave));
    const std::uint8_t all = lexical_forms(next);
    if (all == 0) return true;
    if (has(auxiliary, kModalVerb | kFormOfDo)) return (all & kBaseForm) != 0;
    return (all & (kPastParticiple | kGerund)) != 0;
  }
  bool is_passive(std::uint32_t first, std::uint32_t main) const {
    if (pos(main) == Pos::kAux) return false;
    const std::uint8_t all = lexical_forms(main);
    if (all != 0 && (all & kPastParticiple) == 0) return false;
    if (all == 0 && !text(main).ends_with("ed")) return false;
    for (std::uint32_t at = main; at-- > first;)
      if (pos(at) == Pos::kAux) return has(at, kFormOfBe) || text(at) == "got" || text(at) == "get";
    return false;
  }
  std::uint16_t tense(std::uint32_t first, std::uint32_t main, bool infinitive) const {
    if (infinitive) return 0;
    if (has(first, kModalVerb) && (pos(first) == Pos::kAux || first < main))
      return kFinite | kModal;
    if (pos(first) == Pos::kAux && has(first, kFiniteAuxiliary)) return kFinite;
    std::uint8_t all = forms(first);
    if (all == 0) all = guess_forms(text(first));
    if (pos(first) == Pos::kAux)
      return (all & kGerund) != 0 ? kIngForm : text(first) == "been" ? kParticiple : 0;
    if ((all & kGerund) != 0 && (all & (kBaseForm | kPast)) == 0) return kIngForm;
    if ((all & (kThirdSingular | kBaseForm)) != 0 && (all & kPastParticiple) == 0) return kFinite;
    if ((all & kPast) != 0 && (all & kPastParticiple) != 0) return kFinite | kParticiple;
    if ((all & kPastParticiple) != 0) return kParticiple;
    return kFinite;
  }
  static std::uint8_t guess_forms(std::string_view word) {
    if (word.ends_with("ing")) return kGerund;
    if (word.ends_with("ed")) return kPast | kPastParticiple;
    return kBaseForm;
  }

  // ---- noun groups
  std::uint32_t read_noun_group(std::uint32_t at) {
    if (at < end_ && has(at, kApproximator) && amount_follows(at + 1))
      return read_noun_group_from(at, at + 1);
    return read_noun_group_from(at, at);
  }

  /// Reads a group whose approximator ("more than") spans [begin, at).
  std::uint32_t read_noun_group_from(std::uint32_t begin, std::uint32_t at) {
    if (at >= end_) return begin;
    if (pos(at) == Pos::kPron && !(has(at, kQuantifier) && noun_ahead(at + 1)))
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
    if (group.noun == kNone && !(group.determined && pos(begin) == Pos::kDet)) {
      if (!group.numeral) return finish_adjective(group);
    }
    return finish(group, 0);
  }

  struct Group {
    std::uint32_t begin, end;
    std::uint32_t noun;  ///< last noun so far
    bool determined, adjective, numeral;
    bool quoted;  ///< a quotation mark inside it is open
  };

  std::uint32_t read_pronoun(std::uint32_t begin, std::uint32_t at) {
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

  bool is_possessive_mark(std::uint32_t at) const {
    return pos(at) == Pos::kPart && !has(at, kNegation) && !is_to(at);
  }

  /// May a noun (after adjectives and the like) follow at once?
  bool noun_ahead(std::uint32_t at) const {
    for (std::uint32_t limit = at + kLongestReach; at < limit && at < end_; ++at) {
      if (is_mark(at, ',')) return false;
      if (nominal(at) || pos(at) == Pos::kNum) return true;
      const bool premodifier = pos(at) == Pos::kAdj || pos(at) == Pos::kAdv ||
                               pos(at) == Pos::kVerb || pos(at) == Pos::kCconj ||
                               shape(at, kJoined) || shape(at, kOpenQuote);
      if (!premodifier) return false;
    }
    return false;
  }

  /// in-flight, then-President, well-known: what kind its first part is does not matter
  bool hyphenated(std::uint32_t at) const {
    return at + 2 < end_ && is_hyphen(at + 1) && shape(at + 1, kJoined) && shape(at + 2, kJoined) &&
           !shape(at + 2, kPunctuation) && !shape(at, kPunctuation) && pos(at) != Pos::kPron;
  }
  bool is_hyphen(std::uint32_t at) const { return text(at) == "-" || text(at) == "‑"; }

  bool take(Group& group) {
    const std::uint32_t at = group.end;
    if (hyphenated(at) && group.noun == kNone && !nominal(at) && pos(at) != Pos::kNum) {
      if (!nominal(at + 2))
        group.adjective = true;
      else if (!noun_ahead(at + 3))
        group.noun = at + 2;
      return advance(group, 3);
    }
    if (has(at, kQuantifier) && group.noun == kNone && noun_ahead(at + 1)) {
      group.adjective = true;
      return advance(group, 1);
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
      case Pos::kAdp:  // 5 to 10 percent
        return group.end > group.begin && pos(at - 1) == Pos::kNum && pos(at + 1) == Pos::kNum &&
               is_to(at) && advance(group, 2);
      case Pos::kPunct:
        return take_mark(group);
      default:
        return false;
    }
  }
  static bool advance(Group& group, std::uint32_t tokens) {
    group.end += tokens;
    return true;
  }

  bool take_determiner(Group& group) {
    const bool first = group.end == group.begin || (group.noun == kNone && !group.adjective);
    if (!first) return false;
    if (group.determined && !has(group.end - 1, kPredeterminer) && pos(group.end - 1) == Pos::kDet)
      return false;
    group.determined = true;
    return advance(group, 1);
  }

  bool take_number(Group& group) {
    const std::uint32_t at = group.end;
    if (group.noun != kNone) {
      // Aug. 12, Article 5, Boeing 737; not "gave officials 12 days"
      const bool named = (pos(group.noun) == Pos::kPropn && !nominal(at + 1)) ||
                         has(group.noun, kMonth) || (!group.determined && !nominal(at + 1));
      if (!named) return false;
    }
    group.numeral = true;
    return advance(group, 1);
  }

  bool take_adjective(Group& group) {
    const std::uint32_t at = group.end;
    if (group.noun != kNone) {
      // U.S. military officials, White House foreign policy; not "made Congress responsible"
      const bool name_before =
          pos(at - 1) == Pos::kPropn || shape(at, kJoined) ||
          (lexicon_.entry(token(group.noun).word).classes & (kRoleNoun | kTitle)) != 0;
      if (!name_before || has(at - 1, kWeekday)) return false;
      if (!nominal(at + 1) && !(pos(at + 1) == Pos::kAdj && nominal(at + 2))) return false;
    }
    group.adjective = true;
    return advance(group, 1);
  }

  bool take_noun(Group& group) {
    const std::uint32_t at = group.end;
    if (group.noun != kNone && !shape(at, kJoined)) {
      if (has(at, kWeekday)) return false;  // said the president Monday
      if (has(at, kTimeWord) && !has(group.noun, kTimeWord | kMonth | kWeekday) &&
          pos(at) == Pos::kNoun && lexicon_.entry(token(at).word).forms == 0 &&
          has(at, kTimeAdverb))
        return false;  // officials today
      if (is_contact(group)) return false;
      if (is_time(group.noun) && !has(at, kTimeWord) && time_is_complete(group)) return false;
    }
    group.noun = at;
    return advance(group, 1);
  }
  /// "the fine Congress can levy": a name after a thing begins a group of its own; after a person's
  /// role it is that person's.
  bool is_contact(const Group& group) const {
    const std::uint32_t at = group.end;
    if (pos(at) != Pos::kPropn || pos(group.noun) != Pos::kNoun || !group.determined) return false;
    constexpr std::uint32_t kNameable = kPersonNoun | kRoleNoun | kTitle | kGroupNoun;
    if ((lexicon_.entry(token(group.noun).word).classes & kNameable) != 0) return false;
    std::uint32_t next = at + 1;
    while (next < at + kLongestReach && pos(next) == Pos::kPropn) ++next;
    return verbal(next);
  }
  bool is_time(std::uint32_t at) const { return has(at, kTimeWord); }
  /// "last week", "Monday" are whole; "the Monday meeting", "May 5" are not.
  bool time_is_complete(const Group& group) const {
    if (has(group.noun, kMonth)) return false;
    if (has(group.noun, kWeekday)) return !group.determined || pos(group.end) == Pos::kPropn;
    return has(group.noun, kTimeAdverb) || (group.adjective && pos(group.end) == Pos::kPropn) ||
           (group.determined && pos(group.end) == Pos::kPropn);
  }

  bool take_symbol(Group& group) {
    const std::uint32_t at = group.end;
    const bool money = pos(at + 1) == Pos::kNum;
    if (!money && group.end == group.begin) return false;
    if (!money) group.noun = at;
    return advance(group, 1);
  }

  /// the proposed plan, a growing number
  bool take_participle(Group& group) {
    const std::uint32_t at = group.end;
    if (shape(at, kJoined) && group.end > group.begin) return advance(group, 1);
    if (group.end == group.begin || group.noun != kNone) return false;
    const bool opened = group.determined || group.adjective || group.numeral;
    if (!opened) return false;
    const std::uint8_t all = forms(at);
    const bool participle = all == 0 || (all & (kPastParticiple | kGerund)) != 0;
    if (!participle || !noun_ahead(at + 1)) return take_misread_noun(group);
    group.adjective = true;
    return advance(group, 1);
  }
  /// No verb follows an article: "the judge", whatever its tag.
  bool take_misread_noun(Group& group) {
    const std::uint32_t at = group.end;
    const bool possessed = previous() && previous()->is(kPossessive);
    if (pos(at - 1) == Pos::kDet ? !is_article(at - 1) : pos(at - 1) != Pos::kAdj) return false;
    if ((lexicon_.entry(token(at).word).readings & (1u << static_cast<int>(Pos::kNoun))) == 0)
      return false;
    if (pos(at - 1) == Pos::kAdj && !is_article(group.begin) && !possessed) return false;
    group.noun = at;
    return advance(group, 1);
  }
  bool is_article(std::uint32_t at) const {
    const std::string_view word = text(at);
    return word == "the" || word == "a" || word == "an" || word == "The" || word == "A" ||
           word == "An" || word == "every" || word == "no";
  }

  /// a very large man, the then president; not "the deal now includes"
  bool take_adverb(Group& group) {
    const std::uint32_t at = group.end;
    if (group.noun != kNone) return false;
    if (group.end == group.begin && !has(at, kDegree | kApproximator)) return false;
    std::uint32_t next = at + 1;
    while (next < at + kLongestReach && pos(next) == Pos::kAdv) ++next;
    const bool amount = pos(next) == Pos::kNum;
    const bool modifier = pos(next) == Pos::kAdj || (pos(next) == Pos::kVerb && group.determined);
    if (!amount && !(modifier && noun_ahead(next))) return false;
    return advance(group, next - at);
  }

  /// political and economic ties; U.S. and allied policies; two or three
  bool take_conjunction(Group& group) {
    const std::uint32_t at = group.end;
    if (group.end == group.begin) return false;
    const Pos before = pos(at - 1), after = pos(at + 1);
    if (before == Pos::kNum && after == Pos::kNum && group.noun == kNone) return advance(group, 1);
    if (text(at) == "&" && nominal(at - 1) && nominal(at + 1)) return advance(group, 1);
    const bool modifier_after = after == Pos::kAdj || after == Pos::kVerb;
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

  bool take_mark(Group& group) {
    const std::uint32_t at = group.end;
    if (group.end == group.begin || at + 1 >= end_) return false;
    if (shape(at, kOpenQuote | kCloseQuote)) return take_quote_mark(group);
    const bool hyphen = text(at) == "-" || text(at) == "/" || text(at) == "–" || text(at) == "‑";
    if (hyphen && shape(at, kJoined) && shape(at + 1, kJoined) && !shape(at + 1, kPunctuation)) {
      if (nominal(at + 1))
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
    return pos(at - 1) == Pos::kAdj && pos(at + 1) == Pos::kAdj && noun_ahead(at + 1) &&
           advance(group, 1);
  }

  /// the "recent events"; the quotation closes within the group or opens no group
  bool take_quote_mark(Group& group) {
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

  std::uint32_t finish_adjective(const Group& group) {
    if (group.end - group.begin == 1 && has(group.begin, kQuantifier))
      return emit(ChunkKind::kNounGroup, {group.begin, group.end}, group.begin,
                  kPronounHead | kPluralHead);
    return emit(ChunkKind::kAdjective, {group.begin, group.end}, group.end - 1);
  }

  std::uint32_t finish(const Group& group, std::uint16_t flags) {
    std::uint32_t head = group.noun;
    if (head == kNone) head = group.end - 1;
    if (pos(head) == Pos::kPropn) flags |= kProper;
    if ((forms(head) & kPlural) != 0) flags |= kPluralHead;
    if (head == group.begin && pos(head) == Pos::kDet) flags |= kPronounHead;
    if (is_time(head) || (pos(head) == Pos::kNum && is_year(head))) flags |= kTimeGroup;
    return emit(ChunkKind::kNounGroup, {group.begin, group.end}, head, flags);
  }
  bool is_year(std::uint32_t at) const {
    const std::string_view digits = text(at);
    return digits.size() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
  }

  const Lexicon& lexicon_;
  const Grammar& grammar_;
  const Document& document_;
  Analysis& analysis_;
  std::uint32_t end_ = 0;
  std::size_t sentence_begin_ = 0;  ///< first chunk of the sentence
};

}  // namespace

void chunk(const RuleSet& rules, const Document& document, Analysis& analysis) {
  analysis.chunk_of.assign(document.tokens.size(), kNone);
  Chunker chunker(rules, document, analysis);
  for (const Sentence& sentence : document.sentences) chunker.read_sentence(sentence.tokens);
}

}  // namespace claimgraph
