#pragma once

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace claimgraph {

/// JSON being written into memory. Nearly all strings of a text are copied as they are, in one
/// piece; RapidJSON writes those that need escapes. It says nothing of nesting: who
/// writes keeps the brackets paired.
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
    if (!needs_escape(text)) return word(text);
    separate();
    escaped(text);
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
  void escaped(std::string_view text) {
    rapidjson::Writer<rapidjson::StringBuffer>(buffer_).String(
        text.data(), static_cast<rapidjson::SizeType>(text.size()));
  }

  static bool is_special(char c) {
    return static_cast<unsigned char>(c) < ' ' || c == '"' || c == '\\';
  }
  /// Whether a quotation mark, a backslash or a control character is among eight bytes.
  static bool any_special(std::uint64_t bytes) {
    constexpr std::uint64_t kOnes = 0x0101'0101'0101'0101u;
    const auto has_zero = [](std::uint64_t x) { return (x - kOnes) & ~x; };
    const std::uint64_t below_space = (bytes - kOnes * ' ') & ~bytes;
    return ((below_space | has_zero(bytes ^ kOnes * '"') | has_zero(bytes ^ kOnes * '\\')) &
            kOnes * 0x80) != 0;
  }
  static bool needs_escape(std::string_view text) {
    const auto eight_from = [&](std::size_t at) {
      std::uint64_t bytes = 0;
      std::memcpy(&bytes, text.data() + at, 8);
      return bytes;
    };
    if (text.size() < 8) return std::any_of(text.begin(), text.end(), is_special);
    for (std::size_t at = 0; at + 8 < text.size(); at += 8)
      if (any_special(eight_from(at))) return true;
    return any_special(eight_from(text.size() - 8));
  }

  rapidjson::StringBuffer buffer_;
  bool comma_ = false;  ///< one stands between the last value and the next
};

}  // namespace claimgraph
