#include "tag/tagger.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <limits>

#include "lexicon_table.hpp"
#include "stages.hpp"

/// Parts of speech in context. A word starts with the readings of its form; one that has several is
/// decided by votes (data/tagging): how frequent each reading is, and what speaks for it in the
/// words around. From left to right, so that the left side is decided when a word's turn comes;
/// words of closed classes, whose reading hangs on what follows ("after the talks", "after he
/// left"), are looked at once more when their right side is decided too.
///   must:      "officials plan talks": NOUN VERB NOUN;   "the plan talks of peace": DET NOUN VERB
///   ADP NOUN must not:  read "report" as a verb in "the security report said"
/// Limits: no agreement across a relative clause, no second thoughts about a verb once chosen.

namespace claimgraph {
namespace {

bool is_sure(const Token& token) { return (token.readings & (token.readings - 1)) == 0; }

constexpr std::size_t index_of(Pos pos) { return static_cast<std::size_t>(pos); }

/// What speaks for each reading before the context does.
TagRules::Score priors(const Token& token, const WordEntry& known) {
  TagRules::Score score;
  score.fill(100);
  score[index_of(known.likeliest)] = 200;
  score[index_of(Pos::kPropn)] = 0;
  score[index_of(Pos::kNoun)] = known.weight[weight_index(Pos::kNoun)];
  score[index_of(Pos::kAdj)] = known.weight[weight_index(Pos::kAdj)];
  score[index_of(Pos::kAdv)] = known.weight[weight_index(Pos::kAdv)];
  if ((token.readings & reading(Pos::kAux)) == 0)
    score[index_of(Pos::kVerb)] = known.weight[weight_index(Pos::kVerb)];
  return score;
}

/// Of the readings the one with the highest score, the first of those that share it.
Pos best_of(std::uint32_t readings, const TagRules::Score& score) {
  constexpr int kRanks = 32;  // more than parts of speech
  int best = std::numeric_limits<int>::min();
  for (; readings != 0; readings &= readings - 1) {
    const int pos = std::countr_zero(readings);
    best = std::max(best, score[static_cast<std::size_t>(pos)] * kRanks + (kRanks - 1 - pos));
  }
  return static_cast<Pos>(kRanks - 1 - (best & (kRanks - 1)));
}

}  // namespace

void Tagger::run() {
  remember_case();
  for (std::size_t i = 0; i < document_.sentences.size(); ++i) {
    const Sentence& sentence = document_.sentences[i];
    begin_ = sentence.tokens.begin;
    end_ = sentence.tokens.end;
    const BlockKind block = document_.blocks[sentence.block].kind;
    sentence_features_ =
        (headlines_[i] ? feature::kHeadline : 0) | (is_heading(block) ? feature::kBlockHead : 0);
    tag_sentence();
  }
}

void Tagger::remember_case() {
  headlines_.reserve(document_.sentences.size());
  for (const Sentence& sentence : document_.sentences) {
    headlines_.push_back(is_headline_case(lexicon_, document_, sentence.tokens));
    if (headlines_.back()) continue;
    const Token* const end = tokens_ + sentence.tokens.end;
    for (const Token* token = tokens_ + sentence.tokens.begin; token != end; ++token) {
      if ((token->word == kUnknownWord) | ((token->shape & (kPunctuation | kSentenceStart)) != 0))
        continue;
      memory_.see(token->word,
                  (token->shape & kCapitalized) != 0 ? CaseMemory::kName : CaseMemory::kLower);
    }
  }
}

void Tagger::tag_sentence() {
  read_forms();
  clause_features_ = 0;
  second_look_ = open_single_ = false;
  for (std::uint32_t at = begin_; at < end_; ++at) {
    const Token& token = tokens_[at];
    if ((token.shape & kPunctuation) != 0)
      settle(at, decide_mark(at));
    else if (is_sure(token))
      settle(at, static_cast<Pos>(std::countr_zero(token.readings)));
    else
      settle(at, decide(at));
    follow_clause(at);
  }
  second_look_ = true;
  for (std::uint32_t at = begin_; at < end_; ++at) {
    const Token& token = tokens_[at];
    const bool closed =
        ((token.readings & kClosedClasses) != 0) & ((token.shape & kPunctuation) == 0);
    if (closed & !is_sure(token)) settle(at, decide(at));
    if (token.pos == Pos::kAdp && before_gerund(at)) settle(at, Pos::kSconj);
    if ((token.forms & (token.forms - 1)) != 0) narrow_forms(at);
  }
}

/// As read_form() does.
void Tagger::read_common(const CommonWords::Record& word, Token& token) const {
  token.grammar = word.grammar;
  token.classes = word.classes;
  token.readings = word.readings;
  token.pos = word.pos;
  token.forms = token.lexical_forms = word.forms;
  lexicon_.fetch_lemmas(token.word & -WordId{word.has_lemmas});  // without a jump
}

/// What each word can be, from the last to the first, so that each learns whether a finite verb is
/// to come before its clause can end.
void Tagger::read_forms() {
  const bool headline = (sentence_features_ & feature::kHeadline) != 0;
  if (verb_ahead_.size() < end_ - begin_) verb_ahead_.resize(end_ - begin_);
  bool ahead = false;
  for (std::uint32_t at = end_; at-- > begin_;) {
    Token& token = tokens_[at];
    if (const CommonWords::Record* word = rules_.common_words().find(token))
      read_common(*word, token);
    else
      read_form(lexicon_, grammar_, document_, headline, token);
    verb_ahead_[at - begin_] = ahead;
    ahead = is_surely_finite(token) || (ahead && !ends_clause(token));
  }
}

/// A quotation mark or the possessive of a plural ("the parents' plea"); a dash or a range
/// ("10-12").
Pos Tagger::decide_mark(std::uint32_t at) {
  const Token& token = tokens_[at];
  const bool joined = (token.shape & kJoined) != 0 && at > begin_;
  const bool joined_after = at + 1 < end_ && (tokens_[at + 1].shape & kJoined) != 0;
  const char first = document_.text[token.bytes.begin];
  if (token.word == apostrophe_) {
    if (!joined) {
      open_single_ = joined_after;
      return Pos::kPunct;
    }
    const Token& before = tokens_[at - 1];
    const char last = document_.text[before.bytes.end - 1];
    const bool sibilant = last == 's' || last == 'S' || last == 'z' || last == 'x';
    if (sibilant && !open_single_ && (before.pos == Pos::kNoun || before.pos == Pos::kPropn))
      return Pos::kPart;
    open_single_ = false;
    return Pos::kPunct;
  }
  if (first == '-' && joined && joined_after && (tokens_[at - 1].shape & kNumeric) != 0 &&
      (tokens_[at + 1].shape & kNumeric) != 0)
    return Pos::kSym;
  return can(at, token.pos) ? token.pos : Pos::kPunct;
}

/// Leaves the forms that the reading and the words before allow: after "has" no past tense, after
/// "they" no participle.
void Tagger::narrow_forms(std::uint32_t at) {
  Token& token = tokens_[at];
  constexpr unsigned kVerbForms =
      kBaseForm | kThirdSingular | kPast | kPastParticiple | claimgraph::kGerund;
  const unsigned forms = token.forms;
  unsigned keep = forms;
  if (token.pos == Pos::kNoun || token.pos == Pos::kPropn) {
    keep &= claimgraph::kPlural;
  } else if (token.pos == Pos::kVerb || token.pos == Pos::kAux) {
    keep &= kVerbForms;
    const std::uint64_t left = left_features(at);
    if ((left & (feature::kHave | feature::kBe)) != 0 && (forms & kPastParticiple) != 0)
      keep &= kPastParticiple | claimgraph::kGerund;
    else if ((left & (feature::kTo | feature::kModal)) != 0 && (forms & kBaseForm) != 0)
      keep &= kBaseForm;
    else if ((left & (feature::kNominative | feature::kRelative)) != 0 && (forms & kPast) != 0)
      keep &= ~unsigned{kPastParticiple};
    else if ((left & (feature::kDet | feature::kPossessor | feature::kAdp)) != 0 &&
             (forms & kPastParticiple) != 0)
      keep &= ~unsigned{kPast};
  }
  token.forms = static_cast<std::uint8_t>(keep);
}

Pos Tagger::decide(std::uint32_t at) const {
  constexpr TagContext kAll{~std::uint64_t{0}, feature::kOfOpenClasses};
  const Token& token = tokens_[at];
  const WordEntry& known = entry(at);
  const TagRules::WordVotes& rows = rules_.of_word(token.word);
  const bool closed = (reading(known.likeliest) & kClosedClasses) != 0 && !can(at, Pos::kPropn);
  if (closed && rows.votes.empty()) return known.likeliest;

  TagContext asked = rows.asks;
  if (!closed) asked |= kAll;
  const TagContext held = context(at, asked);
  TagRules::Score score = priors(token, known);
  if (!closed) rules_.add_votes(token.readings, held, &score);
  for (const TagVote& vote : rows.votes)
    if (vote.holds(held)) score[index_of(vote.pos)] += vote.votes;
  return best_of(token.readings, score);
}

void tag(const RuleSet& rules, Document& document) {
  Tagger(rules.lexicon(), rules.grammar(), rules.tag_rules(), document).run();
}

}  // namespace claimgraph
