#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "claimgraph/extractor.hpp"
#include "cues.hpp"
#include "lexicon.hpp"
#include "meaning/meaning_table.hpp"
#include "meaning_rows.hpp"

using namespace claimgraph;
using namespace claimgraph::tests;

namespace {

struct CueRow {
  const char* cue;
  Pos pos;
  const char* frame;
  Act act;
  Stance stance;
};

struct HedgeRow {
  const char* text;
  const char* cue;
  Certainty certainty;
};

struct TargetRow {
  const char* text;
  const char* cue;
  const char* to;
  const char* about;
};

struct EventRow {
  const char* text;
  const char* cue;
  const char* plover;
};

std::string keys_of(const Extraction& extraction, const Indices& actors) {
  std::string keys;
  for (const Index actor : actors) keys += (keys.empty() ? "" : ",") + extraction.actors[actor].key;
  return keys;
}

}  // namespace

TEST_CASE("a cue's frame decides what it means") {
  const CueRow kRows[] = {
      {"say", Pos::kVerb, "that", Act::kState, Stance::kNeutral},
      {"call", Pos::kVerb, "object-predicate", Act::kState, Stance::kNeutral},
      {"call for", Pos::kVerb, "for", Act::kRequest, Stance::kSupport},
      {"suggest", Pos::kVerb, "that", Act::kState, Stance::kNeutral},
      {"suggest", Pos::kVerb, "gerund", Act::kRequest, Stance::kSupport},
      {"warn", Pos::kVerb, "object-that", Act::kWarn, Stance::kOppose},
      {"rule out", Pos::kVerb, "object", Act::kReject, Stance::kOppose},
      {"express concern", Pos::kVerb, "light", Act::kCriticize, Stance::kOppose},
      {"concern", Pos::kNoun, "about", Act::kFear, Stance::kOppose},
      {"question", Pos::kVerb, "object", Act::kQuestion, Stance::kOppose},
      {"question", Pos::kVerb, "wh", Act::kQuestion, Stance::kNeutral},
  };
  for (const CueRow& row : kRows) {
    INFO(row.cue << " / " << row.frame);
    const Meaning* meaning = rules().meanings().find(row.cue, row.pos, row.frame);
    REQUIRE(meaning != nullptr);
    CHECK(name_of(meaning->act) == name_of(row.act));
    CHECK(name_of(meaning->stance) == name_of(row.stance));
  }
  CHECK(rules().meanings().find("grow", Pos::kVerb, "object") == nullptr);
}

TEST_CASE("acts have their event codes") {
  const MeaningTable& table = rules().meanings();
  CHECK(table.of(Act::kAccuse).event.plover == "ACCUSE");
  CHECK(table.of(Act::kAccuse).event.cameo == "112");
  CHECK(table.of(Act::kState).event.plover.empty());
  CHECK(table.find("demand", Pos::kVerb, "that")->event.cameo == "100");
  CHECK(table.of(Act::kAgree).denied.plover == "REJECT");
}

TEST_CASE("every verb and noun that can be a cue has a meaning") {
  std::vector<std::string> unknown;
  for (const CueFrame& frame : rules().cues().all()) {
    if (frame.frame == Frame::kLight || frame.frame == Frame::kAccording) continue;
    if (frame.pos != Pos::kVerb && frame.pos != Pos::kNoun && frame.pos != Pos::kAdj) continue;
    std::string cue;
    const MeaningTable& table = rules().meanings();
    const auto add = [&](WordId id) {
      std::string word(rules().lexicon().form(id));
      if (word == "a" || word == "an" || word == "the" || word == "-") return;
      std::replace(word.begin(), word.end(), '-', ' ');
      cue.append(cue.empty() ? "" : " ").append(word);
    };
    for (const WordId word : frame.before) add(word);
    add(frame.lemma);
    bool known = table.find(cue, frame.pos, {}) != nullptr;
    for (const WordId particle : frame.particles) {
      add(particle);
      known = known || table.find(cue, frame.pos, {}) != nullptr;
    }
    if (!known) unknown.push_back(cue);
  }
  std::sort(unknown.begin(), unknown.end());
  unknown.erase(std::unique(unknown.begin(), unknown.end()), unknown.end());
  std::string list;
  for (const std::string& cue : unknown) list += cue + "; ";
  INFO(list);
  CHECK(unknown.empty());
}

