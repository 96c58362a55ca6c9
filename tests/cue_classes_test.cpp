/// Cues by their class: each with a sentence of its own, what it does and to which effect, and
/// beside it the same words where nobody says anything.

#include "claim_rows.hpp"

using namespace claimgraph;
using namespace claimgraph::tests;

namespace {

struct ClassRow {
  const char* text;
  const char* claim;  ///< "source | cue | content"
  Act act;
  Stance stance;
  const char* near_miss;
};

void check_classes(const std::vector<ClassRow>& rows) {
  for (const ClassRow& row : rows) {
    CAPTURE(row.text, claims_of(row.text));
    const Extraction& extraction = read(row.text, kDefault);
    bool found = false;
    for (const Claim& claim : extraction.claims) {
      if (rendered(extraction.document, claim) != row.claim) continue;
      found = true;
      CHECK(name_of(claim.act) == name_of(row.act));
      CHECK(name_of(claim.stance) == name_of(row.stance));
    }
    CHECK(found);
    CAPTURE(row.near_miss);
    CHECK(claims_of(row.near_miss) == std::vector<std::string>{});
  }
}

}  // namespace

TEST_CASE("idioms attribute, with adjectives and possessors within") {
  check_classes({
      {"Falk threw her full weight behind the plan.",
       "Falk | threw her full weight behind | the plan", Act::kSupport, Stance::kSupport,
       "Falk threw her full bag behind the door."},
      {"The union took strong exception to the plan.",
       "The union | took strong exception to | the plan", Act::kCriticize, Stance::kOppose,
       "The union took the long road to the port."},
      {"Falk paid warm tribute to the nurses.", "Falk | paid warm tribute to | the nurses",
       Act::kPraise, Stance::kSupport, "Falk paid the fee to the nurses."},
      {"The mayor cast serious doubt on the study.",
       "The mayor | cast serious doubt on | the study", Act::kQuestion, Stance::kOppose,
       "The mayor cast a net on the lake."},
      {"The premier rowed back on his pledge.", "The premier | rowed back on | his pledge",
       Act::kConcede, Stance::kNeutral, "The premier rowed back to the shore."},
      {"The party gave its blessing to the merger.",
       "The party | gave its blessing to | the merger", Act::kSupport, Stance::kSupport,
       "The party gave its tents to the town."},
      {"The board gave the green light to the merger.",
       "The board | gave the green light to | the merger", Act::kSupport, Stance::kSupport,
       "The board gave the green lamp to the school."},
      {"Falk poured scorn on the proposal.", "Falk | poured scorn on | the proposal",
       Act::kCriticize, Stance::kOppose, "Falk poured salt on the road."},
      {"Falk put the blame squarely on Congress.", "Falk | put the blame squarely on | Congress",
       Act::kAccuse, Stance::kOppose, "Falk put the lamp squarely on the table."},
      {"The party came down firmly in favour of the tax.",
       "The party | came down firmly in favour of | the tax", Act::kSupport, Stance::kSupport,
       "The party came down slowly in front of the house."},
      {"The senators are split over whether to back the bill.",
       "The senators | are split over | whether to back the bill", Act::kReject, Stance::kNeutral,
       "The senators are late over at the mill."},
      {"Falk made no secret of her contempt.", "Falk | made no secret of | her contempt",
       Act::kState, Stance::kOppose, "Falk made no cup of tea."},
  });
}

TEST_CASE("verbs of all classes of speech and judgment attribute") {
  check_classes({
      {"Falk retorted that the town was broke.", "Falk | retorted | that the town was broke",
       Act::kState, Stance::kNeutral, "Falk retired when the town was broke."},
      {"Falk let slip that the talks had failed.", "Falk | let slip | that the talks had failed",
       Act::kState, Stance::kNeutral, "Falk let slip the ropes of the boat."},
      {"Falk anticipated that the ferry would sink.",
       "Falk | anticipated | that the ferry would sink", Act::kPredict, Stance::kNeutral,
       "Falk sailed before the ferry would sink."},
      {"“We are broke,” Falk wailed.", "Falk | wailed | “We are broke,”", Act::kState,
       Stance::kNeutral, "The “Siren” wailed."},
      {"The bishop fulminated against the law.", "The bishop | fulminated against | the law",
       Act::kCriticize, Stance::kOppose, "The bishop leaned against the wall."},
      {"Falk warned Japan against sending ships.", "Falk | warned | Japan against sending ships",
       Act::kWarn, Stance::kOppose, "Falk leaned against the wall in Japan."},
      {"The union criticised the ministry over pay.",
       "The union | criticised | the ministry over pay", Act::kCriticize, Stance::kOppose,
       "The union moved the ministry over the river."},
      {"Officials discouraged tourists from travelling.",
       "Officials | discouraged | tourists from travelling", Act::kRequest, Stance::kOppose,
       "Officials brought tourists from the port."},
      {"Russia has repeatedly denied meddling in the vote.",
       "Russia | has repeatedly denied | meddling in the vote", Act::kReject, Stance::kOppose,
       "Russia has a long winter."},
      {"The fishermen clamoured for aid.", "The fishermen | clamoured for | aid", Act::kRequest,
       Stance::kSupport, "The fishermen sailed for home."},
      {"The union petitioned the court for a hearing.",
       "The union | petitioned | the court for a hearing", Act::kRequest, Stance::kSupport,
       "The union left the court for a hall."},
      {"Falk convinced the board to sell the mill.",
       "Falk | convinced | the board to sell the mill", Act::kRequest, Stance::kSupport,
       "Falk used the board to seal the mill."},
      {"The premier wondered aloud whether the treaty had a future.",
       "The premier | wondered aloud | whether the treaty had a future", Act::kQuestion,
       Stance::kNeutral, "The premier wandered where the river had a bend."},
      {"Falk raised the prospect that the vote could be delayed.",
       "Falk | raised the prospect | that the vote could be delayed", Act::kPredict,
       Stance::kNeutral, "Falk raised the boat that the storm had sunk."},
      {"The miners dismissed out of hand the offer of a bonus.",
       "The miners | dismissed out of hand | the offer of a bonus", Act::kReject, Stance::kOppose,
       "The miners walked out of the pit."},
  });
}

