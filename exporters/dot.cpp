#include <fmt/format.h>
#include <fmt/ostream.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "actor_relations.hpp"
#include "dot_text.hpp"
#include "formats.hpp"
#include "utf8_text.hpp"
#include "xml_text.hpp"

/// The picture, for Graphviz. Actors, and an arrow for what one does to another in words, as wide
/// as the claims are many; what a source says about nobody else named hangs on it as a note. The
/// words themselves are in the tooltips of an SVG.

namespace claimgraph {
namespace {

using Vertex = ClaimGraph::Vertex;

constexpr std::size_t kNotesOfOne = 3;
constexpr std::size_t kNoteWidth = 26;
constexpr std::size_t kSmallPicture = 45;  ///< arrows up to which the words stand beside them

std::string joined(const std::vector<std::string>& lines) {
  return fmt::format("{}", fmt::join(lines, "\n"));
}

std::string words_of(const ClaimNode& claim) {
  std::string words = one_line(claim.content.text.empty() ? claim.cue.text : claim.content.text);
  if (words.starts_with("that ")) words.erase(0, 5);
  return words;
}

/// Title and legend, in Graphviz' HTML-like labels.
std::string heading(const std::string& title) {
  return fmt::format(
      "<<b>{}</b><br/><font point-size=\"11\"><font color=\"{}\">supports</font>  ·  "
      "<font color=\"{}\">opposes</font>  ·  <font color=\"{}\">neutral</font>"
      "  ·  wide: many claims  ·  dashed: about nobody else named</font>>",
      xml(title), stance_color(Stance::kSupport), stance_color(Stance::kOppose),
      stance_color(Stance::kNeutral));
}

std::string tooltip_of(const ClaimGraph& graph, const std::vector<Vertex>& claims) {
  std::string text;
  for (const Vertex v : claims) {
    const ClaimNode& claim = graph.claim(v);
    text += fmt::format("{}{} | {} | {}", text.empty() ? "" : "\n", one_line(claim.source.text),
                        one_line(claim.cue.text), words_of(claim));
  }
  return text;
}

std::string title_of(const ClaimGraph& graph) {
  if (graph.documents().size() == 1) {
    const DocumentNode& document = graph.document(graph.documents().front());
    return one_line(document.title.empty() ? document.name : document.title);
  }
  return fmt::format("{} documents, {} claims", graph.documents().size(), graph.claims().size());
}

class ActorPicture {
 public:
  ActorPicture(const ClaimGraph& graph, std::ostream& out) : graph_(graph), out_(out) {}

  void write() {
    for (Relation& relation : relations_of(graph_)) {
      if (!relation.named_source && !relation.named_target) continue;
      const bool is_note = !relation.named_target || relation.source == relation.target;
      (is_note ? notes_ : arrows_).push_back(std::move(relation));
    }
    fmt::print(
        out_,
        "digraph claimgraph {{\n"
        "  graph [rankdir=LR nodesep=0.35 ranksep=1.1 pad=0.3 bgcolor=white fontname=\"Helvetica\" "
        "fontsize=16 labelloc=t label={}];\n"
        "  node [fontname=\"Helvetica\" fontsize=14 penwidth=1.4 margin=\"0.18,0.09\"];\n"
        "  edge [fontname=\"Helvetica\" fontsize=11 arrowsize=0.8];\n",
        heading(title_of(graph_)));
    actors();
    for (const Relation& relation : arrows_) arrow(relation);
    notes();
    ties();
    out_ << "}\n";
  }

 private:
  void actors() {
    std::set<Vertex> shown;
    bool unnamed = false;
    for (const std::vector<Relation>* relations : {&arrows_, &notes_})
      for (const Relation& relation : *relations) {
        if (relation.named_source) shown.insert(relation.source);
        if (relation.named_target) shown.insert(relation.target);
        unnamed = unnamed || !relation.named_source;
      }
    for (const Vertex v : graph_.actors()) {
      if (!shown.contains(v)) continue;
      const ActorNode& actor = graph_.actor(v);
      fmt::print(out_, "  {} [label={} {} tooltip={}];\n", dot_quoted(graph_.id(v)),
                 dot_quoted(joined(wrapped(one_line(actor.name), 22))), actor_style(actor.kind),
                 dot_quoted(fmt::format("{}: {}", name_of(actor.kind), actor.key.view())));
      shown_.insert(v);
    }
    if (unnamed)
      out_ << "  \"unnamed\" [label=\"(source not named)\" shape=plaintext "
              "fontcolor=\"#757575\"];\n";
  }

