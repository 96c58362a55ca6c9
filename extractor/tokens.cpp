#include <algorithm>
#include <array>
#include <cstring>

#include "characters.hpp"
#include "lexicon.hpp"
#include "lexicon_table.hpp"
#include "stages.hpp"

/// Tokens as the Universal Dependencies treebanks of English split them (EWT, GUM, PUD):
///   "don't long-term U.S. $3.5m"  ->  do|n't long|-|term U.S. $|3.5|m
/// Prefixes that are no words stay ("anti-war", "re-elected"), and so do codes ("F-16"), names with
/// an apostrophe ("O'Brien") and a full stop that belongs to an abbreviation.

namespace claimgraph {
namespace {

constexpr std::array<std::string_view, 20> kPrefixes = {
    "anti", "co",   "de",  "e",   "ex", "extra", "inter", "intra", "mid", "multi",
    "non",  "post", "pre", "pro", "re", "sub",   "trans", "un",    "wi",  "x"};

/// Units that are words of their own after a number: "16bn" -> 16|bn.
constexpr std::array<std::string_view, 16> kUnits = {"bn", "m",  "mn",  "tn", "am",  "pm",
                                                     "km", "kg", "cm",  "mm", "mph", "kph",
                                                     "ft", "lb", "lbs", "kw"};

/// Two words written as one, of which the first has three letters.
constexpr std::array<std::string_view, 4> kFused = {"cannot", "gonna", "wanna", "gotta"};

constexpr std::array<std::uint64_t, kFused.size()> kFusedKeys = [] {  // as LexiconKey::bits
  std::array<std::uint64_t, kFused.size()> keys{};
  for (std::size_t i = 0; i < keys.size(); ++i)
    for (std::size_t at = 0; at < kFused[i].size(); ++at)
      keys[i] |= static_cast<std::uint64_t>(kFused[i][at]) << 8 * at;
  return keys;
}();

constexpr std::uint32_t kLongestAbbreviation = 6;  // letters before its full stop

bool is_prefix(std::string_view word) {
  char lower[8];
  if (word.size() > sizeof lower) return false;
  for (std::size_t i = 0; i < word.size(); ++i) lower[i] = static_cast<char>(word[i] | 0x20);
  return std::find(kPrefixes.begin(), kPrefixes.end(), std::string_view(lower, word.size())) !=
         kPrefixes.end();
}

char lower(char c) { return class_of(c) == CharClass::kUpper ? static_cast<char>(c | 0x20) : c; }

class Tokenizer {
 public:
  Tokenizer(const Lexicon& lexicon, Document& document)
      : lexicon_(lexicon), document_(document), text_(document.text) {}

  void split(Span bytes) {
    at_ = bytes.begin;
    end_ = bytes.end;
    last_end_ = kNone;
    while (at_ < end_) {
      switch (class_of(text_[at_])) {
        case CharClass::kSpace:
          ++at_;
          break;
        case CharClass::kLower:
        case CharClass::kUpper:
        case CharClass::kDigit:
          word();
          break;
        case CharClass::kMark:
          mark();
          break;
        case CharClass::kLead:
          wide();
          break;
      }
    }
    for (Waiting& one : waiting_) look_up(one);
  }

 private:
  bool is_word_byte(std::uint32_t at) const {
    if (at >= end_) return false;
    const CharClass c = class_of(text_[at]);
    if (c == CharClass::kLower || c == CharClass::kUpper || c == CharClass::kDigit) return true;
    return c == CharClass::kLead && is_wide_letter(at);
  }
  bool is_wide_letter(std::uint32_t at) const {
    const std::uint32_t c = decode(text_, at).value;
    return !is_wide_mark(c) && !is_wide_space(c);
  }
  bool is_letter(std::uint32_t at) const {
    return is_word_byte(at) && class_of(text_[at]) != CharClass::kDigit;
  }
  bool is_upper(std::uint32_t at) const {
    return at < end_ && class_of(text_[at]) == CharClass::kUpper;
  }
  bool is_digit(std::uint32_t at) const {
    return at < end_ && class_of(text_[at]) == CharClass::kDigit;
  }
  /// Bytes of an apostrophe at `at`, 0 if there is none.
  std::uint32_t apostrophe(std::uint32_t at) const {
    if (at >= end_) return 0;
    if (text_[at] == '\'' || text_[at] == '`') return 1;
    return text_.substr(at, 3) == "’" ? 3 : 0;
  }

