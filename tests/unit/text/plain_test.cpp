// Plain text: what becomes a block, and of what role.
#include "reading.hpp"

namespace ledelint::text {
namespace {

using test::block_list;
using test::plain;

TEST(plain_text, is_its_own_source_without_a_copy) {
    const document d = plain("Ferry sinks\n\nThe ferry sank on Monday.\n");
    EXPECT_EQ(d.text, d.source);
    ASSERT_EQ(d.segments.size(), 1u);
    EXPECT_TRUE(d.segments[0].verbatim);
}

TEST(plain_text, first_line_without_a_full_stop_is_the_headline) {
    EXPECT_EQ(block_list(plain("Ferry sinks off Halden\n\nThe ferry sank on Monday.\n")),
              "headline: Ferry sinks off Halden\nparagraph: The ferry sank on Monday.\n");
    EXPECT_EQ(block_list(plain("The ferry sank on Monday.\n\nNo one was hurt.\n")), "paragraph: The ferry sank on Monday.\nparagraph: No one was hurt.\n");
}

TEST(plain_text, a_hard_wrapped_paragraph_is_one_block) {
    const std::string wrapped = "The council voted on Tuesday to close the northern ferry line,\nwhich carries about 400 passengers a day, and to replace it with a\nbus. "
                                "Residents said they had not been asked.\n";
    EXPECT_EQ(plain(wrapped).blocks.size(), 1u);
}

TEST(plain_text, a_paragraph_on_each_line_is_a_block_on_each_line) {
    EXPECT_EQ(block_list(plain("Council closes ferry line\nThe council voted on Tuesday to close the line.\nIt opens again in May.\n\"We were not asked,\" Ana Ruiz said.\n")),
              "headline: Council closes ferry line\nparagraph: The council voted on Tuesday to close the line.\nparagraph: It opens again in May.\n"
              "paragraph: \"We were not asked,\" Ana Ruiz said.\n");
}

TEST(plain_text, all_line_ends_are_line_ends) {
    for (std::string end : {"\n", "\r\n", "\r"})
        EXPECT_EQ(block_list(plain("Ferry sinks" + end + end + "It sank." + end + end + "All swam." + end)), "headline: Ferry sinks\nparagraph: It sank.\nparagraph: All swam.\n");
}

TEST(plain_text, list_items_leave_their_markers_out) {
    EXPECT_EQ(block_list(plain("It sank.\n\n- one boat\n* two boats\n3. three boats\n")), "paragraph: It sank.\nlist: one boat\nlist: two boats\nlist: three boats\n");
}

TEST(plain_text, a_figure_that_begins_a_wrapped_line_is_no_list_item) {
    EXPECT_EQ(plain("The council voted to close the northern ferry line for good on May\n14. The line carries about 400 passengers a day, most of whom go to\nwork.\n").blocks.size(), 1u);
    EXPECT_EQ(plain("The council named two lines that it will close in the north of town:\n1. the ferry\n2. the tram\n").blocks.size(), 3u);
}

TEST(plain_text, a_byte_order_mark_stands_in_no_block) {
    const document d = plain("\xEF\xBB\xBF" "Ferry sinks\n\nIt sank.\n");
    ASSERT_FALSE(d.blocks.empty());
    EXPECT_EQ(d.blocks[0].span.begin, 3u);
}

TEST(plain_text, byline_and_dateline_are_blocks_of_their_own) {
    EXPECT_EQ(block_list(plain("Ferry sinks\n\nBy Ana Ruiz\n\nHALDEN, May 14, 2024 (Reuters) - The ferry sank on Monday.\n")),
              "headline: Ferry sinks\nbyline: By Ana Ruiz\ndateline: HALDEN, May 14, 2024 (Reuters) -\nparagraph: The ferry sank on Monday.\n");
}

TEST(plain_text, a_title_beside_the_text_is_the_headline_and_the_body_maps_exactly) {
    const document d = test::must_read("The ferry sank.", {.path = {}, .as = format::plain, .title = "Ferry sinks", .given = {}});
    EXPECT_EQ(*d.text, "Ferry sinks\n\nThe ferry sank.");
    EXPECT_EQ(block_list(d), "headline: Ferry sinks\nparagraph: The ferry sank.\n");
    const source_place place = d.locate(d.blocks[1].span);
    EXPECT_TRUE(place.exact);
    EXPECT_EQ(place.in, part::body);
    EXPECT_EQ(place.span.begin, 0u);
    EXPECT_EQ(d.locate(d.blocks[0].span).in, part::title);
}

}  // namespace
}  // namespace ledelint::text
