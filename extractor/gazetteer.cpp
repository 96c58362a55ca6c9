#include "gazetteer.hpp"

#include <algorithm>
#include <cassert>
#include <functional>
#include <unordered_map>

#include "lexicon.hpp"
#include "stages.hpp"
#include "tsv.hpp"

// Names of actors are paths of words in one trie: "United" - "Arab" - "Emirates". A word of a name
// that is capitalized must be capitalized in the text, an acronym must be spelled alike, so that
// "US" is the United States and "us" is nobody. "the Fed" stands as "Fed" with a note that "the"
// must come before.
//
// Takes "Prime Minister of Congo" at "Congo" with both Congos as meanings, the first row's first.
// Leaves "turkey", "who", "It", "the fed".
// Limits: headlines all in capitals cannot tell US from us; the caller looks at the neighbours.

namespace claimgraph {
namespace {

enum Column : std::size_t {
  kNameColumn,
  kKind,
  kKey,
  kIso3,
  kCameo,
  kWikidata,
  kAliases,
  kAcronyms,
  kAdjectives,
  kInhabitants,
  kSeats,
  kPartOf,
  kBasedIn,
  kMemberOf,
  kGender,
  kRole,
  kSurnames,
  kColumns
};
constexpr std::string_view kActorColumns[] = {
    "name",      "kind",       "key?",        "iso3?",        "cameo?",   "wikidata?",
    "aliases?",  "acronyms?",  "adjectives?", "inhabitants?", "seats?",   "part_of?",
    "based_in?", "member_of?", "gender?",     "role?",        "surnames?"};
static_assert(std::size(kActorColumns) == kColumns);

constexpr std::pair<std::string_view, std::uint32_t> kWordClasses[] = {
    {"male_name", kMaleName | kMaleWord},
    {"female_name", kFemaleName | kFemaleWord},
    {"honorific", kHonorific},
    {"office", kOffice},
    {"official", kOfficial},
    {"spokesperson", kSpokesperson},
    {"institution", kInstitutionWord},
    {"organization", kOrganizationHead},
    {"company", kOrganizationTail},
    {"particle", kParticle},
    {"suffix", kNameSuffix},
    {"male", kMaleWord},
    {"female", kFemaleWord},
    {"media", kMediaWord},
    {"campaign", kCampaignWord},
    {"document", kDocument},
    {"side", kSide},
    {"modifier", kModifier},
    {"bloc", kBlocNoun},
    {"country", kCountryNoun},
    {"not_name", kNotName},
    {"he", kHe},
    {"she", kShe},
    {"it", kIt},
    {"they", kThey},
    {"i", kI},
    {"we", kWe},
    {"you", kYou},
    {"partitive", kPartitive},
    {"relation", kRelation},
    {"national", kNational},
    {"epithet", kEpithet}};

bool is_upper_start(std::string_view form) {
  const auto first = static_cast<unsigned char>(form.front());
  return (first >= 'A' && first <= 'Z') || first >= 0xC3;
}

}  // namespace

/// Nodes are numbered, the root is 0; edges live in one open-addressing table. An edge holds all
/// that is known of the node it leads to.
struct Gazetteer::Trie {
  static constexpr std::uint32_t kMostNodes = (1u << 30) - 1;
  struct Edge {
    std::uint32_t from = 0;
    WordId word = kUnknownWord;
    std::uint32_t terminal = kNone;
    std::uint32_t to : 30 = 0;  ///< 0: the slot is free
    bool upper : 1 = false;     ///< the word is capitalized in every name that passes here
    bool leads_on : 1 = false;  ///< longer names pass here
  };
  enum Opening : std::uint8_t { kCapitalizedOpening = 1, kLowerOpening = 2 };
  struct Terminal {
    std::vector<GazetteerName> names;
    /// Of acronyms: what the text must be; empty for other names.
    std::vector<std::string> spelling;
  };
  std::vector<Edge> edges = std::vector<Edge>(1 << 15);
  std::uint32_t used = 0;
  std::vector<Terminal> terminals;
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view key) const {
      return std::hash<std::string_view>{}(key);
    }
  };
  std::unordered_map<std::string, Index, Hash, std::equal_to<>> by_key;
  WordTable<std::uint8_t> openings;  ///< Opening bits: how names begin with the word
  Document scratch;                  ///< names are split into tokens as texts are

  std::size_t slot(std::uint32_t from, WordId word) const {
    const std::uint64_t key = static_cast<std::uint64_t>(from) << 32 | word;
    std::size_t at = (key * 0x9E3779B97F4A7C15ull) >> 20;
    for (;; ++at) {
      at &= edges.size() - 1;
      const Edge& edge = edges[at];
      if ((edge.from == from && edge.word == word) || edge.to == 0) return at;
    }
  }
  /// The edge of a word, nullptr when there is none.
  const Edge* follow(std::uint32_t from, WordId word) const {
    const Edge& edge = edges[slot(from, word)];
    return edge.to == 0 ? nullptr : &edge;
  }
  void grow() {
    std::vector<Edge> old(edges.size() * 2);
    old.swap(edges);
    for (const Edge& edge : old)
      if (edge.to != 0) edges[slot(edge.from, edge.word)] = edge;
  }
  /// Whether a name may begin with the token; few tokens get past this.
  bool opens(const Token& token) const {
    const std::uint8_t opening = openings[token.word];
    return (opening & kLowerOpening) != 0 ||
           (opening != 0 && (token.shape & (kCapitalized | kAllCaps)) != 0);
  }
  /// The edge of a word, made if need be; valid until the next is.
  Edge& descend(std::uint32_t from, WordId word, bool upper) {
    if ((used + 1) * 2 > edges.size()) grow();
    Edge& edge = edges[slot(from, word)];
    if (edge.to == 0) edge = {from, word, kNone, ++used & kMostNodes, upper, false};
    edge.upper = edge.upper && upper;
    return edge;
  }
  void insert(std::string_view name, GazetteerName meaning, Lexicon& lexicon);
};

