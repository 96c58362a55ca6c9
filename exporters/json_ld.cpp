#include <fmt/format.h>

#include "formats.hpp"
#include "json_stream.hpp"

/// JSON-LD with schema.org, Web Annotation selectors and PROV, its context in the file so that it
/// can be read offline. Claims are schema:Claim, quotations word for word schema:Quotation too;
/// what they do to each other is in our own namespace. Offsets are code points, as the selectors
/// want them.

namespace claimgraph {
namespace {

using Vertex = ClaimGraph::Vertex;

constexpr std::string_view kContext =
    R"({"schema":"https://schema.org/","oa":"http://www.w3.org/ns/oa#","prov":"http://www.w3.org/ns/prov#",)"
    R"("cg":"https://claimgraph.org/ns#","id":"@id","type":"@type"})";

std::string_view schema_type(ActorKind kind) {
  switch (kind) {
    case ActorKind::kCountry:
      return "schema:Country";
    case ActorKind::kPerson:
      return "schema:Person";
    case ActorKind::kIgo:
    case ActorKind::kOrganization:
      return "schema:Organization";
    default:
      return "schema:Thing";
  }
}

/// What an IRI may not hold, percent-encoded (RFC 3987); empty for what is no absolute IRI.
std::string iri_of(std::string_view url) {
  if (url.find(':') == std::string_view::npos) return {};
  std::string iri;
  for (const char c : url) {
    const bool forbidden = static_cast<unsigned char>(c) <= ' ' || c == '\x7F' ||
                           std::string_view("<>\"{}|\\^`").find(c) != std::string_view::npos;
    iri += forbidden ? fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)))
                     : std::string(1, c);
  }
  return iri;
}

class Writer {
 public:
  Writer(const ClaimGraph& graph, std::ostream& out) : graph_(graph), json_(out) {}

  void write() {
    json_.StartObject();
    json_.key("@context");
    json_.RawValue(kContext.data(), kContext.size(), rapidjson::kObjectType);
    json_.key("@graph");
    json_.StartArray();
    start("cg:run", "prov:Activity");
    json_.field("schema:name", "claimgraph extract");
    json_.field("cg:rules", graph_.generator().rules);
    json_.EndObject();
    for (const Vertex v : graph_.documents()) document(v);
    for (const Vertex v : graph_.actors()) actor(v);
    for (const Vertex v : graph_.claims()) claim(v);
    json_.EndArray();
    json_.EndObject();
    json_.new_line();
  }

 private:
  std::string node_id(Vertex v) const { return "_:" + graph_.id(v); }

  void start(std::string_view id, std::string_view type) {
    json_.new_line();
    json_.StartObject();
    json_.field("id", id);
    json_.field("type", type);
  }
  void reference(Vertex v) {
    json_.StartObject();
    json_.field("id", node_id(v));
    json_.EndObject();
  }
  void references(std::string_view name, const std::vector<Vertex>& vertices) {
    if (vertices.empty()) return;
    json_.key(name);
    json_.StartArray();
    for (const Vertex v : vertices) reference(v);
    json_.EndArray();
  }

  void document(Vertex v) {
    const DocumentNode& document = graph_.document(v);
    start(node_id(v), "schema:NewsArticle");
    json_.field("schema:name", document.name);
    json_.field("schema:headline", document.title);
    json_.field("schema:datePublished", document.date);
    json_.field("schema:publisher", document.publisher);
    json_.field("schema:url", iri_of(document.url));
    json_.EndObject();
  }

  void actor(Vertex v) {
    const ActorNode& actor = graph_.actor(v);
    start(node_id(v), schema_type(actor.kind));
    json_.field("schema:name", actor.name);
    json_.field("schema:identifier", actor.key);
    json_.field("cg:kind", name_of(actor.kind));
    json_.field("cg:iso3", actor.iso3);
    json_.field("cg:cameo", actor.cameo);
    if (!actor.wikidata.empty()) {
      json_.key("schema:sameAs");
      json_.StartObject();
      json_.field("id", iri_of("http://www.wikidata.org/entity/" + actor.wikidata.str()));
      json_.EndObject();
    }
    if (!actor.aliases.empty()) {
      json_.key("schema:alternateName");
      json_.StartArray();
      for (const Text alias : actor.aliases) json_.string(alias);
      json_.EndArray();
    }
    references("cg:partOf", graph_.targets(v, EdgeKind::kPartOf));
    references("schema:memberOf", graph_.targets(v, EdgeKind::kMemberOf));
    affiliations(v);
    json_.EndObject();
  }

