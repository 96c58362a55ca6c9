#include <algorithm>

#include "gazetteer.hpp"
#include "lexicon.hpp"
#include "resolve.hpp"

// Who speaks in a noun phrase whose head is somebody else: the whole of a quantity, the body of its
// spokesman.
//
// Takes "most of the |miners|", "a spokesman for the |county council|". Leaves "a spokesman for
// Ann Cole", "half of it".

namespace claimgraph {

/// "many of Leeds's |voters|", "a group of |leaders|": whoever the quantity is of.
std::uint32_t past_partitive(const RuleSet& rules, const Extraction& extraction,
                             const Analysis& analysis, std::uint32_t head) {
  const Document& document = extraction.document;
  const auto limit = std::min<std::size_t>(analysis.chunk_of.size(), head + 10);
  if ((rules.gazetteer().word(document.tokens[head].word) & kPartitive) == 0 || head + 2 >= limit ||
      document.view(document.tokens[head + 1]) != "of")
    return head;
  for (std::uint32_t at = head + 2; at < limit;) {
    const Index index = analysis.chunk_of[at];
    if (index == kNone || analysis.chunks[index].kind != ChunkKind::kNounGroup) break;
    const Chunk& chunk = analysis.chunks[index];
    if (!chunk.is(kPossessive)) return chunk.head;
    at = std::max(at + 1, chunk.tokens.end);
  }
  return head;
}

/// "a spokesman for |the county council|", which nobody has named.
std::uint32_t spoken_for(const RuleSet& rules, const Extraction& extraction,
                         const Analysis& analysis, std::uint32_t head) {
  const Document& document = extraction.document;
  if ((rules.gazetteer().word(document.tokens[head].word) & kSpokesperson) == 0 ||
      head + 2 >= analysis.chunk_of.size() || document.view(document.tokens[head + 1]) != "for")
    return head;
  const Index chunk = analysis.chunk_of[head + 2];
  if (chunk == kNone || analysis.chunks[chunk].is(kPossessive)) return head;
  const std::uint32_t body = analysis.chunks[chunk].head;
  const bool group =
      (document.tokens[body].classes & kGroupNoun) != 0 ||
      (rules.gazetteer().word(document.tokens[body].word) & (kBlocNoun | kInstitutionWord)) != 0;
  const Index mention = mention_at(analysis, body);
  const bool known = mention != kNone && !extraction.mentions[mention].actors.empty();
  return !known && group ? body : head;
}

}  // namespace claimgraph
