/// Reporting clauses behind or inside what they report: where they begin and end, and which part of
/// the sentence is content.
///
///   takes:  |The plan|, Cole said on Monday, |would fail|.   “No.” |He did not elaborate.|
///   leaves: The plan Cole wrote would fail.
///
/// Limits: content before the clause reaches no further back than its sentence or a semicolon.

#include <algorithm>

#include "constructions.hpp"

namespace claimgraph::claims {

bool ends_clause(const Reading& r, std::uint32_t at) {
  return at >= r.tokens().end || r.is_quote(at) || r.is_mark(at, ".") || r.is_mark(at, ":") ||
         r.is_mark(at, ";") || r.is_mark(at, "?") || r.is_mark(at, "!");
}

std::uint32_t reporting_begin(const Reading& r, const Chunk& verb, Span source) {
  if (source.end > verb.tokens.begin || source.begin < r.tokens().begin) return kNone;
  // A shared or far subject is no reporting clause.
  for (std::uint32_t t = source.end; t < verb.tokens.begin; ++t) {
    const Chunk* chunk = r.chunk_at(t);
    if (chunk != nullptr && chunk->kind == ChunkKind::kVerbGroup) return kNone;
  }
  std::uint32_t begin = source.begin;
  if (begin > r.tokens().begin && r.is(begin - 1, r.words.as)) --begin;
  return begin;
}

std::uint32_t reporting_end(const Reading& r, std::uint32_t at) {
  const auto closes = [&](std::uint32_t t) {
    return ends_clause(r, t) || r.is_comma(t) || r.is_dash(t) || r.is_mark(t, ")");
  };
  if (closes(at)) return at;
  const std::uint32_t begin = at;
  for (const std::uint32_t end : adjunct_ends(r, at, 6)) {
    if (closes(end)) return end;
    at = end;
  }
  // "said when asked …", "said after the vote", "said as he left", "said in a letter seen by the
  // Post": to the end
  const Chunk* chunk = r.chunk_at(at);
  const bool goes_on =
      chunk != nullptr && !r.is(at, r.words.that) &&
      (chunk->kind == ChunkKind::kSubordinator || chunk->kind == ChunkKind::kRelative ||
       chunk->kind == ChunkKind::kPreposition || chunk->is(kParticiple) ||
       (at > begin && chunk->is(kToInfinitive)));  // said in his bid |to lead|
  if (!goes_on) return kNone;
  while (!closes(at)) ++at;
  return at;
}

namespace {

/// “…?” | Cole said. — a quotation that is a sentence of its own.
bool content_of_sentence_before(const Reading& r, Draft& d) {
  const std::uint32_t begin = r.tokens().begin;
  const Index verb = r.chunk_index(d.head);
  if (verb != kNone && r.chunk(verb).is(kNegatedGroup)) return false;  // He did not elaborate.
  if (begin == 0 || begin == r.document.sentences[r.block().sentences.begin].tokens.begin)
    return false;
  const Quotation* quote = r.quotation_over(begin - 1);
  if (quote == nullptr || quote->tokens.end != begin) return false;
  d.content = {quote->tokens};
  d.direct = true;
  return true;
}

/// Where the bracket opened that `at` stands in, and where it closes: "(|the plan, Cole says, is
/// late|)"; the sentence, if none does.
Span within_brackets(const Reading& r, std::uint32_t at) {
  Span inside = r.tokens();
  for (std::uint32_t t = at; t-- > inside.begin && !r.is_mark(t, ")");)
    if (r.is_mark(t, "(")) inside.begin = t + 1;
  if (inside.begin == r.tokens().begin) return inside;
  for (std::uint32_t t = at; t < inside.end; ++t)
    if (r.is_mark(t, ")")) inside.end = t;
  return inside;
}

/// |The plan,| Cole said, would fail. — the sentence before the clause, after a semicolon if any.
bool content_before(const Reading& r, std::uint32_t begin, Draft& d) {
  if (!(r.is_quote(begin - 1) || r.is_comma(begin - 1) || r.is_dash(begin - 1) ||
        r.is_mark(begin - 1, ")")))
    return false;
  Span before{within_brackets(r, begin).begin, begin};
  for (std::uint32_t t = begin; t-- > before.begin;) {
    if (r.is_mark(t, ";") && r.quotation_over(t) == nullptr) before.begin = t + 1;
  }
  if (const Quotation* quote = r.quotation_over(before.begin)) before.begin = quote->tokens.begin;
  const Quotation* last = r.quotation_over(begin - 1);
  const Quotation* opening = r.quotation_at(before.begin);  // “It is late,” as we know, Cole said
  d.direct = (last != nullptr && last->tokens.begin <= before.begin) ||
             (opening != nullptr && r.is_comma(opening->inner.end - 1));
  // What a quoted speaker reports stays in that speaker's words.
  if (const Quotation* own = r.quotation_over(begin); own != nullptr && own->tokens.begin < begin)
    before.begin = std::max(before.begin, own->inner.begin);
  before = before.begin < before.end ? without_connective(r, trimmed(r, before)) : Span{};
  if (before.empty()) return false;
  d.content = {before};
  return true;
}

/// The plan, Cole said, |would fail|.
void add_content_behind(const Reading& r, Span clause, Draft& d) {
  std::uint32_t at = clause.end;
  if (at >= r.tokens().end) return;
  if (r.is_comma(at) || r.is_dash(at) || r.is_mark(at, ":")) ++at;
  if (const Quotation* quote = r.quotation_at(at)) {
    const Span rest =
        trimmed(r, {at, std::max(quote->tokens.end, content_end(r, at, Frame::kQuote))});
    if (!rest.empty()) d.content.push_back(rest);
    return;
  }
  if (!r.inside(at) || r.is_quote(clause.begin - 1) || r.is_punctuation(at)) return;
  if (r.is(at, r.words.but) && opens_bare_clause(r, at + 1)) return;  // , but Hill disagreed
  const Chunk* chunk = r.chunk_at(at);
  const bool adding =
      chunk != nullptr && chunk->kind == ChunkKind::kVerbGroup && chunk->is(kIngForm);
  if (adding || occasion(r, at) != 0) return;  // the writer's
  const std::uint32_t end = within_brackets(r, clause.begin).end;
  const Span rest = trimmed(r, {at, std::min(content_end(r, at, Frame::kBare), end)});
  if (!rest.empty()) d.content.push_back(rest);
}

/// "|When it is late,| she laughs", "|Asked about it,| she shrugged": a clause that only says when
/// something happens is not what is said.
bool tells_time(const Reading& r, Span content) {
  const Index index = r.analysis.clause_of[content.begin];
  if (index == kNone || r.quotation_over(content.begin) != nullptr) return false;
  const Clause& clause = r.analysis.clauses[index];
  const GrammarWords& w = r.words;
  const bool opened = r.is(content.begin, w.when) || r.is(content.begin, w.while_) ||
                      r.is(content.begin, w.after) || r.is(content.begin, w.before) ||
                      r.is(content.begin, w.until) || r.is(content.begin, w.as);
  const bool asked = clause.kind == ClauseKind::kParticiple && clause.verb != kNone &&
                     !r.chunk(clause.verb).is(kIngForm);
  return ((opened && clause.kind == ClauseKind::kAdverbial) || asked) &&
         clause.tokens.begin == content.begin && clause.tokens.end >= content.end;
}

/// "|Not so|, says Cole", "|No|, the mayor said": all that a sentence holds besides its reporting
/// clause.
bool is_short_answer(const Reading& r, Span content) {
  constexpr std::uint32_t kLongest = 4;
  const Token& first = r.token(content.begin);
  return content.begin == r.tokens().begin && content.size() <= kLongest &&
         ((first.grammar & kNegation) != 0 || first.pos == Pos::kIntj);
}

/// He was calm: |the plan|, Cole said, |would fail|. — of what is interrupted before its verb, only
/// what follows the colon is Cole's.
void part_at_colon(const Reading& r, Draft& d) {
  if (d.content.size() < 2 || r.quotation_over(d.content[0].begin) != nullptr) return;
  Span& before = d.content[0];
  for (std::uint32_t t = before.end; t-- > before.begin + 1;) {
    const Chunk* chunk = r.chunk_at(t);
    if (chunk != nullptr && chunk->kind == ChunkKind::kVerbGroup && chunk->is(kFinite)) return;
    if (!r.is_mark(t, ":")) continue;
    before = trimmed(r, {t + 1, before.end});
    return;
  }
}

}  // namespace

Span without_connective(const Reading& r, Span content) {
  if (content.begin != r.tokens().begin || content.size() < 3 ||
      (r.token(content.begin).grammar & kConnective) == 0)
    return content;
  const bool parted = r.is_comma(content.begin + 1);
  if (!parted && !r.is(content.begin, r.words.but)) return content;
  return {content.begin + (parted ? 2 : 1), content.end};
}

bool content_around(const Reading& r, Span clause, Draft& d) {
  const std::uint32_t begin = clause.begin;
  const bool first = begin == r.tokens().begin;
  const bool opens = first || r.token(begin - 1).pos == Pos::kCconj ||
                     (begin == r.tokens().begin + 1 && r.is_mark(begin - 1, "("));
  if (opens && r.is(begin, r.words.as) && r.is_comma(clause.end)) {  // As Cole noted, it failed.
    const std::uint32_t at = clause.end + 1;
    const Span after = r.inside(at) ? trimmed(r, {at, content_end(r, at, Frame::kBare)}) : Span{};
    d.content.assign(after.empty() ? 0 : 1, after);
    return !after.empty();
  }
  if (!(first ? content_of_sentence_before(r, d) : content_before(r, begin, d))) return false;
  add_content_behind(r, clause, d);
  part_at_colon(r, d);
  if (d.content.size() == 1 && tells_time(r, d.content.front())) return false;
  if (d.content.size() == 1 && is_short_answer(r, d.content.front())) return true;
  return std::ranges::any_of(d.content, [&](Span piece) { return asserts(r, piece); });
}

}  // namespace claimgraph::claims
