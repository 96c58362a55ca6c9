#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "analysis.hpp"
#include "explain.hpp"
#include "explain_names.hpp"
#include "lexicon.hpp"

namespace claimgraph::cli {
namespace {

class Explanation {
 public:
  Explanation(const RuleSet& rules, const Analysis& analysis, const Extraction& extraction,
              bool color, std::ostream& out)
      : lexicon_(rules.lexicon()),
        scorecard_(rules.scorecard()),
        analysis_(analysis),
        extraction_(extraction),
        document_(extraction.document),
        quotations_(analysis.quotations, [](const Quotation& found) { return found.tokens.begin; }),
        mentions_(extraction.mentions, begin_of_mention),
        trials_(analysis.trials, begin_of_trial),
        claims_(extraction.claims, begin_of_claim),
        color_(color),
        out_(out) {}

  void write() {
    for (std::size_t i = 0; i < document_.sentences.size(); ++i) sentence(i);
  }

 private:
  enum Color { kBold = 1, kDim = 2, kRed = 31, kGreen = 32, kYellow = 33, kBlue = 34, kCyan = 36 };

  std::string paint(Color color, std::string_view text) const {
    return color_ ? fmt::format("\033[{}m{}\033[0m", static_cast<int>(color), text)
                  : std::string(text);
  }
  void line(std::string_view label, std::string_view text) {
    if (!text.empty())
      out_ << fmt::format("  {} {}\n", paint(kDim, fmt::format("{:<9}", label)), text);
  }
  /// On one line, whatever stands in it.
  std::string words(Span tokens) const { return flat(document_.view(document_.bytes_of(tokens))); }
  std::string words(const Spans& bytes) const {
    std::string text;
    for (const Span piece : bytes)
      text += (text.empty() ? "" : " … ") + flat(document_.view(piece));
    return text;
  }
  static std::string flat(std::string_view text) {
    std::string line(text);
    std::ranges::replace_if(
        line, [](char c) { return static_cast<unsigned char>(c) < ' '; }, ' ');
    return line;
  }

  void sentence(std::size_t index) {
    const Sentence& sentence = document_.sentences[index];
    const Block& block = document_.blocks[sentence.block];
    out_ << paint(kBold, fmt::format("[{}] {}", index + 1, flat(document_.view(sentence.bytes))))
         << paint(kDim, fmt::format("  ({}, bytes {}-{})", name_of(block.kind),
                                    sentence.bytes.begin, sentence.bytes.end))
         << '\n';
    line("words", tagged(sentence.tokens));
    if (index < analysis_.sentence_chunks.size())
      line("groups", groups(analysis_.sentence_chunks[index]));
    if (index < analysis_.sentence_clauses.size()) clauses(analysis_.sentence_clauses[index]);
    quotations(sentence.tokens);
    mentions(sentence.tokens);
    trials(sentence.tokens);
    claims(sentence.bytes);
    out_ << '\n';
  }

  std::string tagged(Span tokens) const {
    std::string text;
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
      const Token& token = document_.tokens[i];
      text += fmt::format("{}{}{}", text.empty() ? "" : " ", flat(document_.view(token)),
                          paint(kCyan, fmt::format("/{}", claimgraph::name_of(token.pos))));
      if (token.lemma != kUnknownWord && token.lemma != token.word)
        text += paint(kDim, fmt::format("/{}", lexicon_.form(token.lemma)));
    }
    return text;
  }

  std::string groups(Span chunks) const {
    std::string text;
    for (std::uint32_t i = chunks.begin; i < chunks.end; ++i) {
      const Chunk& chunk = analysis_.chunks[i];
      std::string flags;
      for (const auto& [flag, name] : kChunkFlagNames)
        if (chunk.is(flag)) flags += fmt::format(" {}", name);
      const std::string head =
          chunk.head < document_.tokens.size() && chunk.tokens.size() > 1
              ? fmt::format(" ^{}", flat(document_.view(document_.tokens[chunk.head])))
              : std::string();
      text += fmt::format("{}[{}{}]", text.empty() ? "" : " ", words(chunk.tokens),
                          paint(kBlue, fmt::format(" {}{}{}", name_of(chunk.kind), flags, head)));
    }
    return text;
  }

