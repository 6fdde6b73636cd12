#include "lint/policies.hpp"

#include "support/sample_plugin.hpp"

#include <gtest/gtest.h>

#include <memory>

namespace ledelint::lint {
namespace {

using namespace ledelint::literals;
using test::sample_plugin;

lede_rule_info info_with(uint32_t traits) {
    sample_plugin p;
    p.info.traits = traits;
    return p.info;
}

TEST(LevelAt, GoesDownByTheStepsThatTheRuleAskedForAndNeverBelowNote) {
    EXPECT_EQ(level_at(LEDE_ERROR, 1, info_with(0), false), lede_level(LEDE_WARNING));
    EXPECT_EQ(level_at(LEDE_ERROR, 7, info_with(0), false), lede_level(LEDE_NOTE));
    EXPECT_EQ(level_at(LEDE_NOTE, 0, info_with(0), true), lede_level(LEDE_NOTE));
}

TEST(LevelAt, IsAStepWeakerInsideAQuotationUnlessTheSurfaceIsDamaged) {
    EXPECT_EQ(level_at(LEDE_ERROR, 0, info_with(0), true), lede_level(LEDE_WARNING));
    EXPECT_EQ(level_at(LEDE_ERROR, 0, info_with(LEDE_SURFACE), true), lede_level(LEDE_ERROR));
}

analysis::annotations with_quotation(lede_span inner, uint32_t flags = 0) {
    analysis::annotations a;
    lede_quotation q{};
    q.span = {inner.begin - 1, inner.end + 1};
    q.inner = inner;
    q.flags = flags;
    a.quotations.push_back(q);
    return a;
}

TEST(QuotedPlaces, AreTheInsidesOfQuotationsAndBlockQuotes) {
    analysis::annotations a = with_quotation({10, 20});
    lede_block b{};
    b.span = {50, 60};
    b.role = LEDE_BLOCK_QUOTE;
    a.blocks.push_back(b);
    quoted_places q(a);
    EXPECT_TRUE(q.inside({10, 20}));
    EXPECT_TRUE(q.inside({55, 58}));
    EXPECT_FALSE(q.inside({9, 12})) << "a place that takes in the mark is not inside";
    EXPECT_FALSE(q.inside({18, 22}));
}

TEST(QuotedPlaces, AreNotTheTitlesOfWorksNorStrayMarks) {
    EXPECT_FALSE(quoted_places(with_quotation({10, 20}, LEDE_TITLE)).inside({12, 14}));
    EXPECT_FALSE(quoted_places(with_quotation({10, 20}, LEDE_UNOPENED)).inside({12, 14}));
}

class Fixes : public testing::Test {
protected:
    Fixes() {
        // As where an entity stands: its segment is not verbatim.
        d.source = d.text = std::make_shared<const std::string>("abcdefghijklmnopqrstuvwxyz");
        d.segments = {{{0, 10}, {0, 10}, text::part::body, true}, {{10, 11}, {10, 15}, text::part::body, false},
                      {{11, 22}, {15, 26}, text::part::body, true}};
    }
    std::size_t left(lede_span at, std::vector<edit> edits, const analysis::annotations& a = {}) {
        f = finding{};
        f.span = at;
        f.fixes = {{"Mend", LEDE_SAFE, std::move(edits)}};
        keep_possible_fixes(f, quoted_places(a), d);
        return f.fixes.size();
    }
    text::document d;
    finding f;
};

TEST_F(Fixes, StayWhereEveryEditLiesInOneVerbatimSegment) {
    EXPECT_EQ(left({2, 4}, {{{2, 4}, "x"}, {{12, 14}, "y"}}), 1u);
    EXPECT_EQ(left({8, 12}, {{{8, 12}, "x"}}), 0u);
    EXPECT_EQ(left({10, 11}, {{{10, 11}, "x"}}), 0u);
}

TEST_F(Fixes, NeverTouchQuotedWords) {
    auto quoted = with_quotation({3, 8});
    EXPECT_EQ(left({4, 6}, {{{15, 16}, "x"}}, quoted), 0u) << "the finding is inside";
    EXPECT_EQ(left({1, 6}, {{{5, 6}, "x"}}, quoted), 0u) << "an edit is inside";
    EXPECT_EQ(left({1, 2}, {{{1, 2}, "x"}}, quoted), 1u);
    EXPECT_EQ(left({8, 9}, {{{8, 8}, "."}}, quoted), 1u) << "an insertion at the closing mark changes no quoted word";
}

TEST_F(Fixes, AreEscapedForMarkdown) {
    d.read_as = text::format::markdown;
    ASSERT_EQ(left({2, 4}, {{{2, 4}, "a*b"}}), 1u);
    EXPECT_EQ(f.fixes[0].edits[0].text, "a\\*b");
}

class OneSlip : public testing::Test {
protected:
    OneSlip() {
        weak.yields_to = {"strong.one"_s};
        EXPECT_FALSE(rules.add(weak.get(), "/w.so"));
        EXPECT_FALSE(rules.add(strong.get(), "/s.so"));
    }
    finding at(std::string_view id, lede_span s, std::vector<lede_span> related = {}) const {
        finding f;
        f.rule = rules.find(id);
        f.span = s;
        for (lede_span r : related) f.related.push_back({r, {}});
        return f;
    }
    std::vector<std::string> kept(std::vector<finding> all) const {
        keep_one_of_each_slip(all);
        std::vector<std::string> ids;
        for (const finding& f : all) ids.push_back(f.rule->id);
        return ids;
    }
    sample_plugin weak{"weak"}, strong{"strong"};
    registry rules;
};

TEST_F(OneSlip, IsToldByTheRuleThatTheOtherYieldsTo) {
    EXPECT_EQ(kept({at("weak.one", {0, 9}), at("strong.one", {5, 12})}), std::vector<std::string>{"strong.one"});
}

TEST_F(OneSlip, IsKnownByItsRelatedPlacesToo) {
    EXPECT_EQ(kept({at("weak.one", {0, 4}, {{20, 25}}), at("strong.one", {30, 40}, {{22, 24}})}), std::vector<std::string>{"strong.one"});
}

TEST_F(OneSlip, AndAnotherElsewhereAreTwo) {
    EXPECT_EQ(kept({at("weak.one", {0, 5}), at("strong.one", {5, 12})}).size(), 2u) << "places that touch do not overlap";
    EXPECT_EQ(kept({at("weak.one", {0, 5}), at("weak.one", {2, 5})}).size(), 2u);
}

TEST_F(OneSlip, ReportedTwiceByARuleIsTakenOnce) {
    EXPECT_EQ(kept({at("strong.one", {0, 5}), at("strong.one", {0, 5})}).size(), 1u);
}

}  // namespace
}  // namespace ledelint::lint
