#pragma once

#include <cassert>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "claimgraph/span.hpp"

namespace claimgraph {

class Lexicon;

/// Universal Dependencies' universal parts of speech (UPOS, v2).
enum class Pos : std::uint8_t {
  kAdj,
  kAdp,
  kAdv,
  kAux,
  kCconj,
  kDet,
  kIntj,
  kNoun,
  kNum,
  kPart,
  kPron,
  kPropn,
  kPunct,
  kSconj,
  kSym,
  kVerb,
  kX,
};
inline constexpr int kPosCount = 17;

/// "NOUN", as CoNLL-U writes it. Static storage.
std::string_view name_of(Pos pos);

/// A word of the lexicon, by its lower-cased form. Ids are dense and stay the same while a RuleSet
/// lives; 0 is "not in the lexicon".
using WordId = std::uint32_t;
inline constexpr WordId kUnknownWord = 0;

/// What a token's letters look like; `TokenShape` values are or-ed.
enum TokenShape : std::uint16_t {
  kCapitalized = 1 << 0,  ///< first letter is upper case
  kAllCaps = 1 << 1,      ///< two or more letters, all upper case ("NATO", "U.S.")
  kHasDigit = 1 << 2,
  kNumeric = 1 << 3,      ///< digits with their commas and points only
  kPunctuation = 1 << 4,  ///< no letter and no digit
  kOpenQuote = 1 << 5,    ///< a quotation mark that can open (a straight one can do both)
  kCloseQuote = 1 << 6,
  kJoined = 1 << 7,     ///< nothing stands between it and the token before: "do|n't", "long|-|term"
  kHasPeriod = 1 << 8,  ///< "Mr.", "U.S."
  kSentenceStart =
      1 << 9,  ///< first word of its sentence (marks and brackets before it do not count)
  kSingleQuote = 1 << 10,  ///< the quotation mark is a single one
};

/// A word or mark as Universal Dependencies splits English: "don't" is do + n't, "Trump's" Trump +
/// 's, "long-term" long + - + term. What the tables know of its word lies here too, from tagging
/// on, so that a later stage fetches one record for a token.
struct Token {
  Span bytes;  ///< into Document::text
  WordId word = kUnknownWord;
  WordId lemma = kUnknownWord;      ///< of `word` read as `pos`; kUnknownWord: the form itself
  std::uint64_t grammar = 0;        ///< GrammarClass bits (grammar.hpp) of `word`
  std::uint64_t lemma_grammar = 0;  ///< and of `lemma`
  std::uint32_t classes = 0;        ///< WordClass bits (lexicon.hpp) of `word`
  std::uint32_t readings = 0;       ///< parts of speech still possible: bit i is Pos(i)
  std::uint16_t shape = 0;
  Pos pos = Pos::kX;               ///< the likeliest of `readings`
  std::uint8_t quote_depth = 0;    ///< how many quotations it stands in
  std::uint8_t forms = 0;          ///< WordForm bits still possible: past against participle …
  std::uint8_t lexical_forms = 0;  ///< WordForm bits of `word`, whatever the context leaves
};

enum class BlockKind : std::uint8_t {
  kTitle,  ///< the document's headline
  kHeading,
  kParagraph,
  kListItem,
  kQuoteBlock,  ///< a paragraph that is nothing but quoted words of somebody named outside it
  kCaption,
  kByline,       ///< byline, dateline, credits
  kBoilerplate,  ///< "Comments", "Read more", stray markup
};
constexpr bool is_heading(BlockKind kind) {
  return kind == BlockKind::kTitle || kind == BlockKind::kHeading;
}

/// A block of the page. Blocks are in order and disjoint, and hold all but white space.
struct Block {
  Span bytes;
  Span sentences;  ///< into Document::sentences
  BlockKind kind = BlockKind::kParagraph;
};

struct Sentence {
  Span bytes;
  Span tokens;  ///< into Document::tokens
  std::uint32_t block = 0;
};

/// What is known of a document besides its text; empty means unknown. `date` is ISO 8601.
struct DocumentInfo {
  std::string name;  ///< file name, or the record's id
  std::string title;
  std::string date;
  std::string url;
  std::string publisher;
};

/// A text as read, and its division. It owns the bytes (valid UTF-8: what was not is U+FFFD,
/// nothing else is changed); everything else holds spans into them. Reusable: `clear()` keeps the
/// memory.
struct Document {
  DocumentInfo info;
  const Lexicon* lexicon = nullptr;  ///< that its words' ids belong to, once it has been split
  std::string text;
  std::vector<Block> blocks;
  std::vector<Sentence> sentences;
  std::vector<Token> tokens;

  std::string_view view(Span bytes) const {
    assert(bytes.begin <= bytes.end && bytes.end <= text.size());
    return {text.data() + bytes.begin, bytes.size()};
  }
  std::string_view view(const Token& token) const { return view(token.bytes); }
  /// Bytes of a stretch of tokens; empty for an empty one.
  Span bytes_of(Span token_range) const {
    if (token_range.empty()) return {};
    return {tokens[token_range.begin].bytes.begin, tokens[token_range.end - 1].bytes.end};
  }
  void clear();
};

}  // namespace claimgraph
