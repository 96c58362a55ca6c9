#include <string>
#include <utility>

#include "mention_rows.hpp"

TEST_CASE("pronouns mean the one who agrees and is most prominent", "[resolve]") {
  check_rows({
      {"Iran said it was ready.", "iran iran"},
      {"Ana Reyes met Pedro Soto. She thanked him.", "ana-reyes pedro-soto ana-reyes pedro-soto"},
      {"It is clear that nothing changed.", ""},
      {"Ana Reyes met Eva Soto on Monday. Reyes told her to leave.",
       "ana-reyes eva-soto ana-reyes eva-soto"},
      {"Ana Reyes spoke about Chad on Monday. She accused it of theft.",
       "ana-reyes chad ana-reyes chad"},
      {"Ana Reyes spoke about Chad on Monday. She found it strange.", "ana-reyes chad ana-reyes"},
      {"Chad and Mali met. The envoy said they agreed.", "chad mali envoy chad+mali"},
      {"Chad left. Mali said Moscow broke its word.", "chad mali russia russia"},
      {"Chad left. Mali said it broke its word.", "chad mali mali mali"},
      {"Chad's ambassador left. He blamed Mali.", "chad chad chad mali"},
      {"Chad's army left. He blamed Mali.", "chad mali"},
      {"In her letter, Carol Ruiz said nothing.", "carol-ruiz carol-ruiz"},
      {"Peru's envoy left. Pedro Soto's critics accuse him of theft.",
       "peru peru pedro-soto critics pedro-soto"},
      {"Peru's envoy left. Pedro Soto accused him of theft.", "peru peru pedro-soto peru"},
      {"The European Commission met. Snow fell. Snow fell. Snow fell. Snow fell. Snow fell. Snow "
       "fell. Snow fell. The commission left.",
       "european-commission european-commission"},
      {"Peru and the EU left. They said no.", "peru european-union peru+european-union"},
      {"Peru, Chile and Mali left. They said no.", "peru chile mali peru+chile+mali"},
      {"In Peru, Chile left. They said no.", "peru chile chile"},
      {"Norvax said it would appeal.", "norvax norvax"},
      {"Norvax said it was late.", ""},
      {"The lawyer, Carol Ruiz, met Pedro Soto. He left.",
       "carol-ruiz carol-ruiz pedro-soto pedro-soto"},
      {"The lawyer, Carol Ruiz, met Pedro Soto. She left.",
       "carol-ruiz carol-ruiz pedro-soto carol-ruiz"},
      {"Iran warned of war. That was in May. It said war was near.", "iran iran"},
      {"Iran warned of war. The letter came in May. It said war was near.", "iran letter letter"},
      {"Ana Paris met Pedro Soto. Paris thanked him in Paris.",
       "ana-paris pedro-soto ana-paris pedro-soto"},
      {"General Suleiman al-Amr met Khaled Al-Maeena. Al-Amr left.",
       "suleiman-al-amr khaled-al-maeena suleiman-al-amr"},
      {"Iran is far. The union said it was ready.", "iran union union"},
      {"Peru's foreign minister left. His country is ready.", "peru peru peru peru"},
      {"Peru's foreign ministry left. His country is ready.", "peru"},
      {"Pedro Soto left. One official, who hid because he was ill, said no.",
       "pedro-soto official official"},
      {"Pedro Soto left. One report, which said he was ill, was lost.",
       "pedro-soto report pedro-soto"},
      {"Ana Soto left. Pedro Reyes accused Luis Cruz of theft and told him to leave.",
       "ana-soto pedro-reyes luis-cruz luis-cruz"},
      {"Luis Cruz left. Pedro Reyes accused Ana Soto of theft and told him to leave.",
       "luis-cruz pedro-reyes ana-soto luis-cruz"},
      {"Carol Ruiz said \"I am tired.\"", "carol-ruiz carol-ruiz"},
      {"Iran met Chad. It would be premature to leave.", "iran chad"},
      {"Iran met Chad. It was ready to leave.", "iran chad iran"},
      {"Iran met Chad. It was thought that nobody left.", "iran chad"},
      {"Iran met Chad. It was told that nobody left.", "iran chad iran"},
      {"Carol Ruiz fell. Peru's chief, an ally of Pedro Soto, praised him.",
       "carol-ruiz peru chief pedro-soto pedro-soto"},
      {"Eva Soto fell. Carol Ruiz's allies praised her.", "eva-soto carol-ruiz allies carol-ruiz"},
      {"Eva Soto fell. Carol Ruiz praised her.", "eva-soto carol-ruiz eva-soto"},
      {"Eva Soto fell. Carol Ruiz urged her old deputy to go.", "eva-soto carol-ruiz carol-ruiz"},
  });
}

