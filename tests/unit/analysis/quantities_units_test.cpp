// Units, currencies, kinds, hedges, counted nouns, rates and wholes.
#include "quantities_reading.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

namespace {

using ledelint::test::quantities_of;

struct unit_case {
    const char* text;
    const char* figure;
    lede_quantity_kind kind;
    const char* unit;
    double value;
};

class unit : public testing::TestWithParam<unit_case> {};

TEST_P(unit, belongs_to_its_figure) {
    const unit_case& c = GetParam();
    quantities_of q(c.text);
    ASSERT_GE(q.size(), 1u) << c.text;
    EXPECT_EQ(q.text(0), c.figure);
    EXPECT_EQ(q[0].kind, c.kind) << c.text;
    EXPECT_EQ(q.unit(0), c.unit) << c.text;
    EXPECT_DOUBLE_EQ(q[0].value, c.value) << c.text;
}

INSTANTIATE_TEST_SUITE_P(of_money, unit,
    testing::Values(unit_case{"It cost $14 million.", "$14 million", LEDE_MONEY, "USD", 14e6},
                    unit_case{"It cost HK$124.3.", "HK$124.3", LEDE_MONEY, "HKD", 124.3},
                    unit_case{"It cost US$4bn.", "US$4bn", LEDE_MONEY, "USD", 4e9},
                    unit_case{"It cost EUR 10m.", "EUR 10m", LEDE_MONEY, "EUR", 10e6},
                    unit_case{"It cost 10,000 Swiss francs.", "10,000 Swiss francs", LEDE_MONEY, "CHF", 1e4},
                    unit_case{"It cost 125 million Australian dollars.", "125 million Australian dollars", LEDE_MONEY, "AUD", 125e6},
                    unit_case{"It cost 50 cents.", "50 cents", LEDE_MONEY, "USD", .5},
                    unit_case{"It cost 70p.", "70p", LEDE_MONEY, "GBP", .7},
                    unit_case{"It cost 5 million pounds.", "5 million pounds", LEDE_MONEY, "GBP", 5e6},
                    unit_case{"It cost 900 pesos.", "900 pesos", LEDE_MONEY, "", 900},
                    unit_case{"It cost Rs500.", "Rs500", LEDE_MONEY, "INR", 500},
                    unit_case{"It cost thirteen dollars forty cents.", "thirteen dollars forty cents", LEDE_MONEY, "USD", 13.4}));

INSTANTIATE_TEST_SUITE_P(of_a_share, unit,
                         testing::Values(unit_case{"It rose 9%.", "9%", LEDE_PERCENT, "percent", 9},
                                         unit_case{"It rose 9 per cent.", "9 per cent", LEDE_PERCENT, "percent", 9},
                                         unit_case{"It rose 9 percentage points.", "9 percentage points", LEDE_POINTS, "percentage-point",
                                                   9},
                                         unit_case{"It rose 25 basis points.", "25 basis points", LEDE_BASIS_POINTS, "basis-point", 25},
                                         unit_case{"It fell two-tenths of a percentage point.", "two-tenths of a percentage point",
                                                   LEDE_POINTS, "percentage-point", .2}));

INSTANTIATE_TEST_SUITE_P(of_a_measure, unit,
    testing::Values(unit_case{"The ridge is 17 km away.", "17 km", LEDE_MEASURE, "kilometer", 17},
                    unit_case{"It covers 190 square kilometres.", "190 square kilometres", LEDE_MEASURE, "square-kilometer", 190},
                    unit_case{"It ran at 188 miles an hour.", "188 miles an hour", LEDE_MEASURE, "mile-per-hour", 188},
                    unit_case{"It ran at 10km/h.", "10km/h", LEDE_MEASURE, "kilometer-per-hour", 10},
                    unit_case{"A six-mile walk.", "six-mile", LEDE_MEASURE, "mile", 6},
                    unit_case{"A 1/4 mile track.", "1/4 mile", LEDE_MEASURE, "mile", .25},
                    unit_case{"It weighed 25 pounds.", "25 pounds", LEDE_MEASURE, "pound", 25},
                    unit_case{"It yields 4 metric tons.", "4 metric tons", LEDE_MEASURE, "tonne", 4},
                    unit_case{"He is 5 feet 6 inches tall.", "5 feet 6 inches", LEDE_MEASURE, "foot", 5.5},
                    unit_case{"The wall is 3m high.", "3m", LEDE_MEASURE, "meter", 3},
                    unit_case{"It was 30C at noon.", "30C", LEDE_TEMPERATURE, "celsius", 30},
                    unit_case{"It was 98.6 degrees Fahrenheit.", "98.6 degrees Fahrenheit", LEDE_TEMPERATURE, "fahrenheit", 98.6},
                    unit_case{"It rose to 24 C (75 F).", "24 C", LEDE_TEMPERATURE, "celsius", 24}));

INSTANTIATE_TEST_SUITE_P(of_age, unit,
    testing::Values(unit_case{"A 34-year-old sailor.", "34-year-old", LEDE_AGE, "year", 34},
                    unit_case{"He was 29 years old.", "29 years old", LEDE_AGE, "year", 29},
                    unit_case{"The mayor, Anna Kline, 34, signed.", "34", LEDE_AGE, "year", 34},
                    unit_case{"A girl aged 12 came.", "12", LEDE_AGE, "year", 12}));

TEST(unit, of_a_bare_dollar_is_that_of_the_locale) {
    quantities_of q("It cost $5.", "en-CA");
    EXPECT_EQ(q.unit(0), "CAD");
}

TEST(unit, of_a_dollar_behind_an_article_is_no_Australian_one) {
    quantities_of q("A $5 million grant went to the school, an A$6 million grant to the library.");
    EXPECT_EQ(q.unit(0), "USD");
    EXPECT_EQ(q.unit(1), "AUD");
}

TEST(unit, of_weight_is_not_money_in_British_copy_that_weighs) {
    quantities_of q("The fish weighed 25 pounds.", "en-GB");
    EXPECT_EQ(q.unit(0), "pound");
}

struct hedge_case {
    const char* text;
    const char* words;
    lede_hedge hedge;
    double low, high;
};

class hedge : public testing::TestWithParam<hedge_case> {};

TEST_P(hedge, opens_the_interval) {
    const hedge_case& c = GetParam();
    quantities_of q(c.text);
    ASSERT_GE(q.size(), 1u);
    EXPECT_EQ(q.hedge(0), c.words);
    EXPECT_EQ(q[0].hedge, c.hedge);
    EXPECT_DOUBLE_EQ(q[0].low, c.low) << c.text;
    EXPECT_DOUBLE_EQ(q[0].high, c.high) << c.text;
}

INSTANTIATE_TEST_SUITE_P(words, hedge,
    testing::Values(hedge_case{"More than 40 people came.", "More than", LEDE_ABOVE, 40, INFINITY},
                    hedge_case{"No fewer than 40 people came.", "No fewer than", LEDE_AT_LEAST, 40, INFINITY},
                    hedge_case{"Up to 40 people came.", "Up to", LEDE_AT_MOST, -INFINITY, 40},
                    hedge_case{"Nearly 40 people came.", "Nearly", LEDE_NEARLY, 35, 40},
                    hedge_case{"Just over 40 people came.", "Just over", LEDE_JUST_ABOVE, 40, 45},
                    hedge_case{"About 44 people came.", "About", LEDE_ABOUT, 39.6, 48.4},
                    hedge_case{"40 or more people came.", "or more", LEDE_AT_LEAST, 40, INFINITY},
                    hedge_case{"40 people or more came.", "or more", LEDE_AT_LEAST, 40, INFINITY},
                    hedge_case{"The plan took over three years.", "", LEDE_EXACT, 2.5, 3.5}));

TEST(noun, is_the_head_of_what_a_figure_counts) {
    quantities_of q("Police said 40 injured people, 12 new bush and grass fires and a third of the voters.");
    ASSERT_EQ(q.size(), 3u);
    EXPECT_EQ(q.noun(0), "people");
    EXPECT_EQ(q.noun(1), "fires");
    EXPECT_EQ(q.noun(2), "voters");
    EXPECT_TRUE(q[2].flags & LEDE_SHARE);
}

TEST(noun, stands_behind_a_participle_that_looks_like_a_verb) {
    EXPECT_EQ(quantities_of("The 400 lost people were in the north.").noun(0), "people");
    EXPECT_EQ(quantities_of("Of them 400 lost people.").noun(0), "");
}

TEST(noun, with_what_was_had_of_it_once_has_no_share) {
    EXPECT_FALSE(quantities_of("The port handled 112% of the crates it had in 2019.")[0].flags & LEDE_SHARE);
    EXPECT_TRUE(quantities_of("The port kept 92% of the crates.")[0].flags & LEDE_SHARE);
}

TEST(rate, names_what_it_is_by) {
    EXPECT_EQ(quantities_of("It cost $50 a month.").per(0), "month");
    EXPECT_EQ(quantities_of("They took 12 calls a day.").per(0), "day");
    EXPECT_EQ(quantities_of("It cost $9 per share.").per(0), "share");
    EXPECT_TRUE(quantities_of("They cost $300,000 each.")[0].flags & LEDE_EACH);
    EXPECT_EQ(quantities_of("It cost $50 a month earlier.").per(0), "");
    EXPECT_EQ(quantities_of("A \xc2\xa3" "3m-a-year deal ended.").per(0), "year");
}

TEST(whole, is_linked_to_its_part) {
    quantities_of of("60 of the 160 members left.");
    EXPECT_EQ(of.whole(0), "160");
    quantities_of half("Half the 90 seats went.");
    EXPECT_EQ(half.whole(0), "90");
    quantities_of them("Twelve people died, five of them sailors.");
    EXPECT_EQ(them.whole(1), "Twelve");
    quantities_of opening("Of the 160 delegates, 60 backed it and 70 opposed it.");
    EXPECT_EQ(opening.whole(1), "160");
    EXPECT_EQ(opening.whole(2), "160");
}

TEST(whole, may_have_more_said_of_it) {
    quantities_of opening("Of the 40 people on deck, 32 died, and of the 30 cars 28 fell.");
    EXPECT_EQ(opening.whole(1), "40");
    EXPECT_EQ(opening.whole(2), "");
    EXPECT_EQ(opening.whole(3), "");
    quantities_of whom("They had 412 pupils, of whom 43 left.");
    EXPECT_EQ(whom.whole(1), "412");
}

TEST(whole, lends_its_noun_to_the_part) {
    quantities_of q("About 12 of the town's 40 pubs closed.");
    EXPECT_EQ(q.whole(0), "40");
    EXPECT_EQ(q.noun(0), "pubs");
}

TEST(whole, is_none_for_a_year_a_time_or_the_size_in_a_compound) {
    EXPECT_EQ(quantities_of("It is 10% of 2000 levels.").whole(0), "");
    EXPECT_EQ(quantities_of("They won 70% of the two-party vote.").whole(0), "");
}

TEST(figure, in_a_name_is_marked_as_part_of_it) {
    EXPECT_TRUE(quantities_of("He drove in Formula 1 races.")[0].flags & LEDE_NAME_PART);
    EXPECT_TRUE(quantities_of("She lives at 10 Mill Street.")[0].flags & LEDE_NAME_PART);
    EXPECT_TRUE(quantities_of("The SCP-173 file.")[0].flags & LEDE_NAME_PART);
    EXPECT_FALSE(quantities_of("He drove 12 races.")[0].flags & LEDE_NAME_PART);
}

TEST(figure, in_brackets_is_marked) {
    quantities_of q("It is 10 miles (16 km) away, 3 km more.");
    ASSERT_EQ(q.size(), 3u);
    EXPECT_FALSE(q[0].flags & LEDE_BRACKETED);
    EXPECT_TRUE(q[1].flags & LEDE_BRACKETED);
    EXPECT_FALSE(q[2].flags & LEDE_BRACKETED);
}

TEST(figure, of_four_digits_that_counts_nothing_is_taken_for_a_year) {
    EXPECT_TRUE(quantities_of("It opened in 1998.")[0].flags & LEDE_PART_OF_DATE);
    EXPECT_FALSE(quantities_of("It holds 1998 crates.")[0].flags & LEDE_PART_OF_DATE);
}

}  // namespace
