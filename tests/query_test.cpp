#include <algorithm>
#include <catch2/catch.hpp>
#include <numeric>
#include <set>
#include <sstream>

#include "claimgraph/error.hpp"
#include "claimgraph/graph_io.hpp"
#include "claimgraph/periods.hpp"
#include "claimgraph/query.hpp"
#include "claimgraph/subgraph.hpp"
#include "random_news.hpp"
#include "word_search.hpp"

using namespace claimgraph;

namespace {

ClaimGraph example() {
  return read_graph(R"({"format":"claimgraph","version":1,
   "documents":[{"id":"d1","name":"one.txt","date":"2025-01-30","length":100},
                {"id":"d2","name":"two.txt","date":"2025-03-02","length":100},
                {"id":"d3","name":"undated.txt","length":100}],
   "actors":[{"id":"a1","key":"northland","name":"Northland","kind":"country","codes":{"iso3":"NOL"},"aliases":["the North"]},
             {"id":"a2","key":"northland-ministry","name":"Ministry","kind":"organization","part_of":"a1"},
             {"id":"a3","key":"ann-roe","name":"Ann Roe","kind":"person","affiliation":[{"actor":"a2","role":"minister"}]},
             {"id":"a4","key":"southland","name":"Southland","kind":"country"}],
   "claims":[{"id":"c1","document":"d1","sources":["a1"],"sentence":[0,9],"act":"accuse","stance":"oppose","to":["a4"],"about":["a4"],"content":{"text":"breaking the Truce"},"confidence":0.9},
             {"id":"c2","document":"d1","sources":["a3"],"sentence":[9,19],"act":"praise","stance":"support","about":["a4"],"content":{"text":"a truce-keeping force"},"confidence":0.5},
             {"id":"c3","document":"d2","sources":["a4","a2"],"sentence":[0,9],"act":"state","about":["a1","a4"],"content":{"text":"trucemakers wait"},"rule":"say.that","confidence":0.7},
             {"id":"c4","document":"d3","sources":[],"sentence":[0,9],"act":"state","content":{"text":"nothing"}}]})",
                    "example");
}

/// The ids of what passes: "c1 c3".
std::string ids(const ClaimGraph& graph, const std::vector<Vertex>& claims) {
  std::string all;
  for (const Vertex v : claims) all += (all.empty() ? "" : " ") + graph.id(v);
  return all;
}

std::string ids(const Filter& filter) {
  const ClaimGraph graph = example();
  return ids(graph, select(graph, filter));
}

Terms terms(std::initializer_list<const char*> values) {
  Terms all;
  for (const char* value : values) all.push_back(parse_term(value));
  return all;
}

std::string message_of(const Filter& filter) {
  try {
    select(example(), filter);
  } catch (const Error& error) {
    return error.what();
  }
  return "no error";
}

/// Some filter that names things of the graph.
Filter random_filter(std::uint64_t seed, const ClaimGraph& graph) {
  const auto pick = [&](std::uint64_t salt, std::size_t bound) {
    return static_cast<std::size_t>((seed * 2654435761u + salt * 40503u) >> 7) % bound;
  };
  const auto actor = [&](std::uint64_t salt) {
    const Vertex v = graph.actors()[pick(salt, graph.actors().size())];
    return Term{graph.actor(v).key.str(), pick(salt + 1, 3) == 0};
  };
  Filter filter;
  switch (seed % 9) {
    case 0:
      filter.who = {actor(1), actor(3)};
      break;
    case 1:
      filter.about = {actor(5)};
      break;
    case 2:
      filter.to = {actor(7)};
      break;
    case 3:
      filter.act = {{"warn", pick(9, 2) == 0}, {"state", false}};
      break;
    case 4:
      filter.stance = {{"oppose", pick(9, 2) == 0}};
      break;
    case 5:
      filter.from = Date::of_day(20100);
      break;
    case 6:
      filter.until = Date(2025, 2, 0);
      break;
    case 7:
      filter.min_confidence = 0.4f;
      break;
    default:
      filter.rule = {{"say.that", pick(9, 2) == 0}};
      break;
  }
  filter.roll_up = seed % 2 == 0;
  return filter;
}

}  // namespace

