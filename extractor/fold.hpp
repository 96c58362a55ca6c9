#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace claimgraph {

/// Writes `form` to `out` as the lexicon keeps words: lower case (Latin, Greek, Cyrillic), curly
/// and backquoted apostrophes straight. Valid UTF-8 in, at most as many bytes out. Returns their
/// number.
std::size_t fold(std::string_view form, char* out);
std::string folded(std::string_view form);

}  // namespace claimgraph
