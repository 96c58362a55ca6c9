#include "mention_rows.hpp"

TEST_CASE("a seat of government is its government where it acts and a place where it does not",
          "[mentions]") {
  check_rows({
      {"Washington warned of consequences.", "united-states"},
      {"They met in Washington.", ""},
      {"In Washington, D.C., nobody met.", ""},
      {"The Washington-based group closed.", ""},
      {"Nobody doubted Moscow's view.", "russia"},
      {"Someone flew to Moscow.", ""},
      {"The talks with Paris failed.", "france"},
      {"Nobody will win the White House.", ""},
      {"Nobody will blame the White House.", "white-house"},
      {"Nobody saw the race for the White House.", ""},
      {"Nobody had a letter for the White House.", "white-house"},
      {"The Paris attacks shocked voters.", ""},
  });
}

TEST_CASE("names that mean two things are told apart by what stands around them", "[mentions]") {
  check_rows({
      {"Jordan warned Israel.", "jordan israel"},
      {"Jordan Smith warned Israel.", "jordan-smith israel"},
      {"Chad rejected the plan.", "chad"},
      {"Chad Baker rejected the plan.", "chad-baker"},
      {"Turkey thanked Mali.", "turkey mali"},
      {"Somebody ate turkey.", ""},
      {"Niger warned Nigeria.", "niger nigeria"},
      {"China Daily praised China.", "china-daily china"},
      {"The Bank of England praised England.", "bank-of-england united-kingdom"},
      {"The New England Patriots won.", "new-england-patriots"},
      {"Theresa May resigned in May.", "theresa-may"},
      {"Bill Clinton signed the bill.", "bill-clinton"},
      {"Mark Rutte left a mark.", "mark-rutte"},
      {"Mr. Ireland praised Ireland.", "mr-ireland ireland"},
      {"Northern Ireland voted.", "northern-ireland"},
      {"American Samoa and Samoa agreed.", "american-samoa samoa"},
      {"Equatorial Guinea left Guinea.", "equatorial-guinea guinea"},
      {"The Republic of the Congo left the Democratic Republic of the Congo.",
       "republic-of-the-congo democratic-republic-of-the-congo"},
      {"Mali's Supreme Court ruled.", "mali mali-supreme-court"},
  });
}

TEST_CASE("persons are known by title, given name, and surname thereafter", "[mentions]") {
  check_rows({
      {"Foreign Minister Hana Kolar spoke. Kolar left.", "hana-kolar hana-kolar"},
      {"Hana van der Kolar spoke. Mrs. Kolar left.", "hana-van-der-kolar hana-van-der-kolar"},
      {"Pedro Reyes and Ana Reyes came. Mrs. Reyes spoke, then Mr. Reyes.",
       "pedro-reyes ana-reyes ana-reyes pedro-reyes"},
      {"Mrs. Ana Kolar and Mr. Kolar came. Ana Kolar left. Kolar spoke.",
       "ana-kolar kolar ana-kolar ana-kolar"},
      {"Mrs. Ana Kolar and Mr. Kolar came. Mr. Kolar left. Kolar spoke.",
       "ana-kolar kolar kolar kolar"},
      {"Mrs. Ana Kolar and Mr. Reyes came. Mr. Kolar left. Ana Kolar and Mrs. Reyes came. Kolar "
       "spoke.",
       "ana-kolar reyes kolar ana-kolar reyes ana-kolar"},
      {"The Harbour Relief Fund (HRF) closed. HRF had failed.",
       "harbour-relief-fund harbour-relief-fund harbour-relief-fund"},
  });
}

TEST_CASE("a name of common words is a person's where the words around introduce one",
          "[mentions]") {
  check_rows({
      {"The union's chair, Bent Holm, left. Holm had won.", "bent-holm bent-holm bent-holm"},
      {"They met the striker Unai Emery. Emery had won.", "unai-emery unai-emery"},
      {"Unai Emery, 62, left. Emery had won.", "unai-emery unai-emery"},
      {"Unai Emery, who left, had won.", "unai-emery"},
      {"They saw the road, Bent Lane, 62 times.", ""},
      {"Jill, who left, had won. Jill was late.", "jill jill"},
      {"They met their daughter Jill. Jill was late.", "jill jill"},
      {"They met Jill. Jill was late.", ""},
      {"The road crosses Bent Holm and ends.", ""},
  });
}

TEST_CASE("letters behind an article and a firm's noun beside a name make an organization",
          "[mentions]") {
  check_rows({
      {"The RMT left. RMT had won.", "rmt rmt"},
      {"The RMT strike ended.", ""},
      {"The CEO left.", ""},
      {"The Harbour Relief Fund (HRF) closed. The HRF had failed.",
       "harbour-relief-fund harbour-relief-fund harbour-relief-fund"},
      {"Veridra, a chip start-up, fell. Veridra had won.", "veridra veridra"},
      {"Veridra, a chip, fell. Veridra had won.", ""},
      {"They left the start-up Veridra. Veridra had won.", "veridra veridra"},
  });
}

