/// Where sources and contents begin and end, each with a near miss.

#include "claim_rows.hpp"

using namespace claimgraph;
using namespace claimgraph::tests;

TEST_CASE("a source is the whole of its phrase, wherever it stands") {
  check({
      {"Former deputy finance minister Ines Falk said the dam was safe.",
       "Former deputy finance minister Ines Falk", "said", "the dam was safe",
       "Former deputy finance minister Ines Falk left the dam."},
      {"Ines Falk, a lawyer for the miners, said the dam was safe.",
       "Ines Falk, a lawyer for the miners", "said", "the dam was safe",
       "Ines Falk, a lawyer for the miners, left."},
      {"Ines Falk, a lawyer for the miners, said the dam was safe.",
       "Ines Falk, a lawyer for the miners", "said", "the dam was safe",
       "Ines Falk, a lawyer for the miners, left."},
      {"Ines Falk, who led the inquiry, said the dam was safe.", "Ines Falk, who led the inquiry",
       "said", "the dam was safe", "Ines Falk, who led the inquiry, left."},
      {"Farmers and miners in the north said the dam was safe.", "Farmers and miners in the north",
       "said", "the dam was safe", "Farmers and miners in the north left."},
      {"“The dam is safe,” said Ines Falk, who led the inquiry.", "Ines Falk, who led the inquiry",
       "said", "“The dam is safe,”", "The mill, which Ines Falk painted, was sold."},
      {"Falk said the dam was safe, adding that the mill would close.", "Falk", "adding",
       "that the mill would close", "Falk left the dam, closing the mill."},
      {"The ministry blamed the weather in a statement that called the dam safe.", "that", "called",
       "the dam safe", "The ministry drove a truck that reached the dam."},
      {"The poll found that most voters backed the dam.", "The poll", "found",
       "that most voters backed the dam", "The diver wore the ring that sank."},
      {"The law says that owners must pay.", "The law", "says", "that owners must pay",
       "The law school has owners."},
      {"A study showed that the river was rising.", "A study", "showed",
       "that the river was rising", "A guide drove guests that slept."},
      {"A document warned of floods.", "A document", "warned of", "floods",
       "A document consisted of maps."},
      {"According to Ines Falk, who led the inquiry, the dam was safe.",
       "Ines Falk, who led the inquiry", "According to", "the dam was safe",
       "Ines Falk, who led the inquiry, left the dam."},
      {"The ministry accused the owners of claiming that the dam was safe.", "the owners",
       "claiming", "that the dam was safe", "The ministry relieved the owners of the dam."},
      {"The miners thanked Falk for admitting that the dam was unsafe.", "Falk", "admitting",
       "that the dam was unsafe", "The miners paid Falk for opening the dam."},
      {"Falk took the unusual step of saying that the dam was unsafe.", "Falk", "saying",
       "that the dam was unsafe", "Falk took the step of opening the dam."},
      {"An aide to the mayor said the dam was safe.", "An aide to the mayor", "said",
       "the dam was safe", "An aide to the mayor left the dam."},
      {"Some farmers, including the largest growers, said the dam was safe.",
       "Some farmers, including the largest growers", "said", "the dam was safe",
       "Some farmers, including the largest growers, left."},
      {"The dam is safe, said Ines Falk, now a lawyer for the miners.",
       "Ines Falk, now a lawyer for the miners", "said", "The dam is safe",
       "The dam was built by Ines Falk, now a lawyer for the miners."},
      {"The dam is safe, said Ines Falk, managing director of the mill.",
       "Ines Falk, managing director of the mill", "said", "The dam is safe",
       "The dam was built by Ines Falk, managing the mill."},
      {"The dam is safe, said Ines Falk, the mayor's deputy national security adviser.",
       "Ines Falk, the mayor's deputy national security adviser", "said", "The dam is safe",
       "Ines Falk met the mayor's deputy national security adviser."},
      {"The dam is safe, said Ines Falk, a professor in tax policy at the college.",
       "Ines Falk, a professor in tax policy at the college", "said", "The dam is safe",
       "The dam was drawn by Ines Falk, a professor in tax policy at the college."},
      {"The dam is safe, said Ines Falk, an engineer, in a statement on Monday.",
       "Ines Falk, an engineer", "said", "The dam is safe",
       "The dam was drawn by Ines Falk, an engineer, in a shed on Monday."},
      {"The dam is safe, said Ines Falk, author of “Old Mills,” a book on dams.",
       "Ines Falk, author of “Old Mills,” a book on dams", "said", "The dam is safe",
       "The dam was drawn by Ines Falk, author of “Old Mills,” a book on dams."},
      {"The mayor's newly elected deputy said the dam was safe.",
       "The mayor's newly elected deputy", "said", "the dam was safe",
       "The mayor's newly elected deputy left."},
      {"The dam is safe, according to a poll conducted for the miners.",
       "a poll conducted for the miners", "according to", "The dam is safe",
       "The dam is next to a mill built for the miners."},
      {"The dam is safe, according to Ines Falk, another lawyer for the miners.",
       "Ines Falk, another lawyer for the miners", "according to", "The dam is safe",
       "The dam is next to Ines Falk, another lawyer for the miners."},
      {"The mill heard a chorus of neighbors saying the dam was safe.", "a chorus of neighbors",
       "saying", "the dam was safe", "The mill saw a chorus of neighbors leaving the dam."},
      {"They met the union, whose lawyers said the dam was safe.", "whose lawyers", "said",
       "the dam was safe", "They met the union, whose lawyers left the dam."},
      {"The Latest: Falk says the dam is safe.", "Falk", "says", "the dam is safe",
       "The Latest: Falk leaves the dam."},
  });
}

