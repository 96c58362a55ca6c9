// rule_compiler OUTPUT: reads the embedded rule files and writes their finished tables, which the
// program then views where they lie.
#include <cstdio>
#include <fstream>

#include "claimgraph/error.hpp"
#include "claimgraph/extractor.hpp"
#include "embedded.hpp"

namespace claimgraph {

std::string_view laid_out_tables() { return {}; }  // they are made here

}  // namespace claimgraph

int main(int count, char** arguments) {
  using namespace claimgraph;
  if (count != 2) {
    std::fputs("usage: rule_compiler OUTPUT\n", stderr);
    return 2;
  }
  try {
    std::ofstream out(arguments[1], std::ios::binary);
    out << RuleSet().lay_out();
    if (!out.flush()) throw Error(arguments[1], 0, 0, "cannot be written");
  } catch (const Error& error) {
    std::fprintf(stderr, "%s\n", error.where_and_what().c_str());
    return 1;
  }
}
