#include "progress.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>

namespace claimgraph::cli {

Progress::Progress(bool quiet) : shown_(!quiet && isatty(STDERR_FILENO) == 1) {}

Progress::~Progress() { clear(); }

void Progress::update(std::size_t documents, std::uintmax_t bytes, std::uintmax_t in_all) {
  const auto now = Clock::now();
  if (!shown_ || now - last_ < std::chrono::milliseconds(200)) return;
  last_ = now;
  drawn_ = true;
  const double seconds = std::chrono::duration<double>(now - begin_).count();
  const double rate = static_cast<double>(bytes) / seconds;
  fmt::print(stderr, "\r\033[K{} documents, {:.1f} MB, {:.1f} MB/s", documents,
             static_cast<double>(bytes) / 1e6, rate / 1e6);
  if (in_all >= bytes && rate > 0) {
    const auto left = static_cast<unsigned>(static_cast<double>(in_all - bytes) / rate);
    fmt::print(stderr, ", {}:{:02} left", left / 60, left % 60);
  }
  std::fflush(stderr);
}

void Progress::clear() {
  if (drawn_) fmt::print(stderr, "\r\033[K");
  drawn_ = false;
}

}  // namespace claimgraph::cli
