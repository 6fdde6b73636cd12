// The plugin date-sanity: days, months and years that cannot be.
#include <ledelint/plugin.hpp>

LEDELINT_PLUGIN("date-sanity", "0.1.0", "",
    impossible_date,
    quarter_months,
    weekday_mismatch)
