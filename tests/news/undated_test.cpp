// Where no date is known the rules that need one are silent, and the report says so once, whatever its form; the date may come from front
// matter, the dateline or --date, never from the clock.
#include "support/files.hpp"
#include "support/program.hpp"

#include <gtest/gtest.h>

namespace ledelint::test {
namespace {

constexpr std::string_view notice = "so the rules that need one did not run";

int times(std::string_view what, std::string_view in) {
    int n = 0;
    for (std::size_t at = in.find(what); at != std::string_view::npos; at = in.find(what, at + what.size())) ++n;
    return n;
}

class undated : public testing::TestWithParam<const char*> {
protected:
    std::string report(std::vector<std::string> more = {}) const {
        std::vector<std::string> words = {"check", "--select", "date-sanity.*", "--report", GetParam()};
        words.insert(words.end(), more.begin(), more.end());
        program_result r = ledelint(words, {}, folder.path());
        EXPECT_EQ(r.status, 0);
        return r.out + r.error;
    }
    scratch_folder folder;
};

TEST_P(undated, articles_are_told_of_once) {
    folder.write("a.md", "The vote will take place on May 3.\n");
    folder.write("b.md", "The deadline for entries is March 1. The vote took place on May 30.\n");
    std::string said = report({"a.md", "b.md"});
    EXPECT_EQ(times(notice, said), 1) << said;
    EXPECT_EQ(times("'May 3' is", said) + times("'March 1' has", said) + times("'May 30' is", said), 0) << said;
}

TEST_P(undated, articles_have_a_date_by_front_matter_dateline_or_option) {
    folder.write("front.md", "---\ndate: 2025-05-09\n---\n\nThe vote will take place on May 3.\n");
    folder.write("line.md", "OSLO, May 9, 2025 (Agency) - The vote will take place on May 3.\n");
    folder.write("none.md", "The vote will take place on May 3.\n");
    for (std::vector<std::string> words : {std::vector<std::string>{"front.md"}, {"line.md"}, {"none.md", "--date", "2025-05-09"}}) {
        std::string said = report(words);
        EXPECT_EQ(times(notice, said), 0) << said;
        EXPECT_GE(times("'May 3' is before the article's date", said), 1) << said;
    }
}

INSTANTIATE_TEST_SUITE_P(in_a_report, undated, testing::Values("text", "json", "sarif"),
    [](const auto& info) { return std::string(info.param); });

}  // namespace
}  // namespace ledelint::test
