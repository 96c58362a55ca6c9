#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "claimgraph/document.hpp"

namespace claimgraph {

/// Wordings that give away what a block of a page is: credits, captions, leftovers of a site
/// (extractor/data/blocks/*.tsv). Immutable once made.
class BlockRules {
 public:
  /// The kind of the block with this text; kParagraph when no wording matches. Looks at the text's
  /// ends only.
  BlockKind kind_of(std::string_view text) const;

  /// The bytes of the wording, a space after it included, that a byline opens with where names
  /// alone follow: "By ", "Analysis by "; 0: none.
  std::size_t credit_size(std::string_view text) const;

  /// Adds the rows of a file. Throws Error with file, line and column.
  void add(std::string file, std::string_view tsv);

 private:
  struct Wording {
    std::string text;  ///< folded
    BlockKind kind;
  };
  /// Wordings of one place, in the order of their rows, by one byte of theirs: a text is compared
  /// with few of them, mostly none.
  using ByByte = std::array<std::vector<Wording>, 256>;
  static const std::vector<Wording>& list_of(const ByByte& wordings, char byte) {
    return wordings[static_cast<unsigned char>(byte)];
  }
  /// False where the ends of a text, not folded yet, show that no wording stands there.
  static bool may_begin(const ByByte& wordings, std::string_view text);
  bool may_end(std::string_view text) const;

  ByByte whole_, begins_, credits_;  ///< by the first byte
  ByByte ends_;                      ///< by the last
};

}  // namespace claimgraph