TEST_CASE("a source is without what only adds to it") {
  check({
      {"Falk, who led the inquiry, said the dam was safe.", "Falk", "said", "the dam was safe",
       "Falk, who led the inquiry, left."},
      {"“The dam is safe,” Falk later said.", "Falk", "later said", "“The dam is safe,”",
       "“The Dam” is what Falk later drew."},
      {"Ines Falk, who led the inquiry, on Monday said the dam was safe.",
       "Ines Falk, who led the inquiry", "said", "the dam was safe",
       "Ines Falk, who led the inquiry, on Monday left."},
      {"Falk, though, said the dam was safe.", "Falk", "said", "the dam was safe",
       "Falk, though, left the dam."},
      {"The owner, who led the inquiry, said the dam was safe.", "The owner", "said",
       "the dam was safe", "The owner, who led the inquiry, left."},
      {"Ines Falk, who feared floods, said the dam was safe.", "Ines Falk", "said",
       "the dam was safe", "Ines Falk, who left the mill, left."},
      {"Ines Falk — who led the inquiry — said the dam was safe.", "Ines Falk", "said",
       "the dam was safe", "Ines Falk — who led the inquiry — left."},
  });
}

TEST_CASE("content begins where the writer's part is over") {
  check({
      {"The mayor was calm: the dam, he warned, would hold.", "he", "warned",
       "the dam … would hold", "The mayor was calm: the dam, he saw, would hold."},
      {"Falk said in a statement he would pay.", "Falk", "said in a statement", "he would pay",
       "Falk left in a storm when he was late."},
      {"Falk insisted Thursday he would pay.", "Falk", "insisted Thursday", "he would pay",
       "Falk left Thursday when he was late."},
      {"The mayor was right: the dam is old and, he warned, will break.", "he", "warned",
       "The mayor was right: the dam is old and … will break",
       "The mayor was right: the dam is old and, he saw, will break."},
  });
}

