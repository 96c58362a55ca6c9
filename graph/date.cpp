#include "claimgraph/date.hpp"

#include <chrono>

namespace claimgraph {
namespace {

std::chrono::sys_days to_days(int year, int month, int day) {
  return std::chrono::year(year) / std::chrono::month(static_cast<unsigned>(month)) /
         std::chrono::day(static_cast<unsigned>(day));
}

void append_padded(std::string& out, int value, std::size_t digits) {
  const std::string text = std::to_string(value);
  if (text.size() < digits) out.append(digits - text.size(), '0');
  out += text;
}

/// Reads `digits` digits at the front of `*text` and takes them off.
bool take_number(std::string_view* text, std::size_t digits, int* value) {
  if (text->size() < digits) return false;
  int number = 0;
  for (const char c : text->substr(0, digits)) {
    if (c < '0' || c > '9') return false;
    number = number * 10 + (c - '0');
  }
  text->remove_prefix(digits);
  *value = number;
  return true;
}

bool take_part(std::string_view* text, int* value) {
  if (text->empty() || text->front() != '-') return false;
  text->remove_prefix(1);
  return take_number(text, 2, value);
}

}  // namespace

std::string Date::str() const {
  std::string out;
  if (!known()) return out;
  append_padded(out, year(), 4);
  if (month() > 0) append_padded(out += '-', month(), 2);
  if (day() > 0) append_padded(out += '-', day(), 2);
  return out;
}

std::int32_t Date::first_day() const {
  const auto days = to_days(year(), month() > 0 ? month() : 1, day() > 0 ? day() : 1);
  return static_cast<std::int32_t>(days.time_since_epoch().count());
}

std::int32_t Date::last_day() const {
  if (day() > 0) return first_day();
  if (month() == 0) return Date(year() + 1, 1, 1).first_day() - 1;
  const bool december = month() == 12;
  return Date(december ? year() + 1 : year(), december ? 1 : month() + 1, 1).first_day() - 1;
}

Date Date::of_day(std::int32_t days_since_1970) {
  const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{days_since_1970}}};
  return Date(static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
              static_cast<int>(static_cast<unsigned>(date.day())));
}

bool parse(std::string_view text, Date* date) {
  int year = 0, month = 0, day = 0;
  if (!take_number(&text, 4, &year) || year == 0) return false;
  if (!text.empty()) {
    if (!take_part(&text, &month) || month < 1 || month > 12) return false;
  }
  if (!text.empty()) {
    if (!take_part(&text, &day) || day < 1) return false;
    if (day > Date::of_day(Date(year, month, 0).last_day()).day()) return false;
  }
  if (!text.empty() && text.front() != 'T' && text.front() != ' ') return false;
  *date = Date(year, month, day);
  return true;
}

}  // namespace claimgraph