TEST_CASE("a name of one word is a body's where a body's people or shares are spoken of",
          "[mentions]") {
  check_rows({
      {"A Norvax spokeswoman left. Norvax sued.", "norvax norvax norvax"},
      {"Norvax's chairman left. Norvax sued.", "norvax norvax"},
      {"Norvax's Ana Cole left. Norvax sued.", "norvax ana-cole norvax"},
      {"Shares in Norvax fell. Norvax sued.", "norvax norvax"},
      {"Analysts at Norvax left.", "norvax"},
      {"Ana Cole told Norvax that nobody paid.", "ana-cole norvax"},
      // no body: a person known, a given name, nobody's chairman
      {"Ana Norvax left. Norvax's chairman sued.", "ana-norvax ana-norvax"},
      {"Ana Cole told Maria that nobody paid.", "ana-cole"},
      {"Ana Cole told MPs that nobody paid.", "ana-cole"},
      {"Norvax's wife left. Norvax sued.", ""},
      {"Shares rose in Norvax.", ""},
  });
}

TEST_CASE("central banks are known by their state", "[mentions]") {
  check_rows({
      {"Sweden's central bank left. The Swedish central bank sued.", "riksbank riksbank"},
      {"Sweden's Acme Bank left.", "sweden acme-bank"},
  });
}

TEST_CASE("a birth name belongs to the person of that given name", "[mentions]") {
  check_rows({
      {"Ruth Hale died in May. Ruth Ada Kolar was born in Leeds.", "ruth-hale ruth-hale"},
      {"Ruth Hale died in May. Ruth Ada Kolar was there.", "ruth-hale ruth-ada-kolar"},
      {"Ruth Hale died in May. Ana Ada Kolar was born in Leeds.", "ruth-hale ana-ada-kolar"},
  });
}

TEST_CASE("a name that several actors share means the one that the document speaks of",
          "[mentions]") {
  check_rows({
      {"Brazzaville said that Congo was calm.", "republic-of-the-congo republic-of-the-congo"},
      {"Kinshasa said that Congo was calm.",
       "democratic-republic-of-the-congo democratic-republic-of-the-congo"},
      {"Seoul said that Korea would vote.", "south-korea south-korea"},
      {"Pyongyang said that Korea would win.", "north-korea north-korea"},
      {"Georgia accused Russia. Tbilisi was calm.", "georgia russia georgia"},
      {"Voters in Georgia and Alabama were tired.", ""},
      {"South Korea warned North Korea.", "south-korea north-korea"},
  });
}

TEST_CASE("words that are names elsewhere are none here, and the other way round", "[mentions]") {
  check_rows({
      {"They ate French fries.", "france"},
      {"French officials spoke.", "france france"},
      {"He told us so.", ""},
      {"The US told him so.", "united-states"},
      {"Perhaps it may rain in May.", ""},
      {"Mrs. May resigned.", "may"},
      {"They will sign the will.", ""},
      {"Will Hardy signed.", "will-hardy"},
      {"They passed the bill.", ""},
      {"Bill Hardy passed.", "bill-hardy"},
      {"A mark was left.", ""},
      {"Mark Hardy left.", "mark-hardy"},
      {"Papua New Guinea is not Guinea.", "papua-new-guinea guinea"},
      {"Northern Ireland is not Ireland.", "northern-ireland ireland"},
      {"Mali thanked Malawi.", "mali malawi"},
      {"England won and the Bank of England lost.", "united-kingdom bank-of-england"},
  });
}

TEST_CASE("a people within a state belongs to it and is not the state of its kin", "[mentions]") {
  check_rows({
      {"Bosnian Serbs left.", "bosnia bosnian-serbs"},
      {"Serbs left.", "serbia"},
      {"Iraqi Kurds left.", "iraq iraqi-kurds"},
  });
}

TEST_CASE("letters that were decoded twice or stand apart from their marks are letters",
          "[mentions]") {
  check_rows({
      {"Ana Pe\xC3\xB1"
       "a spoke.",
       "ana-pena"},
      {"Ana Pen\xCC\x83"
       "a spoke.",
       "ana-pena"},  // n, combining tilde
      {"Ana Pe\xC3\x83\xC2\xB1"
       "a spoke.",
       "ana-pena"},  // "Ã±"
      {"Ana PeA\xCC\x83\xC2\xB1"
       "a spoke.",
       "ana-pena"},  // the same, tilde apart
  });
}

TEST_CASE("organizations may own a word of their name", "[mentions]") {
  check_rows({
      {"The National Farmers' Union closed.", "national-farmers-union"},
      {"The Women's League closed.", "womens-league"},
      {"Chad's Central Bank closed.", "chad chad-central-bank"},
      {"The Committee on Fish, Justice and Trade closed.", "committee-on-fish-justice-and-trade"},
  });
}
