// Positions survive whatever an article may hold. Documents are put together at random from pieces that have broken readers of
// text before; a failure prints the seed, and the same seed gives the same document again.
#include "invariants.hpp"
#include "reading.hpp"

#include "text/lines.hpp"

#include <random>
#include <vector>

namespace ledelint::text {
namespace {

constexpr std::string_view words[] = {"ferry", "It sank.", "\U0001F600", "e\u0301", "\u00E9t\u00E9", "\u200B", "\u4E2D\u6587", "AT&amp;T", "&#8217;", "&nGt;", "&bogus;", "5\\*3", "\\", "**bold**", "*a*b_c_", "`co`de`", "``", "[link](u \"t\")",
    "[^1]", "[^", "[a](b\n\"c\nd\")", "![alt *x*](y.png \"Title\")", "<b>x</b>", "<br>", "<!-- stet: a.b -- yes -->", "<!-- stet -->", "<!-- ", "<sup>2</sup>", "~~gone~~", "http://x.org/?a&b", "\t", "  ", std::string_view("\0", 1),
    "\"said,\"", "May 14, 2024", "(Reuters) -", "HALDEN, May 14, 2024 (AP) \u2014", "By Ana Ruiz", "[stet: a.b -- so]", "|", "\u00A0", "U.S.", "&", "<", "\u2028"};
constexpr std::string_view starts[] = {"", "", "", "# ", "## ", "> ", "> > ", "- ", "1. ", "  - ", "    ", "```\n", "~~~", "| a | b |\n|---|---|\n| ", "<div>", "</div>", "<figure><figcaption>", "<blockquote><p>", "---", "===", "***", "[x]: /url", "* * *", "\\"};
constexpr std::string_view ends[] = {"\n", "\n", "\r\n", "\r", "  \n", "\\\n"};
constexpr std::string_view gaps[] = {"", "", "", "\n", "\r\n", "\r"};
constexpr std::string_view heads[] = {"", "", "", "\xEF\xBB\xBF", "---\ntitle: \U0001F600 It's \"so\"\ndescription: >\n  all\n  swam\ndate: soon\n---\n", "---\r\ntitle: 'It''s'\r\nauthors: [a, b]\r\n---\r\n",
    "+++\ntitle = \"a \\u00e9\"\nsummary = '''x\ny'''\n+++\n", "\xEF\xBB\xBF---\nheadline: \"x\\ty\"\n...\n"};

template <class T>
std::string_view pick(const T& from, std::mt19937& random) { return from[random() % std::size(from)]; }

std::string random_document(unsigned seed) {
    std::mt19937 random(seed);
    std::string out(pick(heads, random));
    for (auto line = unsigned(random() % 30); line > 0; --line) {
        out += pick(starts, random);
        for (auto n = unsigned(random() % 8); n > 0; --n) {
            out += pick(words, random);
            if (random() % 3) out += ' ';
        }
        out += pick(ends, random);
        out += pick(gaps, random);
    }
    return out;
}

class any_document : public testing::TestWithParam<format> {};

TEST_P(any_document, keeps_every_position_true) {
    for (unsigned seed = 0; seed < 4000; ++seed) {
        const std::string title = seed % 5 == 0 ? "A \U0001F600 title" : "";
        const auto d = read(random_document(seed), {.path = {}, .as = GetParam(), .title = title, .given = {}});
        ASSERT_TRUE(d) << "seed " << seed << ": " << d.error().message;
        ASSERT_EQ(test::broken_invariant(*d, seed), "") << "seed " << seed;
    }
}

INSTANTIATE_TEST_SUITE_P(formats, any_document, testing::Values(format::plain, format::markdown), [](const auto& info) { return std::string(name_of(info.param)); });

// Counts from the start of the file, character by character.
position naive_position(std::string_view s, uint32_t byte) {
    position p{1, 1, 1, 1};
    for (uint32_t i = s.starts_with("\xEF\xBB\xBF") ? 3 : 0; i < byte; ++i) {
        const bool ends = s[i] == '\n' || (s[i] == '\r' && (i + 1 == s.size() || s[i + 1] != '\n'));
        if (ends) {
            p = {p.line + 1, 1, 1, 1};
            continue;
        }
        const auto b = uint8_t(s[i]);
        p.bytes += 1;
        if ((b & 0xC0) != 0x80) {
            p.characters += 1;
            p.utf16 += b >= 0xF0 ? 2 : 1;
        }
    }
    return p;
}

TEST(line_index, agrees_with_counting_from_the_start) {
    for (unsigned seed = 0; seed < 300; ++seed) {
        std::string s = random_document(seed);
        if (seed % 3 == 0) s += std::string(2000, 'x') + "\U0001F600" + s;
        const line_index index(s);
        for (uint32_t at = 0; at <= s.size(); ++at) {
            if (at < s.size() && (uint8_t(s[at]) & 0xC0) == 0x80) continue;
            const position got = index.at(at), want = naive_position(s, at);
            ASSERT_EQ(std::tie(got.line, got.utf16, got.characters, got.bytes), std::tie(want.line, want.utf16, want.characters, want.bytes)) << "seed " << seed << " byte " << at;
        }
    }
}

TEST(line_index, leads_from_a_position_back_to_its_byte) {
    for (unsigned seed = 0; seed < 300; ++seed) {
        const std::string s = random_document(seed);
        const line_index index(s);
        for (uint32_t at = s.starts_with("\xEF\xBB\xBF") ? 3 : 0; at <= s.size(); ++at) {
            const position p = index.at(at);
            ASSERT_EQ(index.begin_of(p.line) + p.bytes - 1, at) << "seed " << seed;
        }
        std::string joined;
        for (uint32_t line = 1; line <= index.line_count(); ++line) joined += index.line(line);
        ASSERT_EQ(joined.find_first_of("\r\n"), std::string::npos);
    }
}

}  // namespace
}  // namespace ledelint::text
