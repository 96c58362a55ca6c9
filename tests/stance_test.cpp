#include "meaning_rows.hpp"

using namespace claimgraph;
using namespace claimgraph::tests;

TEST_CASE("words of the content tell the attitude of a plain statement") {
  const MeaningRow kRows[] = {
      {"The minister called the deal a great success.", "called", Act::kState, Stance::kSupport},
      {"The minister called the envoy a liar.", "called", Act::kState, Stance::kOppose},
      {"The minister said the offer was a farce.", "said", Act::kState, Stance::kOppose},
      {"The minister said the offer was not a threat.", "said", Act::kState, Stance::kNeutral},
      {"The minister said the bill was a gift to polluters.", "said", Act::kState, Stance::kOppose},
      {"The minister said the pupils had bought a gift.", "said", Act::kState, Stance::kNeutral},
      {"The minister said the pact was a testament to patience.", "said", Act::kState,
       Stance::kSupport},
      {"The minister said the talks had ended.", "said", Act::kState, Stance::kNeutral},
      {"The minister said police would combat terrorism.", "said", Act::kState, Stance::kNeutral},
      {"The minister said that if the tests were illegal the court would rule.", "said",
       Act::kState, Stance::kNeutral},
      {"The minister said the court should reduce its illegal raids.", "said", Act::kState,
       Stance::kOppose},
      {"The minister pointed to an illegal raid.", "pointed", Act::kState, Stance::kNeutral},
      {"The minister called the envoy brave.", "called", Act::kState, Stance::kSupport},
      {"The minister called the envoy's speech “troubling.”", "called", Act::kState,
       Stance::kOppose},
      {"The court ruled that the vote was lawful.", "ruled", Act::kState, Stance::kSupport},
      {"Many were encouraged to vote.", "encouraged", Act::kRequest, Stance::kSupport},
      {"The minister called a vote.", "called", Act::kRequest, Stance::kNeutral},
      {"The minister said the speech was misguided.", "said", Act::kState, Stance::kOppose},
      {"The minister said the ship was guided.", "said", Act::kState, Stance::kNeutral},
      {"The minister said the envoys were free riders.", "said", Act::kState, Stance::kOppose},
      {"The minister said the riders were free men.", "said", Act::kState, Stance::kNeutral},
      {"The minister said Karvia put patients at risk.", "said", Act::kState, Stance::kOppose},
      {"The minister said Karvia put patients at ease.", "said", Act::kState, Stance::kNeutral},
      {"The minister said Karvia broke the ceasefire.", "said", Act::kState, Stance::kOppose},
      {"The minister said Karvia broke the record.", "said", Act::kState, Stance::kNeutral},
      {"The minister said the port was a godsend.", "said", Act::kState, Stance::kSupport},
      {"The minister said Karvia should expand its port.", "said", Act::kState, Stance::kSupport},
      {"The minister said Karvia should paint its port.", "said", Act::kState, Stance::kNeutral},
      {"The minister said Karvia should not expand its port.", "said", Act::kState,
       Stance::kOppose},
      {"The minister said the pilots were not very well informed.", "said", Act::kState,
       Stance::kOppose},
      {"The minister said the pilots were informed.", "said", Act::kState, Stance::kNeutral},
      {"The minister said the rules were too strict.", "said", Act::kState, Stance::kOppose},
      {"The minister said it was too early to tell.", "said", Act::kState, Stance::kNeutral},
      {"The minister said the levy helps the bakers.", "said", Act::kState, Stance::kSupport},
      {"The minister said the envoy helped the bakers.", "said", Act::kState, Stance::kNeutral},
      {"The minister said the envoy was anti-Peruvian.", "said", Act::kState, Stance::kOppose},
      {"The minister said an anti-Peruvian club met.", "said", Act::kState, Stance::kNeutral},
      {"The minister said it was a racist joke.", "said", Act::kState, Stance::kOppose},
      {"The minister said the judge heard a fraud case.", "said", Act::kState, Stance::kNeutral},
      {"The minister said the case was a fraud.", "said", Act::kState, Stance::kOppose},
      {"The minister said she did not support the pact.", "said", Act::kState, Stance::kOppose},
      {"The minister said she did not read the pact.", "said", Act::kState, Stance::kNeutral},
      {"The minister said no one was a better pilot.", "said", Act::kState, Stance::kSupport},
      {"The minister said he was not a better pilot.", "said", Act::kState, Stance::kOppose},
      {"The minister said the new port was stronger.", "said", Act::kState, Stance::kSupport},
      {"The minister said the odds were better than even.", "said", Act::kState, Stance::kNeutral},
      {"The minister said the tariff left bakers better off.", "said", Act::kState,
       Stance::kSupport},
      {"The minister listed several complaints about the port.", "listed", Act::kCriticize,
       Stance::kOppose},
      {"The minister listed several ports.", "listed", Act::kState, Stance::kNeutral},
      {"The minister called for monitoring.", "called", Act::kRequest, Stance::kSupport},
      {"The minister urged Karvia to avoid any actions that violate the treaty.", "urged",
       Act::kRequest, Stance::kOppose},
      {"The minister urged Karvia not to sign the pact.", "urged", Act::kRequest, Stance::kOppose},
      {"The minister urged Karvia not to read the pact.", "urged", Act::kRequest, Stance::kNeutral},
      {"The minister vowed to protect the port.", "vowed", Act::kPromise, Stance::kSupport},
      {"The minister called for the envoy's resignation.", "called", Act::kRequest,
       Stance::kOppose},
      {"The minister called for the envoy's plan.", "called", Act::kRequest, Stance::kSupport},
      {"The minister expressed doubts about the plan.", "doubts", Act::kQuestion, Stance::kOppose},
      {"The minister vowed to rebuild the port.", "vowed", Act::kPromise, Stance::kSupport},
      {"The minister vowed to boycott the vote.", "vowed", Act::kPromise, Stance::kOppose},
  };
  check(kRows);
}

TEST_CASE("what follows but counts for more, unless it adds") {
  const MeaningRow kRows[] = {
      {"The minister said the envoy was able, but he was a liar.", "said", Act::kState,
       Stance::kOppose},
      {"The minister said the pact was not only brilliant, but long.", "said", Act::kState,
       Stance::kSupport},
  };
  check(kRows);
}

TEST_CASE("what the source feels is its attitude, what others feel is not") {
  const MeaningRow kRows[] = {
      {"The minister said she was disappointed.", "said", Act::kState, Stance::kOppose},
      {"The minister said she was not disappointed.", "said", Act::kState, Stance::kNeutral},
      {"The minister said the pupils were disappointed.", "said", Act::kState, Stance::kNeutral},
      {"The minister said she was sorry.", "said", Act::kState, Stance::kNeutral},
      {"The minister said she was ready.", "said", Act::kState, Stance::kNeutral},
      {"The minister vowed to sink the bill.", "vowed", Act::kPromise, Stance::kOppose},
      {"The minister vowed to read the bill.", "vowed", Act::kPromise, Stance::kSupport},
  };
  check(kRows);
}
