#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "lexicon.hpp"

/// The layout of the static lexicon: one blob that the lexicon compiler writes at build time and
/// the program holds as read-only data. In this order, each part 8-byte aligned: LexiconHeader,
/// WordEntry[words], WordSpelling[words], WordLemmas[words], LexiconSlot[slots], the pool of forms.
/// Word 0 is the unknown word. Frequent words have low ids, so that what a text needs lies close
/// together.

namespace claimgraph {

inline constexpr std::uint32_t kLexiconMagic = 0x3158'4C43;  // "CLX1"

struct LexiconHeader {
  std::uint32_t magic = kLexiconMagic;
  std::uint32_t words = 0;
  std::uint32_t slots = 0;  ///< a power of two
  std::uint32_t pool = 0;   ///< bytes
};

struct WordSpelling {
  std::uint32_t begin = 0;  ///< in the pool
  std::uint32_t size = 0;
};

struct WordLemmas {
  WordId of_kind[kLemmaKinds] = {};  ///< 0: the word itself
};

/// What a form is looked up by: its folded bytes if they are at most eight, else a hash of them.
struct LexiconKey {
  std::uint64_t bits = 0;
  std::uint32_t size = 0;  ///< bytes of the form
};

struct LexiconSlot {
  std::uint64_t bits = 0;
  std::uint32_t size = 0;
  WordId word = kUnknownWord;  ///< 0: free
};

/// Words of more bytes are unknown: nothing that long is an English word.
inline constexpr std::size_t kMaxWordBytes = 64;

/// The lower case of eight bytes at once; bytes that are no ASCII capitals stay.
constexpr std::uint64_t lower_eight(std::uint64_t bytes) {
  constexpr std::uint64_t kOnes = 0x0101'0101'0101'0101u;
  const std::uint64_t low = bytes & 0x7F * kOnes;
  const std::uint64_t from_a = low + (0x80 - 'A') * kOnes;
  const std::uint64_t beyond_z = low + (0x7F - 'Z') * kOnes;
  const std::uint64_t capital = ~bytes & (from_a ^ beyond_z) & 0x80 * kOnes;
  return bytes | capital >> 2;
}

/// The bytes of a form of at most eight, zeros behind them. Two loads that overlap make them
/// without reading past the form.
inline std::uint64_t first_bytes(std::string_view form) {
  const auto load = [&](std::size_t at, auto bytes) {
    std::memcpy(&bytes, form.data() + at, sizeof bytes);
    return std::uint64_t{bytes};
  };
  const std::size_t size = form.size();
  if (size == 8) return load(0, std::uint64_t{});
  if (size >= 4)
    return load(0, std::uint32_t{}) | load(size - 4, std::uint32_t{}) << 8 * (size - 4);
  if (size >= 2)
    return load(0, std::uint16_t{}) | load(size - 2, std::uint16_t{}) << 8 * (size - 2);
  return size == 1 ? load(0, std::uint8_t{}) : 0;
}

/// The key of a form that is folded, or would be by lower-casing ASCII. No byte beyond it is read.
inline LexiconKey key_of(std::string_view form) {
  const std::size_t size = form.size();
  LexiconKey key{0, static_cast<std::uint32_t>(size)};
  if (size > 8) {
    std::uint64_t hash = size;
    for (std::size_t at = 0; at + 8 < size; at += 8) {
      hash = (hash ^ lower_eight(first_bytes(form.substr(at, 8)))) * 0xD6E8'FEB8'6659'FD93u;
      hash ^= hash >> 32;
    }
    key.bits = (hash ^ lower_eight(first_bytes(form.substr(size - 8)))) * 0xD6E8'FEB8'6659'FD93u;
    return key;
  }
  key.bits = lower_eight(first_bytes(form));
  return key;
}

/// Whether fold() does no more to a form than key_of(): ASCII without a backquote.
inline bool folds_as_ascii(std::string_view form) {
  constexpr std::uint64_t kOnes = 0x0101'0101'0101'0101u;
  const auto differs = [](std::uint64_t bytes) {  // the first bit of each byte that does
    const std::uint64_t no_backquote = bytes ^ kOnes * '`';
    return (bytes | ((no_backquote - kOnes) & ~no_backquote)) & kOnes * 0x80;
  };
  std::uint64_t any = 0;
  for (; form.size() > 8; form.remove_prefix(8)) any |= differs(first_bytes(form.substr(0, 8)));
  return (any | differs(first_bytes(form))) == 0;
}

/// Whether `form`, of ASCII and more than eight bytes, is `folded` in lower case.
inline bool is_lower_case_of(std::string_view folded, std::string_view form) {
  const auto eight = [](std::string_view text, std::size_t at) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, text.data() + at, sizeof bytes);
    return bytes;
  };
  if (folded.size() != form.size()) return false;
  const std::size_t last = form.size() - sizeof(std::uint64_t);
  for (std::size_t at = 0; at < last; at += sizeof(std::uint64_t))
    if (eight(folded, at) != lower_eight(eight(form, at))) return false;
  return eight(folded, last) == lower_eight(eight(form, last));
}

/// How many of the eight bytes, from the first, are ASCII letters; bit 5 of each of these tells its
/// case.
inline unsigned leading_letters(std::uint64_t bytes) {
  constexpr std::uint64_t kOnes = 0x0101'0101'0101'0101u;
  const std::uint64_t low = (bytes | 0x20 * kOnes) & 0x7F * kOnes;
  const std::uint64_t from_a = low + (0x80 - 'a') * kOnes;
  const std::uint64_t beyond_z = low + (0x7F - 'z') * kOnes;
  const std::uint64_t letters = ~bytes & (from_a ^ beyond_z) & 0x80 * kOnes;
  return static_cast<unsigned>(std::countr_one(letters | 0x7F * kOnes)) / 8;
}

/// Where the search for a key begins in a table of `slots`, a power of two.
constexpr std::size_t first_slot(LexiconKey key, std::size_t slots) {
  const std::uint64_t mixed = (key.bits ^ key.bits >> 29) * 0x9E37'79B9'7F4A'7C15u;
  return static_cast<std::size_t>(mixed >> 32) & (slots - 1);
}

inline std::size_t Lexicon::fetch(const LexiconKey& key) const {
  const std::size_t slot = first_slot(key, slot_count_);
  __builtin_prefetch(slots_ + slot);
  return slot;
}

inline void Lexicon::fetch_lemmas(WordId word) const { __builtin_prefetch(lemmas_ + word); }

inline void Lexicon::fetch_rest(const LexiconKey& key, std::size_t slot) const {
  const bool hit = slots_[slot].bits == key.bits;
  if (!hit || key.size > 8) fetch_elsewhere(key, hit ? slots_[slot].word : kUnknownWord);
}

inline WordId Lexicon::find_ascii(const LexiconKey& key, std::size_t slot,
                                  std::string_view form) const {
  const LexiconSlot& first = slots_[slot];
  if (key.size <= 8 && first.bits == key.bits && first.size == key.size) return first.word;
  return search_ascii(key, form);
}

}  // namespace claimgraph
