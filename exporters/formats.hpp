#pragma once

#include "claimgraph/exporters.hpp"

/// The functions behind the table of exporters.cpp, one file each.

namespace claimgraph {

void append_brat(const Extraction& extraction, const ExportOptions& options, std::string& out);
void append_conllu(const Extraction& extraction, const ExportOptions& options, std::string& out);
void append_jsonl(const Extraction& extraction, const ExportOptions& options, std::string& out);

void write_brat(const ClaimGraph& graph, const ExportOptions& options, std::ostream& out);
void write_dot(const ClaimGraph& graph, const ExportOptions& options, std::ostream& out);
void write_json(const ClaimGraph& graph, const ExportOptions& options, std::ostream& out);
void write_json_lines(const ClaimGraph& graph, const ExportOptions& options, std::ostream& out);
void write_json_ld(const ClaimGraph& graph, const ExportOptions& options, std::ostream& out);
void write_mermaid(const ClaimGraph& graph, const ExportOptions& options, std::ostream& out);
/// The part of write_dot that draws every claim.
void write_claims_dot(const ClaimGraph& graph, std::ostream& out);

void write_claims_csv(const ClaimGraph& graph, const std::vector<ClaimGraph::Vertex>& claims,
                      const ExportOptions& options, std::ostream& out);
void write_table(const ClaimGraph& graph, const std::vector<ClaimGraph::Vertex>& claims,
                 const ExportOptions& options, std::ostream& out);

void write_cyjs(const PropertyGraph& graph, const ExportOptions& options, std::ostream& out);
void write_gephi_edges(const PropertyGraph& graph, const ExportOptions& options, std::ostream& out);
void write_gephi_nodes(const PropertyGraph& graph, const ExportOptions& options, std::ostream& out);
void write_gexf(const PropertyGraph& graph, const ExportOptions& options, std::ostream& out);
void write_graphml(const PropertyGraph& graph, const ExportOptions& options, std::ostream& out);
void write_neo4j_edges(const PropertyGraph& graph, const ExportOptions& options, std::ostream& out);
void write_neo4j_nodes(const PropertyGraph& graph, const ExportOptions& options, std::ostream& out);
/// The part of the format dot that draws networks.
void write_network_dot(const PropertyGraph& graph, const ExportOptions& options, std::ostream& out);
/// The part of the format mermaid that draws networks.
void write_network_mermaid(const PropertyGraph& graph, const ExportOptions& options,
                           std::ostream& out);
void write_node_link(const PropertyGraph& graph, const ExportOptions& options, std::ostream& out);

}  // namespace claimgraph
