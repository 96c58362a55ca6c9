#include "tag/rules.hpp"

#include <algorithm>
#include <bit>
#include <charconv>

#include "lexicon.hpp"
#include "tsv.hpp"

// Rows of data/tagging, each a context and the votes that hold in it, put into a form that is quick
// to ask. A word's own rows stand in its list. The others stand in blocks of 64, a bit each: for
// every byte that a context can have there is the set of rows that it leaves standing, so that a
// block is asked by and-ing a few sets.
//
// Takes "<det|poss" with "VERB-60": behind a determiner or a possessor 60 votes against a verb.
// Refuses features and parts of speech that are none, saying where they stand.

namespace claimgraph {
namespace {

struct Named {
  std::string_view name;
  std::uint64_t bit;
  bool right = false;
};

constexpr Named kFeatures[] = {
    {"<start", feature::kStart},
    {"<det", feature::kDet},
    {"<poss", feature::kPossessor},
    {"<adj", feature::kAdj},
    {"<num", feature::kNum},
    {"<adp", feature::kAdp},
    {"<to", feature::kTo},
    {"<modal", feature::kModal},
    {"<be", feature::kBe},
    {"<have", feature::kHave},
    {"<subj", feature::kNominative},
    {"<obj", feature::kAccusative},
    {"<pron", feature::kPronoun},
    {"<noun", feature::kSingular},
    {"<nouns", feature::kPlural},
    {"<propn", feature::kName},
    {"<verb", feature::kVerb},
    {"<ving", feature::kGerund},
    {"<cconj", feature::kCoordinator},
    {"<sconj", feature::kSubordinator},
    {"<comma", feature::kComma},
    {"<mark", feature::kMark},
    {"<hyphen", feature::kHyphen},
    {"<adv", feature::kAdverb},
    {"<rel", feature::kRelative},
    {"<title", feature::kTitleWord},
    {"<cap", feature::kCapital},
    {"<quote", feature::kQuoteMark},
    {"=base", feature::kBase},
    {"=s", feature::kThird},
    {"=past", feature::kPast},
    {"=part", feature::kParticiple},
    {"=ing", feature::kIng},
    {"=plural", feature::kPluralForm},
    {"=cap", feature::kCapitalized},
    {"=first", feature::kFirst},
    {"=caps", feature::kAllCapitals},
    {"=name", feature::kSeenAsName},
    {"=lower", feature::kSeenLower},
    {"=headline", feature::kHeadline},
    {"=unknown", feature::kUnknown},
    {"=demonym", feature::kDemonym},
    {"=time", feature::kTimeWord},
    {"=person", feature::kPersonWord},
    {"=namepart", feature::kNamePart},
    {"~verb", feature::kVerbSeen},
    {"~subject", feature::kSubjectSeen},
    {"~ahead", feature::kVerbAhead},
    {"~noun-and", feature::kAfterNounAnd},
    {"~verb-and", feature::kAfterVerbAnd},
    {"~head", feature::kBlockHead},
    {"~speech", feature::kAfterSpeech},
    {"~new-subject", feature::kNewSubject},
    {">end", feature::kEnd, true},
    {">comma", feature::kNextComma, true},
    {">mark", feature::kNextMark, true},
    {">det", feature::kNextDet, true},
    {">poss", feature::kNextPossessor, true},
    {">subj", feature::kNextNominative, true},
    {">obj", feature::kNextAccusative, true},
    {">pron", feature::kNextPronoun, true},
    {">noun", feature::kNextNoun, true},
    {">surenoun", feature::kNextSureNoun, true},
    {">adj", feature::kNextAdj, true},
    {">propn", feature::kNextName, true},
    {">adp", feature::kNextAdp, true},
    {">of", feature::kNextOf, true},
    {">to", feature::kNextTo, true},
    {">that", feature::kNextThat, true},
    {">aux", feature::kNextAux, true},
    {">finite", feature::kNextFinite, true},
    {">verb", feature::kNextVerb, true},
    {">base", feature::kNextBase, true},
    {">adv", feature::kNextAdv, true},
    {">num", feature::kNextNum, true},
    {">cconj", feature::kNextCoordinator, true},
    {">sconj", feature::kNextSubordinator, true},
    {">ing", feature::kNextIng, true},
    {">part", feature::kNextParticiple, true},
    {">hyphen", feature::kNextHyphen, true},
    {">cap", feature::kNextCapital, true},
    {">'s", feature::kNextPossessiveMark, true},
    {">be", feature::kNextBe, true},
    {">not", feature::kNextNot, true},
    {">clause", feature::kClause, true},
    {">closed", feature::kNextClosed, true},
    {">plural", feature::kNextPlural, true},
    {">have", feature::kNextHave, true},
    {">>verb", feature::kVerbAfterNext, true},
    {">wh", feature::kNextWh, true},
    {">there", feature::kNextThere, true},
    {">as", feature::kNextAs, true},
    {">than", feature::kNextThan, true},
    {">low", feature::kNextLower, true},
    {"<there", feature::kThere},
    {"<quantity", feature::kQuantity},
    {"<prephead", feature::kPrepositionHead},
    {"=rare", feature::kRare},
    {"<degree", feature::kDegreeWord},
    {"<inf", feature::kInfinitiveTaker},
    {"<thatword", feature::kThatTaker},
    {">time", feature::kNextTime, true},
    {">>det", feature::kDetAfterNext, true},
    {">mainnoun", feature::kNextMainlyNoun, true},
    {">and", feature::kAndLater, true},
    {"=adj", feature::kMainlyAdj},
    {"=noun", feature::kMainlyNoun},
    {"=verb", feature::kMainlyVerb},
    {"=adv", feature::kMainlyAdv},
};

void add_feature(const TsvTable& table, const TsvCell& cell, std::string_view name,
                 TagContext* set) {
  const auto found = std::ranges::find(kFeatures, name, &Named::name);
  if (found == std::end(kFeatures)) table.fail_unknown(cell, "feature", name);
  (found->right ? set->right : set->left) |= found->bit;
}

/// "<det|poss =ing !>of": all of the words, "!" not, "a|b" one of (the prefix carries on).
void read_condition(const TsvTable& table, const TsvCell& cell, TagVote* vote) {
  for (std::string_view word : split_list(cell.text, ' ')) {
    if (word.find('|') == word.npos) {
      const bool negated = word.starts_with('!');
      if (negated) word.remove_prefix(1);
      add_feature(table, cell, word, &vote->asked);
      if (!negated) add_feature(table, cell, word, &vote->held);
      continue;
    }
    if (vote->alternatives == vote->any.size()) table.fail(cell, "too many lists of alternatives");
    TagContext& any = vote->any[vote->alternatives++];
    const std::string prefix(word.substr(0, 1));
    for (const std::string_view name : split_list(word.substr(1), '|'))
      add_feature(table, cell,
                  std::string_view("<>=~").find(name.front()) == name.npos
                      ? prefix + std::string(name)
                      : std::string(name),
                  &any);
  }
}

/// "VERB+50"
void read_vote(const TsvTable& table, const TsvCell& cell, std::string_view text, TagVote* vote) {
  const std::size_t sign = text.find_first_of("+-");
  bool found = false;
  for (int i = 0; sign != text.npos && i < kPosCount; ++i)
    if (name_of(static_cast<Pos>(i)) == text.substr(0, sign)) {
      vote->pos = static_cast<Pos>(i);
      found = true;
    }
  if (!found) table.fail_unknown(cell, "vote", text);
  const std::string_view digits = text.substr(sign + 1);
  const auto [end, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), vote->votes);
  if (error != std::errc() || end != digits.data() + digits.size())
    table.fail(cell, "no number in \"" + std::string(text) + "\"");
  if (text[sign] == '-') vote->votes = static_cast<std::int16_t>(-vote->votes);
}

}  // namespace

