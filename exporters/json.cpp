// A graph as `claimgraph` version 1 JSON. What is unknown is left out; lists keep the graph's
// order. Each document, actor and claim is one line, so that files can be compared and read by eye.
// RapidJSON's SSE2 writer is not used: in 1.1.0 it leaves U+001A to U+001F unescaped.
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <algorithm>
#include <cmath>
#include <ostream>

#include "claimgraph/graph_io.hpp"

#ifndef CLAIMGRAPH_VERSION
#define CLAIMGRAPH_VERSION "unknown"
#endif

namespace claimgraph {
namespace {

using Vertex = ClaimGraph::Vertex;
constexpr std::size_t kFlushSize = 1 << 16;

class JsonWriter {
 public:
  JsonWriter(const ClaimGraph& graph, std::ostream& out, JsonOptions options)
      : graph_(graph), out_(out), options_(options), json_(buffer_) {}

  void write();

 private:
  template <typename Element>
  void list(std::string_view name, const std::vector<Vertex>& vertices, Element element);
  void raw(std::string_view text);
  void generator();
  void document(Vertex v);
  void actor(Vertex v);
  void affiliations(Vertex v);
  void mentions(Vertex v);
  void claim(Vertex v);
  void meaning(const ClaimNode& node);
  void topics(std::string_view lemmas);
  void answers(Vertex v);
  void within(Vertex v);
  void occurrences(const ClaimNode& node);

  void key(std::string_view name) { json_.Key(name.data(), size(name)); }
  void string(std::string_view text) { json_.String(text.data(), size(text)); }
  void id(Vertex v);
  void field(std::string_view name, std::string_view text);
  void part(std::string_view name, const TextPart& part);
  void span(Span span);
  void actors(std::string_view name, const std::vector<Vertex>& ids);
  static rapidjson::SizeType size(std::string_view text) {
    return static_cast<rapidjson::SizeType>(text.size());
  }

