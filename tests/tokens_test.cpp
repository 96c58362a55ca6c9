#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "text_rows.hpp"

using namespace claimgraph;

namespace {

std::string tokens(std::string_view text) {
  const Document& document = tests::read(text);
  return tests::join(document, document.tokens, [](const Token& token) { return token.bytes; });
}

std::uint16_t shape(std::string_view text) { return tests::read(text).tokens.front().shape; }

}  // namespace

TEST_CASE("words split as in Universal Dependencies") {
  const std::vector<tests::Row> rows = {
      {"We don’t and can't", "We | do | n’t | and | ca | n't"},
      {"I cannot, she'll", "I | can | not | , | she | 'll"},
      {"Cole's aides' plan", "Cole | 's | aides | ' | plan"},
      {"O'Brien and the ma'am", "O'Brien | and | the | ma'am"},
      {"a long-term ex-minister", "a | long | - | term | ex-minister"},
      {"re-elected anti-war Post-Soviet", "re-elected | anti-war | Post | - | Soviet"},
      {"an F-16 over STS-9", "an | F-16 | over | STS | - | 9"},
      {"the U.S. and U.N.", "the | U.S. | and | U.N."},
      {"Mr. Cole of Smith Inc. met J. Doe", "Mr. | Cole | of | Smith | Inc. | met | J. | Doe"},
      {"It ended. Then no. 4 left no. Really",
       "It | ended | . | Then | no. | 4 | left | no | . | Really"},
      {"$3.5m, 1,200 tonnes, 4.5%, €16bn",
       "$ | 3.5 | m | , | 1,200 | tonnes | , | 4.5 | % | , | € | 16 | bn"},
      {"at 22:30 in the 1980s, the 21st", "at | 22:30 | in | the | 1980s | , | the | 21st"},
      {"the '80s and ’90s, in '08", "the | '80s | and | ’90s | , | in | '08"},
      {"called ’20 men’ late", "called | ’ | 20 | men | ’ | late"},
      {"AT&T and Q&A", "AT&T | and | Q&A"},
      {"see www.harbour.org/a?b. Or mail a_b@c.org.",
       "see | www.harbour.org/a?b | . | Or | mail | a_b@c.org | ."},
      {"wait... no -- yes", "wait | ... | no | -- | yes"},
      {"“Nein”, sagte er", "“ | Nein | ” | , | sagte | er"},
      {"Málaga, Łódź–Żary", "Málaga | , | Łódź | – | Żary"},
      {"東京 🙂!", "東京 | 🙂 | !"},
      {"yes.The end", "yes | . | The | end"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(tokens(row.text) == row.expected);
  }
}

TEST_CASE("tokens have shapes") {
  CHECK(shape("Cole") == (kCapitalized | kSentenceStart));
  CHECK(shape("NATO") == (kCapitalized | kAllCaps | kSentenceStart));
  CHECK(shape("Élan") == (kCapitalized | kSentenceStart));
  CHECK(shape("1,200.5") == (kHasDigit | kNumeric | kSentenceStart));
  CHECK(shape("“") == (kPunctuation | kOpenQuote));
  CHECK(shape("’") == (kPunctuation | kCloseQuote | kSingleQuote));
}

TEST_CASE("tokens are in order and leave out nothing but white space") {
  for (const std::string& text :
       {std::string("A \xC2\xA0 b\u2009c\u3000d\t\ne"), std::string(40000, '"'),
        std::string(100000, 'x'), std::string("a.b.c.d.e...f'g''h-i--j")}) {
    const Document& document = tests::read(text);
    std::string joined;
    std::uint32_t last = 0;
    for (const Token& token : document.tokens) {
      REQUIRE(last <= token.bytes.begin);
      REQUIRE(token.bytes.begin < token.bytes.end);
      joined += document.view(token);
      last = token.bytes.end;
    }
    std::string expected;
    for (std::size_t at = 0; at < text.size(); ++at) {
      if (std::string_view(text).substr(at).starts_with("\xC2\xA0")) {
        ++at;
        continue;
      }
      if (std::string_view(text).substr(at).starts_with("\u2009") ||
          std::string_view(text).substr(at).starts_with("\u3000")) {
        at += 2;
        continue;
      }
      if (static_cast<unsigned char>(text[at]) > ' ') expected += text[at];
    }
    CHECK(joined == expected);
  }
}
