#include "reading.hpp"

namespace claimgraph::claims {

GrammarWords::GrammarWords(const Lexicon& lexicon) {
  const auto word = [&](std::string_view form) { return lexicon.find(form); };
  that = word("that"), whether = word("whether"), if_ = word("if"), how = word("how"),
  what = word("what");
  why = word("why"), who = word("who"), whom = word("whom"), whose = word("whose"),
  where = word("where");
  when = word("when"), which = word("which"), to = word("to"), not_ = word("not"), by = word("by");
  of = word("of"), as = word("as"), and_ = word("and"), or_ = word("or"), but = word("but"),
  in = word("in");
  on = word("on"), at = word("at"), for_ = word("for"), from = word("from"), among = word("among");
  it = word("it"), there = word("there"), while_ = word("while"), although = word("although");
  though = word("though"), because = word("because"), after = word("after"),
  before = word("before");
  since = word("since"), until = word("until"), with = word("with"), during = word("during");
  a = word("a"), according = word("according"), including = word("including"),
  compared = word("compared"), than = word("than"), so = word("so"), about = word("about"),
  like = word("like");
  become = word("become"), became = word("became"), no = word("no"), have = word("have"),
  yes = word("yes");
}

Reading::Reading(const RuleSet& rules, const GrammarWords& grammar_words, const Document& text,
                 const Analysis& layers)
    : lexicon(rules.lexicon()),
      cues(rules.cues()),
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

const Chunk* Reading::chunk_at(std::uint32_t at) const {
  if (!inside(at)) return nullptr;
  const Index index = analysis.chunk_of[at];
  if (index == kNone) return nullptr;
  const Chunk& found = analysis.chunks[index];
  return found.tokens.begin == at ? &found : nullptr;
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

namespace {

/// The quotation in `all` (sorted by begin) with the last begin at or before `at`.
std::size_t last_before(const std::vector<Quotation>& all, std::uint32_t at) {
  std::size_t low = 0, high = all.size();
  while (low < high) {
    const std::size_t middle = (low + high) / 2;
    if (all[middle].tokens.begin <= at) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;  // one past it
}

}  // namespace

const Quotation* Reading::outermost_quotation(std::uint32_t at) const {
  const auto& all = analysis.quotations;
  std::size_t next = last_before(all, at);
  if (next == 0) return nullptr;
  const Quotation* found = &all[next - 1];
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
