#pragma once

#include <vector>

#include "claimgraph/graph.hpp"

namespace claimgraph {

/// One graph of all: documents by date and name, actors united by key, repeated quotations by their
/// words. In any order and grouping of the same graphs the result is the same; so is it when a
/// graph is there twice.
///
/// - Documents are the same when name, title, date, URL, publisher and length are.
/// - Persons of one key are the same when they share an affiliation, an institution counting as the
///   body it is part of; one that a document names without any is the same as the only affiliated
///   one, if there is only one. Persons told apart get keys "ann-roe~northland".
/// - A quotation (claim of kind direct or mixed) is the same as another document's when their
///   sources' keys are the same and they share eight words in a row, or one of at least five words
///   stands in the other, up to case and punctuation. The first in order gives the claim's
///   attributes.
/// - Where graphs disagree about an actor's name, kind or codes, the longest name, the first kind
///   and the last code in alphabetical order win.
ClaimGraph merge(const std::vector<const ClaimGraph*>& graphs);

/// The same of one graph: what `ClaimGraph::add` of several documents needs at the end.
ClaimGraph unite(const ClaimGraph& graph);

}  // namespace claimgraph
