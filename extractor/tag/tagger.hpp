#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "grammar.hpp"
#include "lexicon.hpp"
#include "tag/readings.hpp"
#include "tag/rules.hpp"

namespace claimgraph {

/// lemma_kind() of each part of speech.
inline constexpr auto kLemmaKindOf = [] {
  std::array<std::uint8_t, kPosCount> kinds{};
  for (std::size_t i = 0; i < kinds.size(); ++i)
    kinds[i] = static_cast<std::uint8_t>(lemma_kind(static_cast<Pos>(i)));
  return kinds;
}();

/// The tagging of one document; tag() is what to call. tagger.cpp decides, context.cpp describes
/// what stands around a word, clause.cpp what its clause has had and has to come.
class Tagger {
 public:
  Tagger(const Lexicon& lexicon, const Grammar& grammar, const TagRules& rules, Document& document)
      : lexicon_(lexicon),
        grammar_(grammar),
        rules_(rules),
        document_(document),
        tokens_(document.tokens.data()),
        possessive_(lexicon.find("'s")),
        not_(lexicon.find("not")),
        apostrophe_(lexicon.find("'")) {}

  void run();

 private:
  bool can(std::uint32_t at, Pos pos) const { return (tokens_[at].readings & reading(pos)) != 0; }
  const WordEntry& entry(std::uint32_t at) const { return lexicon_.entry(tokens_[at].word); }
  static bool is_quote(const Token& token) {
    return (token.shape & (kOpenQuote | kCloseQuote)) != 0 && token.pos == Pos::kPunct;
  }

  void remember_case();
  void tag_sentence();
  void read_forms();
  void read_common(const CommonWords::Record& word, Token& token) const;
  void follow_clause(std::uint32_t at);
  void follow_coordinator(std::uint32_t at);
  bool ends_speech(std::uint32_t at) const;
  bool opens_subject(const Token& token, bool finite) const;
  bool is_surely_finite(const Token& token) const {
    return claimgraph::is_surely_finite(token, token.word == possessive_);
  }
  bool ends_clause(const Token& token) const;
  bool clause_follows(std::uint32_t at) const;
  bool before_gerund(std::uint32_t at) const;
  bool coordinator_follows(std::uint32_t at) const;

  TagContext context(std::uint32_t at, const TagContext& asked) const;
  std::uint64_t own_features(std::uint32_t at) const;
  std::uint64_t left_features(std::uint32_t at) const;
  std::uint64_t features_of_left(const Token& token) const;
  std::uint64_t right_features(std::uint32_t at) const;
  std::uint64_t features_of_right(std::uint32_t at) const;
  Pos decide(std::uint32_t at) const;
  Pos decide_mark(std::uint32_t at);
  void settle(std::uint32_t at, Pos pos) {
    Token& token = tokens_[at];
    token.pos = pos;
    token.lemma = token.word;
    token.lemma_grammar = token.grammar;
    const unsigned kind = kLemmaKindOf[static_cast<std::size_t>(pos)];
    if ((entry(at).lemmas >> kind & 1) == 0) return;
    token.lemma = lexicon_.lemma(token.word, pos);
    token.lemma_grammar = grammar_.classes(token.lemma);
  }
  void narrow_forms(std::uint32_t at);

  const Lexicon& lexicon_;
  const Grammar& grammar_;
  const TagRules& rules_;
  Document& document_;
  Token* const tokens_;
  const WordId possessive_, not_, apostrophe_;
  CaseMemory memory_;
  std::vector<bool> headlines_;           ///< of each sentence
  std::vector<std::uint8_t> verb_ahead_;  ///< of each token of the sentence; it never shrinks
  std::uint32_t begin_ = 0, end_ = 0;
  std::uint64_t sentence_features_ = 0;
  std::uint64_t clause_features_ = 0;
  bool second_look_ = false;
  bool open_single_ = false;  ///< a single quotation mark waits for its partner
};

}  // namespace claimgraph