TEST_CASE("descriptions mean the holder of the office, the officials' state, the two named",
          "[resolve]") {
  check_rows({
      {"The mayor of Leeds, Carol Ruiz, resigned.", "carol-ruiz carol-ruiz"},
      {"Foreign Minister Hana Kolar spoke. The minister left.", "hana-kolar hana-kolar"},
      {"Russian officials met. The officials left.", "russia russia russia"},
      {"France and Italy met. The two countries agreed.", "france italy france+italy"},
      {"France met. The two countries agreed.", "france"},
      {"Hamas left. Israel fired, and the Israel Defense Forces moved. Both sides agreed.",
       "hamas israel israel-defense-forces hamas+israel-defense-forces"},
      {"The European Union's climate commissioner left.", "european-union european-union"},
      {"NATO met. The bloc left.", "nato nato"},
      {"Carol Ruiz, the transport minister, left. The minister spoke.",
       "carol-ruiz carol-ruiz carol-ruiz"},
      {"Carol Ruiz, the transport minister, left. The prime minister spoke.",
       "carol-ruiz carol-ruiz"},
      {"Carol Ruiz, the prime minister, left. The prime minister spoke.",
       "carol-ruiz carol-ruiz carol-ruiz"},
      {"NATO's secretary general left.", "nato nato"},
      {"The World Bank president left.", "world-bank world-bank"},
      {"Siemens's president left.", "siemens"},
      {"The United Nations met. NATO feared the body.", "united-nations nato united-nations"},
  });
}

namespace {

/// The keys of the sources of the text's last claim, joined by "+".
std::string last_sources(std::string_view text) {
  claimgraph::Extractor extractor(claimgraph::tests::rules());
  const claimgraph::Extraction& extraction = extractor.extract(text);
  std::string keys;
  if (extraction.claims.empty()) return "no claim";
  for (const claimgraph::Index source : extraction.claims.back().sources) {
    if (!keys.empty()) keys.push_back('+');
    keys.append(extraction.actors[source].key);
  }
  return keys;
}

/// The iso3 code of the last claim's source.
std::string last_state(std::string_view text) {
  claimgraph::Extractor extractor(claimgraph::tests::rules());
  const claimgraph::Extraction& extraction = extractor.extract(text);
  if (extraction.claims.empty() || extraction.claims.back().sources.empty()) return "no source";
  return extraction.actors[extraction.claims.back().sources.front()].iso3;
}

}  // namespace

TEST_CASE("a government is that of the state a text is about", "[resolve]") {
  check_rows({
      {"Peru is old. Peru is late. Peru is far. Snow fell in a town that Chad bought. Snow fell. The "
       "government left.",
       "peru peru peru chad peru"},
      {"Peru is old. Peru is late. Peru is far. Chad met. The government left.",
       "peru peru peru chad chad"},
      {"Chad and Mali met. Norvax, the Swiss group, left. The two governments said no.",
       "chad mali norvax switzerland chad+mali"},
      {"Chad and the Swiss met. The two governments said no.",
       "chad switzerland chad+switzerland"},
  });
}

