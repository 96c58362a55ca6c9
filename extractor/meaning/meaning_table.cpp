// Reads the rule files of meaning/. A cue is filed under part of speech, words and frame in one
// string, so that a look-up is one hash: "Brule out\tobject". Later rows replace earlier ones of
// the same key; a row without a frame is the answer for every frame that has none of its own.

#include "meaning/meaning_table.hpp"

#include <algorithm>

#include "claimgraph/error.hpp"
#include "cues.hpp"
#include "lexicon.hpp"
#include "tsv.hpp"

namespace claimgraph {
namespace {

constexpr std::pair<std::string_view, Pos> kPosNames[] = {
    {"verb", Pos::kVerb}, {"noun", Pos::kNoun}, {"adj", Pos::kAdj},
    {"adp", Pos::kAdp},   {"adv", Pos::kAdv},   {"aux", Pos::kAux}};
constexpr std::pair<std::string_view, Target> kTargetNames[] = {
    {"none", Target::kNobody},     {"hearer", Target::kHearer},   {"object", Target::kObject},
    {"subject", Target::kSubject}, {"content", Target::kContent}, {"passive", Target::kPassive}};
constexpr std::pair<std::string_view, int> kWeights[] = {
    {"-2", -2}, {"-1", -1}, {"0", 0}, {"1", 1}, {"2", 2}};
constexpr std::pair<std::string_view, int> kTowards[] = {
    {"against", static_cast<int>(Toward::kAgainst)},
    {"for", static_cast<int>(Toward::kFor)},
    {"remedy", static_cast<int>(Toward::kRemedy)}};
constexpr std::pair<std::string_view, int> kModifiers[] = {
    {"plain", static_cast<int>(Modifier::kPlain)},
    {"negator", static_cast<int>(Modifier::kNegator)},
    {"refuse", static_cast<int>(Modifier::kRefuse)},
    {"deny", static_cast<int>(Modifier::kDeny)}};

Pos parse_pos(const TsvTable& table, const TsvCell& cell) {
  return table.meaning_of(cell, "part of speech", cell.text, kPosNames);
}

template <typename Value>
Value parse_name(const TsvTable& table, const TsvCell& cell, std::string_view what) {
  Value value{};
  if (!parse(cell.text, &value)) table.fail_unknown(cell, what, cell.text);
  return value;
}

Target parse_target(const TsvTable& table, const TsvCell& cell) {
  return table.meaning_of(cell, "target", cell.text, kTargetNames);
}

void append_key(std::string_view cue, Pos pos, std::string_view frame, std::string* key) {
  key->clear();
  key->push_back(static_cast<char>('A' + static_cast<int>(pos)));
  key->append(cue).push_back('\t');
  key->append(frame);
}

using ParseValue = int (*)(const TsvTable&, const TsvCell&);

/// The parts of speech as which a row's words are met: a phrase's first word may be any, and an
/// adjective that is a participle ("troubling") is mostly read as one.
std::uint32_t readings_of(std::string_view words, Pos pos) {
  if (words.find(' ') != std::string_view::npos) return 0;
  const bool participle = pos == Pos::kAdj && (words.ends_with("ing") || words.ends_with("ed"));
  return reading(pos) | (participle ? reading(Pos::kVerb) : 0);
}

void add_phrases(const std::string& file, std::string_view tsv, std::string_view value_column,
                 ParseValue parse_value, Lexicon& lexicon, PhraseList* list) {
  const std::string_view columns[] = {"words", "pos", value_column};
  const TsvTable table(file, tsv, columns);
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const TsvCell& pos = table.at(row, 1);
    const Pos part = pos.text.empty() ? Pos::kX : parse_pos(table, pos);
    const int value = parse_value(table, table.at(row, 2));
    for (const std::string_view words : split_list(table.at(row, 0).text))
      list->add(words, pos.text.empty() ? 0 : readings_of(words, part), value, lexicon);
  }
}

int parse_weight(const TsvTable& table, const TsvCell& cell) {
  return table.meaning_of(cell, "weight", cell.text, kWeights);
}

int parse_toward(const TsvTable& table, const TsvCell& cell) {
  return table.meaning_of(cell, "direction", cell.text, kTowards);
}

int parse_certainty(const TsvTable& table, const TsvCell& cell) {
  return static_cast<int>(parse_name<Certainty>(table, cell, "certainty"));
}

int parse_modifier(const TsvTable& table, const TsvCell& cell) {
  return table.meaning_of(cell, "effect", cell.text, kModifiers);
}

}  // namespace

