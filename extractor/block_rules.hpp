#pragma once

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

  /// Adds the rows of a file. Throws Error with file, line and column.
  void add(std::string file, std::string_view tsv);

 private:
  struct Wording {
    std::string text;  ///< folded
    BlockKind kind;
  };
  std::vector<Wording> whole_, begins_, ends_;
};

}  // namespace claimgraph
