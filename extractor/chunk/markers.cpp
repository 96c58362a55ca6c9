// Words that open clauses: that, who, which, where, how …

#include "chunker.hpp"

namespace claimgraph {

std::uint32_t Chunker::read_relative(std::uint32_t at) {
  if (is_that(at)) return read_that(at);
  if (has(at, kSubordinating)) {
    // "as if he knew", "if": never a noun
    return pos(at) == Pos::kNoun ? at : emit_one(ChunkKind::kSubordinator, at);
  }
  if (!has(at, kRelativizer | kWhWord) || pos(at) == Pos::kPropn) return at;  // WHO
  if (has(at, kMaySubordinate)) {                                             // when, where
    const bool after_noun = previous() && (previous()->kind == ChunkKind::kNounGroup ||
                                           (is_mark(at - 1, ',') && is_place_relative(at)));
    return emit_one(after_noun ? ChunkKind::kRelative : ChunkKind::kSubordinator, at);
  }
  return emit_one(ChunkKind::kRelative, at);
}

/// ", where": of a place just named
bool Chunker::is_place_relative(std::uint32_t at) const {
  const std::size_t size = analysis_.chunks.size();
  return text(at) == "where" && size >= sentence_begin_ + 2 &&
         analysis_.chunks[size - 2].kind == ChunkKind::kNounGroup;
}

std::uint32_t Chunker::read_that(std::uint32_t at) {
  const Chunk* before = previous();
  const bool after_noun = before && before->kind == ChunkKind::kNounGroup;
  const bool verb_next = verb_follows(at + 1);
  const bool clause_next =
      at + 1 < end_ &&
      (has(at + 1, kSubordinating) || text(at + 1) == "even" || has(at + 1, kMaySubordinate));
  if (clause_next && before_takes_that(before) && !after_noun)  // said that while …, that if …
    return emit_one(ChunkKind::kSubordinator, at);
  const bool number_next = pos(at + 1) == Pos::kNum && before_takes_that(before);
  if (pos(at) == Pos::kDet && !verb_next && !number_next) return read_noun_group(at);
  if (verb_next && !after_noun && before_takes_that(before) &&
      (noun_like_verb(at + 1) || (forms(at + 1) & kGerund) != 0))
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
  const bool object = before && before->kind == ChunkKind::kVerbGroup && verb_follows(at + 2);
  if (object && pos(at + 1) == Pos::kCconj)  // welcomed |that| but urged …
    return emit_one(ChunkKind::kNounGroup, at, kPronounHead);
  if (after_noun && governed_from_afar(*before)) return emit_one(ChunkKind::kSubordinator, at);
  if (!after_noun) {
    const bool governed =
        before && before->kind == ChunkKind::kPreposition &&
        (token(before->head).lemma_grammar & kTakesThat) == 0;  // "point out that"
    return governed ? emit_one(ChunkKind::kNounGroup, at, kPronounHead)
                    : emit_one(ChunkKind::kSubordinator, at);
  }
  return emit_one(noun_takes_clause(*before) ? ChunkKind::kSubordinator : ChunkKind::kRelative, at);
}

/// "told reporters in Salem that", "wrote to his office that", "said on Monday that": the verb
/// wants a clause, and what stands between is its addressee or circumstance.
bool Chunker::governed_from_afar(const Chunk& noun) const {
  constexpr std::size_t kReach = 8;
  const std::size_t size = analysis_.chunks.size();
  bool phrase = false;  // a preposition stands between
  for (std::size_t at = size; at-- > sentence_begin_ && at + kReach > size;) {
    const Chunk& chunk = analysis_.chunks[at];
    switch (chunk.kind) {
      case ChunkKind::kPreposition:
        phrase = true;
        continue;
      case ChunkKind::kNounGroup:
      case ChunkKind::kAdverb:
      case ChunkKind::kQuoteMark:
        continue;
      case ChunkKind::kVerbGroup: {
        const std::uint64_t verb = token(chunk.head).lemma_grammar;
        if ((verb & kTakesObjectThat) != 0) return !chunk.is(kPassive) || phrase;
        const bool at_once = analysis_.chunks[at + 1].kind != ChunkKind::kNounGroup ||
                             analysis_.chunks[at + 1].is(kTimeGroup);
        return (verb & kReports) != 0 && phrase && at_once && !chunk.is(kIngForm) &&
               !(noun.is(kPluralHead) && !noun.is(kProper));
      }
      default:
        return false;
    }
  }
  return false;
}

/// "(showed) that worries …": a plural noun that the tagger took for a verb
bool Chunker::noun_like_verb(std::uint32_t at) const {
  return pos(at) == Pos::kVerb && (forms(at) & kThirdSingular) != 0 &&
         (lexicon_.entry(token(at).word).readings & (1u << static_cast<int>(Pos::kNoun))) != 0;
}

bool Chunker::before_takes_that(const Chunk* before) const {
  return before && before->kind == ChunkKind::kVerbGroup &&
         (token(before->head).lemma_grammar & kTakesThat) != 0;
}

bool Chunker::verb_follows(std::uint32_t at) const {
  at = skip_adverbs(at);
  return pos(at) == Pos::kVerb || pos(at) == Pos::kAux;
}

/// "the claim that …" against "the plan that they made"; after "told reporters that" too.
bool Chunker::noun_takes_clause(const Chunk& group) const {
  const auto classes = token(group.head).classes;
  if ((classes & (kCommunicationNoun | kCognitionNoun)) != 0) return true;
  const std::size_t size = analysis_.chunks.size();
  if (size < sentence_begin_ + 2) return false;
  const Chunk& verb = analysis_.chunks[size - 2];
  if (verb.kind == ChunkKind::kVerbGroup)
    return (token(verb.head).lemma_grammar & kTakesObjectThat) != 0 ||
           ((token(verb.head).lemma_grammar & kTakesThat) != 0 && group.is(kTimeGroup));
  return group.is(kTimeGroup) || group.is(kPronounHead);
}

}  // namespace claimgraph
