// The plugin number-consistency: figures of one article that cannot all be right.
#include <ledelint/plugin.hpp>

LEDELINT_PLUGIN("number-consistency", "0.1.0", "",
    parts_total,
    percent_change,
    share_over_whole)
