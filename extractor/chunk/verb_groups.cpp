// Verb groups: "has repeatedly warned", "did not rule", "to restore", "would have been".

#include "chunker.hpp"

namespace claimgraph {

bool Chunker::adverbial(std::uint32_t at) const {
  return pos(at) == Pos::kAdv || (pos(at) == Pos::kPart && has(at, kNegation)) ||
         has(at, kNegation);
}

std::uint32_t Chunker::read_verb_group(std::uint32_t at) {
  std::uint32_t first = at;
  std::uint16_t flags = 0;
  if (is_to(at)) {
    first = skip_adverbs(at + 1);
    if (first + 1 < end_ && is_open_quote(first)) ++first;  // to “dismantle” it
    if (first >= end_ || !verbal(first) || !(base_form(first) || pos(first) == Pos::kAux))
      return at;
    if (pos(at) != Pos::kPart && !base_form(first)) return at;
    flags = kToInfinitive;
  } else if (has(at, kNegation) && pos(at) != Pos::kDet) {  // "not to say", "never said"
    first = skip_adverbs(at);
    if (is_to(first)) {
      const std::uint32_t verb = skip_adverbs(first + 1);
      if (verb >= end_ || !verbal(verb) || !base_form(verb)) return at;
      first = verb;
      flags = kToInfinitive;
    }
    flags |= kNegatedGroup;
  }
  if (first >= end_ || !verbal(first)) return at;
  return extend_verb_group(at, first, flags);
}

std::uint32_t Chunker::skip_adverbs(std::uint32_t at) const {
  for (std::uint32_t limit = at + kLongestGap; at < limit && at < end_ && adverbial(at);) ++at;
  return at;
}

/// Past ", however," and ", in fact," right inside a verb group; `at` if the verb does not go on.
std::uint32_t Chunker::past_insertion(std::uint32_t at) const {
  for (std::uint32_t close = at + 2; close < at + 5 && close + 1 < end_; ++close) {
    if (pos(close) == Pos::kVerb) break;  // will, |the mayor says|, resign
    if (text(close) == "," && pos(close + 1) == Pos::kVerb) return close + 1;
  }
  return at;
}

/// "have |both| urged", "had |all| left"
bool Chunker::floats(std::uint32_t at) const {
  return at + 1 < end_ && pos(at + 1) == Pos::kVerb && (text(at) == "both" || text(at) == "all") &&
         (lexical_forms(at + 1) & (kPastParticiple | kGerund)) != 0;
}

bool Chunker::base_form(std::uint32_t at) const {
  const std::uint8_t all = forms(at);
  return all == 0 || (all & kBaseForm) != 0;
}

std::uint32_t Chunker::extend_verb_group(std::uint32_t begin, std::uint32_t first,
                                         std::uint16_t flags) {
  std::uint32_t main = first, end = first + 1;
  while (pos(main) == Pos::kAux || (has(main, kFormOfHave) && floats(end))) {
    std::uint32_t next = skip_adverbs(end);
    if (floats(next) || (next + 1 < end_ && pos(next + 1) == Pos::kVerb &&
                         (text(next) == "since" || is_open_quote(next))))
      ++next;
    if (next < end_ && text(next) == ",") next = past_insertion(next);
    if (next >= end_ || !verbal(next) || !continues_group(main, next)) break;
    for (std::uint32_t i = end; i < next; ++i)
      if (has(i, kNegation)) flags |= kNegatedGroup;
    main = next;
    end = next + 1;
  }
  if (pos(main) == Pos::kAux && end < end_ && has(end, kNegation)) {  // is not a doctor, did n't
    flags |= kNegatedGroup;
    ++end;
  }
  flags |= tense(first, main, (flags & kToInfinitive) != 0);
  if (has(main, kFormOfBe)) flags |= kCopula;
  if (main > first && is_passive(first, main)) flags |= kPassive;
  return emit(ChunkKind::kVerbGroup, {begin, end}, main, flags);
}

/// After an auxiliary only a non-finite form goes on with the group.
bool Chunker::continues_group(std::uint32_t auxiliary, std::uint32_t next) const {
  if (pos(next) == Pos::kAux && has(auxiliary, kModalVerb | kFormOfDo) && base_form(next))
    return true;
  if (pos(next) == Pos::kAux)  // he 'd had, he 's had
    return !has(next, kFiniteAuxiliary) ||
           (has(next, kFormOfHave) &&
            (has(auxiliary, kModalVerb | kFormOfHave) || !has(auxiliary, kFormOfDo)));
  const std::uint8_t all = lexical_forms(next);
  if (all == 0) return true;
  if (has(auxiliary, kModalVerb | kFormOfDo) && (all & kBaseForm) != 0) return true;
  if (has(auxiliary, kModalVerb | kFormOfDo) && !has(auxiliary, kFormOfHave)) return false;
  return (all & (kPastParticiple | kGerund)) != 0;  // he 'd leave, he 'd left
}

bool Chunker::is_passive(std::uint32_t first, std::uint32_t main) const {
  if (pos(main) == Pos::kAux || has(main, kFormOfHave)) return false;
  const std::uint8_t all = lexical_forms(main);
  if (all != 0 && (all & kPastParticiple) == 0) return false;
  if (all == 0 && !text(main).ends_with("ed")) return false;
  for (std::uint32_t at = main; at-- > first;)
    if (pos(at) == Pos::kAux) return has(at, kFormOfBe) || text(at) == "got" || text(at) == "get";
  return false;
}

std::uint16_t Chunker::tense(std::uint32_t first, std::uint32_t main, bool infinitive) const {
  if (infinitive) return 0;
  const bool perfect = has(first, kFormOfHave) && (lexical_forms(main) & kBaseForm) == 0;
  if (has(first, kModalVerb) && !perfect && (pos(first) == Pos::kAux || first < main))
    return kFinite | kModal;
  if (pos(first) == Pos::kAux && has(first, kFiniteAuxiliary)) return kFinite;
  std::uint8_t all = forms(first);
  if (all == 0) all = guess_forms(text(first));
  if (pos(first) == Pos::kAux)
    return (all & kGerund) != 0 ? kIngForm : text(first) == "been" ? kParticiple : 0;
  if ((all & kGerund) != 0 && (all & (kBaseForm | kPast)) == 0) return kIngForm;
  if ((all & (kThirdSingular | kBaseForm)) != 0 && (all & kPastParticiple) == 0) return kFinite;
  // the tagger has looked at its neighbours only; the clause decides
  const std::uint8_t lexical = lexical_forms(first);
  if ((lexical & kPast) != 0 && (lexical & kPastParticiple) != 0) return kFinite | kParticiple;
  if ((all & kPastParticiple) != 0) return kParticiple;
  return kFinite;
}

std::uint8_t Chunker::guess_forms(std::string_view word) {
  if (word.ends_with("ing")) return kGerund;
  if (word.ends_with("ed")) return kPast | kPastParticiple;
  return kBaseForm;
}

}  // namespace claimgraph
