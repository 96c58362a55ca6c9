#include "tsv.hpp"

#include <algorithm>

#include "claimgraph/error.hpp"

namespace claimgraph {
namespace {

std::string_view trim(std::string_view text) {
  const auto is_space = [](char c) { return c == ' ' || c == '\r'; };
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

void split_cells(std::string_view line, std::uint32_t number, std::vector<TsvCell>* cells) {
  cells->clear();
  for (std::size_t begin = 0;;) {
    const std::size_t end = std::min(line.find('\t', begin), line.size());
    cells->push_back(
        {trim(line.substr(begin, end - begin)), number, static_cast<std::uint32_t>(begin + 1)});
    if (end == line.size()) return;
    begin = end + 1;
  }
}

}  // namespace

TsvTable::TsvTable(std::string file, std::string_view text,
                   std::span<const std::string_view> columns)
    : file_(std::move(file)), width_(columns.size()) {
  std::vector<std::size_t> column_of;  // of each column of the file
  std::vector<TsvCell> cells;          // of one line
  cells_.reserve(static_cast<std::size_t>(std::ranges::count(text, '\n')) * width_);
  std::uint32_t number = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = text.substr(begin, end - begin);
    begin = end + 1;
    ++number;
    if (trim(line).empty() || line.front() == '#') continue;
    split_cells(line, number, &cells);
    if (column_of.empty()) {
      for (const TsvCell& cell : cells) {
        std::size_t at = 0;
        while (at < width_ && columns[at].substr(0, columns[at].find('?')) != cell.text) ++at;
        if (at == width_) fail(cell, "unknown column \"" + std::string(cell.text) + "\"");
        if (std::find(column_of.begin(), column_of.end(), at) != column_of.end())
          fail(cell, "column \"" + std::string(cell.text) + "\" twice");
        column_of.push_back(at);
      }
      for (std::size_t at = 0; at < width_; ++at)
        if (!columns[at].ends_with('?') &&
            std::find(column_of.begin(), column_of.end(), at) == column_of.end())
          fail(cells.front(), "column \"" + std::string(columns[at]) + "\" is missing");
      continue;
    }
    if (cells.size() > column_of.size()) fail(cells[column_of.size()], "more cells than columns");
    const std::size_t row = cells_.size();
    cells_.resize(row + width_, TsvCell{{}, number, static_cast<std::uint32_t>(line.size() + 1)});
    for (std::size_t i = 0; i < cells.size(); ++i) cells_[row + column_of[i]] = cells[i];
  }
  if (column_of.empty()) throw Error(file_, 1, 1, "no header line");
}

void TsvTable::fail(const TsvCell& cell, std::string message) const {
  throw Error(file_, cell.line, cell.column, std::move(message));
}

std::vector<std::string_view> split_list(std::string_view cell, char separator) {
  std::vector<std::string_view> parts;
  if (cell.empty()) return parts;
  parts.reserve(static_cast<std::size_t>(std::ranges::count(cell, separator)) + 1);
  for (std::size_t begin = 0; begin <= cell.size();) {
    const std::size_t end = std::min(cell.find(separator, begin), cell.size());
    if (const std::string_view part = trim(cell.substr(begin, end - begin)); !part.empty())
      parts.push_back(part);
    begin = end + 1;
  }
  return parts;
}

}  // namespace claimgraph
