#include <algorithm>

#include "characters.hpp"
#include "grammar.hpp"
#include "lexicon.hpp"
#include "stages.hpp"

/// Sentences end at stops that are no part of a word, and where lines were joined without one:
///   an end:  "… of the Harbour Party In the north, the …" (captions, headings run into the text)
///   no end:  "… of the film In Bruges and …" (goes on with a capital)
/// Limits: lines joined before a name or a noun stay one sentence.

namespace claimgraph {
namespace {

/// A sentence begins with a word within so many tokens, or what looks like its start is none.
constexpr std::uint32_t kMarksBeforeWord = 6;
constexpr std::uint32_t kLongestSentence = 400;  // tokens

class Splitter {
 public:
  Splitter(const RuleSet& rules, Document& document)
      : lexicon_(rules.lexicon()),
        grammar_(rules.grammar()),
        document_(document),
        tokens_(document.tokens) {}

  void split(std::uint32_t block_index) {
    Block& block = document_.blocks[block_index];
    const Span tokens = block.sentences;
    const bool prose = block.kind == BlockKind::kParagraph || block.kind == BlockKind::kQuoteBlock;
    block.sentences.begin = static_cast<std::uint32_t>(document_.sentences.size());
    std::uint32_t begin = block_begin_ = tokens.begin;
    for (std::uint32_t at = begin; at < tokens.end; ++at) {
      constexpr unsigned kAsked = kCapitalized | kPunctuation | kHasPeriod;  // of few words
      if ((tokens_[at].shape & kAsked) == 0) continue;
      if (prose && at > begin && at + 1 < tokens.end && opens_joined_line(at)) {
        add(block_index, begin, at);
        begin = at;
        continue;
      }
      if (!can_end(at, tokens.end)) continue;
      const std::uint32_t end = with_closers(at + 1, tokens.end);
      if (end < tokens.end && !can_begin(at, end, tokens.end)) continue;
      add(block_index, begin, end);
      begin = end;
      at = end - 1;
    }
    if (begin < tokens.end) add(block_index, begin, tokens.end);
    block.sentences.end = static_cast<std::uint32_t>(document_.sentences.size());
  }

 private:
  char last_char(std::uint32_t at) const { return document_.text[tokens_[at].bytes.end - 1]; }
  bool is_stop(std::uint32_t at) const {
    return (tokens_[at].shape & kPunctuation) != 0 &&
           (last_char(at) == '.' || last_char(at) == '!' || last_char(at) == '?' ||
            document_.view(tokens_[at]) == "…");
  }
  /// The stop of "3." at the start of a block.
  bool is_list_number(std::uint32_t at) const {
    return at == block_begin_ + 1 && (tokens_[at].shape & kJoined) != 0 &&
           (tokens_[at - 1].shape & kNumeric) != 0 && tokens_[at - 1].bytes.size() < 3;
  }
  /// "… in 2015 On Tuesday", "… of the party In the north": a word that opens sentences, with a
  /// capital after a word or number.
  bool opens_joined_line(std::uint32_t at) const {
    const Token& token = tokens_[at];
    if ((token.shape & kCapitalized) == 0 || !grammar_.has(token.word, kOpensSentence))
      return false;
    const std::uint16_t before = tokens_[at - 1].shape;
    if ((before & (kPunctuation | kHasPeriod)) != 0 || (token.shape & kAllCaps) != 0) return false;
    return is_lower_case(at + 1) || (before & kNumeric) != 0;
  }
  bool is_lower_case(std::uint32_t at) const {
    return class_of(document_.text[tokens_[at].bytes.begin]) == CharClass::kLower;
  }
  bool can_end(std::uint32_t at, std::uint32_t end) const {
    if (is_stop(at)) return !is_list_number(at);
    if ((tokens_[at].shape & kHasPeriod) == 0) return false;
    // "in the U.S. The": an abbreviation ends a sentence when a usual first word follows.
    if (at + 1 >= end || (tokens_[at + 1].shape & kCapitalized) == 0) return false;
    const WordId word = tokens_[at].word;
    if (word != kUnknownWord && (lexicon_.entry(word).classes & kTitle) != 0) return false;
    if (tokens_[at].bytes.size() == 2) return false;
    const WordEntry& next = lexicon_.entry(tokens_[at + 1].word);
    constexpr std::uint32_t kOpeners = reading(Pos::kDet) | reading(Pos::kPron) |
                                       reading(Pos::kAdp) | reading(Pos::kSconj) |
                                       reading(Pos::kCconj);
    return (next.readings & kOpeners) != 0;
  }
  /// An opening mark that stands where only a closing one can: "“So be it.“ He left."
  bool closes_quote(std::uint32_t at, std::uint32_t end) const {
    return (tokens_[at].shape & kOpenQuote) != 0 &&
           (at + 1 == end || (tokens_[at + 1].shape & kJoined) == 0);
  }
  std::uint32_t with_closers(std::uint32_t at, std::uint32_t end) const {
    while (at < end && (tokens_[at].shape & kPunctuation) != 0) {
      const bool joined = (tokens_[at].shape & kJoined) != 0;
      const char c = last_char(at);
      const bool closes = (tokens_[at].shape & kCloseQuote) != 0 || closes_quote(at, end) ||
                          c == ')' || c == ']' || c == '!' || c == '?' || c == '.';
      if (!joined || !closes) break;
      ++at;
    }
    return at;
  }
  /// Whether a sentence that ended at `stop` can be followed by one at `next`.
  bool can_begin(std::uint32_t stop, std::uint32_t next, std::uint32_t end) const {
    const Token& token = tokens_[next];
    const bool full_stop = document_.view(tokens_[stop]) == ".";
    if ((token.shape & kJoined) != 0 && (token.shape & kCapitalized) == 0) return false;
    std::uint32_t word = next;
    const std::uint32_t limit = std::min(end, next + kMarksBeforeWord);
    while (word < limit && (tokens_[word].shape & kPunctuation) != 0) ++word;
    if (word == limit) return (tokens_[next].shape & kOpenQuote) != 0;
    if (is_lower_case(word)) return full_stop && next - stop == 1 && word == next;
    return last_char(next) != ',' && last_char(next) != ';';
  }
  /// Longer ones are cut: what looks at all pairs of words of a sentence stays linear in the text.
  void add(std::uint32_t block, std::uint32_t begin, std::uint32_t end) {
    while (end - begin > kLongestSentence) {
      add_one(block, begin, begin + kLongestSentence);
      begin += kLongestSentence;
    }
    add_one(block, begin, end);
  }
  void add_one(std::uint32_t block, std::uint32_t begin, std::uint32_t end) {
    Sentence sentence;
    sentence.tokens = {begin, end};
    sentence.bytes = document_.bytes_of(sentence.tokens);
    sentence.block = block;
    document_.sentences.push_back(sentence);
    for (std::uint32_t at = begin; at < end; ++at)
      if ((tokens_[at].shape & kPunctuation) == 0) {
        tokens_[at].shape |= kSentenceStart;
        break;
      }
  }

  const Lexicon& lexicon_;
  const Grammar& grammar_;
  Document& document_;
  std::vector<Token>& tokens_;
  std::uint32_t block_begin_ = 0;
};

}  // namespace

void split_sentences(const RuleSet& rules, Document& document) {
  document.sentences.clear();
  Splitter splitter(rules, document);
  for (std::uint32_t block = 0; block < document.blocks.size(); ++block) splitter.split(block);
}

}  // namespace claimgraph