void MeaningTable::add(const std::string& file, std::string_view tsv, Lexicon& lexicon) {
  if (file.ends_with("act_defaults.tsv"))
    add_defaults(file, tsv);
  else if (file.ends_with("acts.tsv"))
    add_acts(file, tsv);
  else if (file.ends_with("evaluation.tsv"))
    add_phrases(file, tsv, "weight", parse_weight, lexicon, &evaluations_);
  else if (file.ends_with("actions.tsv"))
    add_phrases(file, tsv, "toward", parse_toward, lexicon, &actions_);
  else if (file.ends_with("hedges.tsv"))
    add_phrases(file, tsv, "certainty", parse_certainty, lexicon, &hedges_);
  else if (file.ends_with("modifiers.tsv"))
    add_phrases(file, tsv, "effect", parse_modifier, lexicon, &modifiers_);
  else
    throw Error(file, 0, 0, "no rule file of meaning/ is called so");
}

void MeaningTable::finish() {
  rules_.reserve(2 * cues_of_.all().size());
  for (const CueFrame& frame : cues_of_.all()) {
    rules_.push_back(read_rule(frame.id));
    rules_.push_back(frame.light_id.empty() ? CueRule{} : read_rule(frame.light_id));
  }
  evaluations_.finish();
  actions_.finish();
  hedges_.finish();
  modifiers_.finish();
}

std::string_view MeaningTable::keep(std::string_view text) { return *texts_.emplace(text).first; }

/// The code in a cell: "-" is none.
std::string_view MeaningTable::keep_code(const TsvCell& cell) {
  return cell.text == "-" ? std::string_view() : keep(cell.text);
}

void MeaningTable::add_defaults(const std::string& file, std::string_view tsv) {
  constexpr std::string_view kColumns[] = {"act",   "stance",        "to",          "plover",
                                           "cameo", "plover_denied", "cameo_denied"};
  const TsvTable table(file, tsv, kColumns);
  for (std::size_t row = 0; row < table.rows(); ++row) {
    Meaning meaning;
    meaning.act = parse_name<Act>(table, table.at(row, 0), "act");
    meaning.stance = parse_name<Stance>(table, table.at(row, 1), "stance");
    meaning.to = parse_target(table, table.at(row, 2));
    meaning.event = {keep_code(table.at(row, 3)), keep_code(table.at(row, 4))};
    meaning.denied = {keep_code(table.at(row, 5)), keep_code(table.at(row, 6))};
    defaults_[static_cast<std::size_t>(meaning.act)] = meaning;
  }
}

