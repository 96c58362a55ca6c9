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

/// The negator before an evaluating word that reaches it; kNone: none.
std::uint32_t negator_of(const Reading& reading, std::uint32_t at, std::uint32_t begin) {
  const std::uint32_t stop = std::max(begin, at > kNegationReach ? at - kNegationReach : 0);
  for (; at > stop; --at) {
    if (ends_scope(reading, at - 1)) return kNone;
    if (modifier_at(reading, at - 1, at + 1) == Modifier::kNegator) return at - 1;
  }
  return kNone;
}

bool is_negated(const Reading& reading, std::uint32_t at, std::uint32_t begin) {
  return negator_of(reading, at, begin) != kNone;
}

/// "no one is better", "never a stronger friend": the highest praise.
bool is_unsurpassed(const Reading& reading, std::uint32_t negator, std::uint32_t at) {
  const std::string_view form = reading.form(at), before = reading.form(negator);
  const bool compares = form == "better" || form == "stronger" || form == "safer" ||
                        (at > 0 && reading.form(at - 1) == "more");
  return compares && (before == "never" || before == "nobody" || before == "nothing" ||
                      (before == "no" && reading.form(negator + 1) == "one"));
}

bool takes_evil(Toward toward) { return toward == Toward::kAgainst || toward == Toward::kRemedy; }

/// "combat terrorism", "protect against threats": the evil is named in order to be met.
bool is_remedied(const Reading& reading, std::uint32_t at, std::uint32_t begin) {
  const std::uint32_t stop = std::max(begin, at > kRemedyReach ? at - kRemedyReach : 0);
  for (; at > stop; --at) {
    if (reading.token(at - 1).pos == Pos::kVerb)
      return takes_evil(toward_at(reading, at - 1, at + 1));
  }
  return false;
}

/// How much an evaluating word says for the whole claim.
enum Force : int { kMute = 0, kAside = 1, kPlain = 2, kPredicate = 4, kDeed = 5 };

/// One strong word outweighs two weak ones.
int strength(int weight) { return weight == 2 ? 3 : weight == -2 ? -3 : weight; }

class Scale {
 public:
  Scale(const Reading& reading, const ClaimView& view) : reading_(reading), main_(view.main) {}

  void weigh(Span tokens) {
    for (std::uint32_t at = tokens.begin; at < tokens.end;) {
      if ((reading_.token(at).shape & kSentenceStart) != 0) before_ = {against_, in_favor_};
      if (opens_contrast(at, tokens.begin)) discount_sentence();
      const auto match = reading_.table.evaluations().longest(reading_.document(), at, tokens.end);
      if (match.length == 0 && is_excess(at, tokens.end)) add(strength(-2), at, tokens.begin);
      if (is_against_name(at)) against_ += strength(2) * force_of(at);
      if (match.length != 0 && !in_name(at) && !(match.length == 1 && qualifies(at)))
        add(strength(match.value), at, tokens.begin);
      at += match.length == 0 ? 1 : match.length;
    }
  }

  /// "He is able, |but| he lied": what follows counts for more; not "not only able, but kind".
  bool opens_contrast(std::uint32_t at, std::uint32_t begin) const {
    constexpr std::uint32_t kFarthest = 24;  // tokens
    if (reading_.token(at).pos != Pos::kCconj || at == begin || reading_.form(at) != "but" ||
        reading_.form(at - 1) != ",")
      return false;
    const std::uint32_t stop = std::max(begin, at > kFarthest ? at - kFarthest : 0);
    for (std::uint32_t t = at - 1; t > stop; --t) {
      const std::string_view form = reading_.form(t);
      if ((form == "only" || form == "just" || form == "merely") &&
          modifier_at(reading_, t - 1, t) == Modifier::kNegator)
        return false;
    }
    return true;
  }

  /// "Defense Department" defends nobody; "a liar" describes.
  bool in_name(std::uint32_t at) const {
    const Index index = reading_.analysis.mention_of[at];
    if (index == kNone) return false;
    const Via via = reading_.extraction.mentions[index].via;
    return via != Via::kDescription && via != Via::kRole && via != Via::kGroup;
  }

