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

constexpr std::string_view kLeading[] = {"president",  "premier", "prime minister",
                                         "chancellor", "king",    "queen"};

/// "the French |leader|": whoever governs the state, "vice president" does not.
bool is_leading(std::string_view role) {
  return !role.starts_with("vice") && !role.starts_with("former") &&
         std::any_of(std::begin(kLeading), std::end(kLeading),
                     [&](std::string_view office) { return role.ends_with(office); });
}

/// Whether the office is that of somebody who runs for another.
bool is_running(std::string_view office) {
  return office == "runner" ||  // of front-runner
         std::find(std::begin(kRunning), std::end(kRunning), office) != std::end(kRunning);
}

}  // namespace

/// "Carol Ruiz, |a fellow| at the Harbour Fund", "Carol Ruiz is |a nurse|": of the name before.
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
  if (at < least + 2) return false;
  const std::string_view link = document.view(document.tokens[at - 1]);
  if (link != "," && link != "is" && link != "was") return false;
  const Index before = mention_at(analysis_, at - 2);
  if (before == kNone || analysis_.references[before].designation != Designation::kPerson ||
      extraction_.mentions[before].actors.size() != 1)
    return false;
  refer(mention, extraction_.mentions[before].actors, "apposition");
  Actor& person = extraction_.actors[extraction_.mentions[before].actors.front()];
  if (link != "," && person.affiliations.empty())
    person.affiliations.push_back(
        {kNone, std::string(lemma(analysis_.references[mention].head)), {}, {}});
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
  if (office.name == "minister" && words.begin < head && lemma(head - 1) == "prime")
    office.name = "prime minister";  // no other minister
  office.running = is_running(office.name);
  office.leads = (office.name == "leader" &&  // not "the opposition leader"
                  (owner != kNone || extraction_.document.tokens[head - 1].pos != Pos::kNoun)) ||
                 (office.name == "counterpart" && owner != kNone);
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
    called = called || (office.leads && (role.empty() ? office.owner != kNone : is_leading(role)));
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

/// Whether the sentence of `named` has another state in it, as a place too.
bool Antecedents::names_other_state(const Named& named, Index state) const {
  const auto other = [&](Index mention) {
    const Index listed = analysis_.references[mention].listed;
    return listed != kNone && rules_.gazetteer().actors()[listed].kind == ActorKind::kCountry &&
           rules_.gazetteer().actors()[listed].key != extraction_.actors[state].key;
  };
  Index first = named.mention;
  while (first > 0 && sentence_of_[first - 1] == named.sentence) --first;
  for (Index i = first; i < sentence_of_.size() && sentence_of_[i] == named.sentence; ++i)
    if (other(i)) return true;
  return false;
}

