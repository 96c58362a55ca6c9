#include "lexicon.hpp"

#include <deque>
#include <string>
#include <vector>

#include "fold.hpp"
#include "lexicon_table.hpp"
#include "table_archive.hpp"
#include "word_rows.hpp"

/// Two tables: the static one, which the build lays out and which costs nothing at start, and the
/// additions of rule files, whose ids follow it. Only a user's rows of words/ change entries of the
/// first; they are copied then.

extern "C" {
extern const char claimgraph_lexicon[];
}

namespace claimgraph {
namespace {

constexpr std::size_t aligned(std::size_t bytes) { return (bytes + 7) & ~std::size_t{7}; }

/// The parts of the blob.
struct StaticTable {
  StaticTable() : header(reinterpret_cast<const LexiconHeader*>(claimgraph_lexicon)) {
    const char* at = claimgraph_lexicon + aligned(sizeof(LexiconHeader));
    entries = reinterpret_cast<const WordEntry*>(at);
    at += aligned(header->words * sizeof(WordEntry));
    spellings = reinterpret_cast<const WordSpelling*>(at);
    at += aligned(header->words * sizeof(WordSpelling));
    lemmas = reinterpret_cast<const WordLemmas*>(at);
    at += aligned(header->words * sizeof(WordLemmas));
    slots = reinterpret_cast<const LexiconSlot*>(at);
    pool = at + aligned(header->slots * sizeof(LexiconSlot));
  }
  std::string_view form(WordId word) const {
    return {pool + spellings[word].begin, spellings[word].size};
  }

  const LexiconHeader* header;
  const WordEntry* entries;
  const WordSpelling* spellings;
  const WordLemmas* lemmas;
  const LexiconSlot* slots;
  const char* pool;
};

/// The word of `key` among `slots`; `is_form(word)` is asked about forms that the key does not
/// hold.
template <typename IsForm>
WordId probe(const LexiconSlot* slots, std::size_t count, LexiconKey key, IsForm is_form) {
  for (std::size_t at = first_slot(key, count);; at = (at + 1) & (count - 1)) {
    const LexiconSlot& slot = slots[at];
    if (slot.word == kUnknownWord) return kUnknownWord;
    if (slot.bits == key.bits && slot.size == key.size && (key.size <= 8 || is_form(slot.word)))
      return slot.word;
  }
}

}  // namespace

struct Lexicon::Additions {
  struct Added {
    std::string form;
    WordLemmas lemmas;

    template <typename Archive>
    void fields(Archive& archive) {
      archive(form, lemmas);
    }
  };
  StaticTable table;
  std::vector<WordEntry> changed;  // of the static words, once a row changes one
  std::vector<WordEntry> entries;  // of `words`
  std::deque<Added> words;
  std::vector<LexiconSlot> slots = std::vector<LexiconSlot>(1024);

  bool is_static(WordId word) const { return word < table.header->words; }
  Added& added(WordId word) { return words[word - table.header->words]; }
  const Added& added(WordId word) const { return words[word - table.header->words]; }

