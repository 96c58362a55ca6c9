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

#include "../interviews.hpp"
#include "../stages.hpp"
#include "chunker.hpp"

namespace claimgraph {

void Chunker::read_sentence(Span tokens, Span label) {
  end_ = tokens.end;
  const auto first = static_cast<std::uint32_t>(analysis_.chunks.size());
  sentence_begin_ = first;
  std::uint32_t at = tokens.begin;
  for (; at < label.end; ++at) emit_one(ChunkKind::kPunctuation, at);  // "Q." is no noun
  while (at < end_) at = read_chunk(at);
  analysis_.sentence_chunks.push_back({first, static_cast<std::uint32_t>(analysis_.chunks.size())});
}

/// One that can begin nothing larger.
bool Chunker::is_mere_preposition(const Token& token) {
  constexpr std::uint64_t kMore = kModalVerb | kWordTo | kNegation | kWordThat | kSubordinating |
                                  kRelativizer | kWhWord | kApproximator | kQuantifier;
  return token.pos == Pos::kAdp && (token.grammar & kMore) == 0;
}

/// his |(well) worn| copy
bool Chunker::modifies_owned(std::uint32_t at) const {
  if (previous() == nullptr || !previous()->is(kPossessive)) return false;
  if (pos(at) == Pos::kVerb) return noun_ahead(at + 1);
  return pos(at + 1) == Pos::kVerb && (forms(at + 1) & kPastParticiple) != 0 && noun_ahead(at + 2);
}

/// Critics |second-guessed| the plan; not "a |well-known| plan", "his U.S.-led coalition"
bool Chunker::hyphenated_verb(std::uint32_t at) const {
  if (!hyphenated(at) || pos(at + 2) != Pos::kVerb || (forms(at + 2) & kGerund) != 0) return false;
  const Pos next = pos(at + 3);
  return next == Pos::kDet || next == Pos::kPron || next == Pos::kPropn || next == Pos::kSconj ||
         shape(at + 3, kOpenQuote);
}

/// voiced |growing| concern
bool Chunker::modifies_bare_noun(std::uint32_t at) const {
  return has(at, kAttributiveParticiple) && pos(at) == Pos::kVerb && noun_ahead(at + 1);
}

std::uint32_t Chunker::read_chunk(std::uint32_t at) {
  const Token& first = token(at);
  if ((first.shape & (kOpenQuote | kCloseQuote)) != 0 && first.pos == Pos::kPunct)
    return emit_one(ChunkKind::kQuoteMark, at);
  if (first.pos == Pos::kPunct) return emit_one(ChunkKind::kPunctuation, at);
  if (shape(at + 1, kJoined) && hyphenated_verb(at) && previous() != nullptr &&
      previous()->kind == ChunkKind::kNounGroup && !previous()->is(kPossessive))
    return extend_verb_group(at, at + 2, 0);
  if (shape(at + 1, kJoined) && hyphenated(at))
    if (const std::uint32_t end = read_noun_group(at); end > at) return end;
  if (const auto phrase = grammar_.longest_phrase(document_, at, end_); phrase.length > 0)
    if (const std::uint32_t end = read_phrase(at, phrase); end > at) return end;
  if (is_mere_preposition(first)) return emit_one(ChunkKind::kPreposition, at);
  if (has(at, kModalVerb) && at > 0 && previous() != nullptr &&
      previous()->kind == ChunkKind::kPreposition && text(at - 1) == "of")
    return emit_one(ChunkKind::kNounGroup, at);  // a lack of will
  if ((first.pos == Pos::kVerb || first.pos == Pos::kAdv) &&
      (modifies_owned(at) || modifies_bare_noun(at)))
    if (const std::uint32_t end = read_noun_group(at); end > at) return end;
  if (verbal(at) || has(at, kWordTo | kNegation))
    if (const std::uint32_t end = read_verb_group(at); end > at) return end;
  if (has(at, kWordThat | kSubordinating | kRelativizer | kWhWord))
    if (const std::uint32_t end = read_relative(at); end > at) return end;
  if (const std::uint32_t end = read_noun_group(at); end > at) return end;
  return read_small_word(at);
}

std::uint32_t Chunker::read_phrase(std::uint32_t at, Grammar::Phrase phrase) {
  const Span span{at, at + phrase.length};
  switch (phrase.kind) {
    case PhraseKind::kPreposition:
      if (is_to(span.end - 1) && verbal(span.end) && base_form(span.end))  // due to leave
        return at;
      return emit(ChunkKind::kPreposition, span, span.end - 1);
    case PhraseKind::kSubordinator:
      return emit(ChunkKind::kSubordinator, span, at);
    case PhraseKind::kConjunction:
      return emit(ChunkKind::kConjunction, span, at);
    case PhraseKind::kAdverb:
      return emit(ChunkKind::kAdverb, span, at);
    case PhraseKind::kApproximator:
      if (!amount_follows(span.end) && !measure_follows(span.end)) return at;
      return read_noun_group_from(at, span.end);
  }
  return at;
}

bool Chunker::amount_follows(std::uint32_t at) const {
  return pos(at) == Pos::kNum || (is_mark(at, '$') && pos(at + 1) == Pos::kNum) ||
         has(at, kPredeterminer | kQuantifier | kPronominal) ||
         (pos(at) == Pos::kDet && (pos(at + 1) == Pos::kNum || has(at, kPredeterminer)));
}

/// (at least) a dozen members, (just) a quarter; not "about a dam", where the word is a preposition
bool Chunker::measure_follows(std::uint32_t at) const {
  return at + 1 < end_ && text(at) == "a" && (token(at + 1).classes & kMeasureNoun) != 0;
}

std::uint32_t Chunker::read_small_word(std::uint32_t at) {
  switch (pos(at)) {
    case Pos::kAdp:
      return emit_one(ChunkKind::kPreposition, at);
    case Pos::kSconj:
      return emit_one(
          modifies_bare_noun(at + 1) ? ChunkKind::kPreposition : ChunkKind::kSubordinator, at);
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

std::uint32_t Chunker::read_adverb(std::uint32_t at) {
  if (has(at, kSubordinating)) return emit_one(ChunkKind::kSubordinator, at);
  if (has(at, kQuantifier) && at + 1 < end_ && (verbal(at + 1) || text(at + 1) == "of") &&
      !(previous() && previous()->kind == ChunkKind::kNounGroup))  // most believe
    return emit_one(ChunkKind::kNounGroup, at, kPronounHead | kPluralHead);
  std::uint32_t end = at;
  while (end < at + kLongestGap && pos(end) == Pos::kAdv) ++end;
  if (pos(end) == Pos::kAdj && has(end - 1, kDegree)) {  // very worried
    while (pos(end) == Pos::kAdj) ++end;
    return emit(ChunkKind::kAdjective, {at, end}, end - 1);
  }
  return emit_one(ChunkKind::kAdverb, at, has(at, kTimeAdverb) ? kTimeGroup : 0);
}

void chunk(const RuleSet& rules, const Document& document, Analysis& analysis) {
  analysis.chunk_of.assign(document.tokens.size(), kNone);
  Chunker chunker(rules, document, analysis);
  for (std::uint32_t i = 0; i < document.sentences.size(); ++i) {
    const Sentence& sentence = document.sentences[i];
    const bool first = document.blocks[sentence.block].sentences.begin == i;
    chunker.read_sentence(sentence.tokens, first ? turn_label(document, sentence.block) : Span{});
  }
}

}  // namespace claimgraph
