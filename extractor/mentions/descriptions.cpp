#include <algorithm>
#include <optional>

#include "mentions/reader.hpp"
#include "short_word.hpp"

// Noun groups whose head is a common noun, and pronouns: who is meant is found out later (resolve),
// here only what their words say. An official, ministry or army belongs to the actor named inside
// the group, before it as possessor or after it with "of" or "for": |Russian officials|, |Manila|'s
// |commanders|, the |leaders| of |Romania|.
//
// Leaves |Foreign Minister| Hana Kolar (part of her name's role) and nouns that are neither people
// nor bodies nor documents.

namespace claimgraph {
namespace {

/// Whose a description is.
struct Owner {
  std::uint32_t token = kNone;  ///< of the owner's mention
  bool before = false;          ///< in the group or its possessor; else behind it
  bool listed = false;          ///< a name of the gazetteer
};

struct Reader {
  const SentenceView& s;
  std::vector<Found>& found;
  std::size_t names;    ///< the first of `found`
  std::uint64_t named;  ///< bit i: a name has a token i, or i more than some multiple of 64

  /// The name whose tokens hold `at`; valid until the next mention is added.
  const Found* name_at(std::uint32_t at) const {
    if (!is_named(at)) return nullptr;
    const auto end = found.begin() + static_cast<std::ptrdiff_t>(names);
    const auto after = std::upper_bound(
        found.begin(), end, at,
        [](std::uint32_t token, const Found& name) { return token < name.tokens.begin; });
    if (after == found.begin() || !std::prev(after)->tokens.contains(at)) return nullptr;
    return &*std::prev(after);
  }

  /// Whether a name may hold the token: surely not, for most.
  bool is_named(std::uint32_t at) const { return (named >> at % 64 & 1) != 0; }
  static std::uint64_t places_of(const std::vector<Found>& found) {
    std::uint64_t places = 0;
    for (const Found& name : found)
      for (std::uint32_t at = name.tokens.begin; at < name.tokens.end; ++at)
        places |= std::uint64_t{1} << at % 64;
    return places;
  }

