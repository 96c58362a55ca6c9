#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "claimgraph/model.hpp"

namespace claimgraph {

/// Numbers texts in the order in which they first come.
class TextTable {
 public:
  /// The number of a text; kNone when it was never added. O(its length).
  Index find(std::string_view text) const;
  /// The number of a text, the next one if it is new. Not once the table has been laid out.
  Index add(std::string_view text);
  std::size_t size() const { return count_; }

  template <typename Archive>
  void fields(Archive& archive) {
    archive(count_, slots_, pool_);
  }

 private:
  struct Slot {
    std::uint32_t begin = 0, size = 0;  ///< in the pool
    Index number = kNone;               ///< kNone: free
    std::uint32_t hash = 0;
  };
  /// Where the text stands or would.
  std::size_t slot_of(std::string_view text, std::uint32_t hash) const;
  void grow();

  Index count_ = 0;
  std::span<const Slot> slots_;  ///< open addressing; a power of two, at most half in use
  std::span<const char> pool_;
  std::vector<Slot> own_slots_;  ///< what `slots_` and `pool_` view unless they are laid out
  std::vector<char> own_pool_;
};

}  // namespace claimgraph
