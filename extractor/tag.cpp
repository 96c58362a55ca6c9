#include <algorithm>
#include <array>
#include <bit>

#include "grammar.hpp"
#include "lexicon.hpp"
#include "stages.hpp"
#include "tag_readings.hpp"
#include "tag_rules.hpp"

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

constexpr std::uint32_t kNominal =
    reading(Pos::kNoun) | reading(Pos::kPropn) | reading(Pos::kAdj) | reading(Pos::kNum);
constexpr std::uint32_t kClosedClasses =
    reading(Pos::kAdp) | reading(Pos::kSconj) | reading(Pos::kDet) | reading(Pos::kPron) |
    reading(Pos::kAux) | reading(Pos::kPart) | reading(Pos::kCconj);

bool is_sure(const Token& token) { return (token.readings & (token.readings - 1)) == 0; }

class Tagger {
 public:
  Tagger(const Lexicon& lexicon, const Grammar& grammar, const TagRules& rules, Document& document)
      : lexicon_(lexicon),
        grammar_(grammar),
        rules_(rules),
        document_(document),
        tokens_(document.tokens),
        to_(lexicon.find("to")),
        that_(lexicon.find("that")),
        of_(lexicon.find("of")),
        possessive_(lexicon.find("'s")),
        there_(lexicon.find("there")),
        as_(lexicon.find("as")),
        than_(lexicon.find("than")),
        not_(lexicon.find("not")),
        apostrophe_(lexicon.find("'")) {}

  void run() {
    remember_case();
    for (std::size_t i = 0; i < document_.sentences.size(); ++i) {
      const Sentence& sentence = document_.sentences[i];
      begin_ = sentence.tokens.begin;
      end_ = sentence.tokens.end;
      const BlockKind block = document_.blocks[sentence.block].kind;
      sentence_features_ =
          (headlines_[i] ? feature::kHeadline : 0) |
          (block == BlockKind::kTitle || block == BlockKind::kHeading ? feature::kBlockHead : 0);
      tag_sentence();
    }
  }

 private:
  bool can(std::uint32_t at, Pos pos) const { return (tokens_[at].readings & reading(pos)) != 0; }
  bool only(std::uint32_t at, std::uint32_t readings) const {
    return (tokens_[at].readings & ~readings) == 0;
  }
  const WordEntry& entry(std::uint32_t at) const { return lexicon_.entry(tokens_[at].word); }
  bool is_quote(std::uint32_t at) const {
    return (tokens_[at].shape & (kOpenQuote | kCloseQuote)) != 0 && tokens_[at].pos == Pos::kPunct;
  }

  void remember_case();
  void tag_sentence();
  void look_ahead();
  void follow_clause(std::uint32_t at);
  bool is_surely_finite(std::uint32_t at) const;
  bool ends_clause(std::uint32_t at) const;
  bool clause_follows(std::uint32_t at) const;
  bool before_gerund(std::uint32_t at) const;
  bool coordinator_follows(std::uint32_t at) const;

  std::uint64_t own_features(std::uint32_t at) const;
  std::uint64_t left_features(std::uint32_t at) const;
  std::uint64_t features_of_left(std::uint32_t at) const;
  std::uint64_t right_features(std::uint32_t at) const;
  std::uint64_t features_of_right(std::uint32_t at) const;
  Pos decide(std::uint32_t at) const;
  int prior(std::uint32_t at, Pos pos) const;
  Pos decide_mark(std::uint32_t at);
  void settle(std::uint32_t at, Pos pos);
  void narrow_forms(std::uint32_t at);

  const Lexicon& lexicon_;
  const Grammar& grammar_;
  const TagRules& rules_;
  Document& document_;
  std::vector<Token>& tokens_;
  const WordId to_, that_, of_, possessive_, there_, as_, than_, not_, apostrophe_;
  CaseMemory memory_;
  std::vector<bool> headlines_;   ///< of each sentence
  std::vector<bool> verb_ahead_;  ///< of each token of the sentence
  std::uint32_t begin_ = 0, end_ = 0;
  std::uint64_t sentence_features_ = 0;
  std::uint64_t clause_features_ = 0;
  bool second_look_ = false;
  bool open_single_ = false;  ///< a single quotation mark waits for its partner
};

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

