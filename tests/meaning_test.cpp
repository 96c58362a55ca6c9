#include <catch2/catch.hpp>
#include <string>

#include "claimgraph/extractor.hpp"
#include "meaning/meaning_table.hpp"

using namespace claimgraph;

namespace {

const RuleSet& rules() {
  static const RuleSet kRules;
  return kRules;
}

struct CueRow {
  const char* cue;
  Pos pos;
  const char* frame;
  Act act;
  Stance stance;
};

}  // namespace

TEST_CASE("a cue's frame decides what it means") {
  const CueRow kRows[] = {
      {"say", Pos::kVerb, "that", Act::kState, Stance::kNeutral},
      {"call", Pos::kVerb, "object-predicate", Act::kState, Stance::kNeutral},
      {"call for", Pos::kVerb, "for", Act::kRequest, Stance::kSupport},
      {"suggest", Pos::kVerb, "that", Act::kState, Stance::kNeutral},
      {"suggest", Pos::kVerb, "gerund", Act::kRequest, Stance::kSupport},
      {"warn", Pos::kVerb, "object-that", Act::kWarn, Stance::kOppose},
      {"rule out", Pos::kVerb, "object", Act::kReject, Stance::kOppose},
      {"express concern", Pos::kVerb, "light", Act::kCriticize, Stance::kOppose},
      {"concern", Pos::kNoun, "about", Act::kFear, Stance::kOppose},
      {"question", Pos::kVerb, "object", Act::kQuestion, Stance::kOppose},
      {"question", Pos::kVerb, "wh", Act::kQuestion, Stance::kNeutral},
  };
  for (const CueRow& row : kRows) {
    INFO(row.cue << " / " << row.frame);
    const Meaning* meaning = rules().meanings().find(row.cue, row.pos, row.frame);
    REQUIRE(meaning != nullptr);
    CHECK(name_of(meaning->act) == name_of(row.act));
    CHECK(name_of(meaning->stance) == name_of(row.stance));
  }
  CHECK(rules().meanings().find("grow", Pos::kVerb, "object") == nullptr);
}

TEST_CASE("acts have their event codes") {
  const MeaningTable& table = rules().meanings();
  CHECK(table.of(Act::kAccuse).event.plover == "ACCUSE");
  CHECK(table.of(Act::kAccuse).event.cameo == "112");
  CHECK(table.of(Act::kState).event.plover.empty());
  CHECK(table.find("demand", Pos::kVerb, "that")->event.cameo == "100");
  CHECK(table.of(Act::kAgree).denied.plover == "REJECT");
}
