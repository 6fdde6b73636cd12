// Holidays that newspapers name in place of a date, and the day of each in a given year.
#pragma once

#include <cstdint>

namespace ledelint::analysis {

struct date_scope;

// Row of the table of holidays; none: no holiday.
enum class holiday : int8_t { none = -1 };

// The holiday whose name begins at `token`; `end` is moved behind it.
holiday holiday_at(const date_scope&, uint32_t token, uint32_t& end);

// Days since 1970-01-01; `year` from 1583 on.
int32_t day_of(holiday, int year);

// Sunday of the western Easter: the anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8).
int32_t easter_sunday(int year);

}  // namespace ledelint::analysis
