#include "meaning/phrase_list.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <tuple>

#include "lexicon.hpp"
#include "tsv.hpp"

namespace claimgraph {
namespace {

/// Of 64 bits the one that stands for the word among a first word's second words.
std::uint64_t bit_of(WordId word) { return std::uint64_t{1} << (word & 63); }

bool is_word(const Token& token, WordId word) { return token.lemma == word || token.word == word; }

}  // namespace

void PhraseList::add(std::string_view phrase, std::uint32_t readings, int value, Lexicon& lexicon) {
  const auto begin = static_cast<std::uint32_t>(words_.size());
  for (const std::string_view word : split_list(phrase, ' '))
    words_.push_back(lexicon.intern(word));
  const auto length = static_cast<std::uint32_t>(words_.size() - begin);
  if (length == 0 || words_[begin] == kUnknownWord) return;
  phrases_.push_back(
      {begin, length, length > 1 ? words_[begin + 1] : kUnknownWord, readings, value});
}

void PhraseList::finish() {
  // Single words come first; the rest are searched by their second word.
  std::ranges::stable_sort(phrases_, {}, [&](const Phrase& phrase) {
    return std::tuple(first_word(phrase), phrase.length > 1, phrase.second);
  });
  for (std::uint32_t i = 0; i < phrases_.size(); ++i) {
    const Phrase& phrase = phrases_[i];
    if (i == 0 || first_word(phrases_[i - 1]) != first_word(phrase)) {
      ranges_.push_back({i, i, i});
      first_.at(first_word(phrase)) = static_cast<std::uint32_t>(ranges_.size());
    }
    Range& range = ranges_.back();
    range.end = i + 1;
    if (phrase.length == 1) range.longer = i + 1;
    if (phrase.length > 1) seconds_.at(first_word(phrase)) |= bit_of(phrase.second);
  }
}

/// Tokens that the phrase takes at `at`, with an adverb between its words ("not very well
/// informed"); 0 where it does not stand.
std::uint32_t PhraseList::length_of(const Phrase& phrase, const Document& document,
                                    std::uint32_t at, std::uint32_t end) const {
  std::uint32_t next = at + 1;
  for (std::uint32_t i = 1; i < phrase.length; ++i, ++next) {
    const WordId word = words_[phrase.begin + i];
    const auto stands = [&](std::uint32_t token) {
      return token < end && is_word(document.tokens[token], word);
    };
    if (stands(next)) continue;
    if (!stands(next + 1) || document.tokens[next].pos != Pos::kAdv) return 0;
    ++next;
  }
  return next - at;
}

struct PhraseList::Onward {
  std::array<WordId, 4> words{};

  Onward(const Document& document, std::uint32_t at, std::uint32_t end) {
    for (std::uint32_t i = 0; i < 2 && at + 1 + i < end; ++i) {
      const Token& token = document.tokens[at + 1 + i];
      words[2 * i] = token.word;
      if (token.lemma != token.word) words[2 * i + 1] = token.lemma;
    }
  }
};

void PhraseList::try_phrase(const Document& document, std::uint32_t at, std::uint32_t end,
                            const Phrase& phrase, Match* best) const {
  if (phrase.length <= best->length || at + phrase.length > end) return;
  const Pos pos = document.tokens[at].pos;
  if (phrase.readings != 0 && (phrase.readings >> static_cast<int>(pos) & 1) == 0) return;
  if (const std::uint32_t length = length_of(phrase, document, at, end); length > best->length)
    *best = {length, phrase.value};
}

void PhraseList::try_word(const Document& document, std::uint32_t at, std::uint32_t end,
                          WordId word, Match* best) const {
  const Range range = ranges_[first_[word] - 1];
  for (std::uint32_t i = range.begin; i < range.longer; ++i)
    try_phrase(document, at, end, phrases_[i], best);
  if (range.longer == range.end) return;
  const std::uint64_t seconds = seconds_[word];
  const std::span longer = std::span(phrases_).subspan(range.longer, range.end - range.longer);
  for (const WordId second : Onward(document, at, end).words) {
    if (second == kUnknownWord || (seconds & bit_of(second)) == 0) continue;
    for (const Phrase& phrase : std::ranges::equal_range(longer, second, {}, &Phrase::second))
      try_phrase(document, at, end, phrase, best);
  }
}

PhraseList::Match PhraseList::longest_from(const Document& document, std::uint32_t at,
                                           std::uint32_t end) const {
  Match best;
  const Token& token = document.tokens[at];
  // "stronger" first: of the same length the word counts, not its lemma.
  if (opens(token.word)) try_word(document, at, end, token.word, &best);
  if (token.word != token.lemma && opens(token.lemma))
    try_word(document, at, end, token.lemma, &best);
  return best;
}

}  // namespace claimgraph
