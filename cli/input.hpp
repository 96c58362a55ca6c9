#pragma once

#include <cstdint>
#include <cstring>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claimgraph/document.hpp"

namespace claimgraph::cli {

/// A file to read, found below the paths of the command line.
struct InputFile {
  std::string path;  ///< "-" for standard input
  std::string name;  ///< the document's: the file's own, or its path below the folder given
  std::uintmax_t size = 0;
};

/// The files of the paths given, folders walked, each folder's sorted by path. Throws Error for
/// what is not there or cannot be read.
std::vector<InputFile> find_inputs(const std::vector<std::string>& paths);

/// A piece of the input that one thread reads: a whole text, or some lines of JSON records.
struct Batch {
  std::string path;
  std::string name;
  std::string bytes;
  bool records = false;
  std::size_t first_line = 1;
};

/// Calls `use` with each non-empty line, which it may overwrite up to its end, and its number.
template <typename Use>
void for_each_line(Batch& batch, Use use) {
  std::size_t number = batch.first_line;
  char* const end = batch.bytes.data() + batch.bytes.size();
  for (char* line = batch.bytes.data(); line < end; ++number) {
    auto* const found =
        static_cast<char*>(std::memchr(line, '\n', static_cast<std::size_t>(end - line)));
    char* const line_end = found == nullptr ? end : found;
    *line_end = '\0';
    if (std::strspn(line, " \t\r") != static_cast<std::size_t>(line_end - line)) use(line, number);
    line = line_end + 1;
  }
}

/// Cuts files into batches. Gzipped ones are unpacked.
class InputReader {
 public:
  explicit InputReader(std::vector<InputFile> files);
  ~InputReader();

  /// None at the end. Throws Error when a file cannot be read.
  std::optional<Batch> next();
  /// Bytes of the files read so far, as they stand on disk, and of all of them; 0: not known.
  std::uintmax_t bytes_read() const;
  std::uintmax_t bytes_in_all() const { return bytes_in_all_; }

 private:
  struct Open;
  Batch whole_text();
  std::optional<Batch> some_lines();

  std::vector<InputFile> files_;
  std::size_t next_ = 0;
  std::unique_ptr<Open> open_;
  std::uintmax_t bytes_done_ = 0, bytes_in_all_ = 0;
};

/// A text and what is known of it. `text` points into the batch or the memory given.
struct Record {
  std::string_view text;
  DocumentInfo info;
};

/// Reads `{"id", "text", "title"?, "date"?, "url"?, "source"?}`; `line` ends with a NUL and is
/// overwritten: the text is decoded in place. Throws Error with `path` and `number` when it is no
/// such object.
Record parse_record(char* line, const std::string& path, std::size_t number);

/// Whether a file of JSON lines holds graphs, as `extract -f jsonl` writes them, and not texts.
bool holds_graph_lines(const std::string& path);

/// Everything in a file, unpacked. Throws Error.
std::string read_file(const std::string& path);

}  // namespace claimgraph::cli
