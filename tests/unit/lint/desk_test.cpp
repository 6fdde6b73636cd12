// An article across the desk: the policies in concert, on a real analysis.

#include "lint/desk.hpp"

#include "lint/in_process.hpp"
#include "lint/own_rules.hpp"
#include "lint/run.hpp"
#include "support/sample_plugin.hpp"
#include "text/read.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace ledelint::lint {
namespace {

using namespace ledelint::literals;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr lede_message messages[] = {{"word"_s, "The word '{0}'."_s}, {"count"_s, "{0} words were found."_s}};

constexpr lede_rule_info info_of(std::string_view id, uint32_t needs = 0, uint32_t traits = 0) {
    return rule({.id = id,
                 .summary = "A rule",
                 .help = "# A rule",
                 .level = LEDE_ERROR,
                 .messages = view_of(messages),
                 .needs = needs,
                 .traits = traits});
}

// Marks each "slip" in the text, and offers to mend it.
void mark_slips(const article& a, const ledelint::reporter& report) {
    for (std::size_t at = a.text().find("slip"); at != std::string_view::npos; at = a.text().find("slip", at + 1)) {
        lede_span s{uint32_t(at), uint32_t(at) + 4};
        report({.span = s, .args = {"slip"}, .fixes = {{"Mend it", {{s, "trip"}}, LEDE_SAFE}}});
    }
}

struct fact {
    static constexpr lede_rule_info info = info_of("fact");
    void check(const article& a, const ledelint::reporter& report) const { mark_slips(a, report); }
    void conclude(const article& a, accepted_findings mine, const ledelint::reporter& report) const {
        uint32_t facts = 0;
        for (uint32_t i = 0; i < mine.size(); ++i) facts += sv(mine[i].rule) == "fact";
        if (facts > 2) report({.span = {0, uint32_t(a.text().size())}, .message = 1, .args = {std::to_string(facts)}});
    }
};
struct surface {
    static constexpr lede_rule_info info = info_of("surface", 0, LEDE_SURFACE);
    void check(const article& a, const ledelint::reporter& report) const { mark_slips(a, report); }
};
struct dated {
    static constexpr lede_rule_info info = info_of("dated", LEDE_NEEDS_DATE);
    void check(const article& a, const ledelint::reporter& report) const { mark_slips(a, report); }
};

constinit const lede_rule fact_rule = detail::make_rule<fact>(), surface_rule = detail::make_rule<surface>(),
                          dated_rule = detail::make_rule<dated>();
constinit const lede_rule* const rules[] = {&fact_rule, &surface_rule, &dated_rule};
constinit const lede_plugin plugin = {sizeof(lede_plugin), 0, LEDELINT_DRAFT, 0, "test"_s, "1.0.0"_s, "a test"_s, {}, view_of(rules)};

class Desk : public testing::Test {
protected:
    Desk() {
        EXPECT_FALSE(known.add(own_plugin(), {}));
        EXPECT_FALSE(known.add(plugin, "/test.so"));
    }
    // "rule@offset level[ fix]" of each finding of the selected rules.
    std::vector<std::string> of(const std::string& markdown, std::vector<std::string> select, const text::metadata& given = {}) {
        document = *text::read(markdown, {"a.md", text::format::markdown, {}, given});
        settings s = default_settings(known);
        EXPECT_FALSE(apply(selection{std::move(select), {}}, known, s));
        chosen = *plan::make(known, std::move(s), {});
        desk d(known, nullptr, std::make_unique<in_process_runner>());
        outcome = d.check(document, *chosen);
        std::vector<std::string> out;
        for (const finding& f : outcome.findings)
            out.push_back(f.rule->id + "@" + std::to_string(f.span.begin) + " " + std::string(name_of(f.level)) +
                          (f.fixes.empty() ? "" : " fix"));
        return out;
    }
    registry known;
    text::document document;
    std::shared_ptr<const plan> chosen;
    file_outcome outcome;
};

TEST_F(Desk, WeighsWhatIsQuotedLessAndOffersNoFixThere) {
    EXPECT_THAT(of("A slip here.\n\n> The slip there.", {"test.fact"}), ElementsAre("test.fact@2 error fix", "test.fact@18 warning"));
}

TEST_F(Desk, TakesDamageForDamageInAQuotationToo) {
    EXPECT_THAT(of("> The slip there.", {"test.surface"}), ElementsAre("test.surface@4 error"));
}

TEST_F(Desk, OrdersFindingsByPlaceAndThenByRule) {
    EXPECT_THAT(of("A slip and a slip.", {"test.surface", "test.fact"}),
                ElementsAre("test.fact@2 error fix", "test.surface@2 error fix", "test.fact@13 error fix", "test.surface@13 error fix"));
}

TEST_F(Desk, LetsARuleConcludeFromWhatItsPluginFound) {
    EXPECT_THAT(of("A slip, a slip and a slip.", {"test.fact"}), testing::Contains("test.fact@0 error"));
    EXPECT_EQ(of("A slip and a slip.", {"test.fact"}).size(), 2u);
}

TEST_F(Desk, LeavesOutRulesThatNeedADateWithoutOne) {
    EXPECT_THAT(of("A slip.", {"test.dated"}), IsEmpty());
    EXPECT_EQ(outcome.rules_without_date, 1u);
    text::metadata given;
    given.published = 20000;
    EXPECT_EQ(of("A slip.", {"test.dated"}, given).size(), 1u);
}

TEST_F(Desk, TellsOnceARunHowManyArticlesHaveNoDate) {
    tally sums(LEDE_ERROR);
    for (int i = 0; i < 3; ++i) {
        of("A slip.", {"test.dated"});
        sums.add(outcome);
    }
    run_end end = sums.end(1);
    ASSERT_EQ(end.notifications.size(), 1u);
    EXPECT_THAT(end.notifications[0].message, HasSubstr("3 of 3 articles have no date"));
    EXPECT_EQ(end.status, 0) << "the status stays as it is";
}

TEST_F(Desk, HidesNothingFromTheReportThatTheEditorLetStand) {
    of("<!-- stet: test.fact -- as printed -->\n\nA slip.\n\nA slip.", {"test.fact"});
    ASSERT_EQ(outcome.findings.size(), 2u);
    ASSERT_TRUE(outcome.findings[0].suppressed);
    EXPECT_EQ(outcome.findings[0].suppressed->reason, "as printed");
    EXPECT_FALSE(outcome.findings[1].suppressed);
    tally sums(LEDE_ERROR);
    sums.add(outcome);
    EXPECT_EQ(sums.end(1).sums.errors, 1u);
    EXPECT_EQ(sums.end(1).sums.suppressed, 1u);
}

TEST_F(Desk, GivesEveryFindingAFingerprintOfItsOwn) {
    of("A slip.\n\nA slip.", {"test.fact"});
    ASSERT_EQ(outcome.findings.size(), 2u);
    EXPECT_EQ(outcome.findings[0].fingerprint.size(), 32u);
    EXPECT_NE(outcome.findings[0].fingerprint, outcome.findings[1].fingerprint);
}

TEST(Tally, Puts3Before1) {
    finding f;
    f.level = LEDE_ERROR;
    file_outcome bad, left_out;
    bad.findings.push_back(f);
    left_out.notifications.push_back({notification::unreadable, LEDE_ERROR, "cannot be read"});
    tally sums(LEDE_ERROR);
    sums.add(bad);
    EXPECT_EQ(sums.end(1).status, 1);
    sums.add(left_out);
    EXPECT_EQ(sums.end(1).status, 3);
}

}  // namespace
}  // namespace ledelint::lint
