#pragma once

#include <catch2/catch.hpp>
#include <initializer_list>
#include <string>
#include <string_view>

#include "claimgraph/extractor.hpp"
#include "shared_rules.hpp"

/// Rows {text, keys}: the actors of the text's mentions in order, one key a mention ("a+b": several
/// actors), places and mentions of nobody left out.
struct MentionRow {
  std::string_view text;
  std::string_view keys;
};

inline std::string mentioned(std::string_view text) {
  claimgraph::Extractor extractor(claimgraph::tests::rules());
  const claimgraph::Extraction& extraction = extractor.extract(text);
  std::string keys;
  for (const claimgraph::Mention& mention : extraction.mentions) {
    if (mention.place || mention.actors.empty()) continue;
    if (!keys.empty()) keys.push_back(' ');
    for (std::size_t i = 0; i < mention.actors.size(); ++i) {
      if (i > 0) keys.push_back('+');
      keys.append(extraction.actors[mention.actors[i]].key);
    }
  }
  return keys;
}

inline void check_rows(std::initializer_list<MentionRow> rows) {
  for (const MentionRow& row : rows) {
    INFO(row.text);
    CHECK(mentioned(row.text) == row.keys);
  }
}
