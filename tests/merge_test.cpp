#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <sstream>

#include "claimgraph/graph_io.hpp"
#include "claimgraph/merge.hpp"
#include "quotations.hpp"
#include "random_news.hpp"

using namespace claimgraph;

namespace {

std::string json_of(const ClaimGraph& graph) {
  std::ostringstream out;
  write_json(graph, out);
  return out.str();
}

/// Graphs of a few documents each; some documents are in two.
std::vector<ClaimGraph> some_graphs(std::uint64_t seed) {
  std::mt19937_64 random(seed);
  RandomNews news(seed, {.documents = 8,
                         .claims_each = 6,
                         .actors = 8 + static_cast<std::uint32_t>(seed % 20),
                         .days = 30,
                         .repeated = 0.3});
  std::vector<ClaimGraph> graphs(3 + seed % 3);
  for (std::uint32_t i = 0; i < news.size(); ++i) {
    graphs[random() % graphs.size()].add(news.document(i), true);
    if (random() % 4 == 0) graphs[random() % graphs.size()].add(news.document(i));
  }
  return graphs;
}

ClaimGraph merge_all(const std::vector<ClaimGraph>& graphs) {
  std::vector<const ClaimGraph*> list;
  for (const ClaimGraph& graph : graphs) list.push_back(&graph);
  return merge(list);
}

ClaimGraph merge_in(const std::vector<std::size_t>& order, const std::vector<ClaimGraph>& graphs) {
  std::vector<const ClaimGraph*> list;
  for (const std::size_t i : order) list.push_back(&graphs[i]);
  return merge(list);
}

std::string document_json(const std::string& number, const std::string& actors,
                          const std::string& claims) {
  return R"({"format":"claimgraph","version":1,"documents":[{"id":"d1","name":"n)" + number +
         R"(","date":"2025-01-0)" + number + R"(","length":200}],"actors":[)" + actors +
         R"(],"claims":[)" + claims + "]}";
}

/// A document that names Ann Roe, of `body` if there is one.
std::string roe(const std::string& number, const std::string& body) {
  const std::string affiliation =
      body.empty() ? "" : R"("affiliation":[{"actor":"a2","role":"envoy"}],)";
  std::string actors =
      R"({"id":"a1","key":"ann-roe","name":"Ann Roe","kind":"person",)" + affiliation +
      R"("mentions":[{"document":"d1","begin":1,"end":8,"text":"Ann Roe","via":"name"}]})";
  if (!body.empty()) {
    actors +=
        R"(,{"id":"a2","key":")" + body + R"(","name":")" + body + R"(","kind":"organization")";
    actors += body == "ministry"
                  ? R"(,"part_of":"a3"},{"id":"a3","key":"northland","kind":"country"})"
                  : "}";
  }
  return document_json(number, actors,
                       R"({"id":"c1","document":"d1","sources":["a1"],"sentence":[0,9]})");
}

ClaimGraph merge_texts(const std::vector<std::string>& texts) {
  std::vector<ClaimGraph> graphs;
  for (const std::string& text : texts) graphs.push_back(read_graph(text, "text"));
  return merge_all(graphs);
}

/// "ann-roe:2 northland:0": keys and how many claims each holds.
std::string speakers(const ClaimGraph& graph) {
  std::string all;
  for (const auto v : graph.actors()) {
    const std::size_t claims = graph.targets(v, EdgeKind::kSays).size();
    if (claims == 0) continue;
    all += (all.empty() ? "" : " ") + graph.actor(v).key.str() + ":" + std::to_string(claims);
  }
  return all;
}

std::string quote(const std::string& number, const std::string& source, const std::string& words,
                  const std::string& kind = "direct") {
  return document_json(number,
                       R"({"id":"a1","key":")" + source + R"(","name":"X","kind":"country"})",
                       R"({"id":"c1","document":"d1","sources":["a1"],"sentence":[0,90],"kind":")" +
                           kind + R"(","content":{"text":")" + words + R"(","spans":[[1,80]]}})");
}

}  // namespace

TEST_CASE("graphs merge to the same bytes in any order and grouping") {
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    CAPTURE(seed);
    const std::vector<ClaimGraph> graphs = some_graphs(seed);
    std::vector<std::size_t> order(graphs.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    const std::string expected = json_of(merge_in(order, graphs));

    std::mt19937_64 random(seed);
    for (int i = 0; i < 3; ++i) {
      std::shuffle(order.begin(), order.end(), random);
      CHECK(json_of(merge_in(order, graphs)) == expected);
      // One after the other, through files.
      ClaimGraph left = merge({&graphs[order[0]]});
      for (std::size_t k = 1; k < order.size(); ++k) {
        left = merge({&left, &graphs[order[k]]});
        left = read_graph(json_of(left), "left");
      }
      CHECK(json_of(left) == expected);
      // In two halves.
      const ClaimGraph front = merge({&graphs[order[0]], &graphs[order[1]]});
      std::vector<const ClaimGraph*> rest;
      for (std::size_t k = 2; k < order.size(); ++k) rest.push_back(&graphs[order[k]]);
      const ClaimGraph back = merge(rest);
      CHECK(json_of(merge({&back, &front})) == expected);
    }
    // Twice the same.
    const ClaimGraph merged = read_graph(expected, "merged");
    CHECK(json_of(merge({&merged, &merged})) == expected);
    CHECK(json_of(unite(merged)) == expected);
    CHECK(json_of(merge({&graphs[0], &merged})) == expected);
  }
}

