#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <map>
#include <random>

#include "claimgraph/extractor.hpp"
#include "cues.hpp"
#include "gazetteer.hpp"
#include "lexicon.hpp"
#include "meaning/meaning_table.hpp"
#include "table_archive.hpp"
#include "text_table.hpp"
#include "word_table.hpp"

namespace claimgraph {
namespace {

/// The rules read from their files, as with `--data` of a directory that changes nothing.
const RuleSet &rules_read() {
  static const RuleSet rules = [] {
    namespace fs = std::filesystem;
    const fs::path directory = fs::temp_directory_path() / "claimgraph-rules-test";
    fs::create_directories(directory / "words");
    std::ofstream(directory / "words" / "none.tsv") << "form\treadings\n";
    struct Remove {
      fs::path path;
      ~Remove() { fs::remove_all(path); }
    } const remove{directory};
    return RuleSet(directory);
  }();
  return rules;
}

const RuleSet &rules_laid_out() {
  static const RuleSet rules;
  return rules;
}

}  // namespace

TEST_CASE("laid-out rules hold the words and actors of the files") {
  const Lexicon &read = rules_read().lexicon(), &laid_out = rules_laid_out().lexicon();
  REQUIRE(laid_out.size() == read.size());
  const Gazetteer &ours = rules_laid_out().gazetteer(), &theirs = rules_read().gazetteer();
  for (WordId word = 0; word < read.size(); ++word) {
    REQUIRE(laid_out.form(word) == read.form(word));
    REQUIRE(laid_out.entry(word).classes == read.entry(word).classes);
    REQUIRE(laid_out.find(read.form(word)) == read.find(read.form(word)));
    REQUIRE(ours.word(word) == theirs.word(word));
    REQUIRE(ours.sector(word) == theirs.sector(word));
  }
  REQUIRE(ours.actors().size() == theirs.actors().size());
  for (Index i = 0; i < ours.actors().size(); ++i) {
    const GazetteerActor &actor = ours.actors()[i], &known = theirs.actors()[i];
    INFO(known.key);
    CHECK(actor.key == known.key);
    CHECK(actor.name == known.name);
    CHECK(actor.kind == known.kind);
    CHECK(actor.cameo == known.cameo);
    CHECK(actor.role == known.role);
    CHECK(actor.member_of == known.member_of);
    CHECK(actor.whole == known.whole);
    CHECK(actor.base == known.base);
    CHECK(ours.find(known.key) == i);
  }
}

TEST_CASE("laid-out rules hold the cues and meanings of the files") {
  const auto ours = rules_laid_out().cues().all(), theirs = rules_read().cues().all();
  const MeaningTable &meanings = rules_laid_out().meanings(), &known = rules_read().meanings();
  const auto code = [](const MeaningTable &table, Index meaning) {
    return meaning == kNone ? std::string_view("none") : table.meaning(meaning)->event.cameo;
  };
  REQUIRE(ours.size() == theirs.size());
  for (std::size_t i = 0; i < ours.size(); ++i) {
    INFO(theirs[i].id);
    CHECK(ours[i].id == theirs[i].id);
    CHECK(ours[i].light_id == theirs[i].light_id);
    CHECK(ours[i].particles == theirs[i].particles);
    CHECK(ours[i].weight == theirs[i].weight);
    CHECK(rules_laid_out().cues().frames(theirs[i].lemma, theirs[i].pos).size() ==
          rules_read().cues().frames(theirs[i].lemma, theirs[i].pos).size());
    for (const bool light : {false, true}) {
      const CueRule &rule = meanings.rule(ours[i], light), &same = known.rule(theirs[i], light);
      CHECK(rule.cue == same.cue);
      CHECK(rule.frame == same.frame);
      CHECK(code(meanings, rule.active) == code(known, same.active));
      CHECK(code(meanings, rule.passive) == code(known, same.passive));
    }
  }
}

TEST_CASE("texts are numbered as they come") {
  TextTable table;
  CHECK(table.find("") == kNone);
  std::map<std::string, Index> oracle;
  std::mt19937 random(11);
  for (int i = 0; i < 5000; ++i) {
    std::string text;
    for (auto length = random() % 12; length > 0; --length) text += "aAb-"[random() % 4];
    const auto [known, fresh] = oracle.emplace(text, static_cast<Index>(oracle.size()));
    REQUIRE(table.find(text) == (fresh ? kNone : known->second));
    REQUIRE(table.add(text) == known->second);
  }
  CHECK(table.size() == oracle.size());
  for (const auto &[text, number] : oracle) REQUIRE(table.find(text) == number);
}

TEST_CASE("what is written is read, and a table of words can be added to") {
  WordTable<std::uint32_t> words;
  words.at(3) = 30;
  words.at(70000) = 7;
  std::vector<std::string> names = {"", "Zorbania"};
  FrozenArray<std::uint64_t> numbers({1, 2, 3});
  TableWriter writer;
  writer(names, words, numbers);

  WordTable<std::uint32_t> words_read;
  std::vector<std::string> names_read;
  FrozenArray<std::uint64_t> numbers_read;
  alignas(kArrayAlignment) static char bytes[1 << 20];
  REQUIRE(writer.bytes().size() <= sizeof bytes);
  writer.bytes().copy(bytes, sizeof bytes);
  TableReader reader({bytes, writer.bytes().size()});
  reader(names_read, words_read, numbers_read);
  CHECK(names_read == names);
  CHECK(std::vector(numbers_read.begin(), numbers_read.end()) ==
        std::vector<std::uint64_t>{1, 2, 3});
  CHECK(words_read[3] == 30);
  CHECK(words_read[70000] == 7);
  CHECK(words_read[70001] == 0);
  CHECK(!words_read.has(200000));
  words_read.at(4) = 40;
  words_read.at(200000) = 2;
  CHECK(words_read[3] == 30);
  CHECK(words_read[4] == 40);
  CHECK(words_read[70000] == 7);
  CHECK(words_read[200000] == 2);
}

}  // namespace claimgraph
