// Days of the proleptic Gregorian calendar as the contract counts them (since 1970-01-01), by std::chrono: the only place of the
// dates stage that does arithmetic on days.
#pragma once

#include <chrono>
#include <cstdint>

namespace ledelint::analysis::calendar {

using std::chrono::year_month_day;

struct month_of_year { int year; int month; };
struct week_of_year { int year; int week; };

inline year_month_day civil(int32_t day) { return std::chrono::sys_days(std::chrono::days(day)); }
inline int year_of(int32_t day) { return int(civil(day).year()); }
inline int month_of(int32_t day) { return int(unsigned(civil(day).month())); }

inline bool exists(int year, int month, int day) {
    return year_month_day(std::chrono::year(year), std::chrono::month(unsigned(month)), std::chrono::day(unsigned(day))).ok();
}
inline int32_t day_number(int year, int month, int day) {  // of a day that exists
    year_month_day d{std::chrono::year(year), std::chrono::month(unsigned(month)), std::chrono::day(unsigned(day))};
    return int32_t(std::chrono::sys_days(d).time_since_epoch().count());
}
inline int days_in(int year, int month) {
    using namespace std::chrono;
    return int(unsigned(year_month_day_last(std::chrono::year(year), month_day_last(std::chrono::month(unsigned(month)))).day()));
}
inline int iso_weekday(int32_t day) {  // 1 Monday to 7 Sunday
    return int(std::chrono::weekday(std::chrono::sys_days(std::chrono::days(day))).iso_encoding());
}
inline month_of_year add_months(month_of_year m, int months) {
    using namespace std::chrono;
    year_month r = year_month(std::chrono::year(m.year), std::chrono::month(unsigned(m.month))) + std::chrono::months(months);
    return {int(r.year()), int(unsigned(r.month()))};
}
// The same day so many months on, or the month's last when it is shorter.
inline int32_t shift_months(int32_t day, int months) {
    month_of_year m = add_months({year_of(day), month_of(day)}, months);
    int d = int(unsigned(civil(day).day())), most = days_in(m.year, m.month);
    return day_number(m.year, m.month, d < most ? d : most);
}
inline int32_t monday_of(int32_t day) { return day - (iso_weekday(day) - 1); }
// ISO 8601: the week belongs to the year of its Thursday.
inline week_of_year iso_week(int32_t day) {
    int32_t thursday = monday_of(day) + 3;
    int y = year_of(thursday);
    return {y, (thursday - day_number(y, 1, 1)) / 7 + 1};
}
inline int32_t nth_weekday(int year, int month, int iso, int n) {  // n from 1; -1: the last
    if (n < 0) {
        int32_t last = day_number(year, month, days_in(year, month));
        return last - (iso_weekday(last) - iso + 7) % 7;
    }
    int32_t first = day_number(year, month, 1);
    return first + (iso - iso_weekday(first) + 7) % 7 + 7 * (n - 1);
}

}  // namespace ledelint::analysis::calendar
