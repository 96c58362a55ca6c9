#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "text_rows.hpp"

using namespace claimgraph;

namespace {

std::string sentences(std::string_view text) {
  const Document& document = tests::read(text);
  return tests::join(document, document.sentences, [](const Sentence& s) { return s.bytes; });
}

}  // namespace

TEST_CASE("sentences end at stops that are no part of a word") {
  const std::vector<tests::Row> rows = {
      {"Cole left. Doe stayed.", "Cole left. | Doe stayed."},
      {"Mr. Cole of Doe Inc. left. He is ill.", "Mr. Cole of Doe Inc. left. | He is ill."},
      {"Cole went to the U.S. He liked it.", "Cole went to the U.S. | He liked it."},
      {"The U.S. Senate met Gen. J. Doe.", "The U.S. Senate met Gen. J. Doe."},
      {"It cost $3.5 million. That was a lot.", "It cost $3.5 million. | That was a lot."},
      {"They won Cole v. Hill. Doe lost.", "They won Cole v. Hill. | Doe lost."},
      {"Take part v. Hill took it.", "Take part v. Hill took it."},
      {"“Go home.” Nobody went.", "“Go home.” | Nobody went."},
      {"(It was late.) Nobody went.", "(It was late.) | Nobody went."},
      {"“Who are you?” he asked. Nobody spoke.", "“Who are you?” he asked. | Nobody spoke."},
      {"\"Stop!\" she cried. \"Now!\" They did.", "\"Stop!\" she cried. | \"Now!\" | They did."},
      {"Why? Because.", "Why? | Because."},
      {"He said: “So be it.“ However, nobody left.",
       "He said: “So be it.“ | However, nobody left."},
      {"They left.\" “Nobody stayed,” he said.", "They left.\" | “Nobody stayed,” he said."},
      {"Ann Cole of the Harbour Party In the north, nobody won.",
       "Ann Cole of the Harbour Party | In the north, nobody won."},
      {"It was sent on May 7, 2015 On Tuesday, nobody came.",
       "It was sent on May 7, 2015 | On Tuesday, nobody came."},
      {"He saw the film In Bruges and left The Hague.",
       "He saw the film In Bruges and left The Hague."},
      {"He calls it: The last war.", "He calls it: The last war."},
      {"He waited ... and left.", "He waited ... and left."},
      {"“We know. We care,” she said.", "“We know. | We care,” she said."},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(sentences(row.text) == row.expected);
  }
}

TEST_CASE("sentences hold all tokens, and none crosses a block") {
  const Document& document =
      tests::read("Talks Stall\nCole left. \"Why?\" asked Doe.\n\n- one. two\n- ...\n??? !!!\n");
  std::uint32_t next = 0;
  for (std::size_t i = 0; i < document.blocks.size(); ++i)
    for (std::uint32_t s = document.blocks[i].sentences.begin; s < document.blocks[i].sentences.end;
         ++s) {
      CHECK(document.sentences[s].block == i);
      CHECK(document.sentences[s].tokens.begin == next);
      next = document.sentences[s].tokens.end;
      CHECK(document.blocks[i].bytes.contains(document.sentences[s].bytes));
    }
  CHECK(next == document.tokens.size());
}
