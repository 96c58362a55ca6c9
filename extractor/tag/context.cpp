#include <array>

#include "tag/tagger.hpp"

/// What stands around a word, as features (tag/rules.hpp). On the left the words are decided, on
/// the right their readings count, or in the second look what was decided. Quotation marks are
/// looked through, on the left adverbs too: in "has never been" the word before "been" is "has".

namespace claimgraph {

namespace {

/// `feature` if `there`, without a jump.
constexpr std::uint64_t if_any(std::uint32_t there, std::uint64_t feature) {
  return there != 0 ? feature : 0;
}

constexpr auto kMainly = [] {  // by Pos
  std::array<std::uint64_t, kPosCount> features{};
  features[static_cast<std::size_t>(Pos::kAdj)] = feature::kMainlyAdj;
  features[static_cast<std::size_t>(Pos::kNoun)] = feature::kMainlyNoun;
  features[static_cast<std::size_t>(Pos::kVerb)] = feature::kMainlyVerb;
  features[static_cast<std::size_t>(Pos::kAdv)] = feature::kMainlyAdv;
  return features;
}();

}  // namespace

std::uint64_t Tagger::own_features(std::uint32_t at) const {
  const Token& token = tokens_[at];
  const WordEntry& known = entry(at);
  const std::uint8_t seen = memory_.seen(token.word);
  const int common = known.weight[0] | known.weight[1] | known.weight[2] | known.weight[3];
  return sentence_features_ | clause_features_ |
         static_cast<std::uint64_t>(token.forms & 0x3F) << 32 |
         if_any(token.shape & kCapitalized, feature::kCapitalized) |
         if_any(token.shape & kSentenceStart, feature::kFirst) |
         if_any(token.shape & kAllCaps, feature::kAllCapitals) |
         if_any(known.classes & kTimeNoun, feature::kTimeWord) |
         if_any(known.classes & (kPersonNoun | kRoleNoun | kTitle), feature::kPersonWord) |
         if_any(known.readings == 0, feature::kUnknown) | if_any(common <= 1, feature::kRare) |
         kMainly[static_cast<std::size_t>(known.likeliest)] |
         if_any(known.readings & reading(Pos::kPropn), feature::kNamePart) |
         if_any(known.classes & kDemonymWord, feature::kDemonym) |
         if_any(seen & CaseMemory::kName, feature::kSeenAsName) |
         if_any(seen & CaseMemory::kLower, feature::kSeenLower) |
         if_any(verb_ahead_[at - begin_], feature::kVerbAhead);
}

std::uint64_t Tagger::features_of_left(std::uint32_t at) const {
  const Token& token = tokens_[at];
  const std::uint64_t grammar = grammar_.classes(token.word);
  std::uint64_t features = 0;
  if (token.word == there_) features |= feature::kThere;
  if ((grammar & kPronominal) != 0) features |= feature::kQuantity;
  if ((grammar & claimgraph::kPrepositionHead) != 0) features |= feature::kPrepositionHead;
  const std::uint64_t complements = grammar_.classes(token.lemma);
  if ((complements & kTakesInfinitive) != 0) features |= feature::kInfinitiveTaker;
  if ((complements & (kTakesThat | kTakesObjectThat)) != 0) features |= feature::kThatTaker;
  if ((entry(at).classes & kTitle) != 0) features |= feature::kTitleWord;
  switch (token.pos) {
    case Pos::kDet:
      return features | feature::kDet;
    case Pos::kAdj:
      return features | feature::kAdj;
    case Pos::kNum:
      return features | feature::kNum;
    case Pos::kAdp:
      return features | feature::kAdp;
    case Pos::kPart:
      return features | (token.word == to_            ? feature::kTo
                         : (grammar & kNegation) != 0 ? 0
                                                      : feature::kPossessor);
    case Pos::kAux:
      if ((grammar & kFormOfBe) != 0 || token.word == possessive_) return features | feature::kBe;
      return features | ((grammar & kFormOfHave) != 0 ? feature::kHave : feature::kModal);
    case Pos::kPron:
      if ((grammar & kPossessivePronoun) != 0) return features | feature::kPossessor;
      if ((grammar & kRelativizer) != 0) return features | feature::kRelative;
      if ((grammar & kNominative) != 0) return features | feature::kNominative;
      return features | ((grammar & kAccusative) != 0 ? feature::kAccusative : feature::kPronoun);
    case Pos::kNoun:
      return features |
             ((token.forms & claimgraph::kPlural) != 0 ? feature::kPlural : feature::kSingular);
    case Pos::kPropn:
      return features | feature::kName;
    case Pos::kVerb:
      return features |
             ((token.forms & claimgraph::kGerund) != 0 ? feature::kGerund : feature::kVerb);
    case Pos::kCconj:
      return features | feature::kCoordinator;
    case Pos::kSconj:
      return features | feature::kSubordinator;
    case Pos::kPunct: {
      const char c = document_.text[token.bytes.begin];
      return features | (c == ',' ? feature::kComma : feature::kMark);
    }
    default:
      return features;
  }
}

std::uint64_t Tagger::left_features(std::uint32_t at) const {
  std::uint64_t features = 0;
  if (at > begin_ && (tokens_[at].shape & kJoined) != 0 &&
      document_.text[tokens_[at - 1].bytes.begin] == '-')
    features |= feature::kHyphen;
  if (at > begin_ && (tokens_[at - 1].shape & kCapitalized) != 0 &&
      tokens_[at - 1].pos == Pos::kPropn)
    features |= feature::kCapital;
  std::uint32_t left = at;
  if ((features & feature::kHyphen) != 0) --left;
  for (int steps = 0; left > begin_ && steps < 4; ++steps) {
    --left;
    const Token& token = tokens_[left];
    if (is_quote(left)) {
      features |= feature::kQuoteMark;
    } else if (token.pos == Pos::kAdv ||
               (token.pos == Pos::kPart && grammar_.has(token.word, kNegation))) {
      features |= feature::kAdverb;
      if (grammar_.has(token.word, kDegree)) features |= feature::kDegreeWord;
    } else {
      return features | features_of_left(left);
    }
  }
  return features | feature::kStart;
}

std::uint64_t Tagger::features_of_right(std::uint32_t at) const {
  const Token& token = tokens_[at];
  const std::uint64_t grammar = grammar_.classes(token.word);
  const std::uint32_t readings = second_look_ ? reading(token.pos) : token.readings;
  const auto may = [&](Pos pos) { return (readings & reading(pos)) != 0; };
  std::uint64_t features = 0;
  if ((token.shape & kPunctuation) != 0 && may(Pos::kPunct)) {
    const char c = document_.text[token.bytes.begin];
    if (c == '-' && (token.shape & kJoined) != 0) return feature::kNextHyphen;
    if (c == ',') return feature::kNextComma;
    return feature::kNextMark | (c == '.' && at + 1 == end_ ? feature::kEnd : 0);
  }
  if (readings == reading(Pos::kDet)) features |= feature::kNextDet;
  if ((grammar & kPossessivePronoun) != 0) features |= feature::kNextPossessor;
  if ((grammar & kNominative) != 0)
    features |= feature::kNextNominative;
  else if ((grammar & kAccusative) != 0)
    features |= feature::kNextAccusative;
  else if (may(Pos::kPron))
    features |= feature::kNextPronoun;
  if ((readings & (reading(Pos::kNoun) | reading(Pos::kPropn))) != 0)
    features |= feature::kNextNoun;
  if (readings == reading(Pos::kNoun)) features |= feature::kNextSureNoun;
  if (may(Pos::kAdj)) features |= feature::kNextAdj;
  if (may(Pos::kPropn)) features |= feature::kNextName;
  if ((readings & ~(reading(Pos::kAdp) | reading(Pos::kAdv) | reading(Pos::kSconj))) == 0 &&
      may(Pos::kAdp))
    features |= feature::kNextAdp;
  if (token.word == there_) features |= feature::kNextThere;
  if (token.word == as_) features |= feature::kNextAs;
  if (token.word == than_) features |= feature::kNextThan;
  if ((token.shape & (kCapitalized | kPunctuation)) == 0) features |= feature::kNextLower;
  if (token.word == of_) features |= feature::kNextOf;
  if (token.word == to_) features |= feature::kNextTo;
  if (token.word == that_) features |= feature::kNextThat;
  if ((grammar & kWhWord) != 0) features |= feature::kNextWh;
  if ((readings & ~(reading(Pos::kAux) | reading(Pos::kVerb))) == 0 && may(Pos::kAux))
    features |= feature::kNextAux;
  if ((grammar & kFormOfBe) != 0) features |= feature::kNextBe;
  if ((grammar & kFormOfHave) != 0) features |= feature::kNextHave;
  if ((grammar & kNegation) != 0) features |= feature::kNextNot;
  if (is_surely_finite(at)) features |= feature::kNextFinite;
  const bool finite_only =
      (grammar & kFiniteAuxiliary) != 0 && (grammar & (kFormOfHave | kFormOfDo)) == 0;
  if ((token.forms & kBaseForm) != 0 && (may(Pos::kVerb) || may(Pos::kAux)) && !finite_only)
    features |= feature::kNextBase;
  if (may(Pos::kVerb)) {
    features |= feature::kNextVerb;
    if ((token.forms & claimgraph::kGerund) != 0) features |= feature::kNextIng;
    if ((token.forms & kPastParticiple) != 0) features |= feature::kNextParticiple;
  }
  if (may(Pos::kAdv)) features |= feature::kNextAdv;
  if (may(Pos::kNum)) features |= feature::kNextNum;
  if (may(Pos::kCconj)) features |= feature::kNextCoordinator;
  if (may(Pos::kSconj)) features |= feature::kNextSubordinator;
  if ((token.shape & kCapitalized) != 0) features |= feature::kNextCapital;
  if (token.word == possessive_ || document_.text[token.bytes.begin] == '\'')
    features |= feature::kNextPossessiveMark;
  if ((readings & kClosedClasses) != 0) features |= feature::kNextClosed;
  if ((token.forms & claimgraph::kPlural) != 0) features |= feature::kNextPlural;
  if ((entry(at).classes & kTimeNoun) != 0) features |= feature::kNextTime;
  if (entry(at).likeliest == Pos::kNoun) features |= feature::kNextMainlyNoun;
  return features;
}

std::uint64_t Tagger::right_features(std::uint32_t at) const {
  std::uint32_t right = at + 1;
  while (right < end_ && is_quote(right) && right < at + 3) ++right;
  if (right >= end_) return feature::kEnd;
  std::uint64_t features = features_of_right(right);
  if (right + 1 < end_ &&
      (tokens_[right + 1].readings & (reading(Pos::kVerb) | reading(Pos::kAux))) != 0)
    features |= feature::kVerbAfterNext;
  if (right + 1 < end_ &&
      (tokens_[right + 1].readings & (reading(Pos::kDet) | reading(Pos::kPron))) != 0)
    features |= feature::kDetAfterNext;
  return features;
}

}  // namespace claimgraph
