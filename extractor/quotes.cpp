// Quotation marks of a document, paired.
//
// A straight mark opens or closes by what it touches: a space before it and none after it opens.
// Curly marks and guillemets say so themselves, but are overruled where what they touch says the
// contrary and the other reading pairs up (people type them wrong). Double and single marks are two
// families that nest in each other; a second opening mark of the open family means that the first
// was never closed.
//
//   takes:  “We know,” she said, “that he said ‘no’.”
//   leaves: the officials' plan of the '90s; 5'10"; rock 'n' roll
//
// A quotation of several paragraphs has an opening mark at the head of each and a closing one at
// the end of the last: each paragraph's stretch is a Quotation, `continues` chains them. A
// quotation that nothing closes ends with its block. Limits: a block's marks never pair with
// another block's but by that convention; marks of one family nested in themselves are read as
// unclosed.

#include <algorithm>

#include "lexicon.hpp"
#include "stages.hpp"

namespace claimgraph {
namespace {

constexpr std::uint16_t kAnyQuote = kOpenQuote | kCloseQuote;
constexpr std::uint32_t kScareWords = 3;

class QuotePairer {
 public:
  QuotePairer(Document& document, Analysis& analysis) : document_(document), analysis_(analysis) {}

  void read_block(const Block& block) {
    if (block.sentences.empty()) return;
    begin_ = document_.sentences[block.sentences.begin].tokens.begin;
    end_ = document_.sentences[block.sentences.end - 1].tokens.end;
    free_from_ = begin_;
    find_marks();
    find_last_single_close();
    const bool prose = block.kind == BlockKind::kParagraph || block.kind == BlockKind::kListItem ||
                       block.kind == BlockKind::kQuoteBlock;
    if (!prose) carried_ = kNone;
    for (const std::uint32_t mark : marks_) read_mark(mark);
    finish_block();
  }

 private:
  bool is_mark(std::uint32_t at) const {
    const Token& token = document_.tokens[at];
    return (token.shape & kAnyQuote) != 0 && token.pos != Pos::kPart && token.pos != Pos::kAux;
  }
  bool single(std::uint32_t at) const { return (document_.tokens[at].shape & kSingleQuote) != 0; }
  bool touches_left(std::uint32_t at) const {
    return at > begin_ && (document_.tokens[at].shape & kJoined) != 0;
  }
  bool touches_right(std::uint32_t at) const {
    return at + 1 < end_ && (document_.tokens[at + 1].shape & kJoined) != 0;
  }

  /// May it open (close), judged by what it touches? Between two spaces or two words both may be.
  bool can_open(std::uint32_t at) const {
    if (!touches_left(at)) return true;
    const Token& before = document_.tokens[at - 1];
    return touches_right(at) && (before.shape & kPunctuation) != 0 && !ends_speech(at - 1);
  }
  bool can_close(std::uint32_t at) const {
    if (at == begin_) return false;
    if (!touches_right(at)) return true;
    return touches_left(at) && (document_.tokens[at + 1].shape & kPunctuation) != 0;
  }
  bool ends_speech(std::uint32_t at) const {
    const std::string_view text = document_.view(document_.tokens[at]);
    return text == "," || text == "." || text == "?" || text == "!" || text == "…";
  }

  void find_marks() {
    marks_.clear();
    for (std::uint32_t at = begin_; at < end_; ++at) {
      document_.tokens[at].quote_depth = 0;
      if (is_mark(at)) marks_.push_back(at);
    }
  }

  /// A single mark opens only where one that can close it comes later: the rest are apostrophes.
  void find_last_single_close() {
    last_single_close_ = begin_;
    const auto last = std::find_if(marks_.rbegin(), marks_.rend(), [&](std::uint32_t mark) {
      return single(mark) && can_close(mark);
    });
    if (last != marks_.rend()) last_single_close_ = *last;
  }

  void read_mark(std::uint32_t at) {
    const bool single_mark = single(at);
    const std::uint16_t shape = document_.tokens[at].shape;
    const Index open = innermost(single_mark);
    const bool ambiguous = (shape & kAnyQuote) == kAnyQuote;
    const bool says_close = (shape & kCloseQuote) != 0;
    if (open != kNone && can_close(at) &&
        (says_close || !can_open(at) || (touches_left(at) && !touches_right(at)))) {
      close(open, at + 1);
      return;
    }
    if (single_mark) {
      const bool room = at < last_single_close_;
      if (open == kNone && room && can_open(at) && touches_right(at)) begin_quotation(at);
      return;
    }
    const bool opens = can_open(at) && (touches_right(at) || !ambiguous);
    if (opens && (shape & kOpenQuote || touches_right(at))) {
      if (open != kNone) abandon(open, at);
      begin_quotation(at);
    } else if (open != kNone) {
      close(open, at + 1);
    } else if (carried_ != kNone && can_close(at)) {
      close_carried(at);
    } else if ((can_open(at) || !(ambiguous || says_close)) && touches_right(at)) {
      begin_quotation(at);  // said,“It is late”
    }
  }

