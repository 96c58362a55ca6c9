#include "mention_rows.hpp"

TEST_CASE("pronouns mean the one who agrees and is most prominent", "[resolve]") {
  check_rows({
      {"Iran said it was ready.", "iran iran"},
      {"Ana Reyes met Pedro Soto. She thanked him.", "ana-reyes pedro-soto ana-reyes pedro-soto"},
      {"It is clear that nothing changed.", ""},
  });
}
