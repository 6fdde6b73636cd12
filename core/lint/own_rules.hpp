// The host's own rules, as one more plugin: ledelint.unused-stet and ledelint.unknown-stet. They are declared like any other, so
// that reports, levels and `explain` know no second kind of rule; their findings are made by suppression.cpp.
#pragma once

#include "ledelint.h"

namespace ledelint::lint {

const lede_plugin& own_plugin();

inline constexpr const char unused_stet_id[] = "ledelint.unused-stet";
inline constexpr const char unknown_stet_id[] = "ledelint.unknown-stet";

}  // namespace ledelint::lint
