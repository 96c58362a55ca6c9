/// How claims and the clauses around them keep apart, each with a near miss.

#include "claim_rows.hpp"

using namespace claimgraph;
using namespace claimgraph::tests;

TEST_CASE("clauses around a claim keep to themselves") {
  check({
      {"After the vote, Cole and Falk backed the levy.", "Cole and Falk", "backed", "the levy",
       "After the vote, Cole and Falk left the town."},
      {"After Cole, Falk and Dunn left, the miners backed the levy.", "the miners", "backed",
       "the levy", "After Cole, Falk and Dunn left, the miners met."},
      {"Ray Falk, who leads the union, plans to cut rents.", "Ray Falk, who leads the union",
       "plans", "to cut rents", "Ray Falk, who leads the union, is to cut rents."},
      {"The dam will hold, Ray Falk, who leads the union, said Monday.",
       "Ray Falk, who leads the union", "said Monday", "The dam will hold",
       "The dam will hold, Ray Falk, who leads the union, or break."},
      {"The dam will hold, Ray Falk, who leads the union, told reporters.",
       "Ray Falk, who leads the union", "told", "The dam will hold",
       "The dam stood near Ray Falk, who leads the union, in May."},
      {"The dam will hold, Ray Falk, a clerk in Lima, tweeted.", "Ray Falk, a clerk in Lima",
       "tweeted", "The dam will hold", "The dam will hold, Ray Falk, a clerk in Lima, or break."},
      {"The rules are weak, Ann Cole, the mayor of Lima, said Monday.",
       "Ann Cole, the mayor of Lima", "said Monday", "The rules are weak",
       "The rules are weak, Ann Cole, the mayor of Lima, on Monday."},
      {"The dam will hold, warned the mayor.", "the mayor", "warned", "The dam will hold",
       "The dam will hold, like the mayor."},
      {"As the mayor explained, the levy, which passed in May, would hurt farmers.", "the mayor",
       "explained", "the levy, which passed in May, would hurt farmers",
       "As the mayor left, the levy, which passed in May, was a month old."},
      {"A spokesman, Ray Falk, said the dam “was gone.”", "A spokesman, Ray Falk", "said",
       "the dam “was gone.”", "A spokesman, Ray Falk, left."},
      {"Ray Falk, who leads the union, said the new rules, drafted in May, are weak.",
       "Ray Falk, who leads the union", "said", "the new rules, drafted in May, are weak",
       "Ray Falk, who leads the union, left the rules, drafted in May, behind."},
      {"The rules, said Ray Falk, who leads the union, are weak.", "Ray Falk, who leads the union",
       "said", "The rules … are weak",
       "The rules are on paper, and Ray Falk, who leads the union, left."},
      {"Ray Falk, a former aide, has said a vote next week could end the talks.",
       "Ray Falk, a former aide", "has said", "a vote next week could end the talks",
       "Ray Falk, a former aide, has left a vote next week to end the talks."},
      {"It was late: in 2019 the mayor said the dam was safe.", "the mayor", "said",
       "the dam was safe", "It was late: in 2019 the mayor left the dam."},
      {"The board cleared Falk of lying, ruling that the dam was safe.", "The board", "ruling",
       "that the dam was safe", "The board cleared Falk of lying, passing out cake."},
      {"Salmon farms, which feed on it, fear floods, said Ines Falk, a clerk.",
       "Ines Falk, a clerk", "said", "Salmon farms, which feed on it, fear floods",
       "Salmon farms, which feed on it, fear floods, like Ines Falk, a clerk."},
      {"Falk, who said the dam was leaking, said it would hold.", "Falk", "said", "it would hold",
       "Falk, who built the dam, left."},
      {"Falk, who said the dam was leaking, said it would hold.", "who", "said",
       "the dam was leaking", "Falk, who built the dam, left."},
      {"Falk, a lawyer for the miners, said raising the dam would help.",
       "Falk, a lawyer for the miners", "said", "raising the dam would help",
       "Falk, a lawyer for the miners, left after raising the dam."},
      {"They saw a plan they say allowed fraud.", "they", "say", "allowed fraud",
       "They saw a plan they drew."},
      {"The letter Falk wrote said the dam was leaking.", "The letter Falk wrote", "said",
       "the dam was leaking", "The letter Falk lost was short."},
      {"A letter posted on the website Gazette.com said the dam was leaking.",
       "A letter posted on the website Gazette.com", "said", "the dam was leaking",
       "A letter posted on the website Gazette.com was short."},
      {"Although in May she said the dam was leaking, the mill opened.", "she", "said",
       "the dam was leaking", "Although in May Falk built the dam, the mill opened."},
      {"Retired judge Ines Falk said the dam was leaking.", "Retired judge Ines Falk", "said",
       "the dam was leaking", "Retired judge Ines Falk left."},
      {"Falk criticized the owners, denounced their plans and said the dam was leaking.", "Falk",
       "said", "the dam was leaking", "Falk left the owners, crossed the river and drove home."},
      {"Falk criticized the owners, denounced their plans and said the dam was leaking.", "Falk",
       "denounced", "their plans", "Falk left the owners, crossed the river and drove home."},
      {"Ines Falk, wearing a coat covered in mud, said she was late.", "Ines Falk", "said",
       "she was late", "Ines Falk, wearing a coat covered in mud, was late."},
      {"The dam would hold, a source close to her said.", "a source close to her", "said",
       "The dam would hold", "The dam held, a mill close to her burned."},
      {"Falk told the Gazette the dam was leaking.", "Falk", "told", "the dam was leaking",
       "Falk sold the Gazette the mill."},
      {"Falk told officials the plan they made was late.", "Falk", "told",
       "the plan they made was late", "Falk sold officials the mill they wanted."},
      {"Many said Monday that the dam was leaking.", "Many", "said Monday",
       "that the dam was leaking", "Many left Monday."},
      {"In May, half of the miners said so.", "half of the miners", "said", "so",
       "In May, half of the miners left."},
  });
}

