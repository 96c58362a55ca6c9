#include <span>

#include "fold.hpp"
#include "stages.hpp"
#include "tokens/tokenizer.hpp"

/// Tokens as the Universal Dependencies treebanks of English split them (EWT, GUM, PUD):
///   "don't long-term U.S. $3.5m"  ->  do|n't long|-|term U.S. $|3.5|m
/// Prefixes that are no words stay ("anti-war", "re-elected"), and so do codes ("F-16"), names with
/// an apostrophe ("O'Brien") and a full stop that belongs to an abbreviation.

namespace claimgraph {

void Tokenizer::split(Span bytes) {
  at_ = bytes.begin;
  end_ = bytes.end;
  last_end_ = kNone;
  while (at_ < end_) {
    if (plain_word()) continue;
    switch (class_of(text_[at_])) {
      case CharClass::kSpace:
        ++at_;
        break;
      case CharClass::kLower:
      case CharClass::kUpper:
      case CharClass::kDigit:
        word();
        break;
      case CharClass::kMark:
        mark();
        break;
      case CharClass::kLead:
        wide();
        break;
    }
  }
  look_up();
}

void Tokenizer::look_up() {
  const std::span<const Waiting> waiting = std::span(waiting_).first(waiting_count_);
  for (const Waiting& one : waiting) lexicon_.fetch_rest(one.key, one.slot);
  for (const Waiting& one : waiting) {
    Token& token = document_.tokens[one.token];
    token.word = lexicon_.find_ascii(one.key, one.slot, document_.view(token));
    lexicon_.prefetch(token.word);
  }
  waiting_count_ = 0;
}

/// A form that is no plain ASCII. If it is short when folded, its key tells the word.
void Tokenizer::emit_folded(std::uint32_t begin, std::uint32_t end, unsigned shape) {
  const std::string_view form = text_.substr(begin, end - begin);
  char buffer[16];
  if (form.size() <= sizeof buffer)
    if (const std::string_view short_form(buffer, fold(form, buffer)); short_form.size() <= 8)
      return emit_later(begin, end, shape, key_of(short_form));
  add(begin, end, shape, lexicon_.find(form));
}

void Tokenizer::mark() {
  const std::uint32_t begin = at_;
  const char c = text_[begin];
  std::uint32_t end = begin + 1;
  unsigned shape = kPunctuation;
  if (c == '.' || c == '-') {
    while (end < end_ && text_[end] == c) ++end;
    if (c == '.' && end - begin == 2) end = begin + 1;
  }
  if (c == '`' && end < end_ && text_[end] == '`') ++end;
  if (c == '\'' && end < end_ && text_[end] == '\'') ++end;
  const bool space_before = last_end_ != begin;
  if (c == '\'' && space_before && short_year(begin, end)) return;
  const bool word_after = is_word_byte(end);
  if (c == '"' || c == '`' || c == '\'') {
    if (end - begin == 1 && c != '"') shape |= kSingleQuote;
    if (c == '"')
      shape |= kOpenQuote | kCloseQuote;
    else if (c == '`')
      shape |= kOpenQuote;
    else
      shape |= (space_before || word_after ? kOpenQuote : 0) | kCloseQuote;
  }
  at_ = end + (end < end_ && text_[end] == ' ');
  if (end - begin == 1)
    add(begin, end, shape, lexicon_.of_byte(c));
  else
    emit(begin, end, shape);
}

void Tokenizer::wide() {
  const CodePoint c = decode(text_, at_);
  if (is_wide_space(c.value)) {
    at_ += c.size;
    return;
  }
  if (!is_wide_mark(c.value)) return word();
  if ((c.value == 0x2018 || c.value == 0x2019) && last_end_ != at_ &&
      short_year(at_, at_ + c.size))
    return;
  unsigned shape = kPunctuation;
  switch (c.value) {
    case 0x201C:
    case 0x201E:
    case 0x201F:
    case 0xAB:
      shape |= kOpenQuote;
      break;
    case 0x201D:
    case 0xBB:
      shape |= kCloseQuote;
      break;
    case 0x2018:
    case 0x201A:
    case 0x201B:
    case 0x2039:
      shape |= kOpenQuote | kSingleQuote;
      break;
    case 0x2019:
    case 0x203A:
      shape |= kCloseQuote | kSingleQuote;
      break;
    default:
      break;
  }
  const std::uint32_t begin = at_;
  at_ += c.size;
  emit(begin, at_, shape);
}

void split_tokens(const Lexicon& lexicon, Document& document) {
  document.lexicon = &lexicon;
  document.tokens.clear();
  document.tokens.reserve(document.text.size() / 5);
  Tokenizer tokenizer(lexicon, document);
  for (Block& block : document.blocks) {
    block.sentences.begin = static_cast<std::uint32_t>(document.tokens.size());  // tokens, for now
    tokenizer.split(block.bytes);
    block.sentences.end = static_cast<std::uint32_t>(document.tokens.size());
  }
}

void split_phrase(const Lexicon& lexicon, std::string_view phrase, Document& document) {
  document.clear();
  document.text.assign(phrase).append(8, ' ');  // short words are split by eights too
  document.blocks.push_back({{0, static_cast<std::uint32_t>(phrase.size())}, {}, {}});
  split_tokens(lexicon, document);
}

}  // namespace claimgraph
