#include "mention_rows.hpp"

TEST_CASE("pronouns mean the one who agrees and is most prominent", "[resolve]") {
  check_rows({
      {"Iran said it was ready.", "iran iran"},
      {"Ana Reyes met Pedro Soto. She thanked him.", "ana-reyes pedro-soto ana-reyes pedro-soto"},
      {"It is clear that nothing changed.", ""},
      {"In her letter, Carol Ruiz said nothing.", "carol-ruiz carol-ruiz"},
      {"Carol Ruiz said \"I am tired.\"", "carol-ruiz carol-ruiz"},
  });
}

TEST_CASE("descriptions mean the holder of the office, the officials' state, the two named",
          "[resolve]") {
  check_rows({
      {"The mayor of Leeds, Carol Ruiz, resigned.", "carol-ruiz carol-ruiz"},
      {"Foreign Minister Hana Kolar spoke. The minister left.", "hana-kolar hana-kolar"},
      {"Russian officials met. The officials left.", "russia russia russia"},
      {"France and Italy met. The two countries agreed.", "france italy france+italy"},
      {"France met. The two countries agreed.", "france"},
  });
}
