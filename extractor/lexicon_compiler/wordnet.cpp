#include "wordnet.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>
#include <set>
#include <sstream>
#include <string_view>
#include <vector>

#include "claimgraph/error.hpp"
#include "inflect.hpp"

/// WordNet (Fellbaum 1998), as wndb(5WN) and cntlist(5WN) describe its files: a lemma's senses
/// stand in order of frequency; the first field but one of a data line names the lexicographer
/// file.

namespace claimgraph {
namespace {

struct PartFiles {
  Pos pos;
  const char* name;
  char sense_digit;  ///< after "%" in a sense key
};
constexpr std::array<PartFiles, 4> kParts = {{{Pos::kNoun, "noun", '1'},
                                              {Pos::kVerb, "verb", '2'},
                                              {Pos::kAdj, "adj", '3'},
                                              {Pos::kAdv, "adv", '4'}}};

struct Synset {
  int file = 0;                       ///< lexicographer file
  std::set<std::string> capitalized;  ///< its words that are written with a capital, lower-cased
};
using Synsets = std::unordered_map<std::uint32_t, Synset>;

std::ifstream open(const std::string& path) {
  std::ifstream file(path);
  if (!file) throw Error(path, 0, 0, "cannot be read");
  return file;
}

std::string lowered(std::string word) {
  for (char& c : word)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  return word;
}

/// One word, no digits but letters, hyphen, apostrophe, full stop.
bool is_word(std::string_view lemma) {
  return !lemma.empty() && lemma.size() <= kMaxWordBytes &&
         lemma.find_first_of("_0123456789/") == lemma.npos;
}

Synsets read_synsets(const std::string& path) {
  Synsets synsets;
  std::ifstream file = open(path);
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with(' ')) continue;
    std::istringstream fields(line);
    std::uint32_t offset = 0;
    Synset synset;
    std::string type, count, word, id;
    fields >> offset >> synset.file >> type >> count;
    for (unsigned long left = std::stoul(count, nullptr, 16); left > 0; --left) {
      fields >> word >> id;
      if (word.front() >= 'A' && word.front() <= 'Z') synset.capitalized.insert(lowered(word));
    }
    synsets.emplace(offset, std::move(synset));
  }
  return synsets;
}

/// Tag counts of a lemma by the digit of its part of speech (satellite adjectives, 5, are
/// adjectives).
std::unordered_map<std::string, std::array<int, 6>> read_counts(const std::string& directory) {
  std::unordered_map<std::string, std::array<int, 6>> counts;
  std::ifstream file = open(directory + "/cntlist.rev");
  std::string key;
  for (int sense = 0, count = 0; file >> key >> sense >> count;) {
    const std::size_t percent = key.find('%');
    const int digit = key[percent + 1] == '5' ? 3 : key[percent + 1] - '0';
    counts[key.substr(0, percent)][static_cast<std::size_t>(digit)] += count;
  }
  return counts;
}

std::uint32_t class_of_file(int file) {
  switch (file) {
    case 9:
      return kCognitionNoun;
    case 10:
      return kCommunicationNoun;
    case 14:
      return kGroupNoun;
    case 15:
      return kPlaceNoun;
    case 18:
      return kPersonNoun;
    case 23:
      return kMeasureNoun;
    case 28:
      return kTimeNoun;
    default:
      return 0;
  }
}

std::uint8_t weight_of(int count) {
  return static_cast<std::uint8_t>(std::min(255.0, 1 + 16 * std::log2(1.0 + count)));
}

void add_form(Vocabulary& vocabulary, const std::string& form, const std::string& lemma, Pos pos,
              WordForm kind, const Word& base) {
  Word& word = vocabulary[form];
  const auto index = static_cast<std::size_t>(weight_index(pos));
  const bool better = base.weight[index] > word.weight[index];
  word.readings |= reading(pos);
  word.forms = static_cast<std::uint8_t>(word.forms | kind);
  word.weight[index] = std::max(word.weight[index], base.weight[index]);
  word.classes |= base.classes & ~std::uint32_t{kDemonymWord};
  std::string& known = word.lemma[static_cast<std::size_t>(lemma_kind(pos))];
  if (known.empty() || better) known = lemma;
}

/// The classes of a lemma's first two senses; of a noun, whether these are names.
void read_senses(const Synsets& synsets, const std::string& lemma,
                 const std::vector<std::uint32_t>& offsets, Pos pos, Word* word) {
  std::size_t names = 0;
  for (std::size_t i = 0; i < offsets.size(); ++i) {
    const auto synset = synsets.find(offsets[i]);
    if (synset == synsets.end()) continue;
    const bool name = synset->second.capitalized.contains(lemma);
    names += name;
    if (i < 2 && !name) word->classes |= class_of_file(synset->second.file);
  }
  if (pos == Pos::kAdj && names == offsets.size()) word->classes |= kDemonymWord;
  if (pos != Pos::kNoun || names == 0) return;
  word->readings |= reading(Pos::kPropn);
  if (names == offsets.size()) word->readings &= ~reading(Pos::kNoun);
}

