#include "claimgraph/error.hpp"

namespace claimgraph {

std::string Error::where_and_what() const {
  std::string out = file_;
  for (const std::uint32_t number : {line_, line_ > 0 ? column_ : 0}) {
    if (number == 0) continue;
    out.push_back(':');
    out.append(std::to_string(number));
  }
  if (!out.empty()) out.append(": ");
  return out.append(what());
}

}  // namespace claimgraph
