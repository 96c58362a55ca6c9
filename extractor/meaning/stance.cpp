// Attitude. Acts that are positive or negative in themselves carry theirs, unless denied. A wish, a
// request or a promise is in favour of what it names ("called for talks") but against it when the
// action takes away ("called on Karvia to abandon the base"). Plain statements and beliefs have an
// attitude only when their words judge: weighted words, turned round by negation, must clearly lean
// to one side. "The offer is a farce" opposes; "the offer is not a threat" does not; neither does
// "he met his critics". Known limits: irony, and blame told in neutral words.

#include <algorithm>

#include "meaning/parts.hpp"

namespace claimgraph {
namespace {

constexpr int kDecisive = 2;
constexpr std::uint32_t kNegationReach = 4;  // tokens before an evaluating word
constexpr std::uint32_t kMostTokens = 400;   // of a content that are weighed

bool is_negator(const Reading& reading, std::uint32_t at, std::uint32_t end) {
  const auto match = reading.table.modifiers().longest(reading.document(), at, end);
  return match.length != 0 && static_cast<Modifier>(match.value) == Modifier::kNegator;
}

bool is_negated(const Reading& reading, std::uint32_t at, std::uint32_t begin) {
  const std::uint32_t stop = std::max(begin, at > kNegationReach ? at - kNegationReach : 0);
  while (at > stop) {
    --at;
    if (reading.token(at).pos == Pos::kPunct) return false;
    if (is_negator(reading, at, at + 2)) return true;
  }
  return false;
}

struct Weights {
  int against = 0;
  int in_favor = 0;

  void add(int weight, bool negated) {
    if (weight < 0 && !negated) against -= weight;
    if (weight > 0 && negated) against += weight;
    if (weight > 0 && !negated) in_favor += weight;
  }
};

void weigh(const Reading& reading, Span tokens, Weights* weights) {
  for (std::uint32_t at = tokens.begin; at < tokens.end;) {
    const auto match = reading.table.evaluations().longest(reading.document(), at, tokens.end);
    const bool name = reading.token(at).pos == Pos::kPropn;
    if (match.length != 0 && !name)
      weights->add(match.value, is_negated(reading, at, tokens.begin));
    at += match.length == 0 ? 1 : match.length;
  }
}

Stance judge_words(const Reading& reading, const ClaimView& view) {
  Weights weights;
  std::uint32_t left = kMostTokens;
  for (const Span span : view.content) {
    const std::uint32_t size = std::min(span.size(), left);
    weigh(reading, {span.begin, span.begin + size}, &weights);
    left -= size;
  }
  if (weights.against >= kDecisive && weights.against > weights.in_favor) return Stance::kOppose;
  if (weights.in_favor >= kDecisive && weights.in_favor > weights.against) return Stance::kSupport;
  return Stance::kNeutral;
}

Toward toward_at(const Reading& reading, std::uint32_t at, std::uint32_t end) {
  return static_cast<Toward>(reading.table.actions().longest(reading.document(), at, end).value);
}

/// What a wished-for action does: that of the content's governing verb, or of its head noun.
Stance judge_action(const Reading& reading, const ClaimView& view) {
  if (view.content.empty()) return view.meaning.stance;
  const Span content = view.content.front();
  const std::uint32_t end = std::min(content.end, content.begin + kReach);
  for (std::uint32_t at = content.begin; at < end; ++at) {
    const Index index = reading.analysis.chunk_of[at];
    if (index == kNone) continue;
    const Chunk& chunk = reading.analysis.chunks[index];
    const bool verb = chunk.kind == ChunkKind::kVerbGroup;
    if (!verb && chunk.kind != ChunkKind::kNounGroup) continue;
    const bool negated =
        verb && (chunk.is(kNegatedGroup) || is_negated(reading, chunk.head, content.begin));
    if (toward_at(reading, chunk.head, end) == Toward::kAgainst)
      return negated ? Stance::kNeutral : Stance::kOppose;
    if (verb) return negated ? Stance::kNeutral : view.meaning.stance;
    at = chunk.tokens.end - 1;
  }
  return view.meaning.stance;
}

}  // namespace

Stance stance_of(const Reading& reading, const ClaimView& view) {
  if (view.modifier == Modifier::kRefuse) return Stance::kOppose;
  if (view.denied()) return Stance::kNeutral;
  switch (view.meaning.act) {
    case Act::kState:
    case Act::kBelieve:
      return view.meaning.stance == Stance::kNeutral ? judge_words(reading, view)
                                                     : view.meaning.stance;
    case Act::kRequest:
    case Act::kPromise:
    case Act::kHope:
      return view.meaning.stance == Stance::kSupport ? judge_action(reading, view)
                                                     : view.meaning.stance;
    default:
      return view.meaning.stance;
  }
}

}  // namespace claimgraph
