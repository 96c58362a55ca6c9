#include "block_rules.hpp"

#include <algorithm>
#include <cstring>

#include "characters.hpp"
#include "stages.hpp"

/// Lines to blocks, blocks to kinds. News comes with a paragraph on each line; with paragraphs
/// parted by empty lines and wrapped inside; or all on one line. A line goes on in the next one
/// when it is so long that the next word would not have fitted, by the width of the longest line.
///   one block:  "Officials said on Monday that the\ntalks would go on."   (lines of 33 characters)
///   two blocks: "Why It Matters\nThe talks would go on."
/// A dash alone on a line, or left over at the end of one, is the mark of the item that follows.
/// Limits: columns of a table, verse, and a page whose paragraphs are all one short line.

namespace claimgraph {
namespace {

constexpr std::uint32_t kWidestWrap = 120;    // bytes; longer lines are paragraphs, not wrapped
constexpr std::uint32_t kLongestTitle = 220;  // bytes
constexpr std::uint32_t kLongestHeading = 110;

Span trimmed(std::string_view text, Span bytes) {
  while (!bytes.empty() && class_of(text[bytes.begin]) == CharClass::kSpace) ++bytes.begin;
  while (!bytes.empty() && class_of(text[bytes.end - 1]) == CharClass::kSpace) --bytes.end;
  return bytes;
}

/// What stands at the end of a block, past closing quotation marks and brackets.
char last_sign(std::string_view text) {
  while (!text.empty()) {
    if (text.ends_with("”") || text.ends_with("’") || text.ends_with("…")) {
      if (text.ends_with("…")) return '.';
      text.remove_suffix(3);
    } else if (std::string_view("\"')]").find(text.back()) != text.npos) {
      text.remove_suffix(1);
    } else {
      return text.back();
    }
  }
  return '\0';
}

bool ends_sentence(std::string_view text) {
  const char last = last_sign(text);
  return last == '.' || last == '!' || last == '?';
}

/// Bytes of a list marker with the space after it at the start of `text`, or 0: "- ", "• ", "3. ",
/// "b) ".
std::size_t marker_size(std::string_view text) {
  for (const std::string_view bullet :
       {"- ", "* ", "• ", "· ", "‣ ", "▪ ", "● ", "◦ ", "– ", "■ ", "o "})
    if (text.starts_with(bullet)) return bullet.size();
  std::size_t at = text.starts_with('(') ? 1 : 0;
  const std::size_t first = at;
  while (at < text.size() && at < first + 2 && class_of(text[at]) == CharClass::kDigit) ++at;
  const bool bracketed = first == 1;
  if (at == first) {
    const bool letter = text.size() > at && class_of(text[at]) == CharClass::kLower;
    if (!letter || at + 1 >= text.size() || text[at + 1] != ')') return 0;
    ++at;
  }
  if (at + 1 >= text.size() || (text[at] != ')' && (bracketed || text[at] != '.')) ||
      text[at + 1] != ' ')
    return 0;
  return at + 2;
}

bool is_dash(std::string_view text) {
  for (const std::string_view dash : {"-", "–", "—", "•", "*", "·", "●", "▪"})
    if (text == dash) return true;
  return false;
}

/// Bytes of a dash that stands alone at the end of a line and belongs to the next; 0 if there is
/// none.
std::size_t trailing_dash(std::string_view text) {
  for (const std::string_view dash : {" -", " –", " •", " *"})
    if (text.ends_with(dash) && text.size() > dash.size() &&
        ends_sentence(text.substr(0, text.size() - dash.size())))
      return dash.size() - 1;
  return 0;
}

struct Capitals {
  int words = 0, capital = 0, lower_long = 0;
  bool all_capitals = true;
};

/// Counts words and those with a capital; a lower-case word of four letters or more is rare in a
/// headline in title case.
Capitals count_capitals(std::string_view text) {
  Capitals count;
  for (std::size_t at = 0; at < text.size();) {
    const CharClass first = class_of(text[at]);
    const bool letter = first == CharClass::kUpper || first == CharClass::kLower;
    std::size_t end = at;
    while (end < text.size() && class_of(text[end]) != CharClass::kSpace) {
      if (class_of(text[end]) == CharClass::kLower) count.all_capitals = false;
      ++end;
    }
    if (letter) {
      ++count.words;
      count.capital += first == CharClass::kUpper;
      count.lower_long += first == CharClass::kLower && end - at > 4;
    }
    at = end + (end == at);
  }
  return count;
}

bool is_title_case(std::string_view text) {
  const Capitals count = count_capitals(text);
  return count.words > 0 && (count.all_capitals || (count.capital * 2 > count.words &&
                                                    count.lower_long * 8 <= count.words));
}

/// Nothing but quoted words: one mark opens it, and if one closes, it ends it.
bool is_quotation(std::string_view text) {
  if (text.starts_with("“")) {
    const std::size_t curly = text.find("”"), straight = text.find('"');
    return straight == text.npos && (curly == text.npos || curly + 3 == text.size());
  }
  if (!text.starts_with('"')) return false;
  const std::size_t closing = text.find('"', 1);
  return closing == text.npos || closing + 1 == text.size();
}

/// "By Ann Cole", "By ANN COLE and JIM DOE, Staff Writers", "Comment by Ann Cole", but not the
/// headline "Report by the UN finds abuses".
bool is_byline(const BlockRules& rules, std::string_view text) {
  constexpr std::size_t kLongestByline = 90;
  if (text.size() > kLongestByline || ends_sentence(text)) return false;
  const std::size_t credit = rules.credit_size(text);
  if (credit == 0) return false;
  const std::string_view names = text.substr(credit);
  if (names.starts_with("The ") || names.starts_with("THE ")) return false;
  const Capitals count = count_capitals(names);
  return count.capital > 0 && count.capital * 2 >= count.words && count.lower_long == 0;
}

/// Ends with a credit in brackets: "… at dawn. (Harbour News/A. Cole)"
bool has_credit(std::string_view text) {
  if (text.size() > 500 || (text.back() != ')' && text.back() != ']')) return false;
  const std::size_t open = text.rfind(text.back() == ')' ? '(' : '[');
  const std::size_t slash = text.rfind('/');
  if (open == text.npos || slash == text.npos || slash < open || slash + 2 > text.size())
    return false;
  const bool capitals = class_of(text[slash + 1]) == CharClass::kUpper &&
                        (class_of(text[open + 1]) == CharClass::kUpper);
  return capitals && (open == 0 || text.size() - open < 60);
}

class BlockSplitter {
 public:
  BlockSplitter(const BlockRules& rules, Document& document)
      : rules_(rules), document_(document), text_(document.text) {}

