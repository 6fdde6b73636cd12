// Which marks belong together, and which are no quotation marks at all.
#include "marks_reading.hpp"

#include <gtest/gtest.h>

namespace ledelint::analysis {
namespace {

using lines = std::vector<std::string>;

TEST(quotation_marks, pair_by_their_shape) {
    EXPECT_EQ(marks_in("“We will appeal,” Ruiz said. “It may take a year.”"), (lines{"We will appeal,", "It may take a year."}));
    EXPECT_EQ(marks_in("Il a dit «oui» et »non« et „doch“."), (lines{"oui", "non", "doch"}));
    EXPECT_EQ(marks_in("He said ``we are ready'' and left."), (lines{"we are ready"}));
    EXPECT_EQ(marks_in("He said ''we are ready'' and left."), (lines{"we are ready"}));
}

TEST(quotation_marks, straight_ones_pair_by_the_white_space_around_them) {
    EXPECT_EQ(marks_in("\"No,\" she said, \"never.\""), (lines{"No,", "never."}));
    EXPECT_EQ(marks_in("They call it \"the barn\" (\"la grange\")."), (lines{"the barn", "la grange"}));
    EXPECT_EQ(marks_in("The \"clean\"/\"dirty\" split"), (lines{"clean", "dirty"}));
}

TEST(quotation_marks, nest_in_marks_of_the_other_kind_and_of_their_own) {
    EXPECT_EQ(marks_in("“He told me ‘go home’ and I went,” she said."), (lines{"He told me ‘go home’ and I went,", "go home (in 0)"}));
    EXPECT_EQ(marks_in("\"He told me \"go home\",\" she said."), (lines{"He told me \"go home\",", "go home (in 0)"}));
    EXPECT_EQ(marks_in("\"She said, 'I quit.'\""), (lines{"She said, 'I quit.'", "I quit. (in 0)"}));
    EXPECT_EQ(marks_in("‘I saw the “ghost ship”,’ he said."), (lines{"I saw the “ghost ship”,", "ghost ship (in 0)"}));
}

TEST(quotation_marks, single_ones_are_told_from_apostrophes) {
    EXPECT_EQ(marks_in("'We can't,' Orr said. 'It isn't ours.'"), (lines{"We can't,", "It isn't ours."}));
    EXPECT_EQ(marks_in("‘The workers’ pay was poor,’ he said."), (lines{"The workers’ pay was poor,"}));
    EXPECT_EQ(marks_in("The band plays rock 'n' roll from the '50s, and the drummers' van is older still."), lines{});
    EXPECT_EQ(marks_in("The players' union and the owners' lawyers met in the summer of ’98."), lines{});
}

TEST(quotation_marks, inches_and_feet_are_no_marks) {
    EXPECT_EQ(marks_in("The door is 6'2\" high, and the pipe has a 12\" bore."), lines{});
    EXPECT_EQ(marks_in("\"It was a 12\" pipe,\" Orr said."), (lines{"It was a 12\" pipe,"}));
    EXPECT_EQ(marks_in("\"I was born in 1962\" is how it begins."), (lines{"I was born in 1962"}));
}

TEST(quotation_marks, without_a_partner_stay_as_elements_of_their_own) {
    EXPECT_EQ(marks_in("“We will appeal, Ruiz said."), (lines{"We will appeal, Ruiz said. (open)"}));
    EXPECT_EQ(marks_in("\"We will appeal, Ruiz said. \"It is wrong.\""), (lines{"We will appeal, Ruiz said. (open)", "It is wrong."}));
    EXPECT_EQ(marks_in("The bridge was safe.” She crossed it. “Quite safe.”"), (lines{"(unopened)", "Quite safe."}));
    EXPECT_EQ(marks_in("‘We will appeal, Ruiz said."), (lines{"We will appeal, Ruiz said. (open)"}));
}

TEST(quotation_marks, that_face_the_wrong_way_are_paired_by_their_place) {
    EXPECT_EQ(marks_in("”We hoped for rain,” Orr said."), (lines{"We hoped for rain,"}));
    EXPECT_EQ(marks_in("“We hoped for rain. “"), (lines{"We hoped for rain. "}));
    EXPECT_EQ(marks_in("It was a 12” pipe. “It fits,” he said."), (lines{"It fits,"}));
}

TEST(quotation_marks, single_ones_behind_a_stop_are_no_apostrophes) {
    EXPECT_EQ(marks_in("She was blunt. ‘The roof will not last, she wrote."), (lines{"The roof will not last, she wrote. (open)"}));
    EXPECT_EQ(marks_in("The roof will not last,’ she wrote. ‘Nor will I.’"), (lines{"(unopened)", "Nor will I."}));
    EXPECT_EQ(marks_in("The band ended with My Country, 'Tis of Thee; the U.S.' own rules forbid it."), lines{});
}

TEST(quotation_marks, a_piece_behind_a_stop_is_no_nested_one) {
    EXPECT_EQ(marks_in("“A leaflet, said Orr. “It was good.”\n\n“A lamp,” he said."),
              (lines{"A leaflet, said Orr. (open)", "It was good.", "A lamp,"}));
}

TEST(quotation_marks, a_lost_one_does_not_reach_into_the_next_paragraph) {
    EXPECT_EQ(marks_in("She makes \"smart kettles.\n\nThe firm said \"no\" again."), (lines{"smart kettles. (open)", "no"}));
}

TEST(quotation_marks, a_quotation_of_several_paragraphs_is_one_group) {
    EXPECT_EQ(marks_in("“We will appeal,” Ruiz said. “It may take a year.\n\n“We called it ‘the long march’.\n\n“But we will win.”\n\n“No,” said Orr."),
              (lines{"We will appeal,", "It may take a year. (open)", "We called it ‘the long march’. (open) (goes on from 1)", "the long march (in 2)",
                     "But we will win. (goes on from 1)", "No,"}));
}

TEST(quotation_marks, the_tokens_between_them_are_marked) {
    annotations a = paragraphs("He said “we ‘won’ it” twice.");
    pair_quotation_marks(a);
    std::string quoted;
    for (const lede_token& t : a.tokens)
        if (t.flags & LEDE_QUOTED) quoted += a.of(t.span);
    EXPECT_EQ(quoted, "we‘won’it");
}

TEST(quotation_marks, a_thousand_that_open_and_never_close_stand_side_by_side) {
    std::string text;
    for (int i = 0; i < 1000; ++i) text += "\"a ";
    auto read = marks_in(text);
    ASSERT_EQ(read.size(), 1000u);
    EXPECT_EQ(read[0], "a (open)");
    EXPECT_EQ(read[999], "a (open)");
}

}  // namespace
}  // namespace ledelint::analysis
