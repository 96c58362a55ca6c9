#pragma once

#include "positions.hpp"

namespace claimgraph {

/// Congruence, conflict or subtract network of the actors, by the formulas of networks.hpp.
Network agreement_network(Positions positions, const NetworkOptions& options);

}  // namespace claimgraph