  /// The open quotation of a family; kNone when another of its kind stands between.
  Index innermost(bool single_mark) const {
    for (std::uint32_t i = depth_; i > 0; --i)
      if (open_[i - 1].single == single_mark) return i - 1;
    return kNone;
  }

  void begin_quotation(std::uint32_t at) {
    if (depth_ == kMaxDepth) return;
    Quotation quotation;
    quotation.tokens = {at, at + 1};
    quotation.inner = {at + 1, at + 1};
    if (depth_ > 0) quotation.parent = open_[depth_ - 1].quotation;
    if (at == begin_ && carried_ != kNone) {
      quotation.continues = carried_;
      analysis_.quotations[carried_].closed = true;
    }
    if (at == begin_) carried_ = kNone;
    open_[depth_++] = {static_cast<Index>(analysis_.quotations.size()), single(at)};
    analysis_.quotations.push_back(quotation);
  }

  /// Ends open_[level] at `end` (after its closing mark); what is open inside it ends before the
  /// mark.
  void close(Index level, std::uint32_t end) {
    while (depth_ > level + 1) abandon(depth_ - 1, end - 1);
    Quotation& quotation = analysis_.quotations[open_[level].quotation];
    quotation.tokens.end = end;
    quotation.inner.end = std::max(quotation.inner.begin, end - 1);
    depth_ = level;
    free_from_ = end;
    settle(quotation);
  }

  /// Ends open_[level] and all inside it without a mark.
  void abandon(Index level, std::uint32_t end) {
    while (depth_ > level) {
      Quotation& quotation = analysis_.quotations[open_[--depth_].quotation];
      quotation.tokens.end = quotation.inner.end = std::max(end, quotation.inner.begin);
      quotation.closed = false;
      settle(quotation);
    }
    free_from_ = std::max(free_from_, end);
  }

  /// The mark closes what an earlier paragraph opened, and this one did not open it again.
  void close_carried(std::uint32_t at) {
    Quotation quotation;
    quotation.tokens = {free_from_, at + 1};
    quotation.inner = {free_from_, at};
    quotation.continues = carried_;
    analysis_.quotations[carried_].closed = true;
    carried_ = kNone;
    free_from_ = at + 1;
    analysis_.quotations.push_back(quotation);
    settle(analysis_.quotations.back());
  }

  void finish_block() {
    carried_ = kNone;
    if (depth_ == 0) return;
    if (!open_[0].single) carried_ = open_[0].quotation;
    abandon(0, end_);
  }

  void settle(Quotation& quotation) {
    for (std::uint32_t at = quotation.tokens.begin; at < quotation.tokens.end; ++at)
      ++document_.tokens[at].quote_depth;
    quotation.scare = is_scare(quotation);
  }

  bool is_scare(const Quotation& quotation) const {
    if (!quotation.closed || quotation.inner.size() > kScareWords) return false;
    if (quotation.tokens.begin == begin_ && quotation.tokens.end + 1 >= end_) return false;
    for (std::uint32_t at = quotation.inner.begin; at < quotation.inner.end; ++at) {
      const Token& token = document_.tokens[at];
      const bool modifier = token.pos == Pos::kVerb && at + 1 < quotation.inner.end &&
                            (token.forms & (kPastParticiple | kGerund)) != 0;  // a “done deal”
      if (token.pos == Pos::kAux || (token.pos == Pos::kVerb && !modifier) || ends_speech(at))
        return false;
    }
    return true;
  }

  static constexpr std::uint32_t kMaxDepth = 6;
  struct Open {
    Index quotation;
    bool single;
  };

  Document& document_;
  Analysis& analysis_;
  std::vector<std::uint32_t> marks_;  ///< of the block
  Open open_[kMaxDepth];
  std::uint32_t depth_ = 0;
  Index carried_ = kNone;  ///< left open at the end of the block before
  std::uint32_t begin_ = 0, end_ = 0;
  std::uint32_t free_from_ = 0;  ///< end of the last quotation that was closed
  std::uint32_t last_single_close_ = 0;
};

}  // namespace

void pair_quotes(Document& document, Analysis& analysis) {
  QuotePairer pairer(document, analysis);
  for (const Block& block : document.blocks) pairer.read_block(block);
}

}  // namespace claimgraph
