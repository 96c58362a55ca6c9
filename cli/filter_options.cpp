#include "filter_options.hpp"

#include <fmt/format.h>

#include "claimgraph/date.hpp"
#include "input.hpp"

namespace claimgraph::cli {
namespace {

/// A name of the enumeration, with or without "!".
template <typename Enum, int count>
CLI::Validator one_of() {
  return CLI::Validator(
      [](std::string& text) {
        Enum value{};
        if (parse(parse_term(text).value, &value)) return std::string();
        std::string names;
        for (int i = 0; i < count; ++i)
          names += fmt::format("{}{}", i == 0 ? "" : ", ", name_of(static_cast<Enum>(i)));
        return fmt::format("\"{}\" is none of {}", text, names);
      },
      "");
}

CLI::Validator a_date() {
  return CLI::Validator(
      [](std::string& text) {
        Date date;
        return parse(text, &date)
                   ? std::string()
                   : fmt::format("\"{}\" is no date (2025, 2025-11, 2025-11-03)", text);
      },
      "");
}

Terms terms_of(const std::vector<std::string>& values) {
  Terms terms;
  for (const std::string& value : values) terms.push_back(parse_term(value));
  return terms;
}

}  // namespace

void FilterOptions::add_to(CLI::App& command) {
  const auto option = [&](const char* name, std::vector<std::string>& values, const char* what) {
    return command.add_option(name, values, what)
        ->take_all()
        ->expected(1)
        ->group("Which claims (!VALUE: not)");
  };
  option("--who", who_, "Who says it: key, name, alias or code");
  option("--to", to_, "At whom it is directed");
  option("--about", about_, "Whom it concerns");
  option("--act", act_, "state, warn, reject …")->check(one_of<Act, kActCount>());
  option("--stance", stance_, "support, oppose, neutral")->check(one_of<Stance, 3>());
  option("--certainty", certainty_, "certain, probable, possible")->check(one_of<Certainty, 3>());
  option("--kind", kind_, "direct, indirect, mixed")->check(one_of<ClaimKind, 3>());
  option("--rule", rule_, "Id of the rule that made it");
  option("--text", text_, "Words of its content, all of them; WORD* for a beginning");
  option("--topic", topic_, "Topic of its content: a noun in it, or one of --topics");
  option("--document", document_, "Name or title of its document");
  command.add_option("--topics", topics_, "TSV of your own topics: topic, pattern")
      ->group("Which claims (!VALUE: not)");
  command.add_option("--from", from_, "First day: 2025, 2025-11 or 2025-11-03")->check(a_date());
  command.add_option("--until", until_, "Last day, included")->check(a_date());
  command.add_option("--min-confidence", min_confidence_, "Leave out claims below it")
      ->check(CLI::Range(0.0, 1.0));
  command
      .add_option("--roll-up", roll_up_, "country: people and institutions speak for their state")
      ->check(CLI::IsMember({"country"}));
}

Filter FilterOptions::filter() const {
  Filter filter;
  filter.who = terms_of(who_);
  filter.to = terms_of(to_);
  filter.about = terms_of(about_);
  filter.act = terms_of(act_);
  filter.stance = terms_of(stance_);
  filter.certainty = terms_of(certainty_);
  filter.kind = terms_of(kind_);
  filter.rule = terms_of(rule_);
  filter.text = terms_of(text_);
  filter.document = terms_of(document_);
  filter.topic = terms_of(topic_);
  if (!topics_.empty()) filter.topics = read_topics(read_file(topics_), topics_);
  parse(from_, &filter.from);
  parse(until_, &filter.until);
  filter.min_confidence = min_confidence_;
  filter.roll_up = !roll_up_.empty();
  return filter;
}

}  // namespace claimgraph::cli
