#include <catch2/catch.hpp>
#include <cmath>
#include <string>
#include <vector>

#include "analysis.hpp"
#include "claimgraph/error.hpp"
#include "text_rows.hpp"

using namespace claimgraph;

namespace {

struct MarkRow {
  std::string_view text, cue;
  Marks borne, not_borne;
};

std::string names_of(Marks marks) {
  std::string names;
  for_each_mark(marks, [&](Mark mark) { names.append(name_of(mark)).append(" "); });
  return names;
}

/// The marks of the claim with this cue, in text order; none when there is no such claim.
Marks marks_of_claim(std::string_view text, std::string_view cue) {
  Extractor extractor(tests::rules(), ExtractOptions{0, true});
  const Extraction& extraction = extractor.extract(text);
  for (std::size_t i = 0; i < extraction.claims.size(); ++i) {
    if (extraction.document.view(extraction.claims[i].cue.front()) == cue)
      return extractor.analysis().drafts[i].marks;
  }
  return 0;
}

std::string error_of(std::string_view tsv) {
  try {
    Scorecard().add("points.tsv", tsv);
  } catch (const Error& error) {
    return error.where_and_what();
  }
  return "";
}

}  // namespace

TEST_CASE("a claim bears the marks that its words show") {
  const std::vector<MarkRow> rows = {
      {"Karvia said that the ferry was late.", "said", kEveryClaim | kInMain, kNoSource | kInTitle},
      {"Ann Cole said that the ferry was late.", "said", kNamed, kHollow | kUnresolved},
      {"It said that the ferry was late.", "said", kHollow, kNamed},
      {"The critics said that the ferry was late.", "said", kInMain, kNamed | kMute},
      {"The rain suggested that the ferry was late.", "suggested", kMute, kNamed},
      {"The report suggested that the ferry was late.", "suggested", kDocumentSource, kMute},
      {"Ann Cole would support the new levy.", "would support", kModalCue, kInfinitive},
      {"Ann Cole did not support the new levy.", "did not support", kDid, kModalCue},
      {"“No, that is wrong,” Ann Cole said.", "said", kDirect | kBefore | kQuoteFrame, kMixed},
      {"Ann Cole said the levy was “plain wrong” for ferries.", "said", kMixed, kDirect | kBefore},
      {"The ferry, Ann Cole said, was late again.", "said", kInsertedCue, kInMain},
      {"The levy that suggested a delay was dropped.", "suggested", kRelativeThat, kInMain},
      {"The critics who suggested a delay were right.", "suggested", kInRelative, kRelativeThat},
  };
  for (const MarkRow& row : rows) {
    INFO(row.text);
    const Marks marks = marks_of_claim(row.text, row.cue);
    CHECK(names_of(row.borne & ~marks) == "");
    CHECK(names_of(row.not_borne & marks) == "");
  }
}

TEST_CASE("points add up in log-odds, and a later row replaces an earlier one") {
  Scorecard scorecard;
  scorecard.add("points.tsv", "mark\tpoints\tmeaning\nnamed\t0.5\tX\nmute\t-1\tY\nnamed\t1\tX\n");
  CHECK(scorecard.points_of(kNamed) == 1.0f);
  CHECK(scorecard.points_of(kDirect) == 0.0f);
  CHECK(scorecard.confidence(0.5f, 0) == Approx(0.5));
  CHECK(scorecard.confidence(0.5f, kNamed | kMute) == Approx(0.5));
  CHECK(scorecard.confidence(0.5f, kNamed) == Approx(1 / (1 + std::exp(-1.0))));
}

TEST_CASE("points that are none are an error with its place") {
  CHECK(error_of("mark\tpoints\nnamd\t1\n") == "points.tsv:2:1: unknown mark \"namd\"");
  CHECK(error_of("mark\tpoints\nnamed\tmany\n") ==
        "points.tsv:2:7: points are a number from -10 to 10");
  CHECK(error_of("mark\tpoints\nnamed\tnan\n") ==
        "points.tsv:2:7: points are a number from -10 to 10");
  CHECK(error_of("mark\tpoints\nnamed\t0.5\n") == "");
}

TEST_CASE("every mark of the program has points") {
  for (int bit = 0; bit < kMarkCount; ++bit) {
    const Mark mark = static_cast<Mark>(Marks{1} << bit);
    CAPTURE(name_of(mark));
    CHECK(tests::rules().scorecard().points_of(mark) != 0.0f);
  }
}

TEST_CASE("explained cues say what became of them") {
  Extractor extractor(tests::rules(), ExtractOptions{0, true});
  const auto verdict = [&](std::string_view text, std::string_view cue) {
    const Document& document = extractor.extract(text).document;
    for (const Trial& trial : extractor.analysis().trials)
      if (document.view(document.bytes_of(trial.cue)) == cue) return std::string(trial.verdict);
    return std::string("not tried");
  };
  CHECK(verdict("Karvia said that the ferry was late.", "said") == "claim");
  CHECK(verdict("Karvia said.", "said") == "no content");
  CHECK(verdict("Karvia expressed hope that talks would resume.", "expressed") ==
        "another claim is the better reading");
  CHECK(verdict("Karvia sailed.", "sailed") == "not tried");
}

TEST_CASE("British spellings count like American ones") {
  const auto confidence = [](std::string_view text) {
    Extractor extractor(tests::rules(), ExtractOptions{0, false});
    const Extraction& extraction = extractor.extract(text);
    REQUIRE(extraction.claims.size() == 1);
    return extraction.claims.front().confidence;
  };
  CHECK(confidence("Falk criticised the levy.") == confidence("Falk criticized the levy."));
  CHECK(confidence("Falk criticised the levy.") != confidence("Falk welcomed the levy."));
}
