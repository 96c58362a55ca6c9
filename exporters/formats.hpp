#pragma once

#include "claimgraph/exporters.hpp"

/// The functions behind the table of exporters.cpp, one file each.

namespace claimgraph {

void append_brat(const Extraction& extraction, const ExportOptions& options, std::string& out);
void append_conllu(const Extraction& extraction, const ExportOptions& options, std::string& out);
void append_jsonl(const Extraction& extraction, const ExportOptions& options, std::string& out);
void write_json(const ClaimGraph& graph, const ExportOptions& options, std::ostream& out);

}  // namespace claimgraph
