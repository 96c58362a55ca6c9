#include "resolve/noun_phrase.hpp"

#include <algorithm>

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

  /// A determiner, a plural or a name begins somebody else.
  bool describes_anew(const Chunk& chunk) const {
    return document_.tokens[chunk.tokens.begin].pos == Pos::kDet || chunk.is(kPluralHead) ||
           chunk.is(kProper) || chunk.is(kPossessive);
  }

  void loose(std::uint32_t at) {
    if (heads_.empty() && document_.tokens[at].pos != Pos::kPunct) heads_.push_back(at);
  }

  void noun_group(const Chunk& chunk, std::uint32_t end) {
    if (chunk.is(kPossessive) && end < tokens_.end && end == chunk.tokens.end) return;
    const std::uint32_t head = head_of(chunk);
    const bool describes = document_.tokens[chunk.tokens.begin].pos == Pos::kDet ||
                           !chunk.is(kProper) || names_office(head);
    if (state_ == State::kAfterComma && document_.tokens[chunk.head].pos == Pos::kNum) {
      state_ = State::kInApposition;  // "the host, |54|"
    } else if (state_ == State::kAfterHead && !proper_ && names_person(head)) {
      heads_.back() = head;  // "Junta leader |General Cole|"
      proper_ = true;
    } else if (state_ == State::kAfterComma && !proper_ && !plural_ && chunk.is(kProper) &&
               determined_ && heads_.size() == 1 && closes(end)) {
      heads_.back() = head;  // "the contractor, |Bauhof|,"
      state_ = State::kAfterHead;
      proper_ = true;
    } else if (state_ == State::kAfterComma && proper_ && describes) {
      state_ = State::kInApposition;
      apposed_ = true;
    } else if (state_ == State::kAfterAnd && apposed_ && proper_ && describes &&
               document_.tokens[chunk.tokens.begin].pos != Pos::kDet && !chunk.is(kPluralHead)) {
      state_ = State::kInApposition;  // "Ann Hill, president |and owner| of the yard"
    } else if (state_ == State::kAfterComma && !proper_ && !plural_ && names_person(head)) {
      heads_.back() = head;
      state_ = State::kAfterHead;
      proper_ = true;
    } else if (state_ == State::kAfterAnd && determined_ && !plural_ && !proper_ &&
               !describes_anew(chunk)) {
      state_ = State::kAfterHead;  // "the senator and presidential candidate" are one
    } else if (state_ == State::kStart || state_ == State::kAfterComma ||
               state_ == State::kAfterAnd) {
      heads_.push_back(head);
      proper_ = chunk.is(kProper);
      plural_ = chunk.is(kPluralHead);
      determined_ = document_.tokens[chunk.tokens.begin].pos == Pos::kDet;
      state_ = State::kAfterHead;
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
  bool proper_ = false, plural_ = false, determined_ = false, apposed_ = false, done_ = false;
};

}  // namespace

void heads_of(const Extraction& extraction, const Analysis& analysis, Span tokens,
              std::vector<std::uint32_t>& heads) {
  Walk(extraction, analysis, tokens, heads).run();
}

}  // namespace claimgraph
