/// Headlines, labels, transcripts and interviews: who speaks where no verb says so. Each with a
/// near miss.

#include "claim_rows.hpp"

using namespace claimgraph;
using namespace claimgraph::tests;

TEST_CASE("a quotation behind a colon is the subject's") {
  check({
      {"Falk issued a statement: “The dam will hold. It is new.”", "Falk", "issued a statement:",
       "“The dam will hold. It is new.”", "Falk issued a stamp. “The dam” is new."},
      {"Ines Falk was blunt: \"It is late.\"", "Ines Falk", "was blunt:", "\"It is late.\"",
       "The river was clear: \"Keep out.\""},
      {"The mayor shook his head: \"It is late.\"", "The mayor",
       "shook his head:", "\"It is late.\"", "The result was a rule: \"No phones.\""},
      {"The mayor had this to say: \"It is late.\"", "The mayor",
       "had this to say:", "\"It is late.\"", "The mayor had a lake to swim in."},
  });
}

TEST_CASE("headlines and labels name who speaks") {
  check({
      {"Ann Cole to back the levy\n\nThe levy is old.", "Ann Cole", "to back", "the levy",
       "Time to back the levy\n\nThe levy is old."},
      {"Mayor: Bridge must open\n\nThe bridge is old.", "Mayor", ":", "Bridge must open",
       "Menu: Soup and bread\n\nThe bridge is old."},
      {"Report: Bridge must close\n\nThe bridge is old.", "Report", ":", "Bridge must close",
       "Explainer: Bridge must close\n\nThe bridge is old."},
      {"Bridge must open, says Falk\n\nThe bridge is old.", "Falk", "says", "Bridge must open",
       "Bridge opens in May, at last\n\nThe bridge is old."},
      {"Talks collapsed: sources\n\nThe river is high.", "sources", ":", "Talks collapsed",
       "Ways out of the crisis: talks\n\nThe river is high."},
      {"Ban 'illegal', says court\n\nThe ban is old.", "court", "says", "Ban 'illegal'",
       "Rain in the north, sun in the south\n\nThe river is high."},
      {"Rates to fall, central bank says\n\nThe river is high.", "central bank", "says",
       "Rates to fall", "Rates to fall, central bank to close\n\nThe river is high."},
      {"Firm 'hid the leak' – report\n\nThe river is high.", "report", "–", "Firm 'hid the leak'",
       "The 'smart' dam – a guide\n\nThe river is high."},
      {"Study: Coffee may harm sleep\n\nThe river is high.", "Study", ":", "Coffee may harm sleep",
       "Price: two dollars\n\nThe river is high."},
      {"Most voters oppose levy, poll finds\n\nThe levy is old.", "poll", "finds",
       "Most voters oppose levy", "Minister accused of lying\n\nThe levy is old."},
      {"Falk threatens strike, Brandt vows response\n\nThe levy is old.", "Brandt", "vows",
       "response", "Falk told to quit\n\nThe levy is old."},
      {"Levy slammed by union\n\nThe levy is old.", "union", "slammed by", "Levy",
       "Levy criticised over cost\n\nThe levy is old."},
      {"Dam could burst, minister warns\n\nThe dam is old.", "minister", "warns", "Dam could burst",
       "Dam closed, minister away\n\nThe dam is old."},
      {"Rain in the north\n\n“The dam is late.” — Ines Falk, a clerk in Oslo",
       "Ines Falk, a clerk in Oslo", "—", "“The dam is late.”",
       "Rain in the north\n\n“The Dam” — a short film"},
      {"Rain in the north\n\n“It is late.” — Ines Falk\n\n“It is not.” — Ana Brandt", "Ines Falk",
       "—", "“It is late.”", "Rain in the north\n\n“The Dam” — “The Mill” — two films"},
  });
}

TEST_CASE("transcripts and interviews name who speaks") {
  check({
      {"FALK: The dam is old. It will not hold.\n\nBRANDT: I disagree.", "FALK", ":",
       "The dam is old. It will not hold", "MENU: The soup is hot.\n\nBread and butter."},
      {"FALK: The union says the dam is old.\n\nBRANDT: No, the dam is new.", "The union", "says",
       "the dam is old", "The union is old: the dam is new."},
      {"Q. Is the dam safe?\n\nA. It will last for years.", "A.", "A.", "It will last for years",
       "B. The dam is closed."},
      {"Survey: Most miners oppose the levy\n\nThe levy is new.", "Survey", ":",
       "Most miners oppose the levy", "Monday: Rain in the north\n\nThe river is high."},
      {"Rain in the north\n\nInes Falk: No, the dam will not leak.", "Ines Falk", ":",
       "No, the dam will not leak", "Rain in the north\n\nInes Falk: 23 votes."},
      {"Rain in the north\n\nInes Falk: The dam is old. It will not hold.\n\nAna Brandt: Why?",
       "Ines Falk", ":", "The dam is old. It will not hold",
       "Rain in the north\n\nInes Falk: 23 votes.\n\nAna Brandt: 41 votes."},
      {"Rain in the north\n\nInes Falk: The dam is old. It will not hold.\n\nThe river is high.",
       "Ines Falk", ":", "The dam is old", "Rain in the north\n\nMonday: The dam is old."},
  });
}

TEST_CASE("questions are claims of those who ask") {
  check({
      {"Falk asked whether the dam was safe.", "Falk", "asked", "whether the dam was safe",
       "Falk walked where the dam was."},
      {"“Is the dam safe?” Falk asked.", "Falk", "asked", "“Is the dam safe?”", "Is the dam safe?"},
      {"Falk wondered how the dam had failed.", "Falk", "wondered", "how the dam had failed",
       "Falk wandered about the dam."},
      {"Asked whether the dam was safe, Falk said it would hold.", "Falk", "said", "it would hold",
       "Built when the dam was new, the mill would hold."},
  });
}
