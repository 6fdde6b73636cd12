#include "report/json.hpp"

#include <gtest/gtest.h>
#include <limits>

using ledelint::report::json_writer;
using ledelint::report::valid_utf8;

namespace {

template <class F>
std::string written(F&& f) {
    std::string out;
    json_writer json(out);
    f(json);
    return out;
}

std::string number(double v) { return written([&](json_writer& j) { j.number(v); }); }
std::string quoted(std::string_view s) { return written([&](json_writer& j) { j.string(s); }); }

TEST(json_writer, what_is_no_number_is_null) {
    EXPECT_EQ(number(std::numeric_limits<double>::quiet_NaN()), "null");
    EXPECT_EQ(number(std::numeric_limits<double>::infinity()), "null");
    EXPECT_EQ(number(-std::numeric_limits<double>::infinity()), "null");
}

TEST(json_writer, numbers_read_back_as_the_same_double) {
    EXPECT_EQ(number(1200000), "1200000");
    EXPECT_EQ(number(-3), "-3");
    EXPECT_EQ(number(0.1), "0.1");
    for (double v : {1.2e300, 4.5e-12, 1234567.891, 9007199254740994.0}) EXPECT_EQ(std::stod(number(v)), v);
}

TEST(json_writer, a_float_is_as_short_as_it_was_written) {
    EXPECT_EQ(written([](json_writer& j) { j.number(92.3f); }), "92.3");
    EXPECT_EQ(written([](json_writer& j) { j.number(90.0f); }), "90");
}

TEST(json_writer, control_characters_are_escaped) {
    EXPECT_EQ(quoted(std::string_view("a\0\x1b\n\"\\", 6)), R"("a\u0000\u001B\n\"\\")");
}

TEST(json_writer, characters_beyond_the_basic_plane_stay_as_they_are) { EXPECT_EQ(quoted("🙂é"), "\"🙂é\""); }

TEST(json_writer, bytes_that_are_no_utf8_become_replacement_characters) {
    EXPECT_EQ(quoted("a\xff"), "\"a\xef\xbf\xbd\"");
    EXPECT_EQ(quoted("\xed\xa0\x80"), "\"\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\"") << "a surrogate, encoded";
    EXPECT_EQ(quoted("\xc3"), "\"\xef\xbf\xbd\"") << "cut inside a character";
    EXPECT_EQ(quoted("\xf0\x9f\x99z"), "\"\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbdz\"");
}

TEST(json_writer, a_new_line_stands_behind_the_comma) {
    EXPECT_EQ(written([](json_writer& j) {
                  j.begin_array();
                  j.new_line().integer(1);
                  j.new_line().integer(2);
                  j.new_line().end_array();
              }),
              "[\n1,\n2\n]");
}

TEST(valid_utf8, text_that_is_utf8_is_not_copied) {
    std::string room, text = "naïve";
    EXPECT_EQ(valid_utf8(text, room).data(), text.data());
}

}  // namespace
