#include "reading.hpp"

#include <algorithm>
#include <utility>

namespace claimgraph::claims {

GrammarWords::GrammarWords(const Lexicon& lexicon) {
  using Words = GrammarWords;
  constexpr std::pair<WordId Words::*, std::string_view> kForms[] = {
      {&Words::that, "that"},
      {&Words::ones, "one's"},
      {&Words::against, "against"},
      {&Words::whether, "whether"},
      {&Words::if_, "if"},
      {&Words::how, "how"},
      {&Words::what, "what"},
      {&Words::why, "why"},
      {&Words::who, "who"},
      {&Words::whom, "whom"},
      {&Words::whose, "whose"},
      {&Words::where, "where"},
      {&Words::when, "when"},
      {&Words::which, "which"},
      {&Words::to, "to"},
      {&Words::not_, "not"},
      {&Words::by, "by"},
      {&Words::of, "of"},
      {&Words::as, "as"},
      {&Words::but, "but"},
      {&Words::in, "in"},
      {&Words::on, "on"},
      {&Words::at, "at"},
      {&Words::for_, "for"},
      {&Words::from, "from"},
      {&Words::among, "among"},
      {&Words::it, "it"},
      {&Words::there, "there"},
      {&Words::while_, "while"},
      {&Words::although, "although"},
      {&Words::though, "though"},
      {&Words::after, "after"},
      {&Words::before, "before"},
      {&Words::since, "since"},
      {&Words::until, "until"},
      {&Words::with, "with"},
      {&Words::during, "during"},
      {&Words::a, "a"},
      {&Words::according, "according"},
      {&Words::compared, "compared"},
      {&Words::including, "including"},
      {&Words::so, "so"},
      {&Words::about, "about"},
      {&Words::become, "become"},
      {&Words::became, "became"},
      {&Words::no, "no"},
      {&Words::have, "have"},
      {&Words::yes, "yes"},
      {&Words::say, "say"},
      {&Words::even, "even"},
      {&Words::the, "the"},
      {&Words::over, "over"}};
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