/// "President Kolar … |Peru's leader|": whoever leads a state that need not be said, since it is
/// the first that the document names, or follows at once.
const Antecedents::Named* Antecedents::leader_at_home(Index mention, Index state) const {
  const auto home = std::ranges::find_if(extraction_.mentions, [&](const Mention& m) {
    return m.actors.size() == 1 && kind(m.actors.front()) == ActorKind::kCountry;
  });
  const bool at_home = home != extraction_.mentions.end() && home->actors.front() == state;
  const std::string_view office = lemma(analysis_.references[mention].head);
  return best(mention, at_home ? kFarthestSentence : 1, [&](const Named& n) {
    if (n.actors.size() != 1 || n.sentence == sentence_of_[mention] ||
        kind(n.actors.front()) != ActorKind::kPerson)
      return false;
    if (!at_home && names_other_state(n, state)) return false;
    const auto& known = extraction_.actors[n.actors.front()].affiliations;
    return known.size() == 1 && known.front().actor == kNone && is_leading(known.front().role) &&
           (office == "leader" || known.front().role == office);
  });
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

/// Whether the actor is named before in the mention's sentence.
bool Antecedents::is_named_before(Index mention, Index actor) const {
  constexpr std::size_t kMostMentions = 12;
  for (std::size_t back = 0; back < std::min(reach(), kMostMentions); ++back) {
    const Named& n = recent(back);
    if (n.sentence != sentence_of_[mention]) return false;
    if (n.actors.size() == 1 && n.actors.front() == actor) return true;
  }
  return false;
}

/// "|The Leeds businessman| has praised", "praised |the magnate|": whom the text spoke of before,
/// by what else he is.
void Antecedents::described(Index mention) {
  const Reference& reference = analysis_.references[mention];
  const Token& head = extraction_.document.tokens[reference.head];
  const Mention& m = extraction_.mentions[mention];
  const bool age = (head.shape & kJoined) != 0 && lemma(reference.head) == "old";  // 22-year-old
  if (!m.actors.empty() || !reference.definite || reference.plural || owner(mention) != kNone ||
      (!age && (rules_.lexicon().entry(head.word).classes & kPersonNoun) == 0))
    return;
  bool epithet = age || (bits(reference.head) & kEpithet) != 0;
  for (std::uint32_t at = m.tokens.begin; at < reference.head; ++at)
    epithet = epithet || lemma(at) == "former";
  if (!epithet) return;
  const Named* named = best(mention, 2, [&](const Named& n) {
    const std::uint32_t distance = sentence_of_[mention] - n.sentence;
    return n.actors.size() == 1 && !n.plural && distance >= 1 &&
           kind(n.actors.front()) == ActorKind::kPerson &&
           !is_named_after(mention, n.actors.front()) &&
           !is_named_before(mention, n.actors.front()) &&
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
  const bool quoted = chunk > 0 && analysis_.chunks[chunk - 1].kind == ChunkKind::kQuoteMark;
  for (const std::string_view many : {"s", "sh", "ch", "ese", "men"})
    if (word.ends_with(many) && (!quoted || many == "s" || many == "men")) return;
  const auto person = [&](const Named& n) {
    const std::uint32_t distance = sentence_of_[mention] - n.sentence;
    return n.actors.size() == 1 && !n.plural && distance >= 1 &&
           kind(n.actors.front()) == ActorKind::kPerson &&
           !is_named_after(mention, n.actors.front());
  };
  const Index state = extraction_.mentions[mention].actors.front();
  const Named* named = best(mention, 3, [&](const Named& n) {
    return person(n) && std::ranges::any_of(extraction_.actors[n.actors.front()].affiliations,
                                            [&](const Affiliation& a) { return a.actor == state; });
  });
  if (named == nullptr) named = best(mention, 3, person);
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

/// Whether the office is one of its state: "the |minister|", "the army |chief|", "the trade
/// |chief|".
bool Antecedents::is_of_state(std::uint32_t head) const {
  if ((bits(head) & kNational) != 0) return true;
  const std::string_view office = lemma(head);
  if (head == 0 || (office != "chief" && office != "head" && office != "director" &&
                    office != "coordinator" && office != "secretary" && office != "commissioner"))
    return false;
  const std::uint32_t portfolio = bits(head - 1);
  if ((portfolio & kInstitutionWord) != 0) return true;
  return (portfolio & kModifier) != 0 && (portfolio & kOffice) == 0 &&
         extraction_.document.tokens[head - 1].pos == Pos::kNoun;
}

/// "her |spokesman|", "the ministry's |officials|", "the French |minister|": what they say is their
/// owner's.
bool Antecedents::speaks_for(std::uint32_t head, Index own) const {
  if (kind(own) == ActorKind::kPerson) return (bits(head) & kSpokesperson) != 0;
  return (bits(head) & (kOfficial | kSpokesperson)) != 0 || kind(own) == ActorKind::kIgo ||
         (kind(own) == ActorKind::kCountry && is_of_state(head));
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
  if (named == nullptr && own != kNone) named = leader_at_home(mention, own);
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
  if (own != kNone && speaks_for(reference.head, own)) return refer(mention, own, "role");
  if (own == kNone) officials(mention);
  if (!wanted.running) described(mention);
}

}  // namespace claimgraph