TEST_CASE("verbs of the manner of speaking stand behind what is said") {
  check_classes({
      {"“We are broke,” squawked Falk.", "Falk | squawked | “We are broke,”", Act::kState,
       Stance::kNeutral, "The parrot barked at the postman."},
      {"“We are broke,” huffed the mayor.", "the mayor | huffed | “We are broke,”", Act::kState,
       Stance::kNeutral, "The “Comet” huffed up the hill."},
      {"The dam will hold, shrieked the mayor.", "the mayor | shrieked | The dam will hold",
       Act::kState, Stance::kNeutral, "The dam holds where the mayor shrieked."},
      {"“The rail is safe,” harrumphed Falk.", "Falk | harrumphed | “The rail is safe,”",
       Act::kCriticize, Stance::kOppose, "Falk rode the “Comet” home."},
  });
}

TEST_CASE("nouns derived from verbs of speech and feeling attribute") {
  check_classes({
      {"Senator Koll has voiced her unhappiness with the plan.",
       "Senator Koll | has voiced her unhappiness with | the plan", Act::kCriticize,
       Stance::kOppose, "Senator Koll has cooked her soup with the choir."},
      {"Ode gave an undertaking that the mill would stay.",
       "Ode | gave an undertaking | that the mill would stay", Act::kPromise, Stance::kSupport,
       "Ode gave a lamp that the mill had made."},
      {"The mayor lavished praise on the nurses.", "The mayor | lavished praise on | the nurses",
       Act::kPraise, Stance::kSupport, "The mayor lavished paint on the walls."},
      {"The judge gave his approval to the sale.", "The judge | gave his approval to | the sale",
       Act::kAgree, Stance::kSupport, "The judge gave his apples to the cook."},
      {"Falk has a hunch that the mayor will quit.",
       "Falk | has a hunch | that the mayor will quit", Act::kBelieve, Stance::kNeutral,
       "Falk has a horse that the mayor will ride."},
  });
}

TEST_CASE("what is met with criticism is what the criticism is about") {
  check_classes({
      {"The plan was greeted with criticism by the unions.",
       "the unions | was greeted with criticism | The plan", Act::kCriticize, Stance::kOppose,
       "The plane was loaded with timber by the unions."},
  });
}

TEST_CASE("adjectives of attitude attribute, and people are named for what they hold") {
  check_classes({
      {"The minister was heartened that the vote had passed.",
       "The minister | was heartened | that the vote had passed", Act::kPraise, Stance::kSupport,
       "The minister was home when the storm had passed."},
      {"Vell was withering about the proposal.", "Vell | was withering about | the proposal",
       Act::kCriticize, Stance::kOppose, "The rose was withering about the fence."},
      {"The coalition is wedded to the reform.", "The coalition | is wedded to | the reform",
       Act::kBelieve, Stance::kNeutral, "The coalition is close to the river."},
      {"Falk is a vocal opponent of the dam.", "Falk | is a vocal opponent of | the dam",
       Act::kReject, Stance::kOppose, "Falk is a young owner of the dam."},
      {"Falk is a staunch supporter of Japan.", "Falk | is a staunch supporter of | Japan",
       Act::kSupport, Stance::kSupport, "Falk is a skilled importer of rice."},
  });
}

TEST_CASE("what somebody is at pains to say or dead set against attributes") {
  check_classes({
      {"The minister is of the view that the dam is safe.",
       "The minister | is of the view | that the dam is safe", Act::kBelieve, Stance::kNeutral,
       "The minister is on the bridge that the army built."},
      {"Most residents are in favour of the dam.", "Most residents | are in favour of | the dam",
       Act::kSupport, Stance::kSupport, "Most residents are in front of the dam."},
      {"Japan is dead set against the deal.", "Japan | is dead set against | the deal",
       Act::kReject, Stance::kOppose, "Japan is a long way from the lake."},
      {"The farmers are up in arms over the tax.", "The farmers | are up in arms over | the tax",
       Act::kCriticize, Stance::kOppose, "The farmers are up in the hills over the lake."},
      {"The mayor is the first to admit that the bus is slow.",
       "The mayor | is the first to admit | that the bus is slow", Act::kConcede, Stance::kNeutral,
       "The mayor is the first to ride that slow bus."},
      {"The party has come around to the idea of a tax.",
       "The party | has come around to the idea of | a tax", Act::kAgree, Stance::kSupport,
       "The party has come around the bend of the river."},
      {"The senators locked horns over the bill.", "The senators | locked horns over | the bill",
       Act::kCriticize, Stance::kOppose, "The senators locked doors over the hall."},
  });
}
