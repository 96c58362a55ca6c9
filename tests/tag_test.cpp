#include <catch2/catch.hpp>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "claimgraph/error.hpp"
#include "lexicon.hpp"
#include "tag/readings.hpp"
#include "tag/rules.hpp"
#include "text_rows.hpp"

using namespace claimgraph;

namespace {

/// The parts of speech of a text's words, marks left out.
std::string tags(std::string_view text) {
  std::string line;
  for (const Token& token : tests::read(text).tokens) {
    if ((token.shape & kPunctuation) != 0 && token.pos == Pos::kPunct) continue;
    if (!line.empty()) line += ' ';
    line += name_of(token.pos);
  }
  return line;
}

void check(const std::vector<tests::Row>& rows) {
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(tags(row.text) == row.expected);
  }
}

/// The forms still open for the token at `at`.
std::uint8_t forms(std::string_view text, std::size_t at) {
  return tests::read(text).tokens[at].forms;
}

}  // namespace

TEST_CASE("a noun or a verb by what stands around it") {
  check({
      {"Half of the voters in each state want all dams closed.",
       "NOUN ADP DET NOUN ADP DET NOUN VERB DET NOUN VERB"},
      {"The want of water was plain.", "DET NOUN ADP NOUN AUX ADJ"},
      {"“It is late,” Cole notes.", "PRON AUX ADJ PROPN VERB"},
      {"She read Cole's notes.", "PRON VERB PROPN PART NOUN"},
      {"The ministry plans talks.", "DET NOUN VERB NOUN"},
      {"The plans of the ministry were late.", "DET NOUN ADP DET NOUN AUX ADJ"},
      {"They report on crime.", "PRON VERB ADP NOUN"},
      {"The report said so.", "DET NOUN VERB ADV"},
      {"The security report named two firms.", "DET NOUN NOUN VERB NUM NOUN"},
      {"She wants to claim the prize.", "PRON VERB PART VERB DET NOUN"},
      {"He denied the claim.", "PRON VERB DET NOUN"},
      {"Critics fear that prices will rise.", "NOUN VERB SCONJ NOUN AUX VERB"},
      {"Their fears grew.", "PRON NOUN VERB"},
      {"He calls it a mistake.", "PRON VERB PRON DET NOUN"},
      {"It ends unless talks succeed.", "PRON VERB SCONJ NOUN VERB"},
      {"It ends unless he talks.", "PRON VERB SCONJ PRON VERB"},
      {"A think tank warned them.", "DET NOUN NOUN VERB PRON"},
      {"The voters think taxes fell.", "DET NOUN VERB NOUN VERB"},
      {"It is a levy that Falk hopes will pass.", "PRON AUX DET NOUN PRON PROPN VERB AUX VERB"},
      {"His hopes will pass.", "PRON NOUN AUX VERB"},
      {"Some accused Falk of theft.", "DET VERB PROPN ADP NOUN"},
      {"Most Germans support the levy.", "ADJ PROPN VERB DET NOUN"},
      {"The Sanders support is small.", "DET PROPN NOUN AUX ADJ"},
      {"Hurun lists Falk's mills.", "PROPN VERB PROPN PART NOUN"},
      {"Unions feel ignored.", "NOUN VERB VERB"},
      {"The feel of silk is soft.", "DET NOUN ADP NOUN AUX ADJ"},
      {"Voters often end up at home.", "NOUN ADV VERB ADP ADP NOUN"},
      {"They seem to not grasp it.", "PRON VERB PART PART VERB PRON"},
  });
}

TEST_CASE("that, to, as and 's") {
  check({
      {"She said that he left.", "PRON VERB SCONJ PRON VERB"},
      {"The law that was passed is old.", "DET NOUN PRON AUX VERB AUX ADJ"},
      {"That plan failed.", "DET NOUN VERB"},
      {"He went to Paris to speak.", "PRON VERB ADP PROPN PART VERB"},
      {"She works as a judge.", "PRON VERB ADP DET NOUN"},
      {"Cole's plan is old.", "PROPN PART NOUN AUX ADJ"},
      {"It's old.", "PRON AUX ADJ"},
      {"He left after the talks.", "PRON VERB ADP DET NOUN"},
      {"He left after she spoke.", "PRON VERB SCONJ PRON VERB"},
      {"Mali plans to cut jobs, it said.", "PROPN VERB PART VERB NOUN PRON VERB"},
      {"The plans to cut jobs failed.", "DET NOUN PART VERB NOUN VERB"},
      {"He won by raising taxes.", "PRON VERB SCONJ VERB NOUN"},
  });
}

TEST_CASE("auxiliaries and main verbs") {
  check({
      {"He has warned them.", "PRON AUX VERB PRON"},
      {"He has a plan.", "PRON VERB DET NOUN"},
      {"They do not agree.", "PRON AUX PART VERB"},
      {"There are two plans.", "PRON VERB NUM NOUN"},
      {"The plan was rejected.", "DET NOUN AUX VERB"},
  });
}

