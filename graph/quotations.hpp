#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace claimgraph {

/// What a quotation shares with its repetitions in other documents: its first and its last eight
/// words, without case and punctuation; all its words when it has five to eight; nothing when it
/// has fewer.
///
/// "We will not pay," and "we will not pay" have too few words; “No one, least of all I, wanted
/// this war” and "no one least of all I wanted this war, he" share their beginning.
std::vector<std::string> quotation_keys(std::string_view content);

}  // namespace claimgraph
