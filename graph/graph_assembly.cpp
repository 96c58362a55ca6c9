#include "graph_assembly.hpp"

#include <algorithm>

// A `claimgraph` file is read in one pass, so ids may come before what they name: the first sight
// of one declares a vertex, its element defines it. What cannot be checked at once (spans in
// documents yet to come) is kept and checked at the end.

namespace claimgraph {
namespace {

using enum Place;
using Kind = IdTable::Kind;

constexpr std::string_view kKindNames[] = {"thing", "document", "actor", "claim"};

}  // namespace

GraphAssembly::Vertex GraphAssembly::refer(std::string_view id, Kind kind, std::size_t at) {
  IdTable::Entry& entry = ids_[id];
  if (entry.kind == Kind::kUnknown) entry = {graph_.declare(), at, kind, false};
  if (entry.kind != kind) {
    const auto name = kKindNames[static_cast<std::size_t>(kind)];
    throw JsonFault{at, quoted(id) + " is no " + std::string(name)};
  }
  return entry.vertex;
}

GraphAssembly::Vertex GraphAssembly::define(std::string_view id, Kind kind, std::size_t at) {
  const Vertex v = refer(id, kind, at);
  IdTable::Entry& entry = ids_[id];
  if (entry.defined) throw JsonFault{at, "id " + quoted(id) + " is there twice"};
  entry.defined = true;
  return v;
}

void GraphAssembly::check_end(Vertex document, std::uint32_t end, std::size_t at) {
  // A declared vertex is an empty document until it is defined.
  const DocumentNode* node = std::get_if<DocumentNode>(&graph_.graph()[document]);
  const bool defined = node != nullptr && !graph_.documents().empty() &&
                       graph_.ordinal(document) < graph_.documents().size() &&
                       graph_.documents()[graph_.ordinal(document)] == document;
  if (!defined) return unchecked_.push_back({document, end, at});
  if (end > node->length) throw JsonFault{at, "a span here ends behind its document"};
}

void GraphAssembly::begin(Place place) {
  switch (place) {
    case kDocument:
    case kActor:
    case kClaim:
      clear_element();
      occurrence_ = &element_.first;
      end_ = &(first_end_ = 0);
      break;
    case kAffiliation:
      link_ = {0, {{}, {}, EdgeKind::kAffiliatedWith}};
      break;
    case kMention:
      link_ = {0, {{}, {}, EdgeKind::kFoundIn}};
      break;
    case kAnswer:
      link_ = {0, {{}, {}, EdgeKind::kAnswers}};
      break;
    case kOccurrence:
      element_.repeats.emplace_back();
      occurrence_ = &element_.repeats.back();
      end_ = &(repeat_end_ = 0);
      break;
    case kSourcePart:
    case kCuePart:
    case kContentPart:
      part_ = &part_of(place);
      break;
    case kPartSpans:
      spans_.clear();
      break;
    case kTopics:
      topics_.clear();
      break;
    case kPartSpan:
    case kSentence:
      offsets_.clear();
      break;
    default:
      break;
  }
}

/// Keeps the lists' memory: there are as many elements as lines.
void GraphAssembly::clear_element() {
  element_.document = {};
  element_.actor = {};
  element_.claim = {};
  element_.first = {};
  element_.links.clear();
  element_.speakers.clear();
  element_.repeats.clear();
}

TextPart& GraphAssembly::part_of(Place place) {
  if (place == kSourcePart) return occurrence_->source;
  return place == kCuePart ? occurrence_->cue : occurrence_->content;
}

void GraphAssembly::end(Place place, std::size_t at) {
  switch (place) {
    case kDocument:
      graph_.define(element_.vertex, std::move(element_.document));
      break;
    case kActor:
      graph_.define(element_.vertex, std::move(element_.actor));
      for (const Link& link : element_.links) graph_.link(element_.vertex, link.to, link.label);
      break;
    case kClaim:
      check_end(element_.first.document, first_end_, at);
      end_claim();
      break;
    case kOccurrence:
      check_end(occurrence_->document, repeat_end_, at);
      occurrence_ = &element_.first;
      end_ = &first_end_;
      break;
    case kMention:
      end_mention(at);
      break;
    case kAffiliation:
    case kAnswer:
      element_.links.push_back(link_);
      break;
    case kPartSpans:
      part_->spans = graph_.pool().add(spans_);
      break;
    case kTopics:
      element_.claim.topics = graph_.pool().intern(topics_);
      break;
    case kPartSpan:
      end_span(at);
      break;
    case kSentence:
      end_sentence(at);
      break;
    default:
      break;
  }
}

void GraphAssembly::end_span(std::size_t at) {
  if (offsets_.size() != 2) throw JsonFault{at, "a span is [begin, end]"};
  const Span span{offsets_[0], offsets_[1]};
  if (span.begin >= span.end) throw JsonFault{at, "a span must end behind its begin"};
  if (!spans_.empty() && span.begin < spans_.back().end) {
    throw JsonFault{at, "spans must ascend without overlap"};
  }
  spans_.push_back(span);
  *end_ = std::max(*end_, span.end);
}

void GraphAssembly::end_sentence(std::size_t at) {
  if (offsets_.size() != 2) throw JsonFault{at, "a span is [begin, end]"};
  if (offsets_[0] > offsets_[1]) throw JsonFault{at, "a span must end behind its begin"};
  occurrence_->sentence = {offsets_[0], offsets_[1]};
  *end_ = std::max(*end_, offsets_[1]);
}

void GraphAssembly::end_mention(std::size_t at) {
  const Span span = link_.label.span;
  if (span.begin >= span.end) throw JsonFault{at, "a mention must end behind its begin"};
  check_end(link_.to, span.end, at);
  element_.links.push_back(link_);
}

void GraphAssembly::end_claim() {
  const Vertex v = element_.vertex;
  Occurrence& first = element_.first;
  ClaimNode& node = element_.claim;
  node.source = first.source;
  node.cue = first.cue;
  node.content = first.content;
  node.sentence = first.sentence;
  graph_.define(v, std::move(node));
  graph_.expect_edges(v, 1 + element_.links.size() + element_.repeats.size(),
                      element_.speakers.size());
  graph_.link(v, first.document, {{}, first.sentence, EdgeKind::kFoundIn});
  for (const Vertex speaker : element_.speakers) graph_.link(speaker, v, EdgeKind::kSays);
  for (const Link& link : element_.links) graph_.link(v, link.to, link.label);
  for (Occurrence& repeat : element_.repeats) graph_.add_repeat(v, std::move(repeat));
}

void GraphAssembly::count(Place place, std::uint32_t number, std::size_t at) {
  switch (place) {
    case kVersion:
      if (number != 1) throw JsonFault{at, "only version 1 can be read"};
      break;
    case kDocumentLength:
      element_.document.length = number;
      break;
    case kMentionBegin:
      link_.label.span.begin = number;
      break;
    case kMentionEnd:
      link_.label.span.end = number;
      break;
    default:
      offsets_.push_back(number);
      break;
  }
}

void GraphAssembly::number(Place, double number, std::size_t at) {
  if (!(number >= 0 && number <= 1)) throw JsonFault{at, "a confidence is from 0 to 1"};
  element_.claim.confidence = static_cast<float>(number);
}

void GraphAssembly::boolean(Place, bool value) { element_.claim.negated = value; }

ClaimGraph GraphAssembly::finish() {
  if (const auto dangling = ids_.first_undefined(); dangling.found) {
    const auto kind = kKindNames[static_cast<std::size_t>(dangling.entry.kind)];
    throw JsonFault{dangling.entry.offset,
                    "there is no " + std::string(kind) + " " + quoted(dangling.id)};
  }
  for (const SpanCheck& check : unchecked_) {
    if (check.end > graph_.document(check.document).length) {
      throw JsonFault{check.at, "a span here ends behind its document"};
    }
  }
  graph_.set_generator(std::move(generator_));
  return std::move(graph_);
}

}  // namespace claimgraph
