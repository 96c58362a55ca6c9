#pragma once

#include <algorithm>
#include <cstdint>
#include <ostream>
#include <span>
#include <utility>
#include <vector>

#include "analysis.hpp"
#include "claimgraph/extractor.hpp"

namespace claimgraph::cli {

/// The elements of a list by where they begin, to be handed out sentence by sentence.
class ByBegin {
 public:
  using Place = std::pair<std::uint32_t, std::uint32_t>;  ///< begin, index

  template <typename List, typename BeginOf>
  ByBegin(const List& list, BeginOf begin_of) {
    places_.reserve(list.size());
    for (std::uint32_t i = 0; i < list.size(); ++i) places_.emplace_back(begin_of(list[i]), i);
    std::ranges::sort(places_);
  }

  /// Those before `end` that have not been handed out yet.
  std::span<const Place> until(std::uint32_t end) {
    const std::size_t first = next_;
    while (next_ < places_.size() && places_[next_].first < end) ++next_;
    return std::span(places_).subspan(first, next_ - first);
  }

 private:
  std::vector<Place> places_;
  std::size_t next_ = 0;
};

inline std::uint32_t begin_of_mention(const Mention& mention) { return mention.tokens.begin; }
inline std::uint32_t begin_of_trial(const Trial& trial) { return trial.cue.begin; }
inline std::uint32_t begin_of_claim(const Claim& claim) {
  const Spans& anchor = claim.cue.empty() ? claim.content : claim.cue;
  return anchor.empty() ? claim.sentence.begin : anchor.front().begin;
}

/// What every stage found in the document that `extractor` read last, for people: sentence by
/// sentence its words, groups, clauses, mentions, the cues tried and the claims made.
void explain_as_text(const RuleSet& rules, const Extractor& extractor, const Extraction& extraction,
                     bool color, std::ostream& out);
/// The same for tools, one JSON object (docs/formats.md); offsets are code points.
void explain_as_json(const RuleSet& rules, const Extractor& extractor, const Extraction& extraction,
                     std::ostream& out);

}  // namespace claimgraph::cli
