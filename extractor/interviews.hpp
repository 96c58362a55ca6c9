#pragma once

#include "claimgraph/document.hpp"

namespace claimgraph {

enum class Turn : std::uint8_t { kNoTurn, kQuestion, kAnswer };

/// Whether a block is a turn of a printed interview: "Q. Why now?", "A: Because it rained." An "A."
/// counts only behind a question, so that "A. Smith left" is none.
Turn turn_of(const Document& document, std::uint32_t block);

/// The turn that a sentence stands in.
Turn turn_at(const Document& document, std::uint32_t sentence);

/// The tokens of the letter and its mark with which the block begins; empty for no turn.
Span turn_label(const Document& document, std::uint32_t block);

}  // namespace claimgraph