TEST_CASE("a speaker's words end where the reporting clause brings in others") {
  check({
      {"“It is late,” she said, adding that such talk “fans the flames.”", "she", "said",
       "“It is late,”", "The “late” show began, and “Noon” went on."},
      {"“It is late,” Falk said, but he feared that it “fans the flames.”", "Falk", "said",
       "“It is late,”", "The “late” show began."},
      {"“It is late,” Falk said on “Noon.” “Come on Monday.”", "Falk", "said",
       "“It is late,” … “Come on Monday.”", "The “late” show began on “Noon.”"},
  });
}

TEST_CASE("an object ends before how and when the verb was done") {
  check({
      {"Falk criticized the owners by saying they lied.", "Falk", "criticized", "the owners",
       "Falk paid the owners by selling the mill."},
      {"Falk endorsed the plan before leaving the town.", "Falk", "endorsed", "the plan",
       "Falk sold the plan before leaving the town."},
      {"Falk condemned “the lies,” saying they hurt the town.", "Falk", "condemned", "“the lies,”",
       "The “late” show began, leaving the town."},
      {"Falk asked for a photo and Hill said no one was there.", "Falk", "asked for", "a photo",
       "Falk paid for a photo and Hill left the town."},
  });
}

TEST_CASE("a gap in a relative clause is part of what is said") {
  check({
      {"Falk left the mill, which he said was unsafe.", "he", "said", "which … was unsafe",
       "Falk left the mill, which he sold in May."},
      {"Falk saw what many miners said was a crack.", "many miners", "said", "what … was a crack",
       "Falk sold what many miners found in May."},
  });
}

TEST_CASE("a relative pronoun is the source of all its clause says") {
  check({
      {"The miners, who left the mill and criticized Falk, were tired.", "who", "criticized",
       "Falk", "The miners, who left the mill and met Falk, were tired."},
      {"The letter that warned of floods was lost.", "that", "warned of", "floods",
       "The letter that went to Falk was lost."},
      {"The miners who Falk said were late came.", "Falk", "said", "were late",
       "The miners who Falk met were late."},
  });
}

TEST_CASE("connectives and hearers are no part of what is said") {
  check({
      {"But the mill, Falk said, was late.", "Falk", "said", "the mill … was late",
       "But the mill, like the dam, was late."},
      {"Still, the mill was late, according to Falk.", "Falk", "according to", "the mill was late",
       "Still, the mill was late."},
      {"Falk told a church gathering in Leeds she was late.", "Falk", "told", "she was late",
       "Falk met a church gathering in Leeds."},
      {"Falk told the Post “I was late.”", "Falk", "told", "“I was late.”", "Falk met the Post."},
  });
}

