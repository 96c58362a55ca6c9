#include "resolve/sources.hpp"

#include <algorithm>
#include <string>

#include "interviews.hpp"
#include "lexicon.hpp"
#include "resolve.hpp"
#include "resolve/home.hpp"
#include "resolve/noun_phrase.hpp"
#include "short_word.hpp"

// Who the source of a claim is: the actors of its heads, or of what stands for them. "Who" is the
// noun before it, a "spokesman for the bank" the bank, a document its authors; people and bodies
// without a name become actors of their own, of the state that stands beside them if any.
//
// Takes "|Ana Cole|, who said", "a |ministry| spokesman", "|two officials| in Lima". Leaves the
// source empty where a pronoun means nobody known. Limits: of a list of sources each head counts,
// whatever is put in between.

namespace claimgraph {

void Sources::fill(Index claim) {
  const Draft& draft = analysis_.drafts[claim];
  const Span source = draft.source;
  if (source.empty()) return;
  if (interviewee_ != kNone && is_answer_label(draft)) {
    extraction_.claims[claim].sources = {interviewee_};
    return;
  }
  heads_.clear();
  heads_of(extraction_, analysis_, source, heads_);
  Indices& sources = extraction_.claims[claim].sources;
  for (const std::uint32_t head : heads_) add(head, sources);
  add_joined(claim);
  if (sources.empty() && heads_.size() == 1) take_up_thing(draft, sources);
  if (sources.size() == 1 &&
      (is_thing(sources.front()) || last_source_.sentence != draft.sentence))
    last_source_ = {sources.front(), draft.sentence};
}

/// "The study found …. |It| warned …": what no list knows, and only its own claim has told of.
void Sources::take_up_thing(const Draft& draft, Indices& sources) const {
  const ShortWord form = ShortWord::of(
      extraction_.document.view(extraction_.document.tokens[draft.source.begin]));
  if (!form.is_any({"it", "It"}) || last_source_.actor == kNone ||
      draft.sentence - last_source_.sentence > 1)
    return;
  if (is_thing(last_source_.actor)) sources.push_back(last_source_.actor);
}

bool Sources::is_thing(Index actor) const {
  const ActorKind kind = cast_[actor].kind;
  return kind == ActorKind::kOther || kind == ActorKind::kOrganization || kind == ActorKind::kIgo;
}

/// The "A" before an interview's answer.
bool Sources::is_answer_label(const Draft& draft) const {
  const Document& document = extraction_.document;
  const std::uint32_t block = document.sentences[draft.sentence].block;
  return draft.source.size() == 1 &&
         document.view(document.tokens[draft.source.begin]).front() == 'A' &&
         turn_of(document, block) == Turn::kAnswer &&
         turn_label(document, block).begin == draft.source.begin;
}

/// The head that "who" or "which" takes up: its clause's subject, or of the noun group before it,
/// past a comma.
Index Sources::antecedent_of_relative(std::uint32_t token) const {
  const Index index = token < analysis_.clause_of.size() ? analysis_.clause_of[token] : kNone;
  if (index != kNone) {
    const Clause& clause = analysis_.clauses[index];
    if (clause.kind == ClauseKind::kRelative && clause.marker.contains(token) &&
        clause.subject_head != kNone && clause.subject.end <= token)
      return clause.subject_head;
  }
  std::uint32_t at = token;
  for (int steps = 0; steps < 3 && at > 0; ++steps) {
    if ((extraction_.document.tokens[at].shape & kSentenceStart) != 0) return kNone;
    --at;
    if (extraction_.document.tokens[at].pos == Pos::kPunct ||
        extraction_.document.tokens[at].pos == Pos::kAdp)
      continue;
    const Index before = at < analysis_.chunk_of.size() ? analysis_.chunk_of[at] : kNone;
    const bool noun = before != kNone && analysis_.chunks[before].kind == ChunkKind::kNounGroup;
    return noun ? analysis_.chunks[before].head : kNone;
  }
  return kNone;
}

/// "A splinter |group|": one of its own, no part of those named before.
bool Sources::is_named_group(std::uint32_t head) const {
  const Index chunk = head < analysis_.chunk_of.size() ? analysis_.chunk_of[head] : kNone;
  if (chunk == kNone) return false;
  const Span words = analysis_.chunks[chunk].tokens;
  const Document& document = extraction_.document;
  return words.size() > 2 && rules_.lexicon().form(document.tokens[words.begin].lemma) == "a" &&
         document.tokens[head].pos == Pos::kNoun && document.tokens[head - 1].pos == Pos::kNoun;
}

/// "|Some| will object": people of no kind, where a paragraph begins with them.
bool Sources::opens_block(std::uint32_t head) const {
  const Document& document = extraction_.document;
  const std::string_view form = document.view(document.tokens[head]);
  if (form != "Some" && form != "Many") return false;
  const auto sentence = std::upper_bound(
      document.sentences.begin(), document.sentences.end(), head,
      [](std::uint32_t at, const Sentence& s) { return at < s.tokens.begin; });
  if (sentence == document.sentences.begin()) return false;
  const Sentence& own = *std::prev(sentence);
  return own.tokens.begin == head && document.blocks[own.block].sentences.begin ==
                                         static_cast<std::uint32_t>(
                                             std::prev(sentence) - document.sentences.begin());
}

/// "59 |percent| said" after "a poll of voters", "|another| said" after "one user": the last people
/// without a name, or kNone.
Index Sources::whole_of(std::uint32_t head) const {
  constexpr Index kMostMentions = 24;
  constexpr std::uint32_t kMostTokens = 160;
  Index nearest = kNone;
  const Document& document = extraction_.document;
  const ShortWord form = ShortWord::of(document.view(document.tokens[head]));
  const bool one = form.is_any({"another", "Another"});
  if ((bits(head) & kPartitive) == 0 ||
      extraction_.document.view(extraction_.document.tokens[head]) == "Others" ||
      is_named_group(head) || opens_block(head))
    return kNone;
  const auto& mentions = extraction_.mentions;
  auto after = std::lower_bound(
      mentions.begin(), mentions.end(), head,
      [](const Mention& m, std::uint32_t token) { return m.tokens.begin < token; });
  for (Index steps = 0; after != mentions.begin() && steps < kMostMentions; ++steps) {
    --after;
    if (after->tokens.begin + kMostTokens < head) break;
    const auto index = static_cast<Index>(after - mentions.begin());
    const Reference& reference = analysis_.references[index];
    if (reference.designation != Designation::kGroup || (!reference.plural && !one) ||
        (document.tokens[reference.head].quote_depth > 0 &&
         document.tokens[head].quote_depth == 0) ||
        (bits(reference.head) & (kDocument | kPartitive)) != 0)
      continue;
    const std::uint32_t of = after->tokens.begin - 1;  // a poll of |voters|
    if (after->tokens.begin >= 2 && (bits(of - 1) & kDocument) != 0 &&
        extraction_.document.view(extraction_.document.tokens[of]) == "of")
      return index;
    const std::uint32_t classes =
        rules_.lexicon().entry(extraction_.document.tokens[reference.head].word).classes;
    if (nearest == kNone && (classes & kPersonNoun) != 0) nearest = index;
  }
  return nearest;
}

/// "the Israeli army", thereafter "the army": an institution of its state, made when it speaks.
Index Sources::institution(Index mention) {
  const Reference& reference = analysis_.references[mention];
  if (reference.designation == Designation::kBody && reference.owner != kNone &&
      analysis_.references[reference.owner].designation == Designation::kInstitution) {
    Mention& again = extraction_.mentions[mention];
    const Indices& known = extraction_.mentions[reference.owner].actors;
    const Index actor = known.empty() ? institution(reference.owner) : known.front();
    if (actor == kNone) return kNone;
    again.actors.assign(1, actor);
    again.reason = "institution";
    return actor;
  }
  if (reference.designation != Designation::kInstitution) return kNone;
  if (reference.owner == kNone || extraction_.mentions[reference.owner].actors.size() != 1)
    return kNone;
  const Index own = extraction_.mentions[reference.owner].actors.front();
  Mention& m = extraction_.mentions[mention];
  if (cast_[own].kind == ActorKind::kPerson &&
      extraction_.document.view(extraction_.document.tokens[reference.head]) == "office") {
    m.actors.assign(1, own);  // Ruiz's |office|
    return own;
  }
  if (cast_[own].kind == ActorKind::kPerson || cast_[own].kind == ActorKind::kGroup) return kNone;
  const Span owner = extraction_.mentions[reference.owner].tokens;
  const bool inside = owner.end > m.tokens.begin && owner.end <= reference.head;
  const Document& document = extraction_.document;
  const std::string_view noun =
      document.view(document.bytes_of({inside ? owner.end : m.tokens.begin, reference.head + 1}));
  const std::string name = cast_[own].name + " " + std::string(noun);
  const Index actor =
      cast_.named(cast_[own].key + "-" + slug(noun), name, ActorKind::kOrganization);
  if (cast_[actor].part_of == kNone) cast_[actor].part_of = own;
  if (cast_[actor].iso3.empty()) cast_[actor].iso3 = cast_[own].iso3;
  m.actors.assign(1, actor);
  m.reason = "institution";
  return actor;
}

/// Where the name of an actor without one begins: "|security analysts|", "|Leeds Crown Court|".
std::uint32_t Sources::name_begin(std::uint32_t head, Index mention) const {
  const Document& document = extraction_.document;
  const Index chunk = head < analysis_.chunk_of.size() ? analysis_.chunk_of[head] : kNone;
  const std::uint32_t least = chunk == kNone ? head : analysis_.chunks[chunk].tokens.begin;
  std::uint32_t begin = head;
  const auto capital = [&](std::uint32_t at) {
    return (document.tokens[at].shape & (kCapitalized | kSentenceStart)) == kCapitalized;
  };
  if (document.tokens[head].pos == Pos::kPropn && capital(head)) {  // all of a name
    while (begin > least && document.tokens[begin - 1].pos != Pos::kDet &&
           (document.tokens[begin - 1].shape & kCapitalized) != 0 &&
           (capital(begin - 1) || document.tokens[begin - 1].pos != Pos::kNoun))
      --begin;
    return begin;
  }
  const auto joined = [&](std::uint32_t at) { return (document.tokens[at].shape & kJoined) != 0; };
  const auto hyphenated_begin = [&](std::uint32_t at) {  // the |24-year-old|
    while (at >= least + 2 && joined(at) && joined(at - 1) &&
           document.tokens[at - 1].pos == Pos::kPunct)
      at -= 2;
    return at;
  };
  begin = hyphenated_begin(begin);
  if (begin == least || begin != head) return begin;
  const Pos pos = document.tokens[begin - 1].pos;
  if (pos != Pos::kNoun && pos != Pos::kAdj && pos != Pos::kPropn) return begin;
  --begin;
  if (const Index name = mention_at(analysis_, begin); name != kNone && name != mention)
    begin = std::max(least, std::min(begin, extraction_.mentions[name].tokens.begin));
  return hyphenated_begin(begin);
}

/// An actor for people or a document without a name: "security analysts", "a poll".
Index Sources::unnamed(std::uint32_t head, Index mention) {
  const Document& document = extraction_.document;
  const Token& token = document.tokens[head];
  const bool several = token.pos == Pos::kDet && (bits(head) & kPartitive) != 0;  // |some| say
  if (token.pos == Pos::kPron || token.pos == Pos::kPunct || (token.pos == Pos::kDet && !several))
    return kNone;
  const Span words{name_begin(head, mention), head + 1};
  const std::string_view name = document.view(document.bytes_of(words));
  std::string key = slug(name);
  if (key.empty()) return kNone;
  const std::uint32_t classes = rules_.lexicon().entry(token.word).classes;
  const WordId lemma = token.lemma != kUnknownWord ? token.lemma : token.word;
  const bool people = (bits(head) & (kOffice | kOfficial | kSpokesperson)) != 0 ||
                      (rules_.gazetteer().word(lemma) & kSide) != 0 ||
                      (classes & (kPersonNoun | kGroupNoun)) != 0;
  const bool document_noun = (bits(head) & kDocument) != 0;
  const Index actor = cast_.add(std::move(key), name,
                                people && !document_noun ? ActorKind::kGroup : ActorKind::kOther);
  if (mention != kNone) {
    Mention& m = extraction_.mentions[mention];
    m.actors.assign(1, actor);
    m.reason = "unnamed";
  }
  if (extraction_.actors[actor].affiliations.empty())
    affiliate(extraction_.actors, actor, home_of(head, mention), {});
  return actor;
}

/// The state or body of people without a name.
Index Sources::home_of(std::uint32_t head, Index mention) {
  const Index own = mention == kNone ? kNone : analysis_.references[mention].owner;
  if (own != kNone && extraction_.mentions[own].actors.size() == 1)
    return extraction_.mentions[own].actors.front();
  return home_beside(rules_, extraction_, analysis_, cast_, head);
}

/// Who speaks in a document: "statements from both sides", "a letter by the ministry".
Indices Sources::authors(std::uint32_t head) const {
  constexpr std::uint32_t kFarthest = 5;
  const Document& document = extraction_.document;
  const std::uint32_t end =
      std::min<std::uint32_t>(head + kFarthest, static_cast<std::uint32_t>(document.tokens.size()));
  if (const Index chunk = head < analysis_.chunk_of.size() ? analysis_.chunk_of[head] : kNone;
      chunk != kNone && chunk > 0 && analysis_.chunks[chunk - 1].is(kPossessive) &&
      analysis_.chunks[chunk - 1].tokens.end == analysis_.chunks[chunk].tokens.begin) {
    const Index owner = mention_at(analysis_, analysis_.chunks[chunk - 1].head);  // in |her| letter
    if (owner != kNone) return extraction_.mentions[owner].actors;
  }
  if (head + 1 >= end) return {};
  const std::string_view preposition = rules_.lexicon().form(document.tokens[head + 1].word);
  if (preposition != "from" && preposition != "by") return {};
  for (std::uint32_t at = head + 2; at < end; ++at) {
    const Index mention = mention_at(analysis_, at);
    if (mention != kNone) return extraction_.mentions[mention].actors;
  }
  return {};
}

/// "Kolar and Reyes have |both| said": the subject of the clause.
void Sources::add_subject_over(std::uint32_t floating, Indices& sources) const {
  Index clause = floating < analysis_.clause_of.size() ? analysis_.clause_of[floating] : kNone;
  if (clause != kNone && analysis_.clauses[clause].subject_head == floating)
    clause = analysis_.clauses[clause].parent;
  if (clause != kNone)
    actors_in(extraction_, analysis_, analysis_.clauses[clause].subject, Take::kHeads, sources);
}

/// The head of the phrase that tells who speaks: "most of the |miners|".
std::uint32_t Sources::speaking_head(std::uint32_t head) const {
  const Index own = mention_at(analysis_, head);
  const bool known = own != kNone && !extraction_.mentions[own].actors.empty();  // the group
  const Index whole = known ? kNone : whole_of(head);
  if (whole != kNone && past_partitive(rules_, extraction_, analysis_, head) == head)
    head = analysis_.references[whole].head;
  return past_partitive(rules_, extraction_, analysis_, head);
}

/// A pronoun for people without a name gets their actor; false when it stands for nobody.
bool Sources::settle_pronoun(Index pronoun) {
  const Index antecedent = analysis_.references[pronoun].owner;
  if (antecedent == kNone) return false;
  Indices actors = extraction_.mentions[antecedent].actors;
  if (actors.empty()) {
    Index made = institution(antecedent);
    const std::uint32_t head =
        spoken_for(rules_, extraction_, analysis_, analysis_.references[antecedent].head);
    if (made == kNone) made = unnamed(head, mention_at(analysis_, head));
    if (made == kNone) return false;
    actors.assign(1, made);
  }
  extraction_.mentions[pronoun].actors = std::move(actors);
  extraction_.mentions[pronoun].reason = "pronoun";
  return true;
}

/// "a foreign |ministry| statement"
bool Sources::is_of_institution(std::uint32_t head) const {
  const Index chunk = head < analysis_.chunk_of.size() ? analysis_.chunk_of[head] : kNone;
  return chunk != kNone && head > analysis_.chunks[chunk].tokens.begin &&
         extraction_.document.tokens[head - 1].pos == Pos::kNoun &&
         (bits(head - 1) & kInstitutionWord) != 0;
}

void Sources::add(std::uint32_t head, Indices& sources) {
  const Token& token = extraction_.document.tokens[head];
  const ShortWord form = ShortWord::of(extraction_.document.view(token));
  if ((form == "who" && token.pos != Pos::kPropn) || form.is_any({"which", "that"})) {
    head = antecedent_of_relative(head);
    if (head == kNone) return;
  }
  if (form.is_any({"both", "all"})) return add_subject_over(head, sources);
  head = spoken_for(rules_, extraction_, analysis_, speaking_head(head));
  const Index mention = mention_at(analysis_, head);
  Indices actors;
  if (mention != kNone) {
    if (extraction_.mentions[mention].actors.empty() &&
        analysis_.references[mention].designation == Designation::kPronoun &&
        !settle_pronoun(mention))
      return;
    actors = extraction_.mentions[mention].actors;
    if (actors.empty()) {
      if (const Index made = institution(mention); made != kNone) actors.push_back(made);
    }
  }
  if (actors.empty() && (bits(head) & kDocument) != 0) {
    actors = authors(head);
    if (actors.empty() && is_of_institution(head)) return add(head - 1, sources);
  }
  if (actors.empty()) {
    if (const Index group = unnamed(head, mention); group != kNone) actors.push_back(group);
  }
  for (const Index actor : actors)
    if (std::find(sources.begin(), sources.end(), actor) == sources.end()) sources.push_back(actor);
}

/// "Spain joined |France| in urging talks": France urges as well.
void Sources::add_joined(Index claim) {
  const std::uint32_t cue = analysis_.drafts[claim].cue.begin;
  const Index own = cue < analysis_.clause_of.size() ? analysis_.clause_of[cue] : kNone;
  if (own == kNone || analysis_.clauses[own].marker.empty() ||
      analysis_.clauses[own].parent == kNone)
    return;
  const auto form = [&](std::uint32_t at) {
    const Token& token = extraction_.document.tokens[at];
    return rules_.lexicon().form(token.lemma != kUnknownWord ? token.lemma : token.word);
  };
  const Clause& host = analysis_.clauses[analysis_.clauses[own].parent];
  if (form(analysis_.clauses[own].marker.begin) != "in" || host.verb == kNone ||
      host.object == kNone || form(analysis_.chunks[host.verb].head) != "join")
    return;
  add(analysis_.chunks[host.object].head, extraction_.claims[claim].sources);
}

}  // namespace claimgraph
