#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "claimgraph/code_points.hpp"
#include "claimgraph/subgraph.hpp"
#include "commands.hpp"
#include "cross_table.hpp"
#include "filter_options.hpp"
#include "format_options.hpp"
#include "graph_input.hpp"
#include "output.hpp"

namespace claimgraph::cli {
namespace {

struct Query {
  GraphInput input;
  FilterOptions filter;
  FormatOptions format;
  std::string sort, count_by;
  bool descending = false;
  std::size_t limit = 0;
  int context = -1;

  void run() const;
  void write_counts(const ClaimGraph& graph, const std::vector<Vertex>& claims) const;
  void write_contexts(const ClaimGraph& graph, const std::vector<Vertex>& claims) const;
};

Column column_of(const std::string& name) {
  Column column{};
  if (!parse(name, &column)) throw CLI::ValidationError(fmt::format("unknown column \"{}\"", name));
  return column;
}

void Query::run() const {
  if (count_by.empty()) static_cast<void>(format.exporter());
  const ClaimGraph graph = input.load();
  std::vector<Vertex> claims = select(graph, filter.filter());
  if (!sort.empty()) sort_claims(graph, claims, column_of(sort), descending);
  if (limit > 0 && claims.size() > limit) claims.resize(limit);
  if (!count_by.empty()) return write_counts(graph, claims);
  if (context >= 0) return write_contexts(graph, claims);
  const Exporter& chosen = format.exporter();
  if (chosen.write_listed == nullptr) return format.write(subgraph(graph, claims));
  Output out(format.output);
  chosen.write_listed(graph, claims, format.export_options(), out.stream());
  out.commit();
}

void Query::write_counts(const ClaimGraph& graph, const std::vector<Vertex>& claims) const {
  const auto comma = count_by.find(',');
  const Column rows = column_of(count_by.substr(0, comma));
  const bool roll_up = filter.filter().roll_up;
  const CrossTable counts =
      comma == std::string::npos
          ? claimgraph::count_by(graph, claims, rows, roll_up)
          : claimgraph::count_by(graph, claims, rows, column_of(count_by.substr(comma + 1)),
                                 roll_up);
  Output out(format.output);
  write_cross_table(counts, count_by, format.format, out.stream());
  out.commit();
}

/// The sentence with `before` and `after` code points around it, its parts in brackets or colours.
void Query::write_contexts(const ClaimGraph& graph, const std::vector<Vertex>& claims) const {
  constexpr std::uint32_t kPointsOfASentence = 120;
  Output out(format.output);
  const bool color = format.export_options().color;
  for (const Vertex v : claims) {
    const ClaimNode& claim = graph.claim(v);
    const DocumentNode& document = graph.document(graph.document_of(v));
    if (document.text.empty()) throw Error("the graph holds no text: extract it with --with-text");
    const CodePoints points(document.text);
    const std::uint32_t around = static_cast<std::uint32_t>(context) * kPointsOfASentence;
    const Span shown{claim.sentence.begin - std::min(claim.sentence.begin, around),
                     std::min(document.length, claim.sentence.end + around)};
    std::vector<std::pair<std::uint32_t, std::string_view>> marks;
    const auto mark = [&](const SpanList& spans, const char* on, std::string_view open,
                          std::string_view close) {
      for (const Span span : spans) {
        marks.emplace_back(span.begin, color ? on : open);
        marks.emplace_back(span.end, color ? "\033[0m" : close);
      }
    };
    mark(claim.source.spans, "\033[32m", "[", "]");
    mark(claim.cue.spans, "\033[33m", "{", "}");
    mark(claim.content.spans, "\033[1m", "<", ">");
    std::ranges::stable_sort(marks, {}, [](const auto& m) { return m.first; });
    std::string text;
    std::uint32_t at = shown.begin;
    const auto copy_to = [&](std::uint32_t end) {
      const Span bytes = points.to_bytes({at, end});
      for (const char c : document.text.view().substr(bytes.begin, bytes.size()))
        text += static_cast<unsigned char>(c) < ' ' ? ' ' : c;
      at = end;
    };
    for (const auto& [place, sign] : marks) {
      if (place < at || place > shown.end) continue;
      copy_to(place);
      text += sign;
    }
    copy_to(shown.end);
    out.stream() << fmt::format("{} {}: {}\n\n", graph.id(v), document.name.view(), text);
  }
  out.commit();
}

}  // namespace

void add_query(CLI::App& app) {
  auto command = std::make_shared<Query>();
  CLI::App* sub = app.add_subcommand("query", "Choose claims of a graph or of texts");
  command->input.add_to(*sub);
  command->filter.add_to(*sub);
  command->format.add_to(*sub);
  sub->add_option("--sort", command->sort,
                  "who, to, about, act, stance, day, document, rule, confidence …");
  sub->add_flag("--descending", command->descending, "Greatest first");
  sub->add_option("--limit", command->limit, "At most so many claims");
  sub->add_option("--count-by", command->count_by,
                  "Count instead of listing: who, to, about, act, stance, certainty, kind, rule, "
                  "document, day, "
                  "week, month, year; two with a comma make a cross table (-f table, csv, json)");
  sub->add_option("--context", command->context,
                  "Show the sentences, with so many around, words marked")
      ->check(CLI::Range(0, 100));
  sub->footer(
      "Examples:\n"
      "  claimgraph query graph.json --who russia --about 'united states' --act '!state'\n"
      "  claimgraph query articles/ --stance oppose --count-by who,month");
  sub->callback([command] { command->run(); });
}

}  // namespace claimgraph::cli
