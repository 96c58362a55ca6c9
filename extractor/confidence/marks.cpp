#include "confidence/marks.hpp"

#include <algorithm>
#include <string_view>

#include "cues.hpp"
#include "gazetteer.hpp"
#include "lexicon.hpp"

/// The marks of a claim, each by what the stages before found of its source, cue, clause, content
/// and block.
///
///   raises: “No,” Ann Cole said.      lowers: a chance to discuss the plan; the levy that would
///   support it

namespace claimgraph {
namespace {

constexpr std::uint32_t kFarBytes = 60;

constexpr std::uint32_t kSpeakers =
    kPersonNoun | kRoleNoun | kGivenName | kTitle | kGroupNoun | kMeasureNoun;
constexpr std::uint32_t kSpeakingBodies =
    kDocument | kInstitutionWord | kOrganizationHead | kBlocNoun | kCountryNoun | kCampaignWord |
    kOffice | kOfficial | kSpokesperson | kMediaWord | kSide | kPartitive;

/// Whether a source has a name of its own: not "voters", not "the report".
bool named(const Extraction& extraction, const Claim& claim) {
  return std::any_of(claim.sources.begin(), claim.sources.end(), [&](Index source) {
    const ActorKind kind = extraction.actors[source].kind;
    return kind != ActorKind::kGroup && kind != ActorKind::kOther;
  });
}

/// The noun group with the head of a source: past its owners in "their | aides said", not in "their
/// | claim that"; nullptr: it has none.
const Chunk* group_of_source(const Document& document, const Analysis& analysis,
                             const Draft& draft) {
  Index chunk = analysis.chunk_of[draft.source.begin];
  const std::uint32_t end = document.bytes_of(draft.source).end;
  const auto owns_within = [&](Index index) {
    return analysis.chunks[index].is(kPossessive) && index + 1 < analysis.chunks.size() &&
           document.bytes_of(analysis.chunks[index + 1].tokens).begin < end;
  };
  while (chunk != kNone && owns_within(chunk)) ++chunk;
  if (chunk == kNone || analysis.chunks[chunk].kind != ChunkKind::kNounGroup) return nullptr;
  return &analysis.chunks[chunk];
}

bool any_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// What a source bears that is a thing, and as such cannot speak: a common noun of no person, body,
/// document or number of people.
Marks marks_of_thing(const RuleSet& rules, const Extraction& extraction, const Claim& claim,
                     Frame frame, const Chunk& group) {
  const Token& head = extraction.document.tokens[group.head];
  if (head.pos != Pos::kNoun || frame == Frame::kAccording) return 0;
  const std::uint32_t word = rules.gazetteer().word(head.word) | rules.gazetteer().word(head.lemma);
  const std::uint32_t classes = rules.lexicon().entry(head.word).classes;
  if ((word & kRelation) != 0 && !group.is(kPluralHead)) return kMuteRelation;
  if (named(extraction, claim) || (classes & kSpeakers) != 0 || (word & kSpeakingBodies) != 0)
    return 0;
  const std::string_view lemma =
      rules.lexicon().form(head.lemma != kUnknownWord ? head.lemma : head.word);
  if (any_of(lemma, {"source", "other", "person", "outlet", "polling"})) return 0;
  return (classes & kCommunicationNoun) != 0 ? kMuteWords : kMute;
}

/// Whether a frame takes an object or a phrase with a preposition, "reject.object".
bool takes_object(Frame frame) {
  return frame == Frame::kObject || frame == Frame::kObjectPredicate || frame == Frame::kGerund ||
         !preposition_of(frame).empty();
}

bool takes_clause(Frame frame) {
  return frame == Frame::kThat || frame == Frame::kBare || frame == Frame::kQuote ||
         frame == Frame::kObjectThat || frame == Frame::kObjectQuote;
}

/// Whether the cue is a noun or adjective rather than a verb, preposition or adverb.
bool is_nominal(const Draft& draft) {
  const Pos pos = draft.frame->pos;
  return draft.light || (pos != Pos::kVerb && pos != Pos::kAdp && pos != Pos::kAdv);
}

Marks marks_of_no_source(const Draft& draft) {
  const Frame frame = draft.frame->frame;
  if (is_nominal(draft))
    return kNoSource | (draft.light || draft.frame->pos != Pos::kAdj ? kNoSourceNoun : Marks{0});
  if (takes_object(frame)) return kNoSource | kNoSourceObject;
  return kNoSource | (takes_clause(frame) ? kNoSourceClause : Marks{0});
}

Marks marks_of_source(const RuleSet& rules, const Extraction& extraction, const Analysis& analysis,
                      const Claim& claim, const Draft& draft) {
  if (claim.source.empty()) return marks_of_no_source(draft);
  const Document& document = extraction.document;
  Marks marks = named(extraction, claim) ? kNamed : Marks{0};
  const std::string_view source = document.view(document.bytes_of(draft.source));
  if (any_of(source, {"it", "It", "you", "You"})) {
    marks |= kHollow;
  } else if (source == "that" || document.view(document.bytes_of(draft.pronoun)) == "that") {
    marks |= kRelativeThat;
  } else if (claim.sources.empty() && !any_of(source, {"who", "which", "I", "we", "We"})) {
    marks |= kUnresolved;
  }
  if (!draft.light && draft.frame->pos == Pos::kNoun) marks |= kOwnedNoun;
  if (document.bytes_of(draft.source).end + kFarBytes <= claim.cue.front().begin) marks |= kFar;
  const Token& first = document.tokens[draft.source.begin];
  if (first.quote_depth > 0) marks |= kQuotedSource;
  if (const Chunk* group = group_of_source(document, analysis, draft)) {
    const std::uint32_t word = rules.gazetteer().word(document.tokens[group->head].lemma);
    if ((word & kDocument) != 0) marks |= kDocumentSource;
    if ((word & kPartitive) != 0) marks |= kPartitiveSource;
    marks |= marks_of_thing(rules, extraction, claim, draft.frame->frame, *group);
  }
  return marks;
}

/// Whether an infinitive says what is done: "continue to push for".
bool goes_on(const Document& document, const Lexicon& lexicon, const Token* to) {
  if (to == document.tokens.data()) return false;
  const Token& governor = to[-1];
  return any_of(lexicon.form(governor.lemma != kUnknownWord ? governor.lemma : governor.word),
                {"continue", "begin", "start"});
}

/// Whether an infinitive hangs on a passive: "is believed to seek".
bool said_of_source(const Document& document, const Analysis& analysis, const Token* to) {
  const std::size_t at = static_cast<std::size_t>(to - document.tokens.data());
  if (at == 0 || analysis.chunk_of[at - 1] == kNone) return false;
  const Chunk& governor = analysis.chunks[analysis.chunk_of[at - 1]];
  return governor.kind == ChunkKind::kVerbGroup && governor.is(kPassive);
}

/// The first verb group of a cue; nullptr: it has none.
const Chunk* verb_of(const Analysis& analysis, Span cue) {
  for (std::uint32_t at = cue.begin; at < cue.end; ++at) {
    const Index chunk = analysis.chunk_of[at];
    if (chunk != kNone && analysis.chunks[chunk].kind == ChunkKind::kVerbGroup)
      return &analysis.chunks[chunk];
  }
  return nullptr;
}

/// What the clause of a cue, or the one around that, says of it.
Marks marks_of_clause(const Analysis& analysis, std::size_t at) {
  const Index own = analysis.clause_of[at];
  if (own == kNone) return 0;
  const Clause& clause = analysis.clauses[own];
  Marks marks = clause.kind == ClauseKind::kMain       ? kInMain
                : clause.kind == ClauseKind::kInserted ? kInsertedCue
                                                       : Marks{0};
  const ClauseKind outer =
      clause.parent != kNone ? analysis.clauses[clause.parent].kind : clause.kind;
  const auto either = [&](ClauseKind kind) { return clause.kind == kind || outer == kind; };
  if (either(ClauseKind::kRelative)) marks |= kInRelative;
  if (either(ClauseKind::kComplement)) marks |= kInComplement;
  if (either(ClauseKind::kInfinitive)) marks |= kInInfinitive;
  return marks;
}

Marks marks_of_cue(const Document& document, const Lexicon& lexicon, const Analysis& analysis,
                   const Draft& draft) {
  const Span cue = draft.cue;
  if (cue.empty()) return 0;
  Marks marks = document.tokens[cue.begin].quote_depth > 0 ? kQuotedCue : Marks{0};
  marks |= marks_of_clause(analysis, cue.begin);
  const Chunk* verb = verb_of(analysis, cue);
  if (verb == nullptr) return marks;
  const Token* opening = &document.tokens[verb->tokens.begin];
  const std::string_view word = lexicon.form(opening->word);
  if (word == "to" && !goes_on(document, lexicon, opening)) marks |= kInfinitive;
  if (word == "to" && said_of_source(document, analysis, opening)) marks |= kBelieved;
  if (word == "did") marks |= kDid;
  if (verb->is(kModal)) marks |= kModalCue;
  if (verb->is(kPassive)) marks |= kPassiveCue;
  if (verb->is(kIngForm)) marks |= kIngCue;
  if (verb->is(kParticiple) && !draft.postposed) marks |= kParticipleCue;
  return marks;
}

Marks marks_of_content(const Document& document, const Claim& claim, const Draft& draft) {
  constexpr std::uint32_t kShortest = 8, kLongest = 25;  // words
  Marks marks = claim.kind == ClaimKind::kDirect  ? kDirect
                : claim.kind == ClaimKind::kMixed ? kMixed
                                                  : Marks{0};
  std::uint32_t words = 0;
  for (const Span piece : draft.content) {
    for (std::uint32_t at = piece.begin; at < piece.end; ++at)
      words += (document.tokens[at].shape & kPunctuation) == 0;
    if (words > kLongest) break;
  }
  if (words >= kShortest && words <= kLongest) marks |= kSentenceLong;
  if (claim.content.front().begin < claim.cue.front().begin) marks |= kBefore;
  if (draft.answers) marks |= kAnswering;
  return marks;
}

Marks marks_of_block(const Document& document, const Claim& claim) {
  const auto block =
      std::upper_bound(document.blocks.begin(), document.blocks.end(), claim.cue.front().begin,
                       [](std::uint32_t at, const Block& b) { return at < b.bytes.end; });
  if (block == document.blocks.end()) return 0;
  return block->kind == BlockKind::kCaption ? kInCaption
         : block->kind == BlockKind::kTitle ? kInTitle
                                            : Marks{0};
}

}  // namespace

Marks marks_of(const RuleSet& rules, const Extraction& extraction, const Analysis& analysis,
               const Claim& claim, const Draft& draft) {
  const Document& document = extraction.document;
  Marks marks = kEveryClaim | marks_of_source(rules, extraction, analysis, claim, draft) |
                marks_of_cue(document, rules.lexicon(), analysis, draft) |
                marks_of_content(document, claim, draft) | marks_of_block(document, claim);
  const bool quote = draft.frame->frame == Frame::kQuote;
  if (quote || draft.frame->frame == Frame::kBare) marks |= kBareOrQuote;
  if (quote && !is_nominal(draft)) marks |= kQuoteFrame;
  if (draft.answers) marks &= ~Marks{kInComplement};  // it sums up the content before it
  return marks;
}

}  // namespace claimgraph
