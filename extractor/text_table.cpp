#include "text_table.hpp"

#include <algorithm>

#include "lexicon_table.hpp"

namespace claimgraph {
namespace {

std::uint32_t hash_of(std::string_view text) {
  constexpr std::size_t kHashes = std::size_t{1} << 31;
  return static_cast<std::uint32_t>(first_slot(key_of(text), kHashes));
}

}  // namespace

std::size_t TextTable::slot_of(std::string_view text, std::uint32_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = hash & mask;; at = (at + 1) & mask) {
    const Slot& slot = slots_[at];
    if (slot.number == kNone) return at;
    if (slot.hash == hash && std::string_view(pool_.data() + slot.begin, slot.size) == text)
      return at;
  }
}

Index TextTable::find(std::string_view text) const {
  return slots_.empty() ? kNone : slots_[slot_of(text, hash_of(text))].number;
}

Index TextTable::add(std::string_view text) {
  if (2 * (std::size_t{count_} + 1) > own_slots_.size()) grow();
  const std::uint32_t hash = hash_of(text);
  Slot& slot = own_slots_[slot_of(text, hash)];
  if (slot.number != kNone) return slot.number;
  slot = {static_cast<std::uint32_t>(own_pool_.size()), static_cast<std::uint32_t>(text.size()),
          count_++, hash};
  own_pool_.insert(own_pool_.end(), text.begin(), text.end());
  pool_ = own_pool_;
  return slot.number;
}

void TextTable::grow() {
  std::vector<Slot> old(std::max<std::size_t>(64, 2 * own_slots_.size()));
  old.swap(own_slots_);
  slots_ = own_slots_;
  const std::size_t mask = slots_.size() - 1;
  for (const Slot& slot : old) {
    if (slot.number == kNone) continue;
    std::size_t at = slot.hash & mask;
    while (own_slots_[at].number != kNone) at = (at + 1) & mask;
    own_slots_[at] = slot;
  }
}

}  // namespace claimgraph
