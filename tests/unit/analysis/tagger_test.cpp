#include "support/reading.hpp"

#include "analysis/tagger.hpp"
#include "analysis/tagger_model.hpp"

#include <gtest/gtest.h>

namespace ledelint::test {
namespace {

TEST(Tagger, ReadsPlainNews) {
    EXPECT_EQ(reading("The council voted to close the old ferry line on Tuesday.").tagged(),
              "The/DT council/NN voted/VBD to/TO close/VB the/DT old/JJ ferry/NN line/NN on/IN Tuesday/NNP ./.");
}

TEST(Tagger, TellsNamesFromVerbsBesideQuotations) {
    EXPECT_NE(reading("\"We lost,\" Read said.").tagged().find("Read/NNP said/VBD"), std::string::npos);
    EXPECT_NE(reading("\"We lost,\" said Skip Hale.").tagged().find("said/VBD Skip/NNP"), std::string::npos);
}

TEST(Tagger, TellsAVerbFromANounOfOneForm) {
    EXPECT_NE(reading("Sales rose sharply in May.").tagged().find("rose/VBD"), std::string::npos);
    EXPECT_NE(reading("She bought a red rose in May.").tagged().find("rose/NN "), std::string::npos);
    EXPECT_NE(reading("They will share a large share of the cost.").tagged().find("share/VB a/DT large/JJ share/NN"), std::string::npos);
}

TEST(Tagger, TagsMarksByTheirForm) {
    EXPECT_EQ(reading("“We lost,” said Ofeibea Quist-Arcton.").tagged(),
              "“/`` We/PRP lost/VBD ,/, ”/'' said/VBD Ofeibea/NNP Quist/NNP -/HYPH Arcton/NNP ./.");
    EXPECT_NE(reading("The yard – the last one – shut.").tagged().find("yard/NN –/: the/DT"), std::string::npos);
}

TEST(Tagger, TellsAVerbFromANounBesideAFigure) {
    EXPECT_NE(reading("Inflation rose 3.2% in May.").tagged().find("rose/VBD"), std::string::npos);
    EXPECT_NE(reading("Passenger numbers fall 30%").tagged().find("fall/VBP"), std::string::npos);
    EXPECT_NE(reading("With beef exports shrinking, ranchers are selling land.").tagged().find("exports/NNS"), std::string::npos);
}

TEST(Tagger, MarksWordsOfEnglishAsKnownAndOthersNot) {
    reading r("The zxqvbl sank.");
    EXPECT_TRUE(r->tokens[0].flags & LEDE_KNOWN);
    EXPECT_FALSE(r->tokens[1].flags & LEDE_KNOWN);
    EXPECT_TRUE(r->tokens[2].flags & LEDE_KNOWN);
}

TEST(Tagger, MarksTwoWordsRunTogetherAndWordsBrokenAtALinesEnd) {
    auto marked = [](const std::string& text) {
        std::string out;
        reading r(text);
        for (const lede_token& t : r->tokens)
            if (t.flags & LEDE_GLUED) out += std::string(r->string(t.lemma)) + "|";
        return out;
    };
    EXPECT_EQ(marked("The busesthat ran inthe morning were full."), "buses that|in the|");
    EXPECT_EQ(marked("The govern- ment met."), "government|");
    EXPECT_EQ(marked("Whichever inflight film forgave them, short- and long-term, nevertheless ran."), "");
}

TEST(Tagger, GivesTheSameTagsWhateverItReadBefore) {
    std::string text = "The harbour fair in Porto closed early, and the mayor said rain was to blame.";
    analysis::analyzer a(house_resources());
    auto read = [&](const std::string& bytes) {
        text::request q;
        q.as = text::format::plain;
        auto d = text::read(bytes, q);
        std::vector<uint16_t> tags;
        for (const auto& t : a.read(*d).tokens) tags.push_back(t.penn);
        return tags;
    };
    auto before = read(text);
    for (int i = 0; i < 50; ++i) read("Word" + std::to_string(i) + " ran past Gate " + std::to_string(i * 7) + " and fell.");
    EXPECT_EQ(read(text), before);
}

TEST(Tagger, EndsOnASentenceOfMoreFormsThanItsTableHolds) {
    std::string text;
    for (int i = 0; i < 70000; ++i) text += "word" + std::to_string(i) + "x ";
    reading r(text);
    ASSERT_EQ(r->sentences.size(), 1u);
    EXPECT_EQ(r->tokens.size(), 70000u);
    EXPECT_NE(r->tokens.back().penn, LEDE_PENN_NONE);
}

TEST(LabelSet, KnowsTheGroupsOfItsLabels) {
    analysis::label_set s;
    EXPECT_EQ(s.groups(), 0u);
    for (uint32_t label : {0u, 9u, 63u, 64u, 127u}) s.add(label);
    EXPECT_EQ(s.groups(), 1u << 0 | 1u << 1 | 1u << 7 | 1u << 8 | 1u << 15);
    for (uint32_t label = 0; label < analysis::max_labels; ++label) {
        analysis::label_set one;
        one.add(label);
        EXPECT_EQ(one.groups(), 1u << label / 8) << label;
        EXPECT_TRUE(one.is_single());
        EXPECT_EQ(one.first(), label);
    }
}

TEST(Tagger, RefusesBytesThatAreNoModel) {
    alignas(8) char junk[256] = "no model";
    EXPECT_THROW(analysis::view_tagger_model({junk, sizeof junk}), std::runtime_error);
    EXPECT_THROW(analysis::view_tagger_model({}), std::runtime_error);
}

struct lemma_case { const char* text; const char* lemmas; };
class Lemmas : public testing::TestWithParam<lemma_case> {};
TEST_P(Lemmas, LoseTheirInflection) { EXPECT_EQ(reading(GetParam().text).lemmas(), GetParam().lemmas); }

INSTANTIATE_TEST_SUITE_P(News, Lemmas, testing::Values(
    lemma_case{"The companies said sales fell.", "the company say sale fall ."},
    lemma_case{"Children were making boats in the cities.", "child be make boat in the city ."},
    lemma_case{"She stopped walking and hoped for taxes.", "she stop walk and hope for tax ."},
    lemma_case{"The buses carried more passengers.", "the bus carry much passenger ."},
    lemma_case{"He has not agreed; they haven't paid.", "he have not agree ; they have not pay ."},
    lemma_case{"The largest ships are the cheapest.", "the large ship be the cheap ."}));

}  // namespace
}  // namespace ledelint::test
