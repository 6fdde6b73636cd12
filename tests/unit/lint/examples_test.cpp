// A rule's page as the parser reads it.
#include "lint/examples.hpp"

#include <gtest/gtest.h>

namespace ledelint::lint {
namespace {

rule_page page_with(std::string_view section, std::string_view block) {
    return read_page("# demo.rule\n\nOne line.\n\n## " + std::string(section) + "\n\n" + std::string(block), "demo/rule.md");
}

TEST(rule_page, takes_id_and_summary_from_its_head) {
    rule_page p = read_page("# demo.rule\n\nOne line.\n\nWhy it matters.\n", "rule.md");
    EXPECT_EQ(p.id, "demo.rule");
    EXPECT_EQ(p.summary, "One line.");
}

TEST(rule_page, cuts_nested_marks_out_of_the_article) {
    rule_page p = page_with("Flagged", "```article\nOn [[w:Friday, [[d:May 1]]]].\n---\nw: m\n```\n");
    ASSERT_EQ(p.examples.size(), 1u);
    const example& e = p.examples[0];
    EXPECT_EQ(e.source, "On Friday, May 1.\n");
    EXPECT_EQ(e.marks.at("w").begin, 3u);
    EXPECT_EQ(e.marks.at("w").end, 16u);
    EXPECT_EQ(e.marks.at("d").begin, 11u);
}

TEST(rule_page, reads_every_part_of_an_expectation) {
    rule_page p = page_with("Flagged",
        "```article\n[[a:one]] [[b:two]]\n---\na: sum \"1 + 1\" \"a \\\"b\\\"\" related b level=note fix \"three\" \"\"\n```\n");
    ASSERT_EQ(p.examples.size(), 1u);
    const expectation& x = p.examples[0].expected.at(0);
    EXPECT_EQ(x.line, 10u);
    EXPECT_EQ(x.message, "sum");
    EXPECT_EQ(*x.args, (std::vector<std::string>{"1 + 1", "a \"b\""}));
    EXPECT_EQ(*x.related, std::vector<std::string>{"b"});
    EXPECT_EQ(*x.level, lede_level(LEDE_NOTE));
    EXPECT_EQ(*x.fixes, (std::vector<std::string>{"three", ""}));
}

TEST(rule_page, leaves_unwritten_parts_unchecked_and_checks_empty_ones) {
    rule_page p = page_with("Flagged", "```article\n[[a:one]]\n---\na: m related\n```\n");
    const expectation& x = p.examples.at(0).expected.at(0);
    EXPECT_FALSE(x.args);
    EXPECT_FALSE(x.fixes);
    ASSERT_TRUE(x.related);
    EXPECT_TRUE(x.related->empty());
}

TEST(rule_page, reads_the_settings_of_an_article) {
    rule_page p = page_with("Not flagged", "```article published=2025-03-06 locale=en-GB format=text option.band=5\nText.\n```\n");
    ASSERT_EQ(p.examples.size(), 1u);
    EXPECT_EQ(p.examples[0].facts.published, 20153);
    EXPECT_EQ(p.examples[0].facts.locale, "en-GB");
    EXPECT_EQ(p.examples[0].format, text::format::plain);
    EXPECT_EQ(p.examples[0].options.at(0).second, "5");
}

TEST(rule_page, keeps_front_matter_in_the_article) {
    rule_page p = page_with("Not flagged", "```article\n---\ntitle: A\n---\n\nText.\n```\n");
    ASSERT_EQ(p.examples.size(), 1u) << p.problems.at(0).message;
    EXPECT_EQ(p.examples[0].source, "---\ntitle: A\n---\n\nText.\n");
}

TEST(rule_page, keeps_known_misses_apart) {
    rule_page p = page_with("Not flagged", "```article\nText.\n---\ntodo: a list is taken for a total\n```\n");
    EXPECT_EQ(p.examples.at(0).todos.at(0), "a list is taken for a total");
    EXPECT_TRUE(p.examples[0].expected.empty());
}

struct broken_page {
    const char* section;
    const char* block;
    uint32_t line;
    const char* message;
};

class rule_page_problem : public testing::TestWithParam<broken_page> {};

TEST_P(rule_page_problem, names_file_line_and_reason) {
    rule_page p = page_with(GetParam().section, GetParam().block);
    ASSERT_EQ(p.problems.size(), 1u);
    EXPECT_EQ(p.problems[0].file, "demo/rule.md");
    EXPECT_EQ(p.problems[0].line, GetParam().line);
    EXPECT_NE(p.problems[0].message.find(GetParam().message), std::string::npos) << p.problems[0].message;
    EXPECT_TRUE(p.examples.empty());
}

INSTANTIATE_TEST_SUITE_P(broken, rule_page_problem, testing::Values(
    broken_page{"Flagged", "```article\n[[a:one]]\n---\nb: m\n```\n", 10, "no place is marked 'b'"},
    broken_page{"Flagged", "```article\n[[a:one]]\n---\na: m related b\n```\n", 10, "'b' is no mark"},
    broken_page{"Flagged", "```article\n[[a:one]]\n---\na: m \"x\n```\n", 10, "without its closing mark"},
    broken_page{"Flagged", "```article\n[[a:one]]\n---\na: m level=loud\n```\n", 10, "'loud' is no level"},
    broken_page{"Flagged", "```article\n[[a:one]] [[a:two]]\n---\na: m\n```\n", 7, "set twice"},
    broken_page{"Flagged", "```article\n[[a:one\n---\na: m\n```\n", 7, "has no end"},
    broken_page{"Flagged", "```article\nText.\n```\n", 7, "expects no finding"},
    broken_page{"Flagged", "```article colour=red\n[[a:one]]\n---\na: m\n```\n", 7, "unknown setting 'colour=red'"},
    broken_page{"Flagged", "```article published=2025-02-30\n[[a:one]]\n---\na: m\n```\n", 7, "no date YYYY-MM-DD"},
    broken_page{"Why", "```article\nText.\n```\n", 7, "outside the sections"},
    broken_page{"Not flagged", "```article\nText.\n", 7, "without its end"}));

}  // namespace
}  // namespace ledelint::lint
