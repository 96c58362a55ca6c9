#include "grammar.hpp"
#include "resolve/antecedents.hpp"

// "It" that stands for nobody: before a form of "be", an adjective that judges and the clause that
// is judged, or before a passive of saying and its clause.
//
// Takes "|it| would be premature to rejoice", "|it| is too early for that", "|it| was clear that",
// "|it| is thought that". Leaves "|it| was ready to talk", "|it| is clear", "|it| was told that".

namespace claimgraph {

/// Whether a clause or infinitive begins at the token, "that …", "for us to …", "to …".
bool Antecedents::opens_judged_clause(std::uint32_t at) const {
  if (at >= analysis_.chunk_of.size()) return false;
  const Token& token = extraction_.document.tokens[at];
  if ((token.shape & kSentenceStart) != 0) return false;
  const Index index = analysis_.chunk_of[at];
  const bool infinitive = index != kNone && analysis_.chunks[index].is(kToInfinitive);
  const std::string_view form = lemma(at);
  return infinitive || (token.grammar & (kWordThat | kWhWord)) != 0 || form == "for" ||
         form == "if";
}

bool Antecedents::is_expletive(std::uint32_t token) const {
  if (token >= analysis_.clause_of.size() || analysis_.clause_of[token] == kNone) return false;
  const Clause& clause = analysis_.clauses[analysis_.clause_of[token]];
  if (clause.subject_head != token || clause.verb == kNone) return false;
  const Chunk& verb = analysis_.chunks[clause.verb];
  const Token& head = extraction_.document.tokens[verb.head];
  if (verb.is(kPassive))
    return (head.lemma_grammar & kTakesThat) != 0 && (head.lemma_grammar & kTakesObjectThat) == 0 &&
           (extraction_.document.tokens[verb.tokens.end].grammar & kWordThat) != 0;
  if (!verb.is(kCopula)) return false;
  constexpr Index kMostChunks = 3;  // "so far |too early|"
  for (Index i = clause.verb + 1; i < analysis_.chunks.size() && i <= clause.verb + kMostChunks;
       ++i) {
    const Chunk& chunk = analysis_.chunks[i];
    if (chunk.kind == ChunkKind::kAdverb) continue;
    return chunk.kind == ChunkKind::kAdjective &&
           (extraction_.document.tokens[chunk.head].lemma_grammar & kImpersonal) != 0 &&
           opens_judged_clause(chunk.tokens.end);
  }
  return false;
}

}  // namespace claimgraph