TEST_CASE("names and adjectives inside names") {
  check({
      {"Talks with North Korea failed.", "NOUN ADP PROPN PROPN VERB"},
      {"The Democratic Party won.", "DET ADJ PROPN VERB"},
      {"Russian officials met President Cole in May.", "ADJ NOUN VERB PROPN PROPN ADP PROPN"},
      {"Mr. Cole may leave.", "PROPN PROPN AUX VERB"},
  });
}

TEST_CASE("in a headline a capital makes no name") {
  check(
      {{"Minister Rejects Harbour Plan\nThe minister of trade rejected the plan on Monday, as had "
        "been "
        "expected for a long time by nearly everybody.\n",
        "NOUN VERB NOUN NOUN DET NOUN ADP NOUN VERB DET NOUN ADP PROPN SCONJ AUX AUX VERB ADP DET "
        "ADJ "
        "NOUN ADP ADV PRON"}});
}

TEST_CASE("context narrows a verb's forms") {
  CHECK(forms("He has accused them.", 2) == kPastParticiple);
  CHECK(forms("He accused them.", 1) == kPast);
  CHECK(forms("He will put it down.", 2) == kBaseForm);
  CHECK(forms("The claims were false.", 1) == kPlural);
}

TEST_CASE("a vote with an unknown feature or part of speech is an error") {
  Lexicon lexicon;
  TagRules rules;
  CHECK_THROWS_AS(rules.add("t.tsv", "id\tcontext\tvotes\nx\t<nothing\tNOUN+1\n", lexicon), Error);
  CHECK_THROWS_AS(rules.add("t.tsv", "id\tcontext\tvotes\nx\t<det\tNOUNS+1\n", lexicon), Error);
  CHECK_THROWS_AS(rules.add("t.tsv", "id\tcontext\tvotes\nx\t<det\tNOUN+many\n", lexicon), Error);
  CHECK_NOTHROW(
      rules.add("t.tsv", "id\tcontext\tvotes\nx\t<det|poss !>of\tNOUN+10 VERB-10\n", lexicon));
}

TEST_CASE("votes count for the readings and contexts that they name") {
  Lexicon lexicon;
  TagRules rules;
  std::string rows = "id\tcontext\tvotes\n";
  for (int i = 0; i < 70; ++i) rows += "unmet\t=ing <start >end\tNOUN+1\n";  // more than a block
  rules.add("t.tsv", rows + "x\t<det|poss !>of\tNOUN+10 VERB-10\n", lexicon);
  const auto noun_score = [&](std::uint32_t readings, TagContext context) {
    TagRules::Score score{};
    rules.add_votes(readings, context, &score);
    CHECK((readings == reading(Pos::kNoun) || score[static_cast<std::size_t>(Pos::kNoun)] == 0));
    return score[static_cast<std::size_t>(Pos::kNoun)];
  };
  constexpr std::uint32_t kNoun = reading(Pos::kNoun);
  CHECK(noun_score(kNoun, {feature::kDet, 0}) == 10);
  CHECK(noun_score(kNoun, {feature::kPossessor | feature::kPast, feature::kNextAdp}) == 10);
  CHECK(noun_score(kNoun, {feature::kDet, feature::kNextOf}) == 0);
  CHECK(noun_score(kNoun, {feature::kAdp, 0}) == 0);
  CHECK(noun_score(reading(Pos::kVerb), {feature::kDet, 0}) == 0);
  CHECK(noun_score(kNoun, {feature::kIng | feature::kStart, feature::kEnd}) == 70);
}

TEST_CASE("the memory of capitals agrees with a map, however many words there are") {
  std::mt19937 random(11);
  CaseMemory memory;
  std::map<WordId, int> oracle;
  const auto any_word = [&] { return static_cast<WordId>(1 + random() % 200000); };
  for (int i = 0; i < 20000; ++i) {
    const WordId word = any_word();
    const bool name = random() % 2 == 0;
    memory.see(word, name ? CaseMemory::kName : CaseMemory::kLower);
    oracle[word] |= name ? CaseMemory::kName : CaseMemory::kLower;
    const WordId other = any_word();
    REQUIRE(memory.seen(other) == (oracle.contains(other) ? oracle[other] : 0));
  }
  CHECK(memory.seen(kUnknownWord) == 0);
}

TEST_CASE("common words in lower case have all they need in one record") {
  const RuleSet& rules = tests::rules();
  const CommonWords& common = rules.tag_rules().common_words();
  std::size_t found = 0;
  for (const char* const form :
       {"the", "said", "of", "people", "there", "that", "have", "massacre"}) {
    CAPTURE(form);
    Token token;
    token.word = rules.lexicon().find(form);
    const CommonWords::Record* const record = common.find(token);
    if (record == nullptr) continue;
    ++found;
    Token expected = token;
    read_form(rules.lexicon(), rules.grammar(), Document(), false, expected);
    CHECK(record->readings == expected.readings);
    CHECK(record->grammar == expected.grammar);
    CHECK(record->pos == expected.pos);
    CHECK(record->forms == expected.forms);
    CHECK((record->on_right & feature::kNextLower) != 0);
    token.shape = kCapitalized;
    CHECK(common.find(token) == nullptr);
  }
  CHECK(found >= 5);
  CHECK(common.find(Token()) == nullptr);
}