  /// "|too| strict", not "came, too".
  bool is_excess(std::uint32_t at, std::uint32_t end) const {
    return at + 1 < end && reading_.token(at + 1).pos == Pos::kAdj && reading_.form(at) == "too";
  }

  /// "is |anti-Karvian|": said of somebody; what else is called so is only named.
  bool is_against_name(std::uint32_t at) const {
    return main_ != nullptr && reading_.document().view(reading_.token(at)).starts_with("anti-") &&
           in_name(at) && force_of(at) == kPredicate &&
           !is_negated(reading_, at, reading_.analysis.chunks[main_->verb].tokens.begin);
  }

  /// "the |fraud| case", "a |crime| rate": a noun that tells what kind of thing the next one is;
  /// not "a |racist| joke", which may be an adjective.
  bool qualifies(std::uint32_t at) const {
    const Index index = reading_.analysis.chunk_of[at];
    const Lexicon& lexicon = reading_.rules.lexicon();
    if (index == kNone || reading_.token(at).pos != Pos::kNoun ||
        (lexicon.entry(reading_.token(at).word).readings & reading(Pos::kAdj)) != 0)
      return false;
    const Chunk& chunk = reading_.analysis.chunks[index];
    return chunk.kind == ChunkKind::kNounGroup && at < chunk.head &&
           reading_.token(at + 1).pos == Pos::kNoun;
  }

  Stance stance(int decisive) const {
    if (against_ >= decisive && against_ > in_favor_) return Stance::kOppose;
    if (in_favor_ >= decisive && in_favor_ > against_) return Stance::kSupport;
    return Stance::kNeutral;
  }

 private:
  /// Halves what the sentence has said so far.
  void discount_sentence() {
    against_ = before_.against + (against_ - before_.against) / 2;
    in_favor_ = before_.in_favor + (in_favor_ - before_.in_favor) / 2;
  }

  void add(int weight, std::uint32_t at, std::uint32_t begin) {
    const int force = force_of(at);
    const std::uint32_t negator = negator_of(reading_, at, begin);
    const bool unsurpassed = negator != kNone && is_unsurpassed(reading_, negator, at);
    const bool negated = negator != kNone && !unsurpassed;
    if (weight > 0 && unsurpassed) weight = strength(2);
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
    if (&clause != main_ || !is_predicate(at)) return kPlain;
    return is_deed(at) ? kDeed : kPredicate;
  }

