#include <algorithm>

#include "tag/tagger.hpp"

/// What a clause has had so far and what comes before it can end: enough to know that "plans" after
/// "the ministry" is likely its verb, and that a second finite verb needs a reason. Clauses proper
/// are found by a later stage; here only subordinators, relatives, coordinators and colons part
/// them.

namespace claimgraph {

bool Tagger::is_surely_finite(std::uint32_t at) const {
  const Token& token = tokens_[at];
  if (grammar_.has(token.word, kFiniteAuxiliary)) return token.word != possessive_;
  return only(at, reading(Pos::kVerb)) && (token.forms & (kPast | kThirdSingular)) != 0;
}

/// Where a clause can end, so that a verb beyond it is another's.
bool Tagger::ends_clause(std::uint32_t at) const {
  if ((tokens_[at].shape & kPunctuation) != 0) {
    const char c = document_.text[tokens_[at].bytes.begin];
    return c == ';' || c == ':' || c == '(' || c == ')';
  }
  return grammar_.has(tokens_[at].word, kSubordinating | kRelativizer | kCoordinating);
}

void Tagger::look_ahead() {
  verb_ahead_.assign(end_ - begin_, false);
  bool ahead = false;
  for (std::uint32_t at = end_; at-- > begin_;) {
    verb_ahead_[at - begin_] = ahead;
    if (ends_clause(at)) ahead = false;
    if (is_surely_finite(at)) ahead = true;
  }
}

/// Keeps track of what the clause has had so far.
void Tagger::follow_clause(std::uint32_t at) {
  const Token& token = tokens_[at];
  const auto begin_clause = [&] { clause_features_ = 0; };
  switch (token.pos) {
    case Pos::kAux:
      clause_features_ |= feature::kVerbSeen;
      break;
    case Pos::kVerb:
      if ((token.forms & (kPast | kThirdSingular)) != 0 ||
          ((token.forms & kBaseForm) != 0 && (clause_features_ & feature::kSubjectSeen) != 0))
        clause_features_ |= feature::kVerbSeen;
      break;
    case Pos::kNoun:
    case Pos::kPropn:
    case Pos::kPron:
      if (token.pos == Pos::kPron && grammar_.has(token.word, kRelativizer)) begin_clause();
      clause_features_ |= feature::kSubjectSeen;
      break;
    case Pos::kSconj:
      begin_clause();
      break;
    case Pos::kCconj:
      clause_features_ &= ~(feature::kAfterNounAnd | feature::kAfterVerbAnd);
      if (at > begin_) {
        const Pos before = tokens_[at - 1].pos;
        if (before == Pos::kNoun || before == Pos::kPropn)
          clause_features_ |= feature::kAfterNounAnd;
        if (before == Pos::kVerb) clause_features_ |= feature::kAfterVerbAnd;
      }
      return;
    case Pos::kPunct:
      if (ends_clause(at)) begin_clause();
      break;
    default:
      break;
  }
  if (token.pos != Pos::kAdv && token.pos != Pos::kAdj && token.pos != Pos::kDet)
    clause_features_ &= ~(feature::kAfterNounAnd | feature::kAfterVerbAnd);
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
        if (subject && grammar_.has(token.word, kRelativizer)) return false;
        subject = subject || !grammar_.has(token.word, kPossessivePronoun);
        break;
      case Pos::kAux:
        return subject || grammar_.has(token.word, kFiniteAuxiliary);
      case Pos::kVerb:
        if ((token.forms & claimgraph::kGerund) != 0) {
          if (!subject) return false;
          break;
        }
        if (subject && (token.forms & (kPast | kThirdSingular | kBaseForm)) != 0 &&
            tokens_[next - 1].word != to_)
          return true;
        break;
      case Pos::kSconj:
      case Pos::kCconj:
        if (!subject || token.pos == Pos::kSconj) return false;
        break;
      case Pos::kPunct:
        if (is_quote(next) || document_.text[token.bytes.begin] == '-') break;
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
  while (next < end_ &&
         (is_quote(next) || tokens_[next].pos == Pos::kAdv || tokens_[next].word == not_)) {
    if (grammar_.has(tokens_[next].word, kWhWord)) return true;
    ++next;
  }
  if (next >= end_) return false;
  const Token& token = tokens_[next];
  if (token.pos == Pos::kSconj && grammar_.has(token.word, kWhWord)) return true;
  if ((token.forms & claimgraph::kGerund) == 0) return false;
  if (token.pos == Pos::kAux) return true;
  return token.pos == Pos::kVerb && tokens_[at].word != to_;
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
