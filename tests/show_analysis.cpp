// show_analysis [--json] FILE…: what the stages before the claims found in texts, one sentence's
// chunks and clauses after the other, or one JSON object a file. For developers; `claimgraph
// explain` is for users.

#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

#include "claimgraph/extractor.hpp"
#include "render_analysis.hpp"

int main(int argc, char** argv) {
  using namespace claimgraph;
  const RuleSet rules;
  Extractor extractor(rules);
  bool json = false;
  for (int i = 1; i < argc; ++i) {
    if (std::string_view(argv[i]) == "--json") {
      json = true;
      continue;
    }
    std::ifstream file(argv[i], std::ios::binary);
    const std::string text((std::istreambuf_iterator<char>(file)), {});
    DocumentInfo info;
    info.name = argv[i];
    const Document& document = extractor.extract(text, info).document;
    const Analysis& analysis = extractor.analysis();
    if (json) {
      std::puts(analysis_json(document, analysis).c_str());
      continue;
    }
    std::puts(render_chunks(document, analysis).c_str());
    std::puts(render_clauses(document, analysis).c_str());
    std::puts(render_subjects(document, analysis).c_str());
  }
}
