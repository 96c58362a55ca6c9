#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace claimgraph {

/// A confidence, 0 to 1, as tables and files round it.
inline std::uint32_t thousandths_of(float confidence) {
  return static_cast<std::uint32_t>(
      std::lround(static_cast<double>(std::clamp(confidence, 0.0F, 1.0F)) * 1000));
}

}  // namespace claimgraph
