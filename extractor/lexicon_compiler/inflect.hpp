#pragma once

#include <string>

namespace claimgraph {

/// Regular forms of English; exceptions are WordNet's and the hand-written lists' business.
std::string plural_or_third(const std::string& base);  ///< box -> boxes, try -> tries
std::string plural_of(const std::string& noun);        ///< as that, but fisherman -> fishermen
std::string past_of(const std::string& base);          ///< bake -> baked, try -> tried
std::string gerund_of(const std::string& base);        ///< bake -> baking, die -> dying
std::string comparative_of(const std::string& base);   ///< late -> later, happy -> happier
std::string superlative_of(const std::string& base);

}  // namespace claimgraph
