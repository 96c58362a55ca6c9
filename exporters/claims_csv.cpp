#include <fmt/format.h>

#include "csv_text.hpp"
#include "formats.hpp"

/// One row a claim, for spreadsheets and data frames. Lists of actors are keys joined with ";".

namespace claimgraph {
namespace {

using Vertex = ClaimGraph::Vertex;

std::string keys_of(const ClaimGraph& graph, const std::vector<Vertex>& actors) {
  std::string keys;
  for (const Vertex v : actors) keys += (keys.empty() ? "" : ";") + graph.actor(v).key.str();
  return keys;
}

template <typename Spans>
std::string spelled(const Spans& spans) {
  std::string text;
  for (const Span span : spans)
    text += fmt::format("{}{}-{}", text.empty() ? "" : ";", span.begin, span.end);
  return text;
}

std::string answers_of(const ClaimGraph& graph, Vertex claim) {
  std::string text;
  graph.for_each_target(claim, EdgeKind::kAnswers, [&](Vertex other, const EdgeLabel& label) {
    text += fmt::format("{}{} {}", text.empty() ? "" : ";", name_of(label.answer), graph.id(other));
  });
  return text;
}

std::string within_of(const ClaimGraph& graph, Vertex claim) {
  const std::vector<Vertex> outer = graph.targets(claim, EdgeKind::kWithin);
  return outer.empty() ? std::string() : graph.id(outer.front());
}

}  // namespace

void write_claims_csv(const ClaimGraph& graph, const std::vector<Vertex>& claims,
                      const ExportOptions&, std::ostream& out) {
  out << "id,document,date,sources,source,cue,content,act,stance,to,about,kind,certainty,negated,"
         "cue_lemma,plover,"
         "cameo,answers,within,rule,confidence,source_spans,cue_spans,content_spans,sentence_"
         "span\n";
  for (const Vertex v : claims) {
    const ClaimNode& claim = graph.claim(v);
    const DocumentNode& document = graph.document(graph.document_of(v));
    const std::string cells[] = {graph.id(v),
                                 document.name.str(),
                                 document.date.str(),
                                 keys_of(graph, graph.sources(v, EdgeKind::kSays)),
                                 claim.source.text.str(),
                                 claim.cue.text.str(),
                                 claim.content.text.str(),
                                 std::string(name_of(claim.act)),
                                 std::string(name_of(claim.stance)),
                                 keys_of(graph, graph.targets(v, EdgeKind::kTo)),
                                 keys_of(graph, graph.targets(v, EdgeKind::kAbout)),
                                 std::string(name_of(claim.kind)),
                                 std::string(name_of(claim.certainty)),
                                 claim.negated ? "true" : "false",
                                 claim.cue_lemma.str(),
                                 claim.plover.str(),
                                 claim.cameo.str(),
                                 answers_of(graph, v),
                                 within_of(graph, v),
                                 claim.rule.str(),
                                 fmt::format("{:.3f}", claim.confidence),
                                 spelled(claim.source.spans),
                                 spelled(claim.cue.spans),
                                 spelled(claim.content.spans),
                                 fmt::format("{}-{}", claim.sentence.begin, claim.sentence.end)};
    for (std::size_t i = 0; i < std::size(cells); ++i)
      out << (i > 0 ? "," : "") << csv_cell(cells[i]);
    out << '\n';
  }
}

}  // namespace claimgraph