TEST_CASE("how and when somebody spoke is no part of the source") {
  check({
      {"Falk, when asked by Hill, said it was late.", "Falk", "said", "it was late",
       "Falk, when met by Hill, left."},
      {"Falk, in opening the dam, said it was late.", "Falk", "said", "it was late",
       "Falk, in opening the dam, fell."},
      {"Falk herself said it was late.", "Falk herself", "said", "it was late",
       "Falk herself left."},
      {"A poll last week found that it was late.", "A poll last week", "found", "that it was late",
       "A bus last week was late."},
      {"The ministry last week said it was late.", "The ministry", "said", "it was late",
       "The ministry last week was late."},
      {"Falk and Hill have both said it was late.", "Falk and Hill", "have both said",
       "it was late", "Falk and Hill have both left."},
      {"It was late, according to Ines Falk, director of the mill, in May.",
       "Ines Falk, director of the mill", "according to", "It was late … in May",
       "It was late, like Ines Falk, director of the mill."},
  });
}

TEST_CASE("contents end where the speaker does something else") {
  check({
      {"Falk warned that the mill would fail — but he wants to keep it.", "Falk", "warned",
       "that the mill would fail", "Falk left the mill — but he slept."},
      {"Falk was asked about the mill in May, in which he said he was late.", "he", "said",
       "he was late", "Falk met the owners in May, in which he was late."},
      {"Falk insists the mill must go, and has backed the dam.", "Falk", "insists",
       "the mill must go", "Falk left the mill, and has slept."},
  });
}

TEST_CASE("nouns take clauses without that, and their owner's infinitives") {
  check({
      {"Falk rejected allegations he beat his wife.", "Falk", "rejected allegations",
       "he beat his wife", "Falk lost the bets he made in May."},
      {"The decision of the council to sell the mill came in May.", "the council", "The decision",
       "to sell the mill", "The summer of the council to sell the mill came."},
  });
}

TEST_CASE("verbs of saying are no participles, whatever stands between them and their subject") {
  check({
      {"Ray Falk, chairman of the council, argued his plan would cut rents, raise pay and build "
       "mills.",
       "Ray Falk, chairman of the council", "argued",
       "his plan would cut rents, raise pay and build mills",
       "Ray Falk, chairman of the council, met in Lima last week, left."},
      {"Ann Cole (R-Lima) told the crowd the dam “is a mess” that hurts farmers.",
       "Ann Cole (R-Lima)", "told", "the dam “is a mess” that hurts farmers",
       "Ann Cole (R-Lima) joined the crowd near a dam that hurts farmers."},
      {"The mayor, Ann Cole, acknowledged what happened in Lima was wrong.", "The mayor, Ann Cole",
       "acknowledged", "what happened in Lima was wrong",
       "The mayor, Ann Cole, ate what happened to be cold."},
      {"The miners, clad in hats with lamps that shone, said it was late.",
       "The miners, clad in hats with lamps that shone", "said", "it was late",
       "The miners, clad in hats with lamps that shone, left."},
      {"“It is late,” Falk told Hill in the hall, moved by the news.", "Falk", "told",
       "“It is late,”", "“Late Noon” took Hill to the hall, moved by the news."},
      {"Nor does Falk have any plans, aides say, to leave.", "aides", "say",
       "Nor does Falk have any plans … to leave", "Nor does Falk have any maps."},
      {"Even Falk said it was late.", "Falk", "said", "it was late", "Even Falk left."},
      {"“It is late,” Falk said of the “Noon” show. “Come on Monday.”", "Falk", "said",
       "“It is late,” … “Come on Monday.”", "The “Noon” show began."},
  });
}

TEST_CASE("places, ages and adjuncts stand between a speaker and what is said") {
  check({
      {"At a rally in Leeds, Yorkshire, on Tuesday, Ines Falk said it was late.", "Ines Falk",
       "said", "it was late", "At a rally in Leeds, Yorkshire, on Tuesday, Ines Falk fell."},
      {"In May, Ines Falk, 44, said it was late.", "Ines Falk, 44", "said", "it was late",
       "In May, Ines Falk, 44, fell."},
      {"Falk said in a statement posted online that it was late.", "Falk", "said in a statement",
       "that it was late", "Falk left in a van bought online."},
      {"Falk wrote in a letter seen by Hill that it was late.", "Falk", "wrote in a letter",
       "that it was late", "Falk left in a van driven by Hill."},
      {"The mill is seen as weak by the owners.", "the owners", "is seen as", "The mill … weak",
       "The mill is run as a farm by the owners."},
      {"Acme will buy the mill, the union announced on Monday, in a deal that would fail.",
       "the union", "announced", "Acme will buy the mill",
       "Acme will buy the mill, the union founded on Monday, in a deal that would fail."},
      {"Falk was accused of theft by prosecutors.", "prosecutors", "was accused of", "Falk … theft",
       "Falk was robbed of cash by night."},
      {"Falk was urged to go by Ines Hill.", "Ines Hill", "was urged", "Falk … to go",
       "Falk was born to go by night."},
      {"Falk was urged to be led by Ines Hill.", "", "was urged", "Falk … to be led by Ines Hill",
       "Falk was born to be led by Ines Hill."},
      {"Falk wrote on Telegram that it was late.", "Falk", "wrote", "that it was late",
       "Falk slept on board."},
      {"Falk wrote on the mill's past.", "Falk", "wrote on", "the mill's past",
       "Falk slept on the mill's floor."},
      {"Falk was criticized even by allies for her haste.", "allies", "was criticized even by",
       "Falk … her haste", "Falk was outrun even by allies for an hour."},
      {"Falk said the mill was late and others said it was new.", "Falk", "said",
       "the mill was late", "Falk left the mill and others met him."},
  });
}

