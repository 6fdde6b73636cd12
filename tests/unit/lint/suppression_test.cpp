#include "lint/suppression.hpp"

#include "lint/own_rules.hpp"
#include "support/sample_plugin.hpp"

#include <gtest/gtest.h>

namespace ledelint::lint {
namespace {

using namespace ledelint::literals;
using test::sample_plugin;

// Three paragraphs of ten bytes; stet comments stand outside the text.
class Suppression : public testing::Test {
protected:
    Suppression() {
        sample.old_ids = {"sample.first"_s};
        EXPECT_FALSE(rules.add(own_plugin(), {}));
        EXPECT_FALSE(rules.add(sample.get(), "/p.so"));
        set = default_settings(rules);
        for (uint32_t i = 0; i < 3; ++i) {
            lede_block b{};
            b.span = {i * 10, i * 10 + 10};
            a.blocks.push_back(b);
        }
        d.source = d.text = std::make_shared<const std::string>(std::string(30, 'x'));
        ran.assign(rules.rules().size(), true);
    }
    void comment(uint32_t block, std::vector<std::string> ids) {
        const lede_span covers = block < a.blocks.size() ? a.blocks[block].span : lede_span{0, 0};
        d.stets.push_back({{0, 5}, block == LEDE_NONE, block, std::move(ids), "checked", covers});
    }
    // Findings of sample.one at these offsets, suppressed: "-", not: "!"; then the host's own, by message.
    std::string result_of(std::vector<uint32_t> offsets) {
        std::vector<finding> findings;
        for (uint32_t o : offsets) {
            finding f;
            f.rule = rules.find("sample.one");
            f.span = {o, o + 1};
            findings.push_back(f);
        }
        auto p = plan::make(rules, set, {});
        suppress(findings, d, a, rules, **p, ran);
        std::string out;
        for (const finding& f : findings)
            out += f.rule->id == "sample.one" ? (f.suppressed ? "-" : "!") : " " + f.message.text;
        return out;
    }
    sample_plugin sample;
    registry rules;
    settings set;
    analysis::annotations a;
    text::document d;
    std::vector<bool> ran;
};

TEST_F(Suppression, HidesFindingsOfTheNextBlockAlone) {
    comment(1, {"sample.one"});
    EXPECT_EQ(result_of({5, 10, 19, 20}), "!--!");
}

TEST_F(Suppression, OfTheWholeFileHidesAll) {
    comment(LEDE_NONE, {"sample.one"});
    EXPECT_EQ(result_of({5, 25}), "--");
}

TEST_F(Suppression, KnowsOldIds) {
    comment(0, {"sample.first"});
    EXPECT_EQ(result_of({5}), "-");
}

TEST_F(Suppression, MayCoverMoreThanItsBlock) {
    comment(0, {"sample.one"});
    d.stets[0].covers.end = 20;
    EXPECT_EQ(result_of({3, 12, 22}), "--!");
}

TEST_F(Suppression, ThatHidesNothingIsAFindingAtTheComment) {
    comment(2, {"sample.one"});
    EXPECT_EQ(result_of({5}), "! 'sample.one' has no finding here: take it out of the stet comment.");
}

TEST_F(Suppression, IsNotUnusedWhereTheRuleDidNotRun) {
    comment(2, {"sample.one"});
    ran[rules.find("sample.one")->index] = false;
    EXPECT_EQ(result_of({}), "");
}

TEST_F(Suppression, OfAnUnknownRuleIsAFindingWithTheNearestId) {
    comment(2, {"sample.on", "elsewhere.something"});
    EXPECT_EQ(result_of({}), " There is no rule 'sample.on': did you mean 'sample.one'? There is no rule 'elsewhere.something'.");
}

TEST_F(Suppression, SaysNothingOfItsOwnWhereThoseRulesAreOff) {
    set.rules[rules.find(unused_stet_id)->index].level = LEDE_OFF;
    comment(2, {"sample.one"});
    EXPECT_EQ(result_of({}), "");
}

}  // namespace
}  // namespace ledelint::lint
