#include "cross_table.hpp"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <algorithm>

#include "csv_text.hpp"
#include "json_stream.hpp"
#include "utf8_text.hpp"

namespace claimgraph::cli {

void write_aligned(const std::vector<std::vector<std::string>>& rows, std::ostream& out) {
  std::vector<std::size_t> widths;
  std::vector<std::vector<std::string>> shown;
  for (const auto& row : rows) {
    auto& cells = shown.emplace_back();
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t i = 0; i < row.size(); ++i) {
      cells.push_back(shortened(printable(row[i]), 60));
      widths[i] = std::max(widths[i], display_width(cells[i]));
    }
  }
  for (const auto& row : shown) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
      const std::string padding(widths[i] - display_width(row[i]), ' ');
      line += i == 0 ? row[i] + padding : "  " + padding + row[i];
    }
    line.erase(line.find_last_not_of(' ') + 1);
    out << line << '\n';
  }
}

void write_cells(const std::vector<std::vector<std::string>>& rows,
                 const std::vector<bool>& numbers, const std::string& format, std::ostream& out) {
  if (format == "csv") {
    for (const auto& row : rows)
      for (std::size_t i = 0; i < row.size(); ++i)
        out << csv_cell(row[i]) << (i + 1 < row.size() ? ',' : '\n');
  } else if (format == "json") {
    JsonStream json(out);
    json.StartArray();
    for (std::size_t r = 1; r < rows.size(); ++r) {
      json.new_line();
      json.StartObject();
      for (std::size_t i = 0; i < rows[r].size(); ++i) {
        json.key(rows[0][i]);
        if (numbers[i])
          json.RawValue(rows[r][i].data(), rows[r][i].size(), rapidjson::kNumberType);
        else
          json.string(rows[r][i]);
      }
      json.EndObject();
    }
    json.EndArray();
    json.new_line();
  } else if (format.empty() || format == "table") {
    write_aligned(rows, out);
  } else {
    throw CLI::ValidationError(fmt::format("\"{}\" is none of table, csv, json", format));
  }
}

void write_cross_table(const CrossTable& counts, const std::string& name, const std::string& format,
                       std::ostream& out) {
  const std::string heading = name.substr(0, name.find(','));
  const bool is_single = counts.columns.size() == 1 && counts.columns[0].empty();
  std::vector<std::vector<std::string>> rows = {{heading}};
  for (const std::string& column : counts.columns)
    rows[0].push_back(is_single ? "claims" : column.empty() ? "(none)" : column);
  if (!is_single) rows[0].emplace_back("all");
  for (std::size_t r = 0; r < counts.rows.size(); ++r) {
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
