/// The constructions that attribute, each with a sentence of its own and, beside it, a sentence of
/// much the same shape in which nobody says anything.

#include "claim_rows.hpp"

using namespace claimgraph;
using namespace claimgraph::tests;

TEST_CASE("quotations belong to their speaker, other quotation marks are no claims") {
  check({
      {"“The bridge will open in May,” said Ines Falk.", "Ines Falk", "said",
       "“The bridge will open in May,”", "“The Bridge in May” opened in Oslo."},
      {"The mayor said the bridge would open in May.", "The mayor", "said",
       "the bridge would open in May", "The mayor opened the bridge in May."},
      {"The mayor said that the bridge was “a gift to the valley” and would open in May.",
       "The mayor", "said", "that the bridge was “a gift to the valley” and would open in May",
       "The bridge that the “Valley Line” crosses will open in May."},
      {"Falk told reporters: “We are ready.”", "Falk", "told", "“We are ready.”",
       "Falk met reporters: two from Oslo and one from Bergen."},
      {"The mayor claims (page 4) that the bridge is late.", "The mayor", "claims",
       "that the bridge is late", "The mayor crossed (page 4) that old bridge."},
      {"Some will accuse the mayor of lying.", "Some", "will accuse", "the mayor of lying",
       "Some will paint the bridge of the mayor."},
      {"“The bridge is late. The bill is too high. We shall pay it,” Falk said.", "Falk", "said",
       "“The bridge is late. The bill is too high. We shall pay it,”",
       "The bridge was late. The bill was high. Falk paid it."},
      {"Rain in the north\n\n“The bridge is late,” Falk said.\n\n“The bill is too high.”", "Falk",
       "said", "“The bridge is late,” … “The bill is too high.”",
       "Falk crossed the bridge.\n\nThe bill was high."},
      {"“The bridge is late,” Falk said. “The bill is too high.”", "Falk", "said",
       "“The bridge is late,” … “The bill is too high.”",
       "Falk’s bridge is late. The bill is high."},
      {"Rain in the north\n\nFalk said: “The bridge is late.\n\n“The bill is too high.”\n\nThe "
       "bridge opens in May.",
       "Falk", "said:", "“The bridge is late … “The bill is too high.”",
       "The bridge is late.\n\nThe bill is too high."},
      {"Rain in the north\n\n“The bridge is late.\n\n“The bill is too high,” Falk said.", "Falk",
       "said", "“The bridge is late. … “The bill is too high,”",
       "“The Bridge Is Late.”\n\nThe bill is too high for Falk."},
      {"“The bridge,” Falk said, “will open in May.”", "Falk", "said",
       "“The bridge,” … “will open in May.”", "The “bridge” which Falk built will open in May."},
      {"“He told me ‘never’ and left,” Falk said.", "Falk", "said",
       "“He told me ‘never’ and left,”",
       "The sailors’ bridge and the miners’ road were built in May."},
      {"'The bridge will open in May,' Falk said.", "Falk", "said",
       "'The bridge will open in May,'",
       "The sailors' bridge opened in May, the miners' road in June."},
      {"Rain in the north\n\nIn a letter, Ines Falk wrote:\n\n“The bridge is late. We shall pay.”",
       "Ines Falk", "wrote:", "“The bridge is late. We shall pay.”",
       "Rain in the north\n\nIn May, Ines Falk built:\n\n“The Bridge”\n\nThe mill"},
      {"\"The bridge will open in May,\" Falk said.", "Falk", "said",
       "\"The bridge will open in May,\"", "The 6\" pipe and the 8\" pipe burst in May."},
      {"``The bridge will open in May,'' Falk said.", "Falk", "said",
       "``The bridge will open in May,''", "The sailors'' bridge opened in May."},
      {"«The bridge will open in May», Falk said.", "Falk", "said", "«The bridge will open in May»",
       "The «Falk» sailed in May."},
      {"„The bridge will open in May,“ Falk said.", "Falk", "said",
       "„The bridge will open in May,“", "The „Falk“ sailed in May."},
      {"“The bridge is late,” Falk said. “We shall pay.” “Nobody else will.”", "Falk", "said",
       "“The bridge is late,” … “We shall pay.” … “Nobody else will.”",
       "The “late” bridge opened in May."},
      {"“The bridge is late,” Falk said. “The bill is too high.” Brandt agreed that it was late.",
       "Brandt", "agreed", "that it was late", "“The Bridge.” Brandt left when it was late."},
      {"Falk said the plan was “a joke” that nobody liked.", "Falk", "said",
       "the plan was “a joke” that nobody liked", "The “smart” bridge opened in May."},
      {"Nina Falk paused. “I want to stay at home.”", "Nina Falk", "paused",
       "“I want to stay at home.”", "The bridge opened. “Two Rivers at Noon.”"},
  });
}

