// Reads `claimgraph` version 1 in one pass over the file, without a tree of it: RapidJSON calls for
// each value, its place is looked up in the table of shapes (json_shape.cpp), its type checked, and
// then it is put where it belongs. A value in a wrong place, an id without its thing, a span out of
// order ends the reading with an Error that names line and column of that very value.

#if defined(__SSE2__) && !defined(__SANITIZE_ADDRESS__)
#define RAPIDJSON_SSE2  // its aligned loads look past the text's end, never past the page
#endif
#include <rapidjson/error/en.h>
#include <rapidjson/reader.h>

#include <algorithm>
#include <limits>

#include "claimgraph/error.hpp"
#include "claimgraph/graph_io.hpp"
#include "graph_assembly.hpp"
#include "json_shape.hpp"
#include "utf8.hpp"

namespace claimgraph {
namespace {

/// Deeper nesting than any field has: keeps what we skip from exhausting the stack.
constexpr std::size_t kDeepest = 64;

constexpr std::string_view kTypeNames[] = {
    "anything", "a string", "a whole number", "a number", "true or false", "a list", "an object"};

/// RapidJSON's handler: every function is called behind its value and returns true; faults are
/// thrown.
class ShapeReader {
 public:
  ShapeReader(std::string_view json, GraphAssembly& assembly) : json_(json), assembly_(assembly) {}

  void read();

  bool Null() { return take(JsonType::kAny, here() - 4), true; }
  bool Bool(bool value) {
    const Shape shape = take(JsonType::kBool, here() - (value ? 4 : 5));
    if (shape.type != JsonType::kAny) assembly_.boolean(shape.place, value);
    return true;
  }
  bool Int(int number) { return Double(number); }
  bool Uint(unsigned number);
  bool Int64(std::int64_t number) { return Double(static_cast<double>(number)); }
  bool Uint64(std::uint64_t number) { return Double(static_cast<double>(number)); }
  bool Double(double number);
  bool RawNumber(const char*, rapidjson::SizeType, bool) { return false; }
  bool String(const char* text, rapidjson::SizeType size, bool);
  bool Key(const char* name, rapidjson::SizeType size, bool);
  bool StartObject() { return open(JsonType::kObject); }
  bool EndObject(rapidjson::SizeType) { return close(); }
  bool StartArray() { return open(JsonType::kArray); }
  bool EndArray(rapidjson::SizeType) { return close(); }

 private:
  struct Frame {
    Place place = Place::kNowhere;
    bool is_array = false;
    std::uint32_t seen = 0;  ///< rows of the table of shapes met, modulo 32
    std::size_t hint = 0;
    std::size_t at = 0;
  };

  /// Where the string or number that is being taken begins, for RapidJSON reads those with a copy
  /// of the stream; behind a bracket or a literal.
  std::size_t here() const { return stream_->Tell(); }
  Shape take(JsonType type, std::size_t at);
  bool open(JsonType type);
  bool close();
  void require_fields(const Frame& frame) const;

