#include <algorithm>

#include "gazetteer.hpp"
#include "lexicon.hpp"
#include "resolve.hpp"
#include "resolve/antecedents.hpp"
#include "short_word.hpp"

// Holders of offices and the officials of somebody: the person in apposition, else whoever was
// given that role in the text, else, of a state's or body's speakers, the state or body itself.
//
// Takes "the mayor of Leeds, |Carol Ruiz|,", "the minister" after "Foreign Minister Hana Kolar",
// "the officials" after "Russian officials". Leaves "a minister".
// Limits: two ministers of one state are told apart by their titles only.

namespace claimgraph {
namespace {

constexpr std::string_view kRunning[] = {"candidate",    "nominee",     "contender",
                                         "front-runner", "frontrunner", "hopeful"};

/// Whether the office is that of somebody who runs for another.
bool is_running(std::string_view office) {
  return office == "runner" ||  // of front-runner
         std::find(std::begin(kRunning), std::end(kRunning), office) != std::end(kRunning);
}

}  // namespace

/// "Carol Ruiz, |a fellow| at the Harbour Fund": in apposition to a name.
bool Antecedents::describes_name(Index mention) {
  const Document& document = extraction_.document;
  std::uint32_t at = extraction_.mentions[mention].tokens.begin;
  const std::uint32_t least = document.sentences[sentence_of_[mention]].tokens.begin;
  if (analysis_.references[mention].plural ||
      (bits(analysis_.references[mention].head) & kDocument) != 0)
    return false;
  while (at > least &&
         (document.tokens[at - 1].pos == Pos::kDet || document.tokens[at - 1].pos == Pos::kAdj))
    --at;
  if (at < least + 2 || document.view(document.tokens[at - 1]) != ",") return false;
  const Index before = mention_at(analysis_, at - 2);
  if (before == kNone || analysis_.references[before].designation != Designation::kPerson ||
      extraction_.mentions[before].actors.size() != 1)
    return false;
  refer(mention, extraction_.mentions[before].actors, "apposition");
  return true;
}

/// "the officials" of whoever's officials were spoken of last.
void Antecedents::officials(Index mention) {
  const Reference& reference = analysis_.references[mention];
  if (!reference.definite || officials_.empty() || reference.owner_token != kNone ||
      (bits(reference.head) & kOfficial) == 0)
    return;
  refer(mention, officials_, "officials");
}

Antecedents::Office Antecedents::office_of(std::uint32_t head, Span words, Index owner) const {
  Office office{lemma(head), {}, false, owner};
  office.running = is_running(office.name);
  for (std::uint32_t at = words.begin; at < words.end; ++at)
    if (const std::string_view word = lemma(at); word == "republican" || word == "democratic")
      office.party = word;
  return office;
}

/// Whether the actor holds an office called so, for its owner if there is one, and of no other
/// party.
bool Antecedents::has_role(Index actor, const Office& office) const {
  const std::string_view party = office.party;
  for (const Affiliation& a : extraction_.actors[actor].affiliations) {
    if (office.owner != kNone && a.actor != office.owner && party.empty()) continue;
    const std::string_view role = a.role;
    bool called = !office.name.empty() && role.find(office.name) != std::string_view::npos;
    for (const std::string_view other : kRunning)
      called = called || (office.running && role.find(other) != std::string_view::npos);
    const bool other_party = !party.empty() &&
                             (role.find("republican") != std::string_view::npos ||
                              role.find("democratic") != std::string_view::npos) &&
                             role.find(party) == std::string_view::npos;
    if (called && !other_party) return true;
  }
  return false;
}

/// "the Republican nominee": known to be of the party that the words name.
bool Antecedents::is_of_party(Index actor, Span words) const {
  const Index entry = rules_.gazetteer().find(extraction_.actors[actor].key);
  if (entry == kNone) return false;
  std::string_view party;
  for (std::uint32_t at = words.begin; at < words.end; ++at) {
    if (lemma(at) == "republican" || lemma(at) == "gop") party = "republican-party";
    if (lemma(at) == "democratic") party = "democratic-party";
  }
  const std::vector<std::string_view>& bodies = rules_.gazetteer().actors()[entry].member_of;
  return !party.empty() && std::find(bodies.begin(), bodies.end(), party) != bodies.end();
}

/// "his |opponent|": of the persons named before, the nearest who is not he himself.
void Antecedents::rival(Index mention) {
  const Index self = owner(mention);
  if (self == kNone || kind(self) != ActorKind::kPerson) return;
  Index other = kNone;
  for (std::size_t back = 0; back < reach(); ++back) {
    const Named& n = recent(back);
    if (sentence_of_[mention] - n.sentence > 2) break;
    if (n.actors.size() != 1 || n.actors.front() == self ||
        kind(n.actors.front()) != ActorKind::kPerson)
      continue;
    if (other != kNone && other != n.actors.front()) return;  // which of them?
    other = n.actors.front();
  }
  if (other != kNone) refer(mention, other, "rival");
}

/// Whether the actor is named further on in the mention's sentence, and so is somebody else.
bool Antecedents::is_named_after(Index mention, Index actor) const {
  constexpr Index kMostMentions = 12;
  const std::vector<Mention>& mentions = extraction_.mentions;
  for (Index i = mention + 1; i < mentions.size() && i <= mention + kMostMentions; ++i) {
    if (sentence_of_[i] != sentence_of_[mention]) return false;
    if (mentions[i].actors.size() == 1 && mentions[i].actors.front() == actor) return true;
  }
  return false;
}

/// "|The Leeds businessman| has praised": the subject before, spoken of by what else he is.
void Antecedents::described(Index mention) {
  const Reference& reference = analysis_.references[mention];
  const Token& head = extraction_.document.tokens[reference.head];
  const Mention& m = extraction_.mentions[mention];
  if (!m.actors.empty() || !reference.definite || reference.plural || m.tokens.size() < 2 ||
      owner(mention) != kNone || (rules_.lexicon().entry(head.word).classes & kPersonNoun) == 0 ||
      !is_subject(reference.head))
    return;
  bool epithet = (bits(reference.head) & kEpithet) != 0;
  for (std::uint32_t at = m.tokens.begin; at < reference.head; ++at)
    epithet = epithet || lemma(at) == "former";
  if (!epithet) return;
  const Named* named = best(mention, 2, [&](const Named& n) {
    const std::uint32_t distance = sentence_of_[mention] - n.sentence;
    return n.actors.size() == 1 && !n.plural && distance >= 1 &&
           kind(n.actors.front()) == ActorKind::kPerson &&
           !is_named_after(mention, n.actors.front()) &&
           (n.gender == 0 || reference.gender == 0 || n.gender == reference.gender);
  });
  if (named != nullptr) refer(mention, named->actors, "description");
}

/// "|the Italian| said": one person of a people, not its state, is the person named before.
/// Leaves "the Italian minister", and "the French", who are many.
void Antecedents::compatriot(Index mention) {
  const Reference& reference = analysis_.references[mention];
  const Document& document = extraction_.document;
  const std::uint32_t head = reference.head;
  const Index chunk = head < analysis_.chunk_of.size() ? analysis_.chunk_of[head] : kNone;
  if (chunk == kNone || analysis_.chunks[chunk].head != head || reference.plural ||
      analysis_.chunks[chunk].is(kPossessive) || !is_subject(head) || head == 0 ||
      ShortWord::of(document.view(document.tokens[head - 1])) != "the")
    return;
  const std::string_view word = document.view(document.tokens[head]);
  for (const std::string_view many : {"s", "sh", "ch", "ese", "men"})
    if (word.ends_with(many)) return;
  const Named* named = best(mention, 3, [&](const Named& n) {
    const std::uint32_t distance = sentence_of_[mention] - n.sentence;
    return n.actors.size() == 1 && !n.plural && distance >= 1 &&
           kind(n.actors.front()) == ActorKind::kPerson &&
           !is_named_after(mention, n.actors.front());
  });
  if (named == nullptr) return;
  refer(mention, named->actors, "description");
  extraction_.mentions[mention].via = Via::kDescription;
}

/// "the mayor of Leeds, |Carol Ruiz|": the name in apposition.
Index Antecedents::named_behind(Index mention) const {
  const Document& document = extraction_.document;
  const std::uint32_t end = extraction_.mentions[mention].tokens.end;
  const std::uint32_t limit =
      std::min<std::uint32_t>(end + 8, document.sentences[sentence_of_[mention]].tokens.end);
  std::uint32_t comma = end;
  while (comma < limit && document.view(document.tokens[comma]) != "," &&
         document.tokens[comma].pos != Pos::kVerb)
    ++comma;
  if (comma + 1 >= limit || document.view(document.tokens[comma]) != ",") return kNone;
  if (comma != end && document.tokens[end].pos != Pos::kAdp) return kNone;
  std::uint32_t name = comma + 1;
  while (name + 1 < limit && name < comma + 4 && mention_at(analysis_, name) == kNone &&
         (bits(name) & (kHonorific | kOffice | kModifier)) != 0)
    ++name;  // the leader, |Cllr| Tom Reece
  const Index next = mention_at(analysis_, name);
  if (next == kNone || analysis_.references[next].designation != Designation::kPerson ||
      extraction_.mentions[next].actors.size() != 1)
    return kNone;
  const std::uint32_t after = extraction_.mentions[next].tokens.end;
  if (after < document.tokens.size() && document.view(document.tokens[after]) == "and")
    return kNone;
  return next;
}

/// "the foreign minister": a person with that role; of a country its own, else the country.
void Antecedents::office(Index mention) {
  const Reference& reference = analysis_.references[mention];
  const Index own = owner(mention);
  const Span words = extraction_.mentions[mention].tokens;
  if (describes_name(mention)) return;
  if (const Index next = named_behind(mention); next != kNone) {
    const Index person = extraction_.mentions[next].actors.front();
    affiliate(extraction_.actors, person, own,
              std::string(extraction_.document.view(
                  extraction_.document.bytes_of({reference.head, reference.head + 1}))));
    return refer(mention, person, "apposition");
  }
  const Office wanted = office_of(reference.head, words, own);
  const Named* named = best(mention, kFarthestSentence, [&](const Named& n) {
    return n.actors.size() == 1 && kind(n.actors.front()) == ActorKind::kPerson &&
           has_role(n.actors.front(), wanted) &&
           (reference.gender == 0 || n.gender == 0 || reference.gender == n.gender);
  });
  if (named != nullptr) return refer(mention, named->actors, "office");
  if (wanted.name == "opponent" || wanted.name == "rival") return rival(mention);
  if (wanted.running)
    named = best(mention, kFarthestSentence, [&](const Named& n) {
      return n.actors.size() == 1 && kind(n.actors.front()) == ActorKind::kPerson &&
             is_of_party(n.actors.front(), words);
    });
  if (named != nullptr) return refer(mention, named->actors, "party");
  for (Index actor = 0; !wanted.running && actor < extraction_.actors.size() && actor < 256;
       ++actor)
    if (kind(actor) == ActorKind::kPerson && has_role(actor, wanted))
      return refer(mention, actor, "office");
  const std::uint32_t speaks_for = kOfficial | kSpokesperson;
  if (own != kNone && kind(own) != ActorKind::kPerson &&
      ((bits(reference.head) & speaks_for) != 0 || kind(own) == ActorKind::kIgo ||
       (kind(own) == ActorKind::kCountry && (bits(reference.head) & kNational) != 0)))
    return refer(mention, own, "role");
  if (own == kNone) officials(mention);
  if (!wanted.running) described(mention);
}

}  // namespace claimgraph
