// A plugin whose findings stand in the articles themselves, so that reports can be compared byte for byte while the house's own
// rules go on changing.
#pragma once

#include "ledelint.h"

namespace ledelint::test {

const lede_plugin& proof_plugin();

}  // namespace ledelint::test
