#pragma once

#include <string>
#include <string_view>

#include "analysis.hpp"
#include "claimgraph/document.hpp"

namespace claimgraph {

/// What the stages before the claims found, as text for tables of tests and for people. Tokens are
/// parted by one space.
///
/// "[the deal] {has been signed} in [Paris]": noun groups in brackets, verb groups in braces.
std::string render_chunks(const Document& document, const Analysis& analysis);

/// "(main Officials|said (complement that talks|ended))": each clause in parentheses with its kind;
/// a bar after the last word of a subject that lies in the clause; "<said Cole>" an inserted one.
std::string render_clauses(const Document& document, const Analysis& analysis);

/// One clause a line: "said < Officials from Iran". The main verb and its subject, or "-".
std::string render_subjects(const Document& document, const Analysis& analysis);

/// The document's sentences, tokens, chunks, clauses and quotations as one JSON object on a line,
/// which scripts/score_clauses.py reads.
std::string analysis_json(const Document& document, const Analysis& analysis);

}  // namespace claimgraph
