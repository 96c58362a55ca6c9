// Whom a claim is directed at and whom it concerns. `about` is simply every named actor that the
// content mentions. `to` goes by the cue's row: the actor that is the object's head ("accused
// Karvia of") or, when the object is a thing or a word, the actor whose it is ("rejected Karvia's
// plan", "Karvian concerns", "calls by Karvia"); the subject of what is complained of; whoever a
// threat falls on. Not: "rejected the plan that Karvia likes" (a relative clause is no owner),
// "heralded the deal with Karvia".

#include <algorithm>

#include "meaning/parts.hpp"
#include "short_word.hpp"

namespace claimgraph {
namespace {

constexpr std::uint32_t kMostChunks = 6;     // between a cue and its object
constexpr std::uint32_t kMostBefore = 14;    // tokens from "in an interview with" to the cue
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
bool is_mere_place(const Mention& mention) { return mention.place && mention.via != Via::kDemonym; }

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

/// "|our| country", "|his| nation": the country is meant, not whose it is.
bool owns_country(const Reading& reading, const Mention& mention) {
  if (mention.via != Via::kPronoun || mention.tokens.end >= reading.analysis.mention_of.size())
    return false;
  const Index owned = reading.analysis.mention_of[mention.tokens.end];
  return owned != kNone && reading.extraction.mentions[owned].reason == "country-of";
}

template <typename Visit>
void for_mentions(const Reading& reading, Span tokens, Visit visit) {
  const std::vector<Mention>& mentions = reading.extraction.mentions;
  auto at = std::lower_bound(
      mentions.begin(), mentions.end(), tokens.begin,
      [](const Mention& m, std::uint32_t begin) { return m.tokens.begin < begin; });
  for (; at != mentions.end() && at->tokens.begin < tokens.end; ++at)
    if (!is_mere_place(*at) && !is_label(reading, *at) && !owns_country(reading, *at)) visit(*at);
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
  return std::ranges::find(forms, reading.form(at)) != forms.end();
}

/// Behind the first such word from `at` on; `at` if there is none before `end`.
std::uint32_t past_form(const Reading& reading, std::uint32_t at, std::uint32_t end,
                        std::string_view form) {
  for (std::uint32_t next = at; next < std::min(end, at + kReach); ++next)
    if (reading.form(next) == form) return next + 1;
  return at;
}

/// Whether a listed organization is named there.
bool names_outlet(const Reading& reading, std::uint32_t at) {
  if (at >= reading.analysis.mention_of.size()) return false;
  const Mention* mention = mention_at(reading, at);
  return mention != nullptr && mention->actors.size() == 1 && mention->via != Via::kPronoun &&
         reading.extraction.actors[mention->actors.front()].kind == ActorKind::kOrganization;
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
    if (chunk->kind == ChunkKind::kQuoteMark && names_outlet(reading, chunk->tokens.end)) {
      at = chunk->tokens.end;  // told “|Harbour Nightly|”
      continue;
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

/// "the |Karvia|–|Belmark| deal": of several together, the property of neither.
bool is_paired(const Reading& reading, const Mention& mention) {
  const auto joins = [&](std::uint32_t at) {
    const std::string_view mark = reading.document().view(reading.document().tokens[at]);
    return (mark == "-" || mark == "–") && mention_at(reading, at - 1) != nullptr &&
           mention_at(reading, at + 1) != nullptr;
  };
  const Span tokens = mention.tokens;
  const std::size_t size = reading.document().tokens.size();
  return (tokens.end + 1 < size && joins(tokens.end)) ||
         (tokens.begin > 1 && joins(tokens.begin - 1));
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

/// "his partner, |the Greens|, of blackmail": the name beside a description of nobody known.
void add_apposed(const Reading& reading, const NounPhrase& phrase, Owners* owners) {
  const std::uint32_t end = phrase.tokens.end;
  const std::uint32_t last = sentence_end(reading, phrase);
  if (end + 1 >= last || !is_form(reading, end, {","}) || begins_sentence(reading, end + 1)) return;
  const Chunk* group = chunk_at(reading, end + 1);
  if (group == nullptr || group->kind != ChunkKind::kNounGroup || group->is(kPossessive) ||
      group->tokens.end >= last || !is_form(reading, group->tokens.end, {","}))
    return;
  const Mention* mention = mention_at(reading, group->head);
  if (mention == nullptr || is_mere_place(*mention)) return;
  add_named(reading, *mention, &owners->actors);
  owners->head = !owners->actors.empty();
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

/// Words addressed to somebody by the words at `at`: "interview with …", "letter to …".
bool opens_address(const Reading& reading, std::uint32_t at) {
  const ShortWord next = ShortWord::of(reading.document().view(reading.token(at + 1)));
  return (next.is_any({"to", "with"}) && is_form(reading, at, {"interview", "conversation"})) ||
         (next == "to" &&
          is_form(reading, at,
                  {"speaking", "letter", "statement", "email", "message", "speech", "testimony",
                   "remarks", "comments", "address", "memo", "cable"}));
}

/// "in an interview with |…|", "in a letter to |…|" among the tokens, outside the content.
void add_interviewer(const Reading& reading, const ClaimView& view, Span tokens, Indices* actors) {
  for (std::uint32_t at = tokens.begin; at + 2 < tokens.end; ++at) {
    if (lies_in(view.content, at)) return;
    if (!opens_address(reading, at)) continue;
    for (std::uint32_t name = at + 2; name < std::min(tokens.end, at + 5); ++name)
      if (const Mention* mention = mention_at(reading, name))
        return add_named(reading, *mention, actors);
    return;
  }
}

/// "said in an interview with …", right behind the cue; "In a statement to …, Cole said".
void add_interviewers(const Reading& reading, const ClaimView& view, Indices* actors) {
  const std::uint32_t begin = view.sentence.begin, before = view.cue_head - begin;
  add_interviewer(reading, view,
                  {view.cue_head + 1, std::min(view.sentence.end, view.cue.back().end + 8)},
                  actors);
  add_interviewer(reading, view, {view.cue_head - std::min(before, kMostBefore), view.cue_head},
                  actors);
}

/// "wrote to |…| that", "explained to |…|".
void add_dative(const Reading& reading, const ClaimView& view, Indices* actors) {
  const Chunk* cue = chunk_at(reading, view.cue_head);
  if (cue == nullptr || has_object(view.frame) || cue->tokens.end >= view.sentence.end ||
      !is_form(reading, cue->tokens.end, {"to"}))
    return;
  const NounPhrase hearer = first_phrase(reading, view, cue->tokens.end);
  if (hearer.head == kNone || lies_in(view.content, hearer.head)) return;
  const Mention* mention = mention_at(reading, hearer.head);
  if (mention != nullptr && !mention->place) add_named(reading, *mention, actors);
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

Indices directed_at(const Reading& reading, const ClaimView& view, const NounPhrase& object) {
  const Target target = view.meaning.to;
  if (target == Target::kContent && !has_object(view.frame)) return content_targets(reading, view);
  if (target == Target::kSubject && !view.passive && view.main != nullptr)
    return owners_of(reading, subject_phrase(*view.main)).actors;
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
  if (view.frame == "object-on" && view.meaning.act == Act::kAccuse)
    behind = past_form(reading, behind, view.content.back().end, "on");  // the raid on |Karvia|
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
  add_apposed(reading, phrase, &owners);
  if (owners.head) return owners;
  for_mentions(reading, phrase.tokens, [&](const Mention& m) {
    if (!is_paired(reading, m)) add_named(reading, m, &owners.actors);
  });
  if (owners.actors.empty()) add_after(reading, phrase.tokens.end, &owners.actors);
  return owners;
}

Indices addressees_of(const Reading& reading, const ClaimView& view) {
  Indices actors;
  if (view.cue.empty()) return actors;
  const Indices& sources = view.claim->sources;
  if (view.meaning.to != Target::kNobody) {
    const NounPhrase object = object_of(reading, view);
    if (is_reciprocal(reading, object)) {
      actors = sources;
      return actors;
    }
    actors = directed_at(reading, view, object);
  }
  if (view.meaning.act == Act::kState) {
    add_interviewers(reading, view, &actors);
    add_dative(reading, view, &actors);
  }
  const auto is_source = [&](Index actor) {
    return std::find(sources.begin(), sources.end(), actor) != sources.end();
  };
  actors.erase(std::remove_if(actors.begin(), actors.end(), is_source), actors.end());
  return actors;
}

}  // namespace claimgraph