  /// Past the letters and digits at `at`.
  std::uint32_t run(std::uint32_t at) const {
    for (;;) {
      while (is_word_byte(at))
        at += class_of(text_[at]) == CharClass::kLead ? decode(text_, at).size : 1;
      if (!is_misread_letter(at)) return at;
      at += decode(text_, at).size;
    }
  }
  /// The second half of a letter whose UTF-8 was taken for Latin-1: "Ã±", also with the tilde
  /// apart.
  bool is_misread_letter(std::uint32_t at) const {
    if (at < 2 || at >= end_ || class_of(text_[at]) != CharClass::kLead) return false;
    if (decode(text_, at).value > 0xBF) return false;
    const std::string_view before = text_.substr(at - 2, 2);
    if (before == "Â") return at > 2 && is_word_byte(at - 3);  // not "Â£5"
    return before == "Ã" || before == "\u0303" || before == "\u0302";
  }

  void emit(std::uint32_t begin, std::uint32_t end, unsigned shape) {
    add(begin, end, shape, lexicon_.find(text_.substr(begin, end - begin)));
  }
  /// A word of ASCII: its place in the lexicon is fetched from memory while the next are split.
  void emit_later(std::uint32_t begin, std::uint32_t end, unsigned shape, const LexiconKey& key) {
    lexicon_.prefetch(key);
    Waiting& one = waiting_[next_waiting_++ % waiting_.size()];
    look_up(one);
    one = {key, static_cast<std::uint32_t>(document_.tokens.size())};
    add(begin, end, shape, kUnknownWord);
  }
  struct Waiting {
    LexiconKey key;
    std::uint32_t token = kNone;
  };
  void look_up(Waiting& one) {
    if (one.token == kNone) return;
    Token& token = document_.tokens[one.token];
    token.word = lexicon_.find_ascii(one.key, document_.view(token));
    lexicon_.prefetch(token.word);
    one.token = kNone;
  }
  void add(std::uint32_t begin, std::uint32_t end, unsigned shape, WordId word) {
    Token& token = document_.tokens.emplace_back();
    token.bytes = {begin, end};
    token.word = word;
    token.shape = static_cast<std::uint16_t>(begin == last_end_ ? shape | kJoined : shape);
    last_end_ = end;
  }

