#include "meaning/phrase_list.hpp"

#include <algorithm>

#include "lexicon.hpp"
#include "tsv.hpp"

namespace claimgraph {
namespace {

bool is_word(const Token& token, WordId word) { return token.lemma == word || token.word == word; }

}  // namespace

void PhraseList::add(std::string_view phrase, std::uint32_t readings, int value, Lexicon& lexicon) {
  const auto begin = static_cast<std::uint32_t>(words_.size());
  for (const std::string_view word : split_list(phrase, ' '))
    words_.push_back(lexicon.intern(word));
  const auto length = static_cast<std::uint32_t>(words_.size() - begin);
  if (length == 0 || words_[begin] == kUnknownWord) return;
  phrases_.push_back({begin, length, readings, value});
}

void PhraseList::finish() {
  std::ranges::stable_sort(phrases_, {}, [&](const Phrase& phrase) { return first_word(phrase); });
  for (std::size_t i = phrases_.size(); i-- > 0;)
    first_.at(first_word(phrases_[i])) = static_cast<std::uint32_t>(i + 1);
}

void PhraseList::try_word(const Document& document, std::uint32_t at, std::uint32_t end,
                          WordId word, Match* best) const {
  for (std::size_t i = first_[word] - 1; i < phrases_.size() && first_word(phrases_[i]) == word;
       ++i) {
    const Phrase& phrase = phrases_[i];
    if (phrase.length <= best->length || at + phrase.length > end) continue;
    const Pos pos = document.tokens[at].pos;
    if (phrase.readings != 0 && (phrase.readings >> static_cast<int>(pos) & 1) == 0) continue;
    std::uint32_t same = 1;
    while (same < phrase.length && is_word(document.tokens[at + same], words_[phrase.begin + same]))
      ++same;
    if (same == phrase.length) *best = {phrase.length, phrase.value};
  }
}

PhraseList::Match PhraseList::longest_from(const Document& document, std::uint32_t at,
                                           std::uint32_t end) const {
  Match best;
  const Token& token = document.tokens[at];
  if (opens(token.lemma)) try_word(document, at, end, token.lemma, &best);
  if (token.word != token.lemma && opens(token.word))
    try_word(document, at, end, token.word, &best);
  return best;
}

}  // namespace claimgraph
