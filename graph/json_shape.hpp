#pragma once

#include <cstdint>
#include <span>
#include <string_view>

/// The shape of `claimgraph` version 1: which field of which object is what. The reader checks
/// every value against it before looking at the value.

namespace claimgraph {

/// A place in the file where a value can stand; `kNowhere` is below a field that we do not know.
enum class Place : std::uint8_t {
  kNowhere,
  kRoot,
  kFormat,
  kVersion,
  kGenerator,
  kGeneratorName,
  kGeneratorVersion,
  kGeneratorRules,
  kDocuments,
  kDocument,
  kDocumentId,
  kDocumentName,
  kDocumentTitle,
  kDocumentDate,
  kDocumentUrl,
  kDocumentPublisher,
  kDocumentLength,
  kDocumentText,
  kActors,
  kActor,
  kActorId,
  kActorKey,
  kActorName,
  kActorKind,
  kCodes,
  kIso3,
  kCameoCountry,
  kWikidata,
  kAliases,
  kAlias,
  kPartOf,
  kMemberships,
  kMemberOf,
  kAffiliations,
  kAffiliation,
  kAffiliationActor,
  kAffiliationRole,
  kAffiliationFrom,
  kAffiliationUntil,
  kUnaffiliatedList,
  kUnaffiliated,
  kMentions,
  kMention,
  kMentionDocument,
  kMentionBegin,
  kMentionEnd,
  kMentionText,
  kMentionVia,
  kClaims,
  kClaim,
  kClaimId,
  kClaimDocument,
  kSources,
  kSource,
  kSourcePart,
  kCuePart,
  kContentPart,
  kPartText,
  kCueLemma,
  kPartSpans,
  kPartSpan,
  kPartOffset,
  kSentence,
  kSentenceOffset,
  kClaimKind,
  kAct,
  kStance,
  kPlover,
  kCameo,
  kToList,
  kTo,
  kAboutList,
  kAbout,
  kNegated,
  kCertainty,
  kTopics,
  kTopic,
  kAnswers,
  kAnswer,
  kAnswerClaim,
  kAnswerKind,
  kWithin,
  kRule,
  kConfidence,
  kOccurrences,
  kOccurrence,
  kOccurrenceDocument,
};

enum class JsonType : std::uint8_t { kAny, kString, kCount, kNumber, kBool, kArray, kObject };

struct Shape {
  Place in = Place::kNowhere;  ///< the object or array that it stands in
  std::string_view name;       ///< its key; empty for the elements of an array
  Place place = Place::kNowhere;
  JsonType type = JsonType::kAny;
};

/// Place and type of field `name` of object `in` (of an element of array `in`, with an empty name);
/// kNowhere and kAny where there is no such field. `*hint` is where the search begins and is set to
/// what follows: fields mostly come in the order in which we write them.
Shape shape_of(Place in, std::string_view name, std::size_t* hint);

/// The fields without which object `in` is none.
std::span<const std::string_view> required_fields(Place in);

}  // namespace claimgraph
