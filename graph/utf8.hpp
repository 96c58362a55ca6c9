#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace claimgraph {

/// Bytes of the well-formed UTF-8 character (Unicode 15, table 3-7) at the front of `text`; 0 if
/// there is none. `text` is not empty.
std::size_t utf8_character(std::string_view text);

/// Offset of the first byte that is no UTF-8; npos if all are.
std::size_t find_bad_utf8(std::string_view text);

/// With U+FFFD for each byte that is no UTF-8.
std::string as_utf8(std::string_view bytes);

}  // namespace claimgraph
