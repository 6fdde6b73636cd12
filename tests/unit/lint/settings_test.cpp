#include "lint/settings.hpp"

#include "support/sample_plugin.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace ledelint::lint {
namespace {

using namespace ledelint::literals;
using test::sample_plugin;
using testing::HasSubstr;

class Settings : public testing::Test {
protected:
    Settings() {
        static const lede_str styles[] = {"ap"_s, "reuters"_s};
        numbers.options = {integer_option("band"_s, 5, "How wide"_s, 1, 9), number_option("share"_s, 0.5, "How much"_s),
                           text_option("style"_s, "ap"_s, "Whose"_s, view_of(styles)), boolean_option("strict"_s, false, "Or not"_s)};
        advisory.info.tier = LEDE_TIER_C;
        advisory.info.level = LEDE_OFF;
        EXPECT_FALSE(rules.add(numbers.get(), "/n.so"));
        EXPECT_FALSE(rules.add(advisory.get(), "/a.so"));
    }
    lede_level level(const settings& s, std::string_view id) const { return s.rules[rules.find(id)->index].level; }
    std::string refusal(std::string_view name, option_value v) const {
        auto r = option_for(*rules.find("numbers.one"), name, v);
        return r ? "" : r.error().message;
    }
    sample_plugin numbers{"numbers"}, advisory{"advice", "dense"};
    registry rules;
};

TEST_F(Settings, BeginWithWhatTheRulesSayOfThemselves) {
    settings s = default_settings(rules);
    EXPECT_EQ(level(s, "numbers.one"), lede_level(LEDE_WARNING));
    EXPECT_EQ(level(s, "advice.dense"), lede_level(LEDE_OFF));
    EXPECT_EQ(std::get<int64_t>(s.rules[0].options[0].value), 5);
}

TEST_F(Settings, OfALaterLayerWin) {
    settings s = default_settings(rules);
    apply({{{0, LEDE_ERROR, {{"band", int64_t(7)}}}}, {}, "en", {}, {}}, s);
    apply({{{0, LEDE_NOTE, {}}}, {}, {}, "en-GB", {}}, s);
    EXPECT_EQ(level(s, "numbers.one"), lede_level(LEDE_NOTE));
    EXPECT_EQ(std::get<int64_t>(s.rules[0].options[0].value), 7);
    EXPECT_EQ(s.language, "en");
    EXPECT_EQ(s.locale, "en-GB");
}

TEST_F(Settings, OfAHouseGiveWayToWhatTheDocumentSays) {
    settings s;
    s.language = "en";
    s.genre = "news";
    text::metadata facts;
    facts.genre = "opinion";
    complete(facts, s);
    EXPECT_EQ(facts.language, "en");
    EXPECT_EQ(facts.genre, "opinion");
}

TEST_F(Settings, RefuseAValueByNameTypeRangeAndChoice) {
    EXPECT_THAT(refusal("bnad", int64_t(5)), HasSubstr("no option 'bnad', did you mean 'band'"));
    EXPECT_THAT(refusal("band", std::string("5")), HasSubstr("wants a whole number"));
    EXPECT_THAT(refusal("band", int64_t(10)), HasSubstr("must be from 1 to 9"));
    EXPECT_THAT(refusal("style", std::string("house")), HasSubstr("must be one of 'ap', 'reuters'"));
    EXPECT_EQ(refusal("share", int64_t(2)), "") << "a whole number is a number too";
    EXPECT_THAT(refusal("strict", int64_t(1)), HasSubstr("wants true or false"));
}

TEST_F(Settings, OfASelectionLeaveOnlyThatAndWakeWhatWasOff) {
    settings s = default_settings(rules);
    ASSERT_FALSE(apply(selection{{"advice.*"}, {}}, rules, s));
    EXPECT_EQ(level(s, "advice.dense"), lede_level(LEDE_NOTE));
    EXPECT_EQ(level(s, "numbers.one"), lede_level(LEDE_OFF));
}

TEST_F(Settings, IgnoreAfterSelecting) {
    settings s = default_settings(rules);
    ASSERT_FALSE(apply(selection{{"numbers.*", "advice.*"}, {"advice.dense"}}, rules, s));
    EXPECT_EQ(level(s, "numbers.one"), lede_level(LEDE_WARNING));
    EXPECT_EQ(level(s, "advice.dense"), lede_level(LEDE_OFF));
}

TEST_F(Settings, RefuseASelectionOfNothingWithTheNearestId) {
    settings s = default_settings(rules);
    auto bad = apply(selection{{}, {"number.*"}}, rules, s);
    ASSERT_TRUE(bad);
    EXPECT_THAT(bad->message, HasSubstr("--ignore 'number.*' names no rule, did you mean 'numbers.*'"));
}

}  // namespace
}  // namespace ledelint::lint
