/// Speaker labels: "Cruz: I will not yield", "Poll: Most want repeal", "COLE: Well, …" in
/// transcripts, "A." in interviews.
///
///   takes:  (headline) Minister: Talks must resume
///   leaves: Monday: rain.   There are two reasons: cost and time.
///
/// A quotation behind a colon is also what the subject of the clause before says, whatever its
/// predicate: "Falk was blunt: “No.”"
///
/// A label is a short noun phrase at the very beginning of a headline, or, in capitals, before a
/// quotation or where it names a person, of a paragraph. The cue is the colon. What a transcript's
/// speaker says is the whole paragraph.

#include <algorithm>

#include "../interviews.hpp"
#include "constructions.hpp"

namespace claimgraph::claims {
namespace {

constexpr std::uint32_t kLongestLabel = 6;

bool all_capitals(const Reading& r, Span tokens) {
  for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) {
    const std::uint16_t shape = r.token(t).shape;
    if ((shape & (kAllCaps | kPunctuation)) == 0) return false;
  }
  return true;
}

/// What a page puts before a colon of its own accord: "Analysis: Why the talks failed".
bool names_section(const Reading& r, std::uint32_t head) {
  return r.grammar.has(r.lemma(head), kSection);
}

/// "NEW DELHI: The talks …" is a dateline; a listed name in capitals does not speak there.
bool names_place(const Reading& r, std::uint32_t head) {
  const Index mention = r.analysis.mention_of[head];
  return mention != kNone && r.analysis.references[mention].designation == Designation::kListed;
}

/// "Ann Cole: No, I will not." in an interview
bool names_person(const Reading& r, std::uint32_t head) {
  const Index mention = r.analysis.mention_of[head];
  if (mention == kNone) return false;
  const Designation designation = r.analysis.references[mention].designation;
  return designation == Designation::kPerson || designation == Designation::kSurname;
}

/// Whether the lexicon knows a word as a common noun, "MENU".
bool common_noun(const Reading& r, std::uint32_t at) {
  return (r.lexicon.entry(r.token(at).word).readings & reading(Pos::kNoun)) != 0;
}

/// Whether a paragraph opens with a short label of capitalized words: "Ann Cole:".
bool opens_with_label(const Reading& r, const Block& block) {
  if (block.sentences.empty()) return false;
  const Span tokens = r.document.sentences[block.sentences.begin].tokens;
  const std::uint32_t limit = std::min(tokens.end, tokens.begin + kLongestLabel);
  for (std::uint32_t at = tokens.begin; at < limit; ++at) {
    if (r.document.view(r.token(at)) == ":") return at > tokens.begin;
    if ((r.token(at).shape & kCapitalized) == 0) return false;
  }
  return false;
}

/// Whether the block before or behind is another speaker's: the paragraph is a turn of a talk.
bool is_turn(const Reading& r) {
  const auto& blocks = r.document.blocks;
  const Index own = r.document.sentences[r.sentence()].block;
  return opens_with_label(r, blocks[own]) &&
         ((own > 0 && opens_with_label(r, blocks[own - 1])) ||
          (own + 1 < blocks.size() && opens_with_label(r, blocks[own + 1])));
}

/// Keeps what follows a label's mark up to `end`; nothing where nothing is left of it.
void keep_labelled(const Reading& r, Span label, Span mark, std::uint32_t end, bool direct,
                   std::vector<Draft>& drafts) {
  const CueFrame* frame = label_frame(r);
  if (frame == nullptr || mark.end >= end) return;
  Draft d = drafted(r, frame, mark, {mark.end, end});
  d.source = label;
  d.direct = direct;
  if (!d.content.empty()) drafts.push_back(std::move(d));
}

}  // namespace

bool is_somebody(const Reading& r, std::uint32_t head) {
  if (r.has_class(head, kPersonNoun)) return true;
  const Index mention = r.analysis.mention_of[head];
  if (mention == kNone) return false;
  switch (r.analysis.references[mention].designation) {
    case Designation::kPerson:
    case Designation::kSurname:
    case Designation::kRole:
    case Designation::kOffice:
    case Designation::kGroup:
      return true;
    case Designation::kPronoun:
      return r.grammar.has(r.token(head).word, kNominative) &&
             r.analysis.references[mention].gender != 'n';
    default:
      return false;
  }
}

bool speaks(const Reading& r, std::uint32_t head) {
  if (names_section(r, head)) return false;
  const Index mention = r.analysis.mention_of[head];
  if (mention != kNone && r.analysis.references[mention].designation == Designation::kPronoun)
    return false;
  return mention != kNone ||
         r.has_class(head, kPersonNoun | kGroupNoun | kRoleNoun | kDocumentNoun) ||
         Reading::find(r.cues.frames(r.lemma(head), Pos::kPart), Frame::kAdverb) != nullptr;
}

