#include "mention_rows.hpp"

TEST_CASE("a seat of government is its government where it acts and a place where it does not",
          "[mentions]") {
  check_rows({
      {"Washington warned of consequences.", "united-states"},
      {"They met in Washington.", ""},
      {"The Washington-based group closed.", ""},
      {"Nobody doubted Moscow's view.", "russia"},
      {"The talks with Paris failed.", "france"},
      {"The Paris attacks shocked them.", ""},
  });
}

TEST_CASE("persons are known by title, given name, and surname thereafter", "[mentions]") {
  check_rows({
      {"Foreign Minister Hana Kolar spoke. Kolar left.", "hana-kolar hana-kolar"},
      {"Hana van der Kolar spoke. Mrs. Kolar left.", "hana-van-der-kolar hana-van-der-kolar"},
      {"Mr. Jordan thanked Jordan.", "jordan jordan"},
      {"Pedro Reyes and Ana Reyes came. Mrs. Reyes spoke, then Mr. Reyes.",
       "pedro-reyes ana-reyes ana-reyes pedro-reyes"},
  });
}
