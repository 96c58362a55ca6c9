#include <algorithm>
#include <array>
#include <string_view>

#include "gazetteer.hpp"
#include "lexicon.hpp"
#include "stages.hpp"

/// Confidence is a scorecard: the weight of the cue with its frame (cues.hpp: the share of places
/// where it introduced a claim in annotated news) and a few figures added for what else is seen.
/// Each figure is the share of right claims with the mark less the share that the weights promised,
/// on the tuning part of PolNeAR; docs/quality.md has the curve of precision and recall over the
/// threshold.
///
///   raises: “No,” Ann Cole said.      lowers: a chance to discuss the plan; the levy that would
///   support it

namespace claimgraph {
namespace {

struct Scorecard {
  float named = 0.05f;           ///< the source has a name of its own
  float no_source = -0.12f;      ///< nobody is named
  float mute = -0.5f;            ///< a thing that cannot speak: "the deal suggests"
  float hollow_source = -0.15f;  ///< "it", "you"
  float relative_that = -0.25f;  ///< the source is a relative "that"
  float relative_who = -0.1f;    ///< "who", "which"
  float far_source = -0.1f;      ///< source and cue stand far apart
  float infinitive = -0.14f;     ///< the cue is "to discuss", not "discussed"
  float believed = -0.2f;        ///< what others say of the source: "is believed to seek"
  float modal = -0.1f;           ///< "would support"
  float participle = -0.06f;     ///< "supporting"
  float direct = 0.1f;           ///< all of the content is in quotation marks
  float mixed = 0.05f;           ///< some of it
  float in_quotation = -0.5f;    ///< the cue itself is quoted speech: "I think …"
  float headline = 0.1f;
  float between_actors = 0.3f;  ///< least, for what one named actor does to another by words
  float least_weight = 0.15f;   ///< of a cue that this may raise
};
constexpr Scorecard kScores;
constexpr std::uint32_t kFar = 25;  // bytes between source and cue

/// The token that begins at or after a byte.
const Token* token_at(const Document& document, std::uint32_t byte) {
  const auto found =
      std::lower_bound(document.tokens.begin(), document.tokens.end(), byte,
                       [](const Token& t, std::uint32_t at) { return t.bytes.begin < at; });
  return found != document.tokens.end() ? &*found : nullptr;
}

constexpr std::uint32_t kSpeakers = kPersonNoun | kRoleNoun | kGivenName | kTitle;
constexpr std::uint32_t kSpeakingBodies = kDocument | kInstitutionWord | kOrganizationHead |
                                          kBlocNoun | kCountryNoun | kCampaignWord | kOffice |
                                          kOfficial | kSpokesperson | kMediaWord | kSide;

/// Whether a source has a name of its own: not "voters", not "the report".
bool named(const Extraction& extraction, const Claim& claim) {
  return std::any_of(claim.sources.begin(), claim.sources.end(), [&](Index source) {
    const ActorKind kind = extraction.actors[source].kind;
    return kind != ActorKind::kGroup && kind != ActorKind::kOther;
  });
}

/// Whether the source is a thing that cannot speak: a common noun of no person, body or document.
bool mute(const RuleSet& rules, const Extraction& extraction, const Analysis& analysis,
          const Claim& claim) {
  if (claim.source.empty()) return false;
  const Document& document = extraction.document;
  const Token* first = token_at(document, claim.source.front().begin);
  if (first == nullptr) return false;
  Index chunk = analysis.chunk_of[static_cast<std::size_t>(first - document.tokens.data())];
  const std::uint32_t end = claim.source.front().end;
  const auto owns_within = [&](Index index) {  // "their | aides said", not "their | claim that"
    return analysis.chunks[index].is(kPossessive) && index + 1 < analysis.chunks.size() &&
           document.bytes_of(analysis.chunks[index + 1].tokens).begin < end;
  };
  while (chunk != kNone && owns_within(chunk)) ++chunk;
  if (chunk == kNone || analysis.chunks[chunk].kind != ChunkKind::kNounGroup) return false;
  const Chunk& group = analysis.chunks[chunk];
  const bool relation = claim.sources.size() > 1 && !group.is(kPluralHead);  // "their alliance"
  const Token& head = document.tokens[group.head];
  if (relation && head.pos == Pos::kNoun) return true;
  if (named(extraction, claim)) return false;
  return head.pos == Pos::kNoun && (rules.lexicon().entry(head.word).classes & kSpeakers) == 0 &&
         (rules.gazetteer().word(head.word) & kSpeakingBodies) == 0 &&
         (rules.gazetteer().word(head.lemma) & kSpeakingBodies) == 0;
}

bool any_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

float score_of_source(const Extraction& extraction, const Claim& claim) {
  if (claim.source.empty()) return kScores.no_source;
  float score = named(extraction, claim) ? kScores.named : 0;
  const std::string_view source = extraction.document.view(claim.source.front());
  if (any_of(source, {"it", "It", "you", "You"})) score += kScores.hollow_source;
  if (source == "that") score += kScores.relative_that;
  if (any_of(source, {"who", "which"})) score += kScores.relative_who;
  const std::uint32_t end = claim.source.back().end;
  if (end + kFar < claim.cue.front().begin) score += kScores.far_source;
  return score;
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

float score_of_cue(const Document& document, const Lexicon& lexicon, const Analysis& analysis,
                   const Claim& claim) {
  const Token* first = token_at(document, claim.cue.front().begin);
  if (first == nullptr) return 0;
  float score = first->quote_depth > 0 ? kScores.in_quotation : 0;
  const std::string_view word = lexicon.form(first->word);
  if (word == "to" && !goes_on(document, lexicon, first)) score += kScores.infinitive;
  if (word == "to" && said_of_source(document, analysis, first)) score += kScores.believed;
  if (any_of(word, {"would", "could", "should", "may", "might", "will", "can", "must"}))
    score += kScores.modal;
  if (first->pos == Pos::kVerb && word.ends_with("ing")) score += kScores.participle;
  return score;
}

/// Whether a claim is what one actor does to another by words, "sued Karvia", "lodged a protest
/// with Karvia": a fact of the network, however seldom its cue reports a content.
bool is_act_between_actors(const Extraction& extraction, const Claim& claim) {
  if (claim.act == Act::kState || claim.act == Act::kBelieve || claim.act == Act::kPredict ||
      claim.rule.find('(') != std::string::npos)
    return false;
  const auto known = [&](Index actor) {
    const Actor& a = extraction.actors[actor];
    return (a.kind != ActorKind::kGroup && a.kind != ActorKind::kOther) || !a.affiliations.empty();
  };
  if (!std::any_of(claim.sources.begin(), claim.sources.end(), known)) return false;
  const auto other = [&](Index actor) {
    return known(actor) &&
           std::find(claim.sources.begin(), claim.sources.end(), actor) == claim.sources.end();
  };
  return std::any_of(claim.to.begin(), claim.to.end(), other) ||
         std::any_of(claim.about.begin(), claim.about.end(), other);
}

}  // namespace

void score_confidence(const RuleSet& rules, Extraction& extraction, Analysis& analysis) {
  const Document& document = extraction.document;
  const std::uint32_t title_end =
      !document.blocks.empty() && document.blocks[0].kind == BlockKind::kTitle
          ? document.blocks[0].bytes.end
          : 0;
  for (Claim& claim : extraction.claims) {
    float score = claim.confidence;  // the cue's weight
    const float marks = score_of_source(extraction, claim) +
                        score_of_cue(document, rules.lexicon(), analysis, claim);
    score += marks;
    if (mute(rules, extraction, analysis, claim)) score += kScores.mute;
    if (claim.kind == ClaimKind::kDirect) score += kScores.direct;
    if (claim.kind == ClaimKind::kMixed) score += kScores.mixed;
    if (claim.cue.front().begin < title_end) score += kScores.headline;
    if (marks >= 0 && claim.confidence >= kScores.least_weight &&
        is_act_between_actors(extraction, claim))
      score = std::max(score, kScores.between_actors);
    claim.confidence = std::clamp(score, 0.01f, 0.99f);
  }
}

}  // namespace claimgraph
