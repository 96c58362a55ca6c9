#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace claimgraph {

/// A cell of a rule file and where it stands (line and column from 1, column in bytes).
struct TsvCell {
  std::string_view text;
  std::uint32_t line = 0;
  std::uint32_t column = 0;
};

/// A TSV rule file: `#` comment lines and empty lines are skipped, the first other line is the
/// header. Cells are trimmed of spaces; missing ones at a line's end are empty. Views into the text
/// given.
class TsvTable {
 public:
  /// Throws Error with file, line and column: no header, a column not in `columns`, a needed one
  /// (all but those that end with '?') missing, too many cells.
  TsvTable(std::string file, std::string_view text, std::span<const std::string_view> columns);

  std::size_t rows() const { return cells_.size() / width_; }
  /// The cell of `columns[column]` in `row`.
  const TsvCell& at(std::size_t row, std::size_t column) const {
    return cells_[row * width_ + column];
  }
  const std::string& file() const { return file_; }
  [[noreturn]] void fail(const TsvCell& cell, std::string message) const;

 private:
  std::string file_;
  std::size_t width_ = 0;
  std::vector<TsvCell> cells_;
};

/// The parts of a list cell between `separator`s, trimmed, empty ones left out. Views into `cell`.
std::vector<std::string_view> split_list(std::string_view cell, char separator = ';');

}  // namespace claimgraph