  void run() {
    measure();
    for (std::size_t at = 0; at < text_.size();) add_line(next_line(&at));
    if (!open_.empty()) close();
    for (std::size_t i = 0; i < document_.blocks.size(); ++i) classify(i);
  }

 private:
  Span next_line(std::size_t* at) const {
    const void* newline = std::memchr(text_.data() + *at, '\n', text_.size() - *at);
    const std::size_t end =
        newline ? static_cast<std::size_t>(static_cast<const char*>(newline) - text_.data())
                : text_.size();
    const Span line =
        trimmed(text_, {static_cast<std::uint32_t>(*at), static_cast<std::uint32_t>(end)});
    *at = end + 1;
    return line;
  }

  /// Finds the width that lines are wrapped at; 0: they are not. Where no full line goes on with a
  /// small letter, each is one of a list ("Talks collapse" ⏎ "Rates to fall").
  void measure() {
    std::uint32_t longest = 0;
    for (std::size_t at = 0; at < text_.size() && longest <= kWidestWrap;)
      longest = std::max(longest, next_line(&at).size());
    width_ = longest <= kWidestWrap ? longest : 0;
    if (width_ > 0 && !wraps()) width_ = 0;
  }

  /// Whether lines that are full break inside a sentence at least now and then.
  bool wraps() {
    int full = 0, inside = 0;
    last_line_ = {};
    for (std::size_t at = 0; at < text_.size();) {
      const Span line = next_line(&at);
      if (!line.empty() && !last_line_.empty() && goes_on(line)) {
        ++full;
        inside += class_of(text_[line.begin]) == CharClass::kLower;
      }
      last_line_ = line;
    }
    last_line_ = {};
    return full == 0 || inside * 4 >= full;
  }