void Gazetteer::Trie::insert(std::string_view name, GazetteerName meaning, Lexicon& lexicon) {
  for (const std::string_view article : {std::string_view("the "), std::string_view("The ")}) {
    if (meaning.kind == NameKind::kName || !name.starts_with(article)) continue;
    meaning.needs_the = article[0] == 't';
    name.remove_prefix(article.size());
  }
  if (meaning.kind == NameKind::kName && (name.starts_with("The "))) name.remove_prefix(4);
  scratch.clear();
  scratch.text.assign(name).append(8, ' ');  // short names are split by eights too
  scratch.blocks.push_back(
      {{0, static_cast<std::uint32_t>(name.size())}, {}, BlockKind::kParagraph});
  split_tokens(lexicon, scratch);
  Edge* last = nullptr;
  for (const Token& token : scratch.tokens) {
    const std::string_view form = scratch.view(token);
    const WordId word = token.word == kUnknownWord ? lexicon.intern(form) : token.word;
    const bool upper = is_upper_start(form);
    if (last == nullptr)
      openings.at(word) |= upper ? kCapitalizedOpening : kLowerOpening;
    else
      last->leads_on = true;
    last = &descend(last == nullptr ? 0 : last->to, word, upper);
  }
  if (last == nullptr) return;
  if (last->terminal == kNone) {
    last->terminal = static_cast<std::uint32_t>(terminals.size());
    terminals.emplace_back();
  }
  Terminal& terminal = terminals[last->terminal];
  for (const GazetteerName& known : terminal.names)
    if (known.actor == meaning.actor && known.kind <= meaning.kind) return;
  // A name proper outranks an alias of an earlier row.
  const auto after =
      std::find_if(terminal.names.begin(), terminal.names.end(), [&](const GazetteerName& known) {
        return meaning.kind == NameKind::kName && known.kind != NameKind::kName;
      });
  terminal.spelling.insert(terminal.spelling.begin() + (after - terminal.names.begin()),
                           meaning.kind == NameKind::kAcronym ? std::string(name) : std::string());
  terminal.names.insert(after, meaning);
}

Gazetteer::Gazetteer() : trie_(std::make_unique<Trie>()) {}
Gazetteer::~Gazetteer() = default;

Index Gazetteer::find(std::string_view key) const {
  const auto found = trie_->by_key.find(key);
  return found == trie_->by_key.end() ? kNone : found->second;
}

Gazetteer::Match Gazetteer::longest(const Document& document, std::uint32_t at,
                                    std::uint32_t end) const {
  Match best;
  if (!trie_->opens(document.tokens[at])) return best;
  const Trie::Edge* edge = nullptr;
  for (std::uint32_t i = at; i < end && (edge == nullptr || edge->leads_on); ++i) {
    const Token& token = document.tokens[i];
    if (token.word == kUnknownWord) break;
    edge = trie_->follow(edge == nullptr ? 0 : edge->to, token.word);
    if (edge == nullptr || (edge->upper && !(token.shape & (kCapitalized | kAllCaps)))) break;
    if (edge->terminal == kNone) continue;
    const Trie::Terminal& terminal = trie_->terminals[edge->terminal];
    const std::string_view text = document.view(document.bytes_of({at, i + 1}));
    // Acronyms that are spelled otherwise come off either end; rows hold few meanings, so look for
    // a run.
    std::size_t first = 0, last = terminal.names.size();
    const auto fits = [&](std::size_t name) {
      return terminal.names[name].kind != NameKind::kAcronym || terminal.spelling[name] == text;
    };
    while (first < last && !fits(first)) ++first;
    while (last > first && !fits(last - 1)) --last;
    if (first == last) continue;
    best = {i + 1 - at, {terminal.names.data() + first, last - first}};
  }
  return best;
}

