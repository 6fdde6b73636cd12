#include "report/term_safe.hpp"

#include <gtest/gtest.h>

using namespace ledelint::report;

namespace {

TEST(term_safe, escape_sequences_become_visible) {
    EXPECT_EQ(term_safe("\x1b]52;c;aGk=\x07"), "\\u{1b}]52;c;aGk=\\u{7}");
    EXPECT_EQ(term_safe("\x1b[2J"), "\\u{1b}[2J");
    EXPECT_EQ(term_safe("\x7f"), "\\u{7f}");
    EXPECT_EQ(term_safe("\u009b31m"), "\\u{9b}31m") << "C1's CSI works without an escape";
}

TEST(term_safe, bidirectional_controls_become_visible) {
    EXPECT_EQ(term_safe("a\u202eb\u2066c\u200f"), "a\\u{202e}b\\u{2066}c\\u{200f}");
}

TEST(term_safe, a_line_end_cannot_start_a_command_of_a_log) {
    EXPECT_EQ(term_safe("a\n::error::b"), "a\\u{a}::error::b");
    EXPECT_EQ(term_safe("a\u2028b"), "a\\u{2028}b");
}

TEST(term_safe, bytes_that_are_no_utf8_become_visible) { EXPECT_EQ(term_safe("caf\xe9"), "caf\\x{e9}"); }

TEST(term_safe, prose_stays_as_it_is) {
    std::string prose = "“Äpfel” — 12 °C, 東京, 👩‍🚒";
    EXPECT_EQ(term_safe(prose), prose);
}

TEST(on_one_line, runs_of_white_space_are_one_space) { EXPECT_EQ(on_one_line("a \n\t b\r\n"), "a b"); }

TEST(columns_of, counts_what_a_terminal_shows) {
    EXPECT_EQ(columns_of("abc"), 3u);
    EXPECT_EQ(columns_of("東京"), 4u);
    EXPECT_EQ(columns_of("e\u0301"), 1u);
    EXPECT_EQ(columns_of("\x1b"), 6u) << "as \\u{1b}";
}

}  // namespace
