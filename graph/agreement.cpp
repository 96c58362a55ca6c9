#include "agreement.hpp"

#include <algorithm>
#include <cmath>

namespace claimgraph {
namespace {

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
  struct Pair {
    double agree = 0, disagree = 0, shared = 0;
    std::uint32_t last_concept = 0xFFFFFFFFu;
    bool touched = false;
  };
  Network network{options_.kind, false, {}, {}};
  std::vector<Pair> pairs(rows_.size());
  std::vector<std::uint32_t> touched;
  const auto visit = [&](std::uint32_t i, const Entry& own, std::uint32_t column, bool agrees) {
    const auto later =
        std::upper_bound(columns_[column].begin(), columns_[column].end(), i,
                         [](std::uint32_t a, const Entry& e) { return a < e.other; });
    for (auto entry = later; entry != columns_[column].end(); ++entry) {
      Pair& pair = pairs[entry->other];
      if (!pair.touched) touched.push_back(entry->other);
      pair.touched = true;
      (agrees ? pair.agree : pair.disagree) += own.x * entry->x;
      if (pair.last_concept != column / 2) pair.shared += 1;
      pair.last_concept = column / 2;
    }
  };
  for (std::uint32_t i = 0; i < rows_.size(); ++i) {
    for (const Entry& own : rows_[i]) {
      visit(i, own, own.other, true);
      visit(i, own, own.other ^ 1, false);
    }
    std::sort(touched.begin(), touched.end());
    for (const std::uint32_t j : touched) {
      const Pair pair = pairs[j];
      pairs[j] = {};
      double sum = options_.kind == NetworkKind::kConflict ? pair.disagree : pair.agree;
      if (options_.kind == NetworkKind::kSubtract) sum -= pair.disagree;
      if (sum == 0) continue;
      const int sign = options_.kind == NetworkKind::kConflict ? -1 : sum > 0 ? 1 : -1;
      network.edges.push_back({i, j, std::abs(sum) * phi(i, j, pair.shared), sign});
    }
    touched.clear();
  }
  network.nodes = std::move(positions.actors);
  return network;
}

}  // namespace

Network agreement_network(Positions positions, const NetworkOptions& options) {
  return Agreement(positions, options).network(positions);
}

}  // namespace claimgraph
