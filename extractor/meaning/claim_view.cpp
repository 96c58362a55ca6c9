// Turns a claim's byte spans into tokens and asks acts.tsv what its cue means. The cue may be filed
// under several names, tried from the most telling: light verb with noun ("express concern"), the
// words of the rule ("rule-out.object" -> "rule out"), words with the frame's preposition ("call
// for"), the head alone.

#include "meaning/claim_view.hpp"

#include <algorithm>
#include <string>

namespace claimgraph {
namespace {

std::vector<Span> tokens_of(const Document& document, const Spans& spans) {
  std::vector<Span> out;
  out.reserve(spans.size());
  for (const Span bytes : spans)
    if (const Span range = tokens_of(document, bytes); !range.empty()) out.push_back(range);
  return out;
}

/// "concern(noun).about" taken apart.
struct RuleName {
  std::string cue;
  Pos pos = Pos::kVerb;
  std::string_view frame;
};

RuleName parse_rule(std::string_view rule) {
  RuleName name;
  if (const auto dot = rule.rfind('.'); dot != std::string_view::npos) {
    name.frame = rule.substr(dot + 1);
    rule = rule.substr(0, dot);
  }
  if (const auto bracket = rule.find('('); bracket != std::string_view::npos) {
    const std::string_view pos = rule.substr(bracket + 1);
    name.pos = pos.starts_with("n")     ? Pos::kNoun
               : pos.starts_with("adj") ? Pos::kAdj
               : pos.starts_with("adv") ? Pos::kAdv
               : pos.starts_with("adp") ? Pos::kAdp
                                        : Pos::kVerb;
    rule = rule.substr(0, bracket);
  }
  name.cue = MeaningTable::words_of(rule, '-');
  return name;
}

std::uint32_t find_head(const Reading& reading, const ClaimView& view, Pos pos) {
  for (const Span span : view.cue)
    for (std::uint32_t at = span.begin; at < span.end; ++at)
      if (reading.lemma(at) == view.claim.cue_lemma) return at;
  for (const Span span : view.cue)
    for (std::uint32_t at = span.begin; at < span.end; ++at)
      if (reading.token(at).pos == pos) return at;
  return view.cue.empty() ? 0 : view.cue.front().begin;
}

/// The verb of a cue whose head is a noun: "express" of "expressed serious concern".
std::uint32_t find_light_verb(const Reading& reading, const ClaimView& view) {
  for (const Span span : view.cue)
    for (std::uint32_t at = span.begin; at < span.end && at < view.cue_head; ++at)
      if (reading.token(at).pos == Pos::kVerb) return at;
  return kNone;
}

/// Whether a verb says itself what is done to the words that its object names: "rejected a
/// proposal", "welcomed the promise", but "made a promise".
bool is_reaction(Act act) {
  switch (act) {
    case Act::kReject:
    case Act::kAgree:
    case Act::kSupport:
    case Act::kPraise:
    case Act::kCriticize:
      return true;
    default:
      return false;
  }
}

/// What a cue of verb and noun means; moves the view's head to the verb where that decides.
const Meaning* find_light(const Reading& reading, std::string_view frame, ClaimView* view) {
  const std::uint32_t verb = find_light_verb(reading, *view);
  if (verb == kNone || verb == view->cue_head) return nullptr;
  const std::string_view lemma = reading.lemma(verb);
  const std::string phrase = std::string(lemma) + " " + view->claim.cue_lemma;
  if (const Meaning* meaning = reading.table.find(phrase, Pos::kVerb, frame)) return meaning;
  const Meaning* of_verb = reading.table.find(lemma, Pos::kVerb, "object");
  if (of_verb == nullptr || !is_reaction(of_verb->act)) return nullptr;
  view->cue_head = verb;
  view->frame = "object";
  return of_verb;
}

/// "take swipe at", "take issue": the verb of a rule with the noun that follows in the cue.
const Meaning* find_with_noun(const Reading& reading, const ClaimView& view, const RuleName& name) {
  for (const Span span : view.cue)
    for (std::uint32_t at = view.cue_head + 1; at < span.end; ++at) {
      if (reading.token(at).pos != Pos::kNoun) continue;
      std::string phrase = name.cue + " " + std::string(reading.lemma(at));
      const Meaning* meaning = reading.table.find(phrase, Pos::kVerb, name.frame);
      if (at + 1 < span.end) {
        phrase.append(" ").append(reading.lemma(at + 1));
        if (const Meaning* longer = reading.table.find(phrase, Pos::kVerb, name.frame))
          return longer;
      }
      if (meaning != nullptr) return meaning;
    }
  return nullptr;
}

/// "outlined several areas of concern": the noun stands in the content.
const Meaning* find_with_object(const Reading& reading, const ClaimView& view,
                                const RuleName& name) {
  if (name.frame != "object" || view.content.empty()) return nullptr;
  const Span content = view.content.front();
  const std::uint32_t end = std::min(content.end, content.begin + kReach);
  for (std::uint32_t at = content.begin, groups = 0; at < end && groups < 2; ++at) {
    const Index index = reading.analysis.chunk_of[at];
    if (index == kNone) return nullptr;
    const Chunk& chunk = reading.analysis.chunks[index];
    if (chunk.kind == ChunkKind::kNounGroup) {
      ++groups;
      const std::string phrase = name.cue + " " + std::string(reading.lemma(chunk.head));
      if (const Meaning* meaning = reading.table.find(phrase, Pos::kVerb, {})) return meaning;
    } else if (reading.form(at) != "of") {
      return nullptr;
    }
    at = chunk.tokens.end - 1;
  }
  return nullptr;
}

/// "called the deal a success", "called the report by the agency 'a farce'": something more than a
/// phrase of its own follows the object and names it.
bool names_object(const Reading& reading, const ClaimView& view) {
  if (view.content.empty()) return false;
  const Span content = view.content.front();
  // "which he had called a 'disaster'": the object itself stands elsewhere.
  for (std::uint32_t at = content.begin; at < std::min(content.end, content.begin + 2); ++at)
    if ((reading.token(at).shape & kOpenQuote) != 0) return true;
  bool object = false, joined = false;  // joined: by a preposition, a conjunction or a possessor
  for (std::uint32_t at = content.begin, groups = 0; at < content.end && groups < 12; ++groups) {
    const Index index = reading.analysis.chunk_of[at];
    if (index == kNone) return false;
    const Chunk& chunk = reading.analysis.chunks[index];
    at = chunk.tokens.end;
    switch (chunk.kind) {
      case ChunkKind::kQuoteMark:
        if (object && !joined) return true;
        break;
      case ChunkKind::kNounGroup:
      case ChunkKind::kAdjective:
        if (object && !joined) return true;
        object = true;
        joined = chunk.is(kPossessive);
        break;
      case ChunkKind::kPreposition:
        joined = true;
        break;
      default:
        return false;
    }
  }
  return false;
}

const Meaning* find_meaning(const Reading& reading, const RuleName& name, ClaimView* target) {
  const MeaningTable& table = reading.table;
  if (const Meaning* meaning = find_light(reading, name.frame, target)) return meaning;
  const ClaimView& view = *target;
  const std::string& head = view.claim.cue_lemma;
  if (name.pos == Pos::kVerb) {
    if (const Meaning* meaning = find_with_noun(reading, view, name)) return meaning;
    if (const Meaning* meaning = find_with_object(reading, view, name)) return meaning;
    if (view.passive)  // "were concerned about": a participle that the lists have as an adjective
      if (const Meaning* meaning = table.find(reading.form(view.cue_head), Pos::kAdj, name.frame))
        return meaning;
  }
  const std::string with_preposition = name.cue + " " + std::string(name.frame);
  const std::string_view frame = view.passive ? "passive" : name.frame;
  for (const Pos pos : {name.pos, Pos::kVerb, Pos::kNoun, Pos::kAdj, Pos::kAdp, Pos::kAdv}) {
    for (const std::string_view cue :
         {std::string_view(with_preposition), std::string_view(name.cue), std::string_view(head)})
      if (const Meaning* meaning = table.find(cue, pos, frame)) return meaning;
  }
  return nullptr;
}

Span sentence_of(const Document& document, std::uint32_t token) {
  const auto after = std::upper_bound(
      document.sentences.begin(), document.sentences.end(), token,
      [](std::uint32_t at, const Sentence& sentence) { return at < sentence.tokens.begin; });
  if (after == document.sentences.begin()) return {};
  return std::prev(after)->tokens;
}

}  // namespace

std::string_view Reading::lemma(std::uint32_t at) const {
  const Token& t = token(at);
  if (t.lemma != kUnknownWord) return rules.lexicon().form(t.lemma);
  return t.word != kUnknownWord ? rules.lexicon().form(t.word) : document().view(t);
}

Span tokens_of(const Document& document, Span bytes) {
  const auto from = [&](std::uint32_t offset) {
    const auto at = std::lower_bound(
        document.tokens.begin(), document.tokens.end(), offset,
        [](const Token& token, std::uint32_t begin) { return token.bytes.begin < begin; });
    return static_cast<std::uint32_t>(at - document.tokens.begin());
  };
  return {from(bytes.begin), from(bytes.end)};
}

ClaimView view_claim(const Reading& reading, const Claim& claim) {
  const Document& document = reading.document();
  ClaimView view{.claim = claim,
                 .source = tokens_of(document, claim.source),
                 .cue = tokens_of(document, claim.cue),
                 .content = tokens_of(document, claim.content),
                 .sentence = {},
                 .cue_head = 0,
                 .frame = {},
                 .meaning = reading.table.of(Act::kState)};
  RuleName name = parse_rule(claim.rule);
  view.frame = name.frame;
  if (view.cue.empty()) return view;
  if (view.frame == "object" && reading.table.find(name.cue, name.pos, "object-predicate") !=
                                    reading.table.find(name.cue, name.pos, "object"))
    if (names_object(reading, view)) name.frame = view.frame = "object-predicate";
  view.cue_head = find_head(reading, view, name.pos);
  view.sentence = sentence_of(document, view.cue_head);
  if (const Index chunk = reading.analysis.chunk_of[view.cue_head]; chunk != kNone)
    view.passive = reading.analysis.chunks[chunk].is(kPassive);
  if (const Meaning* meaning = find_meaning(reading, name, &view)) view.meaning = *meaning;
  return view;
}

const Clause* main_clause(const Reading& reading, const ClaimView& view) {
  if (view.content.empty()) return nullptr;
  const Span content = view.content.front();
  const std::vector<Clause>& clauses = reading.analysis.clauses;
  const std::uint32_t end = std::min(content.end, content.begin + kReach);
  const Clause* found = nullptr;
  for (std::uint32_t at = content.begin; at < end && found == nullptr; ++at) {
    Index index = reading.analysis.clause_of[at];
    const auto inside = [&](Index i) {
      return clauses[i].verb != kNone &&
             content.contains(reading.analysis.chunks[clauses[i].verb].head);
    };
    const auto secondary = [&](Index i) {
      return clauses[i].kind == ClauseKind::kAdverbial || clauses[i].kind == ClauseKind::kRelative;
    };
    // The outermost clause with its verb in the content; conditions and relative clauses only say
    // when.
    for (int depth = 0; index != kNone && depth < 32; ++depth, index = clauses[index].parent) {
      if (inside(index) && !secondary(index)) found = &clauses[index];
    }
  }
  return found;
}

const Chunk* main_verb(const Reading& reading, const ClaimView& view) {
  if (const Clause* clause = main_clause(reading, view))
    return &reading.analysis.chunks[clause->verb];
  return nullptr;
}

bool is_or_belongs_to(const Reading& reading, Index actor, Index whole) {
  if (actor == whole) return true;
  const Actor& part = reading.extraction.actors[actor];
  return part.part_of == whole ||
         std::any_of(part.affiliations.begin(), part.affiliations.end(),
                     [&](const Affiliation& a) { return a.actor == whole; });
}

bool speaks_of_source(const Reading& reading, const ClaimView& view, const Clause& clause) {
  if (clause.subject_head == kNone) return clause.kind == ClauseKind::kInfinitive;
  const Index index = reading.analysis.mention_of[clause.subject_head];
  if (index == kNone) return false;
  const std::vector<Index>& subjects = reading.extraction.mentions[index].actors;
  return std::any_of(subjects.begin(), subjects.end(), [&](Index subject) {
    const std::vector<Index>& sources = view.claim.sources;
    return std::any_of(sources.begin(), sources.end(), [&](Index source) {
      return is_or_belongs_to(reading, source, subject) ||
             is_or_belongs_to(reading, subject, source);
    });
  });
}

bool lies_in(const std::vector<Span>& spans, std::uint32_t token) {
  return std::any_of(spans.begin(), spans.end(), [&](Span span) { return span.contains(token); });
}

}  // namespace claimgraph
