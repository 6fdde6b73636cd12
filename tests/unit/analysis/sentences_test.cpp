#include "support/files.hpp"
#include "support/reading.hpp"

#include <gtest/gtest.h>

#include <sstream>

namespace ledelint::test {
namespace {

struct sentence_case { int line; std::string text; std::vector<std::string> sentences; };

void PrintTo(const sentence_case& c, std::ostream* out) { *out << "sentences.txt:" << c.line; }

std::vector<sentence_case> hard_cases() {
    std::istringstream in(read_file(std::string(LEDELINT_SOURCE_DIR) + "/tests/unit/analysis/sentences.txt"));
    std::vector<sentence_case> cases;
    int number = 0;
    for (std::string line; std::getline(in, line);) {
        ++number;
        if (line.empty() || line[0] == '#') continue;
        sentence_case c{number, {}, {}};
        for (std::size_t at = 0; at <= line.size();) {
            std::size_t cut = std::min(line.find(" || ", at), line.size());
            c.sentences.push_back(line.substr(at, cut - at));
            c.text += (c.text.empty() ? "" : " ") + c.sentences.back();
            at = cut + 4;
        }
        cases.push_back(c);
    }
    return cases;
}

class HardSentences : public testing::TestWithParam<sentence_case> {};

TEST_P(HardSentences, AreSplitWhereAReaderSplitsThem) {
    reading r("Harbour news\n\n" + GetParam().text);
    auto found = r.sentences();
    found.erase(found.begin());  // the headline
    EXPECT_EQ(found, GetParam().sentences);
}

INSTANTIATE_TEST_SUITE_P(Page, HardSentences, testing::ValuesIn(hard_cases()), [](const auto& c) { return "Line" + std::to_string(c.param.line); });

TEST(Sentences, CoverEveryTokenOnceAndKnowTheirBlock) {
    reading r("One. Two three.\n\nFour five six. Seven");
    uint32_t next = 0;
    for (uint32_t i = 0; i < r->sentences.size(); ++i) {
        const lede_sentence& s = r->sentences[i];
        EXPECT_EQ(s.first_token, next);
        for (uint32_t t = s.first_token; t < s.first_token + s.token_count; ++t) EXPECT_EQ(r->tokens[t].sentence, i);
        next += s.token_count;
    }
    EXPECT_EQ(next, r->tokens.size());
    EXPECT_EQ(r->sentences.back().block, r->blocks.size() - 1);
}

TEST(Sentences, KnowATitle) {
    reading r("Ferry Line To Close Three Routes Before Summer\n\nThe line closes three routes before the summer.");
    EXPECT_TRUE(r->sentences[0].flags & LEDE_TITLE_CASE);
    EXPECT_FALSE(r->sentences[1].flags & LEDE_TITLE_CASE);
}

TEST(Sentences, DoNotTakeAShortSentenceFullOfNamesForATitle) {
    reading r("Ferry news\n\nAnalysts at Halden and Norvik did not comment. the port.");
    for (std::size_t i = 1; i < r->sentences.size(); ++i) EXPECT_FALSE(r->sentences[i].flags & LEDE_TITLE_CASE);
}

}  // namespace
}  // namespace ledelint::test
