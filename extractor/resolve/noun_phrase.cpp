#include "resolve/noun_phrase.hpp"

#include <algorithm>

#include "lexicon.hpp"

// Heads of a coordinated noun phrase by its chunks and mentions: a possessor leads on to what it
// owns, an of-phrase and what follows it up to a comma or "and" is passed over. Of a description
// and a name side by side between commas the name counts ("Carol Ruiz, the mayor of Leeds, and two
// aides"; "the mayor of Leeds, Carol Ruiz"). A dateline before the sentence proper is none of it.
//
// Takes |Russia| and |North Korea|; both |Moscow| and |Pyongyang|; Israel's |minister|; LEEDS -
// |Aid agencies|. Leaves "Leeds", "the mayor", and all of a relative clause.

namespace claimgraph {
namespace {

constexpr std::uint32_t kMostDateline = 12;

class Walk {
 public:
  Walk(const Extraction& extraction, const Analysis& analysis, Span tokens,
       std::vector<std::uint32_t>& heads)
      : extraction_(extraction),
        document_(extraction.document),
        analysis_(analysis),
        tokens_(tokens),
        heads_(heads) {}

  void run() {
    for (std::uint32_t at = past_dateline(); at < tokens_.end && !done_;) {
      const Index index = at < analysis_.chunk_of.size() ? analysis_.chunk_of[at] : kNone;
      if (index == kNone) {
        loose(at++);
        continue;
      }
      const Chunk& chunk = analysis_.chunks[index];
      const std::uint32_t end = past_name(chunk, at);
      take(chunk, at, end);
      at = end;
    }
  }

 private:
  enum class State { kStart, kAfterHead, kAfterComma, kAfterAnd, kInPhrase, kInApposition };

  bool is(std::uint32_t at, std::string_view form) const {
    return document_.view(document_.tokens[at]) == form;
  }

  /// "MOSCOW — ", "VIENNA, May 22 (Wire) - ", "EXCLUSIVE: ".
  std::uint32_t past_dateline() const {
    if (tokens_.empty() || !(document_.tokens[tokens_.begin].shape & kAllCaps))
      return tokens_.begin;
    const std::uint32_t limit = std::min(tokens_.end, tokens_.begin + kMostDateline);
    for (std::uint32_t at = tokens_.begin + 1; at < limit; ++at)
      if ((is(at, "—") || is(at, "–") || is(at, "--") || is(at, ":") ||
           (is(at, "-") && !(document_.tokens[at].shape & kJoined))))
        return std::min(at + 1, tokens_.end - 1);
    return tokens_.begin;
  }

  /// A name may be longer than the chunk: "Committee on Justice and Home Affairs".
  std::uint32_t past_name(const Chunk& chunk, std::uint32_t at) const {
    std::uint32_t end = std::max(at + 1, chunk.tokens.end);
    if (chunk.kind != ChunkKind::kNounGroup || chunk.head >= analysis_.mention_of.size())
      return end;
    const Index mention = analysis_.mention_of[chunk.head];
    if (mention != kNone && extraction_.mentions[mention].via != Via::kDescription)
      end = std::max(end, extraction_.mentions[mention].tokens.end);
    return end;
  }

  std::uint32_t head_of(const Chunk& chunk) const {
    if (chunk.head < analysis_.mention_of.size() && analysis_.mention_of[chunk.head] != kNone) {
      const std::uint32_t head = analysis_.references[analysis_.mention_of[chunk.head]].head;
      if (tokens_.contains(head)) return head;
    }
    return chunk.head;
  }

  bool names_person(std::uint32_t head) const {
    const Index mention = analysis_.mention_of[head];
    return mention != kNone && analysis_.references[mention].designation == Designation::kPerson;
  }

  /// Whether nothing of the phrase follows but a comma.
  bool closes(std::uint32_t at) const {
    return at >= tokens_.end || (at + 1 >= tokens_.end && is(at, ","));
  }

  bool names_office(std::uint32_t head) const {
    const Index mention = analysis_.mention_of[head];
    return mention != kNone && analysis_.references[mention].designation == Designation::kOffice;
  }

  /// "(Governor of) Washington |Ann Cole|", "(the investigator of) the crash |Ann Cole|"; not "(the
  /// wife of) the actor Ann Cole".
  bool follows_thing(const Chunk& chunk, std::uint32_t head) const {
    if (!names_person(head)) return false;
    const Span name = extraction_.mentions[analysis_.mention_of[head]].tokens;
    if (name.begin <= tokens_.begin) return false;
    const Token& before = document_.tokens[name.begin - 1];
    return name.begin > chunk.tokens.begin && analysis_.mention_of[name.begin - 1] != kNone
               ? !names_office(name.begin - 1)
               : before.pos == Pos::kNoun && (before.classes & (kPersonNoun | kRoleNoun)) == 0;
  }

