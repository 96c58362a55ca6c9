#include "gazetteer.hpp"

#include <algorithm>

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

/// The names while rows add to them.
class Gazetteer::NameReader {
 public:
  explicit NameReader(WordTable<std::uint8_t>& openings) : openings_(openings) {}
  void add(std::string_view name, GazetteerName meaning, Lexicon& lexicon);
  /// Hands over what has been read.
  void finish(Gazetteer* gazetteer);

 private:
  static constexpr std::uint32_t kMostNodes = (1u << 30) - 1;
  struct Meanings {
    std::vector<GazetteerName> names;
    std::vector<std::string> acronyms;  // for each of `names`, empty unless it is one
  };
  /// The edge of a word, made if need be; valid until the next is.
  Edge& descend(std::uint32_t from, WordId word, bool upper);
  void grow();
  Edge* walk(std::string_view name, Lexicon& lexicon);
  void add_meaning(std::string_view name, GazetteerName meaning, Meanings* known);

  WordTable<std::uint8_t>& openings_;
  std::vector<Edge> edges_ = std::vector<Edge>(1 << 15);
  std::uint32_t used_ = 0;
  std::vector<Meanings> meanings_;
  Document scratch_;  // names are split into tokens as texts are
};

std::size_t Gazetteer::slot(std::span<const Edge> edges, std::uint32_t from, WordId word) {
  for (std::size_t at = first_slot(from, word);; ++at) {
    at &= edges.size() - 1;
    const Edge& edge = edges[at];
    if ((edge.from == from && edge.word == word) || edge.to == 0) return at;
  }
}

void Gazetteer::NameReader::grow() {
  std::vector<Edge> old(edges_.size() * 2);
  old.swap(edges_);
  for (const Edge& edge : old)
    if (edge.to != 0) edges_[slot(edges_, edge.from, edge.word)] = edge;
}

Gazetteer::Edge& Gazetteer::NameReader::descend(std::uint32_t from, WordId word, bool upper) {
  if ((used_ + 1) * 2 > edges_.size()) grow();
  Edge& edge = edges_[slot(edges_, from, word)];
  if (edge.to == 0) edge = {from, word, kNone, ++used_ & kMostNodes, upper, false};
  edge.upper = edge.upper && upper;
  return edge;
}

/// The last edge of a name; nullptr for one without words.
Gazetteer::Edge* Gazetteer::NameReader::walk(std::string_view name, Lexicon& lexicon) {
  split_phrase(lexicon, name, scratch_);
  Edge* last = nullptr;
  for (const Token& token : scratch_.tokens) {
    const std::string_view form = scratch_.view(token);
    const WordId word = token.word == kUnknownWord ? lexicon.intern(form) : token.word;
    const bool upper = is_upper_start(form);
    if (last == nullptr)
      openings_.at(word) |= upper ? kCapitalizedOpening : kLowerOpening;
    else
      last->leads_on = true;
    last = &descend(last == nullptr ? 0 : last->to, word, upper);
  }
  return last;
}

void Gazetteer::NameReader::add(std::string_view name, GazetteerName meaning, Lexicon& lexicon) {
  for (const std::string_view article : {std::string_view("the "), std::string_view("The ")}) {
    if (meaning.kind == NameKind::kName || !name.starts_with(article)) continue;
    meaning.needs_the = article[0] == 't';
    name.remove_prefix(article.size());
  }
  if (meaning.kind == NameKind::kName && (name.starts_with("The "))) name.remove_prefix(4);
  Edge* const last = walk(name, lexicon);
  if (last == nullptr) return;
  if (last->meanings == kNone) {
    last->meanings = static_cast<std::uint32_t>(meanings_.size());
    meanings_.emplace_back();
  }
  add_meaning(name, meaning, &meanings_[last->meanings]);
}

void Gazetteer::NameReader::add_meaning(std::string_view name, GazetteerName meaning,
                                        Meanings* known) {
  for (const GazetteerName& other : known->names)
    if (other.actor == meaning.actor && other.kind <= meaning.kind) return;
  // A name proper outranks an alias of an earlier row.
  const auto after =
      std::find_if(known->names.begin(), known->names.end(), [&](const GazetteerName& other) {
        return meaning.kind == NameKind::kName && other.kind != NameKind::kName;
      });
  known->acronyms.insert(known->acronyms.begin() + (after - known->names.begin()),
                         meaning.kind == NameKind::kAcronym ? std::string(name) : std::string());
  known->names.insert(after, meaning);
}

