#include <claimgraph/exporters.hpp>
#include <claimgraph/extractor.hpp>
#include <claimgraph/graph.hpp>
#include <iostream>

int main() {
  const claimgraph::RuleSet rules;
  claimgraph::Extractor extractor(rules);
  claimgraph::ClaimGraph graph;
  graph.add(extractor.extract("Japan warned on Monday that the talks must resume."));
  claimgraph::write(*claimgraph::find_exporter("table"), graph, {}, std::cout);
  return graph.claims().size() == 1 ? 0 : 1;
}