TEST_CASE("a verb is a cue with a complement of its own") {
  check({
      {"Falk told the council that the bridge was late.", "Falk", "told",
       "that the bridge was late", "Falk led the council that built the bridge."},
      {"The union vowed to block the road.", "The union", "vowed", "to block the road",
       "The union went to the road."},
      {"Falk dismissed as a lie the report on the dam.", "Falk", "dismissed",
       "as a lie the report on the dam", "Falk worked as a cook in the dam's canteen."},
      {"The court asked Falk last week to explain the delay.", "The court", "asked",
       "Falk last week to explain the delay", "The court met Falk last week to no end."},
      {"The dam will hold, an aide said on condition of anonymity.", "an aide", "said",
       "The dam will hold", "The dam will hold on condition of care."},
      {"The union sees the levy as a threat.", "The union", "sees", "the levy as a threat",
       "The union swims the river at noon."},
      {"Falk admitted, though, that the bridge was late.", "Falk", "admitted",
       "that the bridge was late", "Falk left, though, in May."},
      {"Falk said, for his part, that the bridge was late.", "Falk", "said",
       "that the bridge was late", "Falk left, for his part, in May."},
      {"Two pilots reported seeing the boat.", "Two pilots", "reported", "seeing the boat",
       "Two pilots went sailing in May."},
      {"“It is late,” commented Ines Falk.", "Ines Falk", "commented", "“It is late,”",
       "The “late” bridge of Ines Falk opened."},
      {"The minister said on Sunday its crews had left.", "The minister", "said",
       "its crews had left", "The minister left on Sunday with its crews."},
      {"The Harbour Relief Fund (HRF) said that it was late.", "The Harbour Relief Fund (HRF)",
       "said", "that it was late", "The Harbour Relief Fund (HRF) was late."},
      {"The mayor made the case that the bridge was late.", "The mayor", "made the case",
       "that the bridge was late", "The joiner made the case that held the violin."},
      {"The letter says:\n\n- The bridge is late.\n- The bill is too high.", "The letter",
       "says:", "- The bridge is late. … - The bill is too high.",
       "The letter arrived:\n\n- one stamp\n- two pages"},
      {"Falk ordered Brandt to pay within a week, observing that the bill was late.", "Falk",
       "observing", "that the bill was late", "Falk left within a week, watching the late boats."},
      {"Falk ruled that out.", "Falk", "ruled", "that", "Falk took that home."},
      {"Falk told reporters in Leeds the bridge was late.", "Falk", "told", "the bridge was late",
       "Falk met reporters in Leeds near the bridge."},
      {"Falk told a jury she had failed.", "Falk", "told", "she had failed",
       "Falk led a jury she had met."},
      {"Falk told reporters Brandt had failed.", "Falk", "told", "Brandt had failed",
       "Falk met reporters Brandt had trained."},
      {"The minutes said that the bridge was late.", "The minutes", "said",
       "that the bridge was late", "The bridge was ten minutes away."},
      {"The union made clear that the strike would go on.", "The union", "made clear",
       "that the strike would go on", "The union made clear glass that sold well."},
      {"The minister urged drivers to stay home.", "The minister", "urged", "drivers to stay home",
       "The minister drove drivers to the station."},
      {"The minister accused the company of fraud.", "The minister", "accused",
       "the company of fraud", "The minister robbed the company of cash."},
      {"The minister denied that the dam was leaking.", "The minister", "denied",
       "that the dam was leaking", "The minister built the dam that was leaking."},
      {"The minister rejected the offer.", "The minister", "rejected", "the offer",
       "The minister ate the apple."},
      {"The minister called for a new vote.", "The minister", "called for", "a new vote",
       "The minister called at noon."},
      {"The minister believes the dam is safe.", "The minister", "believes", "the dam is safe",
       "The dam is safe."},
      {"Falk said in a statement Monday night the dam would hold.", "Falk", "said in a statement",
       "the dam would hold", "Falk sat in a statement bus the whole night."},
      {"The miners just finished laying the cable, she said.", "she", "said",
       "The miners just finished laying the cable", "The miners finished the cable, she left."},
      {"The dam will hold, Falk said during his bid to lead.", "Falk", "said", "The dam will hold",
       "The dam held, Falk sat during his bid to lead."},
      {"Papers found on the mill's desk suggested that the dam was old.",
       "Papers found on the mill's desk", "suggested", "that the dam was old",
       "Papers lay on the mill's desk that the dam was old."},
      {"She has said little about the levy.", "She", "has said little about", "the levy",
       "She has slept little about the mill."},
      {"“The dam was new,” remembered Ann Cole.", "Ann Cole", "remembered", "“The dam was new,”",
       "“The dam was new,” and Ann Cole left."},
      {"They are moves that Falk said improved the town.", "Falk", "said",
       "that … improved the town", "They are moves that Falk made to improve the town."},
      {"As Falk put it, the dam is a bomb.", "Falk", "put it", "the dam is a bomb",
       "As Falk put the sack down, the dam broke."},
      {"Falk said on Twitter that the dam would hold.", "Falk", "said", "that the dam would hold",
       "Falk sat on the dam that would hold."},
      {"The minister wants to close the dam.", "The minister", "wants", "to close the dam",
       "The minister began to close the dam."},
      {"Falk promised voters that the dam would hold.", "Falk", "promised",
       "that the dam would hold", "Falk met voters that the dam had drowned."},
      {"The radio quoted Falk as saying the dam was safe.", "Falk", "saying", "the dam was safe",
       "The radio sounded as if the dam was safe."},
      {"A nurse accused of covering up a leak told a jury that she had panicked.",
       "A nurse accused of covering up a leak", "told", "that she had panicked",
       "A nurse dressed in a new coat left a jury that had panicked."},
  });
}

