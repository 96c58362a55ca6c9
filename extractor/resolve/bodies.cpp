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
  const std::string_view last = key.substr(key.rfind('-') + 1);  // all of it without one
  return rules.grammar().has(rules.lexicon().find(last), kPublicBody);
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

void Antecedents::sides(Index mention) {
  const Reference& reference = analysis_.references[mention];
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
Index Antecedents::institution_before(Index mention) const {
  const std::string_view noun = lemma(analysis_.references[mention].head);
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
    const bool acts_on = subject.contains(n.token) && !subject.contains(head);
    return n.actors.size() == 1 && !n.plural && !acts_on &&
           fits(extraction_.actors[n.actors.front()]);
  });
}

/// "the agency", "the company": one with the noun in its name, else any that may be called so.
const Antecedents::Named* Antecedents::organization_meant(Index mention) const {
  const std::uint32_t head = analysis_.references[mention].head;
  const Grammar& grammar = rules_.grammar();
  const WordId word = rules_.lexicon().find(lemma(head));
  const std::string noun = slug(lemma(head));
  const Named* named = nearest_actor(mention, [&](const Actor& a) {
    return a.kind != ActorKind::kPerson && a.kind != ActorKind::kCountry && a.key.ends_with(noun);
  });
  if (named == nullptr)
    named = nearest_actor(mention, [&](const Actor& a) {
      return a.kind != ActorKind::kPerson && a.key.find(noun) != std::string::npos;
    });
  if (named == nullptr && grammar.has(word, kAllianceNoun))
    named = nearest_actor(mention, [](const Actor& a) { return a.kind == ActorKind::kIgo; });
  const bool written = (bits(head) & (kDocument | kCampaignWord)) != 0;
  if (named != nullptr || written || noun == "court" || noun == "party" || noun == "council" ||
      noun == "union")
    return named;
  const bool firm = grammar.has(word, kFirmNoun);
  return nearest_actor(mention, [&](const Actor& a) {
    return a.kind == ActorKind::kOrganization && !(firm && is_public_body(rules_, a.key));
  });
}

/// "the agency", "the country", "the government", "the company".
void Antecedents::body(Index mention) {
  const Reference& reference = analysis_.references[mention];
  if (!reference.definite || is_owned_by_noun(mention)) return;
  const std::uint32_t word = bits(reference.head);
  if ((word & kInstitutionWord) != 0) {
    if (const Index before = institution_before(mention); before != kNone) {
      analysis_.references[mention].owner = before;
      return;
    }
  }
  const Named* named =
      (word & kCountryNoun) != 0
          ? nearest_actor(mention, [](const Actor& a) { return a.kind == ActorKind::kCountry; })
          : organization_meant(mention);
  if (named != nullptr) refer(mention, named->actors, "description");
}

}  // namespace claimgraph
