#pragma once

#include <array>
#include <filesystem>
#include <memory>
#include <ostream>
#include <streambuf>
#include <string>
#include <string_view>

namespace claimgraph::cli {

/// Buffered bytes to a file descriptor. A failed write throws Error that names `path`.
class DescriptorBuffer : public std::streambuf {
 public:
  DescriptorBuffer(int descriptor, std::string path);

 protected:
  int_type overflow(int_type byte) override;
  std::streamsize xsputn(const char* bytes, std::streamsize count) override;
  int sync() override;

 private:
  void write_all(const char* bytes, std::size_t count);

  int descriptor_;
  std::string path_;
  std::array<char, 1 << 16> buffer_;
};

/// Where results go. A regular file appears whole, by `commit()`, or not at all: until then they
/// stand in a temporary file beside it, which goes away with this object or when a signal ends the
/// program.
/// `-` (standard output), devices and pipes are written straight.
class Output {
 public:
  enum class Mode { kWhole, kResumable };

  /// kResumable keeps `PATH.part` when the run is cut short and goes on after what stands in it.
  /// Throws Error when the path cannot be written.
  explicit Output(const std::string& path, Mode mode = Mode::kWhole);
  ~Output();
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  std::ostream& stream() { return *stream_; }
  /// What a cut run left in PATH.part: whole lines, the rest is cut off. 0 for other modes.
  std::size_t lines_there() const { return lines_there_; }
  void commit();

 private:
  void open_temporary(Mode mode);
  void keep_whole_lines();

  std::string path_, temporary_;
  int descriptor_ = -1;
  Mode mode_;
  bool committed_ = false;
  std::size_t lines_there_ = 0;
  std::unique_ptr<DescriptorBuffer> buffer_;
  std::unique_ptr<std::ostream> stream_;
};

/// Writes one whole file, or throws Error.
void write_file(const std::filesystem::path& path, std::string_view bytes);

/// Lets no signal leave a temporary file behind, and makes a closed pipe an error like any other.
void install_signal_handlers();

}  // namespace claimgraph::cli
