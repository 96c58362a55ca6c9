#include <rapidjson/document.h>
#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>

#include <catch2/catch.hpp>
#include <functional>
#include <sstream>

#include "claimgraph/code_points.hpp"
#include "claimgraph/error.hpp"
#include "claimgraph/graph_io.hpp"
#include "random_news.hpp"

using namespace claimgraph;

namespace {

std::string json_of(const ClaimGraph& graph, JsonOptions options = {}) {
  std::ostringstream out;
  write_json(graph, out, options);
  return out.str();
}

/// One of everything.
const char* const kFull = R"({"format": "claimgraph", "version": 1,
 "generator": {"name": "claimgraph", "version": "0.1.0", "rules": "sha256:00"},
 "documents": [
  {"id": "d1", "name": "a.txt", "title": "A", "date": "2025-11-03", "url": "http://a", "publisher": "P", "length": 90, "text": "x"},
  {"id": "d2", "length": 80}],
 "actors": [
  {"id": "a1", "key": "northland", "name": "Northland", "kind": "country",
   "codes": {"iso3": "NOR", "cameo": "NOR", "wikidata": "Q1"}, "aliases": ["N."], "member_of": ["a2"],
   "mentions": [{"document": "d1", "begin": 3, "end": 6, "text": "the", "via": "metonym"}]},
  {"id": "a2", "key": "league", "name": "League", "kind": "igo"},
  {"id": "a3", "key": "ann-roe", "name": "Ann Roe", "kind": "person", "part_of": "a1",
   "affiliation": [{"actor": "a1", "role": "envoy", "from": "2024", "until": "2025-02-03"}],
   "unaffiliated": ["d2"]}],
 "claims": [
  {"id": "c1", "document": "d1", "sources": ["a1", "a3"],
   "source": {"text": "They both", "spans": [[0, 4], [6, 10]]},
   "cue": {"text": "said", "lemma": "say", "spans": [[11, 15]]},
   "content": {"text": "no", "spans": [[16, 18]]},
   "sentence": [0, 20], "kind": "direct", "act": "reject", "stance": "oppose", "plover": "REJECT",
   "cameo": "120", "to": ["a2"], "about": ["a1"], "negated": true, "certainty": "probable",
   "topics": ["talk", "tariff"],
   "answers": [{"claim": "c2", "answer": "rejects"}], "within": "c2", "rule": "say.x",
   "confidence": 0.75,
   "occurrences": [{"document": "d2", "source": {"text": "He", "spans": [[0, 2]]},
     "cue": {"text": "said", "spans": [[3, 7]]}, "content": {"text": "No", "spans": [[8, 10]]},
     "sentence": [0, 11]}]},
  {"id": "c2", "document": "d2", "sources": [], "sentence": [1, 2]}]})";

using Value = rapidjson::Value;

/// Calls `f` for each value below `value`, which it may change.
void for_each_value(Value& value, const std::function<void(Value&)>& f) {
  f(value);
  if (value.IsObject()) {
    for (auto& member : value.GetObject()) for_each_value(member.value, f);
  } else if (value.IsArray()) {
    for (auto& element : value.GetArray()) for_each_value(element, f);
  }
}

std::string pretty(const Value& value) {
  rapidjson::StringBuffer buffer;
  rapidjson::PrettyWriter<rapidjson::StringBuffer> writer(buffer);
  value.Accept(writer);
  return buffer.GetString();
}

std::string_view text_at(std::string_view text, std::uint32_t line, std::uint32_t column) {
  for (; line > 1; --line) text.remove_prefix(text.find('\n') + 1);
  return text.substr(column - 1);
}

/// The error of reading `json`; fails the test when there is none.
Error error_of(const std::string& json) {
  try {
    read_graph(json, "broken.json");
  } catch (const Error& error) {
    CHECK(error.file() == "broken.json");
    return error;
  }
  FAIL("read without error: " << json);
  return Error("");
}

/// kFull with the first `what` replaced.
std::string with(std::string_view what, std::string_view replacement) {
  std::string json = kFull;
  const std::size_t at = json.find(what);
  REQUIRE(at != json.npos);
  return json.replace(at, what.size(), replacement);
}

}  // namespace

TEST_CASE("a written graph reads back as the same bytes") {
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    CAPTURE(seed);
    RandomNews news(seed, {.documents = static_cast<std::uint32_t>(seed % 7)});
    const ClaimGraph graph = news.graph(seed % 2 == 0);
    const std::string written = json_of(graph);
    CHECK(json_of(read_graph(written, "written")) == written);
    const std::string line = json_of(graph, {.one_line = true});
    CHECK(line.find('\n') == line.size() - 1);
    CHECK(json_of(read_graph(line, "line")) == written);
  }
  const std::string full = json_of(read_graph(kFull, "full"));
  CHECK(json_of(read_graph(full, "again")) == full);
  for (const char* field :
       {"\"role\":\"envoy\"", "\"from\":\"2024\"", "\"until\":\"2025-02-03\"",
        "\"unaffiliated\":[\"d2\"]", "\"publisher\":\"P\"", "\"topics\":[\"talk\",\"tariff\"]",
        "\"within\":\"c2\"", "\"occurrences\":[{\"document\":\"d2\"", "\"rules\":\"sha256:00\""}) {
    CAPTURE(field);
    CHECK(full.find(field) != full.npos);
  }
}