  /// "the levy |helps| bakers", "would |disrupt| trade": held true, not told as past.
  bool is_deed(std::uint32_t at) const {
    const Chunk& verb = reading_.analysis.chunks[main_->verb];
    return at == verb.head && main_->object != kNone && !verb.is(kPassive) &&
           !reading_.form(at).ends_with("ed") && !reading_.form(at).ends_with("ing");
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
  struct {
    int against, in_favor;
  } before_ = {0, 0};  ///< the sentence being weighed
};

bool is_evil(const Reading& reading, std::uint32_t at) {
  return reading.table.evaluations().longest(reading.document(), at, at + 1).value < 0;
}

/// "said it was |disappointed|", "we are very |grateful|": what the predicate says of the subject's
/// feelings; empty: nothing.
std::string_view felt_by_subject(const Reading& reading, const Chunk& verb) {
  if (verb.is(kPassive)) return reading.form(verb.head);
  const auto& chunk_of = reading.analysis.chunk_of;
  if (!verb.is(kCopula) || verb.tokens.end >= chunk_of.size()) return {};
  Index next = chunk_of[verb.tokens.end];
  if (next != kNone && reading.analysis.chunks[next].kind == ChunkKind::kAdverb) ++next;
  const bool felt = next != kNone && next < reading.analysis.chunks.size() &&
                    reading.analysis.chunks[next].kind == ChunkKind::kAdjective;
  return felt ? reading.form(reading.analysis.chunks[next].head) : std::string_view();
}

/// "said it opposes", "we welcome", "I do not support": the content's own verb is an act of the
/// source.
Stance own_position(const Reading& reading, const ClaimView& view) {
  const Clause* clause = view.main;
  if (clause == nullptr || !speaks_of_source(reading, view, *clause)) return Stance::kNeutral;
  const Chunk& verb = reading.analysis.chunks[clause->verb];
  if (const std::string_view felt = felt_by_subject(reading, verb); !felt.empty()) {
    const Meaning* feeling = reading.table.find(felt, Pos::kAdj, "of");
    const bool judges =
        feeling != nullptr && (feeling->act == Act::kCriticize || feeling->act == Act::kPraise);
    return judges && !verb.is(kNegatedGroup) ? feeling->stance : Stance::kNeutral;
  }
  const Meaning* meaning = reading.table.find(reading.lemma(verb.head), Pos::kVerb, "object");
  if (meaning == nullptr || verb.is(kPassive)) return Stance::kNeutral;
  const bool sides = meaning->act == Act::kAgree || meaning->act == Act::kSupport;
  if (verb.is(kNegatedGroup))
    return sides && meaning->stance == Stance::kSupport ? Stance::kOppose : Stance::kNeutral;
  // "we are fighting crime" takes no side.
  const bool deed = meaning->act == Act::kReject && clause->object != kNone &&
                    is_evil(reading, reading.analysis.chunks[clause->object].head);
  const bool opinion = !deed && meaning->act != Act::kRequest && meaning->act != Act::kPromise &&
                       meaning->act != Act::kHope;
  return opinion ? meaning->stance : Stance::kNeutral;
}

/// Whether the verb group says what is a duty, denied or not: "must abandon", "ought to join".
bool tells_duty(const Reading& reading, const Chunk& verb) {
  for (std::uint32_t at = verb.tokens.begin; at < verb.head; ++at) {
    const std::string_view form = reading.form(at);
    if (form == "should" || form == "must" || form == "ought") return true;
  }
  return false;
}

/// Whether the source is the clause's subject: "we must", not "our country must".
bool is_by_source(const Reading& reading, const ClaimView& view, const Clause& clause) {
  if (clause.subject_head == kNone) return clause.kind == ClauseKind::kInfinitive;
  const Index index = reading.analysis.mention_of[clause.subject_head];
  if (index == kNone) return reading.token(clause.subject_head).pos == Pos::kPron;
  const Indices& subjects = reading.extraction.mentions[index].actors;
  const Indices& sources = view.claim->sources;
  return std::any_of(subjects.begin(), subjects.end(), [&](Index subject) {
    return std::find(sources.begin(), sources.end(), subject) != sources.end();
  });
}

/// "should reduce its exercises", "must abandon": against what others are told to end; "should
/// expand its navy": in favor of what they are told to do.
Stance judge_duty(const Reading& reading, const ClaimView& view) {
  const Clause* clause = view.main;
  if (clause == nullptr || is_by_source(reading, view, *clause)) return Stance::kNeutral;
  const Chunk& verb = reading.analysis.chunks[clause->verb];
  if (verb.is(kNegatedGroup) || !tells_duty(reading, verb)) return Stance::kNeutral;
  const Toward toward = toward_at(reading, verb.head, clause->tokens.end);
  if (toward == Toward::kAgainst) return Stance::kOppose;
  return toward == Toward::kNeither ? Stance::kNeutral : Stance::kSupport;
}

/// "spoke about the crimes", "pointed to a ruling": a topic is named, nothing said of it.
bool names_topic(std::string_view frame) {
  constexpr std::string_view kTopical[] = {"to", "about", "on", "upon", "over", "with", "at"};
  return std::find(std::begin(kTopical), std::end(kTopical), frame) != std::end(kTopical);
}

Stance judge_words(const Reading& reading, const ClaimView& view) {
  if (names_topic(view.frame)) return Stance::kNeutral;
  if (const Stance own = own_position(reading, view); own != Stance::kNeutral) return own;
  if (const Stance duty = judge_duty(reading, view); duty != Stance::kNeutral) return duty;
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
    // "the minister's |resignation|", "to see him |resign|"
    if (!governs || chunk.is(kPossessive) || (verb && reading.lemma(chunk.head) == "see")) continue;
    const Toward toward = toward_at(reading, chunk.head, end);
    if (verb && (chunk.is(kNegatedGroup) || is_negated(reading, chunk.head, content.begin)))
      return toward == Toward::kFor ? Stance::kOppose : Stance::kNeutral;  // not to sign it
    return toward == Toward::kAgainst ? Stance::kOppose : in_favor;
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
