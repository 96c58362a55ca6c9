#include <catch2/catch.hpp>

#include "claimgraph/model.hpp"

using namespace claimgraph;

TEST_CASE("names of acts are read back as the same act") {
  for (int i = 0; i < kActCount; ++i) {
    const Act act = static_cast<Act>(i);
    Act read = act == Act::kState ? Act::kWarn : Act::kState;
    REQUIRE(parse(name_of(act), &read));
    CHECK(read == act);
  }
  Act untouched = Act::kWarn;
  CHECK_FALSE(parse("stat", &untouched));
  CHECK(untouched == Act::kWarn);
}
