#include "column_reader.hpp"

#include <algorithm>
#include <array>

#include "claimgraph/periods.hpp"
#include "thousandths.hpp"

namespace claimgraph {
namespace {

constexpr std::array<std::string_view, kColumnCount> kColumns = {
    "who",      "to",  "about", "act",   "stance", "certainty", "kind",      "rule",
    "document", "day", "week",  "month", "year",   "topic",     "confidence"};

bool is_actor_column(Column column) { return column <= Column::kAbout; }
bool is_time_column(Column column) { return column >= Column::kDay && column <= Column::kYear; }

Period period_of(Column column) {
  return static_cast<Period>(static_cast<int>(column) - static_cast<int>(Column::kDay));
}

}  // namespace

std::string_view name_of(Column column) { return kColumns[static_cast<std::size_t>(column)]; }

bool parse(std::string_view name, Column* column) {
  const auto at = std::find(kColumns.begin(), kColumns.end(), name);
  if (at == kColumns.end()) return false;
  *column = static_cast<Column>(at - kColumns.begin());
  return true;
}

bool ColumnReader::has_order() const {
  return !is_actor_column(column_) && column_ != Column::kRule && column_ != Column::kTopic;
}

void ColumnReader::read_actors(Vertex claim, std::vector<std::int64_t>& values) const {
  const auto add = [&](Vertex actor, const EdgeLabel&) {
    const auto value = static_cast<std::int64_t>(speaks_for_ ? (*speaks_for_)[actor] : actor);
    if (std::find(values.begin(), values.end(), value) == values.end()) values.push_back(value);
  };
  if (column_ == Column::kWho) graph_.for_each_source(claim, EdgeKind::kSays, add);
  if (column_ == Column::kTo) graph_.for_each_target(claim, EdgeKind::kTo, add);
  if (column_ == Column::kAbout) graph_.for_each_target(claim, EdgeKind::kAbout, add);
}

std::int64_t ColumnReader::number_of(std::string_view name) {
  const auto [at, is_new] = numbers_.emplace(name, names_.size());
  if (is_new) names_.push_back(name);
  return at->second;
}

void ColumnReader::read(Vertex claim, std::vector<std::int64_t>& values) {
  values.clear();
  const ClaimNode& node = graph_.claim(claim);
  if (is_actor_column(column_)) return read_actors(claim, values);
  if (is_time_column(column_)) {
    const Date date = date_of(graph_, claim);
    if (date.known()) values.push_back(begin_of(date.first_day(), period_of(column_)));
    return;
  }
  switch (column_) {
    case Column::kAct:
      values.push_back(static_cast<int>(node.act));
      break;
    case Column::kStance:
      values.push_back(static_cast<int>(node.stance));
      break;
    case Column::kCertainty:
      values.push_back(static_cast<int>(node.certainty));
      break;
    case Column::kKind:
      values.push_back(static_cast<int>(node.kind));
      break;
    case Column::kConfidence:
      values.push_back(thousandths_of(node.confidence));
      break;
    case Column::kTopic:
      topic_reader_.read(node, topics_);
      for (const std::string_view topic : topics_) values.push_back(number_of(topic));
      break;
    case Column::kDocument:
      values.push_back(static_cast<std::int64_t>(graph_.ordinal(graph_.document_of(claim))));
      break;
    default:
      if (!node.rule.empty()) values.push_back(number_of(node.rule));
  }
}

std::string ColumnReader::label(std::int64_t value) const {
  const auto number = static_cast<std::size_t>(value);
  if (is_actor_column(column_)) {
    const ActorNode& actor = graph_.actor(number);
    return actor.name.empty() ? actor.key.str() : actor.name.str();
  }
  if (is_time_column(column_)) {
    return label_of(static_cast<std::int32_t>(value), period_of(column_));
  }
  switch (column_) {
    case Column::kAct:
      return std::string(name_of(static_cast<Act>(value)));
    case Column::kStance:
      return std::string(name_of(static_cast<Stance>(value)));
    case Column::kCertainty:
      return std::string(name_of(static_cast<Certainty>(value)));
    case Column::kKind:
      return std::string(name_of(static_cast<ClaimKind>(value)));
    case Column::kConfidence:
      return std::to_string(static_cast<double>(value) / 1000).substr(0, 5);
    case Column::kDocument: {
      const Vertex v = graph_.documents()[number];
      const Text name = graph_.document(v).name;
      return name.empty() ? graph_.id(v) : name.str();
    }
    default:
      return std::string(names_[number]);
  }
}

}  // namespace claimgraph