  std::uint16_t shape_of(std::uint32_t begin, std::uint32_t end) const {
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

  void emit_word(std::uint32_t begin, std::uint32_t end) { emit(begin, end, shape_of(begin, end)); }

  bool ends_plain_word(std::uint32_t begin, std::uint32_t at) const;
  bool plain_word();
  bool long_plain_word(unsigned shape);
  void word();
  std::uint32_t extend_number(std::uint32_t at) const;
  std::uint32_t extend_periods(std::uint32_t begin, std::uint32_t at) const;
  std::uint32_t unit_at_end(std::uint32_t begin, std::uint32_t at) const;
  bool joins_hyphen(std::uint32_t begin, std::uint32_t at) const;
  bool contraction(std::uint32_t begin, std::uint32_t at);
  void fused(std::uint32_t begin, std::uint32_t end);
  bool address(std::uint32_t begin);
  void mark();
  void wide();

  const Lexicon& lexicon_;
  Document& document_;
  std::string_view text_;
  std::uint32_t at_ = 0;
  std::uint32_t end_ = 0;
  std::uint32_t last_end_ = kNone;
  std::array<Waiting, 8> waiting_;
  std::size_t next_waiting_ = 0;
};

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
  if (at - begin == 1) {
    // "J. Cole", but not "Plan B." or "than I."
    const bool name_follows = at + 2 < end_ && text_[at + 1] == ' ' && is_upper(at + 2);
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

/// Whether what stands at `at` can belong to no word that begins with the letters from `begin`.
bool Tokenizer::ends_plain_word(std::uint32_t begin, std::uint32_t at) const {
  if (at == end_) return true;
  const char next = text_[at];
  switch (class_of(next)) {
    case CharClass::kSpace:
      return true;
    case CharClass::kMark:
      // Of "http:", of an abbreviation.
      if (next == '.') return at - begin > kLongestAbbreviation && !is_word_byte(at + 1);
      return std::string_view("-&_@'`:").find(next) == std::string_view::npos;
    default:
      return false;
  }
}

/// The way of most words: ASCII letters, only the first may be a capital, then white space or a
/// mark that cannot belong to a word. Eight bytes are looked at together, and what is left of them
/// in lower case is what the lexicon looks a short word up by.
bool Tokenizer::plain_word() {
  const std::uint32_t begin = at_;
  if (begin + sizeof(std::uint64_t) >= text_.size()) return false;
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, text_.data() + begin, sizeof bytes);
  const unsigned size = leading_letters(bytes);
  if (size == 0) return false;
  constexpr std::uint64_t kCaseBits = 0x2020'2020'2020'2020u;
  const std::uint64_t mask = ~std::uint64_t{0} >> (64 - 8 * size);
  const std::uint64_t capitals = ~bytes & kCaseBits & mask;
  if ((capitals & ~std::uint64_t{0x20}) != 0) return false;
  const unsigned shape = capitals != 0 ? kCapitalized : 0;
  if (size == sizeof bytes) return long_plain_word(shape);
  const std::uint32_t end = begin + size;
  if (end > end_ || !ends_plain_word(begin, end)) return false;
  const LexiconKey key{(bytes | kCaseBits) & mask, size};
  if (size >= 5 && std::ranges::find(kFusedKeys, key.bits) != kFusedKeys.end()) return false;
  emit_later(begin, end, shape, key);
  return at_ = end, true;
}

bool Tokenizer::long_plain_word(unsigned shape) {
  const std::uint32_t begin = at_;
  std::uint32_t at = begin + 8;
  while (at < end_ && class_of(text_[at]) == CharClass::kLower) ++at;
  if (at > end_ || !ends_plain_word(begin, at)) return false;
  emit_later(begin, at, shape, key_of(text_.substr(begin, at - begin)));
  return at_ = at, true;
}

void Tokenizer::word() {
  if (class_of(text_[at_]) != CharClass::kLead && plain_word()) return;
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

void Tokenizer::mark() {
  const std::uint32_t begin = at_;
  const char c = text_[begin];
  std::uint32_t end = begin + 1;
  unsigned shape = kPunctuation;
  if (c == '.' || c == '-') {
    while (end < end_ && text_[end] == c) ++end;
    if (c == '.' && end - begin == 2) end = begin + 1;
  }
  if (c == '`' && end < end_ && text_[end] == '`') ++end;
  if (c == '\'' && end < end_ && text_[end] == '\'') ++end;
  const bool space_before = last_end_ != begin;
  const bool word_after = is_word_byte(end);
  if (c == '"' || c == '`' || c == '\'') {
    if (end - begin == 1 && c != '"') shape |= kSingleQuote;
    if (c == '"')
      shape |= kOpenQuote | kCloseQuote;
    else if (c == '`')
      shape |= kOpenQuote;
    else
      shape |= (space_before || word_after ? kOpenQuote : 0) | kCloseQuote;
  }
  // "'90s" and "'em" are words with a letter left out; a letter that follows a free quote is its
  // text.
  at_ = end;
  if (end - begin == 1)
    add(begin, end, shape, lexicon_.of_byte(c));
  else
    emit(begin, end, shape);
}

void Tokenizer::wide() {
  const CodePoint c = decode(text_, at_);
  if (is_wide_space(c.value)) {
    at_ += c.size;
    return;
  }
  if (!is_wide_mark(c.value)) return word();
  unsigned shape = kPunctuation;
  switch (c.value) {
    case 0x201C:
    case 0x201E:
    case 0x201F:
    case 0xAB:
      shape |= kOpenQuote;
      break;
    case 0x201D:
    case 0xBB:
      shape |= kCloseQuote;
      break;
    case 0x2018:
    case 0x201A:
    case 0x201B:
    case 0x2039:
      shape |= kOpenQuote | kSingleQuote;
      break;
    case 0x2019:
    case 0x203A:
      shape |= kCloseQuote | kSingleQuote;
      break;
    default:
      break;
  }
  const std::uint32_t begin = at_;
  at_ += c.size;
  emit(begin, at_, shape);
}

}  // namespace

void split_tokens(const Lexicon& lexicon, Document& document) {
  document.lexicon = &lexicon;
  document.tokens.clear();
  document.tokens.reserve(document.text.size() / 5);
  Tokenizer tokenizer(lexicon, document);
  for (Block& block : document.blocks) {
    block.sentences.begin = static_cast<std::uint32_t>(document.tokens.size());  // tokens, for now
    tokenizer.split(block.bytes);
    block.sentences.end = static_cast<std::uint32_t>(document.tokens.size());
  }
}

}  // namespace claimgraph
