#include "input.hpp"

#include <fmt/format.h>
#include <rapidjson/document.h>
#include <rapidjson/error/en.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

#include "claimgraph/error.hpp"

namespace claimgraph::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kBatchBytes = std::size_t{64} << 10;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

std::string shown_name(const std::string& path) { return path == "-" ? "standard input" : path; }

[[noreturn]] void fail(const std::string& path, const std::string& what) {
  throw Error(shown_name(path), 0, 0, what);
}

bool is_records_name(std::string_view name) {
  if (name.ends_with(".gz")) name.remove_suffix(3);
  return name.ends_with(".jsonl") || name.ends_with(".ndjson");
}

bool begins_with_object(std::string_view text) {
  const auto brace = text.find_first_not_of(" \t\r\n");
  if (brace == std::string_view::npos || text[brace] != '{') return false;
  const auto quote = text.find_first_not_of(" \t", brace + 1);
  return quote != std::string_view::npos && text[quote] == '"';
}

/// zlib puts the path before what it says.
std::string without_path(std::string_view what, const std::string& path) {
  if (what.starts_with(path + ": ")) what.remove_prefix(path.size() + 2);
  return std::string(what);
}

void add_folder(const fs::path& folder, std::vector<InputFile>& files) {
  const std::size_t first = files.size();
  std::error_code error;
  fs::recursive_directory_iterator walk(folder, error);
  for (; !error && walk != fs::recursive_directory_iterator(); walk.increment(error)) {
    const fs::path& path = walk->path();
    if (!walk->is_regular_file() || !(path.extension() == ".txt" || is_records_name(path.native())))
      continue;
    files.push_back({path.string(), path.lexically_relative(folder).string(), walk->file_size()});
  }
  if (error) fail(folder.string(), "cannot read: " + error.message());
  if (files.size() == first) fail(folder.string(), "holds no .txt and no .jsonl file");
  std::sort(files.begin() + static_cast<std::ptrdiff_t>(first), files.end(),
            [](const InputFile& a, const InputFile& b) { return a.path < b.path; });
}

}  // namespace

std::vector<InputFile> find_inputs(const std::vector<std::string>& paths) {
  std::vector<InputFile> files;
  for (const std::string& path : paths) {
    if (path == "-") {
      files.push_back({path, "standard-input", 0});
      continue;
    }
    struct stat status {};
    if (stat(path.c_str(), &status) != 0) fail(path, std::strerror(errno));
    if (S_ISDIR(status.st_mode))
      add_folder(path, files);
    else
      files.push_back({path, fs::path(path).filename().string(),
                       S_ISREG(status.st_mode) ? static_cast<std::uintmax_t>(status.st_size) : 0});
  }
  return files;
}

/// The file being read, with what has been read of it and not been handed on.
struct InputReader::Open {
  InputFile file;
  gzFile handle = nullptr;
  std::string rest;
  std::size_t whole_lines = 0;  ///< bytes of `rest` up to its last newline
  std::size_t line = 1;         ///< number of its first line
  bool records = false;
  bool at_end = false;

  explicit Open(InputFile which) : file(std::move(which)) {
    handle = file.path == "-" ? gzdopen(dup(STDIN_FILENO), "rb") : gzopen(file.path.c_str(), "rb");
    if (handle == nullptr) fail(file.path, std::strerror(errno));
    gzbuffer(handle, kBatchBytes);
    more();
    const std::size_t mark = rest.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
    records = is_records_name(file.path) ||
              (file.path == "-" && begins_with_object(std::string_view(rest).substr(mark)));
    if (!records || mark == 0) return;  // of a text it stays: offsets are those of the bytes read
    rest.erase(0, mark);
    whole_lines -= std::min(whole_lines, mark);
  }
  ~Open() { gzclose(handle); }
  Open(const Open&) = delete;
  Open& operator=(const Open&) = delete;

  void more() {
    const std::size_t old = rest.size();
    rest.resize(old + kBatchBytes);
    const int count = gzread(handle, rest.data() + old, kBatchBytes);
    int number = Z_OK;
    const char* const what = gzerror(handle, &number);
    if (count < 0 || (number != Z_OK && number != Z_STREAM_END))
      fail(file.path, number == Z_ERRNO ? std::strerror(errno) : without_path(what, file.path));
    rest.resize(old + static_cast<std::size_t>(count));
    at_end = count == 0;
    const auto newline = std::string_view(rest).substr(old).rfind('\n');
    if (newline != std::string_view::npos) whole_lines = old + newline + 1;
  }

  std::string take(std::size_t count) {
    std::string taken = rest.substr(0, count);
    rest.erase(0, count);
    whole_lines = 0;
    return taken;
  }
};

