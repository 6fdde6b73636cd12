#include "report/excerpt.hpp"

#include "report/term_safe.hpp"

#include <gtest/gtest.h>

using namespace ledelint;
using report::excerpt;

namespace {

lede_span find(std::string_view source, std::string_view words) {
    auto at = uint32_t(source.find(words));
    return {at, at + uint32_t(words.size())};
}

excerpt shown(const std::string& source, std::string_view words, uint32_t columns = 60) {
    return report::excerpt_of(text::line_index(source), source, find(source, words), columns);
}

// What stands above the marks.
std::string marked(const excerpt& e) {
    std::string_view rest = e.text;
    std::string out;
    for (uint32_t column = 0; !rest.empty() && column < e.column + e.width;) {
        report::shown_character c = report::next_shown(rest);
        if (column >= e.column) out += c.text();
        column += c.columns;
        rest.remove_prefix(c.bytes);
    }
    return out;
}

TEST(excerpt, a_short_line_is_whole) {
    excerpt e = shown("One.\nSales rose 20% to 130.\nThree.", "20%");
    EXPECT_EQ(e.line, 2u);
    EXPECT_EQ(e.text, "Sales rose 20% to 130.");
    EXPECT_EQ(marked(e), "20%");
}

TEST(excerpt, marks_stand_under_wide_and_combining_characters) {
    EXPECT_EQ(marked(shown("東京の 20% 増", "20%")), "20%");
    EXPECT_EQ(marked(shown("Re\u0301sume\u0301 of 20%", "20%")), "20%");
    EXPECT_EQ(marked(shown("a\tb 20%", "20%")), "20%");
    EXPECT_EQ(marked(shown("\x1b[31m 20%", "20%")), "20%");
}

TEST(excerpt, a_line_end_of_two_bytes_is_not_shown) { EXPECT_EQ(shown("Sales rose 20%\r\nNext", "20%").text, "Sales rose 20%"); }

TEST(excerpt, a_long_line_is_cut_around_the_place) {
    std::string line;
    for (int i = 0; i < 100000; ++i) line += "word ";
    line += "MARK ";
    for (int i = 0; i < 100000; ++i) line += "word ";
    excerpt e = shown(line, "MARK");
    EXPECT_EQ(marked(e), "MARK");
    EXPECT_LE(report::columns_of(e.text), 62u);
    EXPECT_TRUE(e.text.starts_with("…word "));
    EXPECT_TRUE(e.text.ends_with(" word…")) << e.text;
}

TEST(excerpt, a_place_longer_than_the_width_is_marked_to_the_edge) {
    std::string line(500, 'x');
    excerpt e = report::excerpt_of(text::line_index(line), line, {100, 400}, 60);
    EXPECT_LE(report::columns_of(e.text), 62u);
    EXPECT_GE(e.width, 40u);
    EXPECT_LE(e.column + e.width, report::columns_of(e.text));
}

TEST(excerpt, an_insertion_point_has_one_mark) {
    std::string source = "He said";
    excerpt e = report::excerpt_of(text::line_index(source), source, {7, 7}, 60);
    EXPECT_EQ(e.column, 7u);
    EXPECT_EQ(e.width, 1u);
}

TEST(excerpt, another_place_is_found_only_where_it_is_shown) {
    std::string source = "Sales rose 20% to 130 from 100.\nNext line";
    excerpt e = shown(source, "20%");
    report::mark m = report::mark_in(e, source, find(source, "100"));
    EXPECT_EQ(m.column, 27u);
    EXPECT_EQ(m.width, 3u);
    EXPECT_EQ(report::mark_in(e, source, find(source, "Next")).width, 0u);
}

}  // namespace
