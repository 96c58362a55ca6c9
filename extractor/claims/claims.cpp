/// Claims: sentence by sentence, each cue with its frames, then which claim stands within which.
///
/// The constructions (verbs, nouns, adjectives, phrases, labels, quotations: one file each) propose
/// drafts in tokens; this file drops those that stand on the same words and turns the rest into
/// claims in bytes. A sentence with no cue and no quotation mark costs one look at each token.

#include <algorithm>

#include "../interviews.hpp"
#include "reading.hpp"
#include "stages.hpp"

namespace claimgraph::claims {
namespace {

/// Whether two drafts compete for the same words: one cue holds the other's head.
bool compete(const Draft& a, const Draft& b) {
  return a.cue.contains(b.head) || b.cue.contains(a.head);
}

/// Of drafts on the same cue words the longer cue stays ("expressed hope that" over "expressed").
void clear_competitors(std::span<Draft> drafts) {
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    for (std::size_t j = 0; j < drafts.size(); ++j) {
      if (i == j || drafts[j].content.empty() || drafts[i].content.empty() ||
          !compete(drafts[i], drafts[j]))
        continue;
      if (drafts[i].speech != drafts[j].speech) {
        if (drafts[j].speech) drafts[i].content.clear();
        continue;
      }
      // "was worried that": the adjective has a source, the passive none
      const bool mute = drafts[i].source.empty(), other_mute = drafts[j].source.empty();
      const bool weaker =
          drafts[i].cue.size() < drafts[j].cue.size() ||
          (drafts[i].cue.size() == drafts[j].cue.size() && (mute != other_mute ? mute : j < i));
      if (weaker) drafts[i].content.clear();
    }
  }
}

void sort_by_cue(std::span<Draft> drafts) {
  const auto by_cue = [](const Draft& a, const Draft& b) { return a.cue.begin < b.cue.begin; };
  if (!std::is_sorted(drafts.begin(), drafts.end(), by_cue))
    std::stable_sort(drafts.begin(), drafts.end(), by_cue);
}

/// A cue must not stand in its own content, nor two claims in each other's.
void cut_holes(Draft& draft) {
  if (std::none_of(draft.content.begin(), draft.content.end(),
                   [&](Span piece) { return piece.empty() || piece.overlaps(draft.cue); }))
    return;
  Spans out;
  const Span hole{
      std::min(draft.cue.begin, draft.source.empty() ? draft.cue.begin : draft.source.begin),
      std::max(draft.cue.end, draft.source.end)};
  for (const Span piece : draft.content) {
    if (piece.empty()) continue;
    if (!piece.overlaps(draft.cue)) {
      out.push_back(piece);
      continue;
    }
    if (piece.begin < hole.begin) out.push_back({piece.begin, hole.begin});
    if (hole.end < piece.end) out.push_back({hole.end, piece.end});
  }
  draft.content = std::move(out);
}

ClaimKind kind_of(const Reading& r, const Draft& draft) {
  std::uint32_t quoted = 0, all = 0;
  for (const Span piece : draft.content) {
    for (std::uint32_t t = piece.begin; t < piece.end; ++t) {
      if ((r.token(t).shape & kPunctuation) != 0) continue;
      ++all;
      quoted += r.token(t).quote_depth > 0;
    }
  }
  return quoted == 0     ? ClaimKind::kIndirect
         : quoted == all ? ClaimKind::kDirect
                         : ClaimKind::kMixed;
}

class ClaimFinder {
 public:
  ClaimFinder(const RuleSet& rules, Extraction& extraction, Analysis& analysis)
      : reading_(rules, *analysis.words, extraction.document, analysis),
        extraction_(extraction),
        analysis_(analysis),
        drafts_(analysis.drafts) {}

  void run() {
    const Document& document = extraction_.document;
    if (analysis_.chunk_of.size() != document.tokens.size())
      return;  // not chunked: nothing to read
    for (Index s = 0; s < document.sentences.size(); ++s) {
      const BlockKind kind = document.blocks[document.sentences[s].block].kind;
      if (kind == BlockKind::kBoilerplate || kind == BlockKind::kByline) continue;
      if (!find_places(s)) continue;
      reading_.enter(s);
      read_sentence();
    }
    for (Draft& draft : drafts_) cut_holes(draft);
    std::erase_if(drafts_, [](const Draft& d) { return d.content.empty(); });
    drop_asides();
    write();
  }

