#include <catch2/catch.hpp>

#include "claimgraph/model.hpp"
#include "claimgraph/networks.hpp"
#include "claimgraph/periods.hpp"
#include "claimgraph/query.hpp"
#include "cues.hpp"

using namespace claimgraph;

namespace {

/// Every value up to `last` is read back from its name, and no part of a name is one.
template <typename Enum>
void check_names(Enum last) {
  for (int i = 0; i <= static_cast<int>(last); ++i) {
    const auto value = static_cast<Enum>(i);
    CAPTURE(name_of(value));
    auto read = static_cast<Enum>(i == 0 ? 1 : 0);
    REQUIRE(parse(name_of(value), &read));
    CHECK(read == value);
  }
  auto untouched = last;
  for (const std::string_view wrong : {"", "stat", "Of", "no such name"}) {
    CHECK_FALSE(parse(wrong, &untouched));
    CHECK(untouched == last);
  }
}

}  // namespace

TEST_CASE("names of enumerations are read back as the same value") {
  check_names(ActorKind::kOther);
  check_names(Via::kDescription);
  check_names(Act::kQuestion);
  check_names(Stance::kOppose);
  check_names(Certainty::kPossible);
  check_names(ClaimKind::kMixed);
  check_names(Answer::kRepeats);
  check_names(NetworkKind::kAffiliation);
  check_names(Normalization::kCosine);
  check_names(Concepts::kBoth);
  check_names(Period::kYear);
  check_names(Column::kConfidence);
  check_names(Frame::kLight);
}
