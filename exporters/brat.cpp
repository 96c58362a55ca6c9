#include <fmt/format.h>

#include <iterator>

#include "claimgraph/code_points.hpp"
#include "formats.hpp"

/// brat standoff, as PARC 3.0 and PolNeAR have it: for each claim its Source, Cue and Content, an
/// Attribution that stands on the cue, and the event that ties them together. As there, only outermost
/// claims: one in another's content ("X said Y had warned") is left out. See
/// https://brat.nlplab.org/standoff.html. A note on each event names the rule and the confidence.

namespace claimgraph {
namespace {

class BratWriter {
 public:
  BratWriter(const Document& document, std::string& out)
      : document_(document), points_(document.text), out_(out) {}

  void claim(const Claim& claim) {
    const Spans& anchor = claim.cue.empty() ? claim.content : claim.cue;
    if (anchor.empty()) return;
    const unsigned source = text_bound("Source", claim.source);
    const unsigned cue = text_bound("Cue", claim.cue);
    const unsigned content = text_bound("Content", claim.content);
    const unsigned attribution = text_bound("Attribution", anchor);
    fmt::format_to(std::back_inserter(out_), "E{}\tAttribution:T{}", ++events_, attribution);
    if (content > 0) fmt::format_to(std::back_inserter(out_), " Content:T{}", content);
    if (cue > 0) fmt::format_to(std::back_inserter(out_), " Cue:T{}", cue);
    if (source > 0) fmt::format_to(std::back_inserter(out_), " Source:T{}", source);
    fmt::format_to(std::back_inserter(out_), "\n#{}\tAnnotatorNotes E{}\t{} {:.2f}\n", events_, events_,
                   claim.rule, claim.confidence);
  }

 private:
  /// Its number, 0 when there is nothing to bind.
  unsigned text_bound(std::string_view type, const Spans& spans) {
    if (spans.empty()) return 0;
    fmt::format_to(std::back_inserter(out_), "T{}\t{} ", ++text_bounds_, type);
    for (const Span span : spans) {
      const std::uint32_t begin = points_.of_byte(span.begin);
      fmt::format_to(std::back_inserter(out_), "{}{} {}", span == spans.front() ? "" : ";", begin,
                     points_.of_byte(span.end));
    }
    for (const Span span : spans) {
      out_ += span == spans.front() ? '\t' : ' ';
      for (const char c : document_.view(span))
        out_ += c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
    }
    out_ += '\n';
    return text_bounds_;
  }

  const Document& document_;
  CodePoints points_;
  std::string& out_;
  unsigned text_bounds_ = 0;
  unsigned events_ = 0;
};

}  // namespace

void append_brat(const Extraction& extraction, const ExportOptions&, std::string& out) {
  BratWriter writer(extraction.document, out);
  for (const Claim& claim : extraction.claims)
    if (claim.within == kNone) writer.claim(claim);
}

}  // namespace claimgraph
