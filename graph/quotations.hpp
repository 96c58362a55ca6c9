#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace claimgraph {

/// Tells which quotations are the same words of the same speakers, cut differently: those that
/// share eight words in a row, and those of five words or more that stand in the other as they are.
/// Case and punctuation do not count.
///
/// “No one, least of all I, wanted this war or the next” is the same as “least of all I wanted this
/// war or” and “wanted this war or the”; “We will not pay” is too short to be the same as anything.
class Quotations {
 public:
  /// All must be noted before the first is asked for. `who` names the speakers.
  void note(std::string_view who, std::string_view content);
  /// Two quotations that share a key are the same. Linear in the words.
  std::vector<std::uint64_t> keys(std::string_view who, std::string_view content) const;

 private:
  std::unordered_set<std::uint64_t> short_ones_;  ///< keys of those of five to seven words
};

}  // namespace claimgraph
