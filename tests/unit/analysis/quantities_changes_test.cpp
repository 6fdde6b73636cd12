// Which figure of a sentence is the change, which the level before and which the level after.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "quantities_reading.hpp"

namespace {

using ledelint::test::quantities_of;

struct change_case {
    const char* text;
    const char *delta, *before, *after;
    int direction;
};

class change : public testing::TestWithParam<change_case> {};

TEST_P(change, gives_each_figure_its_part) {
    const change_case& c = GetParam();
    quantities_of q(c.text);
    EXPECT_EQ(q.part(LEDE_DELTA), c.delta) << c.text;
    EXPECT_EQ(q.part(LEDE_BEFORE), c.before) << c.text;
    EXPECT_EQ(q.part(LEDE_AFTER), c.after) << c.text;
    for (std::size_t i = 0; i < q.size(); ++i) {
        if (q[i].frame == 0) { EXPECT_EQ(q[i].direction, c.direction) << c.text; }
    }
}

INSTANTIATE_TEST_SUITE_P(
    of_a_verb, change,
    testing::Values(change_case{"Sales rose 9% to 130 from 119.", "9%", "119", "130", 1},
                    change_case{"Sales fell by 9% to 119.", "9%", "", "119", -1},
                    change_case{"The toll rose from 12 to 15.", "", "12", "15", 1},
                    change_case{"The toll rose to 15 on the island from 12.", "", "12", "15", 1},
                    change_case{"The port cut 300 jobs.", "300", "", "", -1},
                    change_case{"The yard cut its crew by a third to 40.", "a third", "", "40", -1},
                    change_case{"Output dropped to 40,000 tonnes from 52,000 tonnes.", "", "52,000 tonnes", "40,000 tonnes", -1},
                    change_case{"The rate fell from 4 to 3.5 percent.", "", "4", "3.5 percent", -1},
                    change_case{"The shares fell 12 cents to $3.40.", "12 cents", "", "$3.40", -1},
                    change_case{"The yard went from 1,200 workers to 900.", "", "1,200", "900", 0},
                    change_case{"Sales fell, by 4.1%, to $310m.", "4.1%", "", "$310m", -1},
                    change_case{"Output was cut from 500 barrels a day to 350.", "", "500 barrels", "350", -1},
                    change_case{"The toll rose to 31 from the 24 reported earlier.", "", "24", "31", 1},
                    change_case{"Oil rose $2 to settle at $71.", "$2", "", "$71", 1},
                    change_case{"Yields fell to a 16-year low of 4.3 percent.", "", "", "4.3 percent", -1},
                    change_case{"Crews doubled to 80 from 40.", "doubled", "40", "80", 1},
                    change_case{"The fee edged up to $12 from $11.", "", "$11", "$12", 1},
                    change_case{"The toll rose by 12 to 61 from 45.", "12", "45", "61", 1},
                    change_case{"From 1,204 in 2022, the count of herons dropped to 1,010.", "", "1,204", "1,010", -1},
                    change_case{"The bank raised its dividend 10% to 66 cents from 50 cents.", "10%", "50 cents", "66 cents", 1},
                    change_case{"The rate climbed 0.3 points to 4.9% from 4.4%.", "0.3", "4.4%", "4.9%", 1},
                    change_case{"The wage went up 7% from $12.00 to $13.80 an hour.", "7%", "$12.00", "$13.80", 1},
                    change_case{"Crime fell 6 percent: from 2,640 cases to 2,150.", "6 percent", "2,640", "2,150", -1},
                    change_case{"Net profit rose a lower-than-expected 5% to $238 million.", "5%", "", "$238 million", 1},
                    change_case{"Buyers pushed down the yield to 5.92 percent from 5.95 percent.", "", "5.95 percent", "5.92 percent", -1},
                    change_case{"The lead shrank a bit, from 12 points to 8 points.", "", "12", "8", -1},
                    change_case{"The fine rose to $42 from the earlier $20.", "", "$20", "$42", 1},
                    change_case{"The average wait is down to 38 minutes from 46.", "", "46", "38 minutes", -1},
                    change_case{"Aid dropped from 660,000 dollars a decade ago to 75,000.", "", "660,000 dollars", "75,000", -1},
                    change_case{"Net fell to 144 tonnes (158 tons), or 4 tonnes a head, from 235.", "", "235", "144 tonnes", -1},
                    change_case{"Spending rose nearly 5% to $1.2 billion.", "5%", "", "$1.2 billion", 1},
                    change_case{"The number of pupils halved from 300 to 150.", "halved", "300", "150", -1}));

INSTANTIATE_TEST_SUITE_P(
    of_a_comparison, change,
    testing::Values(
        change_case{"The club sold 3,100 tickets, more than the 2,800 of last year.", "", "2,800", "3,100", 1},
        change_case{"Net was $7.4 million, or 22 cents a share, down from $9.1 million.", "", "$9.1 million", "$7.4 million", -1},
        change_case{"The rent is $1,450 a month, up from $1,320.", "", "$1,320", "$1,450", 1},
        change_case{"Output was 540 tonnes against 610, a decrease of 11%.", "11%", "610", "540 tonnes", -1},
        change_case{"Profit was 12.5 million euros, compared with 9.8 million, up 28%.", "28%", "9.8 million", "12.5 million euros", 1},
        change_case{"Exports came to $5.6 billion, 15% more than the $4.2 billion of May.", "15%", "$4.2 billion", "$5.6 billion", 1},
        change_case{"The school has 610 pupils, 40 fewer than the 650 of 2020.", "40", "650", "610", -1},
        change_case{"The rent, $1,450, is 8 percent higher than the $1,180 of 2021.", "8 percent", "$1,180", "$1,450", 1},
        change_case{"The line carried 2.1 million people, up 5% on the 2 million it had in May.", "5%", "2 million", "2.1 million", 1},
        change_case{"The firm has 900 staff, three times as many as the 300 it had.", "three times", "300", "900", 1},
        change_case{"Profit, at $310 million, is up 7% from $290 million.", "7%", "$290 million", "$310 million", 1}));

INSTANTIATE_TEST_SUITE_P(of_a_noun, change,
                         testing::Values(change_case{"The line reported a 9% rise in fares to $12.", "9%", "", "$12", 1},
                                         change_case{"The bank reported a drop of 9%.", "9%", "", "", -1},
                                         change_case{"Fares rose to $13 from $10, a gain of 30%.", "30%", "$10", "$13", 1}));

INSTANTIATE_TEST_SUITE_P(behind_a_comma, change,
                         testing::Values(change_case{"Revenue was $130 million, up 9% from $119 million.", "9%", "$119 million",
                                                     "$130 million", 1},
                                         change_case{"Revenue was $130 million, compared with $119 million a year earlier.", "",
                                                     "$119 million", "$130 million", 0},
                                         change_case{"The line carried 4,120 people, down from 5,300.", "", "5,300", "4,120", -1},
                                         change_case{"The firm added 400 jobs, going from 1,200 to 1,600.", "400", "1,200", "1,600", 1}));

INSTANTIATE_TEST_SUITE_P(in_a_headline, change,
                         testing::Values(change_case{"Profit up 9% at $12m", "9%", "", "$12m", 1},
                                         change_case{"Toll climbed to 48, up from 40", "", "40", "48", 1}));

struct still_case {
    const char* text;
};
class no_change : public testing::TestWithParam<still_case> {};

TEST_P(no_change, has_both_levels_where_nothing_moves) {
    quantities_of q(GetParam().text);
    EXPECT_TRUE(q.part(LEDE_BEFORE).empty() || q.part(LEDE_AFTER).empty()) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(words, no_change,
                         testing::Values(still_case{"Between 90 and 120 people came from 12 towns."},
                                         still_case{"Sales were $42 million in the north, compared with $38 million in the south."},
                                         still_case{"Shares closed up 12 points at 410, from a high of 420."},
                                         still_case{"More than the 40 of last year came to the 12 shows."},
                                         still_case{"The clinic raised $5 million from 300 donors."},
                                         still_case{"The crew made up 9% of the 300 staff."},
                                         still_case{"She added $5 million to its $12 million fund."},
                                         still_case{"Fares rose to $13 from 12 islands."}));

TEST(change, passes_a_level_above_or_below_it) {
    quantities_of q("The index fell below 900.");
    EXPECT_EQ(q.part(LEDE_AFTER), "900");
    EXPECT_EQ(q.part(LEDE_DELTA), "");
}

TEST(change, that_more_than_halves_leaves_less_than_half) {
    quantities_of q("The crew more than halved.");
    ASSERT_EQ(q.size(), 1u);
    EXPECT_DOUBLE_EQ(q[0].low, 0);
    EXPECT_DOUBLE_EQ(q[0].high, .5);
}

TEST(change, may_be_told_twice_over) {
    quantities_of q("The index rose 120 points, or 1.5%, to 8,120.");
    ASSERT_EQ(q.size(), 3u);
    EXPECT_EQ(q[0].part, uint32_t(LEDE_DELTA));
    EXPECT_EQ(q[1].part, uint32_t(LEDE_DELTA));
    EXPECT_EQ(q[2].part, uint32_t(LEDE_AFTER));
    EXPECT_EQ(q[0].frame, q[2].frame);
}

}  // namespace