TEST_CASE("a filter passes the claims that have its values") {
  struct Row {
    Filter filter;
    const char* expected;
  };
  const std::vector<TopicPattern> truces = {{"truce", "truce"}, {"waiting", "wait truce*"}};
  const Row rows[] = {
      {{}, "c1 c2 c3 c4"},
      {{.who = terms({"northland"})}, "c1"},
      {{.who = terms({"THE NORTH"})}, "c1"},
      {{.who = terms({"nol"})}, "c1"},
      {{.who = terms({"a1"})}, "c1"},
      {{.who = terms({"Northland"}), .roll_up = true}, "c1 c2 c3"},
      {{.who = terms({"!Northland"}), .roll_up = true}, "c4"},
      {{.who = terms({"ann-roe", "southland"})}, "c2 c3"},
      {{.who = terms({"southland", "!northland-ministry"})}, ""},
      {{.to = terms({"southland"})}, "c1"},
      {{.about = terms({"southland"})}, "c1 c2 c3"},
      {{.about = terms({"southland", "!northland"})}, "c1 c2"},
      {{.act = terms({"accuse", "PRAISE"})}, "c1 c2"},
      {{.stance = terms({"!oppose"})}, "c2 c3 c4"},
      {{.rule = terms({"say.that"})}, "c3"},
      {{.rule = terms({"!say.that"})}, "c1 c2 c4"},
      {{.text = terms({"truce"})}, "c1 c2"},
      {{.text = terms({"truce*"})}, "c1 c2 c3"},
      {{.text = terms({"the truce"})}, "c1"},
      {{.text = terms({"truce the"})}, "c1"},
      {{.text = terms({"!truce*"})}, "c4"},
      {{.topic = terms({"Truce"}), .topics = truces}, "c1 c2"},
      {{.topic = terms({"!truce", "!waiting"}), .topics = truces}, "c4"},
      {{.topics = truces, .on_topics = true}, "c1 c2 c3"},
      {{.document = terms({"two.txt", "d3"})}, "c3 c4"},
      {{.from = Date(2025, 2, 0)}, "c3"},
      {{.until = Date(2025, 1, 0)}, "c1 c2"},
      {{.from = Date(2025, 0, 0), .until = Date(2025, 0, 0)}, "c1 c2 c3"},
      {{.min_confidence = 0.7f}, "c1 c3"},
  };
  for (std::size_t i = 0; i < std::size(rows); ++i) {
    CAPTURE(i);
    CHECK(ids(rows[i].filter) == rows[i].expected);
  }
}

TEST_CASE("what a filter names must be there") {
  CHECK(message_of({.who = terms({"nrothland"})}) ==
        "actor \"nrothland\" is not in the graph; near: Northland, Southland");
  CHECK(message_of({.about = terms({"roe"})}) ==
        "actor \"roe\" is not in the graph; near: Ann Roe");
  CHECK(message_of({.to = terms({"zzzzzzzzz"})}) == "actor \"zzzzzzzzz\" is not in the graph");
  CHECK(message_of({.stance = terms({"for"})}) ==
        "stance \"for\" is none of neutral support oppose");
  CHECK(message_of({.topic = terms({"war"}), .topics = {{"truce", "truce"}, {"peace", "pact"}}}) ==
        "topic \"war\" is none of truce, peace");
  CHECK(message_of({.document = terms({"no.txt"})}) == "document \"no.txt\" is not in the graph");
}

TEST_CASE("filters commute: both give what one after the other gives") {
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    CAPTURE(seed);
    RandomNews news(seed % 10, {.documents = 12});
    const ClaimGraph graph = news.graph();
    const auto a = select(graph, random_filter(seed, graph));
    const auto b = select(graph, random_filter(seed * 31 + 1, graph));
    std::vector<Vertex> both, again;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
    std::set_intersection(b.begin(), b.end(), a.begin(), a.end(), std::back_inserter(again));
    CHECK(both == again);
    CHECK(std::is_sorted(a.begin(), a.end()));
  }
}

