#include "support/reading.hpp"

#include "analysis/words.hpp"

#include <gtest/gtest.h>

namespace ledelint::test {
namespace {

struct token_case { const char* text; const char* tokens; };

class Tokens : public testing::TestWithParam<token_case> {};

TEST_P(Tokens, AreCutAsTheTreebanksCutThem) { EXPECT_EQ(reading(GetParam().text).tokens(), GetParam().tokens); }

INSTANTIATE_TEST_SUITE_P(Contractions, Tokens, testing::Values(
    token_case{"They don't, can't and won't.", "They|do|n't|,|ca|n't|and|wo|n't|."},
    token_case{"She cannot; we'd've gone, I'm told.", "She|can|not|;|we|'d|'ve|gone|,|I|'m|told|."},
    token_case{"Orlo’s bank didn’t pay.", "Orlo|’s|bank|did|n’t|pay|."},
    token_case{"the Farrows' house and James's boat", "the|Farrows|'|house|and|James|'s|boat"},
    token_case{"It 's odd, she did n't say.", "It|'s|odd|,|she|did|n't|say|."},
    token_case{"O'Brien of Coeur d'Alene", "O'Brien|of|Coeur|d'Alene"},
    token_case{"Gonna fly", "Gon|na|fly"}));

INSTANTIATE_TEST_SUITE_P(Money, Tokens, testing::Values(
    token_case{"It cost HK$124.3, US$4bn and £3.2m.", "It|cost|HK$|124.3|,|US$|4|bn|and|£|3.2|m|."},
    token_case{"up 9% at €1,234.50 (10km)", "up|9|%|at|€|1,234.50|(|10|km|)"},
    token_case{"the 21st, the 1980s, 5G and .38 calibre", "the|21st|,|the|1980s|,|5G|and|.38|calibre"}));

INSTANTIATE_TEST_SUITE_P(Hyphens, Tokens, testing::Values(
    token_case{"a 30-year-old co-founder", "a|30|-|year|-|old|co-founder"},
    token_case{"re-election of a non-profit, post-war", "re-election|of|a|non-profit|,|post-war"},
    token_case{"a 3-2 win, 2019-2021", "a|3|-|2|win|,|2019|-|2021"},
    token_case{"call 555-0142 or 020-7946-0018", "call|555-0142|or|020-7946-0018"},
    token_case{"a deal -- at last -- made", "a|deal|--|at|last|--|made"}));

INSTANTIATE_TEST_SUITE_P(Abbreviations, Tokens, testing::Values(
    token_case{"Sen. J. K. Ruiz of the U.S. Senate", "Sen.|J.|K.|Ruiz|of|the|U.S.|Senate"},
    token_case{"at 5 p.m. in St. Ives, e.g. today", "at|5|p.m.|in|St.|Ives|,|e.g.|today"},
    token_case{"No. 5 said no.", "No.|5|said|no|."},
    token_case{"AT&T and B&B's Ph.D. course", "AT&T|and|B&B|'s|Ph.D.|course"},
    token_case{"They left.The end", "They|left|.|The|end"}));

INSTANTIATE_TEST_SUITE_P(Addresses, Tokens, testing::Values(
    token_case{"See https://ex.org/a?b=1, or www.ex.org.", "See|https://ex.org/a?b=1|,|or|www.ex.org|."},
    token_case{"(write to desk@ex.org)", "(|write|to|desk@ex.org|)"},
    token_case{"@harbour_news on #ferries", "@harbour_news|on|#ferries"},
    token_case{"at 5:30 on 5/14/2024", "at|5:30|on|5/14/2024"}));

INSTANTIATE_TEST_SUITE_P(Marks, Tokens, testing::Values(
    token_case{"“Why?” he said… “No!”", "“|Why|?|”|he|said|…|“|No|!|”"},
    token_case{"What?! Wait...", "What|?!|Wait|..."},
    token_case{"back in the '90s, tell 'em", "back|in|the|'90s|,|tell|'em"},
    token_case{"well done 👩‍🚒👍🏽 naïve Zürich", "well|done|👩‍🚒|👍🏽|naïve|Zürich"}));

// Words are read by eight bytes: of every length, in every place, to the text's end.
TEST(Tokens, OfLettersHaveTheKeyOfTheirWordWhateverTheirLength) {
    for (std::size_t size = 1; size <= 30; ++size)
        for (const char* behind : {"", " a", ", a", ".", "  a", "\n"}) {
            std::string word = std::string("Abcdefghijklmnopqrstuvwxyzabcd").substr(0, size), text = "No one " + word + behind;
            reading r(text);
            ASSERT_GE(r->tokens.size(), 3u) << text;
            EXPECT_EQ(r->of(r->tokens[2].span).substr(0, size), word) << text;
            if (behind[0] == '.' && size == 1) continue;  // "A." is an initial
            EXPECT_EQ(r->keys[2], analysis::fold_key(word)) << text;
            EXPECT_TRUE(r->tokens[2].flags & LEDE_CAPITALISED) << text;
            EXPECT_EQ((r->tokens[2].flags & LEDE_ALL_CAPITALS) != 0, size == 1) << text;
        }
}

TEST(Tokens, KnowTheirShape) {
    reading r("NATO and McKay met in Zürich on 5G, é");
    auto has = [&](uint32_t i, uint32_t f) { return (r->tokens[i].flags & f) == f; };
    EXPECT_TRUE(has(0, LEDE_ALL_CAPITALS | LEDE_CAPITALISED));
    EXPECT_TRUE(has(2, LEDE_CAPITALISED | LEDE_INNER_CAPITAL));
    EXPECT_FALSE(has(5, LEDE_INNER_CAPITAL));
    EXPECT_TRUE(has(7, LEDE_HAS_DIGIT));
    EXPECT_FALSE(has(8, LEDE_SPACE_BEFORE)) << "the comma is glued";
    EXPECT_FALSE(has(9, LEDE_CAPITALISED));
}

}  // namespace
}  // namespace ledelint::test
