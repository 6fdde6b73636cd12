// The program from the outside: exit statuses, order, what it says where. The rules of tests/abi stand in for plugins, so that no
// statement here depends on what the house's own rules find.

#include "support/files.hpp"
#include "support/program.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace fs = std::filesystem;

namespace ledelint::test {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

const std::string folder_of_plugins = LEDELINT_BUILD_DIR "/tests/abi/";
const std::string plain_c = folder_of_plugins + "plain_c.so", faults = folder_of_plugins + "faults.so";

// `long-word` marks "incomprehensibilities" as a warning.
constexpr const char* flagged = "The incomprehensibilities of it were told.\n";
constexpr const char* clean = "Nothing of it was told.\n";

class Program : public testing::Test {
protected:
    program_result check(std::vector<std::string> words, std::string_view input = {}) const {
        words.insert(words.begin(), {"check", "--plugin", plain_c, "--select", "plain-c.*"});
        return ledelint(words, input, folder.path());
    }
    int status(const std::vector<std::string>& words, std::string_view input = {}) const { return check(words, input).status; }
    scratch_folder folder;
};

TEST_F(Program, EndsWith0And1ByTheLevelThatFails) {
    folder.write("a.md", flagged);
    EXPECT_EQ(status({"a.md"}), 0) << "a warning is below the default";
    EXPECT_EQ(status({"a.md", "--fail-on", "warning"}), 1);
    EXPECT_EQ(status({"a.md", "--fail-on", "never"}), 0);
}

TEST_F(Program, EndsWith2WhereNothingToTrustWasRun) {
    folder.write("a.md", clean);
    folder.write("empty/picture.png", "");
    EXPECT_EQ(status({"gone.md"}), 2);
    EXPECT_EQ(status({"empty"}), 2) << "no files";
    EXPECT_EQ(status({"a.md", "--ignore", "plain-c.*"}), 2) << "no rules";
    EXPECT_EQ(status({"a.md", "--plugin", folder_of_plugins + "truncated.so"}), 2);
    EXPECT_EQ(status({"a.md", "--report", "text=" + (folder.path() / "gone" / "out").string()}), 2);
    EXPECT_EQ(status({"a.md", "--config", "gone.toml"}), 2);
}

TEST_F(Program, EndsWith3WhereSomethingWasLeftOutThoughThereAreFindings) {
    folder.write("news/a.md", flagged);
    ASSERT_EQ(mkfifo((folder.path() / "news" / "pipe.md").c_str(), 0600), 0);
    program_result r = check({"news", "--fail-on", "warning"});
    EXPECT_EQ(r.status, 3);
    EXPECT_THAT(r.out, HasSubstr("incomprehensibilities"));
    EXPECT_THAT(r.out, HasSubstr("pipe.md"));
}

TEST_F(Program, NamesTheOffsetOfBytesThatAreNoUtf8) {
    folder.write("a.md", "The caf\xe9 closed.\n");
    program_result r = check({"a.md"});
    EXPECT_EQ(r.status, 3);
    EXPECT_THAT(r.out, HasSubstr("7")) << "the offset of the byte";
}

TEST_F(Program, NamesTheRuleThatFailsAndKeepsTheOthers) {
    folder.write("a.md", clean);
    program_result r = ledelint({"check", "--plugin", faults, "--select", "faults.*", "a.md"}, {}, folder.path());
    EXPECT_EQ(r.status, 3);
    EXPECT_THAT(r.out, HasSubstr("faults.throws"));
    EXPECT_THAT(r.out, HasSubstr("the table of units is empty"));
    EXPECT_THAT(r.out, HasSubstr("[faults.sound]"));
    EXPECT_THAT(r.error, Not(HasSubstr("Nothing"))) << "no text of the document in what is logged";
}

TEST_F(Program, ReadsStandardInput) { EXPECT_THAT(check({"-"}, flagged).out, HasSubstr("incomprehensibilities")); }

TEST_F(Program, PutsAReportInItsPlaceWhole) {
    folder.write("a.md", flagged);
    folder.write("out.txt", "old");
    EXPECT_EQ(status({"a.md", "--report", "text=out.txt"}), 0);
    EXPECT_THAT(read_file(folder.path() / "out.txt"), HasSubstr("incomprehensibilities"));
    EXPECT_EQ(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()), 2) << "nothing else is left behind";
}

TEST_F(Program, WritesIntoADeviceAndNeverReplacesIt) {
    folder.write("a.md", flagged);
    ASSERT_EQ(mkfifo((folder.path() / "pipe").c_str(), 0600), 0);
    int reader = open((folder.path() / "pipe").c_str(), O_RDONLY | O_NONBLOCK);
    EXPECT_EQ(status({"a.md", "--report", "text=pipe"}), 0);
    char bytes[64];
    EXPECT_GT(read(reader, bytes, sizeof bytes), 0);
    close(reader);
    EXPECT_TRUE(fs::is_fifo(folder.path() / "pipe"));
}

