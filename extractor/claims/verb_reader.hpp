#pragma once

#include <array>
#include <optional>
#include <span>

#include "constructions.hpp"

namespace claimgraph::claims {

/// One verb group being read.
struct VerbReader {
  const Reading& r;
  Index index;
  const Chunk& verb;
  std::span<const CueFrame> frames;  ///< with the same particles
  std::uint32_t cue_end;
  Span source;
  std::uint64_t kinds = Reading::kinds_of(frames);

  /// What may follow an object: "accused the bank of fraud".
  struct Tail {
    Frame frame;
    WordId preposition;
  };
  std::array<Tail, 9> tails() const {
    return {{{Frame::kObjectAs, r.words.as},
             {Frame::kObjectOf, r.words.of},
             {Frame::kObjectFor, r.words.for_},
             {Frame::kObjectAbout, r.words.about},
             {Frame::kObjectWith, r.words.with},
             {Frame::kObjectAgainst, r.words.against},
             {Frame::kObjectOver, r.words.over},
             {Frame::kObjectOn, r.words.on},
             {Frame::kObjectFrom, r.words.from}}};
  }

  const CueFrame* frame(Frame kind) const {
    return (kinds >> static_cast<unsigned>(kind) & 1) != 0 ? Reading::find(frames, kind) : nullptr;
  }
  bool opens_object_infinitive(std::uint32_t at) const;
  bool passive() const {
    return verb.is(kPassive) || verb.is(kParticiple) || passive_of_heading() || shares_passive();
  }
  bool shares_passive() const;
  bool passive_of_heading() const;

  std::optional<Draft> read() const {
    if (auto found = inverted_opening()) return found;
    if (inverted_subject() || tells_inserted() || parts_sentence() || precedes_speaker() ||
        stands_after_as()) {  // The dam will hold, said Ann Cole: no object
      if (auto found = postposed()) return found;
    }
    if (auto found = cleft()) return found;
    if (auto found = named_gap()) return found;
    if (auto found = passive() ? read_passive() : complement(cue_end, /*addressed=*/false))
      return found;
    if (auto found = postposed()) return found;
    if (auto found = shared_object()) return found;
    return object_gap();
  }

  bool inverted_subject() const {
    return !passive() && !source.empty() && source.begin >= verb.tokens.end;
  }
  /// "As Ann Cole reported in May, the dam failed."
  bool stands_after_as() const {
    const Clause* clause = frame(Frame::kQuote) != nullptr ? r.clause_of_verb(index) : nullptr;
    if (clause == nullptr || clause->kind != ClauseKind::kAdverbial) return false;
    const std::uint32_t as = clause->tokens.begin;
    return r.is(as, r.words.as) && (as == r.tokens().begin || r.token(as - 1).pos == Pos::kCconj);
  }
  /// "told [him] she would go", "told [reporters] in Leeds the plan would go"
  bool tells_hearer(std::uint32_t at) const;
  /// "The dam will hold, Ann Cole told reporters."
  bool tells_inserted() const {
    const Clause* clause = frame(Frame::kObjectThat) != nullptr ? r.clause_of_verb(index) : nullptr;
    return clause != nullptr && clause->kind == ClauseKind::kInserted;
  }
  /// "He was, Ann Cole said, “the kindest man.”"
  bool parts_sentence() const {
    const Clause* clause = r.is_comma(cue_end) ? r.clause_of_verb(index) : nullptr;
    if (clause == nullptr || clause->kind != ClauseKind::kInserted) return false;
    const Quotation* quote = r.quotation_at(cue_end + 1);
    return quote != nullptr && r.inside(quote->inner.begin) &&
           (r.token(quote->inner.begin).shape & kCapitalized) == 0;
  }
  /// "…," said …: a quotation or comma stands right before the verb, and no subject does.
  bool follows_speech() const {
    const std::uint32_t at = verb.tokens.begin;
    const Quotation* quote = at > r.tokens().begin ? r.quotation_over(at - 1) : nullptr;
    const bool told = quote != nullptr && r.is_comma(quote->inner.end - 1);  // “a fine day,” said
    if (quote != nullptr && !told && names_something(r, *quote)) return false;
    if (source.begin >= verb.tokens.end && !source.empty()) return true;
    return at > r.tokens().begin && r.is_quote(at - 1) && !passive() &&
           r.chunk_at(cue_end) != nullptr && r.chunk_at(cue_end)->kind == ChunkKind::kNounGroup;
  }
  Draft draft(const CueFrame* f, std::uint32_t end, Span content) const {
    Draft d = drafted(r, f, {verb.tokens.begin, end}, content);
    d.source = source;
    d.head = verb.head;
    return d;
  }
  std::optional<Draft> keep(Draft d) const {
    if (d.content.empty()) return std::nullopt;
    if (inverted_subject() && d.content.front().overlaps(d.source)) return std::nullopt;
    return d;
  }
  std::optional<Draft> until_end(const CueFrame* f, std::uint32_t end, std::uint32_t begin) const {
    const std::uint32_t stop = std::min(complement_end(r, begin, f->frame),
                                        clause_limit(r, r.analysis.clause_of[verb.head], begin));
    return keep(draft(f, end, {begin, with_open_quotation(r, begin, stop)}));
  }

  bool answers_briefly(std::uint32_t at) const;
  bool precedes_speaker() const;
  bool opens_raised(std::uint32_t at) const;
  bool relative_of_noun(std::uint32_t at) const;
  Span behind_particles(std::uint32_t at) const;
  std::optional<Draft> block_below(std::uint32_t at) const;
  bool ends_with_mark(const Quotation& quote) const;
  std::optional<Draft> quotation(const CueFrame* f, std::uint32_t end, std::uint32_t begin) const;
  std::optional<Draft> complement(std::uint32_t at, bool addressed) const;
  Draft with_gap(Draft d) const;
  std::optional<Draft> clause_complement(std::uint32_t at, bool addressed) const;
  std::optional<Draft> bare_clause(std::uint32_t at, bool addressed) const;
  bool says_where(std::uint32_t at) const;
  std::optional<Draft> prepositional(std::uint32_t at) const;
  std::optional<Draft> shifted_object(std::uint32_t at) const;
  std::optional<Draft> object(std::uint32_t at) const;
  std::optional<Draft> shared_object() const;
  std::optional<Draft> addressed_complement(std::uint32_t at) const;
  std::optional<Draft> after_adjuncts(std::uint32_t at, bool addressed) const;
  /// Behind a passive.
  struct Agent {
    Span source;            ///< empty: none named
    std::uint32_t cue_end;  ///< with "by"
    std::uint32_t behind;   ///< where the agent ends
  };
  Agent agent() const;
  std::optional<Draft> reported_around(const Agent& by) const;
  std::optional<Draft> passive_clause(std::uint32_t at) const;
  std::optional<Draft> passive_predicate(Agent& by) const;
  bool presents_claim() const;
  std::optional<Draft> passive_subject(const Agent& by) const;
  void take_agent_behind(Draft& draft) const;
  std::optional<Draft> read_passive() const;
  std::optional<Draft> postposed() const;
  std::optional<Draft> inverted_opening() const;
  bool opens_predicate(std::uint32_t at) const;
  Span gap_filler() const;
  const Clause* clause_of_what() const;
  std::optional<Draft> cleft() const;
  std::optional<Draft> named_gap() const;
  std::optional<Draft> object_gap() const;
};

}  // namespace claimgraph::claims
