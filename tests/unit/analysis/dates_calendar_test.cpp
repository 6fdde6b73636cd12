// Properties over the whole calendar: days agree with std::chrono from 1600 to 2400, printed dates come back as themselves, and every
// value is well formed.
#include "dates_reading.hpp"

#include "analysis/dates_holidays.hpp"

#include <gtest/gtest.h>

#include <array>
#include <chrono>

namespace {

using ledelint::test::dates_of;
namespace calendar = ledelint::analysis::calendar;

constexpr std::array<const char*, 12> months = {"January", "February", "March",     "April",   "May",      "June",
                                                "July",    "August",   "September", "October", "November", "December"};
constexpr std::array<const char*, 7> weekdays = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};

TEST(every_day_from_1600_to_2400, has_the_number_weekday_and_week_of_its_neighbours) {
    int32_t first = calendar::day_number(1600, 1, 1), last = calendar::day_number(2400, 12, 31);
    ASSERT_EQ(last - first + 1, 801 * 365 + 195);  // 195 leap years
    for (int32_t d = first; d <= last; ++d) {
        auto c = calendar::civil(d);
        ASSERT_EQ(calendar::day_number(int(c.year()), int(unsigned(c.month())), int(unsigned(c.day()))), d);
        ASSERT_EQ(calendar::iso_weekday(d + 1), calendar::iso_weekday(d) % 7 + 1);
        auto week = calendar::iso_week(d), next = calendar::iso_week(d + 7);
        ASSERT_TRUE(week.week >= 1 && week.week <= 53);
        ASSERT_TRUE(next.week == week.week + 1 || (next.week == 1 && next.year == week.year + 1)) << d;
        ASSERT_LE(calendar::monday_of(d), d);
    }
}

TEST(months, are_shifted_to_a_day_that_exists) {
    for (int32_t d = calendar::day_number(2023, 1, 1); d <= calendar::day_number(2024, 12, 31); ++d)
        for (int shift : {-25, -12, -1, 1, 11, 12, 37}) {
            int32_t moved = calendar::shift_months(d, shift);
            auto c = calendar::civil(d), m = calendar::civil(moved);
            ASSERT_TRUE(m.ok());
            ASSERT_LE(unsigned(m.day()), unsigned(c.day()));
            ASSERT_EQ((int(m.year()) - int(c.year())) * 12 + int(unsigned(m.month())) - int(unsigned(c.month())), shift);
        }
}

TEST(easter, is_a_sunday_between_march_22_and_april_25) {
    for (int year = 1600; year <= 2400; ++year) {
        int32_t d = ledelint::analysis::easter_sunday(year);
        ASSERT_EQ(calendar::iso_weekday(d), 7) << year;
        ASSERT_GE(d, calendar::day_number(year, 3, 22)) << year;
        ASSERT_LE(d, calendar::day_number(year, 4, 25)) << year;
    }
    EXPECT_EQ(ledelint::analysis::easter_sunday(2024), calendar::day_number(2024, 3, 31));
    EXPECT_EQ(ledelint::analysis::easter_sunday(2025), calendar::day_number(2025, 4, 20));
}

// A step that shares no factor with a week or a month reaches every kind of day.
TEST(every_printed_date, is_the_day_that_it_names) {
    for (int32_t d = calendar::day_number(1600, 1, 1); d <= calendar::day_number(2150, 12, 31); d += 37) {
        auto c = calendar::civil(d);
        std::string month = months[unsigned(c.month()) - 1], figure = std::to_string(unsigned(c.day())),
            year = std::to_string(int(c.year()));
        std::string weekday = weekdays[std::size_t(calendar::iso_weekday(d) - 1)];
        for (const std::string& printed : {weekday + ", " + month + " " + figure + ", " + year, figure + " " + month + " " + year}) {
            dates_of read("It closed on " + printed + ".");
            ASSERT_EQ(read.size(), 1u) << printed;
            ASSERT_EQ(read[0].first_day, d) << printed;
            ASSERT_EQ(read[0].last_day, d) << printed;
            ASSERT_FALSE(read[0].flags & LEDE_IMPOSSIBLE) << printed;
        }
    }
}

TEST(a_weekday, is_one_of_the_seven_days_that_end_or_begin_with_the_document_date) {
    for (int32_t d = calendar::day_number(2023, 12, 20); d <= calendar::day_number(2025, 1, 10); ++d)
        for (const char* name : weekdays) {
            dates_of past("The council met " + std::string(name) + ".", d), ahead("The council will meet " + std::string(name) + ".", d);
            ASSERT_TRUE(past[0].first_day <= d && past[0].first_day > d - 7) << name;
            ASSERT_TRUE(ahead[0].first_day >= d && ahead[0].first_day < d + 7) << name;
            ASSERT_EQ(calendar::iso_weekday(past[0].first_day), past[0].weekday);
        }
}

bool well_formed(const std::string& v) {
    if (v.empty()) return false;
    for (char c : v)
        if (!((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || c == '-' || c == ':' || c == '_' || c == '.')) return false;
    return v[0] != '-';
}

TEST(every_value, is_well_formed_on_any_day) {
    const char* text = "It opened last week, last year, three months ago, two days ago, in the last quarter, this summer, last March, next "
        "Friday, a decade "
                       "ago, this weekend, tomorrow, tonight, last night, on Thanksgiving, at 3 p.m., in the third quarter, every Monday, "
                           "for two years.";
    for (int32_t d = calendar::day_number(1999, 12, 1); d <= calendar::day_number(2001, 2, 1); d += 3) {
        dates_of read(text, d);
        ASSERT_GE(read.size(), 15u);
        for (std::size_t i = 0; i < read.size(); ++i) {
            ASSERT_TRUE(well_formed(read.value(i))) << read.text(i) << ' ' << read.value(i);
            ASSERT_LE(read[i].first_day, read[i].last_day);
        }
    }
}

}  // namespace
