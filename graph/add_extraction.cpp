// An Extraction becomes vertices and edges: byte offsets turn into code points, views into the
// document into text of the graph's own.

#include <string>

#include "claimgraph/code_points.hpp"
#include "claimgraph/graph.hpp"
#include "topics.hpp"
#include "utf8.hpp"

namespace claimgraph {

class ClaimGraph::Adding {
 public:
  Adding(const Extraction& extraction, ClaimGraph& graph)
      : from_(extraction), graph_(graph), known_(graph.known_), points_(extraction.document.text) {}

  void add_document(bool keep_text);
  void add_actors();
  void add_mentions();
  void add_claims();

 private:
  Vertex add_actor(const Actor& actor);
  void relate(const Actor& actor, Vertex v);
  bool is_part_of_another(Vertex v) const;
  void link_once(Vertex from, Vertex to, EdgeLabel label);
  TextPart part(const Spans& bytes);
  ClaimNode node_of(const Claim& claim);
  void relate(const Claim& claim, Vertex v);

  const Extraction& from_;
  ClaimGraph& graph_;
  Known& known_;
  CodePoints points_;
  Vertex document_ = 0;
  std::vector<Vertex> actors_, claims_;
  Spans spans_;
  std::string words_;
};

void ClaimGraph::Adding::add_document(bool keep_text) {
  const DocumentInfo& info = from_.document.info;
  TextPool& pool = graph_.pool();
  const auto keep = [&](const std::string& field) { return pool.add(as_utf8(field)); };
  DocumentNode node{keep(info.name),
                    keep(info.title),
                    keep(info.date),
                    keep(info.url),
                    keep(info.publisher),
                    points_.length(),
                    {}};
  if (keep_text) node.text = pool.add(from_.document.text);
  document_ = graph_.add(node);
}

ClaimGraph::Vertex ClaimGraph::Adding::add_actor(const Actor& actor) {
  TextPool& pool = graph_.pool();
  ActorNode node{
      pool.intern(actor.key),   pool.intern(actor.name),     actor.kind, pool.intern(actor.iso3),
      pool.intern(actor.cameo), pool.intern(actor.wikidata), {}};
  for (const std::string& alias : actor.aliases) node.aliases.push_back(pool.intern(alias));
  return graph_.add(std::move(node));
}

void ClaimGraph::Adding::add_actors() {
  auto& actor_of_key = known_.actor_of_key;
  for (const Actor& actor : from_.actors) {
    const auto known = actor_of_key.find(actor.key);
    // Two persons of one name may be two persons: `unite` decides, when it knows all documents.
    const bool unites = known != actor_of_key.end() && actor.kind != ActorKind::kPerson;
    actors_.push_back(unites ? known->second : add_actor(actor));
    if (unites) {
      graph_.add_alias(actors_.back(), actor.name);
      for (const std::string& alias : actor.aliases) graph_.add_alias(actors_.back(), alias);
    } else if (actor.kind != ActorKind::kPerson) {
      actor_of_key.emplace(graph_.actor(actors_.back()).key, actors_.back());
    }
  }
  for (std::size_t i = 0; i < from_.actors.size(); ++i) relate(from_.actors[i], actors_[i]);
}

void ClaimGraph::Adding::link_once(Vertex from, Vertex to, EdgeLabel label) {
  if (from == to) return;
  const bool is_new =
      known_.relations.emplace(from, label.kind, to, label.text.view(), label.span).second;
  if (is_new) graph_.link(from, to, label);
}

bool ClaimGraph::Adding::is_part_of_another(Vertex v) const {
  const auto at = known_.relations.lower_bound({v, EdgeKind::kPartOf, 0, {}, {}});
  return at != known_.relations.end() && std::get<0>(*at) == v &&
         std::get<1>(*at) == EdgeKind::kPartOf;
}

void ClaimGraph::Adding::relate(const Actor& actor, Vertex v) {
  if (actor.part_of != kNone && !is_part_of_another(v)) {
    link_once(v, actors_[actor.part_of], {{}, {}, EdgeKind::kPartOf});
  }
  for (const Index body : actor.member_of) {
    link_once(v, actors_[body], {{}, {}, EdgeKind::kMemberOf});
  }
  for (const Affiliation& affiliation : actor.affiliations) {
    Date from, until;
    parse(affiliation.from, &from);
    parse(affiliation.until, &until);
    link_once(v, actors_[affiliation.actor],
              {graph_.pool().intern(affiliation.role),
               {from.packed(), until.packed()},
               EdgeKind::kAffiliatedWith});
  }
}

void ClaimGraph::Adding::add_mentions() {
  for (const Mention& mention : from_.mentions) {
    if (mention.place) continue;
    const EdgeLabel label{graph_.pool().intern(from_.document.view(mention.bytes)),
                          points_.of_bytes(mention.bytes),
                          EdgeKind::kFoundIn,
                          {},
                          mention.via};
    for (const Index actor : mention.actors) graph_.link(actors_[actor], document_, label);
  }
}

TextPart ClaimGraph::Adding::part(const Spans& bytes) {
  spans_.clear();
  words_.clear();
  for (const Span span : bytes) {
    spans_.push_back(points_.of_bytes(span));
    if (!words_.empty()) words_ += ' ';
    words_ += from_.document.view(span);
  }
  return {graph_.pool().intern(words_), graph_.pool().add(spans_.data(), spans_.size())};
}

ClaimNode ClaimGraph::Adding::node_of(const Claim& claim) {
  TextPool& pool = graph_.pool();
  ClaimNode node;
  node.source = part(claim.source);
  node.cue = part(claim.cue);
  node.content = part(claim.content);
  node.sentence = points_.of_bytes(claim.sentence);
  node.cue_lemma = pool.intern(claim.cue_lemma);
  node.plover = pool.intern(claim.plover);
  node.cameo = pool.intern(claim.cameo);
  node.rule = pool.intern(claim.rule);
  find_topics(from_.document, claim, &words_);
  node.topics = pool.intern(words_);
  node.kind = claim.kind;
  node.act = claim.act;
  node.stance = claim.stance;
  node.certainty = claim.certainty;
  node.negated = claim.negated;
  node.confidence = claim.confidence;
  return node;
}

void ClaimGraph::Adding::relate(const Claim& claim, Vertex v) {
  graph_.link(v, document_, {{}, graph_.claim(v).sentence, EdgeKind::kFoundIn});
  for (const Index actor : claim.sources) graph_.link(actors_[actor], v, EdgeKind::kSays);
  for (const Index actor : claim.to) graph_.link(v, actors_[actor], EdgeKind::kTo);
  for (const Index actor : claim.about) graph_.link(v, actors_[actor], EdgeKind::kAbout);
  for (const Claim::Answered& answered : claim.answers) {
    graph_.link(v, claims_[answered.claim], {{}, {}, EdgeKind::kAnswers, answered.answer});
  }
  if (claim.within != kNone) graph_.link(v, claims_[claim.within], EdgeKind::kWithin);
}

void ClaimGraph::Adding::add_claims() {
  for (const Claim& claim : from_.claims) claims_.push_back(graph_.add(node_of(claim)));
  for (std::size_t i = 0; i < from_.claims.size(); ++i) relate(from_.claims[i], claims_[i]);
}

void ClaimGraph::add(const Extraction& extraction, bool keep_text) {
  Adding adding(extraction, *this);
  adding.add_document(keep_text);
  adding.add_actors();
  adding.add_mentions();
  adding.add_claims();
}

}  // namespace claimgraph
