#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// Text for labels, cells and terminals. All take and give UTF-8.

namespace claimgraph {

/// Line breaks, tabs and other control characters as single spaces, runs of spaces as one, trimmed.
std::string one_line(std::string_view text);

/// One line that cannot steer a terminal or turn the reading order around: also without C1 controls
/// and bidirectional formatting characters.
std::string printable(std::string_view text);

/// At most `columns` code points, cut at a space where one is near, with "…" for what is left out.
std::string shortened(std::string_view text, std::size_t columns);

/// Lines of at most `columns` code points, broken at spaces; a longer word is broken anywhere.
std::vector<std::string> wrapped(std::string_view text, std::size_t columns);

/// Columns that a terminal needs: two for East Asian wide characters and emoji, none for combining
/// ones.
std::size_t display_width(std::string_view text);

}  // namespace claimgraph
