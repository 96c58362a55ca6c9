#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "claimgraph/document.hpp"
#include "claimgraph/span.hpp"

/// Actors, mentions and claims: what extraction finds in one document. Values of every enumeration
/// are spelled in files as `name_of` says (docs/formats.md); `parse` reads them back.

namespace claimgraph {

enum class ActorKind : std::uint8_t { kCountry, kIgo, kOrganization, kPerson, kGroup, kOther };
enum class Via : std::uint8_t {
  kName,
  kAlias,
  kAcronym,
  kDemonym,
  kMetonym,
  kRole,
  kPronoun,
  kGroup,
  kDescription
};
enum class Act : std::uint8_t {
  kState,
  kBelieve,
  kPredict,
  kHope,
  kFear,
  kAgree,
  kSupport,
  kPraise,
  kRequest,
  kPromise,
  kAccuse,
  kCriticize,
  kReject,
  kWarn,
  kThreaten,
  kConcede,
  kQuestion,
};
inline constexpr int kActCount = 17;
enum class Stance : std::uint8_t { kNeutral, kSupport, kOppose };
enum class Certainty : std::uint8_t { kCertain, kProbable, kPossible };
enum class ClaimKind : std::uint8_t { kDirect, kIndirect, kMixed };
enum class Answer : std::uint8_t { kRejects, kSupports, kRepeats };

std::string_view name_of(ActorKind kind);
std::string_view name_of(Via via);
std::string_view name_of(Act act);
std::string_view name_of(Stance stance);
std::string_view name_of(Certainty certainty);
std::string_view name_of(ClaimKind kind);
std::string_view name_of(Answer answer);

/// False, and `*value` untouched, when `name` is none of the names.
bool parse(std::string_view name, ActorKind* value);
bool parse(std::string_view name, Via* value);
bool parse(std::string_view name, Act* value);
bool parse(std::string_view name, Stance* value);
bool parse(std::string_view name, Certainty* value);
bool parse(std::string_view name, ClaimKind* value);
bool parse(std::string_view name, Answer* value);

/// An index into the list that its owner names; kNone is "no such thing".
using Index = std::uint32_t;
inline constexpr Index kNone = 0xFFFFFFFFu;

/// Several indices, nearly always one or two: these take no memory of their own.
using Indices = boost::container::small_vector<Index, 2>;

struct Affiliation {
  Index actor = kNone;  ///< into the same list as the actor itself
  std::string role;     ///< "foreign minister"; may be empty
  std::string from;     ///< ISO 8601 dates, empty where unknown
  std::string until;
  friend bool operator==(const Affiliation&, const Affiliation&) = default;
};

/// Somebody who can hold a position. The key is the same in every document ("united-states").
struct Actor {
  std::string key;
  std::string name;
  ActorKind kind = ActorKind::kOther;
  std::string iso3, cameo, wikidata;  ///< ISO 3166-1 alpha-3, CAMEO, Wikidata; empty where unknown
  std::vector<std::string> aliases;   ///< as they stand in the text, without the name, sorted
  Index part_of = kNone;              ///< the state or body whose institution it is
  std::vector<Index> member_of;
  std::vector<Affiliation> affiliations;
};

/// A place in the text that refers to actors.
struct Mention {
  Span bytes;  ///< of the name or description itself, into Document::text
  Span tokens;
  Indices actors;  ///< into Extraction::actors; several for "the two countries", none: unresolved
  Via via = Via::kName;
  bool place = false;       ///< names a place here, not the actor ("in Washington")
  std::string_view reason;  ///< id of the rule that resolved it; static or owned by the RuleSet
};

/// A stated position: source, cue and content as in PARC 3.0 and PolNeAR, and what they mean.
struct Claim {
  Indices sources;             ///< into Extraction::actors
  Spans source, cue, content;  ///< bytes of Document::text
  Span sentence;  ///< bytes: the sentence or run of quoted sentences with source and cue
  std::string cue_lemma;
  ClaimKind kind = ClaimKind::kIndirect;
  Act act = Act::kState;
  Stance stance = Stance::kNeutral;
  Certainty certainty = Certainty::kCertain;
  bool negated = false;
  /// PLOVER event type and CAMEO code; live as long as the RuleSet; empty: none fits.
  std::string_view plover, cameo;
  Indices to, about;     ///< into Extraction::actors, in text order
  Index within = kNone;  ///< into Extraction::claims
  struct Answered {
    Index claim;
    Answer answer;
  };
  std::vector<Answered> answers;
  std::string_view rule;  ///< id of the rule that made it; lives as long as the RuleSet
  float confidence = 0;   ///< 0 to 1
};

/// All that one document says. Actors are in order of first mention, mentions and claims in text
/// order. Keeps views into the RuleSet of the Extractor that made it.
struct Extraction {
  Document document;
  std::vector<Actor> actors;
  std::vector<Mention> mentions;
  std::vector<Claim> claims;
};

}  // namespace claimgraph
