#include <rapidjson/writer.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include "claimgraph/exporters.hpp"
#include "claimgraph/extractor.hpp"
#include "claimgraph/graph_io.hpp"
#include "json_text.hpp"
#include "shared_rules.hpp"

using namespace claimgraph;

namespace {

std::string through_graph(const Extraction& extraction, const ExportOptions& options) {
  ClaimGraph graph;
  graph.add(extraction, options.with_text);
  graph.set_generator({"claimgraph", {}, std::string(options.rules)});
  std::ostringstream out;
  write_json(graph, out, JsonOptions{options.with_text, true});
  return out.str();
}

std::string straight(const Extraction& extraction, const ExportOptions& options) {
  std::string out;
  find_exporter("jsonl")->append_document(extraction, options, out);
  return out;
}

}  // namespace

TEST_CASE("JSON lines of a document are those of its graph", "[jsonl]") {
  Extractor extractor(tests::rules());
  ExportOptions options;
  options.rules = tests::rules().digest();
  const auto check = [&](std::string_view text, const DocumentInfo& info) {
    for (options.with_text = false;; options.with_text = true) {
      const Extraction& extraction = extractor.extract(text, info);
      REQUIRE(straight(extraction, options) == through_graph(extraction, options));
      if (options.with_text) break;
    }
  };
  check("", {});
  check("“Köln and Paris agree,” said Mr. Özil. \x01\xFF \"They\\we\" deny it, the EU said.",
        {"na\"me", "title\n", "2025-11-03", "url\xC0", "publisher"});
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(CLAIMGRAPH_FIXTURES)) {
    if (entry.path().extension() != ".txt") continue;
    std::ifstream file(entry.path(), std::ios::binary);
    const std::string text(std::istreambuf_iterator<char>(file), {});
    INFO(entry.path());
    check(text, {entry.path().filename().string(), {}, {}, {}, {}});
    ++files;
  }
  CHECK(files > 5);
}

TEST_CASE("JSON text escapes what JSON asks for wherever it stands", "[jsonl]") {
  for (const char special : {'"', '\\', '\n', '\x01', '\x1F'})
    for (const unsigned size : {1, 5, 7, 8, 9, 16, 20})
      for (std::size_t at = 0; at < size; ++at) {
        std::string text(size, '\x7F');
        text[at] = special;
        JsonText json;
        json.string(text);
        rapidjson::StringBuffer expected;
        rapidjson::Writer<rapidjson::StringBuffer>(expected).String(text.data(), size);
        CHECK(json.written() == expected.GetString());
        CHECK(json.written().size() > size + 2);
      }
  JsonText json;
  json.string("plain \u2014 \x80 text of more than sixteen bytes");
  CHECK(json.written() == "\"plain \u2014 \x80 text of more than sixteen bytes\"");
}

TEST_CASE("JSON text writes thousandths as RapidJSON writes fractions", "[jsonl]") {
  for (std::uint32_t value = 0; value <= 1000; ++value) {
    JsonText json;
    json.thousandths(value);
    rapidjson::StringBuffer expected;
    rapidjson::Writer<rapidjson::StringBuffer>(expected).Double(value / 1000.0);
    CHECK(json.written() == expected.GetString());
  }
}