TEST_CASE("what somebody calls something is content, and what others reject") {
  check({
      {"Falk called the governor of Ohio a liar.", "Falk", "called", "the governor of Ohio a liar",
       "Falk met the governor of Ohio, a lawyer."},
      {"Falk rejected what the mayor called a threat.", "Falk", "rejected",
       "what the mayor called a threat", "Falk kept what the mayor had drawn."},
      {"Falk fixed what the mayor described as a leak.", "the mayor", "described as", "a leak",
       "Falk fixed what the mayor used as a leak."},
      {"Her plan, a plan Ann Cole calls a joke, failed.", "Ann Cole", "calls", "a plan … a joke",
       "Her plan, a plan Ann Cole met after, failed."},
  });
}

TEST_CASE("an object parts a verb from the other words of its cue") {
  check({
      {"Oslo held the miners responsible for the leak.", "Oslo", "held", "the miners … the leak",
       "Oslo held the miners for the night."},
      {"Falk took the owners to task over the leak.", "Falk", "took", "the owners … over the leak",
       "Falk took the owners to lunch over the lake."},
      {"The miners turned the offer down.", "The miners", "turned", "the offer",
       "The miners turned the van down the road."},
      {"The letter called the levy into question.", "The letter", "called", "the levy",
       "The driver drove the van into town."},
  });
}

TEST_CASE("a cue of several words needs them all") {
  check({
      {"The miners second-guessed the plan.", "The miners", "second-guessed", "the plan",
       "The miners were second."},
      {"Ines Falk has second thoughts about the levy.", "Ines Falk", "has second thoughts about",
       "the levy", "Ines Falk has a second about the size of a mile."},
      {"Ines Falk is fed up with the delays.", "Ines Falk", "is fed up with", "the delays",
       "Ines Falk is fed with bread."},
      {"Ines Falk was full of praise for the miners.", "Ines Falk", "was full of praise for",
       "the miners", "The hall was full of miners."},
  });
}

