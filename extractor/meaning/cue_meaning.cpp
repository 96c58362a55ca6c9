// Asks acts.tsv what a claim's cue means. The cue may be filed under several names, tried from the
// most telling: light verb with noun ("express concern", "take issue with"), with the noun that it
// takes
// ("outline concern", "decline to comment"), the words of the rule ("rule-out.object" -> "rule
// out"), those with the frame's preposition ("call for"). "Rejected a proposal" rejects: there the
// verb decides although the rule is the noun's.

#include "meaning/claim_view.hpp"

#include <algorithm>
#include <string>

namespace claimgraph {
namespace {

std::string joined(std::string_view left, std::string_view between, std::string_view right) {
  std::string all;
  all.reserve(left.size() + between.size() + right.size());
  return all.append(left).append(between).append(right);
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
  const std::vector<Index>& chunk_of = reading.analysis.chunk_of;
  if (verb == kNone || chunk_of[verb] == chunk_of[view->cue_head]) return nullptr;
  const std::string_view lemma = reading.lemma(verb);
  const std::string phrase = joined(lemma, " ", view->claim->cue_lemma);
  if (const Meaning* meaning = reading.table.find(phrase, Pos::kVerb, frame)) return meaning;
  const Meaning* of_verb = reading.table.find(lemma, Pos::kVerb, "object");
  if (of_verb == nullptr || !is_reaction(of_verb->act)) return nullptr;
  view->cue_head = verb;
  view->frame = "object";
  return of_verb;
}

/// "take swipe at", "take issue": the verb of a rule with the noun that follows in the cue.
const Meaning* find_with_noun(const Reading& reading, const ClaimView& view, const CueRule& name) {
  for (const Span span : view.cue)
    for (std::uint32_t at = view.cue_head + 1; at < span.end; ++at) {
      if (reading.token(at).pos != Pos::kNoun) continue;
      std::string phrase = joined(name.cue, " ", reading.lemma(at));
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

/// "declined to comment": the verb stands in the content.
const Meaning* find_with_infinitive(const Reading& reading, const ClaimView& view,
                                    const CueRule& name) {
  const Index index = reading.analysis.chunk_of[view.content.front().begin];
  if (index == kNone) return nullptr;
  const std::string_view verb = reading.lemma(reading.analysis.chunks[index].head);
  return reading.table.find(joined(name.cue, " to ", verb), Pos::kVerb, {});
}

/// "outlined several areas of concern": the noun stands in the content.
const Meaning* find_with_object(const Reading& reading, const ClaimView& view,
                                const CueRule& name) {
  if (view.content.empty()) return nullptr;
  if (name.frame == "infinitive") return find_with_infinitive(reading, view, name);
  if (name.frame != "object") return nullptr;
  const Span content = view.content.front();
  const std::uint32_t end = std::min(content.end, content.begin + kReach);
  for (std::uint32_t at = content.begin, groups = 0; at < end && groups < 2; ++at) {
    const Index index = reading.analysis.chunk_of[at];
    if (index == kNone) return nullptr;
    const Chunk& chunk = reading.analysis.chunks[index];
    if (chunk.kind == ChunkKind::kNounGroup) {
      ++groups;
      const std::string phrase = joined(name.cue, " ", reading.lemma(chunk.head));
      if (const Meaning* meaning = reading.table.find(phrase, Pos::kVerb, name.frame))
        return meaning;
    } else if (reading.form(at) != "of") {
      return nullptr;
    }
    at = chunk.tokens.end - 1;
  }
  return nullptr;
}

const Meaning* find_phrase(const Reading& reading, const ClaimView& view, const CueRule& rule) {
  if (!rule.opens_phrases) return nullptr;
  if (const Meaning* meaning = find_with_noun(reading, view, rule)) return meaning;
  return find_with_object(reading, view, rule);
}

}  // namespace

void find_meaning(const Reading& reading, const CueRule& rule, ClaimView* view) {
  const Meaning* meaning = nullptr;
  if (rule.pos == Pos::kVerb) {
    meaning = find_phrase(reading, *view, rule);
    // "were concerned about" is listed as an adjective; not "were encouraged to apply"
    if (meaning == nullptr && view->passive && !rule.frame.starts_with("object-"))
      meaning = reading.table.find(reading.form(view->cue_head), Pos::kAdj, rule.frame);
  } else {
    meaning = find_light(reading, rule.frame, view);
  }
  if (meaning == nullptr)
    meaning = reading.table.meaning(view->passive ? rule.passive : rule.active);
  if (meaning == nullptr)
    meaning = reading.table.find(view->claim->cue_lemma, rule.pos, rule.frame);
  if (meaning != nullptr) view->meaning = *meaning;
}

}  // namespace claimgraph
