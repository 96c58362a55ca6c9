// Whom a claim is directed at and whom it concerns. `about` is simply every named actor that the
// content mentions. `to` goes by the cue's row: the actor that is the object's head ("accused
// Karvia of") or, when the object is a thing or a word, the actor whose it is ("rejected Karvia's
// plan", "Karvian concerns", "calls by Karvia"); the subject of what is complained of; whoever a
// threat falls on. Not: "rejected the plan that Karvia likes" (a relative clause is no owner),
// "heralded the deal with Karvia".

#include <algorithm>

#include "meaning/parts.hpp"

namespace claimgraph {
namespace {

constexpr std::uint32_t kMostChunks = 6;     // between a cue and its object
constexpr std::uint32_t kMostOwners = 8;     // of a coordination
constexpr std::uint32_t kMostTokens = 1000;  // of a content that are searched for mentions

bool is_named(const Actor& actor) {
  return actor.kind != ActorKind::kGroup && actor.kind != ActorKind::kOther;
}

void add_unique(Index actor, Indices* actors) {
  if (std::find(actors->begin(), actors->end(), actor) == actors->end()) actors->push_back(actor);
}

void add_named(const Reading& reading, const Mention& mention, Indices* actors) {
  for (const Index actor : mention.actors)
    if (is_named(reading.extraction.actors[actor])) add_unique(actor, actors);
}

/// A city as a place is nobody; a country is one even as a place.
bool is_mere_place(const Mention& mention) { return mention.place && mention.via == Via::kMetonym; }

/// "Republican candidate Donald Trump": a party that only labels a person is no actor of its own.
bool is_label(const Reading& reading, const Mention& mention) {
  if (mention.actors.size() != 1) return false;
  const Actor& actor = reading.extraction.actors[mention.actors.front()];
  const Index index = reading.analysis.chunk_of[mention.tokens.begin];
  if (actor.kind != ActorKind::kOrganization || index == kNone) return false;
  const Chunk& chunk = reading.analysis.chunks[index];
  if (chunk.kind != ChunkKind::kNounGroup || mention.tokens.end > chunk.head) return false;
  const Index person = reading.analysis.mention_of[chunk.head];
  if (person == kNone || chunk.is(kPluralHead)) return false;
  const Mention& head = reading.extraction.mentions[person];
  return head.actors.size() == 1 &&
         reading.extraction.actors[head.actors.front()].kind == ActorKind::kPerson;
}

template <typename Visit>
void for_mentions(const Reading& reading, Span tokens, Visit visit) {
  const std::vector<Mention>& mentions = reading.extraction.mentions;
  auto at = std::lower_bound(
      mentions.begin(), mentions.end(), tokens.begin,
      [](const Mention& m, std::uint32_t begin) { return m.tokens.begin < begin; });
  for (; at != mentions.end() && at->tokens.begin < tokens.end; ++at)
    if (!is_mere_place(*at) && !is_label(reading, *at)) visit(*at);
}

const Mention* mention_at(const Reading& reading, std::uint32_t token) {
  const Index index = reading.analysis.mention_of[token];
  return index == kNone ? nullptr : &reading.extraction.mentions[index];
}

const Chunk* chunk_at(const Reading& reading, std::uint32_t token) {
  if (token >= reading.analysis.chunk_of.size()) return nullptr;
  const Index index = reading.analysis.chunk_of[token];
  return index == kNone ? nullptr : &reading.analysis.chunks[index];
}

/// The noun phrase whose first group is `first`: its possessors run up to the head group.
NounPhrase phrase_from(const Reading& reading, const Chunk& first, std::uint32_t end) {
  const Chunk* head = &first;
  for (std::uint32_t i = 0; i < kMostChunks && head->is(kPossessive); ++i) {
    const Chunk* next = head->tokens.end < end ? chunk_at(reading, head->tokens.end) : nullptr;
    if (next == nullptr || next->kind != ChunkKind::kNounGroup) break;
    head = next;
  }
  return {{first.tokens.begin, head->tokens.end}, head->head};
}

bool is_form(const Reading& reading, std::uint32_t at,
             std::initializer_list<std::string_view> forms) {
  const std::string_view form = reading.form(at);
  return std::find(forms.begin(), forms.end(), form) != forms.end();
}

NounPhrase first_phrase(const Reading& reading, const ClaimView& view, std::uint32_t from) {
  std::uint32_t at = from;
  for (std::uint32_t i = 0; i < kMostChunks && at < view.sentence.end; ++i) {
    const Chunk* chunk = chunk_at(reading, at);
    if (chunk == nullptr) break;
    const bool time = chunk->is(kTimeGroup) && mention_at(reading, chunk->head) == nullptr;
    if (chunk->kind == ChunkKind::kNounGroup && !time) {
      if (lies_in(view.source, chunk->head)) break;
      return phrase_from(reading, *chunk, view.sentence.end);
    }
    const bool passes = chunk->kind == ChunkKind::kAdverb || time ||
                        (chunk->kind == ChunkKind::kPreposition && !is_form(reading, at, {"by"})) ||
                        (chunk->kind == ChunkKind::kAdjective && chunk->tokens.size() == 1);
    if (!passes) break;
    at = chunk->tokens.end;
  }
  return {};
}

NounPhrase subject_phrase(const Clause& clause) {
  if (clause.subject.empty() || clause.subject_head == kNone) return {};
  return {{clause.subject.begin, std::min(clause.subject.end, clause.subject_head + 1)},
          clause.subject_head};
}

const Clause* cue_clause(const Reading& reading, const ClaimView& view) {
  const Index index = reading.analysis.clause_of[view.cue_head];
  return index == kNone ? nullptr : &reading.analysis.clauses[index];
}

/// "Asked whether …, Cole said": whoever the sentence then speaks of was asked.
NounPhrase asked_subject(const Reading& reading, const ClaimView& view) {
  const Clause* clause = cue_clause(reading, view);
  const Chunk* verb = chunk_at(reading, view.cue_head);
  if (clause == nullptr || verb == nullptr || view.meaning.to != Target::kHearer) return {};
  if (clause->kind != ClauseKind::kParticiple || !verb->is(kParticiple)) return {};
  if (clause->subject_head != kNone) return subject_phrase(*clause);
  if (clause->parent == kNone) return {};
  return subject_phrase(reading.analysis.clauses[clause->parent]);
}

/// Frames whose content stands where an object would.
bool has_object(std::string_view frame) {
  constexpr std::string_view kClausal[] = {"that",       "bare",  "quote",  "wh",
                                           "infinitive", "label", "gerund", "according"};
  return std::find(std::begin(kClausal), std::end(kClausal), frame) == std::end(kClausal);
}

bool begins_sentence(const Reading& reading, std::uint32_t at) {
  return (reading.document().tokens[at].shape & kSentenceStart) != 0;
}

/// Further actors joined to a head: "told Karvia and Belmark".
void add_joined(const Reading& reading, std::uint32_t at, std::uint32_t end, Owners* owners) {
  for (std::uint32_t i = 0; i < 2 * kMostOwners && at < end; ++i) {
    const Chunk* chunk = chunk_at(reading, at);
    if (chunk == nullptr || begins_sentence(reading, at)) return;
    if (chunk->kind == ChunkKind::kNounGroup) {
      const Mention* mention = mention_at(reading, chunk->head);
      if (mention == nullptr || chunk->is(kPossessive)) return;
      add_named(reading, *mention, &owners->actors);
    } else if (!is_form(reading, at, {"and", "or", ","})) {
      return;
    }
    at = chunk->tokens.end;
  }
}

/// "of Karvia", "by Karvia's rulers", "from Karvia" after a head that belongs to nobody yet.
void add_after(const Reading& reading, std::uint32_t at, Indices* actors) {
  const Chunk* preposition = chunk_at(reading, at);
  if (preposition == nullptr || begins_sentence(reading, at) ||
      !is_form(reading, at, {"of", "by", "from"}))
    return;
  const Chunk* group = chunk_at(reading, preposition->tokens.end);
  if (group == nullptr || group->kind != ChunkKind::kNounGroup) return;
  const NounPhrase phrase = phrase_from(reading, *group, group->tokens.end + kReach);
  if (const Mention* mention = mention_at(reading, phrase.head))
    add_named(reading, *mention, actors);
  if (actors->empty() && group->is(kPossessive))
    if (const Mention* mention = mention_at(reading, group->head))
      add_named(reading, *mention, actors);
}

std::uint32_t sentence_end(const Reading& reading, const NounPhrase& phrase) {
  const auto size = static_cast<std::uint32_t>(reading.document().tokens.size());
  return std::min(size, phrase.tokens.end + kReach);
}

/// Whoever a threatened action falls on: actors in its own clause, and who could avert it.
Indices content_targets(const Reading& reading, const ClaimView& view) {
  Indices actors;
  const Clause* main = view.main;
  if (main == nullptr) return actors;
  const std::vector<Clause>& clauses = reading.analysis.clauses;
  for (const Span span : view.content)
    for_mentions(
        reading, {span.begin, std::min(span.end, span.begin + kReach)}, [&](const Mention& m) {
          const Index index = reading.analysis.clause_of[m.tokens.begin];
          if (index == kNone || m.place) return;
          const Clause& clause = clauses[index];
          const bool averts =
              clause.kind == ClauseKind::kAdverbial && clause.subject.contains(m.tokens.begin);
          if (&clause == main || averts) add_named(reading, m, &actors);
        });
  return actors;
}

/// "said in an interview with …", "wrote in a letter to …", right behind the cue.
void add_interviewer(const Reading& reading, const ClaimView& view, Indices* actors) {
  const std::uint32_t end = std::min(view.sentence.end, view.cue.back().end + 8);
  for (std::uint32_t at = view.cue_head + 1; at + 2 < end; ++at) {
    if (lies_in(view.content, at)) return;
    if (!is_form(reading, at, {"interview", "letter"})) continue;
    if (!is_form(reading, at + 1, {"with", "to"})) return;
    for (std::uint32_t name = at + 2; name < std::min(end, at + 5); ++name)
      if (const Mention* mention = mention_at(reading, name)) {
        add_named(reading, *mention, actors);
        return;
      }
    return;
  }
}

/// "told El Universal newspaper", "told BBC's Any Questions": a body that names what it publishes;
/// not "told BBC reporters".
bool is_outlet(const Reading& reading, const NounPhrase& phrase, const Owners& owners) {
  if (phrase.head == kNone || owners.actors.empty()) return false;
  constexpr std::uint32_t kPeople = kPersonNoun | kRoleNoun;
  const Lexicon& lexicon = reading.rules.lexicon();
  if ((lexicon.entry(reading.token(phrase.head).lemma).classes & kPeople) != 0) return false;
  return std::all_of(owners.actors.begin(), owners.actors.end(), [&](Index actor) {
    return reading.extraction.actors[actor].kind == ActorKind::kOrganization;
  });
}

Indices directed_at(const Reading& reading, const ClaimView& view) {
  const Target target = view.meaning.to;
  if (target == Target::kContent && !has_object(view.frame)) return content_targets(reading, view);
  if (target == Target::kSubject && !view.passive) {
    const Clause* clause = view.main;
    if (clause != nullptr) return owners_of(reading, subject_phrase(*clause)).actors;
  }
  const NounPhrase object = object_of(reading, view);
  const Owners owners = owners_of(reading, object);
  if (target == Target::kHearer && !owners.head && !is_outlet(reading, object, owners)) return {};
  return owners.actors;
}

/// "each other", "one another"
bool is_reciprocal(const Reading& reading, const NounPhrase& phrase) {
  if (phrase.head == kNone || phrase.head == 0) return false;
  const std::string_view first = reading.lemma(phrase.head - 1), last = reading.lemma(phrase.head);
  return (first == "each" && last == "other") || (first == "one" && last == "another");
}

}  // namespace

Indices about_of(const Reading& reading, const ClaimView& view) {
  Indices actors;
  std::uint32_t left = kMostTokens;
  for (const Span span : view.content) {
    const std::uint32_t size = std::min(span.size(), left);
    left -= size;
    for_mentions(reading, {span.begin, span.begin + size},
                 [&](const Mention& mention) { add_named(reading, mention, &actors); });
  }
  if (actors.empty() && is_reciprocal(reading, object_of(reading, view)))
    actors = view.claim->sources;
  return actors;
}

NounPhrase object_of(const Reading& reading, const ClaimView& view) {
  if (view.passive || view.meaning.to == Target::kPassive || view.frame == "received") {
    const Clause* clause = cue_clause(reading, view);
    return clause == nullptr ? NounPhrase{} : subject_phrase(*clause);
  }
  if (const NounPhrase asked = asked_subject(reading, view); asked.head != kNone) return asked;
  if (!has_object(view.frame)) return {};
  const Chunk* cue = chunk_at(reading, view.cue_head);
  std::uint32_t behind = cue == nullptr ? view.cue_head + 1 : cue->tokens.end;
  if (view.phrase) behind = std::max(behind, view.cue.back().end);  // took issue with |Spain|
  return first_phrase(reading, view, behind);
}

Owners owners_of(const Reading& reading, const NounPhrase& phrase) {
  Owners owners;
  if (phrase.head == kNone) return owners;
  const Mention* mention = mention_at(reading, phrase.head);
  if (mention != nullptr && !mention->actors.empty()) {
    owners.head = true;
    add_named(reading, *mention, &owners.actors);
    if (!owners.actors.empty())
      add_joined(reading, phrase.tokens.end, sentence_end(reading, phrase), &owners);
    return owners;
  }
  for_mentions(reading, phrase.tokens,
               [&](const Mention& m) { add_named(reading, m, &owners.actors); });
  if (owners.actors.empty()) add_after(reading, phrase.tokens.end, &owners.actors);
  return owners;
}

Indices addressees_of(const Reading& reading, const ClaimView& view) {
  Indices actors;
  if (view.cue.empty()) return actors;
  const Indices& sources = view.claim->sources;
  if (view.meaning.to != Target::kNobody && is_reciprocal(reading, object_of(reading, view))) {
    actors = sources;
    return actors;
  }
  if (view.meaning.to != Target::kNobody) actors = directed_at(reading, view);
  if (view.meaning.act == Act::kState) add_interviewer(reading, view, &actors);
  const auto is_source = [&](Index actor) {
    return std::find(sources.begin(), sources.end(), actor) != sources.end();
  };
  actors.erase(std::remove_if(actors.begin(), actors.end(), is_source), actors.end());
  return actors;
}

}  // namespace claimgraph
