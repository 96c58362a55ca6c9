// Finds what the cue's rule is, and the clause that says what the claim says: of
// "that if it rained the game would stop" the clause of "would stop", not that of "rained".

#include "meaning/claim_view.hpp"

#include <algorithm>

#include "cues.hpp"

namespace claimgraph {
namespace {

void set_tokens(Span tokens, Spans* out) { out->assign(tokens.empty() ? 0 : 1, tokens); }

std::uint32_t find_head(const Reading& reading, const ClaimView& view, WordId lemma, Pos pos) {
  for (const Span span : view.cue)
    for (std::uint32_t at = span.begin; at < span.end; ++at) {
      const Token& token = reading.token(at);
      if ((token.lemma != kUnknownWord ? token.lemma : token.word) == lemma) return at;
    }
  for (const Span span : view.cue)
    for (std::uint32_t at = span.begin; at < span.end; ++at)
      if (reading.token(at).pos == pos) return at;
  return view.cue.empty() ? 0 : view.cue.front().begin;
}

Span sentence_of(const Document& document, std::uint32_t token) {
  const auto after = std::upper_bound(
      document.sentences.begin(), document.sentences.end(), token,
      [](std::uint32_t at, const Sentence& sentence) { return at < sentence.tokens.begin; });
  if (after == document.sentences.begin()) return {};
  return std::prev(after)->tokens;
}

const Clause* main_clause(const Reading& reading, const ClaimView& view) {
  if (view.content.empty()) return nullptr;
  const Span content = view.content.front();
  const std::vector<Clause>& clauses = reading.analysis.clauses;
  const std::uint32_t end = std::min(content.end, content.begin + kReach);
  const Clause* found = nullptr;
  for (std::uint32_t at = content.begin; at < end && found == nullptr; ++at) {
    Index index = reading.analysis.clause_of[at];
    const auto inside = [&](Index i) {
      return clauses[i].verb != kNone &&
             content.contains(reading.analysis.chunks[clauses[i].verb].head);
    };
    const auto secondary = [&](Index i) {
      return clauses[i].kind == ClauseKind::kAdverbial || clauses[i].kind == ClauseKind::kRelative;
    };
    // The outermost clause with its verb in the content; conditions and relative clauses only say
    // when.
    for (int depth = 0; index != kNone && depth < 32; ++depth, index = clauses[index].parent) {
      if (inside(index) && !secondary(index)) found = &clauses[index];
    }
  }
  return found;
}

}  // namespace

std::string_view Reading::lemma(std::uint32_t at) const {
  const Token& t = token(at);
  if (t.lemma != kUnknownWord) return rules.lexicon().form(t.lemma);
  return t.word != kUnknownWord ? rules.lexicon().form(t.word) : document().view(t);
}

void view_claim(const Reading& reading, const Claim& claim, ClaimView* view) {
  const Draft& draft =
      reading.analysis.drafts[static_cast<std::size_t>(&claim - reading.extraction.claims.data())];
  view->claim = &claim;
  set_tokens(draft.source, &view->source);
  set_tokens(draft.cue, &view->cue);
  view->content = draft.content;
  view->modifier = Modifier::kPlain;
  view->passive = false;
  view->phrase = !draft.frame->particles.empty();
  view->main = nullptr;
  view->meaning = reading.table.of(Act::kState);
  const CueRule& rule = reading.table.rule(*draft.frame, draft.light);
  view->frame = rule.frame;
  if (view->cue.empty()) return;
  view->cue_head = find_head(reading, *view, draft.frame->lemma, rule.pos);
  view->sentence = sentence_of(reading.document(), view->cue_head);
  // "is opposed to the plan" opposes it although the group looks like a passive.
  if (const Index chunk = reading.analysis.chunk_of[view->cue_head];
      chunk != kNone && rule.pos != Pos::kAdj)
    view->passive = reading.analysis.chunks[chunk].is(kPassive);
  find_meaning(reading, rule, view);
  view->main = main_clause(reading, *view);
}

bool is_or_belongs_to(const Reading& reading, Index actor, Index whole) {
  if (actor == whole) return true;
  const Actor& part = reading.extraction.actors[actor];
  return part.part_of == whole ||
         std::any_of(part.affiliations.begin(), part.affiliations.end(),
                     [&](const Affiliation& a) { return a.actor == whole; });
}

bool speaks_of_source(const Reading& reading, const ClaimView& view, const Clause& clause) {
  if (clause.subject_head == kNone) return clause.kind == ClauseKind::kInfinitive;
  const Index index = reading.analysis.mention_of[clause.subject_head];
  // A pronoun that found no antecedent mostly stands for the speaker.
  if (index == kNone) return reading.token(clause.subject_head).pos == Pos::kPron;
  const Indices& subjects = reading.extraction.mentions[index].actors;
  if (subjects.empty())  // "it" may stand for nobody
    return reading.token(clause.subject_head).pos == Pos::kPron &&
           reading.form(clause.subject_head) != "it" && reading.form(clause.subject_head) != "you";
  return std::any_of(subjects.begin(), subjects.end(), [&](Index subject) {
    const Indices& sources = view.claim->sources;
    return std::any_of(sources.begin(), sources.end(), [&](Index source) {
      return is_or_belongs_to(reading, source, subject) ||
             is_or_belongs_to(reading, subject, source);
    });
  });
}

bool lies_in(const Spans& spans, std::uint32_t token) {
  return std::any_of(spans.begin(), spans.end(), [&](Span span) { return span.contains(token); });
}

}  // namespace claimgraph
