#include "report/reports.hpp"

#include "sample.hpp"

#include <gtest/gtest.h>

using namespace ledelint;

namespace {

lint::rule_entry rule_named(std::string id) {
    lint::rule_entry r{};
    r.id = std::move(id);
    return r;
}

std::string text_of(const lint::file_outcome& file, const lint::run_end& end = {}, bool terminal = false) {
    std::string out;
    auto report = report::make_report("text", {[&](std::string_view s) { out += s; }, terminal});
    report->begin({});
    report->file(file);
    report->end(end);
    return out;
}

struct text_report : testing::Test {
    text::document draft = test::plain_document("Sales up\n\nSales rose 20% to 130 from 100.\n\nIn all, 140 were sold.\n", "drafts/sales.txt");
    lint::rule_entry rule = rule_named("number-consistency.percent-change");
    lint::finding finding = test::finding_of(rule, test::span_of(draft, "20%"), "100 to 130 is +30%, not '20%'.", LEDE_ERROR);
};

TEST_F(text_report, shows_the_line_the_marks_and_the_related_places) {
    finding.related.push_back({test::span_of(draft, "100"), {0, {}, "the figure before"}});
    finding.related.push_back({test::span_of(draft, "140"), {0, {}, "another count"}});
    finding.fixes.push_back({"Write 30%", LEDE_REVIEW, {{test::span_of(draft, "20%"), "30%"}}});
    EXPECT_EQ(text_of({"drafts/sales.txt", &draft, {finding}, {}}, {{1, 1, 13, 1, 0, 0, 0, 57}, {}, 1}),
              "drafts/sales.txt:3:12: error: 100 to 130 is +30%, not '20%'. [number-consistency.percent-change]\n"
              "    3 | Sales rose 20% to 130 from 100.\n"
              "      |            ^^^\n"
              "      |                            --- the figure before\n"
              "    5 | In all, 140 were sold.\n"
              "      |         --- another count\n"
              "      = fix, to be reviewed: Write 30%\n"
              "        \"20%\" becomes \"30%\"\n"
              "\n"
              "1 file, 13 words, 57 rules: 1 error, no warnings, no notes\n");
}

TEST_F(text_report, a_place_over_several_lines_shows_the_first_and_the_last) {
    finding.span = {test::span_of(draft, "from 100").begin, test::span_of(draft, "In all").end};
    std::string out = text_of({"drafts/sales.txt", &draft, {finding}, {}});
    EXPECT_NE(out.find("    3 | Sales rose 20% to 130 from 100.\n      |                       ^^^^^^^^^\n"
                       "    5 | In all, 140 were sold.\n      | ^^^^^^\n"), std::string::npos) << out;
}

TEST_F(text_report, a_suppressed_finding_is_counted_and_not_shown) {
    finding.suppressed = lint::suppression{"the house says so", {0, 0}};
    EXPECT_EQ(text_of({"drafts/sales.txt", &draft, {finding}, {}}, {{1, 1, 13, 0, 0, 0, 1, 57}, {}, 0}),
              "1 file, 13 words, 57 rules: no errors, no warnings, no notes; 1 let stand\n");
}

TEST_F(text_report, nothing_of_a_document_a_path_or_a_plugin_reaches_the_terminal_raw) {
    text::document hostile = test::plain_document("Sales \x1b]0;title\x07 20% \u202e up\n", "a\x1b[2J.txt");
    rule = rule_named("plugin.r\x1b[1m");
    finding = test::finding_of(rule, test::span_of(hostile, "20%"), "see \x1b[8m\n::error::x");
    finding.related.push_back({{0, 5}, {0, {}, "\u202e"}});
    finding.fixes.push_back({"\x1b", LEDE_SAFE, {{{0, 8}, "\x1b"}}});
    lint::notification n{lint::notification::plugin_fault, LEDE_ERROR, "threw \x1b"};
    std::string out = text_of({"a\x1b[2J.txt", &hostile, {finding}, {n}});
    EXPECT_EQ(out.find_first_of("\x1b\x07\r"), std::string::npos) << out;
    EXPECT_EQ(out.find("\u202e"), std::string::npos) << out;
    EXPECT_EQ(out.find("\n::"), std::string::npos) << out;
}

TEST_F(text_report, a_file_that_was_left_out_is_named) {
    lint::notification n{lint::notification::undecodable, LEDE_ERROR, "is no UTF-8"};
    n.offset = 17;
    EXPECT_EQ(text_of({"b.txt", nullptr, {}, {n}}, {{1, 0, 0, 0, 0, 0, 0, 57}, {}, 3}),
              "b.txt: error: is no UTF-8 (byte 17)\nno files, 1 left out, no words, 57 rules: no errors, no warnings, no notes\n");
}

TEST_F(text_report, colour_is_for_terminals_without_NO_COLOR) {
    unsetenv("NO_COLOR");
    EXPECT_NE(text_of({"a.txt", &draft, {finding}, {}}, {}, true).find("\x1b[1;31merror"), std::string::npos);
    setenv("NO_COLOR", "1", 1);
    EXPECT_EQ(text_of({"a.txt", &draft, {finding}, {}}, {}, true).find('\x1b'), std::string::npos);
    unsetenv("NO_COLOR");
}

}  // namespace
