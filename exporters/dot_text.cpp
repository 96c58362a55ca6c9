#include "dot_text.hpp"

#include <array>
#include <cstddef>

namespace claimgraph {

std::string dot_quoted(std::string_view text) {
  constexpr std::size_t kMost = 16000;
  std::string out = "\"";
  for (const char c : text) {
    const bool begins_character = (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    if (begins_character && out.size() > kMost) {
      out += "…";
      break;
    }
    switch (c) {
      case '\\':
        out += "\\\\";
        break;
      case '"':
        out += "\\\"";
        break;
      case '&':
        out += "&amp;";
        break;
      case '\n':
        out += "\\n";
        break;
      default:
        if (static_cast<unsigned char>(c) >= ' ' && c != '\x7F') out += c;
    }
  }
  return out + '"';
}

std::string_view stance_color(Stance stance) {
  switch (stance) {
    case Stance::kSupport:
      return "#1a7f37";
    case Stance::kOppose:
      return "#c62828";
    default:
      return "#757575";
  }
}

Stance stance_of_sign(const Value* sign) {
  const auto* number = sign == nullptr ? nullptr : std::get_if<std::int64_t>(sign);
  if (number == nullptr || *number == 0) return Stance::kNeutral;
  return *number > 0 ? Stance::kSupport : Stance::kOppose;
}

std::string_view actor_style(ActorKind kind) {
  switch (kind) {
    case ActorKind::kCountry:
      return "shape=box style=\"filled,rounded\" fillcolor=\"#d6e4f5\" color=\"#3f6ea8\"";
    case ActorKind::kIgo:
      return "shape=hexagon style=filled fillcolor=\"#e3dcf3\" color=\"#6b55a3\"";
    case ActorKind::kOrganization:
      return "shape=box style=filled fillcolor=\"#e8e8e8\" color=\"#6e6e6e\"";
    case ActorKind::kPerson:
      return "shape=ellipse style=filled fillcolor=\"#fdebc8\" color=\"#b07d1e\"";
    case ActorKind::kGroup:
      return "shape=box style=\"filled,rounded,dashed\" fillcolor=\"#eef3e2\" color=\"#76904a\"";
    case ActorKind::kOther:
      break;
  }
  return "shape=ellipse style=\"filled,dashed\" fillcolor=\"#f5f5f5\" color=\"#8a8a8a\"";
}

std::string_view third_person(Act act) {
  static constexpr std::array<std::string_view, kActCount> kVerbs = {
      "states",   "believes", "predicts",  "hopes",    "fears",    "agrees",
      "supports", "praises",  "requests",  "promises", "accuses",  "criticizes",
      "rejects",  "warns",    "threatens", "concedes", "questions"};
  return kVerbs[static_cast<std::size_t>(act)];
}

}  // namespace claimgraph