TEST_CASE("names end where a title or an apposition says so", "[resolve]") {
  check_rows({
      {"Bank of Japan Governor Kazuo Ueda said no.", "bank-of-japan kazuo-ueda"},
      {"Institute of Public Works Deputy Director Ana Soto said no.",
       "institute-of-public-works ana-soto"},
      {"Moussa Kone met the miners by the river.", "moussa-kone"},
      {"The chief, Anthony May, left in May.", "anthony-may anthony-may"},
      {"Barry Callebaut, the Swiss group that makes cups, said it was ready.",
       "barry-callebaut switzerland barry-callebaut"},
      {"President Ana Soto of Peru left. Chad's president thanked his Peruvian counterpart.",
       "ana-soto peru chad chad chad ana-soto peru"},
      {"The distributor Orvane Health left. The company said no.",
       "orvane-health orvane-health"},
      {"Dr Sophie West left.", "sophie-west"},
      {"Nordvik & Marsh, the brokerage, said no.", "nordvik-and-marsh nordvik-and-marsh"},
      {"Around Masisi the road was shut. Masisi is far.", ""},
      {"Masisi is late, and Mokgweetsi Masisi said no.", "mokgweetsi-masisi mokgweetsi-masisi"},
      {"Pedro Soto of the University of California, San Diego, said no.",
       "pedro-soto university-of-california"},
      {"The court fired Ronen Bar, the head of the agency. Bar left.",
       "ronen-bar ronen-bar ronen-bar"},
      {"South Wales Police left.", "south-wales-police"},
      {"Peru's Coffee and Cocoa Council left.", "peru coffee-and-cocoa-council"},
      {"Rain falls on a mill\n\nBy Ana Soto\n\nPedro Cruz left the mill. She said no.",
       "ana-soto pedro-cruz"},
      {"Rhys ab Owen left.", "rhys-ab-owen"},
      {"Barry Callebaut, the Swiss driver, said he was ready.",
       "barry-callebaut barry-callebaut switzerland barry-callebaut"},
  });
}

