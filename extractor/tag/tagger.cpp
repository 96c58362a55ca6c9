#include "tag/tagger.hpp"

#include <array>
#include <bit>

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
    for (std::uint32_t at = sentence.tokens.begin; at < sentence.tokens.end; ++at) {
      const Token& token = tokens_[at];
      if (token.word == kUnknownWord || (token.shape & (kPunctuation | kSentenceStart)) != 0)
        continue;
      memory_.see(token.word,
                  (token.shape & kCapitalized) != 0 ? CaseMemory::kName : CaseMemory::kLower);
    }
  }
}

void Tagger::tag_sentence() {
  const bool headline = (sentence_features_ & feature::kHeadline) != 0;
  for (std::uint32_t at = begin_; at < end_; ++at)
    read_form(lexicon_, document_, headline, tokens_[at]);
  look_ahead();
  clause_features_ = 0;
  second_look_ = open_single_ = false;
  for (std::uint32_t at = begin_; at < end_; ++at) {
    if ((tokens_[at].shape & kPunctuation) != 0)
      settle(at, decide_mark(at));
    else if (is_sure(tokens_[at]))
      settle(at, static_cast<Pos>(std::countr_zero(tokens_[at].readings)));
    else
      settle(at, decide(at));
    follow_clause(at);
  }
  second_look_ = true;
  for (std::uint32_t at = begin_; at < end_; ++at) {
    const Token& token = tokens_[at];
    const bool closed = (token.readings & kClosedClasses) != 0 && (token.shape & kPunctuation) == 0;
    if (closed && !is_sure(token)) settle(at, decide(at));
    if (token.pos == Pos::kAdp && before_gerund(at)) settle(at, Pos::kSconj);
  }
  for (std::uint32_t at = begin_; at < end_; ++at) narrow_forms(at);
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
  if ((forms & (forms - 1)) == 0) return;
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

void Tagger::settle(std::uint32_t at, Pos pos) {
  Token& token = tokens_[at];
  token.pos = pos;
  if (token.word != kUnknownWord) token.lemma = lexicon_.lemma(token.word, pos);
}

Pos Tagger::decide(std::uint32_t at) const {
  const Token& token = tokens_[at];
  const WordEntry& known = entry(at);
  const TagRules::WordVotes& rows = rules_.of_word(token.word);
  const bool closed = (reading(known.likeliest) & kClosedClasses) != 0 && !can(at, Pos::kPropn);
  if (closed && rows.votes.empty()) return known.likeliest;

  TagContext context{own_features(at) | left_features(at), right_features(at)};
  if (second_look_) {
    if ((rows.asks & feature::kClause) != 0 && clause_follows(at))
      context.right |= feature::kClause;
    if ((rows.asks & feature::kAndLater) != 0 && coordinator_follows(at))
      context.right |= feature::kAndLater;
  }
  TagRules::Score score;
  for (std::uint32_t left = token.readings; left != 0; left &= left - 1) {
    const auto pos = static_cast<Pos>(std::countr_zero(left));
    score[static_cast<std::size_t>(pos)] = prior(at, pos);
  }
  if (!closed) rules_.add_votes(token.readings, context, &score);
  for (const TagVote& vote : rows.votes)
    if (can(at, vote.pos) && vote.holds(context))
      score[static_cast<std::size_t>(vote.pos)] += vote.votes;
  Pos best = static_cast<Pos>(std::countr_zero(token.readings));
  for (std::uint32_t left = token.readings; left != 0; left &= left - 1) {
    const auto pos = static_cast<Pos>(std::countr_zero(left));
    if (score[static_cast<std::size_t>(pos)] > score[static_cast<std::size_t>(best)]) best = pos;
  }
  return best;
}

/// What speaks for a reading before the context does.
int Tagger::prior(std::uint32_t at, Pos pos) const {
  if (pos == Pos::kPropn) return 0;
  const WordEntry& known = entry(at);
  const int index = weight_index(pos);
  if (index >= 0 && !(pos == Pos::kVerb && can(at, Pos::kAux))) return known.weight[index];
  return pos == known.likeliest ? 200 : 100;
}

void tag(const RuleSet& rules, Document& document) {
  Tagger(rules.lexicon(), rules.grammar(), rules.tag_rules(), document).run();
}

}  // namespace claimgraph
