#include <algorithm>
#include <array>
#include <optional>

#include "characters.hpp"
#include "stages.hpp"

/// The dateline that opens a report, which else would be read into its first subject, becomes a
/// block of its own; and the document's date is read from it or from a short line near the top.
///   dateline:     "LIMA, March 4, 2025 (Coastal Wire) — Peru's foreign minister …"
///   no dateline:  "NATO — an alliance of 32 states — said …" (goes on in small letters)
/// Limits: a place in mixed case without comma or bracket is known by a long dash only; dates
/// without a year date nothing.

namespace claimgraph {
namespace {

constexpr std::size_t kLongestDateline = 90;  // bytes
constexpr std::size_t kLongestDateBlock = 120;
constexpr std::size_t kBlocksNearTop = 5;

bool is_upper(char c) { return class_of(c) == CharClass::kUpper; }
bool is_digit(char c) { return class_of(c) == CharClass::kDigit; }
bool is_letter(char c) { return is_upper(c) || class_of(c) == CharClass::kLower; }

struct Separator {
  std::size_t begin, end;
};

/// The dash that parts a dateline from its report, with the spaces around it.
std::optional<Separator> first_dash(std::string_view text) {
  std::optional<Separator> first;
  for (const std::string_view dash : {" — ", " – ", " ― ", " - ", " -- ", "—", "--"}) {
    const std::size_t at = text.substr(0, kLongestDateline + dash.size()).find(dash);
    if (at != text.npos && (!first || at < first->begin)) first = {at, at + dash.size()};
  }
  return first;
}

bool begins_with_capitals(std::string_view text) {
  return text.size() >= 3 && is_upper(text[0]) && is_upper(text[1]) && is_upper(text[2]);
}

/// "LIMA", "NEW YORK, Jan. 3", "PARIS (Wire)": a place in capitals, then only words with a capital,
/// numbers, and what stands in brackets.
bool names_place(std::string_view head) {
  if (!begins_with_capitals(head)) return false;
  bool bracket = false, in_word = false;
  for (const char c : head) {
    if (c == '(') bracket = true;
    if (c == ')') bracket = false;
    if (c == ':' || c == '"' || c == '?' || c == '!') return false;
    const bool starts_small = !in_word && class_of(c) == CharClass::kLower;
    if (!bracket && starts_small) return false;
    in_word = is_letter(c) || is_digit(c) || class_of(c) == CharClass::kLead || c == '\'';
  }
  return true;
}

/// "Lima", "Dar es Salaam", "Lima, Peru, March 4", "Lima (Wire)": parts that begin with a capital
/// or a digit.
bool names_place_in_mixed_case(std::string_view head) {
  bool part_begins = true;
  for (const char c : head) {
    const bool parts = c == ',' || c == '(';
    if (part_begins && !is_upper(c) && !is_digit(c) && c != ' ' && !parts) return false;
    if (c != ' ') part_begins = parts;
    const bool of_name = is_letter(c) || is_digit(c) || c == ' ' || c == ')' || (c & 0x80) != 0;
    if (!of_name && !parts) return false;
  }
  return is_upper(head[0]);
}

constexpr std::size_t kLongestName = 24, kLongestPlace = 60;  // bytes in mixed case

/// Whether a dash as first_dash() knows them, or one like it, stands at `at`, which is not the end.
bool is_dash_at(std::string_view text, std::size_t at) {
  if (text[at] == '-') return at > 0 && (text[at - 1] == ' ' || text[at + 1] == '-');
  for (const std::string_view dash : {"–", "—", "―"})
    if (text.substr(at).starts_with(dash)) return true;
  return false;
}

/// False where a look at a few bytes shows that no place in mixed case opens the text, as in nearly
/// all paragraphs: a capital, then words and brackets as far as names of places go, but no dash.
bool may_open_with_place(std::string_view text) {
  if (text.size() < kLongestPlace + 3 || !is_upper(text[0])) return false;
  std::size_t limit = kLongestName;
  bool part_begins = false;
  for (std::size_t at = 0; at <= limit + 1; ++at) {
    const char c = text[at];
    const CharClass kind = class_of(c);
    if (part_begins && kind == CharClass::kLower) return false;
    if (c == ' ') continue;
    part_begins = c == ',' || c == '(';
    if (part_begins) limit = kLongestPlace;
    if (part_begins || c == ')' || is_letter(c) || kind == CharClass::kDigit) continue;
    if (is_dash_at(text, at)) return true;
    if ((c & 0x80) == 0) return false;
  }
  return false;
}

/// Bytes of "Lima — ", "Lima, Peru - ", "Lima (Wire) - " before a capital; 0 where another dash
/// closes what may be an insertion.
std::size_t place_size(std::string_view text) {
  constexpr std::size_t kShortestParagraph = 80;
  if (text.size() < kShortestParagraph || !may_open_with_place(text)) return 0;
  const std::optional<Separator> dash = first_dash(text);
  if (!dash || dash->begin == 0 || dash->end >= text.size() || !is_upper(text[dash->end])) return 0;
  const std::string_view head = text.substr(0, dash->begin);
  const std::string_view mark = text.substr(dash->begin, dash->end - dash->begin);
  const bool sure = head.find_first_of(",(") != head.npos;
  if (head.size() > (sure ? kLongestPlace : kLongestName) || (!sure && mark != " — ")) return 0;
  if (!names_place_in_mixed_case(head)) return 0;
  return text.find(mark, dash->end) < text.find(". ", dash->end) ? 0 : dash->end;
}

/// Bytes of the dateline at the start of a paragraph with its dash; 0: none.
std::size_t dateline_size(std::string_view text) {
  if (!begins_with_capitals(text)) return place_size(text);
  const std::optional<Separator> dash = first_dash(text);
  if (!dash || dash->end >= text.size() || !names_place(text.substr(0, dash->begin))) return 0;
  const CharClass next = class_of(text[dash->end]);
  const bool begins_sentence =
      next == CharClass::kUpper || next == CharClass::kLead || text[dash->end] == '"';
  return begins_sentence ? dash->end : 0;
}

/// "", " GMT", " a.m.", "pm": what may stand between an hour and the mark behind it; not " euros".
bool names_zone(std::string_view text, bool may_lack) {
  if (text.empty()) return may_lack;
  if (text.starts_with(' ')) text.remove_prefix(1);
  for (const std::string_view half : {"am", "pm", "a.m.", "p.m."})
    if (text.starts_with(half)) text.remove_prefix(half.size());
  return std::ranges::none_of(text, [](char c) { return class_of(c) == CharClass::kLower; });
}

/// Bytes of the hour that opens an entry of a live page, with the mark behind it: "10:15 GMT - ",
/// "9.40 a.m.: ", "[14:02] "; 0: none.
std::size_t stamp_size(std::string_view text) {
  constexpr std::size_t kLongestZone = 12;
  const bool bracket = text.starts_with('[');
  std::size_t at = bracket ? 1 : 0;
  const auto digits = [&] {
    const std::size_t begin = at;
    while (at < text.size() && at < begin + 3 && is_digit(text[at])) ++at;
    return at - begin;
  };
  if (const std::size_t hours = digits(); hours == 0 || hours > 2) return 0;
  if (at == text.size() || (text[at] != ':' && text[at] != '.')) return 0;
  ++at;
  if (digits() != 2) return 0;
  const bool colon = text[at - 3] == ':';
  const std::size_t zone = at;
  while (at < text.size() && at < zone + kLongestZone &&
         (text[at] == ' ' || text[at] == '.' || is_letter(text[at])))
    ++at;
  const auto open = [&](std::size_t end) {  // a capital or a quotation mark begins the entry
    return end < text.size() && (is_upper(text[end]) || text[end] == '"' || (text[end] & 0x80) != 0)
               ? end
               : 0;
  };
  while (at > zone && text[at - 1] == ' ') --at;
  if (!names_zone(text.substr(zone, at - zone), colon)) return 0;
  for (const std::string_view mark : {" — ", " – ", " - ", " | ", ": ", "] "})
    if (text.substr(at).starts_with(mark) && (mark == "] ") == bracket)
      return open(at + mark.size());
  return 0;
}

constexpr std::array<std::string_view, 12> kMonths = {"jan", "feb", "mar", "apr", "may", "jun",
                                                      "jul", "aug", "sep", "oct", "nov", "dec"};

/// 1 to 12 for "Jan.", "January", "JAN"; 0 for other words.
int month_of(std::string_view word) {
  if (word.size() < 3 || word.size() > 9) return 0;
  char head[3];
  for (std::size_t i = 0; i < 3; ++i) head[i] = static_cast<char>(word[i] | 0x20);
  const auto found = std::ranges::find(kMonths, std::string_view(head, 3));
  return found == kMonths.end() ? 0 : static_cast<int>(found - kMonths.begin()) + 1;
}

/// Words and numbers of a short line, one after the other.
class Words {
 public:
  explicit Words(std::string_view text) : text_(text) {}

