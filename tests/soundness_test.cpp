#include "soundness.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "claimgraph/extractor.hpp"

namespace claimgraph {
namespace {

bool continues_character(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

/// Length of the UTF-8 character at `at`, 0 if there is none (RFC 3629).
std::size_t character_size(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = byte(at);
  if (lead < 0x80) return 1;
  const std::size_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || at + size > text.size()) return 0;
  for (std::size_t i = 1; i < size; ++i) {
    if (!continues_character(text[at + i])) return 0;
  }
  const unsigned char next = byte(at + 1);
  const bool overlong = (lead == 0xE0 && next < 0xA0) || (lead == 0xF0 && next < 0x90);
  const bool outside = (lead == 0xED && next > 0x9F) || (lead == 0xF4 && next > 0x8F);
  return overlong || outside ? 0 : size;
}

bool is_utf8(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t size = character_size(text, at);
    if (size == 0) return false;
    at += size;
  }
  return true;
}

class Check {
 public:
  explicit Check(const Extraction& extraction) : all_(extraction), document_(extraction.document) {}

  std::string run() {
    if (!is_utf8(document_.text)) return "the text is not UTF-8";
    division();
    for (const Mention& mention : all_.mentions) check_mention(mention);
    for (const Claim& claim : all_.claims) check_claim(claim);
    for (const Actor& actor : all_.actors) check_actor(actor);
    return first_;
  }

 private:
  void expect(bool right, std::string_view what, Span where) {
    if (right || !first_.empty()) return;
    first_ =
        std::string(what) + " at " + std::to_string(where.begin) + "-" + std::to_string(where.end);
  }

  void check_bytes(Span span, std::string_view what) {
    const std::string& text = document_.text;
    expect(span.begin < span.end && span.end <= text.size(), what, span);
    if (span.begin < span.end && span.end <= text.size()) {
      expect(!continues_character(text[span.begin]), "begins inside a character:", span);
      expect(span.end == text.size() || !continues_character(text[span.end]),
             "ends inside a character:", span);
    }
  }

  template <class Parts>
  void check_order(const Parts& parts, std::string_view what) {
    std::uint32_t last = 0;
    for (const auto& part : parts) {
      check_bytes(part.bytes, what);
      expect(part.bytes.begin >= last, what, part.bytes);
      last = part.bytes.end;
    }
  }

  void division() {
    check_order(document_.blocks, "block");
    check_order(document_.sentences, "sentence");
    check_order(document_.tokens, "token");
    for (const Sentence& sentence : document_.sentences) {
      expect(sentence.block < document_.blocks.size(), "sentence without a block", sentence.bytes);
      expect(sentence.tokens.end <= document_.tokens.size(), "sentence's tokens", sentence.bytes);
      for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end && first_.empty();
           ++i) {
        expect(sentence.bytes.contains(document_.tokens[i].bytes), "token outside its sentence",
               document_.tokens[i].bytes);
      }
    }
  }

  template <typename List>
  void check_actors(const List& actors, Span where) {
    for (const Index actor : actors) expect(actor < all_.actors.size(), "actor's index", where);
  }

  void check_mention(const Mention& mention) {
    check_bytes(mention.bytes, "mention");
    check_actors(mention.actors, mention.bytes);
    expect(mention.tokens.end <= document_.tokens.size(), "mention's tokens", mention.bytes);
  }

  void check_spans(const Spans& spans, std::string_view what) {
    std::uint32_t last = 0;
    for (const Span span : spans) {
      check_bytes(span, what);
      expect(span.begin >= last, what, span);
      last = span.end;
    }
  }

  void check_claim(const Claim& claim) {
    check_spans(claim.source, "source");
    check_spans(claim.cue, "cue");
    check_spans(claim.content, "content");
    check_bytes(claim.sentence, "claim's sentence");
    expect(!claim.content.empty(), "claim without content", claim.sentence);
    for (const Span cue : claim.cue) {
      expect(claim.sentence.contains(cue), "cue outside the claim's sentence", cue);
    }
    check_actors(claim.sources, claim.sentence);
    check_actors(claim.to, claim.sentence);
    check_actors(claim.about, claim.sentence);
    const auto is_other_claim = [&](Index i) {
      return i < all_.claims.size() && &all_.claims[i] != &claim;
    };
    expect(claim.within == kNone || is_other_claim(claim.within), "within", claim.sentence);
    for (const Claim::Answered& answered : claim.answers) {
      expect(is_other_claim(answered.claim), "answers", claim.sentence);
    }
    expect(claim.confidence >= 0 && claim.confidence <= 1, "confidence", claim.sentence);
    expect(!claim.rule.empty(), "claim without a rule", claim.sentence);
  }

  void check_actor(const Actor& actor) {
    expect(!actor.key.empty() && !actor.name.empty(), "actor without key or name", {});
    expect(actor.part_of == kNone || actor.part_of < all_.actors.size(), "part of", {});
    check_actors(actor.member_of, {});
  }

  const Extraction& all_;
  const Document& document_;
  std::string first_;
};

}  // namespace

std::string unsound(const Extraction& extraction) { return Check(extraction).run(); }

TEST_CASE("soundness sees a cut character, a wrong index and disorder") {
  Extraction extraction;
  extraction.document.text = "caf\xC3\xA9 closed";
  CHECK(unsound(extraction).empty());

  Claim claim;
  claim.rule = "test";
  claim.sentence = {0, 12};
  claim.content = {{0, 4}};
  extraction.claims = {claim};
  CHECK_THAT(unsound(extraction), Catch::Contains("ends inside a character"));
  extraction.claims[0].content = {{6, 12}, {0, 3}};
  CHECK_THAT(unsound(extraction), Catch::Contains("content"));
  extraction.claims[0].content = {{6, 12}};
  CHECK(unsound(extraction).empty());
  extraction.claims[0].sources = {0};
  CHECK_THAT(unsound(extraction), Catch::Contains("actor's index"));
}

}  // namespace claimgraph
