// Attitude. Acts that are positive or negative in themselves carry theirs, unless denied. A wish, a
// request or a promise is in favour of what it names ("called for talks") but against it when the
// action takes away ("called on Karvia to abandon the base"). Plain statements and beliefs have an
// attitude only when their words judge: weighted words, turned round by negation, must clearly lean
// to one side. "The offer is a farce" opposes; "the offer is not a threat" does not; neither does
// "he met his critics". Known limits: irony, and blame told in neutral words.

#include <algorithm>

#include "meaning/parts.hpp"

namespace claimgraph {
namespace {

constexpr int kDecisive = 5;                 // of strengths times Force
constexpr std::uint32_t kNegationReach = 4;  // tokens before an evaluating word
constexpr std::uint32_t kRemedyReach = 6;    // tokens from "combat" to what it combats
constexpr std::uint32_t kMostTokens = 400;   // of a content that are weighed

Modifier modifier_at(const Reading& reading, std::uint32_t at, std::uint32_t end) {
  const auto match = reading.table.modifiers().longest(reading.document(), at, end);
  return match.length == 0 ? Modifier::kPlain : static_cast<Modifier>(match.value);
}

Toward toward_at(const Reading& reading, std::uint32_t at, std::uint32_t end) {
  return static_cast<Toward>(reading.table.actions().longest(reading.document(), at, end).value);
}

/// Marks that end what a negation reaches; quotation marks do not.
bool ends_scope(const Reading& reading, std::uint32_t at) {
  const Token& token = reading.token(at);
  return token.pos == Pos::kPunct && (token.shape & (kOpenQuote | kCloseQuote)) == 0;
}

bool is_negated(const Reading& reading, std::uint32_t at, std::uint32_t begin) {
  const std::uint32_t stop = std::max(begin, at > kNegationReach ? at - kNegationReach : 0);
  for (; at > stop; --at) {
    if (ends_scope(reading, at - 1)) return false;
    if (modifier_at(reading, at - 1, at + 1) == Modifier::kNegator) return true;
  }
  return false;
}

/// "combat terrorism", "protect against threats": the evil is named in order to be met.
bool is_remedied(const Reading& reading, std::uint32_t at, std::uint32_t begin) {
  const std::uint32_t stop = std::max(begin, at > kRemedyReach ? at - kRemedyReach : 0);
  for (; at > stop; --at) {
    if (reading.token(at - 1).pos == Pos::kVerb)
      return toward_at(reading, at - 1, at + 1) == Toward::kAgainst;
  }
  return false;
}

/// How much an evaluating word says for the whole claim.
enum Force : int { kMute = 0, kAside = 1, kPlain = 2, kPredicate = 4 };

/// One strong word outweighs two weak ones.
int strength(int weight) { return weight == 2 ? 3 : weight == -2 ? -3 : weight; }

class Scale {
 public:
  Scale(const Reading& reading, const ClaimView& view) : reading_(reading), main_(view.main) {}

  void weigh(Span tokens) {
    for (std::uint32_t at = tokens.begin; at < tokens.end;) {
      const auto match = reading_.table.evaluations().longest(reading_.document(), at, tokens.end);
      if (match.length != 0 && !in_name(at)) add(strength(match.value), at, tokens.begin);
      at += match.length == 0 ? 1 : match.length;
    }
  }

  /// "Defense Department" defends nobody; "a liar" describes.
  bool in_name(std::uint32_t at) const {
    const Index index = reading_.analysis.mention_of[at];
    if (index == kNone) return false;
    const Via via = reading_.extraction.mentions[index].via;
    return via != Via::kDescription && via != Via::kRole && via != Via::kGroup;
  }

  Stance stance(int decisive) const {
    if (against_ >= decisive && against_ > in_favor_) return Stance::kOppose;
    if (in_favor_ >= decisive && in_favor_ > against_) return Stance::kSupport;
    return Stance::kNeutral;
  }

 private:
  void add(int weight, std::uint32_t at, std::uint32_t begin) {
    const int force = force_of(at);
    const bool negated = is_negated(reading_, at, begin);
    if (weight < 0 && !negated && !is_remedied(reading_, at, begin)) against_ -= weight * force;
    if (weight > 0 && negated) against_ += weight * force;
    if (weight > 0 && !negated) in_favor_ += weight * force;
  }

  Force force_of(std::uint32_t at) const {
    const Index index = reading_.analysis.clause_of[at];
    if (index == kNone) return kPlain;
    const Clause& clause = reading_.analysis.clauses[index];
    if (clause.kind == ClauseKind::kRelative) return kAside;
    if (clause.kind == ClauseKind::kAdverbial) return is_circumstance(clause) ? kMute : kPlain;
    return &clause == main_ && is_predicate(at) ? kPredicate : kPlain;
  }

  /// Conditions and times: what they name is not asserted.
  bool is_circumstance(const Clause& clause) const {
    if (clause.marker.empty()) return false;
    const std::string_view marker = reading_.form(clause.marker.begin);
    return marker == "if" || marker == "unless" || marker == "before" || marker == "after" ||
           marker == "when" || marker == "until" || marker == "whether";
  }

