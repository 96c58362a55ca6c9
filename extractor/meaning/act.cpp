// What governs a cue. Read leftwards from it through auxiliaries, adverbs, infinitives and
// prepositions: "has never formally accused", "stopped short of accusing", "declined to condemn",
// "had no plans to". Two turns cancel: "did not decline to". Not: "the ministry, which never spoke,
// accused" (the comma ends the chain). A subject can deny as well: "nobody believes".

#include <algorithm>

#include "meaning/parts.hpp"

namespace claimgraph {
namespace {

constexpr std::uint32_t kChain = 8;  // tokens

bool is_chain(Pos pos) {
  switch (pos) {
    case Pos::kAux:
    case Pos::kAdv:
    case Pos::kPart:
    case Pos::kVerb:
    case Pos::kAdp:
    case Pos::kAdj:
    case Pos::kDet:
      return true;
    default:
      return false;
  }
}

Modifier combine(Modifier left, Modifier right) {
  const auto denies = [](Modifier m) { return m == Modifier::kDeny || m == Modifier::kNegator; };
  if (left == Modifier::kPlain) return right;
  if (denies(left) && denies(right)) return Modifier::kPlain;
  if (denies(left) && right == Modifier::kRefuse) return Modifier::kDeny;
  return right == Modifier::kPlain ? left : right;
}

Modifier scan(const Reading& reading, Span tokens) {
  Modifier effect = Modifier::kPlain;
  for (std::uint32_t at = tokens.begin; at < tokens.end;) {
    const PhraseList::Match match =
        reading.table.modifiers().longest(reading.document(), at, tokens.end);
    if (match.length != 0) effect = combine(effect, static_cast<Modifier>(match.value));
    at += match.length == 0 ? 1 : match.length;
  }
  return effect;
}

bool denying_source(const Reading& reading, const ClaimView& view) {
  if (view.source.empty()) return false;
  const Span source = view.source.front();
  const auto match =
      reading.table.modifiers().longest(reading.document(), source.begin, source.end);
  return match.length != 0 && static_cast<Modifier>(match.value) == Modifier::kNegator;
}

}  // namespace

Modifier modifier_of(const Reading& reading, const ClaimView& view) {
  if (view.cue.empty()) return Modifier::kPlain;
  std::uint32_t begin = std::min(view.cue_head, view.cue.front().begin);
  const std::uint32_t stop = std::max(view.sentence.begin, begin > kChain ? begin - kChain : 0);
  const auto outside = [&](std::uint32_t at) {
    return !lies_in(view.content, at) && !lies_in(view.source, at);
  };
  while (begin > stop && is_chain(reading.token(begin - 1).pos) && outside(begin - 1)) --begin;
  // A governing phrase that reaches the chain belongs to it whatever its words are ("stopped short
  // of").
  for (std::uint32_t at = stop; at < begin; ++at) {
    const auto match = reading.table.modifiers().longest(reading.document(), at, view.cue_head);
    if (match.length > 1 && at + match.length >= begin && outside(at)) begin = at;
  }
  const Modifier effect = scan(reading, {begin, view.cue_head});
  return denying_source(reading, view) ? combine(Modifier::kNegator, effect) : effect;
}

}  // namespace claimgraph
