/// Claims whose content stands elsewhere than behind the cue: shared objects, clefts, contact
/// relatives, reporting clauses that part a question from its sentence. Each with a near miss.

#include "claim_rows.hpp"

using namespace claimgraph;
using namespace claimgraph::tests;

TEST_CASE("two verbs share the object behind the second") {
  check({
      {"Peru welcomed, and Chile condemned, the ruling.", "Peru", "welcomed", "the ruling",
       "Peru welcomed, and Chile stayed, in May."},
      {"Peru welcomed, and Chile condemned, the ruling.", "Chile", "condemned", "the ruling",
       "Peru stayed, and Chile slept, the whole day."},
      {"Hill praised but the council firmly opposed, a new bridge.", "the council",
       "firmly opposed", "a new bridge", "Hill slept but the council met, a new start."},
  });
}

TEST_CASE("a cleft says behind its copula what was said") {
  check({
      {"What Falk is saying is that the levy must go.", "Falk", "is saying",
       "that the levy must go", "What Falk is eating is that the baker made."},
      {"What she found was that nobody had read the plan.", "she", "found",
       "that nobody had read the plan", "What she ate was what nobody had cooked."},
      {"What Falk urged was a new vote.", "Falk", "urged", "a new vote",
       "What Falk ate was a new soup."},
  });
}

TEST_CASE("an apposition to what was said is what its relative clause answers") {
  check({
      {"Miners say the dust makes them ill, a charge the company rejects.", "the company",
       "rejects", "a charge",
       "Miners catch the dust that makes them ill, a cold the company caught."},
      {"Miners say the dust makes them ill, a charge the company rejects.", "Miners", "say",
       "the dust makes them ill", "Miners mend the pump that makes them ill, a pump they bought."},
      {"Unions say the dam is unsafe, something Falk denies.", "Falk", "denies", "something",
       "Unions keep the dam unsafe, something Falk hides."},
      {"Unions accuse the mayor of fraud, something she has denied.", "Unions", "accuse",
       "the mayor of fraud", "Unions feed the mayor some fruit, something she has cooked."},
      {"Falk proposed moving the mill to Lima, an idea the mayor opposes.", "Falk", "proposed",
       "moving the mill to Lima", "Falk walked, moving to Lima, an idea the mayor had."},
      {"Falk wrote that it was late, a claim Ann Cole disputed on Friday.", "Falk", "wrote",
       "that it was late", "Falk left when it was late, a train Ann Cole missed on Friday."},
      {"Falk said the funds had vanished, an allegation Ann Cole denied.", "Falk", "said",
       "the funds had vanished", "Falk left the funds that had vanished, an amount Ann Cole kept."},
  });
}

TEST_CASE("a relative 'that' stands for the object its verb lacks") {
  check({
      {"Falk drew a bill that critics called unfair.", "critics", "called", "that … unfair",
       "Falk drew a bill that named a mill."},
      {"Falk said it was late, a charge that Hill denied.", "Hill", "denied", "that",
       "Falk left, a man that Hill met."},
      {"Falk said it was late, a claim Hill’s office called a lie.", "Falk", "said", "it was late",
       "Falk left, a claim on Hill’s office in his bag."},
      {"Falk told a jury yesterday that she had panicked and made a mistake.", "Falk", "told",
       "that she had panicked and made a mistake",
       "Falk met a jury yesterday that she had panicked."},
      {"Falk repeated the claim that Hill denied the fire.", "Falk", "repeated the claim",
       "that Hill denied the fire", "Falk painted the house that Hill built by the mill."},
  });
}

TEST_CASE("a predicate goes on behind a semicolon, a sentence behind a dash") {
  check({
      {"Falk was late; praised the mill as old; and left.", "Falk", "praised", "the mill as old",
       "Falk was late; met the mayor; and left."},
      {"It was no accident — Ann Falk, a clerk for Hill, told the board that it was late.",
       "Ann Falk, a clerk for Hill", "told", "that it was late",
       "It was no accident — Ann Falk, a clerk for Hill, met the board."},
      {"Falk of Leeds called on the board to go, but miners were the only ones worried about it.",
       "Falk of Leeds", "called on", "the board to go",
       "Falk of Leeds met the board, but miners were the only ones seen by it."},
  });
}

