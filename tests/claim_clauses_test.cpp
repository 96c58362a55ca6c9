/// How claims and the clauses around them keep apart, each with a near miss.

#include "claim_rows.hpp"

using namespace claimgraph;
using namespace claimgraph::tests;

TEST_CASE("clauses around a claim keep to themselves") {
  check({
      {"It was late: in 2019 the mayor said the dam was safe.", "the mayor", "said",
       "the dam was safe", "It was late: in 2019 the mayor left the dam."},
      {"The board cleared Falk of lying, ruling that the dam was safe.", "The board", "ruling",
       "that the dam was safe", "The board cleared Falk of lying, passing out cake."},
      {"Salmon farms, which feed on it, fear floods, said Ines Falk, a clerk.",
       "Ines Falk, a clerk", "said", "Salmon farms, which feed on it, fear floods",
       "Salmon farms, which feed on it, fear floods, like Ines Falk, a clerk."},
      {"Falk, who said the dam was leaking, said it would hold.", "Falk", "said", "it would hold",
       "Falk, who built the dam, left."},
      {"Falk, who said the dam was leaking, said it would hold.", "who", "said",
       "the dam was leaking", "Falk, who built the dam, left."},
      {"Falk, a lawyer for the miners, said raising the dam would help.",
       "Falk, a lawyer for the miners", "said", "raising the dam would help",
       "Falk, a lawyer for the miners, left after raising the dam."},
      {"They saw a plan they say allowed fraud.", "they", "say", "allowed fraud",
       "They saw a plan they drew."},
      {"The letter Falk wrote said the dam was leaking.", "The letter Falk wrote", "said",
       "the dam was leaking", "The letter Falk lost was short."},
      {"A letter posted on the website Gazette.com said the dam was leaking.",
       "A letter posted on the website Gazette.com", "said", "the dam was leaking",
       "A letter posted on the website Gazette.com was short."},
      {"Although in May she said the dam was leaking, the mill opened.", "she", "said",
       "the dam was leaking", "Although in May Falk built the dam, the mill opened."},
      {"Retired judge Ines Falk said the dam was leaking.", "Retired judge Ines Falk", "said",
       "the dam was leaking", "Retired judge Ines Falk left."},
      {"Falk criticized the owners, denounced their plans and said the dam was leaking.", "Falk",
       "said", "the dam was leaking", "Falk left the owners, crossed the river and drove home."},
      {"Falk criticized the owners, denounced their plans and said the dam was leaking.", "Falk",
       "denounced", "their plans", "Falk left the owners, crossed the river and drove home."},
      {"Ines Falk, wearing a coat covered in mud, said she was late.", "Ines Falk", "said",
       "she was late", "Ines Falk, wearing a coat covered in mud, was late."},
      {"The dam would hold, a source close to her said.", "a source close to her", "said",
       "The dam would hold", "The dam held, a mill close to her burned."},
      {"Falk told the Gazette the dam was leaking.", "Falk", "told", "the dam was leaking",
       "Falk sold the Gazette the mill."},
      {"Falk told officials the plan they made was late.", "Falk", "told",
       "the plan they made was late", "Falk sold officials the mill they wanted."},
      {"Many said Monday that the dam was leaking.", "Many", "said Monday",
       "that the dam was leaking", "Many left Monday."},
      {"In May, half of the miners said so.", "half of the miners", "said", "so",
       "In May, half of the miners left."},
  });
}

TEST_CASE("a speaker's words end where the reporting clause brings in others") {
  check({
      {"“It is late,” she said, adding that such talk “fans the flames.”", "she", "said",
       "“It is late,”", "The “late” show began, and “Noon” went on."},
      {"“It is late,” Falk said, but he feared that it “fans the flames.”", "Falk", "said",
       "“It is late,”", "The “late” show began."},
      {"“It is late,” Falk said on “Noon.” “Come on Monday.”", "Falk", "said",
       "“It is late,” … “Come on Monday.”", "The “late” show began on “Noon.”"},
  });
}

TEST_CASE("an object ends before how and when the verb was done") {
  check({
      {"Falk criticized the owners by saying they lied.", "Falk", "criticized", "the owners",
       "Falk paid the owners by selling the mill."},
      {"Falk endorsed the plan before leaving the town.", "Falk", "endorsed", "the plan",
       "Falk sold the plan before leaving the town."},
      {"Falk condemned “the lies,” saying they hurt the town.", "Falk", "condemned", "“the lies,”",
       "The “late” show began, leaving the town."},
      {"Falk asked for a photo and Hill said no one was there.", "Falk", "asked for", "a photo",
       "Falk paid for a photo and Hill left the town."},
  });
}