TEST_CASE("a predicative adjective is a cue") {
  check({
      {"The mayor is confident that the dam will hold.", "The mayor", "is confident",
       "that the dam will hold", "The mayor is a confident man."},
      {"The miners are supportive of the levy.", "The miners", "are supportive of", "the levy",
       "The miners wore supportive boots."},
      {"The farmers were worried about the drought.", "The farmers", "were worried about",
       "the drought", "The worried farmers left."},
      {"The farmers remain critical of the levy.", "The farmers", "remain critical of", "the levy",
       "The critical valve broke."},
      {"The farmers were skeptical about the offer.", "The farmers", "were skeptical about",
       "the offer", "The farmers were asleep about noon."},
      {"The mayor is sure the dam will hold.", "The mayor", "is sure", "the dam will hold",
       "The mayor made sure the dam would hold."},
      {"The envoy was hopeful that talks would resume.", "The envoy", "was hopeful",
       "that talks would resume", "The envoy was a hopeful man."},
      {"The envoy was hopeful Monday that talks would resume.", "The envoy", "was hopeful Monday",
       "that talks would resume", "The envoy was home Monday when talks would resume."},
      {"Confident that the dam would hold, Falk left.", "Falk", "Confident",
       "that the dam would hold", "Confident and calm, Falk left."},
      {"The miners, critical of the levy, left.", "The miners", "critical of", "the levy",
       "The miners, free of the levy, left."},
      {"Worried about the levy, the miners left.", "the miners", "Worried about", "the levy",
       "Tied to the pier, the boat rocked."},
  });
}

TEST_CASE("phrases and adverbs attribute the clause they stand beside") {
  check({
      {"As the mayor noted, the bridge is late.", "the mayor", "noted", "the bridge is late",
       "As the mayor slept, the bridge fell."},
      {"The road is closed, and as Falk reported in May, the bridge is late.", "Falk", "reported",
       "the bridge is late", "The road is closed, and as Falk left, it rained."},
      {"According to the ministry, exports fell in May.", "the ministry", "According to",
       "exports fell in May", "Next to the ministry, a shop opened in May."},
      {"Exports fell in May, according to the ministry.", "the ministry", "according to",
       "Exports fell in May", "Exports fell in May, next to nothing."},
      {"In a poll of miners, three quarters rejected the levy.", "a poll of miners", "In",
       "three quarters rejected the levy", "In a house of stone, three miners ate the bread."},
      {"To many farmers, the levy is a betrayal.", "many farmers", "To", "the levy is a betrayal",
       "To the north, the river is a torrent."},
      {"In Falk's view, the dam will fail.", "Falk", "view", "the dam will fail",
       "In Falk's garden, the roses will bloom."},
      {"The driver reportedly fled to Malta.", "", "reportedly", "The driver … fled to Malta",
       "The driver quickly fled to Malta."},
      {"The van, police said, was stolen.", "police", "said", "The van … was stolen",
       "The van, red with rust, was sold."},
      {"The reactor, according to a leaked memo, is cracked.", "a leaked memo", "according to",
       "The reactor … is cracked", "The reactor, next to a leaking pipe, is cracked."},
      {"Exports will fall this year, according to a poll of traders.", "a poll of traders",
       "according to", "Exports will fall this year", "Exports fell this year, as in May."},
      {"According to police a miner was hurt.", "police", "According to", "a miner was hurt",
       "Next to police a miner was hurt."},
      {"According to the mill over 300 miners were hurt.", "the mill", "According to",
       "over 300 miners were hurt", "Next to the mill over 300 miners were hurt."},
  });
}

TEST_CASE("a reporting clause follows a borrowed word, and needs a clause to follow") {
  check({
      {"This is a \"dark day,\" said Ann Cole, a clerk.", "Ann Cole, a clerk", "said",
       "This is a \"dark day,\"", "In a letter last July, she wrote:"},
      {"Cole said he'd leave the union.", "Cole", "said", "he'd leave the union",
       "Like Mr. Hill, she has dressed herself."},
  });
}

