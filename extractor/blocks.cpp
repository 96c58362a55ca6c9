#include <cstring>

#include "characters.hpp"
#include "stages.hpp"

namespace claimgraph {
namespace {

struct Line {
  Span bytes;              ///< without white space at its ends
  bool after_gap = false;  ///< an empty line stands before it
};

Span trimmed(std::string_view text, Span bytes) {
  while (!bytes.empty() && class_of(text[bytes.begin]) == CharClass::kSpace) ++bytes.begin;
  while (!bytes.empty() && class_of(text[bytes.end - 1]) == CharClass::kSpace) --bytes.end;
  return bytes;
}

}  // namespace

void split_blocks(Document& document) {
  const std::string_view text = document.text;
  document.blocks.clear();
  for (std::size_t at = 0; at < text.size();) {
    const void* newline = std::memchr(text.data() + at, '\n', text.size() - at);
    const std::size_t end =
        newline ? static_cast<std::size_t>(static_cast<const char*>(newline) - text.data())
                : text.size();
    const Span line =
        trimmed(text, {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
    at = end + 1;
    if (line.empty()) continue;
    Block block;
    block.bytes = line;
    const std::string_view words = document.view(line);
    const bool stops = std::string_view(".!?\"').]").find(words.back()) != std::string_view::npos ||
                       words.ends_with("”") || words.ends_with("’");
    if (document.blocks.empty() && words.size() < 200)
      block.kind = BlockKind::kTitle;
    else if (!stops && words.size() < 120)
      block.kind = BlockKind::kHeading;
    document.blocks.push_back(block);
  }
  // A document of one block is prose.
  if (document.blocks.size() == 1) document.blocks.front().kind = BlockKind::kParagraph;
}

}  // namespace claimgraph
