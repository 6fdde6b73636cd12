// What each form of date and time is read as: kind and TIMEX3 value, in an article of Thursday, March 6, 2025.
#include "dates_reading.hpp"

#include <gtest/gtest.h>

namespace {

using ledelint::test::dates_of;

struct value_case {
    const char* sentence;
    const char* expression;
    lede_date_kind kind;
    const char* value;
};

class expression : public testing::TestWithParam<value_case> {};

TEST_P(expression, has_its_timex3_value) {
    const value_case& c = GetParam();
    dates_of d(c.sentence);
    ASSERT_GE(d.size(), 1u) << c.sentence;
    EXPECT_EQ(d.text(0), c.expression);
    EXPECT_EQ(d[0].kind, c.kind) << c.sentence;
    EXPECT_EQ(d.value(0), c.value) << c.sentence;
}

INSTANTIATE_TEST_SUITE_P(of_a_day, expression,
    testing::Values(value_case{"The council met on Tuesday, March 4, 2025, in the hall.", "Tuesday, March 4, 2025", LEDE_DATE,
        "2025-03-04"},
                    value_case{"The council met on 4 March 2025 in the hall.", "4 March 2025", LEDE_DATE, "2025-03-04"},
                    value_case{"The council met on the 4th of March.", "4th of March", LEDE_DATE, "2025-03-04"},
                    value_case{"The council met on March 4th.", "March 4th", LEDE_DATE, "2025-03-04"},
                    value_case{"The council met on Nov. 30.", "Nov. 30", LEDE_DATE, "2024-11-30"},
                    value_case{"The council met on 2025-03-04.", "2025-03-04", LEDE_DATE, "2025-03-04"},
                    value_case{"The council met on 03/04/2025.", "03/04/2025", LEDE_DATE, "2025-03-04"},
                    value_case{"The council met on 28/02/2025.", "28/02/2025", LEDE_DATE, "2025-02-28"},
                    value_case{"The council met on 4.3.2025.", "4.3.2025", LEDE_DATE, "2025-03-04"},
                    value_case{"The council met on July Fourth.", "July Fourth", LEDE_DATE, "2024-07-04"},
                    value_case{"The council met on Election Day.", "Election Day", LEDE_DATE, "2024-11-05"},
                    value_case{"The council met yesterday.", "yesterday", LEDE_DATE, "2025-03-05"},
                    value_case{"The council met the day before yesterday.", "the day before yesterday", LEDE_DATE, "2025-03-04"},
                    value_case{"The council met on New Year's Eve.", "New Year's Eve", LEDE_DATE, "2024-12-31"},
                    value_case{"The council met on Good Friday, 2024.", "Good Friday, 2024", LEDE_DATE, "2024-03-29"}));

INSTANTIATE_TEST_SUITE_P(of_a_longer_span, expression,
    testing::Values(value_case{"It opened in mid-November.", "mid-November", LEDE_DATE, "2024-11"}, value_case{"It opened in March 2019.",
        "March 2019", LEDE_DATE, "2019-03"}, value_case{"It opened in 1987.", "1987", LEDE_DATE, "1987"},
                    value_case{"It opened in May '68.", "May '68", LEDE_DATE, "1968-05"},
                    value_case{"It opened last November.", "last November", LEDE_DATE, "2024-11"},
                    value_case{"It opened in June last year.", "June last year", LEDE_DATE, "2024-06"},
                    value_case{"It opened last year.", "last year", LEDE_DATE, "2024"}, value_case{"It opened last month.", "last month",
                        LEDE_DATE, "2025-02"},
                    value_case{"It opened last week.", "last week", LEDE_DATE, "2025-W09"},
                    value_case{"It opened two years ago.", "two years ago", LEDE_DATE, "2023"},
                    value_case{"It opened three weeks ago.", "three weeks ago", LEDE_DATE, "2025-W07"},
                    value_case{"It opened in the third quarter of 1998.", "the third quarter of 1998", LEDE_DATE, "1998-Q3"},
                    value_case{"It opened in last year's third quarter.", "last year's third quarter", LEDE_DATE, "2024-Q3"},
                    value_case{"It opened in Q3 2024.", "Q3 2024", LEDE_DATE, "2024-Q3"},
                    value_case{"It opened in the second half of 2023.", "the second half of 2023", LEDE_DATE, "2023-H2"},
                    value_case{"It opened last summer.", "last summer", LEDE_DATE, "2024-SU"},
                    value_case{"It opened in the spring of 2021.", "the spring of 2021", LEDE_DATE, "2021-SP"},
                    value_case{"It opened in the 1980s.", "the 1980s", LEDE_DATE, "198X"}, value_case{"It opened in the '90s.", "the '90s",
                        LEDE_DATE, "199X"},
                    value_case{"It opened in the nineties.", "the nineties", LEDE_DATE, "199X"},
                    value_case{"It opened in the 19th century.", "the 19th century", LEDE_DATE, "18"},
                    value_case{"It opened in the twenty-first century.", "the twenty-first century", LEDE_DATE, "20"},
                    value_case{"A smith (born 1731) built it.", "1731", LEDE_DATE, "1731"},
                    value_case{"The mill was built about 1790.", "1790", LEDE_DATE, "1790"},
                    value_case{"The chest dates from about 1650, they say.", "1650", LEDE_DATE, "1650"},
                    value_case{"It opened in nineteen ninety-six.", "nineteen ninety-six", LEDE_DATE, "1996"}));

INSTANTIATE_TEST_SUITE_P(of_a_time, expression,
    testing::Values(value_case{"The council met at 7:30 p.m. Tuesday.", "7:30 p.m. Tuesday", LEDE_TIME, "2025-03-04T19:30"},
                    value_case{"The council met on Tuesday at 3 p.m.", "Tuesday at 3 p.m.", LEDE_TIME, "2025-03-04T15:00"},
                    value_case{"The council met at 3pm.", "3pm", LEDE_TIME, "2025-03-06T15:00"},
                    value_case{"The council met at 12 a.m. yesterday.", "12 a.m. yesterday", LEDE_TIME, "2025-03-05T00:00"},
                    value_case{"The council met at 1700 GMT.", "1700 GMT", LEDE_TIME, "2025-03-06T17:00"},
                    value_case{"The council met at 5 o'clock.", "5 o'clock", LEDE_TIME, "2025-03-06T05:00"},
                    value_case{"The council met at 9 in the evening.", "9 in the evening", LEDE_TIME, "2025-03-06T21:00"},
                    value_case{"The council met at noon.", "noon", LEDE_TIME, "2025-03-06T12:00"},
                    value_case{"The council met Tuesday morning.", "Tuesday morning", LEDE_TIME, "2025-03-04TMO"},
                    value_case{"The council met last night.", "last night", LEDE_TIME, "2025-03-05TNI"},
                    value_case{"The council met at 13 p.m.", "13 p.m.", LEDE_TIME, "2025-03-06T25:00"}));

INSTANTIATE_TEST_SUITE_P(of_a_duration_or_set, expression,
    testing::Values(value_case{"It took two years.", "two years", LEDE_DURATION, "P2Y"}, value_case{"It took two and a half years.",
        "two and a half years", LEDE_DURATION, "P2Y6M"},
                    value_case{"It took an hour and a half.", "an hour and a half", LEDE_DURATION, "PT1H30M"},
                    value_case{"It took half an hour.", "half an hour", LEDE_DURATION, "PT30M"}, value_case{"It took 2\xc2\xbd hours.",
                        "2\xc2\xbd hours", LEDE_DURATION, "PT2H30M"},
                    value_case{"The three-day trip was over.", "three-day", LEDE_DURATION, "P3D"}, value_case{"It took two decades.",
                        "two decades", LEDE_DURATION, "P20Y"},
                    value_case{"It rose over the past three months.", "the past three months", LEDE_DURATION, "P3M"},
                    value_case{"It took several weeks.", "several weeks", LEDE_DURATION, "PXW"}, value_case{"It took a fortnight.",
                        "a fortnight", LEDE_DURATION, "P2W"},
                    value_case{"They met every Monday.", "every Monday", LEDE_SET, "XXXX-WXX-1"}, value_case{"They met every two weeks.",
                        "every two weeks", LEDE_SET, "P2W"},
                    value_case{"They met twice a week.", "a week", LEDE_SET, "P1W"}, value_case{"They met annually.", "annually", LEDE_SET,
                        "P1Y"},
                    value_case{"They met on Saturdays.", "Saturdays", LEDE_SET, "XXXX-WXX-6"}));

}  // namespace
