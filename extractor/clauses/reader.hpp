#pragma once

#include <vector>

#include "../analysis.hpp"
#include "../grammar.hpp"
#include "../lexicon.hpp"
#include "claimgraph/document.hpp"

namespace claimgraph {

/// A noun phrase that may turn out to be a subject. All indices are chunks.
struct NounPhrase {
  Index begin = kNone;
  Index head = kNone;
  Index end = kNone;           ///< one after the last chunk that surely belongs to it
  Index coordination = kNone;  ///< where "X and Y" began, when this is Y
  Index boundary = kNone;      ///< first chunk of what parts it from the words before
  std::uint32_t commas = 0;    ///< since it began: an even number is a closed apposition
  bool direct = false;         ///< follows the verb, or its objects, without a break
  bool contact = false;        ///< stands right after another noun group: "the plan they made"
  bool after_quote = false;    ///< a quotation ended (or, `opens_quote`, begins) before it
  bool opens_quote = false;
  bool after_colon = false;

  bool valid() const { return begin != kNone; }
};

/// A few of the ASCII marks up to '?', written as a literal.
class MarkSet {
 public:
  consteval MarkSet(const char* marks) {
    for (; *marks != '\0'; ++marks) bits_ |= std::uint64_t{1} << *marks;
  }
  bool has(char c) const {
    return static_cast<unsigned char>(c) < 64 && (bits_ >> static_cast<unsigned char>(c) & 1) != 0;
  }

 private:
  std::uint64_t bits_ = 0;
};

/// A clause that is still open.
struct Frame {
  Index clause = kNone;  ///< into ClauseReader::clauses_
  Index first = kNone;   ///< chunk
  Index last = kNone;    ///< last chunk so far that is no trailing mark
  Index verb = kNone;
  Index object = kNone;
  Index antecedent = kNone;      ///< of a relative clause
  Index last_noun = kNone;       ///< noun group read last, prepositions' objects too
  Index fronted_clause = kNone;  ///< closed before any subject: it may be one itself
  Index limit = kNone;           ///< the subject ends before this chunk ("…, according to")
  NounPhrase subject;            ///< for the verb to come
  NounPhrase run;                ///< latest phrase that could be the subject of another clause
  NounPhrase outer_run;          ///< the one before it, while `run` may be its apposition
  ClauseKind kind = ClauseKind::kMain;
  bool after_comma = false;  ///< opened after a comma: the next one may close it
  bool fronted = false;      ///< stands before its parent's subject
  bool bracket = false;

  bool has_verb() const { return verb != kNone; }
};

/// Reads the clauses of one sentence after the other; see clauses.cpp for the idea. Its vectors are
/// reused, so that a sentence allocates nothing.
class ClauseReader {
 public:
  ClauseReader(const Document& document, Analysis& analysis)
      : document_(document), analysis_(analysis) {}

  void read_sentence(Span chunks);