  bool is_place(std::uint32_t head) const {
    const Index mention = analysis_.mention_of[head];
    return mention != kNone && extraction_.mentions[mention].place && !heads_.empty();
  }

  /// "of the University of California, |Berkeley|": where a university of several stands.
  bool is_campus(const Chunk& chunk, std::uint32_t end) const {
    return in_university_ && chunk.is(kProper) && !names_person(chunk.head) && closes(end);
  }

  /// "aides to the mayor, |Ann Cole|": named between commas behind the office in a phrase.
  bool holds_office(std::uint32_t head, std::uint32_t end) const {
    return in_office_ && names_person(head) && (closes(end) || is(end, ","));
  }

  /// "(Bank of |Japan) Governor Kazuo Ueda|": the last head's name ends in the group.
  bool ends_within(const Chunk& chunk) const {
    const Index mention = analysis_.mention_of[heads_.back()];
    return mention != kNone && extraction_.mentions[mention].tokens.end > chunk.tokens.begin;
  }

  /// "Chairman and |chief executive Ann Cole|": two offices of one person.
  bool adds_office(const Chunk& chunk, std::uint32_t head) const {
    return heads_.size() == 1 && !determined_ && !plural_ && names_person(head) &&
           !names_person(heads_.back()) &&
           (document_.tokens[heads_.back()].classes & (kPersonNoun | kRoleNoun)) != 0 &&
           chunk.tokens.begin < extraction_.mentions[analysis_.mention_of[head]].tokens.begin;
  }

  /// "Ann Cole, |QC|", "Ann Cole, |R-Ohio|": letters of a degree or a party, nobody's name.
  bool is_title_behind(const Chunk& chunk) const {
    constexpr std::uint32_t kLongest = 4;  // bytes
    const Token& letters = document_.tokens[chunk.head];
    const bool party = chunk.tokens.size() > 2 && is(chunk.tokens.begin + 1, "-") &&
                       document_.tokens[chunk.tokens.begin].bytes.size() == 1;
    if (party) return names_person(heads_.back());
    return chunk.tokens.size() == 1 && names_person(heads_.back()) &&
           (letters.shape & kAllCaps) != 0 && letters.bytes.size() <= kLongest &&
           analysis_.mention_of[chunk.head] == kNone;
  }

  /// A determiner, a plural or a name begins somebody else.
  bool describes_anew(const Chunk& chunk) const {
    return document_.tokens[chunk.tokens.begin].pos == Pos::kDet || chunk.is(kPluralHead) ||
           chunk.is(kProper) || chunk.is(kPossessive);
  }

  bool is_indefinite(const Chunk& chunk) const {
    return is(chunk.tokens.begin, "a") || is(chunk.tokens.begin, "an");
  }

  void loose(std::uint32_t at) {
    if (heads_.empty() && document_.tokens[at].pos != Pos::kPunct) heads_.push_back(at);
  }

  /// Whether the name is that of whoever the last head is: "Governor of Washington |Ann Cole|",
  /// "Junta leader |General Cole|", "the contractor, |Bauhof|,", "his daughter, |Ann|,".
  bool names_last_head(const Chunk& chunk, std::uint32_t head, std::uint32_t end) const {
    switch (state_) {
      case State::kInPhrase:
        return heads_.size() == 1 && (!proper_ || names_office(heads_.back())) &&
               follows_thing(chunk, head);
      case State::kAfterAnd:
        return adds_office(chunk, head);
      case State::kAfterHead:
        return names_person(head) && (!proper_ || ends_within(chunk));
      case State::kAfterComma:
        return !proper_ && !plural_ &&
               (names_person(head) ||
                (chunk.is(kProper) && determined_ && heads_.size() == 1 && closes(end)));
      default:
        return false;
    }
  }

  /// Whether the group only says more of the last head: "Ann Cole, |QC|", "Peru's
  /// president, |a friend of Cole|,", "Ann Hill, president |and owner| of the yard".
  bool describes_last_head(const Chunk& chunk, bool describes) {
    if (state_ == State::kAfterAnd)
      return apposed_ && proper_ && describes &&
             (document_.tokens[chunk.tokens.begin].pos != Pos::kDet ||
              (joins_apposition_ && is_indefinite(chunk))) &&
             !chunk.is(kPluralHead);
    if (state_ != State::kAfterComma) return false;
    if (!proper_) return definite_ && !plural_ && heads_.size() == 1 && is_indefinite(chunk);
    if (is_title_behind(chunk)) return true;
    apposed_ = apposed_ || describes;
    return describes;
  }

