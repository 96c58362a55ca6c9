#include "mentions/namesakes.hpp"

// Who of a document's persons is meant by part of a name. Each person is known by the surname and
// the given names; those who share a word are a list, which is walked to a fixed length.
//
// Takes "Hill" and "Ann Hill" for who was named "Ann Mary Hill" or "Ann B. Hill". Leaves "Hill"
// where several are called so and none has been mentioned yet.
// Limits: of several, the one mentioned last counts.

namespace claimgraph {
namespace {

constexpr std::uint32_t kMostNamesakes = 16;  // bounds every walk over those who share a word

}  // namespace

std::uint64_t NameWords::hash(std::uint32_t at) const {
  std::uint64_t value = 0xcbf29ce484222325ull;  // FNV-1a
  Span word{at, at + 1};
  const bool article = (gazetteer_.word(document_.tokens[at].word) & kParticle) != 0;
  if (article && at + 2 < document_.tokens.size() && text(at + 1) == "-" &&
      (document_.tokens[at + 2].shape & kJoined) != 0)
    word.end = at + 3;  // al-Amr
  for (const char c : text(word)) {
    const auto byte = static_cast<unsigned char>(c >= 'A' && c <= 'Z' ? c | 0x20 : c);
    value = (value ^ byte) * 0x100000001b3ull;
  }
  return value;
}

bool NameWords::is_word(std::uint32_t at) const {
  const Token& token = document_.tokens[at];
  return (token.shape & kCapitalized) != 0 && text(at).size() > 1 && !text(at).ends_with('.');
}

std::uint32_t NameWords::count(Span name) const {
  std::uint32_t count = 0;
  for (std::uint32_t at = name.begin; at < name.end; ++at) {
    const bool joined = (document_.tokens[at].shape & kJoined) != 0;
    count += is_word(at) && !joined && !is_suffix(at);
  }
  return count;
}

std::uint32_t NameWords::surname(Span name) const {
  std::uint32_t at = name.end - 1;
  while (at > name.begin && is_suffix(at)) --at;
  while (at > name.begin && (document_.tokens[at].shape & kJoined) != 0) --at;
  return at;
}

Span NameWords::without_suffix(Span name) const {
  Span core = name;
  while (core.size() > 1) {
    const std::string_view last = text(core.end - 1);
    const bool suffix =
        (gazetteer_.word(document_.tokens[core.end - 1].word) & kOrganizationTail) || last == "," ||
        (core.size() == 2 && (last == "Corporation" || last == "Company"));
    if (!suffix) break;
    --core.end;
  }
  return core;
}

std::string NameWords::key(Span name) const {
  std::string joined;
  for (std::uint32_t at = name.begin; at < name.end; ++at) {
    const std::uint16_t shape = document_.tokens[at].shape;
    const bool initial = at > name.begin && !is_word(at) && (shape & kCapitalized) != 0;
    if (initial || is_suffix(at)) continue;
    if (!joined.empty() && (shape & kJoined) == 0) joined += ' ';
    joined += text(at);
  }
  return slug(joined);
}

std::uint32_t Namesakes::known_by(std::uint32_t at) const {
  const auto known = by_word_.find(words_.hash(at));
  return known == by_word_.end() ? kNone : known->second;
}

void Namesakes::know_by(std::uint32_t at, const Person& person) {
  std::uint32_t& first = by_word_.try_emplace(words_.hash(at), kNone).first->second;
  std::uint32_t count = 0;
  for (std::uint32_t p = first; p != kNone; p = persons_[p].next, ++count) {
    if (persons_[p].actor != person.actor) continue;
    if (persons_[p].gender == 0) persons_[p].gender = person.gender;
    return;
  }
  if (count == kMostNamesakes) return;
  persons_.push_back(person);
  persons_.back().next = first;
  first = static_cast<std::uint32_t>(persons_.size() - 1);
}

void Namesakes::know(Span name, Index actor, char gender) {
  const Person person{actor, gender, kNone, name, kNone};
  const std::uint32_t surname = words_.surname(name);
  know_by(surname, person);
  for (std::uint32_t at = name.begin; at < surname; ++at)
    if (words_.is_word(at)) know_by(at, person);
}

Index Namesakes::by_fuller_name(Span name) const {
  const auto same = [&](std::uint32_t a, std::uint32_t b) {
    return words_.hash(a) == words_.hash(b);
  };
  const std::uint32_t last = words_.surname(name);
  for (std::uint32_t p = known_by(last); p != kNone; p = persons_[p].next) {
    const Span fuller = persons_[p].name;
    const std::uint32_t end = words_.surname(fuller);
    if (!same(end, last)) continue;  // known by this word as a given name
    if (same(fuller.begin, name.begin)) return persons_[p].actor;
    std::uint32_t length = last - name.begin;
    if (end - fuller.begin < length) continue;
    while (length > 0 && same(end - length, last - length)) --length;
    if (length == 0) return persons_[p].actor;
  }
  return kNone;
}

Index Namesakes::by_surname(std::uint32_t token) const {
  for (std::uint32_t p = known_by(token); p != kNone; p = persons_[p].next) {
    const Span name = persons_[p].name;
    const std::uint32_t surname = words_.surname(name);
    if (surname > name.begin && words_.hash(surname) == words_.hash(token))
      return persons_[p].actor;
  }
  return kNone;
}

Namesakes::Person* Namesakes::find(Span name, char gender) {
  std::uint32_t best = kNone;
  bool several = false;
  for (std::uint32_t p = known_by(words_.surname(name)); p != kNone; p = persons_[p].next) {
    const Person& person = persons_[p];
    if (gender != 0 && person.gender != 0 && gender != person.gender) continue;
    several = best != kNone;
    if (best == kNone || (person.seen != kNone &&
                          (persons_[best].seen == kNone || person.seen > persons_[best].seen)))
      best = p;
  }
  const bool open = best == kNone || (several && persons_[best].seen == kNone);
  return open ? nullptr : &persons_[best];
}

void Namesakes::see(Span name, Index actor) {
  for (std::uint32_t p = known_by(words_.surname(name)); p != kNone; p = persons_[p].next)
    if (persons_[p].actor == actor) persons_[p].seen = name.begin;
}

}  // namespace claimgraph
