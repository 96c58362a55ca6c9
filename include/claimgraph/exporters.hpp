#pragma once

#include <cstdint>
#include <ostream>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "claimgraph/graph.hpp"
#include "claimgraph/model.hpp"
#include "claimgraph/property_graph.hpp"

/// The formats that graphs and readings are written in (docs/formats.md). All write UTF-8, in an
/// order that depends on what is written alone, and offsets as Unicode code points.

namespace claimgraph {

/// What a picture shows: actors with an edge for what they say of each other, or every claim.
enum class View : std::uint8_t { kActors, kClaims };

struct ExportOptions {
  bool with_text = false;     ///< json, jsonl: documents carry their text
  std::string_view rules;     ///< jsonl: RuleSet::digest() of what made it; empty: left out
  View view = View::kActors;  ///< dot, mermaid
  unsigned width = 100;       ///< table: columns
  bool color = false;         ///< table: ANSI colours
};

/// One format, with the one of three functions that fits it. `append_document` appends one
/// document's findings, and those of several one after the other are such a file again.
struct Exporter {
  std::string_view name;     ///< as in `-f NAME`
  std::string_view suffix;   ///< of its files, with the dot; empty: none
  std::string_view summary;  ///< one line for `claimgraph formats`
  void (*append_document)(const Extraction&, const ExportOptions&, std::string&) = nullptr;
  void (*write_graph)(const ClaimGraph&, const ExportOptions&, std::ostream&) = nullptr;
  void (*write_rows)(const PropertyGraph&, const ExportOptions&, std::ostream&) = nullptr;
  /// Lists of claims keep their order: the same of some claims, as a query sorted them.
  void (*write_listed)(const ClaimGraph&, const std::vector<ClaimGraph::Vertex>&,
                       const ExportOptions&, std::ostream&) = nullptr;
};

/// A whole graph. Throws Error for a format of documents alone; errors of `out` are its own.
void write(const Exporter& exporter, const ClaimGraph& graph, const ExportOptions& options,
           std::ostream& out);

/// All of them, in the order to be listed in.
std::span<const Exporter> exporters();
/// Null when there is none.
const Exporter* find_exporter(std::string_view name);
/// By the suffix of a file name ("out/graph.json"); null when it is none's.
const Exporter* exporter_of_path(std::string_view path);

}  // namespace claimgraph
