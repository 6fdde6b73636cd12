// Days and their names, by std::chrono: what the date rules say in their messages.
#pragma once

#include <ledelint/plugin.hpp>

#include <array>
#include <chrono>
#include <string>
#include <string_view>

namespace ledelint::calendar {

inline constexpr std::array<std::string_view, 7> weekday_names = {"Monday", "Tuesday", "Wednesday", "Thursday",
                                                                  "Friday", "Saturday", "Sunday"};
inline constexpr std::array<std::string_view, 12> month_names = {"January", "February", "March",     "April",   "May",      "June",
                                                                 "July",    "August",   "September", "October", "November", "December"};

// Days since 1970-01-01, as the annotations count.
inline int32_t day_number(std::chrono::year_month_day d) { return int32_t(std::chrono::sys_days(d).time_since_epoch().count()); }
inline int32_t day_number(int year, int month, int day) {
    return day_number({std::chrono::year(year), std::chrono::month(unsigned(month)), std::chrono::day(unsigned(day))});
}
inline std::chrono::year_month_day civil(int32_t days) { return std::chrono::sys_days(std::chrono::days(days)); }
inline int year_of(int32_t days) { return int(civil(days).year()); }
inline int iso_weekday(int32_t days) {  // 1 Monday to 7 Sunday
    return int(std::chrono::weekday(std::chrono::sys_days(std::chrono::days(days))).iso_encoding());
}
inline std::string weekday_name(int iso) { return std::string(weekday_names[std::size_t(iso - 1)]); }
inline std::string month_name(int month) { return std::string(month_names[std::size_t(month - 1)]); }

// The day nearest to `day`, at most three away, that has a weekday.
inline int32_t nearest(int32_t day, int iso) {
    int shift = (iso - iso_weekday(day) + 7) % 7;
    return day + (shift > 3 ? shift - 7 : shift);
}

// "March 4, 2025"
inline std::string written(int32_t days) {
    auto d = civil(days);
    return month_name(int(unsigned(d.month()))) + " " + std::to_string(unsigned(d.day())) + ", " + std::to_string(int(d.year()));
}

}  // namespace ledelint::calendar
