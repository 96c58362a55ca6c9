// Clauses, by a stack of open ones: chunks are read left to right, each either goes on with the
// clause on top, opens one, or closes some (Ejerhed 1988; Abney 1996). What could be a subject is
// remembered in each open clause until a verb comes that wants it; questions that only later words
// answer ("a report released …": is that its verb?) look ahead a bounded number of chunks.
//
//   [The man [who met Hill], a doctor, said [the plan [they made] would fail] and [added [it was
//   late]].] not: [said the man] with "the plan" as its object
//
// A coordinated clause nests in the one it is joined to; an inserted reporting clause in the one it
// reports. Limits: "and" between clauses of equal tense goes to the inner one; a list of clauses
// whose commas are no different from an apposition's may be cut wrongly; nothing is read beyond
// kDeepest levels (the innermost takes it all).

#include <algorithm>
#include <numeric>

#include "../stages.hpp"
#include "claimgraph/extractor.hpp"
#include "reader.hpp"

namespace claimgraph {

void ClauseReader::read_sentence(Span chunks) {
  chunks_ = chunks;
  stack_.clear();
  quote_opened_ = kNone;
  clauses_.clear();
  if (!chunks.empty()) {
    Index first = chunks.begin;
    while (first + 1 < chunks.end && is(first, ChunkKind::kPunctuation)) ++first;
    open(ClauseKind::kMain, first);
    for (Index at = first; at < chunks.end; ++at) read(at);
    while (!stack_.empty()) close_top(kNone);
  }
  inherit_subjects();
  write_sorted();
}

void ClauseReader::read(Index at) {
  switch (chunk(at).kind) {
    case ChunkKind::kNounGroup:
      read_noun_group(at);
      break;
    case ChunkKind::kVerbGroup:
      read_verb_group(at);
      break;
    case ChunkKind::kPreposition:
      read_preposition(at);
      break;
    case ChunkKind::kSubordinator:
      if (form_is(at, kMaySubordinate) && !form_is(at, kWhWord))
        read_preposition(at);
      else
        read_subordinator(at);
      break;
    case ChunkKind::kRelative:
      read_relative(at);
      break;
    case ChunkKind::kConjunction:
      return read_conjunction(at);
    case ChunkKind::kPunctuation:
      return read_mark(at);
    case ChunkKind::kQuoteMark:
      return read_quote_mark(at);
    default:
      break;
  }
  top().last = at;
}

// ---- opening and closing

Frame& ClauseReader::open(ClauseKind kind, Index first, bool after_comma) {
  if (stack_.size() >= kDeepest) {
    // too deep: the innermost clause is replaced, its parents stay as they are
    close_top(kNone);
  }
  Frame frame;
  frame.clause = static_cast<Index>(clauses_.size());
  frame.first = frame.last = first;
  frame.kind = kind;
  frame.after_comma = after_comma;
  frame.fronted = !stack_.empty() && !top().has_verb() &&
                  (!top().subject.valid() || time_group(top().subject.head)) &&
                  top().kind != ClauseKind::kRelative && !top().bracket;
  clauses_.emplace_back();
  Clause& clause = clauses_.back().clause;
  clause.kind = kind;
  if (kind == ClauseKind::kComplement || kind == ClauseKind::kAdverbial ||
      kind == ClauseKind::kCoordinate)
    if (is(first, ChunkKind::kSubordinator) || is(first, ChunkKind::kPreposition))
      clause.marker = chunk(first).tokens;
  stack_.push_back(frame);
  return top();
}

void ClauseReader::close_to(std::size_t level, Index cut) {
  while (stack_.size() > level + 1) close_top(cut);
}

/// Ends the innermost clause; with `cut`, before that chunk.
void ClauseReader::close_top(Index cut) {
  const Frame frame = top();
  stack_.pop_back();
  Index last = frame.last;
  if (cut != kNone && last >= cut && cut > frame.first) {
    last = cut - 1;
    while (last > frame.first &&
           (is(last, ChunkKind::kPunctuation) || is(last, ChunkKind::kConjunction)))
      --last;
  }
  Pending& pending = clauses_[frame.clause];
  Clause& clause = pending.clause;
  clause.tokens = {chunk(frame.first).tokens.begin, chunk(std::max(last, frame.first)).tokens.end};
  if (frame.first > chunks_.begin && opens_quotation(frame.first - 1) &&
      frame.kind != ClauseKind::kMain)
    clause.tokens.begin = chunk(frame.first - 1).tokens.begin;
  clause.verb = frame.verb;
  clause.object = frame.object;
  if (frame.kind == ClauseKind::kComplement && leaves_gap(frame)) {
    clause.kind = ClauseKind::kRelative;
    clause.object = frame.first - 1;
    chunk(frame.first).kind = ChunkKind::kRelative;
  }
  pending.kept = frame.has_verb() || stack_.empty();
  if (!frame.has_verb() && stack_.empty()) clause.kind = ClauseKind::kFragment;
  if (frame.has_verb() && clause.kind == ClauseKind::kFragment) clause.kind = ClauseKind::kInserted;
  if (!stack_.empty()) top().last = std::max(top().last, frame.last);
  if (frame.fronted && frame.has_verb() && frame.kind != ClauseKind::kAdverbial && !stack_.empty())
    top().fronted_clause = frame.clause;
}

/// "a charge that Cole denied", "a plan that critics call unfair": the noun before "that" is the
/// object that the verb lacks.
bool ClauseReader::leaves_gap(const Frame& frame) const {
  const bool of_noun =
      text_is(frame.first, "that") && frame.first > chunks_.begin && noun(frame.first - 1) &&
      !time_group(frame.first - 1);
  if (!of_noun || !frame.has_verb() || frame.object != kNone || !flagged(frame.verb, kFinite) ||
      flagged(frame.verb, kPassive) || lemma_is(frame.verb, kNeverPassive))
    return false;
  const bool simple = !flagged(frame.verb, kModal) && !is_progressive(frame.verb);
  if (!lemma_is(frame.verb, kNeedsObject | kTakesTwoObjects) &&
      !(simple && lemma_is(frame.verb, kTakesThat | kTakesGerund)))
    return false;  // the hunch that he will quit
  const Index next = frame.verb + 1;
  return next >= chunks_.end || is(next, ChunkKind::kPunctuation) ||
         is(next, ChunkKind::kAdjective) || is(next, ChunkKind::kConjunction);
}

void ClauseReader::give_verb(Frame& frame, Index at) {
  frame.verb = at;
  frame.object = kNone;
  frame.last = at;
  frame.run = frame.outer_run = {};
  frame.fronted = frame.fronted && frame.kind != ClauseKind::kMain;
}

/// The subject runs to the verb, less adverbs, times and insertions between.
void ClauseReader::set_subject(Frame& frame, const NounPhrase& phrase, Index at) {
  Index end = at;
  if (frame.limit != kNone && frame.limit > phrase.begin) end = std::min(end, frame.limit);
  if (at < phrase.end) end = phrase.end;
  while (end > phrase.head + 1) {
    const Index last = end - 1;
    const bool preposition_before = last > phrase.head + 1 && is(last - 1, ChunkKind::kPreposition);
    const Index edge = last - (preposition_before ? 2 : 1);
    const bool ends_aside = comma(end) && end < at && !comma(edge);
    if (ends_aside && (is(last, ChunkKind::kAdverb) || time_group(last)))
      break;  // Cole, the first to do |so|, said; Cole, the first |in years|, said
    if (is(last, ChunkKind::kPunctuation)
            ? !mark(last, ")")
            : is(last, ChunkKind::kAdverb) || is(last, ChunkKind::kConjunction) ||
                  is(last, ChunkKind::kSubordinator)) {
      --end;
    } else if (noun(last) && form_is(last, kAccusative | kPredeterminer) && !reflexive(last) &&
               chunk(last).tokens.size() == 1 && !is(last - 1, ChunkKind::kPreposition)) {
      --end;  // the ministers both
    } else if (time_group(last) && last >= phrase.end && !modified_by_verb(phrase, last) &&
               !surveys(phrase.head)) {
      end -= preposition_before ? 2 : 1;
    } else if (quote(last) && opens_quotation(last)) {
      --end;
    } else {
      break;
    }
  }
  Clause& clause = clause_of(frame);
  const Index first = opens_pair(phrase.begin) ? phrase.begin - 1 : phrase.begin;
  clause.subject = {chunk(first).tokens.begin,
                    chunk(std::max(end, phrase.begin + 1) - 1).tokens.end};
  clause.subject_head = chunk(phrase.head).head;
}

/// "neither (Hill nor Cole)"
bool ClauseReader::opens_pair(Index at) const {
  return at > chunks_.begin &&
         (text_is(at - 1, "neither") || text_is(at - 1, "both") || text_is(at - 1, "either"));
}

/// "a report released on Monday": the time is the participle's.
bool ClauseReader::modified_by_verb(const NounPhrase& phrase, Index last) const {
  const Index limit = last > phrase.head + 8 ? last - 8 : phrase.head;
  for (Index at = last; at > limit; --at)
    if (verb(at)) return true;
  return false;
}

void ClauseReader::set_subject_to_noun(Frame& frame, Index at) {
  Index begin = at;
  for (int i = 0; i < 3; ++i) {
    while (begin > chunks_.begin && flagged(begin - 1, kPossessive)) --begin;
    const Index joint = begin > chunks_.begin + 1 && noun(begin - 2) ? begin - 1 : kNone;
    const bool counted = text_is(joint, "of") && counts(begin - 2);
    const bool paired = is(joint, ChunkKind::kConjunction) && flagged(at, kPluralHead) &&
                        flagged(begin - 2, kPluralHead);
    if (!counted && !paired) break;
    begin -= 2;
  }
  clause_of(frame).subject = {chunk(begin).tokens.begin, chunk(at).tokens.end};
  clause_of(frame).subject_head = chunk(at).head;
}

void ClauseReader::share_subject(Frame& frame, const Frame& with) {
  clauses_[frame.clause].controller = with.clause;
}

// ---- the sentence's clauses in order

void ClauseReader::inherit_subjects() {
  // a controller was opened before the clause it controls
  for (Pending& pending : clauses_) {
    if (pending.controller == kNone || !pending.clause.subject.empty()) continue;
    const Clause& source = clauses_[pending.controller].clause;
    pending.clause.subject = source.subject;
    pending.clause.subject_head = source.subject_head;
  }
}

void ClauseReader::write_sorted() {
  order_.clear();
  for (Index i = 0; i < clauses_.size(); ++i)
    if (clauses_[i].kept) order_.push_back(i);
  std::sort(order_.begin(), order_.end(), [&](Index a, Index b) {
    const Span x = clauses_[a].clause.tokens, y = clauses_[b].clause.tokens;
    if (x.begin != y.begin) return x.begin < y.begin;
    if (x.end != y.end) return x.end > y.end;
    return a < b;
  });
  const auto first = static_cast<Index>(analysis_.clauses.size());
  nest_.clear();
  for (const Index id : order_) {
    Clause clause = clauses_[id].clause;
    while (!nest_.empty() && analysis_.clauses[nest_.back()].tokens.end <= clause.tokens.begin)
      nest_.pop_back();
    if (!nest_.empty()) {
      const Clause& parent = analysis_.clauses[nest_.back()];
      clause.parent = nest_.back();
      clause.tokens.end = std::min(clause.tokens.end, parent.tokens.end);
    }
    const auto index = static_cast<Index>(analysis_.clauses.size());
    analysis_.clauses.push_back(clause);
    if (nest_.size() < kDeepest) nest_.push_back(index);
    for (std::uint32_t at = clause.tokens.begin; at < clause.tokens.end; ++at)
      analysis_.clause_of[at] = index;
  }
  analysis_.sentence_clauses.push_back({first, static_cast<Index>(analysis_.clauses.size())});
}

void find_clauses(const Document& document, Analysis& analysis) {
  analysis.clause_of.assign(document.tokens.size(), kNone);
  ClauseReader reader(document, analysis);
  for (std::size_t i = 0; i < document.sentences.size(); ++i)
    reader.read_sentence(analysis.sentence_chunks[i]);
}

}  // namespace claimgraph
