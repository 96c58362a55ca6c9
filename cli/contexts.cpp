#include "contexts.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "utf8_text.hpp"

namespace claimgraph::cli {
namespace {

/// What stands before or behind a part.
struct Mark {
  std::uint32_t place = 0;
  bool opens = false;
  std::string_view sign;
};

/// As `printable`, which trims, but with the spaces at its ends.
std::string printable_piece(std::string_view text) {
  const std::string piece = printable(text);
  const auto is_space = [](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; };
  if (piece.empty()) return text.empty() ? "" : " ";
  return (is_space(text.front()) ? " " : "") + piece + (is_space(text.back()) ? " " : "");
}

}  // namespace

void Contexts::read(Vertex document) {
  if (document == document_) return;
  const DocumentNode& node = graph_.document(document);
  if (node.text.empty())
    throw Error("the graph holds no text: extract it with --with-text, or query the texts");
  document_ = document;
  text_ = node.text;
  points_ = CodePoints(text_);
  sentences_.clear();
  for (const Sentence& sentence : extractor_.extract(text_).document.sentences)
    sentences_.push_back(
        {points_.of_byte(sentence.bytes.begin), points_.of_byte(sentence.bytes.end)});
}

Span Contexts::span_around(Span sentence) const {
  const auto first = std::ranges::upper_bound(sentences_, sentence.begin, {}, &Span::end);
  const auto last = std::ranges::lower_bound(sentences_, sentence.end, {}, &Span::begin);
  if (around_ == 0 || first >= last) return sentence;
  const auto before = std::min<std::ptrdiff_t>(around_, first - sentences_.begin());
  const auto after = std::min<std::ptrdiff_t>(around_, sentences_.end() - last);
  return {std::min(sentence.begin, (first - before)->begin),
          std::max(sentence.end, (last + after - 1)->end)};
}

std::string Contexts::marked(const ClaimNode& claim, Span shown) const {
  std::vector<Mark> marks;
  const auto mark = [&](const SpanList& spans, const char* on, std::string_view open,
                        std::string_view close) {
    for (const Span span : spans) {
      marks.push_back({span.begin, true, color_ ? on : open});
      marks.push_back({span.end, false, color_ ? "\033[0m" : close});
    }
  };
  mark(claim.source.spans, "\033[32m", "[", "]");
  mark(claim.cue.spans, "\033[33m", "{", "}");
  mark(claim.content.spans, "\033[1m", "<", ">");
  std::ranges::stable_sort(marks, {}, [](const Mark& m) { return std::pair(m.place, m.opens); });
  std::string text;
  std::uint32_t at = shown.begin;
  const auto copy_to = [&](std::uint32_t end) {
    const Span bytes = points_.to_bytes({at, end});
    text += printable_piece(text_.substr(bytes.begin, bytes.size()));
    at = end;
  };
  for (const Mark& next : marks) {
    if (next.place < at || next.place > shown.end) continue;
    copy_to(next.place);
    text += next.sign;
  }
  copy_to(shown.end);
  return text;
}

void Contexts::write(Vertex claim, std::ostream& out) {
  const Vertex document = graph_.document_of(claim);
  read(document);
  const ClaimNode& node = graph_.claim(claim);
  out << fmt::format("{} {}: {}\n\n", graph_.id(claim),
                     printable(graph_.document(document).name.view()),
                     marked(node, span_around(node.sentence)));
}

}  // namespace claimgraph::cli
