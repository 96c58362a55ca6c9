// lexicon_compiler WORDNET OUTPUT FILE.tsv…: WordNet and the hand-written word lists as the blob
// that lexicon_table.hpp describes. The same input gives the same bytes.
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <vector>

#include "claimgraph/error.hpp"
#include "fold.hpp"
#include "tsv.hpp"
#include "vocabulary.hpp"
#include "word_rows.hpp"
#include "wordnet.hpp"

namespace claimgraph {
namespace {

std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw Error(path, 0, 0, "cannot be read");
  return {std::istreambuf_iterator<char>(file), {}};
}

void replace_readings(Word* word) {
  word->readings = 0;
  word->by_hand = true;
}

void add_row(const WordRow& row, std::string_view form, Vocabulary& vocabulary) {
  Word& word = vocabulary[folded(form)];
  word.classes |= row.classes;
  if (row.readings.empty()) return;
  const bool first = !word.by_hand;
  if (first) replace_readings(&word);
  for (std::size_t rank = 0; rank < row.readings.size(); ++rank) {
    const Pos pos = row.readings[rank];
    word.readings |= reading(pos);
    if (first && rank == 0) word.first = pos;
    if (const int index = weight_index(pos); index >= 0)
      word.weight[static_cast<std::size_t>(index)] = weight_of_rank(first ? rank : 3);
    if (!row.lemma.empty()) word.lemma[static_cast<std::size_t>(lemma_kind(pos))] = row.lemma;
  }
  word.forms = static_cast<std::uint8_t>(word.forms | row.forms);
}

/// Rows of base, past and participle: which of the two a form is not.
void read_irregular_verbs(const std::string& path, std::string_view tsv, Vocabulary& vocabulary) {
  static constexpr std::string_view kColumns[] = {"base", "past", "participle"};
  const TsvTable table(path, tsv, kColumns);
  for (std::size_t row = 0; row < table.rows(); ++row) {
    Word& past = vocabulary[std::string(table.at(row, 1).text)];
    Word& participle = vocabulary[std::string(table.at(row, 2).text)];
    past.forms = static_cast<std::uint8_t>((past.forms | kPast) & ~kPastParticiple);
    participle.forms = static_cast<std::uint8_t>((participle.forms | kPastParticiple) & ~kPast);
  }
}

/// Takes away what belongs to readings that a hand-written row removed.
void drop_unread(Word* word) {
  constexpr int kVerbForms = kBaseForm | kThirdSingular | kPast | kPastParticiple | kGerund;
  const auto has = [&](Pos pos) { return (word->readings & reading(pos)) != 0; };
  if (!has(Pos::kVerb) && !has(Pos::kAux))
    word->forms = static_cast<std::uint8_t>(word->forms & ~kVerbForms);
  for (const Pos pos : {Pos::kNoun, Pos::kVerb, Pos::kAdj, Pos::kAdv})
    if (!has(pos)) word->weight[static_cast<std::size_t>(weight_index(pos))] = 0;
}

Pos likeliest(const Word& word) {
  if (word.first != Pos::kX) return word.first;
  Pos best = Pos::kX;
  int weight = -1;
  for (const Pos pos : {Pos::kNoun, Pos::kVerb, Pos::kAdj, Pos::kAdv})
    if ((word.readings & reading(pos)) != 0 &&
        word.weight[static_cast<std::size_t>(weight_index(pos))] > weight) {
      best = pos;
      weight = word.weight[static_cast<std::size_t>(weight_index(pos))];
    }
  if (best == Pos::kX)
    for (int i = 0; i < kPosCount; ++i)
      if ((word.readings >> i & 1) != 0) best = static_cast<Pos>(i);
  return best;
}

int heaviest(const Word& word) {
  return word.by_hand ? 300 : *std::max_element(word.weight.begin(), word.weight.end());
}

std::vector<std::string> by_frequency(const Vocabulary& vocabulary) {
  std::vector<std::string> forms;
  for (const auto& [form, word] : vocabulary) forms.push_back(form);
  std::sort(forms.begin(), forms.end(), [&](const std::string& a, const std::string& b) {
    const int left = heaviest(vocabulary.at(a)), right = heaviest(vocabulary.at(b));
    return left != right ? left > right : a < b;
  });
  return forms;
}

template <typename Value>
void append(std::string& blob, const std::vector<Value>& values) {
  blob.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(Value));
  blob.resize((blob.size() + 7) & ~std::size_t{7});
}

