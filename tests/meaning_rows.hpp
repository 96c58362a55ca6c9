#pragma once

#include <catch2/catch.hpp>
#include <span>
#include <string>

#include "claimgraph/extractor.hpp"
#include "shared_rules.hpp"

/// What the tests of meaning share: a text is read, and the claim of one of its cues looked at.
namespace claimgraph::tests {

inline const Extraction& read(const std::string& text) {
  static Extractor extractor(rules());
  return extractor.extract(text);
}

/// The claim whose cue holds `word`; the sentence must have one.
inline const Claim& claim_of(const Extraction& extraction, const std::string& word) {
  for (const Claim& claim : extraction.claims)
    for (const Span span : claim.cue)
      if (extraction.document.view(span).find(word) != std::string_view::npos) return claim;
  FAIL("no claim with cue " << word << " in: " << extraction.document.text);
  throw;
}

struct MeaningRow {
  const char* text;
  const char* cue;
  Act act;
  Stance stance;
};

inline void check(std::span<const MeaningRow> rows) {
  for (const MeaningRow& row : rows) {
    INFO(row.text);
    const Claim& claim = claim_of(read(row.text), row.cue);
    CHECK(name_of(claim.act) == name_of(row.act));
    CHECK(name_of(claim.stance) == name_of(row.stance));
  }
}

}  // namespace claimgraph::tests
