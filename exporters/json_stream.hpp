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
  void fields(const std::vector<Attribute>& attributes, const std::vector<Value>& values) {
    for (std::size_t i = 0; i < attributes.size(); ++i) value(attributes[i].name, values[i]);
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

  rapidjson::OStreamWrapper stream_;
  std::ostream& out_;
};

}  // namespace claimgraph
