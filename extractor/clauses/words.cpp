// What the clause reader asks of single chunks and of the few after them.

#include "reader.hpp"

namespace claimgraph {

bool ClauseReader::names_person(Index noun) const {
  constexpr std::uint32_t kPeople = kPersonNoun | kRoleNoun | kGroupNoun;
  return (document_.tokens[chunk(noun).head].classes & kPeople) != 0;
}

/// himself, themselves
bool ClauseReader::reflexive(Index at) const {
  const std::string_view word = document_.view(head(at));
  return word.ends_with("self") || word.ends_with("selves");
}

/// "a poll last week": which one is meant, not when it showed something.
bool ClauseReader::surveys(Index at) const { return form_is(at, kSurvey); }

/// "a third of [voters]", "a chorus of [allies]"
bool ClauseReader::counts(Index at) const {
  const std::uint32_t classes = document_.tokens[chunk(at).head].classes;
  return flagged(at, kPronounHead) || document_.tokens[chunk(at).head].pos == Pos::kNum ||
         (!flagged(at, kProper) && (classes & (kMeasureNoun | kGroupNoun)) != 0);
}

bool ClauseReader::text_is(Index at, std::string_view word) const {
  if (!inside(at)) return false;
  const std::string_view text = document_.view(document_.tokens[chunk(at).head]);
  if (text.size() != word.size()) return false;
  for (std::size_t i = 0; i < text.size(); ++i)
    if ((text[i] | 0x20) != word[i]) return false;
  return true;
}

bool ClauseReader::text_is_token(std::uint32_t token, std::string_view word) const {
  return document_.view(document_.tokens[token]) == word;
}

bool ClauseReader::comma(Index at) const {
  if (!is(at, ChunkKind::kPunctuation)) return false;
  const std::string_view text = document_.view(document_.tokens[chunk(at).head]);
  if (text == "," || text == "–" || text == "—" || text == "--" || text == "―") return true;
  return text == "-" && (document_.tokens[chunk(at).head].shape & kJoined) == 0;
}

bool ClauseReader::opens_quotation(Index at) const {
  if (!quote(at)) return false;
  const std::uint32_t token = chunk(at).tokens.begin;
  const std::uint8_t depth = document_.tokens[token].quote_depth;
  if (depth == 0) return (document_.tokens[token].shape & kJoined) == 0;
  return token == 0 || document_.tokens[token - 1].quote_depth < depth;
}

bool ClauseReader::reports(Index at) const { return verb(at) && lemma_is(at, kReports); }

bool ClauseReader::ambiguous_past(Index at) const {
  return verb(at) && chunk(at).is(kFinite) && chunk(at).is(kParticiple);
}

Index ClauseReader::before(Index at) const {
  while (at > chunks_.begin) {
    --at;
    if (!is(at, ChunkKind::kAdverb) && !quote(at)) return at;
  }
  return kNone;
}

Index ClauseReader::after(Index at) const {
  for (++at; at < chunks_.end; ++at)
    if (!is(at, ChunkKind::kAdverb) && !quote(at)) return at;
  return kNone;
}

/// The conjunction before a verb, also where an aside parts them: "left |and|, Cole says, told";
/// kNone: none.
Index ClauseReader::conjunction_before(Index at) const {
  constexpr Index kLongest = 8;  // chunks
  const Index previous = before(at);
  if (is(previous, ChunkKind::kConjunction)) return previous;
  if (!comma(at - 1)) return kNone;
  for (Index i = at - 1; i-- > chunks_.begin && i + kLongest > at && !verb(i);)
    if (comma(i)) return is(i - 1, ChunkKind::kConjunction) && i + 1 < at - 1 ? i - 1 : kNone;
  return kNone;
}

ClauseReader::Tense ClauseReader::tense(Index at) const {
  if (!verb(at)) return Tense::kNoTense;
  if (chunk(at).is(kModal)) return Tense::kModal;
  const std::uint32_t first = chunk(at).tokens.begin;
  if (chunk(at).tokens.size() > 1 && (text_is_token(first, "has") || text_is_token(first, "have")))
    return Tense::kPerfect;
  if (chunk(at).tokens.size() > 1 && text_is_token(first, "had")) return Tense::kPluperfect;
  const Token& token = document_.tokens[first];
  const bool plain = (token.lexical_forms & kBaseForm) != 0 &&
                     (token.lemma == kUnknownWord || token.lemma == token.word ||
                      (token.lemma_grammar & kFormOfBe) != 0);  // "found" is past, "are" is not
  return (token.lexical_forms & kPast) != 0 && !plain ? Tense::kPast : Tense::kPresent;
}

}  // namespace claimgraph
