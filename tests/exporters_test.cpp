#include "claimgraph/exporters.hpp"

#include <rapidjson/document.h>

#include <algorithm>
#include <boost/property_tree/ptree.hpp>
#include <boost/property_tree/xml_parser.hpp>
#include <catch2/catch.hpp>
#include <set>
#include <sstream>

#include "csv_text.hpp"
#include "dot_text.hpp"
#include "sha256.hpp"
#include "utf8_text.hpp"
#include "xml_text.hpp"

using namespace claimgraph;

namespace {

const std::string kHostile =
    "a \"b\" <c> & 'd'\\ \n\t\x01 \u202Eevil\u202C \U0001F600 ]]> --> ; , | `graph`";

/// Two actors of the same claim, a document, and a claim that answers it; every word is hostile.
ClaimGraph hostile_graph() {
  ClaimGraph graph;
  TextPool& pool = graph.pool();
  DocumentNode document;
  document.name = pool.add("node");
  document.title = pool.add(kHostile);
  document.date = pool.add("2025-11-03");
  document.length = 30000;
  const auto d = graph.add(Node(document));
  ActorNode actor;
  actor.key = pool.add("graph");
  actor.name = pool.add(kHostile);
  actor.kind = ActorKind::kCountry;
  actor.aliases = {pool.add("007"), pool.add(kHostile)};
  const auto a = graph.add(Node(actor));
  actor.key = pool.add("edge");
  actor.name = pool.add("edge");
  const auto b = graph.add(Node(actor));
  ClaimNode claim;
  claim.source = {pool.add(kHostile), pool.add(Spans{{0, 10}})};
  claim.cue = {pool.add("said"), pool.add(Spans{{11, 15}, {20, 24}})};
  claim.content = {pool.add(std::string(20000, 'x') + kHostile), pool.add(Spans{{30, 20080}})};
  claim.sentence = {0, 20080};
  claim.rule = pool.add("say.that");
  claim.stance = Stance::kOppose;
  claim.confidence = 0.93F;
  const auto c = graph.add(Node(claim));
  claim.negated = true;
  const auto e = graph.add(Node(claim));
  for (const auto v : {c, e}) {
    graph.link(a, v, EdgeKind::kSays);
    graph.link(v, b, EdgeKind::kAbout);
    graph.link(v, d, EdgeLabel{{}, {0, 20080}, EdgeKind::kFoundIn});
  }
  EdgeLabel answer;
  answer.kind = EdgeKind::kAnswers;
  graph.link(e, c, answer);
  graph.link(a, d, EdgeLabel{pool.add(kHostile), {0, 10}, EdgeKind::kFoundIn});
  graph.link(a, d, EdgeLabel{pool.add("edge"), {40, 44}, EdgeKind::kFoundIn});
  return graph;
}

std::string written(std::string_view format, const ClaimGraph& graph, View view = View::kActors) {
  const Exporter* const exporter = find_exporter(format);
  REQUIRE(exporter != nullptr);
  ExportOptions options;
  options.view = view;
  std::ostringstream out;
  write(*exporter, graph, options, out);
  return out.str();
}

std::string without_controls(const std::string& text) {
  std::string kept;
  for (const char c : text)
    if (static_cast<unsigned char>(c) >= ' ' || c == '\n' || c == '\t') kept += c;
  return kept;
}

}  // namespace

TEST_CASE("every format is found by its name and its suffix") {
  std::set<std::string_view> names, suffixes;
  for (const Exporter& exporter : exporters()) {
    CHECK(names.insert(exporter.name).second);
    CHECK(suffixes.insert(exporter.suffix).second);
    CHECK(find_exporter(exporter.name) == &exporter);
    CHECK(exporter_of_path("out/graph" + std::string(exporter.suffix)) == &exporter);
    CHECK_FALSE(exporter.summary.empty());
  }
  CHECK(find_exporter("docx") == nullptr);
  CHECK(exporter_of_path("graph.docx") == nullptr);
  CHECK(exporter_of_path("graph.nl.json")->name == "node-link");
}

