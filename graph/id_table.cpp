#include "id_table.hpp"

namespace claimgraph {
namespace {

constexpr std::string_view kLetters = "dac";

/// The number of an id as we write them, without leading zeros; 0 for any other id.
std::size_t number_of(std::string_view id) {
  if (id.size() < 2 || id.size() > 10 || id[1] == '0') return 0;
  std::size_t number = 0;
  for (const char c : id.substr(1)) {
    if (c < '0' || c > '9') return 0;
    number = number * 10 + static_cast<std::size_t>(c - '0');
  }
  return number;
}

}  // namespace

IdTable::Entry& IdTable::operator[](std::string_view id) {
  const std::size_t letter = id.empty() ? kLetters.npos : kLetters.find(id[0]);
  const std::size_t number = letter == kLetters.npos ? 0 : number_of(id);
  if (number == 0 || number > largest_) return named_[std::string(id)];
  std::vector<Entry>& entries = numbered_[letter];
  if (number >= entries.size()) entries.resize(number + 1);
  return entries[number];
}

IdTable::Dangling IdTable::first_undefined() const {
  Dangling first;
  const auto look = [&](const Entry& entry, auto&& id) {
    if (entry.kind == Kind::kUnknown || entry.defined) return;
    if (first.found && first.entry.offset <= entry.offset) return;
    first = {true, id(), entry};
  };
  for (std::size_t letter = 0; letter < kLetters.size(); ++letter) {
    for (std::size_t number = 0; number < numbered_[letter].size(); ++number) {
      look(numbered_[letter][number], [&] { return kLetters[letter] + std::to_string(number); });
    }
  }
  for (const auto& named : named_) look(named.second, [&] { return named.first; });
  return first;
}

}  // namespace claimgraph
