#include "report/line_hash.hpp"

#include <gtest/gtest.h>

using ledelint::report::line_hashes;
using hashes = std::vector<std::string>;

namespace {

// The vectors of github/codeql-action's own tests (MIT).
TEST(line_hashes, equal_those_of_code_scanning) {
    EXPECT_EQ(line_hashes(""), hashes{"c129715d7a2bc9a3:1"});
    EXPECT_EQ(line_hashes(" a\nb\n  \t\tc\n d"), (hashes{"271789c17abda88f:1", "54703d4cd895b18:1", "180aee12dab6264:1", "a23a3dc5e078b07b:1"}));
    EXPECT_EQ(line_hashes(" hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End"),
              (hashes{"8b7cf3e952e7aeb2:1", "b1ae1287ec4718d9:1", "bff680108adb0fcc:1", "c6805c5e1288b612:1", "b86d3392aea1be30:1", "e6ceba753e1a442:1"}));
}

TEST(line_hashes, line_ends_of_all_kinds_give_the_same) {
    EXPECT_EQ(line_hashes("a\nb\n\nc"), line_hashes("a\r\nb\r\n\r\nc"));
    EXPECT_EQ(line_hashes("a\nb\n\nc"), line_hashes("a\rb\r\rc"));
}

TEST(line_hashes, a_line_that_comes_again_is_counted) {
    std::string text;
    for (int i = 0; i < 100; ++i) text += "the same line, again and again, in a file of nothing else\n";
    hashes h = line_hashes(text);
    EXPECT_EQ(h[0].substr(h[0].find(':')), ":1");
    EXPECT_EQ(h[1], h[0].substr(0, h[0].find(':')) + ":2");
}

}  // namespace
