#include "json_shape.hpp"

#include <array>
#include <iterator>

namespace claimgraph {
namespace {

using enum Place;
using enum JsonType;

/// Grouped by `in`; the rows of one object in the order in which they are written.
constexpr Shape kShapes[] = {
    {kRoot, "format", kFormat, kString},
    {kRoot, "version", kVersion, kCount},
    {kRoot, "generator", kGenerator, kObject},
    {kRoot, "documents", kDocuments, kArray},
    {kRoot, "actors", kActors, kArray},
    {kRoot, "claims", kClaims, kArray},
    {kGenerator, "name", kGeneratorName, kString},
    {kGenerator, "version", kGeneratorVersion, kString},
    {kGenerator, "rules", kGeneratorRules, kString},
    {kDocuments, "", kDocument, kObject},
    {kDocument, "id", kDocumentId, kString},
    {kDocument, "name", kDocumentName, kString},
    {kDocument, "title", kDocumentTitle, kString},
    {kDocument, "date", kDocumentDate, kString},
    {kDocument, "url", kDocumentUrl, kString},
    {kDocument, "publisher", kDocumentPublisher, kString},
    {kDocument, "length", kDocumentLength, kCount},
    {kDocument, "text", kDocumentText, kString},
    {kActors, "", kActor, kObject},
    {kActor, "id", kActorId, kString},
    {kActor, "key", kActorKey, kString},
    {kActor, "name", kActorName, kString},
    {kActor, "kind", kActorKind, kString},
    {kActor, "codes", kCodes, kObject},
    {kActor, "aliases", kAliases, kArray},
    {kActor, "part_of", kPartOf, kString},
    {kActor, "member_of", kMemberships, kArray},
    {kActor, "affiliation", kAffiliations, kArray},
    {kActor, "unaffiliated", kUnaffiliatedList, kArray},
    {kActor, "mentions", kMentions, kArray},
    {kCodes, "iso3", kIso3, kString},
    {kCodes, "cameo", kCameoCountry, kString},
    {kCodes, "wikidata", kWikidata, kString},
    {kAliases, "", kAlias, kString},
    {kMemberships, "", kMemberOf, kString},
    {kAffiliations, "", kAffiliation, kObject},
    {kAffiliation, "actor", kAffiliationActor, kString},
    {kAffiliation, "role", kAffiliationRole, kString},
    {kAffiliation, "from", kAffiliationFrom, kString},
    {kAffiliation, "until", kAffiliationUntil, kString},
    {kUnaffiliatedList, "", kUnaffiliated, kString},
    {kMentions, "", kMention, kObject},
    {kMention, "document", kMentionDocument, kString},
    {kMention, "begin", kMentionBegin, kCount},
    {kMention, "end", kMentionEnd, kCount},
    {kMention, "text", kMentionText, kString},
    {kMention, "via", kMentionVia, kString},
    {kClaims, "", kClaim, kObject},
    {kClaim, "id", kClaimId, kString},
    {kClaim, "document", kClaimDocument, kString},
    {kClaim, "sources", kSources, kArray},
    {kClaim, "source", kSourcePart, kObject},
    {kClaim, "cue", kCuePart, kObject},
    {kClaim, "content", kContentPart, kObject},
    {kClaim, "sentence", kSentence, kArray},
    {kClaim, "kind", kClaimKind, kString},
    {kClaim, "act", kAct, kString},
    {kClaim, "stance", kStance, kString},
    {kClaim, "plover", kPlover, kString},
    {kClaim, "cameo", kCameo, kString},
    {kClaim, "to", kToList, kArray},
    {kClaim, "about", kAboutList, kArray},
    {kClaim, "negated", kNegated, kBool},
    {kClaim, "certainty", kCertainty, kString},
    {kClaim, "topics", kTopics, kArray},
    {kClaim, "answers", kAnswers, kArray},
    {kClaim, "within", kWithin, kString},
    {kClaim, "rule", kRule, kString},
    {kClaim, "confidence", kConfidence, kNumber},
    {kClaim, "occurrences", kOccurrences, kArray},
    {kSources, "", kSource, kString},
    {kSourcePart, "text", kPartText, kString},
    {kSourcePart, "spans", kPartSpans, kArray},
    {kCuePart, "text", kPartText, kString},
    {kCuePart, "lemma", kCueLemma, kString},
    {kCuePart, "spans", kPartSpans, kArray},
    {kContentPart, "text", kPartText, kString},
    {kContentPart, "spans", kPartSpans, kArray},
    {kPartSpans, "", kPartSpan, kArray},
    {kPartSpan, "", kPartOffset, kCount},
    {kSentence, "", kSentenceOffset, kCount},
    {kToList, "", kTo, kString},
    {kAboutList, "", kAbout, kString},
    {kTopics, "", kTopic, kString},
    {kAnswers, "", kAnswer, kObject},
    {kAnswer, "claim", kAnswerClaim, kString},
    {kAnswer, "answer", kAnswerKind, kString},
    {kOccurrences, "", kOccurrence, kObject},
    {kOccurrence, "document", kOccurrenceDocument, kString},
    {kOccurrence, "source", kSourcePart, kObject},
    {kOccurrence, "cue", kCuePart, kObject},
    {kOccurrence, "content", kContentPart, kObject},
    {kOccurrence, "sentence", kSentence, kArray},
};
constexpr std::size_t kPlaceCount = static_cast<std::size_t>(kOccurrenceDocument) + 1;

/// Where the rows of each object begin in kShapes.
constexpr std::array<std::uint8_t, kPlaceCount> first_rows() {
  std::array<std::uint8_t, kPlaceCount> first{};
  for (std::size_t row = std::size(kShapes); row-- > 0;) {
    first[static_cast<std::size_t>(kShapes[row].in)] = static_cast<std::uint8_t>(row);
  }
  return first;
}
constexpr auto kFirstRow = first_rows();

}  // namespace

Shape shape_of(Place in, std::string_view name, std::size_t* hint) {
  const auto find = [&](std::size_t row, std::size_t end) -> const Shape* {
    for (; row < end && kShapes[row].in == in; ++row) {
      if (kShapes[row].name != name) continue;
      *hint = row + 1;
      return &kShapes[row];
    }
    return nullptr;
  };
  const std::size_t first = kFirstRow[static_cast<std::size_t>(in)];
  const std::size_t middle = *hint > first ? *hint : first;
  if (const Shape* shape = find(middle, std::size(kShapes))) return *shape;
  if (const Shape* shape = find(first, middle)) return *shape;
  return {in, name, kNowhere, kAny};
}

std::span<const std::string_view> required_fields(Place in) {
  static constexpr std::string_view kOfRoot[] = {"format", "version"};
  static constexpr std::string_view kOfDocument[] = {"id", "length"};
  static constexpr std::string_view kOfActor[] = {"id", "key"};
  static constexpr std::string_view kOfAffiliation[] = {"actor"};
  static constexpr std::string_view kOfMention[] = {"document", "begin", "end"};
  static constexpr std::string_view kOfClaim[] = {"id", "document", "sentence"};
  static constexpr std::string_view kOfAnswer[] = {"claim", "answer"};
  static constexpr std::string_view kOfOccurrence[] = {"document", "sentence"};
  switch (in) {
    case kRoot:
      return kOfRoot;
    case kDocument:
      return kOfDocument;
    case kActor:
      return kOfActor;
    case kAffiliation:
      return kOfAffiliation;
    case kMention:
      return kOfMention;
    case kClaim:
      return kOfClaim;
    case kAnswer:
      return kOfAnswer;
    case kOccurrence:
      return kOfOccurrence;
    default:
      return {};
  }
}

}  // namespace claimgraph
