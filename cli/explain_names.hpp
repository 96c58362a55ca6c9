#pragma once

#include <array>
#include <string_view>
#include <utility>

#include "analysis.hpp"

/// How `explain` spells what the stages found.

namespace claimgraph::cli {

inline std::string_view name_of(ChunkKind kind) {
  static constexpr std::array<std::string_view, 11> kNames = {
      "noun",         "verb",        "adjective",   "adverb",     "preposition", "conjunction",
      "subordinator", "relativizer", "punctuation", "quote-mark", "other"};
  return kNames[static_cast<std::size_t>(kind)];
}

inline std::string_view name_of(ClauseKind kind) {
  static constexpr std::array<std::string_view, 9> kNames = {
      "main",     "coordinate", "complement", "infinitive", "participle",
      "relative", "adverbial",  "inserted",   "fragment"};
  return kNames[static_cast<std::size_t>(kind)];
}

inline std::string_view name_of(BlockKind kind) {
  static constexpr std::array<std::string_view, 8> kNames = {
      "title", "heading", "paragraph", "list-item", "quote", "caption", "byline", "boilerplate"};
  return kNames[static_cast<std::size_t>(kind)];
}

inline constexpr std::array kChunkFlagNames = {
    std::pair{kPossessive, std::string_view("possessive")},
    std::pair{kProper, std::string_view("proper")},
    std::pair{kPronounHead, std::string_view("pronoun")},
    std::pair{kPluralHead, std::string_view("plural")},
    std::pair{kFinite, std::string_view("finite")},
    std::pair{kPassive, std::string_view("passive")},
    std::pair{kNegatedGroup, std::string_view("negated")},
    std::pair{kToInfinitive, std::string_view("to-infinitive")},
    std::pair{kIngForm, std::string_view("gerund")},
    std::pair{kParticiple, std::string_view("participle")},
    std::pair{kModal, std::string_view("modal")},
    std::pair{kTimeGroup, std::string_view("time")},
    std::pair{kCopula, std::string_view("copula")},
};

}  // namespace claimgraph::cli