  /// `is_form` is asked about the forms of words, only when they are longer than a key.
  template <typename IsForm>
  WordId find(LexiconKey key, IsForm is_form) const {
    const WordId word = probe(table.slots, table.header->slots, key,
                              [&](WordId at) { return is_form(table.form(at)); });
    if (word != kUnknownWord) return word;
    return probe(slots.data(), slots.size(), key,
                 [&](WordId at) { return is_form(added(at).form); });
  }
  void insert(const LexiconSlot& slot);
  void grow();
};

void Lexicon::Additions::insert(const LexiconSlot& slot) {
  std::size_t at = first_slot({slot.bits, slot.size}, slots.size());
  while (slots[at].word != kUnknownWord) at = (at + 1) & (slots.size() - 1);
  slots[at] = slot;
}

void Lexicon::Additions::grow() {
  std::vector<LexiconSlot> old(slots.size() * 2);
  old.swap(slots);
  for (const LexiconSlot& slot : old)
    if (slot.word != kUnknownWord) insert(slot);
}

Lexicon::Lexicon() : additions_(std::make_unique<Additions>()) {
  const StaticTable& table = additions_->table;
  slots_ = table.slots;
  slot_count_ = table.header->slots;
  lemmas_ = table.lemmas;
  entries_ = table.entries;
  added_ = nullptr;
  static_words_ = table.header->words;
  for (std::size_t i = 0; i < of_byte_.size(); ++i) {
    const char c = static_cast<char>(i);
    of_byte_[i] = find({&c, 1});
  }
}

Lexicon::~Lexicon() = default;

WordId Lexicon::find(std::string_view form) const {
  if (form.size() > kMaxWordBytes) return kUnknownWord;
  if (folds_as_ascii(form)) {
    const LexiconKey key = key_of(form);
    return find_ascii(key, first_slot(key, slot_count_), form);
  }
  char buffer[kMaxWordBytes];
  const std::string_view folded_form(buffer, fold(form, buffer));
  return additions_->find(key_of(folded_form),
                          [&](std::string_view known) { return known == folded_form; });
}

/// The spelling of the word that a long form may be, or the additions.
void Lexicon::fetch_elsewhere(const LexiconKey& key, WordId word) const {
  if (word != kUnknownWord)
    __builtin_prefetch(additions_->table.spellings + word);
  else
    __builtin_prefetch(additions_->slots.data() + first_slot(key, additions_->slots.size()));
}

WordId Lexicon::search_ascii(const LexiconKey& key, std::string_view form) const {
  if (form.size() > kMaxWordBytes) return kUnknownWord;
  return additions_->find(key,
                          [&](std::string_view known) { return is_lower_case_of(known, form); });
}

std::string_view Lexicon::form(WordId word) const {
  return additions_->is_static(word) ? additions_->table.form(word)
                                     : std::string_view(additions_->added(word).form);
}

WordId Lexicon::other_lemma(WordId word, Pos pos) const {
  const auto kind = static_cast<std::size_t>(lemma_kind(pos));
  return additions_->is_static(word) ? additions_->table.lemmas[word].of_kind[kind]
                                     : additions_->added(word).lemmas.of_kind[kind];
}

std::uint32_t Lexicon::size() const {
  return static_words_ + static_cast<std::uint32_t>(additions_->entries.size());
}

WordId Lexicon::intern(std::string_view form) {
  if (form.empty() || form.size() > kMaxWordBytes) return kUnknownWord;
  if (const WordId known = find(form); known != kUnknownWord) return known;
  const WordId word = this->size();
  additions_->entries.emplace_back();
  added_ = additions_->entries.data();
  additions_->words.push_back({folded(form), {}});
  const std::string& folded_form = additions_->words.back().form;
  if (folded_form.size() == 1 && folded_form[0] >= 0)
    of_byte_[static_cast<std::size_t>(folded_form[0])] = word;
  const LexiconKey key = key_of(folded_form);
  additions_->insert({key.bits, key.size, word});
  if (additions_->words.size() * 2 > additions_->slots.size()) additions_->grow();
  return word;
}

WordEntry& Lexicon::change(WordId word) {
  if (word >= static_words_) return additions_->entries[word - static_words_];
  std::vector<WordEntry>& changed = additions_->changed;
  if (changed.empty()) changed.assign(entries_, entries_ + static_words_);
  entries_ = changed.data();
  return changed[word];
}

template <typename Archive>
void Lexicon::fields(Archive& archive) {
  archive(additions_->entries, additions_->words, additions_->slots, of_byte_);
  added_ = additions_->entries.data();
}
template void Lexicon::fields(TableWriter&);
template void Lexicon::fields(TableReader&);

void Lexicon::add(std::string file, std::string_view tsv) {
  for (const WordRow& row : read_word_rows(std::move(file), tsv))
    for (const std::string_view form : row.words) add_row(row, form);
}

void Lexicon::add_row(const WordRow& row, std::string_view form) {
  const WordId word = intern(form);
  if (word == kUnknownWord) return;
  WordEntry entry = this->entry(word);
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
  change(word) = entry;
  if (row.lemma.empty() || additions_->is_static(word)) return;
  const WordId lemma = intern(row.lemma);
  for (const Pos pos : row.readings) {
    additions_->added(word).lemmas.of_kind[lemma_kind(pos)] = lemma;
    change(word).lemmas |= static_cast<std::uint8_t>(1 << lemma_kind(pos));
  }
}

}  // namespace claimgraph
