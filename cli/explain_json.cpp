#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <string_view>

#include "analysis.hpp"
#include "claimgraph/code_points.hpp"
#include "explain.hpp"
#include "explain_names.hpp"
#include "lexicon.hpp"

namespace claimgraph::cli {
namespace {

using JsonWriter = rapidjson::Writer<rapidjson::StringBuffer>;

class JsonExplanation {
 public:
  JsonExplanation(const RuleSet& rules, const Analysis& analysis, const Extraction& extraction,
                  JsonWriter& json)
      : lexicon_(rules.lexicon()),
        scorecard_(rules.scorecard()),
        analysis_(analysis),
        extraction_(extraction),
        document_(extraction.document),
        points_(document_.text),
        mentions_(extraction.mentions, begin_of_mention),
        trials_(analysis.trials, begin_of_trial),
        claims_(extraction.claims, begin_of_claim),
        json_(json) {}

  void write() {
    json_.StartObject();
    field("document", document_.info.name);
    list("sentences", Span{0, static_cast<std::uint32_t>(document_.sentences.size())},
         [this](std::uint32_t i) { sentence(i); });
    json_.EndObject();
  }

 private:
  void key(std::string_view name) { json_.Key(name.data(), static_cast<unsigned>(name.size())); }
  void string(std::string_view text) {
    json_.String(text.data(), static_cast<unsigned>(text.size()));
  }
  void field(std::string_view name, std::string_view text) {
    key(name);
    string(text);
  }
  void field(std::string_view name, std::uint32_t number) {
    key(name);
    json_.Uint(number);
  }
  template <typename Element>
  void list(std::string_view name, Span range, Element element) {
    key(name);
    json_.StartArray();
    for (std::uint32_t i = range.begin; i < range.end; ++i) element(i);
    json_.EndArray();
  }
  /// Those that begin in the sentence, each by `element(index)`.
  template <typename Element>
  void list(std::string_view name, std::span<const ByBegin::Place> here, Element element) {
    key(name);
    json_.StartArray();
    for (const auto& [begin, index] : here) element(index);
    json_.EndArray();
  }
  void place(Span bytes) {
    field("begin", points_.of_byte(bytes.begin));
    field("end", points_.of_byte(bytes.end));
    field("text", document_.view(bytes));
  }
  void part(std::string_view name, Span tokens) {
    if (!tokens.empty()) field(name, document_.view(document_.bytes_of(tokens)));
  }
  void part(std::string_view name, const Spans& spans) {
    key(name);
    json_.StartArray();
    for (const Span span : spans) {
      json_.StartObject();
      place(span);
      json_.EndObject();
    }
    json_.EndArray();
  }
  void keys(std::string_view name, const Indices& actors) {
    key(name);
    json_.StartArray();
    for (const Index actor : actors) string(extraction_.actors[actor].key);
    json_.EndArray();
  }

  void sentence(std::uint32_t index) {
    const Sentence& sentence = document_.sentences[index];
    json_.StartObject();
    place(sentence.bytes);
    field("block", name_of(document_.blocks[sentence.block].kind));
    list("tokens", sentence.tokens, [this](std::uint32_t i) { token(document_.tokens[i]); });
    if (index < analysis_.sentence_chunks.size())
      list("groups", analysis_.sentence_chunks[index],
           [this](std::uint32_t i) { group(analysis_.chunks[i]); });
    if (index < analysis_.sentence_clauses.size())
      list("clauses", analysis_.sentence_clauses[index], [this](std::uint32_t i) { clause(i); });
    list("mentions", mentions_.until(sentence.tokens.end), [this](std::uint32_t i) { mention(i); });
    list("cues", trials_.until(sentence.tokens.end), [this](std::uint32_t i) { trial(i); });
    list("claims", claims_.until(sentence.bytes.end), [this](std::uint32_t i) { claim(i); });
    json_.EndObject();
  }

