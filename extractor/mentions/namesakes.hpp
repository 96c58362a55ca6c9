#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "claimgraph/model.hpp"
#include "gazetteer.hpp"

namespace claimgraph {

/// The words of names in one document, by token. Refers to both of its arguments.
class NameWords {
 public:
  NameWords(const Document& document, const Gazetteer& gazetteer)
      : document_(document), gazetteer_(gazetteer) {}

  std::string_view text(std::uint32_t at) const { return document_.view(document_.tokens[at]); }
  std::string_view text(Span tokens) const { return document_.view(document_.bytes_of(tokens)); }
  /// Of the word in lower case; of "al-Amr" as one.
  std::uint64_t hash(std::uint32_t at) const;
  /// A capitalized word, no initial.
  bool is_word(std::uint32_t at) const;
  /// How many words a name has; "Kelleher-Vergantini" is one, "Jr." none.
  std::uint32_t count(Span name) const;
  /// First word of the surname: "Kelleher" of "Serena Kelleher-Vergantini", "Bellen" of "van der
  /// Bellen".
  std::uint32_t surname(Span name) const;
  /// "Halden" of "Halden Inc.", "Halden Corporation"; all of other names.
  Span without_suffix(Span name) const;
  /// The key of a person: the slug of the name without initials and suffixes.
  std::string key(Span name) const;

 private:
  bool is_suffix(std::uint32_t at) const {
    return (gazetteer_.word(document_.tokens[at].word) & kNameSuffix) != 0;
  }

  const Document& document_;
  const Gazetteer& gazetteer_;
};

/// The persons of one document by the words of their names; of those who share a word a fixed
/// number at most. Refers to its argument.
class Namesakes {
 public:
  struct Person {
    Index actor = kNone;
    char gender = 0;
    std::uint32_t seen = kNone;  ///< token of the last mention so far
    Span name;
    std::uint32_t next = kNone;  ///< namesake, into persons_
  };
  explicit Namesakes(const NameWords& words) : words_(words) {}

  /// Registers a person under the surname and every word before it.
  void know(Span name, Index actor, char gender);
  /// The person whose name ends in the words of `name`, or begins and ends as it does; kNone: none.
  Index by_fuller_name(Span name) const;
  /// The person whose surname is the word at `token`, if the name has further words; kNone: nobody.
  Index by_surname(std::uint32_t token) const;
  /// The person meant by a surname: of the right gender (0: any), and of several the one seen last;
  /// nullptr when there is none, or several of whom none has been seen. Valid until the next
  /// know().
  Person* find(Span name, char gender);
  /// The person is mentioned by `name`.
  void see(Span name, Index actor);

 private:
  /// The first in the list of those known by the word at a token; kNone: nobody is.
  std::uint32_t known_by(std::uint32_t at) const;
  void know_by(std::uint32_t at, const Person& person);

  const NameWords& words_;
  std::vector<Person> persons_;
  std::unordered_map<std::uint64_t, std::uint32_t> by_word_;  ///< surname (or given name) to person
};

}  // namespace claimgraph