TEST_CASE("what is said may follow its time and place, or an aside in blunt terms") {
  check({
      {"Falk promised Sunday at a Leeds rally to end the levy.", "Falk", "promised Sunday",
       "to end the levy", "Falk walked Sunday at a Leeds rally to see the mill."},
      {"Falk described, in fairly blunt terms, a set of rules for miners.", "Falk", "described",
       "a set of rules for miners", "Falk painted, in fairly dark tones, a set of cups."},
      {"Falk said in ’08 that it was late.", "Falk", "said", "that it was late",
       "Falk left in ’08 by the late train."},
      {"Falk said,“It is late. We go.”", "Falk", "said", "“It is late. We go.”",
       "Falk left the “Late Rain”, a house."},
  });
}

TEST_CASE("brackets, hearers and auxiliaries part no claim from its words") {
  check({
      {"Falk left (the end of which, many miners say, is near).", "many miners", "say",
       "the end of which … is near", "Falk left (the end of which, many miners and all, is near)."},
      {"Falk admitted to the paper that he was late.", "Falk", "admitted", "that he was late",
       "Falk walked to the paper that was late."},
      {"He will, the mayor says, resign if it is late.", "the mayor", "says",
       "He will … resign if it is late", "He will, in May, resign if it is late."},
      {"There are fears the dam on the river will fail.", "", "fears",
       "the dam on the river will fail", "There are mills the miners on the river built."},
  });
}

TEST_CASE("somebody is asked to act, whatever is said of them or of what they do") {
  check({
      {"Falk asked Norvax, the firm that owns the mill, to leave.", "Falk", "asked",
       "Norvax, the firm that owns the mill, to leave", "Falk met Norvax, the firm that left."},
      {"Falk was asking Hill to pay for a war he did not start.", "Falk", "was asking",
       "Hill to pay for a war he did not start", "Falk was leading Hill to a house he did not own."},
      {"The court ordered Hill in 2023 to leave.", "The court", "ordered", "Hill in 2023 to leave",
       "The court met Hill in 2023 by the mill."},
      {"A former clerk is due to testify that it was late.", "A former clerk", "to testify",
       "that it was late", "A former clerk is late due to the rain."},
  });
}

TEST_CASE("verbs joined behind asides and contents keep their subject") {
  check({
      {"Falk moved house and, according to miners, told Hill that it was late.", "Falk", "told",
       "that it was late", "Falk moved house and, like the miners, met Hill."},
      {"Falk said that Hill backed the plan and hoped the mill would hold.", "Falk", "said",
       "that Hill backed the plan and hoped the mill would hold", "Falk met Hill by the mill."},
      {"Falk expressed regret that the visit had brought nothing and called on Hill to leave.",
       "Falk", "called on", "Hill to leave",
       "Falk made the visit that had brought Hill a hat and a coat."},
      {"In Leeds, the old town where mills stand, owners say that it is late.", "owners", "say",
       "that it is late", "In Leeds, the old town where mills stand, owners met."},
      {"It is late, a jury heard on Monday.", "a jury", "heard", "It is late",
       "It is late, a jury left on Monday."},
      {"Hill, she said, had left and considered it late.", "she", "said",
       "Hill … had left and considered it late", "Hill, she and he had left."},
  });
}

TEST_CASE("a participle between commas has its agent as source") {
  check({
      {"The levy, opposed by miners, became law.", "miners", "opposed by", "The levy",
       "The levy, drawn by miners, became law."},
      {"It fell, according to polling by the board.", "polling by the board", "according to",
       "It fell", "It fell, next to booths run by the board."},
  },
        /*min_confidence=*/0);
}

