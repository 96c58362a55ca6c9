#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <string_view>

#include "claimgraph/graph.hpp"
#include "claimgraph/model.hpp"
#include "json_text.hpp"
#include "thousandths.hpp"

/// `claimgraph` version 1 JSON (docs/formats.md), whatever holds the claims: a graph, or the
/// findings of one document. What is unknown is left out; lists keep their order. Each document,
/// actor and claim is one line, so that files can be compared and read by eye.

namespace claimgraph {

/// What is written of documents, actors and claims: views, alive until the next is asked for.
struct WrittenDocument {
  std::string_view name, title, date, url, publisher;
  std::uint32_t length = 0;  ///< code points
  std::string_view text;
};
struct WrittenActor {
  std::string_view key, name;
  ActorKind kind = ActorKind::kOther;
  std::string_view iso3, cameo, wikidata;
};
struct WrittenPart {
  std::string_view text;
  std::span<const Span> spans;  ///< code points
};
struct WrittenClaim {
  std::uint32_t document = 0;
  Span sentence;  ///< code points
  std::string_view cue_lemma;
  ClaimKind kind = ClaimKind::kIndirect;
  Act act = Act::kState;
  Stance stance = Stance::kNeutral;
  Certainty certainty = Certainty::kCertain;
  bool negated = false;
  std::string_view plover, cameo, rule, topics;
  float confidence = 0;
};
enum class ClaimPart : std::uint8_t { kSource, kCue, kContent };

/// Writes what `Claims` holds. Documents, actors and claims have numbers from 0, which become "d1",
/// "a1", "c1". `Claims` has
///   generator(), documents(), actors(), claims()      how many there are
///   document(d), actor(a), claim(c), part(c, p)       the structs above
///   for_each_alias(a, f(text)), for_each_whole(a, f(actor)), for_each_body(a, f(actor)),
///   for_each_affiliation(a, f(actor, role, from, until)),
///   for_each_mention(a, f(document, span, text, via)), for_each_unaffiliated(a, f(document)),
///   for_each_source(c, f(actor)), for_each_to(c, f(actor)), for_each_about(c, f(actor)),
///   for_each_answered(c, f(claim, answer)), for_each_outer(c, f(claim)),
///   for_each_repeat(c, f(document, source, cue, content, sentence))
template <typename Claims>
class JsonWriter {
 public:
  /// `flush(json)` is called after each element and may clear what has been written.
  template <typename Flush>
  static void write(const Claims& claims, bool with_text, bool one_line, JsonText& json,
                    Flush flush) {
    JsonWriter writer(claims, json);
    json.raw(R"({"format":"claimgraph","version":1,"generator":)");
    writer.generator();
    const auto list = [&](const JsonName& name, std::size_t count, auto element) {
      json.raw(one_line ? "," : ",\n ");
      json.key(name);
      json.raw("[");
      for (std::uint32_t i = 0; i < count; ++i) {
        if (i > 0) json.raw(",");
        if (!one_line) json.raw("\n  ");
        element(i);
        flush(json);
      }
      json.raw("]");
    };
    list("documents", claims.documents(), [&](auto i) { writer.document(i, with_text); });
    list("actors", claims.actors(), [&](auto i) { writer.actor(i); });
    list("claims", claims.claims(), [&](auto i) { writer.claim(i); });
    json.raw("}\n");
  }

 private:
  JsonWriter(const Claims& claims, JsonText& json) : claims_(claims), json_(json) {}

  void id(char letter, std::uint32_t number) { json_.id(letter, number + 1); }
  void id_field(const JsonName& name, char letter, std::uint32_t number) {
    json_.key(name);
    id(letter, number);
  }
  /// A value from a list of ours.
  void word_field(const JsonName& name, std::string_view value) {
    json_.key(name);
    json_.word(value);
  }
  void number_field(const JsonName& name, std::uint32_t value) {
    json_.key(name);
    json_.number(value);
  }
  void span(Span span) {
    json_.begin_array();
    json_.number(span.begin);
    json_.number(span.end);
    json_.end_array();
  }
  void spans(std::span<const Span> spans) {
    json_.key("spans");
    json_.begin_array();
    for (const Span one : spans) span(one);
    json_.end_array();
  }
  void part(const JsonName& name, const WrittenPart& part) {
    if (part.spans.empty() && part.text.empty()) return;
    json_.key(name);
    json_.begin_object();
    json_.field("text", part.text);
    if (!part.spans.empty()) spans(part.spans);
    json_.end_object();
  }
  /// A list that is left out when `for_each` has nothing for it.
  template <typename ForEach>
  void list(const JsonName& name, ForEach for_each) {
    bool open = false;
    for_each([&] {
      if (open) return;
      open = true;
      json_.key(name);
      json_.begin_array();
    });
    if (open) json_.end_array();
  }

  void generator() {
    const Generator& made_by = claims_.generator();
    json_.begin_object();
    json_.field("name", made_by.name);
    json_.field("version", made_by.version.empty() ? CLAIMGRAPH_VERSION : made_by.version);
    json_.field("rules", made_by.rules);
    json_.end_object();
  }

  void document(std::uint32_t d, bool with_text) {
    const WrittenDocument document = claims_.document(d);
    json_.begin_object();
    id_field("id", 'd', d);
    json_.field("name", document.name);
    json_.field("title", document.title);
    json_.field("date", document.date);
    json_.field("url", document.url);
    json_.field("publisher", document.publisher);
    number_field("length", document.length);
    if (with_text) json_.field("text", document.text);
    json_.end_object();
  }

