#include <array>
#include <utility>

#include "claimgraph/model.hpp"

namespace claimgraph {
namespace {

constexpr std::string_view kActorKinds[] = {"country", "igo",   "organization",
                                            "person",  "group", "other"};
constexpr std::string_view kVias[] = {"name", "alias",   "acronym", "demonym",    "metonym",
                                      "role", "pronoun", "group",   "description"};
constexpr std::string_view kActs[] = {"state",   "believe",   "predict", "hope",    "fear",
                                      "agree",   "support",   "praise",  "request", "promise",
                                      "accuse",  "criticize", "reject",  "warn",    "threaten",
                                      "concede", "question"};
constexpr std::string_view kStances[] = {"neutral", "support", "oppose"};
constexpr std::string_view kCertainties[] = {"certain", "probable", "possible"};
constexpr std::string_view kClaimKinds[] = {"direct", "indirect", "mixed"};
constexpr std::string_view kAnswers[] = {"rejects", "supports", "repeats"};

static_assert(std::size(kActs) == kActCount);

template <typename Enum, std::size_t N>
bool parse_in(const std::string_view (&names)[N], std::string_view name, Enum* value) {
  for (std::size_t i = 0; i < N; ++i) {
    if (names[i] != name) continue;
    *value = static_cast<Enum>(i);
    return true;
  }
  return false;
}

}  // namespace

std::string_view name_of(ActorKind kind) { return kActorKinds[static_cast<std::size_t>(kind)]; }
std::string_view name_of(Via via) { return kVias[static_cast<std::size_t>(via)]; }
std::string_view name_of(Act act) { return kActs[static_cast<std::size_t>(act)]; }
std::string_view name_of(Stance stance) { return kStances[static_cast<std::size_t>(stance)]; }
std::string_view name_of(Certainty value) { return kCertainties[static_cast<std::size_t>(value)]; }
std::string_view name_of(ClaimKind kind) { return kClaimKinds[static_cast<std::size_t>(kind)]; }
std::string_view name_of(Answer answer) { return kAnswers[static_cast<std::size_t>(answer)]; }

bool parse(std::string_view name, ActorKind* value) { return parse_in(kActorKinds, name, value); }
bool parse(std::string_view name, Via* value) { return parse_in(kVias, name, value); }
bool parse(std::string_view name, Act* value) { return parse_in(kActs, name, value); }
bool parse(std::string_view name, Stance* value) { return parse_in(kStances, name, value); }
bool parse(std::string_view name, Certainty* value) { return parse_in(kCertainties, name, value); }
bool parse(std::string_view name, ClaimKind* value) { return parse_in(kClaimKinds, name, value); }
bool parse(std::string_view name, Answer* value) { return parse_in(kAnswers, name, value); }

}  // namespace claimgraph
