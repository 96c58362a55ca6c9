#include "cross_table.hpp"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <algorithm>

#include "csv_text.hpp"
#include "json_stream.hpp"
#include "utf8_text.hpp"

namespace claimgraph::cli {

namespace {

constexpr std::size_t kGap = 2, kWidestCell = 60, kNarrowestCell = 14;

using Cells = std::vector<std::string>;

/// Columns as wide as their widest cells, the widest ones narrower while all do not fit into
/// `width` (0: any).
std::vector<std::size_t> widths_of(const std::vector<Cells>& rows, std::size_t width) {
  std::vector<std::size_t> widths;
  for (const Cells& row : rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t i = 0; i < row.size(); ++i)
      widths[i] = std::max(widths[i], display_width(row[i]));
  }
  std::size_t total = widths.empty() ? 0 : kGap * (widths.size() - 1);
  for (const std::size_t one : widths) total += one;
  while (width > 0 && total > width) {
    const auto widest = std::ranges::max_element(widths);
    if (*widest <= kNarrowestCell) break;
    --*widest;
    --total;
  }
  return widths;
}

void write_line(const Cells& row, const std::vector<std::size_t>& widths, std::size_t first,
                std::size_t end, std::ostream& out) {
  std::string line;
  for (std::size_t i = 0; i < end && i < row.size();
       i = i == 0 ? std::max<std::size_t>(first, 1) : i + 1) {
    const std::string cell = shortened(row[i], widths[i]);
    const std::size_t taken = display_width(cell);
    const std::string padding(widths[i] > taken ? widths[i] - taken : 0, ' ');
    line += i == 0 ? cell + padding : std::string(kGap, ' ') + padding + cell;
  }
  line.erase(line.find_last_not_of(' ') + 1);
  out << line << '\n';
}

}  // namespace

void write_aligned(const std::vector<std::vector<std::string>>& rows, unsigned width,
                   std::ostream& out) {
  std::vector<Cells> shown = rows;
  for (Cells& row : shown)
    for (std::string& cell : row) cell = shortened(printable(cell), kWidestCell);
  const std::vector<std::size_t> widths = widths_of(shown, width);
  for (std::size_t first = 1;;) {
    std::size_t end = first, total = widths.empty() ? 0 : widths[0];
    while (end < widths.size() &&
           (width == 0 || end == first || total + kGap + widths[end] <= width))
      total += kGap + widths[end++];
    for (const Cells& row : shown) write_line(row, widths, first, end, out);
    if (end >= widths.size()) return;
    out << '\n';
    first = end;
  }
}

std::string cell_format(const FormatOptions& format) {
  const std::string_view path = format.output;
  if (format.format.empty())
    return path.ends_with(".csv") ? "csv" : path.ends_with(".json") ? "json" : "table";
  if (format.format != "table" && format.format != "csv" && format.format != "json")
    throw CLI::ValidationError(fmt::format("\"{}\" is none of table, csv, json", format.format));
  return format.format;
}

void write_cells(const std::vector<std::vector<std::string>>& rows,
                 const std::vector<bool>& numbers, const FormatOptions& format, std::ostream& out) {
  const std::string name = cell_format(format);
  if (name == "csv") {
    for (const auto& row : rows)
      for (std::size_t i = 0; i < row.size(); ++i)
        out << csv_cell(row[i]) << (i + 1 < row.size() ? ',' : '\n');
  } else if (name == "json") {
    JsonStream json(out);
    json.StartArray();
    for (std::size_t r = 1; r < rows.size(); ++r) {
      json.new_line();
      json.StartObject();
      for (std::size_t i = 0; i < rows[r].size(); ++i) {
        json.key(rows[0][i]);
        if (numbers[i] && !rows[r][i].empty())
          json.RawValue(rows[r][i].data(), rows[r][i].size(), rapidjson::kNumberType);
        else
          json.string(rows[r][i]);
      }
      json.EndObject();
    }
    json.EndArray();
    json.new_line();
  } else {
    write_aligned(rows, format.width(), out);
  }
}

void write_cross_table(const CrossTable& counts, const std::string& name, std::size_t limit,
                       const FormatOptions& format, std::ostream& out) {
  const std::string heading = name.substr(0, name.find(','));
  const bool is_single = counts.columns.size() == 1 && counts.columns[0].empty();
  std::vector<std::vector<std::string>> rows = {{heading}};
  for (const std::string& column : counts.columns)
    rows[0].push_back(is_single ? "claims" : column.empty() ? "(none)" : column);
  if (!is_single) rows[0].emplace_back("all");
  for (std::size_t r = 0; r < counts.rows.size() && (limit == 0 || r < limit); ++r) {
    auto& row = rows.emplace_back();
    row.push_back(counts.rows[r].empty() ? "(none)" : counts.rows[r]);
    std::uint64_t sum = 0;
    for (std::size_t c = 0; c < counts.columns.size(); ++c) {
      row.push_back(fmt::format("{}", counts.at(r, c)));
      sum += counts.at(r, c);
    }
    if (!is_single) row.push_back(fmt::format("{}", sum));
  }
  std::vector<bool> numbers(rows[0].size(), true);
  numbers[0] = false;
  write_cells(rows, numbers, format, out);
}

}  // namespace claimgraph::cli
