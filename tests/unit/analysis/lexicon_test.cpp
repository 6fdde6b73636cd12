#include "analysis/lexicon.hpp"
#include "analysis/stages.hpp"

#include <gtest/gtest.h>

namespace ledelint::analysis {
namespace {

lexicon_set sample() {
    std::vector<lexicon_source> sources = {
        {"verbs", "cue verbs", "test", letter_case::fold, {{"said", "", "speech"}, {"pointed out", "", "speech"}, {"pointed", "", "gesture"}}},
        {"brands", "names", "test", letter_case::exact, {{"iPhone", "", ""}, {"Joined Together States", "United States", ""}}},
        {"phrases", "literal", "test", letter_case::smart, {{"White Home", "White House", ""}, {"decision box", "ballot box", ""}}},
    };
    return lexicon_set::build(sources);
}

std::vector<std::string> found(const lexicon_set& set, const char* lexicon, std::string_view text) {
    annotations a;
    a.text = text;
    a.blocks.push_back({{0, uint32_t(text.size())}, LEDE_PARAGRAPH, 0, 0, 0, 0, 0});
    tokenize(a);
    split_sentences(a);
    std::vector<std::vector<lede_hit>> hits;
    set.match(a, std::vector<bool>(set.size(), true), hits);
    std::vector<std::string> out;
    for (const lede_hit& h : hits[*set.find(lexicon)]) out.emplace_back(a.of(h.span));
    return out;
}

using texts = std::vector<std::string>;

TEST(Lexicons, FindTheLongestEntryAndNoPartOfAWord) {
    EXPECT_EQ(found(sample(), "verbs", "She POINTED OUT a flaw, pointed and said; unsaid."), (texts{"POINTED OUT", "pointed", "said"}));
}

TEST(Lexicons, FollowTheirOwnRuleOfCase) {
    EXPECT_EQ(found(sample(), "brands", "an iPhone, an iphone, the Joined Together States"), (texts{"iPhone", "Joined Together States"}));
    EXPECT_EQ(found(sample(), "phrases", "the White Home, a white home, the Decision box"), (texts{"White Home", "Decision box"}));
}

TEST(Lexicons, MatchAcrossLinesButNotAcrossBlocks) {
    EXPECT_EQ(found(sample(), "verbs", "he pointed\nout that"), (texts{"pointed\nout"}));
    annotations a;
    a.text = "he pointed out";
    a.blocks.push_back({{0, 10}, LEDE_PARAGRAPH, 0, 0, 0, 0, 0});
    a.blocks.push_back({{11, 14}, LEDE_PARAGRAPH, 0, 0, 0, 0, 0});
    tokenize(a);
    split_sentences(a);
    std::vector<std::vector<lede_hit>> hits;
    lexicon_set set = sample();
    set.match(a, std::vector<bool>(set.size(), true), hits);
    ASSERT_EQ(hits[*set.find("verbs")].size(), 1u);
    EXPECT_EQ(a.of(hits[*set.find("verbs")][0].span), "pointed");
}

TEST(Lexicons, LookUpAWholeEntryWithItsValueAndLabel) {
    lexicon_set set = sample();
    auto phrases = *set.find("phrases"), verbs = *set.find("verbs");
    auto at = set.lookup(phrases, "White Home");
    ASSERT_TRUE(at);
    lede_entry e = set.entry(phrases, *at);
    EXPECT_EQ(std::string(e.value.data, e.value.size), "White House");
    EXPECT_FALSE(set.lookup(phrases, "white home"));
    EXPECT_TRUE(set.lookup(verbs, "Pointed Out"));
    EXPECT_FALSE(set.lookup(verbs, "out"));
    EXPECT_FALSE(set.find("nothing"));
}

TEST(Lexicons, ComeBackFromTheirBytesAndSurviveOnlyWhole) {
    lexicon_set built = sample();
    std::string bytes = built.serialise();
    lexicon_set back = lexicon_set::view(bytes);
    EXPECT_EQ(back.serialise(), bytes);
    EXPECT_EQ(found(back, "verbs", "he said"), texts{"said"});
    EXPECT_THROW(lexicon_set::view(std::string_view(bytes).substr(0, bytes.size() / 2)), std::runtime_error);
    bytes[0] = 'X';
    EXPECT_THROW(lexicon_set::view(bytes), std::runtime_error);
}

TEST(Lexicons, AreChangedByAHouseWithoutTouchingTheOthers) {
    lexicon_set set = sample();
    lexicon_source brands = set.source(*set.find("brands"));
    brands.entries = {{"eBay", "", ""}};
    lexicon_set changed = set.with(std::vector{brands});
    EXPECT_EQ(found(changed, "brands", "iPhone and eBay"), texts{"eBay"});
    EXPECT_EQ(found(changed, "verbs", "he said"), texts{"said"});
    EXPECT_EQ(found(set, "brands", "iPhone and eBay"), texts{"iPhone"});
}

}  // namespace
}  // namespace ledelint::analysis
