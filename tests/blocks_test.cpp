#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "text_rows.hpp"

using namespace claimgraph;

namespace {

/// The kinds of the blocks, a letter each: Title, Heading, Paragraph, List item, Quotation,
/// Caption, bYline, Boilerplate.
std::string kinds(std::string_view text) {
  std::string line;
  for (const Block& block : tests::read(text).blocks)
    line += "THPLQCYB"[static_cast<std::size_t>(block.kind)];
  return line;
}

std::string texts(std::string_view text) {
  const Document& document = tests::read(text);
  return tests::join(document, document.blocks, [](const Block& block) { return block.bytes; });
}

const std::string kProse =
    "The ministry told reporters on Friday that the second round of talks would open in the "
    "spring, "
    "once both delegations had studied the draft.\n";

}  // namespace

TEST_CASE("blocks have kinds") {
  const std::vector<tests::Row> rows = {
      {"Harbour Talks Stall Again\n" + kProse, "TP"},
      {"Minister quits over harbour leak.\n\n" + kProse + "\n" + kProse, "TPP"},
      {"Harbour Talks Stall\nBy Ann Cole and Jim Doe\n" + kProse, "TYP"},
      {"Harbour Talks Stall\n" + kProse + "What Happens Next\n" + kProse, "TPHP"},
      {"Harbour Talks Stall\n" + kProse + "WHAT NOW\n" + kProse, "TPHP"},
      {"Harbour Talks Stall\nAnalysis by Ann Cole for the Herald\n" + kProse, "TYP"},
      {"Harbour Talks Stall\nReport by the UN finds abuses\n" + kProse, "THP"},
      {"Harbour Talks Stall\nBy The Sea\n" + kProse, "THP"},
      {"Harbour Talks Stall\n[Boats wait outside the port. Herald/A. Cole]\n" + kProse, "TCP"},
      {"Harbour Talks Stall\n" + kProse + "Boats wait at dawn. (Photo: Herald/A. Cole)\n", "TPC"},
      {"Harbour Talks Stall\n" + kProse + "(Reporting by Ann Cole; editing by Jim Doe)\n", "TPY"},
      {"Harbour Talks Stall\n" + kProse + "Comments\nPost a Comment\n.jpeg)\n", "TPBBB"},
      {"Harbour Talks Stall\n" + kProse + "Read more: Ten Harbours\n", "TPB"},
      {"Harbour Talks Stall\n" + kProse + "“We will wait. We have time.”\n", "TPQ"},
      {"Harbour Talks Stall\n" + kProse + "“We will wait,” Cole said, “as long as it takes.”\n",
       "TPP"},
      {"Harbour Talks Stall\n" + kProse + "- the pilots\n- the crews\n3. the owners\n", "TPLLL"},
      {"Harbour Talks Stall\nThe officials named several causes of concern:\n" + kProse, "TPP"},
      {kProse, "P"},
      {"", ""},
      {" \n\r\n\t\n", ""},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(kinds(row.text) == row.expected);
  }
}

TEST_CASE("wrapped lines are one block, short ones their own") {
  CHECK(texts("The talks in the harbour town went on\nuntil late in the evening, as said\nCole and "
              "Doe.\n\n"
              "Nobody else would say a word about it.\n") ==
        "The talks in the harbour town went on until late in the evening, as said Cole and Doe. | "
        "Nobody else would say a word about it.");
}

TEST_CASE("a dash on a line of its own or left over belongs to the item after it") {
  CHECK(texts("Talks Stall\n" + kProse +
              "-\nThe Pilots:\nThey will wait for an offer. -\nThe Crews:\n")
            .ends_with("| - The Pilots: | They will wait for an offer. | - The Crews:"));
}
