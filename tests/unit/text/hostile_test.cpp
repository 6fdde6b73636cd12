// Input made to break a reader: it is read, or refused with a reason, and positions hold. What is quadratic here does not end.
#include "invariants.hpp"
#include "reading.hpp"

namespace ledelint::text {
namespace {

std::string repeat(std::string_view s, std::size_t times) {
    std::string out;
    out.reserve(s.size() * times);
    for (; times > 0; --times) out += s;
    return out;
}

TEST(hostile_input, is_read_in_both_formats) {
    const std::string inputs[] = {
        repeat(">", 100000), repeat("- ", 100000), repeat("[", 100000), repeat("[a](", 100000), repeat("![[", 100000), repeat("**a *b ", 100000), repeat("`", 100000), repeat("<!-- ", 100000),
        repeat("word ", 200000), "```\n" + repeat("a\n", 200000), repeat("<div>\n", 100000), "<div>\n" + repeat("&amp", 200000), repeat("a <b ", 100000), repeat("~~a ", 100000), repeat("a\n", 200000), repeat("\r", 500000),
        "|" + repeat("a|", 128) + "\n|" + repeat("-|", 128) + "\n" + repeat("|x\n", 20000), repeat("[stet: a -- b]\n", 20000), repeat("By ", 100000), repeat("(Reuters) - ", 50000), repeat("\xC2\xA0", 200000), std::string(100000, '\0') + "x"};
    for (const std::string& bytes : inputs)
        for (format f : {format::plain, format::markdown}) {
            const auto d = read(bytes, {.path = {}, .as = f, .title = {}, .given = {}});
            ASSERT_TRUE(d) << bytes.substr(0, 20) << ": " << d.error().message;
            EXPECT_EQ(test::broken_invariant(*d, 1), "") << bytes.substr(0, 20);
        }
}

// md4c tells of the end of a picture that it has not told the beginning of; no text is lost for it.
TEST(hostile_input, of_a_picture_that_ends_without_a_beginning_keeps_the_text_behind_it) {
    const std::string bytes = std::string("*ca![c]() \"e\") | ![c](d![c) \"e\") | ![c](d \"e\") ?") + std::string(3, '\0') + "c](#r \"e\") \n\n![c](#re\n\nThe ferry sank.\n";
    const auto d = read(bytes, {.path = {}, .as = format::markdown, .title = {}, .given = {}});
    ASSERT_TRUE(d);
    EXPECT_EQ(test::broken_invariant(*d, 1), "");
    EXPECT_NE(d->bytes().find("The ferry sank."), std::string::npos);
}

TEST(hostile_input, is_refused_with_a_reason) {
    struct row { std::string bytes; problem::kind what; };
    const row rows[] = {
        {std::string("---\ntitle: a ") + '\0' + "N\n---\n", problem::undecodable}, {"---\ntitle: \"a\\Nb\"\n---\n", problem::undecodable},
        {"---\ntitle: " + repeat("[", 20000) + "\n---\n", problem::undecodable}, {"+++\na = " + repeat("[", 20000) + "\n+++\n", problem::undecodable},
        {"---\ntitle: x\n" + repeat("a: b\n", 20000) + "---\n", problem::limit}, {"[a]: " + std::string(50000, 'x') + "\n\n" + repeat("[a]", 100000), problem::limit}};
    for (const row& r : rows) {
        const auto d = read(r.bytes, {.path = {}, .as = format::markdown, .title = {}, .given = {}});
        ASSERT_FALSE(d) << r.bytes.substr(0, 20);
        EXPECT_EQ(d.error().what, r.what);
    }
}

}  // namespace
}  // namespace ledelint::text
