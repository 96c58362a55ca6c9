#include "interviews.hpp"

namespace claimgraph {
namespace {

/// 'Q' or 'A' where "Q.", "Q:", "A." or "A:" opens a block; 0 where none does.
char letter_of(const Document& document, std::uint32_t block) {
  const Span sentences = document.blocks[block].sentences;
  if (sentences.empty()) return 0;
  const std::uint32_t at = document.sentences[sentences.begin].tokens.begin;
  if (at >= document.tokens.size()) return 0;
  const std::string_view word = document.view(document.tokens[at]);
  if (word.empty() || (word[0] != 'Q' && word[0] != 'A')) return 0;
  if (word.size() == 2) return word[1] == '.' ? word[0] : '\0';
  if (word.size() != 1 || at + 1 >= document.tokens.size()) return 0;
  const std::string_view mark = document.view(document.tokens[at + 1]);
  return mark == ":" || mark == "." ? word[0] : '\0';
}

}  // namespace

Turn turn_of(const Document& document, std::uint32_t block) {
  const char letter = letter_of(document, block);
  if (letter == 'Q') return Turn::kQuestion;
  const bool answer = letter == 'A' && block > 0 && letter_of(document, block - 1) == 'Q';
  return answer ? Turn::kAnswer : Turn::kNoTurn;
}

Turn turn_at(const Document& document, std::uint32_t sentence) {
  return turn_of(document, document.sentences[sentence].block);
}

Span turn_label(const Document& document, std::uint32_t block) {
  if (turn_of(document, block) == Turn::kNoTurn) return {};
  const std::uint32_t at = document.sentences[document.blocks[block].sentences.begin].tokens.begin;
  return {at, at + (document.view(document.tokens[at]).size() == 1 ? 2u : 1u)};
}

}  // namespace claimgraph
