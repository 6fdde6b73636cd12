// What a figure is worth: digits, words, scales, signs and fractions.
#include "quantities_reading.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

namespace {

using ledelint::test::quantities_of;

struct number_case {
    const char* text;
    const char* figure;
    double value;
};

class number : public testing::TestWithParam<number_case> {};

TEST_P(number, has_the_value_that_a_reader_takes_it_for) {
    quantities_of q(GetParam().text);
    ASSERT_GE(q.size(), 1u) << GetParam().text;
    EXPECT_EQ(q.text(0), GetParam().figure);
    EXPECT_DOUBLE_EQ(q[0].value, GetParam().value) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(in_digits, number,
                         testing::Values(number_case{"The port handled 1,674,200 crates.", "1,674,200", 1674200},
                                         number_case{"The index stood at 7,204.5 at noon.", "7,204.5", 7204.5},
                                         number_case{"He hit .305 all spring.", ".305", .305},
                                         number_case{"The ministry set aside 12,34,567 rupees.", "12,34,567 rupees", 1234567},
                                         number_case{"A tide of -0.4 was read at the pier.", "-0.4", -.4},
                                         number_case{"The road is 2 1/4 miles long.", "2 1/4 miles", 2.25},
                                         number_case{"They were \xc2\xbd a length apart.", "\xc2\xbd", .5}));

INSTANTIATE_TEST_SUITE_P(with_a_scale, number,
                         testing::Values(number_case{"The fund holds 1.2 million shares.", "1.2 million", 1.2e6},
                                         number_case{"The harbour cost \xc2\xa3" "4bn.", "\xc2\xa3" "4bn", 4e9},
                                         number_case{"Ferries carried 3.1m people.", "3.1m", 3.1e6},
                                         number_case{"Some 100k signed.", "100k", 1e5}, number_case{"It owes $2tn.", "$2tn", 2e12},
                                         number_case{"The scheme costs three lakh crore.", "three lakh crore", 3e12},
                                         number_case{"He bought 3 dozen eggs.", "3 dozen", 36}));

INSTANTIATE_TEST_SUITE_P(
    in_words, number,
    testing::Values(number_case{"Seventeen were hurt.", "Seventeen", 17},
                    number_case{"Two million three hundred thousand voted.", "Two million three hundred thousand", 2.3e6},
                    number_case{"One hundred and sixteen sailors left.", "One hundred and sixteen", 116},
                    number_case{"Fifty-two answered.", "Fifty-two", 52}, number_case{"They met a dozen envoys.", "a dozen", 12},
                    number_case{"The hall seats a hundred.", "a hundred", 100}, number_case{"Half a million left.", "Half a million", 5e5},
                    number_case{"The line took two and a half years.", "two and a half years", 2.5},
                    number_case{"It drew five and a half million viewers.", "five and a half million", 5.5e6},
                    number_case{"Minus five was the low.", "Minus five", -5},
                    number_case{"The rate was two point five percent.", "two point five percent", 2.5}));

INSTANTIATE_TEST_SUITE_P(as_a_part, number,
                         testing::Values(number_case{"Three-quarters of the crew stayed.", "Three-quarters", .75},
                                         number_case{"Two thirds of voters agreed.", "Two thirds", 2. / 3},
                                         number_case{"A third of the fleet is old.", "A third", 1. / 3},
                                         number_case{"One in five households is cold.", "One in five", .2},
                                         number_case{"Nine out of ten came back.", "Nine out of ten", .9}));

struct silent_case {
    const char* text;
};
class no_number : public testing::TestWithParam<silent_case> {};

TEST_P(no_number, is_read_into_words_that_count_nothing) {
    quantities_of q(GetParam().text);
    EXPECT_EQ(q.size(), 0u) << GetParam().text << " -> " << (q.size() ? q.text(0) : "");
}

INSTANTIATE_TEST_SUITE_P(words, no_number,
                         testing::Values(silent_case{"No one came."}, silent_case{"Which one do you prefer?"},
                                         silent_case{"She was no help at half-time."}, silent_case{"The 1990s were kind to the port."},
                                         silent_case{"They played 4chan videos."}));

TEST(quantity, of_a_range_has_both_ends_and_no_value) {
    quantities_of q("Between $12 million and $15 million was spent.");
    ASSERT_EQ(q.size(), 1u);
    EXPECT_TRUE(std::isnan(q[0].value));
    EXPECT_DOUBLE_EQ(q[0].low, 12e6);
    EXPECT_DOUBLE_EQ(q[0].high, 15e6);
    EXPECT_TRUE(q[0].flags & LEDE_RANGE);
}

TEST(quantity, in_a_range_takes_the_scale_that_only_the_second_figure_prints) {
    quantities_of q("It will take 10 to 12 million crowns.");
    ASSERT_EQ(q.size(), 1u);
    EXPECT_DOUBLE_EQ(q[0].low, 10e6);
    EXPECT_DOUBLE_EQ(q[0].high, 12e6);
}

TEST(quantity, that_is_a_score_has_its_figures_in_print_order) {
    quantities_of q("The board voted 7-3 to close the pier.");
    ASSERT_EQ(q.size(), 1u);
    EXPECT_EQ(q[0].kind, uint32_t(LEDE_SCORE));
    EXPECT_DOUBLE_EQ(q[0].mantissa, 7);
    EXPECT_DOUBLE_EQ(q[0].other, 3);
}

TEST(quantity, of_votes_is_a_score) {
    quantities_of q("The motion passed by 52 votes to 48.");
    ASSERT_EQ(q.size(), 1u);
    EXPECT_EQ(q[0].kind, uint32_t(LEDE_SCORE));
    EXPECT_DOUBLE_EQ(q[0].other, 48);
}

TEST(quantity, in_rounded_print_is_an_interval_and_a_small_count_is_exact) {
    quantities_of q("The 1.2 million litres filled 48 tanks.");
    ASSERT_EQ(q.size(), 2u);
    EXPECT_DOUBLE_EQ(q[0].low, 1.15e6);
    EXPECT_DOUBLE_EQ(q[0].high, 1.25e6);
    EXPECT_DOUBLE_EQ(q[1].low, 48);
    EXPECT_DOUBLE_EQ(q[1].high, 48);
}

}  // namespace