TEST_F(Program, FollowsNoLinkToWriteAReport) {
    folder.write("a.md", flagged);
    folder.write("elsewhere", "old");
    fs::create_symlink("elsewhere", folder.path() / "out.txt");
    EXPECT_EQ(status({"a.md", "--report", "text=out.txt"}), 2);
    EXPECT_EQ(read_file(folder.path() / "elsewhere"), "old");
}

TEST_F(Program, LeavesAnOldReportAloneWhereTheRunFails) {
    folder.write("a.md", flagged);
    folder.write("out.txt", "old");
    EXPECT_EQ(status({"gone.md", "--report", "text=out.txt"}), 2);
    EXPECT_EQ(read_file(folder.path() / "out.txt"), "old");
}

TEST_F(Program, HidesWhatTheEditorLetsStand) {
    folder.write("a.md", std::string("<!-- stet: plain-c.long-word -- the name of the law -->\n\n") + flagged);
    program_result r = check({"a.md", "--fail-on", "warning"});
    EXPECT_EQ(r.status, 0);
    EXPECT_THAT(r.out, Not(HasSubstr("[plain-c.long-word]")));
}

TEST_F(Program, GivesTheSameBytesForAnyNumberOfThreads) {
    std::vector<std::string> names{"--jobs", "1"};
    for (int i = 0; i < 40; ++i) {
        std::string name = "a" + std::to_string(i) + ".md";
        folder.write(name, std::string(std::size_t(i), '\n') + flagged);
        names.push_back(name);
    }
    program_result alone = check(names);
    names[1] = "4";
    program_result four = check(names);
    EXPECT_EQ(alone.out, four.out);
    EXPECT_THAT(alone.out, HasSubstr("a39.md:40:5"));
}

TEST_F(Program, RepliesToEveryLineInOrder) {
    std::string input, line = R"(,"text":"The incomprehensibilities of it."})";
    for (int i = 0; i < 50; ++i) input += "{\"id\":" + std::to_string(i) + line + "\n";
    program_result r = check({"--ndjson", "--jobs", "3"}, input + "\nno json");
    EXPECT_EQ(r.status, 3);
    EXPECT_THAT(r.out, StartsWith(R"({"id":0,"findings":[{"rule":"plain-c.long-word","level":"warning")"));
    EXPECT_LT(r.out.find("{\"id\":8,"), r.out.find("{\"id\":9,"));
    EXPECT_EQ(std::count(r.out.begin(), r.out.end(), '\n'), 52);
    EXPECT_THAT(r.out, HasSubstr(R"({"id":null,"line":51,"error":"the line is blank"})"));
    EXPECT_THAT(r.out, HasSubstr(R"({"id":null,"line":52,"error":"not JSON)"));
    EXPECT_EQ(check({"--ndjson", "--jobs", "1"}, input + "\nno json").out, r.out);
}

TEST_F(Program, OfNoLinesIsNoError) {
    program_result r = check({"--ndjson"}, "");
    EXPECT_EQ(r.status, 0);
    EXPECT_THAT(r.out, IsEmpty());
}

TEST_F(Program, SetsRulesByConfigurationAndSelection) {
    folder.write("ledelint.toml", "[rules]\n\"plain-c.long-word\" = { level = \"error\", longest = 3 }\n");
    folder.write("a.md", clean);
    program_result r = check({"a.md"});
    EXPECT_EQ(r.status, 1);
    EXPECT_THAT(r.out, HasSubstr("error: 'Nothing' has 7 bytes."));
}

TEST_F(Program, NamesFileLineAndTheNearestNameOfAConfigurationError) {
    folder.write("ledelint.toml", "[rules]\n\"plain-c.long-wrod\" = \"error\"\n");
    folder.write("a.md", clean);
    program_result r = check({"a.md"});
    EXPECT_EQ(r.status, 2);
    EXPECT_THAT(r.error, HasSubstr("ledelint.toml:2"));
    EXPECT_THAT(r.error, HasSubstr("plain-c.long-word"));
}

TEST_F(Program, ShowsNoControlCharactersOfFileNames) {
    folder.write("\x1b]0;title\x07.md", flagged);
    program_result r = check({"."});
    EXPECT_THAT(r.out, Not(HasSubstr("\x1b")));
    EXPECT_THAT(check({"gone\x1b[2J.md"}).error, HasSubstr("\\u{1b}[2J"));
}

TEST_F(Program, TellsItsVersionAndThatOfTheContract) {
    EXPECT_THAT(ledelint({"--version"}).out, testing::MatchesRegex("ledelint [0-9.]+ \\(contract 1\\.0(-draft\\.[0-9]+)?\\)\n"));
}

TEST_F(Program, CannotBeMadeToLoadCodeByAConfiguration) {
    folder.write("ledelint.toml", "[[plugin]]\nname = \"plain-c\"\npath = \"" + plain_c + "\"\n");
    folder.write("a.md", flagged);
    program_result r = ledelint({"check", "a.md"}, {}, folder.path());
    EXPECT_EQ(r.status, 2);
    EXPECT_THAT(r.out, Not(HasSubstr("incomprehensibilities")));
}

}  // namespace
}  // namespace ledelint::test
