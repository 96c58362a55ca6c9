#include <algorithm>
#include <array>
#include <bit>

#include "characters.hpp"
#include "lexicon.hpp"
#include "stages.hpp"

namespace claimgraph {
namespace {

constexpr std::uint32_t kOpen = reading(Pos::kNoun) | reading(Pos::kVerb) | reading(Pos::kAdj) |
                                reading(Pos::kAdv) | reading(Pos::kPropn);

/// Forms that the rules name. Found once for each document: a lookup costs some 20 ns.
struct Words {
  explicit Words(const Lexicon& lexicon)
      : that(lexicon.find("that")),
        to(lexicon.find("to")),
        s(lexicon.find("'s")),
        apostrophe(lexicon.find("'")),
        be(lexicon.find("be")) {
    static constexpr std::string_view kPossessors[] = {"my",  "your", "his",   "her",
                                                       "its", "our",  "their", "whose"};
    std::transform(std::begin(kPossessors), std::end(kPossessors), possessors.begin(),
                   [&](std::string_view form) { return lexicon.find(form); });
  }
  WordId that, to, s, apostrophe, be;
  std::array<WordId, 8> possessors;
};

/// The reading of a word that no list knows, by its ending.
std::uint32_t guess(std::string_view form) {
  struct Ending {
    std::string_view text;
    std::uint32_t readings;
  };
  static constexpr Ending kEndings[] = {
      {"ing", reading(Pos::kVerb)}, {"ed", reading(Pos::kVerb)},  {"ly", reading(Pos::kAdv)},
      {"ous", reading(Pos::kAdj)},  {"ful", reading(Pos::kAdj)},  {"able", reading(Pos::kAdj)},
      {"ible", reading(Pos::kAdj)}, {"ive", reading(Pos::kAdj)},  {"ic", reading(Pos::kAdj)},
      {"al", reading(Pos::kAdj)},   {"less", reading(Pos::kAdj)}, {"ish", reading(Pos::kAdj)}};
  for (const Ending& ending : kEndings)
    if (form.size() > ending.text.size() + 2 && form.ends_with(ending.text)) return ending.readings;
  return reading(Pos::kNoun);
}

class Tagger {
 public:
  Tagger(const Lexicon& lexicon, Document& document)
      : lexicon_(lexicon), document_(document), tokens_(document.tokens), words_(lexicon) {}

  void run() {
    for (const Sentence& sentence : document_.sentences) {
      begin_ = sentence.tokens.begin;
      end_ = sentence.tokens.end;
      title_case_ = is_title_case();
      for (std::uint32_t at = begin_; at < end_; ++at) read(at);
      for (std::uint32_t at = begin_; at < end_; ++at) choose(at);
    }
  }

 private:
  bool can(std::uint32_t at, Pos pos) const {
    return at < end_ && (tokens_[at].readings & reading(pos)) != 0;
  }
  bool was(std::uint32_t at, Pos pos) const {
    return at >= begin_ && at < end_ && tokens_[at].pos == pos;
  }
  const WordEntry& entry(std::uint32_t at) const { return lexicon_.entry(tokens_[at].word); }
  std::uint8_t forms(std::uint32_t at) const { return tokens_[at].forms; }
  int weight(std::uint32_t at, Pos pos) const {
    const int index = weight_index(pos);
    return index < 0 ? 0 : entry(at).weight[index];
  }

  bool is_possessive(WordId word) const {
    return std::find(words_.possessors.begin(), words_.possessors.end(), word) !=
           words_.possessors.end();
  }

  bool is_title_case() const;
  void read(std::uint32_t at);
  void choose(std::uint32_t at);
  Pos decide(std::uint32_t at) const;
  Pos decide_that(std::uint32_t at) const;
  Pos decide_possessive(std::uint32_t at) const;
  Pos decide_open(std::uint32_t at) const;
  Pos heaviest(std::uint32_t at, std::uint32_t among) const;

