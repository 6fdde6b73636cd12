#include "pack/lexicon_toml.hpp"

#include <gtest/gtest.h>

using namespace ledelint;

namespace {

constexpr std::string_view head = "name = \"verbs\"\nabout = \"a\"\norigin = \"o\"\n";

std::string refusal(std::string_view toml) {
    auto r = pack::read_lexicon(toml, "l.toml");
    if (r) return "accepted";
    return r.error().file + ":" + std::to_string(r.error().line) + ":" + std::to_string(r.error().column) + ": " + r.error().message;
}
std::string refusal_after_head(std::string_view rest) { return refusal(std::string(head) + std::string(rest)); }

TEST(read_lexicon, entries_carry_value_and_label) {
    auto r = pack::read_lexicon(std::string(head) + R"(match = "smart"
entries = ["told"]
[pairs]
"colossal information" = "big data"
[groups.speech]
entries = ["said"]
[groups.speech.pairs]
quipped = "joked"
)", "l.toml");
    ASSERT_TRUE(r) << r.error().message;
    EXPECT_EQ(r->name, "verbs");
    EXPECT_EQ(r->match, analysis::letter_case::smart);
    std::string all;
    for (const auto& e : r->entries) all += e.key + "|" + e.value + "|" + e.label + "\n";
    EXPECT_EQ(all, "told||\ncolossal information|big data|\nsaid||speech\nquipped|joked|speech\n");
}

struct refused { std::string_view toml, message; };

TEST(read_lexicon, refuses_with_line_column_and_the_right_name) {
    const refused table[] = {
        {"match = \"fuzzy\"\nentries = [\"a\"]\n", "l.toml:4:9: 'match' wants fold, exact, smart, not 'fuzzy'"},
        {"entrys = [\"a\"]\n", "l.toml:4:1: unknown key 'entrys' in a lexicon, did you mean 'entries'"},
        {"entries = \"a\"\n", "l.toml:4:11: 'entries' wants a list, not a text"},
        {"entries = [\"a\",\n  3]\n", "l.toml:5:3: 'entries' wants a text, not a whole number"},
        {"entries = [\"\"]\n", "l.toml:4:12: an entry wants words"},
        {"entries = [\"said\",\n\"told\",\n\"Said\"]\n", "l.toml:6:1: 'Said' stands here a second time, first on line 4"},
        {"entries = [\"a\"]\n[groups.g]\nentries = [\"a\"]\n", "l.toml:6:12: 'a' stands here a second time, first on line 4"},
        {"[groups.g]\nvalues = []\n", "l.toml:5:1: unknown key 'values' in a group; known are entries, pairs"},
    };
    for (const refused& r : table) EXPECT_EQ(refusal_after_head(r.toml), r.message);
    EXPECT_EQ(refusal("name = \"Two Words\"\n"), "l.toml:1:8: name 'Two Words' wants small letters, digits and single hyphens");
    EXPECT_EQ(refusal("about = \"a\"\n").substr(0, 9), "l.toml:1:");
    EXPECT_NE(refusal(std::string(head)).find("at least one entry"), std::string::npos);
    EXPECT_EQ(refusal("name = \"a\"\nname = \"b\"\n").substr(0, 9), "l.toml:2:");
}

TEST(read_lexicon, case_tells_entries_apart_unless_it_is_folded) {
    EXPECT_EQ(refusal_after_head("match = \"exact\"\nentries = [\"us\", \"US\"]\n"), "accepted");
}

}  // namespace