TEST_CASE("negation and refusal turn an act") {
  const MeaningRow kRows[] = {
      {"REPORTER: Will the mayor resign?\n\nCOLE: No, he will not.", ":", Act::kQuestion,
       Stance::kNeutral},
      {"REPORTER: The mayor is late. Will he resign?\n\nCOLE: No.", ":", Act::kState,
       Stance::kNeutral},
      {"Belmark condemned the raid.", "condemned", Act::kCriticize, Stance::kOppose},
      {"Belmark declined to condemn the raid.", "declined", Act::kReject, Stance::kOppose},
      {"Belmark accused Karvia of theft.", "accused", Act::kAccuse, Stance::kOppose},
      {"Few agreed with Karvia.", "agreed", Act::kAgree, Stance::kNeutral},
      {"A few agreed with Karvia.", "agreed", Act::kAgree, Stance::kSupport},
      {"Belmark has never formally accused Karvia of theft.", "accused", Act::kAccuse,
       Stance::kNeutral},
      {"Belmark stopped short of accusing Karvia of theft.", "accusing", Act::kAccuse,
       Stance::kNeutral},
      {"Belmark opposes the pact.", "opposes", Act::kReject, Stance::kOppose},
      {"Less than a third of the miners support the levy.", "support", Act::kSupport,
       Stance::kSupport},
      {"None of the miners support the levy.", "support", Act::kSupport, Stance::kNeutral},
      {"Belmark called the move politically motivated.", "called", Act::kState, Stance::kOppose},
      {"Belmark called a referendum.", "called", Act::kRequest, Stance::kNeutral},
      {"Belmark considers the dam a grave threat.", "considers", Act::kBelieve, Stance::kOppose},
      {"Belmark no longer opposes the pact.", "opposes", Act::kReject, Stance::kNeutral},
      {"The miners support the levy.", "support", Act::kSupport, Stance::kSupport},
      {"The ministry expressed serious concern about the drills.", "concern", Act::kCriticize,
       Stance::kOppose},
  };
  check(kRows);
}

TEST_CASE("only hedges of the main predicate soften a claim") {
  const HedgeRow kRows[] = {
      {"The ministry said the dam might fail within weeks.", "said", Certainty::kPossible},
      {"The ministry said the dam will fail within weeks.", "said", Certainty::kCertain},
      {"The ministry said the dam will probably hold.", "said", Certainty::kProbable},
      {"The ministry said the dam is likely to hold.", "said", Certainty::kProbable},
      {"The ministry said the dam must hold.", "said", Certainty::kCertain},
      {"The ministry warned that closures could spark protests.", "warned", Certainty::kPossible},
      {"The ministry said it banned a dam that could fail.", "said", Certainty::kCertain},
      {"The ministry said it could not confirm the report.", "said", Certainty::kCertain},
  };
  for (const HedgeRow& row : kRows) {
    INFO(row.text);
    CHECK(name_of(claim_of(read(row.text), row.cue).certainty) == name_of(row.certainty));
  }
}

