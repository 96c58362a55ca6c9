#include "claimgraph/error.hpp"

namespace claimgraph {

std::string Error::where_and_what() const {
  std::string out = file_;
  if (line_ > 0) out.append(":").append(std::to_string(line_));
  if (line_ > 0 && column_ > 0) out.append(":").append(std::to_string(column_));
  if (!out.empty()) out += ": ";
  out += what();
  return out;
}

}  // namespace claimgraph
