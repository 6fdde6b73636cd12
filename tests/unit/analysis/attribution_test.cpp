// Who says a quotation, and which words say so.
//
// Per quotation one line: "speaker < cue (kind) who", where "who" is the entity, if one is known. The paragraph stands under a
// headline without names.
#include "support/reading.hpp"

#include <gtest/gtest.h>

namespace ledelint::test {
namespace {

using lines = std::vector<std::string>;

std::string line_of(const analysis::annotations& a, const lede_quotation& q) {
    static constexpr const char* kinds[] = {"none", "verb", "preposition", "colon", "noun", "dash", "carried"};
    std::string out(a.of(q.speaker)), cue(a.of(q.cue));
    if (!cue.empty()) out += " < " + cue;
    out += std::string(out.empty() ? "(" : " (") + kinds[q.cue_kind] + ")";
    return q.entity == LEDE_NONE ? out : out + " " + std::string(a.string(a.entities[q.entity].canonical));
}

reading under_a_headline(const char* body) { return reading(std::string("What the river did\n\n") + body); }

lines speakers(const char* body) {
    reading r = under_a_headline(body);
    lines out;
    for (const lede_quotation& q : r->quotations) out.push_back(line_of(*r, q));
    return out;
}

struct speaker_case { const char* text; lines quotations; };
void PrintTo(const speaker_case& c, std::ostream* out) { *out << c.text; }

class Speakers : public testing::TestWithParam<speaker_case> {};
TEST_P(Speakers, AreFoundByTheirCue) { EXPECT_EQ(speakers(GetParam().text), GetParam().quotations); }

TEST(Speakers, OfALoneMarkAtTheHeadOfATextThereAreNone) {
    reading r("`\"");
    for (const lede_quotation& q : r->quotations) EXPECT_EQ(line_of(*r, q), "(none)");
}

INSTANTIATE_TEST_SUITE_P(BehindTheQuotation, Speakers, testing::Values(
    speaker_case{"“The dam will hold,” Ken Ito said.", {"Ken Ito < said (verb) Ken Ito"}},
    speaker_case{"“The dam will hold,” the engineer said on Monday.", {"the engineer < said (verb)"}},
    speaker_case{"\"Will the dam hold?\" asked Ken Ito.", {"Ken Ito < asked (verb) Ken Ito"}},
    speaker_case{"“The dam will hold,” said Ken Ito, a retired engineer.", {"Ken Ito < said (verb) Ken Ito"}},
    speaker_case{"“The dam will hold,” Ole Brand said.", {"Ole Brand < said (verb) Ole Brand"}},
    speaker_case{"‘The dam will hold,’ Ken Ito told reporters.", {"Ken Ito < told (verb) Ken Ito"}}));

INSTANTIATE_TEST_SUITE_P(BeforeTheQuotation, Speakers, testing::Values(
    speaker_case{"Ken Ito said: “The dam will hold.”", {"Ken Ito < said (verb) Ken Ito"}},
    speaker_case{"Ken Ito said, “The dam will hold.”", {"Ken Ito < said (verb) Ken Ito"}},
    speaker_case{"Ken Ito said the dam was “as good as new”.", {"Ken Ito < said (verb) Ken Ito"}},
    speaker_case{"Ken Ito called the ruling “a very sad day”.", {"Ken Ito < called (verb) Ken Ito"}},
    speaker_case{"Ken Ito warned that the dam was “close to its end”.", {"Ken Ito < warned (verb) Ken Ito"}}));

INSTANTIATE_TEST_SUITE_P(Things, Speakers, testing::Values(
    speaker_case{"A sign at the dam reads “No entry” in red.", {"A sign at the dam < reads (verb)"}},
    speaker_case{"Nobody trusted Ken Ito’s claim that “the dam will hold”.", {"Ken Ito < claim (noun) Ken Ito"}},
    speaker_case{"A statement from the river board said: “The dam will hold.”", {"A statement from the river board < said (verb)"}}));

INSTANTIATE_TEST_SUITE_P(InsideTheQuotation, Speakers, testing::Values(
    speaker_case{"“The dam,” Ken Ito said, “will hold.”", {"Ken Ito < said (verb) Ken Ito", "Ken Ito < said (verb) Ken Ito"}},
    speaker_case{"“Yes,” said the engineer. “The dam will hold.”", {"the engineer < said (verb)", "the engineer (carried)"}}));

INSTANTIATE_TEST_SUITE_P(UnclosedQuotation, Speakers, testing::Values(
    speaker_case{"“The dam will hold, Ken Ito said.", {"Ken Ito < said (verb) Ken Ito"}},
    speaker_case{"“The dam will hold, said the engineer.\n\n“It is old,” Ken Ito said.", {"the engineer < said (verb)", "Ken Ito < said (verb) Ken Ito"}},
    speaker_case{"Ken Ito said: “The first rule, he said, was to wait.\n\n“I forget the second.”", {"Ken Ito < said (verb) Ken Ito", "Ken Ito (carried) Ken Ito"}}));

INSTANTIATE_TEST_SUITE_P(AccordingTo, Speakers, testing::Values(
    speaker_case{"The dam is “as good as new”, according to Ken Ito.", {"Ken Ito < according to (preposition) Ken Ito"}},
    speaker_case{"“The dam will hold,” according to the chief engineer.", {"the chief engineer < according to (preposition)"}},
    speaker_case{"According to Ken Ito, the dam is “as good as new”.", {"Ken Ito < According to (preposition) Ken Ito"}}));

INSTANTIATE_TEST_SUITE_P(ColonOrDash, Speakers, testing::Values(
    speaker_case{"Ken Ito: “The dam will hold.”", {"Ken Ito < : (colon) Ken Ito"}},
    speaker_case{"“The dam will hold.” — Ken Ito", {"Ken Ito < — (dash) Ken Ito"}}));

INSTANTIATE_TEST_SUITE_P(Pronouns, Speakers, testing::Values(
    speaker_case{"Mr. Ken Ito built the dam. “It will hold,” he said.", {"he < said (verb) Ken Ito"}},
    speaker_case{"The dam across the river was built by Mrs. Anna Brandt and by Mr. Ken Ito. “It will hold,” she said.",
                 {"she < said (verb) Anna Brandt"}},
    speaker_case{"“It will hold,” they said.", {"they < said (verb)"}}));

INSTANTIATE_TEST_SUITE_P(Carried, Speakers, testing::Values(
    speaker_case{"“The dam will hold,” Ken Ito said. “It is as good as new.”",
                 {"Ken Ito < said (verb) Ken Ito", "Ken Ito (carried) Ken Ito"}},
    speaker_case{"“The dam will hold,” Ken Ito said.\n\n“It is as good as new.”",
                 {"Ken Ito < said (verb) Ken Ito", "Ken Ito (carried) Ken Ito"}}));

INSTANTIATE_TEST_SUITE_P(Nobody, Speakers, testing::Values(
    speaker_case{"“The dam will hold.”", {"(none)"}},
    speaker_case{"The so-called “dry month” was wet.", {"(none)"}}));

TEST(Attribution, SpansSpeakerAndCue) {
    reading r = under_a_headline("“The dam will hold,” said Ken Ito, who built it. "
                                 "Anna Brandt of the river board said, “It will not.”");
    ASSERT_EQ(r->quotations.size(), 2u);
    EXPECT_EQ(r->of(r->quotations[0].attribution), "said Ken Ito");
    EXPECT_TRUE(r->of(r->quotations[1].attribution).starts_with("Anna Brandt"));
    EXPECT_TRUE(r->of(r->quotations[1].attribution).ends_with("said"));
}

TEST(Attribution, NamesTheSpeakerOnlyWhereANameIsTheMention) {
    reading r = under_a_headline("“The dam will hold,” Mr. Ken Ito said. “It must,” he added.");
    ASSERT_EQ(r->quotations.size(), 2u);
    ASSERT_NE(r->quotations[0].speaker_name, LEDE_NONE);
    EXPECT_EQ(r->of(r->names[r->quotations[0].speaker_name].span), "Ken Ito");
    EXPECT_EQ(r->quotations[1].speaker_name, LEDE_NONE);
    EXPECT_EQ(r->quotations[1].entity, r->quotations[0].entity);
}

struct group_case { const char* text; bool one; };
void PrintTo(const group_case& c, std::ostream* out) { *out << c.text; }

class Pieces : public testing::TestWithParam<group_case> {};
TEST_P(Pieces, AreOneQuotationWhereTheSentenceGoesOn) {
    reading r = under_a_headline(GetParam().text);
    ASSERT_EQ(r->quotations.size(), 2u);
    EXPECT_EQ(r->quotations[0].group == r->quotations[1].group, GetParam().one);
}

INSTANTIATE_TEST_SUITE_P(Groups, Pieces, testing::Values(
    group_case{"“The dam,” Ken Ito said, “will hold.”", true},
    group_case{"“The dam will hold, \n\n“It is as good as new,” Ken Ito said.", true},
    group_case{"“The dam will hold,” Ken Ito said. “It is as good as new.”", false},
    group_case{"“The dam will hold,” Ken Ito said. “It will not,” Anna Brandt said.", false}));

}  // namespace
}  // namespace ledelint::test
