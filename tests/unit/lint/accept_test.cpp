#include "lint/accept.hpp"

#include "support/sample_plugin.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>

namespace ledelint::lint {
namespace {

using namespace ledelint::literals;
using test::sample_plugin;
using testing::HasSubstr;

constexpr std::string_view article = "The d\u00e9but sold 40 seats.";  // é is bytes 5 and 6

class Accept : public testing::Test {
protected:
    Accept() { EXPECT_FALSE(rules.add(plugin.get(), "/p.so")); }
    std::variant<accepted_finding, std::string> taken(const lede_finding& f) const { return accept(f, *rules.rules()[0], article); }
    std::string refusal(const lede_finding& f) const {
        auto r = taken(f);
        return std::holds_alternative<std::string>(r) ? std::get<std::string>(r) : "taken";
    }
    lede_finding finding_at(uint32_t begin, uint32_t end) const {
        return {sizeof(lede_finding), 0, {begin, end}, 0, -1, view_of(args), {}, {}};
    }
    static constexpr lede_str args[] = {"40"_s, "14"_s};
    sample_plugin plugin;
    registry rules;
};

TEST_F(Accept, FillsTheMessage) {
    auto r = taken(finding_at(16, 18));
    ASSERT_TRUE(std::holds_alternative<accepted_finding>(r));
    EXPECT_EQ(std::get<accepted_finding>(r).value.message.text, "'40' is not '14'.");
}

TEST_F(Accept, RefusesAPlaceOutsideTheArticle) {
    EXPECT_THAT(refusal(finding_at(20, 100)), HasSubstr("its place [20, 100) is not in the article"));
    EXPECT_THAT(refusal(finding_at(9, 4)), HasSubstr("its place [9, 4)"));
}

TEST_F(Accept, RefusesAPlaceThatCutsACharacter) { EXPECT_THAT(refusal(finding_at(4, 6)), HasSubstr("cuts a character")); }

TEST_F(Accept, TakesAPlaceAtTheVeryEnd) { EXPECT_EQ(refusal(finding_at(uint32_t(article.size()), uint32_t(article.size()))), "taken"); }

TEST_F(Accept, RefusesAnUnknownMessage) {
    lede_finding f = finding_at(0, 3);
    f.message = 2;
    EXPECT_THAT(refusal(f), HasSubstr("its message 2 is none of the rule's"));
}

TEST_F(Accept, RefusesTooFewArguments) {
    lede_finding f = finding_at(0, 3);
    f.args.count = 1;
    EXPECT_THAT(refusal(f), HasSubstr("its message 'slip' lacks arguments"));
}

TEST_F(Accept, RefusesArgumentsThatAreNoUtf8) {
    const lede_str bad[] = {"\xff"_s, "b"_s};
    lede_finding f = finding_at(0, 3);
    f.args = view_of(bad);
    EXPECT_THAT(refusal(f), HasSubstr("its argument is not UTF-8"));
}

TEST_F(Accept, RefusesARankThatIsNone) {
    lede_finding f = finding_at(0, 3);
    f.rank = std::numeric_limits<float>::quiet_NaN();
    EXPECT_THAT(refusal(f), HasSubstr("rank"));
}

TEST_F(Accept, RefusesAViewThatCannotBeWalked) {
    lede_finding f = finding_at(0, 3);
    f.related = {reinterpret_cast<const void*>(std::uintptr_t(8)), 1, 12};
    EXPECT_THAT(refusal(f), HasSubstr("its related places has a stride"));
    f.related = {nullptr, 1, 32};
    EXPECT_THAT(refusal(f), HasSubstr("has elements and no data"));
}

TEST_F(Accept, RefusesEditsThatOverlapOrGoBackwards) {
    const lede_edit overlapping[] = {{{0, 3}, "a"_s}, {{2, 4}, "b"_s}};
    lede_fix fix{LEDE_REVIEW, 0, "Mend"_s, view_of(overlapping)};
    lede_finding f = finding_at(0, 3);
    f.fixes = {&fix, 1, sizeof fix};
    EXPECT_THAT(refusal(f), HasSubstr("not sorted and apart"));
    const lede_edit backwards[] = {{{12, 14}, "a"_s}, {{8, 9}, "b"_s}};
    fix.edits = view_of(backwards);
    EXPECT_THAT(refusal(f), HasSubstr("not sorted and apart"));
}

TEST(Filled, LeavesAPlaceholderWithoutArgument) {
    EXPECT_EQ(filled("{0} and {1}, {0}", {"a"}), "a and {1}, a");
    EXPECT_EQ(filled("no {0", {"a"}), "no {0");
}

}  // namespace
}  // namespace ledelint::lint
