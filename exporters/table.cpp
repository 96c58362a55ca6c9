#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "formats.hpp"
#include "utf8_text.hpp"

/// The claims as a table that fits the terminal: who, act, stance, what, about whom. Words wrap in
/// their column; nothing in a text can steer the terminal.

namespace claimgraph {
namespace {

using Vertex = ClaimGraph::Vertex;

constexpr std::size_t kColumns = 5;
constexpr std::size_t kWhat = 3;
constexpr std::string_view kGap = "  ";
constexpr std::size_t kMostWords = 600;
using Cells = std::array<std::string, kColumns>;
using Widths = std::array<std::size_t, kColumns>;

std::string names_of(const ClaimGraph& graph, const std::vector<Vertex>& actors) {
  std::string text;
  for (const Vertex v : actors) {
    const ActorNode& actor = graph.actor(v);
    text += (text.empty() ? "" : ", ") + printable(actor.name.empty() ? actor.key : actor.name);
  }
  return text;
}

std::string who(const ClaimGraph& graph, Vertex claim) {
  std::string names = names_of(graph, graph.sources(claim, EdgeKind::kSays));
  if (!names.empty()) return names;
  const std::string words = printable(graph.claim(claim).source.text);
  return words.empty() ? "–" : fmt::format("“{}”", shortened(words, 40));
}

Cells cells_of(const ClaimGraph& graph, Vertex v) {
  const ClaimNode& claim = graph.claim(v);
  std::vector<Vertex> about = graph.targets(v, EdgeKind::kTo);
  for (const Vertex actor : graph.targets(v, EdgeKind::kAbout))
    if (std::ranges::find(about, actor) == about.end()) about.push_back(actor);
  return {who(graph, v), std::string(name_of(claim.act)), std::string(name_of(claim.stance)),
          shortened(printable(claim.content.text), kMostWords), names_of(graph, about)};
}

/// `what` takes what the others leave of the terminal.
Widths widths_of(unsigned total) {
  Widths widths = {std::clamp<std::size_t>(total / 5, 10, 26), 9, 7, 0,
                   std::clamp<std::size_t>(total / 6, 8, 24)};
  std::size_t taken = kGap.size() * (kColumns - 1);
  for (const std::size_t width : widths) taken += width;
  widths[kWhat] = total > taken + 20 ? total - taken : 20;
  return widths;
}

class Table {
 public:
  Table(const ExportOptions& options, std::ostream& out)
      : color_(options.color), widths_(widths_of(options.width)), out_(out) {}

  void row(const Cells& cells, std::string_view color) {
    std::array<std::vector<std::string>, kColumns> lines;
    std::size_t height = 1;
    for (std::size_t i = 0; i < kColumns; ++i) {
      lines[i] = wrapped(cells[i], widths_[i]);
      height = std::max(height, lines[i].size());
    }
    for (std::size_t at = 0; at < height; ++at) line(lines, at, color);
  }

 private:
  void line(const std::array<std::vector<std::string>, kColumns>& lines, std::size_t at,
            std::string_view color) {
    std::string text;
    std::size_t padding = 0;
    for (std::size_t i = 0; i < kColumns; ++i) {
      if (i > 0) padding += kGap.size();
      const std::string cell = at < lines[i].size() ? lines[i][at] : std::string();
      if (!cell.empty()) {
        text.append(padding, ' ');
        padding = 0;
        const bool painted = color_ && !color.empty() && (i == 2 || color == kHeader);
        text += painted ? fmt::format("\033[{}m{}\033[0m", color, cell) : cell;
      }
      const std::size_t width = display_width(cell);
      padding += widths_[i] > width ? widths_[i] - width : 0;
    }
    out_ << text << '\n';
  }

 public:
  static constexpr std::string_view kHeader = "1";

 private:
  bool color_;
  Widths widths_;
  std::ostream& out_;
};

std::string_view color_of(Stance stance) {
  return stance == Stance::kSupport ? "32" : stance == Stance::kOppose ? "31" : "";
}

}  // namespace

void write_table(const ClaimGraph& graph, const std::vector<Vertex>& claims,
                 const ExportOptions& options, std::ostream& out) {
  Table table(options, out);
  table.row({"WHO", "ACT", "STANCE", "WHAT", "TO / ABOUT"}, Table::kHeader);
  for (const Vertex claim : claims)
    table.row(cells_of(graph, claim), color_of(graph.claim(claim).stance));
  const auto counted = [](std::size_t count, std::string_view noun) {
    return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
  };
  const std::size_t all = graph.claims().size();
  out << fmt::format("{}{}, {}, {}\n",
                     claims.size() < all ? fmt::format("{} of ", claims.size()) : std::string(),
                     counted(all, "claim"), counted(graph.actors().size(), "actor"),
                     counted(graph.documents().size(), "document"));
}

}  // namespace claimgraph