void Gazetteer::NameReader::finish(Gazetteer* gazetteer) {
  std::vector<Range> meanings, acronyms;
  std::vector<GazetteerName> names;
  std::vector<char> letters;
  const auto end_of = [](const auto& values) { return static_cast<std::uint32_t>(values.size()); };
  for (const Meanings& name : meanings_) {
    const std::uint32_t first = end_of(names);
    names.insert(names.end(), name.names.begin(), name.names.end());
    meanings.push_back({first, end_of(names)});
    for (const std::string& acronym : name.acronyms) {
      const std::uint32_t begin = end_of(letters);
      letters.insert(letters.end(), acronym.begin(), acronym.end());
      acronyms.push_back({begin, end_of(letters)});
    }
  }
  gazetteer->edges_ = std::move(edges_);
  gazetteer->meanings_ = std::move(meanings);
  gazetteer->names_ = std::move(names);
  gazetteer->acronyms_ = std::move(acronyms);
  gazetteer->letters_ = std::move(letters);
}

Gazetteer::Gazetteer() = default;
Gazetteer::~Gazetteer() = default;

Index Gazetteer::find(std::string_view key) const { return keys_.find(key); }

/// Whether a name may begin with the token; few tokens get past this.
bool Gazetteer::opens(const Token& token) const {
  const std::uint8_t opening = openings_[token.word];
  return (opening & kLowerOpening) != 0 ||
         (opening != 0 && (token.shape & (kCapitalized | kAllCaps)) != 0);
}

void Gazetteer::prefetch(WordId word) const {
  __builtin_prefetch(&edges_[first_slot(0, word) & (edges_.size() - 1)]);
}

/// The meanings of the name that ends with the edge. Acronyms that are spelled otherwise come off
/// either end; rows hold few meanings, so look for a run.
Gazetteer::Match Gazetteer::spelled(const Edge& edge, std::uint32_t length,
                                    std::string_view text) const {
  auto [first, last] = meanings_[edge.meanings];
  const auto fits = [&](std::uint32_t name) {
    const auto [from, to] = acronyms_[name];
    return from == to || std::string_view(letters_.data() + from, to - from) == text;
  };
  while (first < last && !fits(first)) ++first;
  while (last > first && !fits(last - 1)) --last;
  return first == last ? Match{} : Match{length, names_.part(first, last)};
}

Gazetteer::Match Gazetteer::longest(const Document& document, std::uint32_t at,
                                    std::uint32_t end) const {
  Match best;
  if (!opens(document.tokens[at])) return best;
  const Edge* edge = nullptr;
  for (std::uint32_t i = at; i < end && (edge == nullptr || edge->leads_on); ++i) {
    const Token& token = document.tokens[i];
    if (token.word == kUnknownWord) break;
    edge = &edges_[slot(edges_.part(0, edges_.size()), edge == nullptr ? 0 : edge->to, token.word)];
    if (edge->to == 0 || (edge->upper && !(token.shape & (kCapitalized | kAllCaps)))) break;
    if (edge->meanings == kNone) continue;
    const std::string_view text = document.view(document.bytes_of({at, i + 1}));
    if (const Match match = spelled(*edge, i + 1 - at, text); match.length != 0) best = match;
  }
  return best;
}

Gazetteer::Match Gazetteer::of_word(WordId word, std::string_view text) const {
  if (word == kUnknownWord) return {};
  const Edge& edge = edges_[slot(edges_.part(0, edges_.size()), 0, word)];
  return edge.to == 0 || edge.meanings == kNone ? Match{} : spelled(edge, 1, text);
}

void Gazetteer::add(std::string file, std::string_view tsv, Lexicon& lexicon) {
  if (file.find("persons/sectors") != std::string::npos)
    return add_sectors(std::move(file), tsv, lexicon);
  const bool words = file.find("persons/words") != std::string::npos ||
                     file.find("persons/given") != std::string::npos;
  words ? add_words(std::move(file), tsv, lexicon) : add_actors(std::move(file), tsv, lexicon);
}

void Gazetteer::finish() {
  if (name_reader_ != nullptr) name_reader_->finish(this);
  name_reader_.reset();
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
  if (name_reader_ == nullptr) name_reader_ = std::make_unique<NameReader>(openings_);
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const auto cell = [&](Column column) { return table.at(row, column).text; };
    GazetteerActor actor;
    actor.name = cell(kNameColumn);
    actor.key = cell(kKey).empty() ? slugs_.emplace_back(slug(actor.name)) : cell(kKey);
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
    actor.member_of = split_list(cell(kMemberOf));

    const Index index = keys_.add(actor.key);
    const auto names = [&](Column column, NameKind kind) {
      for (const std::string_view name : split_list(cell(column)))
        name_reader_->add(name, {index, kind}, lexicon);
    };
    names(kNameColumn, NameKind::kName);
    names(kAliases, NameKind::kAlias);
    names(kAcronyms, NameKind::kAcronym);
    names(kInhabitants, NameKind::kInhabitant);
    names(kAdjectives, NameKind::kAdjective);
    names(kSeats, NameKind::kSeat);
    names(kSurnames, NameKind::kSurname);
    if (index == actors_.size()) actors_.emplace_back();
    actors_[index] = std::move(actor);
  }
}

}  // namespace claimgraph