void read_label(const Reading& r, std::vector<Draft>& drafts) {
  const Block& block = r.block();
  if (block.sentences.begin != r.sentence()) return;
  const Span tokens = r.tokens();
  const std::uint32_t paragraph_end = r.document.sentences[block.sentences.end - 1].tokens.end;
  std::uint32_t colon = tokens.begin;
  while (colon < tokens.end && colon <= tokens.begin + kLongestLabel && !r.is_mark(colon, ":"))
    ++colon;
  if (!r.is_mark(colon, ":") || colon == tokens.begin || colon + 2 >= tokens.end) return;
  const Span label{tokens.begin, colon};
  const Chunk& last = r.chunk(r.chunk_index(colon - 1));
  for (Index i = r.chunk_index(tokens.begin); i <= r.chunk_index(colon - 1); ++i) {
    if (r.chunk(i).kind == ChunkKind::kVerbGroup) return;
  }
  const bool headline = is_heading(block.kind);
  const bool quoted = r.quotation_at(colon + 1) != nullptr;
  const bool transcript = !headline && !quoted && all_capitals(r, label);
  const bool turn = !headline && !quoted && names_person(r, last.head) && is_turn(r);
  const bool goes_on = turn && tokens.end < paragraph_end;  // No. It will not hold.
  const bool line = (stands_as_headline(r) || names_person(r, last.head)) &&
                    (goes_on || asserts(r, {colon + 1, tokens.end}));
  if (!(headline || quoted || transcript || line)) return;
  if (last.kind != ChunkKind::kNounGroup || last.is(kTimeGroup) ||
      (transcript && !stands_as_headline(r) && names_place(r, last.head)) ||
      !(speaks(r, last.head) || (transcript && !common_noun(r, last.head))))
    return;
  keep_labelled(r, label, {colon, colon + 1}, transcript || turn ? paragraph_end : tokens.end,
                quoted, drafts);
}

namespace {

/// The sentence's own clause before `at`, whose verb and subject stand there; nullptr for none.
const Clause* main_clause_before(const Reading& r, std::uint32_t at) {
  Index index = r.analysis.clause_of[at - 1];
  for (int depth = 0; index != kNone && depth < 8; ++depth) {
    const Clause& clause = r.analysis.clauses[index];
    if (clause.parent != kNone) {
      index = clause.parent;
      continue;
    }
    const bool whole = clause.verb != kNone && clause.subject_head != kNone &&
                       clause.subject.end <= r.chunk(clause.verb).tokens.begin;
    return whole && r.chunk(clause.verb).tokens.end <= at ? &clause : nullptr;
  }
  return nullptr;
}

/// Falk, the minister, he, her answer; not it, the result
bool may_announce(const Reading& r, std::uint32_t head) {
  const Chunk& group = r.chunk(r.chunk_index(head));
  if (group.is(kPronounHead)) return r.grammar.has(r.token(head).word, kNominative);
  return group.is(kProper) || speaks(r, head) || !frames_of_noun(r, head, Pos::kNoun).empty();
}

}  // namespace

void read_announcement(const Reading& r, const Quotation& quote, std::size_t first,
                       std::vector<Draft>& drafts) {
  constexpr std::uint32_t kLongestCue = 16;
  const std::uint32_t begin = quote.tokens.begin;
  if (begin < r.tokens().begin + 3 || !r.is_mark(begin - 1, ":")) return;
  const Clause* clause = main_clause_before(r, begin - 1);
  const CueFrame* frame = label_frame(r);
  if (clause == nullptr || frame == nullptr || !may_announce(r, clause->subject_head)) return;
  const Chunk& verb = r.chunk(clause->verb);
  if (!verb.is(kFinite) || verb.is(kPassive) || verb.is(kNegatedGroup) ||
      begin - verb.tokens.begin > kLongestCue)
    return;
  const auto tells = [&](const Draft& d) {
    return d.covers({begin, begin + 1}) || d.cue.contains(begin - 1);
  };
  if (std::any_of(drafts.begin() + static_cast<std::ptrdiff_t>(first), drafts.end(), tells)) return;
  Draft d = drafted(r, frame, {verb.tokens.begin, begin}, quote.tokens);
  d.source = source_of_verb(r, clause->verb);
  d.head = verb.head;
  d.direct = true;
  drafts.push_back(std::move(d));
}

void read_answer(const Reading& r, std::vector<Draft>& drafts) {
  const std::uint32_t block = r.document.sentences[r.sentence()].block;
  if (r.document.blocks[block].sentences.begin != r.sentence() ||
      turn_of(r.document, block) != Turn::kAnswer)
    return;
  const Span label = turn_label(r.document, block);
  const std::uint32_t letter_end = label.begin + 1;
  keep_labelled(r, {label.begin, letter_end}, {label.end - 1, label.end}, r.tokens().end,
                /*direct=*/false, drafts);
}

}  // namespace claimgraph::claims