TEST_CASE("a negated filter passes the rest") {
  RandomNews news(3, {.documents = 20});
  const ClaimGraph graph = news.graph();
  for (const Vertex actor : graph.actors()) {
    const std::string key = graph.actor(actor).key.str();
    const auto with = select(graph, {.who = {{key, false}}});
    const auto without = select(graph, {.who = {{key, true}}});
    CHECK(with.size() + without.size() == graph.claims().size());
  }
}

TEST_CASE("cross tables add up") {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    CAPTURE(seed);
    RandomNews news(seed, {.documents = 15});
    const ClaimGraph graph = news.graph();
    const auto& claims = graph.claims();
    for (int r = 0; r < kColumnCount; ++r) {
      const auto rows = static_cast<Column>(r);
      const CrossTable one = count_by(graph, claims, rows, seed % 2 == 0);
      // Stance is a column in which every claim has one value.
      const CrossTable two = count_by(graph, claims, rows, Column::kStance, seed % 2 == 0);
      REQUIRE(one.rows == two.rows);
      for (std::size_t i = 0; i < one.rows.size(); ++i) {
        std::uint32_t sum = 0;
        for (std::size_t j = 0; j < two.columns.size(); ++j) sum += two.at(i, j);
        CHECK(sum == one.at(i, 0));
      }
      const std::uint32_t total = std::accumulate(one.counts.begin(), one.counts.end(), 0u);
      CHECK(total >= claims.size());
      const bool one_value_each = rows > Column::kAbout;
      if (one_value_each) CHECK(total == claims.size());
    }
  }
}

TEST_CASE("cross tables, sorting and summaries of an example") {
  const ClaimGraph graph = example();
  const CrossTable table = count_by(graph, graph.claims(), Column::kWho, Column::kMonth, true);
  CHECK(table.rows == std::vector<std::string>{"Northland", "Southland", ""});
  CHECK(table.columns == std::vector<std::string>{"2025-01", "2025-03", ""});
  CHECK(table.counts == std::vector<std::uint32_t>{2, 1, 0, 0, 1, 0, 0, 0, 1});

  std::vector<Vertex> claims = graph.claims();
  sort_claims(graph, claims, Column::kWho);
  CHECK(ids(graph, claims) == "c2 c1 c3 c4");
  sort_claims(graph, claims, Column::kConfidence, true);
  CHECK(ids(graph, claims) == "c1 c3 c2 c4");
  sort_claims(graph, claims, Column::kMonth, true);
  CHECK(ids(graph, claims) == "c3 c1 c2 c4");

  const auto actors = summarize_actors(graph, graph.claims(), true);
  REQUIRE(actors.size() == 2);
  CHECK(graph.actor(actors[0].actor).key == "northland");
  CHECK(actors[0].says.total() == 3);
  CHECK(actors[0].spoken_of.total() == 0);
  CHECK(actors[1].spoken_of.total() == 2);
  CHECK(actors[1].spoken_of.balance() == 0);
}

TEST_CASE("days fall into their periods") {
  struct Row {
    Date day;
    Period period;
    const char* label;
  };
  const Row rows[] = {
      {Date(2025, 11, 3), Period::kDay, "2025-11-03"},
      {Date(2025, 11, 3), Period::kWeek, "2025-W45"},
      {Date(2021, 1, 3), Period::kWeek, "2020-W53"},
      {Date(2024, 12, 30), Period::kWeek, "2025-W01"},
      {Date(2025, 2, 28), Period::kMonth, "2025-02"},
      {Date(2025, 2, 28), Period::kYear, "2025"},
      {Date(1969, 12, 31), Period::kWeek, "1970-W01"},
      {Date(1900, 3, 1), Period::kMonth, "1900-03"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.label);
    CHECK(label_of(row.day.first_day(), row.period) == row.label);
  }
  for (std::int32_t day = -1000; day < 20000; day += 13) {
    for (const Period period : {Period::kDay, Period::kWeek, Period::kMonth, Period::kYear}) {
      CHECK(begin_of(day, period) <= day);
      CHECK(next_begin(day, period) > day);
      CHECK(label_of(next_begin(day, period) - 1, period) == label_of(day, period));
      CHECK(label_of(next_begin(day, period), period) != label_of(day, period));
    }
  }
}

