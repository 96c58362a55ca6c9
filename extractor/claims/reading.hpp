#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "analysis.hpp"
#include "claimgraph/extractor.hpp"
#include "cues.hpp"
#include "grammar.hpp"
#include "lexicon.hpp"

/// What the constructions of claims/ share: a sentence's layers and the words of grammar they look
/// for.

namespace claimgraph::claims {

/// The function words that claims are read by.
struct GrammarWords {
  explicit GrammarWords(const Lexicon& lexicon);
  /// Whether "X's view" may follow as a source: in, by, to, from.
  bool opens_possession(WordId word) const {
    return word == in || word == by || word == to || word == from;
  }
  WordId that, whether, if_, how, what, why, who, whom, whose, where, when, which, to, not_, by, of,
      as, but, in, on, at, for_, from, among, it, there, while_, although, though, after, before,
      since, until, with, during, a, according, compared, including, so, about, become, became, no,
      have, yes, say, the, over, even, ones, against, something, like;
};

/// A document as the constructions see it; holds references only, valid while they are.
class Reading {
 public:
  Reading(const RuleSet& rules, const GrammarWords& words, const Document& document,
          const Analysis& analysis);

  const Lexicon& lexicon;
  const CueTable& cues;
  const Grammar& grammar;
  const Document& document;
  const Analysis& analysis;
  const GrammarWords& words;

  /// Sets the sentence that the functions below are bounded by.
  void enter(Index sentence);
  Index sentence() const { return sentence_; }
  Span tokens() const { return tokens_; }  ///< of the sentence
  /// That the sentence stands in.
  const Block& block() const { return document.blocks[document.sentences[sentence_].block]; }
  Span chunks() const { return analysis.sentence_chunks[sentence_]; }
  std::span<const Clause> clauses() const {
    const Span own = analysis.sentence_clauses[sentence_];
    return std::span(analysis.clauses).subspan(own.begin, own.size());
  }

  const Token& token(std::uint32_t at) const { return document.tokens[at]; }
  bool inside(std::uint32_t at) const { return tokens_.contains(at); }
  bool is(std::uint32_t at, WordId word) const {
    return word != kUnknownWord && inside(at) && token(at).word == word;
  }
  bool is_mark(std::uint32_t at, std::string_view mark) const {
    return inside(at) && document.view(token(at)) == mark;
  }
  bool is_comma(std::uint32_t at) const { return is_mark(at, ","); }
  bool is_dash(std::uint32_t at) const;
  bool is_punctuation(std::uint32_t at) const {
    return inside(at) && (token(at).shape & kPunctuation) != 0;
  }
  bool is_quote(std::uint32_t at) const {
    return inside(at) && (token(at).shape & (kOpenQuote | kCloseQuote)) != 0;
  }
  bool has_class(std::uint32_t at, std::uint32_t classes) const {
    return inside(at) && (lexicon.entry(token(at).word).classes & classes) != 0;
  }
  /// The lemma of a token, or its form where it has none of its own.
  WordId lemma(std::uint32_t at) const {
    return token(at).lemma != kUnknownWord ? token(at).lemma : token(at).word;
  }

  /// The parts of speech (`cue_part`) as which a token's lemma or form begins cues.
  std::uint8_t cue_parts(const Token& t) const {
    const std::uint8_t of_word = cues.parts(t.word);
    return t.lemma == t.word ? of_word : of_word | cues.parts(t.lemma);
  }

  /// Whether read_phrase has anything to look for at a token.
  bool may_open_phrase(const Token& t) const {
    constexpr std::uint8_t kParts = cue_part(Pos::kAdp) | cue_part(Pos::kAdv);
    return (cues.parts(t.word) & kParts) != 0 || words.opens_possession(t.word);
  }

  /// The chunk that begins at a token of the sentence; nullptr when none does.
  const Chunk* chunk_at(std::uint32_t at) const {
    const Index index = inside(at) ? analysis.chunk_of[at] : kNone;
    const Chunk* found = index == kNone ? nullptr : &analysis.chunks[index];
    return found != nullptr && found->tokens.begin == at ? found : nullptr;
  }
  /// The same, two adverbs at most skipped.
  const Chunk* chunk_past_adverbs(std::uint32_t at) const;
  Index chunk_index(std::uint32_t at) const { return analysis.chunk_of[at]; }
  const Chunk& chunk(Index index) const { return analysis.chunks[index]; }
  /// The clause whose verb group is `verb`; nullptr when the clause finder left it out.
  const Clause* clause_of_verb(Index verb) const;
  /// The outermost quotation that begins at, or holds, a token; nullptr for none.
  const Quotation* quotation_at(std::uint32_t at) const {
    const Quotation* found = inside(at) ? quotation_over(at) : nullptr;
    return found != nullptr && found->tokens.begin == at ? found : nullptr;
  }
  const Quotation* quotation_over(std::uint32_t at) const {
    const bool quoted = at < document.tokens.size() && token(at).quote_depth > 0;
    return quoted ? outermost_quotation(at) : nullptr;
  }