TEST_CASE("sources are found behind what stands for them", "[resolve]") {
  const std::pair<std::string_view, std::string_view> rows[] = {
      {"Ana Soto, a farmer in Orpheim and a member of the board, said it was late.", "ana-soto"},
      {"A dictator left. 32 percent said it was late.", "percent"},
      {"Pedro Soto of the University of Dalvik, Orpheim, said it was late.", "pedro-soto"},
      {"The study by nobody known found that it was late. It warned of rain.", "study"},
      {"The study found that it was late. She warned of rain.", ""},
      {"Officials, several of whom left, said it was late.", "officials"},
      {"Aides to the mayor, Ann Cole, said it was late.", "aides"},
      {"Some will say that it is late.", "some"},
      {"Ana Ruiz and Senator Pedro Soto have both argued that jobs were lost.",
       "ana-ruiz+pedro-soto"},
      {"“It is late,” Mr. Soto said by telephone.", "soto"},
      {"“It is late,” said the 24-year-old.", "24-year-old"},
      {"The militant group Hamas said it was late.", "hamas"},
      {"Governor of Utah Ann Cole said it was late.", "ann-cole"},
      {"The wife of the actor Ann Cole said it was late.", "wife"},
      {"Ann Cole, QC, said it was late.", "ann-cole"},
      {"The website Axios reported it was late.", "axios"},
      {"The opposition Conservative Party said it was late.", "conservative-party"},
      {"The nationalist Global Times tabloid said it was late.", "global-times"},
      {"Supporters of the ban say that dogs bark. They say that it is late.", "supporters"},
      {"The Taxpayers' League, a campaign group, said that it was late.", "taxpayers-league"},
      {"The leader of the group, Cllr Pedro Soto, left. He said it was late.", "pedro-soto"},
      {"Ana Ruiz, President and CEO of the firm, said that it was late.", "ana-ruiz"},
      {"Ana Ruiz, president of the firm, and Pedro Soto said that it was late.",
       "ana-ruiz+pedro-soto"},
      {"Party leader General Pedro Soto said that it was late.", "pedro-soto"},
      {"The Harrow Vale Trust closed. The trust said that it was late.", "harrow-vale-trust"},
      {"The Green Valley Party left. The company said that it was late.", "company"},
      {"Acme Holdings left. The company said that it was late.", "acme-holdings"},
      {"The Dock Federation left. The company said that it was late.", "company"},
      {"Acme Holdings left. The Dock Union sued the company. The company said so.",
       "acme-holdings"},
      {"Three authors left. Acme Holdings stays: the group said that it was late.",
       "acme-holdings"},
      {"Analysts praised Mali on Monday. They say that it is late.", "analysts"},
      {"The host, 54, said that it was late.", "host"},
      {"The contractor, Bauhof, said that it was late.", "bauhof"},
      {"Peru and Chad met. It rained. The countries said it was late.", "peru+chad"},
      {"Peru met. It rained. The countries said it was late.", "countries"},
      {"The Harbour Times was sold. The paper said it was late.", "harbour-times"},
      {"The Harbour Bank was sold. The paper said it was late.", "paper"},
      {"In Lima, Peru, President Ana Ruiz met Chad's king. Peru's leader said it was late.",
       "ana-ruiz"},
      {"In Lima, Peru, President Ana Ruiz met Chad's king. Chad's leader said it was late.",
       "chad"},
      {"Peru's king, Pedro Soto, left. The 70-year-old leader said it was late.", "pedro-soto"},
      {"Peru's king, Pedro Soto, left. The opposition leader said it was late.",
       "opposition-leader"},
      {"Peru's Ana Ruiz met Chad's Pedro Soto. The Peruvian leader said it was late.", "ana-ruiz"},
      {"Peru's Ana Ruiz met Chile's Pedro Soto. The Chilean said it was late.", "pedro-soto"},
      {"The World Health Organization left. The agency said it was late.",
       "world-health-organization"},
      {"The World Health Organization left. The company said it was late.", "company"},
      {"The Harbour Ministry left. A ministry spokesman said it was late.", "harbour-ministry"},
      {"Peru's farm ministry left. A ministry statement said it was late.", "peru-farm-ministry"},
      {"The Harbour Ministry left. A company spokesman said it was late.", "company-spokesman"},
      {"A spokesman for the county council left. He said it was late.", "county-council"},
      {"A spokesman for the county council said it was late.", "county-council"},
      {"A spokesman for the trees said it was late.", "spokesman"},
      {"Leeds Town Council met. The county council said it was late.", "county-council"},
      {"Leeds Town Council met. The council said it was late.", "leeds-town-council"},
      {"Acme Holdings bought Harbour Systems. The companies said it was late.",
       "acme-holdings+harbour-systems"},
      {"Acme Holdings bought Harbour Systems. Both firms said it was late.",
       "acme-holdings+harbour-systems"},
      {"Acme Holdings left. The companies said it was late.", "companies"},
      {"Acme Holdings left. A company spokesman said it was late.", "acme-holdings"},
      {"Acme Holdings left. A company town said it was late.", "company-town"},
      {"A farm ministry statement said it was late.", "farm-ministry"},
      {"The mayor met Tom Hill. Hill said it was late.", "tom-hill"},
      {"Sen. Ana Ruiz, R-Ohio, said it was late.", "ana-ruiz"},
      {"Ana Ruiz's spokesman said it was late.", "ana-ruiz"},
      {"Ana Ruiz's office said it was late.", "ana-ruiz"},
      {"Ana Ruiz's lawyer said it was late.", "lawyer"},
      {"The presidents of Peru, Chad and Mali said it was late.", "peru+chad+mali"},
      {"Sen. Ana Ruiz, Pedro Soto, said it was late.", "ana-ruiz+pedro-soto"},
      {"Chairman and chief executive Ana Ruiz said it was late.", "ana-ruiz"},
      {"The chairman and President Ana Ruiz said it was late.", "chairman+ana-ruiz"},
      {"Ana Ruiz left. The 22-year-old said it was late.", "ana-ruiz"},
      {"Ana Ruiz left. A 22-year-old said it was late.", "22-year-old"},
      {"Ana Ruiz left. “It is late,” the Portuguese said.", "ana-ruiz"},
      {"Ana Ruiz left. The Portuguese said it was late.", "portugal"},
      {"Pedro Soto left. “It is late,” the striker said.", "pedro-soto"},
      {"Peru's group left. The nurses write, and they say that it is late.", "nurses"},
      {"Secretary of State Ana Ruiz said it was late.", "ana-ruiz"},
      {"Secretary of State Ana Ruiz met Eva Soto. She said it was late.", "ana-ruiz"},
      {"Chief of Staff Ana Ruiz said it was late.", "ana-ruiz"},
      {"The chief of those Ana Ruiz met said it was late.", "chief"},
      {"A think tank, Bright Futures, said it was late.", "bright-futures"},
      {"Analysts at Norvax left. They said that it was late.", "analysts"},
      {"Analysts left Norvax's boss. They said that it was late.", "analysts"},
      {"In Stockholm, Sweden, the Left Party said that it was late.", "left-party"},
      {"In Berlin, Germany, the Left Party said that it was late.", "die-linke"},
      {"Ana Ruiz spoke in Leeds on Monday. The magnate said it was late.", "ana-ruiz"},
      {"Ana Ruiz spoke in Leeds on Monday. A magnate said it was late.", "magnate"},
      {"Peruvian President Ana Ruiz met Pedro Soto. The Peruvian leader said it was late.",
       "ana-ruiz"},
      {"Sen. Ana Ruiz met Pedro Soto. The senator said it was late.", "ana-ruiz"},
      {"Ana Ruiz is a nurse in Leeds. The nurse said it was late.", "ana-ruiz"},
      {"Ana Ruiz met a nurse in Leeds. The nurse said it was late.", "nurse"},
      {"North and South Korea agreed to talk.", "north-korea+south-korea"},
      {"North and South Yorkshire said it was late.", "north+south-yorkshire"},
      {"Both Koreas said it was late.", "north-korea+south-korea"},
      {"Both Fedoras said it was late.", "fedoras"},
      {"Peru's army chief said it was late.", "peru"},
      {"Peru's bakery chief said it was late.", "bakery-chief"},
      {"Peru's foreign office said it was late.", "peru-foreign-office"},
      {"Brevik Pharma AG left. Brevik said it was late.", "brevik-pharma"},
      {"Danube Pharma AG left. Brevik said it was late.", "brevik"},
      {"Per Dahl said it was late.", "per-dahl"},
      {"His daughter, Mutinta, said it was late.", "mutinta"},
      {"The daily Nova Vest said it was late.", "nova-vest"},
      {"Drugmaker Norvax left. It said that it was late.", "norvax"},
      {"Ana Ruiz met Pedro Soto, an economist. Others say that it is late.", "others"},
      {"WHO chief Ana Ruiz said that it was late.", "ana-ruiz"},
      {"Halden Corp. fell. Halden said that it was late.", "halden"},
      {"Halden Street fell. Halden Corporation said that it was late.", "halden"},
      {"They left the mine. The mine owners said that it was late.", "mine-owners"},
      {"I left Ana Ruiz there. She said that it was late.", "ana-ruiz"},
      {"The owners, from 44 countries, said that it was late.", "owners"},
      {"Pedro Soto met reporters. The Italian said that it was late.", "pedro-soto"},
      {"Ana Ruiz left. A spokesman for the mine spoke. He said that it was late.", "spokesman"},
      {"Pedro Soto left. The mine closed. He said that it was late.", "pedro-soto"},
      {"Pedro Soto met reporters. The Italians said that it was late.", "italy"},
      {"Pedro Soto met reporters. The French said that it was late.", "france"},
      {"Why I stay\n\nBy Ana Ruiz\n\nI think that it is late.", "ana-ruiz"},
      {"The river is high. I think that it is late.", "author"},
      {"Sir, – I think that it is late.\n\nRUTH OKAFOR\nLeeds", "ruth-okafor"},
      {"Dear editor, I think that it is late.\n\nRuth Okafor", "ruth-okafor"},
      {"The mayor is old.\n\nI think that it is late.\n\nRuth Okafor", "author"},
      {"SOTO: The river is high. I think that it is late.", ""},
      {"Pedro Soto met reporters.\n\nSOTO: The river is high. I think that it is late.",
       "pedro-soto"},
      {"In her statement condemning the raid, Ana Ruiz was calm.", "ana-ruiz"},
      {"Ana Ruiz met Mr. Soto. The Leeds businessman said that it was late.", "soto"},
      {"Ana Ruiz met Mr. Soto. A Leeds businessman said that it was late.", "leeds-businessman"},
      {"Kenya's foreign ministry was silent. The ministry said that it was late.",
       "kenya-foreign-ministry"},
      {"The clerks asked voters. Of those asked, 59 percent said that it was late.", "voters"},
      {"“Fine,” one user wrote. Another said that it was late.", "user"},
      {"A reporter asked: Is it late?", "reporter"},
      {"Kenya is worried that talks may fail.", "kenya"},
      {"A poll has, however, shown that nobody cares.", "poll"},
      {"Pedro Soto spoke. “Ana Ruiz does not listen,” he said.", "pedro-soto"},
      {"The Harbour Fund (HF) said that it was late.", "harbour-fund"},
      {"Peru's president said that it was late.", "peru"},
      {"The dam's president said that it was late.", "president"},
      {"The leaders of Peru and Chad said that it was late.", "peru+chad"},
      {"The leader of Peru and Chad said that it was late.", "peru"},
      {"Peru's president, a friend of the mayor, said that it was late.", "peru"},
      {"Peru's president, a friend and a clerk said that it was late.", "peru+clerk"},
      {"Ana Ruiz met the mayor's aides. They said that it was late.", "aides"},
      {"The mayor's polls fell in Leeds. Aides left. They said that it was late.", "aides"},
      {"Peru's foreign minister left. He said that it was late.", "peru"},
      {"The Dock Workers Union left. The union said that it was late.", "dock-workers-union"},
      {"The Dock Workers Union left. The teachers' union said that it was late.", "union"},
      {"The Harbour Fund left. The union said that it was late.", "union"},
  };
  for (const auto& [text, keys] : rows) {
    INFO(text);
    CHECK(last_sources(text) == keys);
  }
}

