#pragma once

#include <vector>

#include "analysis.hpp"
#include "claimgraph/extractor.hpp"
#include "gazetteer.hpp"
#include "mentions/cast.hpp"

namespace claimgraph {

/// Finds the actors that the sources of claims mean, once pronouns and descriptions outside
/// quotations are known.
class Sources {
 public:
  Sources(const RuleSet& rules, Extraction& extraction, Analysis& analysis, Cast& cast,
          Index interviewee)
      : rules_(rules),
        extraction_(extraction),
        analysis_(analysis),
        cast_(cast),
        interviewee_(interviewee) {}

  /// Writes the claim's sources, and makes actors of those that have no name.
  void fill(Index claim);

 private:
  bool is_answer_label(const Draft& draft) const;
  bool is_of_institution(std::uint32_t head) const;
  void add(std::uint32_t head, Indices& sources);
  void add_subject_over(std::uint32_t floating, Indices& sources) const;
  std::uint32_t speaking_head(std::uint32_t head) const;
  bool settle_pronoun(Index pronoun);
  void add_joined(Index claim);
  bool is_thing(Index actor) const;
  void take_up_thing(const Draft& draft, Indices& sources) const;
  bool opens_block(std::uint32_t head) const;
  bool is_named_group(std::uint32_t head) const;
  Index whole_of(std::uint32_t head) const;
  Index antecedent_of_relative(std::uint32_t token) const;
  Index institution(Index mention);
  std::uint32_t name_begin(std::uint32_t head, Index mention) const;
  Index unnamed(std::uint32_t head, Index mention);
  Index home_of(std::uint32_t head, Index mention);
  Indices authors(std::uint32_t head) const;
  std::uint32_t bits(std::uint32_t at) const {
    return rules_.gazetteer().word(extraction_.document.tokens[at].word);
  }

  const RuleSet& rules_;
  Extraction& extraction_;
  Analysis& analysis_;
  Cast& cast_;
  Index interviewee_;
  struct {
    Index actor = kNone;
    std::uint32_t sentence = 0;
  } last_source_;  ///< the only one of the last claim that has one
  std::vector<std::uint32_t> heads_;
};

}  // namespace claimgraph
