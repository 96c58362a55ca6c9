#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "claimgraph/graph.hpp"
#include "claimgraph/query.hpp"

/// Claims by time. A claim's date is that of the document it was (first) found in.

namespace claimgraph {

enum class Period : std::uint8_t { kDay, kWeek, kMonth, kYear };
std::string_view name_of(Period period);
bool parse(std::string_view name, Period* period);

/// "2025-11-03", "2025-W45" (ISO 8601 weeks), "2025-11", "2025" for the period that `day` (days
/// since 1970-01-01) falls into.
std::string label_of(std::int32_t day, Period period);
/// The first day of the period that `day` falls into, and of the period after it.
std::int32_t begin_of(std::int32_t day, Period period);
std::int32_t next_begin(std::int32_t day, Period period);

/// The claim's date; unknown where its document has none that can be read.
Date date_of(const ClaimGraph& graph, Vertex claim);

/// Claims of a stretch of days, `first` and `last` included.
struct TimeSlice {
  std::int32_t first = 0, last = 0;
  std::string label;
  std::vector<Vertex> claims;
};

/// From the period of the first dated claim to that of the last, empty ones too. A date that names
/// a month or year only counts by its first day; claims without a date are in none.
std::vector<TimeSlice> slice_by(const ClaimGraph& graph, const std::vector<Vertex>& claims,
                                Period period);
/// Windows of `days` days, each `step` days behind the one before; the label is "first/last".
std::vector<TimeSlice> slide_window(const ClaimGraph& graph, const std::vector<Vertex>& claims,
                                    std::int32_t days, std::int32_t step);

/// Stances of the claims in each period: how a stance moves.
struct TimelinePoint {
  std::int32_t first = 0, last = 0;
  std::string label;
  StanceCounts stances;
};
std::vector<TimelinePoint> timeline(const ClaimGraph& graph, const std::vector<Vertex>& claims,
                                    Period period);

}  // namespace claimgraph
