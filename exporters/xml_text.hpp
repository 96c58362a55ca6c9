#pragma once

#include <string>
#include <string_view>

#include "claimgraph/property_graph.hpp"

namespace claimgraph {

/// What stands for a character of markup or a line break, empty: itself. Attributes would lose line
/// breaks and tabs that are no references.
constexpr std::string_view xml_reference(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\t':
      return "&#9;";
    case '\n':
      return "&#10;";
    case '\r':
      return "&#13;";
    default:
      return {};
  }
}

/// Appends valid UTF-8 as XML 1.0 character data or attribute value: markup escaped, characters
/// that XML forbids left out, and U+2028 and U+2029, line ends of XML 1.1 which some readers of 1.0
/// take for one, as references.
inline void append_xml(std::string_view text, std::string& out) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const std::string_view character = text.substr(i, 3);  // where it has three bytes
    if (const std::string_view reference = xml_reference(c); !reference.empty()) {
      out += reference;
    } else if (c == '\xEF' && (character == "\xEF\xBF\xBE" || character == "\xEF\xBF\xBF")) {
      i += 2;  // U+FFFE and U+FFFF
    } else if (c == '\xE2' && (character == "\xE2\x80\xA8" || character == "\xE2\x80\xA9")) {
      out += character.back() == '\xA8' ? "&#x2028;" : "&#x2029;";
      i += 2;
    } else if (static_cast<unsigned char>(c) >= ' ') {
      out += c;
    }
  }
}

/// As GraphML and GEXF both name them.
constexpr std::string_view xml_type(ValueType type) {
  switch (type) {
    case ValueType::kInteger:
      return "long";
    case ValueType::kReal:
      return "double";
    case ValueType::kBoolean:
      return "boolean";
    default:
      return "string";
  }
}

inline std::string xml(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  append_xml(text, out);
  return out;
}

}  // namespace claimgraph
