#include "claimgraph/property_graph.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "claimgraph/date.hpp"
#include "thousandths.hpp"
#include "utf8_text.hpp"

namespace claimgraph {
namespace {

using Vertex = ClaimGraph::Vertex;

constexpr std::size_t kLabelLength = 80;

std::string spelled(Span span) { return fmt::format("{}-{}", span.begin, span.end); }

template <typename Spans>
std::string spelled_all(const Spans& spans) {
  std::string text;
  for (const Span span : spans) text += (text.empty() ? "" : ";") + spelled(span);
  return text;
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  while (!text.empty()) {
    const std::size_t size = std::min(text.find(' '), text.size());
    if (size > 0) words.emplace_back(text.substr(0, size));
    text.remove_prefix(std::min(size + 1, text.size()));
  }
  return words;
}

Value some(std::string_view text) { return text.empty() ? Value() : Value(std::string(text)); }

/// First and last day of a document's date as far as it is known.
struct Days {
  std::int32_t first = 0, last = 0;
  bool known = false;

  void add(std::string_view text) {
    Date date;
    if (!parse(text, &date)) return;
    first = known ? std::min(first, date.first_day()) : date.first_day();
    last = known ? std::max(last, date.last_day()) : date.last_day();
    known = true;
  }
  std::string begin() const { return known ? Date::of_day(first).str() : std::string(); }
  std::string end() const { return known ? Date::of_day(last).str() : std::string(); }
};

Days days_of(const ClaimGraph& graph, Vertex claim) {
  Days days;
  graph.for_each_target(claim, EdgeKind::kFoundIn, [&](Vertex document, const EdgeLabel&) {
    days.add(graph.document(document).date);
  });
  return days;
}

struct ActorColumn {
  Attribute attribute;
  Value (*value)(const ClaimGraph&, Vertex, const ActorNode&);
};
struct DocumentColumn {
  Attribute attribute;
  Value (*value)(const DocumentNode&);
};
struct ClaimColumn {
  Attribute attribute;
  Value (*value)(const ClaimGraph&, Vertex, const ClaimNode&);
};

constexpr ActorColumn kActorColumns[] = {
    {{"key"}, [](const ClaimGraph&, Vertex, const ActorNode& a) { return some(a.key); }},
    {{"actor_kind"},
     [](const ClaimGraph&, Vertex, const ActorNode& a) { return some(name_of(a.kind)); }},
    {{"iso3"}, [](const ClaimGraph&, Vertex, const ActorNode& a) { return some(a.iso3); }},
    {{"cameo_actor"}, [](const ClaimGraph&, Vertex, const ActorNode& a) { return some(a.cameo); }},
    {{"wikidata"}, [](const ClaimGraph&, Vertex, const ActorNode& a) { return some(a.wikidata); }},
    {{"aliases", ValueType::kStrings},
     [](const ClaimGraph&, Vertex, const ActorNode& a) {
       std::vector<std::string> aliases;
       for (const Text alias : a.aliases) aliases.push_back(alias.str());
       return aliases.empty() ? Value() : Value(std::move(aliases));
     }},
};

constexpr ClaimColumn kClaimColumns[] = {
    {{"source_words"},
     [](const ClaimGraph&, Vertex, const ClaimNode& c) { return some(c.source.text); }},
    {{"source_spans"},
     [](const ClaimGraph&, Vertex, const ClaimNode& c) {
       return some(spelled_all(c.source.spans));
     }},
    {{"cue"}, [](const ClaimGraph&, Vertex, const ClaimNode& c) { return some(c.cue.text); }},
    {{"cue_lemma"},
     [](const ClaimGraph&, Vertex, const ClaimNode& c) { return some(c.cue_lemma); }},
    {{"cue_spans"},
     [](const ClaimGraph&, Vertex, const ClaimNode& c) { return some(spelled_all(c.cue.spans)); }},
    {{"content"},
     [](const ClaimGraph&, Vertex, const ClaimNode& c) { return some(c.content.text); }},
    {{"content_spans"},
     [](const ClaimGraph&, Vertex, const ClaimNode& c) {
       return some(spelled_all(c.content.spans));
     }},
    {{"sentence_span"},
     [](const ClaimGraph&, Vertex, const ClaimNode& c) { return some(spelled(c.sentence)); }},
    {{"claim_kind"},
     [](const ClaimGraph&, Vertex, const ClaimNode& c) { return some(name_of(c.kind)); }},
    {{"act"}, [](const ClaimGraph&, Vertex, const ClaimNode& c) { return some(name_of(c.act)); }},
    {{"stance"},
     [](const ClaimGraph&, Vertex, const ClaimNode& c) { return some(name_of(c.stance)); }},
    {{"sign", ValueType::kInteger},
     [](const ClaimGraph&, Vertex, const ClaimNode& c) -> Value {
       if (c.stance == Stance::kNeutral) return std::int64_t{0};
       return std::int64_t{c.stance == Stance::kSupport ? 1 : -1};
     }},
    {{"certainty"},
     [](const ClaimGraph&, Vertex, const ClaimNode& c) { return some(name_of(c.certainty)); }},
    {{"negated", ValueType::kBoolean},
     [](const ClaimGraph&, Vertex, const ClaimNode& c) { return Value(c.negated); }},
    {{"plover"}, [](const ClaimGraph&, Vertex, const ClaimNode& c) { return some(c.plover); }},
    {{"cameo"}, [](const ClaimGraph&, Vertex, const ClaimNode& c) { return some(c.cameo); }},
    {{"rule"}, [](const ClaimGraph&, Vertex, const ClaimNode& c) { return some(c.rule); }},
    {{"confidence", ValueType::kReal},
     [](const ClaimGraph&, Vertex, const ClaimNode& c) {
       return Value(thousandths_of(c.confidence) / 1000.0);
     }},
    {{"topics", ValueType::kStrings},
     [](const ClaimGraph&, Vertex, const ClaimNode& c) {
       std::vector<std::string> topics = words_of(c.topics);
       return topics.empty() ? Value() : Value(std::move(topics));
     }},
    {{"occurrences", ValueType::kInteger},
     [](const ClaimGraph&, Vertex, const ClaimNode& c) {
       return Value(static_cast<std::int64_t>(c.repeats.size() + 1));
     }},
};

constexpr DocumentColumn kDocumentColumns[] = {
    {{"document"}, [](const DocumentNode& d) { return some(d.name); }},
    {{"title"}, [](const DocumentNode& d) { return some(d.title); }},
    {{"url"}, [](const DocumentNode& d) { return some(d.url); }},
    {{"publisher"}, [](const DocumentNode& d) { return some(d.publisher); }},
    {{"length", ValueType::kInteger},
     [](const DocumentNode& d) { return Value(std::int64_t{d.length}); }},
};

constexpr std::size_t kDateColumn =
    std::size(kActorColumns) + std::size(kClaimColumns) + std::size(kDocumentColumns);

std::vector<Attribute> node_attributes() {
  std::vector<Attribute> attributes;
  for (const ActorColumn& column : kActorColumns) attributes.push_back(column.attribute);
  for (const ClaimColumn& column : kClaimColumns) attributes.push_back(column.attribute);
  for (const DocumentColumn& column : kDocumentColumns) attributes.push_back(column.attribute);
  attributes.push_back({"date"});  // of a document; of a claim, that of the first document it is in
  return attributes;
}

std::string label_of(const ClaimNode& claim) {
  const std::string_view words = claim.content.text.empty() ? claim.cue.text : claim.content.text;
  return fmt::format("{}: {}", name_of(claim.act), shortened(one_line(words), kLabelLength));
}

void visit_nodes(const ClaimGraph& graph, const std::function<void(const NodeRow&)>& visit) {
  NodeRow row;
  const auto start = [&](Vertex v, std::string_view type) {
    row.id = graph.id(v);
    row.type = type;
    row.values.assign(kDateColumn + 1, Value());
    row.begin.clear();
    row.end.clear();
  };
  for (const Vertex v : graph.actors()) {
    start(v, "actor");
    const ActorNode& actor = graph.actor(v);
    row.label = actor.name.empty() ? actor.key.str() : actor.name.str();
    auto value = row.values.begin();
    for (const ActorColumn& column : kActorColumns) *value++ = column.value(graph, v, actor);
    visit(row);
  }
  for (const Vertex v : graph.claims()) {
    start(v, "claim");
    const ClaimNode& claim = graph.claim(v);
    row.label = label_of(claim);
    auto value = row.values.begin() + std::size(kActorColumns);
    for (const ClaimColumn& column : kClaimColumns) *value++ = column.value(graph, v, claim);
    const Days days = days_of(graph, v);
    row.values[kDateColumn] = some(days.begin());
    row.begin = days.begin();
    row.end = days.end();
    visit(row);
  }
  for (const Vertex v : graph.documents()) {
    start(v, "document");
    const DocumentNode& document = graph.document(v);
    row.label = document.title.empty() ? document.name.str() : document.title.str();
    auto value = row.values.begin() + std::size(kActorColumns) + std::size(kClaimColumns);
    for (const DocumentColumn& column : kDocumentColumns) *value++ = column.value(document);
    row.values[kDateColumn] = some(document.date);
    visit(row);
  }
}

constexpr Attribute kEdgeAttributes[] = {
    {"answer"}, {"role"}, {"from"}, {"until"}, {"via"}, {"spans"}, {"words", ValueType::kStrings}};
enum EdgeColumn : std::size_t { kAnswerColumn, kRole, kFrom, kUntil, kViaColumn, kSpans, kWords };

/// The edges from one vertex to one document, which are one in the files: where, how and in what
/// words.
struct Places {
  std::string spans;
  std::vector<std::string> words, vias;
  std::int64_t count = 0;

