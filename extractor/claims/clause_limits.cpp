/// Where contents end with a clause: their own complement clause, and the clause around their cue.
///
/// A complement clause is content to its end, or up to where somebody else speaks in a clause
/// joined to it ("…, but Cole promised more"). A cue in a relative or adverbial clause takes no
/// content from behind it.
///
///   takes:  Hill, who said [the dam was late], left   said [it was late], while Cole denied it
///   leaves: said [it was late, while the rain went on]
///
/// Limits: a clause joined without a comma stays content.

#include <algorithm>

#include "constructions.hpp"

namespace claimgraph::claims {
namespace {

/// The first clause joined to `clause` that opens inside it and for which `ends` holds; kNone:
/// none.
template <typename Predicate>
Index first_inner_clause(const Reading& r, Index clause, Predicate ends) {
  constexpr Index kFarthest = 24;  // clauses
  const std::vector<Clause>& clauses = r.analysis.clauses;
  const auto last = static_cast<Index>(std::min<std::size_t>(clauses.size(), clause + kFarthest));
  for (Index i = clause + 1; i < last && clauses[i].tokens.begin < clauses[clause].tokens.end; ++i)
    if (ends(clauses[i])) return i;
  return kNone;
}

bool has_own_subject(const Clause& clause) {
  return !clause.subject.empty() && clause.subject.begin >= clause.tokens.begin;
}

/// Where, behind a comma, the first clause of its own subject begins that is joined to `clause`
/// after `at`: "…, the party has shown no interest".
std::uint32_t next_coordinate(const Reading& r, Index clause, std::uint32_t at) {
  const std::vector<Clause>& clauses = r.analysis.clauses;
  const Index found = first_inner_clause(r, clause, [&](const Clause& next) {
    return next.kind == ClauseKind::kCoordinate && next.parent == clause &&
           next.tokens.begin > at && has_own_subject(next) &&
           (follows_comma(r, next.tokens.begin) || follows_comma(r, next.tokens.begin - 1));
  });
  if (found == kNone) return clauses[clause].tokens.end;
  const std::uint32_t begin = clauses[found].tokens.begin;
  return r.token(begin - 1).pos == Pos::kCconj ? begin - 1 : begin;
}

/// "(said it was late) and [others said] it was not": no comma is needed before a verb of saying.
bool speaks_up(const Reading& r, const Clause& clause) {
  if (clause.verb == kNone || r.token(clause.tokens.begin - 1).pos != Pos::kCconj) return false;
  const auto frames = r.cues.frames(r.lemma(r.chunk(clause.verb).head), Pos::kVerb);
  return Reading::find(frames, Frame::kThat) != nullptr &&
         Reading::find(frames, Frame::kQuote) != nullptr;
}

/// Where, behind a comma, somebody else speaks in a clause joined to the content `clause`: "said it
/// was late, [but Cole promised more]", "…, [although he denied it]"; its end for nowhere.
std::uint32_t next_report(const Reading& r, Index clause) {
  const auto parted = [&](const Clause& next) {
    const std::uint32_t joint = next.tokens.begin - 1;  // and, but
    return follows_comma(r, joint) || r.is_dash(joint - 1);
  };
  const auto joined = [&](const Clause& next) {
    return next.kind == ClauseKind::kCoordinate && next.marker.empty() && has_own_subject(next) &&
           (parted(next) || speaks_up(r, next));
  };
  const auto contrasted = [&](const Clause& next) {
    const std::uint32_t begin = next.tokens.begin;
    return next.kind == ClauseKind::kAdverbial &&
           (r.is_comma(begin - 1) || contrasts(r, begin - 1)) &&
           (r.is(begin, r.words.while_) || r.is(begin, r.words.although) ||
            r.is(begin, r.words.though) || r.is(begin, r.words.after) || r.is(begin, r.words.as) ||
            r.is(begin, r.words.before));
  };
  const std::uint32_t own_verb = r.chunk(r.analysis.clauses[clause].verb).tokens.begin;
  const Index found = first_inner_clause(r, clause, [&](const Clause& next) {
    const Chunk& verb = r.chunk(next.verb);
    return (joined(next) || contrasted(next)) && next.tokens.begin > own_verb &&
           r.quotation_over(next.tokens.begin) == nullptr && verb.is(kFinite) &&
           !frames_of_verb(r, verb).empty();
  });
  if (found == kNone) return r.analysis.clauses[clause].tokens.end;
  const Clause& next = r.analysis.clauses[found];
  return next.tokens.begin - (joined(next) && parted(next) ? 2 : 1);
}

}  // namespace

std::uint32_t complement_end(const Reading& r, std::uint32_t at, Frame frame) {
  const bool infinitive = frame == Frame::kInfinitive || frame == Frame::kObjectInfinitive;
  const ClauseKind kind = infinitive ? ClauseKind::kInfinitive : ClauseKind::kComplement;
  if (infinitive || (clausal(frame) && frame != Frame::kQuote && frame != Frame::kObjectQuote)) {
    Index index = r.analysis.clause_of[at];
    for (int depth = 0; index != kNone && depth < 4;
         ++depth, index = r.analysis.clauses[index].parent) {
      const Clause& clause = r.analysis.clauses[index];
      if (clause.tokens.begin < at) break;
      if (clause.tokens.begin > at || clause.kind != kind) continue;
      const std::uint32_t end = next_report(r, index);
      for (std::uint32_t t = at + 2; t < end; ++t) {
        if (r.is_comma(t) && looks_back(r, t + 1)) return t;
      }
      return end;
    }
  }
  return content_end(r, at, frame);
}

std::uint32_t clause_limit(const Reading& r, Index clause, std::uint32_t at) {
  constexpr int kDeepest = 6;
  const std::vector<Clause>& clauses = r.analysis.clauses;
  std::uint32_t limit = r.tokens().end;
  for (int depth = 0; clause != kNone && depth < kDeepest; ++depth) {
    const Clause& c = clauses[clause];
    if (c.tokens.end <= at) break;
    const bool fronted = c.kind == ClauseKind::kParticiple && c.parent != kNone &&
                         c.tokens.begin == clauses[c.parent].tokens.begin;
    if (c.kind == ClauseKind::kRelative || c.kind == ClauseKind::kAdverbial ||
        c.kind == ClauseKind::kInserted || fronted)
      return std::min(limit, c.tokens.end);
    limit = std::min(limit, next_coordinate(r, clause, at));
    clause = c.parent;
  }
  return limit;
}

}  // namespace claimgraph::claims