TEST_CASE("acts are directed at heads, owners and subjects, and concern whom they mention") {
  const TargetRow kRows[] = {
      {"France told Germany that the deal was dead.", "told", "germany", ""},
      {"France told German reporters that the deal was dead.", "told", "", ""},
      {"Russia rejected Ukraine's proposal.", "rejected", "ukraine", "ukraine"},
      {"Russia dismissed Ukrainian concerns.", "dismissed", "ukraine", "ukraine"},
      {"Russia dismissed a proposal by Ukraine.", "dismissed", "ukraine", "ukraine"},
      {"Russia rejected the plan.", "rejected", "", ""},
      {"Russia rejected the Ukraine–Poland pact.", "rejected", "", "ukraine,poland"},
      {"The Russian army rejects pay offer\n\nBy Maria Lund\n\nThe port was quiet.", "rejects", "",
       ""},
      {"Russia complained that Ukraine had fired first.", "complained", "ukraine", "ukraine"},
      {"Brazil urged Chile and Peru to restore the border.", "urged", "chile,peru", "chile,peru"},
      {"Greece was urged by Cyprus to open the port.", "urged", "greece", "greece"},
      {"Japan fears that Russia will leave.", "fears", "", "russia"},
      {"Japan said officials had met in Paris.", "said", "", ""},
      {"Japan said officials had met in France.", "said", "", "france"},
      {"Germany rejected calls by Poland for new talks.", "rejected", "poland", "poland"},
      {"The European Union endorsed American findings.", "endorsed", "united-states",
       "united-states"},
      {"Germany responded to French remarks.", "responded", "france", "france"},
      {"Norway threatened to leave NATO.", "threatened", "nato", "nato"},
      {"Russia took issue with Ukraine's statement.", "took", "ukraine", "ukraine"},
      {"Russia took issue with the statement.", "took", "", ""},
      {"Russia is opposed to Ukraine's plan.", "opposed", "ukraine", "ukraine"},
      {"Russia is opposed to the plan.", "opposed", "", ""},
      {"Russia voiced concern about Ukraine's plan.", "concern", "ukraine", "ukraine"},
      {"Russia voiced concern that mines in Ukraine were old.", "concern", "", "ukraine"},
      {"Russia cast doubt on Ukraine's claim.", "cast", "ukraine", "ukraine"},
      {"Chad and Mali accused each other of fraud.", "accused", "chad,mali", "chad,mali"},
      {"Chad and Mali accused another state of fraud.", "accused", "", ""},
      {"The levy drew criticism from Chad.", "drew", "", ""},
      {"Chad promised Mali that the road was safe.", "promised", "mali", ""},
      {"Chad promised that the road to Mali was safe.", "promised", "", "mali"},
      {"Chad blamed the raid on Mali.", "blamed", "mali", "mali"},
      {"“It is late,” Hana Kolar told “Meet the Press.”", "told", "meet-the-press", ""},
      {"In a statement to Reuters, Hana Kolar said it was late.", "said", "reuters", ""},
      {"In a statement on Reuters, Hana Kolar said it was late.", "said", "", ""},
      {"Hana Kolar wrote to Carol Ruiz that it was late.", "wrote", "carol-ruiz", ""},
      {"Hana Kolar wrote that it was late.", "wrote", "", ""},
      {"Hana Kolar said U.S. military aid was late.", "said", "", "united-states"},
      {"Hana Kolar said the U.S. military was late.", "said", "", "us-military"},
      {"Hana Kolar said Chad spoke in the White House.", "said", "", "chad"},
      {"Hana Kolar said Chad spoke to the White House.", "said", "", "chad,white-house"},
      {"Hana Kolar said Carol Ruiz would win the White House.", "said", "", "carol-ruiz"},
      {"Hana Kolar told La Jornada that it was late.", "told", "la-jornada", ""},
      {"Hana Kolar told jornada readers that it was late.", "told", "", ""},
      {"Hana Kolar said anti-Peruvian feeling grew.", "said", "", "peru"},
      {"Hana Kolar said anti-viral drugs came.", "said", "", ""},
      {"Chad accused Mali of theft. Mali denied the charge.", "denied", "chad", ""},
      {"Chad accused Mali of theft. Mali denied the plan.", "denied", "", ""},
      {"Chad accused Mali of theft. Mali denied the charge that it lied.", "denied", "", "mali"},
      {"Chad said Malian jets had come. Mali rejected this.", "rejected", "chad", ""},
      {"Chad said that jets had come. Mali rejected this.", "rejected", "", ""},
      {"Chad said that jets had come. Mali welcomed the talks.", "welcomed", "", ""},
      {"Carol Ruiz called Hana Kolar a liar.", "called", "hana-kolar", "hana-kolar"},
      {"Carol Ruiz called the dam a risk.", "called", "", ""},
      {"Carol Ruiz told Minister of Health Hana Kolar that nobody left.", "told", "hana-kolar", ""},
      {"Carol Ruiz accused her partner, Hana Kolar, of theft.", "accused", "hana-kolar",
       "carol-ruiz,hana-kolar"},
      {"Carol Ruiz accused her partner, as Hana Kolar did, of theft.", "accused", "", "carol-ruiz"},
      {"Chad's minister told his Malian counterpart that nobody left.", "told", "mali", ""},
      {"Chad's minister told a Malian dentist that nobody left.", "told", "", ""},
      {"Chad complained to Mali about the dam.", "complained", "mali", "mali"},
      {"Chad and Mali traded accusations over Cyprus.", "traded", "", "cyprus"},
      {"Hana Kolar said the Spanish-language station closed.", "said", "", ""},
      {"Hana Kolar said the Spanish station closed.", "said", "", "spain"},
      {"Hana Kolar said she speaks Spanish.", "said", "", "hana-kolar"},
      {"Peruvian President Ana Ruiz said “our country is late.”", "said", "", "peru"},
      {"Mali's levy drew criticism from Chad.", "drew", "mali", "mali"},
  };
  for (const TargetRow& row : kRows) {
    INFO(row.text);
    const Extraction& extraction = read(row.text);
    const Claim& claim = claim_of(extraction, row.cue);
    CHECK(keys_of(extraction, claim.to) == row.to);
    CHECK(keys_of(extraction, claim.about) == row.about);
  }
}

