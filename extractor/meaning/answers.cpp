// Claims that take up others. "Karvia dismissed Belmark's allegations" answers the claim of Belmark
// that it speaks of: one inside its own content ("rejected calls by Belmark for talks"), else the
// latest before it by the same actor, rather one of the act that the noun names and one that
// concerns the answerer. Not answered: "rejected Belmark's goods" (no noun of saying).

#include <algorithm>

#include "meaning/parts.hpp"

namespace claimgraph {
namespace {

constexpr Index kLookBack = 64;  // claims

bool share(const Indices& a, const Indices& b) {
  return std::any_of(a.begin(), a.end(),
                     [&](Index i) { return std::find(b.begin(), b.end(), i) != b.end(); });
}

/// Whether one of the owners, or a body or person of theirs, holds the claim.
bool held_by(const Reading& reading, const Claim& claim, const Indices& owners) {
  const auto owned = [&](Index source) {
    return std::any_of(owners.begin(), owners.end(),
                       [&](Index owner) { return is_or_belongs_to(reading, source, owner); });
  };
  return std::any_of(claim.sources.begin(), claim.sources.end(), owned);
}

bool takes_up(Act act) {
  switch (act) {
    case Act::kReject:
    case Act::kCriticize:
    case Act::kQuestion:
    case Act::kAgree:
    case Act::kSupport:
    case Act::kPraise:
      return true;
    default:
      return false;
  }
}

/// "echoed Belmark's warning", "repeated its demand".
bool repeats(const Claim& claim) {
  constexpr std::string_view kAgain[] = {"echo", "repeat", "reiterate", "restate", "reaffirm"};
  return std::find(std::begin(kAgain), std::end(kAgain), claim.cue_lemma) != std::end(kAgain);
}

Answer answer_of(const Claim& claim) {
  if (repeats(claim)) return Answer::kRepeats;
  const bool negative = claim.stance == Stance::kOppose || claim.act == Act::kReject ||
                        claim.act == Act::kCriticize || claim.act == Act::kQuestion;
  return negative ? Answer::kRejects : Answer::kSupports;
}

bool lies_within(const Claim& inner, const Claim& outer) {
  return !inner.cue.empty() &&
         std::any_of(outer.content.begin(), outer.content.end(),
                     [&](Span span) { return span.contains(inner.cue.front()); });
}

struct Question {
  const Claim& claim;
  Indices owners;  ///< of the words that it takes up
  Act act;         ///< that the noun names
};

int fitness(const Question& question, const Claim& other) {
  int score = 1;
  if (lies_within(other, question.claim)) score += 8;
  if (other.act == question.act) score += 2;
  if (share(other.about, question.claim.sources) || share(other.to, question.claim.sources))
    score += 2;
  return score;
}

Index find_answered(const Reading& reading, const Question& question,
                    const std::vector<Claim>& claims, Index self,
                    const std::function<void(Index)>& judge) {
  const Index begin = self > kLookBack ? self - kLookBack : 0;
  const Index end = std::min(static_cast<Index>(claims.size()), self + 4);
  Index best = kNone;
  int best_score = 0;
  for (Index i = begin; i < end; ++i) {
    if (i == self || (i > self && !lies_within(claims[i], question.claim))) continue;
    if (!held_by(reading, claims[i], question.owners)) continue;
    judge(i);
    const int score = fitness(question, claims[i]);
    if (score >= best_score) {
      best = i;
      best_score = score;
    }
  }
  return best;
}

}  // namespace

void link_answer(const Reading& reading, std::vector<Claim>& claims, Index self,
                 const std::function<void(Index)>& judge) {
  Claim& claim = claims[self];
  ClaimView view;
  if ((!takes_up(claim.act) && !repeats(claim)) || claim.negated) return;
  view_claim(reading, claim, &view);
  const NounPhrase object = object_of(reading, view);
  if (object.head == kNone) return;
  const Index mention = reading.analysis.mention_of[object.head];
  if (mention != kNone && !reading.extraction.mentions[mention].actors.empty()) return;
  const Meaning* meaning = reading.table.find(reading.lemma(object.head), Pos::kNoun, {});
  if (meaning == nullptr) return;
  const Question question{claim, owners_of(reading, object).actors, meaning->act};
  const Index answered = find_answered(reading, question, claims, self, judge);
  if (answered != kNone) claim.answers.push_back({answered, answer_of(claim)});
}

}  // namespace claimgraph
