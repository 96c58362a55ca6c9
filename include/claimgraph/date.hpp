#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace claimgraph {

/// A day, month or year of the Gregorian calendar, 0001 to 9999, in four bytes. A month stands
/// before its days, a year before its months; the unknown date stands before all.
class Date {
 public:
  constexpr Date() = default;
  /// `month` and `day` may be 0: unknown.
  constexpr Date(int year, int month, int day)
      : packed_(static_cast<std::uint32_t>(year * 10000 + month * 100 + day)) {}

  constexpr bool known() const { return packed_ != 0; }
  constexpr int year() const { return static_cast<int>(packed_ / 10000); }
  constexpr int month() const { return static_cast<int>(packed_ / 100 % 100); }
  constexpr int day() const { return static_cast<int>(packed_ % 100); }

  /// ISO 8601 as far as it is known: "2025", "2025-11", "2025-11-03"; "" when unknown.
  std::string str() const;

  /// Days since 1970-01-01 of its first day (of its last, for `last_day`).
  std::int32_t first_day() const;
  std::int32_t last_day() const;
  static Date of_day(std::int32_t days_since_1970);

  /// For packing it where eight bytes count.
  constexpr std::uint32_t packed() const { return packed_; }
  static constexpr Date unpack(std::uint32_t packed) {
    Date date;
    date.packed_ = packed;
    return date;
  }

  friend constexpr auto operator<=>(Date, Date) = default;

 private:
  std::uint32_t packed_ = 0;
};

/// Reads "2025", "2025-11", "2025-11-03", the last also with a time behind it ("T10:00Z", "
/// 10:00"), which is left out. False, and `*date` untouched, when `text` is no such date.
bool parse(std::string_view text, Date* date);

}  // namespace claimgraph