  std::string_view next() {
    while (at_ < text_.size() && !is_letter(text_[at_]) && !is_digit(text_[at_])) ++at_;
    const std::size_t begin = at_;
    const bool digits = at_ < text_.size() && is_digit(text_[at_]);
    while (at_ < text_.size() && (digits ? is_digit(text_[at_]) : is_letter(text_[at_]))) ++at_;
    return text_.substr(begin, at_ - begin);
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

int number_of(std::string_view word) {
  if (word.empty() || word.size() > 4 || !is_digit(word[0])) return 0;
  int value = 0;
  for (const char c : word) value = value * 10 + (c - '0');
  return value;
}

/// "2025-03-04" for "March 4, 2025", "4 March 2025"; empty when there is no whole date.
std::string date_in(std::string_view text) {
  Words words(text);
  std::string_view before, word = words.next();
  while (!word.empty()) {
    const std::string_view after = words.next();
    if (const int month = month_of(word); month > 0) {
      int day = number_of(after), year = 0;
      if (day > 31 && number_of(before) > 0) {
        year = day;
        day = number_of(before);
      } else if (day > 0) {
        year = number_of(words.next());
      }
      if (day >= 1 && day <= 31 && year >= 1900 && year <= 2100) {
        const auto two = [](int n) { return std::string(n < 10 ? "0" : "") + std::to_string(n); };
        return std::to_string(year) + '-' + two(month) + '-' + two(day);
      }
    }
    before = word;
    word = after;
  }
  return {};
}

}  // namespace

void part_datelines(Document& document) {
  std::vector<Block>& blocks = document.blocks;
  std::size_t datelines = 0;
  const auto size_of = [&](const Block& block) -> std::size_t {
    const std::string_view text = document.view(block.bytes);
    const bool entry = block.kind == BlockKind::kParagraph || block.kind == BlockKind::kHeading ||
                       block.kind == BlockKind::kListItem;
    const std::size_t stamp = entry ? stamp_size(text) : 0;
    return stamp > 0 || block.kind != BlockKind::kParagraph ? stamp : dateline_size(text);
  };
  for (const Block& block : blocks) datelines += size_of(block) > 0;
  blocks.resize(blocks.size() + datelines);
  // From the end, so that each block moves once, and only those behind a dateline.
  for (std::size_t to = blocks.size(), from = to - datelines; from < to;) {
    const Block block = blocks[--from];
    const auto size = static_cast<std::uint32_t>(size_of(block));
    blocks[--to] = block;
    if (size == 0) continue;
    blocks[to].bytes.begin += size;
    blocks[--to] = block;
    blocks[to].kind = BlockKind::kByline;
    blocks[to].bytes.end = block.bytes.begin + size;
    while (class_of(document.text[blocks[to].bytes.end - 1]) == CharClass::kSpace)
      --blocks[to].bytes.end;
  }
  for (std::size_t i = 0; i < std::min(blocks.size(), kBlocksNearTop); ++i) {
    if (!document.info.date.empty()) return;
    const std::string_view text = document.view(blocks[i].bytes);
    if (text.size() <= kLongestDateBlock && !text.ends_with('.'))
      document.info.date = date_in(text);
  }
}

}  // namespace claimgraph
