// The plugin date-sanity: days, months and years that cannot be.
#include <ledelint/plugin.hpp>

LEDELINT_PLUGIN("date-sanity", "0.1.0", "",
    anniversary,
    century_decade,
    clock_duration,
    clock_time,
    duration,
    first_annual,
    holiday_date,
    impossible_date,
    new_year_slip,
    noon_midnight,
    past_verb_future_date,
    quarter_months,
    range_reversed,
    relative_year,
    since_span,
    weekday_in_context,
    weekday_mismatch,
    years_ago)
