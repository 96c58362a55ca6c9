#pragma once

#include <cstdint>
#include <string_view>

#include "../analysis.hpp"
#include "../grammar.hpp"
#include "../lexicon.hpp"
#include "claimgraph/document.hpp"
#include "claimgraph/extractor.hpp"

namespace claimgraph {

/// Reads the chunks of one sentence after the other; see chunk.cpp for the idea.
class Chunker {
 public:
  Chunker(const RuleSet& rules, const Document& document, Analysis& analysis)
      : lexicon_(rules.lexicon()),
        grammar_(rules.grammar()),
        document_(document),
        tokens_(document.tokens.data()),
        analysis_(analysis) {}
  void read_sentence(Span tokens, Span label);  ///< `label`: "Q." before it, or empty

 private:
  // tokens
  const Token& token(std::uint32_t at) const { return tokens_[at]; }
  Pos pos(std::uint32_t at) const { return at < end_ ? tokens_[at].pos : Pos::kX; }
  bool shape(std::uint32_t at, std::uint16_t bits) const {
    return at < end_ && (token(at).shape & bits) != 0;
  }
  bool has(std::uint32_t at, std::uint64_t classes) const {
    return at < end_ && (token(at).grammar & classes) != 0;
  }
  std::uint8_t forms(std::uint32_t at) const { return token(at).forms; }
  /// All forms of the word, whatever the tagger made of them.
  std::uint8_t lexical_forms(std::uint32_t at) const {
    return static_cast<std::uint8_t>(token(at).lexical_forms | token(at).forms);
  }
  std::string_view text(std::uint32_t at) const { return document_.view(token(at)); }
  bool is_mark(std::uint32_t at, char mark) const {
    return at < end_ && text(at).size() == 1 && text(at).front() == mark;
  }
  bool nominal(std::uint32_t at) const { return pos(at) == Pos::kNoun || pos(at) == Pos::kPropn; }

  // chunks (chunk.cpp)
  std::uint32_t emit(ChunkKind kind, Span tokens, std::uint32_t head, std::uint16_t flags = 0) {
    const auto index = static_cast<Index>(analysis_.chunks.size());
    analysis_.chunks.push_back({tokens, head, kind, flags});
    for (std::uint32_t at = tokens.begin; at < tokens.end; ++at) analysis_.chunk_of[at] = index;
    return tokens.end;
  }
  std::uint32_t emit_one(ChunkKind kind, std::uint32_t at, std::uint16_t flags = 0) {
    return emit(kind, {at, at + 1}, at, flags);
  }
  const Chunk* previous() const {
    return analysis_.chunks.size() > sentence_begin_ ? &analysis_.chunks.back() : nullptr;
  }
  static bool is_mere_preposition(const Token& token);
  bool modifies_owned(std::uint32_t at) const;
  bool modifies_bare_noun(std::uint32_t at) const;
  bool hyphenated_verb(std::uint32_t at) const;
  std::uint32_t read_chunk(std::uint32_t at);
  std::uint32_t read_phrase(std::uint32_t at, Grammar::Phrase phrase);
  bool amount_follows(std::uint32_t at) const;
  bool measure_follows(std::uint32_t at) const;
  std::uint32_t read_small_word(std::uint32_t at);
  std::uint32_t read_adverb(std::uint32_t at);

  // words that open clauses (markers.cpp)
  std::uint32_t read_relative(std::uint32_t at);
  /// ", where": of a place just named
  bool is_place_relative(std::uint32_t at) const;
  bool is_that(std::uint32_t at) const { return has(at, kWordThat); }
  std::uint32_t read_that(std::uint32_t at);
  /// "(showed) that worries …": a plural noun that the tagger took for a verb
  bool governed_from_afar(const Chunk& noun) const;
  bool noun_like_verb(std::uint32_t at) const;
  bool before_takes_that(const Chunk* before) const;
  bool verb_follows(std::uint32_t at) const;
  /// "the claim that …" against "the plan that they made"; after "told reporters that" too.
  bool noun_takes_clause(const Chunk& group) const;

