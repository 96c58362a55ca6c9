/// Where the speaker stands in a sentence, and who in it does not speak. Each with a near miss.

#include "claim_rows.hpp"

using namespace claimgraph;
using namespace claimgraph::tests;

TEST_CASE("a speaker stands between a subject and its verb") {
  check({
      {"The miners, Falk suggested, were tired.", "Falk", "suggested", "The miners … were tired",
       "The miners, Falk and Hill, were tired."},
      {"The mill, owners and miners say, was unsafe.", "owners and miners", "say",
       "The mill … was unsafe", "The mill, dam and river were new."},
      {"Any such plan, said Ines Falk, an expert on dams, would fail.",
       "Ines Falk, an expert on dams", "said", "Any such plan … would fail",
       "Any such plan, drawn by Ines Falk, an expert on dams, was late."},
  });
}

TEST_CASE("an aside ends before the verb of the subject behind it") {
  check({
      {"Falk, who left soon after serving in Lima, Quito and Oslo, praised the mill in a paper "
       "printed Monday.",
       "Falk", "praised", "the mill",
       "Falk, who left soon after serving in Lima, Quito and Oslo, wore a hat."},
      {"Falk said the talks, which began in May, remained useful.", "Falk", "said",
       "the talks, which began in May, remained useful", "Falk left the talks, which began in May."},
      {"Falk said the miners, numbering ten, painted the mill.", "Falk", "said",
       "the miners, numbering ten, painted the mill", "Falk met the miners, numbering ten, by the mill."},
      {"Falk said the job of leading the party and holding its house would be hard.", "Falk", "said",
       "the job of leading the party and holding its house would be hard",
       "Falk took the job of leading the party and painting its house."},
      {"Falk, the first miner to do so, said that it was late.", "Falk, the first miner to do so",
       "said", "that it was late", "Falk, the first miner to do so, left late."},
      {"The board, led by Ann Falk, found that miners complained of reduced pay.", "The board, led by Ann Falk",
       "found", "that miners complained of reduced pay",
       "The board, led by Ann Falk, was made of reduced wood."},
      {"Falk said it was “late for” the mill but conceded that Hill was ill.", "Falk", "conceded",
       "that Hill was ill", "Falk wore “late for” the mill but left."},
      {"Falk condemned the fire as mindless and warned Hill against lying.", "Falk", "condemned",
       "the fire as mindless", "Falk met the tired and shaken miners."},
      {"Falk blamed the rain, and Peter Hill of the mill, though he fell short of praising it, said "
       "that it was late.",
       "Peter Hill of the mill, though he fell short of praising it", "said", "that it was late",
       "Falk left the rain, and Peter Hill of the mill, though he fell short of it, ran."},
      {"“It is late,” said its director-general, Ana Falk.", "its director-general, Ana Falk", "said",
       "“It is late,”", "“Late” was painted by its director-general, Ana Falk."},
      {"Falk welcomed that but urged Hill to leave.", "Falk", "urged", "Hill to leave",
       "Falk wore that but left."},
      {"“It is ‘late,’” Falk, who proposed raising the levy, said at the time.", "Falk", "said",
       "“It is ‘late,’”", "“It is ‘late’” was the title that Falk, who is old, read."},
      {"Falk blamed Hill for the fire, not for the flood, and said it was late.", "Falk", "said",
       "it was late", "Falk met Hill for the play, not for the dinner, and left."},
  });
}

TEST_CASE("people are counted before they speak") {
  check({
      {"Miners see the flood as a problem, and two-thirds say it is late.", "two-thirds", "say",
       "it is late", "Miners paint the mill, and two-thirds leave it at noon."},
      {"More than four in ten said widow Ann Falk was late.", "More than four in ten", "said",
       "widow Ann Falk was late", "More than four in ten tired miners left."},
  });
}

TEST_CASE("two parties each have their say") {
  check({
      {"Falk accused Hill of lying, and Hill, in turn, accused Falk of greed.", "Hill", "accused",
       "Falk of greed", "Falk met Hill in May, and Hill, in turn, met Falk."},
      {"The plan was praised by owners and criticized by miners.", "miners", "criticized by",
       "The plan", "The plan was drawn by owners and printed by miners."},
      {"The plan was condemned by miners as weak.", "miners", "was condemned by", "The plan … weak",
       "The plan was drawn by miners as a map."},
      {"“The mill,” said Falk, who was late, “was sold,” a clerk by her side.",
       "Falk, who was late", "said", "“The mill,” … “was sold,”", "“The Mill” was sold."},
      {"“It is late,” Falk said. He did not elaborate.", "Falk", "said", "“It is late,”",
       "He did not elaborate."},
  });
}

