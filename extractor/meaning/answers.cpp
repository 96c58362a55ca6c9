// Claims that take up others. "Karvia dismissed Belmark's allegations" answers the claim of Belmark
// that it speaks of: one inside its own content ("rejected calls by Belmark for talks"), else the
// latest before it by the same actor, rather one of the act that the noun names and one that
// concerns the answerer. "The charge", whose nobody says, is the latest such claim of others and
// directs the answer at them. Not answered: "rejected Belmark's goods" (no noun of saying), "the
// charge that …".

#include <algorithm>

#include "cues.hpp"
#include "gazetteer.hpp"
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

/// "dismissed |the charge|", "called |the allegations| absurd", all of its words: of the other
/// side.
bool is_taken_up(const Reading& reading, const ClaimView& view, const NounPhrase& object) {
  constexpr std::string_view kDefinite[] = {"the", "this", "that", "these", "those", "such", "it"};
  const std::string_view first = reading.form(object.tokens.begin);
  if (std::ranges::find(kDefinite, first) == std::end(kDefinite)) return false;
  const std::uint32_t end = object.tokens.end;
  return std::ranges::any_of(view.content, [&](Span span) {
    return span.contains(object.head) && (span.end == end || reading.form(end) == "as");
  });
}

/// Whether the noun is somebody's words, "the remark", not "the talks", "the report".
bool may_be_saying(const Reading& reading, std::uint32_t noun, const Meaning& meaning) {
  if ((reading.rules.gazetteer().word(reading.token(noun).word) & kDocument) != 0) return false;
  if (meaning.act != Act::kState) return true;
  const auto frames = reading.rules.cues().frames(reading.token(noun).lemma, Pos::kNoun);
  return std::ranges::any_of(frames, [](const CueFrame& f) { return f.frame == Frame::kThat; });
}

/// "denied |this|"
bool stands_for_claim(const Reading& reading, const NounPhrase& object) {
  constexpr std::string_view kPronouns[] = {"this", "that", "it"};
  return std::ranges::find(kPronouns, reading.form(object.head)) != std::end(kPronouns);
}

/// Whether the claim is directed at, or speaks of, those who answer it, or their state or body.
bool concerns(const Reading& reading, const Claim& claim, const Indices& answering) {
  const auto is_theirs = [&](Index actor) {
    return std::ranges::any_of(
        answering, [&](Index source) { return is_or_belongs_to(reading, source, actor); });
  };
  return std::ranges::any_of(claim.to, is_theirs) || std::ranges::any_of(claim.about, is_theirs);
}

/// Whether "the charge", "the call" may be the words of a claim; "this" is of one that `concerns`.
bool is_called(const Claim& claim, const Meaning* noun, bool concerned) {
  if (noun == nullptr) return concerned && claim.act != Act::kRequest;
  switch (noun->act) {
    case Act::kAccuse:
    case Act::kCriticize:
    case Act::kReject:
      return claim.stance == Stance::kOppose || (concerned && claim.act == Act::kState);
    case Act::kState:
    case Act::kBelieve:
      return claim.act != Act::kRequest;
    default:
      return claim.act == noun->act;
  }
}

/// The latest claim of others in this sentence or the two before it that the noun may mean.
Index find_other_side(const Reading& reading, const std::vector<Claim>& claims, Index self,
                      const Meaning* noun, const std::function<void(Index)>& judge) {
  constexpr Index kFarthest = 2;  // sentences
  const std::vector<Draft>& drafts = reading.analysis.drafts;
  for (Index i = self; i-- > 0 && self - i <= kLookBack;) {
    if (drafts[i].sentence + kFarthest < drafts[self].sentence) break;
    if (claims[i].sources.empty() || share(claims[i].sources, claims[self].sources)) continue;
    if (claims[i].confidence < reading.analysis.min_confidence) continue;
    judge(i);
    if (is_called(claims[i], noun, concerns(reading, claims[i], claims[self].sources))) return i;
  }
  return kNone;
}

/// Whoever is named among the claim's sources is whom its answer is directed at.
void direct_at_sources(const Reading& reading, const Claim& answered, Claim& answer) {
  if (!answer.to.empty()) return;
  for (const Index source : answered.sources) {
    const ActorKind kind = reading.extraction.actors[source].kind;
    if (kind != ActorKind::kGroup && kind != ActorKind::kOther) answer.to.push_back(source);
  }
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
  const bool alone = stands_for_claim(reading, object) && claim.act == Act::kReject;
  if (meaning == nullptr && !alone) return;
  const Indices owners = owners_of(reading, object).actors;
  if (owners.empty() && is_taken_up(reading, view, object) &&
      (alone || may_be_saying(reading, object.head, *meaning))) {
    const Index other = find_other_side(reading, claims, self, meaning, judge);
    if (other == kNone) return;
    claim.answers.push_back({other, answer_of(claim)});
    return direct_at_sources(reading, claims[other], claim);
  }
  if (meaning == nullptr) return;
  const Question question{claim, owners, meaning->act};
  const Index answered = find_answered(reading, question, claims, self, judge);
  if (answered != kNone) claim.answers.push_back({answered, answer_of(claim)});
}

}  // namespace claimgraph
