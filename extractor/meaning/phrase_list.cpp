#include "meaning/phrase_list.hpp"

#include <algorithm>

#include "lexicon.hpp"
#include "tsv.hpp"

namespace claimgraph {
namespace {

bool is_word(const Token& token, WordId word) { return token.lemma == word || token.word == word; }

}  // namespace

void PhraseList::add(std::string_view phrase, std::uint32_t readings, int value, Lexicon& lexicon) {
  Phrase entry;
  for (const std::string_view word : split_list(phrase, ' '))
    entry.words.push_back(lexicon.intern(word));
  if (entry.words.empty() || entry.words.front() == kUnknownWord) return;
  entry.readings = readings;
  entry.value = value;
  phrases_.push_back(std::move(entry));
}

void PhraseList::finish() {
  std::stable_sort(phrases_.begin(), phrases_.end(), [](const Phrase& a, const Phrase& b) {
    return a.words.front() < b.words.front();
  });
  for (std::size_t i = phrases_.size(); i-- > 0;)
    first_.at(phrases_[i].words.front()) = static_cast<std::uint32_t>(i + 1);
}

void PhraseList::try_word(const Document& document, std::uint32_t at, std::uint32_t end,
                          WordId word, Match* best) const {
  for (std::size_t i = first_[word] - 1; i < phrases_.size() && phrases_[i].words.front() == word;
       ++i) {
    const Phrase& phrase = phrases_[i];
    const std::size_t length = phrase.words.size();
    if (length <= best->length || at + length > end) continue;
    const Pos pos = document.tokens[at].pos;
    if (phrase.readings != 0 && (phrase.readings >> static_cast<int>(pos) & 1) == 0) continue;
    std::size_t same = 1;
    while (same < length && is_word(document.tokens[at + same], phrase.words[same])) ++same;
    if (same == length) *best = {static_cast<std::uint32_t>(length), phrase.value};
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
