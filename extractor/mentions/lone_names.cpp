#include "grammar.hpp"
#include "lexicon.hpp"
#include "mentions/reader.hpp"

// Names of one word that no list has and that are nobody's surname: what stands around one of them
// tells that it is a firm or another body, which the word then means in the whole document.
//
// Takes "|Norvax|'s chairman", "a |Norvax| spokeswoman", "|Norvax|'s Ana Cole", "shares in
// |Norvax|", "analysts at |Norvax|", "told |Norvax| that", "|Norvax| said it would". Leaves
// "|Kolar|'s wife", "|Ana|'s boss", "told |Maria| that". Limits: a person who is never called by
// more than a surname and has a spokesman.

namespace claimgraph {
namespace {

struct Surroundings {
  const RuleSet& rules;
  const Extraction& extraction;
  const Analysis& analysis;

  const Token& token(std::uint32_t at) const { return extraction.document.tokens[at]; }
  std::string_view lemma(std::uint32_t at) const {
    const Token& t = token(at);
    return rules.lexicon().form(t.lemma != kUnknownWord ? t.lemma : t.word);
  }
  bool corporate(std::uint32_t at) const { return (token(at).lemma_grammar & kCorporate) != 0; }
  const Chunk* chunk_at(std::uint32_t at) const {
    const Index chunk = at < analysis.chunk_of.size() ? analysis.chunk_of[at] : kNone;
    return chunk == kNone ? nullptr : &analysis.chunks[chunk];
  }
};

/// "MPs"
bool is_plural_acronym(std::string_view word) {
  const std::size_t last = word.size() - 1;
  return last > 1 && word[last] == 's' && word[last - 1] >= 'A' && word[last - 1] <= 'Z';
}

/// "|Norvax|'s chairman", "|Norvax|'s Ana Cole"; "a |Norvax| spokeswoman".
bool owns_corporate(const Surroundings& s, Index mention, const Chunk& group) {
  const std::uint32_t at = s.extraction.mentions[mention].tokens.begin;
  if (group.head > at) return !group.is(kPossessive) && s.corporate(group.head);
  if (!group.is(kPossessive)) return false;
  const Chunk* owned = s.chunk_at(group.tokens.end);
  if (owned == nullptr || owned->kind != ChunkKind::kNounGroup) return false;
  const bool person = mention + 1 < s.analysis.references.size() &&
                      s.extraction.mentions[mention + 1].tokens.begin == group.tokens.end &&
                      s.analysis.references[mention + 1].designation == Designation::kPerson;
  return person || s.corporate(owned->head);
}

/// "shares in |Norvax|", "analysts at |Norvax|", "told |Norvax| that".
bool stands_behind_corporate(const Surroundings& s, std::uint32_t at, const Chunk& group) {
  if (group.tokens.begin != at || group.is(kPossessive) || at < 2) return false;
  if ((s.token(at - 1).shape & kSentenceStart) != 0) return false;
  const Chunk* before = s.chunk_at(at - 1);
  if (before == nullptr) return false;
  if (before->kind == ChunkKind::kVerbGroup)
    return s.lemma(before->head) == "tell" && !before->is(kPassive);
  const std::string_view preposition = s.lemma(at - 1);
  return (preposition == "in" || preposition == "at" || preposition == "of") && s.corporate(at - 2);
}

/// "|Norvax| said it would appeal", "|Norvax| says that it is reviewing the case"; not "said it was
/// late".
bool says_of_itself(const Surroundings& s, std::uint32_t at) {
  const Chunk* verb = s.chunk_at(at + 1);
  if (verb == nullptr || verb->kind != ChunkKind::kVerbGroup || verb->is(kPassive) ||
      (s.token(verb->head).lemma_grammar & kReports) == 0)
    return false;
  std::uint32_t it = verb->tokens.end;
  if (it < s.extraction.document.tokens.size() && (s.token(it).grammar & kWordThat) != 0) ++it;
  const Chunk* pronoun = s.chunk_at(it);
  const Chunk* deed = s.chunk_at(it + 1);
  return pronoun != nullptr && s.lemma(it) == "it" && deed != nullptr &&
         deed->kind == ChunkKind::kVerbGroup && deed->tokens.begin == it + 1 &&
         !deed->is(kPassive) && (s.token(deed->head).lemma_grammar & kFormOfBe) == 0;
}

}  // namespace

bool is_body_by_context(const RuleSet& rules, const Extraction& extraction,
                        const Analysis& analysis, Index mention) {
  const Surroundings s{rules, extraction, analysis};
  const Span tokens = extraction.mentions[mention].tokens;
  const Chunk* group = s.chunk_at(tokens.begin);
  if (tokens.size() != 1 || group == nullptr || group->kind != ChunkKind::kNounGroup ||
      !(owns_corporate(s, mention, *group) || stands_behind_corporate(s, tokens.begin, *group) ||
        says_of_itself(s, tokens.begin)))
    return false;
  const Token& word = s.token(tokens.begin);
  const std::string_view text = extraction.document.view(word);
  constexpr std::uint32_t kGiven = kMaleName | kFemaleName;
  if (text.ends_with('.') || is_plural_acronym(text) ||
      (rules.gazetteer().word(word.word) & (kGiven | kModifier)) != 0)
    return false;
  return word.word == kUnknownWord ||
         (rules.lexicon().entry(word.word).readings & ~reading(Pos::kPropn)) == 0;
}

}  // namespace claimgraph
