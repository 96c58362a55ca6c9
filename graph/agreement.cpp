// The network is the sparse product of x with itself, row by row: what actor i shares with every
// later j, summed over the columns (a concept with a stance) that i has. All x are whole numbers,
// so sums are exact until they are normalized.

#include "agreement.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>
#include <utility>

namespace claimgraph {
namespace {

constexpr std::uint32_t kNoConcept = 0xFFFFFFFFu;
/// What edges are made room for beforehand at most: pages that are not written to cost nothing.
constexpr std::size_t kMostReserved = std::size_t{1} << 24;

class Agreement {
 public:
  Agreement(const Positions& positions, const NetworkOptions& options);
  Network network(Positions& positions);

 private:
  /// An actor's x in a column.
  struct Entry {
    std::uint32_t actor = 0, x = 0;
  };
  struct Own {
    std::uint32_t column = 0, x = 0;
  };
  struct Column {
    std::vector<Entry> entries;  ///< by actor
    std::size_t next = 0;        ///< the first behind the row that is summed
  };

  /// The entries of a column for actors behind `i`; rows are asked for in their order.
  std::span<const Entry> after(std::uint32_t column, std::uint32_t i);
  void add_up(std::uint32_t i);
  void count_shared(std::uint32_t i);
  std::span<const std::uint32_t> others_of(std::uint32_t i);
  double phi(std::size_t i, std::size_t j) const;
  std::size_t most_edges() const;

  const NetworkOptions& options_;
  std::vector<std::vector<Own>> rows_;
  std::vector<Column> columns_;          ///< 2 * concept, + 1 for oppose
  std::vector<double> concepts_, norm_;  ///< |C(i)| and |x(i)|
  std::vector<std::int64_t> sums_;       ///< of the row, by the other actor
  std::vector<std::uint32_t> shared_, last_concept_;
  std::vector<std::uint32_t> everybody_, touched_;
};

Agreement::Agreement(const Positions& positions, const NetworkOptions& options)
    : options_(options),
      rows_(positions.actors.size()),
      columns_(2 * positions.concepts.size()),
      concepts_(rows_.size()),
      norm_(rows_.size()),
      sums_(rows_.size()),
      shared_(rows_.size()),
      last_concept_(rows_.size(), kNoConcept),
      everybody_(rows_.size()) {
  std::iota(everybody_.begin(), everybody_.end(), 0u);
  for (const Positions::Cell& cell : positions.cells) {
    bool any = false;
    for (const Stance stance : {Stance::kSupport, Stance::kOppose}) {
      const std::uint32_t count = cell.stances.by_stance[static_cast<std::size_t>(stance)];
      if (count == 0) continue;
      any = true;
      const std::uint32_t x = options.count_repeats ? count : 1;
      const std::uint32_t column = 2 * cell.concept_ + (stance == Stance::kOppose);
      rows_[cell.actor].push_back({column, x});
      columns_[column].entries.push_back({cell.actor, x});
      norm_[cell.actor] += static_cast<double>(x) * x;
    }
    concepts_[cell.actor] += any;
  }
  for (double& norm : norm_) norm = std::sqrt(norm);
}

std::span<const Agreement::Entry> Agreement::after(std::uint32_t column, std::uint32_t i) {
  auto& [entries, next] = columns_[column];
  while (next < entries.size() && entries[next].actor <= i) ++next;
  return std::span(entries).subspan(next);
}

void Agreement::add_up(std::uint32_t i) {
  const bool agree = options_.kind != NetworkKind::kConflict;
  const bool disagree = options_.kind != NetworkKind::kCongruence;
  for (const Own& own : rows_[i]) {
    const std::int64_t x = own.x;
    if (agree)
      for (const Entry& entry : after(own.column, i)) sums_[entry.actor] += x * entry.x;
    if (disagree)
      for (const Entry& entry : after(own.column ^ 1, i))
        sums_[entry.actor] += (agree ? -x : x) * entry.x;
  }
}

/// On how many concepts both i and another take any stance.
void Agreement::count_shared(std::uint32_t i) {
  for (const Own& own : rows_[i])
    for (const std::uint32_t column : {own.column, own.column ^ 1})
      for (const Entry& entry : after(column, i))
        // All columns of one concept come one after the other.
        if (std::exchange(last_concept_[entry.actor], column / 2) != column / 2)
          ++shared_[entry.actor];
}

/// Actors behind i that may share something with it, in order: all, or those met, where these are
/// few.
std::span<const std::uint32_t> Agreement::others_of(std::uint32_t i) {
  const auto all = std::span<const std::uint32_t>(everybody_).subspan(i + 1);
  std::size_t met = 0;
  for (const Own& own : rows_[i])
    met += after(own.column, i).size() + after(own.column ^ 1, i).size();
  if (met * 8 > all.size()) return all;
  touched_.clear();
  for (const Own& own : rows_[i])
    for (const std::uint32_t column : {own.column, own.column ^ 1})
      for (const Entry& entry : after(column, i)) touched_.push_back(entry.actor);
  std::sort(touched_.begin(), touched_.end());
  touched_.erase(std::unique(touched_.begin(), touched_.end()), touched_.end());
  return touched_;
}

double Agreement::phi(std::size_t i, std::size_t j) const {
  switch (options_.normalization) {
    case Normalization::kAverage:
      return 2 / (concepts_[i] + concepts_[j]);
    case Normalization::kJaccard:
      return 1 / (concepts_[i] + concepts_[j] - shared_[j]);
    case Normalization::kCosine:
      return 1 / (norm_[i] * norm_[j]);
    case Normalization::kRaw:
      break;
  }
  return 1;
}

std::size_t Agreement::most_edges() const {
  const std::size_t actors = rows_.size();
  std::size_t pairs = 0;
  for (std::size_t column = 0; column < columns_.size(); column += 2) {
    const std::size_t both = columns_[column].entries.size() + columns_[column + 1].entries.size();
    pairs += both * both / 2;
  }
  return std::min({pairs, actors * actors / 2, kMostReserved});
}

Network Agreement::network(Positions& positions) {
  const bool by_union = options_.normalization == Normalization::kJaccard;
  Network network{options_.kind, false, {}, {}};
  network.edges.reserve(most_edges());
  for (std::uint32_t i = 0; i < rows_.size(); ++i) {
    add_up(i);
    if (by_union) count_shared(i);
    for (const std::uint32_t j : others_of(i)) {
      const std::int64_t sum = std::exchange(sums_[j], 0);
      if (sum != 0) {
        const int sign = options_.kind == NetworkKind::kConflict || sum < 0 ? -1 : 1;
        network.edges.push_back({i, j, static_cast<double>(std::abs(sum)) * phi(i, j), sign});
      }
      shared_[j] = 0;
      last_concept_[j] = kNoConcept;
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