TEST_CASE("lists of clauses are content, and places do not speak") {
  check({
      {"Falk said that the mill was late, that it was old and that it would go.", "Falk", "said",
       "that the mill was late, that it was old and that it would go",
       "Falk left a mill that was late, one that was old and one that would go."},
      {"Miners marched through Leeds chanting “Out with them.”", "Miners", "chanting",
       "“Out with them.”", "Miners marched through Leeds in “Out with them” hats."},
      {"Falk told a briefing in Leeds the mill was late.", "Falk", "told", "the mill was late",
       "Falk left a briefing in Leeds."},
      {"Falk rejected as “baseless” the claims.", "Falk", "rejected", "as “baseless” the claims",
       "Falk left as “late” the miners."},
  });
}

TEST_CASE("what stands between commas parts a cue from its complement") {
  check({
      {"The bank warned, in a report published on Friday, that prices would fall.", "The bank",
       "warned", "that prices would fall", "The bank shut, in a move made on Friday, that branch."},
      {"Falk told reporters, after meeting Ines Cole, the envoy, that the dam was safe.", "Falk",
       "told", "that the dam was safe", "Falk met reporters, after lunch with Ines Cole, at noon."},
      {"Falk vowed, in a speech in May, to raise the levy.", "Falk", "vowed", "to raise the levy",
       "Falk stopped, in a street in Oslo, to rest."},
      {"Oslo condemned, in the strongest terms, the attack.", "Oslo", "condemned", "the attack",
       "Oslo built, in the coldest months, the bridge."},
  });
}

TEST_CASE("clauses of time stay where they belong") {
  check({
      {"Falk recalls the day the dam broke.", "Falk", "recalls", "the day the dam broke",
       "Falk left the day the dam broke."},
      {"It is feared dozens have drowned.", "", "is feared", "dozens have drowned", "It is said."},
      {"When it is late, Falk said, the dam is shut.", "Falk", "said",
       "When it is late … the dam is shut", "When it is late, Falk laughs."},
  });
}

TEST_CASE("a participle behind according to is the one's who is cited") {
  const std::vector<std::string> wanted = {"Falk | According to | the dam leaks",
                                           "Falk | citing | a letter by the mayor"};
  CHECK(claims_of("According to Falk, citing a letter by the mayor, the dam leaks.") == wanted);
  check({
      {"According to the Gazette, Ines Falk, the mayor, said the dam leaks.", "the Gazette",
       "According to", "Ines Falk, the mayor, said the dam leaks",
       "Next to the Gazette, Ines Falk, the mayor, met the miners."},
      {"She was brought in and told that it was late.", "", "told", "that it was late",
       "She was brought in and fed."},
  });
}

TEST_CASE("phrases stand between a verb and its clause") {
  check({
      {"Dr. Ann Cole, R-N.Y., noted in a guest column in Friday's Herald that anger over the levy "
       "was growing.",
       "Dr. Ann Cole, R-N.Y.", "noted", "that anger over the levy was growing",
       "Dr. Ann Cole, R-N.Y., born in a small house in Friday's Cove, was growing tired."},
      {"Ann Cole wrote in a Leeds Sun op-ed that she was late.", "Ann Cole", "wrote",
       "that she was late", "Ann Cole sailed in a Leeds Sun yacht that was late."},
      {"Cole said Thursday during a meeting in Leeds, England, that the levy was wrong.", "Cole",
       "said Thursday", "that the levy was wrong",
       "Cole ran Thursday during a meeting in Leeds, England, that was open."},
      {"She added, that the levy was wrong.", "She", "added,", "that the levy was wrong",
       "She sailed, that being her wish."},
      {"Asked on Monday whether the levy was wrong, Cole left.", "", "Asked",
       "whether the levy was wrong", "Seen on Monday where the levy was paid, Cole left."},
      {"Kelly responded pointedly, with a smile: “It happens.”", "Kelly",
       "responded pointedly, with a smile:", "“It happens.”",
       "Kelly left, with a smile, from “The Happens.”"},
      {"The mayor then had a question for the crowd: “Who will pay?”", "The mayor",
       "then had a question", "“Who will pay?”",
       "The mayor then had a seat in the “Who Will Pay” hall."},
      {"It seems the dam has burst.", "", "seems", "the dam has burst",
       "It is the dam that has burst."},
  });
}

