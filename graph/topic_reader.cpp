#include "topic_reader.hpp"

#include <algorithm>

#include "tsv.hpp"

namespace claimgraph {

TopicReader::TopicReader(const std::vector<TopicPattern>& patterns) {
  for (const TopicPattern& pattern : patterns)
    patterns_.push_back({pattern.topic, WordsSearch(pattern.pattern)});
}

void TopicReader::read(const ClaimNode& claim, std::vector<std::string_view>& topics) const {
  topics.clear();
  const auto add = [&](std::string_view topic) {
    if (std::find(topics.begin(), topics.end(), topic) == topics.end()) topics.push_back(topic);
  };
  if (patterns_.empty()) for_each_word(claim.topics, add);
  for (const Pattern& pattern : patterns_)
    if (pattern.words.found_in(claim.content.text)) add(pattern.topic);
}

std::vector<TopicPattern> read_topics(std::string_view tsv, const std::string& file) {
  constexpr std::string_view kTopicColumns[] = {"topic", "pattern"};
  const TsvTable table(file, tsv, kTopicColumns);
  std::vector<TopicPattern> topics;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    for (const std::size_t column : {std::size_t{0}, std::size_t{1}}) {
      if (table.at(row, column).text.empty()) table.fail(table.at(row, column), "is empty");
    }
    topics.push_back({std::string(table.at(row, 0).text), std::string(table.at(row, 1).text)});
  }
  return topics;
}

}  // namespace claimgraph
