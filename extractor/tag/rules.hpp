#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "claimgraph/document.hpp"
#include "tag/common_words.hpp"
#include "tag/features.hpp"
#include "word_table.hpp"

namespace claimgraph {

class Grammar;
class Lexicon;

struct TagContext {
  std::uint64_t left = 0;   ///< `<`, `=`, `~`
  std::uint64_t right = 0;  ///< `>`

  TagContext& operator|=(const TagContext& other) {
    left |= other.left;
    right |= other.right;
    return *this;
  }
};

/// A row of data/tagging: in a context, what speaks for or against a reading.
struct TagVote {
  TagContext asked;  ///< features that must hold or must not
  TagContext held;   ///< those of them that must
  Pos pos = Pos::kX;
  std::uint8_t alternatives = 0;  ///< how many of `any` are in use
  std::int16_t votes = 0;
  std::uint32_t row = 0;
  std::array<TagContext, 3> any;  ///< one feature of each must hold

  bool holds(const TagContext& context) const {
    return (context.left & asked.left) == held.left &&
           (context.right & asked.right) == held.right && any_holds(context);
  }
  bool any_holds(const TagContext& context) const {
    for (std::uint8_t i = 0; i < alternatives; ++i)
      if (((any[i].left & context.left) | (any[i].right & context.right)) == 0) return false;
    return true;
  }
};

/// The votes of contexts, in the spirit of constraint grammar (Karlsson 1990) and of Brill's (1995)
/// contextual rules, but additive: a reading wins by its frequency and by what surrounds it. A vote
/// of 16 outweighs a reading that is twice as frequent.
class TagRules {
 public:
  using Score = std::array<int, kPosCount>;
  struct WordVotes {
    std::vector<TagVote> votes;
    TagContext asks;  ///< the features that any of the rows looks at
  };

  /// Adds to `score` what the rows for words of open classes say of `readings`. Some forty
  /// operations for 64 rows, and a few more for each that holds.
  void add_votes(std::uint32_t readings, const TagContext& context, Score* score) const;
  /// The rows that name the word; empty for most words.
  const WordVotes& of_word(WordId word) const { return lists_[list_of_[word]]; }
  std::string_view id(std::uint32_t row) const { return ids_[row]; }
  const CommonWords& common_words() const { return common_words_; }

  /// Adds the rows of a file. Throws Error with file, line and column.
  void add(std::string file, std::string_view tsv, Lexicon& lexicon);
  /// To be called when all rules have been read.
  void finish(const Lexicon& lexicon, const Grammar& grammar) {
    common_words_.fill(lexicon, grammar);
  }

 private:
  using ContextBytes = std::array<std::uint8_t, sizeof(TagContext)>;
  /// 64 votes side by side: bit i of each word stands for the block's i-th vote.
  struct VoteBlock {
    /// Of eight features: for each set of them, the votes that have theirs as they want them.
    struct Part {
      std::uint8_t byte = 0;  ///< of ContextBytes
      std::array<std::uint64_t, 256> met{};
    };
    std::size_t first = 0;       ///< vote
    std::uint32_t readings = 0;  ///< that any of the votes is for or against
    std::array<std::uint64_t, kPosCount> of_pos{};
    std::vector<Part> parts;  ///< only of features that any of the votes asks for
  };
  void fill_blocks();
  void add_block(std::size_t first, std::size_t end);

  std::vector<TagVote> votes_;  ///< of words of open classes, those on verbs first
  std::vector<VoteBlock> blocks_;
  std::vector<WordVotes> lists_ = std::vector<WordVotes>(1);
  WordTable<std::uint16_t> list_of_;
  std::vector<std::string> ids_;
  CommonWords common_words_;
};

}  // namespace claimgraph
