#pragma once

#include <functional>
#include <vector>

#include "meaning/claim_view.hpp"

/// The questions that judge() asks of a claim, one file each. They read the claim's earlier answers
/// (act, then certainty, stance, targets, event) and change nothing.

namespace claimgraph {

/// What governs the cue: negation, refusal ("declined to condemn"), or nothing.  act.cpp
Modifier modifier_of(const Reading& reading, const ClaimView& view);

/// How the source hedges the main predicate of the content.  certainty.cpp
Certainty certainty_of(const Reading& reading, const ClaimView& view);

/// The source's attitude to what the content names.  stance.cpp
Stance stance_of(const Reading& reading, const ClaimView& view);

/// The named actors that the content mentions, in text order.  targets.cpp
Indices about_of(const Reading& reading, const ClaimView& view);

/// The named actors at whom the act is directed, in text order.  targets.cpp
Indices addressees_of(const Reading& reading, const ClaimView& view);

/// A noun phrase: possessors, head group, and where it stands.
struct NounPhrase {
  Span tokens;                 ///< with its possessors
  std::uint32_t head = kNone;  ///< token
};

/// The object of the cue, or the phrase after its preposition; head kNone when there is none.
NounPhrase object_of(const Reading& reading, const ClaimView& view);

/// The named actors that the phrase is (its head), else those to whom it belongs.  targets.cpp
struct Owners {
  Indices actors;
  bool head = false;  ///< they are the head itself
};
Owners owners_of(const Reading& reading, const NounPhrase& phrase);

/// The event that the claim is, from its act or from what is said ("said it would veto").
/// events.cpp
EventCode event_of(const Reading& reading, const ClaimView& view, Stance stance);

/// Links claim `self`, which has been judged, to the one that it takes up ("dismissed U.S.
/// allegations"). `judge` is called for each claim whose meaning matters.  answers.cpp
void link_answer(const Reading& reading, std::vector<Claim>& claims, Index self,
                 const std::function<void(Index)>& judge);

}  // namespace claimgraph