  const ClaimGraph& graph_;
  std::ostream& out_;
  JsonOptions options_;
  rapidjson::StringBuffer buffer_;
  rapidjson::Writer<rapidjson::StringBuffer> json_;
  std::vector<Vertex> found_;
};

void JsonWriter::raw(std::string_view text) {
  for (const char c : text) buffer_.Put(c);
  if (buffer_.GetSize() < kFlushSize) return;
  out_.write(buffer_.GetString(), static_cast<std::streamsize>(buffer_.GetSize()));
  buffer_.Clear();
}

void JsonWriter::field(std::string_view name, std::string_view text) {
  if (text.empty()) return;
  key(name);
  string(text);
}

void JsonWriter::id(Vertex v) {
  static constexpr char kLetters[] = {'d', 'a', 'c'};
  char text[16];
  char* at = text + sizeof text;
  for (std::uint32_t number = graph_.ordinal(v) + 1; number > 0; number /= 10) {
    *--at = static_cast<char>('0' + number % 10);
  }
  *--at = kLetters[graph_.graph()[v].index()];
  string({at, static_cast<std::size_t>(text + sizeof text - at)});
}

void JsonWriter::span(Span span) {
  json_.StartArray();
  json_.Uint(span.begin);
  json_.Uint(span.end);
  json_.EndArray();
}

void JsonWriter::part(std::string_view name, const TextPart& part) {
  if (part.spans.empty() && part.text.empty()) return;
  key(name);
  json_.StartObject();
  field("text", part.text);
  if (!part.spans.empty()) {
    key("spans");
    json_.StartArray();
    for (const Span one : part.spans) span(one);
    json_.EndArray();
  }
  json_.EndObject();
}

void JsonWriter::actors(std::string_view name, const std::vector<Vertex>& ids) {
  key(name);
  json_.StartArray();
  for (const Vertex v : ids) id(v);
  json_.EndArray();
}

void JsonWriter::generator() {
  const Generator& made_by = graph_.generator();
  json_.Reset(buffer_);
  json_.StartObject();
  field("name", made_by.name);
  field("version", made_by.version.empty() ? CLAIMGRAPH_VERSION : made_by.version);
  field("rules", made_by.rules);
  json_.EndObject();
}

void JsonWriter::document(Vertex v) {
  const DocumentNode& node = graph_.document(v);
  json_.StartObject();
  key("id");
  id(v);
  field("name", node.name);
  field("title", node.title);
  field("date", node.date);
  field("url", node.url);
  field("publisher", node.publisher);
  key("length");
  json_.Uint(node.length);
  if (options_.with_text) field("text", node.text);
  json_.EndObject();
}

void JsonWriter::actor(Vertex v) {
  const ActorNode& node = graph_.actor(v);
  json_.StartObject();
  key("id");
  id(v);
  field("key", node.key);
  field("name", node.name);
  field("kind", name_of(node.kind));
  if (!(node.iso3.empty() && node.cameo.empty() && node.wikidata.empty())) {
    key("codes");
    json_.StartObject();
    field("iso3", node.iso3);
    field("cameo", node.cameo);
    field("wikidata", node.wikidata);
    json_.EndObject();
  }
  if (!node.aliases.empty()) {
    key("aliases");
    json_.StartArray();
    for (const Text alias : node.aliases) string(alias);
    json_.EndArray();
  }
  affiliations(v);
  mentions(v);
  json_.EndObject();
}

void JsonWriter::affiliations(Vertex v) {
  graph_.for_each_target(v, EdgeKind::kPartOf, [&](Vertex whole, const EdgeLabel&) {
    key("part_of");
    id(whole);
  });
  if (const auto bodies = graph_.targets(v, EdgeKind::kMemberOf); !bodies.empty()) {
    actors("member_of", bodies);
  }
  bool open = false;
  graph_.for_each_target(v, EdgeKind::kAffiliatedWith, [&](Vertex with, const EdgeLabel& label) {
    if (!open) {
      key("affiliation");
      json_.StartArray();
      open = true;
    }
    json_.StartObject();
    key("actor");
    id(with);
    field("role", label.text);
    field("from", label.from().str());
    field("until", label.until().str());
    json_.EndObject();
  });
  if (open) json_.EndArray();
  if (const auto bare = graph_.targets(v, EdgeKind::kUnaffiliated); !bare.empty()) {
    actors("unaffiliated", bare);
  }
}

void JsonWriter::mentions(Vertex v) {
  bool open = false;
  graph_.for_each_target(v, EdgeKind::kFoundIn, [&](Vertex document, const EdgeLabel& label) {
    if (!open) {
      key("mentions");
      json_.StartArray();
      open = true;
    }
    json_.StartObject();
    key("document");
    id(document);
    key("begin");
    json_.Uint(label.span.begin);
    key("end");
    json_.Uint(label.span.end);
    field("text", label.text);
    field("via", name_of(label.via));
    json_.EndObject();
  });
  if (open) json_.EndArray();
}

void JsonWriter::claim(Vertex v) {
  const ClaimNode& node = graph_.claim(v);
  json_.StartObject();
  key("id");
  id(v);
  key("document");
  id(graph_.document_of(v));
  actors("sources", graph_.sources(v, EdgeKind::kSays));
  part("source", node.source);
  key("cue");
  json_.StartObject();
  field("text", node.cue.text);
  field("lemma", node.cue_lemma);
  key("spans");
  json_.StartArray();
  for (const Span one : node.cue.spans) span(one);
  json_.EndArray();
  json_.EndObject();
  part("content", node.content);
  key("sentence");
  span(node.sentence);
  meaning(node);
  if (const auto to = graph_.targets(v, EdgeKind::kTo); !to.empty()) actors("to", to);
  if (const auto about = graph_.targets(v, EdgeKind::kAbout); !about.empty()) {
    actors("about", about);
  }
  key("negated");
  json_.Bool(node.negated);
  field("certainty", name_of(node.certainty));
  topics(node.topics);
  answers(v);
  within(v);
  field("rule", node.rule);
  key("confidence");
  // Three decimals are more than a scorecard knows, and read back as the same number.
  json_.Double(std::round(static_cast<double>(node.confidence) * 1000) / 1000);
  occurrences(node);
  json_.EndObject();
}

void JsonWriter::meaning(const ClaimNode& node) {
  field("kind", name_of(node.kind));
  field("act", name_of(node.act));
  field("stance", name_of(node.stance));
  field("plover", node.plover);
  field("cameo", node.cameo);
}

void JsonWriter::answers(Vertex v) {
  bool open = false;
  graph_.for_each_target(v, EdgeKind::kAnswers, [&](Vertex other, const EdgeLabel& label) {
    if (!open) {
      key("answers");
      json_.StartArray();
      open = true;
    }
    json_.StartObject();
    key("claim");
    id(other);
    field("answer", name_of(label.answer));
    json_.EndObject();
  });
  if (open) json_.EndArray();
}

void JsonWriter::topics(std::string_view lemmas) {
  if (lemmas.empty()) return;
  key("topics");
  json_.StartArray();
  while (!lemmas.empty()) {
    const std::size_t size = std::min(lemmas.find(' '), lemmas.size());
    string(lemmas.substr(0, size));
    lemmas.remove_prefix(std::min(size + 1, lemmas.size()));
  }
  json_.EndArray();
}

void JsonWriter::within(Vertex v) {
  graph_.for_each_target(v, EdgeKind::kWithin, [&](Vertex outer, const EdgeLabel&) {
    key("within");
    id(outer);
  });
}

void JsonWriter::occurrences(const ClaimNode& node) {
  if (node.repeats.empty()) return;
  key("occurrences");
  json_.StartArray();
  for (const Occurrence& other : node.repeats) {
    json_.StartObject();
    key("document");
    id(other.document);
    part("source", other.source);
    part("cue", other.cue);
    part("content", other.content);
    key("sentence");
    span(other.sentence);
    json_.EndObject();
  }
  json_.EndArray();
}

template <typename Element>
void JsonWriter::list(std::string_view name, const std::vector<Vertex>& vertices, Element element) {
  raw(options_.one_line ? "," : ",\n ");
  raw("\"");
  raw(name);
  raw("\":[");
  for (const Vertex v : vertices) {
    if (v != vertices.front()) raw(",");
    if (!options_.one_line) raw("\n  ");
    json_.Reset(buffer_);
    (this->*element)(v);
  }
  raw("]");
}

void JsonWriter::write() {
  raw(R"({"format":"claimgraph","version":1,"generator":)");
  generator();
  list("documents", graph_.documents(), &JsonWriter::document);
  list("actors", graph_.actors(), &JsonWriter::actor);
  list("claims", graph_.claims(), &JsonWriter::claim);
  raw("}\n");
  out_.write(buffer_.GetString(), static_cast<std::streamsize>(buffer_.GetSize()));
}

}  // namespace

void write_json(const ClaimGraph& graph, std::ostream& out, JsonOptions options) {
  JsonWriter(graph, out, options).write();
}

}  // namespace claimgraph