  void clauses(Span range) {
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      const Clause& clause = analysis_.clauses[i];
      std::string text(2 * depth(i), ' ');
      text += paint(kBlue, name_of(clause.kind));
      if (!clause.marker.empty()) text += fmt::format(" marker \"{}\"", words(clause.marker));
      if (!clause.subject.empty())
        text += fmt::format(" {} \"{}\"", clause.inverted ? "inverted subject" : "subject",
                            words(clause.subject));
      if (clause.verb < analysis_.chunks.size())
        text += fmt::format(" verb \"{}\"", words(analysis_.chunks[clause.verb].tokens));
      if (clause.object < analysis_.chunks.size())
        text += fmt::format(" object \"{}\"", words(analysis_.chunks[clause.object].tokens));
      text += paint(kDim, fmt::format(" : {}", words(clause.tokens)));
      line(i == range.begin ? "clauses" : "", text);
    }
  }
  std::size_t depth(Index clause) const {
    std::size_t depth = 0;
    for (Index parent = analysis_.clauses[clause].parent; parent < clause && depth < 20; ++depth)
      parent = analysis_.clauses[clause = parent].parent;
    return depth;
  }

  void quotations(Span tokens) {
    for (const auto& [begin, index] : quotations_.until(tokens.end)) {
      const Quotation& quotation = analysis_.quotations[index];
      line("quote", fmt::format("{}{}{}", words(quotation.tokens),
                                quotation.scare ? paint(kDim, " (scare)") : "",
                                quotation.closed ? "" : paint(kDim, " (not closed)")));
    }
  }

  void mentions(Span tokens) {
    for (const auto& [begin, index] : mentions_.until(tokens.end)) {
      const Mention& mention = extraction_.mentions[index];
      line("mention",
           fmt::format("\"{}\" {} {}{}{}", words(mention.tokens), paint(kDim, "->"),
                       names(mention.actors), mention.place ? " (place)" : "",
                       paint(kDim, fmt::format(" {} {}", claimgraph::name_of(mention.via),
                                               mention.reason))));
    }
  }
  std::string names(const Indices& actors) const {
    std::string text;
    for (const Index actor : actors)
      text += fmt::format("{}{}", text.empty() ? "" : ", ", extraction_.actors[actor].key);
    return text.empty() ? "nobody known" : paint(kGreen, text);
  }

  void trials(Span tokens) {
    for (const auto& [begin, index] : trials_.until(tokens.end)) {
      const Trial& trial = analysis_.trials[index];
      const bool made = trial.claim != kNone;
      std::string verdict(trial.verdict);
      if (made) verdict += fmt::format(" {}", trial.claim + 1);
      line("cue", fmt::format("\"{}\" {} {}", words(trial.cue), paint(kYellow, trial.rule),
                              paint(made ? kGreen : kRed, verdict)));
    }
  }

  void claims(Span bytes) {
    for (const auto& [begin, i] : claims_.until(bytes.end)) {
      const Claim& claim = extraction_.claims[i];
      line(fmt::format("claim {}", i + 1),
           fmt::format("{} | {} | {}", paint(kGreen, words(claim.source)),
                       paint(kYellow, words(claim.cue)), words(claim.content)));
      std::string meaning =
          fmt::format("{}; {}, {}, {}, {}", names(claim.sources), claimgraph::name_of(claim.act),
                      claimgraph::name_of(claim.stance), claimgraph::name_of(claim.certainty),
                      claimgraph::name_of(claim.kind));
      if (claim.negated) meaning += ", negated";
      if (!claim.to.empty()) meaning += fmt::format("; to {}", names(claim.to));
      if (!claim.about.empty()) meaning += fmt::format("; about {}", names(claim.about));
      if (claim.within != kNone) meaning += fmt::format("; within claim {}", claim.within + 1);
      for (const Claim::Answered& answered : claim.answers)
        meaning +=
            fmt::format("; {} claim {}", claimgraph::name_of(answered.answer), answered.claim + 1);
      line("", meaning);
      line("", score(claim, analysis_.drafts[i]));
    }
  }

  /// The share of the cue, what the marks add to its log-odds, and what comes of it.
  std::string score(const Claim& claim, const Draft& draft) const {
    std::string text = fmt::format("{} {:.2f}", paint(kDim, claim.rule), draft.share);
    for_each_mark(draft.marks, [&](Mark mark) {
      text += fmt::format(", {} {:+.2f}", name_of(mark), scorecard_.points_of(mark));
    });
    const bool told = claim.confidence >= ExtractOptions().min_confidence;
    return fmt::format("{} {} {}", text, paint(kDim, "->"),
                       paint(told ? kGreen : kRed,
                             fmt::format("{:.2f}{}", claim.confidence, told ? "" : " left out")));
  }

  const Lexicon& lexicon_;
  const Scorecard& scorecard_;
  const Analysis& analysis_;
  const Extraction& extraction_;
  const Document& document_;
  ByBegin quotations_, mentions_, trials_, claims_;
  bool color_;
  std::ostream& out_;
};

}  // namespace

void explain_as_text(const RuleSet& rules, const Extractor& extractor, const Extraction& extraction,
                     bool color, std::ostream& out) {
  Explanation(rules, extractor.analysis(), extraction, color, out).write();
}

}  // namespace claimgraph::cli
