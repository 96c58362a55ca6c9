#pragma once

#include <array>
#include <optional>
#include <span>
#include <string_view>

#include "reading.hpp"

/// Small tests on a place in the sentence that several constructions share. Positions are tokens;
/// each looks only at its sentence.

namespace claimgraph::claims {

// constructions.cpp
/// A draft of the sentence whose cue's head is its first token, without a source; the content
/// without the marks at its ends.
Draft drafted(const Reading& reading, const CueFrame* frame, Span cue, Span content);
/// The frame of a colon between a speaker and what is said; nullptr when the rules have none.
const CueFrame* label_frame(const Reading& reading);
bool expletive(const Reading& reading, Span subject);      ///< "it", "there"
bool is_light(const Reading& reading, const Chunk& verb);  ///< lends a noun its subject: "voiced"
/// Where the words end that only say that what the subject names is about: "Fears |have grown|",
/// "Doubts |were voiced|"; kNone where the verb says more.
std::uint32_t presentation_end(const Reading& reading, const Chunk& verb);
/// The draft of "X seems to …": the subject joins the content, no source.
std::optional<Draft> raised(const Reading& reading, Draft draft);

// openings.cpp
/// Whether a clause without "that" begins at `at`: a noun phrase and a finite verb.
bool opens_bare_clause(const Reading& reading, std::uint32_t at);
/// The same, with an adverbial clause and its comma in front: "(said) because it is old, it …".
bool opens_fronted_clause(const Reading& reading, std::uint32_t at);
bool opens_that_clause(const Reading& reading, std::uint32_t at);
/// "the case |that held the violin|": "that" is the subject of a verb right behind it.
bool opens_own_relative(const Reading& reading, std::uint32_t at);
bool opens_question(const Reading& reading, std::uint32_t at);  ///< whether, if, how, what, why …
bool opens_relative(const Reading& reading, std::uint32_t at);  ///< a meeting |which| ended
bool opens_infinitive(const Reading& reading, std::uint32_t at);  ///< to + verb, "not to" + verb
/// "the letter that he said [was forged]": a finite verb right after the verb of saying in a
/// relative clause or one with "what".
bool opens_rest_of_relative(const Reading& reading, Index verb, std::uint32_t at);
/// The time or occasion of saying before a clause without "that" at `at`: "(said) on Sunday its
/// troops left", "(insisted) Thursday he would stay", "(said) in a statement it was late".
bool opens_dated_clause(const Reading& reading, std::uint32_t at);

// extents.cpp
/// Whether what a frame takes is a clause or a quotation.
bool clausal(Frame frame);
/// Does the writer go on behind a dash, "… – although the film did not show it"? Not so where
/// another dash follows.
bool contrasts(const Reading& reading, std::uint32_t dash);
/// Does a comma stand right before `at`, perhaps within a quotation: `"…," and`?
bool follows_comma(const Reading& reading, std::uint32_t at);
/// "…, [according to] Cole", "…, [compared] with May", "…, [a claim that] Cole disputes", "…, [an
/// assertion] rejected by Cole": the writer looks back on what was said.
bool looks_back(const Reading& reading, std::uint32_t at);

// labels.cpp
/// Whether a noun or pronoun means a person or people: "Falk", "the minister", "she".
bool is_somebody(const Reading& reading, std::uint32_t head);
/// Whether a noun names somebody or something that can speak.
bool speaks(const Reading& reading, std::uint32_t head);

// headlines.cpp
/// Whether the sentence is a headline, or a line without a stop that stands alone like one.
bool stands_as_headline(const Reading& reading);
/// Whether there is a verb or a quotation in a stretch of the sentence.
bool asserts(const Reading& reading, Span tokens);

// speech.cpp
/// Whether a quotation is a title or a borrowed word of the writer's sentence: the editor of “Going
/// Far,” said …
bool names_something(const Reading& reading, const Quotation& quote);
/// The frame by which a verb group reports speech, and in `cue_end` where its words end; nullptr
/// when it cannot.
const CueFrame* speech_frame(const Reading& reading, const Chunk& verb, std::uint32_t* cue_end);

// cue_words.cpp
/// Where `particles` end that begin at `at`; kNone when other words stand there. "one's" is any
/// possessive pronoun, and adjectives may stand before a noun: "throw |their full weight behind|".
std::uint32_t particles_end(const Reading& reading, std::uint32_t at, const Particles& particles);

/// Whether the words that a cue wants before its head stand there: "second-guess", "battle cry".
bool stands_behind(const Reading& reading, std::uint32_t head, const Particles& before);
/// The frames of a noun as a part of speech (noun or agent) with the words before it; none for no
/// cue.
std::span<const CueFrame> frames_of_noun(const Reading& reading, std::uint32_t head, Pos pos);

/// The frames of a verb as CueTable::frames() orders them, without its phrases where the words
/// behind it go on none.
std::span<const CueFrame> possible_frames(const Reading& reading, const Chunk& verb);

/// What the particles of a cue may begin with behind its word. Common verbs make phrases by the
/// dozen, of which nearly all are told from the text by their first particle.
class WordsBehind {
 public:
  WordsBehind() = default;  ///< of a word that makes no phrases
  WordsBehind(const Reading& reading, const Chunk& verb);
  /// Of a word with no object, or with one that ends at `object_end`.
  WordsBehind(const Reading& reading, std::uint32_t head, std::uint32_t object_end = 0);
  /// Whether particles of which `first` is the first may begin at the place, or stand alone right
  /// behind the word there; true where there are none (kUnknownWord).
  bool may_begin(WordId first) const {
    return (first == kUnknownWord) | (first == first_) | (first == noun_) | (first == second_) |
           (first == ones_) | (first == parted_);
  }
  /// Where an object ends that may part the word from its particles; 0 where none stands there.
  std::uint32_t object_end() const { return object_end_; }