 private:
  /// Finds the tokens of a sentence at which a construction may begin: places_. False where the
  /// sentence can hold no claim.
  bool find_places(Index sentence) {
    const Document& document = extraction_.document;
    const Span tokens = document.sentences[sentence].tokens;
    bool worth_reading = document.bytes_of({tokens.begin, tokens.begin + 1}).size() <= 2 &&
                         turn_at(document, sentence) == Turn::kAnswer;
    constexpr auto kOpening = static_cast<std::uint8_t>(~cue_part(Pos::kAux));  // read with a noun
    places_.clear();
    const Token* const all = document.tokens.data();
    for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) {
      const Token& token = all[t];
      const std::uint8_t parts = reading_.cue_parts(token) & kOpening;
      if (parts != 0 || t == tokens.begin || reading_.words.opens_possession(token.word))
        places_.push_back({t, parts});
      if (worth_reading) continue;
      const bool inner_preposition =  // "for", "to": cues only where they open a sentence
          t != tokens.begin &&
          (token.word == reading_.words.for_ || token.word == reading_.words.to);
      const bool signs =  // "“It is late.” | — Ann Cole"
          t == tokens.begin && t > 0 && (all[t - 1].shape & kCloseQuote) != 0;
      worth_reading =
          (parts != 0 && !inner_preposition) ||
          ((token.shape & kPunctuation) != 0 && ((token.shape & (kOpenQuote | kCloseQuote)) != 0 ||
                                                 signs || document.view(token) == ":"));
    }
    return worth_reading;
  }

  bool same_block_as_before() const {
    const auto& sentences = extraction_.document.sentences;
    const Index own = reading_.sentence();
    return own > 0 && sentences[own - 1].block == sentences[own].block;
  }

  /// Direct speech of the outermost quotations that end in the sentence or right before it.
  void read_quotations() {
    const auto& all = analysis_.quotations;
    const Span tokens = reading_.tokens();
    while (next_quotation_ < all.size() && all[next_quotation_].tokens.end < tokens.begin)
      ++next_quotation_;
    for (std::size_t i = next_quotation_; i < all.size() && all[i].tokens.begin < tokens.end; ++i) {
      const Quotation& quote = all[i];
      if (quote.parent != kNone || !tokens.contains(quote.tokens.end)) continue;
      if (quote.tokens.end == tokens.begin && !same_block_as_before()) continue;
      if (!drafts_.empty() && drafts_.back().covers(quote.tokens)) continue;
      read_speech(reading_, quote, drafts_);
    }
  }

  void read_announcements(std::size_t first) {
    const auto& all = analysis_.quotations;
    for (std::size_t i = next_quotation_; i < all.size(); ++i) {
      if (all[i].tokens.begin >= reading_.tokens().end) break;
      if (all[i].parent == kNone) read_announcement(reading_, all[i], first, drafts_);
    }
  }

  bool verbless() const {
    const Span chunks = reading_.chunks();
    for (Index i = chunks.begin; i < chunks.end; ++i) {
      if (reading_.chunk(i).is(kFinite)) return false;
    }
    return true;
  }

  /// Takes out the drafts from `first` on for which `unwanted` holds.
  template <typename Predicate>
  void drop(std::size_t first, std::string_view verdict, Predicate unwanted) {
    const auto begin = drafts_.begin() + static_cast<std::ptrdiff_t>(first);
    if (analysis_.keep_trials) {
      for (auto draft = begin; draft != drafts_.end(); ++draft)
        if (unwanted(*draft))
          analysis_.trials.push_back({draft->cue, draft->rule(), verdict, kNone});
    }
    drafts_.erase(std::remove_if(begin, drafts_.end(), unwanted), drafts_.end());
  }

  void read_sentence() {
    const std::size_t first = drafts_.size();
    std::vector<Trial>* trials = analysis_.keep_trials ? &analysis_.trials : nullptr;
    const Span tokens = reading_.tokens();
    read_label(reading_, drafts_);
    read_quotations();
    for (const auto [t, parts] : places_) {
      const Index index = reading_.chunk_index(t);
      if (parts != 0 && index != kNone && reading_.chunk(index).head == t) {
        const Chunk& chunk = reading_.chunk(index);
        if (chunk.kind == ChunkKind::kVerbGroup) read_verb(reading_, index, drafts_, trials);
        if (chunk.kind == ChunkKind::kNounGroup) read_noun(reading_, t, drafts_, trials);
      }
      if ((parts & cue_part(Pos::kAdj)) != 0) read_adjective(reading_, t, drafts_, trials);
      if (t == tokens.begin) read_viewpoint(reading_, drafts_);
      if (reading_.may_open_phrase(reading_.token(t))) read_phrase(reading_, t, drafts_, trials);
    }
    read_announcements(first);
    read_headline(reading_, first, drafts_);
    if (drafts_.size() == first) read_answer(reading_, drafts_);
    // A heading without a source names its subject ("Calls for Monitoring"), nobody's position.
    if (is_heading(reading_.block().kind) || verbless())
      drop(first, "no source", [](const Draft& d) { return d.source.empty(); });
    continue_quotations(reading_, first, drafts_);
    read_floating_quotation(reading_, first, drafts_);
    prepend_paragraphs(reading_, first, drafts_);
    clear_competitors(std::span(drafts_).subspan(first));
    drop(first, "another claim is the better reading",
         [](const Draft& d) { return d.content.empty(); });
    sort_by_cue(std::span(drafts_).subspan(first));
  }