TEST_CASE("a colon at a paragraph's end brings in what stands below") {
  check({
      {"Rain in the north\n\nThe Herald reports:\n\n“Four letters were lost. It is bad.”",
       "The Herald", "reports:", "“Four letters were lost. It is bad.”",
       "Rain in the north\n\nThe Herald closes:\n\nFour letters were lost. It is bad."},
      {"Rain in the north\n\nFalk wrote on Monday:\n\nThe film begins late. It is long.", "Falk",
       "wrote on Monday:", "The film begins late. It is long.",
       "Rain in the north\n\nFalk left on Monday:\n\nThe film begins late. It is long."},
  });
}

TEST_CASE("asides part a verb from its clause or quotation") {
  check({
      {"Falk said — on the air, as it happens — that Hill paid.", "Falk", "said", "that Hill paid",
       "Falk ran — in the rain, as it happens — that day."},
      {"Falk said in the spring, when the story broke, “I did not write it.”", "Falk", "said",
       "“I did not write it.”", "Falk ran in the spring, when the film “I Did Not” broke."},
      {"The mill is safe, Falk said, adding, “We are glad.”", "Falk", "said", "The mill is safe",
       "The mill is safe, Falk, adding to “Glad” days."},
      {"Neither man has won and Falk strongly suggested they should leave.", "Falk",
       "strongly suggested", "they should leave", "Neither man has won and Falk quickly left."},
      {"It is a plan that Falk said improved the mill.", "Falk", "said", "that … improved the mill",
       "It is a road that Falk paved behind the mill."},
  });
}

TEST_CASE("hearers and fronted clauses stand before what is said") {
  check({
      {"Falk told the Times on Monday his plan would cut rents.", "Falk", "told",
       "his plan would cut rents", "Falk met the Times on Monday near his mill."},
      {"Falk told the crowd the dam was safe.", "Falk", "told", "the dam was safe",
       "Falk led the crowd the whole way."},
      {"Falk told a news conference the dam was unsafe.", "Falk", "told", "the dam was unsafe",
       "Falk left a news conference the town had called."},
      {"Falk told parliament the dam was unsafe.", "Falk", "told", "the dam was unsafe",
       "Falk left parliament the day it opened."},
      {"Falk said because the dam is old, it must be closed.", "Falk", "said",
       "because the dam is old, it must be closed",
       "Falk left because the dam, old as it is, leaks."},
      {"The minister seeks a new levy and would leave the old one alone.", "The minister", "seeks",
       "a new levy", "The minister found a new road and would leave the old one alone."},
  });
}

TEST_CASE("words that are verbs elsewhere leave the clause's verb to another") {
  check({
      {"Falk said neither would attend the hearing.", "Falk", "said",
       "neither would attend the hearing", "Falk left, and neither man would attend the hearing."},
      {"The mayor called the result disappointing and expressed hope.", "The mayor", "called",
       "the result disappointing", "The mayor left the disappointing and costly show."},
      {"Falk said he wanted the ban lifted and added that Hill would pay.", "Falk", "added",
       "that Hill would pay", "Falk had the sack lifted and carried to the mill that day."},
      {"Ann Cole, who heads the union, indicated that members would vote.",
       "Ann Cole, who heads the union", "indicated", "that members would vote",
       "Falk, who heads the union, left the hall that members built."},
      {"The bank lost money last year, the report claims.", "the report", "claims",
       "The bank lost money last year", "The bank lost money last year, not the insurance claims."},
      {"Bank records show the firm paid the minister.", "Bank records", "show",
       "the firm paid the minister", "Bank records of the firm fill a room."},
      {"Falk said the bank plans to close ten branches.", "the bank", "plans",
       "to close ten branches", "Falk left the bank with plans of ten branches."},
  });
}
