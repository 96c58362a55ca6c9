#include "embedded.hpp"

extern "C" {
extern const char claimgraph_tables[], claimgraph_tables_end[];
}

namespace claimgraph {

std::string_view laid_out_tables() {
  return {claimgraph_tables, static_cast<std::size_t>(claimgraph_tables_end - claimgraph_tables)};
}

}  // namespace claimgraph
