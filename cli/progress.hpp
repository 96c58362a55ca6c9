#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>

namespace claimgraph::cli {

/// The line on a terminal that says how far a run has come; nothing anywhere else.
class Progress {
 public:
  explicit Progress(bool quiet);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// `in_all` 0: not known. Draws at most five times a second.
  void update(std::size_t documents, std::uintmax_t bytes, std::uintmax_t in_all);
  /// Makes room for another line on the terminal.
  void clear();

 private:
  using Clock = std::chrono::steady_clock;
  bool shown_;
  bool drawn_ = false;
  Clock::time_point begin_ = Clock::now(), last_ = begin_;
};

}  // namespace claimgraph::cli