void Gazetteer::add(std::string file, std::string_view tsv, Lexicon& lexicon) {
  if (file.find("persons/sectors") != std::string::npos)
    return add_sectors(std::move(file), tsv, lexicon);
  const bool words = file.find("persons/words") != std::string::npos ||
                     file.find("persons/given") != std::string::npos;
  words ? add_words(std::move(file), tsv, lexicon) : add_actors(std::move(file), tsv, lexicon);
}

void Gazetteer::finish() {
  for (GazetteerActor& actor : actors_) {
    if (!actor.part_of.empty()) actor.whole = find(actor.part_of);
    if (!actor.based_in.empty()) actor.base = find(actor.based_in);
  }
}

void Gazetteer::add_words(std::string file, std::string_view tsv, Lexicon& lexicon) {
  constexpr std::string_view kWordColumns[] = {"class", "words"};
  const TsvTable table(std::move(file), tsv, kWordColumns);
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const TsvCell& name = table.at(row, 0);
    const std::uint32_t bits = table.meaning_of(name, "class", name.text, kWordClasses);
    for (const std::string_view form : split_list(table.at(row, 1).text, ' ')) {
      words_.at(lexicon.intern(form)) |= bits;
    }
  }
}

void Gazetteer::add_sectors(std::string file, std::string_view tsv, Lexicon& lexicon) {
  constexpr std::string_view kColumns[] = {"sector", "words"};
  const TsvTable table(std::move(file), tsv, kColumns);
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const std::string_view sector = table.at(row, 0).text;
    if (sector.size() != 3) table.fail(table.at(row, 0), "a sector has three letters");
    const auto known = std::ranges::find(sectors_, sector);
    const auto number = static_cast<std::size_t>(known - sectors_.begin());
    if (number > UINT8_MAX) table.fail(table.at(row, 0), "too many sectors");
    if (known == sectors_.end()) sectors_.emplace_back(sector);
    for (const std::string_view form : split_list(table.at(row, 1).text, ' '))
      sector_of_.at(lexicon.intern(form)) = static_cast<std::uint8_t>(number);
  }
}

void Gazetteer::add_actors(std::string file, std::string_view tsv, Lexicon& lexicon) {
  const TsvTable table(std::move(file), tsv, kActorColumns);
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const auto cell = [&](Column column) { return table.at(row, column).text; };
    GazetteerActor actor;
    actor.name = cell(kNameColumn);
    actor.key = cell(kKey).empty() ? slug(actor.name) : std::string(cell(kKey));
    actor.place = cell(kKind) == "place";
    if (!actor.place && !parse(cell(kKind), &actor.kind))
      table.fail_unknown(table.at(row, kKind), "kind", cell(kKind));
    if (actor.key.empty()) table.fail(table.at(row, kNameColumn), "no name");
    actor.iso3 = cell(kIso3);
    actor.cameo = cell(kCameo).empty() ? cell(kIso3) : cell(kCameo);
    actor.wikidata = cell(kWikidata);
    actor.part_of = cell(kPartOf);
    actor.based_in = cell(kBasedIn);
    actor.role = cell(kRole);
    if (!cell(kGender).empty()) actor.gender = cell(kGender).front();
    for (const std::string_view body : split_list(cell(kMemberOf)))
      actor.member_of.emplace_back(body);

    const auto [known, fresh] =
        trie_->by_key.try_emplace(actor.key, static_cast<Index>(actors_.size()));
    const Index index = known->second;
    const auto names = [&](Column column, NameKind kind) {
      for (const std::string_view name : split_list(cell(column)))
        trie_->insert(name, {index, kind}, lexicon);
    };
    names(kNameColumn, NameKind::kName);
    names(kAliases, NameKind::kAlias);
    names(kAcronyms, NameKind::kAcronym);
    names(kInhabitants, NameKind::kInhabitant);
    names(kAdjectives, NameKind::kAdjective);
    names(kSeats, NameKind::kSeat);
    names(kSurnames, NameKind::kSurname);
    if (fresh)
      actors_.push_back(std::move(actor));
    else
      actors_[index] = std::move(actor);
  }
}

}  // namespace claimgraph
