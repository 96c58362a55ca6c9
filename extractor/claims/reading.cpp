#include "reading.hpp"

#include <algorithm>
#include <utility>

// What the readers of claims/ ask of the layers below: words, chunks, clauses and quotations around
// a token of the sentence that is being read. Every walk is a few steps long or a binary search.

namespace claimgraph::claims {

namespace {

constexpr std::pair<WordId GrammarWords::*, std::string_view> kForms[] = {
    {&GrammarWords::that, "that"},
    {&GrammarWords::ones, "one's"},
    {&GrammarWords::against, "against"},
    {&GrammarWords::something, "something"},
    {&GrammarWords::like, "like"},
    {&GrammarWords::whether, "whether"},
    {&GrammarWords::if_, "if"},
    {&GrammarWords::how, "how"},
    {&GrammarWords::what, "what"},
    {&GrammarWords::why, "why"},
    {&GrammarWords::who, "who"},
    {&GrammarWords::whom, "whom"},
    {&GrammarWords::whose, "whose"},
    {&GrammarWords::where, "where"},
    {&GrammarWords::when, "when"},
    {&GrammarWords::which, "which"},
    {&GrammarWords::to, "to"},
    {&GrammarWords::not_, "not"},
    {&GrammarWords::by, "by"},
    {&GrammarWords::of, "of"},
    {&GrammarWords::as, "as"},
    {&GrammarWords::but, "but"},
    {&GrammarWords::in, "in"},
    {&GrammarWords::on, "on"},
    {&GrammarWords::at, "at"},
    {&GrammarWords::for_, "for"},
    {&GrammarWords::from, "from"},
    {&GrammarWords::among, "among"},
    {&GrammarWords::it, "it"},
    {&GrammarWords::there, "there"},
    {&GrammarWords::while_, "while"},
    {&GrammarWords::although, "although"},
    {&GrammarWords::though, "though"},
    {&GrammarWords::after, "after"},
    {&GrammarWords::before, "before"},
    {&GrammarWords::since, "since"},
    {&GrammarWords::until, "until"},
    {&GrammarWords::with, "with"},
    {&GrammarWords::during, "during"},
    {&GrammarWords::a, "a"},
    {&GrammarWords::according, "according"},
    {&GrammarWords::compared, "compared"},
    {&GrammarWords::including, "including"},
    {&GrammarWords::so, "so"},
    {&GrammarWords::about, "about"},
    {&GrammarWords::become, "become"},
    {&GrammarWords::became, "became"},
    {&GrammarWords::no, "no"},
    {&GrammarWords::have, "have"},
    {&GrammarWords::yes, "yes"},
    {&GrammarWords::say, "say"},
    {&GrammarWords::even, "even"},
    {&GrammarWords::the, "the"},
    {&GrammarWords::over, "over"}};

}  // namespace

GrammarWords::GrammarWords(const Lexicon& lexicon) {
  for (const auto& [word, form] : kForms) this->*word = lexicon.find(form);
}

Reading::Reading(const RuleSet& rules, const GrammarWords& grammar_words, const Document& text,
                 const Analysis& layers)
    : lexicon(rules.lexicon()),
      cues(rules.cues()),
      grammar(rules.grammar()),
      document(text),
      analysis(layers),
      words(grammar_words) {}

void Reading::enter(Index sentence) {
  sentence_ = sentence;
  tokens_ = document.sentences[sentence].tokens;
}

bool Reading::is_dash(std::uint32_t at) const {
  if (!inside(at)) return false;
  const std::string_view text = document.view(token(at));
  const bool between_words =
      (token(at).shape & kJoined) != 0 && inside(at + 1) && (token(at + 1).shape & kJoined) != 0;
  if (text == "–") return !between_words;  // "Russia–Japan talks"
  if (text == "—" || text == "--" || text == "―") return true;
  return text == "-" && (token(at).shape & kJoined) == 0;
}

const Chunk* Reading::chunk_past_adverbs(std::uint32_t at) const {
  const Chunk* found = chunk_at(at);
  for (int i = 0; i < 2 && found != nullptr && found->kind == ChunkKind::kAdverb; ++i)
    found = chunk_at(found->tokens.end);
  return found;
}

const Clause* Reading::clause_of_verb(Index verb) const {
  Index at = analysis.clause_of[chunk(verb).head];
  for (int depth = 0; at != kNone && depth < 4; ++depth, at = analysis.clauses[at].parent) {
    if (analysis.clauses[at].verb == verb) return &analysis.clauses[at];
  }
  return nullptr;
}

const Quotation* Reading::outermost_quotation(std::uint32_t at) const {
  const auto& all = analysis.quotations;
  const auto next = std::partition_point(
      all.begin(), all.end(), [at](const Quotation& quote) { return quote.tokens.begin <= at; });
  if (next == all.begin()) return nullptr;
  const Quotation* found = &*(next - 1);
  while (found->parent != kNone) found = &all[found->parent];
  return found->tokens.contains(at) ? found : nullptr;
}

const CueFrame* Reading::find(std::span<const CueFrame> frames, Frame frame) {
  for (const CueFrame& candidate : frames) {
    if (candidate.frame == frame) return &candidate;
  }
  return nullptr;
}

std::uint64_t Reading::kinds_of(std::span<const CueFrame> frames) {
  std::uint64_t kinds = 0;
  for (const CueFrame& frame : frames) kinds |= 1ull << static_cast<unsigned>(frame.frame);
  return kinds;
}

}  // namespace claimgraph::claims
