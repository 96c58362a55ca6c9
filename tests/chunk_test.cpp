#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "claimgraph/extractor.hpp"
#include "render_analysis.hpp"
#include "shared_rules.hpp"

using namespace claimgraph;

namespace {

std::string chunks(std::string_view text) {
  static Extractor extractor(tests::rules());
  const Document& document = extractor.extract(text).document;
  return render_chunks(document, extractor.analysis());
}

struct Row {
  std::string text, expected;
};

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(chunks(row.text) == row.expected);
  }
}

}  // namespace

TEST_CASE("noun groups run from determiner to head") {
  check({
      {"In 1986 the old city failed.", "In [1986] [the old city] {failed} ."},
      {"The new trade deal failed.", "[The new trade deal] {failed} ."},
      {"The ruling Harbour Party failed.", "[The ruling Harbour Party] {failed} ."},
      {"The levy Congress can raise failed.", "[The levy] [Congress] {can raise} {failed} ."},
      {"Foreign Minister Hana Kolar left.", "[Foreign Minister Hana Kolar] {left} ."},
      {"U.S. and allied policies failed.", "[U.S. and allied policies] {failed} ."},
      {"Mexico and other countries left.", "[Mexico] and [other countries] {left} ."},
      {"Political and economic ties matter.", "[Political and economic ties] {matter} ."},
      {"The president's plan failed.", "[The president 's] [plan] {failed} ."},
      {"Her long-term plan failed.", "[Her] [long - term plan] {failed} ."},
      {"More than 50 people left.", "[More than 50 people] {left} ."},
      {"Many of the officials left.", "[Many] of [the officials] {left} ."},
      {"It began on Aug. 12, 2015, in Paris.", "[It] {began} on [Aug. 12 , 2015] , in [Paris] ."},
      {"The \"recent events\" matter.", "[The \" recent events \"] {matter} ."},
      {"At least a dozen members left.", "[At least a dozen members] {left} ."},
      {"Less than a third of them left.", "[Less than a third] of [them] {left} ."},
      {"Anyone helping Kolar left.", "[Anyone] {helping} [Kolar] {left} ."},
      {"Many left Monday.", "[Many] {left} [Monday] ."},
      {"The Lima 2019 Games failed.", "[The Lima 2019 Games] {failed} ."},
      {"Kolar gave officials 12 days.", "[Kolar] {gave} [officials] [12 days] ."},
      {"In the first, Republican donors left.", "In [the first] , [Republican donors] {left} ."},
      {"The law firm Moreau Kolar left.", "[The law firm Moreau Kolar] {left} ."},
      {"The price was firm.", "[The price] {was} firm ."},
      {"City rules require permits.", "[City rules] {require} [permits] ."},
      {"Kolar rules the city.", "[Kolar] {rules} [the city] ."},
      {"Kolar told the ministry Monday.", "[Kolar] {told} [the ministry] [Monday] ."},
  });
}

TEST_CASE("verb groups hold auxiliaries, adverbs and negators") {
  check({
      {"She has repeatedly warned them.", "[She] {has repeatedly warned} [them] ."},
      {"They did not rule it out.", "[They] {did not rule} [it] out ."},
      {"They don't have it.", "[They] {do n't have} [it] ."},
      {"They want to restore it.", "[They] {want} {to restore} [it] ."},
      {"It would have been late.", "[It] {would have been} late ."},
      {"He has \"lost all sense\" of it.", "[He] {has \" lost} [all sense] \" of [it] ."},
  });
}

TEST_CASE("fixed phrases are one chunk") {
  check({
      {"It failed, according to Kolar.", "[It] {failed} , according to [Kolar] ."},
      {"It failed because of Kolar.", "[It] {failed} because of [Kolar] ."},
  });
}
