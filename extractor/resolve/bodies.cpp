#include <algorithm>

#include "gazetteer.hpp"
#include "grammar.hpp"
#include "lexicon.hpp"
#include "resolve.hpp"
#include "resolve/antecedents.hpp"

// Several actors or a body by a common noun: "the two countries" are the two named last, in one
// breath if they were; "the agency" is the body named last whose name has that noun.
//
// Takes "the talks between Lima and Quito … |both sides|", "the Harbour Agency … |the agency|".
// Leaves "the two ministries" and "an agency".

namespace claimgraph {

namespace {

/// Whether the name is that of a party, court or office, which nobody calls a company.
bool is_public_body(const RuleSet& rules, std::string_view key) {
  const auto named = [&](std::string_view word) {
    return rules.grammar().has(rules.lexicon().find(word), kPublicBody);
  };
  return named(key.substr(key.rfind('-') + 1)) || named(key.substr(0, key.find('-')));
}

/// Whether the name is a newspaper's or broadcaster's by one of its words: "Harbour |Times|".
bool is_medium(const RuleSet& rules, std::string_view key) {
  while (!key.empty()) {
    const std::size_t end = std::min(key.find('-'), key.size());
    const WordId word = rules.lexicon().find(key.substr(0, end));
    if ((rules.gazetteer().word(word) & kMediaWord) != 0) return true;
    key.remove_prefix(std::min(end + 1, key.size()));
  }
  return false;
}

}  // namespace

/// The last two states named in one breath: "between Lima and Quito", "Lima–Quito", "both A and B";
/// empty: none.
std::vector<Index> Antecedents::last_pair() const {
  constexpr std::uint32_t kJoint = 1;  // a conjunction or a dash between them
  for (std::size_t back = 0; back + 1 < reach(); ++back) {
    const Named& second = recent(back);
    const Named& first = recent(back + 1);
    if (first.mention == kNone || second.mention == kNone || first.sentence != second.sentence)
      continue;
    const Span gap{extraction_.mentions[first.mention].tokens.end,
                   extraction_.mentions[second.mention].tokens.begin};
    if (gap.begin >= gap.end || gap.size() > kJoint) continue;
    if (first.actors.size() != 1 || second.actors.size() != 1) continue;
    if (kind(first.actors[0]) != ActorKind::kCountry ||
        kind(second.actors[0]) != ActorKind::kCountry)
      continue;
    if (first.actors[0] != second.actors[0]) return {first.actors[0], second.actors[0]};
  }
  return {};
}

/// "both |Koreas|", "the two |Sudans|": two states that share a name; empty: none.
std::vector<Index> Antecedents::namesakes(std::uint32_t head) {
  const std::string_view plural = extraction_.document.view(extraction_.document.tokens[head]);
  if (!plural.ends_with('s')) return {};
  const std::string name = slug(plural.substr(0, plural.size() - 1));
  std::vector<Index> actors;
  for (const std::string& key : {"north-" + name, name, "south-" + name}) {
    const Index entry = rules_.gazetteer().find(key);
    if (entry != kNone && !rules_.gazetteer().actors()[entry].place)
      actors.push_back(cast_.listed(entry));
  }
  return actors.size() == 2 ? actors : std::vector<Index>{};
}

/// "|the companies|", "both |firms|": the two named in this sentence and the two before it, none
/// where there are more; of "two" the last.
void Antecedents::firms(Index mention) {
  constexpr std::uint32_t kFarthest = 2;  // sentences
  Reference& reference = analysis_.references[mention];
  const bool counted = reference.head > extraction_.mentions[mention].tokens.begin;
  std::vector<Index> found;
  for (std::size_t back = 0; back < reach(); ++back) {
    const Named& n = recent(back);
    if (sentence_of_[mention] - n.sentence > kFarthest) break;
    if (n.actors.size() != 1) continue;
    const Actor& a = extraction_.actors[n.actors.front()];
    const bool firm =
        a.kind == ActorKind::kOrganization && a.part_of == kNone && !is_public_body(rules_, a.key);
    if (firm && std::ranges::find(found, n.actors.front()) == found.end() &&
        !(counted && found.size() == 2))
      found.push_back(n.actors.front());
  }
  if (found.size() != 2) {
    reference.designation = Designation::kGroup;
    return;
  }
  std::reverse(found.begin(), found.end());
  refer(mention, found, "sides");
}

/// "the |Swiss| group": a state that is named for where a firm comes from.
bool Antecedents::describes_firm(const Named& named) const {
  if (extraction_.mentions[named.mention].via != Via::kDemonym) return false;
  const Index chunk = analysis_.chunk_of[named.token];
  return chunk != kNone && analysis_.chunks[chunk].head != named.token &&
         (bits(analysis_.chunks[chunk].head) & kBlocNoun) != 0;
}

void Antecedents::sides(Index mention) {
  const Reference& reference = analysis_.references[mention];
  if ((extraction_.document.tokens[reference.head].lemma_grammar & kFirmNoun) != 0)
    return firms(mention);
  if (extraction_.document.tokens[reference.head].pos == Pos::kPropn)
    return refer(mention, namesakes(reference.head), "namesakes");
  const std::string_view head = lemma(reference.head);
  const bool people = head == "leader" || head == "man" || head == "woman" || head == "president" ||
                      head == "minister" || head == "candidate";
  std::size_t wanted = 2;
  for (std::uint32_t at = extraction_.mentions[mention].tokens.begin; at < reference.head; ++at)
    if (lemma(at) == "three") wanted = 3;
  const bool relation = (bits(reference.head) & kRelation) != 0;
  std::vector<Index> actors;
  if (!people && wanted == 2) actors = last_pair();
  const bool joint = !actors.empty();
  if (!joint && reference.head > 0 && lemma(reference.head - 1) == "the")
    return;                                 // "the |countries|", of which there may be many
  const auto is_other = [&](Index actor) {  // than those found, and neither's army nor state
    return std::ranges::none_of(actors, [&](Index known) {
      return known == actor || extraction_.actors[known].part_of == actor ||
             extraction_.actors[actor].part_of == known;
    });
  };
  for (std::size_t back = 0; back < reach() && actors.size() < wanted; ++back) {
    if (relation && sentence_of_[mention] - recent(back).sentence > 2) break;
    const Named& named = recent(back);
    if (named.sentence == sentence_of_[mention] && named.subject && named.actors.size() == 1)
      continue;
    if (describes_firm(named)) continue;
    for (const Index actor : named.actors) {
      const bool fits = people ? kind(actor) == ActorKind::kPerson
                               : kind(actor) == ActorKind::kCountry ||
                                     (head == "side" && kind(actor) != ActorKind::kPerson);
      if (fits && actors.size() < wanted && is_other(actor)) actors.push_back(actor);
    }
  }
  if (actors.size() != wanted) return;
  if (!joint) std::reverse(actors.begin(), actors.end());
  refer(mention, actors, "sides");
}

/// "|Kenya's foreign ministry|" before "the ministry"; kNone where there is none.
Index Antecedents::institution_before(std::uint32_t head) const {
  const std::string_view noun = lemma(head);
  for (std::size_t back = 0; back < reach(); ++back) {
    const Named& n = recent(back);
    if (n.designation == Designation::kInstitution &&
        lemma(analysis_.references[n.mention].head) == noun)
      return n.mention;
  }
  return kNone;
}

/// The nearest single actor that `fits`, but not one that the mention's clause says something of.
template <typename Fits>
const Antecedents::Named* Antecedents::nearest_actor(Index mention, Fits fits) const {
  const std::uint32_t head = analysis_.references[mention].head;
  const Index own = analysis_.clause_of[head];
  const Span subject = own == kNone ? Span{} : analysis_.clauses[own].subject;
  return best(mention, kFarthestSentence, [&](const Named& n) {
    const bool acts_on = subject.contains(n.token) && !subject.contains(head) && !n.owner;
    return n.actors.size() == 1 && !n.plural && !acts_on &&
           fits(extraction_.actors[n.actors.front()]);
  });
}

/// "the agency", "the company": one with the noun in its name, else any that may be called so.
const Antecedents::Named* Antecedents::organization_meant(Index mention, std::uint32_t head) const {
  const Grammar& grammar = rules_.grammar();
  const WordId word = rules_.lexicon().find(lemma(head));
  const std::string noun = slug(lemma(head));
  const bool kind_said = grammar.has(word, kOwnName) && head > 0 &&  // the county |council|
                         extraction_.mentions[mention].tokens.contains(head - 1) &&
                         extraction_.document.tokens[head - 1].pos == Pos::kNoun;
  const std::string of_kind = kind_said ? slug(lemma(head - 1)) : std::string();
  const auto is_called = [&](const Actor& a) {
    return a.kind != ActorKind::kPerson && a.key.find(noun) != std::string::npos &&
           a.key.find(of_kind) != std::string::npos;
  };
  const Named* named = nearest_actor(mention, [&](const Actor& a) {
    return a.kind != ActorKind::kCountry && a.key.ends_with(noun) && is_called(a);
  });
  if (named == nullptr) named = nearest_actor(mention, is_called);
  if (named == nullptr && grammar.has(word, kAllianceNoun))
    named = nearest_actor(mention, [&](const Actor& a) {  // the world is a body, but no bloc
      return a.kind == ActorKind::kIgo &&
             (noun == "body" || !a.key.starts_with("united-nations"));
    });
  if (named == nullptr && noun == "paper")
    named = nearest_actor(mention, [&](const Actor& a) {
      return a.kind == ActorKind::kOrganization && is_medium(rules_, a.key);
    });
  const bool other = (bits(head) & (kDocument | kCampaignWord | kInstitutionWord)) != 0;
  if (named != nullptr || other || grammar.has(word, kOwnName)) return named;
  if (noun == "bloc" || noun == "alliance") return named;
  const bool firm = grammar.has(word, kFirmNoun);
  return nearest_actor(mention, [&](const Actor& a) {
    if (!firm && a.kind == ActorKind::kIgo) return true;
    return a.kind == ActorKind::kOrganization &&
           !(firm && (a.part_of != kNone || is_public_body(rules_, a.key)));
  });
}

/// "a |ministry| spokesman", "the |company| statement": speaks for the body named before.
bool Antecedents::speaks_for_body(Index mention) {
  constexpr std::uint32_t kSpeaking = kSpokesperson | kOfficial | kDocument;
  constexpr std::uint32_t kBodies = kInstitutionWord | kBlocNoun;
  const Reference reference = analysis_.references[mention];
  const std::uint32_t body = reference.head - 1;
  if (reference.owner_token != kNone || (bits(reference.head) & kSpeaking) == 0 ||
      reference.head == 0 || !extraction_.mentions[mention].tokens.contains(body) ||
      extraction_.document.tokens[body].pos != Pos::kNoun || (bits(body) & kBodies) == 0)
    return false;
  if (const Index before = institution_before(body); before != kNone) {
    analysis_.references[mention].owner = before;
    analysis_.references[mention].designation = Designation::kBody;
    return true;
  }
  const Named* named = organization_meant(mention, body);
  if (named == nullptr || named->sentence + 3 < sentence_of_[mention]) return false;
  refer(mention, named->actors, "role");
  return true;
}

/// "|the commission|" far behind "the European Commission": the only body of the document that is
/// called so; kNone: none or several.
Index Antecedents::only_one_called(std::uint32_t head) const {
  const std::string noun = slug(lemma(head));
  Index found = kNone;
  for (Index i = 0; i < extraction_.actors.size(); ++i) {
    const Actor& actor = extraction_.actors[i];
    if ((actor.kind != ActorKind::kOrganization && actor.kind != ActorKind::kIgo) ||
        !(actor.key.starts_with(noun + "-") || actor.key.ends_with("-" + noun)))
      continue;
    if (found != kNone) return kNone;
    found = i;
  }
  return found;
}

/// "the government", "the country": the state named last, but in a text that names another far more
/// often that one, unless the last acts in this sentence or the one before; kNone: none.
Index Antecedents::state_meant(Index mention) const {
  constexpr std::uint32_t kFarMore = 3;
  const Named* near =
      nearest_actor(mention, [](const Actor& a) { return a.kind == ActorKind::kCountry; });
  const auto most = std::ranges::max_element(named_states_);
  const Index main = most == named_states_.end() ? kNone
                                                 : static_cast<Index>(most - named_states_.begin());
  if (near == nullptr) return main != kNone && *most >= kFarMore ? main : kNone;
  const Index last = near->actors.front();
  const std::uint32_t distance = sentence_of_[mention] - near->sentence;
  if (distance == 0 || (distance == 1 && near->main)) return last;
  const bool passing = last < named_states_.size() && *most >= kFarMore * named_states_[last];
  return passing ? main : last;
}

/// "the agency", "the country", "the government", "the company".
void Antecedents::body(Index mention) {
  const Reference& reference = analysis_.references[mention];
  if (!reference.definite || is_owned_by_noun(mention)) return;
  const std::uint32_t word = bits(reference.head);
  if ((word & kInstitutionWord) != 0) {
    if (const Index before = institution_before(reference.head); before != kNone) {
      analysis_.references[mention].owner = before;
      return;
    }
  }
  const Token& head = extraction_.document.tokens[reference.head];
  if ((head.shape & kCapitalized) != 0 && (head.shape & kSentenceStart) == 0)  // |the Bank|
    if (const Index only = only_one_called(reference.head); only != kNone)
      return refer(mention, only, "description");
  if ((word & kCountryNoun) != 0) {
    if (const Index state = state_meant(mention); state != kNone)
      return refer(mention, state, "description");
  }
  const Named* named =
      (word & kCountryNoun) != 0 ? nullptr : organization_meant(mention, reference.head);
  if (named != nullptr) return refer(mention, named->actors, "description");
  if (extraction_.mentions[mention].tokens.size() > 1) return;  // the county |council|
  if (const Index only = only_one_called(reference.head); only != kNone)
    refer(mention, only, "description");
}

}  // namespace claimgraph
