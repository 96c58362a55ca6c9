#include "lexicon.hpp"

namespace claimgraph {

struct Lexicon::Additions {};

Lexicon::Lexicon() : additions_(nullptr) {}
Lexicon::~Lexicon() = default;
WordId Lexicon::find(std::string_view) const { return kUnknownWord; }
const WordEntry& Lexicon::entry(WordId) const {
  static const WordEntry kNothing;
  return kNothing;
}
std::string_view Lexicon::form(WordId) const { return {}; }
WordId Lexicon::lemma(WordId word, Pos) const { return word; }
std::uint32_t Lexicon::size() const { return 1; }
WordId Lexicon::intern(std::string_view) { return kUnknownWord; }
void Lexicon::add_classes(WordId, std::uint32_t) {}

}  // namespace claimgraph
