// Bytes that are no UTF-8 are named, with their place and a remedy; nothing else is refused.
#include "reading.hpp"

#include "text/decode.hpp"

namespace ledelint::text {
namespace {

std::string_view operator""_bytes(const char* s, std::size_t n) { return {s, n}; }

TEST(decode, finds_the_first_malformed_byte) {
    struct row { std::string_view bytes; std::optional<uint64_t> at; };
    const row rows[] = {
        {"plain"_bytes, {}}, {"\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80"_bytes, {}}, {"\xEF\xBB\xBFx"_bytes, {}}, {"a\0b"_bytes, {}},
        {"ab\x80"_bytes, 2},                  // a continuation without a lead
        {"ab\xC0\xAF"_bytes, 2},              // overlong
        {"a\xE0\x80\xAF"_bytes, 1},           // overlong
        {"\xED\xA0\x80"_bytes, 0},            // a surrogate
        {"\xF4\x90\x80\x80"_bytes, 0},        // above U+10FFFF
        {"\xF5x"_bytes, 0},
        {"\xC3\xA9\xC3"_bytes, 2},            // cut off
        {"\xE2\x82" "abc"_bytes, 0},
    };
    for (const row& r : rows) EXPECT_EQ(first_malformed(r.bytes), r.at) << testing::PrintToString(r.bytes);
}

TEST(decode, a_problem_says_where_what_and_what_to_do) {
    struct row { std::string_view bytes; uint64_t offset; uint32_t line, column; const char* words; };
    const row rows[] = {
        {"One.\nIt\x92s"_bytes, 7, 2, 3, "Windows-1252"}, {"Caf\xE9 "_bytes, 3, 1, 4, "Latin-1"}, {"\xFF\xFEh\0i\0"_bytes, 0, 1, 1, "UTF-16"},
        {"\xFF\xFE\0\0"_bytes, 0, 1, 1, "UTF-32"}, {"\xC3\xA9t\xC3"_bytes, 3, 1, 3, "cuts off"}, {"h\0e\0a\0d\0l\0i\0n\0e\0s\0"_bytes, 1, 1, 2, "UTF-16"},
    };
    for (const row& r : rows) {
        const auto d = read(std::string(r.bytes), {.path = "a.txt", .as = {}, .title = {}, .given = {}});
        ASSERT_FALSE(d) << r.words;
        EXPECT_EQ(d.error().what, problem::undecodable);
        EXPECT_EQ(d.error().offset, r.offset) << r.words;
        EXPECT_EQ(d.error().line, r.line) << r.words;
        EXPECT_EQ(d.error().column, r.column) << r.words;
        EXPECT_NE(d.error().message.find(r.words), std::string::npos) << d.error().message;
        EXPECT_EQ(d.error().file, "a.txt");
    }
}

TEST(decode, a_stray_nul_is_text) {
    const document d = test::plain(std::string("It\0 sank on Monday.", 19));
    ASSERT_EQ(d.blocks.size(), 1u);
    EXPECT_EQ(d.blocks[0].span.end, 19u);
    EXPECT_EQ(test::block_list(test::markdown(std::string("It\0 sank.", 9))), "paragraph: It\uFFFD sank.\n");
}

TEST(decode, a_title_is_held_to_the_same) {
    EXPECT_FALSE(read("It sank.", {.path = {}, .as = {}, .title = "\xFF", .given = {}}));
}

TEST(format, is_known_by_the_ending_in_any_case) {
    EXPECT_EQ(format_of("a/b.md"), format::markdown);
    EXPECT_EQ(format_of("B.MARKDOWN"), format::markdown);
    EXPECT_EQ(format_of("c.txt"), format::plain);
    EXPECT_EQ(format_of("c.pdf"), std::nullopt);
    EXPECT_EQ(format_of(".md"), std::nullopt);
    EXPECT_EQ(format_named(name_of(format::markdown)), format::markdown);
    EXPECT_EQ(format_named("html"), std::nullopt);
}

}  // namespace
}  // namespace ledelint::text