TEST_CASE("passives take their source from the by-phrase or have none") {
  check({
      {"Falk was called “a liar” by miners.", "miners", "was called", "Falk … “a liar”",
       "Falk was met “at noon” by miners."},
      {"The head of the mill was branded “shameless” by owners.", "owners", "was branded",
       "The head of the mill … “shameless”", "The head of the mill was painted “red” by owners."},
      {"The plan was rejected by the council.", "the council", "was rejected by", "The plan",
       "The plan was printed by the council."},
      {"The driver is said to have fled.", "", "is said", "The driver … to have fled",
       "The driver is about to leave."},
      {"It was reported that the driver had fled.", "", "was reported", "that the driver had fled",
       "It was late."},
      {"The driver was accused of theft.", "", "was accused of", "The driver … theft",
       "The driver was robbed of cash."},
      {"The levy was opposed by the miners.", "the miners", "was opposed by", "The levy",
       "The levy was paid by the miners."},
      {"The dam is believed to be leaking.", "", "is believed", "The dam … to be leaking",
       "The dam is near the mill."},
      {"The mayor was asked whether the dam was safe.", "", "was asked", "whether the dam was safe",
       "The mayor was born where the dam was."},
      {"The levy has been condemned.", "", "has been condemned", "The levy",
       "The levy has been paid."},
      {"It was reported in May that the dam was leaking.", "", "was reported",
       "that the dam was leaking", "It was filled in May when the dam was leaking."},
      {"The levy was backed by both the mayor and the miners.", "both the mayor and the miners",
       "was backed by", "The levy", "The levy was paid by both the mayor and the miners."},
      {"The dam is reported to be leaking.", "", "is reported", "The dam … to be leaking",
       "The dam is filled to be safe."},
  });
}

TEST_CASE("claims stand within claims") {
  check({
      {"Falk said that Brandt had denied that the dam was leaking.", "Falk", "said",
       "that Brandt had denied that the dam was leaking", "Falk built what Brandt had drawn."},
      {"Falk said that Brandt had denied that the dam was leaking.", "Brandt", "had denied",
       "that the dam was leaking", "Falk built what Brandt had drawn."},
      {"Falk said Brandt told Moreau the union believed the mine was safe.", "the union",
       "believed", "the mine was safe", "Falk and Brandt led Moreau to the mine."},
      {"Falk said Brandt feared that the mine would close.", "Brandt", "feared",
       "that the mine would close", "Falk and Brandt left when the mine closed."},
  });
}

TEST_CASE("a claim in the content of another knows which") {
  const Extraction& extraction =
      read("Falk said that Brandt had denied that the dam was leaking.", kDefault);
  REQUIRE(extraction.claims.size() == 2);
  CHECK(extraction.claims[0].within == kNone);
  CHECK(extraction.claims[1].within == 0);
}

TEST_CASE("cues that seldom report are found where the threshold is lowered") {
  check(
      {
          {"It is a charge Falk denies.", "Falk", "denies", "a charge",
           "It is a bridge Falk built."},
          {"The levy, which the miners call a joke, passed.", "the miners", "call",
           "which … a joke", "The levy, which the miners met after a joke, passed."},
          {"Falk's belief that the dam would hold was wrong.", "Falk", "belief",
           "that the dam would hold", "Falk's belt that the tailor made was brown."},
          {"“The bridge will open in May, Falk said. It rained.", "Falk", "said",
           "The bridge will open in May", "“The bridge opened in May."},
          {"The allegation that the miners stole coal was old.", "", "The allegation",
           "that the miners stole coal", "The claim office was leaking."},
          {"Allegations of fraud reached the court.", "", "Allegations of", "fraud",
           "Bags of coal reached the court."},
          {"Calls for a boycott grew.", "", "Calls for", "a boycott",
           "Tickets for a concert sold."},
          {"Falk's concern over the dam grew.", "Falk", "concern over", "the dam",
           "The ministry's bridge over the river grew."},
          {"Falk's plan to close the mine drew a crowd.", "Falk", "plan", "to close the mine",
           "The mayor's van to the mine drew a crowd."},
          {"The offer seemed like a mistake.", "", "seemed", "The offer … like a mistake",
           "The offer arrived like a mistake."},
          {"The miners appear somewhat uneasy.", "", "appear", "The miners … somewhat uneasy",
           "The miners arrive somewhat late."},
          {"Falk left the town with plans to close the mine.", "Falk", "plans", "to close the mine",
           "Falk left the town with tools to close the mine."},
          {"The driver allegedly stole the van.", "", "allegedly", "The driver … stole the van",
           "The driver slowly parked the van."},
      },
      /*min_confidence=*/0);
}