TEST_CASE("a reporting clause may part a question from its sentence, or follow a short answer") {
  check({
      {"It is hard to see, said one envoy, how the talks can go on.", "one envoy", "said",
       "It is hard to see … how the talks can go on",
       "It is hard to see one envoy who left, how sad."},
      {"Not so, says Ann Cole, who runs the mill.", "Ann Cole, who runs the mill", "says", "Not so",
       "Not so long ago Ann Cole ran the mill."},
  });
}

TEST_CASE("a noun's predicate may follow its phrases or a few words between commas") {
  check({
      {"Falk's advice to the miners is that they leave.", "Falk", "advice", "that they leave",
       "Falk's road to the miners is to the left."},
      {"The unions' argument, of course, is that the levy is unfair.", "The unions", "argument",
       "that the levy is unfair", "The unions' harbour, of course, is that of Lima."},
      {"Falk's position has always been that talks come first.", "Falk", "position has always been",
       "that talks come first", "Falk's coat has always been that of a sailor."},
      {"From Falk's perspective, the island is lost.", "Falk", "perspective", "the island is lost",
       "From Falk's window, the island is lost."},
      {"Experts are divided over whether the dam will hold.", "Experts", "are divided over",
       "whether the dam will hold", "Pies are divided over lunch."},
  });
}

TEST_CASE("who speaks goes on behind a clause whose subject cannot") {
  check({
      {"Falk believes frost played a role, and warned against panic.", "Falk", "believes",
       "frost played a role", "Falk walks where frost played a role."},
      {"Falk insisted that the targets were intact and ruled out a sale.", "Falk", "insisted",
       "that the targets were intact", "Falk sat where the targets were and threw out a sail."},
      {"The bank called it “a joke,” and its governor, Ann Cole, urged ministers to leave.",
       "its governor, Ann Cole", "urged", "ministers to leave",
       "The bank gave it “a coat,” and its governor, Ann Cole, drove ministers home."},
      {"Critics call it “a joke”, comparing it to a circus.", "Critics", "call", "it “a joke”",
       "Critics left on “Mill Street”, leaving it to a circus."},
  });
}

TEST_CASE("insertions and modifiers part a verb from its subject or complement") {
  check({
      {"Falk rejected a vote that monitors said was marred by fraud, and vowed to challenge it.",
       "Falk", "vowed", "to challenge it",
       "Falk left a room that monitors mopped, and moved to clean it."},
      {"Most of the criticism, it argued, related to tools that were changed.", "it", "argued",
       "Most of the criticism … related to tools that were changed",
       "Most of the criticism, it faded, related to tools."},
      {"The mission, led by Ann Cole, said the vote “was fair.”", "The mission, led by Ann Cole",
       "said", "the vote “was fair.”", "The mission, led by Ann Cole, left the vote “Fair Play.”"},
      {"The judge ordered the mill, whose seat is in Lima, to pay its debts.", "The judge",
       "ordered", "the mill, whose seat is in Lima, to pay its debts",
       "The judge painted the mill, whose seat is in Lima, to pass the time."},
      {"“It is late,” according to its chief, Ann Cole.", "its chief, Ann Cole", "according to",
       "“It is late,”", "“Late Home” stood beside its chief, Ann Cole."},
      {"Falk, the clerk, has in the past described the levy as a joke.", "Falk, the clerk",
       "described", "the levy as a joke", "Falk, the clerk, has in the past a box sent as a joke."},
      {"Economists had forecast a split.", "Economists", "had forecast", "a split",
       "Economists had a split."},
      {"Falk remained worried about prices.", "Falk", "remained worried about", "prices",
       "Falk remained in the car worried parents had about town."},
      {"Lower Saxony, which is rich, wants guarantees.", "Lower Saxony, which is rich", "wants",
       "guarantees", "Lower Saxony, which is rich, has wants."},
      {"Falk said the levy would end, a setback for the mayor.", "Falk", "said",
       "the levy would end", "Falk left when the levy ended, a setback for the mayor."},
  });
}
