#include "gazetteer.hpp"
#include "grammar.hpp"
#include "resolve.hpp"
#include "resolve/antecedents.hpp"

// Who writes: "I" and "we" outside quotations are those of the byline above the text, in a letter
// whoever signs below it, a line that is a person's name and nothing else; "author" where nobody
// does.
//
// Takes "By |Ana Ruiz|", "Sir, – I must disagree. … |RUTH OKAFOR| Leeds". Leaves a heading that is
// a name in a text without a salutation.

namespace claimgraph {

/// Those whom the bylines above the text name.
std::vector<Index> Antecedents::persons_of_byline() const {
  const Document& document = extraction_.document;
  std::vector<Index> persons;
  for (Index i = 0; i < extraction_.mentions.size(); ++i) {
    const BlockKind kind = document.blocks[document.sentences[sentence_of_[i]].block].kind;
    if (kind == BlockKind::kParagraph) break;
    const Indices& actors = extraction_.mentions[i].actors;
    if (kind == BlockKind::kByline && actors.size() == 1 &&
        analysis_.references[i].designation == Designation::kPerson)
      persons.push_back(actors.front());
  }
  return persons;
}

/// Whether a paragraph or line opens a letter: "Sir, –", "Dear editor,", "To the Editor:".
bool Antecedents::has_salutation() const {
  constexpr std::uint32_t kFarthest = 3;  // To the |Editor|
  const Document& document = extraction_.document;
  for (const Block& block : document.blocks) {
    if (block.sentences.empty()) continue;
    const Span first = document.sentences[block.sentences.begin].tokens;
    for (std::uint32_t at = first.begin; at < first.end && at < first.begin + kFarthest; ++at) {
      const bool addressed = at + 1 < document.tokens.size() &&
                             document.tokens[at + 1].pos == Pos::kPunct &&
                             document.view(document.tokens[at + 1]) != ".";
      if ((document.tokens[at].grammar & kSalutation) != 0 &&
          (addressed || document.view(document.tokens[first.begin]) == "Dear"))
        return true;
    }
  }
  return false;
}

/// Persons whose name is all of a line, in text order.
std::vector<Antecedents::Signature> Antecedents::persons_signing() const {
  std::vector<Signature> signatures;
  for (Index i = 0; i < extraction_.mentions.size(); ++i) {
    const Mention& mention = extraction_.mentions[i];
    const Span line = extraction_.document.sentences[sentence_of_[i]].tokens;
    if (mention.actors.size() == 1 && mention.tokens.size() > 1 && mention.tokens == line &&
        analysis_.references[i].designation == Designation::kPerson)
      signatures.push_back({mention.tokens.begin, mention.actors.front()});
  }
  return signatures;
}

/// Who says "I" and "we" outside quotations: the signature below, the person of the byline, or
/// "author".
std::vector<Index> Antecedents::authors(std::uint32_t token, bool several) {
  for (const Signature& signature : signatures_)
    if (signature.token > token) return {signature.person};
  if (byline_.size() == 1 || (several && !byline_.empty())) return byline_;
  return {cast_.add("author", "author", ActorKind::kPerson)};
}

}  // namespace claimgraph
