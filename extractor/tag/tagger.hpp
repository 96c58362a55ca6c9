#pragma once

#include <cstdint>
#include <vector>

#include "grammar.hpp"
#include "lexicon.hpp"
#include "tag/readings.hpp"
#include "tag/rules.hpp"

namespace claimgraph {

inline constexpr std::uint32_t kClosedClasses =
    reading(Pos::kAdp) | reading(Pos::kSconj) | reading(Pos::kDet) | reading(Pos::kPron) |
    reading(Pos::kAux) | reading(Pos::kPart) | reading(Pos::kCconj);

/// The tagging of one document; tag() is what to call. tagger.cpp decides, context.cpp describes
/// what stands around a word, clause.cpp what its clause has had and has to come.
class Tagger {
 public:
  Tagger(const Lexicon& lexicon, const Grammar& grammar, const TagRules& rules, Document& document)
      : lexicon_(lexicon),
        grammar_(grammar),
        rules_(rules),
        document_(document),
        tokens_(document.tokens),
        to_(lexicon.find("to")),
        that_(lexicon.find("that")),
        of_(lexicon.find("of")),
        possessive_(lexicon.find("'s")),
        there_(lexicon.find("there")),
        as_(lexicon.find("as")),
        than_(lexicon.find("than")),
        not_(lexicon.find("not")),
        apostrophe_(lexicon.find("'")) {}

  void run();

 private:
  bool can(std::uint32_t at, Pos pos) const { return (tokens_[at].readings & reading(pos)) != 0; }
  bool only(std::uint32_t at, std::uint32_t readings) const {
    return (tokens_[at].readings & ~readings) == 0;
  }
  const WordEntry& entry(std::uint32_t at) const { return lexicon_.entry(tokens_[at].word); }
  bool is_quote(std::uint32_t at) const {
    return (tokens_[at].shape & (kOpenQuote | kCloseQuote)) != 0 && tokens_[at].pos == Pos::kPunct;
  }

  void remember_case();
  void tag_sentence();
  void look_ahead();
  void follow_clause(std::uint32_t at);
  bool is_surely_finite(std::uint32_t at) const;
  bool ends_clause(std::uint32_t at) const;
  bool clause_follows(std::uint32_t at) const;
  bool before_gerund(std::uint32_t at) const;
  bool coordinator_follows(std::uint32_t at) const;

  std::uint64_t own_features(std::uint32_t at) const;
  std::uint64_t left_features(std::uint32_t at) const;
  std::uint64_t features_of_left(std::uint32_t at) const;
  std::uint64_t right_features(std::uint32_t at) const;
  std::uint64_t features_of_right(std::uint32_t at) const;
  Pos decide(std::uint32_t at) const;
  int prior(std::uint32_t at, Pos pos) const;
  Pos decide_mark(std::uint32_t at);
  void settle(std::uint32_t at, Pos pos);
  void narrow_forms(std::uint32_t at);

  const Lexicon& lexicon_;
  const Grammar& grammar_;
  const TagRules& rules_;
  Document& document_;
  std::vector<Token>& tokens_;
  const WordId to_, that_, of_, possessive_, there_, as_, than_, not_, apostrophe_;
  CaseMemory memory_;
  std::vector<bool> headlines_;           ///< of each sentence
  std::vector<std::uint8_t> verb_ahead_;  ///< of each token of the sentence
  std::uint32_t begin_ = 0, end_ = 0;
  std::uint64_t sentence_features_ = 0;
  std::uint64_t clause_features_ = 0;
  bool second_look_ = false;
  bool open_single_ = false;  ///< a single quotation mark waits for its partner
};

}  // namespace claimgraph
