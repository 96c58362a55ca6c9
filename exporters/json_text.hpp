#pragma once

#include <rapidjson/stringbuffer.h>

#include <algorithm>
#include <bit>
#include <charconv>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace claimgraph {

/// JSON being written into memory. It says nothing of nesting: who writes keeps the brackets
/// paired.
class JsonText {
 public:
  /// Takes memory for `bytes` at once.
  explicit JsonText(std::size_t bytes = 256) : buffer_(nullptr, bytes) {}

  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_array() { open('['); }
  void end_array() { close(']'); }

  /// `name` needs no escapes.
  void key(std::string_view name) {
    char* at = buffer_.Push(name.size() + (comma_ ? 4 : 3));
    if (comma_) *at++ = ',';
    *at++ = '"';
    std::memcpy(at, name.data(), name.size());
    at += name.size();
    *at++ = '"';
    *at++ = ':';
    comma_ = false;
  }
  /// Valid UTF-8.
  void string(std::string_view text) {
    const std::size_t most = kLongestEscape * text.size() + 3 + kRoom;
    char* const begin = buffer_.Push(most);
    char* at = begin;
    if (comma_) *at++ = ',';
    *at++ = '"';
    at = copy_escaped(text, at);
    *at++ = '"';
    buffer_.Pop(most - static_cast<std::size_t>(at - begin));
    comma_ = true;
  }
  /// A string that needs no escapes: a name of ours, an id.
  void word(std::string_view text) {
    char* at = buffer_.Push(text.size() + (comma_ ? 3 : 2));
    if (comma_) *at++ = ',';
    *at++ = '"';
    std::memcpy(at, text.data(), text.size());
    at[text.size()] = '"';
    comma_ = true;
  }
  void number(std::uint32_t value) {
    separate();
    char* const at = buffer_.Push(kMostDigits);
    const auto [end, error] = std::to_chars(at, at + kMostDigits, value);
    buffer_.Pop(kMostDigits - static_cast<std::size_t>(end - at));
  }
  /// `value` thousandths, at most 1000, as short as can be: 0.0, 0.25, 1.0.
  void thousandths(std::uint32_t value) {
    separate();
    char digits[] = {value < 1000 ? '0' : '1', '.', digit(value / 100), digit(value / 10),
                     digit(value)};
    std::size_t size = sizeof digits;
    while (size > 3 && digits[size - 1] == '0') --size;
    put({digits, size});
  }
  void boolean(bool value) {
    separate();
    put(value ? "true" : "false");
  }
  /// Nothing for an empty text.
  void field(std::string_view name, std::string_view text) {
    if (text.empty()) return;
    key(name);
    string(text);
  }
  /// Bytes between values, as they are; no comma is set after them.
  void raw(std::string_view text) {
    put(text);
    comma_ = false;
  }

  /// Valid until the next call.
  std::string_view written() { return {buffer_.GetString(), buffer_.GetSize()}; }
  /// Forgets what has been written and keeps the memory.
  void clear() { buffer_.Clear(); }

 private:
  static constexpr std::size_t kMostDigits = 10;

  static char digit(std::uint32_t value) { return static_cast<char>('0' + value % 10); }

  void put(std::string_view text) {
    std::memcpy(buffer_.Push(text.size()), text.data(), text.size());
  }
  void separate() {
    if (comma_) *buffer_.Push(1) = ',';
    comma_ = true;
  }
  void open(char bracket) {
    separate();
    *buffer_.Push(1) = bracket;
    comma_ = false;
  }
  void close(char bracket) {
    *buffer_.Push(1) = bracket;
    comma_ = true;
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
  /// Copies a text with what needs it escaped, eight bytes at a time; kRoom bytes more may be
  /// written.
  static constexpr std::size_t kRoom = 8;
  static char* copy_escaped(std::string_view text, char* out) {
    const char* from = text.data();
    const char* const end = from + text.size();
    while (end - from >= 8) {
      std::uint64_t bytes = 0;
      std::memcpy(&bytes, from, 8);
      std::memcpy(out, &bytes, 8);
      const std::uint64_t special = special_bytes(bytes);
      const auto plain = special == 0 ? 8 : std::countr_zero(special) / 8;
      from += plain;
      out += plain;
      if (special != 0) out = escape(*from++, out);
    }
    if (from != end && text.size() >= 8) {  // the rest, with spaces behind it
      const auto rest = static_cast<unsigned>(end - from);
      std::uint64_t bytes = 0;
      std::memcpy(&bytes, end - 8, 8);
      bytes = bytes >> 8 * (8 - rest) | kOnes * ' ' << 8 * rest;
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

  rapidjson::StringBuffer buffer_;
  bool comma_ = false;  ///< one stands between the last value and the next
};

}  // namespace claimgraph
