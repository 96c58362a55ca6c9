/// Which cue a word makes with the words around it: its particles, with possessors, adjectives and
/// adverbs inside, or parted from it by an object.
///
///   takes:  threw |their full weight behind| the bill, |ruled| that |out|, |second|-guessed
///   leaves: threw the ball behind the bill
///
/// Limits: only the longest cue that stands is read.

#include <algorithm>

#include "constructions.hpp"

namespace claimgraph::claims {
namespace {

/// Past an adverb within a cue, "put the blame |squarely| on", or what stands before a noun of it:
/// "take |strong| exception to", "pay |a glowing| tribute to".
std::uint32_t past_modifiers(const Reading& r, std::uint32_t at) {
  constexpr std::uint32_t kMost = 3;
  if (r.inside(at) && r.token(at).pos == Pos::kAdv) return at + 1;
  std::uint32_t noun = at;
  const auto modifies = [&](std::uint32_t i) {
    return r.token(i).pos == Pos::kAdj || r.lemma(i) == r.words.a ||
           (r.token(i).pos == Pos::kVerb && (r.token(i).forms & kGerund) != 0);
  };
  while (noun - at < kMost && r.inside(noun) && modifies(noun)) ++noun;
  return r.inside(noun) && r.token(noun).pos == Pos::kNoun ? noun : at;
}

}  // namespace

std::uint32_t particles_end(const Reading& r, std::uint32_t at, const Particles& particles) {
  for (const WordId word : particles) {
    const bool possessor =
        word == r.words.ones && r.inside(at) && (r.token(at).grammar & kPossessivePronoun) != 0;
    if (!possessor) {
      if (!r.is(at, word)) at = past_modifiers(r, at);
      if (!r.is(at, word)) return kNone;
    }
    ++at;
  }
  return at;
}

bool stands_behind(const Reading& r, std::uint32_t head, const Particles& before) {
  if (before.empty()) return true;
  const auto size = static_cast<std::uint32_t>(before.size());
  if (head < r.tokens().begin + size) return false;
  for (std::uint32_t i = 0; i < size; ++i)
    if (r.token(head - size + i).word != before[i]) return false;
  return true;
}

std::span<const CueFrame> frames_of_noun(const Reading& r, std::uint32_t head, Pos pos) {
  const auto all = r.cues.frames(r.lemma(head), pos);
  for (std::size_t first = 0; first < all.size();) {
    std::size_t last = first + 1;
    while (last < all.size() && all[last].before == all[first].before) ++last;
    if (stands_behind(r, head, all[first].before)) return all.subspan(first, last - first);
    first = last;
  }
  return {};
}

namespace {

/// The end of the object right behind a verb, "turned |the offer| down"; 0 where none stands there.
std::uint32_t end_of_object(const Reading& r, const Chunk& verb) {
  const Chunk* object = r.chunk_at(verb.tokens.end);
  if (object == nullptr) return 0;
  if (object->kind != ChunkKind::kNounGroup)
    return r.is(verb.tokens.end, r.words.that) ? verb.tokens.end + 1 : 0;  // ruled |that| out
  return object->is(kTimeGroup) ? 0 : noun_phrase_end(r, verb.tokens.end, false);
}

}  // namespace

std::span<const CueFrame> possible_frames(const Reading& r, const Chunk& verb) {
  const WordId lemma = r.lemma(verb.head);
  const auto all = r.cues.frames(lemma, Pos::kVerb);
  if (all.empty() || all.front().particles.empty()) return all;
  const std::uint32_t at = verb.head + 1;
  const auto goes_on = [&](std::uint32_t next) {
    return r.inside(next) && r.cues.may_go_on(lemma, r.token(next).word);
  };
  if (r.inside(at) && (r.token(at).grammar & kPossessivePronoun) != 0)
    return all;  // "throw their weight behind"
  if (goes_on(at) || goes_on(past_modifiers(r, at))) return all;
  if (const std::uint32_t end = end_of_object(r, verb); end != 0 && goes_on(end)) return all;
  const auto single =
      std::ranges::partition_point(all, [](const CueFrame& f) { return !f.particles.empty(); });
  return {single, all.end()};
}

WordsBehind::WordsBehind(const Reading& r, const Chunk& verb)
    : WordsBehind(r, verb.head, end_of_object(r, verb)) {}

WordsBehind::WordsBehind(const Reading& r, std::uint32_t head, std::uint32_t object_end)
    : object_end_(object_end), ones_(r.words.ones) {
  const auto word = [&](std::uint32_t t) { return r.inside(t) ? r.token(t).word : kUnknownWord; };
  const std::uint32_t at = head + 1;
  first_ = word(at);
  second_ = word(at + 1);
  noun_ = word(past_modifiers(r, at));
  parted_ = object_end_ != 0 ? word(object_end_) : kUnknownWord;
}

std::span<const CueFrame> frames_of_verb(const Reading& r, const Chunk& verb) {
  const auto all = possible_frames(r, verb);
  for (std::size_t first = 0; first < all.size();) {
    std::size_t last = first + 1;
    while (last < all.size() && same_words(all[last], all[first])) ++last;
    if (stands_behind(r, verb.head, all[first].before) &&
        particles_end(r, verb.head + 1, all[first].particles) != kNone)
      return all.subspan(first, last - first);
    first = last;
  }
  return {};
}

}  // namespace claimgraph::claims
