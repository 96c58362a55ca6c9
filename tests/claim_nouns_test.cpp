/// Nouns that attribute, and the verbs that lend them a source, each with a near miss.

#include "claim_rows.hpp"

using namespace claimgraph;
using namespace claimgraph::tests;

TEST_CASE("a noun is a cue where something says what was said") {
  check({
      {"The ministry's warning that the dam could burst came late.", "The ministry", "warning",
       "that the dam could burst", "The ministry's warning light came on."},
      {"Falk's criticism of the levy grew.", "Falk", "criticism of", "the levy",
       "Her basket of apples grew."},
      {"The miners' opposition to the levy fell.", "The miners", "opposition to", "the levy",
       "The miners' lamps for the shaft fell."},
      {"The view in Oslo is that the dam will hold.", "Oslo", "The view", "that the dam will hold",
       "The view in Oslo is grey."},
      {"There is concern in Oslo about the levy.", "Oslo", "concern", "the levy",
       "There is a road in Oslo about the lake."},
      {"Falk's conviction that the dam would hold was wrong.", "Falk", "conviction",
       "that the dam would hold", "The mayor's belt that the tailor made was brown."},
      {"Falk's message was clear: “Pay or leave.”", "Falk", "message was clear:", "“Pay or leave.”",
       "Falk's window was clear: no rain."},
  });
}

TEST_CASE("a light verb lends its subject to the noun") {
  check({
      {"The ministry issued a warning about the dam.", "The ministry", "issued a warning about",
       "the dam", "The ministry issued a coin about the size of a plate."},
      {"The envoy expressed hope that the talks would resume.", "The envoy", "expressed hope",
       "that the talks would resume", "The envoy ate the soup that ended the meal."},
      {"The report raised questions about the bridge.", "The report", "raised questions about",
       "the bridge", "The crew crossed the bridge about noon."},
      {"The envoy has a plan to end the strike.", "The envoy", "has a plan", "to end the strike",
       "The envoy has a van to drive."},
      {"The envoy made the case that sanctions work.", "The envoy", "made the case",
       "that sanctions work", "The joiner made the chair that sits outside."},
      {"The envoy voiced growing concern about the dam.", "The envoy",
       "voiced growing concern about", "the dam", "The envoy fed growing boys about noon."},
      {"The levy drew criticism from miners over its cost.", "miners", "drew criticism",
       "The levy … over its cost", "The levy drew money from miners over the years."},
      {"The levy came under criticism from the miners.", "the miners", "came under criticism",
       "The levy", "The levy came under a new law from the ministry."},
      {"Falk won the endorsement of the Miners Union.", "the Miners Union", "won the endorsement",
       "Falk", "Falk won the cup of the Miners Union."},
  });
}

TEST_CASE("a verb presents the noun that is its subject") {
  check({
      {"Doubts were voiced by the envoy over the levy.", "the envoy", "Doubts were voiced by",
       "the levy", "Boats were sold by the envoy over the years."},
      {"Doubts about the levy were voiced by the envoy.", "the envoy", "Doubts about", "the levy",
       "Boats for the levy were sold by the envoy."},
      {"Fears are growing in Oslo that the dam will burst.", "Oslo", "Fears are growing",
       "that the dam will burst", "Roses are growing in Oslo that the mayor planted."},
      {"Praise for the rescue came from the mayor.", "the mayor", "Praise for", "the rescue",
       "Money for the rescue came from the mayor."},
      {"Doubts remain among miners over whether the dam will hold.", "miners",
       "Doubts remain among", "whether the dam will hold", "Few remain among miners."},
  });
}
