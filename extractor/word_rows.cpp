#include "word_rows.hpp"

#include <utility>

#include "tsv.hpp"

namespace claimgraph {
namespace {

constexpr std::pair<std::string_view, std::uint32_t> kClassNames[] = {
    {"person", kPersonNoun},
    {"group", kGroupNoun},
    {"communication", kCommunicationNoun},
    {"cognition", kCognitionNoun},
    {"time", kTimeNoun},
    {"place", kPlaceNoun},
    {"measure", kMeasureNoun},
    {"given-name", kGivenName},
    {"title", kTitle},
    {"role", kRoleNoun},
    {"document", kDocumentNoun},
    {"feminine", kFeminine},
    {"masculine", kMasculine},
    {"abbreviation", kAbbreviation},
    {"demonym", kDemonymWord},
};

constexpr std::pair<std::string_view, std::uint8_t> kFormNames[] = {
    {"base", kBaseForm}, {"s", kThirdSingular}, {"past", kPast},        {"part", kPastParticiple},
    {"ing", kGerund},    {"plural", kPlural},   {"comp", kComparative}, {"sup", kSuperlative},
};

Pos read_pos(const TsvTable& table, const TsvCell& cell, std::string_view name) {
  for (int i = 0; i < kPosCount; ++i)
    if (name_of(static_cast<Pos>(i)) == name) return static_cast<Pos>(i);
  table.fail_unknown(cell, "part of speech", name);
}

}  // namespace

std::vector<WordRow> read_word_rows(std::string file, std::string_view tsv) {
  static constexpr std::string_view kColumns[] = {"form", "readings", "lemma?", "forms?",
                                                  "classes?"};
  const TsvTable table(std::move(file), tsv, kColumns);
  std::vector<WordRow> rows(table.rows());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    WordRow& row = rows[i];
    row.words = split_list(table.at(i, 0).text, ' ');
    for (const std::string_view name : split_list(table.at(i, 1).text, ' '))
      row.readings.push_back(read_pos(table, table.at(i, 1), name));
    row.lemma = table.at(i, 2).text;
    for (const std::string_view name : split_list(table.at(i, 3).text, ' '))
      row.forms |= table.meaning_of(table.at(i, 3), "word form", name, kFormNames);
    for (const std::string_view name : split_list(table.at(i, 4).text, ' '))
      row.classes |= table.meaning_of(table.at(i, 4), "word class", name, kClassNames);
    if (row.words.empty()) table.fail(table.at(i, 0), "no form");
  }
  return rows;
}

}  // namespace claimgraph
