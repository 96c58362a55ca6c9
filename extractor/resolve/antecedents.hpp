#pragma once

#include <array>
#include <span>
#include <vector>

#include "../interviews.hpp"
#include "analysis.hpp"
#include "claimgraph/extractor.hpp"
#include "mentions/cast.hpp"

namespace claimgraph {

/// Finds whom pronouns and descriptions mean, mention by mention in text order. Each step looks at
/// no more than a fixed number of actors named before.
class Antecedents {
 public:
  Antecedents(const RuleSet& rules, Extraction& extraction, Analysis& analysis, Cast& cast);

  /// Goes over all mentions: those in quotations only when `quoted` (their speakers are known by
  /// then).
  void walk(bool quoted);
  /// The claim's sources speak in its content.
  void speak(Index claim);
  /// The actor who answers in an interview: the first person named before its first question;
  /// kNone where there is none.
  Index interviewee() const { return interviewee_; }

 private:
  struct Named {
    std::span<const Index> actors;  ///< the mention's own
    std::uint32_t token = 0;
    std::uint32_t sentence = 0;
    char gender = 0;
    bool plural = false;
    bool subject = false;
    bool quoted = false;
    bool main = false;   ///< subject of a main clause
    bool owner = false;  ///< "|Falk|'s critics"
    Index mention = kNone;
    Designation designation = Designation::kListed;
  };
  static constexpr std::size_t kReach = 24;
  static constexpr std::size_t kRing = 32;  // the next power of two, which divides fast
  static constexpr std::uint32_t kFarthestSentence = 6;

  /// What a transcript's or headline's label gives to its speaker.
  struct SpokenTurn {
    Span tokens;
    std::uint32_t speaker = 0;  ///< a token of the label
  };

  Index person_before_questions() const;
  std::vector<Index> persons_of_byline() const;
  void learn_genders();
  struct Signature {
    std::uint32_t token = 0;
    Index person = kNone;
  };
  bool has_salutation() const;
  std::vector<Signature> persons_signing() const;
  std::vector<Index> authors(std::uint32_t token, bool several);
  const Indices* labelled_speaker(std::uint32_t token) const;
  void step(Index mention, bool quoted);
  char gender_meant(Index mention, bool spokesman) const;
  void name(Index mention);
  /// Whom a pronoun cannot mean: who speaks, who answers, the subject of the clause it is object
  /// of.
  struct Excluded {
    const Indices* speaker = nullptr;
    Index interviewee = kNone;
    Span subject;
    const Indices* acting = nullptr;  ///< the subject's actors
    bool operator()(const Named& named) const;
  };
  Excluded excluded_by(Index mention) const;
  const Named* person_meant(Index mention, const Excluded& excluded) const;
  const Named* thing_meant(Index mention, const Excluded& excluded) const;
  std::vector<Index> joined(Index mention) const;
  bool pair(Index left, Index right, bool* paired) const;
  void pronoun(Index mention);
  void first_person(Index mention);
  bool in_interview(Index mention, Turn turn);
  void role(Index mention);
  void office(Index mention);
  std::vector<Index> last_pair() const;
  std::vector<Index> namesakes(std::uint32_t head);
  void firms(Index mention);
  bool describes_firm(const Named& named) const;
  void sides(Index mention);
  Index institution_before(std::uint32_t head) const;
  Index only_one_called(std::uint32_t head) const;
  const Named* organization_meant(Index mention, std::uint32_t head) const;
  bool speaks_for_body(Index mention);
  const Named* object_before(Index mention, const Excluded& excluded) const;
  bool names_other_state(const Named& named, Index state) const;
  Index state_of(Index actor) const;
  Index state_meant(Index mention) const;
  void body(Index mention);
  void officials(Index mention);
  /// What "the Republican candidate" says of whoever holds the office.
  struct Office {
    std::string_view name;   ///< "candidate"
    std::string_view party;  ///< "republican"; empty: none said
    bool running = false;    ///< for another office
    Index owner = kNone;     ///< the state or body whose office it is
    bool leads = false;      ///< "the leader", of the state or of nobody said
  };
  Office office_of(std::uint32_t head, Span words, Index owner) const;
  bool has_role(Index actor, const Office& office) const;
  bool is_of_party(Index actor, Span words) const;
  const Named* leader_at_home(Index mention, Index state) const;
  void rival(Index mention);
  void described(Index mention);
  void compatriot(Index mention);
  bool is_named_before(Index mention, Index actor) const;
  bool is_named_after(Index mention, Index actor) const;
  bool describes_name(Index mention);
  bool is_of_state(std::uint32_t head) const;
  bool speaks_for(std::uint32_t head, Index own) const;
  Index named_behind(Index mention) const;
  Index subject_to_come(Index mention) const;
  void refer(Index mention, std::span<const Index> actors, std::string_view reason);
  void refer(Index mention, const Indices& actors, std::string_view reason) {
    refer(mention, std::span(actors.data(), actors.size()), reason);
  }
  void refer(Index mention, Index actor, std::string_view reason) {
    refer(mention, std::span(&actor, 1), reason);
  }

