#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "claimgraph/graph.hpp"

namespace claimgraph {

/// What the ids of a file stand for. An id may be used before the thing it names is read: its
/// vertex is declared at the first use. Ids as we write them ("c17") are found by their number.
class IdTable {
 public:
  enum class Kind : std::uint8_t { kUnknown, kDocument, kActor, kClaim };
  struct Entry {
    ClaimGraph::Vertex vertex = 0;
    std::size_t offset = 0;  ///< of its first use, into the file
    Kind kind = Kind::kUnknown;
    bool defined = false;
  };

  /// `largest` bounds the numbers kept in an array; a file cannot hold more ids than bytes.
  explicit IdTable(std::size_t largest) : largest_(largest) {}

  /// The id's entry, a new one with kUnknown for an id not met yet. The reference holds until the
  /// next call.
  Entry& operator[](std::string_view id);

  /// The id used first of those never defined; `found` is false when there is none.
  struct Dangling {
    bool found = false;
    std::string id;
    Entry entry;
  };
  Dangling first_undefined() const;

 private:
  std::size_t largest_;
  std::vector<Entry> numbered_[3];  ///< of "d…", "a…", "c…"
  std::unordered_map<std::string, Entry> named_;
};

}  // namespace claimgraph
