#include <algorithm>

#include "resolve.hpp"
#include "resolve/noun_phrase.hpp"

namespace claimgraph {
namespace {

void add_once(Index actor, Indices& out) {
  if (std::find(out.begin(), out.end(), actor) == out.end()) out.push_back(actor);
}

void add_actors(const Extraction& extraction, Index mention, Indices& out) {
  if (mention == kNone || extraction.mentions[mention].place) return;
  for (const Index actor : extraction.mentions[mention].actors) add_once(actor, out);
}

}  // namespace

Index mention_at(const Analysis& analysis, std::uint32_t token) {
  return token < analysis.mention_of.size() ? analysis.mention_of[token] : kNone;
}

void actors_in(const Extraction& extraction, const Analysis& analysis, Span tokens, Take take,
               Indices& out) {
  if (take == Take::kHeads) {
    std::vector<std::uint32_t> heads;
    heads_of(extraction, analysis, tokens, heads);
    for (const std::uint32_t head : heads) add_actors(extraction, mention_at(analysis, head), out);
    return;
  }
  const auto first = std::lower_bound(
      extraction.mentions.begin(), extraction.mentions.end(), tokens.begin,
      [](const Mention& m, std::uint32_t begin) { return m.tokens.begin < begin; });
  for (auto m = first; m != extraction.mentions.end() && m->tokens.begin < tokens.end; ++m)
    if (m->tokens.end <= tokens.end)
      add_actors(extraction, static_cast<Index>(m - extraction.mentions.begin()), out);
}

}  // namespace claimgraph
