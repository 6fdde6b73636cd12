// Expressions of one sentence that belong together: the two ends of a range, days that share a month.
#pragma once

#include "dates_reading.hpp"

#include <vector>

namespace ledelint::analysis {

struct linked_reading {
    date_reading r;
    uint32_t partner = LEDE_NONE;  // index in the same vector
};

// "-14" behind "June 12", "and 4" behind "May 3": a day that shares month and year. Empty: none.
date_reading day_sharing_month(const date_scope&, const date_reading& before);

// Finds the ends of ranges among the readings of one sentence, and completes one end's year from the other.
void link_ranges(const date_scope&, std::vector<linked_reading>&);

// The two elements of a range, resolved apart, are brought into order where only the reading was at fault ("Monday to Friday",
// "November to February"): what is printed stays as it is.
void settle_range(annotations&, lede_date& begin, lede_date& end);

}  // namespace ledelint::analysis
