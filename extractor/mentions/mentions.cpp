#include <algorithm>
#include <numeric>

#include "mentions/reader.hpp"
#include "stages.hpp"

// Who is spoken of: names sentence by sentence (names.cpp, persons.cpp, organizations.cpp), then
// pronouns and descriptions (descriptions.cpp), then, over the whole document, which name is whose
// (identity.cpp).

namespace claimgraph {
namespace {

/// Where names and pronouns may begin; whether nearly all longer words are capitalized, and whether
/// all letters are capitals.
void look_over(SentenceView& s, Openings& openings) {
  std::uint32_t words = 0, capitals = 0, all = 0;
  openings.clear();
  openings.word_bits.resize(s.tokens.size());
  std::uint32_t* word_bits = openings.word_bits.data();
  for (std::uint32_t at = s.tokens.begin; at < s.tokens.end; ++at) {
    const Token& token = s.token(at);
    const std::uint32_t bits = s.gazetteer.word(token.word);
    *word_bits++ = bits;
    if ((bits & kPronouns) != 0) openings.pronouns.push_back(at);
    const bool word = (token.shape & kPunctuation) == 0;
    const bool digit = (token.shape & kHasDigit) != 0;
    const bool capital = (token.shape & kCapitalized) != 0;
    const bool prefixed =
        token.pos == Pos::kAdj && !capital && name_behind_prefix(s.document.view(token)) != 0;
    if (word & (capital | digit | prefixed | ((bits & kParticle) != 0))) {
      openings.names.push_back(at);
      s.gazetteer.prefetch(token.word);
    }
    const bool longer = word & !digit & (token.bytes.size() >= 4);
    words += longer;
    capitals += longer & capital;
    all += longer & ((token.shape & kAllCaps) != 0);
  }
  s.word_bits = openings.word_bits;
  // "Lena Cole met Boris Kell." is no headline: few end with a full stop.
  const bool stopped = s.tokens.size() > 1 && s.text_is(s.tokens.end - 1, ".");
  s.title_case = words >= 3 && capitals * 10 >= words * (stopped ? 10 : 8);
  s.all_caps = words >= 2 && all * 10 >= words * 9;
}

/// The mentions found in a sentence, in text order, an outer one before those inside it. `order` is
/// working memory.
void append(const SentenceView& s, const std::vector<Found>& found, std::vector<Index>& order,
            Extraction& extraction, Analysis& analysis) {
  order.resize(found.size());
  std::iota(order.begin(), order.end(), Index{0});
  std::sort(order.begin(), order.end(), [&](Index a, Index b) {
    const Span left = found[a].tokens, right = found[b].tokens;
    if (left.begin != right.begin) return left.begin < right.begin;
    return left.end != right.end ? left.end > right.end : a < b;
  });
  for (const Index i : order) {
    Mention& mention = extraction.mentions.emplace_back();
    mention.tokens = found[i].tokens;
    mention.bytes = s.document.bytes_of(found[i].tokens);
    mention.via = found[i].via;
    mention.place = found[i].place;
    analysis.references.push_back(found[i].reference);
  }
}

}  // namespace

void find_mentions(const RuleSet& rules, Extraction& extraction, Analysis& analysis) {
  const Document& document = extraction.document;
  std::vector<Found> found;
  std::vector<Index> order;
  Openings openings;
  for (std::uint32_t index = 0; index < document.sentences.size(); ++index) {
    const Sentence& sentence = document.sentences[index];
    if (document.blocks[sentence.block].kind == BlockKind::kBoilerplate) continue;
    SentenceView view{document,
                      analysis,
                      rules.lexicon(),
                      rules.gazetteer(),
                      rules.grammar(),
                      sentence.tokens,
                      index,
                      {},
                      {},
                      {}};
    look_over(view, openings);
    found.clear();
    read_names(view, openings.names, &found);
    read_descriptions(view, openings.pronouns, &found);
    append(view, found, order, extraction, analysis);
  }
  settle_meanings(rules, extraction, analysis);
  identify(rules, extraction, analysis);
  analysis.mention_of.assign(document.tokens.size(), kNone);
  for (Index index = 0; index < extraction.mentions.size(); ++index) {
    const Span tokens = extraction.mentions[index].tokens;
    for (std::uint32_t at = tokens.begin; at < tokens.end; ++at) analysis.mention_of[at] = index;
    const Span role = analysis.references[index].role;
    if (role.size() > 2 && rules.lexicon().form(document.tokens[role.begin + 1].word) == "of")
      analysis.mention_of[role.begin] = index;  // |Secretary| of State Ana Ruiz
  }
  for (Reference& reference : analysis.references)
    if (reference.owner_token != kNone)
      reference.owner = analysis.mention_of[reference.owner_token];
  find_affiliations(rules, extraction, analysis);
}

}  // namespace claimgraph