  void token(const Token& token) {
    json_.StartObject();
    place(token.bytes);
    field("pos", claimgraph::name_of(token.pos));
    if (token.lemma != kUnknownWord) field("lemma", lexicon_.form(token.lemma));
    key("readings");
    json_.StartArray();
    for (int i = 0; i < kPosCount; ++i)
      if ((token.readings >> i & 1) != 0) string(claimgraph::name_of(static_cast<Pos>(i)));
    json_.EndArray();
    json_.EndObject();
  }

  void group(const Chunk& chunk) {
    json_.StartObject();
    place(document_.bytes_of(chunk.tokens));
    field("kind", name_of(chunk.kind));
    if (chunk.tokens.contains(chunk.head))
      field("head", document_.view(document_.tokens[chunk.head]));
    key("flags");
    json_.StartArray();
    for (const auto& [flag, name] : kChunkFlagNames)
      if (chunk.is(flag)) string(name);
    json_.EndArray();
    json_.EndObject();
  }

  void clause(std::uint32_t index) {
    const Clause& clause = analysis_.clauses[index];
    json_.StartObject();
    field("clause", index);
    if (clause.parent != kNone) field("parent", clause.parent);
    place(document_.bytes_of(clause.tokens));
    field("kind", name_of(clause.kind));
    part("marker", clause.marker);
    part("subject", clause.subject);
    if (clause.verb != kNone) part("verb", analysis_.chunks[clause.verb].tokens);
    if (clause.object != kNone) part("object", analysis_.chunks[clause.object].tokens);
    key("inverted");
    json_.Bool(clause.inverted);
    json_.EndObject();
  }

  void mention(std::uint32_t index) {
    const Mention& mention = extraction_.mentions[index];
    json_.StartObject();
    place(mention.bytes);
    field("via", claimgraph::name_of(mention.via));
    keys("actors", mention.actors);
    key("place");
    json_.Bool(mention.place);
    if (!mention.reason.empty()) field("reason", mention.reason);
    json_.EndObject();
  }

  void trial(std::uint32_t index) {
    const Trial& trial = analysis_.trials[index];
    json_.StartObject();
    place(document_.bytes_of(trial.cue));
    field("rule", trial.rule);
    field("verdict", trial.verdict);
    if (trial.claim != kNone) field("claim", trial.claim + 1);
    json_.EndObject();
  }

  void claim(std::uint32_t index) {
    const Claim& claim = extraction_.claims[index];
    json_.StartObject();
    field("claim", index + 1);
    keys("sources", claim.sources);
    part("source", claim.source);
    part("cue", claim.cue);
    part("content", claim.content);
    field("kind", claimgraph::name_of(claim.kind));
    field("act", claimgraph::name_of(claim.act));
    field("stance", claimgraph::name_of(claim.stance));
    field("certainty", claimgraph::name_of(claim.certainty));
    keys("to", claim.to);
    keys("about", claim.about);
    if (claim.within != kNone) field("within", claim.within + 1);
    field("rule", claim.rule);
    key("confidence");
    json_.Double(static_cast<double>(claim.confidence));
    score(analysis_.drafts[index]);
    json_.EndObject();
  }

  void score(const Draft& draft) {
    key("share");
    json_.Double(static_cast<double>(draft.share));
    key("marks");
    json_.StartObject();
    for_each_mark(draft.marks, [&](Mark mark) {
      key(claimgraph::name_of(mark));
      json_.Double(static_cast<double>(scorecard_.points_of(mark)));
    });
    json_.EndObject();
  }

  const Lexicon& lexicon_;
  const Scorecard& scorecard_;
  const Analysis& analysis_;
  const Extraction& extraction_;
  const Document& document_;
  CodePoints points_;
  ByBegin mentions_, trials_, claims_;
  JsonWriter& json_;
};

}  // namespace

void explain_as_json(const RuleSet& rules, const Extractor& extractor, const Extraction& extraction,
                     std::ostream& out) {
  rapidjson::StringBuffer buffer;
  JsonWriter json(buffer);
  json.SetMaxDecimalPlaces(3);
  JsonExplanation(rules, extractor.analysis(), extraction, json).write();
  out.write(buffer.GetString(), static_cast<std::streamsize>(buffer.GetSize()));
  out << '\n';
}

}  // namespace claimgraph::cli
