#include "block_rules.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "fold.hpp"
#include "tsv.hpp"

namespace claimgraph {
namespace {

constexpr std::pair<std::string_view, BlockKind> kKinds[] = {
    {"caption", BlockKind::kCaption},
    {"byline", BlockKind::kByline},
    {"boilerplate", BlockKind::kBoilerplate},
    {"heading", BlockKind::kHeading},
};

/// Credits and captions end a short block; a long one that ends so is prose.
constexpr std::size_t kLongestWithEnding = 600;
constexpr std::size_t kLongestWording = 48;  // bytes

}  // namespace

BlockKind BlockRules::kind_of(std::string_view text) const {
  std::array<char, kLongestWording> buffer;
  const auto fold_part = [&](std::string_view part) {
    return std::string_view(buffer.data(), fold(part, buffer.data()));
  };
  const std::string_view start = fold_part(text.substr(0, kLongestWording));
  for (const Wording& wording : begins_)
    if (start.starts_with(wording.text)) return wording.kind;
  if (text.size() <= kLongestWording)
    for (const Wording& wording : whole_)
      if (start == wording.text) return wording.kind;
  if (text.size() > kLongestWithEnding) return BlockKind::kParagraph;
  std::size_t from = text.size() - std::min(text.size(), kLongestWording);
  while (from < text.size() && (static_cast<unsigned char>(text[from]) & 0xC0) == 0x80) ++from;
  const std::string_view end = fold_part(text.substr(from));
  for (const Wording& wording : ends_)
    if (end.ends_with(wording.text)) return wording.kind;
  return BlockKind::kParagraph;
}

void BlockRules::add(std::string file, std::string_view tsv) {
  static constexpr std::string_view kColumns[] = {"kind", "where", "text"};
  const TsvTable table(std::move(file), tsv, kColumns);
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const auto kind = std::ranges::find(kKinds, table.at(row, 0).text,
                                        &std::pair<std::string_view, BlockKind>::first);
    if (kind == std::end(kKinds)) table.fail(table.at(row, 0), "no such kind of block");
    const std::string_view where = table.at(row, 1).text;
    auto* const list = where == "whole"   ? &whole_
                       : where == "begin" ? &begins_
                       : where == "end"   ? &ends_
                                          : nullptr;
    if (list == nullptr) table.fail(table.at(row, 1), "neither whole, begin nor end");
    if (table.at(row, 2).text.empty() || table.at(row, 2).text.size() > kLongestWording)
      table.fail(table.at(row, 2), "a wording of 1 to 48 bytes is needed");
    list->push_back({folded(table.at(row, 2).text), kind->second});
  }
}

}  // namespace claimgraph
