#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string_view>

namespace claimgraph {

/// The name of a member, quoted and with its colon at compile time. Letters that need no escapes.
class JsonName {
 public:
  template <std::size_t N>
  consteval JsonName(const char (&name)[N]) : size_(N + 2) {
    static_assert(N + 2 <= kMost);
    char* at = bytes_.data();
    *at++ = '"';
    at = std::copy_n(name, N - 1, at);
    *at++ = '"';
    *at = ':';
  }

 private:
  friend class JsonText;
  static constexpr std::size_t kMost = 16;  // one store
  std::array<char, kMost> bytes_{};
  std::size_t size_;
};

/// JSON being written into memory. It says nothing of nesting: who writes keeps the brackets
/// paired.
class JsonText {
 public:
  /// Takes memory for `bytes` at once.
  explicit JsonText(std::size_t bytes = 256)
      : memory_(std::make_unique_for_overwrite<char[]>(bytes)),
        at_(memory_.get()),
        end_(at_ + bytes) {}

  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_array() { open('['); }
  void end_array() { close(']'); }

  void key(const JsonName& name) {
    char* const at = separated(JsonName::kMost);
    std::memcpy(at, name.bytes_.data(), JsonName::kMost);
    at_ = at + name.size_;
    comma_ = false;
  }
  /// Valid UTF-8.
  void string(std::string_view text) {
    char* at = separated(kLongestEscape * text.size() + 2 + kRoom);
    *at++ = '"';
    at = copy_escaped(text, at);
    *at++ = '"';
    finish(at);
  }
  /// A string that needs no escapes: a name of ours.
  void word(std::string_view text) {
    char* const at = separated(text.size() + 2);
    *at = '"';
    std::memcpy(at + 1, text.data(), text.size());
    at[text.size() + 1] = '"';
    finish(at + text.size() + 2);
  }
  /// "a12": a letter of ours and a number, as a string.
  void id(char letter, std::uint32_t number) {
    char* at = separated(kMostDigits + 3);
    *at++ = '"';
    *at++ = letter;
    at = write_digits(number, at);
    *at++ = '"';
    finish(at);
  }
  void number(std::uint32_t value) { finish(write_digits(value, separated(kMostDigits))); }
  /// `value` thousandths, at most 1000, as short as can be: 0.0, 0.25, 1.0.
  void thousandths(std::uint32_t value) {
    const char digits[] = {value < 1000 ? '0' : '1', '.', digit(value / 100), digit(value / 10),
                           digit(value)};
    std::size_t size = sizeof digits;
    while (size > 3 && digits[size - 1] == '0') --size;
    finish(std::copy_n(digits, size, separated(sizeof digits)));
  }
  void boolean(bool value) {
    const std::string_view name = value ? "true" : "false";
    finish(std::copy_n(name.data(), name.size(), separated(name.size())));
  }
  /// Nothing for an empty text.
  void field(const JsonName& name, std::string_view text) {
    if (text.empty()) return;
    key(name);
    string(text);
  }
  /// Bytes between values, as they are; no comma is set after them.
  void raw(std::string_view text) {
    char* const at = room(text.size());
    std::memcpy(at, text.data(), text.size());
    at_ = at + text.size();
    comma_ = false;
  }

  /// Valid until the next call.
  std::string_view written() const {
    return {memory_.get(), static_cast<std::size_t>(at_ - memory_.get())};
  }
  /// Forgets what has been written and keeps the memory.
  void clear() { at_ = memory_.get(); }

 private:
  static constexpr std::size_t kMostDigits = 10;

  static char digit(std::uint32_t value) { return static_cast<char>('0' + value % 10); }
  static char* write_digits(std::uint32_t value, char* at) {
    return std::to_chars(at, at + kMostDigits, value).ptr;
  }

