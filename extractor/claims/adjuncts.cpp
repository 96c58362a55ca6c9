/// What stands between a verb and its complement: adverbs, times, phrases, brackets and whatever is
/// put in between commas.
///
///   takes:  said |on Monday| that …   warned|, in a report published on Friday,| that …
///   leaves: said |the plan| that he wrote …
///
/// Limits: six adjuncts at most are passed, each of a few words.

#include <algorithm>

#include "constructions.hpp"

namespace claimgraph::claims {
namespace {

/// Past whatever stands between commas before "that" or an infinitive: "warned|, in a report
/// published on Friday,| that", "vowed|, as he left,| to return"; `at` itself if none does.
std::uint32_t interruption_end(const Reading& r, std::uint32_t at) {
  constexpr std::uint32_t kLongest = 30;
  const std::uint32_t limit = std::min(at + kLongest, r.tokens().end);
  const Chunk* first = r.chunk_at(at + 1);
  const bool opens = first != nullptr && (first->kind == ChunkKind::kPreposition ||  // an adjunct
                                          first->kind == ChunkKind::kSubordinator ||
                                          first->kind == ChunkKind::kRelative);
  for (std::uint32_t t = at + 2; t < limit; ++t) {
    const bool closes = r.is_dash(at) ? r.is_dash(t) : r.is_comma(t);
    if (closes && r.is_comma(t) && r.quotation_at(t + 1) != nullptr) return opens ? t + 1 : at;
    if (r.is_mark(t, ";") || r.is_quote(t)) return at;
    if (closes && (opens_that_clause(r, t + 1) || opens_infinitive(r, t + 1))) return t + 1;
  }
  return at;
}

/// Past a short reference in brackets, "claims |(page 4)| that"; `at` itself if it goes on.
std::uint32_t past_brackets(const Reading& r, std::uint32_t at) {
  constexpr std::uint32_t kLongestReference = 8;
  if (r.token(at - 1).pos != Pos::kVerb) return at;
  for (std::uint32_t end = at + 1; end < at + kLongestReference && r.inside(end); ++end)
    if (r.is_mark(end, ")")) return end + 1;
  return at;
}

/// Past a word or a phrase between commas, "cautioned|, however,| that", "said|, for his part,|
/// that"; `at` itself if none stands there.
std::uint32_t parenthesis_end(const Reading& r, std::uint32_t at) {
  constexpr std::uint32_t kLongestPhrase = 6;
  if (r.is_dash(at)) return interruption_end(r, at);
  if (r.is_mark(at, "(")) return past_brackets(r, at);
  if (!r.is_comma(at)) return at;
  const Chunk* first = r.chunk_at(at + 1);
  if (first == nullptr) return at;
  std::uint32_t end = at;
  if (first->kind == ChunkKind::kAdverb || r.is(at + 1, r.words.though)) {
    end = first->tokens.end;
  } else if (first->kind == ChunkKind::kPreposition) {
    const Chunk* adverb = r.chunk_at(first->tokens.end);  // in |fairly| blunt terms
    const bool degree = adverb != nullptr && adverb->kind == ChunkKind::kAdverb;
    end = noun_phrase_end(r, degree ? adverb->tokens.end : first->tokens.end, true);
    if (end == first->tokens.end || end > at + kLongestPhrase) end = at;
  }
  if (end > at && r.is_mark(end, ":")) return end;  // "replied|, with a smile|:"
  return end > at && r.is_comma(end) ? end + 1 : interruption_end(r, at);
}

/// The noun phrase of an adjunct, with names that stand beside each other before "that": "in |a
/// Leeds Sun op-ed| that"; with the state of a place: "in |Leeds, England,| that".
std::uint32_t end_of_adjunct_noun(const Reading& r, std::uint32_t at) {
  constexpr int kMostGroups = 3;
  const std::uint32_t end = noun_phrase_end(r, at, false);
  std::uint32_t behind = end;
  for (int i = 0; i < kMostGroups && behind > at; ++i) {
    const bool state = r.is_comma(behind);
    const Chunk* next = r.chunk_at(behind + (state ? 1 : 0));
    if (next == nullptr || next->kind != ChunkKind::kNounGroup || !next->is(kProper)) break;
    behind = next->tokens.end;
    if (state && !r.is_comma(behind)) break;
    behind += state ? 1 : 0;
    if (opens_that_clause(r, behind)) return behind;
  }
  return end;
}

}  // namespace

std::uint32_t occasion(const Reading& r, std::uint32_t at) {
  const Chunk* chunk = r.chunk_at(at);
  if (chunk == nullptr) return 0;
  if (chunk->kind == ChunkKind::kNounGroup)
    return chunk->is(kTimeGroup) && chunk->tokens.size() == 1 ? chunk->tokens.end : 0;
  if (chunk->kind != ChunkKind::kPreposition || !r.is(at, r.words.in)) return 0;
  const Chunk* group = r.chunk_at(chunk->tokens.end);
  if (group == nullptr || group->kind != ChunkKind::kNounGroup || group->tokens.size() > 4)
    return 0;
  return r.has_class(group->head, kCommunicationNoun | kDocumentNoun) ? group->tokens.end : 0;
}

std::uint32_t cue_with_occasion(const Reading& r, std::uint32_t cue_end) {
  const std::uint32_t end = occasion(r, cue_end);
  return end != 0 ? end : cue_end;
}

std::uint32_t cue_end_with(const Reading& r, std::uint32_t cue_end, std::uint32_t adjuncts,
                           std::uint32_t content) {
  if (r.is_mark(content - 1, ":")) return content;
  const std::uint32_t end = cue_with_occasion(r, cue_end);
  if (end != cue_end) return end;
  return adjuncts > cue_end && adjuncts - cue_end == 1 ? adjuncts : cue_end;
}

bool is_time_adjunct(const Reading& r, const Chunk& chunk) {
  if (chunk.kind != ChunkKind::kNounGroup || !chunk.is(kTimeGroup)) return false;
  if (!r.is(chunk.tokens.begin, r.words.the) || chunk.tokens.size() != 2) return true;
  const Chunk* subject = r.chunk_at(chunk.tokens.end);  // recalls |the day| the bomb fell
  return subject == nullptr || subject->kind != ChunkKind::kNounGroup ||
         !opens_bare_clause(r, chunk.tokens.end);
}

Ends adjunct_ends(const Reading& r, std::uint32_t at, std::uint32_t phrases) {
  Ends ends;
  for (std::uint32_t i = 0; i < phrases; ++i) {
    if (const std::uint32_t end = parenthesis_end(r, at); end != at) {
      at = end;
      ends.places[ends.count++] = at;
      continue;
    }
    const Chunk* chunk = r.chunk_at(at);
    if (chunk == nullptr) break;
    if (chunk->kind == ChunkKind::kAdverb || is_time_adjunct(r, *chunk)) {
      at = chunk->tokens.end;
    } else if (i > 0 && chunk->is(kParticiple) && !chunk->is(kFinite)) {
      at = chunk->tokens.end;  // "in a letter |seen| by the Post"
    } else if (chunk->kind == ChunkKind::kPreposition) {
      std::uint32_t end = end_of_adjunct_noun(r, chunk->tokens.end);
      const bool owner = end > chunk->tokens.end && r.chunk(r.chunk_index(end - 1)).is(kPossessive);
      if (const Quotation* title = r.quotation_at(end);
          title != nullptr && (end == chunk->tokens.end || owner)) {
        end = std::min(title->tokens.end, r.tokens().end);  // "on ABC's "This Week""
      }
      if (end == chunk->tokens.end) break;
      at = end;
    } else {
      break;
    }
    ends.places[ends.count++] = at;
  }
  return ends;
}

}  // namespace claimgraph::claims