 private:
  // chunks and words (words.cpp)
  Chunk& chunk(Index at) const { return analysis_.chunks[at]; }
  bool inside(Index at) const { return chunks_.contains(at); }
  bool is(Index at, ChunkKind kind) const { return inside(at) && chunk(at).kind == kind; }
  bool noun(Index at) const { return is(at, ChunkKind::kNounGroup); }
  bool verb(Index at) const { return is(at, ChunkKind::kVerbGroup); }
  bool flagged(Index at, ChunkFlag flag) const { return inside(at) && chunk(at).is(flag); }
  const Token& head(Index at) const { return document_.tokens[chunk(at).head]; }
  bool form_is(Index at, std::uint64_t classes) const {
    return inside(at) && (head(at).grammar & classes) != 0;
  }
  bool lemma_is(Index at, std::uint64_t classes) const {
    return inside(at) && (head(at).lemma_grammar & classes) != 0;
  }
  bool text_is(Index at, std::string_view word) const;
  bool text_is_token(std::uint32_t token, std::string_view word) const;
  /// Is the chunk one of the punctuation marks?
  bool mark(Index at, MarkSet marks) const {
    if (!is(at, ChunkKind::kPunctuation)) return false;
    const Span bytes = document_.tokens[chunk(at).head].bytes;
    return bytes.size() == 1 && marks.has(document_.text[bytes.begin]);
  }
  bool comma(Index at) const;  ///< or a dash
  bool quote(Index at) const { return is(at, ChunkKind::kQuoteMark); }
  bool opens_quotation(Index at) const;
  bool time_group(Index at) const { return noun(at) && chunk(at).is(kTimeGroup); }
  bool reports(Index verb) const;
  bool names_person(Index noun) const;  ///< or a group of people
  bool reflexive(Index pronoun) const;
  bool surveys(Index noun) const;
  bool shares_had(const Frame& frame, Index at) const;
  bool describes_place(Index at) const;
  Index conjunction_before(Index at) const;
  bool ambiguous_past(Index at) const;
  /// The chunk before or after, adverbs and quotation marks skipped; kNone: none.
  Index before(Index at) const;
  Index after(Index at) const;
  enum class Tense : std::uint8_t {
    kNoTense,
    kModal,
    kPerfect,
    kPluperfect,
    kPast,
    kPresent
  };
  Tense tense(Index verb) const;  ///< conjuncts mostly agree

  // looking ahead, a bounded number of chunks (look_ahead.cpp)
  bool clause_follows(Index at) const;
  bool clause_with_insertion_follows(Index at) const;
  bool ends_at_colon(Index at) const;
  Index skip_insertion(Index at) const;
  bool main_clause_begins(Index at) const;
  bool complement_follows(Index at) const;
  bool clause_behind_phrases(Index at) const;
  bool series_goes_on(Index from) const;
  struct Outlook;
  bool verb_to_come(Index from) const;
  void pass_noun_group(Index at, Outlook& outlook) const;
  bool pass_verb_group(Index at, Outlook& outlook) const;
  bool surely_clause(Index at) const;
  Index skip_noun_phrase(Index at) const;
  Index skip_list(Index end) const;
  Index closing_bracket(Index open, Index limit) const;
  Index end_of_following_subject(Index at) const;
  Index end_of_speaker(Index at, bool apposed = false) const;
  bool places_the_saying(Index at, bool apposed) const;
  Index end_of_modifier(Index at, Index limit) const;
  bool reads_as_inserted(Index verb) const;
  bool names_bearer(Index noun, Index name) const;
  bool closes_sentence(const NounPhrase& speaker, Index verb) const;
  Index speaker_after_speech(Index verb) const;

