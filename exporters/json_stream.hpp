#pragma once

#include <rapidjson/ostreamwrapper.h>
#include <rapidjson/writer.h>

#include <string_view>

#include "claimgraph/property_graph.hpp"

namespace claimgraph {

/// RapidJSON's writer on a stream, with keys and strings as string views.
class JsonStream : public rapidjson::Writer<rapidjson::OStreamWrapper> {
 public:
  explicit JsonStream(std::ostream& out) : stream_(out), out_(out) { Reset(stream_); }

  void key(std::string_view name) {
    Key(name.data(), static_cast<rapidjson::SizeType>(name.size()));
  }
  void string(std::string_view text) {
    String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
  }
  /// Nothing for an empty text.
  void field(std::string_view name, std::string_view text) {
    if (text.empty()) return;
    key(name);
    string(text);
  }
  /// Nothing for an absent value.
  void value(std::string_view name, const Value& value) {
    if (std::holds_alternative<std::monostate>(value)) return;
    key(name);
    std::visit(Write{*this}, value);
  }
  /// What nodes and edges have under the same names in every JSON format.
  void fields(const NodeRow& node, const std::vector<Attribute>& attributes) {
    field("label", node.label);
    field("type", node.type);
    lifetime_and_values(node, attributes);
  }
  void fields(const EdgeRow& edge, const std::vector<Attribute>& attributes) {
    field("id", edge.id);
    field("source", edge.source);
    field("target", edge.target);
    field("type", edge.type);
    value("weight", edge.weight);
    lifetime_and_values(edge, attributes);
  }
  /// {"name": …} with the facts.
  void facts(const PropertyGraph& graph) {
    StartObject();
    field("name", graph.name);
    for (const auto& [name, fact] : graph.facts) value(name, fact);
    EndObject();
  }
  /// Between elements, so that lines stay short enough to read.
  void new_line() { out_ << '\n'; }

 private:
  struct Write {
    JsonStream& json;
    void operator()(std::monostate) const { json.Null(); }
    void operator()(const std::string& text) const { json.string(text); }
    void operator()(std::int64_t number) const { json.Int64(number); }
    void operator()(double number) const { json.Double(number); }
    void operator()(bool truth) const { json.Bool(truth); }
    void operator()(const std::vector<std::string>& list) const {
      json.StartArray();
      for (const std::string& text : list) json.string(text);
      json.EndArray();
    }
  };

  template <typename Row>
  void lifetime_and_values(const Row& row, const std::vector<Attribute>& attributes) {
    field("begin", row.begin);
    field("end", row.end);
    for (std::size_t i = 0; i < attributes.size(); ++i) value(attributes[i].name, row.values[i]);
  }

  rapidjson::OStreamWrapper stream_;
  std::ostream& out_;
};

}  // namespace claimgraph
