#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <string>
#include <string_view>

namespace claimgraph {

/// What a claim bears that speaks for or against it, a bit each. data/confidence/points.tsv says
/// what each one is, with an example, and what it is worth.
using Marks = std::uint64_t;
enum Mark : Marks {
  kEveryClaim = Marks{1} << 0,
  kQuoteFrame = Marks{1} << 1,
  kNamed = Marks{1} << 2,
  kNoSource = Marks{1} << 3,
  kNoSourceObject = Marks{1} << 4,
  kNoSourceClause = Marks{1} << 5,
  kNoSourceNoun = Marks{1} << 6,
  kOwnedNoun = Marks{1} << 7,
  kPassiveCue = Marks{1} << 8,
  kMute = Marks{1} << 9,
  kMuteWords = Marks{1} << 10,
  kMuteRelation = Marks{1} << 11,
  kHollow = Marks{1} << 12,
  kRelativeThat = Marks{1} << 13,
  kUnresolved = Marks{1} << 14,
  kFar = Marks{1} << 15,
  kDocumentSource = Marks{1} << 16,
  kPartitiveSource = Marks{1} << 17,
  kQuotedSource = Marks{1} << 18,
  kQuotedCue = Marks{1} << 19,
  kInfinitive = Marks{1} << 20,
  kBelieved = Marks{1} << 21,
  kModalCue = Marks{1} << 22,
  kIngCue = Marks{1} << 23,
  kParticipleCue = Marks{1} << 24,
  kDid = Marks{1} << 25,
  kInMain = Marks{1} << 26,
  kInsertedCue = Marks{1} << 27,
  kInRelative = Marks{1} << 28,
  kInComplement = Marks{1} << 29,
  kInInfinitive = Marks{1} << 30,
  kDirect = Marks{1} << 31,
  kMixed = Marks{1} << 32,
  kSentenceLong = Marks{1} << 33,
  kBefore = Marks{1} << 34,
  kBareOrQuote = Marks{1} << 35,
  kInCaption = Marks{1} << 36,
  kInTitle = Marks{1} << 37,
  kAnswering = Marks{1} << 38,
};
inline constexpr int kMarkCount = 39;

/// "no-source", as points.tsv spells it. Static storage.
std::string_view name_of(Mark mark);

template <typename Function>
void for_each_mark(Marks marks, Function function) {
  for (; marks != 0; marks &= marks - 1) function(static_cast<Mark>(marks & -marks));
}

/// The points of every mark: natural log-odds that it adds. Marks without a row add none.
class Scorecard {
 public:
  /// Adds the rows of one file; a mark's later row replaces its earlier one. Throws Error with
  /// file, line and column.
  void add(std::string file, std::string_view tsv);
  float points_of(Mark mark) const {
    return points_[static_cast<std::size_t>(std::countr_zero(static_cast<Marks>(mark)))];
  }
  /// What `share`, the share of places where a cue like this introduced a claim, becomes by the
  /// marks of a claim: 0.01 to 0.99.
  float confidence(float share, Marks marks) const;

 private:
  std::array<float, kMarkCount> points_{};
};

}  // namespace claimgraph
