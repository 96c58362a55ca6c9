#include "tag/common_words.hpp"

#include <algorithm>

#include "lexicon.hpp"
#include "tag/features.hpp"
#include "tag/readings.hpp"

namespace claimgraph {

void CommonWords::fill(const Lexicon& lexicon, const Grammar& grammar) {
  constexpr std::uint32_t kMostWords = 2048;  // frequent words have low ids
  records_.resize(std::min(lexicon.size(), kMostWords));
  const Document nowhere;
  for (WordId word = 1; word < records_.size(); ++word) {
    const WordEntry& known = lexicon.entry(word);
    // A straight apostrophe is a feature of the bytes, not of the word: "'s" and "’s" are one.
    if (known.readings == 0 || lexicon.form(word).starts_with('\'')) continue;
    Token token;
    token.word = word;
    read_form(lexicon, grammar, nowhere, false, token);
    records_[word] = {token.grammar,    features_on_right(known, token, token.readings, false),
                      token.classes,    token.readings,
                      token.pos,        token.forms,
                      known.lemmas != 0};
  }
}

}  // namespace claimgraph
