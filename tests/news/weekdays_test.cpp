// date-sanity.weekday-mismatch through the whole host: every day of 28 years, after which the calendar repeats, printed with each of the
// seven weekdays. One in seven is right.
#include "support/newsroom.hpp"

#include <gtest/gtest.h>

#include <array>
#include <chrono>

namespace ledelint::test {
namespace {

constexpr std::array<const char*, 7> weekdays = {"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};
constexpr std::array<const char*, 12> months = {"January", "February", "March",     "April",   "May",      "June",
                                                "July",    "August",   "September", "October", "November", "December"};

// A sentence a date: "It closed on Monday, March 4, 2024, at last."
std::string year_of_slips(int year, unsigned& days) {
    std::string out;
    auto end = std::chrono::sys_days(std::chrono::year(year + 1) / 1 / 1);
    for (auto day = std::chrono::sys_days(std::chrono::year(year) / 1 / 1); day < end; day += std::chrono::days(1), ++days) {
        std::chrono::year_month_day c(day);
        for (const char* weekday : weekdays)
            out += std::string("It closed on ") + weekday + ", " + months[unsigned(c.month()) - 1] + " " +
                   std::to_string(unsigned(c.day())) + ", " + std::to_string(year) + ", at last.\n\n";
    }
    return out;
}

TEST(weekday_mismatch, finds_six_of_seven_weekdays_of_every_day_wrong) {
    const lint::rule_entry* rule = newsroom::shared().rules().find("date-sanity.weekday-mismatch");
    ASSERT_TRUE(rule);
    for (int year = 2000; year < 2028; ++year) {
        unsigned days = 0;
        lint::example e;
        e.source = year_of_slips(year, days);
        checked_article c = newsroom::shared().check(*rule, e);
        EXPECT_EQ(c.outcome.findings.size(), 6 * days) << year;
    }
}

}  // namespace
}  // namespace ledelint::test
