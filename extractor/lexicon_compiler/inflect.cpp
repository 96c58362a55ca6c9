#include "inflect.hpp"

#include <algorithm>
#include <string_view>

namespace claimgraph {
namespace {

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

bool ends_in_consonant_y(const std::string& base) {
  return base.size() > 1 && base.back() == 'y' && !is_vowel(base[base.size() - 2]);
}

std::string without_last(const std::string& base) { return base.substr(0, base.size() - 1); }

std::string with_suffix(const std::string& base, const std::string& suffix) {
  if (ends_in_consonant_y(base)) return without_last(base) + "i" + suffix;
  return base + (base.back() == 'e' ? suffix.substr(1) : suffix);
}

}  // namespace

std::string plural_or_third(const std::string& base) {
  if (ends_in_consonant_y(base)) return without_last(base) + "ies";
  for (const char* hissing : {"s", "x", "z", "ch", "sh"})
    if (base.ends_with(hissing)) return base + "es";
  return base + "s";
}

std::string plural_of(const std::string& noun) {
  constexpr std::string_view kNoMen[] = {"human",     "german",   "roman",  "norman", "ottoman",
                                         "talisman",  "shaman",   "caiman", "cayman", "brahman",
                                         "mussulman", "turcoman", "ataman", "dolman"};
  const bool man = noun.size() > 5 && noun.ends_with("man") &&
                   std::ranges::none_of(kNoMen, [&](auto word) { return noun.ends_with(word); });
  return man ? noun.substr(0, noun.size() - 2) + "en" : plural_or_third(noun);
}

std::string past_of(const std::string& base) { return with_suffix(base, "ed"); }

std::string gerund_of(const std::string& base) {
  if (base.ends_with("ie")) return base.substr(0, base.size() - 2) + "ying";
  const bool keeps_e = base.ends_with("ee") || base.ends_with("oe") || base.ends_with("ye");
  return (base.back() == 'e' && !keeps_e ? without_last(base) : base) + "ing";
}

std::string comparative_of(const std::string& base) { return with_suffix(base, "er"); }
std::string superlative_of(const std::string& base) { return with_suffix(base, "est"); }

}  // namespace claimgraph
