#include "topics.hpp"

#include <algorithm>
#include <array>

#include "characters.hpp"
#include "lexicon.hpp"

namespace claimgraph {
namespace {

/// A content of a page long has no more topics than its beginning.
constexpr std::size_t kMostTopics = 8;

/// The lemma of `token`, its form in lower case (ASCII) where the lexicon has none.
void append_lemma(const Document& document, const Token& token, std::string* topics) {
  if (token.lemma != kUnknownWord && document.lexicon != nullptr) {
    topics->append(document.lexicon->form(token.lemma));
    return;
  }
  for (const char c : document.view(token))
    topics->push_back(class_of(c) == CharClass::kUpper ? static_cast<char>(c | 0x20) : c);
}

}  // namespace

void find_topics(const Document& document, const Claim& claim, std::string* topics) {
  topics->clear();
  std::array<std::size_t, kMostTopics + 1> begins{};  // of the topics, into *topics
  std::size_t count = 0;
  const auto is_known = [&](std::string_view lemma) {
    for (std::size_t i = 0; i < count; ++i)
      if (std::string_view(*topics).substr(begins[i], begins[i + 1] - begins[i] - 1) == lemma)
        return true;
    return false;
  };
  for (const Span span : claim.content) {
    auto token = std::partition_point(document.tokens.begin(), document.tokens.end(),
                                      [&](const Token& t) { return t.bytes.begin < span.begin; });
    for (; token != document.tokens.end() && token->bytes.end <= span.end; ++token) {
      // A noun before a noun is no head.
      const auto next = token + 1;
      const bool heads =
          token->pos == Pos::kNoun && (next == document.tokens.end() || next->pos != Pos::kNoun);
      if (!heads) continue;
      if (count == kMostTopics) break;
      const std::size_t begin = begins[count];
      append_lemma(document, *token, topics);
      const std::string_view lemma = std::string_view(*topics).substr(begin);
      if (lemma.find(' ') != lemma.npos || is_known(lemma)) {
        topics->resize(begin);
        continue;
      }
      topics->push_back(' ');
      begins[++count] = topics->size();
    }
  }
  if (count > 0) topics->pop_back();
}

}  // namespace claimgraph
