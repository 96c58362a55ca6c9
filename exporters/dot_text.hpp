#pragma once

#include <string>
#include <string_view>

#include "claimgraph/model.hpp"
#include "claimgraph/property_graph.hpp"

namespace claimgraph {

/// A quoted DOT string that shows `text`: `\`, `"` and `&` escaped, line breaks kept, other control
/// characters left out, cut before the 16 KB at which Graphviz' scanner gives up.
std::string dot_quoted(std::string_view text);

/// Colours that stay apart for colour-blind readers and in print: green, red and grey.
std::string_view stance_color(Stance stance);
/// What the attribute `sign` of an edge says; neutral where there is none.
Stance stance_of_sign(const Value* sign);
/// `shape=… style=… fillcolor=…` of an actor.
std::string_view actor_style(ActorKind kind);
/// The act as a reader says it: "warns", "criticizes".
std::string_view third_person(Act act);

}  // namespace claimgraph
