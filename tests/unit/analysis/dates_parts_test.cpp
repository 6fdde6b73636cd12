// The parts of a date beside its value: what is printed, what was guessed, the days covered, ranges, tense.
#include "dates_reading.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace {

using ledelint::test::dates_of;

int32_t day(int y, int m, int d) { return dates_of::day(y, m, d); }
bool has(const lede_date& d, uint32_t flags) { return (d.flags & flags) == flags; }

TEST(date_parts, keep_what_is_printed_of_a_day_that_does_not_exist) {
    dates_of d("It closed on June 31.");
    ASSERT_EQ(d.size(), 1u);
    EXPECT_TRUE(has(d[0], LEDE_IMPOSSIBLE));
    EXPECT_EQ(d[0].month, 6);
    EXPECT_EQ(d[0].day, 31);
    EXPECT_EQ(d[0].first_day, LEDE_NO_DAY);
    EXPECT_EQ(d.of(d[0].day_span), "31");
}

TEST(date_parts, february_29_is_impossible_in_a_printed_year_only) {
    EXPECT_TRUE(has(dates_of("It closed on Feb. 29, 2023.")[0], LEDE_IMPOSSIBLE));
    EXPECT_FALSE(has(dates_of("It closed on Feb. 29, 2024.")[0], LEDE_IMPOSSIBLE));
    EXPECT_FALSE(has(dates_of("It closed on Feb. 29.")[0], LEDE_IMPOSSIBLE));
}

TEST(date_parts, spans_of_weekday_day_and_year_are_told_apart) {
    dates_of d("It closed on Wednesday, March 4, 2025, at last.");
    ASSERT_EQ(d.size(), 1u);
    EXPECT_EQ(d.of(d[0].weekday_span), "Wednesday");
    EXPECT_EQ(d.of(d[0].day_span), "4");
    EXPECT_EQ(d.of(d[0].year_span), "2025");
    EXPECT_EQ(d[0].weekday, 3);
    EXPECT_TRUE(has(d[0], LEDE_YEAR_PRINTED));
    EXPECT_EQ(d[0].first_day, day(2025, 3, 4));
}

TEST(date_parts, a_weekday_belongs_to_the_figures_behind_it_unless_it_shows_that_the_day_stands_in_front) {
    dates_of iso("It closed on Thursday, 2025-04-03."), day_last("It closed on Friday, 12/13/2024."),
        day_first("It closed on Thursday, 03/04/2025.");
    ASSERT_EQ(iso.size(), 1u);
    EXPECT_EQ(iso[0].weekday, 4);
    EXPECT_EQ(iso[0].first_day, day(2025, 4, 3));
    ASSERT_EQ(day_last.size(), 1u);
    EXPECT_EQ(day_last[0].weekday, 5);
    ASSERT_EQ(day_first.size(), 2u);
    EXPECT_EQ(day_first[1].weekday, 0);
}

TEST(date_parts, a_weekday_may_stand_before_a_date_in_brackets_unless_it_ends_a_name) {
    EXPECT_EQ(dates_of("He spoke on Wednesday (Oct. 10).").size(), 1u);
    EXPECT_EQ(dates_of("He spoke on Remembrance Sunday (9 November).")[0].weekday, 7);
    EXPECT_EQ(dates_of("He spoke on Remembrance Sunday (9 November).").size(), 2u);
}

struct clock_case { const char* sentence; bool impossible; int minute; };
class clock_reading : public testing::TestWithParam<clock_case> {};
TEST_P(clock_reading, knows_what_no_clock_shows) {
    dates_of d(GetParam().sentence);
    ASSERT_GE(d.size(), 1u) << GetParam().sentence;
    EXPECT_EQ(has(d[0], LEDE_IMPOSSIBLE), GetParam().impossible) << GetParam().sentence;
    EXPECT_EQ(d[0].minute, GetParam().minute) << GetParam().sentence;
}
INSTANTIATE_TEST_SUITE_P(of_a_day, clock_reading,
    testing::Values(clock_case{"They met at 7:65 p.m. there.", true, 7 * 60 + 65 + 720}, clock_case{"They met at 25:30 there.", true,
        25 * 60 + 30},
                    clock_case{"They met at 13 p.m. there.", true, 25 * 60}, clock_case{"They met at 7:05 p.m. there.", false, 19 * 60 + 5},
                    clock_case{"They met at 12:10 a.m. there.", false, 10}, clock_case{"They met at 19:45 there.", false, 19 * 60 + 45},
                    clock_case{"They met at 12 p.m. there.", false, 720}));

