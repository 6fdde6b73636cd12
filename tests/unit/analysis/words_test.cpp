// The key of a word has two readers: the analysis, and plugins that were built long before.
#include "analysis/words.hpp"

#include <gtest/gtest.h>
#include <ledelint/plugin.hpp>

namespace ledelint {
namespace {

TEST(WordKey, IsTheSameOnBothSidesOfTheContract) {
    for (std::string_view w : {"a", "The", "O’Brien", "n't", "n’t", "São", "2,045.7", "—", "’", "HK$", "\u20ac", ""})
        EXPECT_EQ(word_key(w), analysis::fold_key(w)) << w;
}

TEST(WordKey, DoesNotChangeAnyMore) {
    EXPECT_EQ("the"_key, 0xd6e75f49ca86fd31ull);
    EXPECT_EQ("it's"_key, word_key("It\u2019s"));
    EXPECT_NE("the"_key, "then"_key);
}

TEST(WordTable, HasNoWordUnderTheKeyThatMeansNone) {
    analysis::word_table<int> table{{"one", 1}, {"two", 2}};
    EXPECT_EQ(*table.find("two"_key), 2);
    EXPECT_EQ(table.find("three"_key), nullptr);
    for (int n = 1; n < 3000; ++n) {  // some table has the bit of 0 in its filter
        std::string word = "w" + std::to_string(n);
        analysis::word_table<int> one{{word, n}};
        ASSERT_EQ(one.find(0), nullptr) << word;
    }
}

}  // namespace
}  // namespace ledelint