void MeaningTable::add_acts(const std::string& file, std::string_view tsv) {
  constexpr std::string_view kColumns[] = {"cues",   "pos", "frame",  "act",
                                           "stance", "to",  "plover", "cameo"};
  const TsvTable table(file, tsv, kColumns);
  std::string key;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const Pos pos = parse_pos(table, table.at(row, 1));
    Meaning meaning = of(parse_name<Act>(table, table.at(row, 3), "act"));
    if (const TsvCell& cell = table.at(row, 4); !cell.text.empty())
      meaning.stance = parse_name<Stance>(table, cell, "stance");
    if (const TsvCell& cell = table.at(row, 5); !cell.text.empty())
      meaning.to = parse_target(table, cell);
    if (const TsvCell& cell = table.at(row, 6); !cell.text.empty())
      meaning.event.plover = keep_code(cell);
    if (const TsvCell& cell = table.at(row, 7); !cell.text.empty())
      meaning.event.cameo = keep_code(cell);
    for (const std::string_view cue : split_list(table.at(row, 0).text)) {
      std::string words(cue);
      std::replace(words.begin(), words.end(), '-', ' ');  // as in the ids of frames
      words = words_of(words, ' ');
      cues_.insert(words);
      append_key(words, pos, table.at(row, 2).text, &key);
      const Index number = keys_.add(key);
      if (number == meaning_of_.size()) meaning_of_.emplace_back();
      meaning_of_[number] = static_cast<Index>(meanings_.size());
      for (auto end = words.find(' '); end != std::string::npos; end = words.find(' ', end + 1))
        phrase_openers_.insert(words.substr(0, end));
    }
    meanings_.push_back(meaning);
  }
}

std::string MeaningTable::words_of(std::string_view cue, char separator) {
  std::string words;
  for (const std::string_view word : split_list(cue, separator)) {
    if (word == "a" || word == "an" || word == "the") continue;
    if (!words.empty()) words.push_back(' ');
    words.append(word);
  }
  return words;
}

const CueRule& MeaningTable::rule(const CueFrame& frame, bool light) const {
  return rules_[static_cast<std::size_t>(&frame - cues_of_.all().data()) * 2 + light];
}

CueRule MeaningTable::read_rule(std::string_view id) {
  CueRule rule;
  if (const auto dot = id.rfind('.'); dot != std::string_view::npos) {
    rule.frame = id.substr(dot + 1);
    id = id.substr(0, dot);
  }
  if (const auto bracket = id.find('('); bracket != std::string_view::npos) {
    const std::string_view pos = id.substr(bracket + 1);
    rule.pos = pos.starts_with("n") || pos.starts_with("l") ? Pos::kNoun
               : pos.starts_with("adj")                     ? Pos::kAdj
               : pos.starts_with("adv")                     ? Pos::kAdv
               : pos.starts_with("adp")                     ? Pos::kAdp
                                                            : Pos::kVerb;
    id = id.substr(0, bracket);
  }
  rule.cue = keep(words_of(id, '-'));
  rule.active = find_any(rule, rule.frame);
  rule.passive = find_any(rule, "passive");
  if (rule.passive == find_any(rule, {})) rule.passive = rule.active;  // no row for it alone
  rule.opens_phrases = phrase_openers_.contains(std::string(rule.cue));
  return rule;
}

Index MeaningTable::find_any(const CueRule& rule, std::string_view frame) const {
  const std::string cue(rule.cue);
  const std::string with_preposition = cue + " " + std::string(rule.frame);
  const std::string head = cue.substr(0, cue.find(' '));
  const std::string* known[3];  // those that a row speaks of
  std::size_t count = 0;
  for (const std::string* words : {&with_preposition, &cue, &head})
    if (cues_.contains(*words)) known[count++] = words;
  for (const Pos pos : {rule.pos, Pos::kVerb, Pos::kNoun, Pos::kAdj, Pos::kAdp, Pos::kAdv})
    for (std::size_t i = 0; i < count; ++i)
      if (const Index found = find_index(*known[i], pos, frame); found != kNone) return found;
  return kNone;
}

Index MeaningTable::find_index(std::string_view cue, Pos pos, std::string_view frame) const {
  std::string key;
  const auto look_up = [&](std::string_view of_frame) {
    append_key(cue, pos, of_frame, &key);
    const Index number = keys_.find(key);
    return number == kNone ? kNone : meaning_of_[number];
  };
  if (const Index found = look_up(frame); found != kNone) return found;
  if (const auto dash = frame.rfind('-'); dash != std::string_view::npos)
    if (const Index found = look_up(frame.substr(dash + 1)); found != kNone) return found;
  return look_up({});
}

}  // namespace claimgraph
