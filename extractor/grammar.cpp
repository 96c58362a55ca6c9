#include "grammar.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "lexicon.hpp"
#include "tsv.hpp"

// Words and phrases of the closed classes. A word's classes are a set of bits; as few sets differ,
// each word keeps the number of its set. A phrase is looked for only behind a first word that opens
// one, and only where its first two words may stand together: a hash of the pairs says no for
// nearly all.
//
// Takes "according to", "as soon as", "in spite of"; of two phrases the longer. Leaves phrases with
// a word between: "in the spite of".

namespace claimgraph {
namespace {

constexpr std::pair<std::string_view, std::uint64_t> kClasses[] = {
    {"be", kFormOfBe},
    {"have", kFormOfHave},
    {"do", kFormOfDo},
    {"modal", kModalVerb},
    {"finite", kFiniteAuxiliary},
    {"negation", kNegation},
    {"nominative", kNominative},
    {"accusative", kAccusative},
    {"possessive", kPossessivePronoun},
    {"relative", kRelativizer},
    {"wh", kWhWord},
    {"subordinator", kSubordinating},
    {"maybe-subordinator", kMaySubordinate},
    {"coordinator", kCoordinating},
    {"weekday", kWeekday},
    {"month", kMonth},
    {"time", kTimeWord},
    {"time-preposition", kTimePreposition},
    {"approximator", kApproximator},
    {"predeterminer", kPredeterminer},
    {"attributive-name", kAttributiveName},
    {"attributive-participle", kAttributiveParticiple},
    {"time-adverb", kTimeAdverb},
    {"degree", kDegree},
    {"copular", kCopular},
    {"quantifier", kQuantifier},
    {"pronominal", kPronominal},
    {"preposition-head", kPrepositionHead},
    {"sentence-opener", kOpensSentence},
    {"connective", kConnective},
    {"place-preposition", kPlacePreposition},
    {"survey", kSurvey},
    {"that", kTakesThat},
    {"obj-that", kTakesObjectThat},
    {"takes-wh", kTakesWh},
    {"inf", kTakesInfinitive},
    {"obj-inf", kTakesObjectInfinitive},
    {"bare-inf", kTakesBareInfinitive},
    {"ing", kTakesGerund},
    {"report", kReports},
    {"two-objects", kTakesTwoObjects},
    {"never-passive", kNeverPassive},
    {"needs-object", kNeedsObject},
    {"comment", kAddsComment},
    {"section", kSection},
    {"contest", kContest},
    {"contending", kContending},
    {"firm", kFirmNoun},
    {"public-body", kPublicBody},
    {"alliance", kAllianceNoun},
    {"name-bearer", kNameBearer},
    {"corporate", kCorporate},
    {"impersonal", kImpersonal},
    {"salutation", kSalutation},
    {"own-name", kOwnName},
    {"outcome", kOutcome},
    {"travel", kTravel},
    {"word-to", kWordTo},
    {"word-of", kWordOf},
    {"word-that", kWordThat},
    {"word-there", kWordThere},
    {"word-as", kWordAs},
    {"word-than", kWordThan},
};

constexpr std::pair<std::string_view, PhraseKind> kPhraseKinds[] = {
    {"preposition", PhraseKind::kPreposition},   {"subordinator", PhraseKind::kSubordinator},
    {"conjunction", PhraseKind::kConjunction},   {"adverb", PhraseKind::kAdverb},
    {"approximator", PhraseKind::kApproximator},
};

}  // namespace

void Grammar::add(std::string file, std::string_view tsv, Lexicon& lexicon) {
  if (file.ends_with("phrases.tsv"))
    add_phrases(std::move(file), tsv, lexicon);
  else
    add_words(std::move(file), tsv, lexicon);
}

void Grammar::add_words(std::string file, std::string_view tsv, Lexicon& lexicon) {
  static constexpr std::string_view kColumns[] = {"classes", "words"};
  const TsvTable table(std::move(file), tsv, kColumns);
  for (std::size_t row = 0; row < table.rows(); ++row) {
    std::uint64_t classes = 0;
    for (const std::string_view name : split_list(table.at(row, 0).text))
      classes |= table.meaning_of(table.at(row, 0), "class", name, kClasses);
    for (const std::string_view word : split_list(table.at(row, 1).text, ' '))
      set(lexicon.intern(word), classes);
  }
}

void Grammar::add_phrases(std::string file, std::string_view tsv, Lexicon& lexicon) {
  static constexpr std::string_view kColumns[] = {"phrase", "kind"};
  const TsvTable table(std::move(file), tsv, kColumns);
  for (std::size_t row = 0; row < table.rows(); ++row) {
    PhraseRow phrase;
    for (const std::string_view word : split_list(table.at(row, 0).text, ' '))
      phrase.words.push_back(lexicon.intern(word));
    if (phrase.words.empty()) table.fail(table.at(row, 0), "no phrase");
    const TsvCell& kind = table.at(row, 1);
    phrase.kind = table.meaning_of(kind, "kind of phrase", kind.text, kPhraseKinds);
    set(phrase.words.front(), kOpensPhrase);
    if (phrase.words.size() == 1)
      opens_.set();
    else
      opens_.set(place_of(phrase.words[0], phrase.words[1]));
    phrases_.push_back(std::move(phrase));
  }
  std::sort(phrases_.begin(), phrases_.end(), [](const PhraseRow& a, const PhraseRow& b) {
    if (a.words.front() != b.words.front()) return a.words.front() < b.words.front();
    return a.words.size() > b.words.size();
  });
}

void Grammar::set(WordId word, std::uint64_t classes) {
  if (word == kUnknownWord) return;
  const std::uint64_t all = sets_[set_of_[word]] | classes;
  auto found = std::find(sets_.begin(), sets_.end(), all);
  if (found == sets_.end()) found = sets_.insert(sets_.end(), all);
  set_of_.at(word) = static_cast<std::uint16_t>(found - sets_.begin());
}

Grammar::Phrase Grammar::phrase_at(const Document& document, std::uint32_t at,
                                   std::uint32_t end) const {
  const WordId first = document.tokens[at].word;
  if (!opens_[place_of(first, at + 1 < end ? document.tokens[at + 1].word : kUnknownWord)])
    return {};
  auto row = std::lower_bound(
      phrases_.begin(), phrases_.end(), first,
      [](const PhraseRow& phrase, WordId word) { return phrase.words.front() < word; });
  for (; row != phrases_.end() && row->words.front() == first; ++row) {
    const auto length = static_cast<std::uint32_t>(row->words.size());
    if (at + length > end) continue;
    std::uint32_t same = 1;
    while (same < length && document.tokens[at + same].word == row->words[same]) ++same;
    if (same == length) return {length, row->kind};
  }
  return {};
}

}  // namespace claimgraph
