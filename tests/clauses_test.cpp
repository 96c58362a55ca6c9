#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "claimgraph/extractor.hpp"
#include "render_analysis.hpp"
#include "shared_rules.hpp"

using namespace claimgraph;

namespace {

const Extraction& read(std::string_view text, const Analysis** analysis) {
  static Extractor extractor(tests::rules());
  const Extraction& extraction = extractor.extract(text);
  *analysis = &extractor.analysis();
  return extraction;
}

std::string clauses(std::string_view text) {
  const Analysis* analysis = nullptr;
  const Document& document = read(text, &analysis).document;
  return render_clauses(document, *analysis);
}

/// "verb < subject" of the first clause whose verb is `verb`.
std::string subject(std::string_view text, const std::string& verb) {
  const Analysis* analysis = nullptr;
  const Document& document = read(text, &analysis).document;
  const std::string lines = "\n" + render_subjects(document, *analysis) + "\n";
  const std::size_t begin = lines.find("\n" + verb + " < ");
  if (begin == std::string::npos) return "no clause";
  const std::size_t after = begin + verb.size() + 4;
  return lines.substr(after, lines.find('\n', after) - after);
}

struct Row {
  std::string text, expected;
};
struct SubjectRow {
  std::string text, verb, expected;
};

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(clauses(row.text) == row.expected);
  }
}

void check(const std::vector<SubjectRow>& rows) {
  for (const SubjectRow& row : rows) {
    CAPTURE(row.text, row.verb);
    CHECK(subject(row.text, row.verb) == row.expected);
  }
}

}  // namespace

TEST_CASE("a subject is the whole noun phrase") {
  check(std::vector<SubjectRow>{
      {"Officials from two ministries said it failed.", "said", "Officials from two ministries"},
      {"Hugh Hill, a doctor who trained in Leeds, said it failed.", "said",
       "Hugh Hill , a doctor who trained in Leeds"},
      {"Ana Cole, 54, said it failed.", "said", "Ana Cole , 54"},
      {"Sen. Ana Cole (R-Texas) said it failed.", "said", "Sen. Ana Cole (R - Texas )"},
      {"The minister and her aides said it failed.", "said", "The minister and her aides"},
      {"Kolar's spokesman, Jan Pavel, said it failed.", "said", "Kolar 's spokesman , Jan Pavel"},
      {"The man who knew the president said it failed.", "said", "The man who knew the president"},
      {"A report released on Monday said it failed.", "said", "A report released on Monday"},
      {"The ministry released a report on Monday.", "released", "The ministry"},
      {"Efforts to restore the deal failed.", "failed", "Efforts to restore the deal"},
      {"Hill on Monday said it failed.", "said", "Hill"},
      {"Hill, in a speech to miners, said it failed.", "said", "Hill"},
      {"The minister himself said it failed.", "said", "The minister himself"},
      {"Leaving the union would hurt the poor.", "hurt", "Leaving the union"},
      {"In Paris, Texas, voters said it failed.", "said", "voters"},
      {"A keen guitarist, he said it failed.", "said", "he"},
      {"A poll taken last week found that voters liked it.", "found", "A poll taken last week"},
      {"A report by the bank, written for the court, showed that it failed.", "showed",
       "A report by the bank , written for the court"},
      {"A reporter pointed out that Hill, the mayor, knew.", "pointed", "A reporter"},
      {"Hill, an expert on Syria, noted, \"Everyone is waiting.\"", "noted",
       "Hill , an expert on Syria"},
      {"A woman named as Eva Hill, a miner, demanded to know why.", "demanded",
       "A woman named as Eva Hill , a miner"},
      {"The group that Hill founded in 1990 says it failed.", "says",
       "The group that Hill founded in 1990"},
      {"\"It is late,\" Ana Cole, a nurse from Leeds, said in May.", "said",
       "Ana Cole , a nurse from Leeds"},
      {"\"It is late,\" Cole, who has not voted, told reporters.", "told",
       "Cole , who has not voted"},
      {"While not everything Hill says is true, the mayor left.", "left", "the mayor"},
      {"A keen guitarist, Hill said it failed.", "said", "Hill"},
      {"Neither Hill nor Cole said it failed.", "said", "Neither Hill nor Cole"},
      {"Some seek to leave.", "seek", "Some"},
      {"Eva Hill, a delegate from Salem, Oregon, said the turmoil at the meeting was over.", "said",
       "Eva Hill , a delegate from Salem , Oregon"},
      {"The mayor told the Times that there are mines in the town closed in May.", "told",
       "The mayor"},
      {"Hill said it was late, while Peru voiced concern and urged Chad to pay.", "urged", "Peru"},
      {"Hill said it was late, while the mill burned and urged Chad to pay.", "urged", "Hill"},
      {"Hill said the warning was a sign that they did not know, and accused the union of lies.",
       "accused", "Hill"},
      {"A law that critics called unfair failed.", "failed", "A law that critics called unfair"},
      {"Nearly all of the miners opposed it.", "opposed", "Nearly all of the miners"},
      {"Even some involved in the talks were unsure.", "were", "Even some involved in the talks"},
      {"While Hill, like the mayor, opposed it, the party won.", "won", "the party"},
  });
}