bool Tagger::is_surely_finite(std::uint32_t at) const {
  const Token& token = tokens_[at];
  if (grammar_.has(token.word, kFiniteAuxiliary)) return token.word != possessive_;
  return only(at, reading(Pos::kVerb)) && (token.forms & (kPast | kThirdSingular)) != 0;
}

/// Where a clause can end, so that a verb beyond it is another's.
bool Tagger::ends_clause(std::uint32_t at) const {
  if ((tokens_[at].shape & kPunctuation) != 0) {
    const char c = document_.text[tokens_[at].bytes.begin];
    return c == ';' || c == ':' || c == '(' || c == ')';
  }
  return grammar_.has(tokens_[at].word, kSubordinating | kRelativizer | kCoordinating);
}

void Tagger::look_ahead() {
  verb_ahead_.assign(end_ - begin_, false);
  bool ahead = false;
  for (std::uint32_t at = end_; at-- > begin_;) {
    verb_ahead_[at - begin_] = ahead;
    if (ends_clause(at)) ahead = false;
    if (is_surely_finite(at)) ahead = true;
  }
}

/// Keeps track of what the clause has had so far.
void Tagger::follow_clause(std::uint32_t at) {
  const Token& token = tokens_[at];
  const auto begin_clause = [&] { clause_features_ = 0; };
  switch (token.pos) {
    case Pos::kAux:
      clause_features_ |= feature::kVerbSeen;
      break;
    case Pos::kVerb:
      if ((token.forms & (kPast | kThirdSingular)) != 0 ||
          ((token.forms & kBaseForm) != 0 && (clause_features_ & feature::kSubjectSeen) != 0))
        clause_features_ |= feature::kVerbSeen;
      break;
    case Pos::kNoun:
    case Pos::kPropn:
    case Pos::kPron:
      if (token.pos == Pos::kPron && grammar_.has(token.word, kRelativizer)) begin_clause();
      clause_features_ |= feature::kSubjectSeen;
      break;
    case Pos::kSconj:
      begin_clause();
      break;
    case Pos::kCconj:
      clause_features_ &= ~(feature::kAfterNounAnd | feature::kAfterVerbAnd);
      if (at > begin_) {
        const Pos before = tokens_[at - 1].pos;
        if (before == Pos::kNoun || before == Pos::kPropn)
          clause_features_ |= feature::kAfterNounAnd;
        if (before == Pos::kVerb) clause_features_ |= feature::kAfterVerbAnd;
      }
      return;
    case Pos::kPunct:
      if (ends_clause(at)) begin_clause();
      break;
    default:
      break;
  }
  if (token.pos != Pos::kAdv && token.pos != Pos::kAdj && token.pos != Pos::kDet)
    clause_features_ &= ~(feature::kAfterNounAnd | feature::kAfterVerbAnd);
}

void Tagger::settle(std::uint32_t at, Pos pos) {
  Token& token = tokens_[at];
  token.pos = pos;
  if (token.word != kUnknownWord) token.lemma = lexicon_.lemma(token.word, pos);
}

std::uint64_t Tagger::own_features(std::uint32_t at) const {
  const Token& token = tokens_[at];
  const WordEntry& known = entry(at);
  std::uint64_t features = sentence_features_ | clause_features_;
  features |= static_cast<std::uint64_t>(token.forms & 0x3F) << 32;
  if ((token.shape & kCapitalized) != 0) features |= feature::kCapitalized;
  if ((token.shape & kSentenceStart) != 0) features |= feature::kFirst;
  if ((token.shape & kAllCaps) != 0) features |= feature::kAllCapitals;
  if ((known.classes & kTimeNoun) != 0) features |= feature::kTimeWord;
  if ((known.classes & (kPersonNoun | kRoleNoun | kTitle)) != 0) features |= feature::kPersonWord;
  if (known.readings == 0) features |= feature::kUnknown;
  if (known.likeliest == Pos::kAdj) features |= feature::kMainlyAdj;
  if (known.likeliest == Pos::kNoun) features |= feature::kMainlyNoun;
  if (known.likeliest == Pos::kVerb) features |= feature::kMainlyVerb;
  if (known.likeliest == Pos::kAdv) features |= feature::kMainlyAdv;
  if ((known.readings & reading(Pos::kPropn)) != 0) features |= feature::kNamePart;
  if ((known.classes & kDemonymWord) != 0) features |= feature::kDemonym;
  const std::uint8_t seen = memory_.seen(token.word);
  if ((seen & CaseMemory::kName) != 0) features |= feature::kSeenAsName;
  if ((seen & CaseMemory::kLower) != 0) features |= feature::kSeenLower;
  if (verb_ahead_[at - begin_]) features |= feature::kVerbAhead;
  return features;
}

