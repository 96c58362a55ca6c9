#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "lexicon.hpp"

/// The layout of the static lexicon: one blob that the lexicon compiler writes at build time and
/// the program holds as read-only data. In this order, each part 8-byte aligned: LexiconHeader,
/// WordEntry[words], WordRecord[words], LexiconSlot[slots], the pool of forms. Word 0 is the
/// unknown word. Frequent words have low ids, so that what a text needs lies close together.

namespace claimgraph {

inline constexpr std::uint32_t kLexiconMagic = 0x3158'4C43;  // "CLX1"

struct LexiconHeader {
  std::uint32_t magic = kLexiconMagic;
  std::uint32_t words = 0;
  std::uint32_t slots = 0;  ///< a power of two
  std::uint32_t pool = 0;   ///< bytes
};

/// Which lemma of a word a part of speech asks for.
inline constexpr int kLemmaKinds = 5;
constexpr int lemma_kind(Pos pos) {
  switch (pos) {
    case Pos::kNoun:
    case Pos::kPropn:
      return 0;
    case Pos::kVerb:
    case Pos::kAux:
      return 1;
    case Pos::kAdj:
      return 2;
    case Pos::kAdv:
      return 3;
    default:
      return 4;
  }
}

struct WordRecord {
  std::uint32_t form = 0;  ///< into the pool
  std::uint32_t size = 0;
  WordId lemma[kLemmaKinds] = {};  ///< 0: the word itself
};

struct LexiconSlot {
  std::uint32_t hash = 0;
  WordId word = kUnknownWord;  ///< 0: free
};

/// Words of more bytes are unknown: nothing that long is an English word.
inline constexpr std::size_t kMaxWordBytes = 64;

/// Hash of a folded form, eight bytes at a time (multiply and fold, as wyhash does).
/// `form` must be readable for the next multiple of eight bytes, zero beyond its end.
inline std::uint32_t hash_folded(const char* form, std::size_t size) {
  std::uint64_t hash = 0x9E37'79B9'7F4A'7C15u ^ size;
  for (std::size_t at = 0; at < size; at += 8) {
    std::uint64_t part;
    std::memcpy(&part, form + at, 8);
    hash = (hash ^ part) * 0xD6E8'FEB8'6659'FD93u;
    hash ^= hash >> 32;
  }
  return static_cast<std::uint32_t>(hash ^ (hash >> 29));
}

}  // namespace claimgraph
