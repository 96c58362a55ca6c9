#include "resolve/noun_phrase.hpp"

// Heads of a coordinated noun phrase by its chunks: a possessor leads on to what it owns, an
// of-phrase and what follows it up to a comma or "and" is passed over, and a noun group between
// commas behind a name is its apposition ("Carol Ruiz, the mayor of Leeds, and two aides").
//
// Takes |Russia| and |North Korea|; both |Moscow| and |Pyongyang|; Israel's |minister|.
// Leaves "Leeds", "the mayor", and all of a relative clause.

namespace claimgraph {
namespace {

bool text_is(const Document& document, std::uint32_t at, std::string_view form) {
  return document.view(document.tokens[at]) == form;
}

struct Walk {
  const Document& document;
  const Analysis& analysis;
  std::uint32_t limit;

  const Chunk* next(std::uint32_t at) const {
    if (at >= limit || at >= analysis.chunk_of.size()) return nullptr;
    const Index index = analysis.chunk_of[at];
    return index == kNone ? nullptr : &analysis.chunks[index];
  }
  /// Whether a determiner opens the group: an apposition rather than a further member.
  bool describes(const Chunk& chunk) const {
    const Token& first = document.tokens[chunk.tokens.begin];
    return first.pos == Pos::kDet || !chunk.is(kProper);
  }
};

}  // namespace

void heads_of(const Document& document, const Analysis& analysis, Span tokens,
              std::vector<std::uint32_t>& heads) {
  const Walk walk{document, analysis, tokens.end};
  enum { kStart, kAfterHead, kAfterComma, kAfterAnd, kInPhrase, kInApposition } state = kStart;
  bool proper = false;
  for (std::uint32_t at = tokens.begin; at < tokens.end;) {
    const Chunk* chunk = walk.next(at);
    if (chunk == nullptr) {
      if (heads.empty() && document.tokens[at].pos != Pos::kPunct) heads.push_back(at);
      ++at;
      continue;
    }
    const std::uint32_t end = std::max(at + 1, chunk->tokens.end);
    switch (chunk->kind) {
      case ChunkKind::kNounGroup:
        if (chunk->is(kPossessive) && end < tokens.end) break;
        if (state == kAfterComma && proper && walk.describes(*chunk)) {
          state = kInApposition;
        } else if (state == kStart || state == kAfterComma || state == kAfterAnd) {
          heads.push_back(chunk->head);
          proper = chunk->is(kProper);
          state = kAfterHead;
        }
        break;
      case ChunkKind::kPreposition:
        if (state == kAfterHead) state = kInPhrase;
        break;
      case ChunkKind::kConjunction:
        if (state != kInPhrase) state = kAfterAnd;
        break;
      case ChunkKind::kPunctuation:
        if (!text_is(document, at, ",")) break;
        if (state == kAfterHead || state == kInPhrase)
          state = kAfterComma;
        else if (state == kInApposition)
          state = kAfterHead;
        break;
      case ChunkKind::kRelative:
      case ChunkKind::kVerbGroup:
      case ChunkKind::kSubordinator:
        if (!heads.empty()) return;
        if (chunk->kind == ChunkKind::kRelative) heads.push_back(chunk->head);
        break;
      default:
        break;
    }
    at = end;
  }
}

}  // namespace claimgraph
