#include "claimgraph/periods.hpp"

#include <algorithm>
#include <array>

namespace claimgraph {
namespace {

constexpr std::array<std::string_view, 4> kPeriods = {"day", "week", "month", "year"};

/// 1970-01-01 was a Thursday; weeks begin on Mondays.
std::int32_t monday_of(std::int32_t day) {
  const std::int32_t weekday = ((day + 3) % 7 + 7) % 7;
  return day - weekday;
}

std::string week_label(std::int32_t day) {
  // The week belongs to the year that its Thursday is in (ISO 8601).
  const std::int32_t thursday = monday_of(day) + 3;
  const int year = Date::of_day(thursday).year();
  const int week = (thursday - Date(year, 1, 1).first_day()) / 7 + 1;
  return Date(year, 0, 0).str() + (week < 10 ? "-W0" : "-W") + std::to_string(week);
}

/// Days of claims, and the claims that have one, by day.
std::vector<std::pair<std::int32_t, Vertex>> dated(const ClaimGraph& graph,
                                                   const std::vector<Vertex>& claims) {
  std::vector<std::pair<std::int32_t, Vertex>> days;
  for (const Vertex claim : claims) {
    if (const Date date = date_of(graph, claim); date.known()) {
      days.emplace_back(date.first_day(), claim);
    }
  }
  std::stable_sort(days.begin(), days.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  return days;
}

}  // namespace

std::string_view name_of(Period period) { return kPeriods[static_cast<std::size_t>(period)]; }

bool parse(std::string_view name, Period* period) {
  const auto at = std::find(kPeriods.begin(), kPeriods.end(), name);
  if (at == kPeriods.end()) return false;
  *period = static_cast<Period>(at - kPeriods.begin());
  return true;
}

std::int32_t begin_of(std::int32_t day, Period period) {
  if (period == Period::kDay) return day;
  if (period == Period::kWeek) return monday_of(day);
  const Date date = Date::of_day(day);
  return Date(date.year(), period == Period::kMonth ? date.month() : 1, 1).first_day();
}

std::int32_t next_begin(std::int32_t day, Period period) {
  if (period == Period::kDay) return day + 1;
  if (period == Period::kWeek) return monday_of(day) + 7;
  const Date date = Date::of_day(day);
  return Date(date.year(), period == Period::kMonth ? date.month() : 0, 0).last_day() + 1;
}

std::string label_of(std::int32_t day, Period period) {
  if (period == Period::kWeek) return week_label(day);
  const Date date = Date::of_day(day);
  if (period == Period::kYear) return Date(date.year(), 0, 0).str();
  return period == Period::kMonth ? Date(date.year(), date.month(), 0).str() : date.str();
}

Date date_of(const ClaimGraph& graph, Vertex claim) {
  Date date;
  parse(graph.document(graph.document_of(claim)).date, &date);
  return date;
}

std::vector<TimeSlice> slice_by(const ClaimGraph& graph, const std::vector<Vertex>& claims,
                                Period period) {
  std::vector<TimeSlice> slices;
  for (const auto& [day, claim] : dated(graph, claims)) {
    while (slices.empty() || day > slices.back().last) {
      const std::int32_t first = slices.empty() ? begin_of(day, period) : slices.back().last + 1;
      slices.push_back({first, next_begin(first, period) - 1, label_of(first, period), {}});
    }
    slices.back().claims.push_back(claim);
  }
  return slices;
}

std::vector<TimeSlice> slide_window(const ClaimGraph& graph, const std::vector<Vertex>& claims,
                                    std::int32_t days, std::int32_t step) {
  std::vector<TimeSlice> windows;
  const auto all = dated(graph, claims);
  if (all.empty()) return windows;
  days = std::max(days, 1);
  step = std::max(step, 1);
  auto begin = all.begin();
  for (std::int32_t first = all.front().first;; first += step) {
    const std::int32_t last = first + days - 1;
    while (begin != all.end() && begin->first < first) ++begin;
    TimeSlice window{first, last, Date::of_day(first).str() + "/" + Date::of_day(last).str(), {}};
    for (auto at = begin; at != all.end() && at->first <= last; ++at) {
      window.claims.push_back(at->second);
    }
    windows.push_back(std::move(window));
    if (last >= all.back().first) return windows;
  }
}

std::vector<TimelinePoint> timeline(const ClaimGraph& graph, const std::vector<Vertex>& claims,
                                    Period period) {
  std::vector<TimelinePoint> points;
  for (const TimeSlice& slice : slice_by(graph, claims, period)) {
    points.push_back({slice.first, slice.last, slice.label, {}});
    for (const Vertex claim : slice.claims) {
      ++points.back().stances.by_stance[static_cast<std::size_t>(graph.claim(claim).stance)];
    }
  }
  return points;
}

}  // namespace claimgraph
