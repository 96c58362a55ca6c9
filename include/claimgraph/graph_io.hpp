#pragma once

#include <cstdint>
#include <iosfwd>
#include <string>

#include "claimgraph/graph.hpp"

namespace claimgraph {

struct JsonOptions {
  bool with_text = true;  ///< documents carry their text, where the graph has it
  /// The object on one line, as JSON lines wants it; else an element a line.
  bool one_line = false;
};

/// Writes `claimgraph` version 1 (docs/formats.md) and a line feed. The same graph gives the same
/// bytes, and so does one that `read_graph` made of them.
void write_json(const ClaimGraph& graph, std::ostream& out, JsonOptions options = {});

/// Reads what `write_json` wrote, or any other `claimgraph` version 1: fields may stand in any
/// order, unknown ones are left out. Throws Error with `file`, line and column for the first place
/// where `json` is no JSON, or no such graph: a wrong type, an unknown name, an id that is not
/// there or there twice, spans that do not ascend or leave their document. `first_line` is the line
/// of `file` on which `json` begins (JSON lines).
ClaimGraph read_graph(const std::string& json, const std::string& file,
                      std::uint32_t first_line = 1);

}  // namespace claimgraph
