// Times a large graph: writing, reading, memory, filters, networks, measures.
//
//   claimgraph_graph_bench [CLAIMS]         a table of times; a million claims when none is said
//   claimgraph_graph_bench --networks N     N random networks with their measures, a JSON line
//   each,
//                                           for tests/clients/check_networks.py

#include <fmt/format.h>
#include <malloc.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>
#include <CLI/CLI.hpp>

#include <ctime>
#include <sstream>
#include <string>

#include "claimgraph/graph_io.hpp"
#include "claimgraph/measures.hpp"
#include "claimgraph/merge.hpp"
#include "claimgraph/networks.hpp"
#include "claimgraph/periods.hpp"
#include "claimgraph/query.hpp"
#include "random_news.hpp"

using namespace claimgraph;

namespace {

/// Processor time, so that what else the machine does matters less.
template <typename F>
double seconds(F&& f) {
  const std::clock_t start = std::clock();
  f();
  return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

double heap_bytes() {
  const auto info = mallinfo2();
  return static_cast<double>(info.uordblks + info.hblkhd);
}

/// Bytes of the claims' own words: source, cue, content.
double word_bytes(const ClaimGraph& graph) {
  std::size_t bytes = 0;
  for (const Vertex v : graph.claims()) {
    const ClaimNode& claim = graph.claim(v);
    for (const TextPart* part : {&claim.source, &claim.cue, &claim.content}) {
      bytes += part->text.view().size();
    }
  }
  return static_cast<double>(bytes);
}

template <typename F>
void row(const char* what, F&& f) {
  std::size_t found = 0;
  const double time = seconds([&] { found = f(); });
  fmt::print("{:<34}{:>9.3f} s{:>12}\n", what, time, found);
}

void time_filters(const ClaimGraph& graph) {
  const auto key = [&](std::size_t i) { return Terms{{graph.actor(graph.actors()[i]).key.str()}}; };
  const std::pair<const char*, Filter> filters[] = {
      {"filter: none", {}},
      {"filter: who", {.who = key(1)}},
      {"filter: who, rolled up", {.who = key(1), .roll_up = true}},
      {"filter: not who", {.who = {{graph.actor(graph.actors()[1]).key.str(), true}}}},
      {"filter: to", {.to = key(2)}},
      {"filter: about", {.about = key(3)}},
      {"filter: act", {.act = {{"warn"}}}},
      {"filter: stance", {.stance = {{"oppose"}}}},
      {"filter: rule", {.rule = {{"say.that"}}}},
      {"filter: a word", {.text = {{"kami"}}}},
      {"filter: three words", {.text = {{"to ka re"}}}},
      {"filter: dates", {.from = Date(2025, 1, 0), .until = Date(2025, 3, 0)}},
      {"filter: confidence", {.min_confidence = 0.5f}},
      {"filter: document", {.document = {{"news-7.txt"}}}},
  };
  for (const auto& [what, filter] : filters) {
    row(what, [&] { return select(graph, filter).size(); });
  }
  row("count by act and month",
      [&] { return count_by(graph, graph.claims(), Column::kAct, Column::kMonth).counts.size(); });
  row("count by who and stance",
      [&] { return count_by(graph, graph.claims(), Column::kWho, Column::kStance).counts.size(); });
}

void time_networks(const ClaimGraph& graph) {
  for (const NetworkKind kind :
       {NetworkKind::kActors, NetworkKind::kConcepts, NetworkKind::kCongruence,
        NetworkKind::kConflict, NetworkKind::kSubtract, NetworkKind::kAffiliation}) {
    row(fmt::format("network: {}", name_of(kind)).c_str(),
        [&] { return Projection(graph, {.kind = kind}).project(graph.claims()).edges.size(); });
  }
  row("network: actors, by month", [&] {
    const Projection projection(graph, {});
    std::size_t edges = 0;
    for (const TimeSlice& slice : slice_by(graph, graph.claims(), Period::kMonth)) {
      edges += projection.project(slice.claims).edges.size();
    }
    return edges;
  });
  const Network network = Projection(graph, {}).project(graph.claims());
  row("degrees", [&] { return degrees(network).in.size(); });
  row("PageRank", [&] { return page_rank(network).size(); });
  row("components", [&] { return components(network).size(); });
  row("cores", [&] { return core_numbers(network).size(); });
  row("communities", [&] { return communities(network).of_node.size(); });
  row("triads", [&] { return triads(network).closed; });
  row("shortest path", [&] { return shortest_path(network, 0, 1).size(); });
  row("betweenness, sampled", [&] { return betweenness(network).sources; });
}

void time_graph(std::uint32_t claims) {
  RandomNews news(1, {.documents = claims / 10, .actors = 5000, .repeated = 0.02});
  std::string json;
  {
    ClaimGraph made;
    row("make", [&] { return (made = news.graph()).claims().size(); });
    ClaimGraph united;
    row("unite", [&] { return (united = unite(made)).claims().size(); });
    std::ostringstream out;
    const double time = seconds([&] { write_json(united, out); });
    json = out.str();
    fmt::print("{:<34}{:>9.3f} s{:>12.0f} MB/s\n", "write JSON", time,
               static_cast<double>(json.size()) / 1e6 / time);
  }
  malloc_trim(0);
  const double before = heap_bytes();
  ClaimGraph graph;
  const double time = seconds([&] { graph = read_graph(json, "made"); });
  const double size = static_cast<double>(json.size());
  fmt::print("{:<34}{:>9.3f} s{:>12.0f} MB/s of {:.0f} MB\n", "read JSON", time, size / 1e6 / time,
             size / 1e6);
  const double per_claim =
      (heap_bytes() - before - word_bytes(graph)) / static_cast<double>(graph.claims().size());
  fmt::print("{:<34}{:>9.0f} bytes a claim besides its words\n", "memory", per_claim);
  time_filters(graph);
  time_networks(graph);
}

using Writer = rapidjson::Writer<rapidjson::StringBuffer>;

template <typename List>
void write_list(Writer& writer, const char* key, const List& list) {
  writer.Key(key);
  writer.StartArray();
  for (const auto value : list) writer.Double(static_cast<double>(value));
  writer.EndArray();
}

void write_network(Writer& writer, const Network& network) {
  writer.StartObject();
  writer.Key("directed");
  writer.Bool(network.directed);
  writer.Key("nodes");
  writer.Uint64(network.nodes.size());
  writer.Key("edges");
  writer.StartArray();
  for (const NetworkEdge& edge : network.edges) {
    writer.StartArray();
    writer.Uint(edge.from);
    writer.Uint(edge.to);
    writer.Double(edge.weight);
    writer.Int(edge.sign);
    writer.EndArray();
  }
  writer.EndArray();
  const Degrees degree = degrees(network);
  write_list(writer, "in_degree", degree.in);
  write_list(writer, "out_strength", degree.out_strength);
  write_list(writer, "betweenness", betweenness(network).values);
  write_list(writer, "page_rank", page_rank(network));
  write_list(writer, "components", components(network));
  write_list(writer, "cores", core_numbers(network));
  const Communities found = communities(network);
  write_list(writer, "communities", found.of_node);
  writer.Key("modularity");
  writer.Double(found.modularity);
  const Triads triad = triads(network);
  write_list(writer, "triads", std::vector<std::uint64_t>{triad.closed, triad.balanced});
  const auto last = static_cast<std::uint32_t>(network.nodes.size()) - 1;
  write_list(writer, "path", shortest_path(network, 0, last));
  writer.EndObject();
}

void print_networks(std::uint64_t count) {
  for (std::uint64_t seed = 0; seed < count; ++seed) {
    RandomNews news(seed, {.documents = 2 + static_cast<std::uint32_t>(seed % 30),
                           .actors = 6 + static_cast<std::uint32_t>(seed % 40)});
    const ClaimGraph graph = news.graph();
    const auto kind = seed % 2 == 0 ? NetworkKind::kActors : NetworkKind::kSubtract;
    const Network network = Projection(graph, {.kind = kind}).project(graph.claims());
    if (network.nodes.empty()) continue;
    rapidjson::StringBuffer buffer;
    Writer writer(buffer);
    write_network(writer, network);
    fmt::print("{}\n", buffer.GetString());
  }
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app(
      "Times graphs of made-up news, or prints random networks for other programs to check");
  std::uint32_t claims = 1000000;
  std::uint64_t networks = 0;
  app.add_option("CLAIMS", claims, "Claims of the graph that is timed")->capture_default_str();
  app.add_option("--networks", networks, "Print this many random networks with their measures");
  CLI11_PARSE(app, argc, argv);
  if (networks > 0)
    print_networks(networks);
  else
    time_graph(claims);
}
