#include "gazetteer.hpp"

namespace claimgraph {

struct Gazetteer::Trie {};

Gazetteer::Gazetteer() : trie_(nullptr) {}
Gazetteer::~Gazetteer() = default;
Gazetteer::Match Gazetteer::longest(const Document&, std::uint32_t, std::uint32_t) const { return {}; }
Index Gazetteer::find(std::string_view) const { return kNone; }
void Gazetteer::add(std::string, std::string_view, Lexicon&) {}

}  // namespace claimgraph
