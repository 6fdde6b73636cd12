// Days of the Gregorian calendar as the contract counts them, and dates as front matter and datelines print them.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace ledelint::text {

// Days since 1970-01-01; nothing for a day that the calendar does not have, or a year outside 1 to 9999.
std::optional<int32_t> days_from(int year, unsigned month, unsigned day);

// 1 to 12 for "May", "may", "Sept", "Sept." and the like; 0: no month's name.
unsigned month_named(std::string_view word);

struct printed_date {
    int32_t day;       // days since 1970-01-01
    std::size_t size;  // bytes read
};

// A full date at the front of `s`: "2024-05-14", "2024/05/14", "May 14, 2024", "May 14 2024", "14 May 2024", "14th May, 2024", with or
// without a weekday before it.
std::optional<printed_date> date_at_front(std::string_view s);

// The same, and nothing behind it but a time of day and a zone. The day is the one that is printed: a zone does not move it.
std::optional<int32_t> parse_date(std::string_view s);

}  // namespace ledelint::text