  void add(const EdgeLabel& label) {
    spans += (spans.empty() ? "" : ";") + spelled(label.span);
    ++count;
    if (!label.text.empty() && std::ranges::find(words, label.text.view()) == words.end())
      words.push_back(label.text.str());
    if (const auto via = name_of(label.via); std::ranges::find(vias, via) == vias.end())
      vias.emplace_back(via);
  }
};

class EdgeVisit {
 public:
  EdgeVisit(const ClaimGraph& graph, const std::function<void(const EdgeRow&)>& visit)
      : graph_(graph), visit_(visit) {}

  void run() {
    for (const Vertex v : graph_.actors()) {
      for (const EdgeKind kind :
           {EdgeKind::kSays, EdgeKind::kPartOf, EdgeKind::kMemberOf, EdgeKind::kAffiliatedWith})
        edges(v, kind);
      places(v, "MENTIONED_IN", true);
    }
    for (const Vertex v : graph_.claims()) {
      for (const EdgeKind kind :
           {EdgeKind::kTo, EdgeKind::kAbout, EdgeKind::kAnswers, EdgeKind::kWithin})
        edges(v, kind);
      places(v, "FOUND_IN", false);
    }
  }

 private:
  static std::string_view type_of(EdgeKind kind) {
    switch (kind) {
      case EdgeKind::kSays:
        return "SAYS";
      case EdgeKind::kTo:
        return "TO";
      case EdgeKind::kAbout:
        return "ABOUT";
      case EdgeKind::kAnswers:
        return "ANSWERS";
      case EdgeKind::kWithin:
        return "WITHIN";
      case EdgeKind::kAffiliatedWith:
        return "AFFILIATED_WITH";
      case EdgeKind::kPartOf:
        return "PART_OF";
      case EdgeKind::kMemberOf:
        return "MEMBER_OF";
      default:
        return "FOUND_IN";
    }
  }

