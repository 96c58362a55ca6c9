#include <algorithm>
#include <string_view>

#include "gazetteer.hpp"
#include "lexicon.hpp"
#include "stages.hpp"

/// Confidence is a scorecard: the weight of the cue with its frame (cues.hpp: the share of places
/// where it introduced a claim in annotated news) and a few figures added for what else is seen.
/// They were set by the share of right claims with and without each mark on the tuning part of
/// PolNeAR; docs/quality.md has the curve of precision and recall over the threshold.

namespace claimgraph {
namespace {

struct Scorecard {
  float named = 0.05f;           ///< the source is a resolved actor
  float no_source = -0.12f;      ///< nobody is named
  float mute = -0.50f;           ///< a thing that cannot speak: "the deal suggests"
  float unrealized = -0.12f;     ///< not said as done: "to reject it", "would reject it"
  float direct = 0.10f;          ///< all of the content is in quotation marks
  float mixed = 0.05f;           ///< some of it
  float short_content = -0.10f;  ///< one word: "denied it"
  float in_quotation = -0.25f;   ///< the cue itself is quoted speech: "I think …"
};
constexpr Scorecard kScores;

constexpr std::uint32_t kSpeakers = kPersonNoun | kRoleNoun | kGivenName | kTitle;
constexpr std::uint32_t kSpeakingBodies = kDocument | kInstitutionWord | kOrganizationHead |
                                          kBlocNoun | kCountryNoun | kCampaignWord | kOffice |
                                          kOfficial | kSpokesperson | kMediaWord;

std::uint32_t token_at(const Document& document, std::uint32_t byte) {
  const auto token =
      std::lower_bound(document.tokens.begin(), document.tokens.end(), byte,
                       [](const Token& t, std::uint32_t at) { return t.bytes.begin < at; });
  return static_cast<std::uint32_t>(token - document.tokens.begin());
}

/// Whether a source has a name of its own: not "voters", not "the report".
bool named(const Extraction& extraction, const Claim& claim) {
  return std::any_of(claim.sources.begin(), claim.sources.end(), [&](Index source) {
    const ActorKind kind = extraction.actors[source].kind;
    return kind != ActorKind::kGroup && kind != ActorKind::kOther;
  });
}

/// Whether the source is a thing that cannot speak: a common noun of no person, group or document.
bool mute(const RuleSet& rules, const Extraction& extraction, const Analysis& analysis,
          const Claim& claim) {
  if (claim.source.empty()) return false;
  const Document& document = extraction.document;
  const std::uint32_t first = token_at(document, claim.source.front().begin);
  if (first >= document.tokens.size()) return false;
  Index chunk = analysis.chunk_of[first];
  while (chunk != kNone && analysis.chunks[chunk].is(kPossessive) &&
         chunk + 1 < analysis.chunks.size())
    ++chunk;
  if (chunk == kNone || analysis.chunks[chunk].kind != ChunkKind::kNounGroup) return false;
  const Chunk& group = analysis.chunks[chunk];
  const bool relation = claim.sources.size() > 1 && !group.is(kPluralHead);  // "their alliance"
  if (named(extraction, claim) && !relation) return false;
  const Token& head = document.tokens[group.head];
  return head.pos == Pos::kNoun && (rules.lexicon().entry(head.word).classes & kSpeakers) == 0 &&
         (rules.gazetteer().word(head.word) & kSpeakingBodies) == 0;
}

bool one_word(const Document& document, const Spans& content) {
  if (content.size() != 1) return false;
  return document.view(content[0]).find(' ') == std::string_view::npos;
}

/// Whether a cue stands in quotation marks. `token` runs along with the claims, which are nearly in
/// order.
bool quoted(const Document& document, Span bytes) {
  const auto token =
      std::lower_bound(document.tokens.begin(), document.tokens.end(), bytes.begin,
                       [](const Token& t, std::uint32_t at) { return t.bytes.begin < at; });
  return token != document.tokens.end() && token->quote_depth > 0;
}

/// Whether the cue is an infinitive or stands under a modal verb.
bool unrealized(const Lexicon& lexicon, const Extraction& extraction, const Analysis& analysis,
                const Claim& claim) {
  const std::uint32_t first = token_at(extraction.document, claim.cue.front().begin);
  if (first >= analysis.chunk_of.size() || analysis.chunk_of[first] == kNone) return false;
  const Index index = analysis.chunk_of[first];
  const Chunk& chunk = analysis.chunks[index];
  if (chunk.kind != ChunkKind::kVerbGroup) return false;
  if (!chunk.is(kToInfinitive)) return chunk.is(kModal);
  if (index == 0 || analysis.chunks[index - 1].kind != ChunkKind::kVerbGroup) return true;
  const Token& governor = extraction.document.tokens[analysis.chunks[index - 1].head];
  const std::string_view lemma =
      lexicon.form(governor.lemma != kUnknownWord ? governor.lemma : governor.word);
  return lemma != "continue" && lemma != "begin" && lemma != "start";
}

}  // namespace

void score_confidence(const RuleSet& rules, Extraction& extraction, Analysis& analysis) {
  for (Claim& claim : extraction.claims) {
    float score = claim.confidence;  // the cue's weight
    if (named(extraction, claim)) score += kScores.named;
    if (claim.source.empty()) score += kScores.no_source;
    if (claim.kind == ClaimKind::kDirect) score += kScores.direct;
    if (claim.kind == ClaimKind::kMixed) score += kScores.mixed;
    if (mute(rules, extraction, analysis, claim)) score += kScores.mute;
    if (unrealized(rules.lexicon(), extraction, analysis, claim)) score += kScores.unrealized;
    if (one_word(extraction.document, claim.content)) score += kScores.short_content;
    if (quoted(extraction.document, claim.cue.front())) score += kScores.in_quotation;
    claim.confidence = std::clamp(score, 0.01f, 0.99f);
  }
}

}  // namespace claimgraph
