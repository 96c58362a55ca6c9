#include "lexicon.hpp"
#include "lexicon_table.hpp"

#include <catch2/catch.hpp>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "claimgraph/error.hpp"

using namespace claimgraph;

namespace {

std::string lemma(const Lexicon& lexicon, std::string_view form, Pos pos) {
  return std::string(lexicon.form(lexicon.lemma(lexicon.find(form), pos)));
}

}  // namespace

TEST_CASE("forms are found in any case and with any apostrophe") {
  const Lexicon lexicon;
  CHECK(lexicon.find("minister") != kUnknownWord);
  CHECK(lexicon.find("MINISTER") == lexicon.find("minister"));
  CHECK(lexicon.find("n’t") == lexicon.find("n't"));
  CHECK(lexicon.find("zzxqzz") == kUnknownWord);
  CHECK(lexicon.find("") == kUnknownWord);
  CHECK(lexicon.find(std::string(5'000'000, 'a')) == kUnknownWord);
  CHECK(lexicon.form(lexicon.find("Ministers")) == "ministers");
}

TEST_CASE("words know their lemmas") {
  const Lexicon lexicon;
  struct Row {
    const char* form;
    Pos pos;
    const char* lemma;
  };
  const Row rows[] = {
      {"said", Pos::kVerb, "say"},        {"accuses", Pos::kVerb, "accuse"},
      {"denied", Pos::kVerb, "deny"},     {"admitting", Pos::kVerb, "admit"},
      {"women", Pos::kNoun, "woman"},     {"allies", Pos::kNoun, "ally"},
      {"were", Pos::kAux, "be"},          {"better", Pos::kAdj, "good"},
      {"them", Pos::kPron, "they"},       {"saw", Pos::kVerb, "see"},
      {"thought", Pos::kNoun, "thought"}, {"thought", Pos::kVerb, "think"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.form);
    CHECK(lemma(lexicon, row.form, row.pos) == row.lemma);
  }
}

TEST_CASE("words know their forms and classes") {
  const Lexicon lexicon;
  const auto entry = [&](std::string_view form) { return lexicon.entry(lexicon.find(form)); };
  CHECK((entry("went").forms & kPast) != 0);
  CHECK((entry("went").forms & kPastParticiple) == 0);
  CHECK((entry("gone").forms & kPastParticiple) != 0);
  CHECK((entry("gone").forms & kPast) == 0);
  CHECK((entry("claims").forms & (kThirdSingular | kPlural)) == (kThirdSingular | kPlural));
  CHECK((entry("statement").classes & kCommunicationNoun) != 0);
  CHECK((entry("statements").classes & kCommunicationNoun) != 0);
  CHECK((entry("senators").classes & kPersonNoun) != 0);
  CHECK((entry("fishermen").classes & kPersonNoun) != 0);
  CHECK((entry("talismans").forms & kPlural) != 0);
  CHECK((entry("committee").classes & kGroupNoun) != 0);
  CHECK((entry("mr.").classes & kAbbreviation) != 0);
  CHECK((entry("russian").classes & kDemonymWord) != 0);
  CHECK(entry("of").readings == reading(Pos::kAdp));
}

TEST_CASE("interned words have stable ids and keep what they are given") {
  Lexicon lexicon;
  const std::uint32_t before = lexicon.size();
  const WordId minister = lexicon.find("minister");
  CHECK(lexicon.intern("Minister") == minister);
  const WordId added = lexicon.intern("Zorbania");
  CHECK(added == before);
  CHECK(lexicon.intern("zorbania") == added);
  CHECK(lexicon.form(added) == "zorbania");
  const WordEntry known = lexicon.entry(minister);
  lexicon.add("w.tsv", "form\treadings\tclasses\nzorbania minister\tPROPN\tplace\n");
  CHECK(lexicon.entry(lexicon.find("ZORBANIA")).classes == kPlaceNoun);
  CHECK(lexicon.entry(minister).classes == (known.classes | kPlaceNoun));
  CHECK(lexicon.entry(minister).forms == known.forms);
  CHECK(Lexicon().entry(minister).classes == known.classes);
}

TEST_CASE("the table agrees with a map, whatever is put in") {
  Lexicon lexicon;
  std::map<std::string, WordId> oracle;
  std::mt19937 random(7);
  for (int i = 0; i < 20000; ++i) {
    std::string form = "q";
    for (auto length = random() % 14; length > 0; --length)
      form += static_cast<char>('a' + random() % 3);
    if (lexicon.find(form) != kUnknownWord && !oracle.contains(form))
      continue;  // English after all
    const WordId word = lexicon.intern(form);
    const auto [known, added] = oracle.emplace(form, word);
    REQUIRE(known->second == word);
    REQUIRE(lexicon.find_ascii(key_of(form), lexicon.fetch(key_of(form)), form) == word);
  }
  for (const auto& [form, word] : oracle) REQUIRE(lexicon.find(form) == word);
}

TEST_CASE("rows of a rule file add and replace words") {
  Lexicon lexicon;
  lexicon.add("words.tsv",
              "form\treadings\tlemma\tforms\tclasses\nzorbs\tNOUN\tzorb\tplural\tgroup\n");
  CHECK(lemma(lexicon, "zorbs", Pos::kNoun) == "zorb");
  CHECK((lexicon.entry(lexicon.find("zorbs")).classes & kGroupNoun) != 0);
  CHECK_THROWS_AS(lexicon.add("words.tsv", "form\treadings\nzorb\tNOUNS\n"), Error);
  CHECK_THROWS_AS(lexicon.add("words.tsv", "form\treadings\tforms\nzorb\tNOUN\tpasta\n"), Error);
}
