#include <fmt/format.h>
#include <fmt/ostream.h>

#include <algorithm>
#include <map>

#include "actor_relations.hpp"
#include "dot_text.hpp"
#include "formats.hpp"
#include "utf8_text.hpp"

/// The picture of actors as a Mermaid flowchart, for Markdown pages. Mermaid draws at most 500
/// edges and 50,000 characters: of more, those with most claims are written, and a comment says so.

namespace claimgraph {
namespace {

using Vertex = ClaimGraph::Vertex;

constexpr std::size_t kMostEdges = 450;
constexpr std::size_t kMostBytes = 45000;

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : one_line(text)) {
    switch (c) {
      case '"':
        out += "#quot;";
        break;
      case '#':
        out += "#35;";
        break;
      case '<':
        out += "#lt;";
        break;
      case '>':
        out += "#gt;";
        break;
      case '&':
        out += "#amp;";
        break;
      case '`':
        out += "#96;";
        break;
      case '\\':
        out += "#92;";
        break;
      default:
        out += c;
    }
  }
  return out + '"';
}

class Flowchart {
 public:
  explicit Flowchart(const ClaimGraph& graph) : graph_(graph) {}

  void write(std::ostream& out) {
    std::vector<Relation> relations = relations_of(graph_);
    std::erase_if(relations, [](const Relation& r) { return !r.named_source || !r.named_target; });
    std::ranges::stable_sort(relations, std::greater<>(),
                             [](const Relation& r) { return r.claims.size(); });
    std::size_t drawn = 0;
    for (const Relation& relation : relations) {
      if (drawn == kMostEdges || nodes_.size() + edges_.size() > kMostBytes) break;
      edge(relation, drawn++);
    }
    out << "flowchart LR\n";
    if (drawn < relations.size())
      fmt::print(out, "%% the {} edges with most claims of {}\n", drawn, relations.size());
    out << nodes_ << edges_ << styles_;
  }

 private:
  std::string node(Vertex v) {
    const auto [known, is_new] = number_.try_emplace(v, number_.size());
    if (is_new)
      nodes_ += fmt::format("  n{}[{}]\n", known->second,
                            quoted(shortened(graph_.actor(v).name.view(), 80)));
    return fmt::format("n{}", known->second);
  }

  void edge(const Relation& relation, std::size_t number) {
    const std::size_t count = relation.claims.size();
    const std::string label = count == 1 ? std::string(third_person(relation.act))
                                         : fmt::format("{} ×{}", third_person(relation.act), count);
    const std::string from = node(relation.source);
    const std::string to = node(relation.target);
    edges_ += fmt::format("  {} -->|{}| {}\n", from, quoted(label), to);
    styles_ += fmt::format("  linkStyle {} stroke:{},stroke-width:{}px\n", number,
                           stance_color(relation.stance), std::min<std::size_t>(1 + count, 8));
  }

  const ClaimGraph& graph_;
  std::map<Vertex, std::size_t> number_;
  std::string nodes_, edges_, styles_;
};

}  // namespace

void write_mermaid(const ClaimGraph& graph, const ExportOptions&, std::ostream& out) {
  Flowchart(graph).write(out);
}

}  // namespace claimgraph