  // verb groups (verb_groups.cpp)
  bool verbal(std::uint32_t at) const { return pos(at) == Pos::kVerb || pos(at) == Pos::kAux; }
  bool adverbial(std::uint32_t at) const;
  std::uint32_t read_verb_group(std::uint32_t at);
  bool is_to(std::uint32_t at) const { return has(at, kWordTo); }
  std::uint32_t skip_adverbs(std::uint32_t at) const;
  std::uint32_t past_insertion(std::uint32_t at) const;
  bool is_open_quote(std::uint32_t at) const {
    return shape(at, kOpenQuote) && at + 1 < end_ && shape(at + 1, kJoined);
  }
  bool floats(std::uint32_t at) const;
  bool base_form(std::uint32_t at) const;
  std::uint32_t extend_verb_group(std::uint32_t begin, std::uint32_t first, std::uint16_t flags);
  /// After an auxiliary only a non-finite form goes on with the group.
  bool continues_group(std::uint32_t auxiliary, std::uint32_t next) const;
  bool is_passive(std::uint32_t first, std::uint32_t main) const;
  std::uint16_t tense(std::uint32_t first, std::uint32_t main, bool infinitive) const;
  static std::uint8_t guess_forms(std::string_view word);

  // noun groups (noun_groups.cpp)
  std::uint32_t read_noun_group(std::uint32_t at);
  /// Reads a group whose approximator ("more than") spans [begin, at).
  std::uint32_t read_noun_group_from(std::uint32_t begin, std::uint32_t at);
  struct Group {
    std::uint32_t begin, end;
    std::uint32_t noun;  ///< last noun so far
    bool determined, adjective, numeral;
    bool quoted;  ///< a quotation mark inside it is open
  };
  std::uint32_t read_pronoun(std::uint32_t begin, std::uint32_t at);
  bool is_possessive_mark(std::uint32_t at) const {
    return pos(at) == Pos::kPart && !has(at, kNegation) && !is_to(at);
  }
  /// May a noun (after adjectives and the like) follow at once?
  bool noun_ahead(std::uint32_t at) const;
  /// in-flight, then-President, well-known: what kind its first part is does not matter
  bool hyphenated(std::uint32_t at) const;
  bool opens_contact_clause(const Group& group) const;
  bool parts_adjectives(std::uint32_t comma) const;
  bool is_hyphen(std::uint32_t at) const { return text(at) == "-" || text(at) == "‑"; }
  bool take_hyphenated(Group& group);
  bool take(Group& group);
  static bool advance(Group& group, std::uint32_t tokens);
  bool take_determiner(Group& group);
  bool take_number(Group& group);
  bool take_adjective(Group& group);
  bool take_noun(Group& group);
  /// "the fine Congress can levy": a name after a thing begins a group of its own; after a person's
  /// role it is that person's.
  bool is_predicate(const Group& group) const;
  bool is_contact(const Group& group) const;
  bool is_time(std::uint32_t at) const { return has(at, kTimeWord); }
  /// "last week", "Monday" are whole; "the Monday meeting", "May 5" are not.
  bool time_is_complete(const Group& group) const;
  bool take_symbol(Group& group);
  /// the proposed plan, a growing number
  bool take_participle(Group& group);
  /// No verb follows an article: "the judge", whatever its tag.
  bool take_misread_noun(Group& group);
  bool is_article(std::uint32_t at) const;
  /// a very large man, the then president; not "the deal now includes"
  bool take_adverb(Group& group);
  /// political and economic ties; U.S. and allied policies; two or three
  bool take_conjunction(Group& group);
  bool take_mark(Group& group);
  /// the "recent events"; the quotation closes within the group or opens no group
  bool take_quote_mark(Group& group);
  std::uint32_t quantity_alone(const Group& group) const;
  std::uint32_t finish_adjective(const Group& group);
  std::uint32_t finish(const Group& group, std::uint16_t flags);
  bool is_time_head(const Group& group, std::uint32_t head) const;
  bool is_year(std::uint32_t at) const;

  static constexpr std::uint32_t kLongestGap = 4;    ///< adverbs within a verb group
  static constexpr std::uint32_t kLongestReach = 6;  ///< tokens looked ahead for a noun

  const Lexicon& lexicon_;
  const Grammar& grammar_;
  const Document& document_;
  const Token* const tokens_;
  Analysis& analysis_;
  std::uint32_t end_ = 0;
  std::size_t sentence_begin_ = 0;  ///< first chunk of the sentence
};

}  // namespace claimgraph
