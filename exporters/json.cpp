#include "claimgraph/graph.hpp"