  // what each chunk does (nouns.cpp, markers.cpp, verbs.cpp)
  void read(Index at);
  void read_noun_group(Index at);
  bool ends_place(Index noun) const;
  void add_to_verbless(Frame& frame, Index at, Index previous);
  void add_after_verb(Frame& frame, Index at, Index previous);
  NounPhrase begin_phrase(Index at) const;
  void read_preposition(Index at);
  void read_subordinator(Index at);
  void read_that(Index at);
  bool asks(Index at) const;
  bool opens_question(Index at, Index anchor) const;
  Index antecedent_in(const Frame& host, Index pronoun) const;
  void read_relative(Index at);
  void read_conjunction(Index at);
  void read_mark(Index at);
  void read_comma(Index at);
  void read_quote_mark(Index at);
  void read_verb_group(Index at);
  void read_finite(Index at);
  bool speaker_waits(Index noun) const;
  bool closes_report(Index at) const;
  bool read_inverted(Index at);
  bool read_after_speech(Index at);
  bool speaks_behind_aside(Index at) const;
  bool read_after_aside(Index at);
  bool cites(Index subject, Index verb) const;
  bool parts_from_people(Index thing, Index end) const;
  void open_report(Index first, Index at);
  void turn_into_relative(Index at);
  bool fills_gap(Index at);
  bool within_open_relative(std::size_t level, Index at) const;
  bool read_question(Index at);
  bool completes_auxiliary(Index at);
  bool take_as_verb(std::size_t level, Index at);
  bool content_waits_below(std::size_t level) const;
  bool take_gerund_subject(Index at);
  bool form_is_do(Index at) const;
  bool shares_auxiliary(const Frame& frame, Index verb) const;
  void set_clausal_or_inverted_subject(Frame& frame, Index at);
  struct NewClause;
  bool sums_up(const NounPhrase& phrase) const;
  bool belongs_outside(std::size_t level, Index at, const NounPhrase& phrase) const;
  NewClause report_at_end(const NounPhrase& speaker) const;
  NewClause clause_with(std::size_t level, Index at, const NounPhrase& phrase) const;
  bool take_with_subject(std::size_t level, Index at, const NounPhrase& phrase);
  bool take_coordinated(Index at);
  bool join_to_conjunct(ClauseKind kind, Index at, Index conjunction);
  void open_joined(Index first, Index verb);
  bool complete_adverbial(Index at);
  bool object_acts(const Frame& host, Index preposition) const;
  void share_or_take_object(Frame& frame, const Frame& host, Index preposition);
  void read_ing(Index at);
  void read_participle(Index at);
  bool announces(Index at) const;
  void read_infinitive(Index at);
  void open_participle(Index at, Index previous);
  bool is_progressive(Index at) const;
  bool stands_in_place(Index name) const;
  bool is_hearer(const Frame& host, Index at) const;
  bool may_act(const Frame& host, Index at, Index participle) const;
  void resolve_past(Index at);
  bool surely_reports(Index at, Index previous) const;
  bool past_is_finite(Index at) const;
  bool past_after_noun(Index at) const;
  bool lacks_object(Index at) const;
  bool begins_conjunct(const NounPhrase& phrase) const;
  bool acts_behind_aside(Index at) const;
  bool past_after_mark(Index at) const;
  bool says_in_passing(Index at) const;
  bool leaves_gap(const Frame& frame) const;
  bool object_behind_insertion(Index at) const;
  bool awaits_verb_behind_aside(Index at) const;
  bool is_noun_clause(const Frame& frame) const;
  void resolve_base(Index at);

  // levels of the stack
  Frame& top() { return stack_.back(); }
  const Frame& top() const { return stack_.back(); }
  bool waiting_below(std::size_t level) const;
  bool takes_clause(const Frame& frame, const NounPhrase& phrase) const;
  bool touches(const NounPhrase& phrase, Index verb) const;
  std::size_t level_of_same_verb(Index verb) const;
  bool comments_below(std::size_t level, Index verb) const;
  std::size_t reporting_level(Index verb) const;
  std::size_t coordination_level(Index verb, bool own_subject) const;
  std::size_t comment_level() const;
  bool may_speak(const Frame& frame) const;
  bool cannot_speak(const Frame& frame) const;
  std::size_t finite_level() const;
  std::size_t host_level() const;

  // opening and closing
  Frame& open(ClauseKind kind, Index first, bool after_comma = false);
  void close_to(std::size_t level, Index cut = kNone);  ///< closes what lies above stack_[level]
  void close_top(Index cut);
  void give_verb(Frame& frame, Index verb);
  void set_subject(Frame& frame, const NounPhrase& phrase, Index verb);
  bool opens_pair(Index at) const;
  bool modified_by_verb(const NounPhrase& phrase, Index last) const;
  void share_subject(Frame& frame, const Frame& with);
  bool counts(Index noun) const;
  void set_subject_to_noun(Frame& frame, Index noun);
  Clause& clause_of(const Frame& frame) { return clauses_[frame.clause].clause; }

  void inherit_subjects();
  void write_sorted();

  struct Pending {
    Clause clause;
    Index controller = kNone;  ///< clause whose subject it shares
    bool kept = false;
  };

  static constexpr std::size_t kDeepest = 24;
  static constexpr Index kFarthest = 40;

  const Document& document_;
  Analysis& analysis_;
  Span chunks_;
  Index quote_opened_ = kNone;  ///< last opening quotation mark of the sentence
  std::vector<Frame> stack_;
  std::vector<Pending> clauses_;
  std::vector<Index> order_, place_, nest_;
};

}  // namespace claimgraph
