#include <algorithm>
#include <array>

#include "tag/tagger.hpp"

/// What a clause has had so far and what comes before it can end: enough to know that "plans" after
/// "the ministry" is likely its verb, and that a second finite verb needs a reason. Clauses proper
/// are found by a later stage; here only subordinators, relatives, coordinators and colons part
/// them.

namespace claimgraph {
namespace {

constexpr std::uint64_t kAfterAnd = feature::kAfterNounAnd | feature::kAfterVerbAnd;

/// What a word of a part of speech does to what its clause has had.
struct ClauseStep {
  std::uint64_t keep;
  std::uint64_t set;
  std::uint64_t set_if_finite;
};

constexpr auto kClauseSteps = [] {
  constexpr std::uint64_t kNominal = ~kAfterAnd;
  std::array<ClauseStep, kPosCount> steps{};
  steps.fill({~(kAfterAnd | feature::kAfterSpeech | feature::kNewSubject), 0, 0});
  const auto of = [&](Pos pos) -> ClauseStep& { return steps[static_cast<std::size_t>(pos)]; };
  of(Pos::kAux).set = feature::kVerbSeen;
  of(Pos::kVerb).set_if_finite = feature::kVerbSeen;
  for (const Pos pos : {Pos::kNoun, Pos::kPropn, Pos::kPron})
    of(pos) = {kNominal, feature::kSubjectSeen, 0};
  of(Pos::kPart).keep = of(Pos::kNum).keep = kNominal;
  for (const Pos pos : {Pos::kAdv, Pos::kAdj, Pos::kDet}) of(pos).keep = ~std::uint64_t{0};
  of(Pos::kSconj).keep = 0;
  return steps;
}();

}  // namespace

/// Where a clause can end, so that a verb beyond it is another's; in headings also at a comma:
/// "Voters oppose tax, poll finds".
bool Tagger::ends_clause(const Token& token) const {
  if ((token.shape & kPunctuation) != 0) {
    const char c = document_.text[token.bytes.begin];
    return c == ';' || c == ':' || c == '(' || c == ')' ||
           (c == ',' && (sentence_features_ & feature::kBlockHead) != 0);
  }
  return (token.grammar & (kSubordinating | kRelativizer | kCoordinating)) != 0;
}

/// Keeps track of what the clause has had so far. Few jumps: the next part of speech is hard to
/// foretell.
void Tagger::follow_clause(std::uint32_t at) {
  const Token& token = tokens_[at];
  if (token.pos == Pos::kCconj) return follow_coordinator(at);
  const ClauseStep& step = kClauseSteps[static_cast<std::size_t>(token.pos)];
  const bool subject = (clause_features_ & feature::kSubjectSeen) != 0;
  const std::uint8_t finite = kPast | kThirdSingular | (subject ? kBaseForm : 0);
  const bool verb = (step.set_if_finite != 0) & ((token.forms & finite) != 0);
  const bool begins = (token.pos == Pos::kPron && (token.grammar & kRelativizer) != 0) ||
                      (token.pos == Pos::kPunct && ends_clause(token));
  clause_features_ =
      (clause_features_ & (begins ? 0 : step.keep)) | step.set | (verb ? step.set_if_finite : 0);
  if (token.pos == Pos::kPunct && ends_speech(at)) clause_features_ |= feature::kAfterSpeech;
  if (opens_subject(token, verb)) clause_features_ |= feature::kNewSubject;
}

/// "said (the bank plans to …)", "it is late, (Cole claims)": may a subject of its own follow?
bool Tagger::opens_subject(const Token& token, bool finite) const {
  if (finite) return (token.lemma_grammar & kTakesThat) != 0;
  return token.pos == Pos::kPunct && (clause_features_ & feature::kVerbSeen) != 0 &&
         document_.text[token.bytes.begin] == ',';
}

/// The quotation mark of “It is late,| (Cole notes)”.
bool Tagger::ends_speech(std::uint32_t at) const {
  const Token& token = tokens_[at];
  return (token.shape & kCloseQuote) != 0 && (token.shape & kJoined) != 0 && at > begin_ &&
         document_.text[tokens_[at - 1].bytes.begin] == ',';
}

void Tagger::follow_coordinator(std::uint32_t at) {
  clause_features_ &= ~kAfterAnd;
  if (at == begin_) return;
  const Pos before = tokens_[at - 1].pos;
  if (before == Pos::kNoun || before == Pos::kPropn) clause_features_ |= feature::kAfterNounAnd;
  if (before == Pos::kVerb) clause_features_ |= feature::kAfterVerbAnd;
}

/// Whether a subject with its verb follows `at`; only in the second look.
bool Tagger::clause_follows(std::uint32_t at) const {
  bool subject = false;
  const std::uint32_t limit = std::min(end_, at + 25);
  for (std::uint32_t next = at + 1; next < limit; ++next) {
    const Token& token = tokens_[next];
    switch (token.pos) {
      case Pos::kNoun:
      case Pos::kPropn:
      case Pos::kNum:
        subject = true;
        break;
      case Pos::kPron:
        if (subject && (token.grammar & kRelativizer) != 0) return false;
        subject = subject || (token.grammar & kPossessivePronoun) == 0;
        break;
      case Pos::kAux:
        return subject || (token.grammar & kFiniteAuxiliary) != 0;
      case Pos::kVerb:
        if ((token.forms & claimgraph::kGerund) != 0) {
          if (!subject) return false;
          break;
        }
        if (subject && (token.forms & (kPast | kThirdSingular | kBaseForm)) != 0 &&
            (tokens_[next - 1].grammar & kWordTo) == 0)
          return true;
        break;
      case Pos::kSconj:
      case Pos::kCconj:
        if (!subject || token.pos == Pos::kSconj) return false;
        break;
      case Pos::kPunct:
        if (is_quote(tokens_[next]) || document_.text[token.bytes.begin] == '-') break;
        return false;
      default:
        break;
    }
  }
  return false;
}

/// A preposition that marks a clause: "by raising taxes", "about how to do it".
bool Tagger::before_gerund(std::uint32_t at) const {
  std::uint32_t next = at + 1;
  while (next < end_ && (is_quote(tokens_[next]) || tokens_[next].pos == Pos::kAdv ||
                         tokens_[next].word == not_)) {
    if ((tokens_[next].grammar & kWhWord) != 0) return true;
    ++next;
  }
  if (next >= end_) return false;
  const Token& token = tokens_[next];
  if (token.pos == Pos::kSconj && (token.grammar & kWhWord) != 0) return true;
  if ((token.forms & claimgraph::kGerund) == 0) return false;
  if (token.pos == Pos::kAux) return true;
  return token.pos == Pos::kVerb && (tokens_[at].grammar & kWordTo) == 0;
}

/// "both the time and the place"
bool Tagger::coordinator_follows(std::uint32_t at) const {
  const std::uint32_t limit = std::min(end_, at + 10);
  for (std::uint32_t next = at + 1; next < limit; ++next) {
    const Pos pos = tokens_[next].pos;
    if (pos == Pos::kCconj) return true;
    if (pos == Pos::kAux || pos == Pos::kSconj) return false;
  }
  return false;
}

}  // namespace claimgraph