TEST_CASE("subjects are shared, inherited and inverted") {
  check(std::vector<SubjectRow>{
      {"Hill said the deal was dead and added that talks would go on.", "added", "Hill"},
      {"Hill said the deal was dead, adding that talks would go on.", "adding", "Hill"},
      {"Ana Cole denied that a deal was near, noting that talks went on.", "noting", "Ana Cole"},
      {"Ana Cole blocked Moss, with whom he clashed in May, calling him weak.", "calling",
       "Ana Cole"},
      {"Hill sold it as a way to win jobs that last, arguing it was cheap.", "arguing", "Hill"},
      {"Cole rejected the idea that change was near and warned that it was late.", "warned",
       "Cole"},
      {"Ana Cole rejected the idea that Moss was weak, calling it a smear.", "calling", "Ana Cole"},
      {"Cole thought that the river was high and covered the road.", "covered", "the river"},
      {"Hill confirmed that talks were under way but declined to give details.", "declined",
       "Hill"},
      {"Hill wants to leave the union.", "leave", "Hill"},
      {"Hill urged Japan to leave the union.", "leave", "Japan"},
      {"Japan was urged to leave the union.", "leave", "Japan"},
      {"The party issued a statement accusing it of lies.", "accusing", "The party"},
      {"The party heard officials saying it was wrong.", "saying", "officials"},
      {"\"It is late,\" said Mr. Cole, who leads the party, in May.", "said",
       "Mr. Cole , who leads the party"},
      {"\"It is late,\" said Ana Cole in a statement.", "said", "Ana Cole"},
      {"\"It is late,\" said Ana Cole, the only senator to back it.", "said",
       "Ana Cole , the only senator to back it"},
      {"The senator told Radio Nord that a draft approved on Monday was late.", "told",
       "The senator"},
      {"\"It is late,\" Ana Cole told Radio Nord.", "told", "Ana Cole"},
      {"Voters who back the deal will win.", "back", "Voters"},
      {"Did the minister say it failed?", "say", "the minister"},
  });
}

TEST_CASE("complement clauses run to their last modifier") {
  check(std::vector<Row>{
      {"Hill said that the talks would end in May.",
       "(main Hill| said (complement that the talks| would end in May)) ."},
      {"Hill said the talks would end.", "(main Hill| said (complement the talks| would end)) ."},
      {"Hill said the plan they made would fail.",
       "(main Hill| said (complement the plan (relative they| made|) would fail)) ."},
      {"Hill said John Cole, the secretary, left.",
       "(main Hill| said (complement John Cole , the secretary| , left)) ."},
      {"Hill asked whether they knew.", "(main Hill| asked (complement whether they| knew)) ."},
      {"Hill said the deal was dead and added that it was late.",
       "(main Hill| said (complement the deal| was dead) and (coordinate added (complement that "
       "it| "
       "was late))) ."},
      {"Hill said that it was dead and that they knew.",
       "(main Hill| said (complement that it| was dead and (coordinate that they| knew))) ."},
      {"Hill said they must heed the call and reject it.",
       "(main Hill| said (complement they| must heed the call and (coordinate reject it))) ."},
      // no complement: an object
      {"Hill read the report.", "(main Hill| read the report) ."},
  });
}

TEST_CASE("reporting clauses are inserted") {
  check(std::vector<Row>{
      {"The talks will fail, Hill said.", "(main The talks| will fail , (inserted Hill| said)) ."},
      {"The talks, Hill said, will fail.",
       "(main The talks| , (inserted Hill| said) , will fail) ."},
      {"The talks will fail, said Ana Cole.",
       "(main The talks| will fail , (inserted said Ana Cole|)) ."},
      // the subject's own verb after an apposition
      {"The envoy, Hill, said it failed.",
       "(main The envoy , Hill| , said (complement it| failed)) ."},
  });
}

TEST_CASE("adverbial clauses end where the main clause begins") {
  check(std::vector<Row>{
      {"If Iran agrees, the deal will fail.",
       "(main (adverbial If Iran| agrees) , the deal| will fail) ."},
      {"While Cole boasts that he won, voters doubt it.",
       "(main (adverbial While Cole| boasts (complement that he| won)) , voters| doubt it) ."},
      {"The deal failed after talks with officials ended.",
       "(main The deal| failed (adverbial after talks with officials| ended)) ."},
      // a preposition
      {"The deal failed after talks with officials.",
       "(main The deal| failed after talks with officials) ."},
  });
}