  /// The main verb, its object's head, or what a main copula says of its subject.
  bool is_predicate(std::uint32_t at) const {
    const Chunk& verb = reading_.analysis.chunks[main_->verb];
    if (at == verb.head) return true;
    const Index index = reading_.analysis.chunk_of[at];
    if (index == kNone || at < verb.tokens.end) return false;
    const Chunk& chunk = reading_.analysis.chunks[index];
    if (chunk.tokens.begin > verb.tokens.end + 1) return false;
    return chunk.kind == ChunkKind::kAdjective ||
           (chunk.kind == ChunkKind::kNounGroup && (verb.is(kCopula) || at == chunk.head));
  }

  const Reading& reading_;
  const Clause* main_;
  int against_ = 0, in_favor_ = 0;
};

bool is_evil(const Reading& reading, std::uint32_t at) {
  return reading.table.evaluations().longest(reading.document(), at, at + 1).value < 0;
}

/// "said it opposes", "we welcome": the content's own verb is an act of the source.
Stance own_position(const Reading& reading, const ClaimView& view) {
  const Clause* clause = view.main;
  if (clause == nullptr || !speaks_of_source(reading, view, *clause)) return Stance::kNeutral;
  const Chunk& verb = reading.analysis.chunks[clause->verb];
  const Meaning* meaning = reading.table.find(reading.lemma(verb.head), Pos::kVerb, "object");
  if (meaning == nullptr || verb.is(kNegatedGroup) || verb.is(kPassive)) return Stance::kNeutral;
  // "we are fighting crime" takes no side.
  const bool deed = meaning->act == Act::kReject && clause->object != kNone &&
                    is_evil(reading, reading.analysis.chunks[clause->object].head);
  const bool opinion = !deed && meaning->act != Act::kRequest && meaning->act != Act::kPromise &&
                       meaning->act != Act::kHope;
  return opinion ? meaning->stance : Stance::kNeutral;
}

/// "should reduce its exercises", "must abandon": against what others are told to end.
bool tells_to_end(const Reading& reading, const ClaimView& view) {
  const Clause* clause = view.main;
  if (clause == nullptr || speaks_of_source(reading, view, *clause)) return false;
  const Chunk& verb = reading.analysis.chunks[clause->verb];
  bool duty = false;
  for (std::uint32_t at = verb.tokens.begin; at < verb.head; ++at) {
    const std::string_view form = reading.form(at);
    duty = duty || form == "should" || form == "must" || form == "ought";
    if (modifier_at(reading, at, verb.head) == Modifier::kNegator) return false;
  }
  return duty && toward_at(reading, verb.head, clause->tokens.end) == Toward::kAgainst;
}

/// "spoke about the crimes", "pointed to a ruling": a topic is named, nothing said of it.
bool names_topic(std::string_view frame) {
  constexpr std::string_view kTopical[] = {"to", "about", "on", "upon", "over", "with", "at"};
  return std::find(std::begin(kTopical), std::end(kTopical), frame) != std::end(kTopical);
}

Stance judge_words(const Reading& reading, const ClaimView& view) {
  if (names_topic(view.frame)) return Stance::kNeutral;
  if (const Stance own = own_position(reading, view); own != Stance::kNeutral) return own;
  if (tells_to_end(reading, view)) return Stance::kOppose;
  Scale scale(reading, view);
  std::uint32_t left = kMostTokens;
  for (const Span span : view.content) {
    const std::uint32_t size = std::min(span.size(), left);
    scale.weigh({span.begin, span.begin + size});
    left -= size;
  }
  const bool verdict = view.frame == "object-predicate" || view.frame == "object-as";
  return scale.stance(verdict ? kDecisive / 2 : kDecisive);
}

/// What a wished-for action does: that of the content's governing verb, or of its head noun.
Stance judge_action(const Reading& reading, const ClaimView& view) {
  const Stance in_favor = view.meaning.stance;
  if (view.content.empty()) return in_favor;
  const Span content = view.content.front();
  const std::uint32_t end = std::min(content.end, content.begin + kReach);
  const bool clausal = view.frame != "object" && view.frame != "for" && view.frame != "of";
  for (std::uint32_t at = content.begin; at < end; ++at) {
    const Index index = reading.analysis.chunk_of[at];
    if (index == kNone) continue;
    const Chunk& chunk = reading.analysis.chunks[index];
    const bool verb = chunk.kind == ChunkKind::kVerbGroup;
    const bool governs = verb || (!clausal && chunk.kind == ChunkKind::kNounGroup);
    at = chunk.tokens.end - 1;
    if (!governs) continue;
    if (verb && (chunk.is(kNegatedGroup) || is_negated(reading, chunk.head, content.begin)))
      return Stance::kNeutral;
    return toward_at(reading, chunk.head, end) == Toward::kAgainst ? Stance::kOppose : in_favor;
  }
  return in_favor;
}

}  // namespace

Stance stance_of(const Reading& reading, const ClaimView& view) {
  if (view.modifier == Modifier::kRefuse) return Stance::kOppose;
  if (view.denied()) return Stance::kNeutral;
  switch (view.meaning.act) {
    case Act::kState:
    case Act::kBelieve:
      return view.meaning.stance == Stance::kNeutral ? judge_words(reading, view)
                                                     : view.meaning.stance;
    case Act::kRequest:
    case Act::kPromise:
    case Act::kHope:
      return view.meaning.stance == Stance::kSupport ? judge_action(reading, view)
                                                     : view.meaning.stance;
    default:
      return view.meaning.stance;
  }
}

}  // namespace claimgraph
