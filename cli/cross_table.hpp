#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "claimgraph/query.hpp"

namespace claimgraph::cli {

/// Cells under a header, columns aligned, numbers to the right. No cell can steer a terminal.
void write_aligned(const std::vector<std::vector<std::string>>& rows, std::ostream& out);

/// Rows of cells as `format` says: "csv", "json" (a list of objects, keys from the first row), or
/// aligned for a terminal. Cells of `numbers` columns are numbers in JSON.
void write_cells(const std::vector<std::vector<std::string>>& rows,
                 const std::vector<bool>& numbers, const std::string& format, std::ostream& out);

/// Counts with their sums; `name` heads the first column.
void write_cross_table(const CrossTable& counts, const std::string& name, const std::string& format,
                       std::ostream& out);

}  // namespace claimgraph::cli
