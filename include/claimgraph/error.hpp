#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <utility>

namespace claimgraph {

/// The one exception the library throws: bad rule, graph, option or output. Text never causes one.
/// `line` and `column` count from 1 (column in bytes); 0 means that there is none to name.
class Error : public std::runtime_error {
 public:
  explicit Error(const std::string& message) : std::runtime_error(message) {}
  Error(std::string file, std::uint32_t line, std::uint32_t column, const std::string& message)
      : std::runtime_error(message), file_(std::move(file)), line_(line), column_(column) {}

  const std::string& file() const { return file_; }
  std::uint32_t line() const { return line_; }
  std::uint32_t column() const { return column_; }

  /// `file:line:column: message`, without the parts that are unknown.
  std::string where_and_what() const;

 private:
  std::string file_;
  std::uint32_t line_ = 0;
  std::uint32_t column_ = 0;
};

}  // namespace claimgraph
