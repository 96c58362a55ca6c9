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
      {"The Harbour Relief Fund (HRF) closed. HRF had failed.",
       "harbour-relief-fund harbour-relief-fund harbour-relief-fund"},
  });
}
