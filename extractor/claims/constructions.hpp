#pragma once

#include <array>
#include <optional>
#include <span>
#include <string_view>

#include "reading.hpp"

/// Small tests on a place in the sentence that several constructions share. Positions are tokens;
/// each looks only at its sentence.

namespace claimgraph::claims {

/// A draft of the sentence whose cue's head is its first token, without a source; the content
/// without the marks at its ends.
Draft drafted(const Reading& reading, const CueFrame* frame, Span cue, Span content);
/// The frame of a colon between a speaker and what is said; nullptr when the rules have none.
const CueFrame* label_frame(const Reading& reading);

/// Whether what a frame takes is a clause or a quotation.
bool clausal(Frame frame);
/// Does a comma stand right before `at`, perhaps within a quotation: `"…," and`?
bool follows_comma(const Reading& reading, std::uint32_t at);
/// "…, [according to] Cole", "…, [compared] with May", "…, [a claim that] Cole disputes", "…, [an
/// assertion] rejected by Cole": the writer looks back on what was said.
bool looks_back(const Reading& reading, std::uint32_t at);

/// Whether a clause without "that" begins at `at`: a noun phrase and a finite verb.
bool opens_bare_clause(const Reading& reading, std::uint32_t at);
bool opens_that_clause(const Reading& reading, std::uint32_t at);
/// "the case |that held the violin|": "that" is the subject of a verb right behind it.
bool opens_own_relative(const Reading& reading, std::uint32_t at);
bool opens_question(const Reading& reading, std::uint32_t at);  ///< whether, if, how, what, why …
bool opens_infinitive(const Reading& reading, std::uint32_t at);  ///< to + verb, "not to" + verb
/// "the letter that he said [was forged]": a finite verb right after the verb of saying in a
/// relative clause or one with "what".
bool opens_rest_of_relative(const Reading& reading, Index verb, std::uint32_t at);
bool expletive(const Reading& reading, Span subject);  ///< "it", "there"

/// Where `particles` end that begin at `at`; kNone when other words stand there. "one's" is any
/// possessive pronoun, and adjectives may stand before a noun: "throw |their full weight behind|".
std::uint32_t particles_end(const Reading& reading, std::uint32_t at, const Particles& particles);

/// The frames of a verb as CueTable::frames() orders them, without its phrases where the words
/// behind it go on none.
std::span<const CueFrame> possible_frames(const Reading& reading, const Chunk& verb);

/// What the particles of a cue may begin with behind its word. Common verbs make phrases by the
/// dozen, of which nearly all are told from the text by their first particle.
class WordsBehind {
 public:
  WordsBehind(const Reading& reading, std::uint32_t at);
  /// Whether `particles` may begin at the place, or stand alone right behind the word there.
  bool may_begin(const Particles& particles) const {
    if (particles.empty()) return true;
    const WordId word = particles.front();
    return (word == first_) | (word == noun_) | (word == second_) | (word == ones_);
  }

 private:
  WordId first_, second_, noun_, ones_;
};

/// The frames of the longest cue that a verb makes with the words behind it: "points out", "takes
/// issue with", "says"; none for no cue.
std::span<const CueFrame> frames_of_verb(const Reading& reading, const Chunk& verb);

/// The end of "in a statement", "in an interview", bare "Tuesday" at `at`, which belong to the cue;
/// 0 for none.
std::uint32_t occasion(const Reading& reading, std::uint32_t at);
/// The time or occasion of saying before a clause without "that" at `at`: "(said) on Sunday its
/// troops left", "(insisted) Thursday he would stay", "(said) in a statement it was late".
bool opens_dated_clause(const Reading& reading, std::uint32_t at);
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

/// Whether a quotation mark, a stop or the sentence's end stands at `at`, a comma or dash not.
bool ends_clause(const Reading& reading, std::uint32_t at);
/// Whether a quotation is a title or a borrowed word of the writer's sentence: the editor of “Going
/// Far,” said …
bool names_something(const Reading& reading, const Quotation& quote);
/// The first token of a reporting clause that may follow what it reports; kNone when it cannot.
std::uint32_t reporting_begin(const Reading& reading, const Chunk& verb, Span source);
/// Its end, if nothing but adjuncts stand between `at` and a comma, dash, quotation mark or the
/// sentence's end.
std::uint32_t reporting_end(const Reading& reading, std::uint32_t at);
/// The frame by which a verb group reports speech, and in `cue_end` where its words end; nullptr
/// when it cannot.
const CueFrame* speech_frame(const Reading& reading, const Chunk& verb, std::uint32_t* cue_end);
/// Whether a noun names somebody or something that can speak.
bool speaks(const Reading& reading, std::uint32_t head);
/// Whether the sentence is a headline, or a line without a stop that stands alone like one.
bool stands_as_headline(const Reading& reading);
/// A stretch without the writer's connective at the sentence's head: "But |the plan|, Cole said",
/// "Still, |it was late|, Cole said".
Span without_connective(const Reading& reading, Span content);
/// Whether there is a verb or a quotation in a stretch of the sentence.
bool asserts(const Reading& reading, Span tokens);
/// Fills the content of a reporting clause from what stands before (and after) it; false when
/// nothing does.
bool content_around(const Reading& reading, Span clause, Draft& draft);

/// The draft of "X seems to …": the subject joins the content, no source.
std::optional<Draft> raised(const Reading& reading, Draft draft);

}  // namespace claimgraph::claims