TEST_CASE("spans of a graph cut out of the text give its words") {
  RandomNews news(5, {.documents = 8});
  const ClaimGraph graph = news.graph(true);
  std::size_t checked = 0;
  for (const auto v : graph.claims()) {
    const std::string_view text = graph.document(graph.document_of(v)).text;
    const CodePoints points(text);
    const ClaimNode& claim = graph.claim(v);
    for (const TextPart& part : {claim.source, claim.cue, claim.content}) {
      std::string cut;
      for (const Span span : part.spans) {
        const Span bytes = points.to_bytes(span);
        cut += (cut.empty() ? "" : " ") + std::string(text.substr(bytes.begin, bytes.size()));
      }
      CHECK(cut == part.text.view());
      checked += part.spans.size();
    }
  }
  CHECK(checked > 100);
}

TEST_CASE("a value of a wrong type is told with its place") {
  const char* const replacements[] = {
      "null", "true", "4000000000000", "-1.5", "\"\xC3\xA9 \\\" x\"", "[]", "{}"};
  rapidjson::Document document;
  document.Parse(kFull);
  REQUIRE_FALSE(document.HasParseError());
  int places = 0, refused = 0;
  for_each_value(document, [&](Value& value) {
    ++places;
    for (const char* const replacement : replacements) {
      rapidjson::Document other(&document.GetAllocator());
      other.Parse(replacement);
      const bool same_type =
          other.GetType() == value.GetType() || (other.IsBool() && value.IsBool());
      if (same_type) continue;
      value.Swap(other);
      const std::string json = pretty(document);
      value.Swap(other);
      CAPTURE(replacement, json);
      const Error error = error_of(json);
      CHECK(text_at(json, error.line(), error.column()).substr(0, 1) ==
            std::string_view(replacement).substr(0, 1));
      ++refused;
    }
  });
  CHECK(places > 100);
  CHECK(refused > 600);
}

TEST_CASE("what is wrong with a graph file is told with its place") {
  struct Row {
    const char *what, *replacement, *message;
  };
  const Row rows[] = {
      {"\"claimgraph\"", "\"clams\"", "no claimgraph file"},
      {"\"version\": 1", "\"version\": 2", "only version 1 can be read"},
      {"\"d2\", \"length\"", "\"d1\", \"length\"", "id \"d1\" is there twice"},
      {"\"a2\", \"key\"", "\"d2\", \"key\"", "\"d2\" is no actor"},
      {"[\"a1\", \"a3\"]", "[\"a1\", \"a9\"]", "there is no actor \"a9\""},
      {"\"within\": \"c2\"", "\"within\": \"c0\"", "there is no claim \"c0\""},
      {"\"within\": \"c2\"", "\"within\": \"a1\"", "\"a1\" is no claim"},
      {"\"reject\"", "\"rejoice\"", "unknown value \"rejoice\""},
      {"\"metonym\"", "\"\"", "unknown value \"\""},
      {"\"2025-02-03\"", "\"2025-02-30\"", "\"2025-02-30\" is no ISO 8601 date"},
      {"[6, 10]", "[3, 10]", "spans must ascend without overlap"},
      {"[6, 10]", "[10, 10]", "a span must end behind its begin"},
      {"[6, 10]", "[6, 10, 12]", "a span is [begin, end]"},
      {"[6, 10]", "[6]", "a span is [begin, end]"},
      {"[6, 10]", "[6, 91]", "a span here ends behind its document"},
      {"\"begin\": 3", "\"begin\": 6", "a mention must end behind its begin"},
      {"[0, 20]", "[21, 20]", "a span must end behind its begin"},
      {"0.75", "1.5", "a confidence is from 0 to 1"},
      {"\"key\": \"league\"", "\"key\": \"\"", "an actor's key is empty"},
      {"\"key\": \"league\", ", "", "key is missing here"},
      {"\"sentence\": [1, 2]", "\"kind\": \"direct\"", "sentence is missing here"},
      {"\"negated\": true", "\"act\": \"state\"", "act is there twice"},
      {"\"negated\": true", "\"negated\": tru", "Invalid value."},
      {"northland", "north\xFFland", "not UTF-8"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.what, row.replacement);
    const Error error = error_of(with(row.what, row.replacement));
    CHECK(error.what() == std::string(row.message));
    CHECK(error.line() > 0);
    CHECK(error.column() > 0);
  }
  const Error error = error_of(with("[\"a1\", \"a3\"]", "[\"a1\", \"a9\"]"));
  CHECK(error.where_and_what() == "broken.json:15:52: there is no actor \"a9\"");
}

TEST_CASE("every beginning of a graph file is an error, and no depth exhausts the stack") {
  const std::string full = kFull;
  for (std::size_t size = 0; size < full.size(); ++size) {
    CAPTURE(size);
    CHECK_THROWS_AS(read_graph(full.substr(0, size), "cut"), Error);
  }
  CHECK_THROWS_AS(read_graph(std::string(1000000, '['), "deep"), Error);
  CHECK_THROWS_AS(
      read_graph(with("\"generator\": {", "\"x\": " + std::string(1000000, '[')), "deep"), Error);
}

TEST_CASE("fields that this version does not know are left out") {
  const std::string known = json_of(read_graph(kFull, "full"));
  const std::string json =
      with("\"key\": \"league\"", "\"key\": \"league\", \"mood\": {\"a\": [1, {\"id\": null}]}");
  CHECK(json_of(read_graph(json, "newer")) == known);
}

TEST_CASE("ids may be any strings and stand in any order") {
  std::string json = kFull;
  for (std::size_t at; (at = json.find("\"c2\"")) != json.npos;) {
    json.replace(at, 4, "\"x:\\u00e9 0\"");
  }
  CHECK(json_of(read_graph(json, "ids")) == json_of(read_graph(kFull, "full")));
}
