// A claim's attributes are those of its first occurrence, by document and span; what the others
// said beside their words and places is forgotten, for they are never first again.

#include "merge_claims.hpp"

#include <algorithm>
#include <tuple>
#include <unordered_map>

#include "quotations.hpp"

namespace claimgraph {
namespace {

std::strong_ordering compare_spans(const SpanList& a, const SpanList& b) {
  return std::lexicographical_compare_three_way(a.begin(), a.end(), b.begin(), b.end());
}

TextPart copy_part(const TextPart& part, TextPool& pool) {
  return {pool.intern(part.text), pool.add(part.spans.begin(), part.spans.size())};
}

}  // namespace

std::strong_ordering MergedClaims::compare(const Place& a, const Place& b) {
  if (const auto order = std::tie(a.document, a.sentence) <=> std::tie(b.document, b.sentence);
      order != 0) {
    return order;
  }
  if (const auto order = compare_spans(a.cue->spans, b.cue->spans); order != 0) return order;
  if (const auto order = compare_spans(a.content->spans, b.content->spans); order != 0)
    return order;
  return compare_spans(a.source->spans, b.source->spans);
}

MergedClaims::MergedClaims(const GraphList& graphs, const MergedDocuments& documents)
    : graphs_(graphs), documents_(documents) {
  read_places();
  sets_ = DisjointSets(claims_.size());
  unite_same_places();
  unite_quotations();
}

void MergedClaims::read_places() {
  for (std::size_t g = 0; g < graphs_.size(); ++g) {
    const ClaimGraph& graph = *graphs_[g];
    first_number_.push_back(static_cast<std::uint32_t>(claims_.size()));
    for (const Vertex v : graph.claims()) {
      const ClaimNode& node = graph.claim(v);
      const auto number = static_cast<std::uint32_t>(claims_.size());
      claims_.push_back({g, v});
      places_.push_back({number, documents_.rank(graphs_, g, graph.document_of(v)), &node.source,
                         &node.cue, &node.content, node.sentence});
      for (const Occurrence& repeat : node.repeats) {
        places_.push_back({number, documents_.rank(graphs_, g, repeat.document), &repeat.source,
                           &repeat.cue, &repeat.content, repeat.sentence});
      }
    }
  }
}

/// All that one claim says beside its place: decides between readings of the same place.
std::string MergedClaims::attributes(const Claim& claim) const {
  const ClaimNode& n = node(claim);
  std::string all = std::to_string(n.confidence);
  for (const Text text : {n.rule, n.cue_lemma, n.plover, n.cameo, n.topics}) {
    all.append(text.view()).append("\n");
  }
  for (const int value :
       {static_cast<int>(n.kind), static_cast<int>(n.act), static_cast<int>(n.stance),
        static_cast<int>(n.certainty), static_cast<int>(n.negated)}) {
    all.append(std::to_string(value)).append(" ");
  }
  for (const EdgeKind kind : {EdgeKind::kSays, EdgeKind::kTo, EdgeKind::kAbout}) {
    for (const std::string_view key : keys_of(claim, kind)) all.append(key).append(" ");
    all += '\n';
  }
  return all;
}

void MergedClaims::unite_same_places() {
  // A claim's own place goes before a mere repeat there, the surer claim before the other.
  const auto is_repeat = [&](const Place& place) {
    return place.source != &node(claims_[place.claim]).source;
  };
  std::stable_sort(places_.begin(), places_.end(), [&](const Place& a, const Place& b) {
    if (const auto order = compare(a, b); order != 0) return order < 0;
    if (is_repeat(a) != is_repeat(b)) return is_repeat(b);
    if (a.claim == b.claim || is_repeat(a)) return false;
    return attributes(claims_[a.claim]) > attributes(claims_[b.claim]);
  });
  for (std::size_t i = 1; i < places_.size(); ++i) {
    if (compare(places_[i - 1], places_[i]) == 0) {
      sets_.unite(places_[i - 1].claim, places_[i].claim);
    }
  }
}

/// Keys of the actors at the ends of a claim's edges, without what tells namesakes apart; sorted.
std::vector<std::string_view> MergedClaims::keys_of(const Claim& claim, EdgeKind kind) const {
  std::vector<std::string_view> keys;
  const ClaimGraph& from = graph(claim);
  const auto add = [&](Vertex v, const EdgeLabel&) {
    keys.push_back(MergedActors::base_of(from.actor(v).key));
  };
  if (kind == EdgeKind::kSays) {
    from.for_each_source(claim.vertex, kind, add);
  } else {
    from.for_each_target(claim.vertex, kind, add);
  }
  std::sort(keys.begin(), keys.end());
  return keys;
}

/// Who says it; empty where it is no quotation, or nobody's.
std::string MergedClaims::speakers_of(const Claim& claim) const {
  std::string who;
  if (node(claim).kind == ClaimKind::kIndirect) return who;
  for (const std::string_view key : keys_of(claim, EdgeKind::kSays)) who.append(key).append("\n");
  return who;
}

void MergedClaims::unite_quotations() {
  struct Said {
    std::uint32_t claim = 0, document = 0;
    bool repeated = false;  ///< in another document
    std::vector<std::uint32_t> waiting{};
  };
  Quotations quotations;
  std::vector<std::pair<const Place*, std::string>> quoted;
  for (const Place& place : places_) {
    std::string who = speakers_of(claims_[place.claim]);
    if (who.empty()) continue;
    quotations.note(who, place.content->text);
    quoted.emplace_back(&place, std::move(who));
  }
  std::unordered_map<std::uint64_t, Said> first_of;
  for (const auto& [place, who] : quoted) {
    for (const std::uint64_t key : quotations.keys(who, place->content->text)) {
      const auto [at, is_new] = first_of.try_emplace(key, Said{place->claim, place->document});
      if (is_new) continue;
      Said& said = at->second;
      said.repeated |= said.document != place->document;
      // Said twice in one document, it is one claim only if another document repeats it.
      said.waiting.push_back(place->claim);
      if (!said.repeated) continue;
      for (const std::uint32_t other : said.waiting) sets_.unite(said.claim, other);
      said.waiting.clear();
    }
  }
}

ClaimNode MergedClaims::copy(const Place& place, TextPool& pool) const {
  ClaimNode n = node(claims_[place.claim]);
  n.repeats.clear();
  n.source = copy_part(*place.source, pool);
  n.cue = copy_part(*place.cue, pool);
  n.content = copy_part(*place.content, pool);
  n.sentence = place.sentence;
  for (Text* text : {&n.cue_lemma, &n.plover, &n.cameo, &n.rule, &n.topics}) {
    *text = pool.intern(*text);
  }
  return n;
}

void MergedClaims::write_actors(const Claim& claim, Vertex v, const MergedActors& actors,
                                const std::vector<Vertex>& actor_vertices, ClaimGraph& to) const {
  const ClaimGraph& from = graph(claim);
  const std::uint32_t document =
      documents_.rank(graphs_, claim.graph, from.document_of(claim.vertex));
  std::vector<std::uint32_t> found;
  const auto add = [&](Vertex actor, const EdgeLabel& label) {
    const std::uint32_t group = actors.group_of(claim.graph, actor, document);
    if (std::find(found.begin(), found.end(), group) != found.end()) return;
    found.push_back(group);
    const bool says = label.kind == EdgeKind::kSays;
    to.link(says ? actor_vertices[group] : v, says ? v : actor_vertices[group], label.kind);
  };
  from.for_each_source(claim.vertex, EdgeKind::kSays, add);
  for (const EdgeKind kind : {EdgeKind::kTo, EdgeKind::kAbout}) {
    found.clear();
    from.for_each_target(claim.vertex, kind, add);
  }
}

void MergedClaims::write_links(const Claim& claim, Vertex v, ClaimGraph& to) {
  std::vector<std::pair<Vertex, Answer>> answers;
  graph(claim).for_each_target(
      claim.vertex, EdgeKind::kAnswers, [&](Vertex other, const EdgeLabel& label) {
        const std::pair answered(written_[sets_.find(number_of(claim, other))], label.answer);
        const bool known = std::find(answers.begin(), answers.end(), answered) != answers.end();
        if (answered.first == v || known) return;
        answers.push_back(answered);
        to.link(v, answered.first, {{}, {}, EdgeKind::kAnswers, label.answer});
      });
  graph(claim).for_each_target(claim.vertex, EdgeKind::kWithin,
                               [&](Vertex other, const EdgeLabel&) {
                                 const Vertex outer = written_[sets_.find(number_of(claim, other))];
                                 if (outer != v) to.link(v, outer, EdgeKind::kWithin);
                               });
}

std::vector<std::vector<bool>> MergedClaims::first_claims() const {
  std::vector<std::vector<bool>> first;
  for (const ClaimGraph* graph : graphs_) first.emplace_back(graph->claims().size());
  DisjointSets sets = sets_;
  std::vector<bool> met(claims_.size());
  for (const Place& place : places_) {
    const std::uint32_t set = sets.find(place.claim);
    if (met[set]) continue;
    met[set] = true;
    const Claim& claim = claims_[place.claim];
    first[claim.graph][graph(claim).ordinal(claim.vertex)] = true;
  }
  return first;
}

void MergedClaims::write(ClaimGraph& to, const MergedActors& actors,
                         const std::vector<Vertex>& document_vertices,
                         const std::vector<Vertex>& actor_vertices) {
  constexpr Vertex kNotYet = static_cast<Vertex>(-1);
  written_.assign(claims_.size(), kNotYet);
  std::vector<std::pair<Vertex, Claim>> first_ones;
  for (std::size_t i = 0; i < places_.size(); ++i) {
    const Place& place = places_[i];
    const std::uint32_t set = sets_.find(place.claim);
    const bool same_again = i > 0 && compare(places_[i - 1], place) == 0;
    if (written_[set] == kNotYet) {
      written_[set] = to.add(copy(place, to.pool()));
      to.link(written_[set], document_vertices[place.document],
              {{}, place.sentence, EdgeKind::kFoundIn});
      first_ones.emplace_back(written_[set], claims_[place.claim]);
    } else if (!same_again) {
      to.add_repeat(
          written_[set],
          {document_vertices[place.document], copy_part(*place.source, to.pool()),
           copy_part(*place.cue, to.pool()), copy_part(*place.content, to.pool()), place.sentence});
    }
  }
  for (const auto& [v, claim] : first_ones) {
    write_actors(claim, v, actors, actor_vertices, to);
    write_links(claim, v, to);
  }
}

}  // namespace claimgraph
