#include <array>

#include "tag/tagger.hpp"

/// What stands around a word, as features (tag/features.hpp). On the left the words are decided, on
/// the right their readings count, or in the second look what was decided. Quotation marks are
/// looked through, on the left adverbs too: in "has never been" the word before "been" is "has".

namespace claimgraph {

using feature::if_any;

namespace {

struct OfPos {
  Pos pos;
  std::uint64_t feature;
};
constexpr std::array<std::uint64_t, kPosCount> by_pos(std::initializer_list<OfPos> features) {
  std::array<std::uint64_t, kPosCount> all{};
  for (const OfPos& one : features) all[static_cast<std::size_t>(one.pos)] = one.feature;
  return all;
}

constexpr auto kMainly = by_pos({{Pos::kAdj, feature::kMainlyAdj},
                                 {Pos::kNoun, feature::kMainlyNoun},
                                 {Pos::kVerb, feature::kMainlyVerb},
                                 {Pos::kAdv, feature::kMainlyAdv}});

/// What a word is on the left if its part of speech alone tells.
constexpr auto kLeft = by_pos({{Pos::kDet, feature::kDet},
                               {Pos::kAdj, feature::kAdj},
                               {Pos::kNum, feature::kNum},
                               {Pos::kAdp, feature::kAdp},
                               {Pos::kNoun, feature::kSingular},
                               {Pos::kPropn, feature::kName},
                               {Pos::kVerb, feature::kVerb},
                               {Pos::kPron, feature::kPronoun},
                               {Pos::kAux, feature::kModal},
                               {Pos::kPart, feature::kPossessor},
                               {Pos::kCconj, feature::kCoordinator},
                               {Pos::kSconj, feature::kSubordinator},
                               {Pos::kPunct, feature::kMark}});

static_assert(feature::kBase == std::uint64_t{kBaseForm} << 32 &&
              feature::kThird == std::uint64_t{kThirdSingular} << 32 &&
              feature::kPast == std::uint64_t{kPast} << 32 &&
              feature::kParticiple == std::uint64_t{kPastParticiple} << 32 &&
              feature::kIng == std::uint64_t{kGerund} << 32 &&
              feature::kPluralForm == std::uint64_t{kPlural} << 32);

std::uint64_t kind_of_pronoun(std::uint64_t grammar) {
  if ((grammar & kPossessivePronoun) != 0) return feature::kPossessor;
  if ((grammar & kRelativizer) != 0) return feature::kRelative;
  if ((grammar & kNominative) != 0) return feature::kNominative;
  return (grammar & kAccusative) != 0 ? feature::kAccusative : 0;
}

/// "Republicans", "Germans"
bool names_people(const Token& token) {
  return (token.forms & claimgraph::kPlural) != 0 &&
         (token.classes & (kPersonNoun | kDemonymWord)) != 0;
}

constexpr std::uint64_t features_of_forms(std::uint8_t forms) {
  return static_cast<std::uint64_t>(forms & 0x3F) << 32;
}

}  // namespace

/// Of the features that are `asked`, those that hold; perhaps others.
TagContext Tagger::context(std::uint32_t at, const TagContext& asked) const {
  TagContext context;
  if ((asked.left & feature::kOfWord) != 0) context.left |= own_features(at);
  if ((asked.left & feature::kOfLeft) != 0) context.left |= left_features(at);
  if (asked.right != 0) context.right = right_features(at);
  if (second_look_) {
    if ((asked.right & feature::kClause) != 0 && clause_follows(at))
      context.right |= feature::kClause;
    if ((asked.right & feature::kAndLater) != 0 && coordinator_follows(at))
      context.right |= feature::kAndLater;
  }
  return context;
}

std::uint64_t Tagger::own_features(std::uint32_t at) const {
  const Token& token = tokens_[at];
  const WordEntry& known = entry(at);
  const std::uint8_t seen = memory_.seen(token.word);
  const int common = known.weight[0] | known.weight[1] | known.weight[2] | known.weight[3];
  return sentence_features_ | clause_features_ | features_of_forms(token.forms) |
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

std::uint64_t Tagger::features_of_left(const Token& token) const {
  std::uint64_t features = if_any(token.classes & kTitle, feature::kTitleWord);
  const std::uint64_t grammar = token.grammar;
  if ((grammar | token.lemma_grammar) != 0)  // of a few hundred words
    features |= if_any(grammar & kWordThere, feature::kThere) |
                if_any(grammar & kPronominal, feature::kQuantity) |
                if_any(grammar & claimgraph::kPrepositionHead, feature::kPrepositionHead) |
                if_any(token.lemma_grammar & kTakesInfinitive, feature::kInfinitiveTaker) |
                if_any(token.lemma_grammar & (kTakesThat | kTakesObjectThat), feature::kThatTaker);
  switch (token.pos) {
    case Pos::kPart:
      if ((grammar & kWordTo) != 0) return features | feature::kTo;
      if ((grammar & kNegation) != 0) return features;
      break;
    case Pos::kAux:
      if ((grammar & kFormOfBe) != 0 || token.word == possessive_) return features | feature::kBe;
      if ((grammar & kFormOfHave) != 0)  // 'd is had or would
        return features | feature::kHave | if_any(grammar & kModalVerb, feature::kModal);
      break;
    case Pos::kPron:
      if (const std::uint64_t kind = kind_of_pronoun(grammar); kind != 0) return features | kind;
      break;
    case Pos::kNoun:
      if ((token.forms & claimgraph::kPlural) != 0) return features | feature::kPlural;
      break;
    case Pos::kPropn:
      if (names_people(token)) return features | feature::kName | feature::kPlural;
      break;
    case Pos::kVerb:
      if ((token.forms & claimgraph::kGerund) != 0) return features | feature::kGerund;
      break;
    case Pos::kPunct:
      if (document_.text[token.bytes.begin] == ',') return features | feature::kComma;
      break;
    default:
      break;
  }
  return features | kLeft[static_cast<std::size_t>(token.pos)];
}

std::uint64_t Tagger::left_features(std::uint32_t at) const {
  constexpr std::uint32_t kSteps = 4;
  if (at == begin_) return feature::kStart;
  std::uint64_t features = 0;
  std::uint32_t left = at;
  const Token& before = tokens_[at - 1];
  if ((before.shape & kCapitalized) != 0 && before.pos == Pos::kPropn)
    features |= feature::kCapital;
  if ((tokens_[at].shape & kJoined) != 0 && document_.text[before.bytes.begin] == '-') {
    features |= feature::kHyphen;
    --left;
  }
  const std::uint32_t limit = left - begin_ > kSteps ? left - kSteps : begin_;
  while (left > limit) {
    const Token& token = tokens_[--left];
    if (is_quote(token)) {
      features |= feature::kQuoteMark;
    } else if (token.pos == Pos::kAdv ||
               (token.pos == Pos::kPart && (token.grammar & kNegation) != 0)) {
      features |= feature::kAdverb | if_any(token.grammar & kDegree, feature::kDegreeWord);
    } else {
      return features | features_of_left(token);
    }
  }
  return features | feature::kStart;
}

std::uint64_t Tagger::features_of_right(std::uint32_t at) const {
  const Token& token = tokens_[at];
  if (!second_look_)
    if (const CommonWords::Record* word = rules_.common_words().find(token)) return word->on_right;
  const std::uint32_t readings = second_look_ ? reading(token.pos) : token.readings;
  const char first = document_.text[token.bytes.begin];
  if ((token.shape & kPunctuation) != 0 && (readings & reading(Pos::kPunct)) != 0) {
    if (first == '-' && (token.shape & kJoined) != 0) return feature::kNextHyphen;
    if (first == ',') return feature::kNextComma;
    return feature::kNextMark | (first == '.' && at + 1 == end_ ? feature::kEnd : 0);
  }
  return features_on_right(entry(at), token, readings, token.word == possessive_) |
         if_any(first == '\'', feature::kNextPossessiveMark);
}

std::uint64_t Tagger::right_features(std::uint32_t at) const {
  std::uint32_t right = at + 1;
  while (right < end_ && is_quote(tokens_[right]) && right < at + 3) ++right;
  if (right >= end_) return feature::kEnd;
  std::uint64_t features = features_of_right(right);
  if (right + 1 < end_) {
    const std::uint32_t readings = tokens_[right + 1].readings;
    features |=
        if_any(readings & (reading(Pos::kVerb) | reading(Pos::kAux)), feature::kVerbAfterNext) |
        if_any(readings & (reading(Pos::kDet) | reading(Pos::kPron)), feature::kDetAfterNext);
  }
  return features;
}

}  // namespace claimgraph