TEST_CASE("slices hold every dated claim once, windows those of their days") {
  RandomNews news(2, {.documents = 60});
  const ClaimGraph graph = news.graph();
  std::size_t dated = 0;
  for (const Vertex v : graph.claims()) dated += date_of(graph, v).known();
  for (const Period period : {Period::kDay, Period::kWeek, Period::kMonth, Period::kYear}) {
    std::size_t sum = 0;
    for (const TimeSlice& slice : slice_by(graph, graph.claims(), period)) {
      sum += slice.claims.size();
    }
    CHECK(sum == dated);
  }
  for (const TimeSlice& window : slide_window(graph, graph.claims(), 90, 30)) {
    const auto expected =
        select(graph, {.from = Date::of_day(window.first), .until = Date::of_day(window.last)});
    CHECK(std::set(window.claims.begin(), window.claims.end()) ==
          std::set(expected.begin(), expected.end()));
  }
}

TEST_CASE("words are found whole") {
  CHECK(WordSearch("truce").found_in("a Truce, at last"));
  CHECK_FALSE(WordSearch("truce").found_in("truces"));
  CHECK_FALSE(WordSearch("truce").found_in("untruce"));
  CHECK(WordSearch("n.a.t.o.").found_in("of N.A.T.O. here"));
  CHECK(WordSearch("tru*").found_in("truces"));
  CHECK(WordSearch("truce").found_in("the “truce” — or the truce’s end"));
  CHECK_FALSE(WordSearch("truce").found_in("trucé truceé"));
  CHECK(WordSearch("élan").found_in("L’ÉLAN"));
  CHECK_FALSE(WordSearch("lan").found_in("ÉLAN"));
  CHECK(WordSearch("МИР").found_in("за мир"));
  CHECK(WordSearch("don't").found_in("We don’t know"));
  CHECK(WordsSearch(" end  truce ").found_in("the truce’s end"));
}

TEST_CASE("a part of a graph keeps the order that its claims are given in") {
  const ClaimGraph graph = example();
  std::vector<Vertex> claims = graph.claims();
  sort_claims(graph, claims, Column::kConfidence, true);
  const ClaimGraph part = subgraph(graph, claims);
  for (std::size_t i = 0; i < claims.size(); ++i) {
    CHECK(part.claim(part.claims()[i]).content.text == graph.claim(claims[i]).content.text);
  }
  CHECK(part.claim(part.claims()[0]).content.text == "breaking the Truce");
}

TEST_CASE("claims are counted by topics") {
  const ClaimGraph graph = example();
  const std::vector<TopicPattern> truces = {{"truce", "truce"}, {"any", "truce*"}};
  const CrossTable table = count_by(graph, graph.claims(), Column::kTopic, false, truces);
  CHECK(table.rows == std::vector<std::string>{"any", "truce", ""});
  CHECK(table.counts == std::vector<std::uint32_t>{3, 2, 1});
}

TEST_CASE("a part of a graph holds the same claims as the whole") {
  RandomNews news(4, {.documents = 12});
  const ClaimGraph graph = news.graph(true);
  const Filter filter{.stance = terms({"oppose"})};
  const auto claims = select(graph, filter);
  const ClaimGraph part = subgraph(graph, claims);
  REQUIRE(part.claims().size() == claims.size());
  for (std::size_t i = 0; i < claims.size(); ++i) {
    CHECK(part.claim(part.claims()[i]).content.text == graph.claim(claims[i]).content.text);
    for (const Column column : {Column::kWho, Column::kTo, Column::kAbout, Column::kDocument}) {
      CHECK(values_of(part, part.claims()[i], column) == values_of(graph, claims[i], column));
    }
  }
  CHECK(count_by(part, part.claims(), Column::kWho, true).counts ==
        count_by(graph, claims, Column::kWho, true).counts);
  // One document's part is what that document alone gives.
  ClaimGraph alone;
  alone.add(news.document(5), true);
  std::ostringstream expected, got;
  write_json(alone, expected);
  write_json(document_graph(alone, alone.documents()[0]), got);
  CHECK(got.str() == expected.str());
  CHECK(document_graph(graph, graph.documents()[5]).claims().size() == alone.claims().size());
}