  void affiliations(Vertex v) {
    bool any = false;
    graph_.for_each_target(v, EdgeKind::kAffiliatedWith, [&](Vertex whole, const EdgeLabel& label) {
      if (!any) {
        json_.key("schema:affiliation");
        json_.StartArray();
        any = true;
      }
      json_.StartObject();
      json_.field("type", "schema:OrganizationRole");
      json_.field("schema:roleName", label.text);
      json_.field("schema:startDate", label.from().str());
      json_.field("schema:endDate", label.until().str());
      json_.key("schema:affiliation");
      reference(whole);
      json_.EndObject();
    });
    if (any) json_.EndArray();
  }

  void claim(Vertex v) {
    const ClaimNode& claim = graph_.claim(v);
    json_.new_line();
    json_.StartObject();
    json_.field("id", node_id(v));
    json_.key("type");
    json_.StartArray();
    json_.string("schema:Claim");
    if (claim.kind == ClaimKind::kDirect) json_.string("schema:Quotation");
    json_.EndArray();
    json_.field("schema:text", claim.content.text);
    const std::vector<Vertex> sources = graph_.sources(v, EdgeKind::kSays);
    references("schema:author", sources);
    if (claim.kind == ClaimKind::kDirect) references("schema:creator", sources);
    references("schema:about", graph_.targets(v, EdgeKind::kAbout));
    references("cg:to", graph_.targets(v, EdgeKind::kTo));
    meaning(claim);
    relations(v);
    places(v, claim);
    json_.EndObject();
  }

  void meaning(const ClaimNode& claim) {
    json_.field("cg:act", name_of(claim.act));
    json_.field("cg:stance", name_of(claim.stance));
    json_.field("cg:certainty", name_of(claim.certainty));
    json_.field("cg:kind", name_of(claim.kind));
    json_.value("cg:negated", claim.negated);
    json_.field("cg:plover", claim.plover);
    json_.field("cg:cameo", claim.cameo);
    json_.field("cg:rule", claim.rule);
    json_.value("cg:confidence", static_cast<double>(claim.confidence));
    json_.field("cg:cueLemma", claim.cue_lemma);
  }

  void relations(Vertex v) {
    for (const auto& [answer, name] : {std::pair(Answer::kRejects, "cg:rejects"),
                                       {Answer::kSupports, "cg:supports"},
                                       {Answer::kRepeats, "cg:repeats"}}) {
      std::vector<Vertex> answered;
      graph_.for_each_target(v, EdgeKind::kAnswers,
                             [&, which = answer](Vertex other, const EdgeLabel& label) {
                               if (label.answer == which) answered.push_back(other);
                             });
      references(name, answered);
    }
    references("cg:within", graph_.targets(v, EdgeKind::kWithin));
  }

  void places(Vertex v, const ClaimNode& claim) {
    const std::vector<Vertex> documents = graph_.targets(v, EdgeKind::kFoundIn);
    references("schema:appearance", documents);
    references("prov:wasDerivedFrom", documents);
    if (claim.kind == ClaimKind::kDirect) references("schema:isPartOf", documents);
    json_.key("prov:wasGeneratedBy");
    json_.StartObject();
    json_.field("id", "cg:run");
    json_.EndObject();
    part("cg:source", claim.source);
    part("cg:cue", claim.cue);
    part("cg:content", claim.content);
  }

  void part(std::string_view name, const TextPart& part) {
    if (part.spans.empty()) return;
    json_.key(name);
    json_.StartObject();
    json_.field("type", "oa:SpecificResource");
    json_.key("oa:hasSelector");
    json_.StartArray();
    for (const Span span : part.spans) {
      json_.StartObject();
      json_.field("type", "oa:TextPositionSelector");
      json_.value("oa:start", std::int64_t{span.begin});
      json_.value("oa:end", std::int64_t{span.end});
      json_.EndObject();
    }
    json_.StartObject();
    json_.field("type", "oa:TextQuoteSelector");
    json_.field("oa:exact", part.text);
    json_.EndObject();
    json_.EndArray();
    json_.EndObject();
  }

  const ClaimGraph& graph_;
  JsonStream json_;
};

}  // namespace

void write_json_ld(const ClaimGraph& graph, const ExportOptions&, std::ostream& out) {
  Writer(graph, out).write();
}

}  // namespace claimgraph
