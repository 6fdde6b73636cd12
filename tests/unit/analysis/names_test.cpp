// Which words are names, what their parts are, and which of them mean the same person or body.
//
// A paragraph goes in under a headline without names; each name comes out as one short piece of text.
#include "support/reading.hpp"

#include <gtest/gtest.h>

namespace ledelint::test {
namespace {

using describe = std::string (*)(const analysis::annotations&, const lede_name&);

std::string names_in(const char* paragraph, describe how) {
    reading r(std::string("What the river did\n\n") + paragraph);
    std::string out;
    for (const lede_name& n : r->names) out += (out.empty() ? "" : "; ") + how(*r, n);
    return out;
}

// "Mrs. + Ada|Brandt, the mayor"
std::string parts(const analysis::annotations& a, const lede_name& n) {
    std::string title(a.of(n.title)), given(a.of(n.given)), role(a.of(n.role));
    std::string out = title.empty() ? title : title + " + ";
    out += given.empty() ? std::string(a.of(n.span)) : given + "|" + std::string(a.of(n.surname));
    return role.empty() ? out : out + ", " + role;
}

std::string kind(const analysis::annotations& a, const lede_name& n) {
    static constexpr const char* kinds[] = {"other", "person", "organisation", "place", "product"};
    return std::string(a.of(n.span)) + ": " + kinds[n.kind];
}

std::string flags(const analysis::annotations& a, const lede_name& n) {
    static constexpr struct { uint32_t flag; const char* name; } table[] = {
        {LEDE_FULL_NAME, " full"}, {LEDE_SURNAME_ONLY, " surname"}, {LEDE_GIVEN_ONLY, " given"}, {LEDE_INTRODUCED, " introduced"},
        {LEDE_FIRST_MENTION, " first"}, {LEDE_POSSESSIVE, " possessive"}, {LEDE_ACRONYM, " acronym"}};
    std::string out = std::string(a.of(n.span)) + ":";
    for (const auto& row : table) out += n.flags & row.flag ? row.name : "";
    return out;
}

std::string entity(const analysis::annotations& a, const lede_name& n) {
    return std::string(a.of(n.span)) + " = " + std::string(a.string(a.entities[n.entity].canonical));
}

std::string gender(const analysis::annotations& a, const lede_name& n) {
    static constexpr const char* genders[] = {"unknown", "female", "male", "neither"};
    return std::string(a.of(n.span)) + ": " + genders[a.entities[n.entity].gender];
}

struct name_case { const char* text; const char* names; };
void PrintTo(const name_case& c, std::ostream* out) { *out << c.text; }

class Parts : public testing::TestWithParam<name_case> {};
TEST_P(Parts, AreTitleGivenNameSurnameAndRole) { EXPECT_EQ(names_in(GetParam().text, parts), GetParam().names); }

INSTANTIATE_TEST_SUITE_P(GivenNameAndSurname, Parts, testing::Values(
    name_case{"The boat belongs to Ken Ito.", "Ken|Ito"},
    name_case{"The boat belongs to Mary Ann Brandt.", "Mary Ann|Brandt"},
    name_case{"The boat belongs to John F. Brandt.", "John F.|Brandt"},
    name_case{"The boat belongs to Peter van der Velde.", "Peter|van der Velde"},
    name_case{"The boat belongs to Anna Brandt-Lowe.", "Anna|Brandt-Lowe"}));

INSTANTIATE_TEST_SUITE_P(Title, Parts, testing::Values(
    name_case{"The boat belongs to Mr. Ito.", "Mr. + Ito"},
    name_case{"The boat belongs to Mrs Brandt.", "Mrs + Brandt"},
    name_case{"The boat belongs to Dr. Anna Brandt.", "Dr. + Anna|Brandt"},
    name_case{"The bill came from Sen. Paul Orwin.", "Sen. + Paul|Orwin"},
    name_case{"The talks with Prime Minister Anna Brandt failed.", "Prime Minister + Anna|Brandt"}));

INSTANTIATE_TEST_SUITE_P(Role, Parts, testing::Values(
    name_case{"The boat belongs to Ken Ito, a retired teacher.", "Ken|Ito, a retired teacher"},
    name_case{"Ken Ito, the chairman of the club, left early.", "Ken|Ito, the chairman of the club"},
    name_case{"The rescue was led by captain Ken Ito.", "captain + Ken|Ito"},
    name_case{"Ken Ito, 54, left early.", "Ken|Ito, 54"},
    name_case{"In a talk with the firm's chairman, Ken Ito, the paper learned of it.", "Ken|Ito, the firm's chairman"},
    name_case{"In comments aimed at his hosts, Ken Ito said no.", "Ken|Ito"}));

INSTANTIATE_TEST_SUITE_P(ManyCapitals, Parts, testing::Values(
    name_case{"On Monday Rep. Joe Brandt said no.", "Rep. + Joe|Brandt"},
    name_case{"Then Ken Ito left.", "Ken|Ito"}));

INSTANTIATE_TEST_SUITE_P(None, Parts, testing::Values(
    name_case{"The boat sank on Monday in May.", ""},
    name_case{"They met in March, June and September.", ""},
    name_case{"In April and in June the boat was dry.", ""},
    name_case{"Nobody saw the boat. Everyone heard it.", ""},
    name_case{"I think so, and I say so.", ""}));

class Flags : public testing::TestWithParam<name_case> {};
TEST_P(Flags, SayHowANameIsUsed) { EXPECT_EQ(names_in(GetParam().text, flags), GetParam().names); }

INSTANTIATE_TEST_SUITE_P(Mentions, Flags, testing::Values(
    name_case{"The boat belongs to Ken Ito. It sank when Ito was away.", "Ken Ito: full introduced first; Ito: surname introduced"},
    name_case{"It sank when Ito was away. The boat belongs to Ken Ito.", "Ito: surname first; Ken Ito: full introduced"},
    name_case{"Nobody asked Mr Ito. The rest was left to Ito.", "Ito: surname introduced first; Ito: surname introduced"},
    name_case{"The boat belongs to Anna Brandt. Her friends just call her Anna.",
              "Anna Brandt: full introduced first; Anna: given introduced"},
    name_case{"This is Ken Ito's boat.", "Ken Ito: full introduced first possessive"}));

class Entities : public testing::TestWithParam<name_case> {};
TEST_P(Entities, JoinTheNamesOfOnePersonOrBody) { EXPECT_EQ(names_in(GetParam().text, entity), GetParam().names); }

INSTANTIATE_TEST_SUITE_P(People, Entities, testing::Values(
    name_case{"The boat is Lena Moor's. Moor said so.", "Lena Moor = Lena Moor; Moor = Lena Moor"},
    name_case{"The boat belongs to Ken Ito. Then Ito left, and they called Mr Ito back.",
              "Ken Ito = Ken Ito; Ito = Ken Ito; Ito = Ken Ito"},
    name_case{"The boat belongs to Anna Brandt. They all like Anna.", "Anna Brandt = Anna Brandt; Anna = Anna Brandt"},
    name_case{"The boat belongs to Ana Fields. When it sank, Fields can be heard shouting.", "Ana Fields = Ana Fields; Fields = Ana Fields"},
    name_case{"It was Sen. Jeff Sessions who spoke. “No,” Sessions said.", "Jeff Sessions = Jeff Sessions; Sessions = Jeff Sessions"},
    name_case{"They met Xi Jinping first. It was Mr. Xi who spoke.", "Xi Jinping = Xi Jinping; Xi = Xi Jinping"},
    name_case{"They asked Ken Ito and Paul Ito.", "Ken Ito = Ken Ito; Paul Ito = Paul Ito"},
    name_case{"They asked Mary Ito, then Ken Ito. It was Mary Ito who spoke.",
              "Mary Ito = Mary Ito; Ken Ito = Ken Ito; Mary Ito = Mary Ito"},
    name_case{"They asked Mrs. Mary Ito, then Mr. Ken Ito. It was Mrs. Ito who spoke.",
              "Mary Ito = Mary Ito; Ken Ito = Ken Ito; Ito = Mary Ito"}));

INSTANTIATE_TEST_SUITE_P(Bodies, Entities, testing::Values(
    name_case{"The plan of the National Fish Board (NFB) failed. Later the NFB said nothing.",
              "National Fish Board = National Fish Board; NFB = National Fish Board; NFB = National Fish Board"},
    name_case{"They sued Zelmora Inc. in the spring. Now Zelmora has paid.", "Zelmora Inc. = Zelmora Inc.; Zelmora = Zelmora Inc."}));

class Kinds : public testing::TestWithParam<name_case> {};
TEST_P(Kinds, TellPeopleBodiesAndPlaces) { EXPECT_EQ(names_in(GetParam().text, kind), GetParam().names); }

INSTANTIATE_TEST_SUITE_P(Kinds, Kinds, testing::Values(
    name_case{"The boat belongs to Ken Ito.", "Ken Ito: person"},
    name_case{"The boat belongs to Zelmora Inc.", "Zelmora Inc.: organisation"},
    name_case{"The boat belongs to the University of Zelmora.", "University of Zelmora: organisation"},
    name_case{"The boat is kept in Paris.", "Paris: place"},
    name_case{"The boat lay in Lake Zelmora.", "Lake Zelmora: place"},
    name_case{"The owner is Mr Zelmora.", "Zelmora: person"},
    name_case{"Nobody asked Boeing Co about it.", "Boeing Co: organisation"},
    name_case{"It was over, Kurier wrote in its Sunday issue.", "Kurier: organisation"},
    name_case{"Reyes, 33, runs the kitchen of the mill.", "Reyes: person"},
    name_case{"They met Maria Reyes there. Reyes is a cook.", "Maria Reyes: person; Reyes: person"},
    name_case{"Only Sardars, who were kept out, stayed away.", "Sardars: organisation"}));

class Gender : public testing::TestWithParam<name_case> {};
TEST_P(Gender, IsKnownOnlyWhereATitleOrRoleShowsIt) { EXPECT_EQ(names_in(GetParam().text, gender), GetParam().names); }

INSTANTIATE_TEST_SUITE_P(Titles, Gender, testing::Values(
    name_case{"The boat belongs to Mr. Ito.", "Ito: male"},
    name_case{"The boat belongs to Mrs. Brandt.", "Brandt: female"},
    name_case{"The boat belongs to Dr. Brandt.", "Brandt: unknown"},
    name_case{"The boat belongs to Ken Ito.", "Ken Ito: unknown"},
    name_case{"They asked Alex Brandt first. But Ms Brandt had left.", "Alex Brandt: female; Brandt: female"}));

TEST(Names, AcronymsAreMarked) {
    EXPECT_EQ(names_in("The plan of the National Fish Board (NFB) failed.", flags),
              "National Fish Board: introduced first; NFB: introduced acronym");
}

}  // namespace
}  // namespace ledelint::test