TEST_CASE("a gap in a relative clause is part of what is said") {
  check({
      {"Falk left the mill, which he said was unsafe.", "he", "said", "which … was unsafe",
       "Falk left the mill, which he sold in May."},
      {"Falk saw what many miners said was a crack.", "many miners", "said", "what … was a crack",
       "Falk sold what many miners found in May."},
  });
}

TEST_CASE("a speaker stands between a subject and its verb") {
  check({
      {"The miners, Falk suggested, were tired.", "Falk", "suggested", "The miners … were tired",
       "The miners, Falk and Hill, were tired."},
      {"The mill, owners and miners say, was unsafe.", "owners and miners", "say",
       "The mill … was unsafe", "The mill, dam and river were new."},
      {"Any such plan, said Ines Falk, an expert on dams, would fail.",
       "Ines Falk, an expert on dams", "said", "Any such plan … would fail",
       "Any such plan, drawn by Ines Falk, an expert on dams, was late."},
  });
}

TEST_CASE("a relative pronoun is the source of all its clause says") {
  check({
      {"The miners, who left the mill and criticized Falk, were tired.", "who", "criticized",
       "Falk", "The miners, who left the mill and met Falk, were tired."},
      {"The letter that warned of floods was lost.", "that", "warned of", "floods",
       "The letter that went to Falk was lost."},
      {"The miners who Falk said were late came.", "Falk", "said", "were late",
       "The miners who Falk met were late."},
  });
}

TEST_CASE("connectives and hearers are no part of what is said") {
  check({
      {"But the mill, Falk said, was late.", "Falk", "said", "the mill … was late",
       "But the mill, like the dam, was late."},
      {"Still, the mill was late, according to Falk.", "Falk", "according to", "the mill was late",
       "Still, the mill was late."},
      {"Falk told a church gathering in Leeds she was late.", "Falk", "told", "she was late",
       "Falk met a church gathering in Leeds."},
      {"Falk told the Post “I was late.”", "Falk", "told", "“I was late.”", "Falk met the Post."},
  });
}

TEST_CASE("how and when somebody spoke is no part of the source") {
  check({
      {"Falk, when asked by Hill, said it was late.", "Falk", "said", "it was late",
       "Falk, when met by Hill, left."},
      {"Falk, in opening the dam, said it was late.", "Falk", "said", "it was late",
       "Falk, in opening the dam, fell."},
      {"Falk herself said it was late.", "Falk herself", "said", "it was late",
       "Falk herself left."},
      {"A poll last week found that it was late.", "A poll last week", "found", "that it was late",
       "A bus last week was late."},
      {"The ministry last week said it was late.", "The ministry", "said", "it was late",
       "The ministry last week was late."},
      {"Falk and Hill have both said it was late.", "Falk and Hill", "have both said",
       "it was late", "Falk and Hill have both left."},
      {"It was late, according to Ines Falk, director of the mill, in May.",
       "Ines Falk, director of the mill", "according to", "It was late … in May",
       "It was late, like Ines Falk, director of the mill."},
  });
}

TEST_CASE("contents end where the speaker does something else") {
  check({
      {"Falk warned that the mill would fail — but he wants to keep it.", "Falk", "warned",
       "that the mill would fail", "Falk left the mill — but he slept."},
      {"Falk was asked about the mill in May, in which he said he was late.", "he", "said",
       "he was late", "Falk met the owners in May, in which he was late."},
      {"Falk insists the mill must go, and has backed the dam.", "Falk", "insists",
       "the mill must go", "Falk left the mill, and has slept."},
  });
}

TEST_CASE("nouns take clauses without that, and their owner's infinitives") {
  check({
      {"Falk rejected allegations he beat his wife.", "Falk", "rejected allegations",
       "he beat his wife", "Falk lost the bets he made in May."},
      {"The decision of the council to sell the mill came in May.", "the council", "The decision",
       "to sell the mill", "The summer of the council to sell the mill came."},
  });
}

