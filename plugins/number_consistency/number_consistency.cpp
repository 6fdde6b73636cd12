// The plugin number-consistency: figures of one article that cannot all be right.
#include <ledelint/plugin.hpp>

LEDELINT_PLUGIN("number-consistency", "0.1.0", "",
    absolute_change,
    decrease_over_whole,
    direction,
    double_negative_change,
    doubled_unit,
    numeral_vs_word,
    part_over_whole,
    parts_total,
    percent_change,
    range_reversed,
    share_over_whole,
    unit_conversion)