  void add(const Chunk& chunk, std::uint32_t head) {
    heads_.push_back(head);
    proper_ = chunk.is(kProper);
    plural_ = chunk.is(kPluralHead);
    determined_ = owned_ || document_.tokens[chunk.tokens.begin].pos == Pos::kDet;
    definite_ = determined_ && (owned_ || !is_indefinite(chunk));
    owned_ = false;
    state_ = State::kAfterHead;
  }

  /// "officials, |several| of whom left": a part of those named.
  bool is_part_of(std::uint32_t end) const {
    if (end + 1 >= tokens_.end || !is(end, "of")) return false;
    return is(end + 1, "whom") || is(end + 1, "which");
  }

  void noun_group(const Chunk& chunk, std::uint32_t end) {
    if (state_ == State::kAfterComma && is_part_of(end)) {
      done_ = true;
      return;
    }
    if (chunk.is(kPossessive) && end < tokens_.end && end == chunk.tokens.end) {
      owned_ = true;
      return;
    }
    const std::uint32_t head = head_of(chunk);
    const Token& first = document_.tokens[chunk.tokens.begin];
    const bool describes = first.pos == Pos::kDet || (first.shape & kCapitalized) == 0 ||
                           !chunk.is(kProper) || names_office(head);
    if (state_ == State::kInPhrase) {
      in_office_ = names_office(head);
      in_university_ = in_university_ || is(chunk.head, "University");
    }
    if (state_ == State::kAfterComma && document_.tokens[chunk.head].pos == Pos::kNum) {
      state_ = State::kInApposition;  // "the host, |54|"
    } else if (state_ == State::kAfterComma &&
               (is_place(head) || is_campus(chunk, end) || holds_office(head, end))) {
      state_ = State::kInApposition;  // "of Leeds, |England|", "aides to the mayor, |Ann Cole|"
    } else if (names_last_head(chunk, head, end)) {
      heads_.back() = head;
      state_ = State::kAfterHead;
      proper_ = true;
    } else if (describes_last_head(chunk, describes)) {
      state_ = State::kInApposition;
    } else if (state_ == State::kAfterAnd && determined_ && !plural_ && !proper_ &&
               !describes_anew(chunk)) {
      state_ = State::kAfterHead;  // "the senator and presidential candidate" are one
    } else if (state_ == State::kStart || state_ == State::kAfterComma ||
               state_ == State::kAfterAnd) {
      add(chunk, head);
    }
  }

  void take(const Chunk& chunk, std::uint32_t at, std::uint32_t end) {
    switch (chunk.kind) {
      case ChunkKind::kNounGroup:
        noun_group(chunk, end);
        break;
      case ChunkKind::kPreposition:
        if (state_ == State::kAfterHead || state_ == State::kAfterComma) state_ = State::kInPhrase;
        break;
      case ChunkKind::kConjunction:
        joins_apposition_ = state_ == State::kInApposition;  // a farmer |and| a member of the board
        if (state_ != State::kInPhrase && state_ != State::kStart) state_ = State::kAfterAnd;
        break;
      case ChunkKind::kPunctuation:
        if (!is(at, ",")) break;
        if (state_ == State::kAfterHead || state_ == State::kInPhrase)
          state_ = State::kAfterComma;
        else if (state_ == State::kInApposition)
          state_ = State::kAfterHead;
        break;
      case ChunkKind::kRelative:
        if (heads_.empty()) heads_.push_back(chunk.head);
        done_ = true;
        break;
      case ChunkKind::kVerbGroup:
      case ChunkKind::kSubordinator:
        done_ = !heads_.empty();
        break;
      default:
        break;
    }
  }

  const Extraction& extraction_;
  const Document& document_;
  const Analysis& analysis_;
  const Span tokens_;
  std::vector<std::uint32_t>& heads_;
  State state_ = State::kStart;
  bool proper_ = false, plural_ = false, determined_ = false, definite_ = false, owned_ = false,
       apposed_ = false, in_office_ = false, in_university_ = false,
       joins_apposition_ = false, done_ = false;
};

}  // namespace

void heads_of(const Extraction& extraction, const Analysis& analysis, Span tokens,
              std::vector<std::uint32_t>& heads) {
  Walk(extraction, analysis, tokens, heads).run();
}

}  // namespace claimgraph