  Owner owner_of(const Chunk& chunk, std::uint32_t chunk_index) const;
  Owner owner_behind(std::uint32_t chunk_index) const;
  Owner owner_at(std::uint32_t token, bool inside) const;
  bool may_be_common(const Found& name) const;
  void pronoun(std::uint32_t at);
  bool is_role_of_name(std::uint32_t head) const;
  bool is_definite(const Chunk& chunk, std::uint32_t chunk_index) const;
  void group(const Chunk& chunk, std::uint32_t chunk_index);
};

/// The owner that `token` names, is a pronoun for, or describes ("the government").
Owner Reader::owner_at(std::uint32_t token, bool inside) const {
  const Found* name = name_at(token);
  if (name != nullptr && name->place && name->via == Via::kDemonym) return {};  // pro-Russian
  const bool body =
      name == nullptr && s.is(token, kCountryNoun | kBlocNoun | kOfficial | kPronouns);
  if (name == nullptr && !body) return {};
  return {token, inside,
          name != nullptr && name->reference.designation == Designation::kListed &&
              name->tokens.end == token + 1};
}

/// Behind "of", "for", "from", "at", "with" or "in".
Owner Reader::owner_behind(std::uint32_t chunk_index) const {
  const Span chunks = s.analysis.sentence_chunks[s.index];
  if (chunk_index + 2 >= chunks.end) return {};
  const Chunk& preposition = s.analysis.chunks[chunk_index + 1];
  if (preposition.kind != ChunkKind::kPreposition || preposition.tokens.size() != 1) return {};
  const ShortWord form = ShortWord::of(s.text(preposition.head));
  if (!form.is_any({"of", "for", "from", "at", "with", "in"})) return {};
  std::uint32_t index = chunk_index + 2;
  while (index + 1 < chunks.end && s.analysis.chunks[index].is(kPossessive) &&
         index < chunk_index + 5)
    ++index;
  const Chunk& noun = s.analysis.chunks[index];
  if (noun.kind != ChunkKind::kNounGroup) return {};
  return owner_at(noun.head, false);
}

Owner Reader::owner_of(const Chunk& chunk, std::uint32_t chunk_index) const {
  for (std::uint32_t at = chunk.head; at-- > chunk.tokens.begin;)
    if (name_at(at) != nullptr) return owner_at(at, true);
  if (s.is(chunk.tokens.begin, kPronouns) && chunk.tokens.begin < chunk.head)
    return {chunk.tokens.begin, true, false};
  if (chunk_index > s.analysis.sentence_chunks[s.index].begin) {
    const Chunk& before = s.analysis.chunks[chunk_index - 1];
    if (before.is(kPossessive) && before.tokens.end == chunk.tokens.begin) {
      const Owner owner = owner_at(before.head, true);
      if (owner.token != kNone) return owner;
    }
  }
  return owner_behind(chunk_index);
}

/// "|Supporters| say", "|Study| finds": a capital that the place asks for. If it is somebody's
/// surname after all, identity.cpp drops the description.
bool Reader::may_be_common(const Found& name) const {
  const std::uint32_t at = name.tokens.begin;
  return name.reference.designation == Designation::kSurname && name.tokens.size() == 1 &&
         (s.title_case || (s.token(at).shape & kSentenceStart) != 0) &&
         (s.lexicon.entry(s.token(at).word).readings & reading(Pos::kNoun)) != 0;
}

void Reader::pronoun(std::uint32_t at) {
  const std::uint32_t bits = s.bits(at);
  if (s.token(at).pos == Pos::kPropn || s.token(at).pos == Pos::kNoun) return;  // the mine
  Found mention;
  mention.tokens = {at, at + 1};
  mention.via = Via::kPronoun;
  Reference& reference = mention.reference;
  reference.head = at;
  reference.designation = Designation::kPronoun;
  reference.gender = (bits & kHe) ? 'm' : (bits & kShe) ? 'f' : (bits & kIt) ? 'n' : char{0};
  reference.plural = (bits & (kThey | kWe)) != 0;
  found.push_back(mention);
}

constexpr std::uint32_t kDescribing = kSide | kRelation | kOffice | kOfficial | kSpokesperson |
                                      kDocument | kInstitutionWord | kBlocNoun | kMediaWord |
                                      kCountryNoun;
constexpr std::uint32_t kDescribingClasses = kPersonNoun | kGroupNoun | kDocumentNoun;

/// "both |sides|", "the two |countries|": several of those named before.
bool are_sides(const SentenceView& s, const Chunk& chunk, bool definite) {
  const bool both = ShortWord::of(s.text(chunk.tokens.begin)) == "both";
  bool two = both;
  for (std::uint32_t at = chunk.tokens.begin; at < chunk.head; ++at)
    two = two || ShortWord::of(s.text(at)).is_any({"two", "three"});
  // "the |countries|", "the |firms|" and no other word: the pair named before, if there is one
  const bool firms = (s.token(chunk.head).lemma_grammar & kFirmNoun) != 0;
  if (!two && chunk.head == chunk.tokens.begin + 1 &&
      ShortWord::of(s.text(chunk.head - 1)) == "the")
    return firms || ShortWord::of(s.lexicon.form(s.token(chunk.head).lemma))
                        .is_any({"country", "nation", "neighbor"});
  if (!two || !(both || definite)) return false;
  if (firms || s.is(chunk.head, kSide)) return true;
  const std::string_view lemma = s.lexicon.form(s.token(chunk.head).lemma);
  constexpr std::string_view kNouns[] = {
      "country",   "nation",   "side",      "leader", "party", "government",
      "president", "state",    "minister",  "man",    "woman", "candidate",
      "ally",      "neighbor", "neighbour", "rival",  "power",
      "capital"};
  return std::find(std::begin(kNouns), std::end(kNouns), lemma) != std::end(kNouns);
}

/// "the 22-year-|old|"
bool tells_age(const SentenceView& s, std::uint32_t head) {
  return s.joined(head) && s.text_is(head, "old") && s.text_is(head - 2, "year");
}

Designation designation_of(const SentenceView& s, const Chunk& chunk, const Owner& owner,
                           bool definite) {
  const bool owned = owner.token != kNone;
  const std::uint32_t head = chunk.head;
  const bool runner = s.text_is(head, "runner") && head >= 2 && s.text_is(head - 2, "front");
  const std::uint32_t bits = s.bits(head) | (runner ? std::uint32_t{kOffice} : 0);
  const std::uint32_t classes = s.token(head).classes;
  const bool plural = chunk.is(kPluralHead);
  if (plural && !owned && are_sides(s, chunk, definite)) return Designation::kSides;
  const auto parties_follow = [&] {
    const std::string_view next = s.text(chunk.tokens.end);
    return next == "between" || next == "with" || next == "of" || next == "among";
  };
  if ((bits & kRelation) != 0)
    return definite && !owned && !parties_follow() ? Designation::kSides : Designation::kListed;
  if ((bits & kOffice) != 0 && definite && !plural) return Designation::kOffice;
  if ((bits & (kOfficial | kSpokesperson)) != 0 && owned) return Designation::kRole;
  if ((bits & kDocument) != 0 && owner.before && owner.listed) return Designation::kRole;
  if ((bits & kInstitutionWord) != 0 && owned) return Designation::kInstitution;
  if ((bits & (kBlocNoun | kMediaWord)) != 0 && owner.before && owner.listed && !plural)
    return Designation::kRole;
  if ((bits & kCountryNoun) != 0) return owned ? Designation::kRole : Designation::kBody;
  if ((bits & (kBlocNoun | kCampaignWord)) != 0 && definite && !plural) return Designation::kBody;
  if ((bits & (kOffice | kOfficial | kSpokesperson | kDocument)) != 0 ||
      (classes & kDescribingClasses) != 0 || tells_age(s, head))
    return Designation::kGroup;
  return Designation::kListed;  // nobody
}

/// 'm', 'f', 'n' or 0 where the words do not say.
char gender_of(std::uint32_t bits, std::uint32_t classes, Designation designation) {
  if ((bits & kMaleWord) != 0 || (classes & kMasculine) != 0) return 'm';
  if ((bits & kFemaleWord) != 0 || (classes & kFeminine) != 0) return 'f';
  const bool body = designation == Designation::kBody || designation == Designation::kInstitution;
  return body ? 'n' : char{0};
}

/// "|Secretary| Ruiz", "|Secretary| of (the) State Ana Ruiz": the role that a name behind has.
bool Reader::is_role_of_name(std::uint32_t head) const {
  for (const std::uint32_t behind : {1u, 3u, 4u})
    if (const Found* name = name_at(head + behind);
        name != nullptr && name->reference.role.contains(head))
      return true;
  return false;
}

/// "|the| firm", "|Ruiz's| firm", "|their| firm", "|Firm|": one that the reader knows.
bool Reader::is_definite(const Chunk& chunk, std::uint32_t chunk_index) const {
  const std::uint32_t begin = chunk.tokens.begin;
  const ShortWord first = ShortWord::of(s.text(begin));
  const bool possessed = chunk_index > 0 && s.analysis.chunks[chunk_index - 1].is(kPossessive) &&
                         s.analysis.chunks[chunk_index - 1].tokens.end == begin;
  return first.is_any({"the", "this", "that", "these", "those", "both"}) || possessed ||
         s.is(begin, kPronouns) || s.capital(chunk.head);
}

void Reader::group(const Chunk& chunk, std::uint32_t chunk_index) {
  const Token& head = s.token(chunk.head);
  if (chunk.is(kTimeGroup) ||
      (head.pos != Pos::kNoun && head.pos != Pos::kPropn && head.pos != Pos::kAdj))
    return;
  const std::uint32_t bits = s.gazetteer.word(head.word);
  const std::uint32_t classes = head.classes;
  const bool describes =
      (bits & kDescribing) != 0 || (classes & kDescribingClasses) != 0 || tells_age(s, chunk.head);
  if (!describes && !chunk.is(kPluralHead)) return;  // a plural may be "both allies"
  if ((bits & kPronouns) != 0) return;
  if (const Found* name = name_at(chunk.head); name != nullptr && !may_be_common(*name)) return;
  if (is_role_of_name(chunk.head)) return;
  const bool definite = is_definite(chunk, chunk_index);
  if (!describes && !are_sides(s, chunk, definite)) return;
  const Owner owner = owner_of(chunk, chunk_index);
  const Designation designation = designation_of(s, chunk, owner, definite);
  if (designation == Designation::kListed) return;
  Found mention;
  const std::uint32_t begin = chunk.tokens.begin;
  mention.tokens = {begin, chunk.head + 1};
  if (s.token(begin).pos == Pos::kDet && begin < chunk.head) ++mention.tokens.begin;
  mention.via = designation == Designation::kSides  ? Via::kGroup
                : designation == Designation::kRole ? Via::kRole
                                                    : Via::kDescription;
  Reference& reference = mention.reference;
  reference.head = chunk.head;
  reference.designation = designation;
  reference.plural = chunk.is(kPluralHead);
  reference.definite = definite;
  reference.owner_token = owner.token;
  reference.gender = gender_of(bits, classes, designation);
  found.push_back(mention);
}

}  // namespace

void read_descriptions(const SentenceView& s, std::span<const std::uint32_t> pronouns,
                       std::vector<Found>* found) {
  Reader reader{s, *found, found->size(), Reader::places_of(*found)};
  for (const std::uint32_t at : pronouns) reader.pronoun(at);
  if (s.index >= s.analysis.sentence_chunks.size()) return;
  const Span chunks = s.analysis.sentence_chunks[s.index];
  for (std::uint32_t index = chunks.begin; index < chunks.end; ++index)
    if (s.analysis.chunks[index].kind == ChunkKind::kNounGroup)
      reader.group(s.analysis.chunks[index], index);
}

}  // namespace claimgraph
