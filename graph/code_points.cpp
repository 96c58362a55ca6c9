#include "claimgraph/code_points.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

namespace claimgraph {
namespace {

constexpr std::size_t kBlock = 64;
constexpr std::uint64_t kOnes = 0x0101'0101'0101'0101u;

std::uint64_t eight_bytes(std::string_view text, std::size_t at) {
  std::uint64_t bytes = 0;
  if (at + sizeof bytes <= text.size())
    std::memcpy(&bytes, text.data() + at, sizeof bytes);
  else
    std::memcpy(&bytes, text.data() + at, text.size() - at);
  return bytes;
}

bool is_ascii(std::string_view text) {
  std::uint64_t seen = 0;
  std::size_t at = 0;
  for (; at + 8 <= text.size(); at += 8) seen |= eight_bytes(text, at);
  if (at < text.size()) seen |= eight_bytes(text, at);
  return (seen & 0x80 * kOnes) == 0;
}

/// Bit i: byte i begins a character, it is not 10xxxxxx.
std::uint64_t begins_of(std::string_view block) {
  if (block.size() == kBlock && is_ascii(block)) return ~std::uint64_t{0};
  std::uint64_t begins = 0;
  for (std::size_t at = 0; at < block.size(); at += 8) {
    const std::uint64_t bytes = eight_bytes(block, at);
    const std::uint64_t firsts = (~bytes >> 7 | bytes >> 6) & kOnes;  // one in each byte
    begins |= (firsts * 0x0102'0408'1020'4080u >> 56) << at;          // gathered into one byte
  }
  return block.size() < kBlock ? begins & ((1ull << block.size()) - 1) : begins;
}

}  // namespace

CodePoints::CodePoints(std::string_view text)
    : text_(text), length_(static_cast<std::uint32_t>(text.size())) {
  if (is_ascii(text)) return;
  blocks_.reserve(text.size() / kBlock + 1);
  length_ = 0;
  for (std::size_t at = 0; at < text.size(); at += kBlock) {
    const Block& block = blocks_.emplace_back(Block{length_, begins_of(text.substr(at, kBlock))});
    length_ += block.begins == ~std::uint64_t{0}
                   ? static_cast<std::uint32_t>(kBlock)
                   : static_cast<std::uint32_t>(std::popcount(block.begins));
  }
}

std::uint32_t CodePoints::of_byte(std::uint32_t at) const {
  if (at >= text_.size()) return length_;
  if (blocks_.empty()) return at;
  const Block& block = blocks_[at / kBlock];
  if (block.begins == ~std::uint64_t{0}) return block.before + at % kBlock;
  const std::uint64_t left = block.begins & ((1ull << at % kBlock) - 1);
  return block.before + static_cast<std::uint32_t>(std::popcount(left));
}

std::uint32_t CodePoints::to_byte(std::uint32_t at) const {
  if (at >= length_) return static_cast<std::uint32_t>(text_.size());
  if (blocks_.empty()) return at;
  const auto above = std::upper_bound(
      blocks_.begin(), blocks_.end(), at,
      [](std::uint32_t point, const Block& block) { return point < block.before; });
  const Block& block = *(above - 1);
  std::uint64_t begins = block.begins;
  for (std::uint32_t skip = at - block.before; skip > 0; --skip) begins &= begins - 1;
  const auto byte = (above - 1 - blocks_.begin()) * static_cast<std::ptrdiff_t>(kBlock) +
                    std::countr_zero(begins);
  return static_cast<std::uint32_t>(byte);
}

}  // namespace claimgraph
