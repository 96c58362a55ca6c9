#include "gazetteer.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>
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
      {"Officials of the United Arab Emirates met.", "united-arab-emirates united-arab-emirates"},
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

TEST_CASE("the gazetteer knows every state and territory with a code, and a hundred bodies",
          "[gazetteer]") {
  constexpr std::size_t kIsoCodes = 249;  // ISO 3166-1, November 2025
  std::set<std::string> codes;
  std::size_t bodies = 0;
  for (const GazetteerActor& actor : tests::rules().gazetteer().actors()) {
    if (actor.kind == ActorKind::kCountry && !actor.iso3.empty()) codes.emplace(actor.iso3);
    bodies += actor.kind == ActorKind::kIgo;
  }
  codes.erase("XKX");  // Kosovo: in use, not assigned
  CHECK(codes.size() == kIsoCodes);
  CHECK(bodies >= 100);
}

TEST_CASE("states, bodies and seats that rows refer to are in the gazetteer", "[gazetteer]") {
  const Gazetteer& gazetteer = tests::rules().gazetteer();
  std::string unknown;
  for (const GazetteerActor& actor : gazetteer.actors()) {
    std::vector<std::string_view> keys = actor.member_of;
    keys.insert(keys.end(), {actor.part_of, actor.based_in});
    for (const std::string_view key : keys)
      if (!key.empty() && gazetteer.find(key) == kNone)
        unknown.append(actor.key).append(": ").append(key).append("; ");
  }
  CHECK(unknown == "");
}
