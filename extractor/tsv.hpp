#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace claimgraph {

/// A cell of a rule file and where it stands (line and column from 1, column in bytes).
struct TsvCell {
  std::string_view text;
  std::uint32_t line = 0;
  std::uint32_t column = 0;
};

/// A TSV rule file: `#` comment lines and empty lines are skipped, the first other line is the
/// header; a byte order mark before it is none of it. Cells are trimmed of spaces; missing ones at
/// a line's end are empty. Views into the text given.
class TsvTable {
 public:
  /// Throws Error with file, line and column: no header, a column not in `columns`, a needed one
  /// (all but those that end with '?') missing, too many cells.
  TsvTable(std::string file, std::string_view text, std::span<const std::string_view> columns);
  /// With whatever columns the header names.
  TsvTable(std::string file, std::string_view text);

  std::size_t rows() const { return cells_.size() / width_; }
  /// The cell of `columns[column]` in `row`.
  const TsvCell& at(std::size_t row, std::size_t column) const {
    return cells_[row * width_ + column];
  }
  /// The place of a column; kNoColumn when the table has none of that name.
  static constexpr std::size_t kNoColumn = static_cast<std::size_t>(-1);
  std::size_t column(std::string_view name) const;
  const std::string& file() const { return file_; }
  /// Throws Error with the cell's place.
  [[noreturn]] void fail(const TsvCell& cell, const std::string& message) const;
  /// The same: `name` is no `what`; says which are `known`, unless there are none to say.
  [[noreturn]] void fail_unknown(const TsvCell& cell, std::string_view what, std::string_view name,
                                 std::span<const std::string_view> known = {}) const;
  /// What a name that stands in `cell` means. Throws Error, saying which names there are.
  template <typename Value, std::size_t size>
  Value meaning_of(const TsvCell& cell, std::string_view what, std::string_view name,
                   const std::pair<std::string_view, Value> (&names)[size]) const;

 private:
  /// The first line that counts, taken off `text`, of which `line` lines have been read.
  std::vector<TsvCell> take_header(std::string_view* text, std::uint32_t* line) const;
  /// The place in `columns` of each of the header's cells.
  std::vector<std::size_t> places_of(const std::vector<TsvCell>& header,
                                     std::span<const std::string_view> columns) const;
  void read_rows(std::string_view text, std::uint32_t line, const std::vector<std::size_t>& places);

  std::string file_;
  std::vector<std::string_view> names_;  ///< of the columns
  std::size_t width_ = 0;
  std::vector<TsvCell> cells_;
};

template <typename Value, std::size_t size>
Value TsvTable::meaning_of(const TsvCell& cell, std::string_view what, std::string_view name,
                           const std::pair<std::string_view, Value> (&names)[size]) const {
  std::array<std::string_view, size> known;
  for (std::size_t i = 0; i < size; ++i) {
    if (names[i].first == name) return names[i].second;
    known[i] = names[i].first;
  }
  fail_unknown(cell, what, name, known);
}

/// The parts of a list cell between `separator`s, trimmed, empty ones left out. Views into `cell`.
std::vector<std::string_view> split_list(std::string_view cell, char separator = ';');

}  // namespace claimgraph