void add_lemmas(const std::string& directory, const PartFiles& part,
                const std::unordered_map<std::string, std::array<int, 6>>& counts,
                std::unordered_map<std::string, Word>* lemmas) {
  const Synsets synsets = read_synsets(directory + "/data." + part.name);
  std::ifstream file = open(directory + "/index." + part.name);
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with(' ')) continue;
    std::istringstream fields(line);
    std::string lemma, pos, skipped;
    std::size_t senses = 0, pointers = 0;
    fields >> lemma >> pos >> senses >> pointers;
    if (!is_word(lemma)) continue;
    for (std::size_t i = 0; i < pointers + 2; ++i) fields >> skipped;
    std::vector<std::uint32_t> offsets(senses);
    for (std::uint32_t& offset : offsets) fields >> offset;
    Word word;
    word.readings = reading(part.pos);
    const auto count = counts.find(lemma);
    word.weight[static_cast<std::size_t>(weight_index(part.pos))] = weight_of(
        count == counts.end() ? 0
                              : count->second[static_cast<std::size_t>(part.sense_digit - '0')]);
    read_senses(synsets, lemma, offsets, part.pos, &word);
    lemmas->emplace(lemma, std::move(word));
  }
}

void add_regular_forms(const std::string& lemma, const Word& word, Pos pos, bool has_exceptions,
                       const std::unordered_map<std::string, Word>& lemmas,
                       Vocabulary& vocabulary) {
  const auto add = [&](const std::string& form, WordForm kind) {
    add_form(vocabulary, form, lemma, pos, kind, word);
  };
  if (pos == Pos::kNoun && (word.readings & reading(Pos::kNoun)) != 0 && !has_exceptions)
    add(plural_of(lemma), kPlural);
  if (pos == Pos::kVerb) {
    add(plural_or_third(lemma), kThirdSingular);
    add(past_of(lemma), kPast);
    add(past_of(lemma), kPastParticiple);
    add(gerund_of(lemma), kGerund);
  }
  // Only short adjectives take endings, and "number" is no comparative of "numb".
  if (pos == Pos::kAdj && (lemma.size() <= 6 || (lemma.size() <= 8 && lemma.back() == 'y')) &&
      !has_exceptions) {
    if (!lemmas.contains(comparative_of(lemma))) add(comparative_of(lemma), kComparative);
    if (!lemmas.contains(superlative_of(lemma))) add(superlative_of(lemma), kSuperlative);
  }
}

WordForm form_of_exception(const std::string& form, Pos pos) {
  if (pos == Pos::kNoun) return kPlural;
  if (pos == Pos::kVerb)
    return form.ends_with("ing") ? kGerund : form.ends_with("s") ? kThirdSingular : kPast;
  return form.ends_with("st") ? kSuperlative : kComparative;
}

void add_exceptions(const std::string& path, Pos pos,
                    const std::unordered_map<std::string, Word>& lemmas,
                    std::set<std::string>* with_exceptions, Vocabulary& vocabulary) {
  std::ifstream file = open(path);
  for (std::string line; std::getline(file, line);) {
    std::istringstream fields(line);
    std::string form, lemma;
    fields >> form >> lemma;
    const auto base = lemmas.find(lemma);
    if (!is_word(form) || base == lemmas.end()) continue;
    with_exceptions->insert(lemma);
    const WordForm kind = form_of_exception(form, pos);
    add_form(vocabulary, form, lemma, pos, kind, base->second);
    if (kind == kPast) add_form(vocabulary, form, lemma, pos, kPastParticiple, base->second);
  }
}

}  // namespace

void add_wordnet(const std::string& directory, Vocabulary& vocabulary) {
  const auto counts = read_counts(directory);
  std::array<std::unordered_map<std::string, Word>, kParts.size()> lemmas;
  std::unordered_map<std::string, Word> all;
  for (std::size_t i = 0; i < kParts.size(); ++i) {
    add_lemmas(directory, kParts[i], counts, &lemmas[i]);
    all.insert(lemmas[i].begin(), lemmas[i].end());
  }
  for (std::size_t i = 0; i < kParts.size(); ++i) {
    const Pos pos = kParts[i].pos;
    const auto index = static_cast<std::size_t>(weight_index(pos));
    for (const auto& [lemma, base] : lemmas[i]) {
      Word& word = vocabulary[lemma];
      word.readings |= base.readings;
      word.classes |= base.classes;
      word.weight[index] = base.weight[index];
      if (pos == Pos::kVerb) word.forms |= kBaseForm;
      word.lemma[static_cast<std::size_t>(lemma_kind(pos))] = lemma;
    }
    std::set<std::string> with_exceptions;
    add_exceptions(directory + "/" + kParts[i].name + ".exc", pos, lemmas[i], &with_exceptions,
                   vocabulary);
    for (const auto& [lemma, base] : lemmas[i])
      add_regular_forms(lemma, base, pos, with_exceptions.contains(lemma), all, vocabulary);
  }
}

}  // namespace claimgraph
