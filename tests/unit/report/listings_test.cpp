#include "report/listings.hpp"

#include "support/sample_plugin.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace ledelint;
using namespace ledelint::literals;
using testing::HasSubstr;
using testing::Not;

namespace {

struct listings : testing::Test {
    listings() {
        static const lede_str styles[] = {"ap"_s, "reuters"_s};
        sample.options = {integer_option("band"_s, 5, "How wide"_s, 1, 9), text_option("style"_s, "ap"_s, "Whose"_s, view_of(styles))};
        sample.info.help = "# sample.one\n\nA rule\nof \x1b[1m long words, which goes on for a while, so that it has to be put on more than one line.\n\n"
                           "| option |\n|---|\n\n## Flagged\n\n```article\nThe [[a:the]] cat.\n---\na: slip \"x\"\n```\n"_s;
        sample.info.needs = LEDE_NEEDS_DATE;
        EXPECT_FALSE(rules.add(sample.get(), "/p.so"));
    }
    test::sample_plugin sample;
    lint::registry rules;
};

TEST_F(listings, a_rule_is_a_line_of_id_tier_level_and_summary) { EXPECT_EQ(report::rules_listing(rules), "sample.one  A  warning  A rule\n"); }

TEST_F(listings, a_plugin_is_a_line) { EXPECT_EQ(report::plugins_listing(rules), "sample  1.0.0  1 rule  a test  /p.so\n"); }

TEST_F(listings, an_explanation_has_options_prose_and_examples_without_the_test_in_them) {
    std::string text = report::rule_explanation(rules, *rules.rules()[0]);
    EXPECT_THAT(text, HasSubstr("  band   integer, 1 to 9     default 5     How wide\n"));
    EXPECT_THAT(text, HasSubstr("  style  one of ap, reuters  default \"ap\"  Whose\n"));
    EXPECT_THAT(text, HasSubstr("Runs only where the article's date is known."));
    EXPECT_THAT(text, HasSubstr("A rule of \\u{1b}[1m long words"));
    EXPECT_THAT(text, HasSubstr("    The the cat.\n"));
    EXPECT_THAT(text, Not(HasSubstr("slip \"x\"")));
    EXPECT_THAT(text, Not(HasSubstr("[[")));
    EXPECT_THAT(text, Not(HasSubstr("\x1b")));
    for (std::string_view rest = text; !rest.empty();) {
        std::size_t end = rest.find('\n');
        EXPECT_LE(end, 100u) << rest.substr(0, end);
        rest.remove_prefix(end + 1);
    }
}

TEST_F(listings, settings_may_be_those_alone_that_were_set) {
    std::vector<lint::effective_setting> all = {{"language", "\"en\"", "ledelint.toml:1"}, {"genre", "\"\"", "default"}};
    EXPECT_EQ(report::settings_listing(all), "language  \"en\"  ledelint.toml:1\ngenre     \"\"    default\n");
    EXPECT_EQ(report::settings_listing(all, true), "language  \"en\"  ledelint.toml:1\n");
}

}  // namespace
