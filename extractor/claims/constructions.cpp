/// What the constructions ask of a place in the sentence: how far adjuncts and parentheses reach,
/// where a reporting clause begins and ends and what it reports.
///
///   takes:  The plan, |Cole said on Monday,| would fail.
///   leaves: The plan |Cole wrote| would fail.
///
/// Limits: six adjuncts at most stand between a verb of saying and the comma.

#include "constructions.hpp"

#include <algorithm>

namespace claimgraph::claims {
namespace {

/// Past a word or a short phrase between commas, "cautioned|, however,| that", "said|, for his
/// part,| that"; `at` itself if none stands there.
std::uint32_t parenthesis_end(const Reading& r, std::uint32_t at) {
  constexpr std::uint32_t kLongestPhrase = 6;
  if (!r.is_comma(at)) return at;
  const Chunk* first = r.chunk_at(at + 1);
  if (first == nullptr) return at;
  std::uint32_t end = at;
  if (first->kind == ChunkKind::kAdverb || r.is(at + 1, r.words.though)) {
    end = first->tokens.end;
  } else if (first->kind == ChunkKind::kPreposition) {
    end = noun_phrase_end(r, first->tokens.end, true);
    if (end == first->tokens.end || end > at + kLongestPhrase) return at;
  }
  return end > at && r.is_comma(end) ? end + 1 : at;
}

}  // namespace

Draft drafted(const Reading& r, const CueFrame* frame, Span cue, Span content) {
  Draft d;
  d.frame = frame;
  d.cue = cue;
  d.head = cue.begin;
  d.sentence = r.sentence();
  content = trimmed(r, content);
  if (!content.empty()) d.content.push_back(content);
  return d;
}

const CueFrame* label_frame(const Reading& r) {
  return Reading::find(r.cues.frames(r.words.say, Pos::kVerb), Frame::kLabel);
}

bool expletive(const Reading& r, Span subject) {
  return subject.size() == 1 &&
         (r.is(subject.begin, r.words.it) || r.is(subject.begin, r.words.there));
}

namespace {

/// Past an adverb within a cue, "put the blame |squarely| on", or what stands before a noun of it:
/// "take |strong| exception to", "pay |a glowing| tribute to".
std::uint32_t past_modifiers(const Reading& r, std::uint32_t at) {
  constexpr std::uint32_t kMost = 3;
  if (r.inside(at) && r.token(at).pos == Pos::kAdv) return at + 1;
  std::uint32_t noun = at;
  const auto modifies = [&](std::uint32_t i) {
    return r.token(i).pos == Pos::kAdj || r.lemma(i) == r.words.a ||
           (r.token(i).pos == Pos::kVerb && (r.token(i).forms & kGerund) != 0);
  };
  while (noun - at < kMost && r.inside(noun) && modifies(noun)) ++noun;
  return r.inside(noun) && r.token(noun).pos == Pos::kNoun ? noun : at;
}

}  // namespace

std::uint32_t particles_end(const Reading& r, std::uint32_t at, const Particles& particles) {
  for (const WordId word : particles) {
    const bool possessor =
        word == r.words.ones && r.inside(at) && (r.token(at).grammar & kPossessivePronoun) != 0;
    if (!possessor) {
      if (!r.is(at, word)) at = past_modifiers(r, at);
      if (!r.is(at, word)) return kNone;
    }
    ++at;
  }
  return at;
}

std::span<const CueFrame> possible_frames(const Reading& r, const Chunk& verb) {
  const WordId lemma = r.lemma(verb.head);
  const auto all = r.cues.frames(lemma, Pos::kVerb);
  if (all.empty() || all.front().particles.empty()) return all;
  const std::uint32_t at = verb.head + 1;
  const auto goes_on = [&](std::uint32_t next) {
    return r.inside(next) && r.cues.may_go_on(lemma, r.token(next).word);
  };
  if (r.inside(at) && (r.token(at).pos == Pos::kPron || r.is(at, r.words.that) ||
                       (r.token(at).grammar & kPossessivePronoun) != 0))
    return all;  // "ruled that out", "throw their weight behind"
  if (goes_on(at) || goes_on(past_modifiers(r, at))) return all;
  const auto single =
      std::ranges::partition_point(all, [](const CueFrame& f) { return !f.particles.empty(); });
  return {single, all.end()};
}

WordsBehind::WordsBehind(const Reading& r, std::uint32_t at) : ones_(r.words.ones) {
  const auto word = [&](std::uint32_t t) { return r.inside(t) ? r.token(t).word : kUnknownWord; };
  first_ = word(at);
  second_ = word(at + 1);
  noun_ = word(past_modifiers(r, at));
}

std::span<const CueFrame> frames_of_verb(const Reading& r, const Chunk& verb) {
  const auto all = possible_frames(r, verb);
  for (std::size_t first = 0; first < all.size();) {
    std::size_t last = first + 1;
    while (last < all.size() && all[last].particles == all[first].particles) ++last;
    if (particles_end(r, verb.head + 1, all[first].particles) != kNone)
      return all.subspan(first, last - first);
    first = last;
  }
  return {};
}

std::uint32_t occasion(const Reading& r, std::uint32_t at) {
  const Chunk* chunk = r.chunk_at(at);
  if (chunk == nullptr) return 0;
  if (chunk->kind == ChunkKind::kNounGroup)
    return chunk->is(kTimeGroup) && chunk->tokens.size() == 1 ? chunk->tokens.end : 0;
  if (chunk->kind != ChunkKind::kPreposition || !r.is(at, r.words.in)) return 0;
  const Chunk* group = r.chunk_at(chunk->tokens.end);
  if (group == nullptr || group->kind != ChunkKind::kNounGroup || group->tokens.size() > 4)
    return 0;
  return r.has_class(group->head, kCommunicationNoun | kDocumentNoun) ? group->tokens.end : 0;
}

std::uint32_t cue_with_occasion(const Reading& r, std::uint32_t cue_end) {
  const std::uint32_t end = occasion(r, cue_end);
  return end != 0 ? end : cue_end;
}

std::uint32_t cue_end_with(const Reading& r, std::uint32_t cue_end, std::uint32_t adjuncts,
                           std::uint32_t content) {
  if (r.is_mark(content - 1, ":")) return content;
  const std::uint32_t end = cue_with_occasion(r, cue_end);
  if (end != cue_end) return end;
  return adjuncts > cue_end && adjuncts - cue_end == 1 ? adjuncts : cue_end;
}

Ends adjunct_ends(const Reading& r, std::uint32_t at, std::uint32_t phrases) {
  Ends ends;
  for (std::uint32_t i = 0; i < phrases; ++i) {
    if (const std::uint32_t end = parenthesis_end(r, at); end != at) {
      at = end;
      ends.places[ends.count++] = at;
      continue;
    }
    const Chunk* chunk = r.chunk_at(at);
    if (chunk == nullptr) break;
    if (chunk->kind == ChunkKind::kAdverb ||
        (chunk->kind == ChunkKind::kNounGroup && chunk->is(kTimeGroup))) {
      at = chunk->tokens.end;
    } else if (i > 0 && chunk->is(kParticiple) && !chunk->is(kFinite)) {
      at = chunk->tokens.end;  // "in a letter |seen| by the Post"
    } else if (chunk->kind == ChunkKind::kPreposition) {
      std::uint32_t end = noun_phrase_end(r, chunk->tokens.end, false);
      const bool owner = end > chunk->tokens.end && r.chunk(r.chunk_index(end - 1)).is(kPossessive);
      if (const Quotation* title = r.quotation_at(end);
          title != nullptr && (end == chunk->tokens.end || owner)) {
        end = std::min(title->tokens.end, r.tokens().end);  // "on ABC's "This Week""
      }
      if (end == chunk->tokens.end) break;
      at = end;
    } else {
      break;
    }
    ends.places[ends.count++] = at;
  }
  return ends;
}

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
       chunk->kind == ChunkKind::kPreposition || chunk->is(kParticiple));
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

/// |The plan,| Cole said, would fail. — the sentence before the clause, after a semicolon if any.
bool content_before(const Reading& r, std::uint32_t begin, Draft& d) {
  if (!(r.is_quote(begin - 1) || r.is_comma(begin - 1) || r.is_dash(begin - 1) ||
        r.is_mark(begin - 1, ")")))
    return false;
  Span before{r.tokens().begin, begin};
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
  const Span rest = trimmed(r, {at, content_end(r, at, Frame::kBare)});
  if (!rest.empty()) d.content.push_back(rest);
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
  return std::ranges::any_of(d.content, [&](Span piece) { return asserts(r, piece); });
}

std::optional<Draft> raised(const Reading& r, Draft d) {
  if (d.content.empty()) return std::nullopt;
  if (!d.source.empty() && d.source.end <= d.cue.begin && !expletive(r, d.source)) {
    d.content.insert(d.content.begin(), d.source);
  }
  d.source = {};
  return d;
}

}  // namespace claimgraph::claims
