#include "pack/glob.hpp"

#include <gtest/gtest.h>

using ledelint::pack::glob_defect;
using ledelint::pack::glob_matches;

namespace {

struct question { std::string_view pattern, path; bool answer; };

TEST(glob_matches, star_stays_in_a_folder_and_two_stars_cross) {
    const question table[] = {
        {"opinion/*.md", "opinion/a.md", true},       {"opinion/*.md", "opinion/2025/a.md", false},
        {"opinion/**", "opinion/2025/a.md", true},    {"opinion/**", "news/opinion/a.md", false},
        {"**/opinion/*", "news/opinion/a.md", true},  {"**/opinion/*", "opinion/a.md", true},
        {"*.md", "deep/in/folders/a.md", true},       {"*.md", "a.txt", false},
        {"a?.md", "a1.md", true},                     {"a?/x", "a//x", false},
        {"news/**/draft*.txt", "news/a/b/draft-2.txt", true}, {"", "a", false},
    };
    for (const question& q : table) EXPECT_EQ(glob_matches(q.pattern, q.path), q.answer) << q.pattern << " on " << q.path;
}

TEST(glob_matches, a_pattern_of_many_stars_takes_no_long_time) {
    std::string pattern, path(5000, 'a');
    for (int i = 0; i < 200; ++i) pattern += "a*";
    EXPECT_FALSE(glob_matches(pattern + "b", path));
}

TEST(glob_defect, names_what_patterns_do_not_know) {
    EXPECT_EQ(glob_defect("a/*.md"), "");
    EXPECT_EQ(glob_defect("*.{md,txt}"), "has '{'; patterns know *, ** and ? alone");
    EXPECT_EQ(glob_defect("../x"), "is not inside the folder of this file");
    EXPECT_EQ(glob_defect(""), "is empty");
}

}  // namespace
