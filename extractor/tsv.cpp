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

/// The next line, taken off `text`.
std::string_view take_line(std::string_view* text) {
  const std::size_t end = std::min(text->find('\n'), text->size());
  const std::string_view line = text->substr(0, end);
  text->remove_prefix(std::min(end + 1, text->size()));
  return line;
}

bool counts(std::string_view line) { return !trim(line).empty() && line.front() != '#'; }

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
  for (const std::string_view column : columns)
    names_.push_back(column.substr(0, column.find('?')));
  std::uint32_t line = 0;
  const std::vector<TsvCell> header = take_header(&text, &line);
  read_rows(text, line, places_of(header, columns));
}

TsvTable::TsvTable(std::string file, std::string_view text) : file_(std::move(file)) {
  std::uint32_t line = 0;
  std::vector<std::size_t> places;
  for (const TsvCell& cell : take_header(&text, &line)) {
    places.push_back(names_.size());
    names_.push_back(cell.text);
  }
  width_ = names_.size();
  read_rows(text, line, places);
}

std::vector<TsvCell> TsvTable::take_header(std::string_view* text, std::uint32_t* line) const {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (text->starts_with(kByteOrderMark)) text->remove_prefix(kByteOrderMark.size());
  std::vector<TsvCell> cells;
  while (!text->empty() && cells.empty()) {
    ++*line;
    if (const std::string_view header = take_line(text); counts(header))
      split_cells(header, *line, &cells);
  }
  if (cells.empty()) throw Error(file_, 1, 1, "no header line");
  return cells;
}

std::vector<std::size_t> TsvTable::places_of(const std::vector<TsvCell>& header,
                                             std::span<const std::string_view> columns) const {
  std::vector<std::size_t> places;
  for (const TsvCell& cell : header) {
    const std::size_t at = column(cell.text);
    if (at == kNoColumn) fail_unknown(cell, "column", cell.text, names_);
    if (std::ranges::find(places, at) != places.end())
      fail(cell, "column \"" + std::string(cell.text) + "\" twice");
    places.push_back(at);
  }
  for (std::size_t at = 0; at < columns.size(); ++at)
    if (!columns[at].ends_with('?') && std::ranges::find(places, at) == places.end())
      fail(header.front(), "column \"" + std::string(columns[at]) + "\" is missing");
  return places;
}

void TsvTable::read_rows(std::string_view text, std::uint32_t line,
                         const std::vector<std::size_t>& places) {
  cells_.reserve(static_cast<std::size_t>(std::ranges::count(text, '\n')) * width_);
  std::vector<TsvCell> cells;  // of one line
  while (!text.empty()) {
    ++line;
    const std::string_view row_text = take_line(&text);
    if (!counts(row_text)) continue;
    split_cells(row_text, line, &cells);
    if (cells.size() > places.size()) fail(cells[places.size()], "more cells than columns");
    const std::size_t row = cells_.size();
    const auto end = static_cast<std::uint32_t>(row_text.size() + 1);
    cells_.resize(row + width_, TsvCell{{}, line, end});
    for (std::size_t i = 0; i < cells.size(); ++i) cells_[row + places[i]] = cells[i];
  }
}

std::size_t TsvTable::column(std::string_view name) const {
  const auto found = std::ranges::find(names_, name);
  return found == names_.end() ? kNoColumn : static_cast<std::size_t>(found - names_.begin());
}

void TsvTable::fail(const TsvCell& cell, const std::string& message) const {
  throw Error(file_, cell.line, cell.column, message);
}

void TsvTable::fail_unknown(const TsvCell& cell, std::string_view what, std::string_view name,
                            std::span<const std::string_view> known) const {
  std::string message = "unknown " + std::string(what) + " \"" + std::string(name) + "\"";
  for (const std::string_view& one : known)
    message.append(&one == known.data() ? " (known: " : ", ").append(one);
  if (!known.empty()) message += ')';
  fail(cell, message);
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