  /// The frame among `frames` of this kind; nullptr for none.
  static const CueFrame* find(std::span<const CueFrame> frames, Frame frame);
  /// Which kinds of frame there are: bit i is Frame(i).
  static std::uint64_t kinds_of(std::span<const CueFrame> frames);

 private:
  const Quotation* outermost_quotation(std::uint32_t at) const;

  Index sentence_ = 0;
  Span tokens_;
};

// extents.cpp
/// The end of the noun phrase that begins at `at`: noun groups with their possessors, of- and other
/// phrases. `at` itself when none begins there.
std::uint32_t noun_phrase_end(const Reading& reading, std::uint32_t at, bool with_phrases);
/// The end of content that begins at `at`: the clause with its modifiers, without what the writer
/// adds.
std::uint32_t content_end(const Reading& reading, std::uint32_t at, Frame frame);
/// `end`, or the end of a quotation that content from `begin` on opens and does not close before
/// it.
std::uint32_t with_open_quotation(const Reading& reading, std::uint32_t begin, std::uint32_t end);
/// A cue with the adverbs right before its verb group: "also said", "has long / has repeatedly
/// called".
Span with_adverbs(const Reading& reading, Span cue);
/// The whole noun phrase that is the subject of a verb group, where need be an outer clause's;
/// empty: none.
Span source_of_verb(const Reading& reading, Index verb);
/// The relative pronoun through which a verb group has its subject: "the levy [that] would help, or
/// hurt"; empty: none.
Span relative_pronoun(const Reading& reading, Index verb);
/// The end of a source after its verb, with appositions and relative clauses: "said Ann Cole, who
/// …".
std::uint32_t inverted_source_end(const Reading& reading, std::uint32_t at);
/// A draft's source without "even" before and without a relative clause that only adds to it;
/// `others` are the drafts around.
Span without_aside(const Reading& reading, const Draft& draft, std::span<const Draft> others);
/// Without marks at its ends; empty where `tokens` ends before it begins.
Span trimmed(const Reading& reading, Span tokens);

// clause_limits.cpp
/// The end of content that begins at `at`, taken from the complement clause that begins at `at`
/// where the clause finder has one.
std::uint32_t complement_end(const Reading& reading, std::uint32_t at, Frame frame);
/// Where content that begins at `at` must end when its cue stands in `clause`: with a relative,
/// adverbial, inserted or fronted clause around the cue, before the next clause joined to them, or
/// with the sentence.
std::uint32_t clause_limit(const Reading& reading, Index clause, std::uint32_t at);

// The constructions: each reads one place and appends what it finds to `drafts`.
void read_verb(const Reading& reading, Index verb, std::vector<Draft>& drafts,
               std::vector<Trial>* trials);
void read_noun(const Reading& reading, std::uint32_t at, std::vector<Draft>& drafts,
               std::vector<Trial>* trials);
void read_adjective(const Reading& reading, std::uint32_t at, std::vector<Draft>& drafts,
                    std::vector<Trial>* trials);
/// "For many voters, …" at the sentence's beginning.
void read_viewpoint(const Reading& reading, std::vector<Draft>& drafts);
/// To be asked where `may_open_phrase` says so.
void read_phrase(const Reading& reading, std::uint32_t at, std::vector<Draft>& drafts,
                 std::vector<Trial>* trials);
/// Reads the reporting clause after a quotation whose end the sentence holds; false: there is none.
bool read_speech(const Reading& reading, const Quotation& quote, std::vector<Draft>& drafts);
/// Reads an interview's answer that has no cue of its own: "A. It is late."
void read_answer(const Reading& reading, std::vector<Draft>& drafts);
void read_label(const Reading& reading, std::vector<Draft>& drafts);
/// Reads a quotation behind a colon that no draft from `first` on tells: "Falk was blunt: “No.”"
void read_announcement(const Reading& reading, const Quotation& quote, std::size_t first,
                       std::vector<Draft>& drafts);
/// Reads who speaks at the end of a headline; cuts the speaker off the contents of the drafts from
/// `first` on.
void read_headline(const Reading& reading, std::size_t first, std::vector<Draft>& drafts);
/// Reads a quoted sentence behind one that only says what somebody did: "Falk shrugged. “No.”"
void read_floating_quotation(const Reading& reading, std::size_t first, std::vector<Draft>& drafts);
/// Joins quotations without a cue of their own to the direct claim beside them. `first` is the
/// first draft of the sentence that `reading` stands in.
void continue_quotations(const Reading& reading, std::size_t first, std::vector<Draft>& drafts);
/// Gives the direct claims from `first` on the paragraphs before that their quotation carries on.
void prepend_paragraphs(const Reading& reading, std::size_t first, std::vector<Draft>& drafts);

}  // namespace claimgraph::claims
