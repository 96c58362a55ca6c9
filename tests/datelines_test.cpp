#include <catch2/catch.hpp>

#include "stages.hpp"

namespace claimgraph {
namespace {

struct Row {
  const char* text;
  const char* dateline;  ///< what is parted from it
  const char* date;
};

Document parted(std::string_view text) {
  Document document;
  document.text = text;
  document.blocks = {{{0, static_cast<std::uint32_t>(text.size())}, {}, BlockKind::kParagraph}};
  part_datelines(document);
  return document;
}

}  // namespace

TEST_CASE("a dateline is parted from its report and dates the document") {
  const Row rows[] = {
      {"LIMA, March 4, 2025 (Coastal Wire) — Peru's foreign minister left.",
       "LIMA, March 4, 2025 (Coastal Wire) —", "2025-03-04"},
      {"NEW YORK, Jan. 3 (Wire) - The council met.", "NEW YORK, Jan. 3 (Wire) -", ""},
      {"KYIV — “We stay,” she said.", "KYIV —", ""},
      {"ODESA—Port workers went home.", "ODESA—", ""},
      {"Lusaka — The government has dismissed reports that the country is running out of fuel "
       "after a week of queues.",
       "Lusaka —", ""},
      {"Lusaka, Zambia - The government has dismissed reports that the country is running out of "
       "fuel after a week of queues.",
       "Lusaka, Zambia -", ""},
      {"Lusaka (Wire) - The government has dismissed reports that the country is running out of "
       "fuel after a week of queues.",
       "Lusaka (Wire) -", ""},
      {"Lusaka, Zambia, long at peace - Queues for fuel have grown since the weekend, and no end "
       "of "
       "them is in sight.",
       "", ""},
      {"Puerto Marta de los Rios — The ferry across the bay will run again from Monday, its owners "
       "said at noon.",
       "Puerto Marta de los Rios —", ""},  // 24 bytes
      {"Puerto Carmen de los Rios — The ferry across the bay will run again from Monday, its "
       "owners said at noon.",
       "", ""},
      {"Lima–Cusco Express trains were late again on Monday, as they had been for all of May --",
       "", ""},
      {"Ann Cole (left) - The mayor of the town by the river left the hall at noon and would not "
       "say where she went.",
       "", ""},
      {"Ann Cole — The mayor of the town by the river, as she likes to be called — left the hall "
       "at noon.",
       "", ""},
      {"10:15 GMT - The army left.", "10:15 GMT -", ""},
      {"9.40 a.m.: The army left.", "9.40 a.m.:", ""},
      {"[14:02] The army left.", "[14:02]", ""},
      {"10:15 trains are late.", "", ""},
      {"2.40 euros - The price rose.", "", ""},
      {"NATO — an alliance of 32 states — said no.", "", ""},
      {"He left — She stayed.", "", ""},
      {"UN: talks — Nothing more.", "", ""},
      {"Friday, 11 April 2025 | Compiled by the Water Desk", "", "2025-04-11"},
      {"Posted by Tom Arkwright on June 2, 2025", "", "2025-06-02"},
      {"It ended on 4 March 2025.", "", ""},
      {"Marching bands, 2025", "", ""},
      {"", "", ""},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    const Document document = parted(row.text);
    const bool has = *row.dateline != '\0';
    REQUIRE(document.blocks.size() == (has ? 2 : 1));
    CHECK(document.info.date == row.date);
    if (!has) continue;
    CHECK(document.view(document.blocks[0].bytes) == row.dateline);
    CHECK(document.blocks[0].kind == BlockKind::kByline);
    CHECK(document.blocks[1].kind == BlockKind::kParagraph);
  }
}

TEST_CASE("a date that is given stays") {
  Document document;
  document.info.date = "2024-01-01";
  document.text = "LIMA, March 4, 2025 — Peru left.";
  document.blocks = {{{0, 32}, {}, BlockKind::kParagraph}};
  part_datelines(document);
  CHECK(document.info.date == "2024-01-01");
}

}  // namespace claimgraph