TEST(date_parts, a_zone_is_kept_as_printed) {
    EXPECT_EQ(dates_of("They met at 3 p.m. ET.").zone(0), "ET");
    EXPECT_EQ(dates_of("They met at 17:00 GMT.").zone(0), "GMT");
    EXPECT_EQ(dates_of("They met at 7 p.m. Eastern.").zone(0), "Eastern");
    EXPECT_EQ(dates_of("They met at 7 p.m. Eastern Daylight Time.").zone(0), "Eastern Daylight");
    EXPECT_EQ(dates_of("They met at 15:00 Hong Kong time.").zone(0), "Hong Kong");
    EXPECT_EQ(dates_of("They met at 11 p.m. Tuesday EDT.").zone(0), "EDT");
    EXPECT_EQ(dates_of("They met at 7 p.m. Central Park was full.").zone(0), "");
}

struct cover_case { const char* sentence; int32_t first, last; };
class cover : public testing::TestWithParam<cover_case> {};
TEST_P(cover, is_from_the_first_to_the_last_day_inclusive) {
    dates_of d(GetParam().sentence);
    ASSERT_GE(d.size(), 1u) << GetParam().sentence;
    EXPECT_EQ(d[0].first_day, GetParam().first) << GetParam().sentence << d.values();
    EXPECT_EQ(d[0].last_day, GetParam().last) << GetParam().sentence;
}
INSTANTIATE_TEST_SUITE_P(of_a_date, cover,
    testing::Values(cover_case{"It opened in the 1980s.", day(1980, 1, 1), day(1989, 12, 31)},
                    cover_case{"It opened in the 19th century.", day(1800, 1, 1), day(1899, 12, 31)},
                    cover_case{"It opened in February 2024.", day(2024, 2, 1), day(2024, 2, 29)},
                    cover_case{"It opened in the third quarter of 1998.", day(1998, 7, 1), day(1998, 9, 30)},
                    cover_case{"It opened in the first half of 1998.", day(1998, 1, 1), day(1998, 6, 30)},
                    cover_case{"It opened last week.", day(2025, 2, 24), day(2025, 3, 2)}, cover_case{"It opened last year.", day(2024, 1,
                        1), day(2024, 12, 31)},
                    cover_case{"It opened in the winter of 2023.", day(2023, 12, 1), day(2024, 2, 29)}));

TEST(tense, decides_between_the_weekday_past_and_to_come) {
    EXPECT_EQ(dates_of("The council met Monday.")[0].first_day, day(2025, 3, 3));
    EXPECT_EQ(dates_of("The council will meet Monday.")[0].first_day, day(2025, 3, 10));
    EXPECT_EQ(dates_of("On Monday, the council will vote.")[0].first_day, day(2025, 3, 10));
    EXPECT_EQ(dates_of("The council will meet Monday.")[0].tense, LEDE_FUTURE);
    EXPECT_EQ(dates_of("The council will have held it by Monday.")[0].tense, LEDE_FUTURE);
    EXPECT_EQ(dates_of("The council met Monday.").verb(0), "met");
}

TEST(relative_date, keeps_its_amount_and_unit) {
    dates_of d("It opened two years ago.");
    EXPECT_TRUE(has(d[0], LEDE_RELATIVE));
    EXPECT_EQ(d[0].amount, 2);
    EXPECT_EQ(d[0].unit, LEDE_YEAR);
    EXPECT_EQ(dates_of("It opened nearly two years ago.")[0].hedge, LEDE_NEARLY);
    EXPECT_EQ(dates_of("It took more than four hours.")[0].hedge, LEDE_ABOVE);
}

