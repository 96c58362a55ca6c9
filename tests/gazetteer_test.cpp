#include "gazetteer.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "mention_rows.hpp"

using namespace claimgraph;

TEST_CASE("keys are the ASCII words of a name", "[gazetteer]") {
  const std::pair<std::string_view, std::string_view> rows[] = {
      {"United States", "united-states"},
      {"The Gambia", "gambia"},
      {"U.S. Geological Survey", "us-geological-survey"},
      {"Enrique Peña Nieto", "enrique-pena-nieto"},
      {"Côte d'Ivoire", "cote-divoire"},
      {"AT&T", "at-and-t"},
      {"OPEC+", "opec-plus"},
      {"—", ""}};
  for (const auto& [name, key] : rows) CHECK(slug(name) == key);
}

TEST_CASE("names of the gazetteer are matched longest first and with their capitals",
          "[gazetteer]") {
  check_rows({
      {"Officials of the United Arab Emirates met.", "united-arab-emirates"},
      {"The US told us so.", "united-states"},
      {"It helps us, and who knows?", ""},
      {"A turkey and some china fell.", ""},
      {"Turkey and China agreed.", "turkey china"},
      {"Guinea-Bissau thanked Guinea.", "guinea-bissau guinea"},
      {"Nigeria warned Niger.", "nigeria niger"},
      {"Papua New Guinea voted.", "papua-new-guinea"},
      {"The WHO praised Mali.", "world-health-organization mali"},
      {"South Sudan left Sudan.", "south-sudan sudan"},
  });
}
