#pragma once

#include <string>
#include <string_view>

namespace claimgraph {

/// A cell as RFC 4180 has it: in quotation marks where it needs them, those in it doubled.
inline std::string csv_cell(std::string_view cell) {
  if (cell.find_first_of(",\"\n\r") == std::string_view::npos) return std::string(cell);
  std::string out = "\"";
  for (const char c : cell) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

}  // namespace claimgraph
