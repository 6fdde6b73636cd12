// The plugin number-consistency: figures of one article that cannot all be right.
#include <ledelint/plugin.hpp>

LEDELINT_PLUGIN("number-consistency", "0.1.0", "", absolute_change, age_drift, ambiguous_multiplier, average_vs_total, bound_broken,
                caption_figure, change_equals_level, count_vs_list, cumulative_falls, currency_drift, decrease_over_whole, direction,
                double_negative_change, doubled_unit, equal_comparison, exchange_rate_drift, figure_drift, fraction_vs_percent,
                headline_figure, headline_promise, hedge_vs_figure, impossible_percent, impossible_quantity, interest_as_balance,
                magnitude_slip, malformed_number, multiplier, number_density, numeral_style, numeral_vs_word, part_over_whole, parts_total,
                percent_change, percent_vs_points, poll_margin, quoted_part_precision, range_magnitude, range_reversed, rate_vs_period,
                ratio_vs_percent, second_only_to, share_over_whole, shares_total, spurious_precision, superlative_vs_data,
                temperature_difference, trend_contradiction, unit_conversion, unit_drift, unit_price_total, vote_margin, votes_vs_seats,
                winner_score)