 private:
  std::uint32_t object_end_ = 0;
  WordId first_ = kUnknownWord, second_ = kUnknownWord, noun_ = kUnknownWord, ones_ = kUnknownWord,
         parted_ = kUnknownWord;
};

/// The frames of the longest cue that a verb makes with the words behind it: "points out", "takes
/// issue with", "says"; none for no cue.
std::span<const CueFrame> frames_of_verb(const Reading& reading, const Chunk& verb);

// adjuncts.cpp
/// The end of "in a statement", "in an interview", bare "Tuesday" at `at`, which belong to the cue;
/// 0 for none.
std::uint32_t occasion(const Reading& reading, std::uint32_t at);
/// Whether a noun group says when: "on Monday", "|Monday|"; not "|the day| the bomb fell".
bool is_time_adjunct(const Reading& reading, const Chunk& chunk);
std::uint32_t cue_with_occasion(const Reading& reading, std::uint32_t cue_end);
std::uint32_t cue_end_with(const Reading& reading, std::uint32_t cue_end, std::uint32_t adjuncts,
                           std::uint32_t content);

/// The places after one, two … adverbs, times and prepositional phrases from `at` on; at most
/// `phrases`.
struct Ends {
  std::array<std::uint32_t, 8> places{};
  std::uint32_t count = 0;
  const std::uint32_t* begin() const { return places.data(); }
  const std::uint32_t* end() const { return places.data() + count; }
};
Ends adjunct_ends(const Reading& reading, std::uint32_t at, std::uint32_t phrases);

// reporting.cpp
/// Whether a quotation mark, a stop or the sentence's end stands at `at`, a comma or dash not.
bool ends_clause(const Reading& reading, std::uint32_t at);
/// The first token of a reporting clause that may follow what it reports; kNone when it cannot.
std::uint32_t reporting_begin(const Reading& reading, const Chunk& verb, Span source);
/// Its end, if nothing but adjuncts stand between `at` and a comma, dash, quotation mark or the
/// sentence's end.
std::uint32_t reporting_end(const Reading& reading, std::uint32_t at);
/// A stretch without the writer's connective at the sentence's head: "But |the plan|, Cole said",
/// "Still, |it was late|, Cole said".
Span without_connective(const Reading& reading, Span content);
/// Fills the content of a reporting clause from what stands before (and after) it; false when
/// nothing does.
bool content_around(const Reading& reading, Span clause, Draft& draft);

}  // namespace claimgraph::claims
