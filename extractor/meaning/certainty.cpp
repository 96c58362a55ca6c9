// Hedges of the content's main predicate. "The closures could kindle protests" is possible, "is
// likely to rise" probable; "a design that could fail is banned" is certain (the hedge is in a
// relative clause), and so are "asked whether she could come" and "could not say" (ability) and
// "must" (duty). Known limit: of a content of several sentences only the first is read.

#include <algorithm>

#include "meaning/parts.hpp"

namespace claimgraph {
namespace {

bool has_form(const Reading& reading, std::uint32_t at, std::string_view form) {
  return reading.form(at) == form;
}

bool is_negated(const Reading& reading, Span tokens) {
  for (std::uint32_t at = tokens.begin; at < tokens.end; ++at) {
    const auto match = reading.table.modifiers().longest(reading.document(), at, tokens.end);
    if (match.length != 0 && static_cast<Modifier>(match.value) == Modifier::kNegator) return true;
  }
  return false;
}

/// "could" of ability: denied, or in a question or wish.
bool is_ability(const Reading& reading, const ClaimView& view, const Chunk& verb,
                std::uint32_t at) {
  if (!has_form(reading, at, "could")) return false;
  return view.meaning.act == Act::kQuestion || view.meaning.act == Act::kHope ||
         is_negated(reading, verb.tokens);
}

class HedgeReader {
 public:
  HedgeReader(const Reading& reading, const ClaimView& view) : reading_(reading), view_(view) {}

  Certainty read(const Clause& clause) {
    const Chunk& verb = reading_.analysis.chunks[clause.verb];
    const auto index = static_cast<Index>(&clause - reading_.analysis.clauses.data());
    const std::uint32_t end = std::min({clause.tokens.end, clause.tokens.begin + kReach});
    for (std::uint32_t at = clause.tokens.begin; at < end; ++at) {
      if (reading_.analysis.clause_of[at] != index && !verb.tokens.contains(at)) continue;
      if (!lies_in(view_.content, at)) continue;
      const auto match = reading_.table.hedges().longest(reading_.document(), at, end);
      if (match.length != 0 && applies(verb, at)) note(static_cast<Certainty>(match.value));
    }
    return found_;
  }

 private:
  /// A hedge counts in the verb group, as a free adverb, and as predicate right after it.
  bool applies(const Chunk& verb, std::uint32_t at) const {
    if (verb.tokens.contains(at)) {
      if (reading_.token(at).pos == Pos::kVerb) return at == verb.head;
      return !is_ability(reading_, view_, verb, at);
    }
    const Index chunk_index = reading_.analysis.chunk_of[at];
    if (chunk_index == kNone) return false;
    const Chunk& chunk = reading_.analysis.chunks[chunk_index];
    if (chunk.kind == ChunkKind::kAdverb) return true;
    return chunk.kind == ChunkKind::kAdjective && verb.is(kCopula) && at >= verb.tokens.end &&
           at < verb.tokens.end + 4;
  }

  void note(Certainty certainty) {
    if (certainty == Certainty::kPossible || found_ == Certainty::kCertain) found_ = certainty;
  }

  const Reading& reading_;
  const ClaimView& view_;
  Certainty found_ = Certainty::kCertain;
};

}  // namespace

Certainty certainty_of(const Reading& reading, const ClaimView& view) {
  if (view.cue.empty()) return Certainty::kCertain;
  const auto cue =
      reading.table.hedges().longest(reading.document(), view.cue_head, view.sentence.end);
  if (cue.length != 0 && reading.token(view.cue_head).pos == Pos::kVerb)
    return static_cast<Certainty>(cue.value);
  const Clause* clause = view.main;
  return clause == nullptr ? Certainty::kCertain : HedgeReader(reading, view).read(*clause);
}

}  // namespace claimgraph
