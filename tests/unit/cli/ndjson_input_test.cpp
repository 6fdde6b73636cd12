#include "cli/ndjson_input.hpp"

#include "support/files.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fcntl.h>
#include <unistd.h>

namespace ledelint::cli {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::vector<std::string> lines_of(std::string_view input) {
    test::scratch_folder folder;
    int fd = open(folder.write("in", input).c_str(), O_RDONLY | O_CLOEXEC);
    line_reader reader(fd);
    std::vector<std::string> out;
    while (auto line = reader.next()) {
        EXPECT_EQ(line->number, out.size() + 1);
        out.push_back(line->bytes);
    }
    close(fd);
    return out;
}

TEST(LineReader, GivesEveryLineABlankOneToo) {
    EXPECT_THAT(lines_of("a\n\nb\n"), ElementsAre("a", "", "b"));
    EXPECT_THAT(lines_of("a\nb"), ElementsAre("a", "b")) << "the last line may lack its end";
    EXPECT_THAT(lines_of("\n"), ElementsAre(""));
    EXPECT_TRUE(lines_of("").empty());
}

TEST(LineReader, GivesLinesLongerThanItsBuffer) {
    std::string longest(700000, 'x');
    EXPECT_THAT(lines_of("a\n" + longest + "\nb\n"), ElementsAre("a", longest, "b"));
}

std::variant<line_article, line_error> parsed(std::string bytes, text::request defaults = {}) {
    json_line line{1, {}, false};
    line.bytes.reserve(bytes.size() + 64);
    line.bytes = bytes;
    return line_parser(std::move(defaults)).parse(line);
}

line_article article(const std::string& bytes, const text::request& defaults = {}) {
    return std::get<line_article>(parsed(bytes, defaults));
}

std::string error(const std::string& bytes) {
    auto p = parsed(bytes);
    auto* e = std::get_if<line_error>(&p);
    return e ? e->id + ": " + e->message : "taken";
}

TEST(LineParser, ReadsAnArticle) {
    line_article a =
        article(R"({"id":7,"text":"caf\u00e9 \ud83d\ude00","date":"2024-05-14T10:00:00Z","title":"T","format":"markdown","genre":"news"})");
    EXPECT_EQ(a.text, "caf\u00e9 \U0001f600");
    EXPECT_EQ(a.request.title, "T");
    EXPECT_EQ(a.request.given.published, 19857);
    EXPECT_EQ(a.request.given.genre, "news");
    EXPECT_EQ(a.request.as, text::format::markdown);
}

TEST(LineParser, EchoesAnyIdAsItWasWritten) {
    EXPECT_EQ(article(R"({"id":1.50,"text":""})").id, "1.50");
    EXPECT_EQ(article(R"({"id" : "a\u0062" ,"text":""})").id, R"("a\u0062")");
    EXPECT_EQ(article(R"({"id":{"a":[1,2]},"text":""})").id, R"({"a":[1,2]})");
    EXPECT_EQ(article(R"({"text":"","id":null})").id, "null");
    EXPECT_EQ(article(R"({"text":""})").id, "null");
}

TEST(LineParser, LetsTheLineWinOverTheCommandLine) {
    text::request defaults;
    defaults.given.published = 1;
    EXPECT_EQ(article(R"({"text":""})", defaults).request.given.published, 1);
    EXPECT_EQ(article(R"({"text":"","date":"1970-01-04"})", defaults).request.given.published, 3);
    EXPECT_EQ(article(R"({"text":"","date":null})", defaults).request.given.published, 1);
}

TEST(LineParser, RefusesALineWithItsIdWhereItHasOne) {
    EXPECT_THAT(error(" \t\r"), HasSubstr("null: the line is blank"));
    EXPECT_THAT(error(R"(["text"])"), HasSubstr("null: no JSON object"));
    EXPECT_THAT(error(R"({"id":3})"), HasSubstr("3: there is no \"text\""));
    EXPECT_THAT(error(R"({"id":"a","text":7})"), HasSubstr("\"a\": \"text\" is no text"));
    EXPECT_THAT(error(R"({"id":1,"text":"","date":"soon"})"), HasSubstr("1: \"date\" is no date"));
    EXPECT_THAT(error(R"({"id":1,"text":"","format":"pdf"})"), HasSubstr("1: \"format\" is neither"));
}

TEST(LineParser, RefusesWhatIsNotJson) {
    EXPECT_THAT(error(R"({"text":"a)"), HasSubstr("not JSON"));
    EXPECT_THAT(error(R"({"text":"a"} x)"), HasSubstr("not JSON"));
    EXPECT_THAT(error(R"({"text":"a","more":tru})"), HasSubstr("not JSON"));
    EXPECT_THAT(error("{\"text\":\"\xff\"}"), HasSubstr("not JSON"));
}

TEST(LineParser, RefusesALoneSurrogateWhereverItStands) {
    EXPECT_THAT(error(R"({"text":"\ud800"})"), HasSubstr("not JSON"));
    EXPECT_THAT(error(R"({"text":"","more":"\udc00 x"})"), HasSubstr("not JSON"));
    EXPECT_THAT(error(R"({"text":"\ud800\u0041"})"), HasSubstr("not JSON"));
}

}  // namespace
}  // namespace ledelint::cli