void TagRules::add(std::string file, std::string_view tsv, Lexicon& lexicon) {
  static constexpr std::string_view kColumns[] = {"id", "words?", "context", "votes"};
  const TsvTable table(std::move(file), tsv, kColumns);
  for (std::size_t row = 0; row < table.rows(); ++row) {
    TagVote vote;
    vote.row = static_cast<std::uint32_t>(ids_.size());
    ids_.emplace_back(table.at(row, 0).text);
    read_condition(table, table.at(row, 2), &vote);
    const auto words = split_list(table.at(row, 1).text, ' ');
    for (const std::string_view text : split_list(table.at(row, 3).text, ' ')) {
      read_vote(table, table.at(row, 3), text, &vote);
      if (words.empty()) votes_.push_back(vote);
      for (const std::string_view form : words) {
        const WordId word = lexicon.intern(form);
        if (list_of_[word] == 0) {
          list_of_.at(word) = static_cast<std::uint16_t>(lists_.size());
          lists_.emplace_back();
        }
        WordVotes& list = lists_[list_of_[word]];
        list.votes.push_back(vote);
        list.asks |= vote.asked;
        for (const TagContext& any : vote.any) list.asks |= any;
      }
    }
  }
  fill_blocks();
}

/// Votes on verbs have blocks of their own, which a word that can be no verb passes by.
void TagRules::fill_blocks() {
  const auto others = std::ranges::stable_partition(
      votes_, [](const TagVote& vote) { return vote.pos == Pos::kVerb; });
  const auto verbs = static_cast<std::size_t>(others.begin() - votes_.begin());
  blocks_.clear();
  for (std::size_t i = 0; i < verbs; i += 64) add_block(i, std::min(i + 64, verbs));
  for (std::size_t i = verbs; i < votes_.size(); i += 64)
    add_block(i, std::min(i + 64, votes_.size()));
}

