#include "lexicon.hpp"

#include <deque>
#include <string>
#include <vector>

#include "fold.hpp"
#include "lexicon_table.hpp"
#include "word_rows.hpp"

/// Two tables: the static one, which the build lays out and which costs nothing at start, and the
/// additions of rule files, whose ids follow it. Entries are copied once so that rules can add
/// classes.

extern "C" {
extern const char claimgraph_lexicon[];
}

namespace claimgraph {
namespace {

struct StaticTable {
  const LexiconHeader* header;
  const WordEntry* entries;
  const WordRecord* records;
  const LexiconSlot* slots;
  const char* pool;
};

constexpr std::size_t aligned(std::size_t bytes) { return (bytes + 7) & ~std::size_t{7}; }

StaticTable locate() {
  StaticTable table;
  const char* at = claimgraph_lexicon;
  table.header = reinterpret_cast<const LexiconHeader*>(at);
  at += aligned(sizeof(LexiconHeader));
  table.entries = reinterpret_cast<const WordEntry*>(at);
  at += aligned(table.header->words * sizeof(WordEntry));
  table.records = reinterpret_cast<const WordRecord*>(at);
  at += aligned(table.header->words * sizeof(WordRecord));
  table.slots = reinterpret_cast<const LexiconSlot*>(at);
  at += aligned(table.header->slots * sizeof(LexiconSlot));
  table.pool = at;
  return table;
}

const StaticTable kTable = locate();

std::string_view static_form(WordId word) {
  const WordRecord& record = kTable.records[word];
  return {kTable.pool + record.form, record.size};
}

}  // namespace

struct Lexicon::Additions {
  struct Added {
    std::string form;
    WordId lemma[kLemmaKinds] = {};
  };
  std::vector<WordEntry> entries;  // of all words, static ones first
  std::deque<Added> words;
  std::vector<LexiconSlot> slots = std::vector<LexiconSlot>(1024);

  WordId find(std::string_view form, std::uint32_t hash) const;
  void insert(WordId word, std::uint32_t hash);
  void grow();
};

WordId Lexicon::Additions::find(std::string_view form, std::uint32_t hash) const {
  const std::size_t mask = slots.size() - 1;
  for (std::size_t at = hash & mask; slots[at].word != kUnknownWord; at = (at + 1) & mask)
    if (slots[at].hash == hash && words[slots[at].word - kTable.header->words].form == form)
      return slots[at].word;
  return kUnknownWord;
}

void Lexicon::Additions::insert(WordId word, std::uint32_t hash) {
  const std::size_t mask = slots.size() - 1;
  std::size_t at = hash & mask;
  while (slots[at].word != kUnknownWord) at = (at + 1) & mask;
  slots[at] = {hash, word};
}

void Lexicon::Additions::grow() {
  std::vector<LexiconSlot> old(slots.size() * 2);
  old.swap(slots);
  for (const LexiconSlot& slot : old)
    if (slot.word != kUnknownWord) insert(slot.word, slot.hash);
}

Lexicon::Lexicon() : additions_(new Additions) {
  additions_->entries.assign(kTable.entries, kTable.entries + kTable.header->words);
}

Lexicon::~Lexicon() { delete additions_; }

WordId Lexicon::find(std::string_view form) const {
  if (form.size() > kMaxWordBytes) return kUnknownWord;
  char folded_form[kMaxWordBytes + 8];
  const std::size_t size = fold(form, folded_form);
  std::memset(folded_form + size, 0, 8);
  const std::string_view key(folded_form, size);
  const std::uint32_t hash = hash_folded(folded_form, size);
  const std::size_t mask = kTable.header->slots - 1;
  for (std::size_t at = hash & mask; kTable.slots[at].word != kUnknownWord; at = (at + 1) & mask)
    if (kTable.slots[at].hash == hash && static_form(kTable.slots[at].word) == key)
      return kTable.slots[at].word;
  return additions_->find(key, hash);
}

const WordEntry& Lexicon::entry(WordId word) const { return additions_->entries[word]; }

std::string_view Lexicon::form(WordId word) const {
  if (word < kTable.header->words) return static_form(word);
  return additions_->words[word - kTable.header->words].form;
}

WordId Lexicon::lemma(WordId word, Pos pos) const {
  const auto kind = static_cast<std::size_t>(lemma_kind(pos));
  const WordId lemma = word < kTable.header->words
                           ? kTable.records[word].lemma[kind]
                           : additions_->words[word - kTable.header->words].lemma[kind];
  return lemma == kUnknownWord ? word : lemma;
}

std::uint32_t Lexicon::size() const {
  return static_cast<std::uint32_t>(additions_->entries.size());
}

WordId Lexicon::intern(std::string_view form) {
  if (form.empty() || form.size() > kMaxWordBytes) return kUnknownWord;
  if (const WordId known = find(form); known != kUnknownWord) return known;
  char padded[kMaxWordBytes + 8] = {};
  const std::size_t size = fold(form, padded);
  const WordId word = this->size();
  additions_->entries.emplace_back();
  additions_->words.push_back({std::string(padded, size), {}});
  additions_->insert(word, hash_folded(padded, size));
  if (additions_->words.size() * 2 > additions_->slots.size()) additions_->grow();
  return word;
}

void Lexicon::add_classes(WordId word, std::uint32_t classes) {
  if (word != kUnknownWord) additions_->entries[word].classes |= classes;
}

void Lexicon::add(std::string file, std::string_view tsv) {
  for (const WordRow& row : read_word_rows(std::move(file), tsv))
    for (const std::string_view form : row.words) add_row(row, form);
}

void Lexicon::add_row(const WordRow& row, std::string_view form) {
  const WordId word = intern(form);
  if (word == kUnknownWord) return;
  WordEntry entry = additions_->entries[word];
  entry.classes |= row.classes;
  if (!row.readings.empty()) {
    entry.readings = 0;
    entry.likeliest = row.readings.front();
    std::fill(std::begin(entry.weight), std::end(entry.weight), std::uint8_t{0});
  }
  for (std::size_t rank = 0; rank < row.readings.size(); ++rank) {
    entry.readings |= reading(row.readings[rank]);
    if (const int index = weight_index(row.readings[rank]); index >= 0)
      entry.weight[index] = weight_of_rank(rank);
  }
  entry.forms = static_cast<std::uint8_t>(entry.forms | row.forms);
  additions_->entries[word] = entry;
  if (row.lemma.empty() || word < kTable.header->words) return;
  const WordId lemma = intern(row.lemma);
  for (const Pos pos : row.readings)
    additions_->words[word - kTable.header->words].lemma[lemma_kind(pos)] = lemma;
}

}  // namespace claimgraph
