#include "tag/features.hpp"

#include "grammar.hpp"
#include "tag/readings.hpp"

/// What a word is to the word before it, as far as its form and the tables tell.

namespace claimgraph {

using feature::if_any;

namespace {

/// What the word's place in the grammar tells, of the few hundred that have one.
std::uint64_t features_of_grammar(std::uint64_t grammar) {
  return if_any(grammar & kPossessivePronoun, feature::kNextPossessor) |
         if_any(grammar & kWordThere, feature::kNextThere) |
         if_any(grammar & kWordAs, feature::kNextAs) |
         if_any(grammar & kWordThan, feature::kNextThan) |
         if_any(grammar & kWordOf, feature::kNextOf) | if_any(grammar & kWordTo, feature::kNextTo) |
         if_any(grammar & kWordThat, feature::kNextThat) |
         if_any(grammar & kWhWord, feature::kNextWh) |
         if_any(grammar & kFormOfBe, feature::kNextBe) |
         if_any(grammar & kFormOfHave, feature::kNextHave) |
         if_any(grammar & kNegation, feature::kNextNot);
}

}  // namespace

std::uint64_t features_on_right(const WordEntry& known, const Token& token, std::uint32_t readings,
                                bool possessive) {
  const auto may = [&](std::uint32_t any) { return (readings & any) != 0; };
  const auto only = [&](std::uint32_t any) { return (readings & ~any) == 0; };
  constexpr std::uint32_t kNoun = reading(Pos::kNoun), kName = reading(Pos::kPropn),
                          kVerb = reading(Pos::kVerb), kAux = reading(Pos::kAux),
                          kAdp = reading(Pos::kAdp);
  const bool auxiliary = may(kAux), verb = may(kVerb);
  const std::uint64_t grammar = token.grammar;
  std::uint64_t features =
      readings | if_any(readings & (kNoun | kName), feature::kNextNoun) |
      if_any(readings == kNoun, feature::kNextSureNoun) |
      if_any((token.shape & (kCapitalized | kPunctuation)) == 0, feature::kNextLower) |
      if_any(token.shape & kCapitalized, feature::kNextCapital) |
      if_any(possessive, feature::kNextPossessiveMark) |
      if_any(token.forms & claimgraph::kPlural, feature::kNextPlural) |
      if_any(token.classes & kTimeNoun, feature::kNextTime) |
      if_any(known.likeliest == Pos::kNoun, feature::kNextMainlyNoun) |
      if_any(is_surely_finite(token, possessive), feature::kNextFinite);
  if (verb)
    features |= if_any(token.forms & claimgraph::kGerund, feature::kNextIng) |
                if_any(token.forms & kPastParticiple, feature::kNextParticiple);
  const bool finite_only =
      (grammar & kFiniteAuxiliary) != 0 && (grammar & (kFormOfHave | kFormOfDo)) == 0;
  if ((token.forms & kBaseForm) != 0 && (verb || auxiliary) && !finite_only)
    features |= feature::kNextBase;
  if (may(kClosedClasses)) {
    features |= feature::kNextClosed;
    if (readings == reading(Pos::kDet)) features |= feature::kNextDet;
    if (may(kAdp) && only(kAdp | reading(Pos::kAdv) | reading(Pos::kSconj)))
      features |= feature::kNextAdp;
    if (auxiliary && only(kAux | kVerb)) features |= feature::kNextAux;
  }
  if ((grammar & (kNominative | kAccusative)) != 0)
    features |= (grammar & kNominative) != 0 ? feature::kNextNominative : feature::kNextAccusative;
  else if (may(reading(Pos::kPron)))
    features |= feature::kNextPronoun;
  return grammar != 0 ? features | features_of_grammar(grammar) : features;
}

}  // namespace claimgraph