void TagRules::add_block(std::size_t first, std::size_t end) {
  VoteBlock& block = blocks_.emplace_back();
  block.first = first;
  for (std::size_t i = first; i < end; ++i) {
    block.readings |= reading(votes_[i].pos);
    block.of_pos[static_cast<std::size_t>(votes_[i].pos)] |= std::uint64_t{1} << (i - first);
  }
  for (std::size_t byte = 0; byte < sizeof(TagContext); ++byte) {
    VoteBlock::Part part{static_cast<std::uint8_t>(byte), {}};
    part.met.fill(~std::uint64_t{0});
    bool any_asks = false;
    for (std::size_t i = first; i < end; ++i) {
      const std::size_t asked = std::bit_cast<ContextBytes>(votes_[i].asked)[byte];
      const std::size_t held = std::bit_cast<ContextBytes>(votes_[i].held)[byte];
      any_asks = any_asks || asked != 0;
      for (std::size_t set = 0; asked != 0 && set < 256; ++set)
        if ((set & asked) != held) part.met[set] &= ~(std::uint64_t{1} << (i - first));
    }
    if (any_asks) block.parts.push_back(part);
  }
}

void TagRules::add_votes(std::uint32_t readings, const TagContext& context, Score* score) const {
  const auto bytes = std::bit_cast<ContextBytes>(context);
  for (const VoteBlock& block : blocks_) {
    std::uint64_t met = 0;
    for (std::uint32_t left = readings & block.readings; left != 0; left &= left - 1)
      met |= block.of_pos[static_cast<std::size_t>(std::countr_zero(left))];
    if (met == 0) continue;
    for (const VoteBlock::Part& part : block.parts) met &= part.met[bytes[part.byte]];
    for (; met != 0; met &= met - 1) {
      const TagVote& vote = votes_[block.first + static_cast<std::size_t>(std::countr_zero(met))];
      if (vote.any_holds(context)) (*score)[static_cast<std::size_t>(vote.pos)] += vote.votes;
    }
  }
}

}  // namespace claimgraph