std::uint64_t Tagger::features_of_left(std::uint32_t at) const {
  const Token& token = tokens_[at];
  const std::uint64_t grammar = grammar_.classes(token.word);
  std::uint64_t features = 0;
  if (token.word == there_) features |= feature::kThere;
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

/// Whether a subject with its verb follows `at`; only in the second look.
bool Tagger::clause_follows(std::uint32_t at) const {
  bool subject = false;
  const std::uint32_t limit = std::min(end_, at + 25);
  for (std::uint32_t next = at + 1; next < limit; ++next) {
    const Token& token = tokens_[next];
    switch (token.pos) {
      case Pos::kNoun:
      case Pos::kPropn:
      case Pos::kNum:
        subject = true;
        break;
      case Pos::kPron:
        if (subject && grammar_.has(token.word, kRelativizer)) return false;
        subject = subject || !grammar_.has(token.word, kPossessivePronoun);
        break;
      case Pos::kAux:
        return subject || grammar_.has(token.word, kFiniteAuxiliary);
      case Pos::kVerb:
        if ((token.forms & claimgraph::kGerund) != 0) {
          if (!subject) return false;
          break;
        }
        if (subject && (token.forms & (kPast | kThirdSingular | kBaseForm)) != 0 &&
            tokens_[next - 1].word != to_)
          return true;
        break;
      case Pos::kSconj:
      case Pos::kCconj:
        if (!subject || token.pos == Pos::kSconj) return false;
        break;
      case Pos::kPunct:
        if (is_quote(next) || document_.text[token.bytes.begin] == '-') break;
        return false;
      default:
        break;
    }
  }
  return false;
}

/// A preposition that marks a clause: "by raising taxes", "about how to do it".
bool Tagger::before_gerund(std::uint32_t at) const {
  std::uint32_t next = at + 1;
  while (next < end_ &&
         (is_quote(next) || tokens_[next].pos == Pos::kAdv || tokens_[next].word == not_)) {
    if (grammar_.has(tokens_[next].word, kWhWord)) return true;
    ++next;
  }
  if (next >= end_) return false;
  const Token& token = tokens_[next];
  if (token.pos == Pos::kSconj && grammar_.has(token.word, kWhWord)) return true;
  if ((token.forms & claimgraph::kGerund) == 0) return false;
  if (token.pos == Pos::kAux) return true;
  return token.pos == Pos::kVerb && tokens_[at].word != to_;
}

/// "both the time and the place"
bool Tagger::coordinator_follows(std::uint32_t at) const {
  const std::uint32_t limit = std::min(end_, at + 10);
  for (std::uint32_t next = at + 1; next < limit; ++next) {
    const Pos pos = tokens_[next].pos;
    if (pos == Pos::kCconj) return true;
    if (pos == Pos::kAux || pos == Pos::kSconj) return false;
  }
  return false;
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
  std::array<int, kPosCount> score;
  for (std::uint32_t left = token.readings; left != 0; left &= left - 1) {
    const auto pos = static_cast<Pos>(std::countr_zero(left));
    int votes = prior(at, pos);
    if (!closed)
      for (const TagVote& vote : rules_.general(pos, context.left))
        if (vote.holds(context)) votes += vote.votes;
    score[static_cast<std::size_t>(pos)] = votes;
  }
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

}  // namespace

void tag(const RuleSet& rules, Document& document) {
  Tagger(rules.lexicon(), rules.grammar(), rules.tag_rules(), document).run();
}

}  // namespace claimgraph
