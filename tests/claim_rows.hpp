#pragma once

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "claimgraph/extractor.hpp"
#include "shared_rules.hpp"

/// Tables of sentences with the claim that each must have, and a near miss that must have none.

namespace claimgraph::tests {

/// `text` has a claim of just these words; pieces are joined by " … ", "" stands for no source.
/// `near_miss` has no claim at all, with the default threshold.
struct ClaimRow {
  const char* text;
  const char* source;
  const char* cue;
  const char* content;
  const char* near_miss;
};

inline constexpr float kDefault = ExtractOptions{}.min_confidence;

inline const Extraction& read(const char* text, float min_confidence) {
  static Extractor usual(rules()), all(rules(), {.min_confidence = 0});
  return (min_confidence == 0 ? all : usual).extract(text);
}

inline std::string joined(const Document& document, const Spans& spans) {
  std::string text;
  for (const Span span : spans) text.append(text.empty() ? "" : " … ").append(document.view(span));
  return text;
}

inline std::string rendered(const Document& document, const Claim& claim) {
  return joined(document, claim.source) + " | " + joined(document, claim.cue) + " | " +
         joined(document, claim.content);
}

inline std::vector<std::string> claims_of(const char* text, float min_confidence = kDefault) {
  const Extraction& extraction = read(text, min_confidence);
  std::vector<std::string> claims;
  for (const Claim& claim : extraction.claims)
    claims.push_back(rendered(extraction.document, claim));
  return claims;
}

inline void check(const std::vector<ClaimRow>& rows, float min_confidence = kDefault) {
  for (const ClaimRow& row : rows) {
    CAPTURE(row.text);
    const std::string wanted = std::string(row.source) + " | " + row.cue + " | " + row.content;
    CHECK_THAT(claims_of(row.text, min_confidence), Catch::Matchers::VectorContains(wanted));
    CAPTURE(row.near_miss);
    CHECK(claims_of(row.near_miss) == std::vector<std::string>{});
  }
}

}  // namespace claimgraph::tests