TEST_CASE("people without a name of their own belong to the state beside them", "[resolve]") {
  const std::pair<std::string_view, std::string_view> rows[] = {
      {"Rwandan rebels said that talks had failed.", "RWA"},
      {"Rebels in Mali said that talks had failed.", "MLI"},
      {"A newspaper based in Christian east Beirut said that talks had failed.", "LBN"},
      {"A Saudi banker said that talks had failed.", "SAU"},
      {"Opposition groups in Zimbabwe said that talks had failed.", "ZWE"},
      {"President Adamu Conteh told Kenyans that talks had failed.", "KEN"},
      {"President Adamu Conteh told Kenya and Uganda that talks had failed.", ""},
      {"Farmers in a hurry said that talks had failed.", ""},
      {"Bosnian Serbs said that talks had failed.", "BIH"},
  };
  for (const auto& [text, state] : rows) {
    INFO(text);
    CHECK(last_state(text) == state);
  }
}

TEST_CASE("people and institutions of a state have its code with their sector's", "[resolve]") {
  const std::pair<std::string_view, std::string_view> rows[] = {
      {"Rwandan rebels said that talks had failed.", "RWAREB"},
      {"Kenyan Foreign Minister Adan Ruto said that talks had failed.", "KENGOV"},
      {"Mali's army said that talks had failed.", "MLIMIL"},
      {"A Kenyan banker said that talks had failed.", "KENBUS"},
      {"Kenya said that talks had failed.", "KEN"},
      {"Analysts said that talks had failed.", ""},
  };
  for (const auto& [text, code] : rows) {
    INFO(text);
    claimgraph::Extractor extractor(claimgraph::tests::rules());
    const claimgraph::Extraction& extraction = extractor.extract(text);
    REQUIRE(!extraction.claims.empty());
    REQUIRE(!extraction.claims.back().sources.empty());
    CHECK(extraction.actors[extraction.claims.back().sources.front()].cameo == code);
  }
}

TEST_CASE("an interview's answers are those of the person it introduces", "[resolve]") {
  const std::string intro = "Ana Ruiz runs the port. We met her in Leeds.\n\n";
  const std::pair<std::string, std::string_view> rows[] = {
      {intro + "Q. Why do the cranes stand?\n\nA. The line is not paid.", "ana-ruiz"},
      {intro + "Q: Why?\n\nA: I believe that nobody paid.", "ana-ruiz"},
      {intro + "Q. Why?\n\nA. The union says that nobody paid.", "union"},
      {intro + "A. Cole said that nobody paid.", "a-cole"},
      {"Interview by Tom Hill\n\n" + intro + "Q. Why?\n\nA. I believe that nobody paid.",
       "ana-ruiz"},
      {"We met in Leeds.\n\nQ. Why?\n\nA. I believe that nobody paid.", ""},
  };
  for (const auto& [text, key] : rows) {
    INFO(text);
    CHECK(last_sources(text) == key);
  }
}