struct range_case { const char* sentence; const char* values; };
class range : public testing::TestWithParam<range_case> {};
TEST_P(range, has_two_ends_that_know_each_other) {
    dates_of d(GetParam().sentence);
    ASSERT_EQ(d.size(), 2u) << d.values();
    EXPECT_EQ(d.values(), GetParam().values);
    EXPECT_TRUE(has(d[0], LEDE_RANGE_BEGIN) && has(d[1], LEDE_RANGE_END));
    EXPECT_EQ(d[0].partner, 1u);
    EXPECT_EQ(d[1].partner, 0u);
}
INSTANTIATE_TEST_SUITE_P(of_dates, range,
    testing::Values(range_case{"It opened from June 12 to June 9.", "2025-06-12 2025-06-09"}, range_case{"It ran 2019-2021 in all.",
        "2019 2021"},
                    range_case{"It ran in 1998-99 in all.", "1998 1999"}, range_case{"The fair is on June 12-14, 2019.",
                        "2019-06-12 2019-06-14"},
                    range_case{"The fair is on 12-14 June 2019.", "2019-06-12 2019-06-14"},
                    range_case{"It ran between May and July 2019.", "2019-05 2019-07"},
                    range_case{"It ran from Dec. 28 to Jan. 3, 2020.", "2019-12-28 2020-01-03"},
                    range_case{"They met from 9 to 11 p.m.", "2025-03-06T21:00 2025-03-06T23:00"},
                    range_case{"They met from 11 to 2 p.m.", "2025-03-06T11:00 2025-03-06T14:00"},
                    range_case{"The shop opens Monday to Friday.", "2025-03-03 2025-03-07"}));

TEST(life_dates, are_marked) {
    EXPECT_TRUE(has(dates_of("She was born in 1950 there.")[0], LEDE_BIRTH));
    EXPECT_TRUE(has(dates_of("She died on May 3, 2004.")[0], LEDE_DEATH));
    EXPECT_FALSE(has(dates_of("She was born there and left in 1970.")[0], LEDE_BIRTH));
}

TEST(without_a_document_date, relative_values_stay_open) {
    EXPECT_EQ(dates_of("The council met Monday.", LEDE_NO_DAY).values(), "XXXX-WXX-1");
    EXPECT_EQ(dates_of("The council met on March 4.", LEDE_NO_DAY).values(), "XXXX-03-04");
    EXPECT_EQ(dates_of("The council met in the third quarter.", LEDE_NO_DAY).values(), "XXXX-Q3");
    EXPECT_EQ(dates_of("The council met last year.", LEDE_NO_DAY).values(), "XXXX");
    EXPECT_EQ(dates_of("The council met on March 4, 2025.", LEDE_NO_DAY).values(), "2025-03-04");
}

class no_date : public testing::TestWithParam<const char*> {};
TEST_P(no_date, is_read_in_what_only_looks_like_one) { EXPECT_EQ(dates_of(GetParam()).values(), "") << GetParam(); }
INSTANTIATE_TEST_SUITE_P(in_a_sentence, no_date,
    testing::Values("The 30-year-old man left.", "Of the children three were two years old.", "About 2000 people left.",
        "It fell to about 1650.", "It rose from about 1650 to more.", "They built about 1900 homes.", "It weighed (1732) much.",
        "He won 3:15 more.", "They may vote.",
                    "A fall of the wall was feared.", "It cost $1998.", "He drove a Boeing 1900 home.", "The second man left."));

TEST(date_parts, both_days_of_a_range_without_year_lie_in_one_year) {
    dates_of d("A cruise from Sept. 3 to Sept. 12 is sold out.");  // half a year away, either way
    ASSERT_EQ(d.size(), 2u);
    EXPECT_EQ(d[0].first_day, day(2025, 9, 3));
    EXPECT_EQ(d[1].first_day, day(2025, 9, 12));
}

TEST(date_parts, a_life_in_brackets_may_lie_before_1800) {
    dates_of d("George Harper (1732\xe2\x80\x93" "1799) lived here.");
    ASSERT_EQ(d.size(), 2u);
    EXPECT_EQ(d[0].year, 1732);
    EXPECT_EQ(d[1].year, 1799);
    EXPECT_TRUE(d[0].flags & LEDE_RANGE_BEGIN);
}

TEST(date_parts, half_a_century_ago_is_fifty_years_back) {
    dates_of d("It burned half a century ago.");
    ASSERT_EQ(d.size(), 1u);
    EXPECT_EQ(d[0].kind, uint32_t(LEDE_DATE));
    EXPECT_EQ(d[0].year, 1975);
}

TEST(date_parts, what_is_marked_is_a_duration_and_no_rate) {
    dates_of d("Thursday marks a decade since the 2011 wave.");
    ASSERT_GE(d.size(), 2u);
    EXPECT_EQ(d[1].kind, uint32_t(LEDE_DURATION));
}

}  // namespace
