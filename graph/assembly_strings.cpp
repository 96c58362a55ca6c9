// Where the strings of a file go: names and words into nodes, ids into edges.

#include "graph_assembly.hpp"

namespace claimgraph {
namespace {

using enum Place;
using Kind = IdTable::Kind;

template <typename Enum>
void parse_name(std::string_view text, Enum* value, std::size_t at) {
  if (!parse(text, value)) throw JsonFault{at, "unknown value " + quoted(text)};
}

std::uint32_t parse_date(std::string_view text, std::size_t at) {
  Date date;
  if (!parse(text, &date)) throw JsonFault{at, quoted(text) + " is no ISO 8601 date"};
  return date.packed();
}

}  // namespace

void GraphAssembly::string(Place place, std::string_view text, std::size_t at) {
  if (place <= kVersion) {
    if (place == kFormat && text != "claimgraph") throw JsonFault{at, "no claimgraph file"};
  } else if (place <= kGeneratorRules) {
    generator_string(place, text);
  } else if (place <= kDocumentText) {
    document_string(place, text, at);
  } else if (place <= kAlias) {
    actor_string(place, text, at);
  } else if (place <= kMentionVia) {
    affiliation_string(place, text, at);
  } else if (place <= kSentenceOffset) {
    claim_string(place, text, at);
  } else {
    meaning_string(place, text, at);
  }
}

void GraphAssembly::generator_string(Place place, std::string_view text) {
  std::string& field = place == kGeneratorName      ? generator_.name
                       : place == kGeneratorVersion ? generator_.version
                                                    : generator_.rules;
  field = text;
}

void GraphAssembly::document_string(Place place, std::string_view text, std::size_t at) {
  DocumentNode& node = element_.document;
  switch (place) {
    case kDocumentId:
      element_.vertex = define(text, Kind::kDocument, at);
      break;
    case kDocumentName:
      node.name = graph_.pool().add(text);
      break;
    case kDocumentTitle:
      node.title = graph_.pool().add(text);
      break;
    case kDocumentDate:
      node.date = graph_.pool().intern(text);
      break;
    case kDocumentUrl:
      node.url = graph_.pool().add(text);
      break;
    case kDocumentPublisher:
      node.publisher = graph_.pool().intern(text);
      break;
    default:
      node.text = graph_.pool().add(text);
      break;
  }
}

void GraphAssembly::actor_string(Place place, std::string_view text, std::size_t at) {
  ActorNode& node = element_.actor;
  TextPool& pool = graph_.pool();
  switch (place) {
    case kActorId:
      element_.vertex = define(text, Kind::kActor, at);
      break;
    case kActorKey:
      if (text.empty()) throw JsonFault{at, "an actor's key is empty"};
      node.key = pool.intern(text);
      break;
    case kActorName:
      node.name = pool.intern(text);
      break;
    case kActorKind:
      parse_name(text, &node.kind, at);
      break;
    case kIso3:
      node.iso3 = pool.intern(text);
      break;
    case kCameoCountry:
      node.cameo = pool.intern(text);
      break;
    case kWikidata:
      node.wikidata = pool.intern(text);
      break;
    default:
      node.aliases.push_back(pool.intern(text));
      break;
  }
}

void GraphAssembly::affiliation_string(Place place, std::string_view text, std::size_t at) {
  switch (place) {
    case kPartOf:
      link(refer(text, Kind::kActor, at), EdgeKind::kPartOf);
      break;
    case kMemberOf:
      link(refer(text, Kind::kActor, at), EdgeKind::kMemberOf);
      break;
    case kUnaffiliated:
      link(refer(text, Kind::kDocument, at), EdgeKind::kUnaffiliated);
      break;
    case kAffiliationActor:
      link_.to = refer(text, Kind::kActor, at);
      break;
    case kAffiliationFrom:
      link_.label.span.begin = parse_date(text, at);
      break;
    case kAffiliationUntil:
      link_.label.span.end = parse_date(text, at);
      break;
    case kMentionDocument:
      link_.to = refer(text, Kind::kDocument, at);
      break;
    case kMentionVia:
      parse_name(text, &link_.label.via, at);
      break;
    default:
      link_.label.text = graph_.pool().intern(text);
      break;
  }
}

void GraphAssembly::claim_string(Place place, std::string_view text, std::size_t at) {
  switch (place) {
    case kClaimId:
      element_.vertex = define(text, Kind::kClaim, at);
      break;
    case kClaimDocument:
      occurrence_->document = refer(text, Kind::kDocument, at);
      break;
    case kSource:
      element_.speakers.push_back(refer(text, Kind::kActor, at));
      break;
    case kCueLemma:
      element_.claim.cue_lemma = graph_.pool().intern(text);
      break;
    default:
      // Contents are hardly ever the same; sources and cues often are.
      part_->text =
          part_ == &occurrence_->content ? graph_.pool().add(text) : graph_.pool().intern(text);
      break;
  }
}

void GraphAssembly::meaning_string(Place place, std::string_view text, std::size_t at) {
  ClaimNode& node = element_.claim;
  switch (place) {
    case kClaimKind:
      parse_name(text, &node.kind, at);
      break;
    case kAct:
      parse_name(text, &node.act, at);
      break;
    case kStance:
      parse_name(text, &node.stance, at);
      break;
    case kPlover:
      node.plover = graph_.pool().intern(text);
      break;
    case kCameo:
      node.cameo = graph_.pool().intern(text);
      break;
    case kCertainty:
      parse_name(text, &node.certainty, at);
      break;
    case kTopic:
      if (text.empty() || text.find(' ') != text.npos) throw JsonFault{at, "a topic is one word"};
      topics_.append(topics_.empty() ? "" : " ").append(text);
      break;
    case kAnswerKind:
      parse_name(text, &link_.label.answer, at);
      break;
    case kRule:
      node.rule = graph_.pool().intern(text);
      break;
    default:
      link_string(place, text, at);
      break;
  }
}

void GraphAssembly::link_string(Place place, std::string_view text, std::size_t at) {
  switch (place) {
    case kTo:
      link(refer(text, Kind::kActor, at), EdgeKind::kTo);
      break;
    case kAbout:
      link(refer(text, Kind::kActor, at), EdgeKind::kAbout);
      break;
    case kWithin:
      link(refer(text, Kind::kClaim, at), EdgeKind::kWithin);
      break;
    case kAnswerClaim:
      link_.to = refer(text, Kind::kClaim, at);
      break;
    default:
      occurrence_->document = refer(text, Kind::kDocument, at);
      break;
  }
}

}  // namespace claimgraph