  const Named& recent(std::size_t back) const { return ring_[(count_ - 1 - back) % kRing]; }
  std::size_t reach() const { return count_ < kReach ? count_ : kReach; }
  template <typename Fits>
  const Named* best(Index mention, std::uint32_t farthest, Fits fits) const;
  template <typename Fits>
  const Named* nearest_actor(Index mention, Fits fits) const;
  bool is_subject(std::uint32_t token) const;
  Index owner_in_clause(Index mention) const;
  bool is_addressed(std::uint32_t token) const;
  bool opens_judged_clause(std::uint32_t at) const;
  bool is_expletive(std::uint32_t token) const;
  bool is_speaker(std::uint32_t token) const;
  bool has_pronoun_subject(std::uint32_t sentence) const;
  bool is_possessor(Index mention) const;
  bool is_owned_by_noun(Index mention) const;
  bool speaks_for_actor(const Named& named) const;
  std::uint32_t bits(std::uint32_t token) const;
  std::string_view lemma(std::uint32_t token) const;
  ActorKind kind(Index actor) const { return extraction_.actors[actor].kind; }
  Index owner(Index mention) const;

  const RuleSet& rules_;
  Extraction& extraction_;
  Analysis& analysis_;
  Cast& cast_;
  std::array<Named, kRing> ring_;
  std::size_t count_ = 0;
  Indices officials_;                       ///< of whom officials spoke last
  std::vector<std::uint32_t> sentence_of_;  ///< for each mention
  std::vector<Index> speaker_of_;           ///< for each token, the claim whose sources speak
  Index interviewee_ = kNone;
  std::vector<Index> byline_;
  std::vector<Signature> signatures_;  ///< of letters
  std::vector<char> gender_of_;        ///< for each actor with a name; 0: its names do not tell
  std::vector<std::uint32_t> named_states_;  ///< by actor: how often a state was named so far
  std::vector<SpokenTurn> turns_;      ///< in text order
};

/// The best of the antecedents that fit, at most `farthest` sentences before: the same sentence's
/// subject, the one before's, the nearest.
template <typename Fits>
const Antecedents::Named* Antecedents::best(Index mention, std::uint32_t farthest,
                                            Fits fits) const {
  const std::uint32_t here = sentence_of_[mention];
  const bool outside =
      extraction_.document.tokens[analysis_.references[mention].head].quote_depth == 0;
  const Named* found = nullptr;
  int found_score = -1;
  for (std::size_t back = 0; back < reach(); ++back) {
    const Named& named = recent(back);
    const std::uint32_t distance = here - named.sentence;
    if (distance > farthest) break;
    if (!fits(named)) continue;
    int score = 60 - 10 * static_cast<int>(distance) - static_cast<int>(back);
    if (named.subject) score += 14;
    if (named.main) score += 5;
    if (named.actors.empty() && !(named.subject && (named.main || named.plural) && distance == 0))
      score -= named.plural && named.main ? 8 : 16;
    if (named.quoted) score -= outside ? 30 : 12;
    if (score > found_score) {
      found = &named;
      found_score = score;
    }
  }
  return found;
}

}  // namespace claimgraph