TEST_CASE("content ends where the writer goes on") {
  check({
      {"Falk said the dam, which was built in May, would hold for ten years.", "Falk", "said",
       "the dam, which was built in May, would hold for ten years",
       "Falk left the dam, which was built in May."},
      {"Falk said that, while she feared the cost, the dam would hold.", "Falk", "said",
       "that, while she feared the cost, the dam would hold",
       "Falk left while she feared the cost."},
      {"Falk maintains that the dam is safe, a claim that the miners dispute.", "Falk", "maintains",
       "that the dam is safe", "Falk maintains the dam, a wall that the miners built."},
      {"Falk says the dam is safe, a view shared by the miners.", "Falk", "says", "the dam is safe",
       "Falk keeps the dam, a wall shared by the miners."},
      {"The dam would hold, Falk said, but the miners disagreed.", "Falk", "said",
       "The dam would hold", "The dam held, Falk left, but the miners stayed."},
      {"A statement from the mill on Tuesday accused the miners of fraud.",
       "A statement from the mill", "accused", "the miners of fraud",
       "A truck from the mill on Tuesday brought the miners."},
      {"Falk says the dam is safe, an assertion rejected by the miners.", "Falk", "says",
       "the dam is safe", "Falk keeps the dam, a wall built by the miners."},
      {"Falk found no evidence that the dam leaks, and called for new trials.", "Falk",
       "called for", "new trials", "Falk built a dam that leaks, and called a taxi."},
      {"The dam is safe, Ines Falk said in a statement released on Friday.", "Ines Falk",
       "said in a statement", "The dam is safe", "The dam is safe in a storm that came on Friday."},
      {"The dam would hold, said Falk, who led the inquiry.", "Falk, who led the inquiry", "said",
       "The dam would hold", "The dam held, unlike the mill, which fell."},
      {"The dam, Falk said, would hold for ten years.", "Falk", "said",
       "The dam … would hold for ten years", "The dam, Falk’s pride, held for ten years."},
      {"The dam, according to Falk, would hold for ten years.", "Falk", "according to",
       "The dam … would hold for ten years", "The dam, next to Falk, held for ten years."},
      {"Falk said the dam was safe, adding that the mill would close.", "Falk", "said",
       "the dam was safe", "Falk left the dam, closing the mill."},
      {"Falk said the dam was safe, according to the minutes.", "Falk", "said", "the dam was safe",
       "Falk ran, next to the dam."},
      {"The dam would hold for years, said Ines Falk.", "Ines Falk", "said",
       "The dam would hold for years", "The dam held for years, unlike the mill."},
      {"Falk called on the owners to close the mill and pay the miners.", "Falk", "called on",
       "the owners to close the mill and pay the miners",
       "Falk drove the owners to the mill and left the miners."},
      {"Falk urged the owners to close the mill, pay the miners and leave.", "Falk", "urged",
       "the owners to close the mill, pay the miners and leave",
       "Falk drove the owners to the mill, the miners and the lake."},
      {"Falk says the costs, including rent and fuel, have doubled.", "Falk", "says",
       "the costs, including rent and fuel, have doubled",
       "Falk pays the costs, including rent and fuel."},
      {"Falk said the dam was safe, compared with others.", "Falk", "said", "the dam was safe",
       "The dam was safe, compared with others."},
      {"Falk left the hall touting the plan and waving to the miners.", "Falk", "touting",
       "the plan", "Falk left the hall carrying the plan and waving to the miners."},
      {"Falk defended the plan and left the hall.", "Falk", "defended", "the plan",
       "Falk painted the mill and left the hall."},
      {"Falk defended a plan that would close the mill and pay the miners.", "Falk", "defended",
       "a plan that would close the mill and pay the miners",
       "Falk painted a mill that closed and left."},
      {"Falk recalled a flood that broke the dam when the mill was new.", "Falk", "recalled",
       "a flood that broke the dam when the mill was new",
       "Falk reached a dam that broke when the mill was new."},
      {"Falk criticized the mayor when she left.", "Falk", "criticized", "the mayor",
       "Falk met the mayor when she left."},
  });
}

TEST_CASE("clauses around a claim keep to themselves") {
  check({
      {"It was late: in 2019 the mayor said the dam was safe.", "the mayor", "said",
       "the dam was safe", "It was late: in 2019 the mayor left the dam."},
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
