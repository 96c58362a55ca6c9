// JSON lines: one document a line. Straight from its findings where they are at hand, since making
// a graph of each document would take longer than to write it.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "claimgraph/code_points.hpp"
#include "claimgraph/graph_io.hpp"
#include "claimgraph/subgraph.hpp"
#include "formats.hpp"
#include "json_writer.hpp"
#include "topics.hpp"
#include "utf8.hpp"

namespace claimgraph {
namespace {

/// What ClaimGraph::add would make of one document, without making it: what it unites by key stands
/// once in an Extraction anyway, edges that say nothing new are passed over here too.
class ClaimsOfDocument {
 public:
  ClaimsOfDocument(const Extraction& extraction, std::string_view rules)
      : from_(extraction), points_(extraction.document.text) {
    generator_.rules = rules;
    sort_mentions();
  }

  const Generator& generator() const { return generator_; }
  std::size_t documents() const { return 1; }
  std::size_t actors() const { return from_.actors.size(); }
  std::size_t claims() const { return from_.claims.size(); }

  WrittenDocument document(std::uint32_t) const {
    const DocumentInfo& info = from_.document.info;
    const std::string* const fields[] = {&info.name, &info.title, &info.date, &info.url,
                                         &info.publisher};
    for (std::size_t i = 0; i < info_.size(); ++i) info_[i] = as_utf8(*fields[i]);
    return {info_[0], info_[1],         info_[2],           info_[3],
            info_[4], points_.length(), from_.document.text};
  }
  WrittenActor actor(std::uint32_t a) const {
    const Actor& actor = from_.actors[a];
    return {actor.key, actor.name, actor.kind, actor.iso3, actor.cameo, actor.wikidata};
  }
  WrittenClaim claim(std::uint32_t c) const {
    const Claim& claim = from_.claims[c];
    find_topics(from_.document, claim, &topics_);
    return {0,
            points_.of_bytes(claim.sentence),
            claim.cue_lemma,
            claim.kind,
            claim.act,
            claim.stance,
            claim.certainty,
            claim.negated,
            claim.plover,
            claim.cameo,
            claim.rule,
            topics_,
            claim.confidence};
  }
  WrittenPart part(std::uint32_t c, ClaimPart part) const {
    const Claim& claim = from_.claims[c];
    const Spans& bytes = part == ClaimPart::kSource ? claim.source
                         : part == ClaimPart::kCue  ? claim.cue
                                                    : claim.content;
    spans_.clear();
    for (const Span span : bytes) spans_.push_back(points_.of_bytes(span));
    if (bytes.size() == 1) return {from_.document.view(bytes.front()), spans_};
    words_.clear();
    for (const Span span : bytes) {
      if (!words_.empty()) words_ += ' ';
      words_ += from_.document.view(span);
    }
    return {words_, spans_};
  }

  template <typename F>
  void for_each_alias(std::uint32_t a, F f) const {
    for (const std::string& alias : from_.actors[a].aliases) f(std::string_view(alias));
  }
  template <typename F>
  void for_each_whole(std::uint32_t a, F f) const {
    const Index whole = from_.actors[a].part_of;
    if (whole != kNone && whole != a) f(whole);
  }
  template <typename F>
  void for_each_body(std::uint32_t a, F f) const {
    const std::vector<Index>& bodies = from_.actors[a].member_of;
    for (auto body = bodies.begin(); body != bodies.end(); ++body)
      if (*body != a && std::find(bodies.begin(), body, *body) == body) f(*body);
  }
  template <typename F>
  void for_each_affiliation(std::uint32_t a, F f) const {
    const std::vector<Affiliation>& all = from_.actors[a].affiliations;
    for (auto one = all.begin(); one != all.end(); ++one)
      if (one->actor != a && std::find(all.begin(), one, *one) == one)
        f(one->actor, std::string_view(one->role), date_of(one->from), date_of(one->until));
  }
  template <typename F>
  void for_each_unaffiliated(std::uint32_t, F) const {}
  template <typename F>
  void for_each_mention(std::uint32_t a, F f) const {
    for (std::uint32_t i = first_mention_[a]; i < first_mention_[a + 1]; ++i) {
      const Mention& mention = from_.mentions[mentions_[i]];
      f(0, points_.of_bytes(mention.bytes), from_.document.view(mention.bytes), mention.via);
    }
  }
  template <typename F>
  void for_each_source(std::uint32_t c, F f) const {
    for (const Index actor : from_.claims[c].sources) f(actor);
  }
  template <typename F>
  void for_each_to(std::uint32_t c, F f) const {
    for (const Index actor : from_.claims[c].to) f(actor);
  }
  template <typename F>
  void for_each_about(std::uint32_t c, F f) const {
    for (const Index actor : from_.claims[c].about) f(actor);
  }
  template <typename F>
  void for_each_answered(std::uint32_t c, F f) const {
    for (const Claim::Answered& answered : from_.claims[c].answers)
      f(answered.claim, answered.answer);
  }
  template <typename F>
  void for_each_outer(std::uint32_t c, F f) const {
    if (from_.claims[c].within != kNone) f(from_.claims[c].within);
  }
  template <typename F>
  void for_each_repeat(std::uint32_t, F) const {}

 private:
  static Date date_of(std::string_view text) {
    Date date;
    parse(text, &date);
    return date;
  }

  /// Files the mentions under their actors, in text order.
  void sort_mentions() {
    first_mention_.assign(from_.actors.size() + 2, 0);
    for_each_naming([&](Index, Index actor) { ++first_mention_[actor + 2]; });
    for (std::size_t i = 2; i < first_mention_.size(); ++i)
      first_mention_[i] += first_mention_[i - 1];
    mentions_.resize(first_mention_.back());
    for_each_naming(
        [&](Index mention, Index actor) { mentions_[first_mention_[actor + 1]++] = mention; });
  }
  template <typename F>
  void for_each_naming(F f) const {
    for (Index mention = 0; mention < from_.mentions.size(); ++mention)
      if (!from_.mentions[mention].place)
        for (const Index actor : from_.mentions[mention].actors) f(mention, actor);
  }

  const Extraction& from_;
  CodePoints points_;
  Generator generator_;
  std::vector<std::uint32_t> first_mention_;  ///< of each actor, into mentions_
  std::vector<Index> mentions_;               ///< by actor
  // What views are given of:
  mutable std::array<std::string, 5> info_;
  mutable std::string words_, topics_;
  mutable std::vector<Span> spans_;
};

}  // namespace

void write_json(const ClaimGraph& graph, const ExportOptions& options, std::ostream& out) {
  write_json(graph, out, JsonOptions{options.with_text, false});
}

void write_json_lines(const ClaimGraph& graph, const ExportOptions& options, std::ostream& out) {
  for (const ClaimGraph::Vertex document : graph.documents())
    write_json(document_graph(graph, document), out, JsonOptions{options.with_text, true});
}

void append_jsonl(const Extraction& extraction, const ExportOptions& options, std::string& out) {
  constexpr std::size_t kUsualGrowth = 6;  // JSON has so many bytes for one of the text
  JsonText json(extraction.document.text.size() * kUsualGrowth + 1024);
  JsonWriter<ClaimsOfDocument>::write(ClaimsOfDocument(extraction, options.rules),
                                      options.with_text, true, json, [](JsonText&) {});
  out += json.written();
}

}  // namespace claimgraph