InputReader::InputReader(std::vector<InputFile> files) : files_(std::move(files)) {
  const auto is_stream = [](const InputFile& file) { return file.size == 0; };
  if (std::ranges::any_of(files_, is_stream)) return;
  for (const InputFile& file : files_) bytes_in_all_ += file.size;
}

InputReader::~InputReader() = default;

std::optional<Batch> InputReader::next() {
  while (open_ != nullptr || next_ < files_.size()) {
    if (open_ == nullptr) open_ = std::make_unique<Open>(files_[next_++]);
    std::optional<Batch> batch = open_->records ? some_lines() : whole_text();
    if (!open_->records || !batch) {
      bytes_done_ += static_cast<std::uintmax_t>(gzoffset(open_->handle));
      open_.reset();
    }
    if (batch) return batch;
  }
  return std::nullopt;
}

std::uintmax_t InputReader::bytes_read() const {
  return bytes_done_ + (open_ ? static_cast<std::uintmax_t>(gzoffset(open_->handle)) : 0);
}

Batch InputReader::whole_text() {
  while (!open_->at_end) open_->more();
  return {open_->file.path, open_->file.name, std::move(open_->rest), false, 1};
}

std::optional<Batch> InputReader::some_lines() {
  Open& open = *open_;
  while (!open.at_end && (open.rest.size() < kBatchBytes || open.whole_lines == 0)) open.more();
  const std::size_t count = open.at_end ? open.rest.size() : open.whole_lines;
  if (count == 0) return std::nullopt;
  Batch batch{open.file.path, open.file.name, open.take(count), true, open.line};
  open.line += static_cast<std::size_t>(std::ranges::count(batch.bytes, '\n'));
  return batch;
}

namespace {

std::string_view text_of(const rapidjson::Value& value) {
  return {value.GetString(), value.GetStringLength()};
}

/// A string or, for ids, an integer; empty when it is absent or null.
std::string optional_text(const rapidjson::Value& object, const char* name) {
  const auto member = object.FindMember(name);
  if (member == object.MemberEnd() || member->value.IsNull()) return {};
  if (member->value.IsString()) return std::string(text_of(member->value));
  if (member->value.IsInt64()) return std::to_string(member->value.GetInt64());
  throw Error(fmt::format("\"{}\" is not a string", name));
}

Record record_of(const rapidjson::Value& object) {
  if (!object.IsObject()) throw Error("not a JSON object");
  const auto text = object.FindMember("text");
  if (text == object.MemberEnd() || !text->value.IsString())
    throw Error("no string \"text\" in this record");
  Record record{text_of(text->value), {}};
  record.info.name = optional_text(object, "id");
  record.info.title = optional_text(object, "title");
  record.info.date = optional_text(object, "date");
  record.info.url = optional_text(object, "url");
  record.info.publisher = optional_text(object, "source");
  return record;
}

}  // namespace

Record parse_record(char* line, const std::string& path, std::size_t number) {
  std::size_t column = 1;
  std::string what;
  // The strings are decoded in place: they stay in `line` when the tree goes. Iterative, since a
  // line of a million brackets is input too.
  rapidjson::Document json;
  json.ParseInsitu<rapidjson::kParseIterativeFlag>(line);
  if (!json.HasParseError()) try {
      Record record = record_of(json);
      if (record.info.name.empty())
        record.info.name = fmt::format("{}-{}", fs::path(path).stem().string(), number);
      return record;
    } catch (const Error& error) {
      what = error.what();
    }
  if (json.HasParseError()) {
    column = json.GetErrorOffset() + 1;
    what = fmt::format("invalid JSON: {}", rapidjson::GetParseError_En(json.GetParseError()));
  }
  throw Error(shown_name(path), static_cast<std::uint32_t>(number),
              static_cast<std::uint32_t>(column), what);
}

bool holds_graph_lines(const std::string& path) {
  constexpr std::string_view kBeginning = "{\"format\":\"claimgraph\"";
  if (!is_records_name(path)) return false;
  const gzFile file = gzopen(path.c_str(), "rb");
  if (file == nullptr) return false;  // the reading says what is wrong
  std::array<char, kBeginning.size()> bytes{};
  const int count = gzread(file, bytes.data(), bytes.size());
  gzclose(file);
  return count == static_cast<int>(bytes.size()) &&
         std::string_view(bytes.data(), bytes.size()) == kBeginning;
}

std::string read_file(const std::string& path) {
  InputReader reader({{path, path, 0}});
  std::string bytes;
  while (std::optional<Batch> batch = reader.next()) bytes += batch->bytes;
  return bytes;
}

}  // namespace claimgraph::cli