TEST_CASE("a speaker goes on behind what others did") {
  check({
      {"Falk said Hill had begun the work - two men are left - but said it was late.", "Falk",
       "said", "it was late", "Falk met Hill in May - two men were there - but left."},
      {"She is, Falk said, “a miner.”", "Falk", "said", "She is … “a miner.”",
       "She is, like Falk, “a miner.”"},
  });
}

TEST_CASE("a quotation may stand in the subject's aside") {
  check({
      {"Falk, citing “the rules of the mill,” said the owners could stay.", "Falk", "said",
       "the owners could stay", "Falk, of “the late mill,” left the owners."},
      {"“It is late,” said the owners of the mill.", "the owners of the mill", "said",
       "“It is late,”", "The “late” owners of the mill left."},
  });
}

TEST_CASE("who is told, met or added to does not speak") {
  check({
      {"The mayor wrote a letter to the king urging him to leave.", "The mayor", "urging",
       "him to leave", "The mayor built a wall near the king wearing a hat."},
      {"The board, which advises on dams, said it was late.", "The board", "said", "it was late",
       "The board, which advises on dams, shut the mill."},
      {"The miners were told during a meeting that it was late.", "", "were told",
       "that it was late", "The miners were told during a meeting which took place in Oslo."},
      {"On Thursday, the 3rd of May, the mayor decided to leave.", "the mayor", "decided",
       "to leave", "On Thursday, the 3rd of May, the mayor left."},
  });
}

TEST_CASE("who did what is asked, not told") {
  CHECK(claims_of("The police asked who ordered the strike.") ==
        std::vector<std::string>{"The police | asked | who ordered the strike"});
  CHECK_THAT(claims_of("The police met the man who ordered the strike."),
             Catch::Matchers::VectorContains(std::string("who | ordered | the strike")));
}

TEST_CASE("a speaker may end or part a sentence whatever stands before") {
  check({
      {"The senator also plans to vote for Hill at the fair this summer, Falk said.", "Falk",
       "said", "The senator also plans to vote for Hill at the fair this summer",
       "The senator also sailed to Hill at the fair this summer, Falk Day."},
      {"The levy has no effect on how much the middle class pays, analysts say.", "analysts", "say",
       "The levy has no effect on how much the middle class pays",
       "The levy has no effect on how much the middle class pays, analysts included."},
      {"This sort of fishing, Falk claimed, harms the lake.", "Falk", "claimed",
       "This sort of fishing … harms the lake",
       "This sort of fishing, like Falk’s, harms the lake."},
      {"The harbour would close, said people familiar with the matter.",
       "people familiar with the matter", "said", "The harbour would close",
       "The harbour would close, so people familiar with the matter left."},
      {"As reported by the Herald, the dam has burst.", "the Herald", "reported by",
       "the dam has burst", "As supplied by the Herald, the paper has run out."},
      {"Minister Ines Falk, a prominent lawyer, said Hill's gift to those seeking her help was "
       "late.",
       "Minister Ines Falk, a prominent lawyer", "said",
       "Hill's gift to those seeking her help was late",
       "Minister Ines Falk, a prominent lawyer, and Hill, a friend, were late."},
  });
}

TEST_CASE("who speaks at a sentence's end may be joined, introduced or described") {
  check({
      {"The money came from firms that no longer exist, campaign and company records show.",
       "campaign and company records", "show", "The money came from firms that no longer exist",
       "The money came from firms that no longer exist, campaign and company records included."},
      {"The court can search the mill for records that help, senior counsel Ines Falk wrote in a "
       "letter.",
       "senior counsel Ines Falk", "wrote in a letter",
       "The court can search the mill for records that help",
       "The court can search the mill for records that help, a man Ines Falk met in a shop."},
      {"The mill is safe, said Steve Falk, an Iowa operative currently working for the owners.",
       "Steve Falk, an Iowa operative currently working for the owners", "said", "The mill is safe",
       "The mill is safe, like Steve Falk, now working for the owners."},
      {"Said Falk, “The mill is safe.”", "Falk", "Said", "“The mill is safe.”",
       "Met Falk, “The Mill is Safe” author."},
  });
}

TEST_CASE("a name behind a fronted phrase is described, a place's state is not") {
  CHECK(claims_of("And on Tuesday, Kevin Falk, chairman of the mill, said that it was late.") ==
        std::vector<std::string>{"Kevin Falk, chairman of the mill | said | that it was late"});
  CHECK(claims_of("In Leeds, Falk, the mayor, said it was late.") ==
        std::vector<std::string>{"Falk, the mayor | said | it was late"});
  CHECK(claims_of("In Springfield, Illinois, the mayor said it was late.") ==
        std::vector<std::string>{"the mayor | said | it was late"});
  CHECK(claims_of("At a fair that month in Aspen, Colo., the owner said it was late.") ==
        std::vector<std::string>{"the owner | said | it was late"});
}
