// The plugin date-sanity: days, months and years that cannot be.
#include <ledelint/plugin.hpp>

LEDELINT_PLUGIN("date-sanity", "0.1.0", "",
    century_decade,
    clock_time,
    holiday_date,
    impossible_date,
    new_year_slip,
    past_verb_future_date,
    quarter_months,
    range_reversed,
    relative_year,
    weekday_in_context,
    weekday_mismatch,
    years_ago)
