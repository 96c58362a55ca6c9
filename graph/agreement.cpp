#include "agreement.hpp"

#include <algorithm>
#include <cmath>
#include <span>
#include <utility>

namespace claimgraph {
namespace {

constexpr std::uint32_t kNoConcept = 0xFFFFFFFFu;

/// Rows of x: for each concept and stance the actors that take it, with how often.
class Agreement {
 public:
  Agreement(const Positions& positions, const NetworkOptions& options);
  Network network(Positions& positions) const;

 private:
  struct Entry {
    std::uint32_t other = 0;  ///< column in the rows of actors, actor in the columns
    double x = 0;
  };
  /// The entries of a column for actors behind `i`.
  std::span<const Entry> after(std::uint32_t column, std::uint32_t i) const {
    const auto& entries = columns_[column];
    const auto first =
        std::upper_bound(entries.begin(), entries.end(), i,
                         [](std::uint32_t a, const Entry& e) { return a < e.other; });
    return {first, entries.end()};
  }
  static void add(double x, std::span<const Entry> entries, std::vector<double>& sums) {
    for (const Entry& entry : entries) sums[entry.other] += x * entry.x;
  }
  double phi(std::size_t i, std::size_t j, double shared) const;

  const NetworkOptions& options_;
  std::vector<std::vector<Entry>> rows_, columns_;  ///< column: 2 * concept, + 1 for oppose
  std::vector<double> concepts_, norm_;             ///< |C(i)| and |x(i)|
};

Agreement::Agreement(const Positions& positions, const NetworkOptions& options)
    : options_(options),
      rows_(positions.actors.size()),
      columns_(2 * positions.concepts.size()),
      concepts_(positions.actors.size()),
      norm_(positions.actors.size()) {
  for (const Positions::Cell& cell : positions.cells) {
    bool any = false;
    for (const Stance stance : {Stance::kSupport, Stance::kOppose}) {
      const std::uint32_t count = cell.stances.by_stance[static_cast<std::size_t>(stance)];
      if (count == 0) continue;
      any = true;
      const double x = options.count_repeats ? count : 1;
      const std::uint32_t column = 2 * cell.concept_ + (stance == Stance::kOppose);
      rows_[cell.actor].push_back({column, x});
      columns_[column].push_back({cell.actor, x});
      norm_[cell.actor] += x * x;
    }
    concepts_[cell.actor] += any;
  }
  for (double& norm : norm_) norm = std::sqrt(norm);
}

double Agreement::phi(std::size_t i, std::size_t j, double shared) const {
  switch (options_.normalization) {
    case Normalization::kAverage:
      return 2 / (concepts_[i] + concepts_[j]);
    case Normalization::kJaccard:
      return 1 / (concepts_[i] + concepts_[j] - shared);
    case Normalization::kCosine:
      return 1 / (norm_[i] * norm_[j]);
    case Normalization::kRaw:
      break;
  }
  return 1;
}

/// Row by row, the sparse product of x with itself: what i shares with every later j.
Network Agreement::network(Positions& positions) const {
  const bool by_union = options_.normalization == Normalization::kJaccard;
  const bool agree = options_.kind != NetworkKind::kConflict;
  const bool disagree = options_.kind != NetworkKind::kCongruence;
  Network network{options_.kind, false, {}, {}};
  std::vector<double> sums(rows_.size()), shared(rows_.size());
  std::vector<std::uint32_t> last_concept(rows_.size(), kNoConcept);
  for (std::uint32_t i = 0; i < rows_.size(); ++i) {
    for (const Entry& own : rows_[i]) {
      if (agree) add(own.x, after(own.other, i), sums);
      if (disagree) add(agree ? -own.x : own.x, after(own.other ^ 1, i), sums);
      if (!by_union) continue;
      for (const std::uint32_t column : {own.other, own.other ^ 1}) {
        for (const Entry& entry : after(column, i)) {
          // All columns of one concept come one after the other.
          if (std::exchange(last_concept[entry.other], column / 2) != column / 2) {
            ++shared[entry.other];
          }
        }
      }
    }
    for (std::uint32_t j = i + 1; j < sums.size(); ++j) {
      const double sum = std::exchange(sums[j], 0);
      const double both = std::exchange(shared[j], 0);
      if (by_union) last_concept[j] = kNoConcept;
      if (sum == 0) continue;
      const int sign = !agree || sum < 0 ? -1 : 1;
      network.edges.push_back({i, j, std::abs(sum) * phi(i, j, both), sign});
    }
  }
  network.nodes = std::move(positions.actors);
  return network;
}

}  // namespace

Network agreement_network(Positions positions, const NetworkOptions& options) {
  return Agreement(positions, options).network(positions);
}

}  // namespace claimgraph
