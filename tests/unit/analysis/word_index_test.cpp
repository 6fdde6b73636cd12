// Where the words of an article stand: the table and the chains, as rules ask them.
#include "analysis/annotations.hpp"
#include "analysis/stages.hpp"

#include <gtest/gtest.h>
#include <ledelint/article.hpp>

namespace ledelint {
namespace {

analysis::annotations indexed(const std::string& text) {
    analysis::annotations a;
    a.text = text;
    a.blocks.push_back({{0, uint32_t(text.size())}, LEDE_PARAGRAPH, 0, 0, 0, 0, 0});
    analysis::tokenize(a);
    analysis::index_words(a);
    return a;
}

std::vector<uint32_t> places(const article& a, uint64_t key) {
    std::vector<uint32_t> out;
    for (token t : a.uses(key)) out.push_back(t.index());
    return out;
}

TEST(WordIndex, TheUsesOfAWordStandInTheOrderOfTheTextWhateverTheirCase) {
    std::string text = "The ferries the port bought, THE three.";
    auto words = indexed(text);
    lede_article raw = analysis::article_of(words, {});
    article a(raw);
    EXPECT_EQ(places(a, "the"_key), (std::vector<uint32_t>{0, 2, 6}));
    EXPECT_EQ(places(a, ","_key), (std::vector<uint32_t>{5}));
    EXPECT_FALSE(a.has_word("buses"_key));
}

TEST(WordIndex, AnArticleWithoutWordsHasNone) {
    auto words = indexed("");
    lede_article raw = analysis::article_of(words, {});
    EXPECT_FALSE(article(raw).has_word("the"_key));
}

TEST(WordIndex, EachOfManyWordsIsFoundAndSoItIsUnderAHostThatHasNoIndex) {
    std::string text;
    for (int i = 0; i < 20000; ++i) text += "w" + std::to_string(i % 15000) + " ";
    auto words = indexed(text);
    lede_article raw = analysis::article_of(words, {}), old = raw;
    old.struct_size = offsetof(lede_article, words);
    for (int i : {0, 1, 4999, 5000, 14999}) {
        uint64_t key = word_key("w" + std::to_string(i));
        std::vector<uint32_t> expected{uint32_t(i)};
        if (i < 5000) expected.push_back(uint32_t(i + 15000));
        EXPECT_EQ(places(article(raw), key), expected);
        EXPECT_EQ(places(article(old), key), expected);
    }
}

}  // namespace
}  // namespace ledelint