TEST_CASE("XML formats are well-formed and keep hostile words") {
  const ClaimGraph graph = hostile_graph();
  for (const char* format : {"graphml", "gexf"}) {
    INFO(format);
    std::istringstream in(written(format, graph));
    boost::property_tree::ptree tree;
    REQUIRE_NOTHROW(boost::property_tree::read_xml(in, tree));
  }
  std::istringstream in(written("graphml", graph));
  boost::property_tree::ptree tree;
  boost::property_tree::read_xml(in, tree);
  std::size_t nodes = 0, edges = 0;
  std::set<std::string> declared;
  for (const auto& [name, child] : tree.get_child("graphml"))
    if (name == "key") declared.insert(child.get<std::string>("<xmlattr>.id"));
  for (const auto& [name, child] : tree.get_child("graphml.graph")) {
    nodes += name == "node";
    edges += name == "edge";
    for (const auto& [part, data] : child)
      if (part == "data") CHECK(declared.contains(data.get<std::string>("<xmlattr>.key")));
    if (name == "node" && child.get<std::string>("<xmlattr>.id") == "a1")
      CHECK(child.get_child("data").data() == without_controls(kHostile));
  }
  CHECK(nodes == 5);
  CHECK(edges == 8);  // two each of SAYS, ABOUT, FOUND_IN; ANSWERS; both mentions as one
}

TEST_CASE("JSON formats are JSON, with ids unique among nodes and edges") {
  const ClaimGraph graph = hostile_graph();
  for (const char* format : {"json", "node-link", "cyjs", "json-ld"}) {
    INFO(format);
    rapidjson::Document json;
    json.Parse(written(format, graph).c_str());
    REQUIRE_FALSE(json.HasParseError());
  }
  rapidjson::Document json;
  json.Parse(written("cyjs", graph).c_str());
  std::set<std::string> ids;
  for (const char* list : {"nodes", "edges"})
    for (const auto& element : json["elements"][list].GetArray())
      CHECK(ids.insert(element["data"]["id"].GetString()).second);
  CHECK(ids.size() == 13);
  CHECK(json["elements"]["nodes"][0]["data"]["label"].GetString() == kHostile);
}

TEST_CASE("JSON escapes every control character, in long words too") {
  std::string words;
  for (char control = 1; control < ' '; ++control) words += std::string(20, 'x') + control;
  ClaimGraph graph;
  ActorNode actor;
  actor.key = graph.pool().add("key");
  actor.name = graph.pool().add(words);
  graph.add(Node(actor));
  for (const char* format : {"json", "node-link", "cyjs", "json-ld"}) {
    INFO(format);
    const std::string json = written(format, graph);
    CHECK(std::all_of(json.begin(), json.end(),
                      [](unsigned char c) { return c >= ' ' || c == '\n'; }));
    rapidjson::Document parsed;
    CHECK_FALSE(parsed.Parse(json.c_str()).HasParseError());
  }
}

TEST_CASE("a cell, a quoted string and a text node show what they hold") {
  CHECK(csv_cell("plain") == "plain");
  CHECK(csv_cell("a,b") == "\"a,b\"");
  CHECK(csv_cell("say \"x\"\n") == "\"say \"\"x\"\"\n\"");
  CHECK(dot_quoted("a\\") == R"("a\\")");
  CHECK(dot_quoted("\"&\n\x01") == R"("\"&amp;\n")");
  CHECK(dot_quoted(std::string(20000, 'x')).size() < 16380);
  CHECK(xml("<a b=\"c\">&\x01\xEF\xBF\xBE\n") == "&lt;a b=&quot;c&quot;&gt;&amp;&#10;");
}

TEST_CASE("labels are cut and wrapped by code points") {
  CHECK(one_line("  a\n\tb  c ") == "a b c");
  CHECK(printable("a\u202Eb\x1B[31m") == "ab [31m");
  CHECK(shortened("short", 10) == "short");
  CHECK(shortened("some longer words", 12) == "some longer…");
  CHECK(shortened("ééééé", 4) == "ééé…");
  CHECK(wrapped("some longer words", 11) == std::vector<std::string>{"some longer", "words"});
  CHECK(wrapped("unbreakable", 4) == std::vector<std::string>{"unbr", "eaka", "ble"});
  CHECK(display_width("a\u0301日") == 3);
}

TEST_CASE("hostile words cannot break out of DOT, Mermaid or the table") {
  const ClaimGraph graph = hostile_graph();
  for (const View view : {View::kActors, View::kClaims}) {
    const std::string dot = written("dot", graph, view);
    CHECK(dot.starts_with("digraph claimgraph {"));
    CHECK(dot.find('\x01') == std::string::npos);
    CHECK(dot.ends_with("}\n"));
  }
  CHECK(written("mermaid", graph).find("\"b\"") == std::string::npos);
  CHECK(written("table", graph).find("\u202E") == std::string::npos);
}

TEST_CASE("SHA-256 as in FIPS 180-4") {
  CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}
