// Decisions that need the words to come. Every search ends after kFarthest chunks.

#include <algorithm>

#include "reader.hpp"

namespace claimgraph {

/// The bracket that closes the one at `open`; kNone when none stands before `limit`.
Index ClauseReader::closing_bracket(Index open, Index limit) const {
  for (Index at = open + 1; at < limit; ++at)
    if (mark(at, ")")) return at;
  return kNone;
}

/// One after the noun phrase that begins at `at` (groups joined by prepositions, possessors,
/// "and"); `at` itself where there is none.
Index ClauseReader::skip_noun_phrase(Index at) const {
  const Index limit = std::min<Index>(chunks_.end, at + kFarthest);
  if (at >= limit || !noun(at)) return at;
  Index end = at + 1;
  while (end < limit) {
    if (flagged(end - 1, kPossessive) && noun(end)) {
      ++end;
    } else if (is(end, ChunkKind::kPreposition) && noun(end + 1)) {
      end += 2;
    } else if (is(end, ChunkKind::kConjunction) && noun(end + 1)) {
      end += 2;
    } else if (mark(end, "(")) {
      const Index close = closing_bracket(end, limit);
      if (close == kNone) return end;
      end = close + 1;
    } else {
      break;
    }
  }
  return std::min(end, limit);
}

/// One after a subject that follows its verb: "said [Mr. Cole, 54, who leads the party], adding …".
/// What says how or when it was said ("in a statement", "on Monday") stays out.
Index ClauseReader::end_of_following_subject(Index at) const {
  const Index limit = std::min<Index>(chunks_.end, at + kFarthest);
  Index end = end_of_speaker(at);
  while (end < limit) {
    if (mark(end, "(")) {
      const Index close = closing_bracket(end, limit);
      if (close == kNone) return end;
      end = close + 1;
      continue;
    }
    const bool after_title = quote(end - 1) && comma(end - 2) && noun(end);  // of “Mills,” a book
    const bool parted = comma(end) || after_title;
    Index next = end + (comma(end) ? 1 : 0);
    if (parted && is(next, ChunkKind::kAdverb) && noun(next + 1)) ++next;  // …, now a host
    if (next >= limit) return end;
    if ((is(next, ChunkKind::kRelative) && !(parted && asks(next))) ||
        (!parted && verb(next) && flagged(next, kToInfinitive)) ||
        (verb(next) && !flagged(next, kToInfinitive) &&
         ((flagged(next, kParticiple) && !lemma_is(next, kNeverPassive)) ||
          (!parted && flagged(next, kIngForm) && !lemma_is(next, kAddsComment))))) {
      end = end_of_modifier(next + 1, limit);
    } else if (parted && noun(next) && !time_group(next) && !form_is(next, kNominative)) {
      const Index apposition = end_of_speaker(next, /*apposed=*/true);
      if (apposition < limit && verb(apposition) && flagged(apposition, kFinite) &&
          !flagged(apposition, kParticiple))
        return end;
      end = apposition;
    } else if (parted && is(next, ChunkKind::kConjunction) && noun(next + 1) &&
               !(verb(end_of_speaker(next + 1)) && flagged(end_of_speaker(next + 1), kFinite))) {
      end = end_of_speaker(next + 1, /*apposed=*/true);
    } else if (parted && (text_is(next, "of") || text_is(next, "from")) && noun(next + 1)) {
      end = end_of_speaker(next + 1);
    } else {
      return end;
    }
  }
  return std::min(end, limit);
}

/// One after a relative or participle clause of such a subject: to the next comma, or past what a
/// pair of commas puts in right after the relative.
Index ClauseReader::end_of_modifier(Index at, Index limit) const {
  Index end = at;
  if (end < limit && comma(end)) {
    for (++end; end < limit && !comma(end) && !quote(end);) ++end;
    if (end < limit && comma(end)) ++end;
  }
  while (end < limit && !comma(end) && !mark(end, ";:(.?!") &&
         !(quote(end) && !opens_quotation(end)) &&
         !(verb(end) && flagged(end, kIngForm) && lemma_is(end, kAddsComment))) {
    if (opens_quotation(end))
      for (++end; end < limit && !quote(end);) ++end;
    if (end < limit) ++end;
  }
  return end;
}

/// Does the preposition at `at` open what places the saying rather than the speaker: "in a
/// statement"; an apposition keeps its field ("a professor in tax law") and its year?
bool ClauseReader::places_the_saying(Index at, bool apposed) const {
  const Chunk& group = chunk(at + 1);
  if (group.is(kTimeGroup))
    return !(apposed && text_is(at, "in") && document_.tokens[group.head].pos == Pos::kNum);
  const bool circumstance = text_is(at, "in") || text_is(at, "during") || text_is(at, "through") ||
                            (text_is(at, "at") && !group.is(kProper));
  const bool occasion =
      (document_.tokens[group.head].classes & (kCommunicationNoun | kDocumentNoun)) != 0;
  const bool bare = !group.is(kPluralHead) && !group.is(kPossessive) &&
                    document_.tokens[group.tokens.begin].pos != Pos::kDet;
  return circumstance && occasion && !(apposed && bare);
}

/// Like skip_noun_phrase, but a person's name takes only "of", "from", "with" and "for", and
/// nothing takes the occasion on which was spoken. An apposition is no name: it takes any phrase.
Index ClauseReader::end_of_speaker(Index at, bool apposed) const {
  const Index limit = std::min<Index>(chunks_.end, at + kFarthest);
  Index end = at + 1;
  bool named = !apposed && flagged(at, kProper);
  while (end < limit) {
    if (flagged(end - 1, kPossessive) && noun(end)) {
      if (end == at + 1 && !apposed) named = flagged(end, kProper);
      ++end;
    } else if (apposed && noun(end) && flagged(end, kProper) && flagged(end - 1, kProper) &&
               !time_group(end)) {
      ++end;  // president of Rock the Vote
    } else if (is(end, ChunkKind::kConjunction) && noun(end + 1) &&
               !(end + 2 < limit && verb(end + 2) && flagged(end + 2, kFinite))) {
      named = !apposed && flagged(end + 1, kProper);
      end += 2;
    } else if (is(end, ChunkKind::kPreposition) && noun(end + 1)) {
      const bool close =
          text_is(end, "of") || text_is(end, "from") || text_is(end, "with") || text_is(end, "for");
      if ((named && !close) || places_the_saying(end, apposed)) break;
      end += 2;
    } else if (is(end, ChunkKind::kAdjective) && end == at + 1 &&
               is(end + 1, ChunkKind::kPreposition) && noun(end + 2)) {
      end += 3;  // people familiar with the matter
    } else if (text_is(end, "of") && quote(end + 1) && opens_quotation(end + 1)) {  // author of "…"
      for (end += 2; end < limit && !quote(end);) ++end;
      if (end < limit) ++end;
    } else {
      break;
    }
  }
  return std::min(end, limit);
}

/// One after the list of names that goes on at `end`: "Lima|, Quito and Bogota|"; `end` if none
/// does.
Index ClauseReader::skip_list(Index end) const {
  constexpr Index kLongest = 16;  // chunks
  const Index limit = std::min<Index>(chunks_.end, end + kLongest);
  for (Index at = end; at < limit && comma(at) && noun(at + 1);) {
    const Index before_conjunction = at + 1;
    at = skip_noun_phrase(before_conjunction);
    for (Index i = before_conjunction + 1; i < at; ++i)
      if (is(i, ChunkKind::kConjunction)) return at;
  }
  return end;
}

/// Does a finite clause begin here: "(after) talks with officials ended"; not "(after) talks on
/// Monday"?
bool ClauseReader::clause_follows(Index at) const {
  while (at < chunks_.end && (is(at, ChunkKind::kAdverb) || quote(at))) ++at;
  if (!noun(at) && !(is(at, ChunkKind::kRelative) && verb(at + 1))) return false;
  Index end = noun(at) ? skip_noun_phrase(at) : at + 1;
  if (noun(at) && !parts_from_people(at, end)) end = skip_list(end);
  while (end < chunks_.end &&
         (is(end, ChunkKind::kAdverb) || (time_group(end) && !flagged(end, kPossessive)) ||
          (noun(end) && form_is(end, kPredeterminer) && chunk(end).tokens.size() == 1)))
    ++end;  // "they (all) vowed"
  if (!verb(end)) return false;
  if (ambiguous_past(end)) {
    if (text_is(end + 1, "by")) return false;
    return flagged(at, kPronounHead) || noun(end + 1) || lemma_is(end, kNeverPassive) ||
           cites(at, end) || !verb_to_come(end + 1) || form_is(at, kNominative);
  }
  return flagged(end, kFinite);
}

/// One after what commas put in behind a subject whose verb comes next: "(many farmers), including
/// big growers, (opposed)"; `at` itself where there is no such thing.
Index ClauseReader::skip_insertion(Index at) const {
  constexpr Index kLongest = 10;  // chunks
  if (!comma(at)) return at;
  const Index limit = std::min<Index>(chunks_.end, at + kLongest);
  for (Index close = at + 1; close < limit; ++close) {
    if (verb(close) && flagged(close, kFinite) && !ambiguous_past(close)) return at;
    if (!comma(close)) continue;
    Index next = close + 1;
    while (is(next, ChunkKind::kAdverb) || time_group(next)) ++next;
    return verb(next) && flagged(next, kFinite) ? next : at;
  }
  return at;
}

/// Does a finite clause begin at `at`, its subject perhaps parted from its verb by an insertion?
bool ClauseReader::clause_with_insertion_follows(Index at) const {
  while (is(at, ChunkKind::kAdverb)) ++at;
  if (!noun(at)) return false;
  const Index end = skip_noun_phrase(at);
  return skip_insertion(end) != end;
}

/// After a fronted clause and its comma: is this noun phrase the subject at last, or one more
/// member of a list in that clause? It is when no later comma has a better one after it.
bool ClauseReader::main_clause_begins(Index at) const {
  if (clause_follows(at)) return true;
  const Index limit = std::min<Index>(chunks_.end, at + kFarthest);
  std::uint32_t commas = 0;
  for (Index i = at; i + 1 < limit && commas < 3; ++i) {
    if (!comma(i)) continue;
    ++commas;
    if (noun(i + 1) && clause_follows(i + 1) && !reports(after(skip_noun_phrase(i + 1) - 1)))
      return false;
  }
  return true;
}

/// A noun phrase and a verb that can be no participle of it: "he was", "they told"; asks nothing
/// that looks ahead itself.
bool ClauseReader::surely_clause(Index at) const {
  if (form_is(at, kNominative)) return verb(at + 1) && flagged(at + 1, kFinite);
  Index end = skip_noun_phrase(at);
  if (opens_quotation(end)) ++end;  // the vote “was fair”
  return verb(end) && flagged(end, kFinite) && !ambiguous_past(end);
}

/// What the words passed so far say of the next verb.
struct ClauseReader::Outlook {
  Index from = kNone;
  Index last_verb = kNone;
  std::uint32_t promised = 0;  ///< clauses opened by a marker that have no verb yet
  bool own_subject = false;    ///< the next verb has a subject among the words passed
  bool in_phrase = false;      ///< after a preposition
  bool boundary = false;       ///< after a mark or conjunction
  bool conjoined = false;      ///< after a conjunction
  bool joined = false;         ///< ", and" may open a main clause
  bool over = false;           ///< it did: no verb behind it goes with what stands before
};

/// Is there a finite verb to come that has no subject of its own, so that a noun phrase read before
/// may wait for it? "(A report released) by the ministry on Monday showed …"
bool ClauseReader::verb_to_come(Index from) const {
  const Index limit = std::min<Index>(chunks_.end, from + kFarthest);
  Outlook outlook;
  outlook.from = from;
  if (from > chunks_.begin && verb(from - 1)) outlook.last_verb = from - 1;
  for (Index at = from; at < limit; ++at) {
    switch (chunk(at).kind) {
      case ChunkKind::kPreposition:
        outlook.in_phrase = !(form_is(at, kMaySubordinate) && clause_follows(at + 1));
        if (outlook.in_phrase) break;
        ++outlook.promised;
        outlook.own_subject = false;
        break;
      case ChunkKind::kSubordinator:
      case ChunkKind::kRelative:
        if (clause_follows(at + 1) || verb(after(at)) || text_is(at, "that")) ++outlook.promised;
        outlook.own_subject = outlook.in_phrase = false;
        break;
      case ChunkKind::kConjunction:
        outlook.conjoined = outlook.boundary = true;
        outlook.joined = comma(at - 1);
        break;
      case ChunkKind::kPunctuation:
        if (mark(at, ";:")) return false;
        outlook.boundary = !mark(at, "-");
        outlook.own_subject = outlook.in_phrase = outlook.joined = false;
        break;
      case ChunkKind::kQuoteMark:
        if (!opens_quotation(at) && mark(at - 1, ",?!")) return false;
        break;
      case ChunkKind::kNounGroup:
        pass_noun_group(at, outlook);
        break;
      case ChunkKind::kVerbGroup:
        if (pass_verb_group(at, outlook)) return true;
        if (outlook.over) return false;
        break;
      default:
        break;
    }
  }
  return false;
}

void ClauseReader::pass_noun_group(Index at, Outlook& outlook) const {
  outlook.conjoined = false;
  if (time_group(at) && !flagged(at, kPossessive)) return;
  const bool named = outlook.in_phrase && flagged(at, kProper) && !flagged(at - 1, kProper) &&
                     !time_group(at - 1);  // on the website Gazette.com
  const bool adjacent =
      at > outlook.from && noun(at - 1) && !flagged(at - 1, kPossessive) && !named;
  if (outlook.in_phrase && !adjacent && !outlook.boundary) return;
  const bool content =
      outlook.last_verb != kNone && lemma_is(outlook.last_verb, kTakesThat | kTakesObjectThat);
  if (form_is(at, kNominative) || adjacent || outlook.boundary || content)
    outlook.own_subject = true;
  outlook.in_phrase = outlook.boundary = false;
}

/// True: this is the verb that is waited for.
bool ClauseReader::pass_verb_group(Index at, Outlook& outlook) const {
  const bool attributive =
      ambiguous_past(at) && is(at - 1, ChunkKind::kPreposition);  // of |reduced|
  const bool finite =
      flagged(at, kFinite) && !attributive &&
      (!ambiguous_past(at) || outlook.promised > 0 || (noun(at + 1) && !time_group(at + 1)) ||
       complement_follows(at) ||
       lemma_is(at, kNeverPassive) || at + 1 >= chunks_.end);
  const bool inverted = outlook.boundary && reports(at) && !flagged(at, kModal) && noun(at + 1) &&
                        !surely_clause(at + 1);
  if (finite && !inverted) {
    if (outlook.promised > 0)
      --outlook.promised;
    else if (!outlook.own_subject && !outlook.conjoined)
      return true;
    else
      outlook.over = outlook.own_subject && outlook.joined;
    outlook.own_subject = false;
  }
  outlook.last_verb = at;
  outlook.in_phrase = outlook.boundary = outlook.conjoined = false;
  return false;
}

/// Does a list of predicates go on after "…, denounced her record": "(…) and said …"?
bool ClauseReader::series_goes_on(Index from) const {
  constexpr Index kLongest = 20;  // chunks
  const Index limit = std::min<Index>(chunks_.end, from + kLongest);
  for (Index at = from; at < limit && !mark(at, ";:(") && !is(at, ChunkKind::kRelative); ++at)
    if (is(at, ChunkKind::kConjunction) && verb(after(at))) return flagged(after(at), kFinite);
  return false;
}

/// Does content follow that a passive participle does not take: "found that …", "pointed out that
/// …", "demanded to know", `noted, "…"`? Not "told that", "asked to".
bool ClauseReader::complement_follows(Index at) const {
  Index next = after(at);
  if (flagged(next, kToInfinitive))
    return lemma_is(at, kTakesInfinitive) && !lemma_is(at, kTakesObjectInfinitive);
  if (is(next, ChunkKind::kPunctuation) && quote(next + 1) && opens_quotation(next + 1))
    return reports(at);
  if (is(next, ChunkKind::kPreposition)) next = after(next);
  return is(next, ChunkKind::kSubordinator) && text_is(next, "that") && lemma_is(at, kTakesThat) &&
         !lemma_is(at, kTakesObjectThat);
}

/// "(Cole, a clerk,) noted in a column in the Herald |that anger| …"
bool ClauseReader::clause_behind_phrases(Index at) const {
  if (!reports(at) || !lemma_is(at, kTakesThat)) return false;
  Index next = at + 1;
  while (is(next, ChunkKind::kPreposition) && noun(next + 1)) next = skip_noun_phrase(next + 1);
  return next > at + 1 && text_is(next, "that") && noun(next + 1);
}

/// The noun group right after a quotation whose comma or other mark ends speech, if nothing but
/// modifiers of it stand before `at`; kNone: there is none.
Index ClauseReader::speaker_after_speech(Index at) const {
  const Index limit = at > chunks_.begin + kFarthest ? at - kFarthest : chunks_.begin;
  std::uint32_t verbs = 0;  // finite ones whose relative pronoun is to come, leftward
  for (Index i = at; i-- > limit;) {
    if (verb(i) && flagged(i, kFinite) && !ambiguous_past(i)) ++verbs;
    if (is(i, ChunkKind::kRelative) && verbs > 0) --verbs;
    if (is(i, ChunkKind::kConjunction) && verb(i + 1)) return kNone;
    if (is(i, ChunkKind::kSubordinator)) return kNone;
    if (!quote(i)) continue;
    Index end = i;  // of what is quoted, and quoted in it
    while (end > chunks_.begin && quote(end - 1)) --end;
    const bool speech = !opens_quotation(i) && end > chunks_.begin && mark(end - 1, ",?!.");
    return speech && verbs == 0 && noun(i + 1) && !time_group(i + 1) ? i + 1 : kNone;
  }
  return kNone;
}

/// "…, analysts say." — a noun phrase and a verb of saying end the sentence: no apposition,
/// whatever was taken for the subject before.
bool ClauseReader::closes_sentence(const NounPhrase& speaker, Index verb) const {
  const bool joined = speaker.coordination != kNone && speaker.coordination > chunks_.begin;
  if (!comma(joined ? speaker.coordination - 1 : speaker.boundary) || !flagged(verb, kFinite) ||
      !lemma_is(verb, kTakesThat | kReports))
    return false;
  Index next = verb + 1;
  while (time_group(next)) ++next;
  while (is(next, ChunkKind::kPreposition) && noun(next + 1)) next = skip_noun_phrase(next + 1);
  return next >= chunks_.end || (mark(next, ".") && next + 1 >= chunks_.end);
}

/// After the verb of ", he said …": may the clause be an insertion, or does its content follow?
bool ClauseReader::reads_as_inserted(Index at) const {
  Index next = at + 1;
  while (next < chunks_.end && (is(next, ChunkKind::kAdverb) || time_group(next))) ++next;
  if (next >= chunks_.end || quote(next) || is(next, ChunkKind::kPunctuation)) return true;
  if (is(next, ChunkKind::kPreposition)) return true;
  if (is(next, ChunkKind::kConjunction)) return true;
  if (is(next, ChunkKind::kSubordinator)) return !text_is(next, "that");
  if (noun(next) && lemma_is(at, kTakesObjectThat)) {  // he told reporters
    const Index end = skip_noun_phrase(next);
    return end >= chunks_.end || quote(end) || is(end, ChunkKind::kPunctuation) || time_group(end);
  }
  return verb(next) && !flagged(next, kFinite) && flagged(next, kIngForm);
}

}  // namespace claimgraph
