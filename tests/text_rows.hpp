#pragma once

#include <string>
#include <string_view>

#include "claimgraph/extractor.hpp"
#include "shared_rules.hpp"

/// Reads a text and writes what a stage found as one line, for tests in table form.

namespace claimgraph::tests {

struct Row {
  std::string text, expected;
};

inline const Document& read(std::string_view text) {
  static Extractor extractor(rules());
  return extractor.extract(text).document;
}

/// The texts of a list of spans of bytes, parted by " | "; line breaks as spaces.
template <typename List, typename BytesOf>
std::string join(const Document& document, const List& list, BytesOf bytes_of) {
  std::string line;
  for (const auto& item : list) {
    if (!line.empty()) line += " | ";
    for (const char c : document.view(bytes_of(item))) line += c == '\n' ? ' ' : c;
  }
  return line;
}

}  // namespace claimgraph::tests