  std::string id_of_source(const Relation& relation) const {
    return relation.named_source ? graph_.id(relation.source) : "unnamed";
  }

  static std::string label_of(const Relation& relation) {
    const std::size_t count = relation.claims.size();
    return count == 1 ? std::string(third_person(relation.act))
                      : fmt::format("{} ×{}", third_person(relation.act), count);
  }

  void arrow(const Relation& relation) {
    const std::string_view color = stance_color(relation.stance);
    const double width = std::min(
        9.0, 1.2 + 1.3 * (std::sqrt(static_cast<double>(relation.claims.size())) - 1) * 1.6);
    const std::string tooltip = dot_quoted(tooltip_of(graph_, relation.claims));
    std::string label = label_of(relation);
    if (arrows_.size() <= kSmallPicture)
      label += "\n" + joined(wrapped(shortened(words_of(graph_.claim(relation.claims.front())), 48),
                                     kNoteWidth));
    fmt::print(out_,
               "  {} -> {} [label={} color=\"{}\" fontcolor=\"{}\" penwidth={:.1f} tooltip={} "
               "labeltooltip={}];\n",
               dot_quoted(id_of_source(relation)), dot_quoted(graph_.id(relation.target)),
               dot_quoted(label), color, color, width, tooltip, tooltip);
  }

  void notes() {
    std::map<Vertex, std::size_t> count;
    std::size_t number = 0;
    for (const Relation& relation : notes_)
      for (const Vertex v : relation.claims) {
        const std::size_t of_source = ++count[relation.source];
        if (of_source > kNotesOfOne) continue;
        const ClaimNode& claim = graph_.claim(v);
        note(id_of_source(relation), ++number, claim.stance,
             fmt::format("{}\n{}", third_person(claim.act),
                         joined(wrapped(shortened(words_of(claim), 90), kNoteWidth))),
             tooltip_of(graph_, {v}));
      }
    for (const auto& [source, of_source] : count)
      if (of_source > kNotesOfOne)
        note(graph_.id(source), ++number, Stance::kNeutral,
             fmt::format("and {} more", of_source - kNotesOfOne), "");
  }

  void note(const std::string& source, std::size_t number, Stance stance, const std::string& label,
            const std::string& tooltip) {
    const std::string_view color = stance_color(stance);
    fmt::print(
        out_,
        "  \"n{0}\" [label={1} shape=note fontsize=10 margin=\"0.09,0.05\" style=filled "
        "fillcolor=\"#fffef5\" color=\"{2}\" fontcolor=\"#333333\" penwidth=1 tooltip={3}];\n"
        "  {4} -> \"n{0}\" [color=\"{2}\" style=dashed arrowhead=none];\n",
        number, dot_quoted(label), color, dot_quoted(tooltip), dot_quoted(source));
  }

  /// Whom a person or an institution belongs to, where both are shown.
  void ties() {
    for (const Vertex v : graph_.actors()) {
      if (!shown_.contains(v)) continue;
      for (const EdgeKind kind : {EdgeKind::kAffiliatedWith, EdgeKind::kPartOf})
        graph_.for_each_target(v, kind, [&](Vertex whole, const EdgeLabel& label) {
          if (shown_.contains(whole) && whole != v)
            fmt::print(
                out_,
                "  {} -> {} [label={} style=dotted arrowhead=none color=\"#9e9e9e\" "
                "fontcolor=\"#9e9e9e\" "
                "fontsize=9];\n",
                dot_quoted(graph_.id(v)), dot_quoted(graph_.id(whole)),
                dot_quoted(kind == EdgeKind::kAffiliatedWith ? label.text.view() : "part of"));
        });
    }
  }

  const ClaimGraph& graph_;
  std::ostream& out_;
  std::vector<Relation> arrows_, notes_;
  std::set<Vertex> shown_;
};

}  // namespace

void write_dot(const ClaimGraph& graph, const ExportOptions& options, std::ostream& out) {
  if (options.view == View::kClaims)
    write_claims_dot(graph, out);
  else
    ActorPicture(graph, out).write();
}

}  // namespace claimgraph
