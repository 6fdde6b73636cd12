// The plugin number-consistency: figures of one article that cannot all be right.
#include <ledelint/plugin.hpp>

LEDELINT_PLUGIN("number-consistency", "0.1.0", "",
    absolute_change,
    change_equals_level,
    decrease_over_whole,
    direction,
    double_negative_change,
    doubled_unit,
    fraction_vs_percent,
    headline_figure,
    impossible_quantity,
    multiplier,
    numeral_vs_word,
    part_over_whole,
    parts_total,
    percent_change,
    percent_vs_points,
    range_reversed,
    ratio_vs_percent,
    share_over_whole,
    unit_conversion)
