#include "tag/readings.hpp"

#include <bit>
#include <string_view>

#include "grammar.hpp"
#include "lexicon.hpp"
#include "lexicon_table.hpp"

namespace claimgraph {
namespace {

constexpr std::uint32_t kOpenClasses = reading(Pos::kNoun) | reading(Pos::kVerb) |
                                       reading(Pos::kAdj) | reading(Pos::kAdv) |
                                       reading(Pos::kPropn) | reading(Pos::kIntj);

struct Guess {
  std::string_view ending;
  Pos likeliest;
  std::uint32_t readings;
  std::uint8_t forms;
};

/// By ending, the first that fits.
constexpr Guess kGuesses[] = {
    {"ing", Pos::kVerb, reading(Pos::kVerb) | reading(Pos::kNoun), kGerund},
    {"ed", Pos::kVerb, reading(Pos::kVerb) | reading(Pos::kAdj), kPast | kPastParticiple},
    {"ly", Pos::kAdv, reading(Pos::kAdv), 0},
    {"ous", Pos::kAdj, reading(Pos::kAdj), 0},
    {"ful", Pos::kAdj, reading(Pos::kAdj), 0},
    {"able", Pos::kAdj, reading(Pos::kAdj), 0},
    {"ible", Pos::kAdj, reading(Pos::kAdj), 0},
    {"ive", Pos::kAdj, reading(Pos::kAdj) | reading(Pos::kNoun), 0},
    {"less", Pos::kAdj, reading(Pos::kAdj), 0},
    {"ish", Pos::kAdj, reading(Pos::kAdj), 0},
    {"ic", Pos::kAdj, reading(Pos::kAdj) | reading(Pos::kNoun), 0},
    {"al", Pos::kAdj, reading(Pos::kAdj) | reading(Pos::kNoun), 0},
    {"ss", Pos::kNoun, reading(Pos::kNoun), 0},
    {"us", Pos::kNoun, reading(Pos::kNoun), 0},
    {"s", Pos::kNoun, reading(Pos::kNoun), kPlural},
};

/// A word made with a prefix and a hyphen is read as what follows ("re-elected"), or is an
/// adjective
/// ("anti-war"). False when there is no such word.
bool guess_by_prefix(const Lexicon& lexicon, std::string_view form, Token& token) {
  const std::size_t hyphen = form.find('-');
  if (hyphen == form.npos || hyphen > 7) return false;
  const WordEntry& rest = lexicon.entry(lexicon.find(form.substr(hyphen + 1)));
  const std::string_view prefix = form.substr(0, hyphen);
  for (const std::string_view makes_verb : {"re", "co", "de", "un", "pre", "out", "over", "ex"})
    if (prefix == makes_verb && rest.readings != 0) {
      token.readings = rest.readings;
      token.pos = rest.likeliest;
      token.forms = rest.forms;
      return true;
    }
  token.readings = reading(Pos::kAdj) | reading(Pos::kNoun);
  token.pos = Pos::kAdj;
  token.forms = static_cast<std::uint8_t>(form.ends_with('s') ? kPlural : 0);
  return true;
}

void guess(const Lexicon& lexicon, std::string_view form, Token& token) {
  if (guess_by_prefix(lexicon, form, token)) return;
  for (const Guess& guess : kGuesses)
    if (form.size() > guess.ending.size() + 2 && form.ends_with(guess.ending)) {
      token.readings = guess.readings;
      token.pos = guess.likeliest;
      token.forms = guess.forms;
      return;
    }
  token.readings = reading(Pos::kNoun);
  token.pos = Pos::kNoun;
}

bool is_ordinal(std::string_view form) {
  return form.ends_with("st") || form.ends_with("nd") || form.ends_with("rd") ||
         form.ends_with("th");
}

void set_only(Pos pos, Token& token) {
  token.readings = reading(pos);
  token.pos = pos;
}

/// Words with digits: "3.67", "21st", "1980s", "F-16".
void read_digits(std::string_view form, Token& token) {
  const bool starts_with_digit = form.front() >= '0' && form.front() <= '9';
  if ((token.shape & kNumeric) != 0) return set_only(Pos::kNum, token);
  if (starts_with_digit && is_ordinal(form)) return set_only(Pos::kAdj, token);
  if (starts_with_digit && form.ends_with("s")) {
    set_only(Pos::kNoun, token);
    token.forms = kPlural;
    return;
  }
  const bool has_letter = form.find_first_not_of("0123456789.,:-/") != form.npos;
  set_only(!has_letter ? Pos::kNum : Pos::kPropn, token);
}

}  // namespace

void CaseMemory::grow() {
  std::vector<std::uint32_t> old(cells_.size() * 2);
  old.swap(cells_);
  mask_ = cells_.size() - 1;
  for (const std::uint32_t cell : old)
    if (cell != 0) cells_[place_of(cell >> kSeenBits)] = cell;
}

bool is_headline_case(const Lexicon& lexicon, const Document& document, Span tokens) {
  constexpr std::uint32_t kSmall = ~kOpenClasses;
  int capitals = 0, lower = 0;
  for (std::uint32_t at = tokens.begin; at < tokens.end; ++at) {
    const Token& token = document.tokens[at];
    if ((token.shape & (kPunctuation | kHasDigit)) != 0) continue;
    if (lower * 8 >= capitals + static_cast<int>(tokens.end - at)) return false;
    if ((token.shape & kCapitalized) != 0)
      ++capitals;
    else if (token.bytes.size() > 1 && (token.shape & kJoined) == 0 &&
             (lexicon.entry(token.word).readings & kSmall) == 0)
      ++lower;
  }
  return capitals >= 3 && lower * 8 < capitals;
}

void read_form(const Lexicon& lexicon, const Grammar& grammar, const Document& document,
               bool headline, Token& token) {
  const WordEntry& known = lexicon.entry(token.word);
  token.grammar = grammar.classes(token.word);
  token.classes = known.classes;
  token.forms = token.lexical_forms = known.forms;
  token.readings = known.readings;
  token.pos = known.likeliest;
  lexicon.fetch_lemmas(token.word & -static_cast<WordId>(known.lemmas != 0));  // without a jump
  if ((token.shape & kPunctuation) != 0) {
    if (token.readings == 0) set_only(Pos::kPunct, token);
    return;
  }
  const std::string_view form = document.view(token);
  if ((token.shape & kHasDigit) != 0 && (token.readings == 0 || (token.shape & kNumeric) != 0))
    return read_digits(form, token);
  const bool capital = (token.shape & kCapitalized) != 0;
  if (token.readings == 0) {
    if (capital) {
      if (form.find('-') == form.npos) return set_only(Pos::kPropn, token);
      guess(lexicon, form, token);
      token.readings |= reading(Pos::kPropn);
      return;
    }
    return guess(lexicon, form, token);
  }
  // "WHO" and "US" can be names, "It" cannot.
  const bool pronoun = (token.readings & reading(Pos::kPron)) != 0;
  if (!capital || (pronoun && (token.shape & kAllCaps) == 0)) {
    if (token.readings != reading(Pos::kPropn)) token.readings &= ~reading(Pos::kPropn);
  } else if ((token.readings & kOpenClasses) == token.readings || (token.shape & kAllCaps) != 0) {
    const bool all_capitals = (token.shape & kAllCaps) != 0;
    if (!(headline && all_capitals)) token.readings |= reading(Pos::kPropn);
  }
  if ((token.readings & reading(token.pos)) == 0)
    token.pos = static_cast<Pos>(std::countr_zero(token.readings));
}

}  // namespace claimgraph
