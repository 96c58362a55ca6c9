#pragma once

#include "claimgraph/extractor.hpp"

namespace claimgraph::tests {

/// The rules in the binary, made once for all tests.
inline const RuleSet& rules() {
  static const RuleSet kRules;
  return kRules;
}

}  // namespace claimgraph::tests
