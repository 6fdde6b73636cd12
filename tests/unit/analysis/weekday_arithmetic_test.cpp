// The arithmetic of date-sanity.weekday-mismatch over the whole calendar: each of the 366 days with each of the seven weekdays, in every
// year from 1600 to 2400, against std::chrono. What the rule makes of a day is the analysis's number of it and the plugin's weekday of
// that number.
#include "../../../plugins/date_sanity/calendar.hpp"

#include "analysis/dates_calendar.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <cstdlib>

namespace {

namespace chr = std::chrono;
namespace plugin = ledelint::calendar;
namespace analysis = ledelint::analysis::calendar;

TEST(weekday_mismatch, agrees_with_chrono_on_366_days_and_7_weekdays_from_1600_to_2400) {
    uint32_t right = 0, wrong = 0;
    for (int year = 1600; year <= 2400; ++year)
        for (unsigned month = 1; month <= 12; ++month)
            for (unsigned day = 1; day <= 31; ++day) {
                chr::year_month_day date{chr::year(year), chr::month(month), chr::day(day)};
                ASSERT_EQ(analysis::exists(year, int(month), int(day)), date.ok());
                if (!date.ok()) continue;
                int32_t number = analysis::day_number(year, int(month), int(day));
                unsigned actual = chr::weekday(chr::sys_days(date)).iso_encoding();
                for (int printed = 1; printed <= 7; ++printed) {
                    bool mismatch = plugin::iso_weekday(number) != printed;
                    ASSERT_EQ(mismatch, actual != unsigned(printed)) << year << '-' << month << '-' << day << ' ' << printed;
                    int32_t near = plugin::nearest(number, printed);
                    ASSERT_LE(std::abs(near - number), 3);
                    ASSERT_EQ(chr::weekday(chr::sys_days(date) + chr::days(near - number)).iso_encoding(), unsigned(printed));
                    ++(mismatch ? wrong : right);
                }
            }
    EXPECT_EQ(right, 801u * 365 + 195);
    EXPECT_EQ(wrong, 6 * right);
}

}  // namespace
