// Which figure of a sentence is the change, which the level before and which the level after.
#include "quantities_reading.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

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
        if (q[i].frame == 0) {
            EXPECT_EQ(q[i].direction, c.direction) << c.text;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(of_a_verb, change,
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
                    change_case{"The fee edged up to $12 from $11.", "", "$11", "$12", 1}));

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