TEST_CASE("verbs of saying are no participles, whatever stands between them and their subject") {
  check({
      {"The miners, clad in hats with lamps that shone, said it was late.",
       "The miners, clad in hats with lamps that shone", "said", "it was late",
       "The miners, clad in hats with lamps that shone, left."},
      {"“It is late,” Falk told Hill in the hall, moved by the news.", "Falk", "told",
       "“It is late,”", "“Late Noon” took Hill to the hall, moved by the news."},
      {"Nor does Falk have any plans, aides say, to leave.", "aides", "say",
       "Nor does Falk have any plans … to leave", "Nor does Falk have any maps."},
      {"Even Falk said it was late.", "Falk", "said", "it was late", "Even Falk left."},
      {"“It is late,” Falk said of the “Noon” show. “Come on Monday.”", "Falk", "said",
       "“It is late,” … “Come on Monday.”", "The “Noon” show began."},
  });
}

TEST_CASE("places, ages and adjuncts stand between a speaker and what is said") {
  check({
      {"At a rally in Leeds, Yorkshire, on Tuesday, Ines Falk said it was late.", "Ines Falk",
       "said", "it was late", "At a rally in Leeds, Yorkshire, on Tuesday, Ines Falk fell."},
      {"In May, Ines Falk, 44, said it was late.", "Ines Falk, 44", "said", "it was late",
       "In May, Ines Falk, 44, fell."},
      {"Falk said in a statement posted online that it was late.", "Falk", "said in a statement",
       "that it was late", "Falk left in a van bought online."},
      {"Falk wrote in a letter seen by Hill that it was late.", "Falk", "wrote in a letter",
       "that it was late", "Falk left in a van driven by Hill."},
      {"The mill is seen as weak by the owners.", "the owners", "is seen as", "The mill … weak",
       "The mill is run as a farm by the owners."},
      {"Falk said the mill was late and others said it was new.", "Falk", "said",
       "the mill was late", "Falk left the mill and others met him."},
  });
}

TEST_CASE("lists of clauses are content, and places do not speak") {
  check({
      {"Falk said that the mill was late, that it was old and that it would go.", "Falk", "said",
       "that the mill was late, that it was old and that it would go",
       "Falk left a mill that was late, one that was old and one that would go."},
      {"Miners marched through Leeds chanting “Out with them.”", "Miners", "chanting",
       "“Out with them.”", "Miners marched through Leeds in “Out with them” hats."},
      {"Falk told a briefing in Leeds the mill was late.", "Falk", "told", "the mill was late",
       "Falk left a briefing in Leeds."},
      {"Falk rejected as “baseless” the claims.", "Falk", "rejected", "as “baseless” the claims",
       "Falk left as “late” the miners."},
  });
}

TEST_CASE("two parties each have their say") {
  check({
      {"Falk accused Hill of lying, and Hill, in turn, accused Falk of greed.", "Hill", "accused",
       "Falk of greed", "Falk met Hill in May, and Hill, in turn, met Falk."},
      {"The plan was praised by owners and criticized by miners.", "miners", "criticized by",
       "The plan", "The plan was drawn by owners and printed by miners."},
      {"The plan was condemned by miners as weak.", "miners", "was condemned by", "The plan … weak",
       "The plan was drawn by miners as a map."},
      {"“The mill,” said Falk, who was late, “was sold,” a clerk by her side.",
       "Falk, who was late", "said", "“The mill,” … “was sold,”", "“The Mill” was sold."},
      {"“It is late,” Falk said. He did not elaborate.", "Falk", "said", "“It is late,”",
       "He did not elaborate."},
  });
}

TEST_CASE("a speaker goes on behind what others did") {
  check({
      {"Falk said Hill had begun the work - two men are left - but said it was late.", "Falk",
       "said", "it was late", "Falk met Hill in May - two men were there - but left."},
      {"She is, Falk said, “a miner.”", "Falk", "said", "She is … “a miner.”",
       "She is, like Falk, “a miner.”"},
  });
}

TEST_CASE("a quotation may stand in the subject's aside") {
  check({
      {"Falk, citing “the rules of the mill,” said the owners could stay.", "Falk", "said",
       "the owners could stay", "Falk, of “the late mill,” left the owners."},
      {"“It is late,” said the owners of the mill.", "the owners of the mill", "said",
       "“It is late,”", "The “late” owners of the mill left."},
  });
}