  /// Where at least `bytes` may be written.
  char* room(std::size_t bytes) {
    if (bytes > static_cast<std::size_t>(end_ - at_)) grow(bytes);
    return at_;
  }
  void grow(std::size_t bytes) {
    const std::string_view old = written();
    const std::size_t size = 2 * (old.size() + bytes);
    auto larger = std::make_unique_for_overwrite<char[]>(size);
    at_ = std::copy(old.begin(), old.end(), larger.get());
    end_ = larger.get() + size;
    memory_ = std::move(larger);
  }
  /// The same behind the comma that may be due.
  char* separated(std::size_t bytes) {
    char* const at = room(bytes + 1);
    *at = ',';
    return at + comma_;
  }
  /// A value ends at `end`.
  void finish(char* end) {
    at_ = end;
    comma_ = true;
  }
  void open(char bracket) {
    char* const at = separated(1);
    *at = bracket;
    at_ = at + 1;
    comma_ = false;
  }
  void close(char bracket) {
    char* const at = room(1);
    *at = bracket;
    finish(at + 1);
  }
  static constexpr std::uint64_t kOnes = 0x0101'0101'0101'0101u;
  /// The first bit of each byte: whether a quotation mark, a backslash or a control character is
  /// among eight bytes; of several the first (lowest) is surely one.
  static std::uint64_t special_bytes(std::uint64_t bytes) {
    const std::uint64_t below_space = bytes - kOnes * ' ';
    const std::uint64_t quotes = (bytes ^ kOnes * '"') - kOnes;
    const std::uint64_t backslashes = (bytes ^ kOnes * '\\') - kOnes;
    return (below_space | quotes | backslashes) & ~bytes & kOnes * 0x80;
  }
  static bool is_special(char c) {
    return static_cast<unsigned char>(c) < ' ' || c == '"' || c == '\\';
  }
  static constexpr std::size_t kLongestEscape = 6;  // \u001F
  static char* escape(char c, char* out) {
    constexpr std::string_view kSpecial = "\"\\\b\f\n\r\t", kLetters = "\"\\bfnrt";
    *out++ = '\\';
    if (const std::size_t known = kSpecial.find(c); known != kSpecial.npos) {
      *out++ = kLetters[known];
      return out;
    }
    out = std::copy_n(c < 0x10 ? "u000" : "u001", 4, out);
    *out++ = "0123456789ABCDEF"[c & 0xF];
    return out;
  }
  template <typename Bytes>
  static std::uint64_t load(const char* from) {
    Bytes bytes = 0;
    std::memcpy(&bytes, from, sizeof bytes);
    return bytes;
  }
  /// One to seven bytes, by two loads that overlap.
  static std::uint64_t few(const char* from, unsigned size) {
    if (size >= 4)
      return load<std::uint32_t>(from) | load<std::uint32_t>(from + size - 4) << 8 * (size - 4);
    if (size >= 2)
      return load<std::uint16_t>(from) | load<std::uint16_t>(from + size - 2) << 8 * (size - 2);
    return load<std::uint8_t>(from);
  }
  /// Copies a text with what needs it escaped, eight bytes at a time; kRoom bytes more may be
  /// written.
  static constexpr std::size_t kRoom = 8;
  static char* copy_escaped(std::string_view text, char* out) {
    const char* from = text.data();
    const char* const end = from + text.size();
    while (end - from >= 8) {
      const auto bytes = load<std::uint64_t>(from);
      std::memcpy(out, &bytes, 8);
      const std::uint64_t special = special_bytes(bytes);
      const auto plain = special == 0 ? 8 : std::countr_zero(special) / 8;
      from += plain;
      out += plain;
      if (special != 0) out = escape(*from++, out);
    }
    if (from != end) {  // the rest, with spaces behind it
      const auto rest = static_cast<unsigned>(end - from);
      const std::uint64_t bytes =
          (text.size() >= 8 ? load<std::uint64_t>(end - 8) >> 8 * (8 - rest) : few(from, rest)) |
          kOnes * ' ' << 8 * rest;
      if (special_bytes(bytes) == 0) {
        std::memcpy(out, &bytes, 8);
        return out + rest;
      }
    }
    for (; from != end; ++from) {
      if (is_special(*from))
        out = escape(*from, out);
      else
        *out++ = *from;
    }
    return out;
  }

  std::unique_ptr<char[]> memory_;
  char* at_;            ///< behind what has been written
  char* end_;           ///< of the memory
  bool comma_ = false;  ///< one stands between the last value and the next
};

}  // namespace claimgraph
