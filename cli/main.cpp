#include "claimgraph/extractor.hpp"

int main() { claimgraph::RuleSet rules; claimgraph::Extractor extractor(rules); }
