#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "claimgraph/query.hpp"
#include "format_options.hpp"

namespace claimgraph::cli {

/// Cells under a header, columns aligned, numbers to the right. No cell can steer a terminal. What
/// is wider than `width` (0: any width will do) is shortened, then continued below, its first
/// column repeated.
void write_aligned(const std::vector<std::vector<std::string>>& rows, unsigned width,
                   std::ostream& out);

/// "table", "csv" or "json", by `-f` or else the suffix of `-o`. Throws CLI::ValidationError.
std::string cell_format(const FormatOptions& format);

/// Rows of cells as `format` says: as CSV, JSON (a list of objects, keys from the first row), or
/// aligned. Cells of `numbers` columns are numbers in JSON.
void write_cells(const std::vector<std::vector<std::string>>& rows,
                 const std::vector<bool>& numbers, const FormatOptions& format, std::ostream& out);

/// Counts with their sums, the first `limit` rows of them (0: all); `name` heads the first column.
void write_cross_table(const CrossTable& counts, const std::string& name, std::size_t limit,
                       const FormatOptions& format, std::ostream& out);

}  // namespace claimgraph::cli
