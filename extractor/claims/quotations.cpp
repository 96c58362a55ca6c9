/// Quotations that go on after the sentence with the cue: the rest of a quotation of several
/// sentences, quoted sentences and paragraphs after it, until somebody is named anew or the writer
/// speaks. They belong to the claim whose cue stands before them; so do paragraphs that a quotation
/// with a cue behind it carries on.
///
///   takes:  “No,” she said. “It is late.” ⏎ “Come on Monday.”
///           “It is late. ⏎ “Come on Monday,” she said.   She shrugged. “It is late.”
///   leaves: She said no. The “plan” is late.

#include <algorithm>

#include "constructions.hpp"

namespace claimgraph::claims {
namespace {

/// Whether the sentence is nothing but quoted words (marks and commas aside).
bool all_quoted(const Reading& r) {
  const Span tokens = r.tokens();
  for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) {
    const Quotation* quote = r.quotation_over(t);
    if (quote == nullptr) {
      if ((r.token(t).shape & kPunctuation) == 0) return false;
      continue;
    }
    if (quote->tokens.end >= tokens.end) return true;
    t = quote->tokens.end - 1;
  }
  return true;
}

/// Whether the sentence that a quotation ends in, from the one read on, ends with it.
bool ends_with_sentence(const Reading& r, const Quotation& quote) {
  const auto& sentences = r.document.sentences;
  const auto last = std::lower_bound(
      sentences.begin() + r.sentence(), sentences.end(), quote.tokens.end,
      [](const Sentence& sentence, std::uint32_t end) { return sentence.tokens.end < end; });
  return last != sentences.end() && last->tokens.end == quote.tokens.end;
}

/// The verb group of a sentence's own clause that somebody is the subject of: "|shrugged|"; kNone
/// for none.
Index deed_of_somebody(const Reading& r) {
  for (const Clause& clause : r.clauses()) {
    if (clause.parent != kNone || clause.verb == kNone || clause.subject_head == kNone) continue;
    const Chunk& verb = r.chunk(clause.verb);
    const bool acts = verb.is(kFinite) && !verb.is(kPassive) && !clause.inverted;
    return acts && is_somebody(r, clause.subject_head) ? clause.verb : kNone;
  }
  return kNone;
}

}  // namespace

void read_floating_quotation(const Reading& r, std::size_t first, std::vector<Draft>& drafts) {
  constexpr std::uint32_t kShortest = 4;  // tokens
  const std::uint32_t begin = r.tokens().begin;
  const CueFrame* frame = label_frame(r);
  const Quotation* quote = r.quotation_at(begin);
  if (frame == nullptr || quote == nullptr || !all_quoted(r) || quote->inner.size() < kShortest ||
      (r.token(quote->inner.begin).shape & kCapitalized) == 0 || !ends_with_sentence(r, *quote) ||
      r.sentence() == r.block().sentences.begin)
    return;
  Reading before = r;
  before.enter(r.sentence() - 1);
  const Index verb = all_quoted(before) ? kNone : deed_of_somebody(before);
  if (verb == kNone) return;
  const Chunk& deed = r.chunk(verb);
  if (first > 0 && drafts[first - 1].cue.begin >= deed.tokens.begin) return;
  const auto told = [&](const Draft& draft) { return draft.covers({begin, begin + 1}); };
  const std::size_t from = first > 0 ? first - 1 : 0;
  if (std::any_of(drafts.begin() + static_cast<std::ptrdiff_t>(from), drafts.end(), told)) return;
  Draft d = drafted(before, frame, deed.tokens, {});
  d.content = {quote->tokens};
  d.source = source_of_verb(before, verb);
  d.head = deed.head;
  d.direct = true;
  if (!d.source.empty()) drafts.push_back(std::move(d));
}

void continue_quotations(const Reading& r, std::size_t first, std::vector<Draft>& drafts) {
  if (first == 0 || !all_quoted(r)) return;
  Draft& last = drafts[first - 1];
  if (last.covers({r.tokens().begin, r.tokens().begin + 1})) return;
  // The claim goes on only where nothing of the writer's stands between.
  if (!last.direct || last.content.empty()) return;
  const std::uint32_t end =
      std::max(last.content.back().end, std::max(last.cue.end, last.source.end));
  const Sentence& own = r.document.sentences[last.sentence];
  std::uint32_t reached = std::max(end, own.tokens.end);
  while (reached < r.tokens().begin && (r.document.tokens[reached].shape & kPunctuation) != 0)
    ++reached;
  if (reached < r.tokens().begin) return;
  Span whole = r.tokens();
  if (const Quotation* quote = r.quotation_over(whole.begin))
    whole.end = std::max(whole.end, quote->tokens.end);
  Span& tail = last.content.back();
  if (tail.end > own.tokens.end || tail.end == whole.begin) {
    tail.end = whole.end;
  } else {
    last.content.push_back(whole);
  }
}

void prepend_paragraphs(const Reading& r, std::size_t first, std::vector<Draft>& drafts) {
  const auto taken = [&](Span quotation) {
    constexpr std::size_t kWindow = 4;
    const std::size_t from = first > kWindow ? first - kWindow : 0;
    return std::any_of(drafts.begin() + static_cast<std::ptrdiff_t>(from),
                       drafts.begin() + static_cast<std::ptrdiff_t>(first),
                       [&](const Draft& other) { return other.covers(quotation); });
  };
  for (std::size_t i = first; i < drafts.size(); ++i) {
    Draft& draft = drafts[i];
    if (!draft.direct || draft.content.empty()) continue;
    Spans whole;  // the last paragraph first
    const Quotation* quote = r.quotation_at(draft.content.front().begin);
    while (quote != nullptr && quote->continues != kNone) {
      quote = &r.analysis.quotations[quote->continues];
      if (taken(quote->tokens)) break;
      whole.push_back(quote->tokens);
    }
    if (whole.empty()) continue;
    std::reverse(whole.begin(), whole.end());
    for (const Span piece : draft.content) whole.push_back(piece);
    draft.content = std::move(whole);
  }
}

}  // namespace claimgraph::claims
