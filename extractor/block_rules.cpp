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

/// Whether a byte's fold hangs on no other: not a part of a longer character.
bool folds_alone(char byte) { return (static_cast<unsigned char>(byte) & 0x80) == 0; }

char fold_byte(char byte) {
  if (byte == '`') return '\'';
  return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte | 0x20) : byte;
}

/// False where the first bytes (or the last, of reverse iterators) show that a text is not worded
/// so. Most texts differ from most wordings in the second byte.
template <typename Iterator>
bool may_go_on(Iterator text, Iterator end, Iterator wording, Iterator wording_end) {
  for (int i = 0; i < 8 && text != end && wording != wording_end; ++i, ++text, ++wording) {
    if (!folds_alone(*text)) return true;
    if (fold_byte(*text) != *wording) return false;
  }
  return true;
}

}  // namespace

BlockKind BlockRules::kind_of(std::string_view text) const {
  if (text.empty()) return BlockKind::kParagraph;
  std::array<char, kLongestWording> buffer;
  const auto fold_part = [&](std::string_view part) {
    return std::string_view(buffer.data(), fold(part, buffer.data()));
  };
  const std::string_view begin = text.substr(0, kLongestWording);
  if (may_begin(begins_, text) || (text.size() <= kLongestWording && may_begin(whole_, text))) {
    const std::string_view start = fold_part(begin);
    for (const Wording& wording : list_of(begins_, start.front()))
      if (start.starts_with(wording.text)) return wording.kind;
    if (text.size() <= kLongestWording)
      for (const Wording& wording : list_of(whole_, start.front()))
        if (start == wording.text) return wording.kind;
  }
  if (text.size() > kLongestWithEnding || !may_end(text)) return BlockKind::kParagraph;
  std::size_t from = text.size() - std::min(text.size(), kLongestWording);
  while (from < text.size() && (static_cast<unsigned char>(text[from]) & 0xC0) == 0x80) ++from;
  const std::string_view end = fold_part(text.substr(from));
  for (const Wording& wording : list_of(ends_, end.back()))
    if (end.ends_with(wording.text)) return wording.kind;
  return BlockKind::kParagraph;
}

std::size_t BlockRules::credit_size(std::string_view text) const {
  if (text.empty() || !may_begin(credits_, text)) return 0;
  std::array<char, kLongestWording> buffer;
  const std::string_view start(buffer.data(), fold(text.substr(0, kLongestWording), buffer.data()));
  for (const Wording& wording : list_of(credits_, start.front()))
    if (start.starts_with(wording.text) && start.substr(wording.text.size()).starts_with(' '))
      return wording.text.size() + 1;
  return 0;
}

bool BlockRules::may_begin(const ByByte& wordings, std::string_view text) {
  return !folds_alone(text.front()) ||
         std::ranges::any_of(list_of(wordings, fold_byte(text.front())), [&](const Wording& w) {
           const std::string_view wording = w.text;
           return may_go_on(text.begin(), text.end(), wording.begin(), wording.end());
         });
}

bool BlockRules::may_end(std::string_view text) const {
  return !folds_alone(text.back()) ||
         std::ranges::any_of(list_of(ends_, fold_byte(text.back())), [&](const Wording& w) {
           const std::string_view wording = w.text;
           return may_go_on(text.rbegin(), text.rend(), wording.rbegin(), wording.rend());
         });
}

void BlockRules::add(std::string file, std::string_view tsv) {
  static constexpr std::string_view kColumns[] = {"kind", "where", "text"};
  const TsvTable table(std::move(file), tsv, kColumns);
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const TsvCell &kind = table.at(row, 0), &where = table.at(row, 1);
    const std::pair<std::string_view, ByByte*> places[] = {
        {"whole", &whole_}, {"begin", &begins_}, {"end", &ends_}, {"credit", &credits_}};
    ByByte* const lists = table.meaning_of(where, "place", where.text, places);
    if (table.at(row, 2).text.empty() || table.at(row, 2).text.size() > kLongestWording)
      table.fail(table.at(row, 2), "a wording of 1 to 48 bytes is needed");
    const std::string text = folded(table.at(row, 2).text);
    const char byte = lists == &ends_ ? text.back() : text.front();
    (*lists)[static_cast<unsigned char>(byte)].push_back(
        {text, table.meaning_of(kind, "kind of block", kind.text, kKinds)});
  }
}

}  // namespace claimgraph
