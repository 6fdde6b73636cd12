#include "cli/arguments.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace ledelint::cli {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::variant<command, parsed_end> parsed(std::vector<const char*> words) {
    words.insert(words.begin(), "ledelint");
    return parse_arguments(int(words.size()), words.data());
}

check_options check(std::vector<const char*> words) {
    words.insert(words.begin(), "check");
    auto p = parsed(words);
    if (auto* end = std::get_if<parsed_end>(&p)) throw std::runtime_error(end->error);
    return std::get<check_options>(std::get<command>(p));
}

// What is wrong; every usage error has status 2.
std::string misuse(const std::vector<const char*>& words) {
    auto p = parsed(words);
    auto* end = std::get_if<parsed_end>(&p);
    if (!end) return "taken";
    EXPECT_EQ(end->status, 2);
    return end->error;
}

TEST(Arguments, OfCheckAreTakenInAnyOrder) {
    check_options o = check({"--jobs", "3", "a.md", "--date", "2024-05-14", "b", "--fail-on", "never", "--as", "markdown"});
    EXPECT_THAT(o.paths, ElementsAre("a.md", "b"));
    EXPECT_EQ(o.common.jobs, 3u);
    EXPECT_EQ(o.common.date, 19857);
    EXPECT_EQ(o.fail_on, lede_level(LEDE_OFF));
    EXPECT_EQ(o.common.format, text::format::markdown);
}

TEST(Arguments, ThatMayBeRepeatedTakeOneValueEach) {
    check_options o = check({"--plugin", "p.so", "a.md", "--plugin", "q.so", "--select", "x.one,y.*", "--select", "z.two", "--report",
                             "text", "--report", "sarif=out.sarif"});
    EXPECT_THAT(o.common.plugins, ElementsAre("p.so", "q.so"));
    EXPECT_THAT(o.paths, ElementsAre("a.md"));
    EXPECT_THAT(o.chosen.select, ElementsAre("x.one", "y.*", "z.two"));
    ASSERT_EQ(o.reports.size(), 2u);
    EXPECT_EQ(o.reports[1].file, "out.sarif");
}

TEST(Arguments, AskForTheTextReportByDefault) {
    EXPECT_EQ(check({"a.md"}).reports.at(0).kind, "text");
    EXPECT_TRUE(check({"--ndjson"}).reports.empty());
}

TEST(Arguments, ThatAreMisspeltAreToldTheNearest) {
    EXPECT_THAT(misuse({"chek"}), HasSubstr("unknown command 'chek', did you mean 'check'"));
    EXPECT_THAT(misuse({"check", "a.md", "--fail-no=note"}), HasSubstr("unknown flag '--fail-no', did you mean '--fail-on'"));
    EXPECT_THAT(misuse({"check", "a.md", "--report", "sraif"}), HasSubstr("did you mean 'sarif'"));
    EXPECT_THAT(misuse({"check", "a.md", "--fail-on", "eror"}), HasSubstr("did you mean 'error'"));
}

TEST(Arguments, ThatCannotBeMeantTogetherAreRefused) {
    EXPECT_THAT(misuse({"check"}), HasSubstr("no articles"));
    EXPECT_THAT(misuse({"check", "--ndjson", "a.md"}), HasSubstr("give no paths"));
    EXPECT_THAT(misuse({"check", "--ndjson", "--report", "sarif"}), HasSubstr("leave --report out"));
    EXPECT_THAT(misuse({"check", "a.md", "--report", "text", "--report", "sarif"}), HasSubstr("only one report"));
    EXPECT_THAT(misuse({}), HasSubstr("no command"));
}

TEST(Arguments, OfWrongValueAreRefused) {
    EXPECT_THAT(misuse({"check", "a.md", "--date", "2024-02-30"}), HasSubstr("'2024-02-30' is no date"));
    EXPECT_THAT(misuse({"check", "a.md", "--jobs", "0"}), HasSubstr("--jobs"));
    EXPECT_THAT(misuse({"check", "a.md", "--report", "sarif="}), HasSubstr("no file behind '='"));
}

TEST(Arguments, HelpIsNoError) {
    auto p = parsed({"check", "--help"});
    ASSERT_TRUE(std::holds_alternative<parsed_end>(p));
    EXPECT_EQ(std::get<parsed_end>(p).status, 0);
    EXPECT_THAT(std::get<parsed_end>(p).out, HasSubstr("--ndjson"));
}

}  // namespace
}  // namespace ledelint::cli
