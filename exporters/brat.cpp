#include <fmt/format.h>

#include <iterator>

#include "claimgraph/code_points.hpp"
#include "claimgraph/error.hpp"
#include "formats.hpp"

/// brat standoff, as PARC 3.0 and PolNeAR have it: for each claim its Source, Cue and Content, an
/// Attribution that stands on the cue, and the event that ties them together. As there, only
/// outermost claims: one in another's content ("X said Y had warned") is left out. See
/// https://brat.nlplab.org/standoff.html. A note on each event names the rule and the confidence.

namespace claimgraph {
namespace {

using Vertex = ClaimGraph::Vertex;

/// Where a part stands, in code points, and its words, pieces joined by a space.
struct Part {
  Spans spans;
  std::string words;
};

class BratWriter {
 public:
  explicit BratWriter(std::string& out) : out_(out) {}

  void claim(const Part& source, const Part& cue, const Part& content, std::string_view rule,
             float confidence) {
    const Part& anchor = cue.spans.empty() ? content : cue;
    if (anchor.spans.empty()) return;
    const unsigned source_number = text_bound("Source", source);
    const unsigned cue_number = text_bound("Cue", cue);
    const unsigned content_number = text_bound("Content", content);
    fmt::format_to(std::back_inserter(out_), "E{}\tAttribution:T{}", ++events_,
                   text_bound("Attribution", anchor));
    role("Content", content_number);
    role("Cue", cue_number);
    role("Source", source_number);
    fmt::format_to(std::back_inserter(out_), "\n#{}\tAnnotatorNotes E{}\t{} {:.3f}\n", events_,
                   events_, rule, confidence);
  }

 private:
  /// Its number, 0 when there is nothing to bind.
  unsigned text_bound(std::string_view type, const Part& part) {
    if (part.spans.empty()) return 0;
    fmt::format_to(std::back_inserter(out_), "T{}\t{} ", ++text_bounds_, type);
    for (const Span span : part.spans)
      fmt::format_to(std::back_inserter(out_), "{}{} {}", span == part.spans.front() ? "" : ";",
                     span.begin, span.end);
    out_ += '\t';
    for (const char c : part.words) out_ += c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
    out_ += '\n';
    return text_bounds_;
  }

  void role(std::string_view name, unsigned number) {
    if (number > 0) fmt::format_to(std::back_inserter(out_), " {}:T{}", name, number);
  }

  std::string& out_;
  unsigned text_bounds_ = 0;
  unsigned events_ = 0;
};

Part part_of(const TextPart& from) {
  return {Spans(from.spans.begin(), from.spans.end()), from.text.str()};
}

}  // namespace

void append_brat(const Extraction& extraction, const ExportOptions&, std::string& out) {
  const Document& document = extraction.document;
  CodePoints points(document.text);
  const auto part = [&](const Spans& bytes) {
    Part made;
    for (const Span span : bytes) {
      made.spans.push_back({points.of_byte(span.begin), points.of_byte(span.end)});
      made.words.append(span == bytes.front() ? "" : " ").append(document.view(span));
    }
    return made;
  };
  BratWriter writer(out);
  for (const Claim& claim : extraction.claims)
    if (claim.within == kNone)
      writer.claim(part(claim.source), part(claim.cue), part(claim.content), claim.rule,
                   claim.confidence);
}

void write_brat(const ClaimGraph& graph, const ExportOptions&, std::ostream& out) {
  if (graph.documents().size() > 1)
    throw Error("brat holds one document a file: choose one with --document");
  std::string bytes;
  BratWriter writer(bytes);
  for (const Vertex v : graph.claims()) {
    const ClaimNode& claim = graph.claim(v);
    if (graph.targets(v, EdgeKind::kWithin).empty())
      writer.claim(part_of(claim.source), part_of(claim.cue), part_of(claim.content), claim.rule,
                   claim.confidence);
  }
  out << bytes;
}

}  // namespace claimgraph
