#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "claimgraph/model.hpp"
#include "confidence/scorecard.hpp"

namespace claimgraph {

/// Working memory of one document's reading: what each stage found, for the later ones and for
/// `explain`. Token spans index Document::tokens. `clear()` keeps the memory.

enum class ChunkKind : std::uint8_t {
  kNounGroup,  ///< determiner to head noun, no postmodifier; a possessor is a group of its own
  kVerbGroup,  ///< auxiliaries, adverbs between, main verb; "to" + verb; "has repeatedly warned"
  kAdjective,  ///< predicative: "confident", "very worried"
  kAdverb,
  kPreposition,
  kConjunction,   ///< and, or, but
  kSubordinator,  ///< that, if, whether, because, while, as …
  kRelative,  ///< who, which, that, whose, where opening a relative clause; what, how … a question
  kPunctuation,  ///< comma, semicolon, colon, dash, bracket
  kQuoteMark,
  kOther,
};

enum ChunkFlag : std::uint16_t {
  kPossessive = 1 << 0,  ///< noun group that owns the one after it ("Trump 's", "his")
  kProper = 1 << 1,      ///< its head is a proper noun
  kPronounHead = 1 << 2,
  kPluralHead = 1 << 3,
  kFinite = 1 << 4,  ///< verb group with tense or modal
  kPassive = 1 << 5,
  kNegatedGroup = 1 << 6,
  kToInfinitive = 1 << 7,
  kIngForm = 1 << 8,     ///< not finite, headed by a gerund
  kParticiple = 1 << 9,  ///< not finite, headed by a past participle
  kModal = 1 << 10,
  kTimeGroup = 1 << 11,  ///< noun group that says when ("Monday", "last week")
  kCopula = 1 << 12,     ///< verb group whose main verb is a form of be
};

struct Chunk {
  Span tokens;
  std::uint32_t head = 0;  ///< token: head noun, main verb, the word itself
  ChunkKind kind = ChunkKind::kOther;
  std::uint16_t flags = 0;
  bool is(ChunkFlag flag) const { return (flags & flag) != 0; }
};

enum class ClauseKind : std::uint8_t {
  kMain,
  kCoordinate,  ///< joined by and, but, or a semicolon to its parent, in which it nests; it may
                ///< share the parent's subject; also "and that …", "and to …"
  kComplement,  ///< "(said) that …", bare "(said) he would …", "(asked) whether …"
  kInfinitive,  ///< "to restore cameras"
  kParticiple,  ///< "accusing the delegation of …", "sent to member states last week"; after a
                ///< preposition ("of lying") with that as its marker
  kRelative,
  kAdverbial,  ///< if, because, while, as, when …
  kInserted,   ///< reporting clause inside or after what it reports: "…, he said, …"
  kFragment,   ///< no verb: headings, "No deal."
};

/// A clause with all that is embedded in it. Clauses are in order of `tokens.begin`, a parent
/// before its children; extents nest or are disjoint, but for an inserted clause, whose hole its
/// parent keeps.
struct Clause {
  Span tokens;   ///< from its marker or first word to its last; no final punctuation
  Span subject;  ///< tokens of the whole noun phrase (titles, apposition, relative clause …);
                 ///< a shared one lies in another clause; empty: none
  std::uint32_t subject_head = kNone;  ///< token
  Span marker;                         ///< that, whether, because, who, to …; empty: none
  Index verb = kNone;                  ///< into Analysis::chunks
  Index parent = kNone;                ///< into Analysis::clauses
  /// Chunk of the first object noun group after the verb; in "a charge that he denied", of "charge".
  Index object = kNone;
  ClauseKind kind = ClauseKind::kMain;
  bool inverted = false;  ///< the subject follows its verb (said Mr. Cole; in the hall is a bust)
};

/// A stretch between quotation marks.
struct Quotation {
  Span tokens;              ///< with its marks
  Span inner;               ///< without them
  Index parent = kNone;     ///< the quotation it stands in
  Index continues = kNone;  ///< the one of the paragraph before that it carries on (mark reopened)
  bool closed = true;       ///< false: its end is a guess (end of block)
  bool scare = false;       ///< a word or two with no verb inside a sentence: not speech in itself
};

/// A cue that was tried, for `explain`: what it needed and what decided.
struct Trial {
  Span cue;  ///< tokens
  std::string_view rule;
  /// "claim", or why not: "no content", "another claim is the better reading".
  std::string_view verdict;
  Index claim = kNone;  ///< into Extraction::claims
};

/// How a mention speaks of its actor.
enum class Designation : std::uint8_t {
  kListed,        ///< a name of the gazetteer
  kPerson,        ///< a person's name, given name and surname or with a title
  kSurname,       ///< one capitalized word that may be the surname (or given name) of somebody
  kOrganization,  ///< a name that its form makes an organization's
  kRole,          ///< who speaks for its owner: "Russian officials"
  kInstitution,   ///< an institution of its owner: "the Israeli army"
  kOffice,        ///< the holder of an office: "the foreign minister"
  kGroup,         ///< unnamed people or documents: "analysts", "a poll"
  kSides,         ///< several actors named before: "the two countries", "both sides"
  kBody,          ///< a body or country named before: "the agency", "the country"
  kPronoun,
};

/// What the words of a mention say of the one who is meant, before it is known who that is.
struct Reference {
  std::uint32_t head = 0;  ///< token
  Designation designation = Designation::kListed;
  char gender = 0;  ///< 'm', 'f', 'n' (a thing, state or body), 0: unknown
  bool plural = false;
  bool definite = false;              ///< "the", "this", a possessor
  bool shared = false;                ///< the name is listed for several actors
  Index listed = kNone;               ///< into Gazetteer::actors()
  Index owner = kNone;                ///< mention whose official, minister or institution it is
  std::uint32_t owner_token = kNone;  ///< a token of that mention
  Span name;                          ///< tokens of a person's name without title
  Span role;                          ///< tokens of the office beside a name
};

namespace claims {
struct GrammarWords;
}
struct CueFrame;

/// A claim as a construction found it. All spans are of tokens.
struct Draft {
  Span cue;
  Span source;    ///< empty: none named
  Span pronoun;   ///< the relative pronoun that stands for the source beside the cue; empty: none
  Spans content;  ///< in text order, never empty when a draft is kept
  const CueFrame* frame = nullptr;
  std::uint32_t head = 0;  ///< the cue's head token
  Index sentence = 0;      ///< the sentence of the cue
  bool direct = false;     ///< its content is a quotation, which may go on in the next sentences
  bool light = false;      ///< a light verb gave the cue noun its source
  bool speech = false;     ///< all of a quotation: wins over other readings of its cue
  bool postposed = false;  ///< the reporting clause stands after or inside what it reports
  bool answers = false;  ///< an apposition to what was said is its content: "a charge Cole denies"
  bool plain = false;    ///< nothing raises doubts: an act between actors is told in any case
  float share = 0;       ///< of places where a cue like this introduced a claim in annotated news
  Marks marks = 0;       ///< what else speaks for and against the claim

  /// Whether one piece of its content holds all of `tokens`.
  bool covers(Span tokens) const;
  std::string_view rule() const;  ///< of the frame, as a light verb changes it
};

struct Analysis {
  std::vector<Chunk> chunks;
  std::vector<Span> sentence_chunks;  ///< for each sentence, into `chunks`
  std::vector<Clause> clauses;
  std::vector<Span> sentence_clauses;  ///< for each sentence, into `clauses`
  std::vector<Quotation> quotations;   ///< of the document, by begin
  std::vector<Index> chunk_of;         ///< for each token
  std::vector<Index> clause_of;        ///< for each token, its innermost clause
  std::vector<Index> mention_of;       ///< for each token, into Extraction::mentions, or kNone
  std::vector<Reference> references;   ///< for each of Extraction::mentions
  std::vector<Draft> drafts;           ///< for each claim, those left out in the end too
  std::vector<Trial> trials;
  bool keep_trials = false;
  float min_confidence = 0;                           ///< claims below it are left out in the end
  std::shared_ptr<const claims::GrammarWords> words;  ///< of the one RuleSet that it is used with

  void clear();
};

}  // namespace claimgraph