  void start(Vertex from, Vertex to, std::string_view type) {
    row_.id = fmt::format("e{}", ++count_);
    row_.source = graph_.id(from);
    row_.target = graph_.id(to);
    row_.type = type;
    row_.weight = 1;
    row_.values.assign(std::size(kEdgeAttributes), Value());
    row_.begin.clear();
    row_.end.clear();
  }

  void edges(Vertex from, EdgeKind kind) {
    graph_.for_each_target(from, kind, [&](Vertex to, const EdgeLabel& label) {
      start(from, to, type_of(kind));
      if (kind == EdgeKind::kAnswers) row_.values[kAnswerColumn] = some(name_of(label.answer));
      if (kind == EdgeKind::kAffiliatedWith) {
        row_.values[kRole] = some(label.text);
        row_.values[kFrom] = some(label.from().str());
        row_.values[kUntil] = some(label.until().str());
      }
      if (kind == EdgeKind::kSays) dates(to);
      if (kind == EdgeKind::kTo || kind == EdgeKind::kAbout) dates(from);
      visit_(row_);
    });
  }

  void dates(Vertex claim) {
    const Days days = days_of(graph_, claim);
    row_.begin = days.begin();
    row_.end = days.end();
  }

  void places(Vertex from, std::string_view type, bool is_mention) {
    std::map<std::uint32_t, std::pair<Vertex, Places>> of_document;  // by ordinal
    graph_.for_each_target(from, EdgeKind::kFoundIn, [&](Vertex document, const EdgeLabel& label) {
      auto& [vertex, places] = of_document[graph_.ordinal(document)];
      vertex = document;
      places.add(label);
    });
    for (auto& [ordinal, found] : of_document) {
      auto& [document, places] = found;
      start(from, document, type);
      row_.weight = static_cast<double>(places.count);
      row_.values[kSpans] = some(places.spans);
      if (is_mention)
        row_.values[kViaColumn] = some(fmt::format("{}", fmt::join(places.vias, ";")));
      if (!places.words.empty()) row_.values[kWords] = std::move(places.words);
      visit_(row_);
    }
  }