TEST_CASE("random merges do unite and tell apart") {
  std::size_t repeats = 0, apart = 0, bare = 0;
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    const std::vector<ClaimGraph> graphs = some_graphs(seed);
    const ClaimGraph merged = merge_all(graphs);
    for (const auto v : merged.claims()) repeats += merged.claim(v).repeats.size();
    for (const auto v : merged.actors()) {
      apart += merged.actor(v).key.view().find('~') != std::string_view::npos;
      bare += merged.targets(v, EdgeKind::kUnaffiliated).size();
    }
  }
  CHECK(repeats > 300);
  CHECK(apart > 100);
  CHECK(bare > 100);
}

TEST_CASE("persons of one name are one if they share an affiliation") {
  struct Row {
    std::vector<std::string> texts;
    const char* speakers;
  };
  const Row rows[] = {
      {{roe("1", ""), roe("2", "")}, "ann-roe:2"},
      {{roe("1", ""), roe("2", "northland")}, "ann-roe:2"},
      {{roe("1", "ministry"), roe("2", "northland")}, "ann-roe:2"},
      {{roe("1", "southland"), roe("2", "northland")}, "ann-roe~southland:1 ann-roe~northland:1"},
      {{roe("1", "southland"), roe("2", "ministry"), roe("3", ""), roe("4", "northland")},
       "ann-roe~southland:1 ann-roe~ministry:2 ann-roe:1"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.speakers);
    CHECK(speakers(merge_texts(row.texts)) == row.speakers);
  }
  // What was taken for one is told apart when more is known.
  const ClaimGraph early = merge_texts({roe("1", ""), roe("2", "northland")});
  const ClaimGraph late = merge_texts({json_of(early), roe("3", "southland")});
  CHECK(speakers(late) == "ann-roe:1 ann-roe~northland:1 ann-roe~southland:1");
}

TEST_CASE("a repeated quotation is one claim with its occurrences") {
  struct Row {
    std::vector<std::string> texts;
    std::size_t claims;
  };
  const std::string words = "We will never pay for that wall, not now and not ever";
  const Row rows[] = {
      {{quote("1", "x", words), quote("2", "x", words)}, 1},
      {{quote("1", "x", words), quote("2", "x", "“we will never pay for That wall – not” …")}, 1},
      {{quote("1", "x", words), quote("2", "x", "for that wall, not now and not ever.", "mixed")},
       1},
      {{quote("1", "x", words), quote("2", "y", words)}, 2},
      {{quote("1", "x", words), quote("2", "x", words, "indirect")}, 2},
      {{quote("1", "x", "We will not pay"), quote("2", "x", "We will not pay")}, 2},
      {{quote("1", "x", "Don't ask us to pay"), quote("2", "x", "“Don’t ask us to pay”")}, 1},
  };
  for (const Row& row : rows) {
    CAPTURE(row.texts);
    const ClaimGraph merged = merge_texts(row.texts);
    CHECK(merged.claims().size() == row.claims);
    std::size_t places = 0;
    for (const auto v : merged.claims()) {
      places += 1 + merged.claim(v).repeats.size();
      CHECK(merged.targets(v, EdgeKind::kFoundIn).size() == 1 + merged.claim(v).repeats.size());
    }
    CHECK(places == 2);
  }
}

TEST_CASE("quotations are the same when one is cut from the other") {
  struct Row {
    const char *a, *b;
    bool same;
  };
  const std::string_view whole =
      "“Don’t ask the valley to drown its own pastures for a dam that nobody here wants,”";
  const Row rows[] = {
      {"ask the valley to drown its own pastures … for a dam", "", true},
      {"“to drown its own pastures for a dam that”", "", true},    // cut at both ends
      {"drown its own pastures for", "", true},                    // five words
      {"DON'T ask – the valley to drown", "", true},               // case and punctuation
      {"its own pastures for", "", false},                         // four words
      {"drown its own meadows for a dam that nobody", "", false},  // other words
      {"Änderung des Ärgers, sagt der ÖVP-Chef", "änderung des ärgers sagt der övp chef", true},
  };
  for (const Row& row : rows) {
    CAPTURE(row.a);
    const std::string_view b = *row.b == '\0' ? whole : row.b;
    Quotations quotations;
    quotations.note("x", row.a);
    quotations.note("x", b);
    const auto keys = quotations.keys("x", row.a), others = quotations.keys("x", b);
    const bool same = std::any_of(keys.begin(), keys.end(), [&](std::uint64_t key) {
      return std::find(others.begin(), others.end(), key) != others.end();
    });
    CHECK(same == row.same);
    const auto of_another = quotations.keys("y", b);
    CHECK(std::none_of(keys.begin(), keys.end(), [&](std::uint64_t key) {
      return std::find(of_another.begin(), of_another.end(), key) != of_another.end();
    }));
  }
}