  std::string_view json_;
  GraphAssembly& assembly_;
  const rapidjson::StringStream* stream_ = nullptr;
  std::vector<Frame> frames_;
  Shape next_{Place::kNowhere, {}, Place::kRoot, JsonType::kObject};  ///< of the value to come
};

Shape ShapeReader::take(JsonType type, std::size_t at) {
  const Shape shape = next_;
  if (!frames_.empty() && !frames_.back().is_array) next_ = {};
  const bool fits = shape.type == type || shape.type == JsonType::kAny ||
                    (shape.type == JsonType::kNumber && type == JsonType::kCount);
  if (fits) return shape;
  const std::string_view expected = kTypeNames[static_cast<std::size_t>(shape.type)];
  std::string what = frames_.empty()      ? "a claimgraph file"
                     : shape.name.empty() ? "an element of this list"
                                          : std::string(shape.name);
  throw JsonFault{at, what + " must be " + std::string(expected)};
}

bool ShapeReader::Uint(unsigned number) {
  const Shape shape = take(JsonType::kCount, here());
  if (shape.type == JsonType::kCount) assembly_.count(shape.place, number, here());
  if (shape.type == JsonType::kNumber) assembly_.number(shape.place, number, here());
  return true;
}

bool ShapeReader::Double(double number) {
  const Shape shape = take(JsonType::kNumber, here());
  if (shape.type == JsonType::kNumber) assembly_.number(shape.place, number, here());
  return true;
}

bool ShapeReader::String(const char* text, rapidjson::SizeType size, bool) {
  const Shape shape = take(JsonType::kString, here());
  if (shape.type == JsonType::kString) assembly_.string(shape.place, {text, size}, here());
  return true;
}

bool ShapeReader::Key(const char* name, rapidjson::SizeType size, bool) {
  Frame& frame = frames_.back();
  next_ = shape_of(frame.place, {name, size}, &frame.hint);
  if (next_.place == Place::kNowhere) return true;
  const std::uint32_t bit = 1u << (frame.hint % 32);
  if (frame.seen & bit) {
    throw JsonFault{here(), std::string(next_.name) + " is there twice"};
  }
  frame.seen |= bit;
  return true;
}

bool ShapeReader::open(JsonType type) {
  const std::size_t at = here() - 1;
  if (frames_.size() >= kDeepest) throw JsonFault{at, "nested too deeply"};
  const Shape shape = take(type, at);
  const bool is_array = type == JsonType::kArray;
  assembly_.begin(shape.place);
  frames_.push_back({shape.place, is_array, 0, 0, at});
  next_ = {};
  if (is_array) next_ = shape_of(shape.place, {}, &frames_.back().hint);
  return true;
}

bool ShapeReader::close() {
  const Frame frame = frames_.back();
  frames_.pop_back();
  if (!frame.is_array) require_fields(frame);
  assembly_.end(frame.place, frame.at);
  if (!frames_.empty() && frames_.back().is_array) {
    next_ = shape_of(frames_.back().place, {}, &frames_.back().hint);
  }
  return true;
}

void ShapeReader::require_fields(const Frame& frame) const {
  for (const std::string_view name : required_fields(frame.place)) {
    std::size_t hint = 0;
    shape_of(frame.place, name, &hint);
    if (frame.seen & (1u << (hint % 32))) continue;
    throw JsonFault{frame.at, std::string(name) + " is missing here"};
  }
}

void ShapeReader::read() {
  if (const std::size_t bad = find_bad_utf8(json_); bad != json_.npos) {
    throw JsonFault{bad, "not UTF-8"};
  }
  if (const std::size_t nul = json_.find('\0'); nul != json_.npos) {
    throw JsonFault{nul, "a NUL character"};
  }
  rapidjson::StringStream stream(json_.data());
  stream_ = &stream;
  rapidjson::Reader reader;
  const auto result = reader.Parse<rapidjson::kParseDefaultFlags>(stream, *this);
  if (result.IsError()) {
    throw JsonFault{result.Offset(), rapidjson::GetParseError_En(result.Code())};
  }
}

}  // namespace

ClaimGraph read_graph(const std::string& json, const std::string& file, std::uint32_t first_line) {
  try {
    // As we write them, elements have a line each, of some hundred bytes.
    const auto lines = static_cast<std::size_t>(std::count(json.begin(), json.end(), '\n'));
    GraphAssembly assembly(json.size(), std::min(lines, json.size() / 256));
    ShapeReader(json, assembly).read();
    return assembly.finish();
  } catch (const JsonFault& fault) {
    const std::string_view before = std::string_view(json).substr(0, fault.offset);
    const auto lines = std::count(before.begin(), before.end(), '\n');
    const std::size_t line_start = before.rfind('\n') + 1;  // npos + 1 is 0
    throw Error(file, first_line + static_cast<std::uint32_t>(lines),
                static_cast<std::uint32_t>(before.size() - line_start + 1), fault.message);
  }
}

}  // namespace claimgraph
