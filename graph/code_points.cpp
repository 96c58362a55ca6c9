#include "claimgraph/code_points.hpp"

#include <algorithm>
#include <cstring>

namespace claimgraph {
namespace {

constexpr std::size_t kStep = 64;

bool begins_character(char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }

std::uint32_t count(std::string_view text) {
  constexpr std::uint64_t kOnes = 0x0101'0101'0101'0101u;
  std::size_t at = 0, within = 0;  // bytes within characters: 10xxxxxx
  for (std::uint64_t bytes = 0; at + sizeof bytes <= text.size(); at += sizeof bytes) {
    std::memcpy(&bytes, text.data() + at, sizeof bytes);
    within += (bytes >> 7 & ~bytes >> 6 & kOnes) * kOnes >> 56;
  }
  for (; at < text.size(); ++at) within += begins_character(text[at]) ? 0 : 1;
  return static_cast<std::uint32_t>(text.size() - within);
}

}  // namespace

CodePoints::CodePoints(std::string_view text) : text_(text) {
  length_ = count(text);
  if (length_ == text.size()) return;
  before_.reserve(text.size() / kStep + 1);
  std::uint32_t sum = 0;
  for (std::size_t at = 0; at <= text.size(); at += kStep) {
    before_.push_back(sum);
    sum += count(text.substr(at, kStep));
  }
}

std::uint32_t CodePoints::of_byte(std::uint32_t at) const {
  if (at >= text_.size()) return length_;
  if (before_.empty()) return at;
  const std::size_t step = at / kStep;
  return before_[step] + count(text_.substr(step * kStep, at % kStep));
}

std::uint32_t CodePoints::to_byte(std::uint32_t at) const {
  if (at >= length_) return static_cast<std::uint32_t>(text_.size());
  if (before_.empty()) return at;
  const auto above = std::upper_bound(before_.begin(), before_.end(), at);
  const auto step = static_cast<std::size_t>(above - before_.begin() - 1);
  std::uint32_t seen = before_[step];
  std::size_t byte = step * kStep;
  while (!begins_character(text_[byte]) || seen++ < at) ++byte;
  return static_cast<std::uint32_t>(byte);
}

}  // namespace claimgraph
