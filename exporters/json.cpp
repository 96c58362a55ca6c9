// A graph as `claimgraph` version 1 JSON: what JsonWriter asks for, as the graph holds it.
#include <ostream>

#include "claimgraph/graph_io.hpp"
#include "json_writer.hpp"

namespace claimgraph {
namespace {

using Vertex = ClaimGraph::Vertex;
constexpr std::size_t kFlushSize = 1 << 16;

WrittenPart written(const TextPart& part) {
  return {part.text, {part.spans.begin(), part.spans.size()}};
}

class ClaimsOfGraph {
 public:
  explicit ClaimsOfGraph(const ClaimGraph& graph) : graph_(graph) {}

  const Generator& generator() const { return graph_.generator(); }
  std::size_t documents() const { return graph_.documents().size(); }
  std::size_t actors() const { return graph_.actors().size(); }
  std::size_t claims() const { return graph_.claims().size(); }

  WrittenDocument document(std::uint32_t d) const {
    const DocumentNode& node = graph_.document(graph_.documents()[d]);
    return {node.name, node.title, node.date, node.url, node.publisher, node.length, node.text};
  }
  WrittenActor actor(std::uint32_t a) const {
    const ActorNode& node = graph_.actor(graph_.actors()[a]);
    return {node.key, node.name, node.kind, node.iso3, node.cameo, node.wikidata};
  }
  WrittenClaim claim(std::uint32_t c) const {
    const Vertex v = graph_.claims()[c];
    const ClaimNode& node = graph_.claim(v);
    return {graph_.ordinal(graph_.document_of(v)),
            node.sentence,
            node.cue_lemma,
            node.kind,
            node.act,
            node.stance,
            node.certainty,
            node.negated,
            node.plover,
            node.cameo,
            node.rule,
            node.topics,
            node.confidence};
  }
  WrittenPart part(std::uint32_t c, ClaimPart part) const {
    const ClaimNode& node = graph_.claim(graph_.claims()[c]);
    return written(part == ClaimPart::kSource ? node.source
                   : part == ClaimPart::kCue  ? node.cue
                                              : node.content);
  }

  template <typename F>
  void for_each_alias(std::uint32_t a, F f) const {
    for (const Text alias : graph_.actor(graph_.actors()[a]).aliases) f(alias.view());
  }
  template <typename F>
  void for_each_whole(std::uint32_t a, F f) const {
    for_each_target(graph_.actors()[a], EdgeKind::kPartOf, f);
  }
  template <typename F>
  void for_each_body(std::uint32_t a, F f) const {
    for_each_target(graph_.actors()[a], EdgeKind::kMemberOf, f);
  }
  template <typename F>
  void for_each_unaffiliated(std::uint32_t a, F f) const {
    for_each_target(graph_.actors()[a], EdgeKind::kUnaffiliated, f);
  }
  template <typename F>
  void for_each_affiliation(std::uint32_t a, F f) const {
    graph_.for_each_target(
        graph_.actors()[a], EdgeKind::kAffiliatedWith, [&](Vertex with, const EdgeLabel& label) {
          f(graph_.ordinal(with), label.text.view(), label.from(), label.until());
        });
  }
  template <typename F>
  void for_each_mention(std::uint32_t a, F f) const {
    graph_.for_each_target(graph_.actors()[a], EdgeKind::kFoundIn,
                           [&](Vertex document, const EdgeLabel& label) {
                             f(graph_.ordinal(document), label.span, label.text.view(), label.via);
                           });
  }
  template <typename F>
  void for_each_source(std::uint32_t c, F f) const {
    graph_.for_each_source(graph_.claims()[c], EdgeKind::kSays,
                           [&](Vertex actor, const EdgeLabel&) { f(graph_.ordinal(actor)); });
  }
  template <typename F>
  void for_each_to(std::uint32_t c, F f) const {
    for_each_target(graph_.claims()[c], EdgeKind::kTo, f);
  }
  template <typename F>
  void for_each_about(std::uint32_t c, F f) const {
    for_each_target(graph_.claims()[c], EdgeKind::kAbout, f);
  }
  template <typename F>
  void for_each_answered(std::uint32_t c, F f) const {
    graph_.for_each_target(
        graph_.claims()[c], EdgeKind::kAnswers,
        [&](Vertex other, const EdgeLabel& label) { f(graph_.ordinal(other), label.answer); });
  }
  template <typename F>
  void for_each_outer(std::uint32_t c, F f) const {
    for_each_target(graph_.claims()[c], EdgeKind::kWithin, f);
  }
  template <typename F>
  void for_each_repeat(std::uint32_t c, F f) const {
    for (const Occurrence& other : graph_.claim(graph_.claims()[c]).repeats)
      f(graph_.ordinal(other.document), written(other.source), written(other.cue),
        written(other.content), other.sentence);
  }

 private:
  template <typename F>
  void for_each_target(Vertex v, EdgeKind kind, F f) const {
    graph_.for_each_target(v, kind, [&](Vertex end, const EdgeLabel&) { f(graph_.ordinal(end)); });
  }

  const ClaimGraph& graph_;
};

}  // namespace

void write_json(const ClaimGraph& graph, std::ostream& out, JsonOptions options) {
  JsonText json;
  const auto send = [&] {
    const std::string_view bytes = json.written();
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    json.clear();
  };
  const auto flush = [&](JsonText& written) {
    if (written.written().size() >= kFlushSize) send();
  };
  JsonWriter<ClaimsOfGraph>::write(ClaimsOfGraph(graph), options.with_text, options.one_line, json,
                                   flush);
  send();
}

}  // namespace claimgraph
