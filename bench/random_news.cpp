#include "random_news.hpp"

#include <string_view>

namespace claimgraph {
namespace {

constexpr std::string_view kSyllables[] = {"ka", "to",  "mi",  "re", "su",  "lo", "né", "dra",
                                           "vi", "pol", "shé", "um", "ter", "qi", "bo", "łan"};
constexpr std::string_view kCues[] = {"say", "tell", "warn", "accuse", "welcome", "reject", "hope"};
constexpr std::string_view kRules[] = {"say.that", "tell.that", "warn.of", "accuse.of",
                                       "quote.inverted"};
constexpr std::string_view kPlovers[] = {"", "SUPPORT", "REJECT", "ACCUSE", "THREATEN"};
constexpr std::string_view kCameos[] = {"010", "050", "120", "112", "130"};

constexpr std::uint64_t mix(std::uint64_t x) {  // splitmix64
  x += 0x9E3779B97F4A7C15u;
  x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9u;
  x = (x ^ (x >> 27)) * 0x94D049BB133111EBu;
  return x ^ (x >> 31);
}

}  // namespace

RandomNews::RandomNews(std::uint64_t seed, RandomNewsSizes sizes)
    : sizes_(sizes), seed_(mix(seed)) {
  state_ = seed_;
  for (int i = 0; i < 1500; ++i) {
    std::string word;
    for (std::uint32_t n = 1 + below(3); n > 0; --n) word += kSyllables[below(16)];
    vocabulary_.push_back(std::move(word));
  }
  make_world();
}

std::uint64_t RandomNews::draw() { return mix(state_++); }
std::uint32_t RandomNews::below(std::uint32_t bound) {
  return bound == 0 ? 0 : static_cast<std::uint32_t>(draw() % bound);
}
bool RandomNews::chance(double share) { return below(1u << 20) < share * (1u << 20); }

void RandomNews::make_world() {
  const auto count = static_cast<Index>(sizes_.actors);
  const Index states = count / 5 + 1;
  for (Index i = 0; i < count; ++i) {
    Actor actor;
    actor.name = vocabulary_[below(1500)] + "-" + std::to_string(i);
    actor.key = actor.name;
    if (i < states) {
      actor.kind = ActorKind::kCountry;
      actor.iso3 = "X" + std::to_string(i);
      if (i > 2 && chance(0.5)) actor.member_of.push_back(states % count);
    } else if (i == states) {
      actor.kind = ActorKind::kIgo;
    } else if (chance(0.4)) {
      actor.kind = ActorKind::kOrganization;
      actor.part_of = below(states);
    } else if (chance(0.8)) {
      actor.kind = ActorKind::kPerson;
      const bool namesake = world_.back().kind == ActorKind::kPerson && chance(0.5);
      if (namesake) actor.name = actor.key = world_.back().key;
      actor.affiliations.push_back(
          {below(states + 1), "spokesman", "", chance(0.3) ? "2024-05" : ""});
    } else {
      actor.kind = ActorKind::kGroup;
    }
    world_.push_back(std::move(actor));
  }
}

/// The document's own index of a world actor, with all that the document must know to place it.
Index RandomNews::local(Index world) {
  if (local_[world] != kNone) return local_[world];
  const Actor& original = world_[world];
  Actor copy = original;
  // A document has one person of a name; which one is decided by the first mention.
  for (Index i = 0; i < reading_.actors.size(); ++i) {
    if (reading_.actors[i].key == copy.key) return local_[world] = i;
  }
  const auto own = static_cast<Index>(reading_.actors.size());
  local_[world] = own;
  reading_.actors.push_back(Actor{});
  if (copy.part_of != kNone) copy.part_of = local(copy.part_of);
  for (Index& body : copy.member_of) body = local(body);
  if (copy.kind == ActorKind::kPerson && chance(0.3)) copy.affiliations.clear();
  for (Affiliation& affiliation : copy.affiliations) affiliation.actor = local(affiliation.actor);
  if (chance(0.2)) copy.aliases.push_back("the " + copy.name);
  reading_.actors[own] = std::move(copy);
  return own;
}

/// A few actors say most of what is said.
Index RandomNews::some_actor() {
  const std::uint32_t range = 1 + below(sizes_.actors);
  return local(below(range));
}

Span RandomNews::append(std::string_view words) {
  std::string& text = reading_.document.text;
  if (!text.empty()) text += ' ';
  const auto begin = static_cast<std::uint32_t>(text.size());
  text += words;
  return {begin, static_cast<std::uint32_t>(text.size())};
}

Span RandomNews::append_words(std::uint32_t count) {
  Span all = append(vocabulary_[below(1500)]);
  for (; count > 1; --count) all.end = append(vocabulary_[below(1500)]).end;
  return all;
}

void RandomNews::give_meaning(Claim& claim) {
  const std::uint32_t pick = below(5);
  claim.rule = kRules[pick];
  claim.plover = kPlovers[pick];
  claim.cameo = kCameos[pick];
  claim.act = static_cast<Act>(below(kActCount));
  claim.stance = static_cast<Stance>(below(3));
  claim.certainty = static_cast<Certainty>(below(3));
  claim.negated = chance(0.1);
  claim.confidence = static_cast<float>(below(1001)) / 1000.0f;
  if (chance(0.3)) claim.to.push_back(some_actor());
  if (chance(0.7)) claim.about.push_back(some_actor());
  if (chance(0.2)) claim.about.push_back(some_actor());
  const auto number = static_cast<Index>(reading_.claims.size());
  if (number > 0 && chance(0.05)) claim.within = below(number);
  if (number > 0 && chance(0.05)) {
    claim.answers.push_back({below(number), static_cast<Answer>(below(3))});
  }
}

void RandomNews::append_claim() {
  Claim claim;
  Index speaker = chance(0.95) ? some_actor() : kNone;
  const bool repeated = chance(sizes_.repeated);
  const std::uint64_t after = state_;
  if (repeated) {  // one of a few quotations that all documents share
    state_ = mix(seed_ + below(sizes_.documents / 4 + 1));
    speaker = local(below(static_cast<std::uint32_t>(world_.size())));
  }
  if (speaker != kNone) {
    claim.sources.push_back(speaker);
    claim.source.push_back(append(reading_.actors[speaker].name));
    reading_.mentions.push_back({claim.source[0], {}, {speaker}, Via::kName, false, {}});
  }
  const std::uint32_t cue = below(7);
  claim.cue.push_back(append(kCues[cue]));
  claim.cue_lemma = kCues[cue];
  claim.kind = repeated ? ClaimKind::kDirect : static_cast<ClaimKind>(below(3));
  std::uint32_t words = 1 + below(2 * sizes_.content_words) + (repeated ? 10 : 0);
  if (repeated) {  // each document cuts it as it likes
    const std::uint64_t cuts = mix(after);
    words -= static_cast<std::uint32_t>(cuts % 3 + cuts / 3 % 3);
    for (std::uint64_t skipped = cuts % 3; skipped > 0; --skipped) below(1500);
  }
  claim.content.push_back(append_words(words));
  // What its content is about: the last word, as a noun.
  const std::string_view content = reading_.document.view(claim.content[0]);
  const auto noun = claim.content[0].begin + static_cast<std::uint32_t>(content.rfind(' ') + 1);
  reading_.document.tokens.push_back({.bytes = {noun, claim.content[0].end}, .pos = Pos::kNoun});
  if (repeated) {
    state_ = after + 1000000;
  } else if (chance(0.1)) {
    append("(he said)");
    claim.content.push_back(append_words(3));
  }
  claim.sentence = {claim.source.empty() ? claim.cue[0].begin : claim.source[0].begin,
                    claim.content.back().end};
  give_meaning(claim);
  reading_.document.text += '.';
  reading_.claims.push_back(std::move(claim));
}

const Extraction& RandomNews::document(std::uint32_t number) {
  state_ = mix(seed_ ^ mix(number + 1));
  reading_ = {};
  local_.assign(world_.size(), kNone);
  DocumentInfo& info = reading_.document.info;
  info.name = "news-" + std::to_string(number) + ".txt";
  info.title = vocabulary_[below(1500)];
  if (chance(0.9)) {
    info.date = Date::of_day(20000 + static_cast<std::int32_t>(below(sizes_.days))).str();
  }
  for (std::uint32_t n = below(2 * sizes_.claims_each + 1); n > 0; --n) append_claim();
  return reading_;
}

ClaimGraph RandomNews::graph(bool keep_text) {
  ClaimGraph graph;
  for (std::uint32_t i = 0; i < size(); ++i) graph.add(document(i), keep_text);
  return graph;
}

}  // namespace claimgraph