  void add_line(Span line) {
    if (line.empty()) {
      if (!open_.empty() && !only_dash_) close();
      return;
    }
    if (!open_.empty() && !goes_on(line)) close();
    if (open_.empty()) {
      open_ = line;
      only_dash_ = is_dash(document_.view(line));
      is_item_ = is_item_ || only_dash_;
    } else {
      open_.end = line.end;
      only_dash_ = false;
    }
    last_line_ = line;
    if (const std::size_t dash = trailing_dash(document_.view(line)); dash > 0) {
      open_.end -= static_cast<std::uint32_t>(dash);
      const Span rest{open_.end, line.end};
      open_ = trimmed(text_, open_);
      close();
      open_ = last_line_ = rest;
      only_dash_ = is_item_ = true;
    }
  }

  /// Whether `line` belongs to the open block.
  bool goes_on(Span line) const {
    if (only_dash_) return true;
    if (width_ == 0 || marker_size(document_.view(line)) > 0) return false;
    const std::string_view next = document_.view(line);
    const std::size_t word = std::min(next.find(' '), next.size());
    return last_line_.size() + 1 + word > width_;
  }

  void close() {
    Block block;
    block.bytes = open_;
    if (is_item_) block.kind = BlockKind::kListItem;
    document_.blocks.push_back(block);
    open_ = {};
    only_dash_ = is_item_ = false;
  }

  void classify(std::size_t i);
  bool is_title(std::string_view text) const;
  bool is_heading(std::size_t i, std::string_view text) const;

  const BlockRules& rules_;
  Document& document_;
  std::string_view text_;
  std::uint32_t width_ = 0;
  Span open_, last_line_;
  bool only_dash_ = false, is_item_ = false;
};

/// The first block, when it is short beside the next: "Minister quits over leak."
bool BlockSplitter::is_title(std::string_view text) const {
  const auto& blocks = document_.blocks;
  if (blocks.size() < 2 || text.size() > kLongestTitle || last_sign(text) == ',' ||
      is_quotation(text))
    return false;
  if (!ends_sentence(text) || is_title_case(text)) return true;
  std::uint32_t longest = 0;
  for (std::size_t i = 1; i < std::min<std::size_t>(blocks.size(), 4); ++i)
    longest = std::max(longest, blocks[i].bytes.size());
  const std::size_t stop = text.find(". ");
  return text.size() < 130 && longest > text.size() &&
         (stop == text.npos || stop < 4 || blocks.size() > 4);
}

bool BlockSplitter::is_heading(std::size_t i, std::string_view text) const {
  const char last = last_sign(text);
  if (text.size() > kLongestHeading || text.front() == '"' || text.starts_with("“")) return false;
  if (last == '.' || last == ',' || last == ';' || last == '-') return false;
  if (is_title_case(text)) return true;
  if (last == '?' || last == '!' || last == ':' || i + 1 >= document_.blocks.size()) return false;
  return text.size() < 70 && document_.blocks[i + 1].bytes.size() > 2 * text.size();
}

void BlockSplitter::classify(std::size_t i) {
  Block& block = document_.blocks[i];
  const std::string_view text = document_.view(block.bytes);
  if (block.kind == BlockKind::kListItem) return;
  const BlockKind by_wording = rules_.kind_of(text);
  if (by_wording != BlockKind::kParagraph) {
    block.kind = by_wording;
  } else if (std::ranges::none_of(text, [](char c) {
               return class_of(c) != CharClass::kMark && class_of(c) != CharClass::kSpace;
             })) {
    block.kind = BlockKind::kBoilerplate;
  } else if (i == 0 && is_title(text)) {
    block.kind = BlockKind::kTitle;
  } else if (has_credit(text)) {
    block.kind = BlockKind::kCaption;
  } else if (is_byline(rules_, text)) {
    block.kind = BlockKind::kByline;
  } else if (marker_size(text) > 0) {
    block.kind = BlockKind::kListItem;
  } else if (document_.blocks.size() > 1 && is_heading(i, text)) {
    block.kind = BlockKind::kHeading;
  } else if (is_quotation(text)) {
    block.kind = BlockKind::kQuoteBlock;
  }
}

}  // namespace

void split_blocks(const RuleSet& rules, Document& document) {
  document.blocks.clear();
  BlockSplitter(rules.block_rules(), document).run();
}

}  // namespace claimgraph