  /// Sources lose what the writer puts in about somebody known, once all claims in it are known.
  void drop_asides() {
    constexpr std::size_t kWindow = 8;
    for (std::size_t i = 0; i < drafts_.size(); ++i) {
      if (drafts_[i].source.size() < 2) continue;
      const std::size_t from = i > kWindow ? i - kWindow : 0;
      const std::size_t to = std::min(drafts_.size(), i + kWindow);
      if (reading_.sentence() != drafts_[i].sentence) reading_.enter(drafts_[i].sentence);
      drafts_[i].source =
          without_aside(reading_, drafts_[i], std::span(drafts_).subspan(from, to - from));
    }
  }

  void set_bytes_of(const Spans& pieces, Spans& out) const {
    out = pieces;
    for (Span& piece : out) piece = extraction_.document.bytes_of(piece);
  }

  void write() {
    const Document& document = extraction_.document;
    measure_extents();
    extraction_.claims.reserve(drafts_.size());
    for (std::size_t i = 0; i < drafts_.size(); ++i) {
      Draft& draft = drafts_[i];
      Claim& claim = extraction_.claims.emplace_back();
      if (!draft.source.empty())
        claim.source = {document.bytes_of(draft.pronoun.empty() ? draft.source : draft.pronoun)};
      claim.cue = {document.bytes_of(draft.cue)};
      set_bytes_of(draft.content, claim.content);
      claim.sentence = document.sentences[draft.sentence].bytes;
      claim.sentence.begin = std::min(claim.sentence.begin, claim.content.front().begin);
      claim.sentence.end = std::max(claim.sentence.end, claim.content.back().end);
      claim.cue_lemma = reading_.lexicon.form(draft.frame->lemma);
      claim.kind = kind_of(reading_, draft);
      claim.within = enclosing(i);
      if (stands_in_itself(i)) claim.within = kNone;
      claim.rule = draft.rule();
      draft.share = draft.light ? draft.frame->light_weight : draft.frame->weight;
      if (analysis_.keep_trials)
        analysis_.trials.push_back({draft.cue, draft.rule(), "claim", static_cast<Index>(i)});
    }
  }

  /// From the first to the last token of each draft's content.
  void measure_extents() {
    extents_.clear();
    for (const Draft& draft : drafts_) {
      Span& extent = extents_.emplace_back(draft.content.front());
      for (const Span piece : draft.content)
        extent = {std::min(extent.begin, piece.begin), std::max(extent.end, piece.end)};
    }
  }

  /// Whether claims so far stand in each other in a circle, as discontinuous contents may.
  bool stands_in_itself(std::size_t own) const {
    const std::vector<Claim>& claims = extraction_.claims;
    Index holder = claims[own].within;
    for (int steps = 0; steps < 64 && holder < claims.size(); ++steps) {
      if (holder == own) return true;
      holder = claims[holder].within;
    }
    return false;
  }

  /// The innermost claim nearby in whose content the cue stands.
  Index enclosing(std::size_t own) const {
    constexpr std::size_t kWindow = 24;
    Index best = kNone;
    const std::size_t from = own > kWindow ? own - kWindow : 0;
    const std::size_t to = std::min(drafts_.size(), own + kWindow);
    const Span cue = drafts_[own].cue;
    const Span* const extents = extents_.data();
    for (std::size_t i = from; i < to; ++i) {
      if (!extents[i].contains(cue) || i == own || !drafts_[i].covers(cue)) continue;
      if (drafts_[own].covers(drafts_[i].cue) && i > own)
        continue;  // in each other's: the first is outer
      if (best == kNone || drafts_[best].covers(drafts_[i].cue)) best = static_cast<Index>(i);
    }
    return best;
  }

  Reading reading_;
  Extraction& extraction_;
  Analysis& analysis_;
  std::vector<Draft>& drafts_;
  struct Place {
    std::uint32_t token;
    std::uint8_t parts;  ///< as which it begins cues
  };
  std::vector<Place> places_;       ///< of the sentence, in text order
  std::vector<Span> extents_;       ///< of the drafts' contents
  std::size_t next_quotation_ = 0;  ///< quotations before it end before the sentence
};

}  // namespace

}  // namespace claimgraph::claims

namespace claimgraph {

void find_claims(const RuleSet& rules, Extraction& extraction, Analysis& analysis) {
  if (analysis.words == nullptr)
    analysis.words = std::make_shared<const claims::GrammarWords>(rules.lexicon());
  claims::ClaimFinder(rules, extraction, analysis).run();
}

}  // namespace claimgraph
