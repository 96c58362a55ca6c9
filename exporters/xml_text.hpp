#pragma once

#include <string>
#include <string_view>

#include "claimgraph/property_graph.hpp"

namespace claimgraph {

/// Appends valid UTF-8 as XML 1.0 character data or attribute value: markup escaped, line breaks
/// and tabs as references (attributes would lose them), characters that XML forbids left out.
inline void append_xml(std::string_view text, std::string& out) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\t':
        out += "&#9;";
        break;
      case '\n':
        out += "&#10;";
        break;
      case '\r':
        out += "&#13;";
        break;
      case '\xEF':  // U+FFFE and U+FFFF
        if (text.substr(i, 3) == "\xEF\xBF\xBE" || text.substr(i, 3) == "\xEF\xBF\xBF")
          i += 2;
        else
          out += c;
        break;
      case '\xE2':  // U+2028 and U+2029, line ends of XML 1.1, which some readers of 1.0 take for
                    // one
        if (text.substr(i, 3) == "\xE2\x80\xA8" || text.substr(i, 3) == "\xE2\x80\xA9") {
          out += text[i + 2] == '\xA8' ? "&#x2028;" : "&#x2029;";
          i += 2;
        } else {
          out += c;
        }
        break;
      default:
        if (static_cast<unsigned char>(c) >= ' ') out += c;
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
