#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "analysis.hpp"
#include "claimgraph/extractor.hpp"
#include "shared_rules.hpp"

using namespace claimgraph;

namespace {

/// The quotations' texts with their marks; "!" after one that nothing closes, "~" after scare
/// quotes, "+" before one that carries on the paragraph before; parted by " | ".
std::string quotations(std::string_view text) {
  static Extractor extractor(tests::rules());
  const Document& document = extractor.extract(text).document;
  std::string line;
  for (const Quotation& quotation : extractor.analysis().quotations) {
    if (!line.empty()) line += " | ";
    if (quotation.continues != kNone) line += '+';
    line += document.view(document.bytes_of(quotation.tokens));
    if (!quotation.closed) line += '!';
    if (quotation.scare) line += '~';
  }
  return line;
}

struct Row {
  std::string text, expected;
};

}  // namespace

TEST_CASE("quotation marks pair") {
  const std::vector<Row> rows = {
      {"\"We know this much,\" Hill said.", "\"We know this much,\""},
      {"“We know this much,” Hill said.", "“We know this much,”"},
      {"«We will leave it», Hill said.", "«We will leave it»"},
      {"“He told me ‘go home now’ twice,” she said.",
       "“He told me ‘go home now’ twice,” | ‘go home now’"},
      {"Hill called it a “done deal” in May.", "“done deal”~"},
      {"''We will be there,'' Hill said.", "''We will be there,''"},
      // typed the wrong way round
      {"Hill said ”we will be there” and left.", "”we will be there”"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(quotations(row.text) == row.expected);
  }
}

TEST_CASE("apostrophes are no quotation marks") {
  const std::vector<Row> rows = {
      {"The officials' plan is the ministers' plan.", ""},
      {"It was the '90s and he didn't know.", ""},
      {"Hill’s deal isn’t the unions’ deal.", ""},
      {"'We won't go,' Hill's aide said.", "'We won't go,'"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(quotations(row.text) == row.expected);
  }
}

TEST_CASE("a quotation that nothing closes ends with its block") {
  CHECK(quotations("Hill said: “We will not go there.\n\nThe talks ended on Monday.\n") ==
        "“We will not go there.!");
}

TEST_CASE("a quotation of several paragraphs is a chain") {
  CHECK(quotations("“We went to the house in May,” Hill said. “It was late.\n\n"
                   "“Nobody was there at all.”\n") ==
        "“We went to the house in May,” | “It was late. | +“Nobody was there at all.”");
}

TEST_CASE("tokens know how deep they are quoted") {
  Extractor extractor(tests::rules());
  const Document& document = extractor.extract("He said “she told ‘us’ so” to us.").document;
  std::string depths;
  for (const Token& token : document.tokens) depths += static_cast<char>('0' + token.quote_depth);
  CHECK(depths == "001112221100" + std::string("0"));
}
