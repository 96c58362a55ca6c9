#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "analysis.hpp"
#include "claimgraph/extractor.hpp"
#include "gazetteer.hpp"
#include "grammar.hpp"
#include "lexicon.hpp"

namespace claimgraph {

/// A mention while its sentence is read.
struct Found {
  Span tokens;
  Reference reference;
  Via via = Via::kName;
  bool place = false;
};

/// What the readers of names and descriptions look at: one sentence of a document.
struct SentenceView {
  const Document& document;
  const Analysis& analysis;
  const Lexicon& lexicon;
  const Gazetteer& gazetteer;
  const Grammar& grammar;
  Span tokens;
  std::uint32_t index = 0;
  bool title_case = false;  ///< a headline: capitals say nothing
  bool all_caps = false;
  std::span<const std::uint32_t> word_bits;  ///< what the gazetteer says of each token's word

  const Token& token(std::uint32_t at) const { return document.tokens[at]; }
  bool has(std::uint32_t at) const { return tokens.contains(at); }
  std::uint32_t bits(std::uint32_t at) const {
    const std::uint32_t place = at - tokens.begin;
    return place < word_bits.size() ? word_bits[place] : 0;
  }
  bool is(std::uint32_t at, std::uint32_t any_of) const { return (bits(at) & any_of) != 0; }
  bool capital(std::uint32_t at) const {
    return has(at) && (token(at).shape & kCapitalized) != 0 &&
           (token(at).shape & kPunctuation) == 0;
  }
  bool joined(std::uint32_t at) const { return has(at) && (token(at).shape & kJoined) != 0; }
  /// The bytes of the token; empty outside the sentence.
  std::string_view text(std::uint32_t at) const {
    return has(at) ? document.view(token(at)) : std::string_view();
  }
  bool text_is(std::uint32_t at, std::string_view form) const { return text(at) == form; }
};

/// A person's name that begins at `at`, or an empty `tokens`.
struct PersonName {
  Span tokens;
  Span role;  ///< office and honorific to the left, with what belongs to them
  char gender = 0;
  bool sure = false;  ///< a given name, a title or an initial says so
};
PersonName read_person(const SentenceView& sentence, std::uint32_t at);

/// An organization known by its form only ("the Danube Centre", "Acme Inc."); empty: none.
Span read_organization(const SentenceView& sentence, std::uint32_t at);

/// The office words that end right before `at` ("Czech Foreign Minister |Hana"); empty: none.
Span role_before(const SentenceView& sentence, std::uint32_t at);

/// Where the name begins in "anti-Mexican", "pro-Russian": its byte; 0: no such word.
inline std::size_t name_behind_prefix(std::string_view word) {
  constexpr std::size_t kShortest = 5;  // pro-X
  if (word.size() < kShortest) return 0;
  const std::size_t name = word[3] == '-' ? 4 : word[4] == '-' ? 5 : word.size();
  return name < word.size() && word[name] >= 'A' && word[name] <= 'Z' ? name : 0;
}

/// What a first look at a sentence finds: the tokens at which names and pronouns may begin (few
/// words do), and what the gazetteer says of each word.
struct Openings {
  std::vector<std::uint32_t> names, pronouns, word_bits;

  void clear() {
    names.clear();
    pronouns.clear();
  }
};

/// Names of the sentence in text order, disjoint.
void read_names(const SentenceView& sentence, std::span<const std::uint32_t> openings,
                std::vector<Found>* found);

/// Pronouns and descriptions, appended to the sentence's names.
void read_descriptions(const SentenceView& sentence, std::span<const std::uint32_t> pronouns,
                       std::vector<Found>* found);

/// Lets names that several actors share mean the one that the document speaks of otherwise.
void settle_meanings(const RuleSet& rules, Extraction& extraction, Analysis& analysis);

/// Whether what stands around a name of one word says that it is a firm or another body.
bool is_body_by_context(const RuleSet& rules, const Extraction& extraction,
                        const Analysis& analysis, Index mention);

/// Gives every name mention its actor; drops bare capitalized words that are nobody's surname.
void identify(const RuleSet& rules, Extraction& extraction, Analysis& analysis);

/// Roles and affiliations of the persons named.
void find_affiliations(const RuleSet& rules, Extraction& extraction, const Analysis& analysis);

}  // namespace claimgraph