  void actor(std::uint32_t a) {
    const WrittenActor actor = claims_.actor(a);
    json_.begin_object();
    id_field("id", 'a', a);
    json_.field("key", actor.key);
    json_.field("name", actor.name);
    word_field("kind", name_of(actor.kind));
    if (!(actor.iso3.empty() && actor.cameo.empty() && actor.wikidata.empty())) {
      json_.key("codes");
      json_.begin_object();
      json_.field("iso3", actor.iso3);
      json_.field("cameo", actor.cameo);
      json_.field("wikidata", actor.wikidata);
      json_.end_object();
    }
    list("aliases", [&](auto open) {
      claims_.for_each_alias(a, [&](std::string_view alias) {
        open();
        json_.string(alias);
      });
    });
    relations(a);
    mentions(a);
    json_.end_object();
  }

  void relations(std::uint32_t a) {
    claims_.for_each_whole(a, [&](std::uint32_t whole) { id_field("part_of", 'a', whole); });
    list("member_of", [&](auto open) {
      claims_.for_each_body(a, [&](std::uint32_t body) {
        open();
        id('a', body);
      });
    });
    list("affiliation", [&](auto open) {
      claims_.for_each_affiliation(
          a, [&](std::uint32_t with, std::string_view role, Date from, Date until) {
            open();
            json_.begin_object();
            id_field("actor", 'a', with);
            json_.field("role", role);
            json_.field("from", from.str());
            json_.field("until", until.str());
            json_.end_object();
          });
    });
    list("unaffiliated", [&](auto open) {
      claims_.for_each_unaffiliated(a, [&](std::uint32_t document) {
        open();
        id('d', document);
      });
    });
  }

  void mentions(std::uint32_t a) {
    list("mentions", [&](auto open) {
      claims_.for_each_mention(
          a, [&](std::uint32_t document, Span where, std::string_view text, Via via) {
            open();
            json_.begin_object();
            id_field("document", 'd', document);
            number_field("begin", where.begin);
            number_field("end", where.end);
            json_.field("text", text);
            word_field("via", name_of(via));
            json_.end_object();
          });
    });
  }

  void claim(std::uint32_t c) {
    const WrittenClaim claim = claims_.claim(c);
    json_.begin_object();
    id_field("id", 'c', c);
    id_field("document", 'd', claim.document);
    json_.key("sources");
    json_.begin_array();
    claims_.for_each_source(c, [&](std::uint32_t actor) { id('a', actor); });
    json_.end_array();
    part("source", claims_.part(c, ClaimPart::kSource));
    cue(c, claim.cue_lemma);
    part("content", claims_.part(c, ClaimPart::kContent));
    json_.key("sentence");
    span(claim.sentence);
    meaning(c, claim);
    answers(c);
    claims_.for_each_outer(c, [&](std::uint32_t outer) { id_field("within", 'c', outer); });
    json_.field("rule", claim.rule);
    json_.key("confidence");
    // Three decimals are more than a scorecard knows, and read back as the same number.
    json_.thousandths(thousandths_of(claim.confidence));
    occurrences(c);
    json_.end_object();
  }

  void cue(std::uint32_t c, std::string_view lemma) {
    const WrittenPart cue = claims_.part(c, ClaimPart::kCue);
    json_.key("cue");
    json_.begin_object();
    json_.field("text", cue.text);
    json_.field("lemma", lemma);
    spans(cue.spans);
    json_.end_object();
  }

  void meaning(std::uint32_t c, const WrittenClaim& claim) {
    word_field("kind", name_of(claim.kind));
    word_field("act", name_of(claim.act));
    word_field("stance", name_of(claim.stance));
    json_.field("plover", claim.plover);
    json_.field("cameo", claim.cameo);
    list("to", [&](auto open) {
      claims_.for_each_to(c, [&](std::uint32_t actor) {
        open();
        id('a', actor);
      });
    });
    list("about", [&](auto open) {
      claims_.for_each_about(c, [&](std::uint32_t actor) {
        open();
        id('a', actor);
      });
    });
    json_.key("negated");
    json_.boolean(claim.negated);
    word_field("certainty", name_of(claim.certainty));
    topics(claim.topics);
  }

  /// `lemmas` have a space between two.
  void topics(std::string_view lemmas) {
    if (lemmas.empty()) return;
    json_.key("topics");
    json_.begin_array();
    while (!lemmas.empty()) {
      const std::size_t size = std::min(lemmas.find(' '), lemmas.size());
      json_.string(lemmas.substr(0, size));
      lemmas.remove_prefix(std::min(size + 1, lemmas.size()));
    }
    json_.end_array();
  }

  void answers(std::uint32_t c) {
    list("answers", [&](auto open) {
      claims_.for_each_answered(c, [&](std::uint32_t other, Answer answer) {
        open();
        json_.begin_object();
        id_field("claim", 'c', other);
        word_field("answer", name_of(answer));
        json_.end_object();
      });
    });
  }

  void occurrences(std::uint32_t c) {
    list("occurrences", [&](auto open) {
      claims_.for_each_repeat(
          c, [&](std::uint32_t document, const WrittenPart& source, const WrittenPart& cue,
                 const WrittenPart& content, Span sentence) {
            open();
            json_.begin_object();
            id_field("document", 'd', document);
            part("source", source);
            part("cue", cue);
            part("content", content);
            json_.key("sentence");
            span(sentence);
            json_.end_object();
          });
    });
  }

  const Claims& claims_;
  JsonText& json_;
};

}  // namespace claimgraph
