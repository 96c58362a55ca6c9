#include "cues.hpp"

namespace claimgraph {

struct CueTable::Table {};

CueTable::CueTable() : table_(nullptr) {}
CueTable::~CueTable() = default;
std::span<const CueFrame> CueTable::frames(WordId, Pos) const { return {}; }
void CueTable::add(std::string, std::string_view, Lexicon&) {}
void CueTable::finish(const Lexicon&) {}

}  // namespace claimgraph
