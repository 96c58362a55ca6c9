#include "output.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>

#include "claimgraph/error.hpp"

namespace claimgraph::cli {
namespace {

/// The temporary file that a signal handler has to remove. Only one is open at a time.
std::atomic<const char*> temporary_to_remove{nullptr};

[[noreturn]] void fail(const std::string& path) {
  throw Error(path, 0, 0, "cannot write: " + std::string(std::strerror(errno)));
}

bool is_written_straight(const std::string& path) {
  struct stat status {};
  return stat(path.c_str(), &status) == 0 && !S_ISREG(status.st_mode) && !S_ISDIR(status.st_mode);
}

extern "C" void remove_temporary_and_die(int signal) {
  if (const char* path = temporary_to_remove.load()) unlink(path);
  std::signal(signal, SIG_DFL);
  std::raise(signal);
}

}  // namespace

DescriptorBuffer::DescriptorBuffer(int descriptor, std::string path)
    : descriptor_(descriptor), path_(std::move(path)) {
  setp(buffer_.data(), buffer_.data() + buffer_.size());
}

DescriptorBuffer::int_type DescriptorBuffer::overflow(int_type byte) {
  sync();
  if (!traits_type::eq_int_type(byte, traits_type::eof())) sputc(traits_type::to_char_type(byte));
  return traits_type::not_eof(byte);
}

std::streamsize DescriptorBuffer::xsputn(const char* bytes, std::streamsize count) {
  if (count > epptr() - pptr()) sync();
  if (count > epptr() - pptr()) {
    write_all(bytes, static_cast<std::size_t>(count));
  } else {
    std::memcpy(pptr(), bytes, static_cast<std::size_t>(count));
    pbump(static_cast<int>(count));
  }
  return count;
}

int DescriptorBuffer::sync() {
  const auto count = static_cast<std::size_t>(pptr() - pbase());
  setp(buffer_.data(), buffer_.data() + buffer_.size());
  write_all(buffer_.data(), count);
  return 0;
}

void DescriptorBuffer::write_all(const char* bytes, std::size_t count) {
  while (count > 0) {
    const ssize_t written = write(descriptor_, bytes, count);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail(path_);
    bytes += written;
    count -= static_cast<std::size_t>(written);
  }
}

Output::Output(const std::string& path, Mode mode) : path_(path), mode_(mode) {
  if (path_ == "-") {
    path_ = "standard output";
    descriptor_ = STDOUT_FILENO;
  } else if (is_written_straight(path_)) {
    descriptor_ = open(path_.c_str(), O_WRONLY | O_CLOEXEC);
  } else {
    open_temporary(mode);
  }
  if (descriptor_ < 0) fail(path_);
  buffer_ = std::make_unique<DescriptorBuffer>(descriptor_, path_);
  stream_ = std::make_unique<std::ostream>(buffer_.get());
  stream_->exceptions(std::ios::badbit);  // lets the buffer's Error through
}

void Output::open_temporary(Mode mode) {
  if (std::filesystem::is_directory(path_))
    throw Error(path_, 0, 0, "cannot write: Is a directory");
  if (std::error_code error; std::filesystem::is_symlink(path_, error))
    path_ = std::filesystem::weakly_canonical(path_).string();
  if (const auto folder = std::filesystem::path(path_).parent_path(); !folder.empty()) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error) throw Error(path_, 0, 0, "cannot write: " + error.message());
  }
  if (mode == Mode::kResumable) {
    temporary_ = path_ + ".part";
    descriptor_ = open(temporary_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (descriptor_ >= 0) keep_whole_lines();
    return;
  }
  temporary_ = path_ + ".XXXXXX";
  descriptor_ = mkostemp(temporary_.data(), O_CLOEXEC);
  if (descriptor_ < 0) return;
  const mode_t mask = umask(0);
  umask(mask);
  fchmod(descriptor_, 0666 & ~mask);
  temporary_to_remove = temporary_.c_str();
}

void Output::keep_whole_lines() {
  std::array<char, 1 << 16> block;
  off_t size = 0, whole = 0;
  for (ssize_t count = 0; (count = read(descriptor_, block.data(), block.size())) > 0;
       size += count)
    for (ssize_t i = 0; i < count; ++i)
      if (block[static_cast<std::size_t>(i)] == '\n') {
        ++lines_there_;
        whole = size + i + 1;
      }
  if (ftruncate(descriptor_, whole) != 0 || lseek(descriptor_, whole, SEEK_SET) < 0)
    fail(temporary_);
}

void Output::commit() {
  stream_->flush();
  if (!temporary_.empty() && std::rename(temporary_.c_str(), path_.c_str()) != 0) fail(path_);
  committed_ = true;
}

Output::~Output() {
  temporary_to_remove = nullptr;
  if (!committed_ && mode_ == Mode::kWhole && !temporary_.empty()) unlink(temporary_.c_str());
  if (!committed_ && mode_ == Mode::kResumable && stream_ != nullptr) try {
      stream_->flush();
    } catch (const std::exception&) {  // the stream's own failure too, once it is broken
      // what stands in the file already is all that can be kept
    }
  if (descriptor_ > STDERR_FILENO) close(descriptor_);
}

void write_file(const std::filesystem::path& path, std::string_view bytes) {
  Output output(path.string());
  output.stream().write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  output.commit();
}

void install_signal_handlers() {
  std::signal(SIGPIPE, SIG_IGN);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) std::signal(signal, remove_temporary_and_die);
}

}  // namespace claimgraph::cli