std::vector<LexiconSlot> hash_table(const std::vector<std::string>& forms) {
  std::vector<LexiconSlot> slots(std::bit_ceil(forms.size() + forms.size() / 2));
  const std::size_t mask = slots.size() - 1;
  for (std::size_t i = 0; i < forms.size(); ++i) {
    const LexiconKey key = key_of(forms[i]);
    std::size_t at = first_slot(key, slots.size());
    while (slots[at].word != kUnknownWord) at = (at + 1) & mask;
    slots[at] = {key.bits, key.size, static_cast<WordId>(i + 1)};
  }
  return slots;
}

/// Makes every lemma a word, so that it has an id.
void add_lemmas(Vocabulary& vocabulary) {
  std::vector<std::string> lemmas;
  for (const auto& [form, word] : vocabulary)
    for (const std::string& lemma : word.lemma) lemmas.push_back(lemma);
  for (const std::string& lemma : lemmas)
    if (!lemma.empty()) vocabulary[lemma];
}

/// The columns of the table, each with an unused row for kUnknownWord.
struct Columns {
  std::vector<WordEntry> entries = std::vector<WordEntry>(1);
  std::vector<WordSpelling> spellings = std::vector<WordSpelling>(1);
  std::vector<WordLemmas> lemmas = std::vector<WordLemmas>(1);
  std::vector<char> pool;

  void add(const std::string& form, const Word& word,
           const std::unordered_map<std::string, WordId>& id_of) {
    WordEntry entry{word.readings, word.classes, likeliest(word), word.forms, {}, 0};
    std::copy(word.weight.begin(), word.weight.end(), entry.weight);
    WordLemmas row;
    for (std::size_t kind = 0; kind < kLemmaKinds; ++kind)
      if (!word.lemma[kind].empty() && word.lemma[kind] != form) {
        row.of_kind[kind] = id_of.at(word.lemma[kind]);
        entry.lemmas |= static_cast<std::uint8_t>(1u << kind);
      }
    entries.push_back(entry);
    spellings.push_back(
        {static_cast<std::uint32_t>(pool.size()), static_cast<std::uint32_t>(form.size())});
    lemmas.push_back(row);
    pool.insert(pool.end(), form.begin(), form.end());
  }
};

std::string compile(Vocabulary& vocabulary) {
  for (auto& [form, word] : vocabulary) drop_unread(&word);
  add_lemmas(vocabulary);
  std::erase_if(vocabulary, [](const auto& word) {
    return word.first.empty() || word.first.size() > kMaxWordBytes;
  });

  const std::vector<std::string> forms = by_frequency(vocabulary);
  std::unordered_map<std::string, WordId> id_of;
  for (std::size_t i = 0; i < forms.size(); ++i) id_of[forms[i]] = static_cast<WordId>(i + 1);
  Columns columns;
  for (const std::string& form : forms) columns.add(form, vocabulary[form], id_of);
  const std::vector<LexiconSlot> slots = hash_table(forms);

  LexiconHeader header;
  header.words = static_cast<std::uint32_t>(columns.entries.size());
  header.slots = static_cast<std::uint32_t>(slots.size());
  header.pool = static_cast<std::uint32_t>(columns.pool.size());
  std::string blob;
  append(blob, std::vector<LexiconHeader>{header});
  append(blob, columns.entries);
  append(blob, columns.spellings);
  append(blob, columns.lemmas);
  append(blob, slots);
  append(blob, columns.pool);
  return blob;
}

}  // namespace
}  // namespace claimgraph

int main(int count, char** arguments) {
  using namespace claimgraph;
  if (count < 3) {
    std::fputs("usage: lexicon_compiler WORDNET OUTPUT [FILE.tsv]...\n", stderr);
    return 2;
  }
  try {
    Vocabulary vocabulary;
    add_wordnet(arguments[1], vocabulary);
    for (int i = 3; i < count; ++i) {
      const std::string text = read_file(arguments[i]);
      if (std::string_view(arguments[i]).ends_with("irregular_verbs.tsv")) {
        read_irregular_verbs(arguments[i], text, vocabulary);
        continue;
      }
      for (const WordRow& row : read_word_rows(arguments[i], text))
        for (const std::string_view form : row.words) add_row(row, form, vocabulary);
    }
    std::ofstream out(arguments[2], std::ios::binary);
    out << compile(vocabulary);
    if (!out.flush()) throw Error(arguments[2], 0, 0, "cannot be written");
  } catch (const Error& error) {
    std::fprintf(stderr, "%s\n", error.where_and_what().c_str());
    return 1;
  }
}