  const ClaimGraph& graph_;
  const std::function<void(const EdgeRow&)>& visit_;
  EdgeRow row_;
  std::size_t count_ = 0;
};

}  // namespace

PropertyGraph properties_of(const ClaimGraph& graph) {
  PropertyGraph rows;
  rows.name = "claimgraph";
  rows.node_attributes = node_attributes();
  rows.edge_attributes.assign(std::begin(kEdgeAttributes), std::end(kEdgeAttributes));
  rows.for_each_node = [&graph](const auto& visit) { visit_nodes(graph, visit); };
  rows.for_each_edge = [&graph](const auto& visit) { EdgeVisit(graph, visit).run(); };
  return rows;
}

const Value* value_of(const std::vector<Attribute>& attributes, const std::vector<Value>& values,
                      std::string_view name) {
  const auto found = std::ranges::find(attributes, name, &Attribute::name);
  return found == attributes.end() ? nullptr
                                   : &values[static_cast<std::size_t>(found - attributes.begin())];
}

std::string description_of(const PropertyGraph& graph) {
  std::string description = graph.name;
  for (const auto& [name, value] : graph.facts)
    description += fmt::format("; {} {}", name, text_of(value));
  return description;
}

std::string text_of(const Value& value, std::string_view separator) {
  struct Spell {
    std::string_view separator;
    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(const std::string& text) const { return text; }
    std::string operator()(std::int64_t number) const { return fmt::format("{}", number); }
    std::string operator()(double number) const { return fmt::format("{}", number); }
    std::string operator()(bool truth) const { return truth ? "true" : "false"; }
    std::string operator()(const std::vector<std::string>& list) const {
      return fmt::format("{}", fmt::join(list, separator));
    }
  };
  return std::visit(Spell{separator}, value);
}

}  // namespace claimgraph