  const Lexicon& lexicon_;
  Document& document_;
  std::vector<Token>& tokens_;
  Words words_;
  std::uint32_t begin_ = 0, end_ = 0;
  bool title_case_ = false;
};

/// Whether the sentence is written as a headline is: most long words with a capital.
bool Tagger::is_title_case() const {
  int capital = 0, all = 0;
  for (std::uint32_t at = begin_; at < end_; ++at) {
    if (tokens_[at].bytes.size() < 4 || (tokens_[at].shape & kPunctuation) != 0) continue;
    ++all;
    capital += (tokens_[at].shape & kCapitalized) != 0;
  }
  return all >= 3 && capital * 10 >= all * 7;
}

void Tagger::read(std::uint32_t at) {
  Token& token = tokens_[at];
  const WordEntry& known = lexicon_.entry(token.word);
  token.forms = known.forms;
  std::uint32_t readings = known.readings;
  if ((token.shape & kNumeric) != 0) {
    readings = reading(Pos::kNum);
  } else if ((token.shape & kPunctuation) != 0) {
    if (readings == 0) readings = reading(Pos::kPunct);
  } else if (readings == 0 && (token.shape & kHasDigit) != 0) {
    const std::string_view form = document_.view(token);
    const bool ordinal = form.ends_with("st") || form.ends_with("nd") || form.ends_with("rd") ||
                         form.ends_with("th");
    readings = ordinal ? reading(Pos::kAdj) : reading(Pos::kNoun);
  } else if ((token.shape & kCapitalized) != 0) {
    const bool free_capital = (token.shape & kSentenceStart) == 0 && !title_case_;
    const bool open = readings == 0 || (readings & kOpen) == readings;
    if (readings == 0 || (open && free_capital)) {
      readings = reading(Pos::kPropn);
      if ((known.readings & reading(Pos::kAdj)) != 0 && known.weight[0] == 0)
        readings |= reading(Pos::kAdj);
    }
  } else if (readings == 0) {
    readings = guess(document_.view(token));
  } else if (readings != reading(Pos::kPropn)) {
    readings &= ~reading(Pos::kPropn);
  }
  token.readings = readings;
  token.pos = known.likeliest;
  if ((token.readings & reading(token.pos)) == 0) token.pos = heaviest(at, token.readings);
}

Pos Tagger::heaviest(std::uint32_t at, std::uint32_t among) const {
  Pos best = Pos::kX;
  int best_weight = -1;
  for (int i = 0; i < kPosCount; ++i) {
    const Pos pos = static_cast<Pos>(i);
    if ((among >> i & 1) != 0 && weight(at, pos) > best_weight) {
      best = pos;
      best_weight = weight(at, pos);
    }
  }
  return best;
}

void Tagger::choose(std::uint32_t at) {
  Token& token = tokens_[at];
  if (std::has_single_bit(token.readings))
    token.pos = static_cast<Pos>(std::countr_zero(token.readings));
  else
    token.pos = decide(at);
  token.readings |= reading(token.pos);
  if (token.word != kUnknownWord) token.lemma = lexicon_.lemma(token.word, token.pos);
}

Pos Tagger::decide_that(std::uint32_t at) const {
  const bool noun_before = was(at - 1, Pos::kNoun) || was(at - 1, Pos::kPropn);
  if (at + 1 < end_ && noun_before && (can(at + 1, Pos::kAux) || can(at + 1, Pos::kVerb)))
    return Pos::kPron;
  if (can(at + 1, Pos::kAux) && !can(at + 1, Pos::kNoun)) return Pos::kPron;
  if (at == begin_ || was(at - 1, Pos::kAdp))
    return can(at + 1, Pos::kNoun) ? Pos::kDet : Pos::kPron;
  return Pos::kSconj;
}

Pos Tagger::decide_possessive(std::uint32_t at) const {
  if (at > begin_ && (was(at - 1, Pos::kPron) || was(at - 1, Pos::kAdv))) return Pos::kAux;
  return Pos::kPart;
}

Pos Tagger::decide(std::uint32_t at) const {
  const Token& token = tokens_[at];
  if (token.word == words_.that) return decide_that(at);
  if (token.word == words_.s) return decide_possessive(at);
  if (token.word == words_.apostrophe)
    return (token.shape & kJoined) != 0 && at > begin_ &&
                   document_.text[tokens_[at - 1].bytes.end - 1] == 's' &&
                   (at + 1 >= end_ || (tokens_[at + 1].shape & kPunctuation) == 0)
               ? Pos::kPart
               : Pos::kPunct;
  if (token.word == words_.to) {
    std::uint32_t next = at + 1;
    if (next < end_ && can(next, Pos::kAdv) && !can(next, Pos::kVerb)) ++next;
    const bool verb =
        next < end_ && (forms(next) & kBaseForm) != 0 && (tokens_[next].shape & kCapitalized) == 0;
    return verb && weight(next, Pos::kVerb) + 30 >= weight(next, Pos::kNoun) ? Pos::kPart
                                                                             : Pos::kAdp;
  }
  if (can(at, Pos::kAux) && can(at, Pos::kVerb)) {
    // "has warned", "is at risk", but "has a plan"
    if (lexicon_.lemma(token.word, Pos::kAux) == words_.be) return Pos::kAux;
    for (std::uint32_t next = at + 1; next < end_ && next < at + 5; ++next) {
      if (can(next, Pos::kAdv) || can(next, Pos::kPart) || can(next, Pos::kPron)) continue;
      return can(next, Pos::kVerb) || can(next, Pos::kAux) ? Pos::kAux : Pos::kVerb;
    }
    return Pos::kVerb;
  }
  if ((token.readings & kOpen) == token.readings) return decide_open(at);
  return token.pos;
}

Pos Tagger::decide_open(std::uint32_t at) const {
  const Token& token = tokens_[at];
  if (can(at, Pos::kPropn) && (token.shape & kCapitalized) != 0 &&
      (token.shape & kSentenceStart) == 0) {
    const bool noun_follows =
        at + 1 < end_ && (can(at + 1, Pos::kNoun) || can(at + 1, Pos::kPropn));
    if (can(at, Pos::kAdj)) return noun_follows ? Pos::kAdj : Pos::kPropn;
    return Pos::kPropn;
  }
  std::uint32_t readings = token.readings;
  if (at > begin_) {
    const Pos before = tokens_[at - 1].pos;
    const bool verb = can(at, Pos::kVerb);
    if (verb &&
        (before == Pos::kAux || (before == Pos::kPart && tokens_[at - 1].word == words_.to)))
      return Pos::kVerb;
    if (verb && before == Pos::kPron && (forms(at) & kGerund) == 0 &&
        !is_possessive(tokens_[at - 1].word))
      return Pos::kVerb;
    if (before == Pos::kDet || before == Pos::kPart || before == Pos::kAdj || before == Pos::kNum ||
        is_possessive(tokens_[at - 1].word))
      if ((readings & ~reading(Pos::kVerb)) != 0) readings &= ~reading(Pos::kVerb);
    if (before == Pos::kAdp && (forms(at) & kGerund) == 0 && (readings & ~reading(Pos::kVerb)) != 0)
      readings &= ~reading(Pos::kVerb);
  }
  const bool noun_follows = at + 1 < end_ &&
                            (can(at + 1, Pos::kNoun) || can(at + 1, Pos::kPropn)) &&
                            !can(at + 1, Pos::kAdp) && !can(at + 1, Pos::kDet);
  if (can(at, Pos::kAdj) && !noun_follows && (readings & ~reading(Pos::kAdj)) != 0 &&
      can(at, Pos::kNoun))
    if (at > begin_ && !was(at - 1, Pos::kAux)) readings &= ~reading(Pos::kAdj);
  return heaviest(at, readings);
}

}  // namespace

void tag(const Lexicon& lexicon, Document& document) { Tagger(lexicon, document).run(); }

}  // namespace claimgraph