TEST_CASE("what is said can be an event of its own") {
  const EventRow kRows[] = {
      {"Japan said it would meet the mediator.", "said", "AGREE"},
      {"Japan said it would not accept the plan.", "said", "REJECT"},
      {"Japan said it would boycott the vote.", "said", "THREATEN"},
      {"Japan said Russia must return the ship.", "said", "REQUEST"},
      {"Japan said Russia would lose the vote.", "said", ""},
      {"Japan said it was ready to meet the envoy.", "said", "AGREE"},
      {"Japan has agreed to open its ports.", "agreed", "AGREE"},
      {"Japan declined to open its ports.", "declined", "REJECT"},
      {"Japan vowed to boycott the vote.", "vowed", "THREATEN"},
  };
  for (const EventRow& row : kRows) {
    INFO(row.text);
    CHECK(claim_of(read(row.text), row.cue).plover == row.plover);
  }
}

TEST_CASE("a reaction to words answers the claim that they were") {
  const Extraction& extraction = read(
      "Ukraine accused Russia of shelling the port. Germany said the port was closed. "
      "Russia dismissed Ukraine's allegations.");
  const Claim& reply = claim_of(extraction, "dismissed");
  REQUIRE(reply.answers.size() == 1);
  CHECK(&extraction.claims[reply.answers.front().claim] == &claim_of(extraction, "accused"));
  CHECK(reply.answers.front().answer == Answer::kRejects);

  const Extraction& goods =
      read("Ukraine accused Russia of shelling the port. Russia rejected Ukraine's grain.");
  CHECK(claim_of(goods, "rejected").answers.empty());
}

TEST_CASE("positions on positions are two claims, of which one answers the other") {
  struct Row {
    const char* text;
    const char* outer;
    const char* inner;
    Answer answer;
  };
  const Row kRows[] = {
      {"Iran rejected calls by Israel for inspections.", "rejected", "calls", Answer::kRejects},
      {"Kenya welcomed a pledge by Uganda to leave.", "welcomed", "pledge", Answer::kSupports},
      {"Peru warned that the dam may break. Chile echoed Peru's warning.", "echoed", "warned",
       Answer::kRepeats},
  };
  for (const Row& row : kRows) {
    INFO(row.text);
    const Extraction& extraction = read(row.text);
    const Claim& outer = claim_of(extraction, row.outer);
    REQUIRE(outer.answers.size() == 1);
    CHECK(&extraction.claims[outer.answers.front().claim] == &claim_of(extraction, row.inner));
    CHECK(outer.answers.front().answer == row.answer);
  }
}

TEST_CASE("acts between two actors are claims") {
  const TargetRow kRows[] = {
      {"Kenya has threatened further action against Uganda.", "threatened", "", "uganda"},
      {"Kenya lodged an official protest with Uganda.", "lodged", "uganda", "uganda"},
      {"A Saudi banker is suing Kenya for damages.", "suing", "kenya", "kenya"},
      {"Kenyan rebels rejected a Ugandan peace plan.", "rejected", "uganda", "uganda"},
      {"Norway did not accuse Kenya of theft.", "accuse", "kenya", "kenya"},
      {"Kenya reneged on a promise to Uganda.", "reneged", "", "uganda"},
  };
  for (const TargetRow& row : kRows) {
    INFO(row.text);
    const Extraction& extraction = read(row.text);
    const Claim& claim = claim_of(extraction, row.cue);
    CHECK(claim.confidence >= ExtractOptions{}.min_confidence);
    CHECK(keys_of(extraction, claim.to) == row.to);
    CHECK(keys_of(extraction, claim.about) == row.about);
  }
}

TEST_CASE("whoever is joined in an act acts as well") {
  const Extraction& joined = read("Germany joined France in urging Iran to stop.");
  CHECK(keys_of(joined, claim_of(joined, "urging").sources) == "germany,france");
  const Extraction& met = read("Germany met France, urging Iran to stop.");
  CHECK(keys_of(met, claim_of(met, "urging").sources) == "germany");
}

TEST_CASE("what a source is besides its name is not what it speaks of") {
  const Extraction& apposed =
      read("According to Ana Ruiz, a fellow at the Harbour Institute, Kenya was calm.");
  CHECK(keys_of(apposed, claim_of(apposed, "According").about) == "kenya");
  const Extraction& content =
      read("According to Ana Ruiz, the Harbour Institute was calm about some of those plans.");
  CHECK(keys_of(content, claim_of(content, "According").about) == "harbour-institute");
}
