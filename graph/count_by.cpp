// Cross tables, sorting and summaries of claims. The values of a column are numbers first, so that
// counting a million claims makes no strings.

#include <algorithm>
#include <limits>
#include <numeric>
#include <unordered_map>

#include "claimgraph/query.hpp"
#include "column_reader.hpp"

namespace claimgraph {
namespace {

/// Stands for "the claim has none"; greater than any value, so that it comes last.
constexpr std::int64_t kNoValue = std::numeric_limits<std::int64_t>::max();

/// The distinct values of one column, numbered as they come.
struct Axis {
  ColumnReader reader;
  std::vector<std::int64_t> values{};
  std::vector<std::uint64_t> totals{};  ///< how often each came
  std::unordered_map<std::int64_t, std::uint32_t> number_of{};
  std::vector<std::int64_t> of_claim{};
  std::vector<std::uint32_t> numbers{};  ///< of the values of the claim last read

  void read(Vertex claim);
  std::string label(std::uint32_t number) const;
  std::vector<std::uint32_t> order() const;
};

void Axis::read(Vertex claim) {
  reader.read(claim, of_claim);
  if (of_claim.empty()) of_claim.push_back(kNoValue);
  numbers.clear();
  for (const std::int64_t value : of_claim) {
    const auto next = static_cast<std::uint32_t>(values.size());
    const auto [at, is_new] = number_of.emplace(value, next);
    if (is_new) {
      values.push_back(value);
      totals.push_back(0);
    }
    ++totals[at->second];
    numbers.push_back(at->second);
  }
}

std::string Axis::label(std::uint32_t number) const {
  return values[number] == kNoValue ? std::string() : reader.label(values[number]);
}

/// The numbers in the order in which they are shown: by value, or the most frequent first.
std::vector<std::uint32_t> Axis::order() const {
  std::vector<std::uint32_t> order(values.size());
  std::iota(order.begin(), order.end(), 0u);
  if (reader.has_order()) {
    std::sort(order.begin(), order.end(),
              [&](std::uint32_t a, std::uint32_t b) { return values[a] < values[b]; });
    return order;
  }
  std::vector<std::string> labels;
  labels.reserve(values.size());
  for (std::uint32_t i = 0; i < values.size(); ++i) labels.push_back(label(i));
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    const bool no_a = values[a] == kNoValue, no_b = values[b] == kNoValue;
    if (no_a != no_b) return no_b;
    if (totals[a] != totals[b]) return totals[a] > totals[b];
    return labels[a] != labels[b] ? labels[a] < labels[b] : values[a] < values[b];
  });
  return order;
}

CrossTable table_of(const Axis& rows, const Axis& columns,
                    const std::unordered_map<std::uint64_t, std::uint32_t>& cells) {
  CrossTable table;
  const auto row_order = rows.order(), column_order = columns.order();
  for (const std::uint32_t row : row_order) table.rows.push_back(rows.label(row));
  for (const std::uint32_t column : column_order) table.columns.push_back(columns.label(column));
  for (const std::uint32_t row : row_order) {
    for (const std::uint32_t column : column_order) {
      const auto cell = cells.find(std::uint64_t{row} << 32 | column);
      table.counts.push_back(cell == cells.end() ? 0 : cell->second);
    }
  }
  return table;
}

}  // namespace

CrossTable count_by(const ClaimGraph& graph, const std::vector<Vertex>& claims, Column rows,
                    Column columns, bool roll_up, const std::vector<TopicPattern>& topics) {
  const std::vector<Vertex> speaks_for = roll_up ? rolled_up(graph) : std::vector<Vertex>();
  const auto* rolled = roll_up ? &speaks_for : nullptr;
  Axis down{ColumnReader(graph, rows, rolled, topics)};
  Axis across{ColumnReader(graph, columns, rolled, topics)};
  std::unordered_map<std::uint64_t, std::uint32_t> cells;
  for (const Vertex claim : claims) {
    down.read(claim);
    across.read(claim);
    for (const std::uint32_t row : down.numbers) {
      for (const std::uint32_t column : across.numbers) {
        ++cells[std::uint64_t{row} << 32 | column];
      }
    }
  }
  return table_of(down, across, cells);
}

CrossTable count_by(const ClaimGraph& graph, const std::vector<Vertex>& claims, Column rows,
                    bool roll_up, const std::vector<TopicPattern>& topics) {
  const std::vector<Vertex> speaks_for = roll_up ? rolled_up(graph) : std::vector<Vertex>();
  Axis down{ColumnReader(graph, rows, roll_up ? &speaks_for : nullptr, topics)};
  for (const Vertex claim : claims) down.read(claim);
  CrossTable table;
  table.columns.emplace_back();
  for (const std::uint32_t row : down.order()) {
    table.rows.push_back(down.label(row));
    table.counts.push_back(static_cast<std::uint32_t>(down.totals[row]));
  }
  return table;
}

std::vector<std::string> values_of(const ClaimGraph& graph, Vertex claim, Column column) {
  ColumnReader reader(graph, column, nullptr, {});
  std::vector<std::int64_t> values;
  reader.read(claim, values);
  std::vector<std::string> labels;
  for (const std::int64_t value : values) labels.push_back(reader.label(value));
  return labels;
}

void sort_claims(const ClaimGraph& graph, std::vector<Vertex>& claims, Column by, bool descending) {
  struct Keyed {
    std::int64_t value;
    Vertex claim;
  };
  Axis axis{ColumnReader(graph, by, nullptr, {})};
  std::vector<Keyed> keyed;
  for (const Vertex claim : claims) {
    axis.read(claim);
    keyed.push_back({axis.numbers.front(), claim});
  }
  // Numbers turn into ranks: by value, or by label where values have no order.
  std::vector<std::uint32_t> order(axis.values.size());
  std::iota(order.begin(), order.end(), 0u);
  std::vector<std::string> labels(axis.reader.has_order() ? 0 : order.size());
  for (std::uint32_t i = 0; i < labels.size(); ++i) labels[i] = axis.label(i);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return labels.empty() ? axis.values[a] < axis.values[b] : labels[a] < labels[b];
  });
  std::vector<std::int64_t> rank(order.size());
  for (std::size_t i = 0; i < order.size(); ++i) {
    const bool none = axis.values[order[i]] == kNoValue;
    const auto place = static_cast<std::int64_t>(i);
    rank[order[i]] = none ? kNoValue : descending ? -place : place;
  }
  for (Keyed& one : keyed) one.value = rank[static_cast<std::size_t>(one.value)];
  std::stable_sort(keyed.begin(), keyed.end(),
                   [](const Keyed& a, const Keyed& b) { return a.value < b.value; });
  for (std::size_t i = 0; i < keyed.size(); ++i) claims[i] = keyed[i].claim;
}

}  // namespace claimgraph
