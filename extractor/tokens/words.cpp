#include <algorithm>
#include <array>

#include "tokens/tokenizer.hpp"

/// Words with more in them than letters: numbers and their units, abbreviations, hyphens,
/// contractions, addresses, letters beyond ASCII.

namespace claimgraph {
namespace {

constexpr std::array<std::string_view, 20> kPrefixes = {
    "anti", "co",   "de",  "e",   "ex", "extra", "inter", "intra", "mid", "multi",
    "non",  "post", "pre", "pro", "re", "sub",   "trans", "un",    "wi",  "x"};

/// Units that are words of their own after a number: "16bn" -> 16|bn.
constexpr std::array<std::string_view, 16> kUnits = {"bn", "m",  "mn",  "tn", "am",  "pm",
                                                     "km", "kg", "cm",  "mm", "mph", "kph",
                                                     "ft", "lb", "lbs", "kw"};

bool is_prefix(std::string_view word) {
  char lower[8];
  if (word.size() > sizeof lower) return false;
  for (std::size_t i = 0; i < word.size(); ++i) lower[i] = static_cast<char>(word[i] | 0x20);
  return std::find(kPrefixes.begin(), kPrefixes.end(), std::string_view(lower, word.size())) !=
         kPrefixes.end();
}

char lower(char c) { return class_of(c) == CharClass::kUpper ? static_cast<char>(c | 0x20) : c; }

}  // namespace

bool Tokenizer::is_misread_letter(std::uint32_t at) const {
  if (at < 2 || at >= end_ || class_of(text_[at]) != CharClass::kLead) return false;
  if (decode(text_, at).value > 0xBF) return false;
  const std::string_view before = text_.substr(at - 2, 2);
  if (before == "Â") return at > 2 && is_word_byte(at - 3);  // not "Â£5"
  return before == "Ã" || before == "\u0303" || before == "\u0302";
}

std::uint16_t Tokenizer::shape_of(std::uint32_t begin, std::uint32_t end) const {
  unsigned shape = 0;
  int letters = 0, upper = 0, digits = 0, other = 0;
  for (std::uint32_t at = begin; at < end;) {
    const CharClass c = class_of(text_[at]);
    const CodePoint wide = c == CharClass::kLead ? decode(text_, at) : CodePoint{0, 1};
    const bool is_capital =
        c == CharClass::kUpper || (wide.value != 0 && is_wide_upper(wide.value));
    if (is_capital && letters == 0 && digits == 0) shape |= kCapitalized;
    letters += is_capital || c == CharClass::kLower || c == CharClass::kLead;
    upper += is_capital;
    digits += c == CharClass::kDigit;
    other += c == CharClass::kMark && text_[at] != ',' && text_[at] != '.';
    at += wide.size;
  }
  if (letters > 1 && upper == letters) shape |= kAllCaps;
  if (digits > 0) shape |= kHasDigit;
  if (digits > 0 && letters == 0 && other == 0) shape |= kNumeric;
  if (text_[end - 1] == '.') shape |= kHasPeriod;
  return static_cast<std::uint16_t>(shape);
}

/// "1,000", "3.67", "22:30"
std::uint32_t Tokenizer::extend_number(std::uint32_t at) const {
  while (at + 1 < end_ && (text_[at] == ',' || text_[at] == '.' || text_[at] == ':') &&
         is_digit(at + 1)) {
    if (text_[at] == ',' && !(is_digit(at + 2) && is_digit(at + 3))) break;
    at = run(at + 1);
  }
  return at;
}

/// Full stops inside and after the letters `begin`..`at`: "U.S.", "Mr.", "J.", "CBC.ca".
std::uint32_t Tokenizer::extend_periods(std::uint32_t begin, std::uint32_t at) const {
  std::uint32_t part = begin;
  bool initials = true;
  while (at < end_ && text_[at] == '.' && is_letter(at + 1)) {
    const std::uint32_t next = run(at + 1);
    const bool single = at - part == 1 && next - at <= 3;
    const bool domain = class_of(text_[at + 1]) == CharClass::kLower &&
                        class_of(text_[at - 1]) != CharClass::kDigit && next - at > 2;
    if (!single && !domain) break;
    initials = initials && single && next - at == 2;
    part = at + 1;
    at = next;
  }
  if (at >= end_ || text_[at] != '.' || is_word_byte(at + 1)) return at;
  if (at + 1 < end_ && text_[at + 1] == '.') return at;
  if (part != begin) return initials ? at + 1 : at;
  const bool name_follows = at + 2 < end_ && text_[at + 1] == ' ' && is_upper(at + 2);
  if (name_follows && text_[begin] == 'v' &&
      (at - begin == 1 || (at - begin == 2 && text_[begin + 1] == 's')))
    return at + 1;  // "Cole v. Hill"
  if (at - begin == 1) {
    // "J. Cole", but not "Plan B." or "than I."
    return is_upper(begin) && text_[begin] != 'I' && name_follows ? at + 1 : at;
  }
  if (at - begin > kLongestAbbreviation) return at;
  const WordId word = lexicon_.find(text_.substr(begin, at + 1 - begin));
  const bool known = word != kUnknownWord && (lexicon_.entry(word).classes & kAbbreviation) != 0;
  if (!known) return at;
  // "no." and "sun." are abbreviations before a number or a name only.
  const bool also_word = lexicon_.find(text_.substr(begin, at - begin)) != kUnknownWord;
  if (!also_word || is_upper(begin)) return at + 1;
  return at + 2 < end_ && text_[at + 1] == ' ' && is_digit(at + 2) ? at + 1 : at;
}

/// Bytes of a unit that ends the number `begin`..`at`, 0 if there is none.
std::uint32_t Tokenizer::unit_at_end(std::uint32_t begin, std::uint32_t at) const {
  std::uint32_t unit = 0;
  while (unit < 4 && begin + unit < at && class_of(text_[at - unit - 1]) == CharClass::kLower)
    ++unit;
  if (unit == 0 || unit == 4 || !is_digit(at - unit - 1)) return 0;
  const std::string_view letters = text_.substr(at - unit, unit);
  return std::find(kUnits.begin(), kUnits.end(), letters) == kUnits.end() ? 0 : unit;
}

/// Whether the hyphen at `at` stays inside the word: after a bare prefix, in codes ("F-16").
bool Tokenizer::joins_hyphen(std::uint32_t begin, std::uint32_t at) const {
  const std::string_view left = text_.substr(begin, at - begin);
  if (is_prefix(left))
    return is_word_byte(at + 1) && !(is_upper(begin) && is_upper(at + 1) && left.size() > 3);
  return left.size() <= 2 && is_upper(at - 1) && is_digit(at + 1);
}

/// "cannot" -> can|not, "gonna" -> gon|na.
void Tokenizer::fused(std::uint32_t begin, std::uint32_t end) {
  const std::uint32_t size = end - begin;
  if (size < 5 || size > 6) return emit_word(begin, end);
  char form[6];
  for (std::uint32_t i = 0; i < size; ++i) form[i] = lower(text_[begin + i]);
  const std::string_view word(form, size);
  if (std::ranges::find(kFused, word) == kFused.end()) return emit_word(begin, end);
  emit_word(begin, begin + 3);
  emit_word(begin + 3, end);
}

/// An apostrophe at `at` after the letters from `begin`: emits both parts of "don't" or "Trump's".
bool Tokenizer::contraction(std::uint32_t begin, std::uint32_t at) {
  const std::uint32_t mark = apostrophe(at);
  if (mark == 0) return false;
  const std::uint32_t tail = at + mark;
  const std::uint32_t end = run(tail);
  if (end - tail > 2 || end == tail) return false;
  const char first = lower(text_[tail]);
  const char second = end - tail == 2 ? lower(text_[tail + 1]) : '\0';
  if (second == '\0' && first == 't' && lower(text_[at - 1]) == 'n' && at - begin > 1) {
    emit_word(begin, at - 1);
    emit(at - 1, end, 0);
    return at_ = end, true;
  }
  const bool one = second == '\0' && (first == 's' || first == 'm' || first == 'd');
  const bool two = (first == 'r' && second == 'e') || (first == 'v' && second == 'e') ||
                   (first == 'l' && second == 'l');
  if (!one && !two) return false;
  emit_word(begin, at);
  emit(at, end, 0);
  return at_ = end, true;
}

/// A web or mail address at `begin`: up to the next white space, without marks at its end.
bool Tokenizer::address(std::uint32_t begin) {
  const std::string_view rest = text_.substr(begin, end_ - begin);
  if (!rest.starts_with("http://") && !rest.starts_with("https://") && !rest.starts_with("www."))
    return false;
  std::uint32_t end = begin;
  while (end < end_ && class_of(text_[end]) != CharClass::kSpace &&
         class_of(text_[end]) != CharClass::kLead)
    ++end;
  while (std::string_view(".,;:!?)]\"'").find(text_[end - 1]) != std::string_view::npos) --end;
  emit_word(begin, end);
  return at_ = end, true;
}

/// A decade or year without its century, `begin` its mark: "the ’90s", "in ’08".
bool Tokenizer::short_year(std::uint32_t begin, std::uint32_t digits) {
  if (!is_digit(digits) || !is_digit(digits + 1) || is_digit(digits + 2)) return false;
  const std::uint32_t end = run(digits);
  const bool decade = end == digits + 3 && text_[end - 1] == 's';
  if (!decade && (end != digits + 2 || document_.tokens.empty())) return false;
  if (!decade) {
    const std::string_view before = document_.view(document_.tokens.back());
    if (before != "in" && before != "since" && before != "of" && before != "by") return false;
  }
  emit_word(begin, end);
  return at_ = end, true;
}

void Tokenizer::word() {
  std::uint32_t begin = at_;
  if ((text_[begin] == 'h' || text_[begin] == 'w') && address(begin)) return;
  std::uint32_t at = run(begin);
  for (;;) {
    if (at >= end_) break;
    const char next = text_[at];
    if (next == '-' && joins_hyphen(begin, at)) {
      at = run(at + 1);
    } else if (next == '&' && is_upper(at - 1) && is_upper(at + 1) && at - begin <= 3) {
      at = run(at + 1);
    } else if ((next == '_' || next == '@') && is_word_byte(at + 1)) {
      at = run(at + 1);
    } else if (apostrophe(at) != 0 && is_letter(at + apostrophe(at))) {
      if (contraction(begin, at)) return;
      at = run(at + apostrophe(at));
    } else {
      break;
    }
  }
  if (is_digit(begin)) {
    if (at < end_ && is_digit(at - 1)) at = extend_number(at);
    if (const std::uint32_t unit = unit_at_end(begin, at); unit != 0) {
      emit_word(begin, at - unit);
      begin = at - unit;
    }
  }
  if (at < end_ && text_[at] == '.' && !is_digit(at - 1)) at = extend_periods(begin, at);
  if (apostrophe(at) != 0 && contraction(begin, at)) return;
  at_ = at;
  fused(begin, at);
}

}  // namespace claimgraph
